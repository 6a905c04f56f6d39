"""``assessment list``, ``show`` and ``check``: the instruments there are, and what is wrong with one."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.assessing import exchanging, previewing, scaffolding, tracing
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.spoken import SpokenCommand, SpokenGroup
from sjalvskattning.cli.surroundings import of

Json = Annotated[bool, typer.Option("--json", help="cli.option.json")]


def register(app: typer.Typer) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        cls=SpokenGroup,
        rich_markup_mode=None,
        add_completion=False,
        no_args_is_help=True,
        help="cli.assessment",
    )
    group.command("list", cls=SpokenCommand, help="cli.assessment.list")(list_assessments)
    group.command("show", cls=SpokenCommand, help="cli.assessment.show")(show)
    group.command("check", cls=SpokenCommand, help="cli.assessment.check")(check)
    tracing.register(group)
    scaffolding.register(group)
    previewing.register(group)
    exchanging.register(group)
    app.add_typer(group, name="assessment")


def list_assessments(ctx: typer.Context, as_json: Json = False) -> None:
    """List the assessments there are."""
    from sjalvskattning.cli import listing

    listing.list_assessments(of(ctx), as_json=as_json)


def show(
    ctx: typer.Context,
    assessment: Annotated[
        str, typer.Argument(help="cli.assessment.show.id", metavar="cli.metavar.assessment")
    ],
    as_json: Json = False,
) -> None:
    """Show what an assessment asks, of whom."""
    from sjalvskattning.cli.assessing.showing import as_data, lines

    surroundings = of(ctx)
    found = surroundings.workspace.catalogue.find(assessment)
    if as_json:
        surroundings.write_json(as_data(found, surroundings.t))
    else:
        surroundings.write("\n".join(lines(found, surroundings.t)))


def check(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(help="cli.assessment.check.files", metavar="cli.metavar.file")
    ],
    strict: Annotated[bool, typer.Option("--strict", help="cli.assessment.check.strict")] = False,
    as_json: Json = False,
) -> None:
    """Tell every fault of one definition or more; "-" is standard input."""
    from sjalvskattning.cli.assessing.checking import check_files

    surroundings = of(ctx)
    checked = check_files(surroundings, files, told=not as_json, strict=strict)
    if as_json:
        surroundings.write_json([one.to_dict() for one in checked])
    if any(one.rejected or one.questioned for one in checked):
        raise typer.Exit(Exit.REJECTED)
    raise typer.Exit(Exit.OK if all(one.accepted for one in checked) else Exit.ERROR)
