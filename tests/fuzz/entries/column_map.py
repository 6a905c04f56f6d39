"""A column map in YAML: a map that comes back from its own file, or faults with places inside the file."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.batch.map_writing import quoted
from sjalvskattning.batch.maps import MapRejected, read_map
from sjalvskattning.core.tabular.columns import resolve
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.errors import InputRejected
from tests.fuzz.corpus import HOSTILE, files
from tests.fuzz.entries.answers import plan
from tests.fuzz.telling import told

MAX_LEN = 4_096
NAME = "karta.yaml"
WORDS = (
    *("shape", "wide", "long", "response", "perspective", "occasion", "item_column", "value_column", "items"),
    *(
        "values",
        "ignore",
        "encoding",
        "delimiter",
        "sheet",
        "cannot_judge",
        "not_applicable",
        "unanswered",
        "tab",
    ),
    *(
        ": ",
        "- ",
        "~",
        "null",
        "&a ",
        "*a",
        "!!int ",
        "<<: ",
        "|\\x0a",
        "---\\x0a",
        "\\x22",
        "\\xef\\xbb\\xbf",
        "\\x1b",
    ),
)
_WHOLE = """shape: wide
response: Löpnr
perspective: "Vy"
occasion: ~
items:
  respekt: "F1: respekt"
  inat-lyssnar: null
values:
  Vet ej: cannot_judge
  3: 2
ignore:
- Kommentar
encoding: cp1252
delimiter: tab
sheet: Svar
"""


def seeds() -> Iterator[bytes]:
    """A map with everything, and hostile YAML."""
    yield _WHOLE.encode()
    yield b"\xef\xbb\xbf" + _WHOLE.replace("\n", "\r\n").encode()
    yield from (data for data in files(HOSTILE / "definitions", "*.yaml") if len(data) <= MAX_LEN)


def one(data: bytes) -> None:
    """Read; what is accepted says the same when it is written anew, and can be held against a header."""
    try:
        said = read_map(data, NAME)
    except MapRejected as error:
        _check(data, error)
        return
    if said.to_dict():  # a file that says nothing is refused
        assert read_map(_written(said), NAME) == said
    resolve("svar.csv", 1, ("Löpnr", "F1: respekt", "inat-lyssnar"), plan(), said, "")


def _check(data: bytes, error: MapRejected) -> None:
    told(error)
    assert error.faults
    lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xc2\x85") + data.count(b"\xe2\x80") + 1
    for fault in error.faults:
        assert isinstance(fault, InputRejected)
        assert 1 <= int(str(fault.params.get("line", 1))) <= lines + 1
        assert int(str(fault.params.get("column", 1))) >= 1


def _written(said: ColumnMap) -> str:
    """A map as YAML in which every text is quoted."""
    lines = []
    for key, value in said.to_dict().items():
        if isinstance(value, str):
            lines.append(f"{key}: {quoted(value)}")
        elif isinstance(value, dict):
            lines.append(f"{key}:")
            lines += [f"  {quoted(one)}: {'null' if to is None else quoted(to)}" for one, to in value.items()]
        else:
            lines.append(f"{key}: [{', '.join(map(quoted, value))}]")
    return "\n".join(lines)
