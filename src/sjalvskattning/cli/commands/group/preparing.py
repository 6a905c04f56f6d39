"""``group new``, ``list``, ``show``, ``open``, ``invite``, ``print``, ``close`` and ``erase``."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.commands.group.options import Force, Format, Json, Output, SessionId, Yes
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import of


def register(group: typer.Typer) -> None:
    """Add these commands."""
    group.command("new", cls=SpokenCommand, help="group_cli.new")(new)
    group.command("list", cls=SpokenCommand, help="group_cli.list")(list_sessions)
    group.command("show", cls=SpokenCommand, help="group_cli.show")(show)
    group.command("open", cls=SpokenCommand, help="group_cli.open")(begin)
    group.command("invite", cls=SpokenCommand, help="group_cli.invite")(invite)
    group.command("print", cls=SpokenCommand, help="group_cli.print")(print_form)
    group.command("close", cls=SpokenCommand, help="group_cli.close")(close)
    group.command("erase", cls=SpokenCommand, help="group_cli.erase")(erase)


def new(
    ctx: typer.Context,
    assessment: Annotated[
        str, typer.Option("--assessment", help="cli.take.assessment", metavar="cli.metavar.assessment")
    ] = "",
    role: Annotated[str, typer.Option("--role", help="cli.take.role", metavar="cli.metavar.role")] = "",
    areas: Annotated[
        str, typer.Option("--areas", help="group_cli.option.areas", metavar="group_cli.metavar.ids")
    ] = "",
    items: Annotated[
        str, typer.Option("--items", help="group_cli.option.items", metavar="group_cli.metavar.ids")
    ] = "",
    name: Annotated[
        str, typer.Option("--name", help="group_cli.option.name", metavar="cli.metavar.text")
    ] = "",
    head_count: Annotated[
        int,
        typer.Option("--head-count", help="group_cli.option.head_count", metavar="group_cli.metavar.number"),
    ] = 0,
    about: Annotated[
        str, typer.Option("--about", help="group_cli.option.about", metavar="group_cli.metavar.about")
    ] = "",
    profile: Annotated[
        str, typer.Option("--profile", help="group_cli.option.profile", metavar="group_cli.metavar.profile")
    ] = "",
    breakdown: Annotated[
        str, typer.Option("--breakdown", help="group_cli.option.breakdown", metavar="cli.metavar.text")
    ] = "",
    parts: Annotated[
        list[str] | None, typer.Option("--part", help="group_cli.option.parts", metavar="cli.metavar.text")
    ] = None,
    comments: Annotated[bool, typer.Option("--comments", help="group_cli.option.comments")] = False,
    k: Annotated[int, typer.Option("--k", help="group_cli.option.k", metavar="group_cli.metavar.number")] = 0,
    date: Annotated[
        str, typer.Option("--date", help="group_cli.option.date", metavar="cli.metavar.date")
    ] = "",
    follows: Annotated[
        str, typer.Option("--follows", help="group_cli.option.follows", metavar="cli.metavar.id")
    ] = "",
) -> None:
    """Prepare a session; its id is on standard output."""
    from sjalvskattning.cli.group_wish import Wish
    from sjalvskattning.cli.grouping.preparing import make

    wish = Wish(
        assessment=assessment,
        role=role,
        areas=areas,
        items=items,
        name=name,
        head_count=head_count,
        about=about,
        profile=profile,
        breakdown=breakdown,
        parts=tuple(parts or ()),
        comments=comments,
        k=k,
        date=date,
        follows=follows,
    )
    make(of(ctx), wish)


def list_sessions(ctx: typer.Context, as_json: Json = False) -> None:
    """List the sessions."""
    from sjalvskattning.cli.grouping.showing import list_all

    list_all(of(ctx), as_json=as_json)


def show(ctx: typer.Context, session_id: SessionId = "", as_json: Json = False) -> None:
    """Show how far a session has come."""
    from sjalvskattning.cli.grouping import showing

    showing.show(of(ctx), session_id, as_json=as_json)


def begin(ctx: typer.Context, session_id: SessionId = "") -> None:
    """Open a session; its setup is fixed from here."""
    from sjalvskattning.cli.grouping import preparing

    preparing.begin(of(ctx), session_id)


def invite(
    ctx: typer.Context, session_id: SessionId = "", output: Output = "-", force: Force = False
) -> None:
    """Write an invitation."""
    from sjalvskattning.cli.grouping import documents

    documents.invite(of(ctx), session_id, output, force=force)


def print_form(
    ctx: typer.Context,
    session_id: SessionId = "",
    format_name: Format = "",
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write the paper form."""
    from sjalvskattning.cli.grouping import documents

    documents.print_form(of(ctx), session_id, format_name, output, force=force)


def close(ctx: typer.Context, session_id: SessionId = "", yes: Yes = False) -> None:
    """End a session."""
    from sjalvskattning.cli.grouping import preparing

    preparing.close(of(ctx), session_id, yes=yes)


def erase(ctx: typer.Context, session_id: SessionId = "", yes: Yes = False) -> None:
    """Erase a session for good."""
    from sjalvskattning.cli.grouping import preparing

    preparing.erase(of(ctx), session_id, yes=yes)
