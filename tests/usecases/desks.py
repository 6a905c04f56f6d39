"""Sessions that collect answers on disk, and the files that answers come in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.sessions import new_session
from sjalvskattning.usecases.workspace import Workspace
from tests.core.sessions import setup_of


def collecting(home: Path, **changes: Any) -> Desk:
    """The desk of an opened session about the sample's chef."""
    desk = new_session(Workspace.of({"SJALVSKATTNING_HOME": str(home)}), setup_of(**changes))
    desk.begin()
    return desk


def table(desk: Desk, rows: Sequence[str], *, between: str = ",", group: bool = False) -> str:
    """A form tool's table: a time stamp, a mark a statement, and the part where it is asked.

    A row is a mark an item; "/Norr" after it is the part.
    """
    setup = desk.session.setup
    header = ["Tidstämpel", *(statement(item, setup.perspective, Translator()) for item in setup.items)]
    lines = [header + ([setup.breakdown.question] if group and setup.breakdown else [])]
    for number, row in enumerate(rows):
        marks, _, part = row.partition("/")
        blank = {"-": ""}
        cells = [f"2026-11-20 14:{number:02}", *(blank.get(mark, mark) for mark in marks)]
        lines.append(cells + ([part] if group else []))
    return "".join(between.join(f'"{cell}"' for cell in line) + "\n" for line in lines)
