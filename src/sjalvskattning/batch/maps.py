"""Column maps as YAML files: read with every fault and its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sjalvskattning.batch.map_tree import ListNode, MappingNode, Node, TextNode, read_tree
from sjalvskattning.core.answer_table.cells import STATES, value_key
from sjalvskattning.core.answer_table.folding import folded, tidy
from sjalvskattning.core.tabular.mapping import ColumnMap, Shape
from sjalvskattning.errors import InputRejected, NotFound
from sjalvskattning.locale import LANGUAGES, Translator

MAX_BYTES = 500_000
"""The largest map that is read."""

HEADERS = ("response", "perspective", "occasion", "item_column", "value_column")
KEYS = ("shape", *HEADERS, "items", "values", "ignore", "encoding", "delimiter", "sheet")

DELIMITERS = {"tab": "\t", "\\t": "\t", **{sign: sign for sign in ",;|\t"}}
"""What a delimiter may be written as."""

_STEP = re.compile("0|-?[1-9][0-9]{0,2}")


class MapRejected(InputRejected):
    """A column map with at least one fault. ``faults`` are all of them, in the file's order."""

    def __init__(self, file: str, faults: Iterable[InputRejected]) -> None:
        self.faults = tuple(faults)
        super().__init__("column_map.rejected", file=file, count=len(self.faults))


def read_map(source: Path | bytes | str, name: str) -> ColumnMap:
    """The map in a file, or in its bytes or text. ``name`` is what errors call it.

    Raises NotFound ``column_map.no_file`` and MapRejected, whose faults are InputRejected with the codes
    ``column_map.unreadable``, ``too_large``, ``encoding``, ``syntax``, ``alias``, ``not_mapping``,
    ``not_text``, ``not_list``, ``unknown_key``, ``key_twice``, ``header_twice``, ``empty``, ``choice`` and
    ``mark``.
    """
    text = source if isinstance(source, str) else _decoded(_bytes(source, name), name)
    return _MapReader(name).read(text)


def _bytes(source: Path | bytes, name: str) -> bytes:
    if isinstance(source, bytes):
        data = source
    else:
        try:
            with source.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        except FileNotFoundError as error:
            raise NotFound("column_map.no_file", file=name, suggestion="") from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            fault = InputRejected("column_map.unreadable", file=name, reason=reason)
            raise MapRejected(name, [fault]) from error
    if len(data) > MAX_BYTES:
        raise MapRejected(name, [InputRejected("column_map.too_large", file=name, limit=MAX_BYTES // 1000)])
    return data


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise MapRejected(name, [InputRejected("column_map.encoding", file=name, line=line)]) from error


class _MapReader:
    """Reads one map; ``faults`` are gathered on the way."""

    def __init__(self, file: str) -> None:
        self.faults: list[InputRejected] = []
        self._file = file
        self._used: dict[str, Node] = {}

    def read(self, text: str) -> ColumnMap:
        root = read_tree(text, self._fault)
        said = self._entries(root) if root is not None else {}
        if not said and not self.faults:
            self._fault("not_mapping", root or Node(1, 1))
        fields: dict[str, Any] = {}
        for key, (place, value) in said.items():
            if key not in KEYS:
                self._fault("unknown_key", place, key=key, keys=", ".join(KEYS), suggestion=_near(key, KEYS))
            elif key == "items":
                fields[key] = self._items(value)
            elif key == "values":
                fields[key] = self._values(value)
            elif key == "ignore":
                fields[key] = self._ignore(value)
            elif (one := self._text(value)) is not None and one.text:
                fields[key] = self._single(key, one)
        if self.faults:
            raise MapRejected(self._file, sorted(self.faults, key=_by_place))
        return ColumnMap(**fields)

    def _fault(self, code: str, node: Node, **params: object) -> None:
        place = {"file": self._file, "line": node.line, "column": node.column}
        self.faults.append(InputRejected(f"column_map.{code}", **place, **params))

    def _entries(self, node: Node) -> dict[str, tuple[Node, Node]]:
        """Keys with the places and values; each key once."""
        entries: dict[str, tuple[Node, Node]] = {}
        if not isinstance(node, MappingNode):
            if not (isinstance(node, TextNode) and node.is_null):
                self._fault("not_mapping", node)
            return entries
        for key, value in node.entries:
            text = self._text(key)
            if text is None:
                continue
            if text.text in entries:
                first = entries[text.text][0].line
                self._fault("key_twice", key, key=text.text, first_line=first)
            entries.setdefault(text.text, (key, value))
        return entries

    def _text(self, node: Node) -> TextNode | None:
        """A text, empty where YAML says nothing; a fault for a list or a mapping."""
        if not isinstance(node, TextNode):
            self._fault("not_text", node)
            return None
        return TextNode(node.line, node.column) if node.is_null else node

    def _single(self, key: str, node: TextNode) -> str:
        if key in HEADERS:
            return self._header(node)
        if key == "shape":
            return Shape(self._choice(node, {shape.value: shape.value for shape in Shape}))
        return self._choice(node, DELIMITERS) if key == "delimiter" else node.text

    def _choice(self, node: TextNode, choices: dict[str, str]) -> str:
        if node.text not in choices:
            listed = ", ".join(dict.fromkeys(choice for choice in choices if choice.strip()))
            near = _near(node.text, choices)
            self._fault("choice", node, value=node.text, choices=listed, suggestion=near)
        return choices.get(node.text, next(iter(choices.values())))

    def _header(self, node: TextNode) -> str:
        """A header; a fault when something else in the map has it already."""
        first = self._used.setdefault(tidy(node.text), node)
        if first is not node:
            self._fault("header_twice", node, header=node.text, first_line=first.line)
        return node.text

    def _items(self, node: Node) -> dict[str, str | None]:
        items: dict[str, str | None] = {}
        for item_id, (_, value) in self._entries(node).items():
            text = self._text(value)
            if text is None:
                continue
            if text.text.strip():
                items[item_id] = self._header(text)
            elif isinstance(value, TextNode) and value.is_null and value.text:
                items[item_id] = None
            else:
                self._fault("empty", value, key=item_id)
        return items

    def _values(self, node: Node) -> dict[str, str]:
        values: dict[str, str] = {}
        first: dict[str, tuple[str, int]] = {}
        for said, (place, value) in self._entries(node).items():
            text = self._text(value)
            mark = None if text is None else self._mark(text)
            if mark is None:
                continue
            earlier, line = first.setdefault(value_key(said), (mark, place.line))
            if earlier != mark:
                self._fault("key_twice", place, key=said, first_line=line)
            values[said] = mark
        return values

    def _mark(self, node: TextNode) -> str | None:
        words = _mark_words()
        mark = node.text if _STEP.fullmatch(node.text) else words.get(folded(node.text))
        if mark is None:
            self._fault("mark", node, value=node.text, suggestion=_near(node.text, STATES.values()))
        return mark

    def _ignore(self, node: Node) -> tuple[str, ...]:
        if isinstance(node, TextNode) and node.is_null:
            return ()
        if not isinstance(node, ListNode):
            self._fault("not_list", node)
            return ()
        texts = [text for item in node.items if (text := self._text(item)) is not None]
        return tuple(self._header(text) for text in texts)


def _mark_words() -> dict[str, str]:
    """What a mark that is no step may be written as."""
    words = {name: mark for mark, name in STATES.items()} | {mark: mark for mark in STATES}
    for language in LANGUAGES:
        words |= {folded(Translator(language)(f"ask.state.{name}")): mark for mark, name in STATES.items()}
    return words


def _near(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # only when something is wrong

    return next(iter(get_close_matches(word[:100].lower(), list(known), 1, 0.6)), "")


def _by_place(fault: InputRejected) -> tuple[Any, Any]:
    return fault.params["line"], fault.params["column"]
