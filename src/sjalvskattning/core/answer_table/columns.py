"""Which column holds what: a statement by its id or its words, the question of the breakdown, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.answer_table.text import Row
from sjalvskattning.core.assessment import Item
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.wording import statement
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import LANGUAGES, Translator

_NUMBERED = re.compile(r"[0-9]{1,3}\s*[.):]\s*(.+)")
_IN_BRACKETS = re.compile(r".*\[(.+)\]")
"""A row of a grid question, as a form tool exports it: ``Hur väl stämmer det? [Jag …]``."""


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
        meaning = next((known[key] for key in _readings(title) if key in known), None)
        if meaning is None:
            unread.append(title)
        elif meaning in found:
            faults.append(InputRejected("answers.twice", file=file, row=header.number, column=title))
        else:
            found[meaning] = place
    faults += _missing(found, unread, setup, header, file)
    if faults:
        return None, faults
    items = tuple(found[item.id] for item in setup.items)
    return Columns(items, found.get(_GROUP), tuple(title for title in unread if title.strip())), []


_GROUP = " "
"""Stands for the breakdown's question; no item's id is a space."""


def _missing(
    found: dict[str, int], unread: list[str], setup: Setup, header: Row, file: str
) -> Iterator[InputRejected]:
    items = [item for item in setup.items if item.id not in found]
    if len(items) == len(setup.items):
        yield InputRejected("answers.no_items", file=file, row=header.number)
        return
    others = {folded(title): title for title in unread}
    for item in items:
        words = sorted(key for key in _titles(item, setup) if len(key) > len(item.id)) or [item.id]
        near = [match for word in words for match in get_close_matches(word, others, 1, 0.8)]
        yield InputRejected(
            "answers.missing", file=file, column=item.id, suggestion=others[near[0]] if near else ""
        )
    if setup.breakdown and _GROUP not in found:
        yield InputRejected("answers.no_group", file=file, question=setup.breakdown.question)


def _readings(title: str) -> Iterator[str]:
    """A header as it may be meant: as it stands, without its number, or the row of a grid."""
    text = folded(title)
    yield text
    for pattern in (_NUMBERED, _IN_BRACKETS):
        if match := pattern.fullmatch(text):
            yield folded(match[1])


def _known(setup: Setup) -> dict[str, str]:
    """What a header can say, and the item that it means; words that two items share mean neither."""
    meanings: dict[str, set[str]] = {}
    for item in setup.items:
        for title in _titles(item, setup):
            meanings.setdefault(title, set()).add(item.id)
    if setup.breakdown:
        meanings.setdefault(folded(setup.breakdown.question), set()).add(_GROUP)
    return {title: ids.pop() for title, ids in meanings.items() if len(ids) == 1}


def _titles(item: Item, setup: Setup) -> set[str]:
    perspective = setup.perspective
    wording = item.wording(perspective)
    said = [statement(item, perspective, Translator(language)) for language in LANGUAGES]
    bare = [wording.in_language(language) for language in LANGUAGES]
    return {folded(title) for title in (item.id, *said, *bare)}
