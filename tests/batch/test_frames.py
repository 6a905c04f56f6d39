"""sjalvskattning.score: data frames of every kind, and what is said of faulty ones."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sjalvskattning
from sjalvskattning.batch.frames import Cell, UnreadableCells
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.tabular.cells import cell_codes
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import score_columns
from sjalvskattning.errors import InputRejected, NotFound, UsageError
from tests.batch.test_rule import bits, cells_of
from tests.samples import SAMPLE

PLAN = Plan(SAMPLE, "chef")
IDS = [asked.id for asked in PLAN.items]
NAMES = [column.name for column in score_columns(PLAN)]

EAGER: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "polars": lambda columns: pl.DataFrame(columns, strict=False),
    "pyarrow": pa.table,
    "pandas": pd.DataFrame,
}
LAZY: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "polars lazy": lambda columns: pl.LazyFrame(columns, strict=False),
    "duckdb": lambda columns: duckdb.from_arrow(pa.table(columns)),
}
KINDS = {
    "polars": pl.DataFrame,
    "pyarrow": pa.Table,
    "pandas": pd.DataFrame,
    "polars lazy": pl.LazyFrame,
    "duckdb": duckdb.DuckDBPyRelation,
}
WRITTEN: tuple[Any, ...] = (
    "1", "3", "5.0", "4,0", "e", "V", "-", "", None, "stämmer helt", "Stämmer Delvis", "not true", "2 - x",
    "3 – stämmer delvis", "Ej aktuellt", "Cannot judge", " 2 ", "\t4", "6", "0", "4.6", "٤", "3e0", "1_0",
    "nonsens", "stämmer  helt.", "sta\u0308mmer helt",
)  # fmt: skip


def columns_of(rows: list[list[Any]]) -> dict[str, list[Any]]:
    """Rows of cells, one an item, as columns, with a column of ids in the middle."""
    columns = {item_id: [row[place] for row in rows] for place, item_id in enumerate(IDS)}
    return {IDS[0]: columns[IDS[0]], "svar": [f"r{n}" for n in range(len(rows))], **columns}


def expected(rows: list[list[Any]], code_of: Callable[[str], int]) -> list[list[object]]:
    """What core says of each row: id, scores, and how many cells are no answers."""
    found = []
    for number, row in enumerate(rows):
        codes = [code_of("" if cell is None else str(cell)) for cell in row]
        scores = [bits(cell) for cell in cells_of(PLAN.score_codes(codes))]
        found.append([f"r{number}", *scores, codes.count(PLAN.unreadable)])
    return found


def rows_in(frame: Any) -> list[list[object]]:
    """A scored frame's rows by id."""
    opened: Any = nw.from_native(frame)
    whole = opened.collect() if isinstance(opened, nw.LazyFrame) else opened
    rows = sorted(whole.rows(), key=lambda row: int(row[0][1:]))
    return [[bits(cell) for cell in row] for row in rows]


@settings(max_examples=4)
@given(
    st.lists(
        st.lists(st.sampled_from(WRITTEN), min_size=len(IDS), max_size=len(IDS)), min_size=1, max_size=30
    )
)
def test_texts_are_read_as_core_reads_them(rows: list[list[Any]]) -> None:
    """However a cell is written, a frame in memory gives core's scores and counts core's unreadable cells."""
    truth = expected(rows, cell_codes(PLAN, {}))

    for kind, make in EAGER.items():
        scored = sjalvskattning.score(
            make(columns_of(rows)), SAMPLE, "chef", id_column="svar", on_error="report"
        )
        assert rows_in(scored) == truth, kind


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
def test_a_frame_comes_back_as_its_own_kind(kind: str) -> None:
    """Pandas gives pandas, a lazy frame stays lazy: id, core's columns in core's order, unreadable."""
    rows = [
        ["3"] * len(IDS),
        ["e"] * len(IDS),
        ["v"] * len(IDS),
        [" 4"] * len(IDS),
        ["Stämmer helt"] * len(IDS),
    ]
    frame = (EAGER | LAZY)[kind](columns_of(rows))

    scored = sjalvskattning.score(frame, SAMPLE, "chef", id_column="svar")

    assert isinstance(scored, KINDS[kind])
    assert nw.from_native(scored).collect_schema().names() == ["svar", *NAMES, "unreadable"]
    assert rows_in(scored) == expected(rows, cell_codes(PLAN, {}))


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
def test_numbers_are_the_same_as_texts(kind: str) -> None:
    """3 and 3.0 are "3", null and NaN are no answer, 3.5 and 7 are none that can be read."""
    make = (EAGER | LAZY)[kind]
    whole = [1, 5, None, 3, 7, -1]
    reals = [1.0, 5.0, None, 3.5, float("nan"), 1e300]
    columns = {item_id: (whole if place % 2 else reals) for place, item_id in enumerate(IDS)}
    texts = [["1"] * len(IDS), ["5"] * len(IDS), [""] * len(IDS)]
    texts += [["3" if place % 2 else "3.5" for place in range(len(IDS))]]
    texts += [["7" if place % 2 else "" for place in range(len(IDS))]]
    texts += [["-1" if place % 2 else "1e300" for place in range(len(IDS))]]

    frame = make({"svar": [f"r{n}" for n in range(6)], **columns})
    scored = sjalvskattning.score(frame, SAMPLE, "chef", id_column="svar", on_error="report")

    assert rows_in(scored) == expected(texts, cell_codes(PLAN, {}))


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
def test_values_and_items_say_what_a_file_means(kind: str) -> None:
    """Texts and numbers of the user's own win, an item has the column it is given, and None is not asked."""
    others = {item_id: [1, 9] for item_id in IDS[1:]}
    frame = (EAGER | LAZY)[kind]({"svar": ["r0", "r1"], "Fråga 1": ["Toppen", "Vet ej"], **others})

    scored = sjalvskattning.score(
        frame, SAMPLE, "chef", id_column="svar",
        items={IDS[0]: "Fråga 1", IDS[-1]: None},
        values={"toppen": "5", "vet ej": "cannot_judge", "9": "not_applicable"},
    )  # fmt: skip

    texts = [["5", *["1"] * (len(IDS) - 2), ""], ["v", *["e"] * (len(IDS) - 2), ""]]
    assert rows_in(scored) == expected(texts, cell_codes(PLAN, {}))


def test_mixed_columns_of_a_worksheet_are_read() -> None:
    """A pandas column of numbers, texts, truth values and nothing is read cell by cell; the index stays."""
    mixed = [3, "e", 4.0, None, float("nan"), "stämmer helt", True]
    frame = pd.DataFrame({item_id: pd.Series(mixed, dtype=object) for item_id in IDS})
    frame.index = pd.Index(range(10, 17))

    scored = sjalvskattning.score(frame, SAMPLE, "chef", on_error="report")

    assert list(scored.index) == list(range(10, 17))
    texts = [[text] * len(IDS) for text in ("3", "e", "4", "", "", "5", "TRUE")]
    assert [[bits(cell) for cell in row] for row in scored.itertuples(index=False)] == [
        row[1:] for row in expected(texts, cell_codes(PLAN, {}))
    ]


@pytest.mark.parametrize("kind", EAGER)
def test_unreadable_cells_are_listed(kind: str) -> None:
    """A frame in memory with cells that are no answers is refused, and the error says where they are."""
    columns: dict[str, list[Any]] = {item_id: ["3", "4"] for item_id in IDS}
    columns |= {IDS[0]: ["3", "4.6"], IDS[2]: [5.5, 9.0]}

    with pytest.raises(UnreadableCells) as caught:
        sjalvskattning.score(EAGER[kind](columns), SAMPLE, "chef")

    assert caught.value.params["count"] == 3
    assert caught.value.cells == (Cell(1, IDS[0], "4.6"), Cell(0, IDS[2], "5.5"), Cell(1, IDS[2], "9"))
    assert any("on_error" in note for note in caught.value.__notes__)


FAULTS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"role": ""}, UsageError, "frames.role_needed"),
    ({"role": "kung"}, UsageError, "frames.unknown_word"),
    ({"perspective": "granne"}, UsageError, "frames.unknown_word"),
    ({"on_error": "skip"}, UsageError, "frames.unknown_word"),
    ({"values": {"x": "7"}}, UsageError, "frames.unknown_word"),
    ({"items": {"okand": "a"}}, InputRejected, "frames.unknown_item"),
    ({"items": {IDS[0]: "saknas"}}, InputRejected, "frames.no_column"),
    ({"id_column": "saknas"}, InputRejected, "frames.no_column"),
    ({"items": {IDS[0]: IDS[1]}}, InputRejected, "frames.column_twice"),
    ({"items": dict.fromkeys(IDS)}, InputRejected, "frames.no_items"),
    ({"id_column": "mod_mean"}, InputRejected, "frames.id_taken"),
]


@pytest.mark.parametrize(("call", "kind", "code"), FAULTS, ids=lambda value: str(value)[:40])
def test_a_faulty_call_is_refused_in_words(call: dict[str, Any], kind: type[Exception], code: str) -> None:
    """What is wrong with a call is an error of its own kind, with a remedy that a traceback shows."""
    frame = pl.DataFrame({"mod_mean": ["x"], **{item_id: ["3"] for item_id in IDS}})

    with pytest.raises(kind) as caught:
        sjalvskattning.score(frame, SAMPLE, **({"role": "chef"} | call))

    assert getattr(caught.value, "code", "") == code
    assert len(caught.value.__notes__) >= 2


def test_what_is_no_frame_is_refused() -> None:
    """A list of lists is not scored, and the error says of what type it is."""
    with pytest.raises(UsageError) as caught:
        sjalvskattning.score([[1, 2]], SAMPLE, "chef")  # type: ignore[type-var]

    assert caught.value.params == {"kind": "list"}


def test_a_shipped_assessment_is_found_by_its_id_and_its_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An id and the path of its definition are one assessment, and each perspective has its own items."""
    from sjalvskattning.definitions.files import shipped_folder
    from sjalvskattning.definitions.finding import Catalogue

    monkeypatch.setenv("SJALVSKATTNING_HOME", str(tmp_path))
    koping = Catalogue().find("koping")
    role = koping.roles[0].id
    asked = koping.items_of(role, Perspective.MANAGER)
    frame = pl.DataFrame({one.id: [5] for one in asked})

    path = next(shipped_folder().glob("koping.y*ml"))
    by_id = sjalvskattning.score(frame, "koping", role, perspective="manager")
    by_path = sjalvskattning.score(frame, path, role, perspective="manager")

    assert by_id.equals(by_path)
    assert by_id.columns == [
        *(one.name for one in score_columns(Plan(koping, role, Perspective.MANAGER))),
        "unreadable",
    ]
    with pytest.raises(NotFound):
        sjalvskattning.score(frame, "kopping", role)


def test_importing_the_package_loads_no_engine() -> None:
    """``import sjalvskattning`` loads nothing but itself, and offers the function by name."""
    program = (
        "import sys; before = set(sys.modules); import sjalvskattning; "
        "print(sorted(set(sys.modules) - before)); "
        "assert 'score' in sjalvskattning.__all__ and callable(sjalvskattning.score); "
        "print([name for name in ('narwhals', 'pandas', 'polars', 'pyarrow', 'yaml') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["['sjalvskattning']", "[]"]


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    """The package has no other names than those it offers."""
    with pytest.raises(AttributeError, match="scores"):
        sjalvskattning.scores  # noqa: B018
