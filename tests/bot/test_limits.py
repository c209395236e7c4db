"""What keeps one asker, or one busy minute, from drowning the others."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.deciding import Turn
from bot.limits import (
    Admission,
    Admitted,
    Lately,
    Limits,
    admitted,
    alarm_across,
    in_burst,
    together,
)
from bot.recent_traffic import RecentTraffic
from bot.values import Call, Conversation, Person, Question

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)
LIMITS = Limits(per_minute=20, blocked=frozenset({"rude"}))


def sending(count: int, *, every: timedelta = SECOND, asker: str = "a") -> list[Admitted]:
    lately, found = Lately(), []
    for number in range(count):
        found.append(admitted(lately, asker, f"question {number}", NOW + number * every, LIMITS))
        lately = found[-1].lately
    return found


def test_twenty_messages_a_minute_are_taken_and_the_next_is_told_why_once() -> None:
    found = sending(23)
    assert [one.admission for one in found] == [Admission.TAKEN] * 20 + [Admission.TOO_MANY] * 3
    assert [one.tell for one in found[20:]] == [True, False, False]


def test_a_slow_asker_is_never_limited() -> None:
    found = sending(100, every=3 * SECOND)
    assert {one.admission for one in found} == {Admission.TAKEN}


def test_after_a_minute_there_is_room_again() -> None:
    last = sending(23)[-1].lately
    again = admitted(last, "a", "one more", NOW + timedelta(seconds=61), LIMITS)
    assert again.admission is Admission.TAKEN


def test_a_blocked_asker_is_told_once_a_minute() -> None:
    found = sending(61, asker="rude")
    assert {one.admission for one in found} == {Admission.BLOCKED}
    assert [number for number, one in enumerate(found) if one.tell] == [0, 60]


def test_the_same_words_within_a_minute_are_a_repetition_whatever_their_case() -> None:
    lately = admitted(Lately(), "a", "How much?", NOW, LIMITS).lately
    soon = admitted(lately, "a", "  how MUCH? ", NOW + 59 * SECOND, LIMITS)
    late = admitted(lately, "a", "how much?", NOW + 61 * SECOND, LIMITS)
    assert (soon.admission, late.admission) == (Admission.REPEATED, Admission.TAKEN)


def test_askers_do_not_share_a_limit() -> None:
    traffic = RecentTraffic(Limits(per_minute=1))
    people = [Person("a", "One"), Person("b", "Two"), Person("a", "One")]
    found = [
        traffic.admit(Question(f"m{at}", Conversation("c", "d"), who, f"text {at}", NOW), NOW)
        for at, who in enumerate(people)
    ]
    assert [one.admission for one in found] == [
        Admission.TAKEN, Admission.TAKEN, Admission.TOO_MANY,
    ]  # fmt: skip


def test_after_five_cases_in_a_minute_the_next_is_quiet() -> None:
    opened = [NOW + at * 10 * SECOND for at in range(7)]
    assert [in_burst(opened, at) for at in opened] == [False] * 5 + [True, True]


def test_a_case_that_the_gate_keeps_quiet_is_in_the_announced_burst() -> None:
    traffic = RecentTraffic(Limits())
    opened = [NOW + at * 11 * SECOND for at in range(12)]
    quiet = []
    for at in opened:
        quiet.append(traffic.call(at) is Call.QUIET)
        traffic.note_opened(at)
    assert all(in_burst(opened, at) for at, kept in zip(opened, quiet, strict=True) if kept)


def turn(text: str, seconds: int, entry: str | None = None) -> Turn:
    return Turn(text, entry, NOW - seconds * SECOND)


def test_fragments_of_the_last_ten_seconds_are_one_message() -> None:
    recent = [turn("hello", 20), turn("how long is", 6), turn("the train", 3)]
    joined = together(recent, NOW)
    assert [one.text for one in joined] == ["hello", "how long is the train"]


@pytest.mark.parametrize(
    "recent",
    [
        [],
        [turn("how long is", 11)],
        [turn("how long is the course?", 2, "course-length-general")],
    ],
)
def test_what_was_answered_or_is_older_stays_a_message_of_its_own(recent: list[Turn]) -> None:
    assert together(recent, NOW) == tuple(recent)


def test_an_emergency_in_two_short_messages_is_one() -> None:
    assert alarm_across([turn("he is going to", 3)], "kill himself right now", NOW) is not None
    assert alarm_across([turn("he is going to", 30)], "teach the class", NOW) is None
    assert alarm_across([turn("how long is", 3)], "the officer course", NOW) is None
