"""The report on many responses, from a publication alone: what is withheld is not there to be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Detail,
    Paragraph,
    Section,
    Summary,
    Table,
)
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.publishing import Publication
from sjalvskattning.core.tabular.report_areas import area_blocks, number, statement_in
from sjalvskattning.core.tabular.statistics import AreaStatistics, ItemStatistics
from sjalvskattning.locale import Language, Translator

TALK = 3
"""How many questions are named of each kind."""


@dataclass(frozen=True)
class ReportFacts:
    """What a report tells of its file: its name or names, the column it is split by, and what was left out.

    ``left_out`` counts faults by code.
    """

    files: tuple[str, ...] = ()
    by: str = ""
    left_out: Mapping[FaultCode, int] = field(default_factory=dict)


def score_report(plan: Plan, publication: Publication, language: Language, facts: ReportFacts) -> Summary:
    """The whole report."""
    return _Report(plan, publication, Translator(language), facts).document()


class _Report:
    def __init__(self, plan: Plan, publication: Publication, t: Translator, facts: ReportFacts) -> None:
        self.plan, self.publication, self.t, self.facts = plan, publication, t, facts
        self.total = publication.total

    def document(self) -> Summary:
        t = self.t
        name = self.plan.assessment.name.in_language(t.language)
        sections = [self.short()]
        if self.total.responses is not None:
            sections += [*self.areas(), self.talk(), self.alphas()]
        return Summary(
            title=t("score_report.title", name=name),
            own=t("score_report.own"),
            facts=tuple(self.heading()),
            sections=tuple(sections),
            appendix_title=t("score_report.appendix"),
            appendix=(self.method(), self.withheld(), self.left_out()),
            footer=t("score_report.footer"),
            language=t.language,
        )

    def heading(self) -> Iterator[tuple[str, str]]:
        t, policy, k = self.t, self.plan.assessment.policy, self.publication.k
        yield t("score_report.fact.policy"), f"{policy.title}, {policy.organisation}"
        yield (
            t("score_report.fact.role"),
            self.plan.assessment.role(self.plan.role).title.in_language(t.language),
        )
        yield t("score_report.fact.view"), t(f"ask.perspective.{self.plan.perspective.value}")
        known = self.total.responses
        yield t("score_report.fact.responses"), t("score_report.fewer", k=k) if known is None else str(known)
        yield t("score_report.fact.k"), t("score_report.from", k=k)
        if self.facts.by:
            yield t("score_report.fact.groups"), self.facts.by
        if self.facts.files:
            yield t("score_report.fact.files"), ", ".join(self.facts.files)

    def short(self) -> Section:
        """Each area in a line, in the definition's order; or that there are no numbers."""
        t = self.t
        if self.total.responses is None:
            text = t("score_report.nothing", k=self.publication.k)
            return Section("short", t("score_report.short"), (Paragraph(text),))
        lines = [Bullet(self._line(place, one)) for place, one in self._scored() if self._is_top(place)]
        blocks: list[Block] = [Bullets(tuple(lines))]
        if (overall := self.total.overall) is not None:
            mean, index = number(overall.mean, t), number(overall.index, t, 0)
            blocks.append(Paragraph(t("score_report.short.overall", mean=mean, index=index)))
        return Section("short", t("score_report.short"), tuple(blocks))

    def _line(self, place: int, area: AreaStatistics | None) -> str:
        t, scale = self.t, self.plan.scale
        title = self._title(place)
        if area is None:
            return t("score_report.short.withheld", title=title)
        return t(
            "score_report.short.area",
            title=title,
            mean=number(area.moments.mean, t),
            index=number(area.index, t, 0),
            n=area.n,
            low=scale.minimum,
            high=scale.maximum,
        )

    def areas(self) -> Iterator[Section]:
        t = self.t
        for place, planned in enumerate(self.plan.scores):
            if self._is_top(place):
                title = self._title(place)
                whole = t("score_report.conditions", title="").partition(":")[0]
                if planned.area.kind is Kind.CONDITION and title != whole:
                    title = t("score_report.conditions", title=title)
                blocks = tuple(area_blocks(self.plan, self.publication, place, t))
                yield Section(f"area-{planned.id}", title, blocks)

    def talk(self) -> Section:
        """The opening questions of the lowest area's lowest statements, and of those most spread."""
        t = self.t
        blocks: list[Block] = []
        used: set[str] = set()
        if (lowest := self._lowest()) is not None:
            inside = {item.id for item in self.plan.scores[lowest].area.all_items()}
            found = sorted(
                (one for one in self._shown() if one.id in inside), key=lambda one: one.moments.mean or 0
            )[:TALK]
            used = {one.id for one in found}
            blocks += self._questions(t("score_report.talk.low", title=self._title(lowest)), found)
        spread = [one for one in self._shown() if one.moments.variance and one.id not in used]
        spread = sorted(spread, key=lambda one: -(one.moments.variance or 0))[:TALK]
        blocks += self._questions(t("score_report.talk.spread"), spread)
        blocks = blocks or [Paragraph(t("score_report.talk.none"))]
        return Section("talk", t("score_report.talk"), tuple(blocks))

    def _questions(self, lead: str, items: list[ItemStatistics]) -> list[Block]:
        asked = {item.id: item for item in self.plan.items}
        label = self.t("score_report.talk.statement")
        bullets = tuple(
            Bullet(
                asked[one.id].question.in_language(self.t.language),
                (Detail(label, statement_in(self.plan, asked[one.id], self.t)),),
            )
            for one in items
        )
        return [Paragraph(lead), Bullets(bullets)] if bullets else []

    def _shown(self) -> list[ItemStatistics]:
        return [item for item in self.total.items if item is not None]

    def _lowest(self) -> int | None:
        """The place of the top area with the lowest mean among what is expected; the first of equals."""
        known = [
            (area.moments.mean, place)
            for place, area in enumerate(self.total.areas)
            if area is not None
            and area.moments.mean is not None
            and self._is_top(place)
            and self.plan.scores[place].area.kind is Kind.EXPECTATION
        ]
        return min(known)[1] if known else None

    def alphas(self) -> Section:
        t = self.t
        rows = []
        for place, area in self._scored():
            alpha = area.alpha if area is not None else None
            notes = [] if alpha is None else [t(f"score_report.alpha.{note.value}") for note in alpha.notes]
            rows.append(
                (
                    self._title(place),
                    number(alpha.value if alpha else None, t, 2),
                    str(alpha.n) if alpha else "–",
                    "; ".join(notes),
                )
            )
        headers = tuple(t(f"score_report.column.{key}") for key in ("area", "alpha", "complete", "note"))
        table = Table(headers, tuple(rows), frozenset({1, 2}))
        return Section("alpha", t("score_report.alpha"), (Paragraph(t("score_report.alpha.about")), table))

    def method(self) -> Section:
        t = self.t
        keys = ["mean", "index", "spread", *(["overall"] if self.plan.in_overall else [])]
        told = [Paragraph(t(f"score_report.method.{key}")) for key in keys]
        return Section("method", t("score_report.method"), (*told, Paragraph(t("score_report.no_grade"))))

    def withheld(self) -> Section:
        t, k = self.t, self.publication.k
        keys = ["k", *(["rest"] if self.publication.groups else []), "item"]
        told = tuple(Bullet(t(f"score_report.withheld.{key}", k=k)) for key in keys)
        return Section("withheld", t("score_report.withheld"), (Bullets(told),))

    def left_out(self) -> Section:
        t = self.t
        rows = tuple(
            (t(f"score_report.fault.{code.value}"), str(self.facts.left_out[code]))
            for code in FaultCode
            if self.facts.left_out.get(code)
        )
        if not rows:
            block: Block = Paragraph(t("score_report.left_out.none"))
        else:
            headers = (t("score_report.column.fault"), t("score_report.column.count"))
            block = Table(headers, rows, frozenset({1}))
        return Section("left-out", t("score_report.left_out"), (block,))

    def _scored(self) -> Iterator[tuple[int, AreaStatistics | None]]:
        """Each area and sub-area that has anything to compute a mean of, with its place."""
        for place, area in enumerate(self.total.areas):
            if self.plan.scores[place].places:
                yield place, area

    def _is_top(self, place: int) -> bool:
        return any(area.id == self.plan.scores[place].id for area in self.plan.areas)

    def _title(self, place: int) -> str:
        return self.plan.scores[place].area.title.in_language(self.t.language)
