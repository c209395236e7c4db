"""The assistant: hears a message, answers it or passes it on, and loses nothing on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, tzinfo
from functools import partial

import structlog

from bot import wording
from bot.admission import refused_verdict, repeated_verdict
from bot.content import Content
from bot.deciding import Receipt, Standing, Turn, Verdict
from bot.errors import Unavailable, Undecided
from bot.guard import mask
from bot.limits import Admission, alarm_across, together
from bot.ports import Clock, Courier, Intake, Sender
from bot.pressing import Press, pressed
from bot.rating import Rating
from bot.recent_traffic import RecentTraffic
from bot.service_terms import Terms
from bot.values import ButtonAction, Conversation, Delivery, Lane, Owed, Question, Reply, ReplyKind
from bot.verdict import Circumstances, Judged, emergency_verdict, fault_verdict, verdict
from faq.advisor import Advice, Advisor, emergency_part
from faq.emergency import alarm

log = structlog.get_logger()
REMEMBERED_ALARMS = 1000
RATINGS = frozenset({ButtonAction.RATE_GOOD, ButtonAction.RATE_POOR})
Decides = Callable[[Judged, Circumstances, Standing, int], Verdict]


class Assistant:
    """Answers askers from the catalogue; everything else goes to a case."""

    def __init__(
        self,
        advisor: Advisor,
        intake: Intake,
        sender: Sender,
        couriers: Mapping[str, Courier],
        clock: Clock,
        new_id: Callable[[], str],
        zone: tzinfo,
        desk: Conversation | None = None,
        terms: Terms | None = None,
        rating: Rating | None = None,
    ) -> None:
        self.advisor = advisor
        self._intake = intake
        self._sender = sender
        self._couriers = couriers
        self._clock = clock
        self._new_id = new_id
        self._zone = zone
        self._desk = desk
        self._terms = terms or Terms()
        self._rating = rating
        self._traffic = RecentTraffic(self._terms.limits)
        self._unrecorded: deque[Judged] = deque()
        self._alarmed: deque[str] = deque(maxlen=REMEMBERED_ALARMS)

    async def hear(self, question: Question) -> None:
        """Answer a message or pass it on; raises `Unavailable` where it can't be recorded.

        One that is recorded and can't be decided yet raises `Undecided`: that is made up for.
        An emergency is answered first, store or no store, and recorded as soon as that works.
        """
        kind = alarm(question.text)
        if kind is not None:
            await self._warn(question, kind)
            return
        masked = mask(question.text)
        question = replace(question, text=masked.text)
        receipt = await self._intake.receive(question)
        if receipt.fresh:
            with _kept():
                await self._admit(receipt, question, masked.kinds)

    async def _admit(self, receipt: Receipt, question: Question, masked: tuple[str, ...]) -> None:
        found = self._traffic.admit(question, self._clock.now())
        judged = Judged(receipt.question_id, question, Advice(()), masked)
        if found.admission in (Admission.BLOCKED, Admission.TOO_MANY):
            await self._decide(judged, partial(refused_verdict, found))
            return
        decides = repeated_verdict if found.admission is Admission.REPEATED else verdict
        await self._judge(judged, receipt.recent, decides)

    async def hear_late(self, question: Question) -> None:
        """Pass on a message that came too long ago to be answered; an emergency is answered."""
        if alarm(question.text) is not None:
            await self.hear(question)
            return
        question = replace(question, text=mask(question.text).text)
        receipt = await self._intake.receive(question)
        if receipt.fresh:
            with _kept():
                await self.pass_on(receipt.question_id, question)

    async def judge(
        self,
        question_id: str,
        question: Question,
        recent: tuple[Turn, ...] = (),
        masked: tuple[str, ...] = (),
    ) -> None:
        """Decide a question that is on disk, and send what is owed."""
        await self._judge(Judged(question_id, question, Advice(()), masked), recent, verdict)

    async def pass_on(self, question_id: str, question: Question) -> None:
        """Give a question that could not be judged to a person."""
        await self._decide(Judged(question_id, question, Advice(())), fault_verdict)

    async def press(self, press: Press) -> None:
        """Do what a button under a reply asks for; pressed twice it does so once."""
        if press.action in RATINGS:
            if self._rating is not None:
                good = press.action is ButtonAction.RATE_GOOD
                await self._rating.rate(int(press.argument), press.asker, good=good)
            return
        plan = partial(pressed, press, self._circumstances())
        await self._sender.send(await self._intake.revise(press.question_id, press.id, plan))

    async def _judge(self, judged: Judged, recent: tuple[Turn, ...], decides: Decides) -> None:
        text, at = judged.question.text, judged.question.at
        turns = together(recent, at)
        advice = self.advisor.advise(text, self._today(), turns)
        kind = advice.alarm or alarm_across(turns, text, at)
        if kind is not None:
            await self._warn(judged.question, kind)
            return
        await self._decide(replace(judged, advice=advice), decides)

    async def _decide(self, judged: Judged, decides: Decides) -> None:
        around, made = self._circumstances(), list[Verdict]()

        def plan(standing: Standing, number: int) -> Verdict:
            made.append(decides(judged, around, standing, number))
            return made[-1]

        deliveries = await self._intake.decide(judged.question_id, plan)
        if made and made[-1].opens is not None:
            self._traffic.note_opened(around.now)
        await self._sender.send(deliveries)

    async def record_alarms(self) -> None:
        """Record the emergencies that the store could not take when they came."""
        for _ in range(len(self._unrecorded)):
            judged = self._unrecorded.popleft()
            await self._record(judged)

    async def _warn(self, question: Question, kind: str) -> None:
        if question.message_id not in self._alarmed:
            self._alarmed.append(question.message_id)
            reply = Reply(ReplyKind.EMERGENCY, self._emergency_text())
            owed = Owed(Lane.ASKER, question.conversation, reply)
            await self._deliver_now(Delivery(self._new_id(), owed, self._clock.now()))
        masked = mask(question.text)
        part = emergency_part(masked.text)
        question = replace(question, text=masked.text)
        await self._record(Judged("", question, Advice((part,), kind), masked.kinds))

    async def _deliver_now(self, delivery: Delivery) -> None:
        try:
            await self._couriers[delivery.owed.to.face].deliver(delivery)
        except Exception as error:  # whatever the face does, staff must still be told
            log.error("emergency_text_not_delivered", delivery=delivery.id, exc_info=error)

    async def _record(self, judged: Judged) -> None:
        try:
            receipt = await self._intake.receive(judged.question)
            known = replace(judged, question_id=receipt.question_id)
            plan = partial(emergency_verdict, known, self._circumstances())
            owed = await self._intake.decide(receipt.question_id, plan)
        except Unavailable as error:
            self._unrecorded.append(judged)
            log.error("emergency_not_recorded", reason=str(error))
            return
        await self._sender.send(owed)

    def _emergency_text(self) -> str:
        try:
            return self._content().emergency
        except (KeyError, AttributeError):
            return wording.EMERGENCY

    def _content(self) -> Content:
        return Content(self.advisor.catalogue, self._today())

    def _circumstances(self) -> Circumstances:
        now, terms = self._clock.now(), self._terms
        call = self._traffic.call(now)
        return Circumstances(self._content(), now, self._desk, terms.due, terms.expect(now), call)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()


@contextmanager
def _kept() -> Iterator[None]:
    """Say of a store that fails within that the question itself is on disk."""
    try:
        yield
    except Unavailable as trouble:
        raise Undecided(str(trouble)) from trouble
