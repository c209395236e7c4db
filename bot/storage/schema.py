"""Which version of the schema a store has, and bringing it to ours."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import Unavailable
from bot.storage.engine import BEGIN
from bot.storage.sealing import Seal, Sealed
from bot.storage.tables import marks

HEAD = "0005"
MIGRATIONS = Path(__file__).parent / "migrations"
_PROOF = "key"
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(7301)")


async def bring_up(engine: AsyncEngine, store: str) -> None:
    """Bring a store to our schema; raises `Unavailable` for one that a newer version wrote."""
    async with engine.connect() as connection:
        await connection.execution_options(**{BEGIN: "BEGIN"})
        version = await connection.run_sync(version_of)
    if version == HEAD:
        return
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, store)


async def check_key(engine: AsyncEngine, seal: Seal) -> None:
    """Make sure the key fits what is stored; raises `Unavailable` where it doesn't."""
    async with engine.connect() as connection:
        await connection.execution_options(**{BEGIN: "BEGIN"})
        proof = await connection.scalar(select(marks.c.value).where(marks.c.name == _PROOF))
    if proof is not None:
        seal.open(proof)
    elif isinstance(seal, Sealed):
        async with engine.begin() as connection:
            await connection.execute(
                insert(marks).values(name=_PROOF, value=seal.close("the right key"))
            )


def version_of(connection: Connection) -> str | None:
    """Return the schema version of a store, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(connection: Connection, store: str, to: str = "head") -> None:
    """Run the migrations a store lacks, in the transaction at hand."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    if connection.dialect.name == "postgresql":
        connection.execute(_ONE_AT_A_TIME)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    known = {one.revision for one in ScriptDirectory.from_config(config).walk_revisions()}
    version = version_of(connection)
    if version is not None and version not in known:
        raise Unavailable(
            f"The store {store} was written by a newer version of Askdesk (schema {version}, "
            f"this one knows up to {HEAD}). Nothing was changed. Install that version or a later "
            "one, or bring back a backup made by this one with `askdesk restore`."
        )
    config.attributes["connection"] = connection
    command.upgrade(config, to)
