"""Log lines of a program that runs: on the error stream, without any secret."""

from __future__ import annotations

import logging
import re
import sys
from typing import Literal

import structlog

_WEBHOOK = re.compile(r"(/(?:webhooks|interactions)/\d+/)[\w.-]+")


class Unsaid:
    """Takes a secret, and the tokens of interactions, out of every log line."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def clean(self, text: str) -> str:
        """Return a text without any token."""
        text = text.replace(self._secret, "[token]") if self._secret else text
        return _WEBHOOK.sub(r"\1[token]", text)

    def __call__(
        self, logger: object, method: str, event: structlog.typing.EventDict
    ) -> structlog.typing.EventDict:
        """Clean every value of a log line."""
        return {name: self.clean(str(value)) for name, value in event.items()}


class ToStructlog(logging.Handler):
    """Brings the libraries' own log lines to ours."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a library's line as one of ours."""
        said = {"library": record.name, "exc_info": record.exc_info or None}
        structlog.get_logger().log(record.levelno, record.getMessage(), **said)


def log_for_running(form: Literal["text", "json"], secret: str) -> None:
    """Write log lines beside the output as text or JSON, none with the secret in it."""
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.processors.LogfmtRenderer()
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            Unsaid(secret),
            renderer,
        ],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    logging.basicConfig(handlers=[ToStructlog()], level=logging.WARNING, force=True)
