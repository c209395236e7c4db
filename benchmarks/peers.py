"""What others would use instead: each takes the entry of the likest phrasing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from faq.evaluation import Judged
from faq.matcher import Example

Likeness = NDArray[np.float64]
Peer = Callable[[Sequence[str], Sequence[str]], Likeness]


def fuzzy(scorer: Callable[..., float]) -> Peer:
    """Return a peer that compares letters with one of rapidfuzz's scorers."""

    def likeness(questions: Sequence[str], phrasings: Sequence[str]) -> Likeness:
        found: Any = process.cdist(questions, phrasings, scorer=scorer, processor=default_process)
        return np.asarray(found, dtype=np.float64) / 100

    return likeness


def tfidf_characters(questions: Sequence[str], phrasings: Sequence[str]) -> Likeness:
    """Return the cosine of runs of two to five characters inside words."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    reader = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    known = reader.fit_transform(phrasings)
    return np.asarray((reader.transform(questions) @ known.T).toarray(), dtype=np.float64)


def bm25(questions: Sequence[str], phrasings: Sequence[str]) -> Likeness:
    """Return BM25's scores."""
    import bm25s

    cut = {"stopwords": None, "show_progress": False, "return_ids": False}
    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(phrasings), **cut), show_progress=False)
    asked = bm25s.tokenize(list(questions), **cut)
    rows = [index.get_scores(one) if one else np.zeros(len(phrasings)) for one in asked]
    return np.asarray(rows, dtype=np.float64)


PEERS: Mapping[str, Peer] = {
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "rapidfuzz token_set_ratio": fuzzy(fuzz.token_set_ratio),
    "rapidfuzz token_sort_ratio": fuzzy(fuzz.token_sort_ratio),
    "TF-IDF characters 2-5": tfidf_characters,
    "BM25 (bm25s)": bm25,
}


def judge_by(peer: Peer, train: Sequence[Example], test: Sequence[Example]) -> list[Judged]:
    """Return each question with the three entries whose best phrasings are likest."""
    likeness = peer([one.text for one in test], [one.text for one in train])
    names = sorted({one.label for one in train})
    rows = [[at for at, one in enumerate(train) if one.label == name] for name in names]
    best = np.stack([likeness[:, own].max(axis=1) for own in rows], axis=1)
    order = np.argsort(-best, axis=1, kind="stable")[:, :3]
    judged = []
    for question, top, scores in zip(test, order.tolist(), best, strict=True):
        first, second, third = ([names[at] for at in top] + ["", ""])[:3]
        score = float(scores[top[0]])
        told = (question.text, question.label, first, score, score, second, third, "")
        judged.append(Judged(*told))
    return judged
