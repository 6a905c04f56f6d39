"""Bytes as edits to a tree that JSON can hold: what no mutation of bytes finds behind a checksum."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 3, 2**31, 2**63, 10**30, -0.0, 0.5, 1e308, -1e308, float("inf"),
    float("nan"), "", " ", "x", "0", "-1", "\x1b[2J\u202e", "\ud800", "\u0662\u0660-01-01", "2026-02-30",
    "2026-11-20",
    "9999-12-31T23:59:59", "2026-11-20T14:32:00.000+01:00", "0001-01-01T00:00:00+23:59", "../../x", "con",
    "self", "manager", "rated", "x" * 501, "y" * 10_001, "ja\n\n| a | b |", "å\u030a" * 9,
    [], [""], [[]], ["a", "b"], ["a", "b", "c"], [1, 2, 3], {}, {"a": 1}, {"": {}}, [[["a"]]],
)  # fmt: skip
"""Values that are seldom where a reader expects another."""

STEP = 3
"""Bytes of one edit: two for the place, one for what is done there."""

MOST_EDITS = 8

_TAKEN_AWAY, _DOUBLED, _FROM_ELSEWHERE = 255, 254, 192

Way = tuple[str | int, ...]


def tree_of(data: bytes, whole: Any) -> Any:
    """The tree in ``data`` where that is a JSON object, otherwise ``whole`` with the edits that it says."""
    if data.lstrip()[:1] == b"{":
        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            pass
    return edited(whole, data)


def edited(whole: Any, script: bytes) -> Any:
    """A copy of a tree with the edits of a script; without a script it is as it was."""
    tree = copy.deepcopy(whole)
    for at in range(0, min(len(script), STEP * MOST_EDITS) - STEP + 1, STEP):
        ways = list(ways_in(tree))
        if ways:
            where, what = int.from_bytes(script[at : at + 2], "big"), script[at + 2]
            _edit(tree, ways, where, what)
    return tree


def ways_in(tree: Any, way: Way = ()) -> Iterator[Way]:
    """The way to every value below the root."""
    if way:
        yield way
    if isinstance(tree, dict):
        for key, inner in tree.items():
            yield from ways_in(inner, (*way, key))
    elif isinstance(tree, list):
        for at, inner in enumerate(tree):
            yield from ways_in(inner, (*way, at))


def _edit(tree: Any, ways: list[Way], where: int, what: int) -> None:
    way = ways[where % len(ways)]
    owner, last = _at(tree, way[:-1]), way[-1]
    if what == _TAKEN_AWAY:
        del owner[last]
    elif what == _DOUBLED:
        _double(owner, last)
    elif what >= _FROM_ELSEWHERE:
        owner[last] = copy.deepcopy(_at(tree, ways[(where * 31 + what) % len(ways)]))
    else:
        owner[last] = copy.deepcopy(ODD[what % len(ODD)])


def _double(owner: Any, last: str | int) -> None:
    if isinstance(owner, list) and isinstance(last, int):
        owner.insert(last, copy.deepcopy(owner[last]))
    else:
        owner[f"{last}-2"] = copy.deepcopy(owner[last])


def _at(tree: Any, way: Way) -> Any:
    for step in way:
        tree = tree[step]
    return tree
