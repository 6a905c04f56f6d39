"""The tree against the models: unknown and missing keys, wrong kinds of value. Pydantic's words end here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from sjalvskattning.definitions import words
from sjalvskattning.definitions.faults import FaultList
from sjalvskattning.definitions.models import DefinitionModel, homes_of, keys_under
from sjalvskattning.definitions.tree import Mapping, Node, Scalar, Sequence, plain
from sjalvskattning.definitions.values import MAX_TEXT

SCHEMA = 1
"""The version of the file format that is read."""

MAX_SUGGESTIONS = 200
"""After this many faults no more near misses are looked for."""

_OF_PYDANTIC = {
    "string_type": "shape.text",
    "list_type": "shape.list",
    "model_type": "shape.mapping",
    "model_attributes_type": "shape.mapping",
    "dict_type": "shape.mapping",
    "string_too_short": "value.empty",
    "string_too_long": "text.too_long",
    "too_short": "list.empty",
}

Loc = tuple[int | str, ...]


def too_new(root: Mapping, faults: FaultList) -> bool:
    """Whether the file is written in a later format; then nothing else in it can be judged."""
    number = root.text("schema")
    if number is None or not re.fullmatch("[0-9]{1,6}", number.text) or int(number.text) <= SCHEMA:
        return False
    faults.add("schema.newer", number.place, wanted=int(number.text), known=SCHEMA)
    return True


def check(root: Mapping, complete: bool, faults: FaultList) -> DefinitionModel | None:
    """The file as models, or None with what is wrong added to ``faults``.

    In a tree that is not ``complete`` nothing is said to be missing.
    """
    offered = _check_keys(root, faults)
    try:
        return DefinitionModel.model_validate(plain(root))
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    missing: dict[int, _Missing] = {}
    unparsed = faults.unparsed_lines()
    for detail in details:
        loc = detail["loc"]
        owner, node, key = _find(root, loc)
        if detail["type"] == "missing":
            if (id(owner), str(loc[-1])) not in offered and not owner.broken:
                missing.setdefault(id(owner), _Missing(owner, loc[:-1])).keys.append(str(loc[-1]))
        elif detail["type"] != "extra_forbidden" and not node.broken and node.place.line not in unparsed:
            _translate(detail["type"], node, key, detail.get("ctx") or {}, faults)
    for lack in missing.values() if complete else ():
        add_missing(lack.owner, lack.loc, lack.keys, faults)
    return None


@dataclass(slots=True)
class _Missing:
    """The keys that one mapping lacks."""

    owner: Mapping
    loc: Loc
    keys: list[str] = field(default_factory=list)


def _check_keys(root: Mapping, faults: FaultList) -> set[tuple[int, str]]:
    """Point out unknown keys; gives back (id of the mapping, key) for the keys they probably stand for."""
    offered: set[tuple[int, str]] = set()
    for names, mapping in _mappings(root, ()):
        allowed = keys_under(names)
        for key in [entry.key for key, entry in mapping.entries.items() if key not in allowed]:
            meant = _meant(key.text, allowed, mapping) if len(faults) < MAX_SUGGESTIONS else ""
            offered.add((id(mapping), meant))
            _add_unknown(key, names, meant, faults)
    return offered


def _meant(key: str, allowed: tuple[str, ...], mapping: Mapping) -> str:
    if homes_of(key):
        return ""
    return words.key_meant(key, [name for name in allowed if name not in mapping.entries])


def _add_unknown(key: Scalar, names: tuple[str, ...], meant: str, faults: FaultList) -> None:
    homes = homes_of(key.text)
    if belongs := ", ".join(home for home in homes if home):
        faults.add("key.misplaced", key.place, key=key.text, belongs=belongs)
    elif homes:
        faults.add("key.misplaced_at_top", key.place, key=key.text)
    elif names:
        faults.add("key.unknown", key.place, key=key.text, suggestion=meant, owner=names[-1])
    else:
        faults.add("key.unknown_at_top", key.place, key=key.text, suggestion=meant)


def _mappings(node: Node, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Mapping]]:
    """Every mapping where the format has one, with the keys on the way down to it."""
    if isinstance(node, Mapping) and keys_under(names):
        yield names, node
        for key, entry in node.entries.items():
            yield from _mappings(entry.value, (*names, key))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _mappings(item, names)


def _translate(kind: str, node: Node, key: str, context: dict[str, Any], faults: FaultList) -> None:
    code = _OF_PYDANTIC.get(kind, kind if "." in kind else "value.unaccepted")
    is_blank = isinstance(node, Scalar) and not node.text
    if code == "shape.text" and _is_colon_text(node):
        faults.add("text.colon", node.place)
    elif code in ("shape.list", "shape.mapping", "list.empty") and is_blank:
        faults.add("value.empty", node.place, key=key)
    elif code == "text.too_long" and isinstance(node, Scalar):
        faults.add(code, node.place, key=key, length=len(node.text), limit=MAX_TEXT)
    else:
        faults.add(code, node.place, key=key, **(context if "." in kind else {}))


def add_missing(owner: Mapping, loc: Loc, keys: list[str], faults: FaultList) -> None:
    """Point out that ``owner``, which stands at ``loc`` in the models, lacks ``keys``."""
    name = owner.text("id")
    under = next((part for part in reversed(loc) if isinstance(part, str)), "")
    lacking = ", ".join(keys)
    if under:
        label = name.text if name else under
        faults.add("key.missing", owner.place, owner=label, keys=lacking, key=keys[0])
    else:
        faults.add("key.missing_at_top", owner.place, keys=lacking, key=keys[0])


def _is_colon_text(node: Node) -> bool:
    """Whether a mapping is a sentence with a colon in it, read by YAML as a key and a value."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return False
    (entry,) = node.entries.values()
    return isinstance(entry.value, Scalar) and entry.key.place.line == entry.value.place.line


def _find(root: Mapping, loc: Loc) -> tuple[Mapping, Node, str]:
    """The nearest mapping above a place in the models, the node there (or the nearest above), and its key."""
    owner, key = root, ""
    node: Node = root
    found: Node | None = root
    for part in loc:
        if isinstance(found, Mapping):
            owner, key, found = found, str(part), found.get(str(part))
        elif isinstance(found, Sequence) and isinstance(part, int) and part < len(found.items):
            found = found.items[part]
        if found is None:
            break
        node = found
    return owner, node, key
