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
    from sjalvskattning.cli.choices import role_of
    from sjalvskattning.cli.opening import open_session
    from sjalvskattning.cli.plain.starting import demo_assessment

    surroundings = of(ctx)
    workspace = surroundings.workspace
    chosen = workspace.catalogue.find(assessment) if assessment else demo_assessment(surroundings)
    session = workspace.begin(chosen, role_of(chosen, role or chosen.roles[0].id), keeps=False)
    plain = surroundings.wants_plain(plain or ctx.find_root().params["plain"])
    raise typer.Exit(open_session(surroundings, session, plain=plain))
