"""What the doctor finds, and the step it names."""

import asyncio
import base64
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.errors import Refused, Unavailable, WrongUse
from bot.settings import PACKAGED_FAQ, Settings, read_settings
from bot.upkeep.backups import Backups
from bot.upkeep.doctor import Doctor
from bot.upkeep.findings import Finding, Grade, examined, fatal_only, refuse_fatal
from bot.upkeep.store_seen import StoreSeen

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
TOKEN = {"BOT_DISCORD_TOKEN": "a.token.of-discord"}
KEY = base64.b64encode(bytes(32)).decode()


def settings(folder: Path, **values: object) -> Settings:
    """Return complete settings, with these values instead."""
    known: dict[str, object] = {
        "data_dir": folder,
        "discord_token": SecretStr("a.token.of-discord"),
        "encryption_key": SecretStr(KEY),
    }
    known |= {"guild_id": 1, "desk_channel_id": 2, "staff_role_id": 3}
    return read_settings(env_file=None).model_copy(update=known | values)


async def findings(
    given: Settings,
    seen: StoreSeen | Exception | None = None,
    now: datetime = NOW,
    free: int = 10 * 2**30,
) -> list[Finding]:
    async def examine() -> StoreSeen:
        if isinstance(seen, Exception):
            raise seen
        return seen or StoreSeen("askdesk.db", "0003", "0003")

    return await examined(Doctor(given, examine, lambda: now, lambda _: free).checks())


def grades(found: list[Finding]) -> set[Grade]:
    return {one.grade for one in found}


def said(found: list[Finding], grade: Grade) -> str:
    return "\n".join(f"{one.what} {one.remedy}" for one in found if one.grade is grade)


async def test_where_all_is_well_nothing_else_is_found(tmp_path: Path) -> None:
    assert grades(await findings(settings(tmp_path))) == {Grade.OK}


async def test_everything_that_is_not_in_order_names_its_remedy(tmp_path: Path) -> None:
    found = await findings(
        read_settings(env_file=None).model_copy(update={"data_dir": tmp_path}), free=1
    )
    assert [one for one in found if one.grade is not Grade.OK and not one.remedy] == []


async def test_run_refuses_with_the_same_sentences(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path, discord_token=None, guild_id=None))
    with pytest.raises(Refused, match="There is no Discord token") as refused:
        refuse_fatal(found)
    assert "BOT_GUILD_ID" not in str(refused.value)
    refuse_fatal([one for one in found if one.grade is not Grade.FATAL])


async def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path, discord_token=None))
    assert "BOT_DISCORD_TOKEN_FILE" in said(found, Grade.FATAL)


async def test_a_token_file_that_is_gone_is_fatal(tmp_path: Path) -> None:
    given = settings(tmp_path, discord_token=None, discord_token_file=tmp_path / "token")
    assert "BOT_DISCORD_TOKEN_FILE" in said(await findings(given), Grade.FATAL)


async def test_a_token_file_that_others_can_read_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text("a.token\n", encoding="utf-8")
    path.chmod(0o644)
    given = settings(tmp_path / "data", discord_token=None, discord_token_file=path)
    assert f"chmod 600 {path}" in said(await findings(given), Grade.WARNING)


@pytest.mark.parametrize(("mode", "told"), [(0o644, True), (0o640, True), (0o600, False)])
async def test_an_env_file_that_others_can_read_is_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, told: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath(".env").touch(mode)
    tmp_path.joinpath(".env").chmod(mode)
    found = await findings(settings(tmp_path / "data"))
    assert ("chmod 600 .env" in said(found, Grade.WARNING)) is told


SERVER, FILE = "postgresql://askdesk:word@host/askdesk", "sqlite:///askdesk.db"


@pytest.mark.parametrize(
    ("store", "days", "programs", "told"),
    [
        (SERVER, 30, (), True),
        (SERVER, 30, ("pg_dump",), False),
        (SERVER, 0, (), False),
        (FILE, 30, (), False),
    ],
)
async def test_a_server_without_pg_dump_is_a_warning_where_backups_are_made(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    store: str,
    days: int,
    programs: tuple[str, ...],
    told: bool,
) -> None:
    for name in programs:
        tmp_path.joinpath(name).touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    given = settings(tmp_path / "data", database_url=SecretStr(store), backup_days=days)
    warned = said(await findings(given), Grade.WARNING)
    assert ("`pg_dump` is missing" in warned) is told
    assert ("BOT_BACKUP_DAYS=0" in warned) is told


async def test_no_finding_holds_the_token(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path))
    assert [one for one in found if "of-discord" in f"{one.what}{one.remedy}"] == []


async def test_hours_that_cannot_be_read_are_fatal(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path, business_hours="sometimes"))
    assert "BOT_BUSINESS_HOURS" in said(found, Grade.FATAL)


async def test_a_data_folder_that_is_a_file_is_fatal(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    found = await findings(settings(tmp_path / "data"))
    assert "BOT_DATA_DIR" in said(found, Grade.FATAL)


def test_a_store_that_others_can_read_is_a_warning(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "askdesk.db").touch(mode=0o644)
    found = asyncio.run(findings(settings(tmp_path)))
    assert f"chmod 700 {tmp_path}" in said(found, Grade.WARNING)


@pytest.mark.parametrize(
    ("free", "grade"),
    [(10 * 2**30, Grade.OK), (2**29, Grade.WARNING), (2**20, Grade.FATAL)],
)
async def test_little_room_is_told(tmp_path: Path, free: int, grade: Grade) -> None:
    assert "free for the data folder" in said(await findings(settings(tmp_path), free=free), grade)


async def test_a_store_that_cannot_be_reached_is_fatal(tmp_path: Path) -> None:
    lost = Unavailable("The store db can't be reached. Check that the server runs.")
    [found] = fatal_only(await findings(settings(tmp_path), lost))
    assert found.what == "The store db can't be reached."
    assert found.remedy == "Check that the server runs."


async def test_a_store_of_a_newer_version_is_fatal(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path), StoreSeen("db", "9999", "0003"))
    assert "newer version" in said(found, Grade.FATAL)


async def test_a_clock_behind_the_store_is_a_warning(tmp_path: Path) -> None:
    seen = StoreSeen("db", "0003", "0003", NOW + timedelta(hours=1))
    assert "clock is behind" in said(await findings(settings(tmp_path), seen), Grade.WARNING)


async def test_a_clock_from_before_the_program_is_a_warning(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path), now=datetime(1970, 1, 1, tzinfo=UTC))
    assert "1970" in said(found, Grade.WARNING)


async def test_every_fault_of_the_faq_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "faq"
    (folder / "entries").mkdir(parents=True)
    shutil.copy2(PACKAGED_FAQ / "facts.yaml", folder)
    shutil.copy2(PACKAGED_FAQ / "words.yaml", folder)
    (folder / "entries" / "broken.md").write_text("nothing", encoding="utf-8")
    found = await findings(settings(tmp_path / "data", faq_dir=folder))
    assert "entries/broken.md:1: the front matter is missing" in said(found, Grade.FATAL)


async def test_facts_that_are_due_name_their_owner(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path), now=datetime(2036, 1, 1, tzinfo=UTC))
    assert "was due for review" in said(found, Grade.WARNING)
    assert "confirms or corrects it" in said(found, Grade.WARNING)


async def test_an_old_backup_is_a_warning(tmp_path: Path) -> None:
    Backups(tmp_path / "backups").place(NOW - timedelta(days=3), "db").touch()
    assert "askdesk backup" in said(await findings(settings(tmp_path)), Grade.WARNING)


@pytest.mark.parametrize("name", ["guild_id", "desk_channel_id", "staff_role_id"])
async def test_a_missing_id_is_a_warning(tmp_path: Path, name: str) -> None:
    found = await findings(settings(tmp_path, **{name: None}))
    assert f"BOT_{name.upper()}" in said(found, Grade.WARNING)


async def test_where_nothing_of_discord_is_set_it_is_not_set_up_yet(tmp_path: Path) -> None:
    bare = read_settings(env_file=None).model_copy(update={"data_dir": tmp_path})
    assert "Discord isn't set up yet" in said(found := await findings(bare), Grade.NOTE)
    assert fatal_only(found) == []


async def test_a_token_with_a_blank_is_fatal(tmp_path: Path) -> None:
    found = await findings(settings(tmp_path, discord_token=SecretStr("Bot a.token")))
    assert "has a blank in it" in said(found, Grade.FATAL)


async def test_run_ends_with_the_code_of_what_is_in_the_way(tmp_path: Path) -> None:
    lost = Unavailable("The store db can't be reached. Check that the server runs.")
    with pytest.raises(Unavailable, match="can't be reached"):
        refuse_fatal(await findings(settings(tmp_path), lost))
    with pytest.raises(WrongUse, match="BOT_BUSINESS_HOURS"):
        refuse_fatal(await findings(settings(tmp_path, business_hours="sometimes")))
