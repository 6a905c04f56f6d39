"""Where an area's mean, index and denominator come from."""

from __future__ import annotations

from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.working import Working, area_called, working
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import Summary
from sjalvskattning.locale import Translator


def area_working(response: Response, area_id: str) -> Working:
    """What an area's numbers are made of, its sub-areas' items included. Raises KeyError."""
    area = area_called(response, area_id)
    return working(response, area.id, area.all_items())


def explain_area(response: Response, area_id: str, t: Translator) -> Summary:
    """How the mean, the index and "3 av 4" of an area or sub-area came about. Raises KeyError."""
    area, made = area_called(response, area_id), area_working(response, area_id)
    return parts.document(
        response,
        t("explain.title", name=area.title.in_language(t.language)),
        (
            parts.the_number(made.score, t),
            parts.the_sum(made, t),
            parts.the_items(response, made.lines, t),
            parts.the_rule(made, t),
            parts.the_sources(response, made.lines, t),
        ),
        t,
    )
