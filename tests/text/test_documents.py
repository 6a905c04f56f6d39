"""Hostile texts in documents: every kind of block in every format, and every document the program makes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import get_args

import pytest

from sjalvskattning.core.summary.document import Block, Section, Summary
from sjalvskattning.render import FORMATS, docx, html, json_document, markdown, pdf, plain_text
from tests.figures import Figure, amount
from tests.render import test_docx, test_html
from tests.render.pdf_reading import every_block, kinds, objects
from tests.render.reading import contents, parser, structure
from tests.render.test_golden import own_view
from tests.render.test_pdf_words import MADE_TO_ACT
from tests.text.seen import shown, squeezed, steering
from tests.text.strings import STRINGS
from tests.text.worlds import said

pytestmark = pytest.mark.trust(part="text")

TOKEN = re.compile(r"qz(\d+)zq", re.IGNORECASE)
SEEN = tuple(text for text in STRINGS if shown(text))
"""Those of which something is to be read: the others are left out like what is empty."""


@cache
def whole() -> Summary:
    """A document with every kind of block, each text a token of its own."""
    sections: dict[str, Section] = {}
    for section in (*own_view().sections, *own_view().appendix, *every_block().sections):
        sections.setdefault(str({type(block) for block in section.blocks}), section)
    return said(
        own_view()._replace(sections=tuple(sections.values())[:-2], appendix=tuple(sections.values())[-2:]),
        counted(),
    )


def counted() -> Callable[[str], str]:
    """Gives a token with the next number for each text."""
    count = iter(range(10_000))
    return lambda _: f"qz{next(count)}zq"


@cache
def places() -> int:
    """How many texts the document has."""
    return str(whole()).count("zq'") + str(whole()).count('zq"')


def filled(texts: Sequence[str]) -> Summary:
    """The document with the texts in its places, round from the beginning when there are fewer."""
    return said(whole(), lambda token: TOKEN.sub(lambda match: texts[int(match[1]) % len(texts)], token))


def expected(token: str, texts: Sequence[str]) -> str:
    """What is to be read where a token stands in the harmless document."""
    return TOKEN.sub(lambda match: shown(texts[int(match[1]) % len(texts)]), token)


def fillings(rounds: int) -> list[tuple[str, ...]]:
    """Texts for documents in which every text stands ``rounds`` times, each time in another place."""
    step = max(1, places() // rounds)
    made = []
    for start in range(0, rounds * len(SEEN), places()):
        shift = start // len(SEEN) * step
        made.append(tuple(SEEN[(start + shift + at) % len(SEEN)] for at in range(places())))
    return made


def markdown_is_the_same(texts: Sequence[str]) -> None:
    """Blocks, emphasis and what each says, read by a parser that knows tables, links and raw HTML."""
    document = markdown.render(filled(texts))
    harmless, found = (parser().parse(text) for text in (markdown.render(whole()), document))
    assert not steering(document)
    assert structure(found) == structure(harmless)
    assert contents(found) == [expected(text, texts) for text in contents(harmless)]


def html_is_the_same(texts: Sequence[str]) -> None:
    """Elements, attributes and what each says; nothing that runs, leads or fetches."""
    document = html.render(filled(texts))
    harmless, found = test_html.read(html.render(whole())), test_html.read(document)
    assert not steering(document)
    assert test_html.structure(found) == test_html.structure(harmless)
    assert {element.tag for element in found.all()} <= test_html.ALLOWED
    assert test_html.contents(found) == [expected(text, texts) for text in test_html.contents(harmless)]


def text_is_the_same(texts: Sequence[str]) -> None:
    """The sentences one after the other, with nothing between them that was not there."""
    document = plain_text.render(filled(texts))
    assert not steering(document)
    assert squeezed(document).upper() == expected(squeezed(plain_text.render(whole())), texts).upper()


def json_is_the_same(texts: Sequence[str]) -> None:
    """The very texts, in the same tree; nothing that a terminal would obey on the way."""
    document = json_document.render(filled(texts))
    assert not steering(document)
    told = json.dumps(json.loads(document), sort_keys=True)
    harmless = json.dumps(json.loads(json_document.render(whole())), sort_keys=True)
    raw = TOKEN.sub(lambda match: json.dumps(texts[int(match[1]) % len(texts)])[1:-1], harmless)
    assert told == raw


def docx_is_the_same(texts: Sequence[str]) -> None:
    """Paragraph styles and what each says; no field, link, object or part that was not there."""
    document = docx.render(test_docx.drawn_out(filled(texts)))
    shape, told, elements = test_docx.read(document)
    known_shape, known, known_elements = test_docx.read(docx.render(test_docx.drawn_out(whole())))
    test_docx.check_inert(document)
    assert shape == known_shape
    assert elements <= known_elements | {f"{test_docx.W}br"}
    assert told == [expected(text, texts) for text in known]


def pdf_is_the_same(texts: Sequence[str]) -> None:
    """The structure that is read aloud; nothing that acts, leads elsewhere or is attached."""
    document = pdf.render(filled(texts))
    assert kinds(document) == kinds(pdf.render(whole()))
    for one in objects(document):
        if isinstance(one, dict):
            assert not MADE_TO_ACT & ({str(key) for key in one} | {str(one.get("/S", ""))})
            assert one.get("/Subtype") not in ("/Link", "/FileAttachment", "/RichMedia")


CHECKS: dict[str, Callable[[Sequence[str]], None]] = {
    "md": markdown_is_the_same,
    "text": text_is_the_same,
    "html": html_is_the_same,
    "pdf": pdf_is_the_same,
    "docx": docx_is_the_same,
    "json": json_is_the_same,
}
ROUNDS = {"md": (2, 40), "text": (2, 40), "html": (2, 40), "pdf": (1, 8), "docx": (1, 8), "json": (2, 40)}


def test_the_document_has_every_kind_of_block_and_format() -> None:
    """Expect a new kind of block, or a new format, to be tried here too."""
    blocks = {type(block) for section in (*whole().sections, *whole().appendix) for block in section.blocks}
    assert blocks == set(get_args(Block))
    assert set(CHECKS) == set(ROUNDS) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_says_the_texts_and_is_built_the_same(name: str, figure: Figure) -> None:
    """Expect every text in every kind of place to be text: same structure, same words, nothing live."""
    made = fillings(amount(*ROUNDS[name]))
    for texts in made:
        CHECKS[name](texts)
    figure("text: exports parsed", len(made))
    figure("text: strings on surfaces", len({text for texts in made for text in texts}))
