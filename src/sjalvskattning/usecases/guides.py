"""Which assessment and role a guide is for, from the words of a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases.starting import usable
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Entry


class Wanted(NamedTuple):
    """The assessment and the role that a guide is to be made of. ``role`` is not checked; it may be empty."""

    assessment: Assessment
    role: str


def guide_for(workspace: Workspace, first: str, second: str, named: str, purpose: str) -> Wanted:
    """What ``guide FIRST SECOND --assessment NAMED`` means: an assessment and a role, or a role alone.

    ``purpose`` is only for the example in a remedy. Raises UsageError with what there is, NotFound and
    DefinitionRejected.
    """
    if named and second and named != first:
        raise UsageError("guide.twice", first=first, second=named)
    if second:
        return Wanted(workspace.catalogue.find(first), second)
    if named:
        return Wanted(workspace.catalogue.find(named), "" if first == named else first)
    return _one_word(workspace, first, purpose)


def _one_word(workspace: Workspace, word: str, purpose: str) -> Wanted:
    """An assessment, or a role that only one assessment has."""
    entries = usable(workspace.catalogue)
    if not word:
        raise UsageError("guide.nothing_named", known=_all(entries), first=_example(entries))
    if any(entry.id == word for entry in entries) or "." in word or "/" in word:
        return Wanted(workspace.catalogue.find(word), "")
    having = [entry for entry in entries if word.lower() in _roles(entry)]
    if len(having) == 1:
        return Wanted(workspace.catalogue.find(having[0].id), word)
    if having:
        known = ", ".join(entry.id for entry in having)
        raise UsageError("guide.several", role=word.lower(), known=known, first=having[0].id, purpose=purpose)
    names = {name for entry in entries for name in (entry.id, *_roles(entry))}
    raise UsageError("guide.no_such", word=word, known=_all(entries), suggestion=_near(word, names))


def _near(word: str, names: set[str]) -> str:
    from sjalvskattning.definitions import words

    return words.near(words.fold(word), sorted(names))


def _roles(entry: Entry) -> list[str]:
    return [role.id for role in entry.roles]


def _all(entries: list[Entry]) -> str:
    """Every assessment with its roles: "koping medarbetare, koping ledare"."""
    return ", ".join(f"{entry.id} {role}" for entry in entries for role in _roles(entry))


def _example(entries: list[Entry]) -> str:
    return next((f"{entry.id} {role}" for entry in entries for role in _roles(entry)), "koping ledare")
