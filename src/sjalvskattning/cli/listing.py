"""The listings: what is stored, and which assessments there are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.retention import count_old

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Entry as AssessmentEntry
    from sjalvskattning.store.listing import Entry


def list_history(surroundings: Surroundings, *, as_json: bool) -> None:
    """List the stored responses, newest first; what can't be read is told about beside the list."""
    t = surroundings.t
    listing = surroundings.store.entries()
    if as_json:
        surroundings.write_json([_history_data(entry) for entry in listing.entries])
    elif listing.entries:
        surroundings.write("\n".join(_history_line(entry, t) for entry in listing.entries))
    if listing.problems:
        from sjalvskattning.cli.errors import describe_notice

        for problem in listing.problems:
            surroundings.talk(describe_notice(problem.code, problem.params, t))
    elif not listing.entries:
        surroundings.talk(t("cli.history.empty"))
    if old := count_old(listing.entries, date.today()):
        surroundings.talk(t.plural("privacy.old", old))


def _history_data(entry: Entry) -> dict[str, object]:
    """An entry with the documented keys."""
    return {
        "id": entry.id,
        "assessment": entry.assessment,
        "role": entry.role,
        "perspective": entry.perspective,
        "occasion": entry.occasion["kind"],
        "state": "finished" if entry.finished else "ongoing",
        "answered": entry.answered,
        "applicable": entry.applicable,
    }


def _history_line(entry: Entry, t: Translator) -> str:
    told = t(
        "cli.history.finished" if entry.finished else "cli.history.ongoing",
        name=entry.name.in_language(t.language),
        role=entry.role_title.in_language(t.language),
        perspective=whose_view(entry, t),
        occasion=t(f"ask.occasion.{entry.occasion['kind']}"),
        answered=entry.answered,
        total=entry.total,
    )
    return f"{entry.id}  {for_display(entry.created[:10])}  {for_display(told, single_line=True)}"


def whose_view(entry: Entry, t: Translator) -> str:
    """From whose view, and about whom when that is someone else with a name."""
    perspective = t(f"ask.perspective.{entry.perspective}")
    name = "" if entry.perspective == "self" else entry.occasion["name"]
    return f"{perspective} ({name})" if name else perspective


def list_assessments(surroundings: Surroundings, *, as_json: bool) -> None:
    """List the assessments there are; those with errors are told about beside the list."""
    t = surroundings.t
    entries = surroundings.catalogue.entries()
    usable = [entry for entry in entries if not entry.errors]
    if as_json:
        surroundings.write_json([_assessment_data(entry, t.language) for entry in usable])
    elif usable:
        surroundings.write(_assessment_table(usable, t))
    else:
        surroundings.talk(t("cli.assessment.none", folder=surroundings.paths.assessments))
    for entry in entries:
        if entry.errors:
            surroundings.talk(t.plural("cli.assessment.broken", entry.errors, path=entry.path))


def _assessment_data(entry: AssessmentEntry, language: str) -> dict[str, object]:
    """An entry with the documented keys."""
    return {
        "id": entry.id,
        "title": entry.title.in_language(language),
        "version": entry.version,
        "roles": [role.id for role in entry.roles],
    }


def _assessment_table(entries: list[AssessmentEntry], t: Translator) -> str:
    width = max(len(entry.id) for entry in entries)
    lines = []
    for entry in entries:
        told = t(
            "cli.assessment.line",
            title=entry.title.in_language(t.language),
            version=entry.version,
            roles=", ".join(role.id for role in entry.roles),
        )
        if entry.origin != "shipped":
            told += t(f"cli.assessment.from.{entry.origin}", path=entry.path)
        lines.append(f"{entry.id:<{width}}  {for_display(told, single_line=True)}")
    return "\n".join(lines)
