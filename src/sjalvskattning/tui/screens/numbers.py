"""The numbers on a page that ``?`` can explain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.change import change
from sjalvskattning.core.response import Response
from sjalvskattning.core.scoring import score
from sjalvskattning.core.summary.appendix import answer_text, mean_text
from sjalvskattning.core.summary.selection import top_two_steps
from sjalvskattning.core.wording import statement
from sjalvskattning.tui.screens.report import Explained

if TYPE_CHECKING:
    from sjalvskattning.core.comparison import Comparison
    from sjalvskattning.core.timeline import Timeline
    from sjalvskattning.locale import Translator


def response_numbers(response: Response, earlier: Response | None, t: Translator) -> tuple[Explained, ...]:
    """The counts, the steps since ``earlier``, every area's mean and every item's answer in one response."""
    from sjalvskattning.core.explain import explain_area, explain_change, explain_counts, explain_item

    counts = t("report.number.counts.value", answered=response.answered, total=len(response.items))
    whole = [
        Explained(t("report.number.counts"), counts, partial(explain_counts, response, t)),
        _effort(t("report.number.shares"), response, t),
    ]
    if earlier is not None:
        steps = t("report.number.change.value", n=len(change(earlier, response).steps))
        told = partial(explain_change, response, earlier, t)
        whole.append(Explained(t("report.number.change"), steps, told))
    scores = score(response).areas
    areas = [
        Explained(
            area.title.in_language(t.language),
            mean_text(scores[area.id], t),
            partial(explain_area, response, area.id, t),
            t("report.number.mean"),
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
    return (*whole, *areas, *items)


def _effort(name: str, response: Response, t: Translator) -> Explained:
    """Own effort beside conditions: how many stand in the two highest steps."""
    from sjalvskattning.core.explain import explain_shares

    shares = (top_two_steps(response, kind) for kind in Kind)
    number = " · ".join(t("effort.of", n=high, total=rated) for high, rated in shares)
    return Explained(name, number, partial(explain_shares, response, t))


def comparison_numbers(comparison: Comparison, t: Translator) -> tuple[Explained, ...]:
    """How far both agree on the whole, each one's effort, every area's means, every item's answers."""
    from sjalvskattning.core.comparison import Shares
    from sjalvskattning.core.comparison.document import answer_words, view_names
    from sjalvskattning.core.explain import explain_difference

    first, second = comparison.first, comparison.second
    shares, maximum = Shares.of(comparison.pairs), first.assessment.scale.maximum
    explained = partial(explain_difference, first, second)
    within = t("report.number.within.value", n=shares.within_one, total=shares.both)
    names = view_names(first, second, t)
    return (
        Explained(t("report.number.within"), within, partial(explained, "", t)),
        *(
            _effort(t("report.number.shares.of", name=name), response, t)
            for name, response in zip(names, (first, second), strict=True)
        ),
        *(
            Explained(
                one.area.title.in_language(t.language),
                " · ".join(mean_text(each, t) for each in (one.first, one.second)),
                partial(explained, one.area.id, t),
                t("report.number.mean"),
            )
            for one in comparison.areas
        ),
        *(
            Explained(
                statement(pair.item, first.perspective, t),
                " · ".join(answer_words(answer, maximum, t) for answer in (pair.first, pair.second)),
                partial(explained, pair.area_id, t),
            )
            for pair in comparison.pairs
        ),
    )


def timeline_numbers(found: Timeline, t: Translator) -> tuple[Explained, ...]:
    """Every area's means, oldest first."""
    from sjalvskattning.core.explain import explain_over_time

    return tuple(
        Explained(
            one.area.title.in_language(t.language),
            mean_text(one.scores[-1], t)
            if one.scores[-1].reason
            else " · ".join(mean_text(score, t) for score in one.scores),
            partial(explain_over_time, found, one.area.id, t),
            t("report.number.mean"),
        )
        for one in found.areas
    )
