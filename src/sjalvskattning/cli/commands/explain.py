"""``explain``: where any number comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import (
    ColumnMapFile,
    Delimiter,
    Encoding,
    Force,
    Json,
    Output,
    PassphraseFiles,
    Scored,
    ScoredPerspective,
    ScoredRole,
    Sheet,
)
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
    inputs: Annotated[
        list[str] | None, typer.Option("--from", help="explain_file.option.from", metavar="cli.metavar.file")
    ] = None,
    response: Annotated[
        str, typer.Option("--response", help="explain_file.option.response", metavar="cli.metavar.id")
    ] = "",
    area: Annotated[
        str, typer.Option("--area", help="explain_file.option.area", metavar="explain_file.metavar.area")
    ] = "",
    row: Annotated[
        int, typer.Option("--row", help="explain_file.option.row", metavar="score.metavar.number", min=0)
    ] = 0,
    assessment: Scored = "",
    role: ScoredRole = "",
    perspective: ScoredPerspective = "",
    map_file: ColumnMapFile = "",
    sheet: Sheet = "",
    encoding: Encoding = "",
    delimiter: Delimiter = "",
    passphrase_file: PassphraseFiles = None,
    as_json: Json = False,
    format_name: Annotated[
        str, typer.Option("--format", help="explain.option.format", metavar="cli.metavar.format")
    ] = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the explanation; a single word is a number of the latest response, or a response."""
    from sjalvskattning.cli.explain_words import refuse_together, words_of

    of_files = {
        "--assessment": assessment,
        "--role": role,
        "--perspective": perspective,
        "--map": map_file,
        "--sheet": sheet,
        "--encoding": encoding,
        "--delimiter": delimiter,
        "--row": row,
    }
    refuse_together(of_files, {"--with": beside, "--over-time": over_time}, in_files=bool(inputs))
    words = words_of(response_id, what, response, area, in_files=bool(inputs))
    if inputs:
        from sjalvskattning.cli.scoring.explaining import FileCall, write_file_explanation

        call = FileCall(
            tuple(inputs),
            assessment,
            role,
            perspective,
            map_file,
            sheet,
            encoding,
            delimiter,
            row,
            tuple(passphrase_file or ()),
        )
        write_file_explanation(of(ctx), call, words, format_name, output, as_json=as_json, force=force)
    else:
        from sjalvskattning.cli.explaining import Beside, write_explanation

        other = Beside(beside, over_time, tuple(passphrase_file or ()))
        write_explanation(of(ctx), *words, format_name, output, other, as_json=as_json, force=force)
