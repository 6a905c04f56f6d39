"""``compare``: two views of the same role, side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", cls=SpokenCommand, help="cli.compare")(compare)


def compare(
    ctx: typer.Context,
    first: Annotated[str, typer.Argument(help="compare.argument.first", metavar="compare.metavar.view")],
    second: Annotated[str, typer.Argument(help="compare.argument.second", metavar="compare.metavar.view")],
    code: Annotated[
        list[str] | None, typer.Option("--code", help="compare.option.code", metavar="cli.metavar.code")
    ] = None,
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
    """Write the comparison to standard output or a file."""
    from sjalvskattning.cli.comparing import write_comparison

    write_comparison(
        of(ctx), (first, second), code or [], passphrase_file or [], format_name, output, force=force
    )
