"""Everything an operator can set, read once from environment variables or `.env`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import WrongUse
from bot.office import read_holidays, read_openings, read_zone

PREFIX = "BOT_"
PACKAGED_FAQ = Path(__file__).resolve().parent.parent / "faq"
USUAL_HOLIDAYS = "US"
_OFFICE = "office"


def _known_holidays(place: str) -> None:
    """Look a country up; the usual one is there, and loading calendars takes a start's time."""
    if place != USUAL_HOLIDAYS:
        read_holidays(place)


def _read_by(read: Callable[[str], object]) -> AfterValidator:
    """Return what refuses a value that can't be read, in the words of what reads it."""

    def readable(value: str) -> str:
        try:
            read(value)
        except WrongUse as error:
            raise PydanticCustomError(_OFFICE, "{told}", {"told": str(error)}) from error
        return value

    return AfterValidator(readable)


class Settings(BaseSettings):
    """What an operator can set; each field is the variable `BOT_<NAME>`, an empty one is unset."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    data_dir: Path = Field(Path("data"), description="Where the store, drafts and backups lie.")
    database_url: SecretStr | None = Field(
        None,
        description="Another store, such as `postgresql://…`; SQLite in the data folder if unset.",
    )
    faq_dir: Path = Field(PACKAGED_FAQ, description="The folder of the curated FAQ.")
    precision: Annotated[float, Field(ge=0.6, le=0.999)] = Field(
        0.9, description="Of all direct answers, the share that is to be right."
    )
    offer_from: Annotated[float, Field(ge=0.01, le=0.9)] = Field(
        0.15, description="The lowest chance of being right at which an entry is worth offering."
    )
    unanswerable_share: Annotated[float, Field(ge=0.0, le=0.95)] = Field(
        0.3, description="The share of questions that no entry answers, as you expect it."
    )
    time_zone: Annotated[str, _read_by(read_zone)] = Field(
        "America/New_York", description="The office's time zone, by its IANA name."
    )
    business_hours: Annotated[str, _read_by(read_openings)] = Field(
        "mon-fri 08:00-17:00",
        description="When the office is open; several ranges are separated by `;`.",
    )
    holidays: Annotated[str, _read_by(_known_holidays)] = Field(
        USUAL_HOLIDAYS, description="The country whose holidays are kept, or `US/TX`, or `none`."
    )
    answer_hours: Annotated[float, Field(gt=0, le=1000)] = Field(
        8, description="The business hours within which a case is to be answered."
    )
    remind_hours: Annotated[float, Field(gt=0, le=1000)] = Field(
        2, description="The business hours after which a waiting case is announced again."
    )
    claim_hours: Annotated[float, Field(gt=0, le=1000)] = Field(
        8, description="The business hours after which a claim without a reply ends."
    )
    on_call: str = Field(
        "",
        description="The ids of staff in the order in which they are called, with commas; "
        "all of staff if unset.",
    )
    messages_per_minute: Annotated[int, Field(ge=1, le=1000)] = Field(
        20, description="How many messages of one asker are taken in a minute."
    )
    blocked: str = Field("", description="The ids of askers who get no answers, with commas.")
    discord_token: SecretStr | None = Field(
        None, description="The token of your Discord application's bot."
    )
    discord_token_file: Path | None = Field(
        None, description="A file that holds the token, instead of the token itself."
    )
    discord_api_url: str = Field(
        "https://discord.com/api/v10",
        description="Where Discord's API is, such as behind a proxy that limits rates.",
    )
    guild_id: Annotated[int, Field(gt=0)] | None = Field(
        None, description="The id of your Discord server."
    )
    desk_channel_id: Annotated[int, Field(gt=0)] | None = Field(
        None, description="The id of the channel in which staff work; no asker may see it."
    )
    staff_role_id: Annotated[int, Field(gt=0)] | None = Field(
        None, description="The id of the role that staff have; emergencies call it."
    )
    encryption_key: SecretStr | None = Field(
        None, description="Encrypts stored text; make one with `openssl rand -base64 32`."
    )
    keep_days: Annotated[int, Field(ge=1, le=3650)] = Field(
        365, description="The days after closing before texts and names are removed."
    )
    backup_days: Annotated[int, Field(ge=0, le=3650)] = Field(
        30, description="The days a backup is kept; one is made daily, with 0 none is."
    )
    http_host: str = Field("127.0.0.1", description="Where health and metrics are served.")
    http_port: Annotated[int, Field(ge=0, le=65535)] = Field(
        0, description="The port of health and metrics; 0 turns them off."
    )
    log_format: Literal["text", "json"] = Field("text", description="How log lines are written.")


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Return the settings of this environment; raises `WrongUse` naming each wrong variable."""
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise WrongUse("\n".join(_complaints(error))) from error


def _complaints(error: ValidationError) -> list[str]:
    lines = []
    for fault in error.errors(include_url=False, include_input=False):
        if fault["type"] == _OFFICE:
            lines.append(fault["msg"])
            continue
        name = PREFIX + "_".join(str(step) for step in fault["loc"]).upper()
        field = Settings.model_fields.get(str(fault["loc"][0])) if fault["loc"] else None
        meaning = f" {field.description}" if field and field.description else ""
        lines.append(f"{name}: {fault['msg'][0].lower()}{fault['msg'][1:]}.{meaning}")
    return lines
