"""``score``: many responses in files to scores in a file."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import (
    ColumnMapFile,
    Delimiter,
    Encoding,
    Force,
    MaxUnpacked,
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
    app.command("score", cls=SpokenCommand, help="cli.score")(score)


def score(
    ctx: typer.Context,
    inputs: Annotated[
        list[str] | None, typer.Argument(help="score.argument.inputs", metavar="score.metavar.inputs")
    ] = None,
    assessment: Scored = "",
    output: Annotated[
        str, typer.Option("--output", "-o", help="score.option.output", metavar="cli.metavar.file")
    ] = "",
    role: ScoredRole = "",
    perspective: ScoredPerspective = "self",
    stored: Annotated[bool, typer.Option("--stored", help="score.option.stored")] = False,
    map_file: ColumnMapFile = "",
    map_init: Annotated[
        str, typer.Option("--map-init", help="score.option.map_init", metavar="cli.metavar.file")
    ] = "",
    by: Annotated[str, typer.Option("--by", help="score.option.by", metavar="score.metavar.column")] = "",
    groups: Annotated[
        str, typer.Option("--groups", help="score.option.groups", metavar="cli.metavar.file")
    ] = "",
    k: Annotated[int, typer.Option("--k", help="score.option.k", metavar="score.metavar.number")] = 5,
    report: Annotated[
        str, typer.Option("--report", help="score.option.report", metavar="cli.metavar.file")
    ] = "",
    errors: Annotated[
        str, typer.Option("--errors", help="score.option.errors", metavar="cli.metavar.file")
    ] = "",
    on_error: Annotated[
        str, typer.Option("--on-error", help="score.option.on_error", metavar="score.metavar.word")
    ] = "stop",
    ids_per_file: Annotated[bool, typer.Option("--ids-per-file", help="score.option.ids_per_file")] = False,
    engine: Annotated[
        str, typer.Option("--engine", help="score.option.engine", metavar="score.metavar.word")
    ] = "auto",
    master: Annotated[
        str, typer.Option("--master", help="score.option.master", metavar="score.metavar.address")
    ] = "",
    staging: Annotated[
        str, typer.Option("--staging", help="score.option.staging", metavar="score.metavar.folder")
    ] = "",
    dialect: Annotated[
        str, typer.Option("--dialect", help="score.option.dialect", metavar="score.metavar.word")
    ] = "standard",
    encoding: Encoding = "",
    delimiter: Delimiter = "",
    sheet: Sheet = "",
    max_unpacked: MaxUnpacked = 1024,
    no_manifest: Annotated[bool, typer.Option("--no-manifest", help="score.option.no_manifest")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="score.option.dry_run")] = False,
    passphrase_file: PassphraseFiles = None,
    force: Force = False,
) -> None:
    """Score files, or write a draft of a column map."""
    from sjalvskattning.cli.scoring.calling import order_of

    order = order_of(
        inputs=inputs or [],
        assessment=assessment,
        output=output or map_init,
        role=role,
        perspective=perspective,
        stored=stored,
        map_file=map_file,
        by=by,
        groups=groups,
        k=k,
        report=report,
        errors=errors,
        on_error=on_error,
        ids_per_file=ids_per_file,
        engine=engine,
        master=master,
        staging=staging,
        dialect=dialect,
        encoding=encoding,
        delimiter=delimiter,
        sheet=sheet,
        max_unpacked=max_unpacked,
        dry_run=dry_run,
        manifest=not no_manifest,
        force=force,
    )
    if map_init:
        from sjalvskattning.cli.scoring.mapping import write_draft

        write_draft(of(ctx), order, map_init, passphrase_file or [])
    else:
        from sjalvskattning.cli.scoring.scoring import score as run

        run(of(ctx), order, passphrase_file or [])
