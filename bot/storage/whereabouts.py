"""Where a store lies: a file of this machine, or a database on a server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.storage.engine import described, parsed


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A store's address taken apart: `file` for SQLite, `server` for PostgreSQL.

    `server` holds what PostgreSQL's own programs read from their environment, the password too.
    """

    url: str
    name: str
    file: Path | None
    server: Mapping[str, str]


def whereabouts(url: str) -> Whereabouts:
    """Return where the store at an address lies; raises `WrongUse` for another kind of store."""
    address = parsed(url)
    if address.get_backend_name() == "sqlite":
        return Whereabouts(url, described(address), Path(str(address.database)), {})
    host = address.query.get("host") or address.host
    given = {
        "PGHOST": host if isinstance(host, str) else None,
        "PGPORT": str(address.port) if address.port else None,
        "PGUSER": address.username,
        "PGPASSWORD": str(address.password) if address.password else None,
        "PGDATABASE": address.database,
    }
    server = {name: value for name, value in given.items() if value}
    return Whereabouts(url, described(address), None, server)
