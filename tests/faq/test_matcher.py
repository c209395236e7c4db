"""What a matcher promises, on a small FAQ of a library."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faq.encoder import StaticEncoder
from faq.matcher import Example, Matcher

PHRASINGS = {
    "opening-hours": "when are you open|opening hours|what time do you close|open on sunday",
    "join": "how do I join|get a library card|sign up as a reader|register for a card",
    "renew": "renew my books|keep a book longer|extend my loan|more time for my book",
    "fines": "what is the fine for late books|overdue charges|I lost a book what do I pay",
    "loan-general": "how long is a loan|for how many days may I keep things",
    "loan-films": "how long is the loan of a film|how many days may I keep a film",
    "wifi": "is there wifi|wireless internet password|connect my laptop",
}
EXAMPLES = [Example(text, label) for label in PHRASINGS for text in PHRASINGS[label].split("|")]
WORDS = {"film": ["dvd", "blu ray", "movie"]}
ROOT = Path(__file__).resolve().parents[2]
FINGERPRINT = """
from tests.faq.test_matcher import fingerprint
print(fingerprint())
"""


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    return StaticEncoder()


@pytest.fixture(scope="module")
def matcher(encoder: StaticEncoder) -> Matcher:
    return Matcher.fit(EXAMPLES, words=WORDS, encoder=encoder)


def fingerprint() -> str:
    """Return a hash of all that a freshly fitted matcher holds and says."""
    fresh = Matcher.fit(EXAMPLES, words=WORDS)
    digest = sha256()
    for name, array in sorted(fresh.to_arrays().items()):
        digest.update(name.encode() + array.tobytes())
    digest.update(repr(fresh.rank("may I keep teh dvd for a week")).encode())
    return digest.hexdigest()


def first(matcher: Matcher, text: str) -> str:
    return matcher.rank(text).candidates[0].entry


def test_a_question_in_other_words_finds_its_entry(matcher: Matcher) -> None:
    assert first(matcher, "do you close early at the weekend?") == "opening-hours"


def test_a_misspelt_question_finds_its_entry_and_tells_the_repair(matcher: Matcher) -> None:
    ranking = matcher.rank("overdeu chargse")
    assert ranking.candidates[0].entry == "fines"
    assert [(one.written, one.read) for one in ranking.repairs] == [
        ("overdeu", "overdue"),
        ("chargse", "charges"),
    ]


def test_a_word_of_ours_is_understood_in_the_words_of_askers(matcher: Matcher) -> None:
    ranking = matcher.rank("loan of a blu ray")
    assert ranking.candidates[0].entry == "loan-films"
    assert ranking.read_as == "loan of a film"


def test_a_general_question_gives_the_general_entry(matcher: Matcher) -> None:
    assert first(matcher, "how many days is a loan?") == "loan-general"


def test_a_particular_question_gives_the_particular_entry(matcher: Matcher) -> None:
    assert first(matcher, "how many days is the loan of a movie?") == "loan-films"


def test_a_question_from_elsewhere_has_little_chance(matcher: Matcher) -> None:
    candidates = matcher.rank("what is the capital of Mongolia").candidates
    assert candidates[0].probability < matcher.thresholds.answer_from


def test_the_chances_of_all_entries_leave_room_for_none(matcher: Matcher) -> None:
    candidates = matcher.rank("keep a film", most=len(PHRASINGS)).candidates
    assert sum(one.probability for one in candidates) < 1


def test_the_shares_of_the_signals_explain_the_order(matcher: Matcher) -> None:
    shares = matcher.rank("wireless internet for my laptop").shares
    assert sum(shares["wifi"].values()) > sum(shares["join"].values())
    assert set(shares["wifi"]) == {"meaning", "words", "characters", "nearest"}


def test_a_text_without_words_has_no_candidates(matcher: Matcher) -> None:
    assert matcher.rank("… !? 🙂").candidates == ()


def test_the_arrays_give_back_the_same_matcher(matcher: Matcher, encoder: StaticEncoder) -> None:
    again = Matcher.from_arrays(matcher.to_arrays(), encoder)
    for example in EXAMPLES:
        assert again.rank(example.text + " please") == matcher.rank(example.text + " please")
    assert again.thresholds == matcher.thresholds


def test_the_order_of_the_examples_changes_nothing(
    matcher: Matcher, encoder: StaticEncoder
) -> None:
    turned = Matcher.fit(EXAMPLES[::-1], words=WORDS, encoder=encoder)
    assert turned.rank("more days for a film") == matcher.rank("more days for a film")


@pytest.mark.parametrize(("seed", "threads"), [("0", "1"), ("77", "2")])
def test_every_process_fits_and_ranks_the_same_to_the_last_byte(seed: str, threads: str) -> None:
    chosen = {"PYTHONHASHSEED": seed, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
    done = subprocess.run(
        [sys.executable, "-c", FINGERPRINT],
        cwd=ROOT,
        env={**os.environ, **chosen},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint()


def test_answering_needs_neither_scipy_nor_sklearn(tmp_path: Path, matcher: Matcher) -> None:
    import numpy as np

    np.savez(tmp_path / "matcher.npz", allow_pickle=False, **matcher.to_arrays())
    code = (
        "import sys, numpy as np; from faq.matcher import Matcher;"
        f"m = Matcher.from_arrays(dict(np.load({str(tmp_path / 'matcher.npz')!r})));"
        "m.rank('renew my books'); heavy = ('scipy', 'sklearn', 'wordllama', 'matplotlib');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_handful_of_phrasings_is_enough(count: int, encoder: StaticEncoder) -> None:
    few = Matcher.fit(EXAMPLES[:: len(EXAMPLES) // 3][:count], encoder=encoder)
    assert first(few, EXAMPLES[0].text) == EXAMPLES[0].label


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=300))
def test_no_text_crashes_it_and_probabilities_stay_probabilities(
    matcher: Matcher, text: str
) -> None:
    chances = [one.probability for one in matcher.rank(text, most=99).candidates]
    assert all(0 <= chance <= 1 for chance in chances)
    assert sum(chances) <= 1 + 1e-4
    assert chances == sorted(chances, reverse=True)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(min_size=1, max_size=60).filter(lambda text: any(map(str.isalnum, text))))
def test_a_text_added_as_a_phrasing_becomes_the_first_candidate(
    encoder: StaticEncoder, text: str
) -> None:
    taught = Matcher.fit([*EXAMPLES, Example(text, "wifi")], encoder=encoder)
    assert first(taught, text) == "wifi"
