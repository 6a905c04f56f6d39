"""What a call to ``group new`` leaves out, asked for line by line at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.group_wish import Wish, about_of
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.group.setup import MOST_PEOPLE, About
from sjalvskattning.usecases.starting import usable

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Assessment


def ask_for_missing(surroundings: Surroundings, wish: Wish) -> Wish:
    """The wish with what was missing; nothing is asked of a call that says all it must.

    Where the input ends it is as it was. Raises NotFound or InputRejected for an assessment that was named.
    """
    if wish.assessment and wish.name and wish.head_count:
        return wish
    try:
        return fill(Console(surroundings), wish)
    except EndOfInput:
        return wish


def fill(console: Console, wish: Wish) -> Wish:
    """Ask for what the wish does not say: policy, role, areas, name and how many. Raises EndOfInput."""
    catalogue = console.surroundings.workspace.catalogue
    if not wish.assessment:
        entries = usable(catalogue)
        labels = [entry.title.in_language(console.t.language) for entry in entries]
        chosen = console.choose(console.t("plain.start.assessment"), labels, empty=None)
        wish = wish._replace(assessment=entries[chosen].id)
    assessment = catalogue.find(wish.assessment)
    wish = _role(console, assessment, wish)
    if not wish.areas and not wish.items:
        wish = wish._replace(areas=_areas(console, assessment, wish))
    if not wish.name:
        wish = wish._replace(name=console.read_field("group_cli.ask.name", needed=True))
    if not wish.head_count:
        wish = wish._replace(head_count=_head_count(console))
    return wish


def _role(console: Console, assessment: Assessment, wish: Wish) -> Wish:
    roles = assessment.roles
    if wish.role or len(roles) == 1:
        return wish
    labels = [role.title.in_language(console.t.language) for role in roles]
    return wish._replace(role=roles[console.choose(console.t("plain.start.role"), labels, empty=None)].id)


def _areas(console: Console, assessment: Assessment, wish: Wish) -> str:
    """The ids of the areas whose numbers are typed; nothing means all."""
    role = wish.role or assessment.roles[0].id
    leader = about_of(wish.about) is About.LEADER
    areas = assessment.areas_of(role, Perspective.REPORTS if leader else Perspective.SELF)
    for number, area in enumerate(areas, 1):
        console.say(f"{number} {area.title.in_language(console.t.language)}")
    while True:
        words = console.ask("group_cli.ask.areas").replace(",", " ").split()
        if all(word.isdecimal() and 1 <= int(word[:6]) <= len(areas) for word in words):
            return ",".join(areas[int(word) - 1].id for word in words)
        console.tell("plain.choose.range", first=1, last=len(areas))


def _head_count(console: Console) -> int:
    while True:
        word = console.ask("group_cli.ask.head_count")
        if word.isdecimal() and 1 <= int(word[:6]) <= MOST_PEOPLE:
            return int(word)
        console.tell("plain.choose.range", first=1, last=MOST_PEOPLE)
