"""Cases as the JSON that scripts read."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.cards import Background
from bot.values import Case, History


def case_json(case: Case) -> dict[str, object]:
    """Return a case as the contract's object; moments are ISO 8601 in UTC."""
    return {
        "case": case.label,
        "state": case.state.value,
        "asker": case.asker.name,
        "question": case.question,
        "opened": _moment(case.opened_at),
        "due": _moment(case.due_at),
        "owner": case.owner.name if case.owner else None,
    }


def history_json(history: History, background: Background | None = None) -> dict[str, object]:
    """Return a case with its events and messages, oldest first, and what else is known of it."""
    events = [
        {
            "at": _moment(event.at),
            "actor": event.actor.name,
            "role": event.actor.role.value,
            "what": event.what,
            "detail": event.detail,
        }
        for event in history.events
    ]
    messages = [
        {
            "at": _moment(message.at),
            "author": message.author.name,
            "role": message.author.role.value,
            "text": message.text,
        }
        for message in history.messages
    ]
    shown = case_json(history.case) | {"events": events, "messages": messages}
    if background is not None:
        shown["tried"] = [
            {"entry": one.entry, "probability": one.probability} for one in background.tried
        ]
        shown["earlier"] = [case_json(one) for one in background.earlier]
    if history.contact is not None:
        said = history.contact
        shown["contact"] = {
            "allowed": said.allowed,
            "at": _moment(said.at),
            "wording": said.wording,
        }
    return shown


def _moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat() if at else None
