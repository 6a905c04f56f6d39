"""Beginning something new in plain mode: which policy, role, perspective and conversation."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from sjalvskattning.cli.choices import iso_date, usable
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.response import Occasion, OccasionKind
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import StoreError
from sjalvskattning.usecases.session import Session
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Entry


def begin(console: Console) -> Session | None:
    """Ask what to assess and begin it; None when the person goes back. Raises EndOfInput or an error."""
    t, workspace = console.t, console.surroundings.workspace
    assessment = _assessment(console)
    if assessment is None:
        return None
    role = _choose(
        console, "role", [(role.id, role.title.in_language(t.language)) for role in assessment.roles]
    )
    if role is None:
        return None
    perspective = _choose(console, "perspective", [(p, t(f"ask.perspective.{p}")) for p in Perspective])
    if perspective is None:
        return None
    kind = _choose(console, "occasion", [(kind, t(f"ask.occasion.{kind}")) for kind in OccasionKind])
    if kind is None:
        return None
    occasion = Occasion(OccasionKind(kind), _date(console), *_heading(console))
    remember(workspace, assessment=assessment.id, role=role)
    return workspace.begin(assessment, role, Perspective(perspective), occasion)


def begin_demo(surroundings: Surroundings) -> Session:
    """A session that keeps nothing, of what was chosen last or the first there is. Raises an error."""
    workspace = surroundings.workspace
    assessment = demo_assessment(surroundings)
    last = workspace.settings.values.role
    roles = [role.id for role in assessment.roles]
    return workspace.begin(assessment, last if last in roles else roles[0], keeps=False)


def demo_assessment(surroundings: Surroundings) -> Assessment:
    """The assessment that a demo shows. Raises NotFound when there is none."""
    from sjalvskattning.errors import NotFound

    workspace = surroundings.workspace
    known = [entry.id for entry in usable(workspace.catalogue)]
    if not known:
        raise NotFound("cli.no_assessments", folder=workspace.paths.assessments)
    last = workspace.settings.values.assessment
    return workspace.catalogue.find(last if last in known else known[0])


def remember(
    workspace: Workspace, *, assessment: str = "", role: str = "", reading: str | None = None
) -> None:
    """Keep what was chosen for next time; settings that can't be written stop nobody."""
    before = workspace.settings.values
    values = replace(
        before,
        first_run_done=True,
        assessment=assessment or before.assessment,
        role=role or before.role,
        reading=before.reading if reading is None else reading,
    )
    if values != before:
        with suppress(StoreError):
            workspace.settings.save(values)


def _assessment(console: Console) -> Assessment | None:
    catalogue = console.surroundings.workspace.catalogue
    chosen = _choose(
        console, "assessment", [(entry.id, _title(entry, console)) for entry in usable(catalogue)]
    )
    return None if chosen is None else catalogue.find(chosen)


def _title(entry: Entry, console: Console) -> str:
    language = console.t.language
    return f"{entry.name.in_language(language)}: {entry.title.in_language(language)}"


def _choose(console: Console, what: str, options: list[tuple[str, str]]) -> str | None:
    """The value of the chosen option; the only one there is without asking."""
    if len(options) == 1:
        return options[0][0]
    chosen = console.choose(
        console.t(f"plain.start.{what}"), [label for _, label in options], zero=console.t("plain.back")
    )
    return None if chosen < 0 else options[chosen][0]


def _date(console: Console) -> str:
    while True:
        line = console.ask("plain.start.date")
        if not line or iso_date(line) is not None:
            return line
        console.tell("plain.start.date.wrong", today=console.surroundings.workspace.today().isoformat())


def _heading(console: Console) -> tuple[str, str, str]:
    name, unit, period = (
        clean_entry(console.ask(f"plain.start.{field}")) for field in ("name", "unit", "period")
    )
    return name, unit, period
