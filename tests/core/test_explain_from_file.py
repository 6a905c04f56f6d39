"""Where a response in a file stands, in words and beside what was read."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.explain import Target, TargetKind
from sjalvskattning.core.explain.from_file import (
    FileSource,
    SourceCell,
    file_data,
    place_words,
    the_file,
)
from sjalvskattning.core.summary.document import Table
from sjalvskattning.locale import Translator
from tests.samples import response

SV = Translator("sv")


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30))
def test_runs_of_rows_say_every_row_once(rows: list[int]) -> None:
    """The ranges, written out again, are the rows; neighbours are in one range."""
    told = place_words("svar.csv", rows, SV).removeprefix("svar.csv, ")
    runs = [tuple(map(int, run.split("–"))) for run in re.sub("^rad(erna)? ", "", told).split(", ")]
    assert [row for run in runs for row in range(run[0], run[-1] + 1)] == sorted(set(rows))
    assert all(second[0] - first[-1] > 1 for first, second in pairwise(runs))
    assert told.startswith("raderna ") == (len(set(rows)) > 1)


@given(st.text(max_size=300))
def test_a_cell_is_kept_for_programs_and_made_safe_for_people(text: str) -> None:
    """The data have the cell as it stands; the document has one line, without controls, and not endless."""
    one = response()
    item = one.items[0]
    cell = SourceCell(item.id, "svar.csv", 2, text, "", text, None)
    source, target = FileSource((("svar.csv", 2),), (cell,)), Target(TargetKind.ITEM, item.id)
    assert file_data(one, source, target, SV)["items"][0]["cells"][0]["text"] == text
    table = next(block for block in the_file(one, source, target, SV).blocks if isinstance(block, Table))
    (row,) = table.rows
    assert not any(unicodedata.category(char) == "Cc" for shown in row for char in shown)
    assert max(map(len, row[1:3])) <= 203
