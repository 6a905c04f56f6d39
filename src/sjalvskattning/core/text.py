"""Text from people: what is kept, and what may reach a screen or a document.

What is stored is what was written, apart from :func:`clean_entry`. What is shown goes through
:func:`for_display`, so that a comment can neither steer a terminal nor pretend to be something else.
"""

from __future__ import annotations

import unicodedata

MAX_TEXT = 10_000
"""The most characters one text may have."""

MAX_COMBINING = 4
"""The most combining marks shown on one character."""

_ZWJ = "\u200d"
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F}
_KEPT = {"\n"}


def clean_entry(text: str) -> str:
    """Text as it is kept: line ends as LF, lone surrogates as U+FFFD, at most ``MAX_TEXT`` characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text[:MAX_TEXT]


def for_display(text: str, *, single_line: bool = False) -> str:
    """Text that is safe to show: no control, bidi or invisible characters, no stacked marks.

    C0 controls become their pictures (ESC is shown as ␛), C1 and bidi controls become markers such as
    ``⟨U+202E⟩``, zero-width and tag characters vanish except a joiner inside an emoji.
    With ``single_line`` every run of white space, line ends included, becomes one space.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if single_line else text
    shown: list[str] = []
    marks = 0
    for position, char in enumerate(text):
        marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
        if marks <= MAX_COMBINING:
            shown.append(_visible(char, text, position))
    result = "".join(shown)
    return " ".join(result.split()) if single_line else result


def _visible(char: str, text: str, position: int) -> str:
    code = ord(char)
    if char in _KEPT:
        return char
    if char == "\t":
        return "    "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or code in _BIDI:
        return f"⟨U+{code:04X}⟩"
    if char == _ZWJ:
        return char if _inside_emoji(text, position) else ""
    if code in _VARIATION_SELECTORS:
        return char
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category in {"Zl", "Zp"}:
        return "\n"
    return "\ufffd" if category == "Cs" else char


def _inside_emoji(text: str, position: int) -> bool:
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return bool(before and after) and _is_pictograph(before) and _is_pictograph(after)


def _is_pictograph(char: str) -> bool:
    return unicodedata.category(char) in {"So", "Sk"} or ord(char) in _VARIATION_SELECTORS
