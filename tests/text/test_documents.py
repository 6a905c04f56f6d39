"""Hostile texts in every kind of block, in every format: the same document, which says them and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, get_args

import pytest

from sjalvskattning.core.summary.document import Block, Section, Summary, Table
from sjalvskattning.render import (
    BINARY,
    FORMATS,
    docx,
    encode,
    html,
    json_document,
    markdown,
    pdf,
    plain_text,
)
from tests.figures import Figure, amount
from tests.render import test_docx, test_html
from tests.render.pdf_reading import every_block, kinds, objects, of_blocks
from tests.render.reading import contents, parser, structure
from tests.render.test_golden import own_view
from tests.render.test_pdf_words import MADE_TO_ACT
from tests.text.seen import shown, squeezed, steering
from tests.text.strings import SHORT, STRINGS
from tests.text.worlds import said

pytestmark = pytest.mark.trust(part="text")

TOKEN = re.compile(r"qz(\d+)zq", re.IGNORECASE)
DIGITS, FULL_STOP = re.compile(r"\d+"), re.compile(r"\.")
BROAD = amount(1500, 10_000)
"""The longest text in formats that take their time to set one."""

SEEN = tuple(text for text in STRINGS if shown(text))
"""Those of which something is to be read: the others are left out as what is empty."""


@cache
def whole() -> Summary:
    """A document with every kind of block, each text a token of its own."""
    sections: dict[str, Section] = {}
    for section in (*own_view().sections, *own_view().appendix, *every_block().sections):
        sections.setdefault(str({type(block) for block in section.blocks}), section)
    *front, last, appendix = sections.values()
    count = iter(range(10_000))
    made = own_view()._replace(sections=(*front, last), appendix=(appendix,))
    return said(made, lambda _: f"qz{next(count)}zq")


@cache
def places() -> int:
    """How many texts it has."""
    return len(set(TOKEN.findall(str(whole()))))


def filled(texts: Sequence[str]) -> Summary:
    """The document with the texts in its places, round from the beginning when there are fewer."""
    return said(whole(), lambda token: TOKEN.sub(lambda match: texts[int(match[1]) % len(texts)], token))


def expected(token: str, texts: Sequence[str]) -> str:
    """What is to be read where a token stands in the harmless document."""
    return TOKEN.sub(lambda match: shown(texts[int(match[1]) % len(texts)]), token)


def fillings(rounds: int, of: Sequence[str] = SEEN) -> list[tuple[str, ...]]:
    """Texts for documents in which every text stands ``rounds`` times, each time in another place."""
    step = max(1, places() // rounds)
    made = []
    for start in range(0, rounds * len(of), places()):
        shift = start // len(of) * step
        made.append(tuple(of[(start + shift + at) % len(of)] for at in range(places())))
    return made


def check_markdown(texts: Sequence[str]) -> None:
    """Blocks, emphasis and what each says, read by a parser that knows tables, links and raw HTML."""
    document = markdown.render(filled(texts))
    assert not steering(document)
    shape, told = _markdown(document)
    known_shape, known = harmless(lambda: _markdown(markdown.render(whole())))
    assert shape == known_shape
    pairs = [(_drawn(one), _drawn(expected(other, texts))) for one, other in zip(told, known, strict=True)]
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


def _markdown(document: str) -> tuple[list[str], list[str]]:
    tokens = parser().parse(document)
    return structure(tokens), contents(tokens)


def _drawn(told: str) -> str:
    """A figure of characters without its bars, which are as long as there is room for beside their labels."""
    return DIGITS.sub("", told) if "│" in told else told


def check_html(texts: Sequence[str]) -> None:
    """Elements, attributes and what each says; nothing that runs, leads or fetches."""
    document = html.render(filled(texts))
    assert not steering(document)
    assert {element.tag for element in test_html.read(document).all()} <= test_html.ALLOWED
    shape, told = _html(filled(texts))
    known_shape, known = harmless(lambda: _html(whole()))
    assert shape == known_shape
    assert told == [expected(text, texts) for text in known]


def _html(summary: Summary) -> tuple[list[str], list[str]]:
    """Without its figures, of which there are more where labels are long; how they are drawn is tried."""
    tree = test_html.read(html.render(test_docx.drawn_out(summary)))
    return test_html.structure(tree), test_html.contents(tree)


def check_text(texts: Sequence[str]) -> None:
    """The sentences one after the other, with nothing between them that was not there but a full stop."""
    document = plain_text.render(filled(texts))
    assert not steering(document)
    known = expected(harmless(lambda: squeezed(plain_text.render(whole()))), texts)
    assert FULL_STOP.sub("", squeezed(document).upper()) == FULL_STOP.sub("", known.upper())


def check_json(texts: Sequence[str]) -> None:
    """The very texts, in the same tree; nothing that a terminal would obey on the way."""
    document = json_document.render(filled(texts))
    assert not steering(document)
    known = harmless(lambda: json.dumps(json.loads(json_document.render(whole()))))
    raw = TOKEN.sub(lambda match: json.dumps(texts[int(match[1]) % len(texts)])[1:-1], known)
    assert json.dumps(json.loads(document)) == raw


def check_docx(texts: Sequence[str]) -> None:
    """Paragraph styles and what each says; no field, link, object or part that was not there."""
    texts = [text[:BROAD] for text in texts]
    document = docx.render(test_docx.drawn_out(filled(texts)))
    test_docx.check_inert(document)
    shape, told, elements = test_docx.read(document)
    known_shape, known, known_elements = harmless(
        lambda: test_docx.read(docx.render(test_docx.drawn_out(whole())))
    )
    assert shape == known_shape
    assert elements <= known_elements | {f"{test_docx.W}br"}
    assert told == [expected(text, texts) for text in known]


def check_pdf(texts: Sequence[str]) -> None:
    """The structure that is read aloud; nothing that acts, leads elsewhere or is attached."""
    texts = [text[:BROAD] for text in texts]
    document = pdf.render(test_docx.drawn_out(filled(texts)))
    check_acts_not(document)
    missing = said(whole(), lambda token: f"{token} 🫠")  # there is a note where a character has no glyph
    assert kinds(document) == harmless(lambda: kinds(pdf.render(test_docx.drawn_out(missing))))


def check_acts_not(document: bytes) -> None:
    """No part of the PDF acts, leads elsewhere or is attached."""
    for one in objects(document):
        if isinstance(one, dict):
            assert not MADE_TO_ACT & ({str(key) for key in one} | {str(one.get("/S", ""))})
            assert one.get("/Subtype") not in ("/Link", "/FileAttachment", "/RichMedia")


_KNOWN: dict[str, Any] = {}


def harmless(read: Callable[[], Any]) -> Any:
    """What is read of the tokens themselves, read once for each check."""
    name = read.__qualname__
    if name not in _KNOWN:
        _KNOWN[name] = read()
    return _KNOWN[name]


CHECKS: dict[str, tuple[Callable[[Sequence[str]], None], int, int]] = {
    "md": (check_markdown, 1, 40),
    "text": (check_text, 2, 40),
    "html": (check_html, 1, 40),
    "pdf": (check_pdf, 1, 8),
    "docx": (check_docx, 1, 8),
    "json": (check_json, 2, 40),
}
"""How each format is checked, and how often each text stands in a document, in CI and in the long run."""


def test_the_document_has_every_kind_of_block_and_every_format_a_check() -> None:
    """Expect a new kind of block, or a new format, to be tried here too."""
    blocks = {type(block) for section in (*whole().sections, *whole().appendix) for block in section.blocks}
    assert blocks == set(get_args(Block))
    assert set(CHECKS) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_says_the_texts_and_is_built_the_same(name: str, figure: Figure) -> None:
    """Expect every text in every kind of place to be text: same structure, same words, nothing live."""
    check, short, long = CHECKS[name]
    made = fillings(amount(short, long))
    for texts in made:
        check(texts)
    figure("text: exports parsed", len(made))
    figure("text: strings on surfaces", sum(len(set(texts)) for texts in made))


def test_pictures_in_a_pdf_can_have_any_label(figure: Figure) -> None:
    """Expect marks on letters, other scripts and signs that no typeface has to be set, and to do nothing."""
    made = fillings(1, tuple(text for text in SHORT if shown(text)))
    for texts in made:
        check_acts_not(pdf.render(filled(texts)))
    figure("text: exports parsed", len(made))


@pytest.mark.parametrize(
    "text", ["https://e.se/" * 700, "https://e.se " * 700, "\n" * 9_999 + "x", "\n \n" * 3000 + "x"]
)
def test_a_pdf_has_room_for_what_typst_would_give_up_on(text: str) -> None:
    """Expect hundreds of addresses, or thousands of empty lines, in every cell of a row."""
    check_acts_not(pdf.render(of_blocks(Table(tuple("abcd"), ((text,) * 4,)))))


@pytest.mark.parametrize("name", FORMATS)
def test_what_can_not_be_seen_breaks_no_document(name: str) -> None:
    """Expect texts of which nothing is shown to be left out, or to leave an empty place."""
    unseen = [text for text in STRINGS if not shown(text)]
    assert len(unseen) > 20
    document = encode(filled(unseen), name)
    assert document
    assert name in BINARY or not steering(document.decode())
