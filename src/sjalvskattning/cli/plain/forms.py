"""Several things asked one by one. Nothing is done until all are answered, so that 0 can go back a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sjalvskattning.cli.plain.console import REMOVE, Console, EndOfInput
from sjalvskattning.cli.plain.refusing import refusal
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import SjalvskattningError

BACK = "0"


def _takes_anything(value: str) -> None:
    """The check of a question that any answer will do for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: a line, or one of ``options`` (what is stored, what is shown).

    ``check`` raises a SjalvskattningError for an answer that won't do; the question is then asked again.
    """

    name: str
    prompt: str
    options: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    check: Callable[[str], object] = _takes_anything


def fill_in(
    console: Console, asked: Sequence[Asked], before: Mapping[str, str] | None = None
) -> dict[str, str] | None:
    """Ask every question; what is answered by name, or None when the person goes back from the first.

    An empty line keeps what is there ``before``, or passes; where something is needed it goes back a step,
    as 0 does. Raises EndOfInput, after saying that what was begun is not saved.
    """
    console.tell_once("plain.form.how")
    start = {one.name: (before or {}).get(one.name, "") for one in asked}
    values, at = dict(start), 0
    try:
        while at < len(asked):
            place = console.t("plain.form.place", n=at + 1, total=len(asked), prompt=asked[at].prompt)
            value = _answer(console, asked[at], place, values[asked[at].name])
            if value is None and at == 0:
                return None
            if value is not None:
                values[asked[at].name] = value
            at += 1 if value is not None else -1
    except EndOfInput:
        if values != start:
            console.tell("plain.form.unended")
        raise
    return values


def _answer(console: Console, asked: Asked, prompt: str, now: str) -> str | None:
    """What is answered to one question; None when the person goes back."""
    if asked.options:
        return _choice(console, asked, prompt, now)
    if now:
        prompt = console.t("plain.form.now", prompt=prompt, before=for_display(now, single_line=True))
    while True:
        line = console.read(prompt)
        if line == BACK or (not line and not now and asked.needed):
            return None
        value = now if not line else "" if line == REMOVE else line
        if asked.needed and not value:
            console.tell("plain.field.needed")
            continue
        try:
            asked.check(value)
        except SjalvskattningError as error:
            console.say(refusal(error, console.t))
        else:
            return value


def _choice(console: Console, asked: Asked, prompt: str, now: str) -> str | None:
    stored = [value for value, _ in asked.options]
    at = stored.index(now) if now in stored else None
    if at is not None:
        prompt = console.t("plain.form.now", prompt=prompt, before=asked.options[at][1])
    labels = [label for _, label in asked.options]
    chosen = console.choose(prompt, labels, zero=console.t("plain.back"), empty=at if at is not None else -1)
    return stored[chosen] if chosen >= 0 else None
