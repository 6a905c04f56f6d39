"""Granska: what is left, what to talk about, Klar, and taking a finished one up again."""

from __future__ import annotations

import pytest

from sjalvskattning.core import walk as w
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.screens.review import ReviewScreen
from sjalvskattning.usecases.session import Session
from tests.tui.samples import FakeKeeper, make_app, make_session
from tests.tui.seeing import flat, press, rows, text, until


def reviewed(*, answered: int = 20, keeper: FakeKeeper | None = None) -> Session:
    """A session at the review with the first items answered and two flagged."""
    session = make_session(keeper=keeper)
    for position in range(answered):
        session.send(w.Jump(position))
        session.send(w.Rate(position % 5 + 1))
    for position in (2, 6):
        session.send(w.Jump(position))
        session.send(w.ToggleFlag())
    session.send(w.Jump(24))
    return session


class Places(list[Place]):
    """Where the app was asked to go, without going there."""

    def __call__(self, place: Place) -> None:
        self.append(place)


async def test_shows_what_is_left_and_what_to_talk_about() -> None:
    """Unanswered items by number, flagged ones with their answer, and how many in all."""
    app = make_app(reviewed())
    async with app.run_test(size=(100, 36)):
        shown = flat(app)
    assert "20 av 24 besvarade" in shown
    assert "Obesvarade 4" in shown
    assert "De räknas inte som noll." in shown
    assert "22 Jag får veta vilka mål" in shown
    assert "Vill prata om 2" in shown
    assert "3 Jag säger vad som händer härnäst. 3 av 5" in shown


async def test_enter_goes_to_what_is_pointed_at() -> None:
    """It begins at the first unanswered item; Klar is the row above."""
    session = reviewed()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
    assert session.walk.position == 21


async def test_the_last_row_can_be_reached_on_the_smallest_window() -> None:
    """What is pointed at is scrolled into sight."""
    app = make_app(reviewed(answered=0))
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "end")
        assert any(row.lstrip().startswith("▸  7  Jag vet vilka regler") for row in rows(app)), text(app)
        await press(pilot, "home")
        assert "▸ Klar, till samtalsunderlaget" in text(app)


@pytest.mark.parametrize("key", ["b", "left"])
async def test_back_to_the_last_item(key: str) -> None:
    """B and ← go to the item before."""
    session = reviewed()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
    assert session.walk.position == 23


async def test_undo_from_the_review() -> None:
    """U takes back the latest and shows where it was."""
    session = reviewed()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "u")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert not session.walk.answer.flagged
    assert session.walk.position == 6


@pytest.mark.parametrize("keys", [("f8",), ("up", "enter")])
async def test_klar_finishes_and_goes_on(keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Klar marks it as finished, saves, and goes to the samtalsunderlag; unanswered stays unanswered."""
    keeper, places = FakeKeeper(), Places()
    session = reviewed(keeper=keeper)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr(app, "go", places)
        await press(pilot, *keys)
    assert places == [Place.CONVERSATION]
    assert keeper.saved[-1].finished
    assert keeper.saved[-1].answered == 20


async def test_klar_that_cannot_be_saved_stays_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """No going on as if it were saved."""
    keeper, places = FakeKeeper(), Places()
    session = reviewed(keeper=keeper)
    keeper.refuses = True
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr(app, "go", places)
        await press(pilot, "f8")
        assert "INTE SPARAT" in text(app)
    assert places == []


@pytest.mark.parametrize(("key", "finished"), [("j", False), ("n", True), ("escape", True)])
async def test_a_change_to_a_finished_one_asks_first(key: str, finished: bool) -> None:
    """Only with a yes is it opened again, and then the answer that was given counts."""
    session = reviewed(answered=24)
    session.send(w.Finish())
    session.send(w.Jump(3))
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1")
        assert "Öppna den igen?" in text(app)
        await press(pilot, key)
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        await pilot.pause()
    assert session.response.finished is finished
    assert session.response.answer("ansvar-1").value == (4 if finished else 1)


@pytest.mark.parametrize("key", ["e", "v", "f", "backspace", "u", "k"])
async def test_every_kind_of_change_asks_first(key: str) -> None:
    """Nothing slips into what is finished."""
    session = reviewed(answered=24)
    session.send(w.Finish())
    session.send(w.Jump(0))
    before = session.response
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert "Öppna den igen?" in text(app)
        await press(pilot, "escape")
    assert session.response is before


async def test_looking_through_a_finished_one_asks_nothing() -> None:
    """Moving about is no change."""
    session = reviewed(answered=24)
    session.send(w.Finish())
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, ReviewScreen)
        assert "Till samtalsunderlaget" in text(app)
        await press(pilot, "b")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        await press(pilot, "b", "n", "s", "escape")
        assert len(app.screen_stack) == 1


async def test_the_review_updates_as_it_is_left_and_entered() -> None:
    """Answering the only unanswered item empties the list."""
    session = reviewed(answered=23)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Obesvarade 1" in flat(app)
        await press(pilot, "o")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        await press(pilot, "4")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        assert "Alla frågor är besvarade." in text(app)
