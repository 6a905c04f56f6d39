"""``themes``: what the policies have in common, and how differently they say it."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Json, Output
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("themes", cls=SpokenCommand, help="cli.themes")(themes)


def themes(
    ctx: typer.Context,
    theme: Annotated[str, typer.Argument(help="themes.option.theme", metavar="cli.metavar.theme")] = "",
    as_json: Json = False,
    format_name: Annotated[
        str, typer.Option("--format", help="themes.option.format", metavar="cli.metavar.report")
    ] = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Show where every theme lives, or one theme as each policy words it."""
    from sjalvskattning.cli.theming import write_themes

    write_themes(of(ctx), theme, "json" if as_json else format_name, output, force=force)
