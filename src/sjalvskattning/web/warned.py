"""What in the written texts can point someone out: told before anything is handed in, once for each sign."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.core.identifying import Sign, signs
from sjalvskattning.web.own import Entry


def pointing(entries: Sequence[Entry]) -> dict[int, tuple[Sign, ...]]:
    """The signs in each text that may be shown to the group, by its place; only where there is one."""
    found = {place: signs(entry.text) for place, entry in enumerate(entries) if entry.may_show}
    return {place: there for place, there in found.items() if there}


def told_of(entries: Sequence[Entry]) -> str:
    """What the writer has been told of, as the form says it back: "0.phone 2.email"."""
    return " ".join(f"{place}.{sign.value}" for place, there in pointing(entries).items() for sign in there)


def is_told(entries: Sequence[Entry], told: str) -> bool:
    """Whether the writer has been told of every sign there is, so that the texts are handed in knowingly."""
    return set(told_of(entries).split()) <= set(told.split())
