"""Faults as a person reads them: the sentence, the line with a caret under the place, and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sjalvskattning.core.text import for_display
from sjalvskattning.definitions.faults import Fault
from sjalvskattning.locale import Translator

MAX_SHOWN = 100
"""The most faults that are written out; the rest are counted."""

WIDTH = 76
"""The most columns of a shown source line."""

MAX_PARAM = 160
INDENT = "    "
CUT = "…"


@dataclass(frozen=True, slots=True)
class Wording:
    """A fault in one language. ``suggestion`` is empty when there is no near miss."""

    sentence: str
    suggestion: str
    remedy: str


def wording(fault: Fault, translator: Translator) -> Wording:
    """The sentences of a fault. Raises KeyError for a code without texts."""
    params = {
        name: _shown(value) if isinstance(value, str) else value for name, value in fault.params.items()
    }
    topic, _, rule = fault.code.partition(".")
    key = f"definitions.{fault.code}"
    if topic == "strict":
        key = f"strict.{rule}"
    elif topic == "workbook":
        key = f"workbook.{rule}"
    suggestion = params.get("suggestion", "")
    return Wording(
        sentence=translator(f"{key}.what", **params),
        suggestion=translator("definitions.did_you_mean", suggestion=suggestion) if suggestion else "",
        remedy=translator(f"{key}.remedy", **params),
    )


def render_fault(fault: Fault, translator: Translator, filename: str) -> str:
    """``file:line:column: fel: sentence``, the source line, a caret line, and the remedy, as lines."""
    words = wording(fault, translator)
    place = f"{for_display(filename, single_line=True)}:{fault.line}:{fault.column}"
    lines = [f"{place}: {translator(f'definitions.severity.{fault.severity}')}: {words.sentence}"]
    if fault.line_text.strip():
        lines += [INDENT + part for part in _pointed(fault)]
    if words.suggestion:
        lines.append(f"  {words.suggestion}")
    lines.append(f"  {translator('definitions.remedy', remedy=words.remedy)}")
    return "\n".join(lines)


def render_faults(
    faults: Sequence[Fault], translator: Translator, filename: str, limit: int = MAX_SHOWN
) -> str:
    """Every fault up to ``limit``, how many more there are, and how many in all; no final line end."""
    parts = [render_fault(fault, translator, filename) for fault in faults[:limit]]
    if len(faults) > limit:
        parts.append(translator.plural("definitions.more", len(faults) - limit))
    errors = sum(fault.severity == "error" for fault in faults)
    counts = []
    if errors or not faults:
        counts.append(translator.plural("definitions.count.errors", errors))
    if warnings := len(faults) - errors:
        counts.append(translator.plural("definitions.count.warnings", warnings))
    parts.append(f"{for_display(filename, single_line=True)}: {', '.join(counts)}")
    return "\n\n".join(parts)


def _shown(value: str) -> str:
    text = for_display(value, single_line=True)
    return text if len(text) <= MAX_PARAM else text[: MAX_PARAM - 1] + CUT


def _pointed(fault: Fault) -> tuple[str, str]:
    """The source line and the caret line under it, cut to ``WIDTH`` columns round the place."""
    start = fault.column - 1
    before = list(_cells(fault.line_text[:start]))
    marked = list(_cells(fault.line_text[start : start + fault.width]))
    after = list(_cells(fault.line_text[start + fault.width :]))
    marked_width = min(_width(marked), WIDTH // 2)
    before = _tail(before, WIDTH - marked_width - 8 if _width(before) + marked_width > WIDTH else WIDTH)
    line = _head([*before, *marked, *after], WIDTH)
    carets = "^" * max(marked_width, 1)
    return "".join(char for char, _ in line), " " * _width(before) + carets


def _cells(text: str) -> Iterator[tuple[str, int]]:
    """The characters of a text made safe to show, each with the number of columns it takes."""
    for char in for_display(text).replace("\n", "␤"):
        yield char, _columns(char)


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _width(cells: Sequence[tuple[str, int]]) -> int:
    return sum(width for _, width in cells)


def _tail(cells: list[tuple[str, int]], room: int) -> list[tuple[str, int]]:
    """As many of the last cells as fit, after a sign that something is left out."""
    if _width(cells) <= room:
        return cells
    kept: list[tuple[str, int]] = []
    used = 1
    for cell in reversed(cells):
        if used + cell[1] > room:
            break
        kept.append(cell)
        used += cell[1]
    return [(CUT, 1), *reversed(kept)]


def _head(cells: list[tuple[str, int]], room: int) -> list[tuple[str, int]]:
    """As many of the first cells as fit, before a sign that something is left out."""
    if _width(cells) <= room:
        return cells
    used = 1
    for position, cell in enumerate(cells):
        if used + cell[1] > room:
            return [*cells[:position], (CUT, 1)]
        used += cell[1]
    return cells
