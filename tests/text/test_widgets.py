"""Every hostile text in every widget: what it draws is the text, letter by letter, and nothing that obeys."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.containers import Vertical
from textual.widget import Widget

from sjalvskattning.core import walk as w
from sjalvskattning.core.response import Preparation
from sjalvskattning.core.summary.document import Paragraph, Section, Summary
from sjalvskattning.core.text import MAX_TEXT, clean_entry, for_display
from sjalvskattning.core.walk import Walk
from sjalvskattning.errors import SaveFailed
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.conversation.parts import Part, PartList
from sjalvskattning.tui.drawing import Line, Span, cells, line, strip, wrap
from sjalvskattning.tui.screens.choose import Option, OptionList
from sjalvskattning.tui.screens.group_seat_walk import AskedAreas, SeatItem
from sjalvskattning.tui.screens.reading import Reading
from sjalvskattning.tui.screens.too_small import Larger
from sjalvskattning.tui.widgets.area_list import AreaList
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.choice import Choice
from sjalvskattning.tui.widgets.choice import Option as Answer
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.fields import Fields
from sjalvskattning.tui.widgets.heading import Heading
from sjalvskattning.tui.widgets.hints import Hints
from sjalvskattning.tui.widgets.item_view import ItemView
from sjalvskattning.tui.widgets.own_words import OwnWords
from sjalvskattning.tui.widgets.paper import Paper
from sjalvskattning.tui.widgets.paths import PathField
from sjalvskattning.tui.widgets.problem import Problem
from sjalvskattning.tui.widgets.qr import QrCode
from sjalvskattning.tui.widgets.review_list import ReviewList
from sjalvskattning.tui.widgets.rows import Rows, heading, prose
from sjalvskattning.tui.widgets.signs import SignsPanel
from sjalvskattning.tui.widgets.writing import Field
from tests.figures import Figure, amount
from tests.text.screens import widgets
from tests.text.seen import obeyed, squeezed, steering
from tests.text.strings import SHORT, STRINGS
from tests.tui.samples import make_app, make_session
from tests.tui.test_hostile import hostile

pytestmark = pytest.mark.trust(part="text")

BROAD, HIGH = 300, 60
SIGNS = str.maketrans(dict.fromkeys("│▌▸●○+−⚑…", ""))
"""What a widget draws beside a text."""

CUT, BRIEF = {ReviewList, ItemView, SeatItem}, 60
"""Those that cut a long text short somewhere, and the cells of one that they never do."""

NO_WORDS = {QrCode, Larger, PartList, Problem}
"""Those that say nothing but what the program says; of a problem's path and reason what a remedy needs."""

WRITTEN_IN = {Field, PathField, OwnWords}
"""Those that are tried with what is typed and pasted."""


def walk_of(text: str, comment: str = "") -> Walk:
    """A walk whose every text it is."""
    session = make_session(assessment=hostile(text), advance=False)
    session.send(w.ToggleFlag())
    if comment:
        session.send(w.Comment(comment))
    return session.walk


def _hints(text: str) -> Hints:
    hints = Hints()
    hints.say(text)
    return hints


def _heading(text: str) -> Heading:
    made = Heading()
    made.show((text,))
    return made


def _rows(text: str) -> Rows:
    rows = Rows()
    rows._rows = (heading(text, "1"), prose(text, widest=BROAD))
    return rows


def _document(text: str) -> Document:
    made = Document()
    made._summary = Summary(text, sections=(Section("a", text, (Paragraph(text, lead=text),)),))
    return made


def _problem(text: str) -> Problem:
    problem = SaveFailed("store.save_failed", path=text, reason=text)
    return Problem(cast(Any, SimpleNamespace(problem=problem)))


def _paper(text: str) -> Paper:
    paper = Paper()
    paper._written = lambda width: [line(row) for row in wrap(text, width)]
    return paper


def _parts(text: str) -> PartList:
    made = PartList()
    made._part, made._preparation = Part.READ, Preparation(needs=text)
    return made


MAKERS: dict[type[Widget], Callable[[str], Widget]] = {
    AreaList: lambda text: AreaList(walk_of(text)),
    AskedAreas: lambda text: AskedAreas(walk_of(text)),
    Choice: lambda text: Choice("x", [Answer("1", text, text)]),
    Document: _document,
    Fields: lambda text: Fields([(text, Field())]),
    Heading: _heading,
    Hints: _hints,
    ItemView: lambda text: ItemView(walk_of(text, text)),
    Larger: lambda text: Larger(),
    OptionList: lambda text: OptionList([Option(text, "", "1")], 0),
    Paper: _paper,
    PartList: _parts,
    Problem: _problem,
    QrCode: lambda text: QrCode(),
    Reading: lambda text: Reading(lambda width: [line(Span(row)) for row in wrap(text, width)]),
    ReviewList: lambda text: ReviewList(walk_of(text)),
    Rows: _rows,
    SeatItem: lambda text: SeatItem(walk_of(text)),
    SignsPanel: lambda text: SignsPanel(walk_of(text).item),
}
"""A widget of each kind that shows the text."""


def drawn(widget: Widget) -> list[Line]:
    """What a widget draws where there is room for it."""
    if isinstance(widget, Canvas):
        return widget.draw(BROAD, HIGH)
    if isinstance(widget, Rows):
        return [one for row in widget._rows for one in row.draw(BROAD)]
    if isinstance(widget, Choice):
        return widget._lines(BROAD)
    return widget._labels(BROAD) if isinstance(widget, Fields) else []


def test_every_widget_is_tried() -> None:
    """Expect one that is added to be tried with every hostile text too."""
    assert widgets() == {*MAKERS, *WRITTEN_IN}


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
async def test_a_widget_draws_the_text_and_nothing_else(kind: type[Widget], figure: Figure) -> None:
    """Expect each text whole in what is drawn, no control in it, and nothing to click but what is ours."""
    app = make_app()
    async with app.run_test(size=(BROAD, HIGH)):
        with app._context():
            for text in SHORT:
                lines = dict.fromkeys(drawn(MAKERS[kind](text)))
                segments = [one for row in lines for one in strip(row, BROAD, app.palette)]
                said = "".join(segment.text for segment in segments)
                assert not steering(said, but=""), ascii(text)
                assert not obeyed(segments)
                if kind not in NO_WORDS and (kind not in CUT or cells(for_display(text)) < BRIEF):
                    assert missing(text, said) == [], ascii(text)
    figure("text: strings on surfaces", len(SHORT))


def missing(text: str, said: str) -> list[str]:
    """The lines of a text that are not in what was said."""
    told = squeezed(said.translate(SIGNS))
    lines = for_display(text).translate(SIGNS).split("\n")
    return [one for one in map(squeezed, lines) if one not in told]


@pytest.mark.parametrize("kind", [Field, PathField, OwnWords])
async def test_what_is_pasted_or_kept_is_shown_safely(kind: Any, figure: Figure) -> None:
    """Expect the field to hold and draw the safe form of each text, and to give back what was kept."""
    app: SjalvskattningApp = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.screen.mount(Vertical(field := kind("")))
        await pilot.pause()
        for text in (text for text in STRINGS if len(text) < amount(120, MAX_TEXT + 1)):
            put(field, text)
            region = field.render_lines(field.size.region)
            assert not obeyed(segment for row in region for segment in row)
            assert not steering("".join(segment.text for row in region for segment in row), but="")
        with app._context():
            kept = [kind(text) for text in STRINGS if kind is not OwnWords]
            assert [one.stored for one in kept] == [text for text in STRINGS if kind is not OwnWords]
            assert not any(steering(one.value) for one in kept)
    figure("text: strings on surfaces", len(STRINGS))


def put(field: Any, text: str) -> None:
    """Paste a text in place of what stands."""
    if isinstance(field, OwnWords):
        field.load_text("")
        field.insert(text)
        assert field.text == for_display(clean_entry(text))[:MAX_TEXT]
    else:
        field.value = for_display(text[:MAX_TEXT], single_line=True)
