"""``history``: what is stored, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of
from sjalvskattning.locale import Translator

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("history", cls=SpokenCommand, help="cli.history")(history)


def history(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False
) -> None:
    """List the stored responses."""
    surroundings = of(ctx)
    listing = surroundings.workspace.store.entries()
    if as_json:
        surroundings.write_json([as_data(entry) for entry in listing.entries])
    elif listing.entries:
        surroundings.write("\n".join(_line(entry, surroundings.t) for entry in listing.entries))
    if listing.problems:
        from sjalvskattning.cli.errors import describe_notice

        for problem in listing.problems:
            surroundings.talk(describe_notice(problem.code, problem.params, surroundings.t))
    if not listing.entries and not listing.problems:
        surroundings.talk(surroundings.t("cli.history.empty"))


def as_data(entry: Entry) -> dict[str, object]:
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


def _line(entry: Entry, t: Translator) -> str:
    from sjalvskattning.core.text import for_display

    told = t(
        "cli.history.finished" if entry.finished else "cli.history.ongoing",
        name=entry.name.in_language(t.language),
        role=entry.role_title.in_language(t.language),
        perspective=t(f"ask.perspective.{entry.perspective}"),
        occasion=t(f"ask.occasion.{entry.occasion['kind']}"),
        answered=entry.answered,
        total=entry.total,
    )
    return f"{entry.id}  {for_display(entry.created[:10])}  {for_display(told, single_line=True)}"
