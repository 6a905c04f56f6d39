"""A definition as a tree of texts, lists and mappings, each knowing where it stands in the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from sjalvskattning.definitions.faults import Place

_SPACES = re.compile(r"[ \t\n]+")


def tidy(text: str) -> str:
    """Text as it is kept: NFC, one space where the file has several or a line break, none at the ends."""
    if text.isascii():
        return _SPACES.sub(" ", text).strip()
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


@dataclass(slots=True)
class Node:
    """A value's place. A ``broken`` one already has a fault of its own and gets no more."""

    place: Place
    broken: bool = False


@dataclass(slots=True)
class Scalar(Node):
    """A text. ``plain`` means that it stands without quotes."""

    text: str = ""
    plain: bool = True


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A key's place, and its value."""

    key: Scalar
    value: Node


@dataclass(slots=True)
class Mapping(Node):
    """Keys and values, in the file's order, each key once."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """The value of ``key``, or None."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def text(self, key: str) -> Scalar | None:
        """The value of ``key`` when it is a text with something in it."""
        value = self.get(key)
        return value if isinstance(value, Scalar) and value.text and not value.broken else None

    def mappings(self, key: str) -> Iterator[Mapping]:
        """The mappings in the list under ``key``; nothing when it is not a list."""
        value = self.get(key)
        if isinstance(value, Sequence):
            yield from (item for item in value.items if isinstance(item, Mapping))


Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """The tree without places: str, list and dict."""
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else ""
