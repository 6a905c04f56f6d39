"""Fråga: every key, what the screen says, and what reaches the session."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sjalvskattning.core import walk as w
from sjalvskattning.core.assessment import Perspective, Scale, Text
from sjalvskattning.core.response import AnswerState
from sjalvskattning.locale import Language
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.comment import CommentDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.review import ReviewScreen
from sjalvskattning.tui.widgets.item_view import ItemView
from tests.tui.samples import ASSESSMENT, FakeKeeper, make_app, make_session
from tests.tui.seeing import flat, press, rows, text, until


async def test_shows_the_item_its_scale_and_where_it_comes_from() -> None:
    """One item, every step with its label, area, source, position and time left."""
    app = make_app(make_session(position=7))
    async with app.run_test(size=(80, 24)):
        shown = flat(app)
    for expected in (
        "Självskattning · Lidköping · Chef · inför medarbetarsamtal",
        "Sparat 14.32",
        "Utveckling",
        "Fråga 8 av 24",
        "Jag tar reda på vad som händer utanför",
        "Policyn: Som medarbetare i kommunen, punkt 7",
        "återger",
        "1 stämmer inte",
        "2 stämmer till liten del",
        "3 stämmer delvis",
        "4 stämmer till stor del",
        "5 stämmer helt",
        "e ej aktuellt",
        "v kan inte bedöma",
        "0 av 24 besvarade",
    ):
        assert expected in shown


@pytest.mark.parametrize("digit", "12345")
async def test_a_digit_answers_and_moves_on(digit: str) -> None:
    """1–5 answer at once; the next item is shown and the answer is saved."""
    keeper = FakeKeeper()
    session = make_session(keeper=keeper)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, digit)
        assert session.walk.position == 1
        assert "Jag lyssnar färdigt" in flat(app)
    assert keeper.saved[-1].answer("bemotande-1").value == int(digit)


async def test_a_digit_off_the_scale_changes_nothing_and_says_so() -> None:
    """7 on a scale of five is no answer."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7")
        assert "Skalan går från 1 till 5." in text(app)
        assert session.response.answered == 0
        await press(pilot, "n")
        assert "Skalan går" not in text(app)


@pytest.mark.parametrize(
    ("key", "state"), [("e", AnswerState.NOT_APPLICABLE), ("v", AnswerState.CANNOT_JUDGE)]
)
async def test_the_two_answers_beside_the_scale(key: str, state: AnswerState) -> None:
    """E is ej aktuellt, v is kan inte bedöma; neither is a number."""
    session = make_session()
    async with make_app(session).run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
    assert session.response.answer("bemotande-1").state is state
    assert session.response.answer("bemotande-1").value is None


@pytest.mark.parametrize("key", ["b", "left"])
async def test_back_and_the_answer_is_still_there(key: str) -> None:
    """B and ← go back, with the mark on what was answered."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", key)
        assert "▸ ● 4   stämmer till stor del" in text(app)
        assert "4 av 5: stämmer till stor del" in text(app)


@pytest.mark.parametrize("key", ["n", "right"])
async def test_next_leaves_it_unanswered(key: str) -> None:
    """N and → go on without answering."""
    session = make_session()
    async with make_app(session).run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
    assert session.walk.position == 1
    assert session.response.answered == 0


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_arrows_point_and_enter_answers(key: str) -> None:
    """Nothing is pointed at before the person has pointed, so that no step is suggested."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert session.response.answered == 0
        assert "Peka på ett svar" in text(app)
        await press(pilot, "down", "down")
        assert any("▸ ○ 2" in row for row in rows(app))
        await press(pilot, key)
    assert session.response.answer("bemotande-1").value == 2


async def test_up_enters_from_below_and_reaches_every_choice() -> None:
    """↑ comes to "kan inte bedöma" first; the ends are ends."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        view = app.screen.query_one(ItemView)
        seen = []
        for _ in range(8):
            await press(pilot, "up")
            seen.append(view.cursor)
    assert seen == ["v", "e", "5", "4", "3", "2", "1", "1"]


async def test_enter_on_what_is_answered_moves_on() -> None:
    """Looking through answered items with Enter changes nothing."""
    session = make_session()
    async with make_app(session).run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "b", "enter")
    assert session.walk.position == 1
    assert len(session.walk.past) == 1


@pytest.mark.parametrize("key", ["backspace", "delete"])
async def test_an_answer_can_be_taken_back(key: str) -> None:
    """The item is unanswered again, and says so in words."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "b", key)
        assert "Ditt svar   obesvarad" in text(app)
    assert session.response.answered == 0


async def test_flag() -> None:
    """F marks "vill prata om", and unmarks it."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f")
        assert "⚑ vill prata om" in text(app)
        await press(pilot, "f")
        assert "⚑" not in text(app)
    assert not session.walk.answer.flagged


async def test_a_flag_right_after_an_answer_says_which_question_it_is_on() -> None:
    """An answer moves on, so f comes to the next one: its number is told, and the way back."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "2", "f")
        assert "Fråga 2 är markerad; f tar bort. Pil vänster: fråga 1, den du svarade på." in flat(app)
        await press(pilot, "f", "left", "f")
        assert "Pil vänster" not in text(app)
        assert session.walk.position == 0
        assert session.walk.answer.flagged
        await press(pilot, "right", "f", "left", "2", "f")
        assert "Fråga 2 är inte längre markerad; f ångrar." in flat(app)


async def test_a_flag_after_anything_else_is_just_a_flag() -> None:
    """Whoever has looked around since the answer knows where they are."""
    app = make_app(make_session())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "down", "f")
        assert "⚑ vill prata om" in text(app)
        assert "Pil vänster" not in text(app)


async def test_an_example_right_after_an_answer_says_which_question_it_is_for() -> None:
    """K comes to the next one too; opened again it is just an example."""
    app = make_app(make_session())
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "2", "k")
        await until(pilot, lambda: isinstance(app.screen, CommentDialog))
        assert "Det här är fråga 2. Svarade du just på fråga 1 och menade den: Esc" in flat(app)
        await press(pilot, "escape", "left", "k")
        await until(pilot, lambda: isinstance(app.screen, CommentDialog))
        assert "Det här är fråga" not in flat(app)


async def test_undo_goes_back_to_where_it_happened_and_redo_again() -> None:
    """U takes back the answer and shows its item; U and Ctrl+R do it again."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "4", "u")
        assert (session.walk.position, session.response.answered) == (1, 1)
        await press(pilot, "u")
        assert (session.walk.position, session.response.answered) == (0, 0)
        await press(pilot, "u")
        assert "Det finns inget att ångra." in text(app)
        await press(pilot, "U", "ctrl+r")
        assert session.response.answered == 2
        await press(pilot, "U")
        assert "Det finns inget att göra om." in text(app)


async def test_next_unanswered() -> None:
    """O goes past what is answered."""
    session = make_session()
    session.send(w.Jump(1))
    session.send(w.Rate(3))
    session.send(w.Jump(0))
    async with make_app(session).run_test(size=(80, 24)) as pilot:
        await press(pilot, "o")
    assert session.walk.position == 2


async def test_go_to_a_number() -> None:
    """g, a number, Enter."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "1", "2", "enter")
        await until(pilot, lambda: session.walk.position == 11)
        assert "Fråga 12 av 24" in text(app)


async def test_go_to_a_word() -> None:
    """G finds an item by a word in it, too; Esc stays."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", *"invånaren")
        assert "Jag samarbetar med andra förvaltningar" in text(app)
        await press(pilot, "escape", "g", *"invånaren", "enter")
        await until(pilot, lambda: session.walk.position == 15)


async def test_areas() -> None:
    """A lists the areas; Enter goes to the first unanswered item of one."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "a")
        assert isinstance(app.screen, ChooseDialog)
        assert "Helhetssyn och samhällsuppdrag · Utåt" in text(app)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: session.walk.position == 3)


async def test_signs_are_shown_and_an_answer_can_be_given_there() -> None:
    """? shows signs that it works and fails; a digit answers and closes."""
    session = make_session(position=7)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "question_mark")
        shown = flat(app)
        assert "Jag tar reda på vad som händer" in shown
        assert "Så kan det se ut när det fungerar + Jag frågar grannenheten" in shown
        assert "Så kan det se ut när det inte fungerar − Vi gör som vi alltid" in shown
        await press(pilot, "2")
        await until(pilot, lambda: session.walk.position == 8)
    assert session.response.answer("utveckling-1").value == 2


async def test_source() -> None:
    """S says which policy, decision and passage, and whether the item restates or interprets."""
    app = make_app(make_session(position=7))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        assert isinstance(app.screen, ReadingDialog)
        shown = flat(app)
        await press(pilot, "escape")
        await until(pilot, lambda: len(app.screen_stack) == 1)
    assert "Medarbetar- och ledarpolicy, Lidköpings kommun" in shown
    assert "Kommunfullmäktige 2021-06-14" in shown
    assert "Återger det policyn säger." in shown


async def test_after_the_last_item_comes_the_review() -> None:
    """Answering the last one shows Granska."""
    app = make_app(make_session(position=23))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen))


async def test_without_advance_an_answer_stays() -> None:
    """The setting: the answer is marked and Enter or n goes on."""
    session = make_session(advance=False)
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert session.walk.position == 0
        assert "4 av 5: stämmer till stor del" in text(app)
        await press(pilot, "enter")
    assert session.walk.position == 1


@pytest.mark.parametrize(
    ("perspective", "subject"),
    [
        (Perspective.MANAGER, "Medarbetaren hälsar på"),
        (Perspective.REPORTS, "Min chef hälsar på"),
        (Perspective.PEER, "Min kollega hälsar på"),
    ],
)
async def test_the_wording_follows_the_perspective(perspective: Perspective, subject: str) -> None:
    """Who answers about someone else reads it in the third person, and the heading says so."""
    app = make_app(make_session(perspective=perspective))
    async with app.run_test(size=(100, 30)):
        assert subject in flat(app)
        assert rows(app)[0].startswith(" Skattning · ")


async def test_conditions_are_told_apart_from_expectations() -> None:
    """What the person may expect is said to be that, on the item and in the comment."""
    app = make_app(make_session(position=21))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Förutsättning: det du kan förvänta dig" in text(app)
        await press(pilot, "k")
        assert isinstance(app.screen, CommentDialog)
        assert "Det här kan du förvänta dig." in flat(app)


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_every_text_is_there_in_both_languages(language: Language) -> None:
    """No screen asks for a text that is missing."""
    app = make_app(make_session(), language=language)
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("f1", "f2", "k", "s", "g", "a", "question_mark"):
            await press(pilot, key)
            assert len(app.screen_stack) == 2
            await press(pilot, "escape")
            await until(pilot, lambda: len(app.screen_stack) == 1)
        assert ("Sparat 14.32" if language == "sv" else "Saved 14:32") in text(app)


@pytest.mark.parametrize("steps", [2, 3, 5, 7, 9])
async def test_every_scale_is_shown_whole(steps: int) -> None:
    """From two to nine steps, each with its label, on the smallest window."""
    scale = Scale(1, tuple(Text(f"steg nummer {step}") for step in range(1, steps + 1)))
    session = make_session(assessment=replace(ASSESSMENT, scale=scale))
    app = make_app(session)
    async with app.run_test(size=(60, 20)) as pilot:
        shown = flat(app)
        assert all(f"{step} steg nummer {step}" in shown for step in range(1, steps + 1))
        await press(pilot, str(steps))
    assert session.response.answer("bemotande-1").value == steps


async def test_a_scale_from_zero_takes_zero() -> None:
    """0 is a step like the others when the scale begins there."""
    labels = (Text("inte alls"), Text("delvis"), Text("helt"))
    session = make_session(assessment=replace(ASSESSMENT, scale=Scale(0, labels)))
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "0–2 svara" in text(app)
        await press(pilot, "0")
    assert session.response.answer("bemotande-1").value == 0


async def test_the_mouse_does_what_the_keys_do() -> None:
    """A click on a step answers, on an area goes there, on a hint presses its key."""
    session = make_session()
    app = make_app(session)
    async with app.run_test(size=(80, 24)) as pilot:
        row = next(number for number, row in enumerate(rows(app)) if "stämmer delvis" in row)
        await pilot.click(offset=(45, row))
        await until(pilot, lambda: session.walk.position == 1)
        assert session.response.answer("bemotande-1").value == 3
        row = next(number for number, row in enumerate(rows(app)) if "Mod " in row)
        await pilot.click(offset=(6, row))
        await until(pilot, lambda: session.walk.position == 17)
        await pilot.click(offset=(rows(app)[23].index("prata om"), 23))
        await until(pilot, lambda: session.walk.answer.flagged)
        await pilot.click(offset=(rows(app)[23].index("exempel"), 23))
        await until(pilot, lambda: isinstance(app.screen, CommentDialog))
        assert len(app.screen_stack) == 2


async def test_at_most_six_hints() -> None:
    """The line at the bottom is short, whatever the width."""
    for width in (60, 80, 120, 200):
        app = make_app()
        async with app.run_test(size=(width, 24)):
            hints = rows(app)[-1].strip().replace("   ", "  ").split("  ")
            assert len(hints) <= 6
            assert hints[-1] == "F1 hjälp"


async def test_few_widgets() -> None:
    """One view, updated in place: at most fifteen widgets whatever the size and the item."""
    for size in ((60, 20), (80, 24), (200, 50)):
        app = make_app()
        async with app.run_test(size=size) as pilot:
            first = app.screen
            await press(pilot, "3", "4", "n", "b")
            assert app.screen is first
            assert len(list(app.screen.walk_children())) <= 15
