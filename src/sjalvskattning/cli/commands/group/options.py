"""What several of the commands are given."""

from __future__ import annotations

from typing import Annotated

import typer

SessionId = Annotated[str, typer.Argument(help="group_cli.argument.session", metavar="cli.metavar.id")]
OfSession = Annotated[
    str, typer.Option("--session", "-s", help="group_cli.option.session", metavar="cli.metavar.id")
]
"""For a command whose arguments are something else."""

Yes = Annotated[bool, typer.Option("--yes", help="cli.option.yes")]
Force = Annotated[bool, typer.Option("--force", help="cli.option.force")]
Json = Annotated[bool, typer.Option("--json", help="cli.option.json")]
Output = Annotated[str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")]
Format = Annotated[str, typer.Option("--format", help="cli.summary.format", metavar="cli.metavar.format")]
Order = Annotated[
    str, typer.Option("--order", help="group_cli.option.order", metavar="group_cli.metavar.order")
]
Part = Annotated[str, typer.Option("--part", help="group_cli.option.part", metavar="cli.metavar.text")]
Number = Annotated[
    int, typer.Argument(min=1, help="group_cli.argument.number", metavar="group_cli.metavar.number")
]
Address = Annotated[
    str, typer.Option("--address", help="group_cli.option.address", metavar="group_cli.metavar.address")
]
Port = Annotated[
    int,
    typer.Option(
        "--port", min=0, max=65535, help="group_cli.option.port", metavar="group_cli.metavar.number"
    ),
]
Cert = Annotated[str, typer.Option("--cert", help="group_cli.option.cert", metavar="cli.metavar.file")]
Key = Annotated[str, typer.Option("--key", help="group_cli.option.key", metavar="cli.metavar.file")]
Invitation = Annotated[
    str, typer.Option("--invitation", help="group_cli.option.invitation", metavar="cli.metavar.file")
]
