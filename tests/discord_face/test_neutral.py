"""What people write reads as they wrote it and does nothing."""

from __future__ import annotations

import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_face.neutral import neutral, neutral_line, plain_name, visible

NASTY = st.text(
    alphabet=st.one_of(
        st.sampled_from("*_~`|<>[]()#@:&!/\\-+.= \n\u200b\u202e\u0301"), st.characters()
    ),
    max_size=200,
)
UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*[*_~`|<>\[\]()#]")


@given(NASTY)
def test_no_sign_of_markdown_or_of_a_mention_is_left_to_work(text: str) -> None:
    assert not UNESCAPED.search(neutral(text, 2000))


@given(NASTY)
def test_no_mention_of_everyone_is_left(text: str) -> None:
    assert "@everyone" not in neutral(text + "@everyone @here", 2000)


@given(NASTY)
def test_nothing_hidden_is_left_but_what_breaks_a_mention(text: str) -> None:
    said = neutral(text, 2000).replace("@\u200b", "@")
    assert not [one for one in said if category(one) in ("Cc", "Cf", "Cs") and one != "\n"]


@given(NASTY)
def test_taken_out_of_its_wrapping_it_reads_as_it_was_seen(text: str) -> None:
    bare = re.sub(r"\\(.)", r"\1", neutral(text, 5000)).replace("@\u200b", "@")
    assert bare == visible(text).strip()


@given(NASTY, st.integers(min_value=1, max_value=60))
def test_it_is_never_longer_than_it_may_be_and_never_ends_in_a_loose_sign(
    text: str, most: int
) -> None:
    said = neutral(text, most)
    assert len(said) <= most
    assert not re.search(r"(?<!\\)(?:\\\\)*\\…?$", said)


@given(NASTY)
def test_a_line_stays_a_line(text: str) -> None:
    assert "\n" not in neutral_line(text)


@given(NASTY)
def test_a_name_is_short_visible_and_plain(text: str) -> None:
    name = plain_name(text)
    assert 1 <= len(name) <= 64
    assert not re.search(r"[*_~`|<>\[\]()#@:\n]", name)


@pytest.mark.parametrize(
    "text",
    [
        "[click here](https://example.org)",
        "```py\ncode",
        "# Heading",
        "-# small",
        "> quote",
        ">>> all of it",
        "<@123> <@&5> <#7> </ask:9> <t:1:R> <:smile:1> <a:wave:2>",
        "||spoiler||",
        "1. list",
        "__under__ **bold** ~~gone~~",
    ],
)
def test_known_tricks_are_only_shown(text: str) -> None:
    assert not UNESCAPED.search(neutral(text))


def test_an_ordinary_name_stays_as_it_is() -> None:
    assert plain_name("Lt. J. Ruiz-Núñez") == "Lt. J. Ruiz-Núñez"
