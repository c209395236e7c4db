"""From what was passed on to a draft, and what the draft would do."""

import json
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.deciding import End
from bot.drafts import (
    beside,
    companions,
    draft_of,
    draft_of_case,
    new_entry,
    new_phrasings,
    overlay,
    with_phrasings,
    write_draft,
    write_text,
)
from bot.errors import WrongUse
from bot.gap_report import Found, as_json_list, as_text, trial_text
from bot.gaps import Group, Past, Why, gaps_of, grouped
from bot.grouping import Grouping
from bot.held_answers import hold_answers
from bot.settings import read_settings
from bot.values import Case, CaseMessage, CaseState, Conversation, History, Person, Role
from faq.advisor import Advisor, examples
from faq.catalogue import read_catalogue
from faq.decision import Outcome
from faq.encoder import StaticEncoder
from faq.entry import Kind

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 1, tzinfo=UTC)
TODAY = date(2026, 12, 1)
REPLY = "Lunch isn't included, but there are several places to eat close by."
ROWS = [json.loads(line) for line in (HERE / "gaps.jsonl").read_text(encoding="utf-8").splitlines()]
TOPIC = {row["ask"]: row["topic"] for row in ROWS}


def passed_on(text: str, number: int, *replies: str) -> Past:
    return Past(f"q{number}", text, NOW, Outcome.ESCALATE, End.PASSED_ON, None, number, replies)


PAST = [
    passed_on(row["ask"], number, *([REPLY] if row["topic"] == "lunch" and number % 4 == 0 else []))
    for number, row in enumerate(ROWS)
]


@pytest.fixture(scope="module")
def grouping(advisor: Advisor) -> Grouping:
    return Grouping.fit(examples(advisor.catalogue), StaticEncoder())


@pytest.fixture(scope="module")
def groups(advisor: Advisor, grouping: Grouping) -> list[Group]:
    return grouped(gaps_of(PAST), advisor, grouping)


@pytest.fixture(scope="module")
def largest(groups: list[Group]) -> Group:
    return groups[0]


def test_three_hundred_questions_of_twelve_topics_are_grouped_by_topic(
    groups: list[Group],
) -> None:
    from sklearn.metrics import v_measure_score

    assert (len(ROWS), len(set(TOPIC.values()))) == (300, 12)
    found = {gap.text: number for number, group in enumerate(groups) for gap in group.gaps}
    topics = [TOPIC[text] for text in found]
    assert v_measure_score(topics, list(found.values())) >= 0.8


def test_groups_come_largest_first_and_the_largest_is_of_one_topic(groups: list[Group]) -> None:
    sizes = [len(group.gaps) for group in groups]
    topics = Counter(TOPIC[gap.text] for gap in groups[0].gaps)
    assert sizes == sorted(sizes, reverse=True)
    assert topics.most_common(1)[0][1] >= 0.9 * sizes[0]


def test_the_draft_of_the_largest_group_answers_it_and_changes_no_right_answer(
    largest: Group, advisor: Advisor, data: Path, tmp_path: Path
) -> None:
    draft = draft_of(largest, advisor.catalogue)
    assert draft is not None
    assert draft.is_new
    path = write_draft(draft, tmp_path)
    right = [*earlier_right_answers(advisor), *PAST]
    settings = read_settings(env_file=None).model_copy(update={"data_dir": data})
    held = hold_answers(path, settings, advisor, right, TODAY)
    trial = held.trial
    members = {gap.text for gap in largest.gaps}
    answered = {one.text for one in trial.answered if one.after.entry == draft.entry}
    assert len(answered & members) >= 0.7 * len(members)
    assert [one.text for one in trial.changed] == []
    assert "0 past answers would change" in trial_text(trial, path)
    assert {file.stem for file in companions(path)} == set(held.wordings)


def earlier_right_answers(advisor: Advisor) -> list[Past]:
    """Return the entries' own titles and the written test questions that are answered right."""
    entries = advisor.catalogue.entries.values()
    asked = {one.title: one.id for one in entries if one.kind is Kind.ANSWER}
    lines = (HERE.parent / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        expected = row.get("expect", [])
        if "text" in row and len(expected) == 1 and expected[0].startswith("answer:"):
            asked[row["text"]] = expected[0].removeprefix("answer:")
    found = []
    for number, (text, entry) in enumerate(asked.items()):
        parts = advisor.advise(text, TODAY).parts
        if [(part.outcome, part.entry) for part in parts] == [(Outcome.ANSWER, entry)]:
            past = Past(f"a{number}", text, NOW, Outcome.ANSWER, End.ANSWERED, entry)
            found.append(past)
    return found


@pytest.mark.parametrize(
    ("outcome", "end", "why"),
    [
        (Outcome.ESCALATE, End.PASSED_ON, Why.PASSED_ON),
        (Outcome.ESCALATE, End.ADDED, Why.PASSED_ON),
        (Outcome.SUGGEST, End.UNCHOSEN, Why.UNCHOSEN),
        (Outcome.ANSWER, End.PASSED_ON, Why.NOT_IT),
        (Outcome.SUGGEST, End.PASSED_ON, Why.NOT_IT),
        (Outcome.ANSWER, End.ADDED, None),
        (Outcome.ANSWER, End.ANSWERED, None),
        (Outcome.SUGGEST, End.CHOSEN, None),
        (Outcome.SMALLTALK, End.SMALL_TALK, None),
        (Outcome.EMERGENCY, End.EMERGENCY, None),
    ],
)
def test_what_counts_as_a_gap(outcome: Outcome, end: End, why: Why | None) -> None:
    assert Past("q", "text", NOW, outcome, end).why is why


def test_an_answer_that_its_asker_had_added_to_a_case_is_a_gap() -> None:
    past = Past("q", "text", NOW, Outcome.ANSWER, End.ADDED, "hours", 7, pressed=True)
    assert past.why is Why.NOT_IT


def test_gaps_are_masked_and_each_wording_of_a_case_counts_once() -> None:
    twice = [passed_on("Is lunch provided?", 1), passed_on("is lunch  provided?", 1)]
    told = passed_on("can you call me at 212-555-0142 about case 21-004417", 2)
    found = gaps_of([*twice, told, passed_on("?!", 3)])
    assert len(found) == 2
    assert "21-004417" not in found[1].text


def test_one_lonely_question_is_a_group(advisor: Advisor, grouping: Grouping) -> None:
    [group] = grouped([passed_on("is lunch provided", 1)], advisor, grouping)
    assert len(group.gaps) == 1
    assert grouped([], advisor, grouping) == []


def test_a_new_entry_is_a_faultless_file(advisor: Advisor, tmp_path: Path) -> None:
    asked = ["what about: lunch # today?", '"quoted" meals', "- a dash"]
    draft = new_entry("meals", asked, "Bring your {own} lunch.")
    overlay(advisor.catalogue, write_draft(draft, tmp_path), tmp_path)
    entry = read_catalogue(tmp_path).entries["meals"]
    assert entry.phrasings == tuple(asked)
    assert (entry.kind, entry.answer) == (Kind.ANSWER, "Bring your (own) lunch.")


def test_without_a_reply_the_draft_hands_the_topic_over() -> None:
    assert "kind: handoff" in new_entry("meals", ["is lunch provided"], None).text


def test_phrasings_are_added_to_an_entrys_own_file(advisor: Advisor, tmp_path: Path) -> None:
    before = advisor.catalogue.entries["contact-phone"]
    draft = with_phrasings(advisor.catalogue, "contact-phone", ["a wholly new wording: yes"])
    overlay(advisor.catalogue, write_draft(draft, tmp_path), tmp_path)
    after = read_catalogue(tmp_path).entries["contact-phone"]
    assert after.phrasings == (*before.phrasings, "a wholly new wording: yes")
    assert after.answer == before.answer


def test_what_lies_beside_a_draft_goes_into_the_faq_with_it(
    advisor: Advisor, tmp_path: Path
) -> None:
    path = write_draft(new_entry("meals", ["is supper provided"], "Bring your own."), tmp_path)
    held = with_phrasings(advisor.catalogue, "contact-phone", ["a wholly new wording"])
    write_text(beside(path) / "contact-phone.md", held.text)
    overlay(advisor.catalogue, path, tmp_path)
    entries = read_catalogue(tmp_path).entries
    assert "meals" in entries
    assert entries["contact-phone"].phrasings[-1] == "a wholly new wording"


def test_a_draft_written_anew_has_nothing_old_beside_it(tmp_path: Path) -> None:
    draft = new_entry("meals", ["is lunch provided"], "Bring your own.")
    path = write_draft(draft, tmp_path)
    write_text(beside(path) / "contact-phone.md", "old")
    assert companions(write_draft(draft, tmp_path)) == []


def test_what_the_faq_has_already_is_no_new_phrasing(advisor: Advisor) -> None:
    known = advisor.catalogue.entries["contact-phone"].phrasings[0]
    assert new_phrasings(
        [known.upper(), "is  lunch free", "Is lunch free?"], advisor.catalogue
    ) == ["is lunch free"]


def test_a_draft_is_made_of_one_case_and_its_last_reply(advisor: Advisor) -> None:
    asker, staff = Person("a", "An agency"), Person("s", "Anne Bostain", Role.STAFF)
    case = Case(7, CaseState.REPLIED, asker, Conversation("c", "d"), "is supper provided?", NOW)
    said = (CaseMessage(NOW, asker, "is supper provided?"), CaseMessage(NOW, staff, "No."))
    draft = draft_of_case(History(case, (), said), advisor.catalogue)
    assert draft is not None
    assert draft.text.endswith("---\nNo.\n")
    assert draft_of_case(History(case, (), said[:1]), advisor.catalogue) is None


def test_a_draft_that_is_not_there_is_named(advisor: Advisor, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"no draft .*nothing\.md"):
        overlay(advisor.catalogue, tmp_path / "nothing.md", tmp_path)


def test_groups_are_told_with_their_reply_and_draft(largest: Group, advisor: Advisor) -> None:
    found = [Found(largest, draft_of(largest, advisor.catalogue))]
    text = as_text(found)
    assert "lunch" in text
    assert "staff replied: Lunch isn't included" in text
    assert max(map(len, text.splitlines())) <= 80
    assert as_json_list(found)[0]["new"] is True
