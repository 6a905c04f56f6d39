"""``verify``: a result of ``score`` made again and compared."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import (
    MaxUnpacked,
)
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("verify", cls=SpokenCommand, help="cli.verify")(verify)


def verify(
    ctx: typer.Context,
    manifest: Annotated[str, typer.Argument(help="verify.argument.manifest", metavar="cli.metavar.file")],
    inputs: Annotated[
        list[str] | None, typer.Argument(help="verify.argument.inputs", metavar="score.metavar.inputs")
    ] = None,
    assessment: Annotated[
        str,
        typer.Option("--assessment", "-a", help="verify.option.assessment", metavar="cli.metavar.assessment"),
    ] = "",
    max_unpacked: MaxUnpacked = 1024,
) -> None:
    """Say whether every number is as it was; otherwise the first that is not."""
    from sjalvskattning.cli.scoring.verifying import verify as run

    code = run(of(ctx), manifest, inputs or [], assessment, max_unpacked)
    if code:
        raise typer.Exit(code)
