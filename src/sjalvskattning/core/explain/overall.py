"""Where the mean over the areas comes from, in the definitions that ask for one."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Area, Kind
from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.arithmetic import EXACT, exact, shown
from sjalvskattning.core.response import Response
from sjalvskattning.core.scoring import Score, Scores, score
from sjalvskattning.core.summary.appendix import mean_text
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import ratio


def explain_overall(response: Response, t: Translator) -> Summary:
    """How the overall mean came about, or why this assessment has none."""
    scores = score(response)
    found = scores.overall
    sections: list[Section] = []
    if found is None:
        text = Paragraph(t("explain.overall.unwanted"))
        sections.append(Section("number", t("explain.number"), (text,)))
    else:
        sections.append(Section("number", t("explain.number"), (Bullets(tuple(_number(found, t))),)))
        sections.append(_sum(response, scores, found, t))
    sections.append(_areas(response, scores, t))
    rule = (Paragraph(t("explain.overall.rule")), Paragraph(t("explain.rule.same")))
    sections.append(Section("rule", t("explain.rule"), rule))
    return parts.document(response, t("explain.title.overall"), sections, t)


def counted_areas(response: Response) -> tuple[Area, ...]:
    """The areas that an overall mean is over: what is expected; conditions are never mixed in."""
    return tuple(area for area in response.areas if area.kind is Kind.EXPECTATION)


def overall_sum(response: Response, scores: Scores, found: Score, t: Translator) -> str:
    """The sum: "(4 + 11/3) / 2 ≈ 3,8"."""
    means = [scores.areas[area.id] for area in counted_areas(response)]
    terms = [exact(one.numerator, one.denominator, t) for one in means if one.reason is None]
    result = exact(found.numerator, found.denominator, t)
    written = f"({' + '.join(terms)}) / {len(terms)}"
    number = shown(found.numerator, found.denominator, t, 1)
    return f"{written} {EXACT} {result} {number}" if "/" in result else f"{written} {number}"


def _number(found: Score, t: Translator) -> Iterator[Bullet]:
    if found.reason is not None:
        yield Bullet(t("explain.no_number", reason=t(f"summary.reason.{found.reason.value}")))
    else:
        low, high = found.scale.minimum, found.scale.maximum
        yield Bullet(t("explain.mean", mean=mean_text(found, t), low=low, high=high))
        yield Bullet(t("explain.index", index=ratio(*found.index_ratio, t.language, 0)))
    yield Bullet(t("explain.overall.base", computed=found.rated, total=found.total))


def _sum(response: Response, scores: Scores, found: Score, t: Translator) -> Section:
    if found.reason is not None:
        return Section("sum", t("explain.why_not"), (Paragraph(t("explain.overall.none")),))
    blocks: list[Block] = [*parts.sums(overall_sum(response, scores, found, t), found, t)]
    return Section("sum", t("explain.sum"), tuple(blocks))


def _areas(response: Response, scores: Scores, t: Translator) -> Section:
    rows = []
    for area in counted_areas(response):
        one = scores.areas[area.id]
        base = t("summary.areas.base.value", rated=one.rated, applicable=one.applicable)
        fraction = "–" if one.reason else exact(one.numerator, one.denominator, t)
        rows.append((area.title.in_language(t.language), mean_text(one, t), fraction, base))
    headers = tuple(t(f"explain.column.{column}") for column in ("area", "mean", "exact", "base"))
    return Section("items", t("summary.areas"), (Table(headers, tuple(rows), frozenset({1, 2, 3})),))
