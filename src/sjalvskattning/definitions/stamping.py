"""Write ids and fingerprints into a definition where it refers to passages, and touch nothing else in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sjalvskattning.core.assessment import Ref
from sjalvskattning.definitions import reading, source
from sjalvskattning.definitions.faults import FaultList
from sjalvskattning.definitions.meaning import items_of
from sjalvskattning.definitions.tree import Mapping as Tree
from sjalvskattning.definitions.tree import Node, Scalar, Sequence


class Stamped(NamedTuple):
    """The definition's new bytes, and how many references in it were written anew."""

    data: bytes
    written: int


def stamp(data: bytes, wanted: Mapping[tuple[str, Ref], Ref]) -> Stamped:
    """Replace references. A key is who refers, and the reference that stands.

    Who refers is an item by its id, a support by ``support_owner`` of its id, and "" for the exclusions.

    ``data`` is a definition without errors. Comments, order and layout are kept; a byte order mark is not.
    """
    text = source.SourceText.of(data)
    root = reading.read(text, FaultList(text.shown)).root
    lines, written = list(text.shown), 0
    for owner, scalar in sorted(_references(root), key=lambda pair: pair[1].place, reverse=True):
        fresh = wanted.get((owner, Ref.of(scalar.text)))
        if fresh is not None and str(fresh) != scalar.text:
            written += _replace(lines, scalar, str(fresh))
    newline = "\r\n" if b"\r\n" in data else "\n"
    return Stamped(newline.join(lines).encode("utf-8"), written)


def support_owner(support_id: str) -> str:
    """The key of a support among those who refer; no item can have it as its id."""
    return f"support:{support_id}"


def _references(root: Tree | None) -> Iterator[tuple[str, Scalar]]:
    if root is None:
        return
    for item in items_of(root):
        own, stated = item.text("id"), item.get("source")
        if own and isinstance(stated, Tree):
            yield from ((own.text, scalar) for scalar in _scalars(stated.get("trace")))
    for support in root.mappings("support"):
        own, stated = support.text("id"), support.get("source")
        if own and isinstance(stated, Tree):
            yield from ((support_owner(own.text), scalar) for scalar in _scalars(stated.get("trace")))
    for entry in root.mappings("excluded"):
        yield from (("", scalar) for scalar in _scalars(entry.get("trace")))


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _replace(lines: list[str], scalar: Scalar, fresh: str) -> int:
    """Put ``fresh`` where the scalar stands, within its quotes. 0 when the text is written otherwise."""
    index, column = scalar.place.line - 1, scalar.place.column - 1
    line = lines[index]
    start = line.find(scalar.text, column)
    if start < 0 or start - column > 1:
        return 0
    lines[index] = line[:start] + fresh + line[start + len(scalar.text) :]
    return 1
