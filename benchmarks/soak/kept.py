"""What the bot's store says at the end of a soak, read past the program."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

DELIVERIES = """
    SELECT question_id, id, state FROM outbox
    WHERE lane = 'asker' AND kind != 'person' AND question_id IS NOT NULL
"""
IN_HAND = """
    SELECT q.id FROM questions AS q
    JOIN case_events AS added
      ON added.case_number = q.case_number AND added.what = 'add' AND added.at = q.decided_at
    WHERE (SELECT before.what FROM case_events AS before
           WHERE before.case_number = added.case_number AND before.id < added.id
             AND before.what IN ('open', 'claim', 'assign', 'release', 'expire', 'reply',
                                 'resolve', 'settle', 'withdraw', 'reopen')
           ORDER BY before.id DESC LIMIT 1) IN ('claim', 'assign')
    UNION
    SELECT q.id FROM questions AS q JOIN cases AS c USING (face, channel, asker_id)
    WHERE q.decided_at > (SELECT min(at) FROM case_events
                          WHERE case_number = c.number AND what = 'claim')
      AND q.decided_at < (SELECT min(at) FROM case_events
                          WHERE case_number = c.number AND what = 'reply')
"""
"""By the order of what was written: a reply is stamped before it waits for its turn. Small talk
and what is said twice leave no event in the case; for these only the stamps tell.
"""
STAFF_SAID = "SELECT case_number, text FROM case_messages WHERE author_role = 'staff'"
WAITING = """
    SELECT (SELECT count(*) FROM outbox WHERE state = 'owed')
         + (SELECT count(*) FROM questions WHERE state = 'received')
         + (SELECT count(*) FROM cases WHERE state NOT IN ('resolved', 'withdrawn'))
         + (SELECT count(*) FROM marks WHERE name = 'discord: caught up to' AND value != '')
"""


@dataclass(slots=True)
class Kept:
    """One question as the store has it: how its parts ended, what was owed for it."""

    id: str
    state: str
    case: int | None
    ends: list[str] = field(default_factory=list)
    deliveries: list[str] = field(default_factory=list)
    in_hand: bool = False
    """Whether it was added to a case that somebody of staff had: the assistant keeps silent."""


@dataclass(slots=True)
class Books:
    """Everything that a judgement needs of a store."""

    questions: dict[str, Kept] = field(default_factory=dict)
    staff_said: list[tuple[int, str]] = field(default_factory=list)
    cases: dict[int, str] = field(default_factory=dict)
    owed: int = 0
    failed: int = 0


def waiting(store: Path) -> int:
    """Return how much is undecided, unsent, unresolved or still to be caught up with."""
    with closing(_opened(store)) as connection:
        return int(connection.execute(WAITING).fetchone()[0])


def checked(store: Path) -> str:
    """Return what SQLite says of the file itself: `ok`, or what is wrong with it."""
    with closing(_opened(store)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def read_books(store: Path) -> Books:
    """Return what the store says, by the ids that Discord gave."""
    with closing(_opened(store)) as connection:
        run = connection.execute
        questions = {
            row[1]: Kept(row[0], row[2], row[3])
            for row in run("SELECT id, message_id, state, case_number FROM questions")
        }
        by_id = {one.id: one for one in questions.values()}
        for question, end in run("SELECT question_id, end FROM parts"):
            by_id[question].ends.append(end)
        for question, delivery, _ in run(DELIVERIES):
            by_id[question].deliveries.append(delivery)
        for (question,) in run(IN_HAND):
            by_id[question].in_hand = True
        counts = dict(run("SELECT state, count(*) FROM outbox GROUP BY state").fetchall())
        return Books(
            questions,
            run(STAFF_SAID).fetchall(),
            dict(run("SELECT number, state FROM cases").fetchall()),
            counts.get("owed", 0),
            counts.get("failed", 0),
        )


def _opened(store: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10)
