"""Text that a spreadsheet would calculate, made into text with an apostrophe in front; and back."""

from __future__ import annotations

import re

_CALCULATED = re.compile(r"'*[\s\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for a formula; also what is already neutral, so that it can be told apart."""


def neutral(text: str) -> str:
    """The text as a CSV cell that no spreadsheet calculates; :func:`original` gives it back."""
    return f"'{text}" if _CALCULATED.match(text) else text


def original(text: str) -> str:
    """The text that :func:`neutral` was given."""
    return text[1:] if text.startswith("'") and _CALCULATED.match(text) else text
