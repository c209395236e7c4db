"""Checks every request body against Discord's own published description, and the rules beside it.

`discord_requests.json` holds the schemas; `scripts/discord_schemas.mjs` made it from the npm
package `discord-api-spec`, whose version and licence stand in the file.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from tests.loopback.errors import Json
from tests.loopback.world import parts_of

FILE = Path(__file__).with_name("discord_requests.json")
CONTENT_LIMIT = 2000  # of a bot; the description names the 4,000 of paying people
EMBEDS_LIMIT = 6000
CHOICE_LIMIT = 100
ROWS_LIMIT = 5
MENUS = (3, 5, 6, 7, 8)


def described_routes() -> frozenset[str]:
    """The routes whose bodies the description covers, as `METHOD /path/{parameter}`."""
    return frozenset(_description()["requests"])


def faults_of(route: str, body: object) -> list[str]:
    """What is wrong with this route's request body; nothing for a route without one."""
    if route not in described_routes():
        return []
    wrong = [_told(error) for error in _validator(route).iter_errors(body)]
    return wrong or list(_rules(route, body))


@cache
def _description() -> Json:
    found: Json = json.loads(FILE.read_text(encoding="utf-8"))
    # Discord reads a snowflake written as a number as well, and discord.py writes most of them so.
    plain = found["$defs"]["SnowflakeType"]
    found["$defs"]["SnowflakeType"] = {"anyOf": [plain, {"type": "integer", "minimum": 0}]}
    return found


@cache
def _validator(route: str) -> Draft202012Validator:
    description = _description()
    return Draft202012Validator(
        {**description["requests"][route], "$defs": description["$defs"]},
    )


def _told(error: ValidationError) -> str:
    """The innermost reason, with the place it stands at."""
    while error.context:
        error = _likeliest(error.context)
    where = "/".join(str(step) for step in error.absolute_path)
    return f"{where or 'body'}: {error.message[:300]}"


def _likeliest(alternatives: list[ValidationError]) -> ValidationError:
    """Of several alternatives, what is wrong in the one that the sender must have meant."""
    faults: dict[object, list[ValidationError]] = defaultdict(list)
    for each in alternatives:
        faults[each.schema_path[0]].append(each)
    meant = [found for found in faults.values() if not any(map(_of_another_kind, found))]
    return max((meant or list(faults.values()))[0], key=lambda each: len(each.absolute_path))


def _of_another_kind(error: ValidationError) -> bool:
    not_its_type = error.validator in ("const", "enum") and list(error.path)[-1:] == ["type"]
    return not_its_type or (error.validator == "type" and not error.path)


def _rules(route: str, body: object) -> Iterator[str]:
    """What the description leaves out and Discord refuses all the same."""
    if not isinstance(body, dict):
        return
    callback = route.endswith("/callback")
    message = body.get("data") if callback else body.get("message", body)
    if not isinstance(message, dict):
        return
    if len(message.get("content") or "") > CONTENT_LIMIT:
        yield f"content: Must be {CONTENT_LIMIT} or fewer in length."
    if sum(map(_embed_length, message.get("embeds") or [])) > EMBEDS_LIMIT:
        yield f"embeds: Embed size exceeds maximum size of {EMBEDS_LIMIT}"
    if any(len(str(choice["value"])) > CHOICE_LIMIT for choice in message.get("choices") or []):
        yield f"choices: Must be {CHOICE_LIMIT} or fewer in length."
    components = message.get("components") or []
    if len(components) > ROWS_LIMIT:
        yield f"components: Must be between 1 and {ROWS_LIMIT} in length."
    yield from _rules_of_components(components)


def _rules_of_components(components: list[Json]) -> Iterator[str]:
    ids = Counter(part["custom_id"] for part in parts_of(components) if part.get("custom_id"))
    for custom_id in (name for name, times in ids.items() if times > 1):
        yield f"components: Component custom id {custom_id} cannot be duplicated"
    for part in parts_of(components):
        row = part.get("components", [])
        if len(row) > 1 and any(inner["type"] in MENUS for inner in row):
            yield "components: A menu fills its row"
        if part["type"] == 3:
            values = [option["value"] for option in part["options"]]
            if len(set(values)) < len(values):
                yield "components: The specified option value is already used"
        if part["type"] == 2 and not (part.get("label") or part.get("emoji")):
            yield "components: A button needs a label or an emoji"


def _embed_length(embed: Json) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [
        (embed.get(part) or {}).get(key) for part, key in (("footer", "text"), ("author", "name"))
    ]
    texts += [row[key] for row in embed.get("fields") or [] for key in ("name", "value")]
    return sum(len(text or "") for text in texts)
