"""Random sessions, each step held against the properties that the rules promise.

One run is a random setup and a dozen operations on it: answers arrive, are changed and taken back, comments
are written, the picture is revealed, late answers come, the file is read again, the session is closed.
Everything follows from the seed.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from sjalvskattning.core.assessment import Scale
from sjalvskattning.core.disclosure.bands import bands
from sjalvskattning.core.disclosure.release import WRITERS, Release, ReleasedSet, Rules
from sjalvskattning.core.disclosure.strict import Given, PublishedSet, Publisher, Written, published
from sjalvskattning.core.group.session import GroupSession, Phase, Sheet
from sjalvskattning.core.group.setup import Breakdown, Setup
from sjalvskattning.core.group.update import (
    Close,
    Message,
    Open,
    Put,
    Reveal,
    SetDoor,
    TalkWithoutNumbers,
    Withdraw,
    Write,
    update,
)
from sjalvskattning.core.marks import possible_marks
from sjalvskattning.errors import SessionRefused
from tests.core.attacks import small_set, telling
from tests.core.engines import Engine
from tests.core.sessions import DOOR
from tests.samples import LABELS, area, assessment, item, role


class Property(StrEnum):
    """What a session promises; a run tells which promises were broken."""

    A = "A: no set of fewer than k can be worked out"
    B = "B: two values remain possible for everyone else"
    C = "C: what was released stays as it was"
    BLIND = "nothing can be read off answers that are not released"
    LARGE = "nothing is shown of fewer than k"
    BANDS = "every number but the size of a set is a band"
    HEADS = "no reveal of more answers than people"
    ERASED = "raw answers are gone after the reveal"
    SPENT = "a released answer cannot come again"
    WRITERS = "comments are shown from eight or more"
    TICK = "comments are shown if the writer ticked"
    ORDER = "nothing follows the order in which things came"


def _setup(items: int, steps: int, people: int, rules: Rules, parts: int, comments: bool) -> Setup:
    ids = [f"i{number}" for number in range(items)]
    asked = role("r", area("first", item(ids[0])), area("second", *(item(id) for id in [*ids[1:], "other"])))
    breakdown = Breakdown("Var?", tuple(f"del {number}" for number in range(parts))) if parts else None
    return Setup(
        name="Prov",
        assessment=assessment(asked, scale=Scale(1, LABELS[:steps])),
        role="r",
        item_ids=(*ids, "other"),
        head_count=people,
        date="2026-11-20",
        rules=rules,
        breakdown=breakdown,
        comments=comments,
    )


SETUPS = (
    _setup(1, 2, 5, Rules(), 0, comments=False),
    _setup(1, 2, 24, Rules(), 0, comments=True),
    _setup(1, 3, 18, Rules(), 2, comments=False),
    _setup(2, 2, 22, Rules(), 3, comments=True),
    _setup(3, 2, 12, Rules(5, 2), 0, comments=False),
    _setup(1, 2, 22, Rules(6, 1), 2, comments=False),
    _setup(1, 2, 16, Rules(5, 3), 2, comments=True),
)


def visible(session: GroupSession) -> tuple[object, ...]:
    """All that a face may show of what people answered."""
    counted = (session.phase, session.done, session.setup.head_count)
    return (*counted, session.takes_answers, session.can_reveal, session.releases)


class Run:
    """One session from a seed. ``broken`` are the promises that were not kept, ``seen`` what happened."""

    def __init__(self, seed: int, engine: Engine = update, publish: Publisher = published) -> None:
        self.rng = random.Random(seed)
        self.engine, self.publish = engine, publish
        self.broken: set[Property] = set()
        self.seen: Counter[str] = Counter()
        setup = self.rng.choice(SETUPS)
        self.session = update(GroupSession(f"s{seed}", setup), Open(DOOR))
        self.twin = self.session if self.rng.random() < 0.25 else None
        self.sets: list[tuple[str, ...]] = []
        self.members: set[str] = set()
        self.marks = possible_marks(setup.assessment.scale)[: self.rng.choice([1, 2, 2, 3, 9])]

    def play(self, operations: int = 12) -> Run:
        """Do so many random operations."""
        for _ in range(operations):
            if not self.session.takes_answers:
                break
            kinds = _LATE if self.session.phase is Phase.LEADING else _COLLECTING
            (kind,) = self.rng.choices(list(kinds), list(kinds.values()))
            getattr(self, f"_{kind}")()
        if small_set(self.sets, self.session.setup.rules.k) is not None:
            self.broken.add(Property.A)
        return self

    # -- what happens in a session

    def _arrive(self) -> None:
        for _ in range(self.rng.randint(1, 6)):
            self._send(Put(self._handle(), self._sheet()))

    def _change(self) -> None:
        if self.session.sheets:
            self._send(Put(self.rng.choice([*self.session.sheets]), self._sheet()))

    def _withdraw(self) -> None:
        if self.session.sheets:
            self._send(Withdraw(self.rng.choice([*self.session.sheets])))

    def _write(self) -> None:
        if not self.session.setup.comments:
            return
        for _ in range(self.rng.choice([2, 8, 12])):
            place, ticked = self.rng.choice(["first", "first", "second"]), self.rng.random() < 0.9
            self._send(Write(self._handle(), Written(place, f"text {self.rng.random()}", ticked)))

    def _reveal(self) -> None:
        self._send(Reveal(list))

    def _again(self) -> None:
        if self.members and not self._send(Put(self.rng.choice(sorted(self.members)), self._sheet())):
            self.seen["spent"] += 1

    def _read_again(self) -> None:
        state = json.loads(json.dumps(self.session.state()))
        self.session = GroupSession.from_state(self.session.setup, state)

    def _talk(self) -> None:
        self._send(TalkWithoutNumbers())

    def _shut(self) -> None:
        self._send(SetDoor(None))

    def _close(self) -> None:
        self._send(Close())

    def _handle(self) -> str:
        return f"{self.rng.getrandbits(64):016x}"

    def _sheet(self) -> Sheet:
        setup = self.session.setup
        marks = tuple(self.rng.choice(self.marks) for _ in setup.items)
        group = self.rng.randrange(setup.parts) if setup.parts else None
        return Sheet(marks, group, self.rng.random() < 0.9)

    # -- what is looked at

    def _send(self, message: Message) -> bool:
        before, found = self.session, list[PublishedSet]()

        def kept(
            answers: Mapping[str, Given], steps: Sequence[int], rules: Rules, parts: int
        ) -> tuple[tuple[PublishedSet, ReleasedSet], ...]:
            result = self.publish(answers, steps, rules, parts)
            found.extend(chosen for chosen, _ in result)
            return result

        refused = ""
        try:
            self.session = self.engine(before, message, kept)
        except SessionRefused as error:
            refused = error.code
        self._look_at_refusal(before, message, refused)
        self._look_at_releases(before, message, found)
        self._look_at_twin(message, refused)
        self.sets += [chosen.members for chosen in found]
        if found:  # everyone knows how many answered: "8 av 12 har svarat"
            self.sets.append(tuple(handle for handle, sheet in before.sheets.items() if sheet.done))
        self.members.update(*(chosen.members for chosen in found))
        return not refused

    def _look_at_refusal(self, before: GroupSession, message: Message, refused: str) -> None:
        if isinstance(message, Put) and message.handle in self.members:
            self._hold(Property.SPENT, bool(refused))
        if isinstance(message, Reveal):
            people = before.done + len(self.members)
            self._hold(Property.HEADS, bool(refused) or people <= before.setup.head_count)
            self._hold(Property.LARGE, bool(refused) or before.done >= before.setup.rules.k)
            self.seen[refused or "revealed"] += 1

    def _look_at_releases(
        self, before: GroupSession, message: Message, found: Collection[PublishedSet]
    ) -> None:
        after, many = self.session, len(before.releases)
        self._hold(Property.C, after.releases[:many] == before.releases)
        if len(after.releases) > many:
            self._hold(Property.BLIND, isinstance(message, Reveal))
            self._look_at_release(before, after.releases[-1], found)
        if isinstance(message, Reveal) and len(after.releases) != many:
            released = {handle for chosen in found for handle in chosen.members}
            self._hold(Property.ERASED, not released & after.sheets.keys() and not after.written)
            again = self.engine(_the_other_way_round(before), message, self.publish)
            self._hold(Property.ORDER, json.dumps(again.releases[-1].to_dict()) == _text(after.releases[-1]))

    def _look_at_release(self, before: GroupSession, shown: Release, found: Collection[PublishedSet]) -> None:
        rules = before.setup.rules
        self._hold(Property.LARGE, all(len(chosen.members) >= rules.k for chosen in found))
        self._hold(Property.LARGE, all(one.people >= rules.k for one in shown.sets))
        self.seen["sets"] += len(shown.sets)
        self.seen["late"] += len(before.releases) > 0
        self.seen["broken down"] += len(shown.sets) > 1
        self.seen["commented"] += bool(shown.comments)
        for one in shown.sets:
            self._look_at_cells(one, rules, len(before.setup.steps))
        for place, texts in shown.comments.items():
            ticked = {one.text for one in before.written.values() if one.area == place and one.may_show}
            self._hold(Property.WRITERS, len(texts) >= WRITERS)
            self._hold(Property.TICK, ticked.issuperset(texts))

    def _look_at_cells(self, one: ReleasedSet, rules: Rules, steps: int) -> None:
        allowed = set(bands(one.people, rules.k, rules.c, steps)) if one.people > rules.c else set()
        told = telling(self.publish, one.people, steps, rules)
        for cell in one.cells:
            self.seen["hidden" if cell is None else "shown"] += 1
            self._hold(Property.BANDS, cell is None or allowed.issuperset((*cell.steps, cell.none)))
            self._hold(Property.B, (ReleasedSet((), one.people, (cell,)),) not in told)

    def _look_at_twin(self, message: Message, refused: str) -> None:
        """The twin is the session where everyone answered otherwise: until a reveal they look the same."""
        if self.twin is None:
            return
        if isinstance(message, Put):
            message = replace(message, sheet=_otherwise(message.sheet, self.session.setup, self.rng))
        other = ""
        try:
            self.twin = self.engine(self.twin, message, self.publish)
        except SessionRefused as error:
            other = error.code
        self._hold(Property.BLIND, other == refused)
        if isinstance(message, Reveal) and not refused:
            left = self.session.sheets.items()
            setup = self.session.setup
            others = {handle: _otherwise(sheet, setup, self.rng) for handle, sheet in left}
            self.twin = replace(self.session, sheets=others)
        self._hold(Property.BLIND, visible(self.twin) == visible(self.session))

    def _hold(self, promise: Property, kept: bool) -> None:
        if not kept:
            self.broken.add(promise)


_COLLECTING = {
    "arrive": 8, "change": 2, "withdraw": 1, "write": 2, "reveal": 4, "read_again": 1, "talk": 0.1,
}  # fmt: skip
_LATE = {
    "arrive": 8, "change": 1, "withdraw": 1, "write": 1, "reveal": 4, "read_again": 1, "again": 1,
    "shut": 0.2, "close": 0.3,
}  # fmt: skip
"""What happens before and after the first reveal, and how often."""


def _otherwise(sheet: Sheet, setup: Setup, rng: random.Random) -> Sheet:
    """Another answer by the same person, in another part; as many are done."""
    marks = tuple(rng.choice(possible_marks(setup.assessment.scale)) for _ in sheet.marks)
    return Sheet(marks, rng.randrange(setup.parts) if setup.parts else None, sheet.done)


def _the_other_way_round(session: GroupSession) -> GroupSession:
    """The same answers and comments, come in the opposite order and under other handles."""
    sheets = {handle[::-1]: sheet for handle, sheet in reversed([*session.sheets.items()])}
    written = {handle[::-1]: one for handle, one in reversed([*session.written.items()])}
    return replace(session, sheets=sheets, written=written)


def _text(release: Release) -> str:
    return json.dumps(release.to_dict())
