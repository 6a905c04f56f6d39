"""A samtalskarta as a document: each point with its time, both voices, an opening question and the policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from sjalvskattning.core.assessment import Item, Perspective
from sjalvskattning.core.change import same_meaning
from sjalvskattning.core.comparison import Comparison
from sjalvskattning.core.comparison.document import answer_words, view_names
from sjalvskattning.core.plan.agenda import AgendaPoint, PointKind, promises_of
from sjalvskattning.core.response import Owner, Response
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Detail,
    NoteLines,
    Owned,
    Paragraph,
    Section,
    Summary,
    Table,
)
from sjalvskattning.core.summary.sections import EMPTY_AGREEMENT_ROWS, cut, policy_reference, promises
from sjalvskattning.core.wording import (
    occasion_title,
    owner_in_common,
    owner_words,
    role_title,
    statement,
)
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date


def document(
    points: tuple[AgendaPoint, ...],
    first: Response,
    comparison: Comparison | None,
    t: Translator,
    today: date,
) -> Summary:
    """The whole document in the translator's language; ``today`` is the date written in the heading."""
    return _Page(points, first, comparison, t).document(today)


class _Page:
    def __init__(
        self,
        points: tuple[AgendaPoint, ...],
        first: Response,
        comparison: Comparison | None,
        t: Translator,
    ) -> None:
        self.points, self.first, self.t = points, first, t
        self.promised = promises_of(first, comparison)
        self.views: list[tuple[str, Response]] = [(t("plan.own_voice"), first)]
        if comparison is not None:
            names = view_names(comparison.first, comparison.second, t)
            self.views = list(zip(names, (comparison.first, comparison.second), strict=True))

    def document(self, today: date) -> Summary:
        t, occasion = self.t, self.first.occasion
        minutes = sum(point.minutes for point in self.points)
        policy = self.first.assessment.policy
        facts = (
            ("plan.fact.conversation", occasion_title(occasion, t)),
            ("summary.fact.name", next((r.occasion.name for _, r in self.views if r.occasion.name), "")),
            ("summary.fact.role", role_title(self.first, t)),
            ("summary.fact.date", long_date(occasion.date, t.language)),
            ("plan.fact.time", t("plan.minutes", n=minutes)),
            ("summary.fact.policy", f"{policy.title}, {policy.organisation}"),
            ("summary.fact.written", long_date(today.isoformat(), t.language)),
        )
        return Summary(
            title=t("plan.title"),
            own=t("plan.own" if len(self.views) == 1 else "plan.own.both"),
            draft=t("plan.draft"),
            facts=tuple((t(key), value) for key, value in facts if value),
            sections=(
                Section("overview", t("plan.overview"), (self.overview(),)),
                *(self.section(number, point) for number, point in enumerate(self.points, 1)),
            ),
            footer=t("summary.record"),
            language=t.language,
        )

    def overview(self) -> Table:
        t = self.t
        rows = tuple(
            (self.clock(point), t("plan.minutes.short", n=point.minutes), self.title(point))
            for point in self.points
        )
        return Table(tuple(t(f"plan.column.{key}") for key in ("when", "time", "what")), rows, frozenset({1}))

    def clock(self, point: AgendaPoint) -> str:
        return self.t("plan.clock", start=point.start, end=point.start + point.minutes)

    def title(self, point: AgendaPoint) -> str:
        if point.kind is PointKind.TOPIC:
            return self.statement(point.items[0])
        return self.t(f"plan.point.{point.kind.value}")

    def statement(self, item: Item) -> str:
        return statement(item, Perspective.SELF, self.t)

    def section(self, number: int, point: AgendaPoint) -> Section:
        t = self.t
        title = t("plan.section", title=self.title(point), clock=self.clock(point))
        blocks = {
            PointKind.OPENING: self.opening,
            PointKind.SINCE: self.since,
            PointKind.TOPIC: self.topic,
            PointKind.CONDITIONS: self.conditions,
            PointKind.AGREEMENT: self.agreement,
            PointKind.FOLLOW_UP: self.follow_up,
        }[point.kind](point)
        return Section(f"point-{number}", title, tuple(blocks))

    def opening(self, point: AgendaPoint) -> Iterator[Block]:
        if not point.items:
            yield Paragraph(self.t("plan.opening.none"))
            return
        yield Paragraph(self.t("plan.opening.about" if len(self.views) > 1 else "plan.opening.own"))
        yield Bullets(tuple(Bullet(self.statement(item), tuple(self.voices(item))) for item in point.items))

    def since(self, point: AgendaPoint) -> Iterator[Block]:
        """What was promised last time."""
        yield Paragraph(self.t("plan.since.about"))
        yield promises(self.promised, self.owner_of(self.first), self.t)

    def topic(self, point: AgendaPoint) -> Iterator[Block]:
        t, item = self.t, point.items[0]
        if point.why is not None:
            yield Paragraph(t(f"plan.why.{point.why.value}"))
        details = (
            *self.voices(item),
            Detail(t("summary.opening"), item.question.in_language(t.language)),
            Detail(t("summary.policy"), policy_reference(item, t)),
        )
        said = (Bullet(t("plan.voice", label=d.label, text=d.text), (), d.words) for d in details)
        yield Bullets(tuple(said))
        yield NoteLines(t("plan.notes"), 2)

    def voices(self, item: Item) -> Iterator[Detail]:
        """What each view says of an item that means the same there: the answer, the example and the wish."""
        t = self.t
        for name, response in self.views:
            asked = next((one for one in response.items if one.id == item.id), None)
            if asked is None or not same_meaning(asked, item):
                continue
            answer = response.answer(item.id)
            yield Detail(name, answer_words(answer, response.assessment.scale.maximum, t))
            if answer.shared_comment:
                yield Detail(
                    t("compare.example", name=name),
                    cut(answer.shared_comment, t, appendix=False),
                    Owned.PERSON,
                )
            for topic in response.preparation.topics:
                if topic.item_id == item.id and topic.wish:
                    yield Detail(t("compare.wish", name=name), topic.wish, Owned.PERSON)

    def conditions(self, point: AgendaPoint) -> Iterator[Block]:
        t = self.t
        yield Paragraph(t("plan.conditions.about"))
        yield Bullets(tuple(Bullet(self.statement(item), tuple(self.voices(item))) for item in point.items))
        for name, response in self.views:
            if response.preparation.needs:
                lead = t("plan.needs", name=name)
                yield Paragraph(response.preparation.needs, lead, Owned.PERSON)

    def agreement(self, point: AgendaPoint) -> Iterator[Block]:
        t = self.t
        yield Paragraph(t("plan.agreement.about"))
        rows = tuple(
            (goal.text, self.owner_of(response)(goal.owner), goal.due, goal.judged)
            for _, response in self.views
            for goal in response.preparation.goals
        )
        headers = tuple(t(f"plan.agreement.{key}") for key in ("what", "who", "when", "judged"))
        yield Table(headers, (*rows, *((("",) * 4,) * EMPTY_AGREEMENT_ROWS)))

    def owner_of(self, response: Response) -> Callable[[Owner], str]:
        """What says who a goal in a response rests on. Where two read nobody is "I"."""
        if len(self.views) > 1:
            return lambda owner: owner_in_common(owner, self.t)
        return lambda owner: owner_words(owner, response.perspective, self.t)

    def follow_up(self, point: AgendaPoint) -> Iterator[Block]:
        yield Paragraph(self.t("plan.follow_up.about"))
        yield NoteLines(self.t("plan.follow_up.when"), 1)
