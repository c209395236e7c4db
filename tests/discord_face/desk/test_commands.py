"""`/desk`: lists, one case, search, reopening, reports, all for staff alone."""

from __future__ import annotations

from bot.discord_face.opening import DiscordFace
from tests.discord_face.desk.office import Office
from tests.loopback import until
from tests.loopback.faults import Fault
from tests.loopback.people import Person
from tests.loopback.world import Message


async def asked(place: Office, command: str, who: Person | None = None, **options: str) -> Message:
    who = who or place.anne
    return await who.reads(await who.slash(f"desk {command}", place.desk, **options))


async def test_the_list_is_oldest_first_with_links_to_the_threads(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.asks("what is the refund policy?", place.stranger)
    shown = (await asked(place, "list")).text
    assert shown.index("E-1") < shown.index("E-2")
    assert f"<#{place.thread(1).id}>" in shown
    assert place.colleague.sees(place.desk) == place.cards()


async def test_an_empty_list_says_so(place: Office, running: DiscordFace) -> None:
    assert (await asked(place, "list")).text == "Nobody is waiting."
    assert "You have no case" in (await asked(place, "mine")).text


async def test_mine_are_those_i_have(place: Office, running: DiscordFace) -> None:
    await place.asks()
    await place.presses("Claim")
    assert "E-1" in (await asked(place, "mine")).text
    assert "You have no case" in (await asked(place, "mine", place.colleague)).text


async def test_search_finds_closed_cases_and_says_when_there_are_none(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.presses("Resolve")
    assert "E-1" in (await asked(place, "search", text="OFFICERS")).text
    assert "No case speaks of “unicorns”" in (await asked(place, "search", text="unicorns")).text


async def test_a_long_list_has_pages(place: Office, running: DiscordFace) -> None:
    for number in range(9):
        await place.asks("what does it cost?", place.discord.person(f"agency {number}"))
    shown = await asked(place, "list")
    assert "E-8" in shown.text
    assert "E-9" not in shown.text
    assert "E-9" in (await place.goes_on(shown, "Next")).text


async def test_a_case_is_shown_with_its_story_and_what_can_be_done(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.presses("Claim")
    await place.replies("We'll call you.")
    shown = await asked(place, "show", case="e1")
    assert "Anne Bostain took it" in shown.text
    assert "We'll call you" in shown.text.replace("\\", "")
    assert "Resolve" in shown.labels


async def test_cases_are_found_while_typing(place: Office, running: DiscordFace) -> None:
    await place.asks()
    found = await place.anne.autocomplete("desk show", "case", "officers", place.desk)
    assert [one["value"] for one in found] == ["E-1"]


async def test_what_is_no_case_is_refused_with_a_sentence(
    place: Office, running: DiscordFace
) -> None:
    assert "is not a case" in (await asked(place, "show", case="the last one")).text
    assert "There is no case E-7" in (await asked(place, "show", case="E-7")).text


async def test_the_report_adds_up(place: Office, running: DiscordFace) -> None:
    await place.chief.dm("phone?")
    await place.asks()
    shown = await asked(place, "report")
    assert "2 messages" in shown.text
    assert "it adds up" in shown.text


async def test_gaps_are_shown_in_groups(place: Office, running: DiscordFace) -> None:
    assert "Nothing was passed on" in (await asked(place, "gaps")).text
    await place.asks("do you train search dogs?")
    assert "search dogs" in (await asked(place, "gaps")).text


async def test_one_reply_goes_to_all_alike_after_a_look_at_them(
    place: Office, running: DiscordFace
) -> None:
    await place.asks("what does it cost for 12 officers?")
    await place.asks("what does it cost for 20 officers?", place.stranger)
    shown = await place.goes_on(await place.opens("More"), "Reply to all alike")
    assert "E-2" in shown.text
    form = await place.anne.click(shown, "Reply")
    done = await place.anne.fill(form, {"text": "It is $4,000 a class."})
    await until(lambda: shown.text == "Sent to E-1, E-2.", "what was sent")
    assert done.callback is not None
    for asker in (place.chief, place.stranger):
        assert any("$4,000" in one.content for one in asker.sees())


async def test_an_answered_case_becomes_a_draft_of_an_entry(
    place: Office, running: DiscordFace
) -> None:
    await place.asks("do you train search dogs?")
    await place.replies("No, officers only.")
    told = await place.goes_on(await place.opens("Resolve"), "Make this an entry")
    assert "nothing enters the FAQ by itself" in told.text
    [draft] = (place.stage.folder / "drafts").glob("*.md")
    assert "No, officers only." in draft.read_text(encoding="utf-8")


async def test_files_are_named_on_the_card_and_linked_for_one_reader(
    place: Office, running: DiscordFace
) -> None:
    before = len(place.cards())
    await place.chief.dm("what does it cost for this roster?", files={"roster.pdf": b"x" * 2048})
    await until(place.threads, "its thread")
    await place.discord.settles()
    assert "2 KB" in place.card().text
    assert len(place.cards()) == before + 1
    shown = await place.goes_on(await place.opens("More"), "Show attachments")
    assert "/attachments/" in shown.text
    assert shown.seen_by is place.anne.user


async def test_files_that_could_not_be_read_are_named_once_the_asker_writes_again(
    place: Office, running: DiscordFace
) -> None:
    with place.discord.breaking(Fault("GET", "/channels/*/messages/*", status=400)):
        await place.chief.dm(
            "what does it cost for this roster?", files={"roster.pdf": b"x" * 2048}
        )
        await place.becomes("roster")
    assert "2 KB" not in place.card().text
    await place.chief.dm("what does it cost for two rosters?")
    await place.becomes("2 KB")
