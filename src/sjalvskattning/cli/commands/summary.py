"""``summary``: the samtalsunderlag as a document."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("summary", cls=SpokenCommand, help="cli.summary")(summary)


def summary(
    ctx: typer.Context,
    response_id: Annotated[str, typer.Argument(help="cli.summary.id", metavar="cli.metavar.id")] = "",
    format_name: Annotated[
        str, typer.Option("--format", help="cli.summary.format", metavar="cli.metavar.format")
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")
    ] = "-",
    force: Annotated[bool, typer.Option("--force", help="cli.option.force")] = False,
) -> None:
    """Write one response's summary to standard output or a file."""
    from sjalvskattning.cli.summarising import write_summary

    write_summary(of(ctx), response_id, format_name, output, force=force)
