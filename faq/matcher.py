"""From a question to entries with probabilities: read, weigh the evidence, calibrate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.calibration import Calibration
from faq.decision import Candidate, Thresholds
from faq.encoder import Encoder, shared_encoder
from faq.fitting import Example, Fitted, Goals, fit
from faq.packed import packed, unpacked
from faq.phrasebook import Phrasebook
from faq.reading import Reader
from faq.signals.evidence import SIGNALS, Evidence
from faq.signals.features import FeatureMaker
from faq.signals.terms import Terms
from faq.spelling import Repair

__all__ = ["Example", "Matcher", "Ranking"]

Variants = Mapping[str, Sequence[str]]

_PHRASING = 0.97
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Ranking:
    """The likeliest entries for a text, how it was read, and what each signal said of them.

    `score` is the first one's evidence, 0..1 and comparable between questions; `shares` holds,
    per entry, the log-odds that each signal adds to it.
    """

    candidates: tuple[Candidate, ...]
    score: float
    read_as: str
    repairs: tuple[Repair, ...]
    shares: Mapping[str, Mapping[str, float]]


class Matcher:
    """Ranks the entries for a text by the probability that each is the right one."""

    def __init__(
        self, examples: Sequence[Example], variants: Variants, reader: Reader, fitted: Fitted
    ) -> None:
        """Keep what was fitted; `fit` and `from_arrays` are the ways to one."""
        self._examples, self._variants = tuple(examples), variants
        self._reader, self._fitted = reader, fitted
        number = {name: at for at, name in enumerate(fitted.names)}
        self._phrasebook = Phrasebook((one.text, number[one.label]) for one in examples)

    @classmethod
    def fit(
        cls,
        examples: Sequence[Example],
        words: Variants | None = None,
        encoder: Encoder | None = None,
        precision: float = 0.9,
        offer_from: float = 0.15,
        unanswerable_share: float = 0.3,
    ) -> Self:
        """Return a matcher fitted and calibrated on these examples alone, in any order."""
        ordered, variants = sorted(set(examples), key=_by_label), words or {}
        reader = _reader(ordered, variants)
        goals = Goals(precision, offer_from, unanswerable_share)
        fitted = fit(ordered, reader, encoder or shared_encoder(), goals)
        return cls(ordered, variants, reader, fitted)

    @property
    def thresholds(self) -> Thresholds:
        """The probabilities from which an entry is shown, and from which it is offered."""
        return self._fitted.thresholds

    @property
    def encoder(self) -> Encoder:
        """What turns texts into vectors."""
        return self._fitted.maker.encoder

    def read(self, text: str) -> tuple[str, ...]:
        """Return the words that a text is matched by."""
        return self._reader.read(text).terms

    def rank(self, text: str, most: int = 10) -> Ranking:
        """Return the likeliest entries, falling by probability, ties by id."""
        reading, fitted = self._reader.read(text), self._fitted
        read_as = " ".join(reading.terms)
        if not reading.terms or not fitted.names:
            return Ranking((), 0.0, read_as, reading.repairs, {})
        (features,) = fitted.maker.make([reading.terms])
        shares = fitted.evidence.shares(features)
        scores = fitted.evidence.scores(shares)
        chances = fitted.calibration.probabilities(scores)
        chances = np.round(self._trusting_phrasings(text, chances), _DIGITS)
        best = np.argsort(-chances, kind="stable")[:most].tolist()
        return Ranking(
            tuple(Candidate(fitted.names[at], float(chances[at])) for at in best),
            round(float(1 / (1 + np.exp(-scores[best[0]]))), _DIGITS),
            read_as,
            reading.repairs,
            {fitted.names[at]: _told(shares[:, at]) for at in best},
        )

    def _trusting_phrasings(self, text: str, chances: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the entry whose phrasing the text is, and no other's, nearly all the chance."""
        own = self._phrasebook.find(text)
        if own is None or chances[own] >= _PHRASING:
            return chances
        others = chances.sum() - chances[own]
        scale = min(1.0, (1 - _PHRASING) / max(others, 1e-12))
        trusting = np.asarray(chances * scale, dtype=np.float64)
        trusting[own] = _PHRASING
        return trusting

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return everything that was fitted as plain arrays."""
        fitted = self._fitted
        calibration, thresholds = fitted.calibration, fitted.thresholds
        return {
            **fitted.evidence.to_arrays(),
            "examples": packed(self._examples),
            "variants": packed({term: list(self._variants[term]) for term in self._variants}),
            "names": packed(fitted.names),
            "word_terms": packed(fitted.maker.words.terms),
            "word_rarity": fitted.maker.words.rarity,
            "character_terms": packed(fitted.maker.characters.terms),
            "character_rarity": fitted.maker.characters.rarity,
            "calibration": np.array([calibration.slope, calibration.offset]),
            "thresholds": np.array([thresholds.answer_from, thresholds.offer_from]),
        }

    @classmethod
    def from_arrays(
        cls, arrays: Mapping[str, NDArray[np.generic]], encoder: Encoder | None = None
    ) -> Self:
        """Return the matcher that `to_arrays` wrote."""
        examples = [Example(*pair) for pair in unpacked(arrays["examples"])]
        variants = unpacked(arrays["variants"])
        maker = FeatureMaker(
            encoder or shared_encoder(),
            _terms(arrays, "word"),
            _terms(arrays, "character"),
        )
        fitted = Fitted(
            tuple(unpacked(arrays["names"])),
            maker,
            Evidence.from_arrays(arrays),
            Calibration(*map(float, arrays["calibration"].tolist())),
            Thresholds(*map(float, arrays["thresholds"].tolist())),
        )
        return cls(examples, variants, _reader(examples, variants), fitted)


def _by_label(example: Example) -> tuple[str, str]:
    return example.label, example.text


def _reader(examples: Sequence[Example], variants: Variants) -> Reader:
    return Reader([text for example in examples for text in example], variants)


def _terms(arrays: Mapping[str, NDArray[np.generic]], kind: str) -> Terms:
    rarity = np.asarray(arrays[f"{kind}_rarity"], dtype=np.float64)
    return Terms(unpacked(arrays[f"{kind}_terms"]), rarity)


def _told(column: NDArray[np.float64]) -> dict[str, float]:
    return dict(zip(SIGNALS, column.tolist(), strict=True))
