"""YAML as texts, lists and mappings that know their place: no anchors, no tags, no types but text.

Built from the parser's events: a file that nests thousands of levels deep overflows the stack of PyYAML's own
composer, and keeps its parser busy for minutes, so what is too deep is left at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.reader import Reader

MAX_DEPTH = 10
"""Levels of lists and mappings that are read; a map has two."""

LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class Node:
    """A value and where it stands, from 1."""

    line: int
    column: int


@dataclass(slots=True)
class TextNode(Node):
    """A text; ``plain`` when it stands without quotation marks."""

    text: str = ""
    plain: bool = True

    @property
    def is_null(self) -> bool:
        """Whether YAML takes it for nothing."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(slots=True)
class ListNode(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode(Node):
    """Keys and values in the file's order; a key may stand there twice."""

    entries: list[tuple[Node, Node]] = field(default_factory=list)


Refuse = Callable[[str, Node], None]
"""Told of a fault: its code (``syntax``, ``alias`` or ``not_text`` where it is too deep) and where."""


def read_tree(text: str, refuse: Refuse) -> Node | None:
    """What a YAML text holds; as much as could be read when something is wrong, None for nothing at all."""
    if odd := Reader.NON_PRINTABLE.search(text):
        line = text.count("\n", 0, odd.start())
        refuse("syntax", Node(line + 1, odd.start() - text.rfind("\n", 0, odd.start())))
        return None
    builder = _Builder(refuse)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
            if len(builder.open) > MAX_DEPTH:
                refuse("not_text", builder.last)
                break
    except yaml.MarkedYAMLError as error:
        refuse("syntax", _place(error.problem_mark or error.context_mark))
    except (yaml.YAMLError, ValueError, IndexError, OverflowError):  # PyYAML lets all of these through
        refuse("syntax", builder.last)
    return builder.root or (builder.open[0].node if builder.open else None)


@dataclass(slots=True)
class _Open:
    """A list or mapping that has begun; ``key`` waits for its value."""

    node: Node
    key: Node | None = None


class _Builder:
    def __init__(self, refuse: Refuse) -> None:
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.last = Node(1, 1)
        self._refuse = refuse

    def take(self, event: Any) -> None:
        if event.start_mark is not None:
            self.last = _place(event.start_mark)
        line, column = self.last.line, self.last.column
        if isinstance(event, yaml.ScalarEvent):
            self._attach(TextNode(line, column, event.value, not event.style))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("alias", self.last)
            self._attach(TextNode(line, column))
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open.append(_Open(ListNode(line, column)))
        elif isinstance(event, yaml.MappingStartEvent):
            self.open.append(_Open(MappingNode(line, column)))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._attach(self.open.pop().node)
        if getattr(event, "anchor", None) is not None and not isinstance(event, yaml.AliasEvent):
            self._refuse("alias", Node(line, column))

    def _attach(self, node: Node) -> None:
        if not self.open:
            if self.root is not None:  # a second document
                self._refuse("syntax", node)
            self.root = self.root or node
            return
        parent = self.open[-1]
        if isinstance(parent.node, ListNode):
            parent.node.items.append(node)
        elif isinstance(parent.node, MappingNode):
            if parent.key is None:
                parent.key = node
            else:
                parent.node.entries.append((parent.key, node))
                parent.key = None


def _place(mark: Any) -> Node:
    return Node(mark.line + 1, mark.column + 1)
