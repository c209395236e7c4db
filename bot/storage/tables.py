"""What lies in the store, as tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

from bot.storage.columns import Moment, PlainText, SecretText

_Serial = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _index_where(
    condition: str, name: str, *columns: ColumnElement[Any], unique: bool = False
) -> None:
    where = text(condition)
    Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


questions = Table(
    "questions",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("face", PlainText, nullable=False),
    Column("message_id", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("asker_id", PlainText, nullable=False),
    Column("asker_name", SecretText, nullable=False),
    Column("text", SecretText, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("decided_at", Moment),
    Column("case_number", Integer),
    Index("uq_questions_face_message_id", "face", "message_id", unique=True),
    Index("ix_questions_asker", "face", "asker_id", "channel", "asked_at"),
    Index("ix_questions_case_number", "case_number"),
    Index("ix_questions_received_at", "received_at"),
)
_index_where("state = 'received'", "ix_questions_received", questions.c.received_at)

parts = Table(
    "parts",
    metadata,
    Column("question_id", ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("text", SecretText, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("entry", PlainText),
    Column("probability", Float, nullable=False),
    Column("candidates", Text, nullable=False),
    Column("offered", Text, nullable=False),
    Column("end", String(16), nullable=False),
    Column("ended_at", Moment, nullable=False),
)

presses = Table(
    "presses",
    metadata,
    Column("id", PlainText, primary_key=True),
    Column("question_id", ForeignKey("questions.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_presses_question_id", "question_id"),
)

cases = Table(
    "cases",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("asker_id", PlainText, nullable=False),
    Column("asker_name", SecretText, nullable=False),
    Column("face", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("question", SecretText, nullable=False),
    Column("reason", Text, nullable=False),
    Column("entry", PlainText),
    Column("owner_id", PlainText),
    Column("owner_name", SecretText),
    Column("opened_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("changed_at", Moment, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("acknowledged_at", Moment),
    Index("ix_cases_state_number", "state", "number"),
    Index("ix_cases_asker", "face", "asker_id", "channel"),
)
_ONE_ACTIVE = (cases.c.face, cases.c.channel, cases.c.asker_id)
_index_where("state IN ('open', 'claimed')", "uq_cases_one_active", *_ONE_ACTIVE, unique=True)

case_events = Table(
    "case_events",
    metadata,
    Column("id", _Serial, primary_key=True),
    Column("case_number", ForeignKey("cases.number"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("actor_id", PlainText, nullable=False),
    Column("actor_name", SecretText, nullable=False),
    Column("actor_role", String(16), nullable=False),
    Column("what", PlainText, nullable=False),
    Column("detail", SecretText, nullable=False),
)

case_messages = Table(
    "case_messages",
    metadata,
    Column("id", _Serial, primary_key=True),
    Column("case_number", ForeignKey("cases.number"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("author_id", PlainText, nullable=False),
    Column("author_name", SecretText, nullable=False),
    Column("author_role", String(16), nullable=False),
    Column("text", SecretText, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", _Serial, primary_key=True),
    Column("id", String(24), nullable=False),
    Column("lane", String(8), nullable=False),
    Column("face", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("order_key", PlainText),
    Column("kind", String(24), nullable=False),
    Column("body", SecretText, nullable=False),
    Column("case_number", Integer),
    Column("question_id", String(24)),
    Column("created_at", Moment, nullable=False),
    Column("next_try_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("leased_by", String(24)),
    Column("leased_until", Moment),
    Column("state", String(8), nullable=False),
    Column("ended_at", Moment),
    Column("remote_id", PlainText),
    Column("failure", PlainText),
    Index("uq_outbox_id", "id", unique=True),
    Index("ix_outbox_case_number", "case_number"),
    Index("ix_outbox_question_id", "question_id"),
)
_index_where("state = 'owed'", "ix_outbox_owed", outbox.c.lane, outbox.c.seq)
_index_where("state = 'owed'", "ix_outbox_order", outbox.c.order_key, outbox.c.seq)

askers = Table(
    "askers",
    metadata,
    Column("face", PlainText, primary_key=True),
    Column("id", PlainText, primary_key=True),
    Column("name", SecretText, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("dm_channel", PlainText),
    Column("no_dm", Boolean, nullable=False),
    Column("consented_at", Moment),
    Column("contact_asked_at", Moment),
    Column("contact_wording", PlainText),
    Column("contact_allowed", Boolean),
)

timers = Table(
    "timers",
    metadata,
    Column("case_number", ForeignKey("cases.number"), primary_key=True),
    Column("case_version", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    Column("level", Integer, nullable=False),
    Column("next_at", Moment),
)

handled = Table(
    "handled",
    metadata,
    Column("face", PlainText, primary_key=True),
    Column("channel", PlainText, primary_key=True),
    Column("asker_id", PlainText, nullable=False, index=True),
    Column("message_id", PlainText, nullable=False),
)

forgotten = Table(
    "forgotten",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("salt", String(64), nullable=False),
    Column("at", Moment, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

cards = Table(
    "cards",
    metadata,
    Column("case_number", ForeignKey("cases.number"), primary_key=True),
    Column("place", PlainText, nullable=False),
    Column("channel", PlainText, nullable=False),
    Column("message", PlainText, nullable=False, index=True),
    Column("thread", PlainText, index=True),
    Column("version", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("told", Integer, nullable=False),
    Column("resting", Boolean, nullable=False),
    Column("due_at", Moment),
    Column("shown_at", Moment),
    Column("files", SecretText),
)
