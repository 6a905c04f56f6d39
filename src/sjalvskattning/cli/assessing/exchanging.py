"""``assessment schema``, ``export`` and ``import``: definitions for editors and spreadsheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import Surroundings, of
from sjalvskattning.errors import ExportFailed, MissingExtra

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator

STANDARD_OUTPUT = "-"
MOST_BYTES = 10 * 1024 * 1024
"""The most that is read of a workbook; what is larger is refused there."""


def register(group: typer.Typer) -> None:
    """Add the commands to the group ``assessment``."""
    group.command("schema", cls=SpokenCommand, help="explained.command")(schema)
    group.command("export", cls=SpokenCommand, help="workbook.export")(export)
    group.command("import", cls=SpokenCommand, help="workbook.import")(import_)


def schema(
    ctx: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", help="explained.option.output", metavar="cli.metavar.file")
    ] = STANDARD_OUTPUT,
) -> None:
    """Write the JSON Schema of definitions."""
    import json

    from sjalvskattning.definitions.explained import explained_schema

    surroundings = of(ctx)
    text = json.dumps(explained_schema(surroundings.t), ensure_ascii=False, indent=2)
    deliver(surroundings, f"{text}\n", output)


def export(
    ctx: typer.Context,
    definition: Annotated[
        str, typer.Argument(help="cli.assessment.show.id", metavar="cli.metavar.assessment")
    ],
    output: Annotated[
        str, typer.Option("--output", "-o", help="workbook.option.xlsx", metavar="cli.metavar.file")
    ] = "",
) -> None:
    """Write a definition as an Excel workbook."""
    surroundings = of(ctx)
    assessment = surroundings.workspace.catalogue.find(definition)
    target = output or f"{assessment.id}.xlsx"
    free(target)
    saving = _needing_excel("saving")
    from sjalvskattning.usecases.summarise import write_whole_bytes

    write_whole_bytes(Path(target), saving.saved(assessment, surroundings.t), shared=True)
    surroundings.talk(surroundings.t("workbook.written", path=target))


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help="workbook.argument.file", metavar="cli.metavar.file")],
    output: Annotated[
        str, typer.Option("--output", "-o", help="workbook.option.output", metavar="cli.metavar.file")
    ] = STANDARD_OUTPUT,
    assessment_id: Annotated[
        str, typer.Option("--id", help="scaffold.option.id", metavar="cli.metavar.id")
    ] = "",
) -> None:
    """Make a definition of an Excel workbook."""
    from sjalvskattning.definitions.policy_file import read_policy_bytes
    from sjalvskattning.definitions.words import as_id
    from sjalvskattning.definitions.writing import written

    surroundings = of(ctx)
    t = surroundings.t
    if output != STANDARD_OUTPUT:
        free(output)
    reading = _needing_excel("reading")
    name = Path(output if output != STANDARD_OUTPUT else file).stem
    data = read_policy_bytes(Path(file), MOST_BYTES)
    found = reading.imported(data, file, assessment_id or as_id(name) or "utkast", t)
    for one in found.faults:
        surroundings.talk(_fault_lines(one, t))
    if found.assessment is None:
        errors = sum(one.fault.severity == "error" for one in found.faults)
        surroundings.talk(t("workbook.refused", n=errors))
        raise typer.Exit(Exit.REJECTED)
    deliver(surroundings, written(found.assessment), output)
    if found.todo:
        surroundings.talk(t.plural("workbook.todo", found.todo))


def _needing_excel(module: str) -> Any:
    """A module of the room that needs openpyxl. Raises MissingExtra."""
    import sys
    from importlib import import_module

    try:
        return import_module(f"sjalvskattning.definitions.workbook.{module}")
    except ModuleNotFoundError as error:
        if error.name != "openpyxl":
            raise
        raise MissingExtra("workbook.needs_extra", python=sys.executable) from error


def _fault_lines(found: Any, t: Translator) -> str:
    """A fault with its sheet and cell: ``items!C7: fel: …``."""
    from sjalvskattning.definitions.rendering import wording

    fault, cell = found
    words = wording(fault, t)
    lines = [f"{cell.sheet}!{cell.name}: {t(f'definitions.severity.{fault.severity}')}: {words.sentence}"]
    if cell.text:
        lines.append(f"    {cell.text}")
    if words.suggestion:
        lines.append(f"  {words.suggestion}")
    return "\n".join([*lines, f"  {t('definitions.remedy', remedy=words.remedy)}"])


def deliver(surroundings: Surroundings, text: str, output: str) -> None:
    """Write a text to standard output, or to a file that is not there yet. Raises ExportFailed."""
    if output == STANDARD_OUTPUT:
        surroundings.write(text)
        return
    from sjalvskattning.usecases.summarise import write_whole

    free(output)
    write_whole(Path(output), text, shared=True)
    surroundings.talk(surroundings.t("workbook.written", path=output))


def free(output: str) -> None:
    """Raise ExportFailed when a file is there already."""
    target = Path(output)
    if target.exists() or target.is_symlink():
        raise ExportFailed("export.taken", path=output)
