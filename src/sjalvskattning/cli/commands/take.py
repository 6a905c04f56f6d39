"""``take``: begin a new assessment, or go on with one."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("take", cls=SpokenCommand, help="cli.take")(take)


def take(
    ctx: typer.Context,
    assessment: Annotated[
        str, typer.Argument(help="cli.take.assessment", metavar="cli.metavar.assessment")
    ] = "",
    role: Annotated[str, typer.Option("--role", help="cli.take.role", metavar="cli.metavar.role")] = "",
    perspective: Annotated[
        str, typer.Option("--perspective", help="cli.take.perspective", metavar="cli.metavar.perspective")
    ] = "self",
    occasion: Annotated[
        str, typer.Option("--occasion", help="cli.take.occasion", metavar="cli.metavar.occasion")
    ] = "medarbetarsamtal",
    date: Annotated[str, typer.Option("--date", help="cli.take.date", metavar="cli.metavar.date")] = "",
    name: Annotated[str, typer.Option("--name", help="cli.take.name", metavar="cli.metavar.text")] = "",
    unit: Annotated[str, typer.Option("--unit", help="cli.take.unit", metavar="cli.metavar.text")] = "",
    period: Annotated[str, typer.Option("--period", help="cli.take.period", metavar="cli.metavar.text")] = "",
    resume: Annotated[str, typer.Option("--resume", help="cli.take.resume", metavar="cli.metavar.id")] = "",
    plain: Annotated[bool, typer.Option("--plain", help="cli.option.plain")] = False,
) -> None:
    """Open a session in the face that suits the terminal."""
    from sjalvskattning.cli import beginning

    given = {name: value for name, value in ctx.params.items() if name != "plain"}
    plain = plain or ctx.find_root().params["plain"]
    raise typer.Exit(beginning.take(of(ctx), **given, plain=plain))
