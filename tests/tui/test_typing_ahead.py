"""Keys in one burst: each goes where the one before it has led, none is lost, and none is held for ever."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from sjalvskattning.core.response import Answer
from sjalvskattning.tui import typing_ahead
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.comment import CommentDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.screens.too_small import TooSmallScreen
from sjalvskattning.tui.widgets.own_words import OwnWords
from sjalvskattning.usecases.session import Session
from tests.tui.fakes import until
from tests.tui.samples import make_app, make_session
from tests.tui.seeing import press, rows, text
from tests.tui.test_everywhere import VIEWS as AT_A_QUESTION
from tests.tui.test_everywhere import walked
from tests.tui.views import VIEWS

pytestmark = pytest.mark.trust(part="terminal")

NOT_YET = 3600.0
"""Seconds: nothing here may lean on the last resort, where it is not what is tested."""

OF_EACH_KIND = {view.kind: name for name, view in reversed(VIEWS.items())}
"""One view of every kind of page and dialog."""

WAYS = {
    **{f"question-{name}": ("question-question", way) for name, way in AT_A_QUESTION.items() if len(way) > 1},
    "question-review": ("question-question", ("l", "down", "enter", "2")),
    "home-start": ("home", ("n", "enter", "enter")),
    "conversation-wish": ("conversation-1", ("2", "enter", *"3 ord")),
    "conversation-numbers": ("conversation-1", ("?", "down", "escape", "2")),
    "agreements-follow": ("agreements", ("down", "enter", *"ord 2")),
    "seat-words": ("group-seat-question", ("l", "end", "enter", *"3u ord")),
}
"""A view, and keys that lead on from there to others."""


@pytest.fixture(autouse=True)
def _no_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typing_ahead, "LOOK_EVERY", NOT_YET)


def burst(app: SjalvskattningApp, *typed: str | events.Event) -> None:
    """Everything at once, as from a terminal that was not read for a while."""
    for one in typed:
        if isinstance(one, events.Event):
            app.post_message(one)
        else:
            key = _character_to_key(one) if len(one) == 1 else one
            app.post_message(events.Key(key, one if len(one) == 1 else None))


def answers(session: Session) -> list[tuple[str, int | None, str]]:
    """What has been answered and written."""

    def told(key: str, answer: Answer) -> tuple[str, int | None, str]:
        return key, answer.value, answer.comment

    return [told(key, answer) for key, answer in session.response.answers.items()]


async def settled(pilot: Pilot[None], app: SjalvskattningApp, kind: type[Any] = Screen) -> None:
    """Wait until every key has been acted on, and that kind of page is in front."""
    await until(pilot, lambda: isinstance(app.screen, kind) and not app._typing._busy)
    await pilot.pause()


def looked_for(app: SjalvskattningApp) -> str:
    """What has been written to find a command with."""
    assert isinstance(app.screen, PaletteDialog)
    return app.screen._list.written


@pytest.mark.parametrize("typed", ["u", "3", "uuu 33", "flbaev?g", "q"])
async def test_text_after_k_is_a_comment(typed: str) -> None:
    """Every letter and digit is in the editor; what was answered before is as it was."""
    session = walked()
    session_before = answers(session)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "k", *typed)
        await settled(pilot, app, CommentDialog)
        assert app.screen.query_one(OwnWords).text == session.walk.answer.comment + typed
        assert answers(session) == session_before
        burst(app, "escape")
        await settled(pilot, app, QuestionScreen)
    assert session.walk.answer.comment.endswith(typed)
    assert [each[:2] for each in answers(session)] == [each[:2] for each in session_before]


async def test_digits_answer_one_question_each() -> None:
    """Three digits in a burst are three answers, in their order."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, *"345")
        await until(pilot, lambda: session.response.answered == 3)
    asked = [item.id for item in session.walk.items]
    assert [told[:2] for told in answers(session)] == list(zip(asked, (3, 4, 5), strict=False))
    assert session.walk.position == 3


async def test_escape_then_a_digit() -> None:
    """The text is kept with the question it was written about, and the digit answers that question."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "k", *"ord 4", "escape", "3")
        await until(pilot, lambda: session.response.answered == 1)
    assert [told[1:] for told in answers(session)] == [(3, "ord 4")]


async def test_a_chosen_row_is_gone_to_before_the_next_key() -> None:
    """What a dialog answers with, and the page does about it, comes before the digit."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "g", "down", "down", "enter", "3")
        await until(pilot, lambda: session.response.answered == 1)
    there = session.walk.items[2].id
    assert [told[:2] for told in answers(session)] == [(there, 3)]


async def test_a_paste_waits_for_the_editor() -> None:
    """Pasted text is not lost, and stands between what was typed before and after it."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "k", "a", events.Paste("33 u"), "z")
        await settled(pilot, app, CommentDialog)
        assert app.screen.query_one(OwnWords).text == "a33 uz"
    assert session.response.answered == 0


@pytest.mark.parametrize("key", ["", "k"])
async def test_a_click_waits_for_the_dialog(key: str) -> None:
    """A click on an answer answers; behind the key of a dialog it falls on the dialog."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        down = next(at for at, row in enumerate(rows(app)) if "stämmer delvis" in row)
        across = rows(app)[down].index("stämmer delvis")
        place = (None, across, down, 0, 0, 1, False, False, False)
        burst(app, *key, events.MouseDown(*place), events.MouseUp(*place))
        await settled(pilot, app, CommentDialog if key else QuestionScreen)
    assert session.response.answered == (0 if key else 1)


async def test_no_letter_of_many_is_lost() -> None:
    """Two hundred letters in a burst are all there, in their order."""
    written = "".join(chr(ord("a") + at % 26) if at % 7 else " " for at in range(1, 201))
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "k", *written)
        await settled(pilot, app, CommentDialog)
        assert app.screen.query_one(OwnWords).text == written


@pytest.mark.parametrize("name", OF_EACH_KIND.values())
async def test_two_dialogs_deep_from_everywhere(name: str, tmp_path: Path) -> None:
    """A command that is looked for opens help, commands open in front of it, and Esc twice leads back."""
    view = VIEWS[name]
    app = view.make(tmp_path)
    async with app.run_test(size=view.size) as pilot:
        await view.way(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, view.kind))
        before, stack = app.session and answers(app.session), list(app.screen_stack)
        burst(app, "f2", *app.t("tui.key.help"), "enter", "f2", *"3uk")
        await settled(pilot, app)
        if view.kind is not TooSmallScreen:
            assert looked_for(app) == "3uk"
            under = [screen for screen in stack if not isinstance(screen, HelpDialog | PaletteDialog)]
            assert app.screen_stack[:-2] == under
            assert isinstance(app.screen_stack[-2], HelpDialog)
            burst(app, "escape", "escape")
            await settled(pilot, app)
            assert app.screen_stack == under
        assert (app.session and answers(app.session)) == before


@pytest.mark.parametrize("name", WAYS)
async def test_a_burst_shows_what_keys_one_by_one_show(name: str, tmp_path: Path) -> None:
    """The same keys lead to the same screen, however fast they come."""
    at, typed = WAYS[name]
    view, shown = VIEWS[at], []
    for fast in (False, True):
        folder = tmp_path / str(fast)
        folder.mkdir()
        app = view.make(folder)
        async with app.run_test(size=view.size) as pilot:
            await view.way(pilot, app)
            if fast:
                burst(app, *typed)
                await settled(pilot, app)
            else:
                await press(pilot, *typed)
            await pilot.pause()
            shown.append((type(app.screen), text(app)))
    assert shown[1] == shown[0]


async def test_a_dialog_that_closes_lets_go() -> None:
    """Keys held behind one that was on its way into a dialog go on when the dialog is taken away."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        burst(app, "a", events.Callback(app.pop_screen), "3")
        await until(pilot, lambda: session.response.answered == 1)
        assert isinstance(app.screen, QuestionScreen)


async def test_a_removed_field_lets_go() -> None:
    """The same when only what the key was meant for is taken away."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        burst(app, "a", events.Callback(app.screen.query_one(OwnWords).remove), "b", "f1")
        await settled(pilot, app, HelpDialog)


async def test_a_window_that_gets_small_lets_go() -> None:
    """Keys for an editor that is covered meanwhile answer nothing and are not waited for."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        burst(app, *"33")
        await pilot.resize_terminal(40, 12)
        await settled(pilot, app, TooSmallScreen)
        burst(app, *"33")
        await settled(pilot, app, TooSmallScreen)
        await pilot.resize_terminal(80, 24)
        await settled(pilot, app, CommentDialog)
    assert session.response.answered == 0


async def test_what_was_typed_before_leaving_is_done() -> None:
    """F10 in a burst leaves after the answer before it, and what comes after it does nothing."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "3", "f10", "4")
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 0
    assert [value for _, value, _ in answers(session)] == [3]


async def test_keys_wait_for_a_slow_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the editor takes to be there, what was typed for it is in it."""
    free = asyncio.Event()

    async def wait(self: OwnWords) -> None:
        await free.wait()

    monkeypatch.setattr(OwnWords, "on_mount", wait, raising=False)
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(app, "k", *"33 u")
        try:
            await until(pilot, lambda: isinstance(app.screen, CommentDialog))
        finally:
            free.set()
        await settled(pilot, app, CommentDialog)
        assert app.screen.query_one(OwnWords).text == "33 u"
    assert session.response.answered == 0


async def test_something_that_hangs_holds_no_key_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a page never ends with a key, the keys that work everywhere still do, and then all goes on."""
    monkeypatch.setattr(typing_ahead, "LOOK_EVERY", 0.01)
    free = asyncio.Event()

    async def hang(self: QuestionScreen) -> None:
        await free.wait()

    monkeypatch.setattr(QuestionScreen, "key_x", hang, raising=False)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "b")
        burst(app, "x", "f1")
        try:
            await until(pilot, lambda: isinstance(app.screen, HelpDialog))
        finally:
            free.set()
        burst(app, "f2", *"3u")
        await settled(pilot, app, PaletteDialog)
        assert looked_for(app) == "3u"
