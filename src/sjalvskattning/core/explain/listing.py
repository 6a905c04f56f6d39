"""Every number of a response in one place, and how to ask further about each."""

from __future__ import annotations

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.explain import parts
from sjalvskattning.core.response import Response
from sjalvskattning.core.scoring import Score, score
from sjalvskattning.core.summary.appendix import mean_text
from sjalvskattning.core.summary.document import Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.core.summary.selection import top_two_steps
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import ratio

COLUMNS = ("id", "area", "mean", "index", "base")


def overview(response: Response, earlier: Response | None, t: Translator, call: str = "") -> Summary:
    """The areas with their numbers, the other numbers, and the words that ask further.

    ``call`` is the command that those words follow, where it is not the usual one for a stored response.
    """
    asks = call or f"sjalvskattning explain {response.id}"
    return parts.document(
        response,
        t("explain.title.overview"),
        (
            Section("areas", t("summary.areas"), (_areas(response, t),)),
            Section("others", t("explain.others"), (_others(response, earlier, t),)),
            Section("further", t("explain.further"), _further(response, asks, t)),
        ),
        t,
    )


def _areas(response: Response, t: Translator) -> Table:
    scores = score(response).areas
    rows = []
    for top in response.areas:
        for area in (top, *top.areas):
            one = scores[area.id]
            index = "–" if one.reason else ratio(*one.index_ratio, t.language, 0)
            base = t("summary.areas.base.value", rated=one.rated, applicable=one.applicable)
            title = ("– " if area is not top else "") + area.title.in_language(t.language)
            rows.append((area.id, title, mean_text(one, t), index, base))
    headers = tuple(t(f"explain.column.{column}") for column in COLUMNS)
    return Table(headers, tuple(rows), frozenset({2, 3, 4}))


def _others(response: Response, earlier: Response | None, t: Translator) -> Bullets:
    own, own_total = top_two_steps(response, Kind.EXPECTATION)
    owed, owed_total = top_two_steps(response, Kind.CONDITION)
    told = [
        t("explain.others.counts", answered=response.answered, total=len(response.items)),
        t("explain.others.shares", own=own, own_total=own_total, owed=owed, owed_total=owed_total),
        _overall(score(response).overall, t),
        t("explain.others.change" if earlier else "explain.others.no_change"),
    ]
    return Bullets(tuple(map(Bullet, told)))


def _overall(found: Score | None, t: Translator) -> str:
    if found is None:
        return t("explain.others.unwanted")
    mean = mean_text(found, t)
    return (
        t("explain.others.no_overall_mean", reason=mean)
        if found.reason
        else t("explain.others.overall", mean=mean)
    )


def _further(response: Response, call: str, t: Translator) -> tuple[Paragraph, Bullets]:
    words = [
        *((area.id, "area") for area in response.areas[:1]),
        *((word, key) for item in response.items[:1] for word, key in (("1", "number"), (item.id, "item"))),
        ("counts", "other"),
    ]
    examples = tuple(Bullet(_example(call, word, key, t)) for word, key in words)
    return Paragraph(t("explain.further.about")), Bullets(examples)


def _example(call: str, word: str, key: str, t: Translator) -> str:
    return t("explain.further.example", call=f"{call} {word}", what=t(f"explain.further.{key}"))
