"""Summary -> HTML: one file with its style and figures inside, that needs no network and runs no script.

Jinja escapes every text; before that, each goes through :func:`for_display`, so that nothing a person wrote
can be markup, an address or a character that hides what stands there.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from sjalvskattning.core.summary.document import (
    Block,
    Bullets,
    Chart,
    DivergingBars,
    Figure,
    NoteLines,
    Paragraph,
    Quadrants,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator, language_of
from sjalvskattning.render.keeping import kept_in
from sjalvskattning.render.typesetting import longest_word

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_LONG_WORD = 24
"""Longer than the words of a policy: "kompetensutvecklingsplan" still fits a column."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBERS = re.compile(r"\d{1,4}–\d{1,4}")
_FEW_COLUMNS = 7
"""A table of more has no room for a date on one line in each."""

_LETTERS, _PADDING, _NARROW = 15.5, 8, 288
"""In pixels: the letters and the padding of a cell on a narrow screen, and the room on the narrowest."""


def render(summary: Summary) -> str:
    """The whole document, ending in a line end. Raises ValueError when a mark is off its scale."""
    language = language_of(summary.language)
    t = Translator(language)
    numbers = count(1)

    def pictures(block: Figure) -> list[Markup]:
        return _pictures(block, f"figure-{next(numbers)}", language)

    def twin_title(block: Figure) -> str:
        return t("html.twin", title=block.title)

    page = _environment().get_template("document.html")
    functions = {"pictures": pictures, "twin_title": twin_title, "stands": kept_in(summary)}
    return page.render(summary=summary, **functions).rstrip("\n") + "\n"


def _pictures(block: Figure, id: str, language: str) -> list[Markup]:
    """The figure, and where it has rows one for a narrow screen; the style sheet shows one of them."""
    from markupsafe import Markup

    from sjalvskattning.render.svg import figure, on_pages

    drawn = ["".join(sheet.svg for sheet in on_pages(block, id=id, language=language))]
    if not isinstance(block, Quadrants):
        drawn.append(figure(block, id=f"{id}-narrow", language=language, narrow=True))
    return [Markup(picture) for picture in drawn]  # noqa: S704 - drawn by us, and ElementTree escapes its texts


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        kind=_kind, shown=_trimmed, long_words=_has_long_word, whole=_is_whole, broad=_is_broad
    )
    return environment


def _shown(value: Any) -> Any:
    """Every text that is put out, apart from markup that is already escaped."""
    return for_display(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _trimmed(text: str) -> str:
    return for_display(text).strip()


def _has_long_word(text: str) -> bool:
    return any(len(word) > _LONG_WORD for word in text.split())


def _is_whole(text: str, block: Table) -> bool:
    """Whether a cell is a date that is not to be parted at its hyphens, or numbers from and to."""
    if _NUMBERS.fullmatch(text):
        return True
    return len(block.headers) <= _FEW_COLUMNS and _DATE.fullmatch(text) is not None


def _is_broad(block: Table) -> bool:
    """Whether a narrow screen may have no room for a table, each column as broad as its longest word."""
    columns = zip(block.headers, *block.rows, strict=True)
    return sum(longest_word(column, _LETTERS) + _PADDING for column in columns) > _NARROW


_KINDS: dict[type[Block], str] = {
    Paragraph: "paragraph",
    Bullets: "bullets",
    Table: "table",
    Chart: "figure",
    Quadrants: "figure",
    DivergingBars: "figure",
    NoteLines: "notes",
    Signatures: "signatures",
}


def _kind(block: Block) -> str:
    return _KINDS[type(block)]
