"""What one answer is, how it counts and where."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Area, Item
from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.arithmetic import weight
from sjalvskattning.core.explain.working import Line, item_called, line_of
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.appendix import answer_text
from sjalvskattning.core.summary.document import Bullet, Bullets, Paragraph, Section, Summary
from sjalvskattning.core.summary.selection import rated_items
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator


def explain_item(response: Response, item_id: str, t: Translator) -> Summary:
    """How one answer counts: state, step, reversal, weight, which numbers it is part of. Raises KeyError."""
    number, item = item_called(response, item_id)
    line = line_of(response, item, number)
    said = Section("number", t("explain.answer"), tuple(_answer(response, line, t)))
    counts = Section(
        "sum", t("explain.item.counts"), (Bullets(tuple(map(Bullet, _counts(response, line, t)))),)
    )
    title = t("explain.title.item", number=number)
    return parts.document(response, title, (said, counts, parts.the_sources(response, (line,), t)), t)


def areas_with(response: Response, item: Item) -> tuple[Area, ...]:
    """The area an item stands in, and its sub-area when it stands in one."""
    return tuple(
        area
        for top in response.areas
        for area in (top, *top.areas)
        if any(known.id == item.id for known in area.all_items())
    )


def is_high(response: Response, item: Item) -> bool:
    """Whether the answer is in the two highest steps, as it counts."""
    high = response.assessment.scale.maximum - 1
    return any(rated.counts >= high for rated in rated_items(response, item.kind) if rated.item.id == item.id)


def _answer(response: Response, line: Line, t: Translator) -> Iterator[Paragraph]:
    yield Paragraph(statement(line.item, response.perspective, t))
    answer = answer_text(response, line.item, t)
    if line.answer.value is None:
        yield Paragraph(answer, lead=t("explain.item.answer"))
        return
    label = response.assessment.scale.label(line.answer.value).in_language(t.language)
    text = t("explain.item.rated", answer=answer, label=label)
    yield Paragraph(text, lead=t("explain.item.answer"))


def _counts(response: Response, line: Line, t: Translator) -> Iterator[str]:
    item = line.item
    if line.counts is not None:
        if item.reverse:
            yield t("explain.item.reversed", turned=parts.counted(response, line, t))
        yield t("explain.item.high" if is_high(response, item) else "explain.item.not_high")
    else:
        yield t(f"explain.item.{line.answer.state.value}")
    if not line.is_scored:
        yield t("explain.item.unscored")
        return
    yield t("explain.item.weight", weight=weight(line.units, t))
    for area in areas_with(response, item):
        name = area.title.in_language(t.language)
        if line.is_in_sum:
            yield t("explain.item.in_area", area=name, term=parts.added(line, t))
        else:
            yield t("explain.item.outside", area=name)
