"""The areas of two views side by side: a figure, the same in a table, and what stands farthest apart."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.comparison.compare import AreaPair, Comparison, Shares, mean_difference
from sjalvskattning.core.summary import appendix
from sjalvskattning.core.summary.document import Block, Chart, ChartRow, Paragraph, Table
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import MINUS, ratio


def areas(comparison: Comparison, names: tuple[str, str], t: Translator) -> Iterator[Block]:
    """What is expected, then the conditions: each as a figure with its table."""
    page = _Figures(comparison, names, t)
    for kind in Kind:
        found = [area for area in comparison.areas if area.area.kind is kind]
        if found:
            yield page.chart(found, kind)
    yield Paragraph(t("compare.areas.note"))


class _Figures:
    def __init__(self, comparison: Comparison, names: tuple[str, str], t: Translator) -> None:
        self.names, self.t = names, t
        self.scale = comparison.first.assessment.scale

    def chart(self, found: list[AreaPair], kind: Kind) -> Chart:
        t = self.t
        rows = tuple(
            ChartRow(
                one.area.title.in_language(t.language),
                (appendix.mark_of(one.first), appendix.mark_of(one.second)),
                " · ".join(appendix.mean_text(score, t) for score in (one.first, one.second)),
                one.level,
            )
            for one in found
        )
        title = t(f"compare.chart.{kind.value}")
        sentence = f"{self.legend()} {self.farthest(found)}".strip()
        return Chart(
            title, self.scale.minimum, self.scale.maximum, rows, sentence, self.table(found), self.names
        )

    def legend(self) -> str:
        return self.t("compare.chart.sentence", first=self.names[0], second=self.names[1])

    def farthest(self, found: list[AreaPair]) -> str:
        """Where the two means are farthest apart, in words; empty where there is nothing to compare."""
        t = self.t
        known = [one for one in found if one.first.reason is None and one.second.reason is None]
        if not known:
            return ""
        one = max(known, key=lambda area: abs((area.first.mean or 0) - (area.second.mean or 0)))
        first, second = (appendix.mean_text(score, t) for score in (one.first, one.second))
        key = "compare.chart.same" if first == second else "compare.chart.farthest"
        return t(key, area=one.area.title.in_language(t.language), first=first, second=second)

    def table(self, found: list[AreaPair]) -> Table:
        t = self.t
        rows = tuple(
            (
                ("– " if one.level else "") + one.area.title.in_language(t.language),
                appendix.mean_text(one.first, t),
                appendix.mean_text(one.second, t),
                self.mean_of(one.shares, signed=True),
                self.share(one.shares.identical, one.shares),
                self.share(one.shares.within_one, one.shares),
            )
            for one in found
        )
        keys = ("difference", "identical", "within")
        headers = (t("summary.areas.area"), *self.names, *(t(f"compare.column.{key}") for key in keys))
        return Table(headers, rows, frozenset(range(1, 6)))

    def mean_of(self, shares: Shares, *, signed: bool) -> str:
        mean = mean_difference(shares, signed=signed)
        return "–" if mean is None else signed_text(mean.numerator, mean.denominator, self.t)

    def share(self, n: int, shares: Shares) -> str:
        return self.t("effort.of", n=n, total=shares.both) if shares.both else "–"


def signed_text(numerator: int, denominator: int, t: Translator, digits: int = 1) -> str:
    """A difference with its sign: "+0,5", "−1,0", "0,0"."""
    text = ratio(numerator, denominator, t.language, digits)
    return (
        f"+{text}"
        if numerator * denominator > 0 and not text.startswith(MINUS) and text.strip("0,.")
        else text
    )
