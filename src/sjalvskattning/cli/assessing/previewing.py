"""``assessment preview``: walk through a definition that is being written, and keep nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import Surroundings, of

SHOWN = 10
"""So many of what is left to write are shown before the walk begins; the rest are counted."""


def register(group: typer.Typer) -> None:
    """Add the command to the group ``assessment``."""
    group.command("preview", cls=SpokenCommand, help="preview.preview")(preview)


def preview(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help="preview.file", metavar="cli.metavar.file")],
    role: Annotated[str, typer.Option("--role", help="cli.take.role", metavar="cli.metavar.role")] = "",
    perspective: Annotated[
        str, typer.Option("--perspective", help="cli.take.perspective", metavar="cli.metavar.perspective")
    ] = "self",
    plain: Annotated[bool, typer.Option("--plain", help="cli.option.plain")] = False,
) -> None:
    """Walk through a draft and keep nothing."""
    plain = plain or ctx.find_root().params["plain"]
    raise typer.Exit(run(of(ctx), file, role, perspective, plain=plain))


def run(surroundings: Surroundings, file: str, role: str, perspective: str, *, plain: bool) -> int:
    """Open the draft in the face that suits the terminal; give the exit code.

    Raises NotFound, DefinitionRejected for faults other than what is left to write, UsageError.
    """
    from sjalvskattning.cli.choices import perspective_of, role_of
    from sjalvskattning.cli.opening import open_session
    from sjalvskattning.definitions.faults import DefinitionRejected
    from sjalvskattning.definitions.files import read_bytes
    from sjalvskattning.definitions.load import parse
    from sjalvskattning.definitions.rendering import render_faults

    path, t = Path(file), surroundings.t
    draft, faults = parse(read_bytes(path), path.name, draft=True)
    if draft is None:
        raise DefinitionRejected(path, faults)
    if faults:
        surroundings.talk(render_faults(faults, t, file, limit=SHOWN))
    surroundings.talk(t("preview.nothing_kept"))
    chosen = role_of(draft, role or draft.roles[0].id)
    session = surroundings.workspace.begin(draft, chosen, perspective_of(perspective), keeps=False)
    return open_session(surroundings, session, plain=surroundings.wants_plain(plain))
