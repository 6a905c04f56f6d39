"""One person fills in a sheet line by line: the usual walk, without what would be kept or shown to others."""

from __future__ import annotations

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.walking import Walking
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.marks import UNANSWERED, Marks
from sjalvskattning.core.text import for_display
from sjalvskattning.usecases.group.sheets import marks_in, sheet_session
from sjalvskattning.usecases.session import Session

KEPT_OUT = ("comment", "private", "flag", "notes", "save", "move", "reopen")
"""Actions that would keep something, or that an anonymous sheet has no use for."""


class SheetWalking(Walking):
    """The walk through a sheet. ``run`` gives "notes" when it is handed in and "quit" when it is not."""

    def __init__(self, console: Console, session: Session) -> None:
        super().__init__(console, session)
        for action in KEPT_OUT:
            self._actions[action] = lambda _: self.console.tell("group_cli.sheet.no_such")

    def help(self) -> None:
        """What can be typed at a sheet."""
        scale = self.session.response.assessment.scale
        self.console.tell("group_cli.sheet.help", low=scale.minimum, high=scale.maximum)

    def _say_saved(self, told: str) -> None:
        """Nothing is saved before the sheet is handed in, and then elsewhere."""
        if told:
            self.console.say(told)


def fill_in(console: Console, setup: Setup) -> Marks | None:
    """Lead one person through a sheet; None when they leave without handing it in. Raises EndOfInput."""
    session = sheet_session(console.surroundings.workspace, setup)
    walking = SheetWalking(console, session)
    console.tell("group_cli.sheet.intro", count=len(setup.items))
    walking.introduce()
    if walking.run() == "quit":
        return None
    marks = marks_in(session, setup)
    if set(marks) == {UNANSWERED}:
        console.tell("group_cli.sheet.empty")
        return None
    return marks


def ask_part(console: Console, setup: Setup) -> int | None:
    """Which part of a breakdown someone belongs to; None where there is none. Raises EndOfInput."""
    if setup.breakdown is None:
        return None
    question = for_display(setup.breakdown.question, single_line=True)
    return console.choose(question, setup.breakdown.groups, empty=None)


def tell_protections(console: Console, setup: Setup) -> None:
    """What protects whoever answers, before the first question."""
    console.tell("group_cli.protected")
    for text in protections(setup, console.t):
        console.say(f"- {text}")
