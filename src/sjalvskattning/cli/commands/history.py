"""``history``: what is stored, newest first."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("history", cls=SpokenCommand, help="cli.history")(history)


def history(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False
) -> None:
    """List the stored responses."""
    from sjalvskattning.cli.listing import list_history

    list_history(of(ctx), as_json=as_json)
