"""Where the difference between two views of one area comes from, item by item."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.comparison.compare import Comparison, Pair, Shares, compare
from sjalvskattning.core.comparison.document import answer_words, view_names
from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.arithmetic import mean_of, whole
from sjalvskattning.core.explain.working import Working, area_called, items_called, working
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import MINUS, percent, ratio


def explain_difference(first: Response, second: Response, area_id: str, t: Translator) -> Summary:
    """How two views of an area differ: d per item, shares, and the means of d.

    An empty ``area_id`` is for every item that can be compared; then no mean of a view is told, since there
    is no total. Raises KeyError for an area that the first view does not have, ValueError for views of
    different things.
    """
    name = area_called(first, area_id).title.in_language(t.language) if area_id else t("explain.every")
    found = compare(first, second)
    pairs = pairs_of(found, area_id)
    names = view_names(first, second, t)
    sections = [
        Section("number", t("explain.number"), tuple(_number(pairs, t))),
        Section("sum", t("explain.sum"), tuple(_sums(found, pairs, names, area_id, t))),
        Section("items", t("explain.difference.items"), (_table(found, pairs, names, t),)),
    ]
    if left := tuple(_left(found, area_id, t)):
        sections.append(Section("left", t("compare.left"), left))
    sections.append(Section("rule", t("explain.rule"), tuple(_rule(found, names, t))))
    lines = working(found.first_compared, area_id, [pair.item for pair in pairs]).lines
    sections.append(parts.the_sources(first, lines, t))
    summary = parts.document(first, t("explain.title.difference", name=name), sections, t)
    return summary._replace(facts=_facts(first, second, names, t))


def _rule(found: Comparison, names: tuple[str, str], t: Translator) -> Iterator[Paragraph]:
    yield Paragraph(t("explain.difference.rule", first=names[0], second=names[1]))
    yield Paragraph(t("explain.difference.means"))
    if found.first.perspective is Perspective.SELF is not found.second.perspective:
        yield Paragraph(t("explain.difference.usual"))


def pairs_of(found: Comparison, area_id: str) -> tuple[Pair, ...]:
    """The pairs of an area or sub-area of the first view, or all of them without one. Raises KeyError."""
    if not area_id:
        return found.pairs
    wanted = {item.id for item in area_called(found.first, area_id).all_items()}
    return tuple(pair for pair in found.pairs if pair.item.id in wanted)


def workings_of(found: Comparison, area_id: str) -> tuple[Working, Working]:
    """What both views' means of an area are made of, over the items that can be compared."""
    items = [pair.item for pair in pairs_of(found, area_id)]
    return working(found.first_compared, area_id, items), working(found.second_compared, area_id, items)


def differences(pairs: tuple[Pair, ...]) -> list[int]:
    """D for each item that both have rated."""
    return [pair.difference for pair in pairs if pair.difference is not None]


def _facts(
    first: Response, second: Response, names: tuple[str, str], t: Translator
) -> tuple[tuple[str, str], ...]:
    views = [
        (name, response.id) for name, response in zip(names, (first, second), strict=True) if response.id
    ]
    return (*parts.facts(first, t, ("version", "role")), *views)


def _number(pairs: tuple[Pair, ...], t: Translator) -> Iterator[Block]:
    shares = Shares.of(pairs)
    if not shares.both:
        yield Paragraph(t("compare.shares.none"))
        return
    language, both = t.language, shares.both
    yield Bullets(
        tuple(
            Bullet(text)
            for text in (
                t("explain.difference.identical", n=shares.identical, both=both)
                + f" ({percent(shares.identical, both, language)})",
                t("explain.difference.within", n=shares.within_one, both=both)
                + f" ({percent(shares.within_one, both, language)})",
                t("explain.difference.absolute", mean=ratio(shares.absolute, both, language)),
                t("explain.difference.signed", mean=ratio(shares.signed, both, language)),
            )
        )
    )


def _sums(
    found: Comparison, pairs: tuple[Pair, ...], names: tuple[str, str], area_id: str, t: Translator
) -> Iterator[Block]:
    values = differences(pairs)
    if values:
        yield Paragraph(mean_of(values, True, t), lead=t("explain.difference.absolute.lead"))
        yield Paragraph(mean_of(values, False, t), lead=t("explain.difference.signed.lead"))
    if not area_id:
        return
    for name, made in zip(names, workings_of(found, area_id), strict=True):
        yield Paragraph(parts.sum_or_reason(made, t), lead=t("explain.difference.mean", name=name))


def _table(found: Comparison, pairs: tuple[Pair, ...], names: tuple[str, str], t: Translator) -> Table:
    maximum = found.first.assessment.scale.maximum
    rows = tuple(
        (
            str(pair.number),
            answer_words(pair.first, maximum, t),
            answer_words(pair.second, maximum, t),
            difference_sum(pair, t),
            statement(pair.item, found.first.perspective, t),
        )
        for pair in pairs
    )
    headers = (
        t("explain.column.number"),
        *names,
        t("explain.column.difference"),
        t("explain.column.statement"),
    )
    return Table(headers, rows, frozenset({0}))


def difference_sum(pair: Pair, t: Translator) -> str:
    """D as the steps count: "4 − 3 = 1"; "–" where not both are rated."""
    if pair.counts is None or pair.difference is None:
        return "–"
    first, second = pair.counts
    written = f"{whole(first)} {MINUS} {whole(second)} = {ratio(pair.difference, 1, t.language, 0)}"
    return t("explain.difference.turned", sum=written) if pair.item.reverse else written


def _left(found: Comparison, area_id: str, t: Translator) -> Iterator[Block]:
    """The items that are not compared, of the area or of all, and why."""
    wanted = items_called((found.first, found.second), area_id)
    left = [
        Bullet(f"{statement(item, found.first.perspective, t)} ({t(f'compare.left.{why.value}')})")
        for item, why in found.left
        if item.id in wanted
    ]
    if left:
        yield Bullets(tuple(left))
