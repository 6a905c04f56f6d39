"""Beginning something new, and the first start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from textual import events
from textual.pilot import Pilot

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import OccasionKind
from sjalvskattning.store.settings import Settings
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.first import FirstScreen
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.question import QuestionScreen
from sjalvskattning.tui.screens.start import StartScreen
from sjalvskattning.tui.starting import usual_role
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.choice import Choice, Option
from sjalvskattning.tui.widgets.rows import Rows
from sjalvskattning.tui.widgets.writing import Field
from tests.tui.fakes import HOSTILE, FakeCatalogue, FakeStore, make_app, make_workspace, unknown_pairs, until
from tests.tui.samples import ASSESSMENT
from tests.tui.seeing import flat
from tests.tui.seeing import text as screen_text

Snapshot = Callable[[SjalvskattningApp], None]


async def begun(pilot: Pilot[None], app: SjalvskattningApp) -> StartScreen:
    """The page, once it knows what there is to choose from."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await pilot.press("n")
    await until(pilot, lambda: isinstance(app.screen, StartScreen) and app.screen.found)
    await until(pilot, lambda: isinstance(app.focused, Choice))
    return cast(StartScreen, app.screen)


async def test_enter_all_the_way_through_begins_with_what_stands_there(tmp_path: Path) -> None:
    """Expect nine Enters to lead to the first question, saved."""
    workspace = make_workspace(tmp_path)
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await begun(pilot, app)
        for _ in range(9):
            await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert app.session is not None
        assert app.session.keeps
        assert app.session.response.occasion.kind is OccasionKind.MEDARBETARSAMTAL
    assert workspace.store.ids() == ["svar1"]


async def test_with_a_single_answer_the_arrows_go_to_another_line(tmp_path: Path) -> None:
    """Expect no dead end on a line with nothing to choose: up and down leave it, as the help says."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        role = screen.query_one("#role", Choice)
        role.offer([Option("en", "Den enda")])
        role.focus()
        await until(pilot, lambda: app.focused is role)
        await pilot.press("up")
        await until(pilot, lambda: app.focused is screen.query_one("#policy"))
        role.focus()
        await until(pilot, lambda: app.focused is role)
        await pilot.press("down")
        await until(pilot, lambda: app.focused is screen.query_one("#perspective"))
        assert role.key == "en"


async def test_arrows_choose_and_everything_filled_in_arrives(tmp_path: Path) -> None:
    """Expect role, perspective, occasion, date, name, unit and period in the response."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        await begun(pilot, app)
        await pilot.press("enter", "down", "enter", "down", "enter", "down", "enter")
        await pilot.press(*"2026-12-01", "enter", *"Bo", "enter", *"IT", "enter", *"2026", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert app.session is not None
        response = app.session.response
    assert (response.role, response.perspective) == ("chef", Perspective.MANAGER)
    assert response.occasion.kind is OccasionKind.LONESAMTAL
    texts = (response.occasion.date, response.occasion.name, response.occasion.unit, response.occasion.period)
    assert texts == ("2026-12-01", "Bo", "IT", "2026")


async def test_impatient_keys_begin_only_once(tmp_path: Path) -> None:
    """Expect one response, however often it is begun."""
    workspace = make_workspace(tmp_path)
    app = make_app(workspace)
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        screen.action_go()
        screen.action_go()
        screen.action_go()
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
    assert workspace.store.ids() == ["svar1"]


@pytest.mark.parametrize("key", ["enter", "n"])
async def test_impatient_keys_on_hem_open_one_page(tmp_path: Path, key: str) -> None:
    """Expect the page, whole, however often it is asked for before it is there."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        for _ in range(3):
            app.post_message(events.Key(key, key if key == "n" else None))
        await until(pilot, lambda: isinstance(app.screen, StartScreen) and app.screen.found)
        await until(pilot, lambda: isinstance(app.focused, Choice | Rows | Field))


async def test_letters_in_a_field_are_only_letters(tmp_path: Path) -> None:
    """Expect j, k and q to be written, not to move or quit."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        screen.query_one("#name", Field).focus()
        await pilot.press(*"jkqndr")
        await until(pilot, lambda: screen.query_one("#name", Field).value == "jkqndr")
        assert app.screen is screen


async def test_wrong_date_is_told_with_an_example(tmp_path: Path) -> None:
    """Expect the field to have focus again and a sentence; an empty date is fine."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        screen.query_one("#date", Field).value = "31/12"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "2026-11-20" in screen_text(app))
        assert app.focused is not None
        assert app.focused.id == "date"


async def test_a_wrong_date_is_told_when_it_is_left(tmp_path: Path) -> None:
    """Expect the sentence at once, with an example, and none for a right date or an empty one."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begun(pilot, app)
        day = screen.query_one("#date", Field)

        def told() -> bool:
            return "Skriv det som 2026-11-20" in screen_text(app)

        for written, wrong in (("2026-02-30", True), ("2026-02-28", False), ("", False)):
            day.focus()
            day.value = written
            await pilot.press("enter")
            await until(pilot, lambda: screen.query_one("#name", Field).has_focus)
            await until(pilot, told if wrong else lambda: not told())


MANAGERS = Settings(first_run_done=True, assessment="lidkoping", role="chef")


async def test_the_rated_role_follows_the_perspective(tmp_path: Path) -> None:
    """Expect a manager to be led to the employee's role, an employee to the leader's; said in words."""
    workspace = make_workspace(tmp_path)
    workspace.settings.values = MANAGERS
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begun(pilot, app)
        role, name = screen.query_one("#role", Choice), screen.query_one("#name", Field)
        assert "Skattad roll" in screen_text(app)
        await pilot.press("enter", "enter")
        for key, expected, said, hint in (
            ("up", "chef", "Du skattar dig själv, i rollen Chef.", "behövs inte"),
            (
                "down",
                "medarbetare",
                "Du skattar medarbetaren, som har rollen Medarbetare.",
                "medarbetarens initialer",
            ),
            ("down", "chef", "Du skattar din chef, som har rollen Chef.", "chefens initialer"),
            ("down", "chef", "Du skattar kollegan, som har rollen Chef.", "kollegans initialer"),
        ):
            await pilot.press(key)
            await until(pilot, lambda: said in screen_text(app))  # noqa: B023
            assert role.key == expected
            assert name.placeholder.startswith(hint)
            assert "Vanligast" not in screen_text(app)
        await pilot.press("up", "up", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert app.session is not None
        response = app.session.response
    assert (response.role, response.perspective) == ("medarbetare", Perspective.MANAGER)
    assert workspace.settings.values.role == "chef"


async def test_a_role_chosen_by_hand_stays_and_an_odd_pair_is_told(tmp_path: Path) -> None:
    """Expect it to be left alone, whatever the perspective, with a sentence about what is usual."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await begun(pilot, app)
        await pilot.press("enter", "down", "enter", "down")
        await until(pilot, lambda: "Du skattar medarbetaren, som har rollen Chef." in flat(app))
        assert "Vanligast här är rollen Medarbetare." in flat(app)
        assert screen.query_one("#role", Choice).key == "chef"
        assert screen.query_one("#name", Field).placeholder == "medarbetarens initialer"
        await pilot.press("down")
        await until(pilot, lambda: "Du skattar din chef, som har rollen Chef." in flat(app))
        assert "Vanligast" not in flat(app)


@pytest.mark.parametrize(
    ("roles", "perspective", "usual"),
    [
        ("medarbetare chef", Perspective.MANAGER, "medarbetare"),
        ("larare ledare", Perspective.MANAGER, "larare"),
        ("medarbetare specialist chef", Perspective.MANAGER, "medarbetare"),
        ("larare elevhalsa chef", Perspective.MANAGER, ""),
        ("chef", Perspective.MANAGER, ""),
        ("medarbetare ledare", Perspective.REPORTS, "ledare"),
        ("medarbetare", Perspective.REPORTS, ""),
        ("medarbetare chef", Perspective.SELF, ""),
        ("medarbetare chef", Perspective.PEER, ""),
    ],
)
def test_the_usual_role_is_told_by_its_id(roles: str, perspective: Perspective, usual: str) -> None:
    """Expect the one that leads nobody, or the leader's; nothing where a policy does not tell."""
    made = tuple(replace(ASSESSMENT.roles[0], id=id, extends=None) for id in roles.split())
    entries = FakeCatalogue(assessments=(replace(ASSESSMENT, roles=made),)).entries()
    assert usual_role(entries, ASSESSMENT.id, perspective) == usual


async def test_last_policy_and_role_are_proposed(tmp_path: Path) -> None:
    """Expect what was chosen last time to be chosen, and remembered again."""
    workspace = make_workspace(tmp_path)
    workspace.settings.values = Settings(first_run_done=True, assessment="lidkoping", role="chef")
    app = make_app(workspace)
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        assert screen.query_one("#role", Choice).key == "chef"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        assert app.session is not None
        assert app.session.response.role == "chef"


async def test_escape_goes_home_without_beginning(tmp_path: Path) -> None:
    """Expect Hem and no file."""
    workspace = make_workspace(tmp_path)
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await begun(pilot, app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert workspace.store.ids() == []


async def test_no_policy_is_told_with_a_remedy(tmp_path: Path) -> None:
    """Expect a sentence instead of an empty form that does nothing."""
    app = make_app(make_workspace(tmp_path, catalogue=FakeCatalogue(assessments=())))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("n")
        await until(pilot, lambda: "Ingen policy hittades" in screen_text(app))
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, StartScreen)


async def test_mouse_opens_a_question_and_chooses(tmp_path: Path) -> None:
    """Expect the first click to open, the second to choose."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        role = screen.query_one("#role", Choice)
        await pilot.click(role, offset=(18, 0))
        await until(pilot, lambda: role.has_focus and role.size.height == 2)
        assert role.key == "medarbetare"
        await pilot.click(role, offset=(18, 1))
        await until(pilot, lambda: role.key == "chef")


async def test_hostile_names_do_no_harm(tmp_path: Path) -> None:
    """Expect pasted control characters as pictures, and no markup anywhere."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        name = screen.query_one("#name", Field)
        name.focus()
        await until(pilot, lambda: name.has_focus)
        name.post_message(events.Paste(HOSTILE))
        await until(pilot, lambda: "[@click=app.quit]" in name.value)
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(app))


async def test_begin_that_can_not_be_stored_is_told(tmp_path: Path) -> None:
    """Expect what and remedy on the page, and nothing lost."""
    (tmp_path / "responses").write_text("not a folder")
    app = make_app(make_workspace(tmp_path))
    async with app.run_test() as pilot:
        screen = await begun(pilot, app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.trouble)
        assert "Åtgärd:" in screen_text(app)


async def test_first_start_asks_once_and_tells_where_answers_live(tmp_path: Path) -> None:
    """Expect three sentences, four questions, and Hem afterwards; the next start opens Hem."""
    workspace = make_workspace(tmp_path)
    workspace.settings.values = Settings()
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstScreen) and app.screen.found)
        await until(pilot, lambda: isinstance(app.focused, Choice))
        text = screen_text(app)
        assert "Dina svar sparas bara på den här datorn" in text
        assert "kan läsa dem" in text
        await pilot.press("enter", "down", "enter", "down", "enter", "down", "enter", "enter")
        await until(pilot, lambda: "Nästa gång öppnas programmet rad för rad" in screen_text(app))
        assert app.theme == "ljust"
    values = workspace.settings.values
    assert (values.role, values.reading, values.theme, values.first_run_done) == (
        "chef",
        "plain",
        "ljust",
        True,
    )
    again = make_app(workspace)
    async with again.run_test() as pilot:
        await until(pilot, lambda: isinstance(again.screen, HomeScreen) and again.screen.held is not None)


async def test_first_start_goes_on_when_settings_can_not_be_written(tmp_path: Path) -> None:
    """Expect Hem, and no second question in the same run."""
    workspace = make_workspace(tmp_path)
    workspace.settings.values = Settings()
    workspace.settings.refuses = True
    app = make_app(workspace)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstScreen) and app.screen.found)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)


async def test_start_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """A new one, with the perspective open."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begun(pilot, app)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: screen.query_one("#perspective", Choice).size.height == 4)
        snapshot(app)


async def test_first_start_at_80x24(snapshot: Snapshot) -> None:
    """The first start."""
    workspace = make_workspace(Path("/hem/svar"), store=FakeStore())
    workspace.settings.values = Settings()
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstScreen) and isinstance(app.focused, Choice))
        await pilot.pause()
        snapshot(app)


@pytest.mark.parametrize("theme", PALETTES)
async def test_only_the_pairs_of_the_theme_meet(tmp_path: Path, theme: str) -> None:
    """Expect no colour that the contrast test does not know of, in a question or in a field."""
    app = make_app(make_workspace(tmp_path), theme=theme)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begun(pilot, app)
        assert not unknown_pairs(app)
        screen.query_one("#name", Field).focus()
        await pilot.press(*"Bo")
        assert not unknown_pairs(app)
