"""``assessment new``: a definition to fill in, made from a policy's text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from sjalvskattning.cli.assessing.exchanging import free
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of
from sjalvskattning.errors import InputRejected, UsageError

STANDARD_OUTPUT = "-"
MAX_PASSAGES = 1000
"""More than this is no policy that one assessment can hold."""

_ID = re.compile(r"[a-z0-9_-]{1,64}")


def register(group: typer.Typer) -> None:
    """Add the command to the group ``assessment``."""
    group.command("new", cls=SpokenCommand, help="scaffold.new")(new)


def new(
    ctx: typer.Context,
    policy: Annotated[str, typer.Argument(help="tracing.argument.policy", metavar="cli.metavar.policy")],
    output: Annotated[
        str,
        typer.Option("--output", "-o", help="scaffold.option.output", metavar="cli.metavar.file"),
    ] = STANDARD_OUTPUT,
    assessment_id: Annotated[
        str, typer.Option("--id", help="scaffold.option.id", metavar="cli.metavar.id")
    ] = "",
) -> None:
    """Make a draft of a policy."""
    from sjalvskattning.cli.assessing.tracing import read_text
    from sjalvskattning.core.policy import split
    from sjalvskattning.definitions.files import MAX_BYTES
    from sjalvskattning.definitions.scaffold import plan, scaffold
    from sjalvskattning.definitions.scaffold.written import identify
    from sjalvskattning.usecases.summarise import write_whole

    surroundings = of(ctx)
    t = surroundings.t
    if assessment_id and not _ID.fullmatch(assessment_id):
        raise UsageError("scaffold.bad_id", id=assessment_id)
    target = Path(output)
    if output != STANDARD_OUTPUT:
        free(output)
    text = split(read_text(surroundings, policy))
    if not text.statements:
        raise InputRejected("scaffold.no_passages", path=policy)
    own_name = target.stem if output != STANDARD_OUTPUT and _ID.fullmatch(target.stem) else ""
    if len(text.statements) > MAX_PASSAGES:
        raise InputRejected("scaffold.too_long", count=len(text.statements))
    draft = scaffold(text, assessment_id or own_name or identify(text) or "utkast", t)
    if len(draft.encode()) > MAX_BYTES:
        raise InputRejected("scaffold.too_long", count=len(text.statements))
    if output == STANDARD_OUTPUT:
        surroundings.write(draft)
        return
    write_whole(target, draft, shared=True)
    sorted_out = plan(text)
    surroundings.talk(
        t(
            "scaffold.written",
            path=output,
            items=len(sorted_out.candidates),
            excluded=len(sorted_out.left),
        )
    )
