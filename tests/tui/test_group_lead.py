"""Leda samtalet: the areas, one on the projector, the clock, marks by show of hands, notes, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import Agreed, GroupSession, Phase, Sheet
from sjalvskattning.core.group.setup import About
from sjalvskattning.core.group.update import Put, Reveal
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.sessions import OpenedSession
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.group_area import AreaPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_notes import NotesPage, SincePage
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.screens.report import MadeReport
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.timing import LONGEST, TALK, Countdown
from tests.core.sessions import after, writes
from tests.tui.fakes import HOSTILE, FakeWorkspace, make_app, make_response, unknown_pairs, until
from tests.tui.group_samples import (
    DIVIDED,
    collecting,
    fill,
    groups_in,
    late,
    leading,
    on_disk,
    rows_of,
    to_list,
    to_page,
    together,
    without_numbers,
)
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES
from tests.tui.test_envelopes import form

Snapshot = Callable[[SjalvskattningApp], None]

EARLIER = (
    Agreed("Vi går igenom schemat varje måndag", "teamledaren", "2026-09-01", "bemotande"),
    Agreed("Alla provar checklistan"),
)


async def lead(pilot: Pilot[None], app: SjalvskattningApp) -> LeadPage:
    """Open the only session, and leave what was agreed last time for later."""
    await to_list(pilot, app)
    await press(pilot, "enter")
    await until(pilot, lambda: any(isinstance(screen, LeadPage) for screen in app.screen_stack))
    await pilot.pause()
    if isinstance(app.screen, SincePage):
        await press(pilot, "escape")
    return await to_page(pilot, app, LeadPage)


async def area(pilot: Pilot[None], app: SjalvskattningApp) -> AreaPage:
    """Show the first area."""
    await lead(pilot, app)
    return await to_page(pilot, app, AreaPage, "enter")


def refusing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Make every save fail, until what is given back is called."""
    kept = OpenedSession.save

    def refuse(self: OpenedSession, session: GroupSession) -> None:
        raise SaveFailed("store.save_failed", path="/hem/g.json", reason="No space left on device")

    monkeypatch.setattr(OpenedSession, "save", refuse)
    return lambda: monkeypatch.setattr(OpenedSession, "save", kept)


# -- the list of areas


async def test_areas_where_the_group_differs_most_come_first(tmp_path: Path) -> None:
    """Expect the divided area first, v to give the policy's order and say so, and titles alone."""
    session = leading([*rows_of(6, "4", "1"), *rows_of(6, "4", "5")])
    app = make_app(groups_in(tmp_path, session))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        titles = ["ansvar", "utveckling", "kommunikation", "forutsattningar", "bemotande"]
        assert page.rows.keys[:5] == [f"area:{id}" for id in titles]
        assert "störst skillnad först" in text(app)
        await press(pilot, "v")
        assert "Samma ordning som i policyn." in text(app)
        assert page.rows.keys[0] == "area:bemotande"
        assert "Jag" not in text(app)


async def test_an_area_that_has_been_shown_is_ticked_and_kept(tmp_path: Path) -> None:
    """Expect Enter to show it, the tick when one is back, and both after the program was killed."""
    workspace = groups_in(tmp_path, leading())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await area(pilot, app)
        assert on_disk(workspace).shown == ("bemotande",)
        await to_page(pilot, app, LeadPage, "escape")
        assert "✓ Bemötande" in text(app)
        assert text(app).count("✓") == 1
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        assert "✓ Bemötande" in text(app)


async def test_what_waits_says_nothing_of_itself(tmp_path: Path) -> None:
    """Expect the same screen whatever the late answers are, but for how many they are."""
    seen = []
    for marks in ("1", "5"):
        waiting = late(leading(rows_of(8)), [marks, marks, marks])
        app = make_app(groups_in(tmp_path / marks, waiting))
        async with app.run_test(size=(80, 24)) as pilot:
            await lead(pilot, app)
            shown = text(app)
            await to_page(pilot, app, AreaPage, "enter")
            seen.append(shown + text(app))
    assert seen[0] == seen[1]
    assert "3 sena svar väntar. De visas när de är minst 5." in seen[0]
    assert "sena svaren" not in seen[0]


async def test_late_answers_are_shown_as_a_group_of_their_own(tmp_path: Path) -> None:
    """Expect the count to rise as they come, d to ask, and their own sentence and bar beside the first."""
    workspace = groups_in(tmp_path, late(leading(rows_of(6)), ["2"] * 4))
    app = make_app(workspace)
    async with app.run_test(size=(80, 30)) as pilot:
        page = await lead(pilot, app)
        await press(pilot, "d")
        assert app.screen is page
        await page.desk.arrive(Put("late9", Sheet(("2",) * len(page.session.setup.items), done=True)))
        await until(pilot, lambda: "5 sena svar kan visas som en egen grupp" in text(app))
        await press(pilot, "d")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "enter")
        assert len(page.session.releases) == 1
        await press(pilot, "d", "v")
        await until(pilot, lambda: "De sena svaren visas som en egen grupp." in text(app))
        await to_page(pilot, app, AreaPage, "enter")
        assert "Alla (6 svar)" in text(app)
        assert "Alla, sena svar (5 svar)" in text(app)
    assert not on_disk(workspace).sheets


async def test_too_many_late_answers_are_told(tmp_path: Path) -> None:
    """Expect the sentence that the numbers do not add up, and no way to show them."""
    app = make_app(groups_in(tmp_path, late(leading(rows_of(8)), ["2"] * 5)))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        assert "13 har svarat, men gruppen är 12." in text(app)
        assert not page.can_do("late")


# -- one area


async def test_one_statement_at_a_time(tmp_path: Path) -> None:
    """Expect statement, steps, bands, sentence and question; the arrows to move and to stop at the ends."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(80, 24)) as pilot:
        await area(pilot, app)
        seen = flat(app)
        assert "påstående 1 av 3" in seen
        assert "Jag hälsar på den som kommer" in seen
        assert "5–9" in seen
        assert "Gruppen är delad: många finns i båda ändarna av skalan." in seen
        assert "När lärde vi oss senast något av någon annan?" in seen
        assert "Jag lyssnar färdigt" not in seen
        await press(pilot, "right")
        assert "Jag lyssnar färdigt" in text(app)
        await press(pilot, "pagedown", "right")
        assert "Det här är det sista påståendet." in text(app)
        await press(pilot, "left", "pageup", "left")
        assert "Det här är det första påståendet." in text(app)


async def test_next_area_is_shown_and_noted(tmp_path: Path) -> None:
    """Expect n and b to go through the areas in the order chosen, each noted as shown once."""
    workspace = groups_in(tmp_path, leading())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await area(pilot, app)
        await press(pilot, "right", "n")
        assert "område 2 av 5" in text(app)
        assert "påstående 1 av 4" in text(app)
        assert on_disk(workspace).shown == ("bemotande", "ansvar")
        await press(pilot, "b", "b")
        assert "Det här är det första området." in text(app)
        await press(pilot, *["n"] * 4)
        assert page.area_id == "forutsattningar"
        await press(pilot, "n")
        assert "Det här är det sista området." in text(app)
    assert len(on_disk(workspace).shown) == 5


async def test_everything_and_only_sentences(tmp_path: Path) -> None:
    """Expect a to show all statements with their bars, m to leave the bars out, both to come back."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(100, 40)) as pilot:
        await area(pilot, app)
        assert "███" in text(app)
        await press(pilot, "m")
        assert "███" not in text(app)
        assert "Gruppen är delad" in text(app)
        await press(pilot, "a")
        seen = flat(app)
        assert "555" not in seen
        assert "Jag hälsar på" in seen
        assert "Jag säger vad som händer härnäst." in seen
        assert "Gruppen är delad" in seen
        await press(pilot, "m")
        assert "5555" in text(app)
        await press(pilot, "a")
        assert "███" in text(app)


async def test_the_question_has_the_view_to_itself(tmp_path: Path) -> None:
    """Expect f to show question and statement without a picture, and f to bring the picture back."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(60, 20)) as pilot:
        await area(pilot, app)
        await press(pilot, "f")
        assert "███" not in text(app)
        assert "När lärde vi oss senast något av någon annan?" in flat(app)
        await press(pilot, "f")
        assert "███" in text(app)


async def test_with_too_few_there_is_only_the_guide(tmp_path: Path) -> None:
    """Expect the reason in the list, and the questions without a number or bar on any view."""
    app = make_app(groups_in(tmp_path, without_numbers()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        assert "Färre än 5 har svarat, så inga siffror visas." in flat(app)
        assert not page.can_do("order")
        shown = await to_page(pilot, app, AreaPage, "enter")
        assert not any(shown.can_do(action) for action in ("spoken", "comments", "question", "own", "mark"))
        for keys in ((), ("m", "f"), ("a",)):
            await press(pilot, *keys)
            seen = flat(app)
            assert "När lärde vi oss senast något av någon annan?" in seen
            assert "Mitten" not in seen
            assert "█" not in seen


async def test_comments_that_may_be_shown(tmp_path: Path) -> None:
    """Expect k to show them as text, and to say so where there are none."""
    texts = [f"Vi tar emot nya bättre nu {HOSTILE} {number}" for number in range(8)]
    session = after(collecting(DIVIDED, comments=True), *writes("bemotande", texts), Reveal(sorted))
    app = make_app(groups_in(tmp_path, session))
    async with app.run_test(size=(100, 40)) as pilot:
        await area(pilot, app)
        await press(pilot, "k")
        assert isinstance(app.screen, ReadingDialog)
        assert "Vi tar emot nya bättre nu [/] [@click=app.quit]x[/]" in flat(app)
        assert not {"\x1b", "\x07", "\u202e"} & set(text(app))
        await press(pilot, "escape", "n", "k")
        assert "Här finns ingen fritext att visa." in text(app)


async def test_a_breakdown_has_a_bar_a_part(tmp_path: Path) -> None:
    """Expect each part's sentence and bar, and nothing for everyone."""
    from sjalvskattning.core.group.setup import Breakdown

    lag = Breakdown("Vilket lag?", ("Dag", "Kväll"))
    session = leading([*["4/0"] * 6, *["2/1"] * 6], breakdown=lag)
    app = make_app(groups_in(tmp_path, session))
    async with app.run_test(size=(80, 30)) as pilot:
        await area(pilot, app)
        seen = flat(app)
    assert "Dag (6 svar): Mitten av gruppen" in seen
    assert "Kväll (6 svar): Mitten av gruppen" in seen
    assert "Alla" not in seen


# -- the leader's own


async def test_the_leaders_own_answers_beside_the_groups(tmp_path: Path) -> None:
    """Expect e to ask which, the answer beside the middle of the group, and none again when one says so."""
    workspace = groups_in(tmp_path, leading(["3"] * 8, about=About.LEADER))
    workspace.store.create(make_response("svar1", finished=True)).close()
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await area(pilot, app)
        assert "Chefens egen" not in text(app)
        await press(pilot, "e")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Visa den bara om chefen vill." in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "Chefens egen: 4" in flat(app))
        assert "Mitten av gruppen: " in flat(app)
        await press(pilot, "e", "down", "enter")
        await until(pilot, lambda: "Chefens egen" not in text(app))


async def test_without_the_leaders_own_it_is_said(tmp_path: Path) -> None:
    """Expect a sentence where there is none to choose, and no such key when it is about the group."""
    app = make_app(groups_in(tmp_path, leading(["3"] * 8, about=About.LEADER)))
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        await press(pilot, "e")
        assert "Här finns ingen egen skattning" in text(app)
    app = make_app(groups_in(tmp_path / "b", leading()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        assert not page.can_do("own")


# -- marking together


async def test_the_group_marks_by_show_of_hands(tmp_path: Path) -> None:
    """Expect keys and clicks to mark, d to say divided, Backspace to clear, and each to be kept at once."""
    workspace = groups_in(tmp_path, together())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await area(pilot, app)
        assert rows(app)[-1].startswith(" 1–5 markera")
        await press(pilot, "3")
        assert "● 3  stämmer delvis" in text(app)
        assert on_disk(workspace).marks == {"bemotande-1": 3}
        await press(pilot, "right", "d")
        assert "● d  delad grupp" in text(app)
        assert on_disk(workspace).marks["bemotande-2"] is None
        await press(pilot, "backspace")
        assert "●" not in text(app)
        stage = page.query_one("#stage")
        row = next(at for at, seen in enumerate(rows(app)) if "stämmer helt" in seen) - stage.region.y
        await pilot.click(stage, offset=(6, row))
        await until(pilot, lambda: on_disk(workspace).marks.get("bemotande-2") == 5)
        await press(pilot, "9")
        assert "Skalan går från 1 till 5." in text(app)
        await press(pilot, "a")
        assert "stämmer delvis" in text(app)
        assert not page.can_do("mark")


# -- the clock


def test_a_countdown_starts_pauses_grows_and_runs_out_once() -> None:
    """Expect whole seconds by the clock given, the end told once, and a new start from the beginning."""
    now = [100.0]
    clock = Countdown(lambda: now[0])
    assert not clock.is_set
    clock.start_or_pause()
    assert (clock.words, clock.left) == ("5:00", TALK)
    now[0] += 0.5
    assert clock.words == "5:00"
    now[0] += 59.5
    assert clock.words == "4:00"
    clock.start_or_pause()
    now[0] += 1000
    assert (clock.words, clock.is_running) == ("4:00", False)
    clock.add()
    assert (clock.words, clock.is_running) == ("5:00", False)
    clock.start_or_pause()
    now[0] += 299
    assert not clock.ran_out()
    now[0] += 2
    assert (clock.words, clock.ran_out(), clock.ran_out(), clock.is_over) == ("0:00", True, False, True)
    clock.add()
    assert (clock.words, clock.is_running, clock.is_over) == ("1:00", True, False)
    for _ in range(200):
        clock.add()
    assert clock.left == LONGEST
    clock.put_away()
    assert not clock.is_set


async def test_the_clock_counts_down_large_and_says_when_it_is_out(tmp_path: Path) -> None:
    """Expect three rows of digits, the end said once wherever one is, and plus and r to act on it."""
    app = make_app(groups_in(tmp_path, leading()))
    now = [0.0]
    async with app.run_test(size=(60, 20)) as pilot:
        await lead(pilot, app)
        page: Any = app.screen
        page.talk.clock = Countdown(lambda: now[0])
        shown = await to_page(pilot, app, AreaPage, "enter")
        assert not shown.can_do("put_away")
        await press(pilot, "t")
        await until(pilot, lambda: "┏━╸   ┏━┓┏━┓" in text(app))
        now[0] = 299.5
        page.look_at_clock()
        await until(pilot, lambda: "┏━╸" not in text(app))
        now[0] = 301
        page.look_at_clock()
        await until(pilot, lambda: "Tiden är ute. Plus ger en minut till." in text(app))
        await press(pilot, "down")
        page.look_at_clock()
        await pilot.pause()
        assert "Plus ger" not in text(app)
        assert "Tiden är ute" in text(app)
        await press(pilot, "plus", "t")
        await until(pilot, lambda: "pausad" in text(app))
        await press(pilot, "r")
        await until(pilot, lambda: "┏━┓" not in "".join(rows(app)[-6:]))


# -- what is agreed


async def test_what_is_agreed_is_written_changed_and_removed(tmp_path: Path) -> None:
    """Expect it with owner, day and area, in the question's view and the list, kept at every step."""
    workspace = groups_in(tmp_path, leading())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await area(pilot, app)
        await press(pilot, "o")
        await fill(pilot, app, text="Vi provar en ny överlämning", owner="teamledaren", due="20/1 2027")
        await until(pilot, lambda: "Det är nedskrivet." in text(app))
        (agreed,) = on_disk(workspace).agreed
        assert agreed == Agreed("Vi provar en ny överlämning", "teamledaren", "2027-01-20", "bemotande")
        await press(pilot, "f")
        assert "Vi är överens om • Vi provar en ny överlämning" in flat(app)
        page = await to_page(pilot, app, NotesPage, "l")
        assert "teamledaren · 20 januari 2027 · Bemötande" in text(app)
        await press(pilot, "enter")
        await fill(pilot, app, owner="alla")
        await until(pilot, lambda: app.screen is page and "alla · 20 januari" in text(app))
        assert on_disk(workspace).agreed == (replace(agreed, owner="alla"),)
        await press(pilot, "r", "enter")
        await until(pilot, lambda: app.screen is page)
        assert on_disk(workspace).agreed
        await press(pilot, "r", "r")
        await until(pilot, lambda: "Inget är nedskrivet än." in text(app))
        assert not page.can_do("change")
    assert not on_disk(workspace).agreed


async def test_a_note_without_text_or_with_no_such_day_is_refused(tmp_path: Path) -> None:
    """Expect the reason above the questions, what was written to stay, and nothing kept."""
    workspace = groups_in(tmp_path, leading())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        await press(pilot, "o")
        shown = await form(pilot, app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Skriv vad som ska göras." in flat(app))
        await fill(pilot, app, text="Prova", due="31 februari 2027")
        await until(pilot, lambda: "är inget datum" in flat(app))
        assert shown.values["text"] == "Prova"
    assert not on_disk(workspace).agreed


async def test_last_time_is_followed_up_first(tmp_path: Path) -> None:
    """Expect it to be opened with, each followed up in turn, and the areas after it."""
    workspace = groups_in(tmp_path, replace(leading(), earlier=EARLIER))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        page = await to_page(pilot, app, SincePage, "enter")
        await press(pilot, "enter")
        await form(pilot, app)
        await press(pilot, "down", "down", "tab", *"bytt", "ctrl+s")
        await until(pilot, lambda: app.screen is page and "klart · bytt" in text(app))
        assert page.number == 2
        (first, second) = on_disk(workspace).earlier
        assert (first.status, first.follow_ups[0].content) == (GoalStatus.DONE, "bytt")
        assert not second.follow_ups
        await to_page(pilot, app, LeadPage, "escape")
        assert "Sedan sist   2 saker" in text(app)
        await to_page(pilot, app, AreaPage, "enter")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        await to_page(pilot, app, LeadPage, "enter")
        await to_page(pilot, app, SincePage, "s")


# -- what cannot be saved


async def test_what_cannot_be_saved_is_told_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect area and mark to stay undone with the reason, and to be done when it is tried again."""
    workspace = groups_in(tmp_path, together())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        mend = refusing(monkeypatch)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Det är inte sparat" in text(app)
        await press(pilot, "l")
        await until(pilot, lambda: app.screen is page)
        assert not page.session.shown
        mend()
        await to_page(pilot, app, AreaPage, "enter")
        mend = refusing(monkeypatch)
        await press(pilot, "4")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert not page.session.marks
        mend()
        await press(pilot, "f")
        await until(pilot, lambda: "● 4" in text(app))
    assert on_disk(workspace).marks == {"bemotande-1": 4}


async def test_a_note_that_cannot_be_saved_stays_in_its_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect the reason in the form with what was written, and that it is kept when sent again."""
    workspace = groups_in(tmp_path, leading())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        await press(pilot, "o")
        shown = await form(pilot, app)
        mend = refusing(monkeypatch)
        await fill(pilot, app, text="Prova")
        await until(pilot, lambda: "/hem/g.json" in flat(app))
        assert shown.values["text"] == "Prova"
        mend()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Det är nedskrivet." in text(app))
    assert on_disk(workspace).agreed[0].text == "Prova"


# -- report and end


async def test_the_report_is_read_saved_and_compared(tmp_path: Path) -> None:
    """Expect u to open it, s to write the file, and f to set it beside an earlier session."""
    workspace = groups_in(tmp_path, leading(), leading(id="s0", name="Förra gången", date="2025-11-20"))
    app = make_app(workspace)
    target = tmp_path / "rapport.md"
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        await to_page(pilot, app, MadeReport, "u")
        await until(pilot, lambda: "Gruppsamtal: Köket på Solgården" in text(app))
        assert "UTKAST" in text(app)
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        app.screen.query_one("PathField").value = str(target)  # type: ignore[attr-defined]
        await press(pilot, "enter")
        await until(pilot, target.exists)
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is page)
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Förra gången" in text(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.shown is not None)
        report: Any = app.screen
        assert any(section.id == "compared" for section in report.shown.sections)
    assert "Jag hälsar på den som kommer" in target.read_text()


async def test_nothing_to_compare_with_is_said(tmp_path: Path) -> None:
    """Expect a sentence where no other session asked the same."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        await press(pilot, "f")
        assert "Det finns ingen annan session" in text(app)


async def test_closing_says_what_is_lost_and_keeps_the_rest(tmp_path: Path) -> None:
    """Expect the late answers that wait to be named, Enter to keep it open, a to close it for good."""
    workspace = groups_in(tmp_path, late(leading(rows_of(8)), ["2", "2"]))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await lead(pilot, app)
        await press(pilot, "x")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "2 sena svar som väntar raderas utan att visas" in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen is page)
        assert page.session.phase is Phase.LEADING
        await press(pilot, "x", "a")
        await until(pilot, lambda: "Sessionen är avslutad. Tryck u för rapporten." in text(app))
        assert not page.can_do("end")
        shown = await to_page(pilot, app, AreaPage, "enter")
        assert "Mitten av gruppen" in flat(app)
        assert not shown.can_do("mark")
    kept = on_disk(workspace)
    assert (kept.phase, kept.sheets, kept.door) == (Phase.CLOSED, {}, None)


# -- everywhere


async def test_help_and_palette_have_every_key(tmp_path: Path) -> None:
    """Expect all that can be done on both pages, in both."""
    app = make_app(groups_in(tmp_path, replace(leading(), earlier=EARLIER)))
    on_list = ("visa området för rummet", "ordning: störst", "sedan sist: följ upp", "jämför med en annan")
    on_area = (
        "nästa påstående",
        "frågan ensam",
        "tid för samtalet",
        "bara meningar",
        "alla påståenden",
        "nästa område",
    )
    async with app.run_test(size=(100, 50)) as pilot:
        await lead(pilot, app)
        for words in (on_list, on_area):
            await press(pilot, "f1")
            await until(pilot, lambda: isinstance(app.screen, HelpDialog))
            helped = flat(app)
            await press(pilot, "escape", "f2")
            await until(pilot, lambda: isinstance(app.screen, PaletteDialog))
            offered = flat(app)
            await press(pilot, "escape")
            for word in words:
                assert word in helped
                assert word in offered
            await press(pilot, "enter")
        assert isinstance(app.screen, AreaPage)


def test_no_key_needs_altgr() -> None:
    """None of the brackets, tilde, backslash, at, dollar and bar is a command on any of these pages."""
    forbidden = {"left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket"}
    forbidden |= {"tilde", "backslash", "at", "dollar_sign", "vertical_line"}
    for kind in (GroupsPage, LeadPage, AreaPage, NotesPage, SincePage):
        keys = {key for entry in kind.BINDINGS for key in entry.key.split(",")}  # type: ignore[union-attr]
        assert not keys & forbidden


def crowded(folder: Path) -> FakeWorkspace:
    """A session with something of everything, and long words."""
    long = "En lång överenskommelse som aldrig tar slut " * 9 + "långtordutanmellanslag" * 9
    agreed = Agreed(long, "alla " * 30, "när det blir av, men före sommaren " * 3, "bemotande")
    session = leading(rows_of(6), name="En grupp med ett långt namn " * 9)
    return groups_in(folder, late(replace(session, earlier=(agreed,), agreed=(agreed,)), ["2"] * 5))


@pytest.mark.parametrize(("theme", "size"), [*zip(PALETTES, SIZES, strict=True)])
async def test_everything_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, the hints last and at most six, and no colour unknown, on every view."""
    app = make_app(crowded(tmp_path), theme=theme)

    def check() -> None:
        assert not unknown_pairs(app)
        assert not clipped(app)
        assert rows(app)[-1].endswith("F1 hjälp")
        assert len(app.screen.hints()) <= 6  # type: ignore[attr-defined]

    async with app.run_test(size=size) as pilot:
        await to_list(pilot, app)
        await to_page(pilot, app, SincePage, "enter")
        check()
        await to_page(pilot, app, LeadPage, "escape")
        check()
        await to_page(pilot, app, NotesPage, "l")
        check()
        await to_page(pilot, app, LeadPage, "escape")
        await press(pilot, "d", "v")
        await until(pilot, lambda: "egen grupp." in text(app))
        await to_page(pilot, app, AreaPage, "enter")
        for keys in (("t",), ("f",), ("m",), ("f",), ("a",)):
            await press(pilot, *keys)
            await pilot.pause()
            check()


async def test_lead_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The areas, one of them shown, and late answers waiting."""
    session = late(replace(leading(rows_of(8)), shown=("ansvar",), earlier=EARLIER), ["2"] * 3)
    app = make_app(groups_in(tmp_path, session))
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        snapshot(app)


async def test_area_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """A statement about which the group is divided."""
    app = make_app(groups_in(tmp_path, leading()))
    async with app.run_test(size=(80, 24)) as pilot:
        await area(pilot, app)
        snapshot(app)


async def test_marking_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """A statement that the group has marked together."""
    app = make_app(groups_in(tmp_path, together()), theme="ljust")
    async with app.run_test(size=(80, 24)) as pilot:
        await area(pilot, app)
        await press(pilot, "4")
        snapshot(app)


async def test_since_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """What was agreed last time."""
    app = make_app(groups_in(tmp_path, replace(leading(), earlier=EARLIER)))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot, app)
        await to_page(pilot, app, SincePage, "enter")
        snapshot(app)


async def test_notes_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """What has been agreed on now."""
    app = make_app(groups_in(tmp_path, replace(leading(), agreed=EARLIER)))
    async with app.run_test(size=(80, 24)) as pilot:
        await lead(pilot, app)
        await to_page(pilot, app, NotesPage, "l")
        snapshot(app)


def test_the_order_is_the_policys_where_nothing_is_shown() -> None:
    """Expect no order by difference in a group that has no picture."""
    from sjalvskattning.tui.talk import Talk

    class Held:
        session = without_numbers()

    desk: Any = Held()
    assert Talk(desk).order is Order.POLICY
