"""``explain``: where any number comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Json, Output, PassphraseFiles
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", cls=SpokenCommand, help="cli.explain")(explain)


def explain(
    ctx: typer.Context,
    response_id: Annotated[
        str, typer.Argument(help="explain.option.response", metavar="cli.metavar.id")
    ] = "",
    what: Annotated[str, typer.Argument(help="explain.option.what", metavar="explain.metavar.what")] = "",
    beside: Annotated[
        str, typer.Option("--with", help="explain.option.with", metavar="compare.metavar.view")
    ] = "",
    over_time: Annotated[bool, typer.Option("--over-time", help="explain.option.over_time")] = False,
    passphrase_file: PassphraseFiles = None,
    as_json: Json = False,
    format_name: Annotated[
        str, typer.Option("--format", help="explain.option.format", metavar="cli.metavar.format")
    ] = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the explanation; a single word is a number of the latest response, or a response."""
    from sjalvskattning.cli.explaining import Beside, write_explanation

    other = Beside(beside, over_time, tuple(passphrase_file or ()))
    write_explanation(of(ctx), response_id, what, format_name, output, other, as_json=as_json, force=force)
