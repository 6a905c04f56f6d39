"""What there is to begin with: policies, roles, and what the person chose last time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sjalvskattning.core.response import Occasion
from sjalvskattning.locale import Language
from sjalvskattning.tui.widgets.choice import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sjalvskattning.definitions.finding import Entry
    from sjalvskattning.usecases.session import Session
    from sjalvskattning.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Broken:
    """A definition of one's own that can't be used."""

    name: str
    path: str
    faults: int


def usable(workspace: Workspace) -> list[Entry]:
    """The definitions that can be used, by name."""
    entries = (entry for entry in workspace.catalogue.entries() if not entry.errors)
    return sorted(entries, key=lambda entry: entry.name.sv.casefold())


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


def demo(workspace: Workspace) -> Session | None:
    """A session that keeps nothing, for the policy and role of last time, or the first there is.

    None when there is nothing to begin with. Raises DefinitionRejected or NotFound.
    """
    entries = usable(workspace)
    if not entries:
        return None
    values = workspace.settings.values
    known = {entry.id: entry for entry in entries}
    entry = known.get(values.assessment, entries[0])
    ids = [role.id for role in entry.roles]
    role = values.role if values.role in ids else ids[0]
    return workspace.begin(workspace.catalogue.find(entry.id), role, occasion=Occasion(), keeps=False)


def is_first(workspace: Workspace) -> bool:
    """Whether the person has never been asked how to use the program."""
    return not workspace.settings.values.first_run_done


def remember(workspace: Workspace, **chosen: object) -> None:
    """Keep what was chosen; that settings can't be written stops nobody."""
    from dataclasses import replace

    from sjalvskattning.errors import StoreError

    values = replace(workspace.settings.values, first_run_done=True, **chosen)  # type: ignore[arg-type]
    try:
        workspace.settings.save(values)
    except (StoreError, OSError):
        return
