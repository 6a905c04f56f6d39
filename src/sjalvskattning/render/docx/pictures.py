"""A figure as the bitmap that Word wants, drawn from the same SVG as everywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import typst
from docx.shared import Cm, Length

from sjalvskattning.core.summary.document import Figure, Quadrants
from sjalvskattning.locale import Language
from sjalvskattning.render.fonts import FAMILY, FOLDER, with_glyphs
from sjalvskattning.render.svg import WIDE, on_pages
from sjalvskattning.render.svg_quadrants import WIDTH as SQUARE

_FULL = Cm(16)
"""As wide as the text between A4's margins: the width of the widest figure."""

_PPI = 220
"""Sharp in print, and what Word itself keeps when it makes pictures smaller."""

_PAGE = b"""\
#set page(width: float(sys.inputs.points) * 1pt, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""
"""The drawing arrives as data, never as source."""


class Picture(NamedTuple):
    """A bitmap, how wide it is on the page, and what it says to someone who does not see it."""

    png: bytes
    width: Length
    about: str


def draw(block: Figure, figure_id: str, language: Language) -> Iterator[Picture]:
    """The figure on white, its letters as large in every figure; many bars are several pictures."""
    width = Length(_FULL * (SQUARE if isinstance(block, Quadrants) else WIDE) // WIDE)
    for sheet in on_pages(block, id=figure_id, language=language, font=FAMILY):
        png: bytes = typst.compile(  # type: ignore[call-overload]  # its stub wants the font folders as bytes too
            _PAGE,
            format="png",
            ppi=_PPI,
            font_paths=[str(FOLDER)],
            ignore_system_fonts=True,
            sys_inputs={"svg": with_glyphs(sheet.svg), "points": str(width.pt)},
        )
        yield Picture(png, width, sheet.about)
