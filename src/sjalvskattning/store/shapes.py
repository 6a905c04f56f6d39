"""The shape of what is stored, and how an older shape becomes this one.

A shape is the tables and fields of one response. When it changes, raise the number and add the step from the
number before; a step gets the tables as plain dictionaries and gives back new ones. The old file stays as a
generation. What a newer program wrote is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
Step = Callable[[Tables], Tables]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The current shape's number and, by the number it starts from, each step on the way there."""

    number: int
    steps: Mapping[int, Step] = field(default_factory=dict)

    def migrate(self, tables: Tables, shape: int, to: int | None = None) -> Tables:
        """The tables in shape ``to`` (the current one). Raises KeyError when a step is missing."""
        for number in range(shape, self.number if to is None else to):
            tables = self.steps[number](tables)
        return tables


SHAPES = Shapes(number=1)
