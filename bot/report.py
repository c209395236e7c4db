"""A report as a manager reads it: text of 80 columns, or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot import report_words as words
from bot.case import overdue
from bot.ledger import Report, Unsettled
from bot.times import age
from bot.values import Case, CaseState
from bot.wording import counted, shortened

WIDTH = 78
BAR = 30
HOUR = timedelta(hours=1)


def as_text(report: Report) -> str:
    """Return the report as text."""
    return "\n".join(
        [
            words.TITLE.format(days=_days(report)),
            "=" * WIDTH,
            *_headline(report),
            "",
            words.HOW_ENDED,
            *_ends(report),
            "",
            *_waiting(report),
            "",
            *_advice(report),
        ]
    )


def _days(report: Report) -> str:
    first, last = report.period.first, report.period.last
    return f"{first}" if first == last else words.DAYS.format(first=first, last=last)


def _headline(report: Report) -> Iterator[str]:
    yield _pair(words.MESSAGES, f"{report.messages:,}")
    yield _pair(words.PARTS, f"{report.received:,}")
    yield _pair(words.SETTLED, share(report.self_served))
    yield _pair(words.FIRST_REPLY, response(report))
    if report.ratings.good or report.ratings.poor:
        rated = report.ratings.good + report.ratings.poor
        yield _pair(words.HELPFUL, words.OF_RATED.format(good=report.ratings.good, rated=rated))


def _ends(report: Report) -> Iterator[str]:
    most = max([*report.ends.values(), len(report.unsettled), 1])
    for end, count in report.ends.items():
        yield _bar(words.ENDS[end], count, most)
    yield _bar(words.STILL_OPEN, len(report.unsettled), most)
    yield "-" * WIDTH
    total = sum(report.ends.values()) + len(report.unsettled)
    yield _pair(words.SUM, f"{total:,}")
    proof = words.ADDS_UP if report.adds_up else words.ADDS_NOT_UP
    yield _pair(words.RECEIVED, proof.format(count=f"{report.received:,}"))
    if not report.adds_up:
        yield words.UNBOOKED.format(ids=shortened(", ".join(report.unbooked), WIDTH - 23))


def _waiting(report: Report) -> Iterator[str]:
    if not report.waiting and not report.unsettled:
        yield words.NOBODY_WAITS
        return
    yield words.WAITING
    for case in report.waiting:
        yield _case(case, report.made_at)
    for one in report.unsettled:
        yield _unsettled(one, report)


def _case(case: Case, now: datetime) -> str:
    owner = words.WITH.format(name=case.owner.name) if case.owner else words.NOBODY_HAS_IT
    late = words.OVERDUE if overdue(case, now) else ""
    about = shortened(case.reason, 31)
    line = f"  {case.label:<7}{age(case.opened_at, now):>8}  {about:<32}{shortened(owner, 19):<20}"
    return f"{line}{late}".rstrip()


def _unsettled(one: Unsettled, report: Report) -> str:
    since = one.since.astimezone(report.period.hours.zone)
    waited = age(one.since, report.made_at)
    return f"  {'–':<7}{waited:>8}  {words.WAITS[one.what]}, {since:%Y-%m-%d %H:%M}"


def _advice(report: Report) -> Iterator[str]:
    yield _pair(words.UNANSWERABLE, share(report.unanswerable))
    if report.suggested_share is None:
        yield words.TOO_LITTLE
    else:
        yield words.SUGGESTED.format(share=f"{report.suggested_share:.2f}")


def _pair(name: str, value: str) -> str:
    return f"{name:<36} {value}"


def _bar(name: str, count: int, most: int) -> str:
    length = -(-count * BAR // most)
    return f"{name:<36} {count:>6,}  {'█' * length}".rstrip()


def share(value: float | None) -> str:
    """Return a share as a percentage, or a dash where there is none."""
    return "–" if value is None else f"{value:.0%}"


def response(report: Report) -> str:
    """Return the median time to a first reply, in business hours."""
    if report.response is None:
        return words.NO_REPLY_YET
    hours = report.response / HOUR
    cases = counted(report.responses, "case")
    return words.RESPONSE.format(hours=f"{hours:.1f}", cases=cases)


def as_json(report: Report) -> dict[str, object]:
    """Return the report as plain values."""
    hours = report.response / HOUR if report.response is not None else None
    return {
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "time_zone": report.period.hours.zone.key,
        "made_at": report.made_at.isoformat(),
        "messages": report.messages,
        "received": report.received,
        "ends": {end.value: count for end, count in report.ends.items()},
        "open": len(report.unsettled),
        "adds_up": report.adds_up,
        "unbooked": list(report.unbooked),
        "waiting": [_case_json(case, report) for case in report.waiting],
        "unsettled": [
            {"what": one.what, "since": one.since.isoformat(), **_age(one.since, report)}
            for one in report.unsettled
        ],
        "questions": report.questions,
        "self_served_share": _rounded(report.self_served),
        "first_response_median_business_hours": _rounded(hours),
        "first_responses": report.responses,
        "unanswerable_share": _rounded(report.unanswerable),
        "suggested_unanswerable_share": report.suggested_share,
        "ratings": {"good": report.ratings.good, "poor": report.ratings.poor},
        "days": [
            {
                "day": day.day.isoformat(),
                "self_served": day.self_served,
                "with_a_person": day.with_a_person,
                "other": day.other,
            }
            for day in report.days
        ],
    }


def _case_json(case: Case, report: Report) -> dict[str, object]:
    return {
        "case": case.label,
        "state": case.state.value,
        "about": case.reason,
        "opened": case.opened_at.isoformat(),
        "due": case.due_at.isoformat() if case.due_at else None,
        "owner": case.owner.name if case.state is CaseState.CLAIMED and case.owner else None,
        **_age(case.opened_at, report),
    }


def _age(since: datetime, report: Report) -> dict[str, object]:
    return {"age_hours": round((report.made_at - since) / HOUR, 1)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
