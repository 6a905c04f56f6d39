"""A question, an answer and the review as lines that read well aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Area, Item, Perspective
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.text import for_display
from sjalvskattning.core.walk import Walk
from sjalvskattning.core.wording import original, statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import clock
from sjalvskattning.usecases.session import Session

if TYPE_CHECKING:
    from sjalvskattning.usecases.policies import Quoted


def area_of(response: Response, item: Item) -> tuple[Area, ...]:
    """The area of an item, and the sub-area when it lies in one."""
    for area in response.areas:
        if item in area.items:
            return (area,)
        for sub in area.areas:
            if item in sub.items:
                return (area, sub)
    raise KeyError(item.id)


def position_line(walk: Walk, t: Translator) -> str:
    """Where the person is: "Fråga 7 av 24, område Mod"."""
    areas = ", ".join(area.title.in_language(t.language) for area in area_of(walk.response, walk.item))
    position = t("ask.position", n=walk.position + 1, total=len(walk.items))
    return t("plain.position", position=position, area=areas)


def question_lines(walk: Walk, t: Translator) -> Iterator[str]:
    """The position, the statement, and what has been answered before."""
    yield position_line(walk, t)
    yield statement(walk.item, walk.response.perspective, t)
    if walk.response.perspective is not Perspective.SELF and walk.answer.state is AnswerState.UNANSWERED:
        yield t("ask.seen")
    if walk.answer.state is not AnswerState.UNANSWERED:
        yield t("plain.answer_now", answer=answer_text(walk.response, walk.answer, t))
    yield from extra_lines(walk.answer, t)


def extra_lines(answer: Answer, t: Translator) -> Iterator[str]:
    """The comment and the flag of an answer."""
    if answer.comment:
        yield comment_line(answer, t)
    if answer.flagged:
        yield t("plain.flagged")


def comment_line(answer: Answer, t: Translator) -> str:
    """The comment, and who may see it."""
    who = t("ask.private" if answer.private else "ask.shared")
    return t("plain.comment_now", who=who, text=answer.comment)


def answer_text(response: Response, answer: Answer, t: Translator) -> str:
    """The rating as "3 av 5: stämmer delvis", or the state in words."""
    scale = response.assessment.scale
    if answer.state is AnswerState.RATED and answer.value is not None:
        label = scale.label(answer.value).in_language(t.language)
        return t("ask.state.rated", value=answer.value, maximum=scale.maximum, label=label)
    return t(f"ask.state.{answer.state.value}")


def scale_lines(response: Response, t: Translator) -> Iterator[str]:
    """Every step with its label."""
    scale = response.assessment.scale
    for step in scale.steps:
        yield f"{step} {scale.label(step).in_language(t.language)}"


def sign_lines(item: Item, t: Translator) -> Iterator[str]:
    """What it can look like, and the question to talk about."""
    for key, signs in (("ask.works", item.works), ("ask.fails", item.fails)):
        if signs:
            yield f"{t(key)}:"
            yield from (sign.in_language(t.language) for sign in signs)
    if item.question.sv:
        yield f"{t('ask.question')}: {item.question.in_language(t.language)}"


def source_lines(response: Response, item: Item, t: Translator) -> Iterator[str]:
    """Where in the policy the statement comes from."""
    policy = response.assessment.policy
    yield ", ".join(part for part in (policy.organisation, policy.title, policy.decision) if part)
    relation = t(f"ask.relation.{item.source.relation.value}")
    yield t("plain.source", section=item.source.section, passage=item.source.passage, relation=relation)
    if swedish := original(item, response.perspective, t):
        yield t("ask.translation.of", text=swedish)


def policy_lines(words: tuple[Quoted, ...] | None, t: Translator) -> Iterator[str]:
    """What the policy itself says, when its text is kept; otherwise how to have it said."""
    from sjalvskattning.core.tracing.report import place

    if words is None:
        yield t("policy.words.add")
        return
    yield f"{t('policy.words')}:" if words else t("policy.words.gone")
    for quoted in words:
        yield f"{place(quoted.passage, quoted.policy, t)}: ”{quoted.passage.full}”"
        if quoted.changed:
            yield t("policy.words.changed")


def list_lines(walk: Walk, t: Translator) -> Iterator[str]:
    """Every question with its number and its answer, area by area."""
    before: tuple[Area, ...] = ()
    for number, item in enumerate(walk.items, 1):
        areas = area_of(walk.response, item)
        if areas != before:
            yield t("plain.area", area=", ".join(area.title.in_language(t.language) for area in areas))
            before = areas
        answer = walk.response.answer(item.id)
        notes = [t("plain.has_comment")] if answer.comment else []
        notes += [t("ask.flagged")] if answer.flagged else []
        told = ", ".join([answer_text(walk.response, answer, t), *notes])
        text = for_display(statement(item, walk.response.perspective, t), single_line=True)
        yield t("plain.list_line", number=number, text=text, answer=told)


def review_lines(walk: Walk, t: Translator) -> Iterator[str]:
    """Where things stand after the last question."""
    total = len(walk.items)
    if walk.response.finished:
        yield t("plain.review.finished", total=total, answered=walk.response.answered)
        return
    yield t("plain.review.title")
    left = [position + 1 for position in walk.unanswered]
    if left:
        yield t.plural("plain.review.unanswered", len(left), numbers=ranges(left), total=total)
    else:
        yield t("plain.review.complete", total=total)


def ranges(numbers: Sequence[int]) -> str:
    """Rising numbers with those in a row drawn together: "2, 5–9"."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1] = [rows[-1][0], number]
        else:
            rows.append([number])
    return ", ".join("–".join(map(str, row)) for row in rows)


def saved_text(session: Session, t: Translator) -> str:
    """When it was saved, "Sparat 14.32.", or that nothing is kept."""
    if not session.keeps:
        return t("plain.not_kept")
    moment = session.saved_at
    return t("plain.saved", clock=clock(moment.hour, moment.minute, t.language)) if moment else ""
