"""Which column holds what: a statement by its id or its words, the question of the breakdown, or neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.answer_table.headers import item_titles, meaning, meanings_of, nearest
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.errors import InputRejected

if TYPE_CHECKING:
    from sjalvskattning.core.group.setup import Setup


class Columns(NamedTuple):
    """Places from 0: of each statement in the order asked, and of the breakdown's question or None.

    ``unread`` are the headers of the columns that are not asked for.
    """

    items: tuple[int, ...]
    group: int | None
    unread: tuple[str, ...]


def columns_of(header: Row, setup: Setup, file: str) -> tuple[Columns | None, list[InputRejected]]:
    """The columns, and every fault of the header; no columns where there is one.

    Faults: ``answers.no_items``, ``twice`` (two columns for one statement), ``missing`` (a statement without
    a column) and ``no_group``.
    """
    known = _known(setup)
    found: dict[str, int] = {}
    unread: list[str] = []
    faults: list[InputRejected] = []
    for place, title in enumerate(header.cells):
        meant = meaning(title, known)
        if meant is None:
            unread.append(title)
        elif meant in found:
            faults.append(InputRejected("answers.twice", file=file, row=header.number, column=title))
        else:
            found[meant] = place
    faults += _missing(found, unread, setup, header, file)
    if faults:
        return None, faults
    items = tuple(found[item.id] for item in setup.items)
    return Columns(items, found.get(_GROUP), tuple(title for title in unread if title.strip())), []


_GROUP = " "
"""Stands for the breakdown's question; no item's id is a space."""


def _known(setup: Setup) -> dict[str, str]:
    titles = [(item.id, item_titles(item, setup.perspective)) for item in setup.items]
    asked = [(_GROUP, [folded(setup.breakdown.question)])] if setup.breakdown else []
    return meanings_of([*titles, *asked])


def _missing(
    found: dict[str, int], unread: list[str], setup: Setup, header: Row, file: str
) -> Iterator[InputRejected]:
    items = [item for item in setup.items if item.id not in found]
    if len(items) == len(setup.items):
        yield InputRejected("answers.no_items", file=file, row=header.number)
        return
    for item in items:
        suggestion = nearest(item, setup.perspective, unread)
        yield InputRejected("answers.missing", file=file, column=item.id, suggestion=suggestion)
    if setup.breakdown and _GROUP not in found:
        yield InputRejected("answers.no_group", file=file, question=setup.breakdown.question)
