"""``demo``: try it, nothing is saved."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", cls=SpokenCommand, help="cli.demo")(demo)


def demo(
    ctx: typer.Context,
    assessment: Annotated[
        str, typer.Argument(help="cli.demo.assessment", metavar="cli.metavar.assessment")
    ] = "",
    role: Annotated[str, typer.Option("--role", help="cli.take.role", metavar="cli.metavar.role")] = "",
    plain: Annotated[bool, typer.Option("--plain", help="cli.option.plain")] = False,
) -> None:
    """Walk through an assessment and keep nothing."""
    from sjalvskattning.cli import beginning

    plain = plain or ctx.find_root().params["plain"]
    raise typer.Exit(beginning.demo(of(ctx), assessment, role, plain=plain))
