"""From a question to entries with probabilities: repair, signals, one score, calibration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.calibration import Calibration, answer_from
from faq.decision import Candidate, Thresholds
from faq.encoder import Encoder, StaticEncoder
from faq.signals.classifier import Classifier
from faq.signals.overlap import Overlap
from faq.spelling import Repair, Speller
from faq.synonyms import Synonyms
from faq.text import character_grams, stems, words

Arrays = Mapping[str, NDArray[np.generic]]
Floats = NDArray[np.float64]

_MEANING, _WORDS, _CHARACTERS = 0.5, 0.25, 0.25
_FOLDS = 5
_SURE = 0.97


@dataclass(frozen=True, slots=True)
class Example:
    """One phrasing and the entry it asks for."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The likeliest entries for a text, and how the text was read."""

    candidates: tuple[Candidate, ...]
    read_as: str
    repairs: tuple[Repair, ...]
    shares: Mapping[str, Mapping[str, float]]


class _Core:
    """The signals and the one score made of them."""

    def __init__(
        self,
        labels: NDArray[np.int32],
        vectors: NDArray[np.float32],
        stems_: Overlap,
        characters: Overlap,
        classifier: Classifier,
    ) -> None:
        self.labels, self.vectors, self.classifier = labels, vectors, classifier
        self.stems, self.characters = stems_, characters
        self.size = int(labels.max(initial=-1)) + 1

    @classmethod
    def fit(
        cls, read: Sequence[Sequence[str]], vectors: NDArray[np.float32], labels: NDArray[np.int32]
    ) -> Self:
        size = int(labels.max(initial=-1)) + 1
        return cls(
            labels,
            vectors,
            Overlap.fit([stems(terms) for terms in read]),
            Overlap.fit([character_grams(terms) for terms in read]),
            Classifier.fit(vectors, list(labels), size),
        )

    def signals(self, read: Sequence[str], vector: NDArray[np.float32]) -> dict[str, Floats]:
        meaning = np.clip(np.einsum("ij,j->i", self.vectors, vector), 0, 1)
        shared = self.stems.likeness(stems(read))
        spelt = self.characters.likeness(character_grams(read))
        nearness = _MEANING * meaning + _WORDS * shared + _CHARACTERS * spelt
        return {
            "phrasings": self._by_entry(nearness.astype(np.float64)),
            "classifier": self.classifier.chances(vector).astype(np.float64),
        }

    def _by_entry(self, nearness: Floats) -> Floats:
        order = np.lexsort((-nearness, self.labels))
        counts = np.bincount(self.labels, minlength=self.size)
        first = np.cumsum(counts) - counts
        best = nearness[order][first]
        top = [nearness[order][np.minimum(first + at, first + counts - 1)] for at in range(3)]
        return np.asarray(0.5 * best + 0.5 * np.mean(top, axis=0), dtype=np.float64)

    def scores(self, read: Sequence[str], vector: NDArray[np.float32]) -> Floats:
        signals = self.signals(read, vector)
        return np.asarray(signals["phrasings"] * signals["classifier"] ** 0.25, dtype=np.float64)


class Matcher:
    """Ranks the entries for a text by the probability that each is the right one."""

    def __init__(
        self,
        names: Sequence[str],
        texts: Sequence[str],
        variants: Mapping[str, Sequence[str]],
        core: _Core,
        calibration: Calibration,
        thresholds: Thresholds,
        encoder: Encoder,
    ) -> None:
        """Keep what was fitted; use `fit` or `from_arrays`."""
        self._names, self._texts, self._variants = tuple(names), tuple(texts), variants
        self._core, self._calibration, self._encoder = core, calibration, encoder
        self.thresholds = thresholds
        self._synonyms = Synonyms(variants)
        self._speller = _speller(texts, self._synonyms)
        self._exact = _exact(texts, core.labels)

    @classmethod
    def fit(
        cls,
        examples: Sequence[Example],
        words: Mapping[str, Sequence[str]] | None = None,
        encoder: Encoder | None = None,
        precision: float = 0.9,
        offer_from: float = 0.15,
        unanswerable_share: float = 0.3,
    ) -> Self:
        """Return a matcher fitted and calibrated on these examples alone."""
        from threadpoolctl import threadpool_limits

        encoder, variants = encoder or StaticEncoder(), words or {}
        names = sorted({example.label for example in examples})
        texts = [example.text for example in examples]
        labels = np.array([names.index(one.label) for one in examples], dtype=np.int32)
        synonyms = Synonyms(variants)
        read = [synonyms.read(_words(text)) for text in texts]
        vectors = encoder.encode([" ".join(terms) for terms in read])
        with threadpool_limits(1):
            calibration, thresholds = _calibrate(
                read, vectors, labels, precision, offer_from, unanswerable_share
            )
            core = _Core.fit(read, vectors, labels)
        return cls(names, texts, variants, core, calibration, thresholds, encoder)

    def rank(self, text: str, most: int = 10) -> Ranking:
        """Return the likeliest entries, falling by probability, ties by id."""
        written = _words(text)
        repaired, repairs = self._speller.repair(written)
        read = self._synonyms.read(repaired)
        if not read or not self._names:
            return Ranking((), " ".join(read), repairs, {})
        vector = self._encoder.encode([" ".join(read)])[0]
        chances = self._chances(self._core.scores(read, vector), _keys(text))
        ranked = sorted(zip(-chances, self._names, strict=True))[:most]
        candidates = tuple(Candidate(name, float(-chance)) for chance, name in ranked)
        signals = self._core.signals(read, vector)
        at = {name: number for number, name in enumerate(self._names)}
        shares = {
            one.entry: {signal: float(values[at[one.entry]]) for signal, values in signals.items()}
            for one in candidates
        }
        return Ranking(candidates, " ".join(read), repairs, shares)

    def _chances(self, scores: Floats, keys: Sequence[str]) -> Floats:
        chances = self._calibration.probabilities(scores)
        order = np.argsort(-chances, kind="stable")
        before = np.cumsum(chances[order]) - chances[order]
        chances[order] = np.minimum(chances[order], np.maximum(1 - before, 0))
        label = next((self._exact[key] for key in keys if key in self._exact), None)
        if label is not None:
            others = chances.sum() - chances[label]
            chances *= min(1.0, (1 - _SURE) / max(others, 1e-9))
            chances[label] = max(chances[label], _SURE)
        return np.asarray(np.round(chances, 6), dtype=np.float64)

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return everything that was fitted as plain arrays."""
        pairs = [(term, one) for term in sorted(self._variants) for one in self._variants[term]]
        return {
            "names": np.array(self._names, dtype=np.str_),
            "texts": np.array(self._texts, dtype=np.str_),
            "variants": np.array(pairs, dtype=np.str_).reshape(-1, 2),
            "labels": self._core.labels,
            "vectors": self._core.vectors,
            "classifier.weights": self._core.classifier.weights,
            "classifier.offsets": self._core.classifier.offsets,
            "calibration": np.array([self._calibration.slope, self._calibration.offset]),
            "thresholds": np.array([self.thresholds.answer_from, self.thresholds.offer_from]),
            **self._core.stems.to_arrays("stems"),
            **self._core.characters.to_arrays("characters"),
        }

    @classmethod
    def from_arrays(cls, arrays: Arrays, encoder: Encoder | None = None) -> Self:
        """Return the matcher that `to_arrays` wrote."""
        variants: dict[str, list[str]] = {}
        for term, variant in arrays["variants"].tolist():
            variants.setdefault(term, []).append(variant)
        core = _Core(
            np.asarray(arrays["labels"], dtype=np.int32),
            np.asarray(arrays["vectors"], dtype=np.float32),
            Overlap.from_arrays("stems", arrays),
            Overlap.from_arrays("characters", arrays),
            Classifier(
                np.asarray(arrays["classifier.weights"], dtype=np.float32),
                np.asarray(arrays["classifier.offsets"], dtype=np.float32),
            ),
        )
        calibration = Calibration(*map(float, arrays["calibration"].tolist()))
        thresholds = Thresholds(*map(float, arrays["thresholds"].tolist()))
        return cls(
            arrays["names"].tolist(),
            arrays["texts"].tolist(),
            variants,
            core,
            calibration,
            thresholds,
            encoder or StaticEncoder(),
        )


def _words(text: str) -> list[str]:
    return words(text)


def _keys(text: str) -> tuple[str, str]:
    return text.strip(), " ".join(words(text))


def _exact(texts: Sequence[str], labels: NDArray[np.int32]) -> dict[str, int | None]:
    exact: dict[str, int | None] = {}
    for text, label in zip(texts, labels.tolist(), strict=True):
        for key in set(_keys(text)):
            exact[key] = label if exact.get(key, label) == label else None
    return exact


def _speller(texts: Sequence[str], synonyms: Synonyms) -> Speller:
    return Speller(synonyms.vocabulary | {word for text in texts for word in words(text)})


def _calibrate(
    read: Sequence[Sequence[str]],
    vectors: NDArray[np.float32],
    labels: NDArray[np.int32],
    precision: float,
    offer_from: float,
    share: float,
) -> tuple[Calibration, Thresholds]:
    scores, right, weights = [], [], []
    rows = np.arange(len(labels))
    for fold in range(_FOLDS):
        for by_entry in (False, True):
            held = (labels if by_entry else rows) % _FOLDS == fold
            kept = np.flatnonzero(~held)
            if not held.any() or len(set(labels[kept].tolist())) < 2:
                continue
            present, inner = np.unique(labels[kept], return_inverse=True)
            core = _Core.fit(
                [read[at] for at in kept.tolist()], vectors[kept], inner.astype(np.int32)
            )
            for at in np.flatnonzero(held).tolist():
                found = core.scores(read[at], vectors[at])
                best = int(found.argmax())
                scores.append(float(found[best]))
                right.append(bool(present[best] == labels[at]))
                weights.append(share if by_entry else 1 - share)
    if not scores:
        return Calibration(1.0, 0.0), Thresholds(0.6, offer_from)
    found_scores, found_right = np.array(scores), np.array(right, dtype=np.bool_)
    shares = np.array(weights)
    calibration = Calibration.fit(found_scores, found_right, shares)
    chances = calibration.probabilities(found_scores)
    lowest = answer_from(chances, found_right, shares, precision)
    return calibration, Thresholds(lowest, offer_from)
