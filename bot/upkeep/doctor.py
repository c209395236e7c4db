"""Whether everything is in order to run: one small check a thing, each with its remedy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import WrongUse
from bot.login import token_of
from bot.office import read_hours
from bot.settings import Settings
from bot.upkeep.backups import FOLDER, Backups
from bot.upkeep.findings import Check, Finding, fatal, note, ok, stopped_by, warning
from bot.upkeep.store_seen import StoreSeen
from faq.catalogue import read_catalogue
from faq.faults import CatalogueError
from faq.lint import facts_due

FREE_FATAL, FREE_WARNING = 100 * 2**20, 2**30
CLOCK_SLACK = timedelta(minutes=5)
BACKUP_STALE = timedelta(days=2)
BORN = datetime(2026, 11, 1, tzinfo=UTC)
_OTHERS = 0o077
NOT_ENCRYPTED = "Texts and names are stored as they are, readable in every copy of the store."
MAKE_A_KEY = "Set BOT_ENCRYPTION_KEY, and keep it apart from backups: openssl rand -base64 32"


@dataclass(frozen=True, slots=True)
class Doctor:
    """Checks what can be checked without Discord."""

    settings: Settings
    examine: Callable[[], Awaitable[StoreSeen]]
    now: Callable[[], datetime]
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free

    def checks(self) -> list[Check]:
        """Return every check, in the order in which an operator mends things."""
        return [
            self.hours,
            self.data_folder,
            self.disk,
            self.secrets,
            self.faq,
            self.store,
            self.backups,
            self.discord_settings,
        ]

    def at_start(self) -> list[Check]:
        """Return the checks without which `run` had better not begin; they cost next to nothing."""
        return [self.hours, self.data_folder, self.disk, self.faq, self.store]

    async def hours(self) -> Sequence[Finding]:
        """Check the office's hours; a setting that can't be read is named by its error."""
        read_hours(self.settings.time_zone, self.settings.business_hours, self.settings.holidays)
        return [ok(f"Business hours: {self.settings.business_hours}, {self.settings.time_zone}.")]

    async def data_folder(self) -> Sequence[Finding]:
        """Check that the data folder can be written, and that nobody else reads it."""
        folder = self.settings.data_dir.absolute()
        existing = next(one for one in (folder, *folder.parents) if one.exists())
        if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
            return [
                fatal(
                    f"The data folder {folder} can't be written.",
                    f"Give this user write permission to {existing}, or set BOT_DATA_DIR.",
                )
            ]
        if exposed := _exposed(folder):
            return [
                warning(
                    f"{exposed} can be read by other users of this machine.", f"chmod 700 {folder}"
                )
            ]
        return [ok(f"Data folder: {folder}.")]

    async def disk(self) -> Sequence[Finding]:
        """Check that there is room to write."""
        folder = self.settings.data_dir.absolute()
        free = self.free(next(one for one in (folder, *folder.parents) if one.exists()))
        what = f"{free / 2**30:.1f} GB are free for the data folder."
        remedy = "Free some space: nothing can be recorded on a full disk."
        if free < FREE_FATAL:
            return [fatal(what, remedy)]
        return [warning(what, remedy) if free < FREE_WARNING else ok(what)]

    async def secrets(self) -> Sequence[Finding]:
        """Check that files with secrets are for this user only."""
        files = [Path(".env"), self.settings.discord_token_file]
        return [
            warning(f"{path} can be read by other users of this machine.", f"chmod 600 {path}")
            for path in files
            if path is not None and path.exists() and path.stat().st_mode & _OTHERS
        ]

    async def faq(self) -> Sequence[Finding]:
        """Check that the FAQ can be read, and which of its facts are due."""
        folder = self.settings.faq_dir
        try:
            catalogue = read_catalogue(folder)
        except CatalogueError as error:
            return [
                fatal(f"{fault.file}:{fault.line}: {fault.what}.", f"{fault.remedy}.")
                for fault in error.faults
            ]
        found = [ok(f"FAQ: {len(catalogue.entries)} entries in {folder}.")]
        faults = (*catalogue.warnings, *facts_due(catalogue, self.now().date()))
        found += [
            warning(f"{fault.file}:{fault.line}: {fault.what}.", f"{fault.remedy}.")
            for fault in faults
        ]
        return found

    async def store(self) -> Sequence[Finding]:
        """Check the store, its schema, its key, and the clock against what it holds."""
        seen = await self.examine()
        if seen.too_new:
            return [
                fatal(
                    f"The store {seen.name} was written by a newer version (schema {seen.schema}).",
                    "Install that version or a later one, or `askdesk restore` an older backup.",
                )
            ]
        state = "is made at the first start"
        if seen.schema is not None:
            older = seen.schema != seen.ours
            state = "is upgraded at the next start" if older else f"has schema {seen.schema}"
        closed = self.settings.encryption_key is not None
        what = f"Store: {seen.name} {state}{'; texts are encrypted' if closed else ''}."
        plain = [] if closed else [warning(NOT_ENCRYPTED, MAKE_A_KEY)]
        return [ok(what), *plain, *self._clock(seen.newest)]

    async def backups(self) -> Sequence[Finding]:
        """Check that there is a backup of late, and what is needed to make one."""
        backups = Backups(self.settings.data_dir / FOLDER, self.settings.backup_days)
        found = []
        if self._on_a_server() and backups.days and shutil.which("pg_dump") is None:
            found.append(
                warning(
                    "`pg_dump` is missing, so PostgreSQL can't be backed up.",
                    "Install postgresql-client, or set BOT_BACKUP_DAYS=0.",
                )
            )
        newest = backups.newest()
        if newest is None:
            return [*found, ok("Backups: none yet; `run` makes one a day.")]
        what = f"The newest backup is from {newest[0]:%Y-%m-%d %H:%M} UTC."
        if backups.days and self.now() - newest[0] > BACKUP_STALE:
            return [*found, warning(what, "askdesk backup")]
        return [*found, ok(what)]

    async def discord_settings(self) -> Sequence[Finding]:
        """Check that the settings which Discord needs are there."""
        given = self.settings
        ids = {
            "BOT_GUILD_ID": given.guild_id,
            "BOT_DESK_CHANNEL_ID": given.desk_channel_id,
            "BOT_STAFF_ROLE_ID": given.staff_role_id,
        }
        if not any((given.discord_token, given.discord_token_file, *ids.values())):
            return [
                note(NOT_SET_UP, "docs/discord.md goes from an empty account to a running bot.")
            ]
        missing = [
            warning(f"{name} is not set.", f"Set {name}: {_MEANING[name]}")
            for name, value in ids.items()
            if value is None
        ]
        return [self._token(), *missing]

    def _clock(self, newest: datetime | None) -> list[Finding]:
        now = self.now()
        remedy = "Set the clock, and let it follow a time server: timedatectl set-ntp true"
        if now < BORN:
            return [warning(f"The clock says {now:%Y-%m-%d %H:%M} UTC.", remedy)]
        if newest is not None and newest - now > CLOCK_SLACK:
            what = f"The clock is behind what is stored by {newest - now}."
            return [warning(what, remedy)]
        return [ok(f"Clock: {now:%Y-%m-%d %H:%M} UTC.")]

    def _on_a_server(self) -> bool:
        given = self.settings.database_url
        return given is not None and given.get_secret_value().startswith("postgres")

    def _token(self) -> Finding:
        try:
            token_of(self.settings)
        except WrongUse as error:
            told = stopped_by(error)
            return fatal(told.what, told.remedy)
        return ok("Discord token: given.")


NOT_SET_UP = "Discord isn't set up yet; `chat` and `desk` work without it, `run` doesn't."
_MEANING = {
    "BOT_GUILD_ID": "commands and permissions of your server can't be checked without it.",
    "BOT_DESK_CHANNEL_ID": "staff are told of cases there; without it they see them with `desk`.",
    "BOT_STAFF_ROLE_ID": "emergencies call that role; without it they call nobody.",
}


def _exposed(folder: Path) -> Path | None:
    """Return a file with people's words that other users of this machine can read, if any."""
    if not folder.exists() or not folder.stat().st_mode & 0o011:
        return None
    found = (path for path in sorted(folder.iterdir()) if path.is_file())
    return next((path for path in found if path.stat().st_mode & _OTHERS), None)
