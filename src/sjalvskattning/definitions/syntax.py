"""YAML's syntax errors in an author's words, and a look at the lines that could not be parsed.

The parser says where it gave up. What the author did is read from the line: a colon in a sentence, a
quotation mark too few, a special character first in a text, an indentation that does not match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from sjalvskattning.definitions.faults import FaultList, Param, Place
from sjalvskattning.definitions.scalars import PROSE, SHORT
from sjalvskattning.definitions.source import SourceText

HARMLESS = "·"

_KEY_LINE = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[\wåäöÅÄÖ-]+):(?: +(?P<value>\S.*))?$")
_CURLY = "”“„’‘»«"
_BLOCK_START = "'\"[{|>&*!%@`"
_START_CONTEXT = re.compile(r"scanning an? (alias|anchor|tag|block scalar)")


@dataclass(slots=True)
class Trouble:
    """What stopped the parser. ``repair`` is line, column and the character that lets it go on, if any."""

    code: str
    place: Place
    params: dict[str, Param] = field(default_factory=dict)
    repair: tuple[int, int, str] | None = None


@dataclass(slots=True)
class _Scene:
    """The parser's two places (line and column from 1), its words, and the last thing it understood."""

    source: SourceText
    context: str
    problem: str
    line: int
    column: int
    context_line: int
    context_column: int
    last: Any

    def text(self, line: int) -> str:
        return self.source.parsed[line - 1] if 1 <= line <= len(self.source.parsed) else ""

    def trouble(self, code: str, line: int, column: int, repair: str = "", **params: Param) -> Trouble:
        place = Place(line, self.source.column(line, column))
        return Trouble(code, place, dict(params), (line, column, repair) if repair else None)


def unreadable(source: SourceText, last: Any) -> Trouble:
    """The parser broke down without saying where; the place is the last thing it understood."""
    mark = last.end_mark if last is not None else None
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Trouble("yaml.unreadable", Place(line, source.column(line, column)))


def explain(error: Any, source: SourceText, last: Any) -> Trouble:
    """What the author did, from a yaml.MarkedYAMLError and the last event before it."""
    problem, context = error.problem_mark, error.context_mark or error.problem_mark
    if problem is None:
        return unreadable(source, last)
    scene = _Scene(
        source,
        error.context or "",
        error.problem or "",
        problem.line + 1,
        problem.column + 1,
        context.line + 1,
        context.column + 1,
        last,
    )
    for explanation in (_scanned, _colon, _quote, _bracket, _special_start, _structure):
        if trouble := explanation(scene):
            return trouble
    return scene.trouble("yaml.unreadable", scene.line, scene.column)


def _scanned(scene: _Scene) -> Trouble | None:
    """Errors inside one text: an escape, a quotation that never ends, a word that never became a key."""
    if "escape" in scene.problem or "expected escape sequence" in scene.problem:
        line, column = scene.line, scene.text(scene.line).rfind("\\", 0, scene.column) + 1
        return scene.trouble("yaml.escape", line, column or scene.column, "/" if column else "")
    if "quoted scalar" in scene.context:
        return scene.trouble("yaml.unclosed_quote", scene.context_line, scene.context_column, HARMLESS)
    if "expected ':'" in scene.problem:
        return scene.trouble("yaml.no_colon", scene.context_line, scene.context_column)
    if _START_CONTEXT.search(scene.context):
        place = (scene.context_line, scene.context_column)
        char = scene.text(place[0])[place[1] - 1 : place[1]]
        return scene.trouble("yaml.special_start", *place, HARMLESS, char=char)
    return None


def _colon(scene: _Scene) -> Trouble | None:
    if "mapping values are not allowed" not in scene.problem:
        return None
    text = scene.text(scene.line)
    before = text[: scene.column - 1].strip()
    match = _KEY_LINE.match(text)
    if match and match["key"] == before.removeprefix("- ").strip():
        return scene.trouble("yaml.indent", scene.line, len(match["before"]) + 1)
    trouble = scene.trouble("yaml.colon", scene.line, scene.column, HARMLESS)
    if match and (match["value"] or " ")[0] in _CURLY:
        trouble.code = "yaml.curly_quote"
        start = match.start("value") + 1
        trouble.place = Place(scene.line, scene.source.column(scene.line, start))
    return trouble


def _quote(scene: _Scene) -> Trouble | None:
    """A quoted text just before the problem: it ended too early, or swallowed the lines after it."""
    last = scene.last
    if getattr(last, "style", None) not in ("'", '"') or not hasattr(last, "value"):
        return None
    start, end = last.start_mark, last.end_mark
    if end.line + 1 != scene.line or scene.text(scene.line)[end.column : scene.column - 1].strip():
        return None
    place = (start.line + 1, start.column + 1)
    if start.line != end.line:
        return scene.trouble("yaml.unclosed_quote", *place, HARMLESS)
    return scene.trouble("yaml.after_quote", scene.line, scene.column)


def _bracket(scene: _Scene) -> Trouble | None:
    if "flow" in scene.context:
        return scene.trouble("yaml.unclosed_bracket", scene.context_line, scene.context_column)
    match = _KEY_LINE.match(scene.text(scene.line))
    if match and (match["value"] or "")[:1] in ("[", "{") and scene.column > match.start("value") + 1:
        return scene.trouble("yaml.bracket", scene.line, match.start("value") + 1)
    return None


def _special_start(scene: _Scene) -> Trouble | None:
    text = scene.text(scene.line)
    char = text[scene.column - 1 : scene.column]
    if "cannot start any token" in scene.problem or (
        char in ("-", "?", ",", "]", "}")
        and ("not allowed" in scene.problem or "node content" in scene.problem)
        and text[: scene.column - 1].strip()
    ):
        return scene.trouble("yaml.special_start", scene.line, scene.column, HARMLESS, char=char)
    match = _KEY_LINE.match(text)
    if match and (match["value"] or "")[:1] in ("*", "&", "!"):
        start = match.start("value") + 1
        return scene.trouble("yaml.special_start", scene.line, start, HARMLESS, char=match["value"][0])
    return None


def _structure(scene: _Scene) -> Trouble | None:
    if (
        "did not find expected" in scene.problem
        or "block end" in scene.problem
        or "not allowed" in scene.problem
    ):
        text = scene.text(scene.line)
        column = len(text) - len(text.lstrip(" ")) + 1
        return scene.trouble("yaml.indent", scene.line, min(column, scene.column))
    return None


def look_through(source: SourceText, first: int, faults: FaultList) -> None:
    """Point out the likeliest faults on lines from ``first`` on, which could not be parsed."""
    for number in range(first, len(source.parsed) + 1):
        match = _KEY_LINE.match(source.parsed[number - 1])
        value = match["value"] if match else None
        if not match or not value or value[0] in _BLOCK_START or match["key"] not in PROSE | SHORT:
            continue
        start = source.column(number, match.start("value") + 1)
        if (colon := value.find(": ")) >= 0:
            faults.add("yaml.colon", Place(number, start + colon))
        elif (cut := value.find(" #")) >= 0 and match["key"] in PROSE:
            faults.add("text.cut", Place(number, start + cut + 1, len(value) - cut - 1), key=match["key"])
