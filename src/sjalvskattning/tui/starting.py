"""What there is to begin with: policies, roles, and what the person chose last time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sjalvskattning.locale import Language
from sjalvskattning.tui.widgets.choice import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sjalvskattning.definitions.finding import Entry
    from sjalvskattning.usecases.workspace import Workspace


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


def is_first(workspace: Workspace) -> bool:
    """Whether the person has never been asked how to use the program."""
    return not workspace.settings.values.first_run_done
