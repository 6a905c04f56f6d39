"""Every kind of document as a web page, held to WCAG 2.2 AA by axe-core in a browser."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import Section
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render import html
from tests.axe import ON_PAPER, ON_SCREEN, examined, faults_of
from tests.figures import LONG, Figure
from tests.render.every_document import all_in, one_of_each
from tests.render.figures import ONE
from tests.web.chromium import NEEDS_BROWSER, phone_in

pytestmark = [NEEDS_BROWSER, pytest.mark.trust(part="reading")]

LOOKS = (*ON_SCREEN, ON_PAPER)
ONE_OF_EACH = {
    "summary prepared", "compare", "plan of two prepared", "timeline 3", "overenskommelse signed",
    "uppdragskontrakt", "guide medarbetarsamtal", "explain change", "mirror", "group report",
    "group report without numbers", "groups compared", "paper form", "batch report without numbers",
    "one theme", "trace",
}  # fmt: skip
"""The kinds that the short run looks at; the others are made of the same parts."""


async def test_no_document_has_a_fault(tmp_path: Path, figure: Figure) -> None:
    """Each kind on a phone, on a desk and on paper, light and dark, by turns; nothing is left unjudged."""
    faults: list[str] = []
    pages = list(chain(*map(all_in, map(Translator, LANGUAGES))) if LONG else one_of_each(ONE_OF_EACH))
    async with phone_in(tmp_path) as phone:
        for number, (name, summary) in enumerate(pages):
            page = tmp_path / f"{name}.html"
            page.write_text(html.render(summary), encoding="utf-8")
            # The kinds come back role by role; each time the looks begin with another.
            look = LOOKS[(number + number // len(LOOKS) ** 2) % len(LOOKS)]
            faults += await faults_of(phone, page, look, whole=LONG or number % 5 == 0)
            if await phone.ask("document.scrollingElement.scrollWidth") > look.width:
                faults.append(f"{name} has to be scrolled sideways: {look}")
    assert faults == []
    figure("reading: pages through axe", len(pages))


async def test_planted_faults_are_found(tmp_path: Path) -> None:
    """By rules on words, order, names, structure, contrast and size, and by what is measured here."""
    planted = {
        '<html lang="sv">': "<html>",
        "<h2>": "<h4>",
        "</h1>": '</h1><img src="x"><input><p style="color: #999">Blekt</p>',
        'role="img"': 'role="ingen"',
        "</main>": '</main><p>Utanför</p><a href="/" style="font-size:8px">a</a> <a href="/">b</a>',
    }
    source = html.render(Summary("Titel", sections=(Section("x", "Rubrik", (ONE,)),)))
    for old, new in planted.items():
        assert old in source
        source = source.replace(old, new, 1)
    source = re.sub(r'(<text [^>]*fill=")#1f2328" class="ink"', r'\1#cccccc"', source, count=1)
    page = tmp_path / "planted.html"
    page.write_text(source, encoding="utf-8")
    async with phone_in(tmp_path) as phone:
        await phone.open(page.as_uri())
        found = await examined(phone)
    rules = {fault.partition(":")[0].partition(" ")[0] for fault in found.faults}
    assert rules == {
        "html-has-lang", "heading-order", "image-alt", "label", "color-contrast", "aria-roles", "region",
        "target-size", "contrast",
    }  # fmt: skip
    assert found.measured > 5
