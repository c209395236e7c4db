"""A changed FAQ comes into use without losing a message; a faulty one is refused and told."""

import asyncio
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.errors import AskdeskError, Unavailable
from bot.settings import PACKAGED_FAQ, Settings, read_settings
from bot.storage.notices import StoredNotices
from bot.storage.store import open_store
from bot.upkeep.faq_trial import FaultyFaq, contents, stamps, tried
from bot.upkeep.reload import MOST_FAULTS, FaqReload, Looked, refusal
from bot.values import DeskNotice, Notice
from faq.advisor import Advisor
from faq.catalogue import read_catalogue
from tests.storage.making import DESK, HandClock

FAULT = "entries/pricing.md:3: the key `title` is missing. Add `title:`."


class Named(Advisor):
    """An advisor that is only told apart."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.catalogue = read_catalogue(PACKAGED_FAQ)


@dataclass
class Answering:
    """Whoever answers by an advisor."""

    advisor: Advisor


@dataclass
class Trial:
    """Passes or refuses as told, and may do something in between."""

    results: list[Advisor | AskdeskError]
    meanwhile: Callable[[], None] = lambda: None
    tries: int = 0

    async def __call__(self) -> Advisor:
        self.tries += 1
        self.meanwhile()
        result = self.results.pop(0)
        if isinstance(result, AskdeskError):
            raise result
        return result


@dataclass
class Watch:
    """A folder that is watched, with what staff were told."""

    folder: Path
    trial: Trial
    told: list[str] = field(default_factory=list)
    noted: list[tuple[Looked, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.before = Named("before")
        self.target = Answering(self.before)
        self.reload = FaqReload(
            self.folder, self.target, self.trial, self._tell, lambda *one: self.noted.append(one)
        )

    async def _tell(self, text: str) -> None:
        self.told.append(text)

    async def looks(self, count: int = 2) -> list[Looked]:
        return [await self.reload.look() for _ in range(count)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "faq"
    (folder / "entries").mkdir(parents=True)
    for name in ("entries/pricing.md", "facts.yaml", "words.yaml", "golden.yaml"):
        shutil.copy2(PACKAGED_FAQ / name, folder / name)
    return folder


def save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    later = path.stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(later, later))


async def test_a_folder_that_stays_is_not_tried(folder: Path) -> None:
    watch = Watch(folder, Trial([]))
    assert await watch.looks(3) == [Looked.SAME] * 3


async def test_a_changed_faq_comes_into_use(folder: Path) -> None:
    after = Named("after")
    watch = Watch(folder, Trial([after]))
    save(folder / "facts.yaml", "changed")
    assert await watch.looks(3) == [Looked.SETTLING, Looked.LOADED, Looked.SAME]
    assert watch.target.advisor is after
    assert watch.noted == [(Looked.LOADED, contents(folder))]


@pytest.mark.parametrize("name", ["entries/new.md", "words.yaml", "golden.yaml", "facts.yaml"])
async def test_every_file_of_the_folder_is_watched(folder: Path, name: str) -> None:
    watch = Watch(folder, Trial([Named("after")]))
    save(folder / name, "changed")
    assert await watch.looks() == [Looked.SETTLING, Looked.LOADED]


async def test_a_removed_entry_is_seen(folder: Path) -> None:
    watch = Watch(folder, Trial([Named("after")]))
    (folder / "entries" / "pricing.md").unlink()
    assert await watch.looks() == [Looked.SETTLING, Looked.LOADED]


async def test_while_somebody_is_saving_nothing_is_tried(folder: Path) -> None:
    watch = Watch(folder, Trial([Named("after")]))
    for at in range(4):
        save(folder / "facts.yaml", f"changed {at}")
        assert await watch.looks(1) == [Looked.SETTLING]
    assert watch.trial.tries == 0


async def test_a_file_saved_without_a_change_is_not_tried(folder: Path) -> None:
    watch = Watch(folder, Trial([]))
    save(folder / "facts.yaml", (folder / "facts.yaml").read_text(encoding="utf-8"))
    assert await watch.looks() == [Looked.SETTLING, Looked.SAME]


async def test_a_faulty_faq_is_refused_and_staff_are_told_the_line(folder: Path) -> None:
    watch = Watch(folder, Trial([FaultyFaq(FAULT)]))
    save(folder / "entries" / "pricing.md", "broken")
    assert await watch.looks(4) == [Looked.SETTLING, Looked.REFUSED, Looked.SAME, Looked.SAME]
    assert watch.target.advisor is watch.before
    [told] = watch.told
    assert FAULT in told


async def test_a_mended_faq_comes_into_use_after_a_refusal(folder: Path) -> None:
    after = Named("after")
    watch = Watch(folder, Trial([FaultyFaq(FAULT), after]))
    save(folder / "facts.yaml", "broken")
    await watch.looks()
    save(folder / "facts.yaml", "mended")
    assert await watch.looks() == [Looked.SETTLING, Looked.LOADED]
    assert watch.target.advisor is after


async def test_going_back_to_the_faq_in_use_needs_no_trial(folder: Path) -> None:
    text = (folder / "facts.yaml").read_text(encoding="utf-8")
    watch = Watch(folder, Trial([FaultyFaq(FAULT)]))
    save(folder / "facts.yaml", "broken")
    await watch.looks()
    save(folder / "facts.yaml", text)
    assert await watch.looks() == [Looked.SETTLING, Looked.SAME]
    assert watch.trial.tries == 1


async def test_what_was_saved_during_the_trial_is_tried_next(folder: Path) -> None:
    after = Named("after")
    watch = Watch(folder, Trial([Named("half"), after]))
    watch.trial.meanwhile = lambda: save(folder / "words.yaml", "late")
    save(folder / "facts.yaml", "changed")
    assert await watch.looks() == [Looked.SETTLING, Looked.SETTLING]
    assert watch.target.advisor is watch.before
    watch.trial.meanwhile = lambda: None
    assert (await watch.looks())[-1] is Looked.LOADED
    assert watch.target.advisor is after


async def test_a_trial_that_could_not_be_made_is_made_again(folder: Path) -> None:
    watch = Watch(folder, Trial([AskdeskError("no memory"), Named("after")]))
    save(folder / "facts.yaml", "changed")
    assert await watch.looks(3) == [Looked.SETTLING, Looked.FAILED, Looked.LOADED]
    assert watch.told == []


async def test_staff_who_cannot_be_told_stop_nothing(folder: Path) -> None:
    async def lost(text: str) -> None:
        raise Unavailable("The store is gone.")

    reload = FaqReload(folder, Answering(Named("before")), Trial([FaultyFaq(FAULT)]), lost)
    save(folder / "facts.yaml", "broken")
    assert [await reload.look() for _ in range(2)] == [Looked.SETTLING, Looked.REFUSED]


async def test_watching_ends_when_told_to_stop(folder: Path) -> None:
    after, stop = Named("after"), asyncio.Event()
    watch = Watch(folder, Trial([after]))
    watch.reload.noted = lambda *_: stop.set()
    save(folder / "facts.yaml", "changed")
    await watch.reload.run(stop, every=0.01)
    assert watch.target.advisor is after


async def test_a_fault_in_the_program_does_not_end_the_watch(folder: Path) -> None:
    after, stop = Named("after"), asyncio.Event()
    watch = Watch(folder, Trial([after]))
    faults = [KeyError("bug")]

    def fail_once() -> None:
        if faults:
            raise faults.pop()

    watch.trial.meanwhile = fail_once
    watch.trial.results.append(after)
    watch.reload.noted = lambda *_: stop.set()
    save(folder / "facts.yaml", "changed")
    await watch.reload.run(stop, every=0.01)
    assert watch.target.advisor is after


def test_of_many_faults_staff_read_the_first(folder: Path) -> None:
    told = refusal("\n".join(f"facts.yaml:{at}: wrong" for at in range(MOST_FAULTS + 3)))
    assert told.count("facts.yaml") == MOST_FAULTS
    assert "and 3 more" in told


def test_a_folder_that_is_gone_has_no_stamps(tmp_path: Path) -> None:
    assert stamps(tmp_path / "nowhere") == frozenset()


async def test_the_desk_is_told_what_belongs_to_no_case(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'askdesk.db'}"
    async with open_store(url, HandClock(), serves=("chat",), desk=DESK) as store:
        notice = DeskNotice(Notice.UPKEEP, "The changed FAQ has faults")
        [delivery] = await StoredNotices(store.database).tell(notice)
        assert (delivery.owed.to, delivery.owed.body) == (DESK, notice)


def settings_for(folder: Path, data: Path) -> Settings:
    return read_settings(env_file=None).model_copy(update={"faq_dir": folder, "data_dir": data})


async def test_a_trial_is_the_same_check_as_the_commands(folder: Path, tmp_path: Path) -> None:
    save(folder / "facts.yaml", "phone: {value: ''}\n")
    with pytest.raises(FaultyFaq, match=r"facts.yaml:1: .*phone"):
        await tried(settings_for(folder, tmp_path))


async def test_a_faq_that_passes_its_trial_gives_its_advisor(data: Path) -> None:
    advisor = await tried(settings_for(PACKAGED_FAQ, data))
    assert "contact-phone" in advisor.catalogue.entries
