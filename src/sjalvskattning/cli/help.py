"""A help page as text, the same whether Typer asks for it or it is shown without Typer."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

from sjalvskattning.locale import Translator

PROGRAM = "sjalvskattning"
WIDEST = 78
NARROWEST = 40
FIRST_COLUMN = 28
"""The widest name that has its explanation beside it; a wider one has it below."""

ROOT_OPTIONS = (
    ("--plain", "cli.option.plain"),
    ("--lang sv|en", "cli.option.lang"),
    ("--debug", "cli.option.debug"),
    ("--version", "cli.option.version"),
    ("-h, --help", "cli.option.help"),
)
"""The program's own options; ``app.root`` declares the same."""

Row = tuple[str, str]


def root_page(t: Translator, environment: Mapping[str, str], commands: Sequence[str]) -> str:
    """The program's own help page, made without loading a single command."""
    pieces = (t("cli.help.options_metavar"), t("cli.help.command_metavar"))
    sections = (
        (t("cli.help.options"), [(name, t(key)) for name, key in ROOT_OPTIONS]),
        (t("cli.help.commands"), [(name, t(f"cli.{name}.short")) for name in commands]),
    )
    return page(t, PROGRAM, pieces, "cli.root", sections, width(environment))


def usage(t: Translator, path: str, pieces: Sequence[str]) -> str:
    """The line that says how a command is called."""
    return f"{t('cli.help.usage')}: {path} {' '.join(pieces)}".rstrip()


def page(
    t: Translator,
    path: str,
    pieces: Sequence[str],
    key: str,
    sections: Iterable[tuple[str, Sequence[Row]]],
    columns: int,
) -> str:
    """A whole page: how to call it, what it does, what can be said, and examples."""
    lines = [usage(t, path, pieces), "", *wrap(t(key), columns)]
    for title, rows in sections:
        if rows:
            lines += ["", f"{title}:", *_table(rows, columns)]
    if t.has(f"{key}.examples"):
        lines += ["", f"{t('cli.help.examples')}:"]
        lines += [f"  {example}" for example in t(f"{key}.examples").splitlines()]
    return "\n".join(lines)


def _table(rows: Sequence[Row], columns: int) -> Iterator[str]:
    first = min(max(len(name) for name, _ in rows), FIRST_COLUMN)
    for name, told in rows:
        lines = wrap(told, columns - first - 4) or [""]
        if len(name) > first:
            yield f"  {name}"
        else:
            yield f"  {name:<{first}}  {lines.pop(0)}".rstrip()
        yield from (f"{'':<{first + 4}}{line}" for line in lines)


def width(environment: Mapping[str, str]) -> int:
    """The columns that a page takes: the terminal's, within reason."""
    try:
        columns = int(environment.get("COLUMNS", "")) or os.get_terminal_size(1).columns
    except (ValueError, OSError):
        try:
            columns = os.get_terminal_size(1).columns
        except OSError:
            columns = WIDEST + 2
    return max(min(columns - 2, WIDEST), NARROWEST)
