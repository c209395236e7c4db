"""Fitting a matcher from a FAQ's phrasings alone; the one place that needs scipy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from faq.calibration import Calibration, answer_from, shares
from faq.decision import Thresholds
from faq.encoder import Encoder
from faq.holdout import Asked, ask_held_out
from faq.reading import Reader
from faq.signals.classifier import fit_classifier
from faq.signals.evidence import Evidence
from faq.signals.features import FeatureMaker
from faq.signals.space import Space
from faq.text import words

NAME_COUNTS = 1.0


class Example(NamedTuple):
    """One phrasing and the entry it asks for."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Goals:
    """What the one who runs it wants: how often answers are right, and what is worth offering."""

    precision: float = 0.9
    offer_from: float = 0.15
    unanswerable_share: float = 0.3


@dataclass(frozen=True, slots=True)
class Fitted:
    """All that fitting finds out, and nothing that can be read off the phrasings."""

    names: tuple[str, ...]
    maker: FeatureMaker
    evidence: Evidence
    calibration: Calibration
    thresholds: Thresholds


def fit(examples: Sequence[Example], reader: Reader, encoder: Encoder, goals: Goals) -> Fitted:
    """Return the evidence, calibrated on the examples themselves held out.

    An entry's own name is one more way to ask for it, but never a question to calibrate on.
    """
    from threadpoolctl import threadpool_limits

    names = tuple(sorted({example.label for example in examples}))
    named = [Example(name, name) for name in names if words(name)]
    every = sorted([(example, True) for example in examples] + [(one, False) for one in named])
    every.sort(key=lambda pair: pair[0].label)
    number = {name: at for at, name in enumerate(names)}
    labels = np.array([number[example.label] for example, _ in every], dtype=np.int64)
    askable = np.array([is_question for _, is_question in every], dtype=np.bool_)
    counts = np.where(askable, 1.0, NAME_COUNTS).astype(np.float32)
    texts = [reader.read(example.text).terms for example, _ in every]
    maker = FeatureMaker.fit(texts, encoder)
    with threadpool_limits(1):
        space = Space.fit(maker.make(texts), maker)
        weights = fit_classifier(space.points, labels, counts, len(names))
        asked = ask_held_out(space, labels, counts, askable)
    starts = np.searchsorted(labels, np.arange(len(names)))
    calibration, thresholds = _calibrate(asked, goals)
    return Fitted(names, maker, space.evidence(weights, starts), calibration, thresholds)


def _calibrate(asked: Asked, goals: Goals) -> tuple[Calibration, Thresholds]:
    importance = shares(asked, goals.unanswerable_share)
    calibration = Calibration.fit(asked, importance)
    lowest = answer_from(calibration, asked, importance, goals.precision)
    return calibration, Thresholds(lowest, goals.offer_from)
