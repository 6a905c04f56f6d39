"""A document as a web page, printed from a real browser."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

from pypdf import PdfReader

from sjalvskattning.render import html
from tests.render.test_golden import own_view
from tests.web.chromium import NEEDS_BROWSER, phone_in

pytestmark = NEEDS_BROWSER


async def test_the_page_is_printed_on_two_pages_and_an_appendix(tmp_path: Path) -> None:
    """A4, with the draft notice on the first page, tagged and in its language."""
    page = tmp_path / "underlag.html"
    page.write_text(html.render(own_view()), encoding="utf-8")
    async with phone_in(tmp_path) as phone:
        await phone.open(page.as_uri())
        printed = await phone.tell("Page.printToPDF", preferCSSPageSize=True, generateTaggedPDF=True)
    pages = PdfReader(io.BytesIO(base64.b64decode(printed["data"])))
    texts = [one.extract_text() for one in pages.pages]
    starts = [bool(re.match(r"(\d+ / \d+\s+)?Bilaga", text)) for text in texts]
    assert starts.index(True) == 2
    assert "UTKAST" in texts[0]
    assert [round(float(side)) for side in pages.pages[0].mediabox[2:]] == [595, 842]
    assert str(pages.root_object["/Lang"]) == "sv"
    assert "/StructTreeRoot" in pages.root_object
