"""``privacy``: a receipt for what is kept on this machine, who could read it, and what exports would take."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Json
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("privacy", cls=SpokenCommand, help="cli.privacy")(privacy)


def privacy(
    ctx: typer.Context,
    every_file: Annotated[bool, typer.Option("--files", help="cli.privacy.files")] = False,
    as_json: Json = False,
) -> None:
    """Show the receipt."""
    from sjalvskattning.core.receipt.document import data, document
    from sjalvskattning.usecases.receipt import receipt

    surroundings = of(ctx)
    found = receipt(surroundings.workspace, surroundings.environment)
    if as_json:
        surroundings.write_json(data(found))
        return
    from sjalvskattning.render import render

    surroundings.write(render(document(found, surroundings.t, every_file=every_file), "text"))
