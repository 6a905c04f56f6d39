"""One computer that goes round, for one session."""

from __future__ import annotations

from sjalvskattning.cli.group_session import count_words, desk_of, taking
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.plain.group_entering import run
from sjalvskattning.cli.surroundings import Surroundings


def enter(surroundings: Surroundings, asked: str) -> None:
    """Take in one person after another, until an empty line or the end of the input.

    Raises SessionRefused, SaveFailed, and what a desk does.
    """
    console = Console(surroundings)
    with desk_of(surroundings, asked, taking) as desk:
        desk.door()
        try:
            run(console, desk)
        except EndOfInput:
            console.tell("group_cli.enter.ended")
        surroundings.talk(count_words(desk.session, surroundings.t))
