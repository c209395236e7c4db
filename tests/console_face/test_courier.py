from dataclasses import replace

import pytest

from bot.console_face.courier import ConsoleCourier
from bot.errors import Undeliverable
from bot.values import Conversation, DeskNotice, Notice
from tests.console_face.fakes import ANSWER, ASKER, NOON, Page, delivery


async def test_a_reply_is_shown() -> None:
    page = Page()
    await ConsoleCourier(page, ASKER.name).deliver(delivery(ANSWER))
    assert page.shown == ["It takes **24 hours**."]


async def test_another_askers_reply_is_never_shown_and_waits_for_them() -> None:
    page = Page()
    with pytest.raises(Undeliverable) as refusal:
        await ConsoleCourier(page, ASKER.name).deliver(
            delivery(ANSWER, Conversation("console", "somebody else"))
        )
    assert (page.shown, refusal.value.permanent) == ([], False)


async def test_what_is_meant_for_a_desk_is_refused_for_good() -> None:
    notice = delivery(ANSWER)
    notice = replace(notice, owed=replace(notice.owed, body=DeskNotice(Notice.CASE, case=1)))
    with pytest.raises(Undeliverable) as refusal:
        await ConsoleCourier(Page(), ASKER.name).deliver(notice)
    assert refusal.value.permanent
    assert notice.created_at == NOON
