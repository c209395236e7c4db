"""The page of what the emergency rule misses is what its measurement writes today."""

from pathlib import Path

from benchmarks.safety_fit import Wording
from benchmarks.safety_missed import BEGIN, END, PAGE, lists, write


def now(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


def test_the_page_is_as_the_rule_is_today_and_the_rest_of_it_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    whole = PAGE.read_text(encoding="utf-8")
    page.write_text(whole.replace(now(PAGE), "\nold lists\n"), encoding="utf-8")
    write(page)
    assert page.read_text(encoding="utf-8") == whole


def test_what_is_missed_is_told_apart_from_what_is_held() -> None:
    heard, held, missed = (
        Wording(text, "a kind", "", True)
        for text in ("I want to kill myself", "it ends tonight", "what height is enough")
    )
    raised = Wording("we're choking on paperwork", "a kind", "", False)
    told = "\n".join(lists([heard, held, missed], [raised]))
    assert heard.text not in told
    assert told.index(missed.text) < told.index("### Missed but held: 1") < told.index(held.text)
    assert "“we're choking on paperwork” (as collapse)" in told
