"""Files of answers written for a test, and what is read of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.batch.reading import open_table
from sjalvskattning.batch.table import ReadOptions, Table
from sjalvskattning.errors import SjalvskattningError

Cells = Sequence[Sequence[str]]


def opened(path: Path, **options: Any) -> Table:
    """The table in a file, with a scratch folder beside it."""
    scratch = path.parent / "scratch"
    scratch.mkdir(exist_ok=True)
    return open_table(path, path.name, ReadOptions(**options), scratch)


def written(folder: Path, data: bytes, name: str = "svar.csv") -> Path:
    """A new file with those bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def read(folder: Path, data: bytes, name: str = "svar.csv", **options: Any) -> Table:
    """The table in those bytes."""
    return opened(written(folder, data, name), **options)


def rows(table: Table) -> list[tuple[int, tuple[str, ...]]]:
    """Every row as a pair."""
    return [(row.number, row.cells) for row in table.rows()]


def refusal(folder: Path, data: bytes, name: str = "svar.csv", **options: Any) -> SjalvskattningError:
    """The error that those bytes meet when they are opened and read."""
    with pytest.raises(SjalvskattningError) as caught:
        list(read(folder, data, name, **options).rows())
    return caught.value
