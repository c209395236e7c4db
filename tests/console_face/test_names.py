import pytest

from bot.console_face.names import person
from bot.errors import WrongUse
from bot.values import Role


def test_the_same_name_is_the_same_person() -> None:
    assert person("Anne Bostain", Role.STAFF) == person(" Anne Bostain ", Role.STAFF)


def test_without_a_name_it_is_the_login_name() -> None:
    assert person(None, Role.ASKER).id.startswith("console:")


@pytest.mark.parametrize("name", ["", "  ", "a" * 65, "a\x1b[1m", "a\nb", "a\u202eb"])
def test_a_name_that_cannot_be_shown_is_wrong_use(name: str) -> None:
    with pytest.raises(WrongUse, match="--as"):
        person(name, Role.ASKER)
