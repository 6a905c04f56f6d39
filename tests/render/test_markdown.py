"""Markdown: whatever a text says, the document stays the document."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.summary.document import Section
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.render import markdown
from tests import samples
from tests.render.figures import BARS, GROUPS
from tests.render.reading import EVERYWHERE, MARK, SLOTS, TODAY, contents, parser, structure, summary_with
from tests.render.test_svg import hostile_bars

HOSTILE = sorted((Path(__file__).parents[1] / "hostile" / "comments").glob("*.txt"))
ALLOWED_INLINE = {"text", "strong_open", "strong_close", "em_open", "em_close", "hardbreak", "softbreak"}
FORBIDDEN_BLOCKS = {"html_block", "code_block", "blockquote_open"}


@cache
def harmless(slot: str) -> tuple[list[str], list[str]]:
    """Shape and contents of the document with a harmless word in ``slot``."""
    tokens = parser().parse(markdown.render(summary_with(slot)))
    return structure(tokens), contents(tokens)


def check_slot(slot: str, text: str) -> None:
    """The document with ``text`` in ``slot`` has the shape of the harmless one and says exactly the text."""
    document = markdown.render(summary_with(slot, text))
    tokens = parser().parse(document)
    shape, said = harmless(slot)
    for token in tokens:
        assert token.type not in FORBIDDEN_BLOCKS
        assert {child.type for child in token.children or []} <= ALLOWED_INLINE
    assert structure(tokens) == shape
    shown = "".join(for_display(text, single_line=True).split())
    if shown:
        assert contents(tokens) == [part.replace(MARK, shown) for part in said]
    check_layout(document)


def check_layout(document: str) -> None:
    """No space at a line's end, no two empty lines in a row, one line end at the end."""
    assert not re.search(r"[ \t]\n", document)
    assert "\n\n\n" not in document
    assert document.endswith("\n")
    assert not document.endswith("\n\n")
    assert not document.startswith("\n")


@pytest.mark.parametrize("slot", SLOTS)
def test_the_slot_is_in_the_document(slot: str) -> None:
    """Every place tried below is really shown somewhere; otherwise the tests below would prove nothing."""
    assert MARK in markdown.render(summary_with(slot))


@pytest.mark.parametrize("text", samples.NASTY, ids=ascii)
def test_a_nasty_text_is_only_text_at_every_place(text: str) -> None:
    """Alone, and before, after and between words and lines."""
    check_slot(EVERYWHERE, text)
    check_slot(EVERYWHERE, f"{text}ord {text}\n{text}\nord\n{text} ord")


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_hostile_comments_are_only_text(path: Path) -> None:
    """The collected attacks: no fetch, no link, no broken table, no forged heading."""
    check_slot(EVERYWHERE, path.read_bytes().decode("utf-8", "surrogateescape")[:130])


@settings(max_examples=40)
@given(st.sampled_from((EVERYWHERE, *SLOTS)), samples.texts(60).filter(bool))
def test_any_text_in_any_slot_is_only_text(slot: str, text: str) -> None:
    """Structure and content, for anything that Unicode can hold."""
    check_slot(slot, text)


@settings(max_examples=200)
@given(samples.texts(60).filter(lambda text: for_display(text, single_line=True) != ""))
def test_an_escaped_text_reads_as_the_text(text: str) -> None:
    """As a paragraph, a list item, a heading and a cell of its own."""
    shown = for_display(text, single_line=True)
    safe = markdown.escape(text)
    for frame in ("{}", "- {}", "1. {}", "# {}", "| {} |\n| --- |", "**a:** {}"):
        tokens = parser().parse(frame.format(safe))
        (inline,) = (token for token in tokens if token.type == "inline")
        assert {child.type for child in inline.children or []} <= ALLOWED_INLINE
        said = "".join(child.content for child in inline.children or [])
        assert said.removeprefix("a: ") == shown


def test_several_lines_stay_lines_of_one_paragraph() -> None:
    """A hard line break, within the list item they belong to."""
    document = markdown.render(summary_with("wish", "ett\n\n- två\n# tre"))
    assert "*Min önskan eller fråga:* ett\\\n     \\- två\\\n     \\# tre\n" in document


def test_ordinary_words_are_not_littered_with_backslashes() -> None:
    """What people really write reads well raw."""
    for text in (
        "Det tog 3,5 timmar, d.v.s. för länge – t.ex. i maj (vecka 12).",
        "Version 1.0.0 kl. 14.30, 50\u00a0% av 12 + 3 = 15; ”så”, sa hen!",
        "2026-11-20: åäö/ÅÄÖ, \"citat\" och 'citat' #1 x^2",
        "1.0 är inte 1,0",
    ):
        assert markdown.escape(text) == text


def test_a_line_of_a_text_cannot_rule_a_table() -> None:
    """GitHub reads ``:--`` under a line as the rule of a table with one column."""
    assert markdown.escape(":--") == "\\:--"


def test_a_chart_stands_in_a_fence_that_nothing_closes() -> None:
    """A title of backticks makes the fence longer."""
    document = markdown.render(summary_with("area_title", "`````"))
    assert "``````text\n" in document
    assert sum(token.type == "fence" for token in parser().parse(document)) == 2  # the means, the field


@settings(max_examples=20)
@given(samples.texts(60))
def test_bars_say_only_what_they_say(text: str) -> None:
    """Whatever is in their labels, they are one fence, their sentence and their table."""
    summary = Summary("Grupp", sections=(Section("s", "Bilden", (hostile_bars(text), BARS)),))
    document = markdown.render(summary)
    kinds = [token.type for token in parser().parse(document)]
    assert (kinds.count("fence"), kinds.count("table_open"), kinds.count("heading_open")) == (2, 2, 2)
    check_layout(document)


def test_bars_fit_a_narrow_window() -> None:
    """Sixty characters, whatever the labels are."""
    document = markdown.render(Summary("Grupp", sections=(Section("s", "Bilden", (BARS, GROUPS)),)))
    fences = [token.content for token in parser().parse(document) if token.type == "fence"]
    assert len(fences) == 2
    assert max(len(line) for fence in fences for line in fence.splitlines()) <= 60


@settings(max_examples=25)
@given(samples.prepared_responses())
def test_every_summary_is_laid_out_well(response: Response) -> None:
    """Whatever is answered and prepared."""
    check_layout(markdown.render(build_summary(response, response, Translator(), TODAY)))
