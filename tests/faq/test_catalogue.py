"""Reading a FAQ folder: every fault names its file, its line and the remedy, all in one run."""

from datetime import date
from pathlib import Path

import pytest

from faq.catalogue import read_catalogue
from faq.entry import Kind
from faq.faults import CatalogueError, Fault
from faq.golden import read_golden

TODAY = date(2026, 12, 1)
FACTS = """\
phone:
  value: 555-0100
  owner: Office
  review_by: 2027-01-01
hours:
  value: 8 hours
  owner: Office
  review_by: 2027-01-01
  expires: 2027-06-30
"""
ENTRY = """\
---
id: {id}
kind: {kind}
title: A title
phrasings:
  - {first}
  - {second}
related: []
tags: []
---
{answer}
"""


def entry(id_: str, answer: str = "Call {phone}.", kind: str = "answer", first: str = "") -> str:
    return ENTRY.format(
        id=id_, kind=kind, first=first or f"first of {id_}", second=f"second of {id_}",
        answer=answer,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "entries").mkdir()
    (tmp_path / "facts.yaml").write_text(FACTS, encoding="utf-8")
    add(tmp_path, "contact", entry("contact"))
    add(tmp_path, "emergency", entry("emergency", "Call 911.", kind="emergency"))
    return tmp_path


def add(folder: Path, name: str, text: str) -> Path:
    path = folder / "entries" / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path) -> list[Fault]:
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(folder)
    return list(caught.value.faults)


def only_fault(folder: Path) -> Fault:
    found = faults(folder)
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


def test_a_folder_in_order_is_read_whole(folder: Path) -> None:
    catalogue = read_catalogue(folder)
    assert list(catalogue.entries) == ["contact", "emergency"]
    assert catalogue.answer("contact", TODAY) == "Call 555-0100."
    assert catalogue.warnings == ()


def test_an_unknown_key_is_named_with_its_line(folder: Path) -> None:
    add(folder, "more", entry("more").replace("tags: []", "colour: red"))
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("entries/more.md", 9)
    assert "`colour`" in fault.what
    assert "phrasings" in fault.remedy


def test_a_missing_key_is_named(folder: Path) -> None:
    add(folder, "more", entry("more").replace("title: A title\n", ""))
    assert "`title` is missing" in only_fault(folder).what


def test_front_matter_that_is_no_yaml_is_named_with_its_line(folder: Path) -> None:
    add(folder, "more", entry("more").replace("title: A title", "title: What: when"))
    fault = only_fault(folder)
    assert fault.line == 4
    assert "Quote" in fault.remedy


@pytest.mark.parametrize("text", ["", "no front matter", "---\nid: more\n", "---\n---\n\nx"])
def test_a_file_without_front_matter_is_a_fault(folder: Path, text: str) -> None:
    add(folder, "more", text)
    assert only_fault(folder).file == "entries/more.md"


def test_only_small_talk_may_say_that_it_is_about_the_chat(folder: Path) -> None:
    add(folder, "more", entry("more").replace("tags: []", "tags: [about-the-chat]"))
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("entries/more.md", 9)
    assert "about-the-chat" in fault.what


def test_an_id_that_stands_twice_names_both_files(folder: Path) -> None:
    add(folder, "other", entry("contact", first="something else").replace("second of", "2nd"))
    found = [fault for fault in faults(folder) if "stands in" in fault.what]
    assert [(fault.file, fault.line) for fault in found] == [("entries/other.md", 2)]
    assert "entries/contact.md" in found[0].what


def test_one_phrasing_in_two_entries_names_both_places(folder: Path) -> None:
    add(folder, "more", entry("more", first="First, of CONTACT?!"))
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("entries/more.md", 6)
    assert "entries/contact.md:6" in fault.what


def test_an_unknown_related_id_is_named_with_its_line(folder: Path) -> None:
    add(folder, "more", entry("more").replace("related: []", "related:\n  - contact\n  - gone"))
    fault = only_fault(folder)
    assert (fault.line, "`gone`" in fault.what) == (10, True)


def test_an_unknown_fact_costs_only_its_entry(folder: Path) -> None:
    add(folder, "more", entry("more", "Hello.\n\nIt takes {weeks}."))
    catalogue = read_catalogue(folder)
    assert [(fault.file, fault.line) for fault in catalogue.warnings] == [("entries/more.md", 13)]
    assert catalogue.answer("more", TODAY) is None
    assert catalogue.answer("contact", TODAY) is not None


def test_a_broken_fact_costs_only_its_entries(folder: Path) -> None:
    text = FACTS.replace("review_by: 2027-01-01", "review_by: soon", 1)
    (folder / "facts.yaml").write_text(text, encoding="utf-8")
    catalogue = read_catalogue(folder)
    assert catalogue.answer("contact", TODAY) is None
    assert {fault.file for fault in catalogue.warnings} == {"facts.yaml", "entries/contact.md"}


def test_a_fact_past_its_review_date_is_still_told(folder: Path) -> None:
    assert read_catalogue(folder).answer("contact", date(2030, 1, 1)) == "Call 555-0100."


def test_an_expired_fact_is_told_no_more(folder: Path) -> None:
    add(folder, "more", entry("more", "It takes {hours}."))
    catalogue = read_catalogue(folder)
    assert catalogue.answer("more", date(2027, 6, 30)) == "It takes 8 hours."
    assert catalogue.answer("more", date(2027, 7, 1)) is None


def test_an_answer_longer_than_discord_shows_is_a_fault(folder: Path) -> None:
    add(folder, "more", entry("more", "x" * 2001))
    fault = only_fault(folder)
    assert "2001" in fault.what
    add(folder, "more", entry("more", "x" * 2000))
    assert "more" in read_catalogue(folder).entries


def test_a_file_that_is_not_utf8_names_the_line(folder: Path) -> None:
    add(folder, "more", "").write_bytes(b"---\nid: more\ntitle: caf\xe9\n---\nx")
    fault = only_fault(folder)
    assert (fault.line, fault.what) == (3, "this is not UTF-8")


def test_a_byte_order_mark_and_windows_line_ends_are_read(folder: Path) -> None:
    path = add(folder, "more", "")
    path.write_bytes(b"\xef\xbb\xbf" + entry("more").replace("\n", "\r\n").encode())
    assert read_catalogue(folder).entries["more"].kind is Kind.ANSWER


def test_a_file_of_another_name_is_pointed_out(folder: Path) -> None:
    (folder / "entries" / "more.txt").write_text(entry("more"), encoding="utf-8")
    assert "Name it <id>.md" in only_fault(folder).remedy


def test_the_emergency_entry_must_be_there_and_free_of_facts(folder: Path) -> None:
    add(folder, "emergency", entry("emergency", "Call {phone}.", kind="emergency"))
    assert "uses a fact" in only_fault(folder).what
    (folder / "entries" / "emergency.md").unlink()
    assert "`emergency` is missing" in only_fault(folder).what


def test_aliases_in_the_front_matter_are_refused(folder: Path) -> None:
    text = entry("more").replace("related: []\ntags: []", "related: &all [contact]\ntags: *all")
    add(folder, "more", text)
    assert "alias" in only_fault(folder).what


def test_a_key_that_stands_twice_is_a_fault(folder: Path) -> None:
    add(folder, "more", entry("more").replace("tags: []", "title: Another"))
    assert "stands twice" in only_fault(folder).what


def test_all_faults_are_told_in_one_run(folder: Path) -> None:
    add(folder, "one", entry("one").replace("kind: answer", "kind: joke"))
    add(folder, "two", entry("two").replace("related: []", "related: [nobody]"))
    (folder / "words.yaml").write_text("hours: [hrs]\nminutes: [hrs]\n", encoding="utf-8")
    assert [fault.file for fault in faults(folder)] == [
        "entries/one.md",
        "entries/two.md",
        "words.yaml",
    ]


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert {fault.file for fault in faults(tmp_path / "none")} == {"entries", "facts.yaml"}


def test_the_digest_changes_with_the_content_alone(folder: Path) -> None:
    before = read_catalogue(folder).digest()
    assert read_catalogue(folder).digest() == before
    add(folder, "contact", entry("contact", "Ring {phone}."))
    assert read_catalogue(folder).digest() != before


def test_a_wrong_golden_question_names_its_line(folder: Path) -> None:
    text = "date: 2026-12-01\nquestions:\n  - {ask: hi, outcome: wave}\n  - {ask: hi}\n"
    (folder / "golden.yaml").write_text(text, encoding="utf-8")
    _, found = read_golden(folder)
    assert [fault.line for fault in found] == [3, 4]
