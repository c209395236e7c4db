"""The card of a case through its life."""

from __future__ import annotations

from bot.discord_face.opening import DiscordFace
from tests.discord_face.desk.office import Office


async def test_a_passed_on_question_gets_a_card_and_a_thread(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    assert "E-1" in card.content
    assert "12 officers" in card.text
    await place.discord.settles()
    assert place.thread().name.startswith("E-1 · what does it cost")
