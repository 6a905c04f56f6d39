"""The lines of a journal: JSON that a person can read, each with a checksum of its own.

::

    {"sum":"…","magic":"sjalvskattning","format":1,"shape":1,"id":"k3","seq":0,"lines":2}
    {"sum":"…","seq":1,"shape":1,"part":[1,2],"set":[["head","head",{…}]]}
    {"sum":"…","seq":2,"shape":1,"part":[2,2],"set":[["answers","mod-1",{…}]]}
    {"sum":"…","seq":3,"shape":1,"set":[["answers","mod-2",{…}],["answers","mod-1",null]]}

A header; the database when the file was written, one document a line so that a flaw costs one document; then
one line a save. Values are absolute, so a line can be skipped or applied twice. The checksum covers the bytes
after it and is keyed with the response's id, so that another response's line does not pass. The header's own
never changes form: it is how a newer file is told from a damaged one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sjalvskattning.store.shapes import Document

MAGIC = "sjalvskattning"
FORMAT = 1

Change = tuple[str, str, Document | None]
"""A table, a document's id, and the document, or None when it is gone."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_SURROGATE = re.compile("[\ud800-\udfff]")
_SUM_BYTES = 12
_START = b'{"sum":"'
_BODY = len(_START) + 2 * _SUM_BYTES + 2  # after the closing quote and the comma


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a journal. ``seq`` is the number before its first document's."""

    format: int
    shape: int
    id: str
    seq: int
    lines: int


@dataclass(frozen=True, slots=True)
class Line:
    """One save, or one document (``part`` of so many) of the state that the journal starts from."""

    seq: int
    shape: int
    part: tuple[int, int] | None
    changes: tuple[Change, ...]


@dataclass(slots=True)
class Scan:
    """What a file holds. ``end`` is where its last good line ends; ``bad`` are stretches of other things."""

    size: int
    headers: list[Header] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    bad: list[tuple[int, int]] = field(default_factory=list)
    end: int = 0
    unterminated: bool = False

    @property
    def inner(self) -> list[tuple[int, int]]:
        """Bad stretches with something good after them."""
        return [span for span in self.bad if span[0] < self.end]


def dumps(value: object) -> str:
    """Compact JSON. Raises ValueError for NaN and infinity, TypeError for what JSON cannot hold."""
    return _ENCODER.encode(value)


def encoded(text: str) -> bytes:
    """JSON text as UTF-8; half a surrogate pair, which UTF-8 cannot hold, as an escape."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()


def header_line(name: str, shape: int, seq: int, lines: int) -> bytes:
    """The first line of a journal."""
    fields = {"magic": MAGIC, "format": FORMAT, "shape": shape, "id": name, "seq": seq, "lines": lines}
    return _seal(dumps(fields)[1:], MAGIC)


def change_line(
    name: str,
    shape: int,
    seq: int,
    changes: Iterable[tuple[str, str, str]],
    part: tuple[int, int] | None = None,
) -> bytes:
    """A line that sets documents, given as (table, id, JSON text)."""
    middle = f'"part":[{part[0]},{part[1]}],' if part else ""
    texts = ",".join(f"[{dumps(table)},{dumps(key)},{text}]" for table, key, text in changes)
    return _seal(f'"seq":{seq},"shape":{shape},{middle}"set":[{texts}]}}', name)


def journal_bytes(name: str, shape: int, seq: int, documents: Sequence[tuple[str, str, str]]) -> bytes:
    """A whole journal that starts from ``documents``; its header has the number ``seq``."""
    count = len(documents)
    lines = [header_line(name, shape, seq, count)]
    for index, document in enumerate(documents, 1):
        lines.append(change_line(name, shape, seq + index, [document], (index, count)))
    return b"".join(lines)


def scan(data: bytes, name: str) -> Scan:
    """Everything that can be read in the journal of the response ``name``, whatever else is there."""
    result = Scan(len(data))
    start = 0
    while start < len(data):
        newline = data.find(b"\n", start)
        stop = len(data) if newline < 0 else newline
        after = stop if newline < 0 else stop + 1
        parsed = _parse(data[start:stop], name)
        if parsed is None:
            _add_bad(result.bad, start, after)
        else:
            if isinstance(parsed, Header):
                result.headers.append(parsed)
            else:
                result.lines.append(parsed)
            result.end = after
            result.unterminated = newline < 0
        start = after
    return result


def claims_newer(data: bytes) -> bool:
    """Whether the first line says, without a checksum that fits, that it is of a newer format."""
    try:
        fields = json.loads(data.partition(b"\n")[0])
        return bool(fields["magic"] == MAGIC and fields["format"] > FORMAT)
    except (ValueError, TypeError, KeyError, RecursionError):
        return False


def _sum(body: bytes, key: str) -> bytes:
    return hashlib.blake2b(body, digest_size=_SUM_BYTES, key=key.encode()).hexdigest().encode()


def _seal(body: str, key: str) -> bytes:
    data = encoded(body)
    return b"".join((_START, _sum(data, key), b'",', data, b"\n"))


def _add_bad(bad: list[tuple[int, int]], start: int, stop: int) -> None:
    if bad and bad[-1][1] == start:
        bad[-1] = (bad[-1][0], stop)
    else:
        bad.append((start, stop))


def _parse(line: bytes, name: str) -> Header | Line | None:
    if not line.startswith(_START):
        return None
    claimed, body = line[len(_START) : _BODY - 2], line[_BODY:]
    try:
        if claimed == _sum(body, name):
            return _line_of(json.loads(b"{" + body))
        if body.startswith(b'"magic"') and claimed == _sum(body, MAGIC):
            return _header_of(json.loads(b"{" + body))
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    return None


def _header_of(fields: dict[str, Any]) -> Header:
    if fields["magic"] != MAGIC:
        raise ValueError(fields["magic"])
    newer = fields["format"] > FORMAT
    return Header(
        int(fields["format"]),
        int(fields["shape"]) if not newer else 0,
        str(fields["id"]) if not newer else "",
        int(fields["seq"]) if not newer else 0,
        int(fields["lines"]) if not newer else 0,
    )


def _line_of(fields: dict[str, Any]) -> Line:
    part = fields.get("part")
    changes = tuple((str(table), str(key), document) for table, key, document in fields["set"])
    return Line(int(fields["seq"]), int(fields["shape"]), (part[0], part[1]) if part else None, changes)
