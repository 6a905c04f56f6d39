"""What a header stands for: an item by its id or its words, as form tools write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.assessment import Item, Perspective
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import LANGUAGES, Translator

_NUMBERED = re.compile(
    r"(?:[^\W\d_]{1,12}[ .]?)?[0-9]{1,3}(?:[._][0-9]{1,3})?[a-z]?(?:\s*[.):–—-]\s*|\s)(\S.*)"
)
"""``3. Jag …``, ``F3: Jag …``, ``Fråga 3 Jag …``."""

MAX_COMPARED = 400
"""Longer headers than this, and more of them, are not looked through for near misses."""

Titles = Iterable[tuple[str, Iterable[str]]]
"""Names of what a header can stand for, each with the words that it goes by, folded."""


def item_titles(item: Item, perspective: Perspective) -> frozenset[str]:
    """The words that an item goes by, folded: its id, and its statement with and without a subject."""
    wording = item.wording(perspective)
    said = [statement(item, perspective, Translator(language)) for language in LANGUAGES]
    bare = [wording.in_language(language) for language in LANGUAGES]
    return frozenset(map(folded, {item.id, *said, *bare}))


def meanings_of(titles: Titles) -> dict[str, str]:
    """The name that each title means; words that two names share mean neither."""
    meanings: dict[str, set[str]] = {}
    for name, words in titles:
        for title in words:
            meanings.setdefault(title, set()).add(name)
    return {title: names.pop() for title, names in meanings.items() if len(names) == 1}


def meaning(title: str, known: Mapping[str, str]) -> str | None:
    """What a header means among what is known; None when it means nothing."""
    return next((known[reading] for reading in readings(title) if reading in known), None)


def readings(title: str) -> Iterator[str]:
    """A header as it may be meant, folded: as it stands, without its number, or the row of a grid.

    Form tools export a row of a grid as ``Hur väl stämmer det? [Jag …]``.
    """
    text = folded(title)
    yield text
    in_brackets = folded(text[:-1].rpartition("[")[2]) if text.endswith("]") and "[" in text else ""
    for candidate in (text, in_brackets):
        if candidate and candidate != text:
            yield candidate
        if match := _NUMBERED.fullmatch(candidate):
            yield folded(match[1])


def nearest(item: Item, perspective: Perspective, titles: Iterable[str]) -> str:
    """The title most like an item's words; "" when none is near. For a header that has to be mended."""
    from difflib import get_close_matches  # only when something is missing

    short = [title for title in islice(titles, MAX_COMPARED) if len(title) <= MAX_COMPARED]
    others = {folded(title): title for title in short}
    words = sorted(key for key in item_titles(item, perspective) if len(key) > len(item.id)) or [item.id]
    near = [match for word in words for match in get_close_matches(word, others, 1, 0.8)]
    return others[near[0]] if near else ""
