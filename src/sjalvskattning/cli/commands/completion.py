"""``completion``: a script that teaches a shell to complete commands, options and ids."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("completion", cls=SpokenCommand, help="cli.completion")(completion)


def completion(
    ctx: typer.Context,
    shell: Annotated[str, typer.Argument(help="cli.completion.shell", metavar="cli.metavar.shell")],
) -> None:
    """Print the script for a shell."""
    from sjalvskattning.cli.choices import unknown
    from sjalvskattning.cli.shells import SHELLS, script

    if shell not in SHELLS:
        raise unknown("SHELL", shell, SHELLS)
    surroundings = of(ctx)
    surroundings.write(script(shell, ctx.find_root().command, surroundings.t))
