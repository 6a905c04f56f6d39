"""``mirror``: a response seen through another policy's themes."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Format, Output
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("mirror", cls=SpokenCommand, help="cli.mirror")(mirror)


def mirror(
    ctx: typer.Context,
    response_id: Annotated[str, typer.Argument(help="mirror.option.response", metavar="cli.metavar.id")],
    assessment: Annotated[
        str, typer.Argument(help="mirror.option.policy", metavar="mirror.metavar.policy")
    ] = "",
    role: Annotated[str, typer.Option("--role", help="mirror.option.role", metavar="cli.metavar.role")] = "",
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the mirror to standard output or a file; with one word that is the policy."""
    from sjalvskattning.cli.mirroring import write_mirror

    if assessment:
        write_mirror(of(ctx), response_id, assessment, role, format_name, output, force=force)
    else:
        write_mirror(of(ctx), "", response_id, role, format_name, output, force=force)
