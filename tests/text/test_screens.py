"""Hostile texts on every screen: safe text, and nothing of it that can be clicked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from sjalvskattning.tui.screens.conversation import ConversationScreen
from tests.figures import Figure, amount
from tests.text.screens import KEYS, WAYS, Scene, screens
from tests.text.seen import obeyed, steering
from tests.text.strings import STRINGS
from tests.text.worlds import Feed
from tests.tui.fakes import make_app, until
from tests.tui.seeing import press, strips, text

pytestmark = pytest.mark.trust(part="text")
Kind = type[Screen[Any]]
BRIEF = tuple(text for text in STRINGS if len(text) <= 500)
SIZES = ((80, 24), (140, 45), (60, 20))


def test_every_screen_has_a_way_to_it() -> None:
    """Expect a screen that is added to be opened with hostile texts too."""
    assert screens() == set(WAYS)


@pytest.mark.parametrize("kind", WAYS, ids=lambda kind: kind.__name__)
async def test_a_screen_of_hostile_texts_is_inert(tmp_path: Path, kind: Kind, figure: Figure) -> None:
    """Expect every row to be safe text, at the beginning and the end, and nothing of it to be a link."""
    first = list(WAYS).index(kind)
    for at in range(amount(1, len(WAYS))):
        start = len(BRIEF) * ((first + at) % len(WAYS)) // len(WAYS)
        scene = Scene(tmp_path / str(at), Feed(BRIEF[start:] + BRIEF[:start]))
        await look(scene, kind, SIZES[(first + at) % len(SIZES)])
        figure("text: strings on surfaces", len(scene.say.given))


async def look(scene: Scene, kind: Kind, size: tuple[int, int]) -> None:
    """Open a screen of that kind, and look at all of it that some keys lead to."""
    app = make_app(scene.workspace)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.session = scene.workspace.resume("svar1" if kind is ConversationScreen else "svar3")
        shown = WAYS[kind](scene, app)
        if shown is not None:
            app.push_screen(shown)
        if kind in KEYS:
            front, key = KEYS[kind]
            await until(pilot, lambda: isinstance(app.screen, front))
            await press(pilot, key)
        await until(pilot, lambda: isinstance(app.screen, kind) and app.screen.is_mounted)
        await pilot.pause()
        for keys in ((), ("down",), ("tab",), ("pagedown",), ("end",), ("down", "pagedown")):
            await press(pilot, *keys)
            assert not steering(text(app)), keys
            assert not [found for row in strips(app) if (found := obeyed(row))], keys
        assert app.is_running
    scene.close()
