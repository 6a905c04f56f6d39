"""Bytes to lines: encodings, line ends and characters that do not belong in a text file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from sjalvskattning.definitions.faults import TOP, FaultList, Place

MAX_CONTROLS = 20
"""More control characters than this and the file is not a text file."""

INDENT_OF_A_TAB = "  "

_BOM = "\ufeff"
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udc7f\udd00-\udfff\ufffe\uffff]"
)
_BAD_BYTE = re.compile("[\udc80-\udcff]")
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
_MOJIBAKE = re.compile("Ã[\u00a4\u00a5\u00b6\u00a9\u0084\u0085\u0096\u2013\u2026\u201e]")
_BAD_INDENT = re.compile("(?P<ok> *)(?P<bad>[\t\u00a0][ \t\u00a0]*)")
_SUSPECT = re.compile(f"{_CONTROL.pattern}|{_BAD_BYTE.pattern}|{_INVISIBLE.pattern}|\ufffd|Ã")


@dataclass(slots=True)
class SourceText:
    """A definition's lines: ``shown`` as the author wrote them, ``parsed`` as the YAML parser gets them.

    What has been pointed out as a fault is replaced in ``parsed`` by something harmless of the same width, so
    that the rest of the file can be checked. Only tabs in the indentation get wider; ``shift`` says how much.
    """

    shown: list[str]
    parsed: list[str]
    encoding: Literal["utf-8", "utf-16"] = "utf-8"
    shift: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, data: bytes) -> SourceText:
        """Decode ``data``. Bytes that are not UTF-8 become lone surrogates; :func:`check` points them out."""
        encoding, text = _decode(data)
        shown = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return cls(shown, list(shown), encoding)

    @property
    def text(self) -> str:
        """What the YAML parser gets."""
        return "\n".join(self.parsed)

    def column(self, line: int, column: int) -> int:
        """The shown column of a parsed column; both count from 1."""
        return max(column - self.shift.get(line, 0), 1)

    def replace(self, line: int, column: int, char: str) -> None:
        """Put ``char`` at a place (from 1) in what is parsed. A place outside the line is left alone."""
        old = self.parsed[line - 1]
        if 1 <= column <= len(old):
            self.parsed[line - 1] = old[: column - 1] + char + old[column:]


def _decode(data: bytes) -> tuple[Literal["utf-8", "utf-16"], str]:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return "utf-16", data.decode(codec, "replace")
    if len(data) >= 4 and 0 in data[:2] and data[:4].count(0) == 2:
        return "utf-16", data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", "replace")
    return "utf-8", data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")


def check(source: SourceText, faults: FaultList) -> bool:
    """Point out wrong encodings, characters and indentation; False when the file is not text at all."""
    if source.encoding == "utf-16":
        faults.add("encoding.utf16", TOP)
    if not _check_characters(source, faults):
        return False
    _check_indentation(source, faults)
    return True


def _check_characters(source: SourceText, faults: FaultList) -> bool:
    suspects = [number for number, text in enumerate(source.shown, 1) if _SUSPECT.search(text)]
    bad_bytes = _replace_bytes(source, suspects)
    controls = [
        (number, match) for number in suspects for match in _CONTROL.finditer(source.shown[number - 1])
    ]
    if len(controls) > MAX_CONTROLS:
        faults.add("file.binary", Place(controls[0][0], controls[0][1].start() + 1))
        return False
    if bad_bytes:
        number, match = bad_bytes[0]
        byte, lines = f"{ord(match[0]) - 0xDC00:02X}", len({number for number, _ in bad_bytes})
        faults.add(
            "encoding.not_utf8",
            Place(number, match.start() + 1),
            byte=byte,
            letter=_letter(match),
            lines=lines,
        )
    for number, match in controls:
        faults.add("character.control", Place(number, match.start() + 1), code=f"U+{ord(match[0]):04X}")
    for number in suspects:
        _check_letters(source.shown[number - 1], number, faults)
        _make_harmless(source, number)
    return True


def _replace_bytes(source: SourceText, suspects: list[int]) -> list[tuple[int, re.Match[str]]]:
    """Let bytes that are not UTF-8 go on as the letters they probably are; gives back where they were."""
    found = [(number, match) for number in suspects for match in _BAD_BYTE.finditer(source.shown[number - 1])]
    for number in {number for number, _ in found}:
        source.shown[number - 1] = source.parsed[number - 1] = _BAD_BYTE.sub(
            _letter, source.shown[number - 1]
        )
    return found


def _make_harmless(source: SourceText, number: int) -> None:
    text = source.parsed[number - 1]
    if text.startswith(_BOM):
        text = text[1:]
        source.shift[number] = -1
    source.parsed[number - 1] = _CONTROL.sub(" ", text).replace(_BOM, " ")


def _letter(match: re.Match[str]) -> str:
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace").replace("\ufffd", "?")


def _check_letters(text: str, number: int, faults: FaultList) -> None:
    if match := _MOJIBAKE.search(text):
        faults.add("encoding.mojibake", Place(number, match.start() + 1, 2), seen=match[0])
    if (lost := text.find("\ufffd")) >= 0:
        faults.add("character.lost", Place(number, lost + 1))
    for match in _INVISIBLE.finditer(text):
        faults.warn("character.invisible", Place(number, match.start() + 1), code=f"U+{ord(match[0]):04X}")


def _check_indentation(source: SourceText, faults: FaultList) -> None:
    for number, text in enumerate(source.parsed, 1):
        if match := _BAD_INDENT.match(text):
            rest = text[match.end() :]
            indent = match[0].replace("\t", INDENT_OF_A_TAB).replace("\u00a0", " ")
            if rest and not rest.startswith("#"):
                code = "indent.tab" if "\t" in match["bad"] else "indent.hard_space"
                faults.add(code, Place(number, match.end("ok") + 1, len(match["bad"])))
                source.shift[number] = source.shift.get(number, 0) + len(indent) - len(match[0])
            text = indent + rest
        source.parsed[number - 1] = text.replace("\t", " ")
