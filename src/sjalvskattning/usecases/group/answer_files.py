"""Files with answers, as they lie on disk: packets and tables, told apart by what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.answer_code import Form
from sjalvskattning.core.group.packet import unpacked
from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.errors import InputRejected, NotFound, SjalvskattningError
from sjalvskattning.store.durable import reason_of

Read = list[tuple[str, Sheet]]
"""Each sheet of a file with its packet's id, or "" for a row of a table."""


class Noted(NamedTuple):
    """What one table has to tell: headers that were not read, rows without an answer, an old encoding."""

    file: str
    unread: tuple[str, ...]
    blank: int
    is_cp1252: bool


class FileReader:
    """Reads one file after another, and gathers what is wrong with them and what they have to tell.

    When ``late``, what is added has no part in what was shown, and a table, which cannot be told apart from
    one that holds the earlier answers too, is refused.
    """

    def __init__(self, setup: Setup, form: Form, *, late: bool) -> None:
        self.faults: list[SjalvskattningError] = []
        self.noted: list[Noted] = []
        self._setup, self._form, self._late = setup, form, late

    def read(self, path: Path) -> Read:
        """The sheets in a file; none when there is a fault in it."""
        try:
            data = read_limited(path, "answers.no_file", "answers.unreadable")
            if data.lstrip().startswith(b"{"):
                return self._packet(data, path.name)
            if self._late:
                raise InputRejected("answers.late", file=path.name)
        except SjalvskattningError as error:
            self.faults.append(error)
            return []
        return self._table(data, path.name)

    def _packet(self, data: bytes, file: str) -> Read:
        asked = self._setup.breakdown
        packet = unpacked(data, self._form, len(asked.groups) if asked else 0, file)
        return [(packet.id, Sheet(packet.marks, packet.group, done=True))]

    def _table(self, data: bytes, file: str) -> Read:
        from sjalvskattning.core.answer_table.reading import read_table

        table, faults = read_table(data, file, self._setup)
        if table is None:
            self.faults += faults
            return []
        self.noted.append(Noted(file, table.unread, table.blank, table.is_cp1252))
        return [("", Sheet(one.marks, one.group, done=True)) for one in table.answers]


def read_limited(path: Path, gone: str, shut: str) -> bytes:
    """The bytes of a file, at most one more than the largest table has.

    Raises NotFound with the code ``gone``, and InputRejected with ``shut``.
    """
    from sjalvskattning.core.answer_table.text import MAX_BYTES

    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound(gone, path=str(path), suggestion="") from error
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        raise InputRejected(shut, path=str(path), reason=reason) from error
