"""``summary``: the samtalsunderlag as a document."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Format, Output, ResponseId
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("summary", cls=SpokenCommand, help="cli.summary")(summary)


def summary(
    ctx: typer.Context,
    response_id: ResponseId = "",
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
    notes: Annotated[bool, typer.Option("--notes", help="cli.summary.notes")] = False,
    open_print: Annotated[bool, typer.Option("--open", help="cli.summary.open")] = False,
) -> None:
    """Write one response's summary to standard output or a file, or say what would leave with it."""
    from sjalvskattning.cli import summarising

    if notes:
        summarising.list_notes(of(ctx), response_id)
    elif open_print:
        summarising.open_summary(of(ctx), response_id)
    else:
        summarising.write_summary(of(ctx), response_id, format_name, output, force=force)
