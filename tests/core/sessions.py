"""Group sessions for tests, filled by messages alone: what an answer is, who is late, what is agreed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.door import new_door
from sjalvskattning.core.group.session import GroupSession, Sheet
from sjalvskattning.core.group.setup import About, Setup
from sjalvskattning.core.group.update import Message, Open, Put, Reveal, Write, update
from tests.samples import SAMPLE

DOOR = new_door(lambda size: bytes(range(size)))


def setup_of(**changes: Any) -> Setup:
    """A setup about the sample's chef: every item, twelve people, profile strict."""
    about = changes.get("about", About.GROUP)
    perspective = Perspective.REPORTS if about is About.LEADER else Perspective.SELF
    usual: dict[str, Any] = {
        "name": "Köket på Solgården",
        "assessment": SAMPLE,
        "role": "chef",
        "item_ids": tuple(item.id for item in SAMPLE.items_of("chef", perspective)),
        "head_count": 12,
        "date": "2026-11-20",
    }
    return Setup(**usual | changes)


def opened(**changes: Any) -> GroupSession:
    """A session that collects answers."""
    return update(GroupSession("s1", setup_of(**changes)), Open(DOOR))


def sheets(session: GroupSession, rows: Sequence[str], prefix: str = "p") -> list[Message]:
    """A message for each row: one mark for every item, or a mark an item; "/2" is the person's part."""
    messages: list[Message] = []
    for number, row in enumerate(rows):
        marks, _, part = row.partition("/")
        given = tuple(marks * len(session.setup.items) if len(marks) == 1 else marks)
        sheet = Sheet(given, int(part) if part else None, done=True)
        messages.append(Put(f"{prefix}{number}", sheet))
    return messages


def after(session: GroupSession, *messages: Message) -> GroupSession:
    """The session after the messages, in their order."""
    for message in messages:
        session = update(session, message)
    return session


def revealed(rows: Sequence[str], **changes: Any) -> GroupSession:
    """A session where those rows came in and were revealed."""
    session = opened(**changes)
    return after(session, *sheets(session, rows), Reveal(list))


def writes(area_id: str, texts: Sequence[str], *, may_show: bool = True) -> list[Message]:
    """A message for each text, by someone of their own."""
    return [
        Write(f"w{area_id}{number}", Written(area_id, text, may_show)) for number, text in enumerate(texts)
    ]
