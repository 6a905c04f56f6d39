"""Texts that YAML reads otherwise than their author meant: cut by `` #``, merged with the next line."""

from __future__ import annotations

import re
from typing import Any

from sjalvskattning.definitions.faults import FaultList, Place
from sjalvskattning.definitions.source import SourceText
from sjalvskattning.definitions.tree import Scalar

PROSE = frozenset({"text", "third", "question", "about", "title", "reason", "works", "fails", "labels"})
"""Keys whose texts are sentences: a `` #`` after them has cut the sentence."""

SHORT = frozenset({"name", "section", "passage", "organisation", "decision", "source"})
"""Keys whose texts may hold a number sign, and may also be followed by a comment."""

_COMMENT = re.compile(r"(?P<space> *)#")
_DASH_LINE = re.compile(r" *- ")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def check(event: Any, node: Scalar, label: str, source: SourceText, faults: FaultList) -> None:
    """Point out what has happened to the text of a scalar event that is a value under the key ``label``."""
    if node.plain:
        _check_cut(event, node, label, source, faults)
        _check_merged(event, node, source, faults)
    elif match := _CONTROL.search(event.value):
        code = f"U+{ord(match[0]):04X}"
        faults.add("character.escape", node.place, code=code)
        node.broken = True


def _check_cut(event: Any, node: Scalar, label: str, source: SourceText, faults: FaultList) -> None:
    if label not in PROSE and label not in SHORT:
        return
    line, column = event.end_mark.line, event.end_mark.column
    match = _COMMENT.match(source.parsed[line], column) if line < len(source.parsed) else None
    if match is None or (label in SHORT and (len(match["space"]) > 1 or not event.value)):
        return
    width = len(source.parsed[line]) - match.end() + 1
    place = Place(line + 1, source.column(line + 1, match.end()), width)
    if label in PROSE:
        faults.add("text.cut", place, key=label)
        node.broken = True
    else:
        faults.warn("text.maybe_cut", place, key=label)


def _check_merged(event: Any, node: Scalar, source: SourceText, faults: FaultList) -> None:
    first, last = event.start_mark.line, event.end_mark.line
    for number in range(first + 2, min(last + 1, len(source.parsed)) + 1):
        if match := _DASH_LINE.match(source.parsed[number - 1]):
            faults.add("indent.merged", Place(number, source.column(number, match.end() - 1)))
            node.broken = True
