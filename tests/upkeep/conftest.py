"""A PostgreSQL server for the tests of one file."""

from collections.abc import Iterator

import pytest

from tests.storage.postgres import Server, running_server


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running_server() as server:
        yield server
