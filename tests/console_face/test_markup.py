import io
from dataclasses import replace

from rich.console import Console, RenderableType

from bot.console_face.markup import rendered
from bot.values import Reply, ReplyKind
from tests.console_face.fakes import ANSWER, FROM_A_PERSON


def seen(shown: RenderableType, width: int = 60) -> str:
    out = io.StringIO()
    Console(file=out, width=width, markup=False, emoji=False).print(shown)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n")


def said(text: str) -> str:
    return seen(rendered(Reply(ReplyKind.NOTICE, text)))


def test_an_answer_has_its_choices_under_it() -> None:
    assert seen(rendered(ANSWER)) == (
        "  It takes 24 hours.\n\n  1. How to book\n  2. That answers it   3. Ask the coordinator"
    )


def test_a_line_ends_where_it_ends() -> None:
    assert said("one\ntwo\n\nthree") == "  one\n  two\n\n  three"


def test_a_quote_ends_with_its_line_and_small_print_has_no_sign() -> None:
    assert said("> phone?\nThe number is 1.\n\n-# small") == (
        "  ▏ phone?\n  The number is 1.\n\n  small"
    )


def test_what_looks_like_html_or_markup_is_shown_as_it_was_written() -> None:
    assert said("<b>bold</b> &amp; [red]no[/red] :smile:") == (
        "  <b>bold</b> &amp; [red]no[/red] :smile:"
    )


def test_a_persons_reply_stands_in_a_frame_with_their_name() -> None:
    lines = seen(rendered(FROM_A_PERSON)).splitlines()
    assert lines[0].startswith("  ╭─ Anne, training staff ─")
    assert "Call me." in lines[3]
    assert "— Anne" not in "\n".join(lines[1:])


def test_a_persons_reply_without_a_signature_loses_nothing() -> None:
    assert "Call me." in seen(rendered(replace(FROM_A_PERSON, text="Call me.")))


def test_an_escape_sequence_never_reaches_the_screen() -> None:
    assert "\x1b[2J" not in said("> \x1b[2J\n\x1b[2J")


def test_a_long_list_fits_a_narrow_screen() -> None:
    assert all(len(line) <= 30 for line in seen(rendered(ANSWER), width=30).splitlines())
