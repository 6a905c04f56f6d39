"""The editor for an example: nothing written is lost, and it is private when the person says so."""

from __future__ import annotations

import pytest
from textual import events

from sjalvskattning.core import walk as w
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.tui.screens.comment import CommentDialog
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.widgets.own_words import OwnWords
from tests.tui.samples import FakeKeeper, make_app, make_session
from tests.tui.seeing import Run, flat, press, text, until


async def paste(pilot: Run, words: str) -> None:
    """Paste as a terminal does."""
    editor = pilot.app.screen.query_one(OwnWords)
    pilot.app.post_message(events.Paste(words))
    await until(pilot, lambda: bool(editor.text))


@pytest.mark.parametrize("key", ["escape", "ctrl+s", "f4"])
async def test_closing_keeps_what_was_written(key: str) -> None:
    """Esc, Ctrl+S and F4 all save; letters in the editor are letters, not commands."""
    keeper = FakeKeeper()
    session = make_session(keeper=keeper)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k", *"bevk1", key)
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert "Exempel     bevk1" in text(app)
    assert keeper.saved[-1].answer("bemotande-1").comment == "bevk1"
    assert session.response.answered == 0
    assert session.walk.position == 0


async def test_shared_unless_the_person_says_otherwise() -> None:
    """F5 keeps it on this machine, and the screen says which it is, in words."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k", "a")
        assert "○ bara för mig" in text(app)
        assert "Följer med i ditt samtalsunderlag." in flat(app)
        assert "Skriv inte om hälsa eller om andra personer." in flat(app)
        await press(pilot, "f5")
        assert "● bara för mig" in text(app)
        assert "Stannar på den här datorn" in flat(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert "bara för mig: a" in text(app)
    assert session.walk.answer.private
    assert session.walk.answer.shared_comment == ""


async def test_about_someone_else_it_does_not_ask_for_ones_own() -> None:
    """In a view of someone else the example is what was seen, and nobody but that person is written about."""
    app = make_app(make_session(perspective=Perspective.MANAGER))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        assert "Ett exempel som du själv har sett" in flat(app)
        assert "Skriv inte om hälsa eller om andra än den du skattar." in flat(app)
        assert "ditt arbete" not in flat(app)


async def test_about_someone_else_a_condition_is_theirs() -> None:
    """In a view of someone else a condition is what that person may expect, also in the editor."""
    app = make_app(make_session(perspective=Perspective.MANAGER, position=21))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        assert "Det här kan den andra förvänta sig." in flat(app)
        assert "kan du förvänta dig" not in flat(app)


async def test_a_long_paste_is_cut_at_the_cap_with_a_message() -> None:
    """10,000 characters are kept, the rest is refused aloud."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        await paste(pilot, "å" * (MAX_TEXT + 500))
        await until(pilot, lambda: "högst 10000 tecken" in text(app).replace("\u00a0", ""))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
    assert session.walk.answer.comment == "å" * MAX_TEXT


async def test_looking_at_a_comment_changes_nothing() -> None:
    """Also one with characters that are shown as something else stays letter by letter what it was."""
    session = make_session()
    session.send(w.Comment("rad 1\nrad 2 \x1b[31m \u202e slut"))
    saves = len(session.walk.past)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        assert "␛[31m" in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
    assert session.walk.answer.comment == "rad 1\nrad 2 \x1b[31m \u202e slut"
    assert len(session.walk.past) == saves


async def test_what_is_pasted_cannot_steer_the_terminal() -> None:
    """Control characters become pictures on the way in."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k")
        await paste(pilot, "hej \x1b]52;c;aGVq\x07 då")
        assert "\x1b" not in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
    assert session.walk.answer.comment == "hej ␛]52;c;aGVq␇ då"


async def test_a_draft_is_kept_when_the_program_is_ended() -> None:
    """SIGTERM or a closed window in the middle of a sentence loses nothing."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k", *"halv")
        assert isinstance(app.screen, CommentDialog)
        app.keep_drafts()
    assert session.walk.answer.comment == "halv"


async def test_a_failed_save_keeps_the_words_on_screen() -> None:
    """The comment is shown though it could not be saved, with the reason."""
    session = make_session(keeper=FakeKeeper(refuses=True))
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "k", *"ord", "escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert "INTE SPARAT" in text(app)
        assert "Exempel     ord" in text(app)
