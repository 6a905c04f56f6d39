"""What a user says of their file: which header holds what, and what its words answer.

Real files have neither our ids nor our words. A map names them once, for every file of a kind; ``batch.maps``
reads and writes it as YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal

from sjalvskattning.core.answer_table.folding import folded


class Shape(StrEnum):
    """How a table holds answers: a row a response, or a row an answer."""

    WIDE = "wide"
    LONG = "long"


@dataclass(frozen=True)
class ColumnMap:
    """What is said of a file. Anything empty is found out from the file's own header.

    ``response``, ``perspective`` and ``occasion`` are headers. ``items`` gives an item's header by its id, or
    None when it is not in the file: unanswered for everyone; in the long shape it gives the item's text in
    the column ``item_column`` instead. ``values`` gives the mark (:mod:`sjalvskattning.core.marks`) that a
    text stands for. ``ignore`` are headers that are known and not wanted; in the long shape also texts of the
    item column. ``encoding``, ``delimiter`` and ``sheet`` tell how the file is read.
    """

    shape: Shape | Literal[""] = ""
    response: str = ""
    perspective: str = ""
    occasion: str = ""
    items: Mapping[str, str | None] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    item_column: str = ""
    value_column: str = ""
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""

    def is_ignored(self, text: str) -> bool:
        """Whether a header, or a text of a long file's item column, is one that is not wanted."""
        return bool(self._ignored) and folded(text) in self._ignored

    @cached_property
    def _ignored(self) -> frozenset[str]:
        return frozenset(map(folded, self.ignore))

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form: what is said, under the keys of the YAML file; what is empty is left out."""
        said: dict[str, Any] = {
            "shape": str(self.shape),
            "response": self.response,
            "perspective": self.perspective,
            "occasion": self.occasion,
            "items": dict(self.items),
            "values": dict(self.values),
            "ignore": list(self.ignore),
            "item_column": self.item_column,
            "value_column": self.value_column,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "sheet": self.sheet,
        }
        return {key: value for key, value in said.items() if value}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ColumnMap:
        """The inverse of :meth:`to_dict`. Raises TypeError or ValueError on other shapes."""
        said = dict(data)
        ignore, items, values = (said.pop(name, kind()) for name, kind in _NOT_TEXTS.items())
        if not (isinstance(ignore, list) and isinstance(items, dict) and isinstance(values, dict)):
            raise TypeError("ignore, items or values")
        headers = [header for header in items.values() if header is not None]
        texts = (*said.values(), *ignore, *values.values(), *headers)
        if not all(isinstance(text, str) for text in texts):
            raise TypeError("a text")
        shape: Shape | Literal[""] = Shape(said.pop("shape")) if said.get("shape") else ""
        return cls(shape=shape, ignore=tuple(ignore), items=items, values=values, **said)


_NOT_TEXTS: Mapping[str, type[Any]] = {"ignore": list, "items": dict, "values": dict}


NO_MAP = ColumnMap()
"""Nothing is said."""
