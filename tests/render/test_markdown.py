"""Markdown: whatever a text says, the document stays the document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.text import for_display
from sjalvskattning.render import markdown
from tests import samples
from tests.render.reading import MARK, SLOTS, contents, parser, structure, summary_with

HOSTILE = sorted((Path(__file__).parents[1] / "hostile" / "comments").glob("*.txt"))
ALLOWED_INLINE = {"text", "strong_open", "strong_close", "em_open", "em_close", "hardbreak", "softbreak"}
FORBIDDEN_BLOCKS = {"html_block", "code_block", "blockquote_open"}


def check_slot(slot: str, text: str) -> None:
    """The document with ``text`` in ``slot`` has the shape of the harmless one and says exactly the text."""
    document = markdown.render(summary_with(slot, text))
    tokens, harmless = parser().parse(document), parser().parse(markdown.render(summary_with(slot)))
    for token in tokens:
        assert token.type not in FORBIDDEN_BLOCKS
        assert {child.type for child in token.children or []} <= ALLOWED_INLINE
    assert structure(tokens) == structure(harmless)
    said = for_display(text, single_line=True)
    if said:
        expected = [" ".join(part.replace(MARK, said).split()) for part in contents(harmless)]
        assert contents(tokens) == expected
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
    """Alone, before a word, after a word and between lines, in the slots that are laid out differently."""
    for slot in ("comment", "wish", "goal", "needs", "name", "area_title", "sub_area_title", "item_text", "passage"):
        for whole in (text, f"{text}ord", f"ord {text}", f"ord\n{text}\nord"):
            check_slot(slot, whole)


@pytest.mark.parametrize("slot", SLOTS)
def test_all_nasty_texts_at_once_in_every_slot(slot: str) -> None:
    """Twelve at a time, so that no example is cut on the first pages."""
    for start in range(0, len(samples.NASTY), 12):
        check_slot(slot, " ".join(samples.NASTY[start : start + 12])[:130])


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
@pytest.mark.parametrize("slot", ["comment", "wish", "needs", "goal", "item_text"])
def test_hostile_comments_are_only_text(path: Path, slot: str) -> None:
    """The collected attacks: no fetch, no link, no broken table, no forged heading."""
    check_slot(slot, path.read_bytes().decode("utf-8", "surrogateescape")[:130])


@settings(max_examples=150)
@given(st.sampled_from(SLOTS), samples.texts(60).filter(bool))
def test_any_text_in_any_slot_is_only_text(slot: str, text: str) -> None:
    """Structure and content, for anything that Unicode can hold."""
    check_slot(slot, text)


@settings(max_examples=300)
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


def test_a_chart_stands_in_a_fence_that_nothing_closes() -> None:
    """A title of backticks makes the fence longer."""
    document = markdown.render(summary_with("area_title", "`````"))
    assert "``````text\n" in document
    assert sum(token.type == "fence" for token in parser().parse(document)) == 1


@given(samples.prepared_responses())
def test_every_summary_is_laid_out_well(response: samples.Response) -> None:
    """Whatever is answered and prepared."""
    from tests.core.test_summary import summary_of

    check_layout(markdown.render(summary_of(response, earlier=response)))
