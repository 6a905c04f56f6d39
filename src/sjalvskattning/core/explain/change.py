"""Where the steps since an earlier response come from."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Item
from sjalvskattning.core.change import AreaChange, Change, Step, change
from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.arithmetic import whole
from sjalvskattning.core.explain.counts import number_of
from sjalvskattning.core.explain.working import area_called
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import MINUS, long_date, ratio


def explain_change(response: Response, earlier: Response, t: Translator) -> Summary:
    """How many items moved since ``earlier``, and by what. Raises ValueError when they can't be compared."""
    since = change(earlier, response)
    sections = [
        Section("number", t("explain.number"), (Bullets(tuple(_number(since, t))),)),
        Section("items", t("explain.change.steps"), _steps(response, since, t)),
    ]
    if areas := tuple(_areas(response, since, t)):
        sections.append(Section("areas", t("explain.change.areas"), areas))
    if since.not_compared:
        numbers = (_named(response, item, t) for item in since.not_compared)
        left = (Paragraph(t("explain.change.left.about")), Bullets(tuple(map(Bullet, numbers))))
        sections.append(Section("left", t("explain.change.left"), left))
    rule = (Paragraph(t("explain.change.rule")), Paragraph(t("explain.change.reliable")))
    sections.append(Section("rule", t("explain.rule"), rule))
    document = parts.document(response, t("explain.title.change"), sections, t)
    begun = long_date(earlier.created.partition("T")[0], t.language)
    before = (t("explain.fact.earlier"), t("explain.change.earlier", id=earlier.id, date=begun))
    return document._replace(facts=(*document.facts, before))


def _number(since: Change, t: Translator) -> Iterator[Bullet]:
    up, down, same = counted(since)
    yield Bullet(t("explain.change.number", up=up, down=down, same=same))
    total = len(since.steps)
    yield Bullet(t("explain.change.total", up=up, down=down, same=same, total=total))


def counted(since: Change) -> tuple[int, int, int]:
    """How many steps go up, down, and stay."""
    found = [step.difference for step in since.steps]
    return sum(d > 0 for d in found), sum(d < 0 for d in found), sum(d == 0 for d in found)


def _steps(response: Response, since: Change, t: Translator) -> tuple[Block, ...]:
    if not since.steps:
        return (Paragraph(t("explain.change.none")),)
    headers = tuple(
        t(f"explain.column.{column}") for column in ("number", "before", "now", "difference", "statement")
    )
    rows = tuple(
        (
            str(number_of(response, step.item)),
            str(step.before),
            str(step.now),
            difference_sum(step, t),
            statement(step.item, response.perspective, t),
        )
        for step in since.steps
    )
    return (Table(headers, rows, frozenset({0, 1, 2})),)


def difference_sum(step: Step, t: Translator) -> str:
    """Now less before, as it counts: "4 − 3 = 1"; the other way round where the item is reversed."""
    first, second = (step.before, step.now) if step.item.reverse else (step.now, step.before)
    written = f"{whole(first)} {MINUS} {whole(second)} = {ratio(step.difference, 1, t.language, 0)}"
    return t("explain.change.turned", sum=written) if step.item.reverse else written


def _areas(response: Response, since: Change, t: Translator) -> Iterator[Block]:
    """Each area's index both times over the same items; what noise is, where someone has measured it."""
    bullets = []
    for found in _every(since.areas):
        before, now = found.before, found.now
        if before is None or now is None or before.reason or now.reason:
            continue
        index = [ratio(*one.index_ratio, t.language, 1) for one in (before, now)]
        name = area_called(response, found.area_id).title.in_language(t.language)
        text = t("explain.change.area", area=name, before=index[0], now=index[1])
        bullets.append(Bullet(f"{text} {_noise(found, t)}"))
    if bullets:
        yield Paragraph(t("explain.change.areas.about"))
        yield Bullets(tuple(bullets))


def _every(areas: tuple[AreaChange, ...]) -> Iterator[AreaChange]:
    for area in areas:
        yield area
        yield from area.parts


def _noise(found: AreaChange, t: Translator) -> str:
    measured = found.reliability
    if measured is None:
        return t("explain.change.unknown")
    if found.rci is None:
        return t("explain.change.partly")
    return t(
        "explain.change.beyond" if found.reliable else "explain.change.within",
        least=_decimal(measured.least, t),
        n=measured.n,
        source=measured.source,
    )


def _decimal(value: float, t: Translator) -> str:
    return ratio(round(value * 1000), 1000, t.language)


def _named(response: Response, item: Item, t: Translator) -> str:
    text = statement(item, response.perspective, t)
    number = number_of(response, item)
    return t("explain.change.named", number=number, statement=text) if number else text
