"""Whether anything was lost or doubled: what people saw against what the store says, pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.soak.kept import Books, Kept
from benchmarks.soak.town import Seen, Sent

ENDED = ("resolved", "withdrawn")
AGAIN = "asked to send it again"
DIRECT = "dm"


@dataclass(slots=True)
class Judgement:
    """What became of everything that was sent; what went wrong is named."""

    counts: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    took: list[tuple[float, float]] = field(default_factory=list)
    """For each answered question when it was sent, and after how many seconds it was answered."""


def judged(seen: Seen, books: Books) -> Judgement:
    """Return what became of every question and of every reply of staff."""
    found = Judgement()
    heard = _by_delivery(seen)
    untold = Counter(seen.not_kept_in)
    for sent in seen.sent:
        found.counts[f"sent: {sent.way}"] += 1
        kept = books.questions.get(str(sent.id))
        if kept is None and sent.id in seen.not_kept:
            found.counts[AGAIN] += 1
        elif kept is None:
            _not_kept(found, sent, untold)
        else:
            _kept(found, sent, kept, heard, seen.answered.get(sent.id, []))
    found.doubled += _twice(seen)
    _replies(found, seen, books)
    return found


def _by_delivery(seen: Seen) -> dict[str, list[float]]:
    heard: dict[str, list[float]] = {}
    for (_, delivery), moments in seen.heard.items():
        heard.setdefault(delivery, []).extend(moments)
    return heard


def _not_kept(found: Judgement, sent: Sent, untold: Counter[int]) -> None:
    """Count a question that the store doesn't have: its asker must have been told so."""
    # A notice without a name is one for a direct message; commands and mentions get their own.
    if sent.way == DIRECT and untold[sent.channel] > 0:
        untold[sent.channel] -= 1
        found.counts[AGAIN] += 1
    else:
        found.lost.append(_named(sent, "neither kept nor told so"))


def _kept(
    found: Judgement,
    sent: Sent,
    kept: Kept,
    heard: dict[str, list[float]],
    answered: list[float],
) -> None:
    moments = [moment for one in kept.deliveries for moment in heard.get(one, ())]
    first = min([*moments, *answered], default=None)
    if kept.state != "decided":
        found.lost.append(_named(sent, f"still {kept.state}"))
    elif first is not None:
        found.counts["answered"] += 1
        found.counts[f"ended: {kept.ends[0]}"] += 1
        found.took.append((sent.at, first - sent.at))
        if len(kept.deliveries) > 1:
            found.doubled.append(_named(sent, f"{len(kept.deliveries)} replies were owed"))
    elif not kept.deliveries and kept.in_hand:
        found.counts["said to whoever had the case, without a word of the bot"] += 1
    else:
        found.lost.append(_named(sent, f"no reply was seen, ended: {', '.join(kept.ends)}"))


def _twice(seen: Seen) -> Iterator[str]:
    for (channel, delivery), moments in seen.heard.items():
        if len(moments) > 1:
            at = ", ".join(f"{moment:.1f}" for moment in moments)
            yield f"delivery {delivery} was seen {len(moments)} times in {channel}: second {at}"


def _replies(found: Judgement, seen: Seen, books: Books) -> None:
    recorded = Counter(text.split(" I'll")[0] for _, text in books.staff_said)
    for text, times in recorded.items():
        if times > 1:
            found.doubled.append(f"“{text}” was recorded {times} times")
        if seen.replies[text] == 0:
            found.lost.append(f"“{text}” never reached the asker")
    found.doubled += [
        f"“{text}” was seen {times} times" for text, times in seen.replies.items() if times > 1
    ]
    answered = {number for number, _ in books.staff_said}
    for number, state in books.cases.items():
        found.counts["cases"] += 1
        if number not in answered:
            found.lost.append(f"E-{number} was never answered")
        if state not in ENDED:
            found.lost.append(f"E-{number} is still {state}")


def _named(sent: Sent, what: str) -> str:
    return f"second {sent.at:.1f}, {sent.way}, “{sent.text}”: {what}"
