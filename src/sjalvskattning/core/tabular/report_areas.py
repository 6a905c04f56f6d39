"""One area of a report: its statements as bars, its groups as a table by name, and what divides people."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sjalvskattning.core.assessment import Item
from sjalvskattning.core.summary.document import (
    BarPart,
    BarRow,
    Block,
    Bullet,
    Bullets,
    DivergingBars,
    Mark,
    Paragraph,
    Table,
)
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.publishing import Publication, PublishedGroup
from sjalvskattning.core.tabular.statistics import ItemStatistics
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import decimal, percent, ratio

NONE = "–"
"""What stands for a number that is withheld, or is not there."""

MAX_BAR_STEPS = 7
"""The most steps that a bar can be parted in; a longer scale is told in words and a table."""


def number(value: Fraction | None, t: Translator, digits: int = 1) -> str:
    """A number as it is written, or a dash."""
    return NONE if value is None else ratio(value.numerator, value.denominator, t.language, digits)


def statement_in(plan: Plan, item: Item, t: Translator) -> str:
    """A statement as it was asked, and that it is reversed where it is."""
    asked = statement(item, plan.perspective, t)
    return t("score_report.reversed", statement=asked) if item.reverse else asked


def area_blocks(plan: Plan, publication: Publication, place: int, t: Translator) -> Iterator[Block]:
    """Everything about one top area and its sub-areas."""
    top = plan.scores[place].area
    places = {item.id: at for at, item in enumerate(plan.items)}
    inside = [places[item.id] for item in top.all_items()]
    if inside:
        bars = _bars(plan, publication.total, inside, top.title.in_language(t.language), t)
        yield from (bars,) if plan.steps <= MAX_BAR_STEPS else (Paragraph(bars.sentence), bars.table)
    subs = {area.id for area in top.areas}
    lead = "groups" if publication.groups else "part"
    wanted = subs | {top.id} if publication.groups else subs
    for at, planned in enumerate(plan.scores):
        if planned.id in wanted and planned.places:
            title = planned.area.title.in_language(t.language)
            yield Paragraph(t(f"score_report.{lead}", title=title))
            yield _groups(publication, at, t)
    yield from _divided(plan, publication, inside, t)


def _bars(plan: Plan, total: PublishedGroup, places: list[int], title: str, t: Translator) -> DivergingBars:
    """One bar a statement, over everyone; a part's length is its share of those who rated."""
    shown = [(plan.items[at], total.items[at]) for at in places]
    return DivergingBars(
        title=title,
        steps=tuple(label.in_language(t.language) for label in plan.scale.labels),
        low=plan.scale.minimum,
        rows=tuple(_bar(statement_in(plan, item, t), found, t) for item, found in shown),
        sentence=" ".join(_said(statement_in(plan, item, t), found, t) for item, found in shown),
        table=_items(plan, shown, t),
        note=t("score_report.lengths"),
    )


def _bar(label: str, found: ItemStatistics | None, t: Translator) -> BarRow:
    if found is None:
        return BarRow(label, (), t("score_report.hidden"))
    parts = tuple(BarPart(Mark(count, found.n), percent(count, found.n, t.language)) for count in found.steps)
    return BarRow(label, parts, t("score_report.bar", mean=number(found.moments.mean, t), n=found.n))


def _said(label: str, found: ItemStatistics | None, t: Translator) -> str:
    if found is None:
        return t("score_report.said.hidden", statement=label)
    return t("score_report.said", statement=label, mean=number(found.moments.mean, t), n=found.n)


def _items(plan: Plan, shown: list[tuple[Item, ItemStatistics | None]], t: Translator) -> Table:
    last = ("not_applicable", "missing", "n", "mean", "median", "sd", "rwg")
    headers = (
        t("score_report.column.statement"),
        *map(str, plan.scale.steps),
        *(t(f"score_report.column.{key}") for key in last),
    )
    rows = tuple((statement_in(plan, item, t), *_cells(plan, found, len(last), t)) for item, found in shown)
    return Table(headers, rows, frozenset(range(1, len(headers))))


def _cells(plan: Plan, found: ItemStatistics | None, last: int, t: Translator) -> tuple[str, ...]:
    if found is None:
        return (NONE,) * (plan.steps + last)
    return (
        *map(str, found.steps),
        percent(found.not_applicable, found.responses, t.language),
        percent(found.missing, found.responses, t.language),
        str(found.n),
        number(found.moments.mean, t),
        number(found.median, t),
        _deviation(found.moments.sd, t),
        number(found.rwg, t, 2),
    )


def _deviation(value: float | None, t: Translator) -> str:
    return NONE if value is None else decimal(value, t.language, 2)


def _groups(publication: Publication, place: int, t: Translator) -> Table:
    """Everyone first, then the groups by name; never in the order of their numbers."""
    headers = tuple(t(f"score_report.column.{key}") for key in ("group", "index", "mean", "sd", "n", "rwg"))
    named = [(t("score_report.everyone"), publication.total)]
    named += [(group_name(group, t), group) for group in publication.groups]
    rows = []
    for name, group in named:
        area = group.areas[place]
        if area is None:
            rows.append((name, *(NONE,) * (len(headers) - 1)))
            continue
        rows.append(
            (
                name,
                number(area.index, t, 0),
                number(area.moments.mean, t),
                _deviation(area.moments.sd, t),
                str(area.n),
                number(area.rwg, t, 2),
            )
        )
    return Table(headers, tuple(rows), frozenset(range(1, len(headers))))


def group_name(group: PublishedGroup, t: Translator) -> str:
    """A group's name, or that it has none."""
    return group.name or t("score_report.unnamed")


def _divided(plan: Plan, publication: Publication, places: list[int], t: Translator) -> Iterator[Block]:
    """The statements that divide everyone, or a group, with who."""
    bullets = []
    for at in places:
        who = [t("score_report.everyone")] if _is_divided(publication.total, at) else []
        who += [group_name(group, t) for group in publication.groups if _is_divided(group, at)]
        if who:
            text = statement_in(plan, plan.items[at], t)
            bullets.append(Bullet(t("score_report.divided.item", statement=text, who=", ".join(who))))
    if bullets:
        yield Paragraph(t("score_report.divided"))
        yield Bullets(tuple(bullets))


def _is_divided(group: PublishedGroup, place: int) -> bool:
    item = group.items[place]
    return item is not None and item.is_divided
