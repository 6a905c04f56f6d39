"""What can be wrong with answers in a file, as data: where it stands, what stands there, and a code.

The words lie in ``locale/fault.py`` under ``fault.<code>.what`` and ``fault.<code>.remedy``; a fault's
``params`` fill them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class FaultCode(StrEnum):
    """Every kind of fault. The first group is about the header, the second about one row or cell."""

    NO_ITEMS = "no_items"
    MISSING_COLUMN = "missing_column"
    COLUMN_TWICE = "column_twice"
    UNKNOWN_COLUMN = "unknown_column"

    RAGGED = "ragged"
    REPEATED_HEADER = "repeated_header"
    VALUE = "value"
    UNKNOWN_ITEM = "unknown_item"
    ANSWERED_TWICE = "answered_twice"
    REPEATED_ID = "repeated_id"
    NO_ID = "no_id"
    TWO_GROUPS = "two_groups"


HEADER_FAULTS = frozenset(
    {FaultCode.NO_ITEMS, FaultCode.MISSING_COLUMN, FaultCode.COLUMN_TWICE, FaultCode.UNKNOWN_COLUMN}
)
"""Faults of a whole file: no row of it can be scored."""

MAX_SHOWN = 200
"""Characters of a faulty cell that are kept."""


class Fault(NamedTuple):
    """One fault. ``row`` is as a spreadsheet shows it, from 1; 0 for the file. ``column`` is its header."""

    file: str
    row: int
    column: str
    value: str
    code: FaultCode
    params: Mapping[str, object] = {}
