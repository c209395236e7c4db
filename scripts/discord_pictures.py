"""Draws what the program really sends to Discord: `python -m scripts.discord_pictures`.

A story is told on the loopback Discord of the tests; its messages are drawn as Discord's app
shows them on a phone, by Skyra's components in Chromium. Needs npm and chromium.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.fitting import open_advisor
from bot.settings import read_settings
from scripts.discord_markdown import Reader
from scripts.discord_page import WIDTH, conversation, form, message, page
from tests.discord_face.desk.office import Office, office
from tests.loopback import Loopback, until
from tests.loopback.message_payloads import message as payload_of
from tests.loopback.world import Message

DOCS = Path(__file__).resolve().parent.parent / "docs"
SCALE = 2
TALLEST = 1600
PACKAGES = ("@skyra/discord-components-core@4.0.2", "esbuild@0.28.2")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
LENGTH = "how long is the trainer course?"
CHOICE = "what do officers learn?"
PRICE = "What does it cost for 12 officers, and do you give discounts?"
REPLY = "For 12 officers we come to you. May 12 to 14 is free; when may I call you about a quote?"


@dataclass(slots=True)
class Taken:
    """The pages to be drawn, by the picture's name."""

    pages: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def messages(self, name: str, *shown: Message) -> None:
        """Keep messages as they read at this moment."""
        now = datetime.now(UTC)
        reader = Reader(self.names, now)
        drawn = [message(payload_of(one), reader, now) for one in shown]
        self.pages[name] = conversation(drawn)

    def form(self, name: str, modal: dict[str, Any], written: str) -> None:
        """Keep a form as it is filled in."""
        self.pages[name] = form(modal, written)


async def told() -> dict[str, str]:
    """Tell the story and return its pages."""
    advisor = open_advisor(read_settings())
    taken = Taken()
    with tempfile.TemporaryDirectory() as folder:
        async with Loopback() as discord:
            place = office(discord, advisor, Path(folder))
            taken.names = {
                str(place.chief.user.id): "An agency",
                str(place.anne.user.id): "Anne Bostain",
            }
            place.chief.user.name = "an agency"
            async with place.running():
                await _asking(place, taken)
                await _the_desk(place, taken)
    return taken.pages


async def _asking(place: Office, taken: Taken) -> None:
    for name, question in (("answer", LENGTH), ("choice", CHOICE)):
        asked = await place.chief.dm(question)
        taken.messages(name, asked, await place.chief.hears())


async def _the_desk(place: Office, taken: Taken) -> None:
    seen = len(place.chief.sees())
    card = await place.asks(PRICE)
    await until(lambda: len(place.chief.sees()) > seen + 1, "the receipt")
    taken.messages("receipt", *place.chief.sees()[seen:])
    await place.discord.settles()
    taken.messages("card-waiting", card)
    await place.presses("Claim")
    taken.messages("card-claimed", card)
    asked = await place.anne.click(card, "Reply")
    taken.form("form", asked.modal or {}, REPLY)
    sent = await place.anne.fill(asked, {"text": REPLY})
    await place.anne.reads(sent)
    taken.messages("card-answered", card)


def drawn(pages: dict[str, str]) -> None:
    """Draw the pages into `docs/`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = _bundle(folder)
        for title, inside in pages.items():
            html = folder / f"{title}.html"
            html.write_text(page(inside, script), encoding="utf-8")
            _shoot(html, folder / "profile", DOCS / f"discord-{title}.png")


def _bundle(folder: Path) -> str:
    npm = shutil.which("npm") or "npm"
    _run([npm, "install", "--no-audit", "--no-fund", "--silent", *PACKAGES], folder)
    entry = folder / "entry.mjs"
    entry.write_text('import "@skyra/discord-components-core";\n', encoding="utf-8")
    esbuild = folder / "node_modules" / ".bin" / "esbuild"
    _run([str(esbuild), str(entry), "--bundle", "--minify", "--outfile=all.js"], folder)
    return (folder / "all.js").read_text(encoding="utf-8").replace("</script", "<\\/script")


def _shoot(html: Path, profile: Path, target: Path) -> None:
    chromium = shutil.which("chromium") or "chromium"
    shot = html.with_suffix(".png")
    size = f"--window-size={max(WIDTH, 500)},{TALLEST}"
    options = [size, f"--force-device-scale-factor={SCALE}", "--virtual-time-budget=4000"]
    data = f"--user-data-dir={profile}"
    _run([chromium, *FLAGS, data, *options, f"--screenshot={shot}", html.as_uri()], html.parent)
    _crop(shot, target)


def _crop(shot: Path, target: Path) -> None:
    """Cut the picture where the conversation ends."""
    import numpy as np
    from PIL import Image

    with Image.open(shot) as image:
        full = image.convert("RGB").crop((0, 0, WIDTH * SCALE, image.height))
    pixels = np.asarray(full, dtype=np.int16)
    background = pixels[-1, 0]
    rows = np.nonzero(np.abs(pixels - background).max(axis=(1, 2)) > 8)[0]
    bottom = min(full.height, int(rows[-1]) + 14 * SCALE)
    full.crop((0, 0, full.width, bottom)).quantize(64).save(target, optimize=True)


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, cwd=folder, capture_output=True, timeout=180)


def main() -> None:
    """Tell the story, draw its pictures."""
    drawn(asyncio.run(told()))


if __name__ == "__main__":
    main()
