"""What a cell answers, as a code; and which item a text of a long file is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sjalvskattning.core.answer_table.cells import CellReader
from sjalvskattning.core.answer_table.folding import folded
from sjalvskattning.core.answer_table.headers import item_titles, meaning, meanings_of
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.errors import InputRejected


def cell_codes(plan: Plan, values: Mapping[str, str]) -> Callable[[str], int]:
    """A function from the text of a cell to its code; :attr:`Plan.unreadable` for what is no answer.

    ``values`` gives the marks of texts that the user has said something of; they win. Nothing is remembered
    between calls, so whoever reads many cells keeps what each distinct text gave.

    Raises InputRejected ``column_map.off_scale`` for a value that is mapped to a step the scale lacks.
    """
    code_of, unreadable = plan.code_of, plan.unreadable
    for text, mark in values.items():
        if mark not in code_of:
            low, high = plan.scale.minimum, plan.scale.maximum
            raise InputRejected("column_map.off_scale", value=text, mark=mark, low=low, high=high)
    mark_of = CellReader(plan.scale, values)

    def code(cell: str) -> int:
        mark = mark_of(cell)
        return unreadable if mark is None else code_of[mark]

    return code


def item_places(plan: Plan, items: Mapping[str, str | None]) -> Callable[[str], int | None]:
    """A function from a text of the item column to its item's place in the plan; None for any other text.

    An item that the map's ``items`` names goes by that text alone, and one mapped to None by none.
    """
    places = {item.id: place for place, item in enumerate(plan.items)}
    mapped = {folded(text): item_id for item_id, text in items.items() if text and item_id in places}
    unmapped = [item for item in plan.items if item.id not in items]
    known = meanings_of((item.id, item_titles(item, plan.perspective)) for item in unmapped) | mapped

    def place(text: str) -> int | None:
        meant = meaning(text, known)
        return None if meant is None else places[meant]

    return place
