"""A typed value, as a sheet, a Parquet file or JSON holds it, as the text of a cell."""

from __future__ import annotations

import datetime
from decimal import Decimal

_EXACT = 1e15
"""Whole numbers below this are told apart by a float."""


def cell_text(value: object) -> str:
    """The text of a value: 3 and 3.0 are "3", 3.5 is "3.5", nothing and NaN are "", dates as in ISO 8601."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return number_text(value)
        case Decimal():
            return _decimal_text(value)
        case datetime.date() | datetime.time():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "backslashreplace")
        case _:
            return str(value)


def number_text(value: float) -> str:
    """A floating-point number as text: the shortest that reads back as the same number."""
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return "" if value != value else repr(value)


def _decimal_text(value: Decimal) -> str:
    if value.is_nan():
        return ""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
