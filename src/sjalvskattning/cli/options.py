"""The options that several commands have in common."""

from __future__ import annotations

from typing import Annotated

import typer

Format = Annotated[str, typer.Option("--format", help="cli.summary.format", metavar="cli.metavar.format")]
Output = Annotated[str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")]
Force = Annotated[bool, typer.Option("--force", help="cli.option.force")]
Json = Annotated[bool, typer.Option("--json", help="cli.option.json")]
ResponseId = Annotated[str, typer.Argument(help="cli.summary.id", metavar="cli.metavar.id")]
PassphraseFiles = Annotated[
    list[str] | None,
    typer.Option("--passphrase-file", help="compare.option.passphrase", metavar="cli.metavar.file"),
]
PassphraseFile = Annotated[
    str, typer.Option("--passphrase-file", help="bundle.option.passphrase", metavar="cli.metavar.file")
]
Seal = Annotated[bool, typer.Option("--seal", help="bundle.option.seal")]
Target = Annotated[
    str, typer.Option("--output", "-o", help="bundle.option.output", metavar="cli.metavar.file")
]
"""A file that is named by what it holds when no name is given."""

# What score and the commands about its results say of files of answers.
Scored = Annotated[
    str, typer.Option("--assessment", "-a", help="score.option.assessment", metavar="cli.metavar.assessment")
]
ScoredRole = Annotated[str, typer.Option("--role", help="score.option.role", metavar="cli.metavar.role")]
ScoredPerspective = Annotated[
    str, typer.Option("--perspective", help="score.option.perspective", metavar="score.metavar.word")
]
ColumnMapFile = Annotated[str, typer.Option("--map", help="score.option.map", metavar="cli.metavar.file")]
Sheet = Annotated[str, typer.Option("--sheet", help="score.option.sheet", metavar="score.metavar.word")]
Encoding = Annotated[
    str, typer.Option("--encoding", help="score.option.encoding", metavar="score.metavar.word")
]
Delimiter = Annotated[
    str, typer.Option("--delimiter", help="score.option.delimiter", metavar="score.metavar.word")
]
MaxUnpacked = Annotated[
    int, typer.Option("--max-unpacked", help="score.option.max_unpacked", metavar="score.metavar.number")
]
