"""Labelled questions in a CSV file: `text,label`, an empty label where no entry answers."""

from __future__ import annotations

import csv
from collections.abc import Collection
from pathlib import Path

from faq.matcher import Example
from faq.unusable_files import unread

_COLUMNS = {"text", "label"}


class LabelledError(Exception):
    """A labelled file can't be used; the message names file and line."""


def read_phrasings(path: Path) -> list[Example]:
    """Return a curated FAQ: each label an entry, each text a phrasing of it."""
    rows = _rows(path)
    for line, example in rows:
        if not example.label:
            raise LabelledError(f"{path}:{line}: a phrasing needs a label")
    if not rows:
        raise LabelledError(f"{path}:1: there is no phrasing in this file")
    return [example for _, example in rows]


def read_questions(path: Path, labels: Collection[str]) -> list[Example]:
    """Return real questions; a label that is none of `labels` is a fault."""
    rows = _rows(path)
    for line, example in rows:
        if example.label and example.label not in labels:
            raise LabelledError(
                f"{path}:{line}: the label {example.label!r} is not in the train file"
            )
    if not rows:
        raise LabelledError(f"{path}:1: there is no question in this file")
    return [example for _, example in rows]


def _rows(path: Path) -> list[tuple[int, Example]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _read(path, csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise LabelledError(unread(path, error)) from error
    except csv.Error as error:
        raise LabelledError(f"{path} is not CSV: {error}") from error


def _read(path: Path, reader: csv.DictReader[str]) -> list[tuple[int, Example]]:
    if not set(reader.fieldnames or ()) >= _COLUMNS:
        raise LabelledError(f"{path}:1: the first line must name the columns text and label")
    rows, line = [], reader.line_num + 1
    for row in reader:
        text, label = row["text"], row["label"]
        if text is None or label is None or None in row:
            raise LabelledError(f"{path}:{line}: a row has just a text and a label")
        rows.append((line, Example(text, label.strip())))
        line = reader.line_num + 1
    return rows
