"""``group reveal``, ``talk``, ``area``, ``mark``, notes, ``report`` and ``compare``: the talk and after."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.commands.group.options import (
    Force,
    Format,
    Json,
    Number,
    OfSession,
    Order,
    Output,
    SessionId,
    Yes,
)
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of

Text = Annotated[str, typer.Argument(help="group_cli.argument.text", metavar="cli.metavar.text")]


def register(group: typer.Typer) -> None:
    """Add these commands."""
    group.command("reveal", cls=SpokenCommand, help="group_cli.reveal")(reveal)
    group.command("talk", cls=SpokenCommand, help="group_cli.talk")(talk)
    group.command("area", cls=SpokenCommand, help="group_cli.area")(area)
    group.command("mark", cls=SpokenCommand, help="group_cli.mark")(mark)
    group.command("note", cls=SpokenCommand, help="group_cli.note")(note)
    group.command("notes", cls=SpokenCommand, help="group_cli.notes")(notes)
    group.command("drop", cls=SpokenCommand, help="group_cli.drop")(drop)
    group.command("follow", cls=SpokenCommand, help="group_cli.follow")(follow)
    group.command("report", cls=SpokenCommand, help="group_cli.report")(report)
    group.command("compare", cls=SpokenCommand, help="group_cli.compare")(compare)


def reveal(ctx: typer.Context, session_id: SessionId = "", yes: Yes = False) -> None:
    """Show the picture and erase the raw answers."""
    from sjalvskattning.cli.grouping import leading

    leading.reveal(of(ctx), session_id, yes=yes)


def talk(ctx: typer.Context, session_id: SessionId = "", yes: Yes = False) -> None:
    """Go on without numbers."""
    from sjalvskattning.cli.grouping import leading

    leading.talk_without(of(ctx), session_id, yes=yes)


def area(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="group_cli.argument.area", metavar="group_cli.metavar.area")],
    order: Order = "policy",
    session_id: OfSession = "",
) -> None:
    """Show one area as text."""
    from sjalvskattning.cli.grouping import leading

    leading.show_area(of(ctx), session_id, name, order)


def mark(
    ctx: typer.Context,
    item: Annotated[str, typer.Argument(help="group_cli.argument.item", metavar="cli.metavar.item")],
    step: Annotated[str, typer.Argument(help="group_cli.argument.step", metavar="group_cli.metavar.step")],
    session_id: OfSession = "",
) -> None:
    """Note what the group marks together."""
    from sjalvskattning.cli.grouping import leading

    leading.mark(of(ctx), session_id, item, step)


def note(
    ctx: typer.Context,
    text: Text,
    owner: Annotated[
        str, typer.Option("--owner", help="group_cli.option.owner", metavar="cli.metavar.text")
    ] = "",
    due: Annotated[str, typer.Option("--due", help="group_cli.option.due", metavar="cli.metavar.date")] = "",
    area_name: Annotated[
        str, typer.Option("--area", help="group_cli.option.area", metavar="group_cli.metavar.area")
    ] = "",
    number: Annotated[
        int,
        typer.Option("--number", min=0, help="group_cli.option.number", metavar="group_cli.metavar.number"),
    ] = 0,
    session_id: OfSession = "",
) -> None:
    """Write down what was agreed on."""
    from sjalvskattning.cli.grouping import leading

    leading.note(of(ctx), session_id, text, owner, due, area_name, number)


def notes(ctx: typer.Context, session_id: SessionId = "", as_json: Json = False) -> None:
    """List what was agreed on."""
    from sjalvskattning.cli.grouping import leading

    leading.list_notes(of(ctx), session_id, as_json=as_json)


def drop(ctx: typer.Context, number: Number, session_id: OfSession = "") -> None:
    """Take away something that was agreed on."""
    from sjalvskattning.cli.grouping import leading

    leading.drop(of(ctx), session_id, number)


def follow(
    ctx: typer.Context,
    number: Number,
    status: Annotated[
        str, typer.Option("--status", help="agreement.option.status", metavar="agreement.metavar.status")
    ],
    content: Annotated[
        str, typer.Option("--content", help="agreement.option.content", metavar="cli.metavar.text")
    ] = "",
    result: Annotated[
        str, typer.Option("--result", help="agreement.option.result", metavar="cli.metavar.text")
    ] = "",
    day: Annotated[
        str, typer.Option("--date", help="agreement.option.date", metavar="cli.metavar.date")
    ] = "",
    session_id: OfSession = "",
) -> None:
    """Note what came of something agreed on last time."""
    from sjalvskattning.cli.grouping import leading

    leading.follow(of(ctx), session_id, number, status, content, result, day)


def report(
    ctx: typer.Context,
    session_id: SessionId = "",
    format_name: Format = "",
    own: Annotated[str, typer.Option("--own", help="group_cli.option.own", metavar="cli.metavar.id")] = "",
    earlier: Annotated[
        str, typer.Option("--against", help="group_cli.option.against", metavar="cli.metavar.id")
    ] = "",
    order: Order = "policy",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the report."""
    from sjalvskattning.cli.grouping import documents

    documents.report(of(ctx), session_id, format_name, output, own, earlier, order, force=force)


def compare(
    ctx: typer.Context,
    session_a: Annotated[str, typer.Argument(help="group_cli.argument.session", metavar="cli.metavar.id")],
    session_b: Annotated[str, typer.Argument(help="group_cli.argument.session", metavar="cli.metavar.id")],
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write two sessions side by side."""
    from sjalvskattning.cli.grouping import documents

    documents.compare(of(ctx), session_a, session_b, format_name, output, force=force)
