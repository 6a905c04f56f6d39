"""Goals in plain mode: write, change, remove, and follow up those from last time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.core.assessment import Support
from sjalvskattning.core.response import Goal, GoalStatus, Owner
from sjalvskattning.locale import Translator


def goal_line(goal: Goal, t: Translator) -> str:
    """One goal, all it says, on one line."""
    parts = [goal.text]
    for key, value in (("first_step", goal.first_step), ("due", goal.due), ("judged", goal.judged)):
        if value:
            parts.append(t(f"plain.goal.{key}.told", text=value))
    parts.append(t("plain.goal.owner.told", owner=t(f"ask.owner.{goal.owner.value}")))
    return ". ".join(parts)


def earlier_line(goal: Goal, t: Translator) -> str:
    """A goal from last time, its status first."""
    return t("plain.earlier.line", status=t(f"ask.status.{goal.status.value}"), goal=goal_line(goal, t))


def write_goal(console: Console, before: Goal | None = None, offered: Sequence[Support] = ()) -> Goal:
    """Ask for every field of a goal; with ``before`` an empty line keeps what is there. Raises EndOfInput."""
    goal = before or Goal("")
    text = console.read_field("plain.goal.text", goal.text, needed=True)
    first_step = console.read_field("plain.goal.first_step", goal.first_step)
    due = console.read_field("plain.goal.due", goal.due)
    judged = console.read_field("plain.goal.judged", goal.judged)
    t = console.t
    owners = list(Owner)
    chosen = console.choose(
        t("plain.goal.owner"),
        [t(f"ask.owner.{owner.value}") for owner in owners],
        zero=t("plain.goal.owner.keep", owner=t(f"ask.owner.{goal.owner.value}")),
    )
    owner = goal.owner if chosen < 0 else owners[chosen]
    support = _support(console, goal.support, offered) if offered else goal.support
    return replace(
        goal, text=text, first_step=first_step, due=due, judged=judged, owner=owner, support=support
    )


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


def edit_goals(console: Console, goals: Sequence[Goal], offered: Sequence[Support] = ()) -> tuple[Goal, ...]:
    """One step with the goals: write a new one, or change or remove one. Raises EndOfInput."""
    t = console.t
    options = [t("plain.goal.new"), *(t("plain.goal.change", goal=goal_line(goal, t)) for goal in goals)]
    chosen = console.choose(t("plain.goals.title"), options, zero=t("plain.done"))
    if chosen < 0:
        return tuple(goals)
    if chosen == 0:
        console.tell("ask.before_free_text")
        return (*goals, write_goal(console, None, offered))
    place = chosen - 1
    what = console.choose(
        goal_line(goals[place], t), [t("plain.goal.edit"), t("plain.goal.remove")], zero=t("plain.leave")
    )
    if what < 0:
        return tuple(goals)
    changed = (write_goal(console, goals[place], offered),) if what == 0 else ()
    return (*goals[:place], *changed, *goals[place + 1 :])


def follow_up(console: Console, earlier: Sequence[Goal]) -> tuple[Goal, ...]:
    """Set how far one of last time's goals has come. Raises EndOfInput."""
    t = console.t
    place = console.choose(
        t("plain.earlier.title"), [earlier_line(goal, t) for goal in earlier], zero=t("plain.done")
    )
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
