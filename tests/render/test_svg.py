"""Figures: valid XML that needs nothing else, everything where the numbers say, nothing hidden."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.summary.document import Chart, DivergingBars, Figure, Quadrants
from sjalvskattning.core.text import for_display
from sjalvskattning.render import canvas
from sjalvskattning.render.canvas import INK, PAPER, QUIET, RULE, SERIES
from sjalvskattning.render.svg import figure
from tests import samples
from tests.render.figures import ALL, BARS, FIELD, FIVE, LONG, ONE, TWO, row

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = sorted((Path(__file__).parents[1] / "hostile" / "comments").glob("*.txt"))
DRAWN = {"svg", "title", "desc", "circle", "line", "polygon", "rect", "text"}
ATTRIBUTES = {
    "viewBox", "width", "height", "role", "lang", "{http://www.w3.org/XML/1998/namespace}lang", "id",
    "aria-labelledby", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "points", "fill", "stroke",
    "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor", "class",
}  # fmt: skip
VERSIONS = [
    pytest.param(block, narrow, id=f"{block.title}-{narrow}") for block in ALL for narrow in (False, True)
]


def parse(block: Figure, *, narrow: bool = False) -> Element:
    """The figure read back as XML."""
    return ElementTree.fromstring(figure(block, narrow=narrow))


def named(root: Element, tag: str) -> list[Element]:
    """The elements with that tag, in drawing order."""
    return list(root.iter(f"{SVG}{tag}"))


def words(root: Element) -> list[str]:
    """Every line of text."""
    return [text.text or "" for text in named(root, "text")]


def marks(root: Element) -> list[tuple[str, float, float]]:
    """Each mark in the two colours: shape and where its middle is."""
    found = []
    for element in root:
        if element.get("fill") not in SERIES:
            continue
        if element.tag == f"{SVG}circle":
            found.append(("circle", float(element.get("cx", "")), float(element.get("cy", ""))))
        else:
            corners = [tuple(map(float, pair.split(","))) for pair in element.get("points", "").split()]
            found.append(("diamond", sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4))
    return found


def scale_ends(root: Element) -> tuple[float, float]:
    """Where the first row's scale begins and ends."""
    first = next(line for line in named(root, "line") if line.get("y1") == line.get("y2"))
    return float(first.get("x1", "")), float(first.get("x2", ""))


@pytest.mark.parametrize(("block", "narrow"), VERSIONS)
def test_it_is_one_picture_with_a_name(block: Figure, narrow: bool) -> None:
    """An image with title and description by the ids it points to, a size, and its language."""
    root = ElementTree.fromstring(figure(block, id="f7", language="en", narrow=narrow))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("lang") == "en"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    about = {element.get("id"): element.text for element in list(root)[:2]}
    assert root.get("aria-labelledby", "").split() == list(about) == ["f7-title", "f7-desc"]
    assert list(about.values()) == [block.title, block.sentence]


@pytest.mark.parametrize(("block", "narrow"), VERSIONS)
def test_it_needs_nothing_outside_itself(block: Figure, narrow: bool) -> None:
    """Only shapes and texts with plain attributes: no reference, style sheet, script or event."""
    source = figure(block, narrow=narrow)
    root = ElementTree.fromstring(source)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
    assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
    assert all(text.get("font-family") == "sans-serif" for text in named(root, "text"))
    assert not re.search(r"url\(|href|var\(", source)


@pytest.mark.parametrize(("block", "narrow"), VERSIONS)
def test_it_is_the_same_every_time(block: Figure, narrow: bool) -> None:
    """Byte for byte."""
    assert figure(block, narrow=narrow) == figure(block, narrow=narrow)


@pytest.mark.parametrize(("block", "narrow"), VERSIONS)
def test_nothing_stands_outside_the_picture(block: Figure, narrow: bool) -> None:
    """Every line of text fits, by a measure that is rather too broad, and so does every mark."""
    root = parse(block, narrow=narrow)
    width, height = (float(root.get(side, "")) for side in ("width", "height"))
    for text in named(root, "text"):
        x, y = float(text.get("x", "")), float(text.get("y", ""))
        broad = canvas.measure(text.text or "", int(text.get("font-size", "")))
        left = x - {None: 0, "middle": broad / 2, "end": broad}[text.get("text-anchor")]
        assert left >= 0, text.text
        assert left + broad <= width, text.text
        assert 8 <= y <= height - 3, text.text
    for _, x, y in marks(root):
        assert 8 <= x <= width - 8
        assert 8 <= y <= height - 8


@pytest.mark.parametrize("narrow", [False, True])
def test_a_mark_stands_where_its_number_says(narrow: bool) -> None:
    """3,8 on 1–5 is 70 per cent along; a row without a mark has a broken line and says why."""
    root = parse(ONE, narrow=narrow)
    left, right = scale_ends(root)
    assert [(shape, x) for shape, x, _ in marks(root)] == [("circle", left + (right - left) * 7 / 10)]
    assert [line.get("stroke-dasharray") for line in named(root, "line") if line.get("stroke-dasharray")] == [
        "2 4"
    ]
    assert "för få svar" in words(root)


@pytest.mark.parametrize("narrow", [False, True])
def test_each_step_has_a_tick_and_a_number(narrow: bool) -> None:
    """Five ticks a row, and the numbers 1–5 right over them."""
    root = parse(ONE, narrow=narrow)
    ticks = [line.get("x1") for line in named(root, "line") if line.get("x1") == line.get("x2")]
    numbers = [text for text in named(root, "text") if text.get("text-anchor") == "middle"]
    assert [text.text for text in numbers] == list("12345")
    assert ticks == [text.get("x") for text in numbers] * 2


@pytest.mark.parametrize("narrow", [False, True])
def test_a_pair_is_told_apart_by_shape_and_joined(narrow: bool) -> None:
    """Circle then diamond in the legend and in each row, and one heavy line between the two of a row."""
    root = parse(TWO, narrow=narrow)
    shapes = [shape for shape, _, _ in marks(root)]
    assert shapes == ["circle", "diamond"] * 5 + ["diamond"]
    assert words(root)[:2] == ["Din bild", "Chefens bild"]
    joining = [line for line in named(root, "line") if line.get("stroke-width") == "3"]
    assert len(joining) == 4
    (_, x1, y1), (_, x2, y2) = marks(root)[2:4]
    assert [float(joining[0].get(key, "")) for key in ("x1", "y1", "x2", "y2")] == [x1, y1, x2, y2]


@pytest.mark.parametrize(("block", "narrow"), VERSIONS)
def test_no_mark_hides_another(block: Figure, narrow: bool) -> None:
    """Equal and almost equal values are both seen whole."""
    found = marks(parse(block, narrow=narrow))
    for index, (_, x, y) in enumerate(found):
        for _, other_x, other_y in found[:index]:
            assert (x - other_x) ** 2 + (y - other_y) ** 2 >= 18**2


def test_equal_marks_keep_their_place_on_the_scale() -> None:
    """4,0 and 4,0 stand over each other, both at exactly 4."""
    root = parse(TWO._replace(rows=TWO.rows[1:2], series=()))
    left, right = scale_ends(root)
    assert [x for _, x, _ in marks(root)] == [left + (right - left) * 3 / 4] * 2


def test_years_are_numbered_and_joined_in_order() -> None:
    """1–5 in the legend and on the marks; a year without a value is left out, its number not reused."""
    root = parse(FIVE)
    inside = [text for text in named(root, "text") if text.get("fill") == PAPER]
    assert "".join(text.text or "" for text in inside) == "12345" + "12345" + "12345" + "135"
    last = [(x, y) for _, x, y in marks(root)][-3:]
    lines = [line for line in named(root, "line") if line.get("stroke-width") == "1.5"][-2:]
    ends = [tuple(float(line.get(key, "")) for key in ("x1", "y1", "x2", "y2")) for line in lines]
    assert ends == [(*a, *b) for a, b in pairwise(last)]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_long_label_is_broken_between_words(narrow: bool) -> None:
    """Nothing of it is cut, and a sub-area stands further in than an area."""
    root = parse(TWO, narrow=narrow)
    assert LONG in " ".join(words(root))
    starts = {text.text: text.get("x") for text in named(root, "text")}
    assert (starts["Mod"], starts["Inåt"]) == ("0", "16")


def test_a_word_without_end_is_broken_too() -> None:
    """Ten thousand letters make the picture high, never broad."""
    root = parse(ONE._replace(rows=(row("x" * 10_000, 30),), series=("y" * 500,)))
    assert "".join(words(root)).count("x") == 10_000
    assert root.get("width") == "640"


def test_a_chart_without_rows_is_its_scale() -> None:
    """Nothing to show is shown as nothing."""
    assert words(parse(ONE._replace(rows=()))) == list("12345")


def test_points_stand_by_both_measures() -> None:
    """The lowest is at the lower left end of both scales, and each step's tick tells where that is."""
    root = parse(FIELD)
    steps = [
        text for text in named(root, "text") if (text.text or "") in "12345" and text.get("fill") == QUIET
    ]
    across = {text.text: float(text.get("x", "")) for text in steps if text.get("text-anchor") == "middle"}
    upward = {text.text: float(text.get("y", "")) - 4 for text in steps if text.get("text-anchor") == "end"}
    places = [(x, y) for _, x, y in marks(root)]
    assert (across["1"], upward["1"]) in places
    assert (across["5"], upward["5"]) in places
    unit = (across["5"] - across["1"]) / 4
    assert (round(across["1"] + unit * 2.4), round(upward["1"] - unit * 3.2)) in places


def test_the_field_is_parted_at_the_middle_of_the_scale() -> None:
    """Its two middle lines cross at 3 on 1–5, halfway of its sides."""
    root = parse(FIELD)
    box = named(root, "rect")[0]
    x, y, side, height = (float(box.get(key, "")) for key in ("x", "y", "width", "height"))
    assert side == height
    upright, level = named(root, "line")[:2]
    assert (float(upright.get("x1", "")), float(level.get("y1", ""))) == (x + side / 2, y + height / 2)
    threes = [text for text in named(root, "text") if text.text == "3" and text.get("fill") == QUIET]
    assert float(level.get("y1", "")) in [float(text.get("y", "")) - 4 for text in threes]


def test_each_question_stands_in_its_corner() -> None:
    """Upper left, upper right, lower left, lower right, and no point is drawn on one."""
    root = parse(FIELD)
    at = {text.text: (text.get("text-anchor"), float(text.get("y", ""))) for text in named(root, "text")}
    middle = float(named(root, "line")[1].get("y1", ""))
    assert at["Vad används inte?"][0] is None
    assert at["Vad håller vi fast vid?"][0] == "end"
    assert at["Vad används inte?"][1] == at["Vad håller vi fast vid?"][1] < middle < at["Var börjar vi?"][1]
    lowest = float(named(root, "rect")[0].get("y", "")) + float(named(root, "rect")[0].get("height", ""))
    inside = [y for _, x, y in marks(root) if y < lowest]
    assert min(inside) - 10 > at["Vad används inte?"][1]
    assert max(inside) + 10 < at["Var börjar vi?"][1] - 10


def test_each_point_is_named() -> None:
    """Under the field, by its number; one without a place says so."""
    said = " ".join(words(parse(FIELD)))
    assert f"3 {LONG}" in said
    assert "5 Utan svar (har ingen plats i bilden)" in said
    english = ElementTree.fromstring(figure(FIELD, language="en"))
    assert "5 Utan svar (has no place in the figure)" in " ".join(words(english))


def test_long_questions_make_room_for_themselves() -> None:
    """The field grows; no question runs into a point."""
    root = parse(FIELD._replace(corners=("Vad hindrar? " * 20,) * 4))
    questions = [t for t in named(root, "text") if "hindrar" in (t.text or "")]
    upper = [float(t.get("y", "")) for t in questions if float(t.get("y", "")) < 400]
    inside = [y for _, _, y in marks(root)]
    assert max(upper) < min(inside) - 10


def luminance(color: str) -> Fraction:
    """Relative luminance by WCAG 2.2."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return Fraction(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return float((light + Fraction(5, 100)) / (dark + Fraction(5, 100)))


def test_colours_can_be_told_from_paper() -> None:
    """Text 4.5:1, marks and lines 3:1, and the number in a mark 4.5:1."""
    assert min(contrast(INK, PAPER), contrast(QUIET, PAPER), contrast(PAPER, SERIES[0])) >= 4.5
    assert min(contrast(color, PAPER) for color in (*SERIES, RULE)) >= 3


def hostile_chart(text: str) -> Chart:
    """A chart with the text in every place."""
    rows = (TWO.rows[0]._replace(label=text, text=text), TWO.rows[4]._replace(label=text, text=text, level=1))
    return TWO._replace(title=text, sentence=text, rows=rows, series=(text, text))


def hostile_field(text: str) -> Quadrants:
    """A field with the text in every place."""
    points = tuple(point._replace(label=text) for point in FIELD.points)
    return FIELD._replace(
        title=text, sentence=text, across=text, upward=text, corners=(text,) * 4, points=points
    )


def hostile_bars(text: str) -> DivergingBars:
    """Bars with the text in every place."""
    rows = tuple(row._replace(label=text, text=text) for row in BARS.rows)
    return BARS._replace(title=text, sentence=text, rows=rows, steps=(text,) * len(BARS.steps), note=text)


def check_inert(text: str) -> None:
    """The figure parses, has only shapes, and says exactly the text."""
    shown = for_display(text, single_line=True)
    for block in (hostile_chart(text), hostile_field(text), hostile_bars(text)):
        for narrow in (False, True):
            root = parse(block, narrow=narrow)
            assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
            assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
            assert [(element.text or "") for element in list(root)[:2]] == [shown, shown]
            said = "".join("".join(words(root)).split(" "))
            assert said.count(shown.replace(" ", "")) >= (4 if shown else 0)


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_hostile_comments_are_only_text(path: Path) -> None:
    """The collected attacks break neither XML nor the picture."""
    check_inert(path.read_bytes().decode("utf-8", "surrogateescape"))


@pytest.mark.parametrize(
    "text", ["\0", "\x0b", "\ud800", "\ufffe", "]]>", "<!ENTITY x>", *samples.NASTY], ids=ascii
)
def test_a_nasty_text_is_only_text(text: str) -> None:
    """Also what XML cannot hold at all."""
    check_inert(f"ord {text} ord")


@settings(max_examples=40)
@given(samples.texts(60))
def test_any_text_is_only_text(text: str) -> None:
    """For anything that Unicode can hold."""
    check_inert(text)


def test_an_emoji_of_several_is_not_parted() -> None:
    """A family stays a family where the line ends, and a skin tone stays on its hand."""
    family, hand = "👩\u200d👩\u200d👧", "👍🏽"
    assert canvas.wrap(family * 3, 60) == [family] * 3
    assert canvas.wrap(hand * 3, 20) == [hand] * 3


@given(samples.texts(60), st.integers(40, 400))
def test_no_line_is_broader_than_its_room(text: str, room: int) -> None:
    """And nothing is lost between the lines."""
    lines = canvas.wrap(text, room)
    joined = 4 * canvas.measure("👩")
    assert all(canvas.measure(line) <= (joined if "\u200d" in line else 0) + room for line in lines)
    assert "".join(lines).replace(" ", "") == for_display(text, single_line=True).replace(" ", "")
