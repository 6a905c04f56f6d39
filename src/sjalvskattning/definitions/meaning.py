"""What must hold between the parts of a definition: ids, levels, steps, translations.

The checks run on the tree, so that they speak also when the shape has faults elsewhere; what has the wrong
shape is passed over in silence. What a role takes over from another is checked in ``inheritance``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.themes import THEMES
from sjalvskattning.definitions import inheritance, words
from sjalvskattning.definitions.faults import FaultList
from sjalvskattning.definitions.tree import Mapping, Node, Scalar, Sequence

_ID = "[a-z0-9_-]{1,64}"

SCALE_STEPS = (2, 10)
"""The fewest and the most steps of a scale."""


TODO = "TODO"
"""What someone is still to write begins with this word."""


def check(root: Mapping, filename: str, complete: bool, faults: FaultList, *, draft: bool = False) -> None:
    """Point out what does not hold. In a tree that is not ``complete`` nothing is said to be missing.

    A TODO that is left is an error, in a ``draft`` only a warning.
    """
    _check_todo(root, faults, draft)
    _check_name(root, filename, faults)
    _check_scale(root, complete, faults)
    _check_item_ids(root, faults)
    for role in root.mappings("roles"):
        for area in role.mappings("areas"):
            _check_area(area, complete, faults)
    for item in items_of(root):
        _check_counts(item, ("works", "fails"), faults)
    _check_support(root, complete, faults)
    inheritance.check(root, complete, faults)


def items_of(root: Mapping) -> Iterator[Mapping]:
    """Every item of every role, sub-areas included."""
    for area in _areas_of(root):
        yield from area.mappings("items")


def _areas_of(root: Mapping) -> Iterator[Mapping]:
    """Every area of every role, each followed by its sub-areas."""
    for role in root.mappings("roles"):
        for area in role.mappings("areas"):
            yield area
            yield from area.mappings("areas")


def _check_todo(node: Node, faults: FaultList, draft: bool) -> None:
    if isinstance(node, Mapping):
        for entry in node.entries.values():
            _check_todo(entry.value, faults, draft)
    elif isinstance(node, Sequence):
        for item in node.items:
            _check_todo(item, faults, draft)
    elif isinstance(node, Scalar) and node.text.startswith(TODO):
        left = node.text.removeprefix(TODO).strip(" :") or "…"
        (faults.warn if draft else faults.add)("todo.left", node.place, left=left)


def _check_name(root: Mapping, filename: str, faults: FaultList) -> None:
    own, path = root.text("id"), PurePath(filename)
    if own and re.fullmatch(_ID, own.text) and path.suffix and path.stem != own.text:
        faults.warn("file.name_differs", own.place, id=own.text, name=path.name)


def _check_scale(root: Mapping, complete: bool, faults: FaultList) -> None:
    scale = root.get("scale")
    if not isinstance(scale, Mapping):
        return
    labels = scale.get("labels")
    low, high = SCALE_STEPS
    if complete and isinstance(labels, Sequence) and not low <= len(labels.items) <= high:
        faults.add("scale.steps", labels.place, count=len(labels.items), low=low, high=high)
    _check_counts(scale, ("labels",), faults)


def _check_counts(owner: Mapping, keys: tuple[str, ...], faults: FaultList) -> None:
    """A translated list has as many texts as the Swedish one."""
    english = owner.get("en")
    for key in keys if isinstance(english, Mapping) else ():
        own, translated = owner.get(key), english.get(key) if isinstance(english, Mapping) else None
        if not isinstance(own, Sequence) or not isinstance(translated, Sequence):
            continue
        if any(node.broken for node in (own, translated, *own.items, *translated.items)):
            continue
        if translated.items and len(own.items) != len(translated.items):
            counts = (len(own.items), len(translated.items))
            faults.add("translation.count", translated.place, key=key, swedish=counts[0], english=counts[1])


def _check_item_ids(root: Mapping, faults: FaultList) -> None:
    seen: dict[str, Scalar] = {}
    for item in items_of(root):
        own = item.text("id")
        if own and (first := seen.setdefault(own.text, own)) is not own:
            faults.add("item.duplicate", own.place, id=own.text, first_line=first.place.line)


def _check_support(root: Mapping, complete: bool, faults: FaultList) -> None:
    """Each id once, and nothing meant for a role, an area or a theme that there is not."""
    parts = (*root.mappings("roles"), *_areas_of(root))
    known = {own.text for part in parts if (own := part.text("id"))} | set(THEMES)
    seen: dict[str, Scalar] = {}
    for support in root.mappings("support"):
        own = support.text("id")
        if own and (first := seen.setdefault(own.text, own)) is not own:
            faults.add("support.duplicate", own.place, id=own.text, first_line=first.place.line)
        meant = support.get("for")
        for name in meant.items if complete and isinstance(meant, Sequence) else ():
            if isinstance(name, Scalar) and re.fullmatch(_ID, name.text) and name.text not in known:
                near = words.near(words.fold(name.text), sorted(known))
                faults.add("support.for_unknown", name.place, id=name.text, suggestion=near)


def _check_area(area: Mapping, complete: bool, faults: FaultList) -> None:
    """One level of sub-areas, of the same kind; and something to answer in each."""
    _check_filled(area, complete, faults)
    kind = area.text("kind")
    for sub in area.mappings("areas"):
        _check_filled(sub, complete, faults)
        own = sub.text("kind")
        if own and own.text in set(Kind) and kind and own.text != kind.text:
            faults.add("area.subkind", own.place, kind=own.text, parent=kind.text)
        deeper = sub.get("areas")
        if isinstance(deeper, Sequence) and deeper.items:
            faults.add("area.too_deep", sub.entries["areas"].key.place)


def _check_filled(area: Mapping, complete: bool, faults: FaultList) -> None:
    if complete and not _has_content(area.get("items")) and not _has_content(area.get("areas")):
        own: Node = area.text("id") or area
        faults.add("area.empty", own.place, id=own.text if isinstance(own, Scalar) else "")


def _has_content(node: Node | None) -> bool:
    """Whether a list has something in it; a value of another kind has a fault of its own."""
    if isinstance(node, Sequence):
        return bool(node.items)
    return isinstance(node, Mapping) or (isinstance(node, Scalar) and bool(node.text or node.broken))
