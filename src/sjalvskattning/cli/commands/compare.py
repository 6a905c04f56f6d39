"""``compare``: two views of the same role, side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Format, Output, PassphraseFiles
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
    passphrase_file: PassphraseFiles = None,
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the comparison to standard output or a file."""
    from sjalvskattning.cli.comparing import write_comparison

    write_comparison(
        of(ctx), (first, second), code or [], passphrase_file or [], format_name, output, force=force
    )
