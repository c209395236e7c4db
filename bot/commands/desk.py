"""`desk`: the coordinator's side, on the same store as the chats."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

import click

from bot import terminal_words
from bot.case import Action, overdue
from bot.clock import SystemClock
from bot.console_face.case_json import case_json, history_json
from bot.console_face.names import person
from bot.console_face.safe_text import safe, safe_json
from bot.desk import Desk, case_number
from bot.settings import read_settings
from bot.values import Case, CaseState, History, Person, Role

if TYPE_CHECKING:
    from bot.cards import Background
    from bot.wiring import Program

T = TypeVar("T")
Command = Callable[..., None]
PENDING = (CaseState.OPEN, CaseState.CLAIMED, CaseState.REPLIED)


@click.group(short_help="The coordinator's side: see what waits, and answer it.")
def desk() -> None:
    """See the questions that wait for a person, and answer them."""


def shared(command: Command) -> Command:
    """Give a command the options that all of the desk's commands have."""
    as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")
    name = click.option("--as", "name", metavar="NAME", help="Who you are; else your login name.")
    return as_json(name(command))


case_argument = click.argument("label", metavar="E-n")


@desk.command("list")
@click.option("--all", "every", is_flag=True, help="Closed and withdrawn cases too.")
@click.option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice([state.value for state in CaseState]),
    help="Only cases in this state; may be given several times.",
)
@click.option("--mine", is_flag=True, help="Only cases that you have.")
@click.option("--owner", metavar="NAME", help="Only cases that NAME has.")
@click.option("--overdue", "late", is_flag=True, help="Only cases whose reply is overdue.")
@click.option("--search", metavar="TEXT", help="Only cases in which this stands.")
@shared
def list_(
    every: bool,
    states: tuple[str, ...],
    mine: bool,
    owner: str | None,
    late: bool,
    search: str | None,
    as_json: bool,
    name: str | None,
) -> None:
    """List cases, oldest first: those still to be answered or closed."""
    chosen = tuple(CaseState(state) for state in states) or (() if every else PENDING)
    own = _staff(name).id if mine else None
    found = _on_desk(lambda on: on.list(chosen, owner=own, search=search))
    now = SystemClock().now()
    cases = [
        case
        for case in found
        if (not late or overdue(case, now)) and (owner is None or _has(case, owner))
    ]
    if as_json:
        click.echo(safe_json([case_json(case) for case in cases]))
    elif cases:
        _print_table(cases)
    else:
        filtered = bool(states or mine or owner or late or search)
        click.echo(terminal_words.no_cases(all_of_them=every or filtered))


@desk.command()
@case_argument
@shared
def show(label: str, as_json: bool, name: str | None) -> None:
    """Show all that was said and done in a case."""
    _staff(name)
    number = case_number(label)
    history, background = _on_program(lambda program: _all_of(program, number))
    if as_json:
        click.echo(safe_json(history_json(history, background)))
        return
    from bot.console_face.case_story import story
    from bot.console_face.case_table import print_for_staff

    print_for_staff(story(history, SystemClock().now(), background=background))


@desk.command()
@case_argument
@shared
def claim(label: str, as_json: bool, name: str | None) -> None:
    """Take a case; its asker is told who has it."""
    _act(label, Action.CLAIM, name, as_json=as_json)


@desk.command()
@case_argument
@shared
def release(label: str, as_json: bool, name: str | None) -> None:
    """Give a case back, for somebody else to take."""
    _act(label, Action.RELEASE, name, as_json=as_json)


@desk.command()
@case_argument
@click.argument("to", metavar="NAME")
@shared
def assign(label: str, to: str, as_json: bool, name: str | None) -> None:
    """Give a case to somebody."""
    _act(label, Action.ASSIGN, name, as_json=as_json, to=person(to, Role.STAFF))


@desk.command()
@case_argument
@click.argument("text")
@shared
def reply(label: str, text: str, as_json: bool, name: str | None) -> None:
    """Answer the asker; TEXT `-` reads the answer from standard input."""
    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    _act(label, Action.REPLY, name, as_json=as_json, text=text)


@desk.command(short_help="Show open cases that ask the same, or answer them all.")
@click.argument("labels", metavar="[E-n]...", nargs=-1)
@click.option("--reply", "text", metavar="TEXT", help="Answer each of the cases named.")
@shared
def alike(labels: tuple[str, ...], text: str | None, as_json: bool, name: str | None) -> None:
    """Show open cases that ask the same; with --reply, answer those named with one text."""
    from bot.alike import Alike, reply_to_all
    from bot.commands.grouping import open_grouping
    from bot.console_face.case_groups import answered_told, groups_told

    actor, numbers = _staff(name), [case_number(label) for label in labels]
    if text is not None:
        if not numbers:
            raise click.UsageError("Name the cases that this answers, such as E-3 E-5.")
        answered = _on_desk(lambda on: reply_to_all(on, numbers, actor, text))
        told = safe_json([case_json(case) for case in answered.replied])
        click.echo(told if as_json else safe(answered_told(answered)))
        sys.exit(1 if answered.refused else 0)
    grouping = open_grouping(read_settings())
    groups = _on_desk(Alike(grouping).groups)
    if numbers:
        groups = [one for one in groups if {case.number for case in one} & set(numbers)]
    as_lists = [[case_json(case) for case in group] for group in groups]
    click.echo(safe_json(as_lists) if as_json else safe(groups_told(groups)))


@desk.command()
@case_argument
@click.option("--make-entry", is_flag=True, help="Write a draft entry of the question and reply.")
@shared
def resolve(label: str, make_entry: bool, as_json: bool, name: str | None) -> None:
    """Close a case; its asker is told."""
    _act(label, Action.RESOLVE, name, as_json=as_json)
    if make_entry:
        from bot.commands.grouping import draft_from

        history = _on_desk(lambda on: on.show(case_number(label)))
        click.echo(draft_from(history, read_settings()), err=as_json)


@desk.command()
@case_argument
@shared
def reopen(label: str, as_json: bool, name: str | None) -> None:
    """Open a case again that was answered, closed or withdrawn."""
    _act(label, Action.REOPEN, name, as_json=as_json)


def _act(
    label: str,
    action: Action,
    name: str | None,
    *,
    as_json: bool,
    text: str = "",
    to: Person | None = None,
) -> None:
    actor, number = _staff(name), case_number(label)
    case = _on_desk(lambda on: on.act(number, action, actor, text=text, to=to))
    said = safe_json(case_json(case)) if as_json else safe(terminal_words.desk_done(action, case))
    click.echo(said)


def _has(case: Case, name: str) -> bool:
    return case.owner is not None and case.owner.name.casefold() == name.casefold()


def _print_table(cases: list[Case]) -> None:
    from bot.console_face.case_table import case_table, print_for_staff

    print_for_staff(case_table(cases, SystemClock().now()))


def _staff(name: str | None) -> Person:
    return person(name, Role.STAFF)


def _on_desk(work: Callable[[Desk], Awaitable[T]]) -> T:
    """Return what work on the desk gives; replies are left to the chats they are for."""
    return _on_program(lambda program: work(program.desk))


async def _all_of(program: Program, number: int) -> tuple[History, Background]:
    from bot.wiring import cards_of

    return await program.desk.show(number), await cards_of(program).background(number)


def _on_program(work: Callable[[Program], Awaitable[T]]) -> T:
    from bot.console_face.journal import log_to_stderr
    from bot.wiring import open_program

    async def run() -> T:
        async with open_program(read_settings(), {}) as program:
            return await work(program)

    log_to_stderr()
    return asyncio.run(run())
