"""Copying a SQLite store while others write to it, and having one to oneself."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.errors import AskdeskError, Refused, Unavailable

BESIDE = ("-wal", "-shm", "-journal")


def copy_store(source: Path, target: Path) -> None:
    """Copy a store as it stands at one moment; the copy is whole and checked, or not there.

    Raises `Unavailable` where the store can't be read or the copy can't be written.
    """
    partial = target.with_name(f".{target.name}.part")
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        with closing(_reading(source)) as old, closing(sqlite3.connect(partial)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        check_store(partial)
        _settle(partial)
        partial.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise Unavailable(f"{source} could not be copied to {target}: {error}.") from error
    finally:
        partial.unlink(missing_ok=True)


def check_store(path: Path) -> None:
    """Read a store from end to end; raises `AskdeskError` where it is damaged or no store."""
    try:
        with closing(_reading(path)) as store:
            said = store.execute("PRAGMA integrity_check").fetchone()[0]
            store.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise AskdeskError(f"{path} is not a whole store of Askdesk ({error}).") from error
    if said != "ok":
        raise AskdeskError(f"{path} is damaged ({said.splitlines()[0]}).")


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Hold a store so that nobody else can use it, merged into its one file.

    Raises `Refused` where somebody else has it open; one that is gone or damaged passes.
    """
    if not path.exists():
        yield
        return
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as store:
        try:
            store.execute("PRAGMA locking_mode=EXCLUSIVE")
            store.execute("PRAGMA journal_mode=DELETE")
            store.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                reason = "The store is in use. Stop `askdesk run` and every chat, then try again."
                raise Refused(reason) from error
        except sqlite3.DatabaseError:
            pass  # damaged: that is why it is replaced
        yield
        with suppress(sqlite3.Error):
            store.execute("ROLLBACK")


def remove_beside(path: Path) -> None:
    """Remove what SQLite left beside a store that is no longer there."""
    for ending in BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=30)


def _settle(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
