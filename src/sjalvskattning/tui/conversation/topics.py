"""What to talk about: the chosen topics, the suggestions, then every other item."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sjalvskattning.core.assessment import Item
from sjalvskattning.core.response import MAX_TOPICS, AnswerState, Response, Topic
from sjalvskattning.core.summary.selection import (
    lacking_conditions,
    strengths,
    suggested_topics,
    to_develop,
)
from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import Line, Span, line, safe, spread, wrap
from sjalvskattning.tui.preparing import is_chosen
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.rows import Row, gap, heading, prose
from sjalvskattning.tui.words import area_path

WIDEST = 88
MARK_WIDTH = 3
UNCHOSEN = "○"
MOST_WISH_LINES = 3


def topic_rows(response: Response, t: Translator) -> list[Row]:
    """Every item once: chosen, suggested or neither."""
    preparation = response.preparation
    items = {item.id: item for item in response.items}
    rows = [
        heading(
            t("conversation.topics.chosen"),
            t("conversation.topics.count", n=len(preparation.topics), most=MAX_TOPICS),
        )
    ]
    for number, topic in enumerate(preparation.topics, 1):
        if topic.item_id in items:
            draw = partial(_chosen, response, items[topic.item_id], topic, number, t)
            rows.append(Row(draw, f"item:{topic.item_id}"))
    if not preparation.topics:
        rows.append(prose(t("conversation.topics.none"), Ink.QUIET))
    left = [item for item in suggested_topics(response) if not is_chosen(preparation, item.id)]
    first = _worth(response)
    rows += _group(
        t("conversation.topics.suggested"), (item for item in left if item.id in first), response, t
    )
    rows += _group(
        t("conversation.topics.others"), (item for item in left if item.id not in first), response, t
    )
    return rows


def _worth(response: Response) -> set[str]:
    rated = (*to_develop(response), *lacking_conditions(response), *strengths(response))
    flagged = {item.id for item in response.items if response.answer(item.id).flagged}
    return flagged | {entry.item.id for entry in rated}


def _group(title: str, items: Iterable[Item], response: Response, t: Translator) -> list[Row]:
    rows = [Row(partial(_item, response, item, t), f"item:{item.id}") for item in items]
    return [gap(), heading(title), *rows] if rows else []


def rating_of(response: Response, item: Item, t: Translator) -> str:
    """A short answer: "2 av 5", "ej aktuellt", "obesvarad"."""
    answer = response.answer(item.id)
    if answer.state is AnswerState.RATED:
        return t("conversation.rated", value=answer.value, maximum=response.assessment.scale.maximum)
    return t(f"ask.state.{answer.state.value}")


def _item(response: Response, item: Item, t: Translator, width: int) -> list[Line]:
    return _lines(UNCHOSEN, response, item, t, width)


def _chosen(
    response: Response, item: Item, topic: Topic, number: int, t: Translator, width: int
) -> list[Line]:
    lines = _lines(str(number), response, item, t, width)
    width = min(width, WIDEST)
    wish = t("conversation.topics.wish", text=topic.wish) if topic.wish else t("conversation.topics.no_wish")
    parts = wrap(wish, width - MARK_WIDTH)
    if len(parts) > MOST_WISH_LINES:
        parts = [*parts[: MOST_WISH_LINES - 1], f"{parts[MOST_WISH_LINES - 1]} …"]
    ink = Ink.ACCENT if topic.wish else Ink.QUIET
    return [*lines, *(line(Span(" " * MARK_WIDTH), Span(part, ink)) for part in parts)]


def _lines(mark: str, response: Response, item: Item, t: Translator, width: int) -> list[Line]:
    width = min(width, WIDEST)
    rating = rating_of(response, item, t)
    text = wrap(statement(item, response.perspective, t), width - MARK_WIDTH - len(rating) - 3)
    first = spread(
        (Span(mark.ljust(MARK_WIDTH), Ink.QUIET if mark == UNCHOSEN else Ink.MARK), Span(text[0])),
        (Span(rating, Ink.QUIET),),
        width,
    )
    more = [line(Span(" " * MARK_WIDTH), Span(part)) for part in text[1:]]
    return [first, *more, _about(response, item, t)]


def _about(response: Response, item: Item, t: Translator) -> Line:
    areas = [safe(area.title.in_language(t.language)) for area in area_path(response.areas, item.id)]
    flagged = [f"⚑ {t('ask.flagged')}"] if response.answer(item.id).flagged else []
    return line(Span(" " * MARK_WIDTH), Span(" · ".join([*areas, *flagged]), Ink.QUIET))
