"""The pieces that explanations share: the heading, the rule held against the answers, the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sjalvskattning.core.explain.arithmetic import (
    ends,
    index_sum,
    mean_sum,
    product,
    rounding,
    weight,
    whole,
)
from sjalvskattning.core.explain.working import Line, Working
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.scoring import Reason, Score
from sjalvskattning.core.summary.appendix import answer_text, mean_text
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.core.summary.sections import policy_reference
from sjalvskattning.core.wording import role_title, statement, strength_words
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import MINUS, long_date, percent, ratio


def document(response: Response, title: str, sections: Iterable[Section], t: Translator) -> Summary:
    """An explanation of a number in one response."""
    return Summary(title=title, facts=facts(response, t), sections=tuple(sections), language=t.language)


EVERY_FACT = ("response", "version", "role", "perspective", "begun")


def facts(
    response: Response, t: Translator, which: Iterable[str] = EVERY_FACT
) -> tuple[tuple[str, str], ...]:
    """Whose and which answers the number is from."""
    assessment = response.assessment
    version = t("explain.version", name=assessment.name.in_language(t.language), version=assessment.version)
    begun = long_date(response.created.partition("T")[0], t.language)
    named = {
        "response": response.id,
        "version": version,
        "role": role_title(response, t),
        "perspective": t(f"ask.perspective.{response.perspective.value}"),
        "begun": begun,
    }
    return tuple((t(f"explain.fact.{key}"), named[key]) for key in which if named[key])


# -- the number


def the_number(score: Score, t: Translator) -> Section:
    """The number as the program shows it, or that there is none."""
    return Section("number", t("explain.number"), (Bullets(tuple(map(Bullet, _number(score, t)))),))


def _number(score: Score, t: Translator) -> Iterator[str]:
    if score.reason is not None:
        yield t("explain.no_number", reason=t(f"summary.reason.{score.reason.value}"))
    else:
        low, high = score.scale.minimum, score.scale.maximum
        yield t("explain.mean", mean=mean_text(score, t), low=low, high=high)
        yield t("explain.index", index=ratio(*score.index_ratio, t.language, 0))
    if score.total:
        yield t("explain.base", rated=score.rated, applicable=score.applicable, total=score.total)


def the_sum(working: Working, t: Translator) -> Section:
    """The sums, or why there are none."""
    score = working.score
    if score.reason is not None:
        return Section("sum", t("explain.why_not"), (Paragraph(_why_not(working, t)),))
    return Section("sum", t("explain.sum"), tuple(sums(mean_sum(working, t), score, t)))


def sums(mean: str, score: Score, t: Translator) -> Iterator[Block]:
    """A mean that is written out, then the index and what became of the decimals of both."""
    yield Paragraph(mean, lead=t("explain.sum.mean"))
    yield Paragraph(index_sum(score, t), lead=t("explain.sum.index"))
    means = rounding(score.numerator, score.denominator, t, 1)
    yield Paragraph(means, lead=t("explain.rounding.mean"))
    yield Paragraph(rounding(*score.index_ratio, t, 0), lead=t("explain.rounding.index"))


def sum_or_reason(working: Working, t: Translator) -> str:
    """The mean written out on one line, or why there is none."""
    reason = working.score.reason
    if reason is not None:
        return t("explain.no_number", reason=t(f"summary.reason.{reason.value}"))
    return mean_sum(working, t)


def _why_not(working: Working, t: Translator) -> str:
    reason, score = working.score.reason, working.score
    if reason is Reason.TOO_FEW_ITEMS:
        return t("explain.reason.too_few_items", rated=score.rated, needed=working.needed)
    if reason is Reason.TOO_SMALL_SHARE:
        return t(
            "explain.reason.too_small_share",
            **_shares(working, t),
            rated=weight(score.denominator, t),
            applicable=weight(working.applicable_units, t),
        )
    if reason is Reason.NOT_APPLICABLE:
        return t("explain.reason.not_applicable", total=score.total)
    return t("explain.reason.nothing_scored")


def _shares(working: Working, t: Translator) -> dict[str, str]:
    return {"share": share(*working.share, t), "least": share(*working.least_share, t)}


def share(part: int, total: int, t: Translator) -> str:
    """A share in per cent, with a decimal where a whole number would hide on which side of a limit it is."""
    if ends(100 * part, total, 0):
        return percent(part, total, t.language)
    return t("explain.percent", number=ratio(100 * part, total, t.language))


# -- the items


def the_items(response: Response, lines: Iterable[Line], t: Translator) -> Section:
    """Every item with its answer, the step as it counts, its weight and what it adds."""
    columns = ("number", "answer", "counts", "weight", "adds", "statement")
    headers = tuple(t(f"explain.column.{column}") for column in columns)
    rows = tuple(_row(response, line, t) for line in lines)
    return Section("items", t("explain.items"), (Table(headers, rows, frozenset({0, 3})),))


def _row(response: Response, line: Line, t: Translator) -> tuple[str, ...]:
    return (
        str(line.number),
        answer_text(response, line.item, t),
        counted(response, line, t),
        weight(line.units, t),
        added(line, t),
        statement(line.item, response.perspective, t),
    )


def counted(response: Response, line: Line, t: Translator) -> str:
    """The step as it counts; turned round where the item is reversed: "1 + 5 − 2 = 4"."""
    if line.counts is None:
        return "–"
    if not line.item.reverse:
        return str(line.counts)
    scale = response.assessment.scale
    turned = f"{whole(scale.minimum)} + {whole(scale.maximum)} {MINUS} {whole(line.answer.value or 0)}"
    return f"{turned} = {line.counts}"


def added(line: Line, t: Translator) -> str:
    """What the item adds to the sum, or why it adds nothing."""
    if not line.is_scored:
        return t("explain.adds.unscored")
    if line.answer.state is AnswerState.NOT_APPLICABLE:
        return t("explain.adds.not_applicable")
    return product(line, t) if line.is_in_sum else t("explain.adds.missing")


# -- the rule and the sources


def the_rule(working: Working, t: Translator) -> Section:
    """The two conditions for a mean with this response's own numbers, and what the rule does with answers."""
    score = working.score
    checks = []
    if score.applicable:
        met = score.rated >= working.needed
        checks.append(
            t(
                "explain.rule.items.met" if met else "explain.rule.items.unmet",
                rated=score.rated,
                needed=working.needed,
                least=working.rule.min_items,
            )
        )
        met = score.reason is not Reason.TOO_SMALL_SHARE
        if met and score.reason is None:
            checks.append(t("explain.rule.share.met", **_shares(working, t)))
        elif not met:
            checks.append(t("explain.rule.share.unmet", **_shares(working, t)))
    blocks: list[Block] = [Bullets(tuple(map(Bullet, checks)))] if checks else []
    blocks.append(Paragraph(t("summary.scale.states")))
    if any(line.item.reverse for line in working.lines):
        blocks.append(Paragraph(t("summary.computed.reverse")))
    blocks.append(Paragraph(t("explain.rule.same")))
    return Section("rule", t("explain.rule"), tuple(blocks))


def the_sources(response: Response, lines: Iterable[Line], t: Translator) -> Section:
    """Where in the policy each item comes from, and how strongly it is said."""
    bullets = tuple(
        Bullet(
            t(
                "explain.source.item",
                number=line.number,
                reference=policy_reference(line.item, t),
                strength=strength_words(line.item.strength, t),
            )
        )
        for line in lines
    )
    policy = response.assessment.policy
    named = Paragraph(t("explain.source.policy", title=policy.title, organisation=policy.organisation))
    return Section("sources", t("explain.sources"), (named, Bullets(bullets)))
