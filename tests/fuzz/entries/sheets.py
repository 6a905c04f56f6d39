"""What a facilitator adds to a group session: a form tool's table, or a packet with one person's answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, partial

from sjalvskattning.core.answer_code import Form, form_of
from sjalvskattning.core.answer_table.reading import read_table
from sjalvskattning.core.answer_table.text import MAX_ROWS
from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.group.packet import Packet, packed, unpacked
from sjalvskattning.core.group.setup import Breakdown, Setup
from sjalvskattning.definitions.load import parse
from tests.definitions.samples import VALID
from tests.fuzz.corpus import HOSTILE, files
from tests.fuzz.editing import tree_of
from tests.fuzz.telling import taken, told

MAX_LEN = 8_192
NAME = "svar.csv"
WORDS = (
    *(
        "respekt",
        "inat-lyssnar",
        "Var?",
        "Norr",
        "sep=;",
        ";",
        "\\x22",
        "\\x0d\\x0a",
        "\\xef\\xbb\\xbf",
        "\\xff\\xfe",
    ),
    *(
        "3,0",
        "3 - ",
        "(3)",
        "stämmer helt",
        "[",
        "]",
        "F1: ",
        "\\xe5",
        '"magic": "sjalvskattning-packet"',
        '"form"',
    ),
    *('"marks"', '"group"', '"format": 1', "null"),
)
_ITEMS = ("respekt", "inat-lyssnar")


@cache
def assessment() -> Assessment:
    """The small definition of the tests."""
    found, _ = parse(VALID.encode(), "prov.yaml")
    assert found is not None
    return found


@cache
def setup(parts: int = 2) -> Setup:
    """A session about two items, with that many parts in its breakdown."""
    breakdown = Breakdown("Var?", ("Norr", "Söder")[:parts]) if parts else None
    return Setup("Köket", assessment(), "medarbetare", _ITEMS, 12, "2026-11-20", breakdown=breakdown)


@cache
def _form() -> Form:
    return form_of(assessment(), "medarbetare", setup().perspective, _ITEMS)


def _packet() -> bytes:
    return packed(Packet("0123456789abcdef" * 2, ("3", "e"), 1), _form())


def seeds() -> Iterator[bytes]:
    """Tables and packets, whole and hostile."""
    text = "Tid;F1: respekt;inat-lyssnar;Var?\r\n9.00;3;2;Norr\r\n9.01;stämmer helt;e;söder\r\n;;;\r\n"
    yield from (text.encode(), text.encode("cp1252"), b"sep=;\r\n" + text.encode(), text.encode("utf-16"))
    yield _packet()
    yield from (bytes([0, at, what]) for at in range(12) for what in (0, 3, 21, 38, 254, 255))
    yield from files(HOSTILE / "answers", "*.csv")


def one(data: bytes) -> None:
    """Read as a table and as a packet, for a session with parts and for one without."""
    forged = json.dumps(tree_of(data, json.loads(_packet()))).encode()
    for parts in (0, 2):
        _table(data, setup(parts))
        for given in (data, forged):
            packet = taken(partial(unpacked, given, _form(), parts, NAME))
            if packet is not None:
                assert unpacked(packed(packet, _form()), _form(), parts, NAME) == packet


def _table(data: bytes, asked: Setup) -> None:
    """All rows or none; every mark is one of the form's, every fault can be told."""
    table, faults = read_table(data, NAME, asked)
    assert (table is None) == bool(faults)
    for fault in faults:
        told(fault)
    if table is not None:
        assert len(table.answers) + table.blank <= MAX_ROWS
        for answered in table.answers:
            _form().check(answered.marks)
            assert answered.group is None or 0 <= answered.group < asked.parts
