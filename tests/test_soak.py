"""The soak's judgement: what it calls lost, doubled, flat."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.soak.breaking import Trouble
from benchmarks.soak.figures import Weight, growth, is_calm, latency, memory, rows
from benchmarks.soak.judging import Judgement, judged
from benchmarks.soak.kept import Books, Kept, read_books
from benchmarks.soak.plan import FAULTS, Plan
from benchmarks.soak.town import Seen, Sent
from bot.case import Action
from bot.ports import Plan as Decides
from bot.storage.engine import store_url
from bot.storage.store import open_store
from tests.storage.making import START, HandClock, asked, doing, pass_on, passing_on

DIRECT = 7
QUESTION = Sent(100, DIRECT, 1, 12.0, "phone?", "dm")
HOUR = 3600.0


def seen(*moments: float, channel: int = DIRECT) -> Seen:
    """One question, and its reply at these moments."""
    heard = {(channel, "reply"): list(moments)} if moments else {}
    return Seen([QUESTION], heard)


def books(*deliveries: str, end: str = "answered", state: str = "decided") -> Books:
    return Books({"100": Kept("q", state, None, [end], list(deliveries))})


def found(judgement: Judgement) -> tuple[int, int]:
    return len(judgement.lost), len(judgement.doubled)


def test_a_question_with_its_reply_is_neither_lost_nor_doubled() -> None:
    judgement = judged(seen(12.5), books("reply"))
    assert found(judgement) == (0, 0)
    assert judgement.took == [(12.0, 0.5)]


@pytest.mark.parametrize(
    ("before_them", "kept"),
    [
        (seen(), books("reply")),
        (seen(), books(end="answered")),
        (seen(), books("reply", state="received")),
        (seen(), Books()),
    ],
    ids=["unsent", "nothing owed", "undecided", "unknown"],
)
def test_a_question_without_a_reply_is_lost_and_named(before_them: Seen, kept: Books) -> None:
    judgement = judged(before_them, kept)
    assert found(judgement) == (1, 0)
    assert "phone?" in judgement.lost[0]
    assert "12.0" in judgement.lost[0]


def test_one_delivery_seen_twice_in_a_channel_is_doubled() -> None:
    assert found(judged(seen(12.5, 13.0), books("reply"))) == (0, 1)


def test_two_deliveries_for_one_question_are_doubled() -> None:
    assert found(judged(seen(12.5), books("reply", "another"))) == (0, 1)


def test_what_is_said_to_whoever_has_the_case_needs_no_reply() -> None:
    kept = books(end="added")
    kept.questions["100"].in_hand = True
    assert found(judged(seen(), kept)) == (0, 0)


def silently(plan: Decides) -> Decides:
    """The same plan, of which its asker hears nothing."""
    return lambda standing, number: replace(plan(standing, number), owed=())


@pytest.mark.parametrize(("before", "in_hand"), [((Action.CLAIM,), True), ((), False)])
async def test_what_was_added_to_a_case_in_hand_is_known_though_its_answer_has_an_earlier_stamp(
    tmp_path: Path, before: tuple[Action, ...], in_hand: bool
) -> None:
    clock = HandClock()
    async with open_store(store_url(None, tmp_path), clock) as store:
        await pass_on(store, asked())
        for action in before:
            await store.cases.change(1, doing(action))
        added = asked("and for 30?", message_id="100")
        receipt = await store.intake.receive(added)
        clock.forward(minutes=2)
        await store.intake.decide(receipt.question_id, silently(passing_on(added)))
        await store.cases.change(1, doing(Action.REPLY, at=START, text="$4,000"))
    kept = read_books(tmp_path / "askdesk.db")
    assert kept.questions["100"].in_hand is in_hand


def test_each_question_that_was_not_kept_takes_one_notice_of_that() -> None:
    before_them = Seen([QUESTION, Sent(101, DIRECT, 1, 14.0, "e-mail?", "dm")])
    before_them.not_kept_in[DIRECT] = 1
    assert found(judged(before_them, Books())) == (1, 0)


def test_a_notice_that_answers_a_question_is_not_one_for_another() -> None:
    before_them = Seen([QUESTION, Sent(101, DIRECT, 1, 14.0, "e-mail?", "mention")])
    before_them.not_kept.add(101)
    judgement = judged(before_them, Books())
    assert ["phone?" in one for one in judgement.lost] == [True]


def test_a_notice_in_a_conversation_is_none_for_a_command_used_there() -> None:
    before_them = Seen([Sent(99, DIRECT, 1, 10.0, "e-mail?", "ask"), QUESTION])
    before_them.not_kept_in[DIRECT] = 1
    judgement = judged(before_them, Books())
    assert ["e-mail?" in one for one in judgement.lost] == [True]


def test_a_reply_of_staff_reaches_the_asker_once() -> None:
    said = [(number, f"Case {number}, answer 1. I'll call you.") for number in (1, 2, 3)]
    before_them = Seen()
    before_them.replies.update({"Case 1, answer 1.": 1, "Case 2, answer 1.": 2})
    kept = Books(staff_said=said, cases=dict.fromkeys((1, 2, 3, 4), "resolved"))
    judgement = judged(before_them, kept)
    assert judgement.doubled == ["“Case 2, answer 1.” was seen 2 times"]
    assert judgement.lost == [
        "“Case 3, answer 1.” never reached the asker",
        "E-4 was never answered",
    ]


def weights(*quarters: float) -> list[Weight]:
    return [Weight(second, quarters[second * 4 // 3600], 1) for second in range(0, 3600, 60)]


@pytest.mark.parametrize(("last", "flat"), [(104.0, True), (106.0, False), (94.0, False)])
def test_memory_is_flat_within_five_per_cent(last: float, flat: bool) -> None:
    assert memory(weights(80.0, 100.0, 500.0, last), HOUR).flat is flat


def test_memory_of_which_nothing_is_known_is_not_flat() -> None:
    assert memory([], HOUR).flat is None


def test_only_calm_seconds_tell_whether_latency_is_flat() -> None:
    took = [(second, 0.05) for second in range(0, 3600, 60)]
    broken = [(3000.0, 30.0)] * 100
    trouble = Trouble("store gone", "moved", 2995.0, 3005.0, 3015.0)
    assert latency([*took, *broken], [trouble], HOUR).flat is True
    assert latency([*took, *broken], [], HOUR).flat is False


def test_it_is_calm_before_a_fault_and_when_its_effects_are_over() -> None:
    trouble = Trouble("429", "refused", 10.0, 15.0, 25.0)
    assert [is_calm(at, [trouble]) for at in (9.9, 10.0, 24.9, 25.0)] == [True, False, False, True]


def test_a_minute_tells_its_fault_its_replies_and_the_weight() -> None:
    trouble = Trouble("429", "refused", 85.0, 90.0, 100.0)
    took = [(61.0, 0.1), (86.0, 0.9), (87.0, 0.9), (130.0, 5.0)]
    first, second = rows(took, [Weight(70.0, 120.0, 1)], [trouble], 120.0)
    assert (first.sent, first.median_ms) == (0, None)
    assert (second.sent, second.median_ms, second.calm_ms) == (3, 900.0, 100.0)
    assert (second.fault, second.rss_mb) == ("429: refused", 120.0)


def test_growth_is_told_of_each_life_that_was_long_enough() -> None:
    long = [Weight(float(second), 100 + second / 60, 1) for second in range(301)]
    short = [Weight(400.0 + second, 100.0, 2) for second in range(60)]
    [grown] = growth([*long, *short])
    assert (grown.life, grown.minutes) == (1, 5.0)
    assert grown.last_mb - grown.first_mb == pytest.approx(3.0, abs=0.1)


def test_every_kind_of_fault_has_its_turn_and_the_hour_has_one_a_minute() -> None:
    faults = list(Plan().faults())
    assert len(faults) == 60
    assert [name for _, name, _ in faults[:6]] == list(FAULTS)
    assert {name for _, name, _ in Plan(minutes=3, every=30).faults()} == set(FAULTS)
