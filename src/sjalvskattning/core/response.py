"""One respondent's answers: one version of one assessment, one role, one perspective, one occasion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from sjalvskattning.core.assessment import Area, Assessment, Item, Perspective

MAX_TOPICS = 3
"""The most things a person chooses to talk about."""


class AnswerState(StrEnum):
    """What is known about one item. None of the last three is ever a zero."""

    RATED = "rated"
    NOT_APPLICABLE = "not_applicable"
    CANNOT_JUDGE = "cannot_judge"
    UNANSWERED = "unanswered"


class OccasionKind(StrEnum):
    """The conversation that a response prepares."""

    MEDARBETARSAMTAL = "medarbetarsamtal"
    LONESAMTAL = "lonesamtal"
    UPPFOLJNING = "uppfoljning"
    GRUPPDIALOG = "gruppdialog"


class Owner(StrEnum):
    """Who a goal rests on."""

    ME = "me"
    MANAGER = "manager"
    EMPLOYER = "employer"


class GoalStatus(StrEnum):
    """How far along a goal is."""

    NOT_STARTED = "not_started"
    ONGOING = "ongoing"
    DONE = "done"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one item. ``value`` is a step on the scale, only when rated.

    A ``private`` comment never leaves the machine.
    """

    state: AnswerState = AnswerState.UNANSWERED
    value: int | None = None
    comment: str = ""
    private: bool = False
    flagged: bool = False

    @property
    def shared_comment(self) -> str:
        """The comment if it may be shown to someone else, otherwise an empty text."""
        return "" if self.private else self.comment

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "state": self.state.value,
            "value": self.value,
            "comment": self.comment,
            "private": self.private,
            "flagged": self.flagged,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Answer:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        state, value = AnswerState(data["state"]), data["value"]
        if not (type(value) is int if state is AnswerState.RATED else value is None):
            raise ValueError(value)
        return cls(state, value, data["comment"], data["private"], data["flagged"])


UNANSWERED = Answer()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Which conversation, and what the heading says. Every text may be empty; no name is needed.

    ``date`` is ISO 8601 (``2026-11-20``), or empty.
    """

    kind: OccasionKind = OccasionKind.MEDARBETARSAMTAL
    date: str = ""
    name: str = ""
    unit: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something the person wants to talk about: an item, and the wish or question they bring."""

    item_id: str
    wish: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to reach until next time. ``due`` is a date or any words; only ``text`` is never empty.

    ``support`` is the id of the support on offer, in the definition, that the goal points to; or empty.
    """

    text: str
    first_step: str = ""
    owner: Owner = Owner.ME
    due: str = ""
    judged: str = ""
    status: GoalStatus = GoalStatus.NOT_STARTED
    support: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the person adds in the samtalsunderlag. ``earlier`` are the goals from last time.

    ``handed_over`` is the person's own choice to let the document stop being a draft.
    """

    topics: tuple[Topic, ...] = ()
    goals: tuple[Goal, ...] = ()
    earlier: tuple[Goal, ...] = ()
    needs: str = ""
    competence: str = ""
    handed_over: bool = False
    signatures: bool = False

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form."""
        return {
            "topics": [[topic.item_id, topic.wish] for topic in self.topics],
            "goals": [_goal_out(goal) for goal in self.goals],
            "earlier": [_goal_out(goal) for goal in self.earlier],
            "needs": self.needs,
            "competence": self.competence,
            "handed_over": self.handed_over,
            "signatures": self.signatures,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Preparation:
        """The inverse of :meth:`to_dict`. Raises KeyError, TypeError or ValueError on other shapes."""
        return cls(
            topics=tuple(Topic(*topic) for topic in data["topics"]),
            goals=tuple(_goal_in(goal) for goal in data["goals"]),
            earlier=tuple(_goal_in(goal) for goal in data["earlier"]),
            needs=data["needs"],
            competence=data["competence"],
            handed_over=data["handed_over"],
            signatures=data["signatures"],
        )


def _goal_out(goal: Goal) -> list[str]:
    fields = [goal.text, goal.first_step, goal.owner.value, goal.due, goal.judged, goal.status.value]
    return [*fields, goal.support] if goal.support else fields


def _goal_in(data: list[str]) -> Goal:
    text, first_step, owner, due, judged, status, *support = data
    return Goal(text, first_step, Owner(owner), due, judged, GoalStatus(status), *support)


@dataclass(frozen=True)
class Response:
    """The answers, the frozen definition they were given under, and the preparation for the talk.

    ``id`` is a short random text, ``created`` an ISO 8601 time; both arrive from outside. ``answers`` holds
    only items that have been touched and is never changed in place.
    """

    id: str
    assessment: Assessment
    role: str
    perspective: Perspective = Perspective.SELF
    occasion: Occasion = Occasion()
    created: str = ""
    finished: bool = False
    answers: Mapping[str, Answer] = field(default_factory=dict)
    preparation: Preparation = Preparation()

    @cached_property
    def areas(self) -> tuple[Area, ...]:
        """The areas asked, in order."""
        return self.assessment.areas_of(self.role, self.perspective)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items asked, in order."""
        return self.assessment.items_of(self.role, self.perspective)

    def answer(self, item_id: str) -> Answer:
        """The answer to an item, unanswered when it has not been touched."""
        return self.answers.get(item_id, UNANSWERED)

    def with_answer(self, item_id: str, answer: Answer) -> Response:
        """The response with one answer replaced; an untouched answer leaves no trace."""
        answers = {key: kept for key, kept in self.answers.items() if key != item_id}
        if answer != UNANSWERED:
            answers[item_id] = answer
        changed = replace(self, answers=answers)
        for asked in ("areas", "items"):  # the same for every answer, and slow to work out
            if asked in self.__dict__:
                changed.__dict__[asked] = self.__dict__[asked]
        return changed

    def count(self, *states: AnswerState) -> int:
        """How many of the items asked are in one of ``states``."""
        return sum(self.answer(item.id).state in states for item in self.items)

    @property
    def answered(self) -> int:
        """Items with any answer: rated, not applicable or cannot judge."""
        return len(self.items) - self.count(AnswerState.UNANSWERED)

    @property
    def applicable(self) -> int:
        """Items asked, less those marked not applicable."""
        return len(self.items) - self.count(AnswerState.NOT_APPLICABLE)

    def head(self) -> dict[str, Any]:
        """JSON-ready form of everything but the definition, the answers and the preparation."""
        return {
            "id": self.id,
            "assessment": self.assessment.id,
            "version": self.assessment.version,
            "hash": self.assessment.content_hash,
            "role": self.role,
            "perspective": self.perspective.value,
            "occasion": {
                "kind": self.occasion.kind.value,
                "date": self.occasion.date,
                "name": self.occasion.name,
                "unit": self.occasion.unit,
                "period": self.occasion.period,
            },
            "created": self.created,
            "finished": self.finished,
        }

    @classmethod
    def from_parts(
        cls,
        head: Mapping[str, Any],
        assessment: Assessment,
        answers: Mapping[str, Answer],
        preparation: Preparation,
    ) -> Response:
        """The inverse of :meth:`head` and its three companions. Raises KeyError, TypeError or ValueError."""
        occasion = head["occasion"]
        for answer in answers.values():
            if answer.value is not None and answer.value not in assessment.scale.steps:
                raise ValueError(answer.value)
        response = cls(
            id=head["id"],
            assessment=assessment,
            role=head["role"],
            perspective=Perspective(head["perspective"]),
            occasion=Occasion(
                OccasionKind(occasion["kind"]),
                occasion["date"],
                occasion["name"],
                occasion["unit"],
                occasion["period"],
            ),
            created=head["created"],
            finished=head["finished"],
            answers=dict(answers),
            preparation=preparation,
        )
        assessment.role(response.role)
        return response
