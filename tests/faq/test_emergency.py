"""A message that cannot wait is heard before anything else, and a topic is not mistaken for one."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faq.emergency import alarm, hesitant
from faq.emergency.cues import cues
from faq.emergency.template import Template, lines
from faq.emergency.text import sentences

HERE = Path(__file__).parent
SETS = ("", "_heldback", "_fresh", "_more", "_last", "_voices", "_voices_heldback", "_general")
# How many of each set may be missed or wrongly raised: what stood when the rule was last mended.
MISSES = {"": 0, "_heldback": 0, "_fresh": 2, "_more": 2, "_last": 2}
MISSES |= {"_voices": 5, "_voices_heldback": 20, "_general": 46}
FALSE_ALARMS = {"": 0, "_heldback": 0, "_fresh": 0, "_more": 0, "_last": 0}
FALSE_ALARMS |= {"_voices": 1, "_voices_heldback": 9, "_general": 5}
# Of those missed, how many may not even be held for a person.
UNHELD = {"_voices": 1, "_voices_heldback": 10, "_general": 3}
PLAIN = (
    "I want to kill myself",
    "my husband is hitting me",
    "there is a man with a gun outside my window",
    "she overdosed and is not breathing",
)


class Stored(NamedTuple):
    text: str
    kind: str


def stored(name: str) -> list[Stored]:
    rows = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Stored(**json.loads(row)) for row in rows]


@pytest.mark.parametrize("name", SETS)
def test_emergencies_raise_the_alarm(name: str) -> None:
    missed = [case.text for case in stored(f"emergency{name}") if not alarm(case.text)]

    assert len(missed) <= MISSES[name], missed


@pytest.mark.parametrize("name", SETS)
def test_what_is_missed_is_mostly_held_for_a_person(name: str) -> None:
    texts = [case.text for case in stored(f"emergency{name}")]
    unheld = [text for text in texts if not alarm(text) and not hesitant(text)]

    assert len(unheld) <= UNHELD.get(name, 0), unheld


@pytest.mark.parametrize("name", SETS)
def test_look_alikes_raise_no_alarm(name: str) -> None:
    raised = [case.text for case in stored(f"lookalikes{name}") if alarm(case.text)]

    assert len(raised) <= FALSE_ALARMS[name], raised


def test_there_are_wordings_enough_of_both() -> None:
    assert len({case.text for name in SETS for case in stored(f"emergency{name}")}) >= 400
    assert len({case.text for name in SETS for case in stored(f"lookalikes{name}")}) >= 400


def test_ordinary_questions_raise_no_alarm_and_seldom_hesitation() -> None:
    lines_ = (HERE.parent / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines_]
    plain = [row for row in rows if "emergency" not in str(row.get("expect"))]
    texts = [text for row in plain for text in row.get("turns") or [row["text"]]]

    assert [text for text in texts if alarm(text)] == []
    assert sum(hesitant(text) for text in texts) <= len(texts) // 50


@pytest.mark.parametrize(
    "text",
    [
        "sorry, I meant the end-user one",
        "no, the other one, for trainers",
        "Oh wait, I meant the train the trainer",
        "not that one, the shorter one please",
        "my mistake, I meant for dispatchers",
    ],
)
def test_a_correction_is_not_distress(text: str) -> None:
    assert alarm(text) is None


def test_the_kind_of_danger_is_named() -> None:
    assert [alarm(text) for text in PLAIN] == [
        "self-harm",
        "violence-at-home",
        "violence",
        "overdose",
    ]


DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "full width": lambda text: "".join(
        chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text
    ),
    "zero width": lambda text: "\u200b".join(text),
    "soft hyphens": lambda text: "\u00ad".join(text),
    "zalgo": lambda text: "".join(f"{c}\u0301\u0323\u0334" if c.isalpha() else c for c in text),
    "cyrillic": lambda text: text.translate(str.maketrans("aeopcxy", "аеорсху")),
    "accents": lambda text: unicodedata.normalize("NFC", text.replace("i", "i\u0301")),
    "long letters": lambda text: text.replace("i", "iiii"),
    "line ends": lambda text: f"\r\n\r\n{text}\r\n",
    "emoji around": lambda text: f"😭😭 {text} 🙏",
    "bold mathematics": lambda text: "".join(
        chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in text.lower()
    ),
}


@pytest.mark.parametrize("name", DISGUISES)
@pytest.mark.parametrize("text", PLAIN)
def test_how_it_is_written_makes_no_difference(text: str, name: str) -> None:
    assert alarm(DISGUISES[name](text)) == alarm(text)


@pytest.mark.parametrize(
    "text",
    [
        "suicde is my only way out",
        "my freind overdosd",
        "heeelp me",
        "i want to k1ll myself",
        "s u i c i d e is all I can think about",
        "my husbend is hiting me",
        "he has a 🔫 and I'm in the closet",
        "im gonna kms",
    ],
)
def test_slips_and_slang_are_understood(text: str) -> None:
    assert alarm(text)


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize(
    "question",
    [
        "How long is the Train-the-Trainer course?",
        "Does the course cover suicide calls?",
        "We are a county agency of forty officers and want two classes in May.",
    ],
)
def test_a_course_question_beside_it_hides_nothing(text: str, question: str) -> None:
    assert alarm(f"{question} {text}")
    assert alarm(f"{text}. {question}")


def test_a_danger_far_down_in_a_long_message_is_heard() -> None:
    assert alarm("We would like to host a class. " * 2000 + "My husband is hitting me.")


@pytest.mark.parametrize(
    "text",
    ["My son shot himself three years ago", "In 2019 a man with a gun took hostages at our bank"],
)
def test_a_past_told_as_past_raises_no_alarm(text: str) -> None:
    assert alarm(text) is None


def test_a_message_between_the_two_is_left_to_a_person() -> None:
    text = "I was held at gunpoint as a teller in 1998, now I volunteer and it follows me"

    assert alarm(text) is None
    assert hesitant(text)


def test_a_plain_question_is_not_hesitated_over() -> None:
    assert not hesitant("How long is the Train-the-Trainer course?")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_the_rule_fail(text: str) -> None:
    assert alarm(text) == alarm(text)
    hesitant(text)


@pytest.mark.parametrize(
    "piece",
    ["a", "i ", "I want to ", "\u200b", "\x00", "\ud800", ". ", "s u i ", "he has a gun and ", "é"],
)
def test_a_hundred_thousand_characters_are_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    assert alarm(text) in {None, "self-harm", "violence", "distress", "violence-at-home"}


def test_the_rule_needs_nothing_but_the_standard_library() -> None:
    code = (
        "import sys; from faq.emergency import alarm; assert alarm('I want to die');"
        "print([m for m in ('numpy', 'yaml', 'pydantic', 'sqlalchemy', 'discord', 'rapidfuzz',"
        "'sklearn', 'bot') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )

    assert done.stdout.strip() == "[]"


def test_every_cue_can_be_compiled_and_has_a_word_to_look_for() -> None:
    for cue in cues():
        assert cue.template.pattern
        assert cue.template.anchors


def test_a_template_reads_gaps_choices_and_what_must_not_stand_there() -> None:
    pattern = Template("i ~2 -not want|wish to? die !laughing $").pattern

    assert pattern.search(" i really want to die ")
    assert not pattern.search(" i do not want to die ")
    assert not pattern.search(" i want to die laughing ")


def test_an_indented_line_goes_on_with_the_template_before_it() -> None:
    assert list(lines("a|\n    b c\n    d\ne")) == ["a|b c d", "e"]


def test_sentences_are_canonical_and_know_a_question() -> None:
    assert sentences("I can't breathe!! Is it covered?") == [
        (" i can not breathe ", False),
        (" is it covered ", True),
    ]
