"""Faults as a file, as counts, and as the first few."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.batch.fault_file import COLUMNS, FaultFile
from sjalvskattning.batch.outputs import Dialect
from sjalvskattning.batch.outputs.formulas import original
from sjalvskattning.core.tabular.faults import MAX_SHOWN, Fault, FaultCode
from sjalvskattning.errors import ExportFailed, UsageError
from sjalvskattning.locale import Language, Translator

HOSTILE = Path(__file__).parents[1] / "hostile" / "comments"
VALUE = Fault("svar.csv", 7, "Q1", "6", FaultCode.VALUE, {"low": 1, "high": 5})
PARAMS: dict[FaultCode, dict[str, object]] = {
    FaultCode.NO_ITEMS: {},
    FaultCode.MISSING_COLUMN: {"suggestion": "Bemötande", "text": "Jag bemöter …"},
    FaultCode.COLUMN_TWICE: {},
    FaultCode.UNKNOWN_COLUMN: {"suggestion": ""},
    FaultCode.RAGGED: {"expected": 5, "found": 4},
    FaultCode.REPEATED_HEADER: {},
    FaultCode.VALUE: {"low": 1, "high": 5},
    FaultCode.UNKNOWN_ITEM: {"suggestion": "bemotande"},
    FaultCode.ANSWERED_TWICE: {"first_row": 3},
    FaultCode.REPEATED_ID: {"first_row": 3, "first_file": "a.csv"},
    FaultCode.NO_ID: {},
    FaultCode.TWO_GROUPS: {"first_row": 3},
}


def fault_file(
    path: Path | None, faults: list[Fault], language: Language = "sv", **options: object
) -> FaultFile:
    """A closed sink that has taken those faults."""
    with FaultFile(path, Translator(language), **options) as taken:  # type: ignore[arg-type]
        for fault in faults:
            taken.add(fault)
    return taken


def read(path: Path) -> list[dict[str, str]]:
    """A CSV file of faults."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fault_has_its_sentences(tmp_path: Path, language: Language) -> None:
    """Each code has what and remedy, filled in, in the reader's language; a near miss is asked about."""
    assert set(PARAMS) == set(FaultCode)
    faults = [Fault("a.csv", 2, "Q", "x", code, params) for code, params in PARAMS.items()]
    fault_file(tmp_path / "fel.csv", faults, language)
    rows = read(tmp_path / "fel.csv")
    assert [row["code"] for row in rows] == [code.value for code in PARAMS]
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        assert row["what"]
        assert row["remedy"]
        assert "{" not in row["what"] + row["remedy"]
    asked = Translator(language)("fault.did_you_mean", suggestion="Bemötande")
    assert rows[1]["remedy"].startswith(asked)
    assert sum(asked.split()[0] in row["remedy"] for row in rows) == 2


def test_a_fault_looks_like_this(tmp_path: Path) -> None:
    """In CSV, in the Swedish Excel's and as JSON lines; a fault of the whole file has no row."""
    whole = Fault("svar.csv", 0, "Q2", "", FaultCode.COLUMN_TWICE)
    for name, dialect in (
        ("a.csv", Dialect.STANDARD),
        ("b.csv", Dialect.EXCEL_SV),
        ("c.jsonl", Dialect.STANDARD),
    ):
        fault_file(tmp_path / name, [VALUE, whole], dialect=dialect)
    plain = (tmp_path / "a.csv").read_bytes().decode().split("\n")
    assert plain[0] == "file,row,column,value,code,what,remedy"
    assert plain[1].startswith("svar.csv,7,Q1,6,value,Cellen är inget svar.,")
    assert plain[2].startswith("svar.csv,,Q2,,column_twice,")
    excel = (tmp_path / "b.csv").read_bytes().decode().split("\r\n")
    assert excel[0] == "\ufefffile;row;column;value;code;what;remedy"
    assert excel[1].startswith("svar.csv;7;Q1;6;value;Cellen är inget svar.;")
    lines = [json.loads(line) for line in (tmp_path / "c.jsonl").read_text("utf-8").splitlines()]
    assert [tuple(line) for line in lines] == [COLUMNS, COLUMNS]
    assert (lines[0]["row"], lines[1]["row"], lines[0]["value"]) == (7, 0, "6")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["Q1", "Q2", ""]), st.text(max_size=8), st.integers(1, 9)), max_size=30
    )
)
def test_counts_are_exact_and_the_first_are_kept(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str, int]]
) -> None:
    """By code and by column, whether or not there is a file; every fault is a row of it, in order."""
    faults = [
        Fault(
            "a.csv",
            row,
            column,
            value,
            FaultCode.VALUE if row % 2 else FaultCode.NO_ID,
            {"low": 1, "high": row},
        )
        for column, value, row in cells
    ]
    path = tmp_path_factory.mktemp("faults") / "fel.csv"
    taken, quiet = fault_file(path, faults, keep=3), fault_file(None, faults, keep=3)
    assert taken.count == quiet.count == len(faults)
    assert taken.first == quiet.first
    for code in (FaultCode.VALUE, FaultCode.NO_ID):
        assert [one for one in taken.first if one.code is code] == [
            one for one in faults if one.code is code
        ][:3]
    assert taken.by_code == quiet.by_code
    assert sum(taken.by_code.values()) == len(faults)
    assert taken.by_column["Q1"] == sum(column == "Q1" for column, _, _ in cells)
    assert [(row["row"], row["column"]) for row in read(path)] == [
        (str(row), column) for column, _, row in cells
    ]


@pytest.mark.parametrize("name", ["fel.csv", "fel.jsonl", "fel.tsv"])
def test_what_stood_in_a_cell_cannot_act(tmp_path: Path, name: str) -> None:
    """No control character, no line break, no formula and no more than a few words of it come through."""
    values = [path.read_bytes().decode("utf-8", "replace") for path in sorted(HOSTILE.iterdir())]
    values += ["=1+1", " =1+1", "a\nb", "a\tb", "\x1b[2J", "\udc80", "x" * 10_000, '"', ";"]
    faults = [VALUE._replace(value=value, column=value, params={"low": 1, "high": value}) for value in values]
    fault_file(tmp_path / name, faults)
    text = (tmp_path / name).read_bytes().decode()
    assert not set(text) & {
        chr(code) for code in (*range(9), 11, 12, *range(13, 32), *range(0x7F, 0xA0), 0x202E)
    }
    assert text.count("\n") == len(faults) + (name != "fel.jsonl")
    if name == "fel.csv":
        rows = read(tmp_path / name)
        assert not any(row["value"].lstrip()[:1] in set("=+-@") - {""} for row in rows)
        assert original(rows[-9]["value"]) == "=1+1"
        assert max(len(row["value"]) for row in rows) <= 2 * MAX_SHOWN


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A missing folder and a full disk are ExportFailed; an ending that is no text table is a UsageError."""
    with pytest.raises(ExportFailed):
        fault_file(tmp_path / "missing" / "fel.csv", [])
    with pytest.raises(UsageError) as caught:
        fault_file(tmp_path / "fel.xlsx", [])
    assert caught.value.code == "score_file.unknown_format"
    if os.path.exists("/dev/full"):
        (tmp_path / "full.csv").symlink_to("/dev/full")
        with pytest.raises(ExportFailed) as failed:
            fault_file(tmp_path / "full.csv", [VALUE] * 20_000)
        assert failed.value.params["path"] == str(tmp_path / "full.csv")
