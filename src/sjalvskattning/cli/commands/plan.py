"""``plan``: a samtalskarta, an agenda with minutes, from one view or two."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("plan", cls=SpokenCommand, help="cli.plan")(plan)


def plan(
    ctx: typer.Context,
    first: Annotated[str, typer.Argument(help="plan.argument.first", metavar="cli.metavar.id")] = "",
    second: Annotated[str, typer.Argument(help="plan.argument.second", metavar="compare.metavar.view")] = "",
    minutes: Annotated[
        int, typer.Option("--minutes", help="plan.option.minutes", metavar="cli.metavar.minutes")
    ] = 45,
    passphrase_file: Annotated[
        list[str] | None,
        typer.Option("--passphrase-file", help="compare.option.passphrase", metavar="cli.metavar.file"),
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", help="cli.summary.format", metavar="cli.metavar.format")
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")
    ] = "-",
    force: Annotated[bool, typer.Option("--force", help="cli.option.force")] = False,
) -> None:
    """Write the plan to standard output or a file."""
    from sjalvskattning.cli.planning import write_plan

    write_plan(of(ctx), first, second, minutes, passphrase_file or [], format_name, output, force=force)
