"""What a monitoring system can ask: counters of this process, and the store in numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.upkeep.figures import Figures
from bot.values import CaseState, Lane
from faq.decision import PartDecision

CONTENT_TYPE = CONTENT_TYPE_LATEST
SENT, LATER, FAILED = "sent", "later", "failed"
_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120, 600)
_CHANCES = tuple(at / 10 for at in range(1, 11))


class Metrics:
    """Counts in a registry of its own, so that two programs in one process don't mix."""

    def __init__(self) -> None:
        self._all = CollectorRegistry()
        self._questions = self._counter("questions", "Parts of questions, by outcome.", "outcome")
        self._chance = self._times("question_probability", "The first entry's chance.", _CHANCES)
        self._decided = self._times("decision_seconds", "From received to decided.", _SECONDS)
        self._deliveries = self._counter("deliveries", "Tries to deliver, by result.", "result")
        self._delivered = self._times("delivery_seconds", "From owed to delivered.", _SECONDS)
        self._cases = self._gauge("cases", "Cases, by state.", "state")
        self._case_age = self._gauge("case_oldest_seconds", "Age of the oldest case.", "state")
        self._owed = self._gauge("outbox_depth", "Deliveries owed, by lane.", "lane")
        self._owed_age = self._gauge("outbox_oldest_seconds", "Age of the oldest owed.", "lane")
        self._undecided = self._gauge("undecided_questions", "Received and not decided.")
        self._given_up = self._gauge("deliveries_given_up", "Deliveries that failed for good.")
        self._store = self._gauge("store_up", "1 while the store answers.")
        self._gateway = self._gauge("gateway_up", "1 while connected to Discord.")
        self._faq = self._gauge("faq_info", "The FAQ in use, by its version.", "version")
        self._due = self._gauge("faq_facts_due", "Facts past their review date.")
        self._reloads = self._counter("faq_reloads", "Reloads of the FAQ, by result.", "result")

    def decided(self, parts: Iterable[PartDecision], took: timedelta) -> None:
        """Count a decided question."""
        for part in parts:
            self._questions.labels(part.outcome.value).inc()
            self._chance.observe(part.probability)
        self._decided.observe(max(0.0, took.total_seconds()))

    def delivery(self, result: str, took: timedelta | None = None) -> None:
        """Count a try to deliver; `took` is given for one that arrived."""
        self._deliveries.labels(result).inc()
        if took is not None:
            self._delivered.observe(max(0.0, took.total_seconds()))

    def gateway(self, *, connected: bool) -> None:
        """Note whether Discord is connected."""
        self._gateway.set(connected)

    def faq(self, version: str, facts_due: int) -> None:
        """Note which FAQ is in use, and how many of its facts are due."""
        self._faq.clear()
        self._faq.labels(version).set(1)
        self._due.set(facts_due)

    def reloaded(self, result: str) -> None:
        """Count a reload of the FAQ."""
        self._reloads.labels(result).inc()

    def standing(self, figures: Figures | None) -> None:
        """Note how things stand in the store; None while it can't be asked."""
        self._store.set(figures is not None)
        if figures is None:
            return
        for state in CaseState:
            waiting = figures.cases.get(state.value)
            self._cases.labels(state.value).set(waiting.count if waiting else 0)
            age = _age(figures.at, waiting.since) if waiting else 0.0
            self._case_age.labels(state.value).set(age)
        for lane in Lane:
            owed = figures.owed.get(lane.value)
            self._owed.labels(lane.value).set(owed.count if owed else 0)
            self._owed_age.labels(lane.value).set(_age(figures.at, owed.since) if owed else 0.0)
        self._undecided.set(figures.undecided)
        self._given_up.set(figures.failed)

    def text(self) -> bytes:
        """Return everything in Prometheus's text format."""
        return generate_latest(self._all)

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"askdesk_{name}", meaning, labels, registry=self._all)

    def _gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"askdesk_{name}", meaning, labels, registry=self._all)

    def _times(self, name: str, meaning: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(f"askdesk_{name}", meaning, buckets=buckets, registry=self._all)


def _age(now: datetime, since: datetime) -> float:
    return max(0.0, (now - since).total_seconds())
