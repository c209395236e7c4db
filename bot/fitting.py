"""Getting a fitted matcher: from the data folder, or fitted anew in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bot.errors import AskdeskError, WrongUse
from bot.settings import Settings
from faq.advisor import Advisor, examples
from faq.catalogue import Catalogue, read_catalogue
from faq.faults import CatalogueError
from faq.fitted import fingerprint, load, save
from faq.matcher import Matcher

FOLDER = "matcher"


def open_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue of a folder; raises `WrongUse` naming every fault in it."""
    if not folder.is_dir():
        raise WrongUse(no_folder(folder))
    try:
        return read_catalogue(folder)
    except CatalogueError as error:
        raise WrongUse(f"The FAQ in {folder} has faults:\n{error}") from error


def no_folder(folder: Path) -> str:
    """Return that there is no such folder, and what one should hold."""
    return f"There is no folder {folder}. Name one that holds `entries/` and `facts.yaml`."


def silently() -> None:
    """Announce nothing."""


def open_advisor(settings: Settings, fitting: Callable[[], None] = silently) -> Advisor:
    """Return the advisor of the FAQ that the settings name; the process computes in one thread."""
    from threadpoolctl import threadpool_limits

    # One sentence is too little work to share: a second thread spins where another is needed.
    threadpool_limits(1)
    catalogue = open_catalogue(settings.faq_dir)
    return Advisor(catalogue, fitted_matcher(catalogue, settings, fitting))


def fitted_matcher(
    catalogue: Catalogue, settings: Settings, fitting: Callable[[], None] = silently
) -> Matcher:
    """Return the matcher of exactly this catalogue and these settings, fitted if need be.

    `fitting` is called before the seconds that it takes to fit one.
    """
    options = _options(settings)
    name = fingerprint(catalogue.digest(), json.dumps(options, sort_keys=True))
    folder = settings.data_dir / FOLDER
    arrays = load(folder, name)
    if arrays is not None:
        return Matcher.from_arrays(arrays)
    fitting()
    with tempfile.TemporaryDirectory() as spare:
        _fit_apart(catalogue.folder, Path(spare), name, options)
        fitted = load(Path(spare), name)
    if fitted is None:
        raise AskdeskError("The matcher could not be fitted; run `check` to see why.")
    save(folder, name, fitted)
    return Matcher.from_arrays(fitted)


def _options(settings: Settings) -> dict[str, float]:
    return {
        "precision": settings.precision,
        "offer_from": settings.offer_from,
        "unanswerable_share": settings.unanswerable_share,
    }


def _fit_apart(faq_dir: Path, folder: Path, name: str, options: dict[str, float]) -> None:
    command = [sys.executable, "-m", __name__]
    command += [str(faq_dir), str(folder), name, json.dumps(options)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise AskdeskError(f"The matcher could not be fitted: {last[0]}")


def main(faq_dir: str, folder: str, name: str, options: str) -> None:
    """Fit the matcher of a FAQ folder and store it; what the process of its own runs."""
    catalogue = read_catalogue(Path(faq_dir))
    matcher = Matcher.fit(examples(catalogue), words=catalogue.words, **json.loads(options))
    save(Path(folder), name, matcher.to_arrays())


if __name__ == "__main__":
    main(*sys.argv[1:])
