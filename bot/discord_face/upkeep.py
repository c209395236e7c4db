"""What a process that runs on Discord for long does beside answering."""

from __future__ import annotations

from functools import partial

from bot import discord_words, wiring
from bot.discord_face.client import AskdeskClient
from bot.discord_face.opening import DiscordFace, Loop
from bot.upkeep.daily import DailyUpkeep
from bot.upkeep.faq_trial import tried
from bot.upkeep.health import Health, StoreReady, Switch
from bot.upkeep.metrics import Metrics
from bot.upkeep.reload import LOOK_SECONDS, FaqReload, Looked
from bot.upkeep.retention import RetentionRule
from bot.values import Call, DeskNotice, Notice


def health_of(face: DiscordFace, metrics: Metrics) -> Health:
    """Return what tells a monitor how the program is: its store, and whether Discord hears it."""
    gateway = Switch(discord_words.NOT_CONNECTED)
    watch_gateway(face.client, gateway, metrics)
    measures = wiring.measures(face.program)
    return Health(metrics, measures, (StoreReady(measures), gateway))


def watch_gateway(client: AskdeskClient, gateway: Switch, metrics: Metrics) -> None:
    """Have a switch and a metric follow whether the client is connected."""

    async def told(*, connected: bool) -> None:
        gateway.on = connected
        metrics.gateway(connected=connected)

    for event in ("connect", "ready", "resumed"):
        client.listen(event, partial(told, connected=True))
    client.listen("disconnect", partial(told, connected=False))


def loops(face: DiscordFace, metrics: Metrics, look_every: float = LOOK_SECONDS) -> list[Loop]:
    """Return what is done every day, and whenever the FAQ has changed."""
    program = face.program
    daily = DailyUpkeep(
        RetentionRule(program.store.retention, program.clock, program.settings.keep_days),
        wiring.backups(program.settings),
        wiring.store_place(program.settings),
        program.store.askers,
        program.clock,
    )
    reload = FaqReload(
        program.settings.faq_dir,
        face.assistant,
        partial(tried, program.settings),
        partial(tell_staff, face),
        partial(note_reload, face, metrics),
    )
    note_faq(face, metrics)
    return [daily.run, partial(reload.run, every=look_every)]


def note_faq(face: DiscordFace, metrics: Metrics) -> None:
    """Tell a monitor which FAQ is in use, and how many of its facts are due."""
    catalogue = face.assistant.advisor.catalogue
    today = face.program.clock.now().date()
    metrics.faq(catalogue.digest(), len(catalogue.facts.due(today)))


def note_reload(face: DiscordFace, metrics: Metrics, looked: Looked, version: str) -> None:
    """Count a look at a changed FAQ, and tell of the one that came into use."""
    metrics.reloaded(looked.value)
    if looked is Looked.LOADED:
        note_faq(face, metrics)


async def tell_staff(face: DiscordFace, text: str) -> None:
    """Tell staff something in their channel, if there is one, calling nobody."""
    notice = DeskNotice(Notice.UPKEEP, text, call=Call.QUIET)
    await face.program.dispatcher.send(await wiring.notices(face.program).tell(notice))
