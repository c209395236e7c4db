import pytest

from tests.loopback.description import described_routes, faults_of
from tests.loopback.errors import Json
from tests.loopback.front import ROUTES

MESSAGE = "POST /channels/{channel_id}/messages"
CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
COMMANDS = "PUT /applications/{application_id}/commands"


def row(*parts: Json) -> Json:
    return {"components": [{"type": 1, "components": list(parts)}]}


def button(**changed: object) -> Json:
    return {"type": 2, "style": 1, "label": "yes", "custom_id": "y"} | changed


def menu(**changed: object) -> Json:
    options = [{"label": "a", "value": "a"}]
    return {"type": 3, "custom_id": "m", "options": options} | changed


@pytest.mark.parametrize(
    ("route", "body", "where"),
    [
        (MESSAGE, {"content": "x", "nonce": "n" * 26}, "nonce"),
        (MESSAGE, {"content": 5}, "content"),
        (MESSAGE, row(button(label="l" * 81)), "components/0/components/0/label"),
        (MESSAGE, row(button(custom_id="c" * 101)), "components/0/components/0/custom_id"),
        (MESSAGE, row(*[button(custom_id=str(n)) for n in range(6)]), "components/0/components"),
        (MESSAGE, row(button(), button()), "components"),
        (MESSAGE, row(button(), menu()), "components"),
        (MESSAGE, row(menu(options=[])), "components/0/components/0/options"),
        (MESSAGE, {"components": [row(button())["components"][0]] * 6}, "components"),
        (MESSAGE, {"embeds": [{"description": "d" * 4000}] * 2}, "embeds"),
        (MESSAGE, {"embeds": [{"description": "d" * 4097}]}, "embeds/0/description"),
        (
            CALLBACK,
            {"type": 4, "data": row(button(label="l" * 81))},
            "data/components/0/components/0",
        ),
        (
            CALLBACK,
            {"type": 8, "data": {"choices": [{"name": "n", "value": "v" * 101}]}},
            "choices",
        ),
        (CALLBACK, {"type": 9, "data": {"custom_id": "f", "title": "t"}}, "data"),
        (COMMANDS, [{"name": "n" * 33, "type": 1}], "0/name"),
    ],
)
def test_what_discord_refuses_is_found_where_it_stands(
    route: str, body: object, where: str
) -> None:
    reasons = faults_of(route, body)
    assert reasons
    assert reasons[0].startswith(where)


@pytest.mark.parametrize(
    ("route", "body"),
    [
        (MESSAGE, {"content": "x" * 2000, "nonce": "n" * 25}),
        (MESSAGE, row(*[button(custom_id=str(n) * 100, label="l" * 80) for n in range(5)])),
        (MESSAGE, row(menu())),
        (MESSAGE, {"content": "x", "message_reference": {"message_id": 5}}),
        (CALLBACK, {"type": 5, "data": {"flags": 64}}),
        (CALLBACK, {"type": 6}),
    ],
)
def test_what_discord_takes_is_let_through(route: str, body: object) -> None:
    assert faults_of(route, body) == []


def test_every_described_route_is_answered() -> None:
    assert described_routes() <= set(ROUTES)
