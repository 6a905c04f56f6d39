"""Texts that can point someone out, on screen: the writer is told at once, the leader before the room."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.core.group.update import Reveal
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.group_area import AreaPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_seat_walk import SeatWalk
from sjalvskattning.tui.screens.group_words import WordsDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.report import MadeReport
from tests.core.sessions import after, writes
from tests.text.strings import comments
from tests.tui.fakes import make_app, until
from tests.tui.group_samples import DIVIDED, collecting, groups_in, to_page
from tests.tui.seeing import clipped, flat, press
from tests.tui.test_group_lead import area, lead
from tests.tui.test_group_seat import begin

pytestmark = pytest.mark.trust(part="privacy")

POINTING = comments()["pekar_ut_person.txt"].strip()
SIGNS = "telefonnummer, personnummer, ”den enda”"


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_writer_sees_it_while_it_is_written(tmp_path: Path, size: tuple[int, int]) -> None:
    """Expect the hint from the start, the sign once it is typed, and nothing when it is gone again."""
    app = make_app(groups_in(tmp_path, collecting(comments=True)))
    async with app.run_test(size=size) as pilot:
        walk = await begin(pilot, app)
        await press(pilot, "l")
        await until(pilot, lambda: isinstance(app.screen, SeatWalk) and walk.session.walk.at_review)
        await press(pilot, "end", "enter")
        await until(pilot, lambda: isinstance(app.screen, WordsDialog))
        assert "Skriv inget som visar vem du är" in flat(app)
        await press(pilot, *"a@b.s")
        assert "peka ut" not in flat(app)
        await press(pilot, "e")
        await until(pilot, lambda: "Det du har skrivit kan peka ut någon: e-postadress." in flat(app))
        assert not clipped(app)
        await press(pilot, "backspace")
        await until(pilot, lambda: "peka ut" not in flat(app))


async def test_the_facilitator_reads_before_the_room_does(tmp_path: Path) -> None:
    """Expect the areas' page to say it, and k, everything at once and the report to hold the text back."""
    texts = [POINTING, *(f"Vi tar emot nya bättre nu {number}" for number in range(7))]
    session = after(collecting(DIVIDED, comments=True), *writes("bemotande", texts), Reveal(sorted))
    app = make_app(groups_in(tmp_path, session))
    async with app.run_test(size=(100, 40)) as pilot:
        await lead(pilot, app)
        assert f"Kan peka ut någon: Bemötande ({SIGNS}). Läs innan du delar." in flat(app)
        await to_page(pilot, app, AreaPage, "enter")
        await press(pilot, "a", "end")
        assert "nya bättre nu" not in flat(app)
        assert POINTING not in flat(app)
        await press(pilot, "a", "k")
        assert isinstance(app.screen, ChooseDialog)
        assert f"Kan peka ut någon: {SIGNS}." in flat(app)
        assert POINTING not in flat(app)
        await press(pilot, "escape", "k", "enter")
        assert isinstance(app.screen, AreaPage)
        await press(pilot, "k", "v")
        assert isinstance(app.screen, ReadingDialog)
        assert POINTING in flat(app)
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, LeadPage))
        await press(pilot, "u")
        assert isinstance(app.screen, ChooseDialog)
        await press(pilot, "b")
        assert isinstance(app.screen, LeadPage)
        await press(pilot, "u", "v")
        await until(pilot, lambda: isinstance(app.screen, MadeReport))


async def test_nothing_is_asked_where_nothing_points(tmp_path: Path) -> None:
    """Expect ordinary texts to stand among everything, and at once when they are asked for."""
    texts = [f"Vi tar emot nya bättre nu {number}" for number in range(8)]
    session = after(collecting(DIVIDED, comments=True), *writes("bemotande", texts), Reveal(sorted))
    app = make_app(groups_in(tmp_path, session))
    async with app.run_test(size=(100, 60)) as pilot:
        await area(pilot, app)
        assert "peka ut" not in flat(app)
        await press(pilot, "k")
        assert isinstance(app.screen, ReadingDialog)
