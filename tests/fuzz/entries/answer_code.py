"""A code or a row on paper that someone reads in: the marks that give it back, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sjalvskattning.core.answer_code import (
    Form,
    decode,
    encode,
    fits,
    offers_paper,
    paper_row,
    read,
    read_paper_row,
)
from sjalvskattning.core.letters import folded
from tests.fuzz.telling import taken

MAX_LEN = 512
WORDS = (
    "K7",
    "AK7",
    "e",
    "v",
    "-",
    "/",
    "\\xe2\\x88\\x92",
    "\\xe2\\x80\\x93",
    "\\xe2\\x80\\x8b",
    "\\x1b",
    "\\xd9\\xa3",
)
_STEPS = ("1", "2", "3", "4", "5", "e", "v", "-")
FORMS = (
    Form("K7", 40, _STEPS),
    Form("K7", 3, _STEPS),
    Form("AA", 12, ("0", *_STEPS)),
    Form("22", 7, (*map(str, range(1, 11)), "e", "v", "-")),
)


def seeds() -> Iterator[bytes]:
    """Codes and rows of each form, whole and with a slip."""
    for at, form in enumerate(FORMS):
        marks = tuple(form.possible[(place * 5 + at) % len(form.possible)] for place in range(form.items))
        code = encode(marks, form)
        yield code.encode()
        yield folded(code).upper().encode()
        yield f"{code[:5]}o{code[6:]}".encode()
        if offers_paper(form):
            yield paper_row(marks, form).encode()
            yield paper_row(marks, form).replace("/", " ").lower().encode()


def one(data: bytes) -> None:
    """Read as what it seems and as either; what is taken is a sheet of the form, and has the same code."""
    text = data.decode("utf-8", "surrogateescape")
    for form in FORMS:
        assert fits(form)
        seemed = taken(partial(read, text, form))
        coded = taken(partial(decode, text, form))
        row = taken(partial(read_paper_row, text, form))
        assert coded is None or row is None
        assert seemed is None or seemed in (coded, row)
        if coded is not None:
            form.check(coded)
            assert decode(encode(coded, form), form) == coded
        if row is not None:
            form.check(row)
            assert read_paper_row(paper_row(row, form), form) == row
