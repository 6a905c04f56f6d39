"""Where the counts come from: how many are answered, and how many stand in the two highest steps."""

from __future__ import annotations

from collections.abc import Iterable

from sjalvskattning.core.assessment import Item, Kind
from sjalvskattning.core.explain import parts
from sjalvskattning.core.explain.item import is_high
from sjalvskattning.core.response import AnswerState, Response
from sjalvskattning.core.summary.document import Bullet, Bullets, Detail, Paragraph, Section, Summary
from sjalvskattning.core.summary.selection import rated_items, top_two_steps
from sjalvskattning.locale import Translator


def explain_counts(response: Response, t: Translator) -> Summary:
    """How many are answered and how many apply, state by state."""
    by_state = numbers_by_state(response)
    bullets = tuple(
        Bullet(
            t("explain.counts.state", state=t(f"explain.state.{state.value}"), n=len(numbers)),
            (Detail(t("explain.counts.which"), _listed(numbers)),) if numbers else (),
        )
        for state, numbers in by_state.items()
    )
    total = len(response.items)
    answered = t("explain.counts.answered", answered=response.answered, total=total)
    applicable = t("explain.counts.applicable", applicable=response.applicable, total=total)
    sums = (
        t("explain.counts.answered.sum", total=total, unanswered=len(by_state[AnswerState.UNANSWERED])),
        t("explain.counts.applicable.sum", total=total, outside=len(by_state[AnswerState.NOT_APPLICABLE])),
    )
    sections = (
        Section("number", t("explain.number"), _list((answered, applicable))),
        Section(
            "sum",
            t("explain.sum"),
            _list(
                f"{text} = {n}"
                for text, n in zip(sums, (response.answered, response.applicable), strict=True)
            ),
        ),
        Section("items", t("explain.counts.states"), (Bullets(bullets),)),
        Section("rule", t("explain.rule"), (Paragraph(t("summary.scale.states")),)),
    )
    return parts.document(response, t("explain.title.counts"), sections, t)


def numbers_by_state(response: Response) -> dict[AnswerState, list[int]]:
    """The numbers of the items in each state."""
    found: dict[AnswerState, list[int]] = {state: [] for state in AnswerState}
    for number, item in enumerate(response.items, 1):
        found[response.answer(item.id).state].append(number)
    return found


def explain_shares(response: Response, t: Translator) -> Summary:
    """How many rated items stand in the two highest steps: own effort beside conditions."""
    maximum = response.assessment.scale.maximum
    told, sections = [], []
    for kind in Kind:
        high, rated = top_two_steps(response, kind)
        told.append(
            t(f"explain.shares.{kind.value}", high=high, rated=rated)
            if rated
            else t(f"explain.shares.none.{kind.value}")
        )
        lists = (
            (t("explain.shares.high"), high_numbers(response, kind)),
            (t("explain.shares.not_high"), other_numbers(response, kind)),
        )
        bullets = (_with_numbers(label, numbers, t) for label, numbers in lists)
        sections.append(Section(kind.value, t(f"explain.shares.of.{kind.value}"), _list(bullets)))
    rule = (
        Paragraph(t("explain.shares.rule", second=maximum - 1, maximum=maximum)),
        Paragraph(t("explain.shares.alone")),
    )
    return parts.document(
        response,
        t("explain.title.shares"),
        (
            Section("number", t("explain.number"), _list(told)),
            *sections,
            Section("rule", t("explain.rule"), rule),
        ),
        t,
    )


def _with_numbers(label: str, numbers: list[int], t: Translator) -> str:
    if not numbers:
        return t("explain.shares.no_numbers", label=label)
    return t("explain.shares.numbers", label=label, n=len(numbers), numbers=_listed(numbers))


def high_numbers(response: Response, kind: Kind) -> list[int]:
    """The numbers of the rated items in the two highest steps."""
    return [rated.number for rated in rated_items(response, kind) if is_high(response, rated.item)]


def other_numbers(response: Response, kind: Kind) -> list[int]:
    """The numbers of the rated items below the two highest steps."""
    return [rated.number for rated in rated_items(response, kind) if not is_high(response, rated.item)]


def number_of(response: Response, item: Item) -> int:
    """An item's place among those asked, from 1; 0 when it is not asked."""
    return next((number for number, asked in enumerate(response.items, 1) if asked.id == item.id), 0)


def _list(texts: Iterable[str]) -> tuple[Bullets]:
    return (Bullets(tuple(map(Bullet, texts))),)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
