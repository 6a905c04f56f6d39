"""What there is to begin with, a demo, and what the person chose last time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from sjalvskattning.errors import NotFound, StoreError
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Catalogue, Entry
    from sjalvskattning.usecases.session import Session


def usable(catalogue: Catalogue) -> list[Entry]:
    """The assessments without errors, by name."""
    entries = (entry for entry in catalogue.entries() if not entry.errors)
    return sorted(entries, key=lambda entry: entry.name.sv.casefold())


def demo(workspace: Workspace, assessment_id: str = "", role: str = "") -> Session:
    """A session that keeps nothing: of what is named, of last time's choice, or of the first there is.

    Raises NotFound when there is nothing to begin with or nothing by that name, DefinitionRejected, and
    KeyError for an unknown role.
    """
    values = workspace.settings.values
    if not assessment_id:
        known = [entry.id for entry in usable(workspace.catalogue)]
        if not known:
            raise NotFound("ask.no_assessments", folder=workspace.paths.assessments)
        assessment_id = values.assessment if values.assessment in known else known[0]
    assessment = workspace.catalogue.find(assessment_id)
    roles = [known.id for known in assessment.roles]
    return workspace.begin(
        assessment, role or (values.role if values.role in roles else roles[0]), keeps=False
    )


def remember(
    workspace: Workspace,
    *,
    assessment: str = "",
    role: str = "",
    reading: str | None = None,
    theme: str = "",
) -> None:
    """Keep what was chosen for next time; settings that can't be written stop nobody."""
    before = workspace.settings.values
    values = replace(
        before,
        first_run_done=True,
        assessment=assessment or before.assessment,
        role=role or before.role,
        reading=before.reading if reading is None else reading,
        theme=theme or before.theme,
    )
    if values != before:
        with suppress(StoreError):
            workspace.settings.save(values)
