"""What a form is made of: its questions, what it does, and which refusals the person may overrule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.errors import UsageError
from sjalvskattning.tui.widgets.choice import Option
from sjalvskattning.usecases.files import path_of

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator


class Asked(NamedTuple):
    """One question of a form: a line to write in, or a choice when there are ``options``.

    ``secret`` is not shown while it is written; ``path`` is a file's name.
    """

    name: str
    label: str
    stored: str = ""
    hint: str = ""
    secret: bool = False
    options: tuple[Option, ...] = ()
    path: bool = False


Submit = Callable[[Mapping[str, str]], str | None]
"""Does what the form is for and gives the result. Raises SjalvskattningError; the form then stays."""


class Overrule(NamedTuple):
    """A refusal that the person may overrule: the question, and the answers for leaving and for doing it.

    The form is then sent again, and :func:`overruled` tells so. ``about`` says more; else the error does.
    """

    question: str
    leave: str
    do: str
    about: str = ""
    keys: tuple[str, str] = ("b", "s")


OVERRULED = "overruled"
"""Where a form that is sent again has the codes of the refusals that have been overruled."""


def overruled(values: Mapping[str, str], code: str) -> bool:
    """Whether the person has said that it is to be done all the same."""
    return code in values.get(OVERRULED, "").split()


def with_overruled(values: Mapping[str, str], code: str) -> dict[str, str]:
    """The values to send again; what was overruled before still is."""
    return {**values, OVERRULED: f"{values.get(OVERRULED, '')} {code}".strip()}


def overwrites(t: Translator) -> dict[str, Overrule]:
    """A file that is there already may be written over."""
    question, leave, do = (t(f"conversation.save.{word}") for word in ("exists", "keep", "over"))
    return {"export.exists": Overrule(question, leave, do)}


_ABOUT = {
    "bundle.differ": ("passphrase",),
    "bundle.short": ("passphrase",),
    "bundle.passphrase": ("passphrase",),
    "envelope.sealed": ("passphrase",),
    "envelope.unsealed": ("passphrase",),
    "bundle.other_code": ("code",),
    "bundle.no_code": ("code",),
    "agreed.whose": ("person",),
    "agreement.import_whose": ("person",),
    "agreement.empty_text": ("text",),
    "agreement.bad_day": ("due", "day"),
    "agreement.not_yet": ("day",),
    "group.no_part": ("group",),
}
"""Which question a refusal is about. Any other is about the file or else the code that a form asks for."""


def about_which(code: str, names: Collection[str]) -> str:
    """The question that a refusal is about, or an empty text when that can't be told."""
    return next((name for name in (*_ABOUT.get(code, ()), "path", "code") if name in names), "")


def written_path(text: str) -> Path:
    """The file that was written in a form. Raises UsageError."""
    if not text.strip():
        raise UsageError("form.no_file")
    return path_of(text.strip())
