"""A guide from Hem: which role, which conversation, then the document; nothing stored is changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.guide import Purpose
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.report import MadeReport
from tests.tui.fakes import make_app, make_workspace, until
from tests.tui.samples import ASSESSMENT
from tests.tui.seeing import press, text


async def asked(pilot: Pilot[None], app: SjalvskattningApp) -> None:
    """Press g on Hem, until the roles are there to choose from."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    await press(pilot, "g")
    await until(pilot, lambda: isinstance(app.screen, ChooseDialog))


@pytest.mark.parametrize(("down", "purpose"), list(enumerate(Purpose)))
async def test_each_conversation_has_its_guide(tmp_path: Path, down: int, purpose: Purpose) -> None:
    """The role first, then the conversation; the page is named by it and holds the role's first question."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(100, 40)) as pilot:
        await asked(pilot, app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog) and "samtal?" in text(app))
        await press(pilot, *["down"] * down, "enter")
        await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.report is not None)
        assert isinstance(app.screen, MadeReport)
        assert app.screen.report is not None
        title = app.t(f"guide.title.{purpose.value}")
        assert app.screen.report.summary.title == title
        assert title in text(app)
        assert app.screen.report.file_name.startswith(f"guide-{purpose.value}-{ASSESSMENT.id}-")
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert not list(tmp_path.rglob("*.jsonl"))


@pytest.mark.parametrize("after", [0, 1])
async def test_escape_leads_back_from_each_question(tmp_path: Path, after: int) -> None:
    """Nothing is made when the person thinks better of it."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, app)
        await press(pilot, *["enter"] * after)
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
