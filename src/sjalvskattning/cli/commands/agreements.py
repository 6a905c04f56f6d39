"""``agreements``: what was agreed, what is due, and how it goes; alone it lists what is due."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, Output, PassphraseFile, Seal, Target
from sjalvskattning.cli.spoken import SpokenCommand, SpokenGroup
from sjalvskattning.cli.surroundings import of

Id = Annotated[str, typer.Argument(help="agreement.option.id", metavar="cli.metavar.id")]
Number = Annotated[int, typer.Argument(help="agreement.option.number", metavar="agreement.metavar.number")]


def register(app: typer.Typer) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        cls=SpokenGroup,
        rich_markup_mode=None,
        add_completion=False,
        invoke_without_command=True,
        help="cli.agreements",
    )
    group.callback(help="cli.agreements")(alone)
    group.command("list", cls=SpokenCommand, help="agreement.list")(list_agreements)
    group.command("show", cls=SpokenCommand, help="agreement.show")(show)
    group.command("new", cls=SpokenCommand, help="agreement.new")(new)
    group.command("set", cls=SpokenCommand, help="agreement.set")(set_texts)
    group.command("add", cls=SpokenCommand, help="agreement.add")(add)
    group.command("change", cls=SpokenCommand, help="agreement.change")(change)
    group.command("drop", cls=SpokenCommand, help="agreement.drop")(drop)
    group.command("follow", cls=SpokenCommand, help="agreement.follow")(follow)
    group.command("undo", cls=SpokenCommand, help="agreement.undo")(undo)
    group.command("calendar", cls=SpokenCommand, help="agreement.calendar")(calendar)
    group.command("export", cls=SpokenCommand, help="agreement.export")(export)
    group.command("import", cls=SpokenCommand, help="agreement.import")(take_in)
    group.command("erase", cls=SpokenCommand, help="agreement.erase")(erase)
    app.add_typer(group, name="agreements")


def alone(ctx: typer.Context) -> None:
    """List what is due when no command is given."""
    if ctx.invoked_subcommand is None:
        from sjalvskattning.cli.due_listing import list_due

        list_due(of(ctx), None, everything=False, as_json=False)


def list_agreements(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="agreement.option.all")] = False,
    within: Annotated[
        int | None,
        typer.Option("--within", min=0, help="agreement.option.within", metavar="agreement.metavar.days"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False,
) -> None:
    """List what is due, or everything."""
    from sjalvskattning.cli.due_listing import list_due

    list_due(of(ctx), within, everything=everything, as_json=as_json)


def show(
    ctx: typer.Context,
    agreement_id: Id = "latest",
    format_name: Annotated[
        str, typer.Option("--format", help="agreement.option.format", metavar="cli.metavar.format")
    ] = "",
    signatures: Annotated[bool, typer.Option("--signatures", help="agreement.option.signatures")] = False,
    output: Output = "-",
    force: Force = False,
) -> None:
    """Write one agreement as a document."""
    from sjalvskattning.cli.agreeing import write_document

    write_document(of(ctx), agreement_id, format_name, output, signatures=signatures, force=force)


Responsibility = Annotated[
    str | None,
    typer.Option("--responsibility", help="agreement.option.responsibility", metavar="cli.metavar.text"),
]
Undertaking = Annotated[
    str | None, typer.Option("--undertaking", help="agreement.option.undertaking", metavar="cli.metavar.text")
]
Results = Annotated[
    str | None, typer.Option("--results", help="agreement.option.results", metavar="cli.metavar.text")
]


def new(
    ctx: typer.Context,
    response_id: Annotated[
        str, typer.Argument(help="agreement.option.response", metavar="agreement.metavar.response")
    ] = "",
    kind: Annotated[
        str, typer.Option("--kind", help="agreement.option.kind", metavar="agreement.metavar.kind")
    ] = "overenskommelse",
    person: Annotated[
        str, typer.Option("--person", help="agreement.option.person", metavar="cli.metavar.text")
    ] = "",
    responsibility: Responsibility = None,
    undertaking: Undertaking = None,
    results: Results = None,
) -> None:
    """Make an agreement from a response's goals."""
    from sjalvskattning.cli.agreeing import Undertakings, make

    make(of(ctx), response_id, kind, person, Undertakings(responsibility, undertaking, results))


def set_texts(
    ctx: typer.Context,
    agreement_id: Id,
    responsibility: Responsibility = None,
    undertaking: Undertaking = None,
    results: Results = None,
) -> None:
    """Write ansvar, åtagande or krav på resultat anew."""
    from sjalvskattning.cli.agreeing import Undertakings, set_undertakings

    set_undertakings(of(ctx), agreement_id, Undertakings(responsibility, undertaking, results))


def add(
    ctx: typer.Context,
    agreement_id: Id,
    text: Annotated[str, typer.Argument(help="agreement.option.text", metavar="cli.metavar.text")],
    owner: Annotated[
        str, typer.Option("--owner", help="agreement.option.owner", metavar="agreement.metavar.owner")
    ] = "me",
    due: Annotated[str, typer.Option("--due", help="agreement.option.due", metavar="cli.metavar.date")] = "",
    judged: Annotated[
        str, typer.Option("--judged", help="agreement.option.judged", metavar="cli.metavar.text")
    ] = "",
    aspect: Annotated[
        str, typer.Option("--aspect", help="agreement.option.aspect", metavar="agreement.metavar.aspect")
    ] = "content",
    first_step: Annotated[
        str, typer.Option("--first-step", help="agreement.option.first_step", metavar="cli.metavar.text")
    ] = "",
    support: Annotated[
        str, typer.Option("--support", help="agreement.option.support", metavar="cli.metavar.id")
    ] = "",
) -> None:
    """Add a commitment."""
    from sjalvskattning.cli.agreeing import add_commitment

    add_commitment(
        of(ctx),
        agreement_id,
        text,
        owner=owner,
        due=due,
        judged=judged,
        aspect=aspect,
        first_step=first_step,
        support=support,
    )


def change(
    ctx: typer.Context,
    agreement_id: Id,
    number: Number,
    text: Annotated[
        str | None, typer.Option("--text", help="agreement.option.text", metavar="cli.metavar.text")
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option("--owner", help="agreement.option.owner_now", metavar="agreement.metavar.owner"),
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", help="agreement.option.due", metavar="cli.metavar.date")
    ] = None,
    judged: Annotated[
        str | None, typer.Option("--judged", help="agreement.option.judged", metavar="cli.metavar.text")
    ] = None,
    aspect: Annotated[
        str | None,
        typer.Option("--aspect", help="agreement.option.aspect_now", metavar="agreement.metavar.aspect"),
    ] = None,
    first_step: Annotated[
        str | None,
        typer.Option("--first-step", help="agreement.option.first_step", metavar="cli.metavar.text"),
    ] = None,
    support: Annotated[
        str | None, typer.Option("--support", help="agreement.option.support", metavar="cli.metavar.id")
    ] = None,
) -> None:
    """Write parts of a commitment anew."""
    from sjalvskattning.cli.correcting import Corrections, correct

    given = Corrections(text, owner, due, judged, aspect, first_step, support)
    correct(of(ctx), agreement_id, number, given)


def drop(ctx: typer.Context, agreement_id: Id, number: Number) -> None:
    """Take away the commitment added last."""
    from sjalvskattning.cli import correcting

    correcting.drop(of(ctx), agreement_id, number)


def follow(
    ctx: typer.Context,
    agreement_id: Id,
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
) -> None:
    """Note how a commitment goes."""
    from sjalvskattning.cli.agreeing import note

    note(of(ctx), agreement_id, number, status, content, result, day)


def undo(ctx: typer.Context, agreement_id: Id) -> None:
    """Take back the follow-up made last."""
    from sjalvskattning.cli.agreeing import take_back

    take_back(of(ctx), agreement_id)


def calendar(
    ctx: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.option.output", metavar="agreement.metavar.ics")
    ],
    agreement_id: Annotated[
        str, typer.Argument(help="agreement.option.calendar", metavar="cli.metavar.id")
    ] = "",
    force: Force = False,
) -> None:
    """Write due dates for a calendar."""
    from sjalvskattning.cli.agreeing import write_dates

    write_dates(of(ctx), agreement_id, output, force=force)


def export(
    ctx: typer.Context,
    agreement_id: Id = "latest",
    seal: Seal = False,
    passphrase_file: PassphraseFile = "",
    output: Target = "",
    force: Force = False,
) -> None:
    """Write an agreement as a file for the other one."""
    from sjalvskattning.cli import agreement_files

    agreement_files.export(
        of(ctx), agreement_id, output, sealed=seal, passphrase_file=passphrase_file, force=force
    )


def take_in(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help="agreement.option.file", metavar="cli.metavar.file")],
    person: Annotated[
        str, typer.Option("--person", help="agreement.option.about", metavar="cli.metavar.text")
    ] = "",
    mine: Annotated[bool, typer.Option("--mine", help="agreement.option.mine")] = False,
    passphrase_file: PassphraseFile = "",
    replace: Annotated[bool, typer.Option("--replace", help="agreement.option.replace")] = False,
) -> None:
    """Keep an agreement that the other one handed over."""
    from sjalvskattning.cli import agreement_files

    agreement_files.take_in(of(ctx), file, passphrase_file, person=person, mine=mine, replace=replace)


def erase(
    ctx: typer.Context,
    agreement_id: Id,
    yes: Annotated[bool, typer.Option("--yes", help="cli.option.yes")] = False,
) -> None:
    """Erase one agreement for good."""
    from sjalvskattning.cli.agreeing import erase_one

    erase_one(of(ctx), agreement_id, yes=yes)
