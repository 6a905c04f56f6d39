"""What an entry lets through: the program's own refusals, if each can be told in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sjalvskattning.core.text import for_display
from sjalvskattning.errors import InputRejected, SjalvskattningError
from sjalvskattning.locale import LANGUAGES, Translator

Read = TypeVar("Read")

SHOWN_AT_MOST = 20_000
"""Characters of one error, whatever it quotes."""


def taken(read: Callable[[], Read], *kinds: type[SjalvskattningError]) -> Read | None:
    """What ``read`` gives; None when it refuses with one of ``kinds``, InputRejected unless others are named.

    Anything else that it raises is a finding, and so is a refusal that can't be told.
    """
    try:
        return read()
    except SjalvskattningError as error:
        if not isinstance(error, kinds or InputRejected):
            raise
        told(error)
        return None


def told(error: SjalvskattningError) -> None:
    """Hold that an error, and each in it, has its texts, filled in with nothing dangerous."""
    for fault in getattr(error, "faults", ()) or (error,):
        if isinstance(fault, SjalvskattningError):
            _told(fault)


def _told(error: SjalvskattningError) -> None:
    shown = {name: for_display(str(value), single_line=True) for name, value in error.params.items()}
    for language in LANGUAGES:
        t = Translator(language)
        assert t.has(f"{error.code}.what"), error.code
        for end in ("what", "where", "remedy"):
            if t.has(f"{error.code}.{end}"):
                text = t(f"{error.code}.{end}", **shown)
                assert len(text) <= SHOWN_AT_MOST, error.code
                assert for_display(text) == text, error.code
