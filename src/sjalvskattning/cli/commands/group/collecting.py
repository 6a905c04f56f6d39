"""``group collect``, ``tickets``, ``add``, ``withdraw`` and ``enter``: the ways that answers come in."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.commands.group.options import (
    Address,
    Cert,
    Force,
    Key,
    OfSession,
    Part,
    Port,
    SessionId,
)
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of

MOST_TICKETS = 1000

Codes = Annotated[
    list[str] | None, typer.Option("--code", help="group_cli.option.code", metavar="cli.metavar.code")
]


def register(group: typer.Typer) -> None:
    """Add these commands."""
    group.command("collect", cls=SpokenCommand, help="group_cli.collect")(collect)
    group.command("tickets", cls=SpokenCommand, help="group_cli.tickets")(tickets)
    group.command("add", cls=SpokenCommand, help="group_cli.add")(add)
    group.command("withdraw", cls=SpokenCommand, help="group_cli.withdraw")(withdraw)
    group.command("enter", cls=SpokenCommand, help="group_cli.enter")(enter)


def collect(
    ctx: typer.Context,
    session_id: SessionId = "",
    address: Address = "",
    port: Port = 0,
    cert: Cert = "",
    key: Key = "",
    count: Annotated[
        int,
        typer.Option(
            "--tickets",
            min=0,
            max=MOST_TICKETS,
            help="group_cli.option.tickets",
            metavar="group_cli.metavar.number",
        ),
    ] = 0,
) -> None:
    """Hold the browser form open until Ctrl+C."""
    from sjalvskattning.cli.grouping.collecting import Place
    from sjalvskattning.cli.grouping.collecting import collect as hold_open

    hold_open(of(ctx), session_id, Place(address, port, cert, key), count)


def tickets(
    ctx: typer.Context,
    count: Annotated[
        int,
        typer.Argument(
            min=1, max=MOST_TICKETS, help="group_cli.argument.count", metavar="group_cli.metavar.number"
        ),
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")
    ],
    session_id: OfSession = "",
    address: Address = "",
    port: Port = 0,
    cert: Cert = "",
    key: Key = "",
    force: Force = False,
) -> None:
    """Write one-time tickets to print."""
    from sjalvskattning.cli.grouping.collecting import Place, make_tickets

    make_tickets(of(ctx), session_id, count, Place(address, port, cert, key), output, force=force)


def add(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(help="group_cli.argument.files", metavar="cli.metavar.file")
    ] = None,
    codes: Codes = None,
    part: Part = "",
    again: Annotated[bool, typer.Option("--again", help="group_cli.option.again")] = False,
    session_id: OfSession = "",
) -> None:
    """Add files and codes."""
    from sjalvskattning.cli.grouping import adding

    adding.add(of(ctx), session_id, files or [], codes or [], part, again=again)


def withdraw(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None, typer.Argument(help="group_cli.argument.packets", metavar="cli.metavar.file")
    ] = None,
    codes: Codes = None,
    session_id: OfSession = "",
) -> None:
    """Take back files and codes."""
    from sjalvskattning.cli.grouping import adding

    adding.withdraw(of(ctx), session_id, files or [], codes or [])


def enter(ctx: typer.Context, session_id: SessionId = "") -> None:
    """Let one person after another answer at this computer."""
    from sjalvskattning.cli.grouping import entering

    entering.enter(of(ctx), session_id)
