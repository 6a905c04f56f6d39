"""``group answer``, ``packet`` and ``code``: for those who answer on their own machines."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.commands.group.options import Force, Invitation, Part
from sjalvskattning.cli.options import ResponseId
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(group: typer.Typer) -> None:
    """Add these commands."""
    group.command("answer", cls=SpokenCommand, help="group_cli.answer")(answer)
    group.command("packet", cls=SpokenCommand, help="group_cli.packet")(packet)
    group.command("code", cls=SpokenCommand, help="group_cli.code")(code)


def answer(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help="group_cli.argument.invitation", metavar="cli.metavar.file")],
    output: Annotated[
        str, typer.Option("--output", "-o", help="group_cli.option.packet", metavar="cli.metavar.file")
    ] = "",
    force: Force = False,
) -> None:
    """Answer an invitation."""
    from sjalvskattning.cli.grouping import participating

    participating.answer(of(ctx), file, output, force=force)


def packet(
    ctx: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")
    ],
    response_id: ResponseId = "",
    invitation: Invitation = "",
    part: Part = "",
    force: Force = False,
) -> None:
    """Write a response as a packet."""
    from sjalvskattning.cli.grouping import participating

    participating.write_packet(of(ctx), response_id, invitation, part, output, force=force)


def code(ctx: typer.Context, response_id: ResponseId = "", invitation: Invitation = "") -> None:
    """Say a response as a code."""
    from sjalvskattning.cli.grouping import participating

    participating.write_code(of(ctx), response_id, invitation)
