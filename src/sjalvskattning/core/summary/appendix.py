"""The appendix: one figure with its table, every answer, the scale, how numbers are computed."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.core.assessment import Area, Item, Kind
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.scoring import Score, Scores
from sjalvskattning.core.summary.document import (
    Block,
    Chart,
    ChartRow,
    Mark,
    Owned,
    Paragraph,
    Section,
    Table,
)
from sjalvskattning.core.summary.effort import effort_beside_conditions
from sjalvskattning.core.wording import is_translated, statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import percent, ratio


def mean_text(score: Score, t: Translator) -> str:
    """The mean with one decimal, or the reason why there is none."""
    if score.reason is not None:
        return t(f"summary.reason.{score.reason.value}")
    return ratio(score.numerator, score.denominator, t.language)


def answer_text(response: Response, item: Item, t: Translator) -> str:
    """The answer in words: "skattat 4 av 5", or the state."""
    answer = response.answer(item.id)
    if answer.state is AnswerState.RATED and answer.value is not None:
        return t("summary.rated", value=answer.value, maximum=response.assessment.scale.maximum)
    return t(f"ask.state.{answer.state.value}")


def areas(response: Response, scores: Scores, t: Translator) -> Section:
    """Every area's mean on the scale, in a sentence, and in a table."""
    scale = response.assessment.scale
    rows = tuple(_chart_row(area, scores.areas[area.id], level, t) for area, level in _levels(response))
    chart = Chart(
        t("summary.areas"),
        scale.minimum,
        scale.maximum,
        rows,
        _sentence(response, scores, t),
        _table(response, scores, t),
    )
    return Section("areas", t("summary.areas"), (chart,))


def effort(response: Response, t: Translator) -> tuple[Section, ...]:
    """Own effort beside conditions, when both are rated."""
    field = effort_beside_conditions([(t("effort.own"), response)], t)
    return (Section("effort", t("effort.section"), (field,)),) if field is not None else ()


def _levels(response: Response) -> Iterator[tuple[Area, int]]:
    for top in response.areas:
        yield top, 0
        for sub in top.areas:
            yield sub, 1


def _chart_row(area: Area, score: Score, level: int, t: Translator) -> ChartRow:
    return ChartRow(area.title.in_language(t.language), (mark_of(score),), mean_text(score, t), level)


def mark_of(score: Score) -> Mark:
    """Where a score stands on the scale; no mark when it could not be computed."""
    return Mark() if score.reason else Mark(score.numerator, score.denominator)


def _table(response: Response, scores: Scores, t: Translator) -> Table:
    rows = []
    for area, level in _levels(response):
        score = scores.areas[area.id]
        index = "–" if score.reason else ratio(*score.index_ratio, t.language, 0)
        base = t("summary.areas.base.value", rated=score.rated, applicable=score.applicable)
        title = ("– " if level else "") + area.title.in_language(t.language)
        rows.append((title, mean_text(score, t), index, base))
    headers = tuple(t(f"summary.areas.{key}") for key in ("area", "mean", "index", "base"))
    return Table(headers, tuple(rows), frozenset({1, 2, 3}))


def _sentence(response: Response, scores: Scores, t: Translator) -> str:
    computed = [
        (scores.areas[area.id], area.title.in_language(t.language))
        for area in response.areas
        if area.kind is Kind.EXPECTATION and scores.areas[area.id].reason is None
    ]
    if not computed:
        return t("summary.areas.sentence.none")
    scale = response.assessment.scale
    high, low = max(computed, key=_exact_mean), min(computed, key=_exact_mean)
    same = high[0].mean == low[0].mean
    return t(
        "summary.areas.sentence.one" if len(computed) == 1 or same else "summary.areas.sentence",
        high=high[1],
        high_mean=mean_text(high[0], t),
        low=low[1],
        low_mean=mean_text(low[0], t),
        minimum=scale.minimum,
        maximum=scale.maximum,
    )


def _exact_mean(entry: tuple[Score, str]) -> float:
    return entry[0].numerator / entry[0].denominator


def answers(response: Response, t: Translator) -> Iterator[Section]:
    """Every answer, one section an area, with the comments that may be shared in full."""
    numbers = {item.id: number for number, item in enumerate(response.items, 1)}
    for area in response.areas:
        items = tuple(area.all_items())
        blocks: list[Block] = [_answer_table(response, items, numbers, t)]
        blocks.extend(
            Paragraph(comment, t("summary.answers.comment", number=numbers[item.id]), Owned.PERSON)
            for item in items
            if (comment := response.answer(item.id).shared_comment)
        )
        title = area.title.in_language(t.language)
        yield Section(f"answers-{area.id}", f"{t('summary.answers')}: {title}", tuple(blocks))


def _answer_table(
    response: Response, items: tuple[Item, ...], numbers: dict[str, int], t: Translator
) -> Table:
    headers = tuple(t(f"summary.answers.{key}") for key in ("number", "answer", "item"))
    rows = tuple(
        (
            str(numbers[item.id]),
            _short_answer(response, item, t),
            statement(item, response.perspective, t),
        )
        for item in items
    )
    return Table(headers, rows, frozenset({0}))


def _short_answer(response: Response, item: Item, t: Translator) -> str:
    answer = response.answer(item.id)
    rated = answer.state is AnswerState.RATED and answer.value is not None
    text = str(answer.value) if rated else t(f"ask.state.{answer.state.value}")
    return t("summary.answers.flag", answer=text) if answer.flagged else text


def scale(response: Response, t: Translator) -> Section:
    """What each step and each other answer means."""
    steps = response.assessment.scale
    labels = ", ".join(
        t("summary.scale.step", step=step, label=steps.label(step).in_language(t.language))
        for step in steps.steps
    )
    return Section(
        "scale", t("summary.scale"), (Paragraph(f"{labels}."), Paragraph(t("summary.scale.states")))
    )


def computed(response: Response, t: Translator) -> Section:
    """The scoring rule in words, with what this definition sets."""
    rule = response.assessment.scoring
    extra = []
    if any(item.weight != 1 for item in response.items):
        extra.append(Paragraph(t("summary.computed.weights")))
    if any(item.reverse for item in response.items):
        extra.append(Paragraph(t("summary.computed.reverse")))
    share = percent(round(1000 * rule.min_share), 1000, t.language)
    return Section(
        "computed",
        t("summary.computed"),
        (
            Paragraph(t("summary.computed.mean")),
            *extra,
            Paragraph(t("summary.computed.rule", share=share, items=rule.min_items)),
        ),
    )


def no_grade(t: Translator) -> Section:
    """That this is not a grade."""
    return Section("no-grade", t("summary.no_grade"), (Paragraph(t("summary.no_grade.text")),))


def translated(response: Response, t: Translator) -> tuple[Section, ...]:
    """That the statements are translations, when they are."""
    if not is_translated(response, t):
        return ()
    return (Section("translated", t("summary.translated"), (Paragraph(t("summary.translated.about")),)),)
