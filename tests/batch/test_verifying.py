"""Two files of scores: the first number that differs is named, and what is the same is not."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from sjalvskattning.batch import verifying
from sjalvskattning.batch.outputs import Dialect, OutputFormat, open_writer
from sjalvskattning.batch.verifying import Difference, DifferenceKind, first_difference
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn
from sjalvskattning.errors import InputRejected

COLUMNS = (
    ResultColumn("response", ColumnKind.TEXT),
    ResultColumn("mod_mean", ColumnKind.REAL),
    ResultColumn("mod_rated", ColumnKind.WHOLE),
    ResultColumn("mod_reason", ColumnKind.TEXT),
)
Row = tuple[str, float | None, int | None, str | None]
ROWS: list[Row] = [
    ("p1", 11 / 3, 4, None),
    ("p2", None, 0, "too_few_items"),
    ("p3", 4.0, 5, None),
    ("p4", 2.5, 4, None),
]


def write(
    path: Path,
    rows: Sequence[Row],
    columns: Sequence[ResultColumn] = COLUMNS,
    *,
    dialect: Dialect = Dialect.STANDARD,
) -> Path:
    """A file of scores."""
    with open_writer(path, columns, dialect=dialect) as writer:
        writer.write([[row[place] for row in rows] for place in range(len(columns))])
    return path


def difference(folder: Path, kind: OutputFormat, old: Sequence[Row], new: Sequence[Row]) -> Difference | None:
    """The first difference between two files with those rows."""
    return first_difference(write(folder / f"old.{kind}", old), write(folder / f"new.{kind}", new))


@pytest.mark.parametrize("kind", OutputFormat)
def test_the_same_scores_do_not_differ(kind: OutputFormat, tmp_path: Path) -> None:
    """Nor do two files without rows."""
    assert difference(tmp_path, kind, ROWS, ROWS) is None
    assert difference(tmp_path, kind, [], []) is None


@pytest.mark.parametrize("kind", OutputFormat)
def test_the_last_bit_of_a_number_is_named(kind: OutputFormat, tmp_path: Path) -> None:
    """The first of several: its row as a spreadsheet shows it, whose it is, its column, both numbers."""
    other = math.nextafter(4.0, 5)
    new = [*ROWS[:2], ("p3", other, 5, None), ("p4", 9.5, 4, None)]
    expected = Difference(DifferenceKind.CELL, 4, "p3", "mod_mean", "4.0", str(other))
    assert difference(tmp_path, kind, ROWS, new) == expected


@pytest.mark.parametrize("kind", OutputFormat)
def test_any_other_cell_is_named_too(kind: OutputFormat, tmp_path: Path) -> None:
    """A count, a reason, a number that is gone, an id."""
    for place, row, expected in (
        (1, ("p2", None, 1, "too_few_items"), ("p2", "mod_rated", "0", "1")),
        (1, ("p2", None, 0, "not_applicable"), ("p2", "mod_reason", "too_few_items", "not_applicable")),
        (3, ("p4", None, 4, None), ("p4", "mod_mean", "2.5", "")),
        (0, ("p0", 11 / 3, 4, None), ("p1", "response", "p1", "p0")),
    ):
        new = [row if at == place else old for at, old in enumerate(ROWS)]
        assert difference(tmp_path, kind, ROWS, new) == (DifferenceKind.CELL, place + 2, *expected)


@pytest.mark.parametrize("kind", OutputFormat)
def test_missing_and_added_rows_are_counted(kind: OutputFormat, tmp_path: Path) -> None:
    """The first that only one file has is named, and how many rows each has."""
    assert difference(tmp_path, kind, ROWS, ROWS[:2]) == (DifferenceKind.ROWS, 4, "p3", "", "4", "2")
    assert difference(tmp_path, kind, ROWS[:3], ROWS) == (DifferenceKind.ROWS, 5, "p4", "", "3", "4")
    assert difference(tmp_path, kind, [], ROWS) == (DifferenceKind.ROWS, 2, "p1", "", "0", "4")


@pytest.mark.parametrize("kind", OutputFormat)
def test_other_columns_are_named(kind: OutputFormat, tmp_path: Path) -> None:
    """One that is gone, and two in another order."""
    old = write(tmp_path / f"old.{kind}", ROWS)
    fewer = write(tmp_path / f"fewer.{kind}", ROWS, COLUMNS[:3])
    assert first_difference(old, fewer) == (DifferenceKind.COLUMNS, 1, "", "mod_reason", "mod_reason", "")
    order = (COLUMNS[0], COLUMNS[3], *COLUMNS[1:3])
    turned = write(tmp_path / f"turned.{kind}", [("p1", None, 1.5, 2)], order)  # type: ignore[list-item]
    assert first_difference(old, turned) == (
        DifferenceKind.COLUMNS,
        1,
        "",
        "mod_mean",
        "mod_mean",
        "mod_reason",
    )


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abå"), st.none() | st.floats(0, 5), st.integers(0, 3), st.none()),
        max_size=9,
    ),
    st.lists(
        st.tuples(st.sampled_from("abå"), st.none() | st.floats(0, 5), st.integers(0, 3), st.none()),
        max_size=9,
    ),
    st.sampled_from([OutputFormat.CSV, OutputFormat.JSONL, OutputFormat.PARQUET]),
)
def test_the_first_difference_is_found(
    tmp_path_factory: pytest.TempPathFactory, old: list[Row], new: list[Row], kind: OutputFormat
) -> None:
    """It is where the rows themselves first differ, by the shortest text of every number."""
    found = difference(tmp_path_factory.mktemp("two"), kind, old, new)
    places = [at for at in range(min(len(old), len(new))) if repr(old[at]) != repr(new[at])]
    if places:
        assert found is not None
        assert (found.kind, found.row, found.response) == (
            DifferenceKind.CELL,
            places[0] + 2,
            old[places[0]][0],
        )
    elif len(old) != len(new):
        assert found is not None
        assert (found.kind, found.old, found.new) == (DifferenceKind.ROWS, str(len(old)), str(len(new)))
    else:
        assert found is None


def test_how_a_parquet_file_is_stored_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other row groups, compression and encodings hold the same numbers; only numbers are compared."""
    monkeypatch.setattr(verifying, "_ROWS", 3)
    rows: list[Row] = [(f"p{number}", number / 3, number, None) for number in range(20)]
    old = write(tmp_path / "old.parquet", rows)
    new = tmp_path / "new.parquet"
    table = parquet.read_table(old)
    parquet.write_table(table, new, row_group_size=7, compression="zstd", use_dictionary=False)
    assert first_difference(old, new) is None
    large = table.set_column(0, "response", table["response"].cast(pa.large_string()))
    parquet.write_table(large, new, row_group_size=5)
    assert first_difference(old, new) is None
    changed = write(tmp_path / "changed.parquet", [*rows[:17], ("p17", 0.1, 17, None), *rows[18:]])
    assert first_difference(new, changed) == (DifferenceKind.CELL, 19, "p17", "mod_mean", str(17 / 3), "0.1")


def test_the_two_dialects_of_csv_are_told_apart(tmp_path: Path) -> None:
    """Each file is read in its own; the Swedish Excel's keep their commas."""
    old = write(tmp_path / "old.csv", ROWS, dialect=Dialect.EXCEL_SV)
    new = write(tmp_path / "new.csv", [*ROWS[:3], ("p4", 2.25, 4, None)], dialect=Dialect.EXCEL_SV)
    assert first_difference(old, new) == (DifferenceKind.CELL, 5, "p4", "mod_mean", "2,5", "2,25")


@pytest.mark.parametrize("kind", OutputFormat)
def test_a_file_that_cannot_be_read_is_rejected(kind: OutputFormat, tmp_path: Path) -> None:
    """One that is not there, one that holds something else, one that is cut off."""
    whole = write(tmp_path / f"whole.{kind}", ROWS)
    broken = tmp_path / f"broken.{kind}"
    for piece in (b'\xff\xfe"', whole.read_bytes()[:-20] + b'"\xff'):
        broken.write_bytes(piece)
        with pytest.raises(InputRejected) as caught:
            first_difference(whole, broken)
        assert caught.value.code == "score_file.unreadable"
        assert caught.value.params["path"] == str(broken)
    with pytest.raises(InputRejected):
        first_difference(tmp_path / f"missing.{kind}", whole)


def test_two_formats_are_not_compared(tmp_path: Path) -> None:
    """That is a mistake of the program, not of a user."""
    with pytest.raises(ValueError, match="different formats"):
        first_difference(write(tmp_path / "a.csv", ROWS), write(tmp_path / "a.jsonl", ROWS))


def test_csv_is_compared_without_anything_heavy(tmp_path: Path) -> None:
    """A CSV file is verified where no extra is installed."""
    old, new = write(tmp_path / "old.csv", ROWS), write(tmp_path / "new.csv", ROWS[:2])
    script = (
        "import sys; from pathlib import Path\n"
        "sys.modules.update(dict.fromkeys(['pyarrow', 'numpy', 'openpyxl']))\n"
        "from sjalvskattning.batch.verifying import first_difference\n"
        f"print(first_difference(Path({str(old)!r}), Path({str(new)!r})).row)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "4\n"
