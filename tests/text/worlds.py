"""Everything that a person or a definition says, said by hostile texts: definitions, answers, sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import cycle
from typing import Any

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Aspect, Commitment, FollowUp
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.group.session import Agreed, GroupSession
from sjalvskattning.core.group.setup import Breakdown, Setup
from sjalvskattning.core.group.update import Agree, FollowEarlier, Open, Reveal, update
from sjalvskattning.core.response import (
    Answer,
    AnswerState,
    Goal,
    GoalStatus,
    Occasion,
    OccasionKind,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.summary.document import Summary
from tests.core import sessions
from tests.text.seen import shown


class Feed:
    """Gives another of the texts each time, and round; ``given`` are those that it has given."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = cycle(texts)
        self.given: set[str] = set()

    def __call__(self) -> str:
        """The next one."""
        text = next(self._texts)
        self.given.add(text)
        return text


_TEXTS = {"name", "title", "about", "text", "third", "question"}
_LISTS = {"works", "fails", "labels"}
TO_COME, PAST = "2027-02-01", "2026-11-01"


def spoiled(assessment: Assessment, say: Feed) -> Assessment:
    """The assessment with another text wherever there is one; ids, numbers and kinds stay."""
    return Assessment.from_dict(_spoil(assessment.to_dict(), say))


def _spoil(data: Any, say: Feed, key: str = "") -> Any:
    if key in _TEXTS:
        return [say() for _ in data]
    if key in _LISTS:
        return [[say() for _ in text] for text in data]
    if key == "policy":
        return [say(), say(), say()]
    if key == "source":
        return [say(), say(), *data[2:]]
    if key == "version":
        return say()
    if isinstance(data, dict):
        return {name: _spoil(value, say, name) for name, value in data.items()}
    return [_spoil(value, say) for value in data] if isinstance(data, list) else data


def answered(assessment: Assessment, role: str, say: Feed, **changes: Any) -> Response:
    """A finished response with a shared comment to every item, and every part of the preparation."""
    blank = Response("svar1", assessment, role, created="2026-11-18T09:00:00", finished=True)
    blank = replace(blank, **changes)
    answers = {
        item.id: Answer(AnswerState.RATED, 1 + at * 7 % 5, say(), flagged=at % 3 == 0)
        for at, item in enumerate(blank.items)
    }
    occasion = Occasion(OccasionKind.MEDARBETARSAMTAL, "2026-12-03", say(), say(), say())
    return replace(blank, answers=answers, occasion=occasion, preparation=prepared(blank, say))


def prepared(response: Response, say: Feed) -> Preparation:
    """A preparation with something in every part."""
    goals = tuple(_goal(owner, say) for owner in (Owner.ME, Owner.MANAGER, Owner.EMPLOYER))
    return Preparation(
        topics=tuple(Topic(item.id, say()) for item in response.items[:3]),
        goals=goals,
        earlier=tuple(replace(goal, status=status) for goal, status in zip(goals, GoalStatus, strict=False)),
        needs=say(),
        competence=say(),
        signatures=True,
    )


def _goal(owner: Owner, say: Feed) -> Goal:
    return Goal(something(say), say(), owner, say(), say())


def something(say: Feed) -> str:
    """The next text that is not empty, for places where none can be."""
    return next(text for text in iter(say, None) if text.strip() and shown(text))


def agreement(assessment: Assessment, role: str, say: Feed, kind: AgreementKind, **changes: Any) -> Agreement:
    """An agreement with commitments of every aspect and owner, one of them followed up."""
    follow_up = FollowUp("2026-11-15", GoalStatus.ONGOING, say(), say())
    commitments = tuple(
        Commitment(something(say), aspect, owner, due, say(), say(), "", follow_ups=(follow_up,) * (at == 0))
        for at, (aspect, owner, due) in enumerate(
            zip(list(Aspect) * 2, list(Owner) * 2, (TO_COME, PAST, say(), TO_COME), strict=False)
        )
    )
    texts = {name: say() for name in ("person", "responsibility", "undertaking", "results")}
    if kind is AgreementKind.OVERENSKOMMELSE:
        texts = {"person": say()}
    when = "2026-11-18T09:00:00"
    made = Agreement("ab12", kind, assessment.id, role, when, when, commitments=commitments, **texts)
    return replace(made, **changes)


def group_setup(assessment: Assessment, role: str, say: Feed, **changes: Any) -> Setup:
    """A session's setup with a breakdown and comments, whose words are all from ``say``."""
    perspective = changes.get("perspective", Perspective.SELF)
    names = dict.fromkeys(something(say) for _ in range(6))
    different = {name.strip().casefold(): name for name in names}
    asked: dict[str, Any] = {
        "name": something(say),
        "assessment": assessment,
        "role": role,
        "item_ids": tuple(item.id for item in assessment.items_of(role, perspective)),
        "breakdown": Breakdown(something(say), tuple(different.values())[:2]),
        "comments": True,
    }
    return sessions.setup_of(**asked | changes)


def collecting(setup: Setup, say: Feed, id: str = "s1") -> GroupSession:
    """A session that has its answers, comments that may be shown, and what was agreed last time."""
    earlier = tuple(Agreed(something(say), say(), say()) for _ in range(2))
    session = update(GroupSession(id, setup, earlier=earlier), Open(sessions.DOOR))
    return sessions.after(session, *_answers(session, say))


def _answers(session: GroupSession, say: Feed) -> list[Any]:
    rows = ["1/0"] * 5 + ["5/1"] * 5 if session.setup.breakdown else ["1"] * 5 + ["5"] * 5
    written = [
        message
        for area, _ in session.setup.areas
        for message in sessions.writes(area.id, [something(say) for _ in range(8)])
    ]
    return [*sessions.sheets(session, rows), *(written if session.setup.comments else [])]


def led(session: GroupSession, say: Feed) -> GroupSession:
    """The session after the reveal, with something agreed and something followed up."""
    agreed = [Agree(Agreed(something(say), say(), say(), area.id)) for area, _ in session.setup.areas]
    followed = FollowEarlier(1, FollowUp("2026-11-20", GoalStatus.ONGOING, say(), say()))
    return sessions.after(session, Reveal(list), *agreed, followed)


def said(summary: Summary, say: Callable[[str], str]) -> Summary:
    """The document with another text wherever there is one; ids and the language stay."""
    return summary._replace(
        title=say(summary.title),
        own=say(summary.own),
        draft=say(summary.draft),
        facts=_said(summary.facts, say),
        sections=_said(summary.sections, say),
        appendix_title=say(summary.appendix_title),
        appendix=_said(summary.appendix, say),
        footer=say(summary.footer),
    )


def _said(value: Any, say: Callable[[str], str]) -> Any:
    if type(value) is str:  # not one of an enumeration
        return say(value) if value else value
    if not isinstance(value, tuple):
        return value
    names: Sequence[str] = getattr(value, "_fields", ())
    if not names:
        return tuple(_said(entry, say) for entry in value)
    return value._replace(**{name: _said(getattr(value, name), say) for name in names if name != "id"})  # type: ignore[attr-defined]
