"""What askers and staff read stands in the modules of words, and nowhere else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WORDS = {"bot/wording.py", *(f"bot/{path.name}" for path in (ROOT / "bot").glob("*_words.py"))}
LOOKED_AT = (
    "*.py",
    "console_face/**/*.py",
    "discord_face/**/*.py",
    "commands/grouping.py",
    "upkeep/reload.py",
)
EXCEPTED = {
    "bot/asking.py": "what `askdesk ask` and `check` print for whoever tends the FAQ",
    "bot/curves.py": "the picture of `askdesk evaluate`, for whoever tends the matching",
    "bot/fitting.py": "why the program can't start, for its operator",
    "bot/office.py": "wrong settings, for the operator",
    "bot/settings.py": "settings and what is wrong with them, for the operator",
    "bot/discord_face/doctor.py": "the doctor's findings, for the operator",
    "bot/discord_face/doctor_commands.py": "the doctor's findings, for the operator",
    "bot/discord_face/doctor_desk.py": "the doctor's findings, for the operator",
    "bot/discord_face/doctor_probe.py": "the doctor's findings, for the operator",
    "bot/discord_face/endpoint.py": "a wrong setting, for the operator",
    "bot/discord_face/permissions.py": "Discord's own names, and the reasons the operator is given",
}


def modules() -> list[str]:
    found = {path for pattern in LOOKED_AT for path in (ROOT / "bot").glob(pattern)}
    return sorted({path.relative_to(ROOT).as_posix() for path in found} - WORDS)


def is_sentence(text: str) -> bool:
    """Tell three words or more that begin with a capital or end as a sentence ends."""
    said = re.findall(r"(?<!\S)[^\w\s]*[^\W\d_][\w’'-]*", text)
    begins = re.match(r"[^\w]*([^\W\d_])", text)
    closed = text.rstrip(" *_`”\"')").endswith((".", "!", "?", ":", "…"))
    return len(said) >= 3 and (closed or (begins is not None and begins.group(1).isupper()))


def literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield each text with its line, what is filled into it left open."""
    aside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            aside.add(id(node.value))  # a docstring, of a module, a function or a value
        elif isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            aside.update(id(inner) for inner in ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            aside.update(id(piece) for piece in node.values)
        if id(node) in aside:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr):
            pieces = (p.value if isinstance(p, ast.Constant) else "{}" for p in node.values)
            yield node.lineno, "".join(str(piece) for piece in pieces)


def sentences(source: str) -> list[tuple[int, str]]:
    return [(line, text) for line, text in literals(ast.parse(source)) if is_sentence(text)]


def test_no_sentence_stands_outside_the_modules_of_words() -> None:
    wrong = [
        f"{name}:{line}: {text!r}"
        for name in modules()
        if name not in EXCEPTED
        for line, text in sentences((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert wrong == []


def test_every_exception_is_needed() -> None:
    idle = [name for name in EXCEPTED if name not in modules()]
    idle += [
        name
        for name in modules()
        if name in EXCEPTED and not sentences((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert idle == []


@pytest.mark.parametrize(
    "source",
    [
        'tell("Nobody is waiting.")',
        'tell("Nothing was sent")',
        'tell("there is nothing left.")',
        'tell(f"{name} took this case.")',
        'tell(f"Answered by {name}, not me")',
        'tell("**Your messages** here")',
        'said = "One sentence " "in two pieces"',
        'raise Refused("This is not yours.")',
        'def f(text="Ask me anything now"): ...',
    ],
)
def test_a_sentence_is_found(source: str) -> None:
    assert len(sentences(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        '"""A module that says what it is for."""',
        'SECONDS = 3\n"""So long Discord waits for an answer."""',
        'def f():\n    """Return what is to be said."""',
        'log.warning("card_not_shown", case=label)',
        'NAME = re.compile(r"The name of (him|her)\\.")',
        'style = "bold italic red"',
        'kind = "Manage Threads"',
    ],
)
def test_what_nobody_is_told_is_no_sentence(source: str) -> None:
    assert sentences(source) == []
