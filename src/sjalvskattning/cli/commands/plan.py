"""``plan``: a samtalskarta, an agenda with minutes, from one view or two."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Format, Output, PassphraseFiles
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
    passphrase_file: PassphraseFiles = None,
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the plan to standard output or a file."""
    from sjalvskattning.cli.planning import write_plan

    write_plan(of(ctx), first, second, minutes, passphrase_file or [], format_name, output, force=force)
