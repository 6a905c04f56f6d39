"""A mirror as a document: what both policies take up, what only one of them does, and the answers beside it.

Comments are not in it, and neither is a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sjalvskattning.core.assessment import Assessment, Item, Kind
from sjalvskattning.core.mirror.build import Answers, Facing, Mirror
from sjalvskattning.core.response import AnswerState
from sjalvskattning.core.summary import appendix
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Detail, Paragraph, Section, Summary
from sjalvskattning.core.themes.report import about, name, policy_name, role_name, statement_bullet
from sjalvskattning.core.wording import role_title, statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date, ratio

MISSED = (AnswerState.NOT_APPLICABLE, AnswerState.CANNOT_JUDGE, AnswerState.UNANSWERED)


def document(mirror: Mirror, t: Translator, today: date) -> Summary:
    """The whole document in the translator's language; ``today`` is the date written in the heading."""
    return _Page(mirror, t).document(today)


class _Page:
    def __init__(self, mirror: Mirror, t: Translator) -> None:
        self.mirror, self.response, self.t = mirror, mirror.response, t
        self.theirs = policy_name(mirror.other, t)
        self.mine = policy_name(self.response.assessment, t)

    def document(self, today: date) -> Summary:
        t, response = self.t, self.response
        return Summary(
            title=t("mirror.title", policy=self.theirs),
            own=t(f"summary.own.{response.perspective.value}"),
            draft=self.draft(),
            facts=tuple(self.facts(today)),
            sections=tuple(self.sections()),
            appendix_title=t("summary.appendix"),
            appendix=tuple(self.appendix()),
            footer=f"{t('mirror.comments')} {t('summary.record')}",
            language=t.language,
        )

    def draft(self) -> str:
        response = self.response
        if response.finished:
            return self.t("summary.draft")
        return self.t("summary.draft.unfinished", answered=response.answered, total=len(response.items))

    def facts(self, today: date) -> Iterator[tuple[str, str]]:
        t, response, other = self.t, self.response, self.mirror.other
        yield t("mirror.fact.mine"), self.policy(response.assessment, role_title(response, t))
        yield t("mirror.fact.theirs"), self.policy(other, role_name(other.role(self.mirror.role), t))
        yield t("mirror.fact.answered"), long_date(response.created.partition("T")[0], t.language)
        yield t("summary.fact.written"), long_date(today.isoformat(), t.language)

    def policy(self, assessment: Assessment, role: str) -> str:
        policy = assessment.policy
        return self.t("mirror.policy", title=policy.title, organisation=policy.organisation, role=role)

    # -- the themes

    def sections(self) -> Iterator[Section]:
        mirror, t = self.mirror, self.t
        yield Section("about", t("mirror.about"), tuple(self.about()))
        yield Section("missing", t("mirror.missing"), tuple(self.missing()))
        yield Section("own", t("mirror.own", policy=self.mine), tuple(self.own()))
        for facing in mirror.shared:
            title = t("mirror.shared", theme=name(facing.theme, t))
            yield Section(f"shared-{facing.theme}", title, tuple(self.shared(facing)))

    def about(self) -> Iterator[Block]:
        mirror, t = self.mirror, self.t
        yield Paragraph(t("themes.ours"))
        if mirror.looked_up:
            yield Paragraph(t("mirror.looked_up", policy=self.mine))
        yield Bullets(
            tuple(
                Bullet(t(f"mirror.about.{key}", themes=self.listed(themes), policy=self.theirs))
                for key, themes in (
                    ("shared", mirror.shared),
                    ("missing", mirror.missing),
                    ("own", mirror.own),
                )
                if themes
            )
        )
        for policy, items in ((self.mine, mirror.without), (self.theirs, mirror.other_without)):
            if items:
                yield Paragraph(t.plural("mirror.without", len(items), policy=policy))

    def listed(self, themes: Iterable[Facing]) -> str:
        return ", ".join(name(facing.theme, self.t) for facing in themes)

    def shared(self, facing: Facing) -> Iterator[Block]:
        t = self.t
        yield Paragraph(about(facing.theme, t))
        for kind in Kind:
            if items := facing.said_of(kind):
                yield Paragraph("", lead=t(f"mirror.says.{kind.value}", policy=self.theirs))
                yield Bullets(tuple(Bullet(self.statement(item)) for item in items))
        yield from self.answers(facing)
        said, answered = {item.kind for item in facing.said}, {one.kind for one in facing.answers}
        for policy, lacking in ((self.theirs, answered - said), (self.mine, said - answered)):
            for kind in lacking:
                yield Paragraph(t(f"mirror.lacks.{kind.value}", policy=policy))

    def missing(self) -> Iterator[Block]:
        mirror, t = self.mirror, self.t
        yield Paragraph(
            t("mirror.missing.about" if mirror.missing else "mirror.missing.none", policy=self.theirs)
        )
        for facing in mirror.missing:
            yield Paragraph(about(facing.theme, t), lead=f"{name(facing.theme, t)}.")
            yield Bullets(tuple(statement_bullet(item, t, self.statement(item)) for item in facing.said))

    def own(self) -> Iterator[Block]:
        mirror, t = self.mirror, self.t
        yield Paragraph(t("mirror.own.about" if mirror.own else "mirror.own.none", policy=self.theirs))
        if mirror.own:
            yield Bullets(tuple(Bullet(self.headline(facing), self.counted(facing)) for facing in mirror.own))

    def headline(self, facing: Facing) -> str:
        return self.t("mirror.theme", theme=name(facing.theme, self.t), about=about(facing.theme, self.t))

    def statement(self, item: Item) -> str:
        return statement(item, self.response.perspective, self.t)

    # -- the answers

    def answers(self, facing: Facing) -> Iterator[Paragraph]:
        for label, text, _ in self.counted(facing):
            yield Paragraph(text, lead=f"{label}.")

    def counted(self, facing: Facing) -> tuple[Detail, ...]:
        """What was answered in numbers, expectations and conditions apart."""
        return tuple(
            Detail(self.t(f"mirror.answers.{answers.kind.value}"), " ".join(self.counts(answers)))
            for answers in facing.answers
        )

    def counts(self, answers: Answers) -> Iterator[str]:
        """The mean with its denominators, or why there is none; then what was not rated, and why."""
        t, score = self.t, answers.score
        if score.reason is None:
            mean = ratio(score.numerator, score.denominator, t.language)
            yield t("mirror.mean", mean=mean, low=score.scale.minimum, high=score.scale.maximum)
        else:
            yield t("mirror.no_mean", reason=t(f"summary.reason.{score.reason.value}"))
        yield t("mirror.rated", rated=score.rated, applicable=score.applicable)
        for state in MISSED:
            if n := answers.states[state]:
                yield t("mirror.state", state=t(f"ask.state.{state.value}").capitalize(), n=n)
        if unscored := len(answers.items) - score.total:
            yield t.plural("mirror.unscored", unscored)

    def appendix(self) -> Iterator[Section]:
        t, response = self.t, self.response
        for facing in (*self.mirror.shared, *self.mirror.own):
            title = t("mirror.answers.title", theme=name(facing.theme, t))
            yield Section(f"answers-{facing.theme}", title, tuple(self.answer_lists(facing)))
        yield appendix.scale(response, t)
        yield self.computed()
        yield appendix.no_grade(t)

    def computed(self) -> Section:
        """The scoring rule in words; only the first sentence is about themes and not areas."""
        rule = appendix.computed(self.response, self.t)
        return rule._replace(blocks=(Paragraph(self.t("mirror.computed")), *rule.blocks[1:]))

    def answer_lists(self, facing: Facing) -> Iterator[Block]:
        t = self.t
        for answers in facing.answers:
            if len(facing.answers) > 1:
                yield Paragraph("", lead=f"{t(f'mirror.answers.{answers.kind.value}')}.")
            yield Bullets(tuple(Bullet(self.answered(item)) for item in answers.items))

    def answered(self, item: Item) -> str:
        answer = appendix.answer_text(self.response, item, self.t)
        return self.t("summary.item", statement=self.statement(item), answer=answer)
