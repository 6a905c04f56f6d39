"""Preparing a group session: the form, what is wrong with it, which statements, and opening it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.disclosure.release import Rules
from sjalvskattning.core.group.session import Phase
from sjalvskattning.core.group.setup import About, Breakdown, Profile, Setup
from sjalvskattning.errors import SaveFailed
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.group_items import ItemsPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_prepare import PreparePage
from sjalvskattning.tui.screens.group_ready import ReadyDialog
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.choice import Choice
from sjalvskattning.tui.widgets.rows import Rows
from sjalvskattning.tui.widgets.writing import Field
from sjalvskattning.usecases.group import sessions
from tests.tui.fakes import HOSTILE, FakeWorkspace, make_app, unknown_pairs, until
from tests.tui.group_samples import groups_in, leading, on_disk, prepared, to_list, to_page
from tests.tui.samples import ASSESSMENT
from tests.tui.seeing import clipped, flat, press, rows
from tests.tui.test_compare import SIZES

Snapshot = Callable[[SjalvskattningApp], None]


async def new(pilot: Pilot[None], app: SjalvskattningApp) -> PreparePage:
    """The form of a new session, once it knows what there is to choose from."""
    await to_list(pilot, app)
    await press(pilot, "n")
    return await filled(pilot, app)


async def filled(pilot: Pilot[None], app: SjalvskattningApp) -> PreparePage:
    """The form in front, its definition read."""
    await until(pilot, lambda: isinstance(app.screen, PreparePage) and app.screen.setup)
    await until(pilot, lambda: isinstance(app.focused, Choice))
    return cast(PreparePage, app.screen)


async def ready(pilot: Pilot[None], app: SjalvskattningApp) -> ReadyDialog:
    """What is ready to open."""
    await until(pilot, lambda: isinstance(app.screen, ReadyDialog))
    return cast(ReadyDialog, app.screen)


def write(page: PreparePage, **texts: str) -> None:
    """Write in the fields of a form."""
    for name, text in texts.items():
        page.query_one(f"#{name}", Field).value = text


def choose(page: PreparePage, **keys: str) -> None:
    """Choose in the questions of a form."""
    for name, key in keys.items():
        page.query_one(f"#{name}", Choice).choose(key)


def only(workspace: FakeWorkspace) -> Setup:
    """The setup of the one session that is kept."""
    (session,) = sessions.list_sessions(workspace).sessions
    return session.setup


async def test_a_name_and_a_number_are_enough(tmp_path: Path) -> None:
    """Expect Enter all the way, what protects the group to read, and o to open; all of it kept."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await new(pilot, app)
        await press(pilot, "enter", *"Norr", "enter", *"12", *["enter"] * 9)
        assert isinstance(app.focused, Rows)
        await press(pilot, "enter")
        await ready(pilot, app)
        assert on_disk(workspace, "svar1").phase is Phase.PREPARING
        seen = flat(app)
        assert "Inget visas om färre än 5 personer har svarat på frågan." in seen
        assert "kan inte ändras när sessionen är öppen" in seen
        await to_page(pilot, app, CollectPage, "o")
    kept = on_disk(workspace, "svar1")
    assert kept.phase is Phase.COLLECTING
    assert (kept.setup.name, kept.setup.head_count, kept.setup.role) == ("Norr", 12, "medarbetare")
    assert kept.setup.items == ASSESSMENT.items_of("medarbetare")
    assert (kept.setup.profile, kept.setup.about) == (Profile.STRICT, About.GROUP)
    assert not kept.setup.comments
    assert kept.setup.breakdown is None


async def test_everything_that_is_filled_in_arrives(tmp_path: Path) -> None:
    """Expect the leader's role, k, breakdown, free text and the day in the setup."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        choose(page, about="leader", breakdown="yes", comments="yes")
        await pilot.pause()
        write(page, name=" Norr ", head_count="30", k="8", question="Vilket lag?", parts="Dag, Natt;Kväll ,")
        write(page, date="2026-12-01")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
        assert "Vilket lag? Dag, Natt, Kväll" in flat(app)
    setup = only(workspace)
    assert (setup.name, setup.head_count, setup.date) == ("Norr", 30, "2026-12-01")
    assert (setup.about, setup.role) == (About.LEADER, "chef")
    assert setup.rules == Rules(8, 1)
    assert setup.breakdown == Breakdown("Vilket lag?", ("Dag", "Natt", "Kväll"))
    assert setup.comments


async def test_open_profile_asks_for_less_and_goes_straight_to_the_talk(tmp_path: Path) -> None:
    """Expect no k, breakdown or free text with öppen, a group of three to do, and the talk when it opens."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        choose(page, breakdown="yes", comments="yes", profile="oppen")
        await pilot.pause()
        assert not any(word in flat(app) for word in ("Minsta grupp", "Uppdelning", "Delarna", "Fritext"))
        write(page, name="Tre", head_count="3")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
        await to_page(pilot, app, LeadPage, "enter")
    setup = only(workspace)
    assert setup.profile is Profile.OPEN
    assert (setup.breakdown, setup.comments) == (None, False)


WRONG: dict[str, tuple[dict[str, str], dict[str, str], str]] = {
    "name": ({}, {"name": " "}, "Sessionen har inget namn. Skriv vad gruppen heter."),
    "head_count": ({}, {"head_count": "tolv"}, "Antalet som kan svara ska vara 1–1000."),
    "many": ({}, {"head_count": "1001"}, "Antalet som kan svara ska vara 1–1000."),
    "too_small": ({}, {"head_count": "4"}, "det behövs minst 5. Välj profilen öppen"),
    "k": ({}, {"k": "4"}, "Skyddet är satt för lågt. Skriv ett tal, 5 eller högre."),
    "no_number": ({}, {"k": "5x"}, "Skriv ett tal, 5 eller högre."),
    "groups": ({"breakdown": "yes"}, {"question": "Lag?", "parts": "Dag"}, "Skriv delarna med kommatecken"),
    "alike": ({"breakdown": "yes"}, {"question": "Lag?", "parts": "Dag, dag"}, "Två delar i uppdelningen"),
    "question": ({"breakdown": "yes"}, {"question": ""}, "Uppdelningen har ingen fråga."),
    "date": ({}, {"date": "2026-13-01"}, "2026-11-20"),
}


async def test_every_fault_is_told_at_its_question(tmp_path: Path) -> None:
    """Expect the sentence right under the question, which has focus; it goes when it is put right."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 34)) as pilot:
        page = await new(pilot, app)
        right = {"name": "N", "head_count": "12", "k": "5", "question": "L?", "parts": "A, B"}
        for keys, texts, said in WRONG.values():
            write(page, **{**right, "date": "2026-11-21", **texts})
            choose(page, **{"breakdown": "no", **keys})
            await press(pilot, "ctrl+s")
            await until(pilot, lambda said=said: said in flat(app))  # type: ignore[misc]
            field = app.focused
            assert isinstance(field, Field)
            paper = page.query_one(f"#fault-{field.id}")
            assert paper.region.y == page.query_one(f"#line-{field.id}").region.bottom
            write(page, **right, date="2026-11-21")
            await until(pilot, lambda paper=paper: not paper.display)  # type: ignore[misc]
        await press(pilot, "ctrl+s")
        await ready(pilot, app)


async def test_several_faults_are_told_at_once(tmp_path: Path) -> None:
    """Expect both sentences, and nothing kept."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await new(pilot, app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Sessionen har inget namn." in flat(app))
        assert "Antalet som kan svara ska vara 1–1000." in flat(app)
    assert sessions.list_sessions(workspace).sessions == ()


async def test_leaving_keeps_what_is_written_and_it_goes_on_there(tmp_path: Path) -> None:
    """Expect a faulty draft kept by Esc, and the form with it when it is opened from the list."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        choose(page, breakdown="yes", about="leader")
        write(page, name="Halvklar", k="9", date="i morgon")
        await pilot.pause()
        listed = await to_page(pilot, app, GroupsPage, "escape")
        await until(pilot, lambda: listed.rows.keys == ["svar1"])
        assert only(workspace).date == "2026-11-20"
        await press(pilot, "enter")
        again = await filled(pilot, app)
        assert again.filled.name == "Halvklar"
        assert (again.filled.k, again.filled.about, again.filled.breakdown) == ("9", "leader", "yes")
        write(again, head_count="12", question="Lag?", parts="A, B")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
    assert (only(workspace).name, only(workspace).head_count) == ("Halvklar", 12)


async def test_an_untouched_form_leaves_nothing(tmp_path: Path) -> None:
    """Expect the list as it was after Esc."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await new(pilot, app)
        await to_page(pilot, app, GroupsPage, "escape")
    assert sessions.list_sessions(workspace).sessions == ()


async def test_what_is_ready_can_be_changed_left_and_opened(tmp_path: Path) -> None:
    """Expect the way to open first, e to change it, Esc to leave it for later; then it is the same."""
    workspace = groups_in(tmp_path, prepared(comments=True))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        await press(pilot, "enter")
        await ready(pilot, app)
        await press(pilot, "e")
        page = await filled(pilot, app)
        choose(page, comments="no")
        write(page, head_count="20")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
        assert (on_disk(workspace).setup.head_count, on_disk(workspace).setup.comments) == (20, False)
        await to_page(pilot, app, GroupsPage, "escape")
        assert on_disk(workspace).phase is Phase.PREPARING
        await press(pilot, "enter")
        await ready(pilot, app)
        await to_page(pilot, app, CollectPage, "enter")
    assert on_disk(workspace).phase is Phase.COLLECTING


async def test_statements_are_left_out_by_area_and_one_by_one(tmp_path: Path) -> None:
    """Expect an area and a single statement left out, counted in the form, and not asked."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        write(page, name="Norr", head_count="12")
        choose(page, items="some")
        page.query_one("#items").focus()
        items = await to_page(pilot, app, ItemsPage, "enter")
        assert "16 av 16" in flat(app)
        await press(pilot, "space", *["down"] * 5, "space")
        assert "12 av 16" in flat(app)
        await press(pilot, "i")
        assert items.left_out == {item.id for item in ASSESSMENT.items_of("medarbetare")}
        await press(pilot, "a", "home", "enter", *["down"] * 5, "enter", "escape")
        await until(pilot, lambda: app.screen is page)
        assert "12 av 16" in flat(app)
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
    asked = [item.id for item in ASSESSMENT.items_of("medarbetare")]
    assert list(only(workspace).item_ids) == asked[4:]


async def test_no_statement_at_all_is_a_fault(tmp_path: Path) -> None:
    """Expect it told at the question."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        write(page, name="Norr", head_count="12")
        choose(page, items="some")
        page.query_one("#items").focus()
        await to_page(pilot, app, ItemsPage, "enter")
        await press(pilot, "i", "escape", "ctrl+s")
        await until(pilot, lambda: "Välj minst ett område." in flat(app))
        assert app.focused is page.query_one("#items")


async def test_one_that_follows_another_brings_what_was_agreed(tmp_path: Path) -> None:
    """Expect the session before chosen, and its agreements to come along."""
    from sjalvskattning.core.group.session import Agreed

    before = replace(leading(name="Förra"), agreed=(Agreed("Boka ett möte"),))
    workspace = groups_in(tmp_path, before)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        await press(pilot, "f")
        page = await filled(pilot, app)
        await until(pilot, lambda: page.filled.follows == "s1" and "Förra" in flat(app))
        write(page, name="Nya", head_count="12")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
    assert on_disk(workspace, "svar1").earlier == before.agreed


async def test_a_follow_up_starts_as_the_one_before_was(tmp_path: Path) -> None:
    """Expect everything as it was, with its own definition, but for the day; untouched it is not kept."""
    other = replace(ASSESSMENT, version="0.0.1")
    changes: dict[str, Any] = {
        "assessment": other,
        "item_ids": tuple(item.id for item in ASSESSMENT.items_of("medarbetare"))[4:],
        "name": "Förra",
        "head_count": 30,
        "rules": Rules(8, 1),
        "breakdown": Breakdown("Vilket lag?", ("Dag", "Natt")),
        "comments": True,
        "date": "2026-01-15",
    }
    before = prepared(**changes)
    workspace = groups_in(tmp_path, before)
    app = make_app(workspace)
    expected = replace(before.setup, date="2026-11-20", follows="s1")
    async with app.run_test(size=(80, 24)) as pilot:
        listed = await to_list(pilot, app)
        await press(pilot, "f")
        page = await filled(pilot, app)
        await until(pilot, lambda: page.query_one("#follows").display)
        assert page.setup == expected
        await to_page(pilot, app, GroupsPage, "escape")
        assert listed.rows.keys == ["s1"]
        await press(pilot, "f")
        page = await filled(pilot, app)
        await until(pilot, lambda: page.query_one("#follows").display)
        write(page, head_count="31")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
    assert on_disk(workspace, "svar1").setup == replace(expected, head_count=31)


async def test_some_statements_are_offered_before_any_is_left_out(tmp_path: Path) -> None:
    """Expect no count where it would be all of them."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 34)) as pilot:
        page = await new(pilot, app)
        page.query_one("#items").focus()
        await until(pilot, lambda: "välj några" in flat(app))
        assert "16 av 16" not in flat(app)


@pytest.mark.parametrize(
    ("size", "said"), [((80, 34), "från omkring 25; färre säger lite"), ((60, 34), "från omkring 25")]
)
async def test_a_breakdown_warns_of_small_groups(tmp_path: Path, size: tuple[int, int], said: str) -> None:
    """Expect the whole sentence at 80 columns, and the number with the least room."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=size) as pilot:
        page = await new(pilot, app)
        page.query_one("#breakdown").focus()
        await until(pilot, lambda: said in flat(app))


async def test_a_refused_save_is_told_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect "Inte sparat" with the reason, the form as it was, and a question before it is thrown away."""

    def refuse(*_: object) -> None:
        raise SaveFailed("store.save_failed", path="/hem/g", reason="full")

    monkeypatch.setattr(sessions, "new_session", refuse)
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        write(page, name="Norr", head_count="12")
        for key in ("ctrl+s", "escape"):
            await press(pilot, key)
            await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
            assert "Inte sparat" in flat(app)
            assert "Gör plats på disken" in flat(app)
            await press(pilot, "enter")
            assert app.screen is page
        assert page.filled.name == "Norr"
        await press(pilot, "escape", "k")
        await until(pilot, lambda: isinstance(app.screen, GroupsPage))


async def test_a_definition_that_is_gone_does_not_matter(tmp_path: Path) -> None:
    """Expect the session's own definition to be kept when it can no longer be found."""
    other = replace(ASSESSMENT, id="borta")
    workspace = groups_in(tmp_path, prepared(assessment=other))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        await press(pilot, "enter")
        await ready(pilot, app)
        await press(pilot, "e")
        page = await filled(pilot, app)
        assert page.setup == on_disk(workspace).setup
        write(page, head_count="13")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
    assert on_disk(workspace).setup.assessment == other


async def test_the_mouse_does_it_too(tmp_path: Path) -> None:
    """Expect a click on the last line to go on, and one on the hint to open."""
    workspace = groups_in(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await new(pilot, app)
        write(page, name="Norr", head_count="12")
        await pilot.click("#go", offset=(20, 0))
        await ready(pilot, app)
        await pilot.click("Hints", offset=(2, 1))
        await until(pilot, lambda: isinstance(app.screen, CollectPage))


VIEWS: dict[str, tuple[str, ...]] = {"form": (), "faults": ("ctrl+s",), "ready": (), "items": ()}


async def _view(pilot: Pilot[None], app: SjalvskattningApp, view: str, name: str = "Norr") -> None:
    page = await new(pilot, app)
    if view == "faults":
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: page.query_one("#fault-name").display)
    if view == "ready":
        write(page, name=name, head_count="12")
        await press(pilot, "ctrl+s")
        await ready(pilot, app)
    if view == "items":
        choose(page, items="some")
        page.query_one("#items").focus()
        await to_page(pilot, app, ItemsPage, "enter", "space")
    await pilot.pause()


@pytest.mark.parametrize(("size", "theme"), list(zip(SIZES, PALETTES, strict=True)))
@pytest.mark.parametrize("view", VIEWS)
async def test_every_view_fits(tmp_path: Path, view: str, size: tuple[int, int], theme: str) -> None:
    """Expect nothing cut off, at most six hints with Esc and F1 last, and no colours but those tested."""
    app = make_app(groups_in(tmp_path), theme=theme)
    async with app.run_test(size=size) as pilot:
        await _view(pilot, app, view)
        page: Any = app.screen
        assert clipped(app) == []
        assert max(map(len, rows(app))) <= size[0]
        assert len(page.hints()) <= 6
        assert view == "faults" or "F1 hjälp" in flat(app)
        assert page.hints()[-2][0].startswith("Esc")
        assert unknown_pairs(app) == set()


async def test_what_protects_stands_beside_the_form_where_there_is_room(tmp_path: Path) -> None:
    """Expect it on a wide screen, and that it follows what is chosen."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(200, 50)) as pilot:
        page = await new(pilot, app)
        assert "Ingen fritext samlas in." in flat(app)
        choose(page, comments="yes")
        await until(pilot, lambda: "minst 8 har skrivit" in flat(app))


async def test_a_name_is_shown_never_obeyed(tmp_path: Path) -> None:
    """Expect a hostile name as text before it is opened."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await _view(pilot, app, "ready", HOSTILE)
        assert "[@click=app.quit]x[/] ␛]52;c;aGVq␇" in flat(app)


async def test_english_and_help(tmp_path: Path) -> None:
    """Expect the form in English, and F1 to tell what to do and which keys there are."""
    app = make_app(groups_in(tmp_path), language="en")
    async with app.run_test(size=(80, 24)) as pilot:
        await _view(pilot, app, "form")
        assert "How many" in flat(app)
        await press(pilot, "f1")
        assert "All it takes is a name and how many can answer" in flat(app)


async def test_group_prepare_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The form as it looks."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await _view(pilot, app, "form")
        snapshot(app)


async def test_group_ready_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """What is ready to open as it looks."""
    app = make_app(groups_in(tmp_path), theme="ljust")
    async with app.run_test(size=(80, 24)) as pilot:
        await _view(pilot, app, "ready")
        snapshot(app)


async def test_group_items_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The statements to choose from as they look."""
    app = make_app(groups_in(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await _view(pilot, app, "items")
        snapshot(app)
