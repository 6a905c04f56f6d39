"""Where words without an end are parted, and how broad columns are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.summary.document import Table
from sjalvskattning.render.typesetting import breadth, column_widths, in_lines

ROOM = 200.0
CELLS = st.text(st.sampled_from("abcå 0W—()\n"), max_size=60)


@given(st.text(max_size=300), st.floats(40, 500))
def test_nothing_is_added_but_line_ends(text: str, room: float) -> None:
    """What was written is all there, in its order."""
    assert in_lines(text, room, 10).replace("\n", "") == text.replace("\n", "")


@given(st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=300))
def test_what_hyphenation_can_not_part_fits(text: str) -> None:
    """A run without a single space or letter of a word is given lines that fit."""
    solid = "7" + "".join(text.split(" ")) + "_"
    assert all(breadth(line, 10) <= ROOM for line in in_lines(solid, ROOM, 10).split("\n"))


def test_an_address_is_parted_after_its_signs() -> None:
    """After a slash, a point or a hyphen; a piece that has no room either is cut."""
    address = "https://www.exempel.se/en/lang-sida/med.delar-och-mer"
    lines = ["https://www.exempel.se/", "en/lang-sida/med.delar-", "och-mer"]
    assert in_lines(address, 150, 10.5).split("\n") == lines
    endless = in_lines("https://exempel.se/" + "a" * 90, 150, 10.5).split("\n")
    assert endless[0] == "https://exempel.se/"
    assert all(breadth(line, 10.5) <= 150 for line in endless)


@pytest.mark.parametrize(
    "text",
    [
        "En mening med vanliga ord, 2026-11-20 och 3,4 · 4,2 (se bilagan) – inget att bryta.",
        "personuppgiftsbiträdesavtalsförhandlingen",
        "Utvecklingssamtalsverksamhetsplanering.",
        "",
    ],
)
def test_ordinary_words_are_left_to_hyphenation(text: str) -> None:
    """Also compounds that are broader than their line."""
    assert in_lines(text, ROOM, 10) == text
    alone = in_lines(text, ROOM, 10, hyphenated=False)
    assert all(breadth(word, 10) <= ROOM for line in alone.split("\n") for word in line.split())


@given(st.data(), st.integers(1, 6), st.floats(120, 500))
def test_columns_fill_at_most_the_room(data: st.DataObject, count: int, room: float) -> None:
    """Whatever stands in them; a column that asks for at most its fair share gets what it asks for."""
    row = st.tuples(*[CELLS] * count)
    table = Table(data.draw(row), tuple(data.draw(st.lists(row, max_size=4))), frozenset())
    widths = column_widths(table, room, 9, 8)
    assert sum(widths) == pytest.approx(room)
    for width, column in zip(widths, zip(table.headers, *table.rows, strict=True), strict=True):
        asked = max(breadth(line, 9) for cell in column for line in cell.split("\n")) + 8
        assert width >= asked - 0.01 or asked + 1 > room / count


def test_no_word_is_parted_while_others_have_lines_to_spare() -> None:
    """The least that a column does with comes first; what is left is shared by what each asks for."""
    headers = ("Vad", "När", "Bedöms så här")
    row = ("Leda planeringsdagen för hela arbetslaget", "löpande under hela våren", "Alla har fått säga sitt")
    widths = column_widths(Table(headers, (row,)), 240, 9, 8)
    assert sum(widths) == pytest.approx(240)
    for width, text in zip(widths, row, strict=True):
        assert width >= 8 + max(breadth(word, 9) for word in text.split())


def test_what_is_over_goes_where_something_is_to_be_written() -> None:
    """To the empty column; to the last when none is empty; to nobody when that holds numbers."""
    agreed = Table(("Vad", "Vem", "Uppföljning"), (("Färre möten", "jag", ""),))
    assert column_widths(agreed, 400, 9, 8)[2] > 250
    answers = Table(("Nr", "Svar"), (("1", "4"),), frozenset({0}))
    assert column_widths(answers, 400, 9, 8)[1] > 300
    numbers = Table(("Område", "Medel"), (("Mod", "3,4"),), frozenset({1}))
    assert sum(column_widths(numbers, 400, 9, 8)) < 150
