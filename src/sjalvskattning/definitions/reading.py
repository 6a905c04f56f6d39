"""Lines to a tree: duplicate keys, anchors, tags, depth and YAML's own errors become faults with a place.

The tree is built from the parser's events, which come one at a time: a file that nests too deep is left at
the 21st level, and an alias is refused where it stands instead of being followed. After a syntax error the
character that caused it is replaced, where one did, and the file is read again for what else is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from sjalvskattning.definitions import scalars, syntax
from sjalvskattning.definitions.faults import TOP, FaultList, Place
from sjalvskattning.definitions.source import SourceText
from sjalvskattning.definitions.tree import Entry, Mapping, Node, Scalar, Sequence, tidy

MAX_DEPTH = 20
"""The deepest nesting that is read; the format itself needs eleven."""

MAX_REPAIRS = 25
"""How many syntax errors are stepped over before the rest of the file is only looked through."""

LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_NULLS = {"~", "null", "Null", "NULL"}


class _StopReadingError(Exception):
    """What follows in the file is of no interest."""


@dataclass(slots=True)
class Reading:
    """``root`` is None without a mapping at the top; not ``complete`` when part of the file is missing."""

    root: Mapping | None
    complete: bool


def read(source: SourceText, faults: FaultList) -> Reading:
    """Read the tree of ``source`` and add what is wrong to ``faults``."""
    guessed_indent = any(shift > 0 for shift in source.shift.values())
    for attempt in range(MAX_REPAIRS + 1):
        builder = _Builder(source)
        trouble = builder.build()
        if trouble is None:
            break
        if guessed_indent and not trouble.repair:
            syntax.look_through(source, 1, faults)
            return Reading(None, complete=False)
        if not faults.has_error_on(trouble.place.line):
            faults.add(trouble.code, trouble.place, **trouble.params)
        if not trouble.repair or attempt == MAX_REPAIRS:
            syntax.look_through(source, trouble.place.line + 1, faults)
            break
        source.replace(*trouble.repair)
    faults.extend(builder.faults)
    if builder.root is None and trouble is None and not builder.stopped:
        faults.add("file.empty", TOP)
    complete = trouble is None and not builder.stopped
    if not complete and not isinstance(builder.root, Mapping):
        return Reading(None, complete=False)
    return Reading(_as_mapping(builder.root, faults), complete)


def _as_mapping(root: Node | None, faults: FaultList) -> Mapping | None:
    if root is None or (root.broken and not isinstance(root, Mapping)):
        return None
    if isinstance(root, Scalar) and not root.text:
        faults.add("file.empty", root.place)
    elif not isinstance(root, Mapping):
        faults.add("file.no_mapping", root.place)
    return root if isinstance(root, Mapping) else None


@dataclass(slots=True)
class _Frame:
    """An open list or mapping. ``key`` waits for its value; ``label`` is the key the whole stands under."""

    node: Node
    label: str
    key: Scalar | None = None
    drop: bool = False


class _Builder:
    """Builds the tree of one reading from the parser's events."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.faults = FaultList(source.shown)
        self.root: Node | None = None
        self.stopped = False
        self._stack: list[_Frame] = []
        self._documents = 0
        self._last: Any = None

    def build(self) -> syntax.Trouble | None:
        """Read to the end, or to what cannot be read."""
        try:
            for event in self._events():
                self._take(event)
                self._last = event
            return None
        except _StopReadingError:
            self.stopped, trouble = True, None
        except yaml.MarkedYAMLError as error:
            trouble = syntax.explain(error, self.source, self._last)
        except Exception:  # PyYAML lets ValueError, IndexError, OverflowError and others through
            trouble = syntax.unreadable(self.source, self._last)
        for frame in self._stack:  # what was still open is only half there
            frame.node.broken = True
        return trouble

    def _events(self) -> Iterator[Any]:
        events: Iterator[Any] = yaml.parse(self.source.text, Loader=LOADER)
        return events

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._attach(self._scalar(event))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            place = self._place(event)
            self.faults.add("yaml.alias", place, name=str(event.anchor))
            self._attach(Scalar(place, broken=True))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.faults.add("file.second_document", self._place(event))
                raise _StopReadingError

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        line = start.line + 1
        width = end.column - start.column if end.line == start.line else len(self.source.parsed[start.line])
        return Place(line, self.source.column(line, start.column + 1), max(width, 1))

    def _open(self, event: Any) -> None:
        place = self._place(event)._replace(width=1)
        if len(self._stack) >= MAX_DEPTH:
            self.faults.add("file.too_deep", place, limit=MAX_DEPTH)
            raise _StopReadingError
        node: Node = Mapping(place) if isinstance(event, yaml.MappingStartEvent) else Sequence(place)
        self._refuse_extras(event, node)
        label = self._label()
        is_key = self._waiting_for_key()
        self._attach(node)
        self._stack.append(_Frame(node, label, drop=is_key))

    def _label(self) -> str:
        if not self._stack:
            return ""
        frame = self._stack[-1]
        return frame.key.text if frame.key else frame.label

    def _waiting_for_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].node, Mapping) and self._stack[-1].key is None

    def _attach(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        frame = self._stack[-1]
        if isinstance(frame.node, Sequence):
            frame.node.items.append(node)
        elif isinstance(frame.node, Mapping) and frame.key is None:
            frame.key = self._as_key(node)
        elif isinstance(frame.node, Mapping) and frame.key is not None:
            self._put(frame.node, frame.key, node)
            frame.key = None

    def _as_key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and (node.text or node.broken):
            return node
        self.faults.add("yaml.key", node.place)
        return Scalar(node.place, broken=True)

    def _put(self, mapping: Mapping, key: Scalar, value: Node) -> None:
        if key.broken:
            return
        if key.text == "<<" and key.plain:
            self.faults.add("yaml.merge", key.place)
        elif first := mapping.entries.get(key.text):
            self.faults.add("key.duplicate", key.place, key=key.text, first_line=first.key.place.line)
        else:
            mapping.entries[key.text] = Entry(key, value)

    def _scalar(self, event: Any) -> Scalar:
        is_plain = event.style in (None, "")
        text = tidy(event.value)
        node = Scalar(self._place(event), text="" if is_plain and text in _NULLS else text, plain=is_plain)
        self._refuse_extras(event, node)
        if not self._waiting_for_key() and not node.broken:
            scalars.check(event, node, self._label(), self.source, self.faults)
        return node

    def _refuse_extras(self, event: Any, node: Node) -> None:
        """Anchors and explicit tags are refused: a definition is what it looks like."""
        if event.anchor is not None:
            node.broken = True
            place = node.place._replace(width=len(str(event.anchor)) + 1)
            self.faults.add("yaml.anchor", place, name=str(event.anchor))
        if event.tag is not None:
            node.broken = True
            line = self.source.parsed[node.place.line - 1][event.start_mark.column :]
            tag = (line.split() or [str(event.tag)])[0]
            self.faults.add("yaml.tag", node.place._replace(width=len(tag)), tag=tag)
