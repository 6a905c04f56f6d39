"""Answers that reach a session by other ways than the browser: typed in, read out, or in files."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core import answer_code
from sjalvskattning.core.group.asked import form_of as form_of
from sjalvskattning.core.group.door import CODE, ROW, content_handles, sheet_handle
from sjalvskattning.core.group.session import Door, Phase, Sheet
from sjalvskattning.core.group.update import Put, Withdraw
from sjalvskattning.core.marks import Marks
from sjalvskattning.errors import InputRejected, SessionRefused, SjalvskattningError
from sjalvskattning.usecases.group.answer_files import FileReader, Noted
from sjalvskattning.usecases.group.desk import Desk


class Added(NamedTuple):
    """What became of files: how many answers were ``added``, how many were ``known`` already."""

    added: int
    known: int
    noted: tuple[Noted, ...] = ()


class AnswersRejected(InputRejected):
    """Files with at least one fault; nothing was added. ``faults`` are all of them, file by file."""

    def __init__(self, faults: Sequence[SjalvskattningError]) -> None:
        super().__init__("answers.rejected", count=len(faults))
        self.faults = tuple(faults)


def add_marks(desk: Desk, marks: Marks, group: int | None = None) -> None:
    """Add what one person has answered at a terminal that several share. Nothing leads back to it.

    Raises SessionRefused, SaveFailed, and ValueError for marks that are not of the form.
    """
    desk.send(Put(secrets.token_hex(16), Sheet(marks, group, done=True)))


def add_code(desk: Desk, text: str, group: int | None = None, *, again: bool = False) -> int:
    """Add an answer code or a row from paper, as someone wrote it; how many are done now.

    ``again`` takes a code that has been added before: two people can have answered alike. Raises
    SessionRefused (``group.same_code`` without ``again``; the session's own rules), SaveFailed, and
    InputRejected as ``core.answer_code.read`` does.
    """
    marks = answer_code.read(text, form_of(desk.session.setup))
    known = _known(desk, marks, CODE)
    if known and not again:
        raise SessionRefused("group.same_code")
    handles = content_handles(marks, CODE, desk.door())
    desk.send(Put(next(one for one in handles if one not in known), Sheet(marks, group, done=True)))
    return desk.session.done


def withdraw_code(desk: Desk, text: str) -> int:
    """Take back a code or row that was added, once; how many are done now.

    Raises SessionRefused (``group.no_such_code``) when it is not there, or no longer, SaveFailed, and
    InputRejected as ``core.answer_code.read`` does.
    """
    marks = answer_code.read(text, form_of(desk.session.setup))
    known = _known(desk, marks, CODE)
    if not known:
        raise SessionRefused("group.no_such_code")
    desk.send(Withdraw(known[-1]))
    return desk.session.done


def withdraw_file(desk: Desk, path: Path) -> int:
    """Take back what a packet or a table has added; how many answers that was.

    Raises AnswersRejected for a file that could not have been added, SessionRefused (``group.no_such_code``)
    when nothing of it is there, or no longer, and SaveFailed.
    """
    door, setup = desk.door(), desk.session.setup
    reader = FileReader(setup, form_of(setup), late=False)
    read = reader.read(path)
    if reader.faults:
        raise AnswersRejected(reader.faults)
    ours = {sheet_handle(_packet_secret(id), door) for id, _ in read if id} & desk.session.sheets.keys()
    for marks, count in Counter(sheet.marks for id, sheet in read if not id).items():
        ours |= set(_known(desk, marks, ROW)[-count:])  # the last ones: a chain of handles has no gap
    if not ours:
        raise SessionRefused("group.no_such_code")
    desk.send(*map(Withdraw, ours))
    return len(ours)


def add_files(desk: Desk, paths: Sequence[Path]) -> Added:
    """Add packets and tables, all of them or nothing; what has been added before is passed over.

    Raises AnswersRejected with every fault in every file, SessionRefused and SaveFailed.
    """
    door, setup, late = desk.door(), desk.session.setup, desk.session.phase is not Phase.COLLECTING
    reader = FileReader(setup, form_of(setup), late=late)
    read = [reader.read(path) for path in paths]
    if reader.faults:
        raise AnswersRejected(reader.faults)
    wanted = {handle: sheet for file in read for handle, sheet in _handled(file, door)}
    held = desk.session.sheets.keys() | desk.session.spent
    new = [Put(handle, sheet) for handle, sheet in wanted.items() if handle not in held]
    if new:
        desk.send(*new)
    return Added(len(new), sum(map(len, read)) - len(new), tuple(reader.noted))


def _known(desk: Desk, marks: Marks, way: str) -> list[str]:
    """The handles of what came that way with those marks."""
    return list(takewhile(desk.session.sheets.__contains__, content_handles(marks, way, desk.door())))


def _packet_secret(id: str) -> str:
    """What stands for a packet where a browser has its ticket."""
    return f"packet {id}"


def _handled(read: Iterable[tuple[str, Sheet]], door: Door) -> Iterator[tuple[str, Sheet]]:
    """Each sheet under its handle: of a packet's id, or of which one it is among rows that are alike.

    A table that is read again with rows added has the old rows under the handles they had.
    """
    chains: dict[Marks, Iterator[str]] = {}
    for id, sheet in read:
        if id:
            yield sheet_handle(_packet_secret(id), door), sheet
            continue
        chain = chains.setdefault(sheet.marks, content_handles(sheet.marks, ROW, door))
        yield next(chain), sheet
