"""Goals in plain mode: write, change, remove, and follow up those from last time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.core.assessment import Perspective, Support
from sjalvskattning.core.response import Goal, GoalStatus, Owner, Response
from sjalvskattning.core.wording import owner_words
from sjalvskattning.locale import Translator


class GoalsUnended(EndOfInput):
    """The input ended in the middle of a goal; ``goals`` are all of them, that one as far as it went."""

    def __init__(self, goals: tuple[Goal, ...]) -> None:
        super().__init__()
        self.goals = goals


def goal_line(goal: Goal, perspective: Perspective, t: Translator) -> str:
    """One goal, all it says, on one line."""
    parts = [goal.text]
    for key, value in (("first_step", goal.first_step), ("due", goal.due), ("judged", goal.judged)):
        if value:
            parts.append(t(f"plain.goal.{key}.told", text=value))
    parts.append(t("plain.goal.owner.told", owner=owner_words(goal.owner, perspective, t)))
    return ". ".join(parts)


def earlier_line(goal: Goal, perspective: Perspective, t: Translator) -> str:
    """A goal from last time, its status first."""
    status = t(f"ask.status.{goal.status.value}")
    return t("plain.earlier.line", status=status, goal=goal_line(goal, perspective, t))


def write_goal(console: Console, response: Response, before: Goal | None = None) -> Goal:
    """Ask for every field of a goal of ``response``; with ``before`` an empty line keeps what is there.

    Raises EndOfInput, and GoalsUnended when the goal was begun by then.
    """
    start = goal = before or Goal("")
    try:
        for goal in _written(console, start, response):  # noqa: B007
            pass
    except EndOfInput:
        if goal == start:
            raise
        raise GoalsUnended((goal,)) from None
    return goal


def _written(console: Console, goal: Goal, response: Response) -> Iterator[Goal]:
    """The goal after each question. Raises EndOfInput."""
    goal = replace(goal, text=console.read_field("plain.goal.text", goal.text, needed=True))
    yield goal
    goal = replace(goal, first_step=console.read_field("plain.goal.first_step", goal.first_step))
    yield goal
    goal = replace(goal, due=console.read_field("plain.goal.due", goal.due))
    yield goal
    goal = replace(goal, judged=console.read_field("plain.goal.judged", goal.judged))
    yield goal
    t = console.t
    said = {owner: owner_words(owner, response.perspective, t) for owner in Owner}
    zero = t("plain.goal.owner.keep", owner=said[goal.owner])
    chosen = console.choose(t("plain.goal.owner"), [*said.values()], zero=zero)
    goal = goal if chosen < 0 else replace(goal, owner=[*said][chosen])
    yield goal
    if offered := response.assessment.support_of(response.role):
        yield replace(goal, support=_support(console, goal.support, offered))


def _support(console: Console, before: str, offered: Sequence[Support]) -> str:
    """Which of the support on offer the goal points to. Raises EndOfInput."""
    t = console.t
    titles = [
        t(
            "conversation.goals.offered",
            title=one.title.in_language(t.language),
            about=one.about.in_language(t.language),
        )
        for one in offered
    ]
    chosen = console.choose(t("plain.goal.support"), titles, zero=t("plain.goal.support.none"))
    return before if chosen < 0 else offered[chosen].id


def edit_goals(console: Console, response: Response) -> tuple[Goal, ...]:
    """One step with the goals of a response: write a new one, or change or remove one.

    Raises EndOfInput, and GoalsUnended with what was written by then.
    """
    t, goals = console.t, response.preparation.goals
    lines = [goal_line(goal, response.perspective, t) for goal in goals]
    options = [t("plain.goal.new"), *(t("plain.goal.change", goal=line) for line in lines)]
    chosen = console.choose(t("plain.goals.title"), options, zero=t("plain.done"))
    if chosen < 0:
        return tuple(goals)
    if chosen == 0:
        console.tell("ask.before_free_text")
        return _with_goal(goals, len(goals), lambda: write_goal(console, response))
    place = chosen - 1
    what = console.choose(lines[place], [t("plain.goal.edit"), t("plain.goal.remove")], zero=t("plain.leave"))
    if what < 0:
        return tuple(goals)
    if what == 1:
        return (*goals[:place], *goals[place + 1 :])
    return _with_goal(goals, place, lambda: write_goal(console, response, goals[place]))


def _with_goal(goals: Sequence[Goal], place: int, write: Callable[[], Goal]) -> tuple[Goal, ...]:
    """The goals with what is written at ``place``. Raises EndOfInput, and GoalsUnended with all of them."""
    before, after = tuple(goals[:place]), tuple(goals[place + 1 :])
    try:
        return (*before, write(), *after)
    except GoalsUnended as end:
        raise GoalsUnended((*before, *end.goals, *after)) from None


def follow_up(console: Console, earlier: Sequence[Goal], perspective: Perspective) -> tuple[Goal, ...]:
    """Set how far one of last time's goals has come. Raises EndOfInput."""
    t = console.t
    lines = [earlier_line(goal, perspective, t) for goal in earlier]
    place = console.choose(t("plain.earlier.title"), lines, zero=t("plain.done"))
    if place < 0:
        return tuple(earlier)
    statuses = list(GoalStatus)
    chosen = console.choose(
        t("plain.earlier.status"),
        [t(f"ask.status.{status.value}") for status in statuses],
        zero=t("plain.leave"),
    )
    if chosen < 0:
        return tuple(earlier)
    goal = replace(earlier[place], status=statuses[chosen])
    return (*earlier[:place], goal, *earlier[place + 1 :])
