"""QR codes: as a matrix, as lines for a terminal, as a picture for a page."""

from __future__ import annotations

from collections.abc import Sequence

import segno

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, True is dark. The quiet zone is part of it."""

QUIET = 4
"""The modules of quiet zone around a code, which the standard asks for."""

_BLOCKS = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}


def matrix(text: str) -> Matrix:
    """The smallest QR code for a text, with its quiet zone."""
    rows = _made(text, "l").matrix_iter(border=QUIET)
    return tuple(tuple(bool(module) for module in row) for row in rows)


def half_blocks(modules: Matrix) -> tuple[str, ...]:
    """A code as lines of text, two rows of modules a line, to be drawn in white on black.

    Light modules are drawn and dark ones left out, so that in those two colours it is a code as on paper,
    whatever the terminal's own background.
    """
    light: Sequence[bool] = (False,) * len(modules[0])
    rows = [*modules, *([light] if len(modules) % 2 else [])]
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return tuple("".join(_BLOCKS[both] for both in zip(upper, lower, strict=True)) for upper, lower in pairs)


def svg(text: str, title: str) -> str:
    """A code as SVG to stand in a page, black on white whatever the page's colours."""
    drawn: str = _made(text, "m").svg_inline(
        border=QUIET, light="#fff", dark="#000", title=title, omitsize=True
    )
    return drawn.replace("<svg ", '<svg role="img" ', 1)


def _made(text: str, error: str) -> segno.QRCode:
    return segno.make(text, error=error, micro=False)
