"""The report as a picture."""

from pathlib import Path

from bot.deciding import End
from bot.ledger import LedgerFacts, Ratings, report
from tests.bot.test_ledger import PERIOD, START, line


def test_the_picture_is_drawn(tmp_path: Path) -> None:
    from bot.chart import draw

    draw(report(LedgerFacts([line(End.ANSWERED)], ()), PERIOD, START), tmp_path / "report.png")
    assert (tmp_path / "report.png").read_bytes().startswith(b"\x89PNG")


def test_the_picture_says_what_no_entry_fitted_and_how_replies_were_rated() -> None:
    from bot.chart import footer

    lines = [line(End.PASSED_ON)] * 30 + [line(End.ANSWERED)] * 70
    said = footer(report(LedgerFacts(lines, (), (), Ratings(14, 2)), PERIOD, START))
    assert said.startswith("No entry fitted 30% of the questions; suggested setting")
    assert said.endswith("14 of 16 rated replies were found helpful")


def test_an_empty_period_is_drawn_too(tmp_path: Path) -> None:
    from bot.chart import draw

    draw(report(LedgerFacts((), ()), PERIOD, START), tmp_path / "report.png")
    assert (tmp_path / "report.png").stat().st_size > 10_000
