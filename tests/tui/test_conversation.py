"""Samtalsunderlag: reading, topics, goals, follow-up, needs, handing over; nothing written is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from sjalvskattning.core.response import Answer, AnswerState, Goal, GoalStatus, Owner, Preparation, Topic
from sjalvskattning.core.text import MAX_TEXT
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.conversation.handing import HANDED
from sjalvskattning.tui.conversation.parts import Part
from sjalvskattning.tui.documents import good_folder
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.goal import GoalDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.review import ReviewScreen
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.screens.wish import WishDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.document import Document
from sjalvskattning.tui.widgets.own_words import OwnWords
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases.session import Session
from tests.tui.fakes import (
    HOSTILE,
    PREPARED,
    UNPREPARED,
    FakeWorkspace,
    make_app,
    make_response,
    make_workspace,
    stored_session,
    unknown_pairs,
    until,
)
from tests.tui.samples import FakeKeeper, make_session
from tests.tui.seeing import text as screen_text

Snapshot = Callable[[SjalvskattningApp], None]


class Underway:
    """An app at the notes of one response."""

    def __init__(self, folder: Path, preparation: Preparation = UNPREPARED, *, comment: str = "") -> None:
        self.workspace: FakeWorkspace = make_workspace(folder)
        response = make_response(finished=True, preparation=preparation, comment=comment)
        self.session: Session = stored_session(self.workspace, response)
        self.app: SjalvskattningApp = make_app(self.workspace, self.session)

    async def open(self, pilot: Pilot[None], *keys: str) -> ConversationScreen:
        """Go to the page and press keys."""
        await pilot.pause()
        self.app.go(Place.CONVERSATION)
        await until(pilot, lambda: isinstance(self.app.screen, ConversationScreen) and self.app.focused)
        screen = self.app.screen
        assert isinstance(screen, ConversationScreen)
        await pilot.press(*keys)
        await pilot.pause()
        return screen

    @property
    def preparation(self) -> Preparation:
        """What is in memory."""
        return self.session.response.preparation

    @property
    def stored(self) -> Preparation:
        """What is on disk."""
        return self.workspace.store.read("svar1").preparation


@pytest.fixture
def underway(tmp_path: Path) -> Underway:
    """A finished response with everything prepared."""
    return Underway(tmp_path, PREPARED, comment="På planeringsdagen visade jag hur vi kan göra.")


@pytest.fixture
def fresh(tmp_path: Path) -> Underway:
    """A finished response with nothing prepared."""
    return Underway(tmp_path)


async def test_document_is_read_and_scrolled(underway: Underway) -> None:
    """Expect the summary as the renderer sets it, and the arrows and End to move it."""
    async with underway.app.run_test() as pilot:
        screen = await underway.open(pilot)
        await until(pilot, lambda: "Underlag inför medarbetarsamtal" in screen_text(underway.app))
        await pilot.press("down")
        document = screen.query_one(Document)
        await until(pilot, lambda: document.scroll_offset.y == 1)
        await pilot.press("end")
        await until(pilot, lambda: "betyg" in screen_text(underway.app))


@pytest.mark.parametrize(("key", "part"), [(str(at), part) for at, part in enumerate(Part, 1)])
async def test_digits_lead_to_the_parts(underway: Underway, key: str, part: Part) -> None:
    """Expect each part by its digit."""
    async with underway.app.run_test() as pilot:
        screen = await underway.open(pilot, key)
        await until(pilot, lambda: screen.part is part)


async def test_arrows_and_tab_go_round_the_parts(fresh: Underway) -> None:
    """Expect right and Tab forward, left back, and round the end."""
    async with fresh.app.run_test() as pilot:
        screen = await fresh.open(pilot, "right", "tab")
        await until(pilot, lambda: screen.part is Part.SINCE)
        await pilot.press("left", "left", "left")
        await until(pilot, lambda: screen.part is Part.HAND)


async def test_mouse_leads_to_a_part(fresh: Underway) -> None:
    """Expect a click on the title to do what the digit does."""
    async with fresh.app.run_test() as pilot:
        screen = await fresh.open(pilot)
        y, text = next(
            (y, text) for y, text in enumerate(screen_text(fresh.app).splitlines()) if "4 Mål" in text
        )
        await pilot.click(offset=(text.index("Mål"), y))
        await until(pilot, lambda: screen.part is Part.GOALS)


async def test_suggestions_come_flagged_first_and_every_item_can_be_chosen(fresh: Underway) -> None:
    """Expect the flagged one on top and as many rows as items."""
    async with fresh.app.run_test() as pilot:
        screen = await fresh.open(pilot, "2")
        keys = screen.rows.keys
    flagged = next(
        item.id for item in fresh.session.response.items if fresh.session.response.answer(item.id).flagged
    )
    assert keys[0] == f"item:{flagged}"
    assert sorted(keys) == sorted(f"item:{item.id}" for item in fresh.session.response.items)


async def test_enter_chooses_and_lets_write_a_wish(fresh: Underway) -> None:
    """Expect topic and wish on disk once the editor is closed, after the hint about health."""
    async with fresh.app.run_test() as pilot:
        screen = await fresh.open(pilot, "2")
        item_id = screen.rows.key.removeprefix("item:")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, WishDialog))
        assert "Skriv inte om hälsa eller om andra personer." in screen_text(fresh.app)
        await pilot.press(*"Hur1", "escape")
        await until(pilot, lambda: fresh.app.screen is screen)
        await until(pilot, lambda: "”Hur1”" in screen_text(fresh.app))
    assert fresh.stored.topics == (Topic(item_id, "Hur1"),)


async def test_what_is_written_is_saved_before_the_editor_is_closed(fresh: Underway) -> None:
    """Expect the words on disk within the time between saves."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "2", "enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, WishDialog))
        await pilot.press(*"abc")
        await until(pilot, lambda: fresh.stored.topics and fresh.stored.topics[0].wish == "abc")


async def test_leaving_in_the_middle_of_a_sentence_keeps_it(fresh: Underway) -> None:
    """Expect what was written when the program ends to be on disk."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "5", "enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, WishDialog))
        await pilot.press(*"tid")
        await pilot.press("ctrl+q")
    assert fresh.stored.needs == "tid"


async def test_fourth_topic_is_refused_kindly(fresh: Underway) -> None:
    """Expect three topics and a sentence that says to drop one first."""
    async with fresh.app.run_test() as pilot:
        screen = await fresh.open(pilot, "2", "end", "space", "end", "space", "end", "space")
        await until(pilot, lambda: len(fresh.preparation.topics) == 3)
        await pilot.press("end", "space")
        await until(pilot, lambda: "Ta bort en först" in screen_text(fresh.app))
        assert len(fresh.preparation.topics) == 3
        await pilot.press("home", "t")
        await until(pilot, lambda: len(fresh.preparation.topics) == 2)
        assert screen.part is Part.TOPICS


async def test_undo_takes_back_the_latest_change(underway: Underway) -> None:
    """Expect a dropped topic and a removed goal to come back, the latest first."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "2", "space", "4", "t")
        await until(pilot, lambda: len(underway.preparation.goals) == 1)
        await pilot.press("u")
        await until(pilot, lambda: len(underway.preparation.goals) == 2)
        await pilot.press("u")
        await until(pilot, lambda: underway.preparation == PREPARED)
        await pilot.press("u")
        await until(pilot, lambda: underway.preparation == PREPARED)
    assert underway.stored == PREPARED


async def test_goal_is_written_field_by_field_with_enter(fresh: Underway) -> None:
    """Expect every field of the goal on disk."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "l")
        await until(pilot, lambda: isinstance(fresh.app.screen, GoalDialog))
        await pilot.press(
            *"lugn", "enter", *"vila", "enter", "down", "enter", *"maj", "enter", *"ses", "enter"
        )
        await until(pilot, lambda: isinstance(fresh.app.screen, ConversationScreen))
    assert fresh.stored.goals == (Goal("lugn", "vila", Owner.MANAGER, "maj", "ses"),)


async def test_goal_is_edited_in_place_and_its_letters_are_only_letters(underway: Underway) -> None:
    """Expect the first goal changed, and s, f, l, t and u written instead of acted on."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "4", "enter")
        await until(pilot, lambda: isinstance(underway.app.screen, GoalDialog))
        await pilot.press("end", *"sfltu16", "escape")
        await until(pilot, lambda: isinstance(underway.app.screen, ConversationScreen))
    assert underway.stored.goals[0].text == "Ta upp svåra saker inom en veckasfltu16"
    assert underway.stored.goals[1] == PREPARED.goals[1]


async def test_goal_without_words_is_not_kept(fresh: Underway) -> None:
    """Expect nothing when only other fields were filled in."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "l")
        await until(pilot, lambda: isinstance(fresh.app.screen, GoalDialog))
        await pilot.press("enter", *"x", "escape")
        await until(pilot, lambda: isinstance(fresh.app.screen, ConversationScreen))
    assert fresh.stored.goals == ()


async def test_earlier_goals_go_through_every_status(underway: Underway) -> None:
    """Expect Enter to cycle, in words, and to be saved."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "3", "down", "down")
        seen = []
        for _ in GoalStatus:
            before = underway.stored.earlier[2].status
            await pilot.press("enter")
            await until(pilot, lambda before=before: underway.stored.earlier[2].status is not before)  # type: ignore[misc]
            seen.append(underway.stored.earlier[2].status)
        ongoing, done, changed = GoalStatus.ONGOING, GoalStatus.DONE, GoalStatus.CHANGED
        assert seen == [ongoing, done, changed, GoalStatus.NOT_STARTED]
        assert "inte börjat" in screen_text(underway.app)


async def test_needs_and_competence_are_written(fresh: Underway) -> None:
    """Expect both texts on disk, each after the hint."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "5")
        assert "Skriv inte om hälsa" in screen_text(fresh.app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, WishDialog))
        await pilot.press(*"tid", "escape")
        await until(pilot, lambda: isinstance(fresh.app.screen, ConversationScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, WishDialog))
        await pilot.press(*"lag", "ctrl+s")
        await until(pilot, lambda: isinstance(fresh.app.screen, ConversationScreen))
    assert (fresh.stored.needs, fresh.stored.competence) == ("tid", "lag")


async def test_long_paste_is_capped_and_told(fresh: Underway) -> None:
    """Expect 10,000 characters and a sentence."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "5", "enter")
        await until(pilot, lambda: isinstance(fresh.app.focused, OwnWords))
        assert fresh.app.focused is not None
        fresh.app.focused.post_message(events.Paste("å" * (MAX_TEXT + 5)))
        await until(pilot, lambda: "högst 10\N{NO-BREAK SPACE}000 tecken" in screen_text(fresh.app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(fresh.app.screen, ConversationScreen))
    assert fresh.stored.needs == "å" * MAX_TEXT


async def test_handing_over_asks_with_what_changes(fresh: Underway) -> None:
    """Expect the sentence about public records, and Enter to leave it a draft; back again without asking."""
    async with fresh.app.run_test() as pilot:
        screen = await fresh.open(pilot, "6")
        screen.rows.highlight(HANDED)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, ChooseDialog))
        assert "allmän handling" in screen_text(fresh.app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, ConversationScreen))
        assert not fresh.preparation.handed_over
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(fresh.app.screen, ChooseDialog))
        await pilot.press("t")
        await until(pilot, lambda: fresh.stored.handed_over)
        await pilot.press("enter")
        await until(pilot, lambda: not fresh.stored.handed_over)


async def test_signatures_go_on_and_off(fresh: Underway) -> None:
    """Expect "ja" and "nej" in words, saved."""
    async with fresh.app.run_test() as pilot:
        await fresh.open(pilot, "6", "end", "enter")
        await until(pilot, lambda: fresh.stored.signatures)
        assert "ja" in screen_text(fresh.app)
        await pilot.press("space")
        await until(pilot, lambda: not fresh.stored.signatures)


async def test_preview_shows_the_file(underway: Underway) -> None:
    """Expect Markdown as it will be written, and Escape back."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "f")
        await until(pilot, lambda: isinstance(underway.app.screen, ReadingDialog))
        assert "# Underlag inför medarbetarsamtal" in screen_text(underway.app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(underway.app.screen, ConversationScreen))


async def saving(pilot: Pilot[None], underway: Underway, path: Path) -> None:
    """The dialog with a path, and Enter."""
    await underway.open(pilot, "s")
    await until(pilot, lambda: isinstance(underway.app.screen, SaveFileDialog))
    underway.app.screen.query_one(Field).value = str(path)
    await pilot.press("enter")


async def test_save_proposes_a_good_name_and_writes_markdown(
    underway: Underway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect the file in the current folder under a name that says what it is."""
    monkeypatch.chdir(tmp_path)
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "s")
        await until(pilot, lambda: isinstance(underway.app.screen, SaveFileDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(underway.app.screen, ConversationScreen))
    written = (tmp_path / "samtalsunderlag-lidkoping-chef-2026-11-20.md").read_text("utf-8")
    assert written.startswith("# Underlag inför medarbetarsamtal")
    assert "UTKAST" in written


async def test_save_asks_before_overwriting(underway: Underway, tmp_path: Path) -> None:
    """Expect Enter to keep the file there is, and s to overwrite it."""
    target = tmp_path / "finns.md"
    target.write_text("viktigt")
    async with underway.app.run_test() as pilot:
        await saving(pilot, underway, target)
        await until(pilot, lambda: isinstance(underway.app.screen, ChooseDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(underway.app.screen, SaveFileDialog))
        assert target.read_text() == "viktigt"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(underway.app.screen, ChooseDialog))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(underway.app.screen, ConversationScreen))
    assert target.read_text("utf-8").startswith("# Underlag")


async def test_save_never_follows_a_link(underway: Underway, tmp_path: Path) -> None:
    """Expect what, where and a remedy, and the file behind the link untouched."""
    target = tmp_path / "annan.md"
    target.write_text("viktigt")
    (tmp_path / "l.md").symlink_to(target)
    async with underway.app.run_test() as pilot:
        await saving(pilot, underway, tmp_path / "l.md")
        await until(pilot, lambda: "länk" in screen_text(underway.app))
        assert "Åtgärd:" in screen_text(underway.app)
    assert target.read_text() == "viktigt"


async def test_save_where_there_is_no_folder_is_told(underway: Underway, tmp_path: Path) -> None:
    """Expect what, where and a remedy in the dialog, which stays."""
    async with underway.app.run_test() as pilot:
        await saving(pilot, underway, tmp_path / "saknas" / "u.md")
        await until(pilot, lambda: "Åtgärd:" in screen_text(underway.app))
        assert isinstance(underway.app.screen, SaveFileDialog)


async def test_empty_name_is_told(underway: Underway) -> None:
    """Expect a sentence, not a crash."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "s")
        await until(pilot, lambda: isinstance(underway.app.screen, SaveFileDialog))
        underway.app.screen.query_one(Field).value = "  "
        await pilot.press("enter")
        await until(pilot, lambda: "Skriv vad filen ska heta" in screen_text(underway.app))


async def test_failed_save_is_told_and_kept_on_screen(tmp_path: Path) -> None:
    """Expect INTE SPARAT, the topic still shown, and saved once the disk takes it again."""
    workspace = make_workspace(tmp_path)
    keeper = FakeKeeper(refuses=True)
    response = make_response(finished=True)
    session = make_session(keeper=keeper)
    session.walk = replace(session.walk, response=response)
    app = make_app(workspace, session)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.go(Place.CONVERSATION)
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen) and app.focused)
        await pilot.press("2", "space")
        await until(pilot, lambda: "INTE SPARAT" in screen_text(app))
        assert "1 av 3 valda" in screen_text(app)
        keeper.refuses = False
        await pilot.press("r")
        await until(pilot, lambda: keeper.saved)
        assert "INTE SPARAT" not in screen_text(app)
    assert len(keeper.saved[-1].preparation.topics) == 1


async def test_hostile_words_are_shown_harmless_and_kept_as_they_are(tmp_path: Path) -> None:
    """Expect no markup or control character on any part, and the stored text untouched by a look at it."""
    hostile = Preparation(
        topics=(Topic("ansvar-2", HOSTILE),),
        goals=(Goal(HOSTILE, HOSTILE, due=HOSTILE, judged=HOSTILE),),
        earlier=(Goal(HOSTILE),),
        needs=HOSTILE,
        competence=HOSTILE,
    )
    underway = Underway(tmp_path, hostile, comment=HOSTILE)
    async with underway.app.run_test(size=(200, 50)) as pilot:
        screen = await underway.open(pilot)
        for key in ("1", "2", "3", "4", "5", "6", "f"):
            await pilot.press(key)
            await pilot.pause()
            text = screen_text(underway.app)
            assert not {"\x1b", "\x07", "\u202e"} & set(text), key
        await pilot.press("escape")
        await until(pilot, lambda: underway.app.screen is screen)
        await pilot.press("4", "enter")
        await until(pilot, lambda: isinstance(underway.app.screen, GoalDialog))
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(underway.app))
        await pilot.press("escape")
        await until(pilot, lambda: underway.app.screen is screen)
        await pilot.press("5", "enter")
        await until(pilot, lambda: isinstance(underway.app.screen, WishDialog))
        await pilot.press("escape")
        await until(pilot, lambda: underway.app.screen is screen)
    assert underway.stored == hostile


async def test_private_comment_is_in_no_part_and_no_file(tmp_path: Path) -> None:
    """Expect a private note nowhere but where one chooses whether it stays here."""
    underway = Underway(tmp_path)
    response = underway.session.response
    answers = {
        **response.answers,
        response.items[0].id: Answer(AnswerState.RATED, 1, "HEMLIGT", private=True),
    }
    underway.session.walk = replace(underway.session.walk, response=replace(response, answers=answers))
    target = tmp_path / "ut.md"
    async with underway.app.run_test(size=(200, 50)) as pilot:
        await saving(pilot, underway, target)
        await until(pilot, lambda: isinstance(underway.app.screen, ConversationScreen))
        for key in "12345":
            await pilot.press(key)
            assert "HEMLIGT" not in screen_text(underway.app)
        await pilot.press("6")
        await until(pilot, lambda: "stannar här" in screen_text(underway.app))
    assert "HEMLIGT" not in target.read_text("utf-8")


async def test_escape_goes_home_and_lets_others_write(underway: Underway) -> None:
    """Expect Hem, and the response free to open."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "escape")
        await until(pilot, lambda: isinstance(underway.app.screen, HomeScreen))
        underway.workspace.store.open("svar1").close()


async def test_g_goes_back_to_the_answers(underway: Underway) -> None:
    """Expect the review."""
    async with underway.app.run_test() as pilot:
        await underway.open(pilot, "g")
        await until(pilot, lambda: isinstance(underway.app.screen, ReviewScreen))


async def test_wide_window_shows_the_document_beside(underway: Underway) -> None:
    """Expect a chosen topic to turn up in the document at once."""
    async with underway.app.run_test(size=(200, 50)) as pilot:
        await underway.open(pilot, "4", "t")
        await until(pilot, lambda: "Ta upp svåra saker" not in screen_text(underway.app))
        await pilot.press("u")
        await until(pilot, lambda: screen_text(underway.app).count("Ta upp svåra saker") >= 2)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 30), (200, 50)])
async def test_no_more_widgets_than_a_view_may_have(underway: Underway, size: tuple[int, int]) -> None:
    """Expect at most fifteen, whatever the size."""
    async with underway.app.run_test(size=size) as pilot:
        await underway.open(pilot, "2")
        assert len(underway.app.screen.query("*")) <= 15


def test_folder_that_can_not_be_written_gives_way_to_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect the home folder to be proposed when the current one takes no files."""
    monkeypatch.chdir(tmp_path)
    assert good_folder() == tmp_path
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert good_folder() == Path.home()


async def test_conversation_at_80x24(underway: Underway, snapshot: Snapshot) -> None:
    """The topics, two of them chosen."""
    async with underway.app.run_test(size=(80, 24)) as pilot:
        await underway.open(pilot, "2")
        snapshot(underway.app)


@pytest.mark.parametrize("theme", PALETTES)
async def test_only_the_pairs_of_the_theme_meet(underway: Underway, theme: str) -> None:
    """Expect no colour in any part or editor that the contrast test does not know of."""
    underway.app.theme = theme
    async with underway.app.run_test(size=(200, 50)) as pilot:
        screen = await underway.open(pilot)
        for keys in ("1", "2", "3", "4", "5", "6", "f", ("2", "enter"), ("4", "enter"), "s"):
            await pilot.press(*keys)
            await pilot.pause()
            assert not unknown_pairs(underway.app), keys
            if underway.app.screen is not screen:
                await pilot.press("escape")
                await until(pilot, lambda: underway.app.screen is screen)


async def test_text_taller_than_the_window_can_be_read_to_its_end(tmp_path: Path) -> None:
    """Expect Down to scroll through a long text before it goes on to the next, and Up to come back."""
    words = " ".join(f"ord{number}" for number in range(400))
    underway = Underway(tmp_path, Preparation(needs=words))
    async with underway.app.run_test(size=(60, 20)) as pilot:
        screen = await underway.open(pilot, "5")
        seen = ""
        for _ in range(20):
            seen += screen_text(underway.app)
            if screen.rows.key == "competence":
                break
            await pilot.press("down")
            await pilot.pause()
        assert all(word in seen for word in words.split())
        await pilot.press("up")
        await until(pilot, lambda: screen.rows.key == "needs")
