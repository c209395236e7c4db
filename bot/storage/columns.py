"""Column types that behave the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, Engine, Text
from sqlalchemy.types import TypeDecorator

from bot.storage.sealing import Seal, Unsealed

_SEAL = "askdesk_seal"


def storable(text: str) -> str:
    """Return the text without what no store takes: NUL and lone surrogates, one for one."""
    visible = text.replace("\x00", "\N{SYMBOL FOR NULL}")
    return visible.encode("utf-8", "replace").decode("utf-8")


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC; one without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC, without its zone where the store keeps none."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone can't be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class PlainText(TypeDecorator[str]):
    """A short text that is looked up: a name of ours, an id or channel of a face."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as any store takes it."""
        return None if value is None else storable(value)


class SecretText(TypeDecorator[str]):
    """What people wrote and their names: encrypted when the engine was given a key."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text closed."""
        return None if value is None else seal_of(dialect).close(storable(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text opened."""
        return None if value is None else seal_of(dialect).open(value)


def give_seal(engine: Engine, seal: Seal) -> None:
    """Let an engine's secret columns use this seal."""
    # A column type is shared by every store of the process; its dialect is this engine's alone.
    vars(engine.dialect)[_SEAL] = seal


def seal_of(dialect: Dialect) -> Seal:
    """Return the seal an engine was given."""
    seal: Seal = vars(dialect).get(_SEAL) or Unsealed()
    return seal
