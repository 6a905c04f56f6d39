"""``guide``: a conversation or interview guide from a definition, without any answers."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Format, Output
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("guide", cls=SpokenCommand, help="cli.guide")(guide)


def guide(
    ctx: typer.Context,
    first: Annotated[str, typer.Argument(help="guide.option.first", metavar="guide.metavar.first")] = "",
    role: Annotated[str, typer.Argument(help="guide.option.role", metavar="cli.metavar.role")] = "",
    purpose: Annotated[
        str, typer.Option("--for", help="guide.option.for", metavar="guide.metavar.purpose")
    ] = "",
    assessment: Annotated[
        str, typer.Option("--assessment", help="guide.option.assessment", metavar="cli.metavar.assessment")
    ] = "",
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the guide to standard output or a file."""
    from sjalvskattning.cli.guiding import write_guide

    write_guide(of(ctx), first, role, purpose, assessment, format_name, output, force=force)
