"""One computer that goes round: each person answers, hands in, and leaves nothing on the screen."""

from __future__ import annotations

import secrets

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.group_sheets import ask_part, fill_in, tell_protections
from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.update import Message, Put, Write
from sjalvskattning.core.identifying import sign_words, signs
from sjalvskattning.usecases.group.desk import Desk

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""The cursor to its corner, the window, and last what was scrolled away.

Many terminals save a window that is cleared with what was scrolled away, so that must go after it.
"""


def run(console: Console, desk: Desk) -> None:
    """Each person in turn, until an empty line. Raises EndOfInput, SessionRefused and SaveFailed."""
    while console.ask("group_cli.enter.next", name=desk.session.setup.name):
        try:
            _one(console, desk)
        finally:  # one who is interrupted leaves nothing either
            clear(console)
            console.forget_hints()
        console.tell("group_cli.enter.hand_over")


def _one(console: Console, desk: Desk) -> None:
    setup = desk.session.setup
    tell_protections(console, setup)
    group = ask_part(console, setup)
    marks = fill_in(console, setup)
    if marks is None:
        console.tell("group_cli.enter.nothing_kept")
        return
    handed_in: list[Message] = [Put(secrets.token_hex(16), Sheet(marks, group, done=True))]
    if setup.comments:
        handed_in += _written(console, desk)
    desk.send(*handed_in)
    console.tell("group_cli.enter.thanks")


def _written(console: Console, desk: Desk) -> list[Message]:
    """What one person writes about the areas; each text lies under a handle of its own."""
    messages: list[Message] = []
    console.tell("group_cli.enter.comments", n=desk.session.setup.rules.writers)
    console.tell("identifying.before_writing")
    for area, _ in desk.session.setup.areas:
        console.tell("group_cli.enter.area", title=area.title.in_language(console.t.language))
        text = console.read_text()
        if text:
            if found := signs(text):
                console.tell("identifying.own", signs=sign_words(found, console.t))
            may_show = console.confirm("group_cli.enter.may_show")
            messages.append(Write(secrets.token_hex(16), Written(area.id, text, may_show)))
    return messages


def clear(console: Console) -> None:
    """Take away what the one before has answered, where a terminal can; otherwise say that it stays."""
    surroundings = console.surroundings
    if not surroundings.stdout.isatty():
        return
    if surroundings.environment.get("TERM", "dumb") == "dumb":
        console.tell("group_cli.enter.not_cleared")
        return
    surroundings.stdout.write(_CLEAR)
    surroundings.stdout.flush()
