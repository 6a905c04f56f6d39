"""Files of answers that attack their reader: read as they stand, or refused at a place. See tests/hostile."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from sjalvskattning.batch.table import TableKind
from sjalvskattning.errors import InputRejected
from tests.batch.reading.files import opened, refusal, rows

ROOT = Path(__file__).parents[3]
HOSTILE = ROOT / "tests" / "hostile"
SHARED = ROOT.parent / "shared" / "hostile"

HEADER = ("person", "roll", "fråga", "nivå", "kommentar")
P1 = ("p1", "undersköterska", "bemotande", "3", "Fungerar bra")
P2 = ("p2", "undersköterska", "bemotande", "2", "Behöver stöd på kvällar")
P3 = ("p3", "undersköterska", "bemotande", "4", "Åsa & Örjan hjälper till")
Rows = list[tuple[int, tuple[str, ...]]]

ALL: Rows = [(2, P1), (3, P2), (4, P3)]

REFUSED: dict[str, tuple[str, dict[str, object]]] = {
    "bara_bom.csv": ("answers.empty", {}),
    "tom_0_byte.csv": ("answers.empty", {}),
    "oavslutat_citat.csv": ("answers.quotes", {"row": 2}),
    "falt_200k.csv": ("answers.long_cell", {"row": 2}),
    "utf8_med_en_cp1252_byte.csv": ("table.mixed", {"row": 5, "byte": "F6"}),
}
READ: dict[str, Rows] = {
    "ok_utf8_semikolon.csv": ALL,
    "blandade_radslut.csv": ALL,
    "sep_rad.csv": ALL,
    "bara_rubrik.csv": [],
    "bom_mitt_i.csv": [(2, P1), (3, ("\ufeffperson", *HEADER[1:])), (4, P2)],
    "dubbla_svar_samma_person.csv": [*ALL, (5, ("p1", "undersköterska", "bemotande", "1", "Fungerar bra"))],
    "ojamna_rader.csv": [
        (2, ("p1", "roll", "bemotande", "3")),
        (3, ("p2", "roll", "bemotande", "3", "ok", "extra", "kolumner")),
    ],
    "citat_radbryt_pipe.csv": [
        (2, ("p1", "roll", "bemotande", "3", 'rad ett\nrad två | med | rör "och citat"')),
    ],
}
OTHERS = {"dubbla_kolumner.csv", "formler.csv", "nfd_id.csv"}


@pytest.fixture(params=["kept", "shared"])
def answers(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The files of this project, and those of the shared folder where it is (in CI it must be)."""
    folder = HOSTILE if request.param == "kept" else SHARED
    if not folder.is_dir():
        assert not os.environ.get("CI"), f"the hostile files are missing in CI: {SHARED}"
        pytest.skip("the shared hostile files are not beside this clone")
    for path in (folder / "answers").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "falt_200k.csv").write_text(
        ";".join(HEADER) + f"\np1;roll;bemotande;3;{'x' * 200_000}\n", "utf-8"
    )
    return tmp_path


def test_every_file_of_answers(answers: Path) -> None:
    """Expect each to be refused at its place, or handed over exactly; what rows mean is judged elsewhere."""
    names = {path.name for path in answers.iterdir()}
    assert names == {*REFUSED, *READ, *OTHERS}
    for name, (code, params) in REFUSED.items():
        with pytest.raises(InputRejected) as caught:
            opened(answers / name)
        assert caught.value.code == code, name
        assert params.items() <= caught.value.params.items(), name
    for name, expected in READ.items():
        table = opened(answers / name)
        assert (table.header, table.header_row, rows(table)) == (HEADER, 1, expected), name
        assert table.notes == (), name


def test_headers_of_hostile_files(answers: Path) -> None:
    """Expect equal headers both, decomposed ones composed, and formulas as the texts they are."""
    assert opened(answers / "dubbla_kolumner.csv").header == ("person", "nivå", "nivå")
    table = opened(answers / "nfd_id.csv")
    assert (table.header, rows(table)[0][1][2:]) == (HEADER, ("a\u030aterkoppling", "3", ""))
    comments = [cells[4] for _, cells in rows(opened(answers / "formler.csv"))]
    assert comments[1:4] == ["=cmd|' /C calc'!A0", "+46701234567", "-2 dagar i veckan"]


def test_a_parquet_file_without_its_footer(tmp_path: Path) -> None:
    """Expect one sentence."""
    data = (HOSTILE / "batch" / "trunkerad.parquet").read_bytes()
    assert refusal(tmp_path, data, "trunkerad.parquet").code == "table.parquet"


PEAK = """
import re, sys
from pathlib import Path
from sjalvskattning.batch.reading import open_table
from sjalvskattning.batch.table import ReadOptions
from sjalvskattning.errors import InputRejected
path, wanted = Path(sys.argv[1]), [int(place) for place in sys.argv[3:]]
try:
    table = open_table(path, path.name, ReadOptions(), Path(sys.argv[2]))
    said = sum(1 for _ in table.rows(wanted or None))
except InputRejected as error:
    said = error.code
print(said, re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def peak(path: Path, *wanted: int) -> tuple[str, int]:
    """What a program of its own says of a file, and the most memory it had, in bytes."""
    call = [sys.executable, "-c", PEAK, str(path), str(path.parent), *map(str, wanted)]
    said, most = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
    return said, int(most) * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process's peak from its own start")
@pytest.mark.parametrize("is_shared", [False, True], ids=["made", "shared"])
def test_bombs(tmp_path: Path, is_shared: bool) -> None:
    """Expect a stop at the cap, and two gigabytes of repeated text read in little memory."""
    packed, columns = tmp_path / "bomb.csv.gz", tmp_path / "bomb.parquet"
    if is_shared:
        if not SHARED.is_dir():
            assert not os.environ.get("CI"), f"the hostile files are missing in CI: {SHARED}"
            pytest.skip("the shared hostile files are not beside this clone")
        packed.write_bytes((SHARED / "batch" / packed.name).read_bytes())
        columns.write_bytes((SHARED / "batch" / columns.name).read_bytes())
    else:
        packed.write_bytes(gzip.compress(b"person;niva\n" + b"p1;3\n" * 8_000_000, 1))
        text = pa.DictionaryArray.from_arrays(pa.array([0] * 400_000, pa.int8()), ["A" * 1000])
        parquet.write_table(pa.table({"niva": [3] * 400_000, "kommentar": text}), columns)
    assert opened(columns).kind is TableKind.PARQUET
    said, most = peak(packed)
    assert (said, most < 100_000_000) == ("table.bomb", True)
    said, most = peak(columns, 0, 1) if not is_shared else peak(columns, 0)
    assert (said, most < 250_000_000) == ("2000000" if is_shared else "400000", True)
