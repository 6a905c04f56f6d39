"""Showing the picture and leading the talk: area by area, what was marked, what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.choices import one_of, unknown
from sjalvskattning.cli.group_session import (
    agreed_to,
    count_words,
    desk_of,
    next_step,
    open_now,
    session_of,
    taking,
    talking,
)
from sjalvskattning.cli.group_words import area_text, tell_signs
from sjalvskattning.cli.grouping.showing import agreed_data
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.document import agreed_bullet
from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.core.group.update import (
    Agree,
    ClearMark,
    Drop,
    FollowEarlier,
    MarkTogether,
    ShowArea,
    TalkWithoutNumbers,
)
from sjalvskattning.core.group.warned import area_warning, session_warning
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.core.summary.document import Bullets, Section, Summary
from sjalvskattning.usecases.group.leading import agreed_as_written, followed_as_written

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator

DIVIDED, NONE = "divided", "none"


def reveal(surroundings: Surroundings, asked: str, *, yes: bool) -> None:
    """Show the picture: release what has come in and erase the raw answers, after asking.

    Raises UsageError, SessionRefused, SaveFailed and what a desk does.
    """
    t = surroundings.t
    with desk_of(surroundings, asked, taking) as desk:
        question = t("group_cli.reveal.sure", count=count_words(desk.session, t))
        if desk.session.can_reveal and not agreed_to(
            surroundings, question, "group_cli.reveal_unasked", yes=yes
        ):
            surroundings.talk(t("group_cli.nothing_done"))
            return
        desk.reveal()
        session = desk.session
    surroundings.talk(t("group_cli.revealed", people=session.releases[-1].people))
    tell_signs(surroundings, session_warning(session, t))
    surroundings.talk(next_step(session, t))


def talk_without(surroundings: Surroundings, asked: str, *, yes: bool) -> None:
    """Go on to the talk without numbers, after asking. Raises as :func:`reveal`."""
    t = surroundings.t
    with desk_of(surroundings, asked, taking) as desk:
        question = t("group_cli.talk.sure", count=count_words(desk.session, t))
        if not agreed_to(surroundings, question, "group_cli.talk_unasked", yes=yes):
            surroundings.talk(t("group_cli.nothing_done"))
            return
        desk.send(TalkWithoutNumbers())
        session = desk.session
    surroundings.talk(t("group_cli.talking"))
    surroundings.talk(next_step(session, t))


def show_area(surroundings: Surroundings, asked: str, word: str, order: str) -> None:
    """An area's picture as text, and that it has been shown. Raises UsageError and what a desk does."""
    chosen = one_of(Order, order, "--order")
    with desk_of(surroundings, asked, talking) as desk:
        area_id = area_of(desk.session, word, surroundings.t)
        if desk.session.phase is not Phase.CLOSED:
            desk.send(ShowArea(area_id))
        session = desk.session
    tell_signs(surroundings, area_warning(session, area_id, surroundings.t))
    surroundings.write(area_text(session, area_id, chosen, surroundings.t))


def area_of(session: GroupSession, word: str, t: Translator) -> str:
    """The id of an area that is asked, named by id, number from 1, or title. Raises UsageError."""
    areas = [area for area, _ in session.setup.areas]
    if word.isdecimal() and 1 <= int(word[:6]) <= len(areas):
        return areas[int(word) - 1].id
    for area in areas:
        if word.casefold() in (area.id, *(title.casefold() for title in area.title if title)):
            return area.id
    raise unknown(t("group_cli.metavar.area"), word, [area.id for area in areas])


def mark(surroundings: Surroundings, asked: str, item: str, step: str) -> None:
    """What the group marks together: a step, that it is divided, or nothing after all.

    Raises UsageError, SessionRefused (``group.not_open_profile``) and what a desk does.
    """
    t = surroundings.t
    with desk_of(surroundings, asked, open_now) as desk:
        setup, item_id = desk.session.setup, item_of(desk.session, item, t)
        if step.casefold() == NONE:
            desk.send(ClearMark(item_id))
        elif step.casefold() == DIVIDED:
            desk.send(MarkTogether(item_id, None))
        elif step in map(str, setup.steps):
            desk.send(MarkTogether(item_id, int(step)))
        else:
            raise unknown(t("group_cli.metavar.step"), step, [*map(str, setup.steps), DIVIDED, NONE])
        marked = len(desk.session.marks)
    surroundings.talk(t("group_cli.marked", item=item_id, marked=marked, total=len(setup.items)))


def item_of(session: GroupSession, word: str, t: Translator) -> str:
    """The id of an item that is asked, named by id or number from 1. Raises UsageError."""
    items = session.setup.items
    if word.isdecimal() and 1 <= int(word[:6]) <= len(items):
        return items[int(word) - 1].id
    if word.lower() not in session.setup.item_ids:
        raise unknown(t("cli.metavar.item"), word, session.setup.item_ids)
    return word.lower()


# -- what was agreed on


def note(
    surroundings: Surroundings, asked: str, text: str, owner: str, due: str, area: str, number: int
) -> None:
    """Write down what the group agreed on, or put it in place of what stood as ``number``.

    Raises UsageError, SessionRefused and what a desk does.
    """
    t = surroundings.t
    with desk_of(surroundings, asked, talking) as desk:
        agreed = desk.session.agreed
        before = agreed[number - 1] if 1 <= number <= len(agreed) else None
        area_id = area_of(desk.session, area, t) if area else (before.area if before else "")
        written = agreed_as_written(
            text,
            owner or (before.owner if before else ""),
            due or (before.due if before else ""),
            area_id,
            before,
        )
        desk.send(Agree(written, number))
        count = len(desk.session.agreed)
    surroundings.talk(t("ask.before_free_text"))
    surroundings.talk(t("group_cli.noted", number=number or count))


def list_notes(surroundings: Surroundings, asked: str, *, as_json: bool) -> None:
    """What was agreed last time and now, by number. Raises NotFound, UsageError and StoreError."""
    from sjalvskattning.render import render

    t = surroundings.t
    session = session_of(surroundings, asked, talking)
    kinds = (("earlier", session.earlier), ("agreed", session.agreed))
    if as_json:
        surroundings.write_json({kind: [agreed_data(one) for one in agreed] for kind, agreed in kinds})
        return
    sections = tuple(
        Section(
            kind,
            t(f"group_cli.notes.{kind}"),
            (Bullets(tuple(agreed_bullet(one, t) for one in agreed), True),),
        )
        for kind, agreed in kinds
        if agreed
    )
    if sections:
        surroundings.write(
            render(Summary(title=session.setup.name, sections=sections, language=t.language), "text")
        )
    else:
        surroundings.talk(t("group_cli.notes.nothing"))


def drop(surroundings: Surroundings, asked: str, number: int) -> None:
    """Take away what was agreed on as that number. Raises SessionRefused and what a desk does."""
    with desk_of(surroundings, asked, talking) as desk:
        desk.send(Drop(number))
    surroundings.talk(surroundings.t("group_cli.dropped", number=number))


def follow(
    surroundings: Surroundings, asked: str, number: int, status: str, content: str, result: str, day: str
) -> None:
    """Note what came of something agreed last time. Raises UsageError, SessionRefused, and as a desk."""
    t = surroundings.t
    chosen = one_of(GoalStatus, status, "--status", "status")
    said = followed_as_written(surroundings.workspace, chosen, content, result, day)
    with desk_of(surroundings, asked) as desk:
        desk.send(FollowEarlier(number, said))
    surroundings.talk(t("group_cli.followed", number=number, status=t(f"ask.status.{chosen.value}")))
