"""From probabilities to an outcome."""

from faq.decision import Candidate, Outcome, Thresholds, decide
from faq.entry import Kind

BARS = Thresholds(answer_from=0.8, offer_from=0.15)
KINDS = {
    "hours": Kind.ANSWER,
    "phone": Kind.ANSWER,
    "name": Kind.ANSWER,
    "price": Kind.HANDOFF,
    "hello": Kind.SMALLTALK,
}


def outcome(*candidates: tuple[str, float]) -> tuple[Outcome, str | None, tuple[str, ...]]:
    part = decide("?", [Candidate(*one) for one in candidates], BARS, KINDS)
    return part.outcome, part.entry, part.offered


def test_a_likely_answer_is_given() -> None:
    assert outcome(("hours", 0.8), ("phone", 0.1)) == (Outcome.ANSWER, "hours", ())


def test_two_entries_close_together_give_a_choice() -> None:
    assert outcome(("hours", 0.45), ("phone", 0.44)) == (Outcome.SUGGEST, None, ("hours", "phone"))


def test_a_lone_entry_worth_offering_is_joined_by_the_next() -> None:
    assert outcome(("hours", 0.5), ("phone", 0.01))[2] == ("hours", "phone")


def test_nothing_worth_offering_goes_to_a_person() -> None:
    assert outcome(("hours", 0.14), ("phone", 0.1)) == (Outcome.ESCALATE, None, ())


def test_a_topic_for_the_coordinator_goes_to_her_under_its_name() -> None:
    assert outcome(("price", 0.9), ("hours", 0.01)) == (Outcome.ESCALATE, "price", ())


def test_small_talk_is_answered_as_such() -> None:
    assert outcome(("hello", 0.95), ("hours", 0.01)) == (Outcome.SMALLTALK, "hello", ())


def test_no_candidate_goes_to_a_person() -> None:
    assert outcome() == (Outcome.ESCALATE, None, ())
