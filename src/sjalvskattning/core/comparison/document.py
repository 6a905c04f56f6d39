"""Two views as a document to have between the two of you. It never says who is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.assessment import Item, Perspective
from sjalvskattning.core.comparison.areas import areas, signed_text
from sjalvskattning.core.comparison.compare import Comparison, Pair, Shares
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.summary import appendix
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
from sjalvskattning.core.summary.effort import effort_beside_conditions
from sjalvskattning.core.summary.sections import cut, policy_reference
from sjalvskattning.core.wording import role_title, statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import iso_day, long_date, percent

WORTH_SHOWN = 6
STRENGTHS_SHOWN = 3
MONTHS_APART = 4
"""Views made so far apart may be about two different years."""

DAYS_A_MONTH = 30.44


def view_names(first: Response, second: Response, t: Translator) -> tuple[str, str]:
    """What the two views are called; two of the same kind are told apart by when they were given.

    Two states of one response, as when it was changed after its envelope was made, are 1 and 2.
    """
    names = [t(f"compare.view.{response.perspective.value}") for response in (first, second)]
    if names[0] == names[1]:
        days = [response.created.partition("T")[0] for response in (first, second)]
        ids = [first.id, second.id]
        marks = days if days[0] != days[1] else ids if ids[0] != ids[1] else ["1", "2"]
        names = [f"{name} {mark}" for name, mark in zip(names, marks, strict=True)]
    return names[0], names[1]


class CodeState(StrEnum):
    """What is known of a code: the one noted, not checked, or of one's own view, unchanged or changed."""

    CHECKED = "checked"
    UNCHECKED = "unchecked"
    OWN = "own"
    CHANGED = "changed"


class Code(NamedTuple):
    """The code of an envelope: whose view it binds, and what is known of it."""

    name: str
    code: str
    state: CodeState


def document(comparison: Comparison, t: Translator, today: date, codes: Iterable[Code] = ()) -> Summary:
    """The whole document, with the ``codes`` of views that came in envelopes."""
    return _Page(comparison, t, tuple(codes)).document(today)


def answer_words(answer: Answer, maximum: int, t: Translator) -> str:
    """An answer in a few words: "4 av 5", "kan inte bedöma"."""
    if answer.state is AnswerState.RATED:
        return t("compare.of", value=answer.value, maximum=maximum)
    return t(f"ask.state.{answer.state.value}")


class _Page:
    def __init__(self, comparison: Comparison, t: Translator, codes: tuple[Code, ...]) -> None:
        self.comparison, self.t, self.codes = comparison, t, codes
        self.first, self.second = comparison.first, comparison.second
        self.names = view_names(self.first, self.second, t)
        self.scale = self.first.assessment.scale

    def document(self, today: date) -> Summary:
        t = self.t
        return Summary(
            title=t("compare.title"),
            own=t("compare.own"),
            draft=self.draft(),
            facts=tuple(self.facts(today)),
            sections=tuple(self.sections()),
            appendix_title=t("summary.appendix"),
            appendix=tuple(self.appendix()),
            footer=t("summary.record"),
            language=t.language,
        )

    def draft(self) -> str:
        both = (self.first, self.second)
        if all(response.finished for response in both):
            return self.t("compare.draft")
        counts = ", ".join(
            self.t("compare.draft.count", name=name, answered=response.answered, total=len(response.items))
            for name, response in zip(self.names, both, strict=True)
            if not response.finished
        )
        return self.t("compare.draft.unfinished", counts=counts)

    def facts(self, today: date) -> Iterator[tuple[str, str]]:
        t, policy = self.t, self.first.assessment.policy
        name = next((r.occasion.name for r in (self.first, self.second) if r.occasion.name), "")
        if name:
            yield t("summary.fact.name"), name
        yield t("summary.fact.role"), role_title(self.first, t)
        yield t("summary.fact.policy"), f"{policy.title}, {policy.organisation}"
        for label, response in zip(self.names, (self.first, self.second), strict=True):
            day = long_date(response.created.partition("T")[0], t.language)
            yield label, t("compare.given", date=day, version=response.assessment.version)
        for code in self.codes:
            yield t("compare.code", name=code.name), code.code
        yield t("summary.fact.written"), long_date(today.isoformat(), t.language)

    def sections(self) -> Iterator[Section]:
        t = self.t
        yield Section("about", t("compare.about"), tuple(self.about()))
        yield Section("strengths", t("compare.strengths"), tuple(self.strengths()))
        if chosen := self.comparison.chosen:
            yield Section("chosen", t("compare.chosen"), (self.bullets(chosen),))
        yield Section("worth", t("compare.worth"), tuple(self.worth()))
        if seen := tuple(self.one_sided()):
            yield Section("one-sided", t("compare.one_sided"), seen)
        yield Section("areas", t("compare.areas"), tuple(areas(self.comparison, self.names, t)))
        views = list(zip(self.names, (self.first, self.second), strict=True))
        if field := effort_beside_conditions(views, t):
            yield Section("effort", t("effort.section"), (field,))
        yield Section("notes", t("compare.notes"), (NoteLines("", 6),))

    def about(self) -> Iterator[Block]:
        t, shares = self.t, Shares.of(self.comparison.pairs)
        yield Paragraph(t("compare.about.text"))
        if shares.both:
            yield Paragraph(
                t(
                    "compare.shares",
                    both=shares.both,
                    identical=shares.identical,
                    within=shares.within_one,
                    share=percent(shares.within_one, shares.both, t.language),
                )
            )
        else:
            yield Paragraph(t("compare.shares.none"))
        if apart := self.months_apart():
            yield Paragraph(t("compare.apart", n=apart))
        for state in CodeState:
            names = ", ".join(code.name for code in self.codes if code.state is state)
            if names:
                yield Paragraph(t(f"compare.code.{state.value}", names=names))

    def months_apart(self) -> int:
        """How many months lie between the two views, when that is so many that it should be said; else 0."""
        days = [iso_day(response.created[:10]) for response in (self.first, self.second)]
        if days[0] is None or days[1] is None:
            return 0
        months = round(abs((days[0] - days[1]).days) / DAYS_A_MONTH)
        return months if months >= MONTHS_APART else 0

    def strengths(self) -> Iterator[Block]:
        found = self.comparison.strengths[:STRENGTHS_SHOWN]
        if not found:
            yield Paragraph(self.t("compare.strengths.none"))
            return
        yield Bullets(tuple(Bullet(self.headline(pair), tuple(self.examples(pair))) for pair in found))

    def bullets(self, pairs: Iterable[Pair]) -> Bullets:
        return Bullets(tuple(Bullet(self.headline(pair), tuple(self.details(pair))) for pair in pairs), True)

    def worth(self) -> Iterator[Block]:
        """What differs, beside what was chosen; then what else someone wants to talk about."""
        told = {pair.item.id for pair in self.comparison.chosen}
        differing = [pair for pair in self.comparison.differing if pair.item.id not in told]
        found = differing[:WORTH_SHOWN]
        if found:
            yield Paragraph(self.t("compare.worth.order"))
            yield self.bullets(found)
        else:
            yield Paragraph(self.t("compare.worth.nothing_else" if told else "compare.worth.none"))
        if more := len(differing) - len(found):
            yield Paragraph(self.t.plural("compare.worth.more", more))
        told |= {pair.item.id for pair in (*differing, *self.comparison.one_sided)}
        if flagged := [pair for pair in self.comparison.flagged if pair.item.id not in told]:
            yield Paragraph("", lead=self.t("compare.worth.flagged"))
            yield Bullets(tuple(Bullet(self.headline(pair), tuple(self.asked(pair))) for pair in flagged))

    def asked(self, pair: Pair) -> Iterator[Detail]:
        yield from self.examples(pair)
        if pair.flags:
            yield Detail(self.t("compare.flagged"), self.flagged_by(pair))

    def one_sided(self) -> Iterator[Block]:
        found = self.comparison.one_sided
        if found:
            yield Paragraph(self.t("compare.one_sided.about"))
            yield Bullets(tuple(Bullet(self.headline(pair), tuple(self.asked(pair))) for pair in found))

    def headline(self, pair: Pair) -> str:
        answers = (pair.first, pair.second)
        values = self.t(
            "compare.values",
            first_name=self.names[0],
            first=answer_words(answers[0], self.scale.maximum, self.t),
            second_name=self.names[1],
            second=answer_words(answers[1], self.scale.maximum, self.t),
        )
        return self.t("summary.item", statement=self.statement(pair.item), answer=values)

    def statement(self, item: Item) -> str:
        return statement(item, Perspective.SELF, self.t)

    def examples(self, pair: Pair) -> Iterator[Detail]:
        for name, answer in zip(self.names, (pair.first, pair.second), strict=True):
            if answer.shared_comment:
                label = self.t("compare.example", name=name)
                yield Detail(label, cut(answer.shared_comment, self.t), Owned.PERSON)

    def details(self, pair: Pair) -> Iterator[Detail]:
        t = self.t
        yield from self.examples(pair)
        yield from self.wishes(pair.item)
        if pair.flags:
            yield Detail(t("compare.flagged"), self.flagged_by(pair))
        yield Detail(t("summary.opening"), pair.item.question.in_language(t.language))
        yield Detail(t("summary.policy"), policy_reference(pair.item, t))

    def wishes(self, item: Item) -> Iterator[Detail]:
        for name, response in zip(self.names, (self.first, self.second), strict=True):
            for topic in response.preparation.topics:
                if topic.item_id == item.id and topic.wish:
                    yield Detail(self.t("compare.wish", name=name), topic.wish, Owned.PERSON)

    def flagged_by(self, pair: Pair) -> str:
        if pair.flags == 2:
            return self.t("compare.flagged.both")
        return self.names[0] if pair.first.flagged else self.names[1]

    def appendix(self) -> Iterator[Section]:
        t = self.t
        for area in self.first.areas:
            wanted = {item.id for item in area.all_items()}
            pairs = [pair for pair in self.comparison.pairs if pair.item.id in wanted]
            if pairs:
                title = area.title.in_language(t.language)
                yield Section(
                    f"answers-{area.id}",
                    t("compare.answers", area=title),
                    (self.answer_table(pairs), *self.comments(pairs)),
                )
        if self.comparison.left:
            bullets = tuple(
                Bullet(self.statement(item), (Detail(t("compare.why"), t(f"compare.left.{why.value}")),))
                for item, why in self.comparison.left
            )
            yield Section("left", t("compare.left"), (Paragraph(t("compare.left.about")), Bullets(bullets)))
        yield appendix.scale(self.first, t)
        yield Section("computed", t("summary.computed"), (Paragraph(t("compare.computed")),))
        yield appendix.no_grade(t)

    def answer_table(self, pairs: list[Pair]) -> Table:
        t = self.t
        rows = tuple(
            (
                str(pair.number),
                self.short(pair.first),
                self.short(pair.second),
                "–" if pair.difference is None else signed_text(pair.difference, 1, t, digits=0),
                self.statement(pair.item),
            )
            for pair in pairs
        )
        headers = (
            t("summary.answers.number"),
            *self.names,
            t("compare.column.difference"),
            t("summary.answers.item"),
        )
        return Table(headers, rows, frozenset({0, 3}))

    def short(self, answer: Answer) -> str:
        rated = answer.state is AnswerState.RATED
        text = str(answer.value) if rated else self.t(f"ask.state.{answer.state.value}")
        return self.t("summary.answers.flag", answer=text) if answer.flagged else text

    def comments(self, pairs: list[Pair]) -> Iterator[Paragraph]:
        for pair in pairs:
            for name, answer in zip(self.names, (pair.first, pair.second), strict=True):
                if answer.shared_comment:
                    lead = self.t("compare.comment", number=pair.number, name=name)
                    yield Paragraph(answer.shared_comment, lead, Owned.PERSON)
