"""What can be typed at a question: one letter or a word for each thing, in the person's language."""

from __future__ import annotations

from dataclasses import dataclass

from sjalvskattning.locale import Translator

ACTIONS = (
    "na",
    "cannot",
    "clear",
    "comment",
    "private",
    "flag",
    "signs",
    "source",
    "scale",
    "again",
    "back",
    "next",
    "go",
    "unanswered",
    "undo",
    "redo",
    "list",
    "finish",
    "reopen",
    "notes",
    "save",
    "move",
    "help",
    "quit",
)
"""Every action at a question besides a rating, in the order of the help."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a line means: an action ("rate" for a number, "" for unknown) and the rest of the line."""

    action: str
    rest: str = ""


def words_of(action: str, t: Translator) -> tuple[str, ...]:
    """The words for an action, the shortest first."""
    return tuple(t(f"plain.word.{action}").split())


def understand(line: str, t: Translator) -> Typed:
    """The meaning of a line typed at a question."""
    first, _, rest = line.strip().partition(" ")
    if first.isdecimal() and not rest:
        return Typed("rate", first)
    for action in ACTIONS:
        if first.lower() in words_of(action, t):
            return Typed(action, rest.strip())
    return Typed("", line)
