"""Beginning something new in plain mode: which policy, role, perspective and conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.choices import iso_date
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.response import Occasion, OccasionKind
from sjalvskattning.core.text import clean_entry
from sjalvskattning.usecases.session import Session
from sjalvskattning.usecases.starting import remember, usable

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
