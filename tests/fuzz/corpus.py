"""What every entry is fed first: files of this project, and what was found before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOSTILE = ROOT / "tests" / "hostile"
SHIPPED = ROOT / "assessments"
FOUND = HOSTILE / "found"
"""A folder an entry: inputs that once were findings. Each is tried again for ever."""


def files(folder: Path, *patterns: str) -> Iterator[bytes]:
    """The bytes of the files in a folder whose names match, by name."""
    for path in sorted({path for pattern in patterns for path in folder.glob(pattern)}):
        yield path.read_bytes()


def found(entry: str) -> Iterator[bytes]:
    """What was once found with an entry."""
    return files(FOUND / entry, "*")
