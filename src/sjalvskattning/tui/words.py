"""Sentences that several screens say: what this is, whether it is saved, how long is left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Area, Perspective, Scale
from sjalvskattning.core.response import Answer, AnswerState, Response
from sjalvskattning.core.wording import occasion_title, role_title
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import clock
from sjalvskattning.tui.drawing import safe
from sjalvskattning.usecases.reasons import params_in_words

if TYPE_CHECKING:
    from sjalvskattning.core.walk import Walk
    from sjalvskattning.usecases.session import Session

SECONDS_AN_ITEM = 25
"""How long an item takes, comment now and then included."""


def heading_parts(response: Response, t: Translator) -> tuple[str, ...]:
    """What is being answered, the most important first."""
    own = response.perspective is Perspective.SELF
    parts = [
        t("tui.title.self" if own else "tui.title.other"),
        response.assessment.name.in_language(t.language),
        role_title(response, t),
    ]
    if not own and response.occasion.name:
        parts.append(response.occasion.name)
    if not own:
        parts.append(t(f"ask.perspective.{response.perspective.value}"))
    return (*parts, t("tui.before", occasion=occasion_title(response.occasion, t)))


def save_status(session: Session, t: Translator) -> str:
    """Whether the answers are saved; only what the store has acknowledged."""
    if not session.keeps:
        return t("tui.save.demo")
    if session.problem is not None:
        return t("tui.save.failed")
    if session.saved_at is None:
        return t("tui.save.before")
    return t("tui.save.saved", time=clock(session.saved_at.hour, session.saved_at.minute, t.language))


def explain(problem: SjalvskattningError, t: Translator, *parts: str) -> str:
    """An error's sentences: ``what``, ``where`` and ``remedy`` unless ``parts`` says which."""
    shown = {name: safe(str(value)) for name, value in params_in_words(problem, t).items()}
    keys = [f"{problem.code}.{part}" for part in parts or ("what", "where", "remedy")]
    if not has_text(t, f"{problem.code}.what"):
        return t("tui.error.unknown", code=problem.code)
    return " ".join(text for key in keys if has_text(t, key) and (text := t(key, **shown)))


def why_not_saved(problem: SjalvskattningError, t: Translator) -> str:
    """What stopped a save, in a few words after a colon, or the error's own sentence."""
    reason = f"store.reason.{problem.params.get('reason', '')}"
    return t(reason) if has_text(t, reason) else explain(problem, t, "what")


def has_text(t: Translator, key: str) -> bool:
    """Whether there is a text for ``key``, also when its topic does not exist."""
    try:
        return t.has(key)
    except ModuleNotFoundError:
        return False


def time_left(walk: Walk, t: Translator) -> str:
    """About how long the unanswered items take, or an empty text when there are none."""
    left = len(walk.unanswered)
    minutes = round(left * SECONDS_AN_ITEM / 60)
    if not left:
        return ""
    return t("ask.minutes_left", n=minutes) if minutes else t("ask.minute_left")


def answer_words(answer: Answer, scale: Scale, t: Translator) -> str:
    """An answer in words: "3 av 5: stämmer delvis", "ej aktuellt"."""
    if answer.state is AnswerState.RATED and answer.value is not None:
        label = scale.label(answer.value).in_language(t.language)
        return t("ask.state.rated", value=answer.value, maximum=scale.maximum, label=label)
    return t(f"ask.state.{answer.state.value}")


def is_answered(response: Response, item_id: str) -> bool:
    """Whether an item has any answer."""
    return response.answer(item_id).state is not AnswerState.UNANSWERED


def progress(response: Response, area: Area) -> tuple[int, int]:
    """How many of an area's items are answered, and how many there are."""
    items = list(area.all_items())
    return sum(is_answered(response, item.id) for item in items), len(items)


def area_path(areas: Iterable[Area], item_id: str) -> tuple[Area, ...]:
    """The area that holds an item, and the sub-area when there is one."""
    for area in areas:
        if any(item.id == item_id for item in area.items):
            return (area,)
        for sub in area.areas:
            if any(item.id == item_id for item in sub.items):
                return (area, sub)
    return ()


def first_of(walk: Walk, area_id: str) -> int:
    """The position of an area's first unanswered item, or of its first when all are answered."""
    areas = [area for top in walk.response.areas for area in (top, *top.areas)]
    ids = {item.id for area in areas if area.id == area_id for item in area.all_items()}
    positions = [position for position, item in enumerate(walk.items) if item.id in ids]
    unanswered = [at for at in positions if not is_answered(walk.response, walk.items[at].id)]
    return (unanswered or positions or [walk.position])[0]
