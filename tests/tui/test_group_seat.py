"""The shared terminal: one after another answers, and nothing of it is left for the next one."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.disclosure.strict import Written
from sjalvskattning.core.group.setup import About, Breakdown
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.sessions import OpenedSession
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.group_seat import SeatPage
from sjalvskattning.tui.screens.group_seat_walk import FINISH, SeatWalk
from sjalvskattning.tui.screens.group_words import WordsDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.rows import Rows
from tests.tui.fakes import make_app, unknown_pairs, until
from tests.tui.group_samples import ITEMS, collecting, groups_in, on_disk, to_list, to_page
from tests.tui.samples import ASSESSMENT
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES

Snapshot = Callable[[SjalvskattningApp], None]

LAGS = Breakdown("Vilket lag?", ("Dag", "Natt"))


async def seat(pilot: Pilot[None], app: SjalvskattningApp) -> SeatPage:
    """The welcome, by way of the list and the collecting."""
    await to_list(pilot, app)
    await to_page(pilot, app, CollectPage, "enter")
    return await to_page(pilot, app, SeatPage, "d")


async def begin(pilot: Pilot[None], app: SjalvskattningApp) -> SeatWalk:
    """The first question."""
    await seat(pilot, app)
    return await to_page(pilot, app, SeatWalk, "enter")


async def test_one_person_after_another(tmp_path: Path) -> None:
    """Expect each answer kept as done when it is handed in, and the count to grow."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await seat(pilot, app)
        assert "Inget visas om färre än 5 personer har svarat på frågan." in flat(app)
        for mark in "14":
            walk = await to_page(pilot, app, SeatWalk, "enter")
            await press(pilot, *[mark] * ITEMS)
            assert walk.query_one(Rows).key == FINISH
            await press(pilot, "enter")
            await until(pilot, lambda: app.screen is page)
            assert "Tack! Ditt svar är inlämnat." in flat(app)
            assert "Lämna över datorn till nästa." in flat(app)
            await press(pilot, "enter")
            assert "Välkommen!" in flat(app)
        collect = await to_page(pilot, app, CollectPage, "escape")
        await until(pilot, lambda: collect.session.done == 2)
    sheets = on_disk(workspace).sheets.values()
    assert sorted(sheet.marks for sheet in sheets) == [("1",) * ITEMS, ("4",) * ITEMS]
    assert all(sheet.done and sheet.group is None for sheet in sheets)


async def test_every_key_of_the_walk_that_has_a_place_here(tmp_path: Path) -> None:
    """Expect e, v, back, undo, clearing and jumping to work, and neither example nor flag to be offered."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        walk = await begin(pilot, app)
        assert "Exempel" not in text(app)
        assert "Samtalet" not in text(app)
        await press(pilot, "k", "f")
        assert app.screen is walk
        assert not walk.session.walk.answer.flagged
        await press(pilot, "e", "v", "2", "b", "5", "3", "u", "down", "down", "enter", "b", "backspace")
        await press(pilot, "g", *"16", "enter", "4")
        assert walk.session.walk.at_review
        assert "12" in flat(app)
        await press(pilot, "1", "left")
        assert walk.session.walk.position == ITEMS - 1
        await press(pilot, "l", "down", "enter", "5", "l", "f8")
        await until(pilot, lambda: isinstance(app.screen, SeatPage))
    (sheet,) = on_disk(workspace).sheets.values()
    assert sheet.marks == ("e", "v", "5", "5", *["-"] * (ITEMS - 5), "4")


async def test_nothing_is_left_of_who_was_there_before(tmp_path: Path) -> None:
    """Expect the walk gone from the stack and from memory, and no key to lead back to it."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await seat(pilot, app)
        first = text(app)
        walk = await to_page(pilot, app, SeatWalk, "enter")
        await press(pilot, "3", "4", "e")
        left = weakref.ref(walk.session)
        del walk
        await press(pilot, "l", "f8")
        await until(pilot, lambda: app.screen is page)
        assert not any(isinstance(screen, SeatWalk) for screen in app.screen_stack)
        for key in ("b", "left", "u", "ctrl+r", "f8", "l", "g"):
            await press(pilot, key)
            assert app.screen is page
        await press(pilot, "enter")
        assert text(app) == first
        again = await to_page(pilot, app, SeatWalk, "enter")
        assert set(again.marks) == {"-"}
        assert not again.session.walk.past
        await press(pilot, "u", "l")
        assert "Obesvarade" in text(app)

        def is_gone() -> bool:
            gc.collect()
            return left() is None

        await until(pilot, is_gone)


async def test_ctrl_c_says_what_escape_does_here(tmp_path: Path) -> None:
    """Expect the way to collecting, and among the questions that it cancels; never Hem."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        await seat(pilot, app)
        await press(pilot, "ctrl+c")
        assert "Avsluta med F10 eller Ctrl+Q. Esc: till insamlingen." in flat(app)
        await to_page(pilot, app, SeatWalk, "enter")
        await press(pilot, "ctrl+c")
        assert "Avsluta med F10 eller Ctrl+Q. Esc: avbryt." in flat(app)


async def test_escape_asks_before_an_answer_is_thrown_away(tmp_path: Path) -> None:
    """Expect no question before something is answered, then one; nothing is kept when it is thrown away."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        walk = await begin(pilot, app)
        await to_page(pilot, app, SeatPage, "escape")
        walk = await to_page(pilot, app, SeatWalk, "enter")
        await press(pilot, "3", "escape")
        assert "Kasta det du har svarat?" in flat(app)
        await press(pilot, "enter")
        assert app.screen is walk
        await to_page(pilot, app, SeatPage, "escape", "k")
        assert "Välkommen!" in flat(app)
    assert not on_disk(workspace).sheets


async def test_the_part_is_asked_first(tmp_path: Path) -> None:
    """Expect the question, Esc to lead back, and the part kept with the answer."""
    workspace = groups_in(tmp_path, collecting(breakdown=LAGS))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await seat(pilot, app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Vilket lag?" in flat(app)
        await press(pilot, "escape")
        assert app.screen is page
        await press(pilot, "enter", "down")
        await to_page(pilot, app, SeatWalk, "enter")
        assert "Natt" in rows(app)[0]
        await press(pilot, "3", "l", "f8")
        await until(pilot, lambda: app.screen is page)
    (sheet,) = on_disk(workspace).sheets.values()
    assert sheet.group == 1


async def test_what_is_written_is_kept_apart(tmp_path: Path) -> None:
    """Expect words by area, shown only when ticked, taken back when emptied, under handles of their own."""
    workspace = groups_in(tmp_path, collecting(comments=True))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        walk = await begin(pilot, app)
        await press(pilot, "3", "l")
        review = walk.query_one(Rows)
        for area, keys in {
            "bemotande": [*"Bra", "f5"],
            "ansvar": [*"Tungt"],
            "utveckling": ["x", "backspace"],
        }.items():
            review.highlight(f"area:{area}")
            await press(pilot, "enter")
            await until(pilot, lambda: isinstance(app.screen, WordsDialog))
            assert "Skriv inte om hälsa eller om andra personer." in flat(app)
            await press(pilot, *keys, "escape")
        review.highlight("area:bemotande")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, WordsDialog))
        assert "● får visas för gruppen" in flat(app)
        await pilot.click("Reading", offset=(0, 0))
        await press(pilot, "!", "escape", "f8")
        await until(pilot, lambda: isinstance(app.screen, SeatPage))
    kept = on_disk(workspace)
    assert sorted(kept.written.values()) == [
        Written("ansvar", "Tungt", False),
        Written("bemotande", "Bra!", True),
    ]
    assert not kept.sheets.keys() & kept.written.keys()


async def test_only_what_the_session_asks(tmp_path: Path) -> None:
    """Expect a leader in the third person, the chosen statements alone, and no empty area beside them."""
    workspace = groups_in(tmp_path, collecting(about=About.LEADER, item_ids=("mod-1", "mod-2")))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await seat(pilot, app)
        assert "Påståendena handlar om gruppens chef eller ledare (Chef)." in flat(app)
        await to_page(pilot, app, SeatWalk, "enter")
        assert "Fråga 1 av 2" in text(app)
        assert "Min chef" in text(app)
        assert "Bemötande" not in text(app)


async def test_an_answer_that_is_not_saved_stays_until_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect the reason, the answer still there, and one sheet once it works."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        walk = await begin(pilot, app)
        await press(pilot, "3", "l")

        def refuse(*_: object) -> None:
            raise SaveFailed("store.save_failed", path="/hem/g", reason="full")

        with monkeypatch.context() as broken:
            broken.setattr(OpenedSession, "save", refuse)
            await press(pilot, "f8")
            await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
            assert "Gör plats på disken" in flat(app)
            await press(pilot, "escape")
            assert app.screen is walk
        await press(pilot, "f8")
        await until(pilot, lambda: isinstance(app.screen, SeatPage))
    assert on_disk(workspace).done == 1


@pytest.mark.parametrize(("size", "theme"), list(zip(SIZES, PALETTES, strict=True)))
async def test_every_view_fits(tmp_path: Path, size: tuple[int, int], theme: str) -> None:
    """Expect nothing cut off, at most six hints, and no colours but those whose contrast is tested."""
    workspace = groups_in(tmp_path, collecting(comments=True, breakdown=LAGS))
    app = make_app(workspace, theme=theme)
    async with app.run_test(size=size) as pilot:
        page = await seat(pilot, app)

        def check() -> None:
            assert clipped(app) == []
            assert max(map(len, rows(app))) <= size[0]
            assert "F1 hjälp" in flat(app)
            assert unknown_pairs(app) == set()

        check()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        walk = await to_page(pilot, app, SeatWalk, "enter")
        check()
        assert [key for key, _, _ in walk.hints()][:2] == ["1–5", "b"]
        await press(pilot, "3", "l")
        check()
        await press(pilot, "end", "enter")
        await until(pilot, lambda: isinstance(app.screen, WordsDialog))
        check()
        await press(pilot, "escape", "f8")
        await until(pilot, lambda: app.screen is page)
        check()
        await press(pilot, "f1")
        assert "Låt en i taget svara här." in flat(app)


async def test_group_seat_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The welcome as it looks."""
    app = make_app(groups_in(tmp_path, collecting(comments=True, breakdown=LAGS)))
    async with app.run_test(size=(80, 24)) as pilot:
        await seat(pilot, app)
        snapshot(app)


async def test_group_seat_question_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """A question as it looks."""
    app = make_app(groups_in(tmp_path, collecting()), theme="ljust")
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, app)
        await press(pilot, "3", "4")
        snapshot(app)


async def test_group_seat_review_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """What is left as it looks."""
    items = tuple(item.id for item in ASSESSMENT.items_of("medarbetare"))
    app = make_app(groups_in(tmp_path, collecting(comments=True, item_ids=items[:5])))
    async with app.run_test(size=(80, 24)) as pilot:
        walk = await begin(pilot, app)
        await press(pilot, "3", "4", "l")
        assert walk.session.walk.at_review
        snapshot(app)
