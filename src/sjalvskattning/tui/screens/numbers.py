"""The numbers on a page that ``?`` can explain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.response import Response
from sjalvskattning.core.scoring import score
from sjalvskattning.core.summary.appendix import answer_text, mean_text
from sjalvskattning.core.wording import statement
from sjalvskattning.tui.screens.report import Explained

if TYPE_CHECKING:
    from sjalvskattning.core.comparison import Comparison
    from sjalvskattning.locale import Translator


def response_numbers(response: Response, t: Translator) -> tuple[Explained, ...]:
    """Every area's mean and every item's answer in one response."""
    from sjalvskattning.core.explain import explain_area, explain_item

    scores = score(response).areas
    areas = [
        Explained(
            area.title.in_language(t.language),
            mean_text(scores[area.id], t),
            partial(explain_area, response, area.id, t),
        )
        for top in response.areas
        for area in (top, *top.areas)
    ]
    items = [
        Explained(
            statement(item, response.perspective, t),
            answer_text(response, item, t),
            partial(explain_item, response, item.id, t),
        )
        for item in response.items
    ]
    return (*areas, *items)


def comparison_numbers(comparison: Comparison, t: Translator) -> tuple[Explained, ...]:
    """Every area's two means and their difference."""
    from sjalvskattning.core.explain import explain_difference

    return tuple(
        Explained(
            one.area.title.in_language(t.language),
            " · ".join(mean_text(each, t) for each in (one.first, one.second)),
            partial(explain_difference, comparison.first, comparison.second, one.area.id, t),
        )
        for one in comparison.areas
    )
