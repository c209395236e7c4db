import json

import pytest

from bot.console_face.safe_text import safe, safe_json, safe_line


def test_plain_words_stay_as_they_are() -> None:
    assert safe("How long is it?\nReally – “so” long? 👮🏽‍♀️") == (
        "How long is it?\nReally – “so” long? 👮🏽‍♀️"
    )


@pytest.mark.parametrize("sent", ["\x1b[2J", "\x9b31m", "\x07", "\x00", "\x08", "\ud800"])
def test_nothing_that_steers_a_terminal_is_left(sent: str) -> None:
    assert safe(f"a{sent}b").isprintable()


def test_marks_that_turn_the_direction_are_taken_out() -> None:
    assert safe("a\u202eb\u2066c\u200fd") == "abcd"


def test_a_letter_keeps_a_few_accents_and_no_more() -> None:
    assert safe("e" + "\u0301" * 40) == "e" + "\u0301" * 3


def test_every_kind_of_line_end_is_one() -> None:
    assert safe("a\r\nb\rc\u2028d\ve") == "a\nb\nc\nd\ne"


def test_a_line_stays_a_line() -> None:
    assert safe_line("a\n\tb\x1b[1m") == "a b\ufffd[1m"


def test_json_reads_back_exactly_and_hides_nothing() -> None:
    text = "“é” \x1b[0m \x9b \u202e \u2028 \ufeff 🙂"
    written = safe_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert written.replace("\n", "").isprintable()
    assert "“é”" in written
