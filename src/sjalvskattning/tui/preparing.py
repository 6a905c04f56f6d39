"""The preparation for the talk, changed one step at a time; every function gives back a new one."""

from __future__ import annotations

from dataclasses import replace

from sjalvskattning.core.response import MAX_TOPICS, Goal, GoalStatus, Preparation, Topic

_STATUSES = tuple(GoalStatus)


def is_chosen(preparation: Preparation, item_id: str) -> bool:
    """Whether an item is one of the topics."""
    return any(topic.item_id == item_id for topic in preparation.topics)


def has_room(preparation: Preparation) -> bool:
    """Whether one more topic can be chosen."""
    return len(preparation.topics) < MAX_TOPICS


def choose(preparation: Preparation, item_id: str) -> Preparation:
    """With the item as the last topic; unchanged when it is chosen already or there is no room."""
    if is_chosen(preparation, item_id) or not has_room(preparation):
        return preparation
    return replace(preparation, topics=(*preparation.topics, Topic(item_id)))


def drop(preparation: Preparation, item_id: str) -> Preparation:
    """Without the item among the topics."""
    return replace(
        preparation, topics=tuple(topic for topic in preparation.topics if topic.item_id != item_id)
    )


def wish_of(preparation: Preparation, item_id: str) -> str:
    """What the person wants to say or ask about an item."""
    return next((topic.wish for topic in preparation.topics if topic.item_id == item_id), "")


def wish(preparation: Preparation, item_id: str, text: str) -> Preparation:
    """With another wish for a chosen item."""
    topics = (
        replace(topic, wish=text) if topic.item_id == item_id else topic for topic in preparation.topics
    )
    return replace(preparation, topics=tuple(topics))


def put_goal(preparation: Preparation, at: int, goal: Goal) -> Preparation:
    """With the goal at a place; past the end it is added, and a goal without any text is left out."""
    goals = [*preparation.goals]
    goals[at : at + 1] = [goal] if goal.text.strip() else []
    return replace(preparation, goals=tuple(goals))


def drop_goal(preparation: Preparation, at: int) -> Preparation:
    """Without the goal at a place."""
    return replace(preparation, goals=preparation.goals[:at] + preparation.goals[at + 1 :])


def next_status(preparation: Preparation, at: int) -> Preparation:
    """With the next status for an earlier goal; after the last comes the first."""
    earlier = [*preparation.earlier]
    status = _STATUSES[(_STATUSES.index(earlier[at].status) + 1) % len(_STATUSES)]
    earlier[at] = replace(earlier[at], status=status)
    return replace(preparation, earlier=tuple(earlier))


def text_of(preparation: Preparation, name: str) -> str:
    """One of the free texts, ``needs`` or ``competence``."""
    return preparation.needs if name == "needs" else preparation.competence


def put_text(preparation: Preparation, name: str, text: str) -> Preparation:
    """With another free text."""
    return replace(preparation, needs=text) if name == "needs" else replace(preparation, competence=text)
