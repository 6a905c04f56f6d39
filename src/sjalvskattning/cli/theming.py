"""The themes as a call asks for them: all of them or one, for a terminal, a pipe, a file or a program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.locale import Translator

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Assessment
    from sjalvskattning.core.summary.document import Summary
    from sjalvskattning.core.themes.survey import InPolicy, Survey

FORMATS = ("text", "md", "json")
IN_FILES = {"": "md", ".md": "md", ".txt": "text", ".text": "text"}
"""The format that a file's name asks for; data for programs goes to standard output only."""

STANDARD_OUTPUT = "-"
GAP = "  "
NONE = "–"


def write_themes(
    surroundings: Surroundings, theme: str, format_name: str, output: str = STANDARD_OUTPUT, *, force: bool
) -> None:
    """Write every theme, or the one called so. Raises UsageError, NotFound or ExportFailed."""
    from sjalvskattning.core.themes.survey import survey, survey_theme
    from sjalvskattning.usecases.themes import policies, theme_called

    chosen = _format(format_name, output)
    wanted = theme_called(theme) if theme else ""
    assessments = policies(surroundings.workspace)
    if wanted:
        _write_one(surroundings, survey_theme(wanted, assessments), chosen, output, force=force)
    else:
        _write_all(surroundings, survey(assessments), assessments, chosen, output, force=force)
    _tell_what_is_left_out(surroundings, assessments)


def _format(asked: str, output: str) -> str:
    from sjalvskattning.cli.choices import unknown

    if output == STANDARD_OUTPUT:
        if asked and asked not in FORMATS:
            raise unknown("--format", asked, FORMATS)
        return asked or "text"
    if asked and asked not in IN_FILES.values():
        raise unknown("--format", asked, FORMATS[:2])
    suffix = Path(output).suffix.lower()
    if not asked and suffix not in IN_FILES:
        raise unknown("--output", suffix, FORMATS[:2])
    return asked or IN_FILES[suffix]


def _write_one(surroundings: Surroundings, found: Survey, chosen: str, output: str, *, force: bool) -> None:
    if chosen == "json":
        from sjalvskattning.core.themes.data import theme_data

        surroundings.write_json(theme_data(found, surroundings.t))
        return
    from sjalvskattning.core.themes.report import one_theme

    _write(surroundings, one_theme(found, surroundings.t), chosen, output, force=force)


def _write_all(
    surroundings: Surroundings,
    surveys: Sequence[Survey],
    assessments: Sequence[Assessment],
    chosen: str,
    output: str,
    *,
    force: bool,
) -> None:
    t = surroundings.t
    if chosen == "json":
        from sjalvskattning.core.themes.data import survey_data

        surroundings.write_json([survey_data(found, t) for found in surveys])
        return
    if chosen == "text" and output == STANDARD_OUTPUT and not surroundings.wants_plain(False):
        from sjalvskattning.cli.help import width

        surroundings.write("\n".join(tables(surveys, assessments, t, width(surroundings.environment))))
        return
    from sjalvskattning.core.themes.report import overview

    _write(surroundings, overview(surveys, assessments, t), chosen, output, force=force)


def _write(surroundings: Surroundings, document: Summary, chosen: str, output: str, *, force: bool) -> None:
    from sjalvskattning.render import render
    from sjalvskattning.usecases.summarise import export

    if output == STANDARD_OUTPUT:
        surroundings.write(render(document, chosen))
    else:
        written = export(document, Path(output), chosen, overwrite=force)
        surroundings.talk(surroundings.t("themes.written", path=written))


def _tell_what_is_left_out(surroundings: Surroundings, assessments: Sequence[Assessment]) -> None:
    """Items without a theme, and definitions that can't be used, are told about beside the data."""
    from sjalvskattning.core.themes.survey import untagged

    t = surroundings.t
    for assessment in assessments:
        if left := len(untagged(assessment)):
            name = assessment.name.in_language(t.language)
            surroundings.talk(t.plural("themes.untagged", left, name=name))
    for entry in surroundings.workspace.catalogue.entries():
        if entry.errors:
            surroundings.talk(t.plural("cli.assessment.broken", entry.errors, path=entry.path))


def tables(
    surveys: Sequence[Survey], assessments: Sequence[Assessment], t: Translator, columns: int
) -> Iterator[str]:
    """The themes with their sentences, then a row a theme and a column a policy; as many tables as it takes.

    A cell holds the number of items of each role, "3/5", in the order that the last lines tell.
    """
    from textwrap import wrap

    from sjalvskattning.core.themes.report import headline, name

    for found in surveys:
        yield from wrap(headline(found.theme, t), columns, subsequent_indent=GAP)
    yield ""
    first = [t("themes.table.theme"), *(name(found.theme, t) for found in surveys)]
    room = columns - max(map(len, first))
    waiting = [_column(assessment, surveys, t) for assessment in assessments]
    while waiting:
        fitting = [waiting.pop(0)]
        while waiting and sum(map(_width, [*fitting, waiting[0]])) <= room:
            fitting.append(waiting.pop(0))
        yield from _rows(first, fitting)
        yield ""
    roles = ", ".join(_roles(assessment, t) for assessment in assessments)
    yield from wrap(t("themes.table.roles", roles=roles), columns)
    yield t("themes.table.one")


def _column(assessment: Assessment, surveys: Sequence[Survey], t: Translator) -> list[str]:
    """The policy's name, then its cell for every theme."""
    lives = [{policy.assessment.id: policy for policy in found.policies} for found in surveys]
    name = assessment.name.in_language(t.language)
    return [name, *(_cell(policies.get(assessment.id), assessment) for policies in lives)]


def _cell(policy: InPolicy | None, assessment: Assessment) -> str:
    counts = {entry.role.id: len(entry.items) for entry in policy.roles} if policy else {}
    return "/".join(str(counts.get(role.id, 0)) for role in assessment.roles) if counts else NONE


def _roles(assessment: Assessment, t: Translator) -> str:
    titles = "/".join(role.title.in_language(t.language) for role in assessment.roles)
    return t("themes.table.policy", policy=assessment.name.in_language(t.language), roles=titles)


def _width(column: Sequence[str]) -> int:
    return len(GAP) + max(map(len, column))


def _rows(first: Sequence[str], columns: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in columns]
    left = max(map(len, first))
    for cells in zip(first, *columns, strict=True):
        right = (f"{cell:>{width}}" for cell, width in zip(cells[1:], widths, strict=True))
        yield GAP.join([f"{cells[0]:<{left}}", *right]).rstrip()
