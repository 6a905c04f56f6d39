"""``assessment list``, ``show`` and ``check``: the instruments there are, and what is wrong with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.spoken import SpokenCommand, SpokenGroup
from sjalvskattning.cli.surroundings import of
from sjalvskattning.locale import Translator

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Entry

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
    app.add_typer(group, name="assessment")


def list_assessments(ctx: typer.Context, as_json: Json = False) -> None:
    """List the assessments there are; those with errors are told about beside the list."""
    surroundings = of(ctx)
    t = surroundings.t
    entries = surroundings.workspace.catalogue.entries()
    usable = [entry for entry in entries if not entry.errors]
    if as_json:
        surroundings.write_json([_as_data(entry, t.language) for entry in usable])
    elif usable:
        surroundings.write(_table(usable, t))
    else:
        surroundings.talk(t("cli.assessment.none", folder=surroundings.workspace.paths.assessments))
    for entry in entries:
        if entry.errors:
            surroundings.talk(t.plural("cli.assessment.broken", entry.errors, path=entry.path))


def _as_data(entry: Entry, language: str) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title.in_language(language),
        "version": entry.version,
        "roles": [role.id for role in entry.roles],
    }


def _table(entries: list[Entry], t: Translator) -> str:
    from sjalvskattning.core.text import for_display

    width = max(len(entry.id) for entry in entries)
    lines = []
    for entry in entries:
        told = t(
            "cli.assessment.line",
            title=entry.title.in_language(t.language),
            version=entry.version,
            roles=", ".join(role.id for role in entry.roles),
        )
        lines.append(f"{entry.id:<{width}}  {for_display(told, single_line=True)}")
    return "\n".join(lines)


def show(
    ctx: typer.Context,
    assessment: Annotated[
        str, typer.Argument(help="cli.assessment.show.id", metavar="cli.metavar.assessment")
    ],
    as_json: Json = False,
) -> None:
    """Show what an assessment asks, of whom."""
    from sjalvskattning.cli.showing import as_data, lines

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
    as_json: Json = False,
) -> None:
    """Tell every fault of one definition or more; "-" is standard input."""
    from sjalvskattning.cli.checking import Checked, check_file

    surroundings = of(ctx)
    checked: list[Checked] = []
    for file in files:
        one = check_file(surroundings, file)
        checked.append(one)
        if not as_json:
            if one.faults:
                surroundings.write(one.told(surroundings.t))
            if one.accepted:
                surroundings.talk(one.friendly(surroundings.t))
    if as_json:
        surroundings.write_json([one.to_dict() for one in checked])
    raise typer.Exit(Exit.OK if all(one.accepted for one in checked) else Exit.REJECTED)
