"""A map proposed from a file's header and first rows: what is found, what is guessed, what is asked.

What is found by name stands in the map. A guess never does: someone who knows the file has to take it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sjalvskattning.core.answer_table.cells import STATES, CellReader, number_within, value_key
from sjalvskattning.core.answer_table.folding import folded, tidy
from sjalvskattning.core.answer_table.headers import MAX_COMPARED, item_titles, readings
from sjalvskattning.core.assessment import Item
from sjalvskattning.core.marks import possible_marks
from sjalvskattning.core.tabular.cells import item_places
from sjalvskattning.core.tabular.columns import ITEM, OCCASION, PERSPECTIVE, VALUE, HeaderSearch
from sjalvskattning.core.tabular.mapping import NO_MAP, ColumnMap, Shape
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import RESPONSE
from sjalvskattning.locale import LANGUAGES, Translator

MAX_GUESSES = 3
"""The most headers that are proposed for one item."""

MAX_VALUES = 60
"""The most distinct texts that are asked about; a column with more is hardly one of answers."""

MAX_VALUE = 200
"""Longer texts than this, in characters, are no answers to ask about."""

_FRACTION = re.compile(r"-?[0-9]*[.,][0-9]+")
"""A number such as 3.24 means no answer: it is a mean that someone has put below the answers."""

LIKE_WORDS, LIKE_ID, LIKE_LABEL = 0.6, 0.8, 0.7
"""How like (difflib's ratio) a header must be to an item's words or id, or a text to a label, for a guess."""


@dataclass(frozen=True)
class Proposal:
    """What can be said of a file from its header and first rows.

    ``column_map`` holds what was found by name. ``guesses`` gives, for an item that was not, the headers (in
    the long shape the texts of the item column) that it may be, best first; items without a guess are there
    too, unless the rest of a long file may tell. ``understood`` are texts among the answers that can be read,
    with their marks; ``values`` those that can't, with a guessed mark or None for a question; ``more_values``
    how many were left out. ``unread`` are headers nobody reads, in the long shape also texts of the item
    column.
    """

    column_map: ColumnMap
    guesses: Mapping[str, tuple[str, ...]]
    understood: Mapping[str, str]
    values: Mapping[str, str | None]
    more_values: int
    unread: tuple[str, ...]


def propose(header: Sequence[str], samples: Sequence[Sequence[str]], plan: Plan, by: str = "") -> Proposal:
    """The map of a file. ``samples`` has the first rows' cells, column by column; ``by`` a header or ""."""
    header = [tidy(title) for title in header]
    columns = [samples[place] if place < len(samples) else () for place in range(len(header))]
    search = HeaderSearch(header, plan, NO_MAP, by)
    maker = _wide if search.shape is Shape.WIDE else _long
    return maker(header, columns, plan, search)


def _wide(
    header: Sequence[str], columns: Sequence[Sequence[str]], plan: Plan, search: HeaderSearch
) -> Proposal:
    free = [place for place, title in enumerate(header) if title and title in search.unread]
    reader = _Guesser(plan)
    likely = [header[place] for place in free if reader.are_answers(columns[place])]
    in_order = likely if len(likely) == len(search.missing) else []  # under other names, perhaps
    guesses = _similar(search.missing, [header[place] for place in free], plan)
    claimed = {title for titles in guesses.values() for title in titles}
    for item, title in zip(search.missing, in_order, strict=False):
        if not guesses[item.id] and title not in claimed:
            guesses[item.id] = (title,)
    guessed = {titles[0] for titles in guesses.values() if titles}
    answers = [*search.items.values(), *(place for place in free if header[place] in guessed)]
    items = {item.id: header[search.items[item.id]] for item in plan.items if item.id in search.items}
    said = replace(_keys(header, search), items=items)
    return reader.proposal(said, guesses, (columns[place] for place in answers), search.unread)


def _long(
    header: Sequence[str], columns: Sequence[Sequence[str]], plan: Plan, search: HeaderSearch
) -> Proposal:
    asked, values = columns[search.roles[ITEM]], columns[search.roles[VALUE]]
    place_of = item_places(plan, {})
    texts = list(dict.fromkeys(tidy(text) for text in asked if text.strip()))
    found: dict[str, str] = {}
    unknown: list[str] = []
    for text in texts:
        place = place_of(text)
        if place is None:
            unknown.append(text)
        else:
            found.setdefault(plan.items[place].id, text)
    missing = [item for item in plan.items if item.id not in found]
    guesses = {item_id: titles for item_id, titles in _similar(missing, unknown, plan).items() if titles}
    guessed = {title for titles in guesses.values() for title in titles}
    known = set(texts) - set(unknown) | guessed
    kept = [value for text, value in zip(asked, values, strict=False) if tidy(text) in known]
    item_column, value_column = header[search.roles[ITEM]], header[search.roles[VALUE]]
    said = replace(_keys(header, search), item_column=item_column, value_column=value_column)
    unread = (*search.unread, *(text for text in unknown if text not in guessed))
    return _Guesser(plan).proposal(said, guesses, [kept], unread)


def _keys(header: Sequence[str], search: HeaderSearch) -> ColumnMap:
    response, perspective, occasion = (
        header[search.roles[role]] if role in search.roles else ""
        for role in (RESPONSE, PERSPECTIVE, OCCASION)
    )
    return ColumnMap(search.shape, response, perspective, occasion)


def _similar(missing: Sequence[Item], titles: Sequence[str], plan: Plan) -> dict[str, tuple[str, ...]]:
    """Each missing item with the titles most like its words, best first; a title goes to one item only."""
    short = [title for title in titles[:MAX_COMPARED] if len(title) <= MAX_COMPARED]
    best: dict[str, tuple[float, str]] = {}
    for item in missing:
        for title, likeness in _likeness(item, short, plan):
            if likeness > best.get(title, (0.0, ""))[0]:
                best[title] = (likeness, item.id)
    near: dict[str, list[str]] = {item.id: [] for item in missing}
    for title in sorted(best, key=lambda title: (-best[title][0], short.index(title))):
        near[best[title][1]].append(title)
    return {item_id: tuple(found[:MAX_GUESSES]) for item_id, found in near.items()}


def _likeness(item: Item, titles: Sequence[str], plan: Plan) -> Iterator[tuple[str, float]]:
    """Titles that are like an item's words, with how like; the same title may come again."""
    from difflib import SequenceMatcher

    read = [(title, set(readings(title))) for title in titles]
    for wanted in item_titles(item, plan.perspective):
        matcher = SequenceMatcher(b=wanted, autojunk=False)
        least = LIKE_ID if wanted == folded(item.id) else LIKE_WORDS
        for title, said in read:
            for reading in said:
                if not _worth_comparing(reading, wanted):
                    continue
                matcher.set_seq1(reading)
                if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
                    continue
                if (ratio := matcher.ratio()) >= least:
                    yield title, ratio


def _worth_comparing(reading: str, wanted: str) -> bool:
    """Whether two texts may be alike: sentences with fewer than two words in common are not. A quick look."""
    words, others = set(reading.split()), set(wanted.split())
    return len(words & others) >= 2 or min(len(words), len(others)) < 4


class _Guesser:
    """Reads sampled cells, and guesses what the others mean."""

    def __init__(self, plan: Plan) -> None:
        scale = plan.scale
        self._mark_of = CellReader(scale)
        self._steps = tuple(map(str, scale.steps))
        self._labels = [
            (folded(scale.label(step).in_language(language)), str(step))
            for step in scale.steps
            for language in LANGUAGES
        ]
        self._means = {
            folded(words).replace("'", "’"): mark
            for mark in possible_marks(scale)
            if mark in STATES
            for language in LANGUAGES
            for words in Translator(language)(f"column_map.means.{STATES[mark]}").split(", ")
        }

    def are_answers(self, cells: Sequence[str]) -> bool:
        """Whether a column holds answers: some are, and each is read or guessed."""
        texts = dict.fromkeys(tidy(cell) for cell in cells if cell.strip())
        marks = self._guessed(text for text in texts if self._mark_of(text) is None)
        return bool(texts) and len(texts) <= MAX_VALUES and None not in marks.values()

    def proposal(
        self,
        said: ColumnMap,
        guesses: Mapping[str, tuple[str, ...]],
        answers: Iterable[Sequence[str]],
        unread: tuple[str, ...],
    ) -> Proposal:
        """The proposal with what the cells of ``answers`` say."""
        texts = dict.fromkeys(tidy(cell) for cells in answers for cell in cells if cell.strip())
        understood = {text: mark for text in texts if (mark := self._mark_of(text)) is not None}
        strange = {
            value_key(text): text
            for text in reversed(texts)
            if text not in understood and not _FRACTION.fullmatch(text)
        }
        asked = [text for text in reversed(strange.values()) if len(text) <= MAX_VALUE][:MAX_VALUES]
        values = self._guessed(asked)
        return Proposal(said, guesses, understood, values, len(strange) - len(asked), unread)

    def _guessed(self, texts: Iterable[str]) -> dict[str, str | None]:
        """A mark for each text, or None. A step is guessed from its words for the text that is most like."""
        guesses: dict[str, str | None] = {text: self._by_meaning(text) for text in texts}
        best: dict[str, tuple[float, str]] = {}
        for text in (one for one, mark in guesses.items() if mark is None):
            likeness, step = self._most_like(text)
            if likeness > best.get(step, (LIKE_LABEL, ""))[0]:
                best[step] = (likeness, text)
        for step, (_, text) in best.items():
            guesses[text] = step
        return guesses

    def _by_meaning(self, text: str) -> str | None:
        return self._means.get(folded(text).replace("'", "’")) or number_within(text, self._steps)

    def _most_like(self, text: str) -> tuple[float, str]:
        from difflib import SequenceMatcher

        wanted = folded(text)[:MAX_VALUE]
        return max(
            (SequenceMatcher(None, wanted, label, autojunk=False).ratio(), step)
            for label, step in self._labels
        )
