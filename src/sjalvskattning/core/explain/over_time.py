"""Where the means of one area over time come from: the same items every time, by the one rule."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.change import LeftOut
from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.arithmetic import weight
from sjalvskattning.core.explain.working import Working, area_called, items_called, working
from sjalvskattning.core.summary.appendix import mean_text
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.core.timeline import Timeline
from sjalvskattning.core.timeline.document import labels
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import ratio


def workings_over_time(found: Timeline, area_id: str) -> tuple[Working, ...]:
    """What the area's mean is made of each time, oldest first. Raises KeyError."""
    area = area_called(found.last, area_id)
    return tuple(working(view, area.id, area.all_items()) for view in found.views)


def explain_over_time(found: Timeline, area_id: str, t: Translator) -> Summary:
    """How the means of an area or sub-area over time came about. Raises KeyError."""
    area, made = area_called(found.last, area_id), workings_over_time(found, area_id)
    names = labels(found.responses, t)
    sections = [
        Section("number", t("explain.number"), (Bullets(tuple(_numbers(made, names, t))),)),
        Section("sum", t("explain.sum"), tuple(_sums(made, names, t))),
        Section("items", t("explain.items"), (_items(found, made, names, t),)),
    ]
    if left := tuple(_left(found, area_id, t)):
        sections.append(Section("left", t("timeline.left_out"), (Bullets(left),)))
    rule = parts.the_rule(made[-1], t)
    sections.append(rule._replace(blocks=(Paragraph(t("timeline.areas.about")), *rule.blocks)))
    sections.append(parts.the_sources(found.last, made[-1].lines, t))
    title = t("explain.title.over_time", name=area.title.in_language(t.language))
    return parts.document(found.last, title, sections, t)


def _numbers(made: tuple[Working, ...], names: tuple[str, ...], t: Translator) -> Iterator[Bullet]:
    for name, one in zip(names, made, strict=True):
        yield Bullet(t("explain.over_time.mean", date=name, mean=mean_text(one.score, t)))
    first, last = made[0].score, made[-1].score
    if first.reason is None and last.reason is None:
        before, now = (ratio(*score.index_ratio, t.language, 1) for score in (first, last))
        yield Bullet(t("explain.over_time.index", before=before, now=now))


def _sums(made: tuple[Working, ...], names: tuple[str, ...], t: Translator) -> Iterator[Block]:
    for name, one in zip(names, made, strict=True):
        yield Paragraph(parts.sum_or_reason(one, t), lead=t("explain.over_time.lead", date=name))


def _items(found: Timeline, made: tuple[Working, ...], names: tuple[str, ...], t: Translator) -> Table:
    """Every item of the area with the step as it counts each time; a dash where it is not compared."""
    columns = ("number", "weight")
    headers = (*(t(f"explain.column.{c}") for c in columns), *names, t("explain.column.statement"))
    rows = tuple(
        (
            str(lines[-1].number),
            weight(lines[-1].units, t),
            *(parts.counted(view, line, t) for view, line in zip(found.views, lines, strict=True)),
            statement(lines[-1].item, found.last.perspective, t),
        )
        for lines in zip(*(one.lines for one in made), strict=True)
    )
    return Table(headers, rows, frozenset(range(2 + len(names))))


def left_of(found: Timeline, area_id: str) -> tuple[LeftOut, ...]:
    """The items of an area, as it was in any of the definitions, that are not compared."""
    wanted = items_called(found.responses, area_id)
    return tuple(left for left in found.left_out if left.item.id in wanted)


def _left(found: Timeline, area_id: str, t: Translator) -> Iterator[Bullet]:
    for left in left_of(found, area_id):
        text = statement(left.item, found.last.perspective, t)
        yield Bullet(f"{text} ({t(f'timeline.left_out.{left.why.value}')})")
