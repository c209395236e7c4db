"""Measures the emergency rule and the guard: per kind, and with whole kinds left out."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from sklearn.model_selection import GroupKFold

from benchmarks import safety_missed
from benchmarks.safety_fit import SEALED, SETS, Wording, chance, fitted, found, stored, wordings
from bot.guard import mask
from faq.emergency import alarm, hesitant
from faq.emergency.cues import Danger
from faq.emergency.reading import read
from faq.emergency.rule import ALARM_FROM, judge

ROOT = Path(__file__).resolve().parent.parent
FOLDS = 12
BACKGROUND = {"questions", "phrasings", "everyday", "sentences"}


def share(hits: int, of: int) -> str:
    """Write a share as a count and whole percent."""
    return f"{hits}/{of} ({100 * hits / of:.0f} %)" if of else "-"


def per_kind(rows: Iterable[Wording], hit: Callable[[Wording], bool]) -> dict[str, tuple[int, int]]:
    """Give for each kind how many wordings hit, of how many."""
    found: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        found[row.kind].append(hit(row))
    return {kind: (sum(hits), len(hits)) for kind, hits in found.items()}


def show(title: str, counts: dict[str, tuple[int, int]]) -> None:
    """Print one table, the sum last."""
    total = [sum(column) for column in zip(*counts.values(), strict=True)]
    print(f"\n| {title} | |\n| --- | --- |")
    for kind, (hits, of) in counts.items():
        print(f"| {kind} | {share(hits, of)} |")
    print(f"| **all** | **{share(total[0], total[1])}** |")


def as_it_stands(sets: Iterable[str]) -> None:
    """Print recall and false alarms."""
    sets = tuple(sets)
    emergencies = [row for ending in sets for row in stored(f"emergency{ending}")]
    look_alikes = [row for ending in sets for row in stored(f"lookalikes{ending}")]
    show("emergencies heard", per_kind(emergencies, lambda row: alarm(row.text) is not None))
    show("emergencies held", per_kind(emergencies, lambda row: is_held(row.text)))
    show("look-alikes raised", per_kind(look_alikes, lambda row: alarm(row.text) is not None))
    show("look-alikes hesitated over", per_kind(look_alikes, lambda row: is_held(row.text)))


def is_held(text: str) -> bool:
    """Tell whether a message raises no alarm but is held for a person."""
    return alarm(text) is None and hesitant(text)


def left_out(rows: list[Wording]) -> dict[Wording, float]:
    """Give each wording's chance from weights that never saw its kind."""
    had = found(rows)
    kinds = [f"{row.emergency} {row.kind}" for row in rows]
    chances: dict[Wording, float] = {}
    for train, test in GroupKFold(FOLDS, shuffle=True, random_state=0).split(rows, groups=kinds):
        weights = fitted([had[at] for at in train], [rows[at].emergency for at in train])
        chances |= {rows[at]: chance(weights, had[at]) for at in test}
    return chances


def weights_by_kind() -> None:
    """Print what the weights alone reach on kinds that they were not fitted on."""
    rows = wordings()
    chances = left_out(rows)
    own = [row for row in rows if row.set not in BACKGROUND]
    for emergency, title in ((True, "heard"), (False, "raised")):
        of_these = [row for row in own if row.emergency is emergency]
        show(
            f"{title} by weight alone, kind left out",
            per_kind(of_these, lambda row: chances[row] >= ALARM_FROM),
        )
    others = [row for row in rows if row.set in {"questions", "phrasings"}]
    raised = sum(chances[row] >= ALARM_FROM for row in others)
    print(f"ordinary questions raised: {share(raised, len(others))}")


def without(text: str, danger: Danger) -> bool:
    """Tell whether a message is heard although all cues of one danger are taken away."""
    readings = [
        replace(one, findings=tuple(cue for cue in one.findings if cue.cue.danger is not danger))
        for one in read(text)
    ]
    return judge(readings) is not None


def cues_by_danger() -> None:
    """Print, for each danger, how many of its messages are heard without any cue made for it."""
    heard: dict[Danger, list[bool]] = defaultdict(list)
    for ending in SETS:
        for row in stored(f"emergency{ending}"):
            danger = alarm(row.text)
            if danger and danger != Danger.DISTRESS:
                heard[Danger(danger)].append(without(row.text, Danger(danger)))
    show(
        "heard without the cues of its danger",
        {danger: (sum(hits), len(hits)) for danger, hits in heard.items()},
    )


def guard() -> None:
    """Print what the guard masks and leaves, per kind."""
    for name, title in (("guard_mask", "masked"), ("guard_keep", "wrongly masked")):
        text = (ROOT / "tests" / "bot" / f"{name}.jsonl").read_text(encoding="utf-8")
        cases = [json.loads(line) for line in text.splitlines()]
        rows = [Wording(case["text"], case["kind"], name, False) for case in cases]
        show(title, per_kind(rows, lambda row: mask(row.text).count > 0))


def main() -> None:
    """Print every table, and write the page of what is missed and raised wrongly now."""
    as_it_stands(SETS)
    as_it_stands(SEALED)
    safety_missed.write()
    cues_by_danger()
    weights_by_kind()
    guard()


if __name__ == "__main__":
    main()
