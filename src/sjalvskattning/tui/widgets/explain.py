"""An error or a notice as sentences: what, where and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from sjalvskattning.core.text import for_display
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.locale import Translator


class Told(Protocol):
    """Something with a code and what fills its texts: an error, a notice, a problem of the store."""

    @property
    def code(self) -> str:
        """The key of its texts."""

    @property
    def params(self) -> Mapping[str, object]:
        """What fills them."""


def explain(told: Told, t: Translator) -> tuple[str, ...]:
    """What happened, where, and what to do: the texts there are, safe to show.

    Where the remedy is a command, there may be another one for the screen. What the operating system said in
    English stands in the person's language.
    """
    params = told.params
    if isinstance(told, SjalvskattningError):
        from sjalvskattning.usecases.reasons import params_in_words

        params = params_in_words(told, t)
    shown = {name: for_display(str(value), single_line=True) for name, value in params.items()}
    what = _text(t, f"{told.code}.what", shown) or t("home.unknown", code=told.code)
    where = _text(t, f"{told.code}.where", shown)
    remedy = _text(t, f"{told.code}.on_screen", shown) or _text(t, f"{told.code}.remedy", shown)
    parts = (what, where, t("home.remedy", text=remedy) if remedy else "")
    return tuple(part for part in parts if part)


def _text(t: Translator, key: str, shown: dict[str, str]) -> str:
    try:
        return t(key, **shown) if t.has(key) else ""
    except (ModuleNotFoundError, KeyError, IndexError):
        return ""
