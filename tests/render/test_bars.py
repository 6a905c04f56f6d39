"""Diverging bars: one axis and one scale for all rows, every part seen and known by its number."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.summary.document import BarPart, BarRow, DivergingBars, Mark
from sjalvskattning.render import bars as geometry
from sjalvskattning.render.bar_text import AXIS, Line, bar_lines
from sjalvskattning.render.bars import Ground, Span, ground
from sjalvskattning.render.canvas import PAPER, RULE
from sjalvskattning.render.svg import WIDE, figure, on_pages
from sjalvskattning.render.svg_bars import TONES
from tests.render.figures import BARS, GROUPS, HIDDEN, MANY, PEOPLE, SEVEN, bar, bars
from tests.render.test_svg import contrast, named, words

TRACK = 44


@st.composite
def drawings(draw: st.DrawFn) -> DivergingBars:
    """Rows of any parts of a scale with any number of steps; some have parts that nothing is known of."""
    count = draw(st.integers(2, 7))
    part = st.integers(0, 60)
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        counts = draw(st.lists(part, min_size=count, max_size=count))
        people = max(1, sum(counts) + draw(part))
        unknown = draw(st.sets(st.integers(0, count - 1), max_size=1))
        marks = (Mark() if n in unknown else Mark(number, people) for n, number in enumerate(counts))
        rows.append(BarRow("rad", tuple(BarPart(mark, "") for mark in marks), "text"))
    return bars("t", tuple("abcdefg"[:count]), draw(st.integers(0, 10)), *rows)


def there(block: DivergingBars, row: BarRow) -> list[int]:
    """The steps that have a length, from the lowest."""
    return [step for step, length in enumerate(geometry.lengths(block, row)) if length]


@given(drawings(), st.integers(20, 80) | st.integers(300, 640), st.sampled_from((1, 1, 12)))
def test_parts_stand_beside_each_other_in_order_and_each_is_seen(
    block: DivergingBars, track: int, least: int
) -> None:
    """All that have a length and no others, at least so long, without gaps, and on the track."""
    if track < 20 * least:
        least = 1
    shared = ground(block, track, least)
    for row in block.rows:
        spans = shared.spans(block, row)
        assert [span.step for span in spans] == there(block, row)
        assert all(span.end - span.start >= least for span in spans)
        assert all(one.end == other.start for one, other in pairwise(spans))
        assert all(span.start >= 0 and span.end <= track for span in spans)


@given(drawings(), st.integers(20, 80))
def test_the_axis_is_at_the_middle_of_the_scale(block: DivergingBars, track: int) -> None:
    """Lower steps end there or before, higher begin there; a middle one is centred on it."""
    shared = ground(block, track)
    half, odd = divmod(len(block.steps), 2)
    for row in block.rows:
        for span in shared.spans(block, row):
            if odd and span.step == half:
                assert abs((shared.axis - span.start) - (span.end - shared.axis)) <= 1
            elif span.step < half:
                assert span.end <= shared.axis
            else:
                assert span.start >= shared.axis


@given(drawings(), st.integers(20, 80))
def test_lengths_are_in_proportion_where_nothing_had_to_be_made_longer(
    block: DivergingBars, track: int
) -> None:
    """A part is at most a cell from its exact length, when every part of the row is longer than a cell."""
    shared = ground(block, track)
    for row in block.rows:
        exact = [length * shared.unit for length in geometry.lengths(block, row)]
        if all(length > 2 for length in exact if length):
            for span in shared.spans(block, row):
                assert abs(span.end - span.start - exact[span.step]) <= 1


@given(drawings(), st.integers(20, 80))
def test_the_other_way_round_is_the_mirror_image(block: DivergingBars, track: int) -> None:
    """The middle of what is there is where it was; no side is favoured by more than the odd cell."""
    turned = block._replace(rows=tuple(row._replace(parts=row.parts[::-1]) for row in block.rows))
    last = len(block.steps) - 1
    one, other = Ground(track, Fraction(track), 2), Ground(track, Fraction(track), 2)
    for row, back in zip(block.rows, turned.rows, strict=True):
        mirrored = [
            Span(last - s.step, 2 * track - s.end, 2 * track - s.start) for s in other.spans(turned, back)
        ]
        assert one.spans(block, row) == mirrored[::-1]


def test_a_bar_of_everyone_is_as_long_as_the_track() -> None:
    """Few who chose a step are a short bar: what is left out is seen to be left out."""
    everyone = bars("t", ("a", "b"), 1, bar("alla", 0, PEOPLE))
    few = bars("t", ("a", "b"), 1, bar("få", 0, PEOPLE // 4))
    assert ground(everyone, 40).spans(everyone, everyone.rows[0]) == [Span(1, 0, 40)]
    (span,) = ground(few, 40).spans(few, few.rows[0])
    assert span.end - span.start == 10


def test_a_row_without_a_bar_has_no_parts() -> None:
    """Nothing may be shown, or nothing is known; neither is a bar of length 0."""
    shared = ground(BARS, TRACK)
    assert shared.spans(BARS, BARS.rows[2]) == shared.spans(BARS, BARS.rows[5]) == []
    only_hidden = BARS._replace(rows=BARS.rows[2:3])
    assert ground(only_hidden, TRACK).axis == TRACK // 2


@pytest.mark.parametrize(
    "row",
    [bar("för långt", 9, 9, 9, 0, 0), bar("under noll", -1, 2, 3, 4, 5), bar("för få steg", 1, 2, 3, 4)],
    ids=lambda row: row.label,
)
def test_what_is_no_bar_is_a_fault(row: BarRow) -> None:
    """It would be drawn as something else."""
    with pytest.raises(ValueError, match="is not a bar of 5 parts"):
        ground(BARS._replace(rows=(row,)), TRACK)


def test_a_scale_or_track_that_nothing_can_be_drawn_on_is_a_fault() -> None:
    """Eight steps have no colours of their own; seven parts need seven cells."""
    with pytest.raises(ValueError, match="8 steps"):
        ground(bars("t", tuple("abcdefgh"), 1), TRACK)
    with pytest.raises(ValueError, match="no room"):
        ground(SEVEN, 5)


@pytest.mark.parametrize("count", range(2, 8))
def test_tones_rise_evenly_from_low_to_high(count: int) -> None:
    """The middle of an odd number is neutral, an even one has none, and no two steps look alike."""
    tones = geometry.tones(count)
    assert len(tones) == count
    assert list(tones) == sorted(set(tones))
    assert [-tone for tone in tones[::-1]] == list(tones)
    assert (0 in tones) == bool(count % 2)


# As characters


def text_of(line: Line) -> str:
    """What a line says."""
    return "".join(piece.text for piece in line)


def lines_of(block: DivergingBars, width: int = 60) -> list[str]:
    """The picture as lines of text."""
    return [text_of(line).rstrip() for line in bar_lines(block, width)]


def tracks_of(block: DivergingBars, width: int = 60) -> list[str]:
    """The lines that have a bar."""
    return [line for line in lines_of(block, width) if AXIS in line]


@pytest.mark.parametrize("width", [40, 60, 78])
@pytest.mark.parametrize("block", [BARS, GROUPS, SEVEN], ids=lambda block: block.title)
def test_lines_fit_and_share_the_axis(block: DivergingBars, width: int) -> None:
    """Also with long Swedish labels in a narrow window."""
    lines = lines_of(block, width)
    assert max(map(len, lines)) <= width
    tracks = tracks_of(block, width)
    assert len(tracks) == sum(bool(there(block, row)) for row in block.rows)
    assert len({line.index(AXIS) for line in tracks}) == 1


def test_each_part_is_filled_with_its_steps_number() -> None:
    """In rising order, the middle step on both sides of the axis; one that nobody chose is not there."""
    first, second, fourth, fifth = (re.sub(r"  mitten.*", "", line).strip() for line in tracks_of(BARS))
    assert re.fullmatch(r"1+2+3+│3+4+5+", first)
    assert re.fullmatch(r"1+2+3+│3+4+", second)
    assert re.fullmatch(r"3*│3+4+5+", fourth)
    assert re.fullmatch(r"1+2+│4+5+", fifth)
    assert re.search(r" │3+4+ ", tracks_of(GROUPS)[1])


def test_long_labels_stand_over_their_bars_and_short_ones_beside() -> None:
    """A heading stands over the rows that it is for, and what is hidden says why in its bar's place."""
    long, short = lines_of(BARS), lines_of(GROUPS)
    assert long[0] == "Jag säger vad jag tycker på mötena, också när andra tycker"
    assert long[1] == "annat"
    assert AXIS in long[2]
    assert f"  {HIDDEN}" in long
    assert short[0] == "Jag säger vad jag tycker på mötena, också när andra tycker"
    assert re.fullmatch(r"  Förskola \(9 svar\) +1+2+│3+4+ +mitten 2–3", short[2])
    assert " ".join(" ".join(short[4:6]).split()) == f"Administration (3 svar) {HIDDEN}"


def test_the_legend_names_every_step_and_the_note_follows() -> None:
    """The number, then the label, in lines that fit."""
    said = " ".join(" ".join(lines_of(BARS, 40)).split())
    legend = "1 stämmer inte 2 stämmer till liten del 3 stämmer delvis 4 stämmer till stor del 5 stämmer helt"
    assert said.endswith(f"{legend} {BARS.note}")


def test_numbers_of_two_figures_have_letters() -> None:
    """A part one character long can't hold 11; the legend says what each letter stands for."""
    block = GROUPS._replace(low=9)
    assert re.search(r"A+B+│C+D+", tracks_of(block)[0])
    assert "A 9 aldrig   B 10 sällan   C 11 ofta   D 12 alltid" in lines_of(block)
    assert {"A", "B", "C", "D", "9 aldrig"} <= set(words(ElementTree.fromstring(figure(block))))


def test_a_broad_letter_takes_two_columns() -> None:
    """Labels in another script leave the bars aligned on a terminal."""
    block = GROUPS._replace(rows=(bar("组织", 3, 3, 3, 3), bar("Kök", 3, 3, 3, 3)))
    first, second = tracks_of(block)
    assert first.index(AXIS) == second.index(AXIS) - 2


# As a picture


def parts_of(root: Element) -> list[tuple[float, float, str]]:
    """From where to where each part stands, and its fill."""
    found = []
    for shape in named(root, "polygon"):
        across = [float(corner.split(",")[0]) for corner in shape.get("points", "").split()]
        found.append((min(across), max(across), shape.get("fill", "")))
    return found


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("block", [BARS, GROUPS, SEVEN], ids=lambda block: block.title)
def test_every_part_has_its_number_inside(block: DivergingBars, narrow: bool) -> None:
    """As many numbers as parts, each in the middle of one broad enough, legend first."""
    root = ElementTree.fromstring(figure(block, narrow=narrow))
    numbers = [text for text in named(root, "text") if text.get("font-weight") == "bold"]
    steps = [*range(len(block.steps)), *(step for row in block.rows for step in there(block, row))]
    assert [text.text for text in numbers] == [str(block.low + step) for step in steps]
    for text, (start, end, fill) in zip(numbers, parts_of(root), strict=True):
        assert end - start >= 16
        assert float(text.get("x", "")) == pytest.approx((start + end) / 2, abs=0.01)
        assert (fill, text.get("fill")) in TONES.values()


@pytest.mark.parametrize("narrow", [False, True])
def test_pictures_and_characters_have_the_same_geometry(narrow: bool) -> None:
    """The picture's parts are the spans of its own track."""
    root = ElementTree.fromstring(figure(BARS, narrow=narrow))
    track = int(root.get("width", "")) - 2
    shared = ground(BARS, track, 16)
    drawn = [(start - 1, end - 1) for start, end, _ in parts_of(root)[len(BARS.steps) :]]
    assert drawn == [(s.start, s.end) for row in BARS.rows for s in shared.spans(BARS, row)]


def test_nothing_reads_as_a_measure() -> None:
    """No number stands outside a part, a label or a text: the lengths are approximate."""
    said = [
        text
        for text in named(ElementTree.fromstring(figure(BARS)), "text")
        if text.get("font-weight") is None
    ]
    assert not [text.text for text in said if re.fullmatch(r"[\d\s,.%]+", text.text or "")]


def test_what_is_hidden_says_why_in_place_of_its_bar() -> None:
    """And has no axis, which a bar of nothing would have."""
    hidden = ElementTree.fromstring(figure(BARS._replace(rows=BARS.rows[2:3])))
    assert HIDDEN in words(hidden)
    assert len(parts_of(hidden)) == len(BARS.steps)
    assert named(hidden, "line") == []


def test_colours_can_be_told_apart_and_numbers_read() -> None:
    """Numbers 4.5:1 on their part in light and dark, the line round a part 3:1, neighbours also in grey."""
    for fill, ink in TONES.values():
        assert contrast(fill, ink) >= 4.5
    for paper in (PAPER, "#fdfdfb"):
        assert contrast(RULE, paper) >= 3
    for side in ((-3, -2, -1, 0), (3, 2, 1, 0)):
        for one, other in pairwise(side):
            assert contrast(TONES[one][0], TONES[other][0]) >= 1.25


def test_a_number_keeps_its_colour_in_the_dark() -> None:
    """The page's style turns the ink light, and a part keeps its own colour."""
    root = ElementTree.fromstring(figure(SEVEN))
    inks = {text.get("class") for text in named(root, "text") if text.get("font-weight") == "bold"}
    assert inks == {None, "paper"}
    assert {shape.get("class") for shape in named(root, "polygon")} == {"rule"}


def test_many_bars_are_several_pictures_on_paper() -> None:
    """Each has room on a page, groups stay with their statement, nothing is lost; all on one axis."""
    block = MANY
    drawn = [(sheet, ElementTree.fromstring(sheet.svg)) for sheet in on_pages(block, id="f", language="sv")]
    assert len(drawn) > 1
    assert all(int(root.get("height", "")) <= 400 for _, root in drawn)
    assert [root.get("aria-labelledby", "").split()[0] for _, root in drawn][:2] == ["f-title", "f-2-title"]
    alone = words(ElementTree.fromstring(figure(block)))
    assert [word for _, root in drawn for word in words(root)] == alone
    assert len({line.get("x1") for _, root in drawn for line in named(root, "line")}) == 1
    assert drawn[0][0].about == block.sentence
    for sheet, root in drawn[1:]:
        assert next(element.text for element in root) == block.title
        heading = words(root)[0]
        assert heading.startswith("Jag säger vad")
        assert sheet.about.startswith(heading)
    assert drawn[-1][0].about.endswith(f"{block.rows[-1].label} {HIDDEN}")


def test_few_bars_are_one_picture_on_paper() -> None:
    """The same as on a screen."""
    (sheet,) = on_pages(BARS, id="figure-1", language="sv")
    assert sheet.svg == figure(BARS)
    assert sheet.svg.startswith(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} ')
