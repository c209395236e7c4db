"""What every test can ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import structlog

from bot.settings import read_settings

if TYPE_CHECKING:
    from faq.advisor import Advisor


@pytest.fixture(scope="session", autouse=True)
def no_settings_from_outside() -> Iterator[None]:
    """Keep the operator's own variables out of the tests."""
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if name.startswith("BOT_")]:
            environment.delenv(name)
        yield


@pytest.fixture(scope="session", autouse=True)
def plain_logs() -> None:
    """Log tracebacks as they are: drawn in colours, one stops a loopback bot for seconds."""
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, plain])


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder in which the shipped FAQ is fitted already."""
    folder = tmp_path_factory.mktemp("data")
    _open(folder)
    return folder


@pytest.fixture(scope="session")
def advisor(data: Path) -> Advisor:
    """Return the advisor of the shipped FAQ."""
    return _open(data)


def _open(data: Path) -> Advisor:
    from bot.fitting import open_advisor

    return open_advisor(read_settings(env_file=None).model_copy(update={"data_dir": data}))
