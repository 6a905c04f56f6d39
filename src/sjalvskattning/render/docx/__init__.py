"""Summary -> a Word document, with real styles so that it can be edited, read aloud and navigated.

The styles, lists and settings are the XML files in ``template/``. Every text is put in as text: nothing a
person or a definition wrote can become a field, a link or markup.
"""

from __future__ import annotations

import sys

from sjalvskattning.core.summary import Summary
from sjalvskattning.errors import MissingExtra

_NEEDED = frozenset({"docx", "lxml", "typst"})


def render(summary: Summary) -> bytes:
    """The whole document; the same summary gives the same bytes.

    Raises MissingExtra when python-docx or typst is not installed.
    """
    try:
        from sjalvskattning.render.docx.writer import write
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _NEEDED:
            raise
        raise MissingExtra("render.needs_docx", python=sys.executable) from error
    return write(summary)
