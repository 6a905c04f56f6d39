"""Writes tests/hostile/stores: the hostile stores in the journal's format, each keeping what it attacks.

Run as ``python -m tests.store.hostile_stores`` after a change of the format.
"""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.core.response import Response
from sjalvskattning.store.documents import tables_of
from sjalvskattning.store.lines import _seal, change_line, dumps, header_line, journal_bytes
from tests.store.samples import filled, rated, response

STORES = Path(__file__).parents[1] / "hostile" / "stores"


def journal(one: Response, seq: int = 0, shape: int = 1) -> bytes:
    """A whole journal of a response."""
    documents = [(t, k, dumps(d)) for t, docs in tables_of(one).items() for k, d in docs.items()]
    return journal_bytes(one.id, shape, seq, documents)


def answer_line(id: str, seq: int, item: str, value: int) -> bytes:
    """One save of one answer."""
    return change_line(id, 1, seq, [("answers", item, dumps(rated(value).to_dict()))])


def stores() -> dict[str, bytes]:
    """File name and content."""
    deep = '"seq":9,"shape":1,"set":[["answers","mod-0",' + "[" * 20_000 + "]" * 20_000 + "]]}"
    clock = response("klocka-bakat", created="2031-01-01T00:00:00Z")
    short, long = filled(2, "skrap-efter"), filled(6, "skrap-efter")
    return {
        "ok-v1.jsonl": journal(filled(6, "ok-v1")),
        "noll-byte.jsonl": b"",
        "backup/noll-byte.1.jsonl": journal(filled(5, "noll-byte")),
        "noll-ensam.jsonl": b"",
        "skrap-efter.jsonl": journal(short) + journal(long)[len(journal(short)) :],
        "dubbla-id.jsonl": journal(response("dubbla-id"))
        + answer_line("dubbla-id", 4, "mod-0", 1)
        + answer_line("dubbla-id", 4, "mod-0", 4),
        "tva-dokument.jsonl": journal(filled(6, "tva-dokument"), 20) + journal(filled(2, "tva-dokument")),
        "fel-rot.jsonl": b"[]",
        "icke-numeriskt-id.jsonl": journal(response("icke-numeriskt-id"))
        + answer_line("icke-numeriskt-id", 4, "abc", 1),
        "djup.jsonl": journal(filled(6, "djup")) + _seal(deep, "djup"),
        "djup-ensam.jsonl": b'{"svar":' + b"[" * 20_000 + b"]" * 20_000 + b"}",
        "ny-form.jsonl": journal(filled(6, "ny-form"), shape=99),
        "ny-version.jsonl": header_line("ny-version", 1, 0, 1).replace(b'"format":1', b'"format":99')
        + b"\x00binary\n",
        "klocka-bakat.jsonl": journal(clock) + answer_line("klocka-bakat", 4, "mod-0", 2),
        "annans.jsonl": journal(filled(6, "en-annan")),
    }


if __name__ == "__main__":
    for name, data in stores().items():
        path = STORES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
