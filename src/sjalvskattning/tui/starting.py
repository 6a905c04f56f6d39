"""What there is to begin with: policies, roles, and what the person chose last time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.locale import Language
from sjalvskattning.tui.widgets.choice import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sjalvskattning.definitions.finding import Entry
    from sjalvskattning.usecases.workspace import Workspace


EMPLOYEE = "medarbetare"
"""The id that the role of those who lead nobody has, in every policy that is shipped."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A definition of one's own that can't be used."""

    name: str
    path: str
    faults: int


def broken_definitions(workspace: Workspace) -> tuple[Broken, ...]:
    """The definitions that can't be used."""
    return tuple(
        Broken(entry.id, str(entry.path), entry.errors)
        for entry in workspace.catalogue.entries()
        if entry.errors
    )


def policies(entries: Sequence[Entry], language: Language) -> list[Option]:
    """The policies as answers to choose from."""
    return [
        Option(entry.id, entry.name.in_language(language), entry.title.in_language(language))
        for entry in entries
    ]


def roles(entries: Sequence[Entry], assessment_id: str, language: Language) -> list[Option]:
    """The roles of a policy as answers to choose from."""
    entry = next((entry for entry in entries if entry.id == assessment_id), None)
    return [Option(role.id, role.title.in_language(language)) for role in entry.roles] if entry else []


def usual_role(entries: Sequence[Entry], assessment_id: str, perspective: Perspective) -> str:
    """The role that is rated as a rule: an employee's by a manager, a leader's by those who are led.

    Empty when it can't be told: about oneself and a colleague, or where a policy has no such role.
    """
    from sjalvskattning.core.mirror.roles import LEADERS

    entry = next((entry for entry in entries if entry.id == assessment_id), None)
    known = [role.id for role in entry.roles] if entry else []
    leaders = [id for id in known if id in LEADERS]
    others = [id for id in known if id not in LEADERS]
    if perspective is Perspective.MANAGER and leaders:
        return EMPLOYEE if EMPLOYEE in others else others[0] if len(others) == 1 else ""
    if perspective is Perspective.REPORTS:
        return leaders[0] if leaders else ""
    return ""


def is_first(workspace: Workspace) -> bool:
    """Whether the person has never been asked how to use the program."""
    return not workspace.settings.values.first_run_done
