"""Text from people: what is kept, and what may reach a screen or a document.

What is stored is what was written, apart from :func:`clean_entry`. What is shown goes through
:func:`for_display`, so that a comment can neither steer a terminal nor pretend to be something else.
"""

from __future__ import annotations

import re
import unicodedata

MAX_TEXT = 10_000
"""The most characters one text may have."""

MAX_COMBINING = 4
"""The most combining marks shown on one character."""

_PLAIN = re.compile(r"[\n -~\u00a0-\u00ac\u00ae-\u02ff–—‘’“”…−]*")
"""Text that needs no look at each character: most of what is written in Swedish or English."""

_ZWJ = "\u200d"
_HARD_SPACES = "\u00a0\u202f"
_SPACES = re.compile(r"\s+")
_EMOJI_SELECTORS = range(0xFE0E, 0xFE10)
_EMOJI_BASES = frozenset("#*0123456789‼⁉ℹ〰〽")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F}
_INVISIBLE = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2065, 0x3164, 0xFFA0}
_INVISIBLE_BLOCKS = (range(0xFE00, 0xFE10), range(0xFFF0, 0xFFF9), range(0xE0000, 0xE1000))
"""What Unicode calls default ignorable, beside the format characters (Cf): fillers, selectors, tags."""


def clean_entry(text: str) -> str:
    """Text as it is kept: line ends as LF, lone surrogates as U+FFFD, at most ``MAX_TEXT`` characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text[:MAX_TEXT]


def for_display(text: str, *, single_line: bool = False) -> str:
    """Text that is safe to show: no control, bidi or invisible characters, no stacked marks.

    C0 controls become their pictures (ESC is shown as ␛), C1 and bidi controls become markers such as
    ``⟨U+202E⟩``, zero-width and tag characters vanish except a joiner or a selector inside an emoji.
    With ``single_line`` every run of white space, line ends included, becomes one space; a single hard space
    stays hard.
    """
    result = text if _PLAIN.fullmatch(text) else _safe(text)
    return _SPACES.sub(_one_space, result).strip() if single_line else result


def for_json(document: str) -> str:
    """A JSON document with what a screen may obey, hide or turn round written as escapes: the same texts."""
    if _PLAIN.fullmatch(document):
        return document
    unsafe = {char for char in set(document) if char != "\n" and for_display(char) != char}
    return document.translate({ord(char): _json_escape(char) for char in unsafe})


def _json_escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _safe(text: str) -> str:
    shown: list[str] = []
    marks = 0
    for position, char in enumerate(text):
        visible = _visible(char, text, position)
        if unicodedata.category(char).startswith("M"):
            marks += bool(visible)
            visible = visible if marks <= MAX_COMBINING else ""
        elif visible:
            marks = 0
        shown.append(visible)
    return "".join(shown)


def _one_space(run: re.Match[str]) -> str:
    return run[0] if run[0] in _HARD_SPACES else " "


def _visible(char: str, text: str, position: int) -> str:
    code = ord(char)
    if char == "\n":
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
        return char if _joins_emoji(text, position) else ""
    if code in _EMOJI_SELECTORS:
        return char if _takes_selector(text[max(position - 1, 0) : position]) else ""
    return _by_category(char, code)


def _by_category(char: str, code: int) -> str:
    category = unicodedata.category(char)
    if category == "Cf" or code in _INVISIBLE or any(code in block for block in _INVISIBLE_BLOCKS):
        return ""
    if category in {"Zl", "Zp"}:
        return "\n"
    nothing = category == "Cs" or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return "\ufffd" if nothing else char


def _joins_emoji(text: str, position: int) -> bool:
    before = text[max(position - 2, 0) : position]
    if before and ord(before[-1]) in _EMOJI_SELECTORS:
        before = before[:-1]
    return _is_pictograph(before[-1:]) and _is_pictograph(text[position + 1 : position + 2], tone=False)


def _is_pictograph(char: str, *, tone: bool = True) -> bool:
    if not char:
        return False
    return unicodedata.category(char) == "So" or char == "↔" or (tone and ord(char) in _SKIN_TONES)


def _takes_selector(char: str) -> bool:
    return bool(char) and (char in _EMOJI_BASES or unicodedata.category(char) in {"So", "Sm"})
