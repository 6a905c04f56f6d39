"""A timeline as a document: areas and items over time, how certain that is, and what is not compared.

Comments are not in it. Nothing is added up over areas, and no one is placed before anyone else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sjalvskattning.core.assessment import Item, Reliability
from sjalvskattning.core.change import Why
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import appendix
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Chart,
    ChartRow,
    Detail,
    Paragraph,
    Section,
    Summary,
    Table,
)
from sjalvskattning.core.timeline.timeline import AreaLine, Move, Timeline
from sjalvskattning.core.wording import role_title, statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date, ratio

SHOWN = 5
"""How many of the items that moved are shown on the first page."""

_FINE = 10**6


def document(timeline: Timeline, t: Translator, today: date) -> Summary:
    """The whole document in the translator's language; ``today`` is the date written in the heading."""
    return _Page(timeline, t).document(today)


def labels(responses: Sequence[Response], t: Translator) -> tuple[str, ...]:
    """Each occasion's date as one tells it from the others: "2026-11-20", "2026-11-20 (2)"."""
    dates = [response.created.partition("T")[0] for response in responses]
    names = [day or t("timeline.undated", n=number) for number, day in enumerate(dates, 1)]
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        told.append(name if seen[name] == 1 else t("timeline.twice", date=name, n=seen[name]))
    return tuple(told)


class _Page:
    def __init__(self, timeline: Timeline, t: Translator) -> None:
        self.timeline, self.t = timeline, t
        self.last = timeline.last
        self.scale = self.last.assessment.scale
        self.labels = labels(timeline.responses, t)

    def document(self, today: date) -> Summary:
        t, last = self.t, self.last
        return Summary(
            title=t("timeline.title", role=role_title(last, t)),
            own=t(f"summary.own.{last.perspective.value}"),
            draft=t("summary.draft"),
            facts=tuple(self.facts(today)),
            sections=(self.areas(), self.items(), self.certainty(), self.versions()),
            appendix_title=t("summary.appendix"),
            appendix=tuple(self.appendix()),
            footer=t("summary.record"),
            language=t.language,
        )

    def facts(self, today: date) -> Iterator[tuple[str, str]]:
        t, policy = self.t, self.last.assessment.policy
        if name := self.last.occasion.name:
            yield t("summary.fact.name"), name
        yield t("summary.fact.role"), role_title(self.last, t)
        yield t("timeline.fact.occasions"), ", ".join(self.labels)
        yield t("summary.fact.policy"), f"{policy.title}, {policy.organisation}"
        yield t("summary.fact.written"), long_date(today.isoformat(), t.language)

    # -- the areas

    def areas(self) -> Section:
        t, left = self.t, len(self.timeline.left_out)
        chart = Chart(
            t("timeline.areas"),
            self.scale.minimum,
            self.scale.maximum,
            tuple(self.row(line) for line in self.timeline.areas),
            self.sentence(),
            self.table(),
            self.labels,
        )
        blocks: list[Block] = [Paragraph(t("timeline.areas.about")), chart]
        if left:
            blocks.append(Paragraph(t.plural("timeline.left_out.count", left)))
        return Section("areas", t("timeline.areas"), tuple(blocks))

    def row(self, line: AreaLine) -> ChartRow:
        means = [appendix.mean_text(score, self.t) for score in line.scores]
        text = means[-1] if line.scores[-1].reason else " · ".join(means)
        marks = tuple(appendix.mark_of(score) for score in line.scores)
        return ChartRow(self.title(line), marks, text, line.level)

    def title(self, line: AreaLine) -> str:
        return line.area.title.in_language(self.t.language)

    def sentence(self) -> str:
        """In how many areas the mean is higher, lower and the same; sub-areas are in their area."""
        moved = [
            line.difference for line in self.timeline.areas if not line.level and line.difference is not None
        ]
        if not moved:
            return self.t("timeline.areas.none")
        return self.t(
            "timeline.areas.sentence",
            up=sum(difference > 0 for difference in moved),
            down=sum(difference < 0 for difference in moved),
            same=sum(difference == 0 for difference in moved),
            minimum=self.scale.minimum,
            maximum=self.scale.maximum,
        )

    def table(self) -> Table:
        """One column an occasion, and how many items the means are over."""
        t = self.t
        rows = tuple(
            (
                ("– " if line.level else "") + self.title(line),
                *(appendix.mean_text(score, t) for score in line.scores),
                t(
                    "summary.areas.base.value",
                    rated=line.scores[-1].rated,
                    applicable=line.scores[-1].applicable,
                ),
            )
            for line in self.timeline.areas
        )
        headers = (t("summary.areas.area"), *self.labels, t("summary.areas.base"))
        return Table(headers, rows, frozenset(range(1, len(headers))))

    # -- the items

    def items(self) -> Section:
        t, largest = self.t, self.timeline.largest[:SHOWN]
        blocks: list[Block] = [Paragraph(t("timeline.items.about" if largest else "timeline.items.none"))]
        if largest:
            blocks.append(
                Bullets(
                    tuple(
                        Bullet(
                            t(
                                "timeline.items.move",
                                statement=self.statement(move.item),
                                values=self.moved(move),
                            )
                        )
                        for move in largest
                    )
                )
            )
        return Section("items", t("timeline.items"), tuple(blocks))

    def moved(self, move: Move) -> str:
        """The ratings in order of time, so that two of them are not read as a number with a decimal."""
        first, *later = move.values
        if len(later) == 1:
            return self.t("summary.since.step", before=first, now=later[0])
        return ", ".join([str(first), *(self.t("timeline.items.then", value=value) for value in later)])

    def statement(self, item: Item) -> str:
        return statement(item, self.last.perspective, self.t)

    # -- how certain it is

    def certainty(self) -> Section:
        t = self.t
        lines = self.timeline.areas
        measured = tuple(
            Bullet(self.title(line), tuple(self.measured(line, line.area.reliability)))
            for line in lines
            if line.area.reliability
        )
        blocks: list[Block] = []
        if measured:
            blocks += [Paragraph(t("timeline.certainty.about")), Bullets(measured)]
        unknown = [self.title(line) for line in lines if not line.area.reliability and not line.level]
        if not measured:
            blocks.append(Paragraph(t("timeline.certainty.nobody")))
        elif unknown:
            blocks.append(Paragraph(t("timeline.certainty.unknown", areas=", ".join(unknown))))
        return Section("certainty", t("timeline.certainty"), tuple(blocks))

    def measured(self, line: AreaLine, reliability: Reliability) -> Iterator[Detail]:
        t, language = self.t, self.t.language
        first, last = line.scores[0], line.scores[-1]
        if line.reliable is None:
            yield Detail("", t("timeline.certainty.part", rated=last.rated, total=last.total))
        else:
            steps = reliability.least * (self.scale.maximum - self.scale.minimum) / 100
            yield Detail(
                "",
                t(
                    "timeline.certainty.beyond" if line.reliable else "timeline.certainty.within",
                    before=ratio(*first.index_ratio, language),
                    now=ratio(*last.index_ratio, language),
                    least=self.decimal(reliability.least, 1),
                    steps=self.decimal(steps, 1),
                ),
            )
        sd, r = reliability.sd, reliability.r
        yield Detail(
            "",
            t(
                "timeline.certainty.source",
                n=reliability.n,
                sd=self.decimal(sd, 0 if sd == int(sd) else 1),
                r=self.decimal(r, 2),
                source=reliability.source,
            ),
        )

    def decimal(self, value: float, digits: int) -> str:
        return ratio(round(value * _FINE), _FINE, self.t.language, digits)

    # -- versions, and what is not compared

    def versions(self) -> Section:
        t, timeline = self.t, self.timeline
        definitions = {response.assessment.content_hash for response in timeline.responses}
        blocks: list[Block] = []
        if len(definitions) == 1:
            blocks.append(Paragraph(t("timeline.versions.same", version=self.last.assessment.version)))
        else:
            headers = (t("timeline.versions.date"), t("timeline.versions.version"))
            versions = (response.assessment.version for response in timeline.responses)
            rows = tuple(zip(self.labels, versions, strict=True))
            blocks += [Paragraph(t("timeline.versions.differ")), Table(headers, rows)]
        if timeline.set_aside:
            dates = ", ".join(labels(timeline.set_aside, t))
            blocks.append(Paragraph(t("timeline.versions.set_aside", dates=dates)))
        return Section("versions", t("timeline.versions"), tuple(blocks))

    def appendix(self) -> Iterator[Section]:
        t, last = self.t, self.last
        yield from self.values()
        if self.timeline.left_out:
            yield Section("left-out", t("timeline.left_out"), tuple(self.left_out()))
        yield from appendix.translated(last, t)
        yield appendix.scale(last, t)
        yield appendix.computed(last, t)
        yield appendix.no_grade(t)

    def values(self) -> Iterator[Section]:
        """Every answer that is compared, one section an area, one column an occasion."""
        numbers = {item.id: number for number, item in enumerate(self.last.items, 1)}
        headers = (self.t("summary.answers.number"), *self.labels, self.t("summary.answers.item"))
        for area in self.last.areas:
            ids = {item.id for item in area.all_items()}
            rows = tuple(
                (str(numbers[move.item.id]), *map(str, move.values), self.statement(move.item))
                for move in self.timeline.moves
                if move.item.id in ids
            )
            if rows:
                title = self.t("timeline.values", area=area.title.in_language(self.t.language))
                numeric = frozenset(range(len(headers) - 1))
                yield Section(f"values-{area.id}", title, (Table(headers, rows, numeric),))

    def left_out(self) -> Iterator[Block]:
        for why in Why:
            items = [left.item for left in self.timeline.left_out if left.why is why]
            if items:
                yield Paragraph("", lead=self.t(f"timeline.left_out.{why.value}"))
                yield Bullets(tuple(Bullet(self.statement(item)) for item in items))
