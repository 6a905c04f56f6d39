"""Words are never clipped, rows never too long, and no text is trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sjalvskattning.tui.drawing import Span, fit, line, spread, strip, table, wrap
from sjalvskattning.tui.themes import MORKT, Ink

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(TEXTS, st.integers(2, 80))
def test_wrapped_rows_fit(text: str, width: int) -> None:
    """No row is wider than asked for."""
    assert all(cell_len(row) <= width for row in wrap(text, width))


@given(st.lists(st.text("abcåäö", min_size=1, max_size=10), max_size=30), st.integers(10, 40))
def test_wrapping_keeps_every_word_whole(words: list[str], width: int) -> None:
    """Words that fit on a row are never broken, left out or put in another order."""
    assert " ".join(wrap(" ".join(words), width)).split() == words


@given(TEXTS, st.integers(2, 80))
def test_a_fitted_text_fits(text: str, width: int) -> None:
    """One row, shortened at a word."""
    shown = fit(text, width)
    assert cell_len(shown) <= width
    assert "\n" not in shown


def test_a_shortened_text_says_so() -> None:
    """It ends with an ellipsis after a whole word; a text that fits is left alone."""
    assert fit("ett två tre fyra", 12) == "ett två …"
    assert fit("ett två", 12) == "ett två"


def test_a_word_wider_than_the_row_is_broken() -> None:
    """Nothing is lost."""
    assert wrap("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


@given(st.lists(st.text("aå日\u0301", max_size=10), max_size=6), st.integers(1, 30))
def test_a_strip_is_exactly_as_wide_as_asked(texts: list[str], width: int) -> None:
    """Cut or filled."""
    drawn = strip(line(*texts), width, MORKT)
    assert sum(cell_len(segment.text) for segment in drawn) == width


@pytest.mark.parametrize(("x", "target"), [(0, "row"), (2, "row"), (3, "b"), (5, "row"), (50, "row")])
def test_what_a_click_means(x: int, target: str) -> None:
    """The span's target, else the line's."""
    assert line("abc", Span("de", Ink.MARK, "b"), target="row").target_at(x) == target


def test_both_ends() -> None:
    """The right part ends where the row ends."""
    drawn = spread((Span("ab"),), (Span("cd"),), 10)
    assert "".join(span.text for span in drawn.spans) == "ab      cd"


def test_a_table_aligns_and_breaks_both_columns() -> None:
    """Long cells continue under themselves."""
    rows = table([("en lång etikett", "ett två tre fyra fem")], 10, 20)
    assert ["".join(span.text for span in row.spans).rstrip() for row in rows] == [
        "en lång   ett två",
        "etikett   tre fyra",
        "          fem",
    ]
