"""One person's answers as a file for the session they belong to: what was answered, and no more.

Neither name, comment, note, time nor order is in it. The random id is the packet's own: it says only that
two files are the same packet.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from sjalvskattning.core.answer_code import Form
from sjalvskattning.core.marks import Marks
from sjalvskattning.errors import InputRejected


class Kind(NamedTuple):
    """A kind of file: its magic word, newest version, size in bytes, and the codes of what is refused."""

    magic: str
    newest: int
    limit: int
    not_one: str
    too_new: str


MAGIC = "sjalvskattning-packet"
FORMAT = 1
ID_BYTES = 16
"""128 bits."""

MAX_BYTES = 100_000
"""The largest packet that is read: far more than the longest form needs."""

_KIND = Kind(MAGIC, FORMAT, MAX_BYTES, "packet.not_one", "packet.too_new")

_ID = re.compile("[0-9a-f]{32}")
_KEYS = {"magic", "format", "form", "id", "marks", "group"}


class Packet(NamedTuple):
    """A packet's content. ``group`` is a place in the breakdown's list, or None."""

    id: str
    marks: Marks
    group: int | None


def packed(packet: Packet, form: Form) -> bytes:
    """A packet as JSON. Raises ValueError for marks that are not of the form."""
    form.check(packet.marks)
    data = {
        "magic": MAGIC,
        "format": FORMAT,
        "form": form.key,
        "id": packet.id,
        "marks": list(packet.marks),
        "group": packet.group,
    }
    return f"{json.dumps(data, indent=1)}\n".encode("ascii")


def unpacked(data: bytes, form: Form, groups: int, file: str) -> Packet:
    """The packet in a file called ``file``, for a session with that form and so many parts.

    Raises InputRejected: ``packet.not_one``, ``too_new``, ``other_form``, ``damaged`` and ``no_part``.
    """
    content = json_object(data, _KIND, file)
    group, marks = content.get("group"), content.get("marks")
    if set(content) != _KEYS or not (isinstance(content["id"], str) and _ID.fullmatch(content["id"])):
        raise InputRejected("packet.damaged", file=file)
    if content["form"] != form.key:
        raise InputRejected("packet.other_form", file=file)
    if not isinstance(marks, list) or not all(isinstance(mark, str) for mark in marks):
        raise InputRejected("packet.damaged", file=file)
    try:
        form.check(tuple(marks))
    except ValueError as error:
        raise InputRejected("packet.other_form", file=file) from error
    if group is not None and not (type(group) is int and 0 <= group < groups):
        raise InputRejected("packet.other_form", file=file)
    if groups and group is None:
        raise InputRejected("packet.no_part", file=file)
    return Packet(content["id"], tuple(marks), group)


def json_object(data: bytes, kind: Kind, file: str) -> dict[str, Any]:
    """The JSON object of a file of ours: not too large, of this kind, and not from a newer version.

    Raises InputRejected with the kind's two codes.
    """
    try:
        if len(data) > kind.limit:
            raise ValueError("too large")
        content = json.loads(data, object_pairs_hook=_without_repeats)
        if (
            not isinstance(content, dict)
            or content["magic"] != kind.magic
            or type(content["format"]) is not int
        ):
            raise ValueError("another file")
    except (ValueError, KeyError, RecursionError) as error:
        raise InputRejected(kind.not_one, file=file) from error
    if content["format"] > kind.newest:
        raise InputRejected(kind.too_new, file=file)
    return content


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key that stands twice")
    return result
