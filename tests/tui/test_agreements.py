"""Överenskommelser: made from goals, added to, followed up, undone, erased, printed; due first on Hem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.assessment import Perspective, Support, Text
from sjalvskattning.core.response import Goal, GoalStatus, Occasion, Owner, Preparation
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.conversation.parts import Part
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.listing import AGREEMENTS, CONTINUE
from sjalvskattning.tui.screens.agreements import AgreementsScreen
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.conversation import ConversationScreen
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.help import HelpDialog
from sjalvskattning.tui.screens.home import HomeScreen
from sjalvskattning.tui.screens.palette import PaletteDialog
from sjalvskattning.tui.screens.report import MadeReport
from sjalvskattning.tui.screens.save_file import SaveFileDialog
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.usecases.agreement_files import hand_over
from sjalvskattning.usecases.agreements import add, draft_from, follow_up, keep, listed
from sjalvskattning.usecases.correcting import correct
from tests.tui.fakes import (
    HOSTILE,
    FakeWorkspace,
    make_app,
    make_response,
    make_workspace,
    unknown_pairs,
    until,
)
from tests.tui.samples import ASSESSMENT
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES
from tests.tui.test_envelopes import form, left, write

Snapshot = Callable[[SjalvskattningApp], None]
GOALS = (
    Goal(
        "Ta upp svåra saker inom en vecka", "Boka tid", Owner.ME, "2026-10-01", "att det är gjort två gånger"
    ),
    Goal("Få ett tydligt uppdrag", owner=Owner.MANAGER, due="2026-12-10"),
    Goal("Delta i ledarprogrammet", owner=Owner.EMPLOYER, due="när nästa omgång börjar efter sommaren"),
)
RESPONSE = make_response(finished=True, preparation=Preparation(goals=GOALS))
ABOUT_ANNA = replace(
    make_response(
        "svar2", finished=True, preparation=Preparation(goals=GOALS), occasion=Occasion(name="A.L.")
    ),
    perspective=Perspective.MANAGER,
)


def workspace_with(folder: Path, *responses: Any) -> FakeWorkspace:
    """A workspace where these are stored; RESPONSE when none are given."""
    workspace = make_workspace(folder)
    for response in responses or (RESPONSE,):
        workspace.store.create(response).close()
    return workspace


def agreed(folder: Path, **changes: Any) -> FakeWorkspace:
    """A workspace with an agreement from RESPONSE's goals."""
    workspace = workspace_with(folder)
    keep(workspace, replace(draft_from(workspace, RESPONSE), **changes))
    return workspace


def only(workspace: FakeWorkspace) -> Agreement:
    """The one agreement that is kept, as it is on disk."""
    (found,) = listed(workspace).agreements
    return found


async def page(pilot: Pilot[None], app: SjalvskattningApp, at: int | None = None) -> AgreementsScreen:
    """Press a on Hem; point at commitment ``at`` when given."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
    await press(pilot, "a")
    await until(pilot, lambda: isinstance(app.screen, AgreementsScreen) and app.screen.held is not None)
    screen = cast(AgreementsScreen, app.screen)
    if at is not None:
        await press(pilot, "home", *["down"] * at)
        assert screen.pointed is not None
        assert screen.pointed[1] == at
    return screen


async def test_none_yet_says_how(tmp_path: Path) -> None:
    """Expect a sentence with the key, and n without a response to say that there is none."""
    app = make_app(make_workspace(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await page(pilot, app)
        assert "Inga överenskommelser än" in text(app)
        assert [action for _, _, action in screen.hints()] == ["new", "close", "app.help"]
        await press(pilot, "n")
        assert "Det finns inget underlag att utgå från än." in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_one_is_made_from_the_goals(tmp_path: Path) -> None:
    """Expect every goal as a commitment with owner, date and how it is judged, saved at once."""
    workspace = workspace_with(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await page(pilot, app)
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Lidköping · Chef" in text(app)
        await press(pilot, "enter")
        shown = await form(pilot, app)
        assert list(shown.values) == ["kind"]
        await press(pilot, "down", "enter")
        await until(pilot, lambda: app.screen is screen)
        assert "Överenskommelsen är sparad." in text(app)
        await press(pilot, "home")
        seen = flat(app)
    made = only(workspace)
    assert made.kind is AgreementKind.UPPDRAGSKONTRAKT
    assert [one.text for one in made.commitments] == [goal.text for goal in GOALS]
    assert "Uppdragskontrakt gäller mig Lidköping · 20 november 2026" in seen
    assert "Ta upp svåra saker inom en vecka försenad 50 dagar" in seen
    assert "jag · inte börjat · bedöms så här: att det är gjort två gånger" in seen
    assert "Få ett tydligt uppdrag om 20 dagar" in seen
    assert "kommunen · inte börjat · när: när nästa omgång börjar efter sommaren" in seen


async def test_a_manager_says_whom_it_is_about(tmp_path: Path) -> None:
    """Expect the name from the view to stand there, none to be refused with a remedy, and "I" to be them."""
    workspace = workspace_with(tmp_path, ABOUT_ANNA, replace(ABOUT_ANNA, id="svar3", occasion=Occasion()))
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await page(pilot, app)
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        options = app.screen._list.matching  # type: ignore[attr-defined]
        names = [option.words for option in options]
        assert sorted(names) == ["Lidköping · Chef · A.L. · som chef", "Lidköping · Chef · som chef"]
        await press(pilot, *["down"] * names.index("Lidköping · Chef · som chef"), "enter")
        await form(pilot, app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Vem gäller överenskommelsen?" in text(app))
        assert "Åtgärd: Skriv initialer som du känner igen." in flat(app)
        assert "--" not in text(app)
        await write(pilot, app, person="B.K.")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, *["down"] * names.index("Lidköping · Chef · A.L. · som chef"), "enter")
        shown = await form(pilot, app)
        assert shown.values["person"] == "A.L."
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.screen is screen and "A.L." in text(app))
    assert {one.person for one in listed(workspace).agreements} == {"A.L.", "B.K."}


@pytest.mark.parametrize(
    ("steps", "owner", "words"),
    [(0, Owner.ME, "jag"), (1, Owner.MANAGER, "chefen"), (2, Owner.EMPLOYER, "kommunen")],
)
async def test_commitments_for_me_my_manager_and_the_employer(
    tmp_path: Path, steps: int, owner: Owner, words: str
) -> None:
    """Expect each to be kept with its owner, and to be pointed at when it is there."""
    workspace = agreed(tmp_path, commitments=())
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await page(pilot, app)
        assert "Inga åtaganden är skrivna än. Tryck l." in text(app)
        await press(pilot, "l")
        await form(pilot, app)
        await write(pilot, app, text="Boka tid i mars", judged="att den hölls", due="2027-03-01")
        app.screen.query_one("#owner").focus()
        await press(pilot, *["down"] * steps, "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        assert "Åtagandet är sparat." in text(app)
        assert screen.pointed is not None
        assert screen.pointed[1] == 1
        assert f"{words} · inte börjat · bedöms så här: att den hölls" in flat(app)
    (made,) = only(workspace).commitments
    assert made == Commitment("Boka tid i mars", owner=owner, due="2027-03-01", judged="att den hölls")


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"text": " ", "judged": "kvar"}, "Åtagandet har ingen text."),
        ({"text": "kvar", "due": "2027-02-30"}, "är inget datum"),
    ],
)
async def test_a_refused_commitment_loses_nothing(tmp_path: Path, values: dict[str, str], what: str) -> None:
    """Expect the reason and the remedy above the fields, the texts still there, and nothing saved."""
    workspace = agreed(tmp_path)
    before = only(workspace)
    app = make_app(workspace)
    async with app.run_test(size=(60, 20)) as pilot:
        await page(pilot, app)
        await press(pilot, "l")
        shown = await form(pilot, app)
        await write(pilot, app, **values)
        written = shown.values
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: what in flat(app))
        assert "Åtgärd:" in text(app)
        assert shown.values == written
        assert app.focused is shown.query_one(f"#{list(values)[-1 if 'due' in values else 0]}")
        await left(pilot, app)
        await until(pilot, lambda: isinstance(app.screen, AgreementsScreen))
    assert only(workspace) == before


async def test_the_support_on_offer_can_be_pointed_to(tmp_path: Path) -> None:
    """Expect what the policy offers, none first, and in a small window the error still in sight."""
    source = RESPONSE.items[0].source
    offered = tuple(Support(f"s{at}", Text(f"Stöd {at}"), Text("Om stödet"), source) for at in range(3))
    response = replace(RESPONSE, assessment=replace(ASSESSMENT, support=offered))
    workspace = workspace_with(tmp_path, response)
    keep(workspace, draft_from(workspace, response))
    app = make_app(workspace)
    async with app.run_test(size=(60, 20)) as pilot:
        await page(pilot, app)
        await press(pilot, "l")
        await form(pilot, app)
        app.screen.query_one("#support").focus()
        await until(pilot, lambda: "Stöd 2" in text(app))
        await press(pilot, "down", "down", "enter")
        await until(pilot, lambda: "Åtagandet har ingen text." in text(app))
        assert "Åtgärd: Skriv vad som ska göras." in text(app)
        assert not clipped(app)
        await write(pilot, app, text="Gå kursen")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Åtagandet är sparat." in text(app))
    assert only(workspace).commitments[-1].support == "s1"


async def test_a_follow_up_with_content_and_result(tmp_path: Path) -> None:
    """Expect status, what was done, what came of it and the day; earlier ones untouched; then undo."""
    workspace = agreed(tmp_path)
    follow_up(workspace, only(workspace).id, 1, GoalStatus.ONGOING, "börjat", "", "2026-11-01")
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await page(pilot, app, 1)
        assert "Enter följ upp" in rows(app)[-1]
        await press(pilot, "enter")
        shown = await form(pilot, app)
        assert shown.values["status"] == "ongoing"
        assert shown.values["day"] == "2026-11-20"
        await press(pilot, "down")
        await write(pilot, app, content="pratat två gånger", result="det gick bra")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        assert "Uppföljningen är sparad." in text(app)
        assert "uppföljt 2 gånger" in text(app)
        assert "Ta upp svåra saker inom en vecka klart" in flat(app)
        entries = only(workspace).commitments[0].follow_ups
        assert [(one.status, one.content, one.result) for one in entries] == [
            (GoalStatus.ONGOING, "börjat", ""),
            (GoalStatus.DONE, "pratat två gånger", "det gick bra"),
        ]
        await press(pilot, "u")
        await until(pilot, lambda: "Den senaste uppföljningen är borttagen." in text(app))
        assert only(workspace).commitments[0].follow_ups == entries[:1]
        await press(pilot, "u")
        await until(pilot, lambda: not only(workspace).commitments[0].follow_ups)
        await press(pilot, "u")
        assert "Här finns ingen uppföljning att ångra." in text(app)
    assert only(workspace).commitments[0].status is GoalStatus.NOT_STARTED


async def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    """Expect the words to stay, and the remedy."""
    workspace = agreed(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await page(pilot, app, 2)
        await press(pilot, "enter")
        shown = await form(pilot, app)
        await write(pilot, app, content="gjort", day="i tisdags")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "i tisdags är inget datum." in flat(app))
        assert "Åtgärd: Skriv det som 2026-11-20." in flat(app)
        assert shown.values["content"] == "gjort"
    assert not only(workspace).commitments[1].follow_ups


async def test_ansvar_atagande_and_resultat(tmp_path: Path) -> None:
    """Expect a to ask for them in the two's own words, and the document to have them."""
    workspace = agreed(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await page(pilot, app)
        await press(pilot, "a")
        await form(pilot, app)
        await write(pilot, app, responsibility="Gruppens schema", results="Klart i mars")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        await press(pilot, "d")
        await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.shown is not None)
        assert "Gruppens schema" in text(app)
        assert "Klart i mars" in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is screen)
        await press(pilot, "a")
        assert (await form(pilot, app)).values["responsibility"] == "Gruppens schema"


async def test_a_commitment_is_changed_until_it_is_followed_up(tmp_path: Path) -> None:
    """Expect e to show what is written, to keep what is not touched, and to say no after a follow-up."""
    workspace = agreed(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await page(pilot, app, at=1)
        await press(pilot, "e")
        shown = await form(pilot, app)
        assert shown.values["text"] == GOALS[0].text
        assert shown.values["due"] == "2026-10-01"
        await write(pilot, app, text="Ta upp svåra saker samma dag")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        assert "Åtagandet är ändrat." in text(app)
        assert screen.pointed is not None
        assert screen.pointed[1] == 1
        first = only(workspace).commitments[0]
        assert (first.text, first.first_step) == ("Ta upp svåra saker samma dag", "Boka tid")
        follow_up(workspace, only(workspace).id, 1, GoalStatus.ONGOING)
        screen.read(screen.rows.key)
        await press(pilot, "e")
        assert "Åtagandet är uppföljt och ändras inte." in text(app)
        assert app.screen is screen
    assert only(workspace).commitments[1:] == tuple(
        one for one in draft_from(workspace, RESPONSE).commitments[1:]
    )


async def test_only_the_commitment_added_last_is_taken_away(tmp_path: Path) -> None:
    """Expect t to say why on any other, and the last to go."""
    workspace = agreed(tmp_path)
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await page(pilot, app, at=1)
        await press(pilot, "t")
        assert "är inte det senaste" in text(app)
        await press(pilot, "down", "down", "t")
        await until(pilot, lambda: "Åtagandet är borttaget." in text(app))
    assert [one.text for one in only(workspace).commitments] == [goal.text for goal in GOALS[:2]]


async def test_it_is_handed_over_and_taken_in_on_another_machine(tmp_path: Path) -> None:
    """Expect o to write a sealed file, and i on the manager's machine to ask whom it is about and keep it."""
    workspace = agreed(tmp_path)
    target = tmp_path / "vart.avtal.age"
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        await page(pilot, app, at=1)
        await press(pilot, "o")
        await form(pilot, app)
        await write(pilot, app, passphrase="fyra ord på rad", again="fyra ord på rad", path=str(target))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Sparat" in text(app) and str(target) in flat(app), 2000)
    assert b"samma" not in target.read_bytes()

    (tmp_path / "chef").mkdir()
    other = make_workspace(tmp_path / "chef")
    app = make_app(other)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await page(pilot, app)
        await press(pilot, "i")
        await form(pilot, app)
        await write(pilot, app, path=str(target))
        for values, told in (
            ({}, "Skriv lösenfrasen."),
            ({"passphrase": "fel ord helt enkelt"}, "Lösenfrasen öppnar inte"),
            ({"passphrase": "fyra ord på rad"}, "Skriv initialer"),
        ):
            await write(pilot, app, **values)
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: told in flat(app), 2000)  # noqa: B023
            assert "--" not in text(app)
        await write(pilot, app, person="K.L.")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.screen is screen, 2000)
        assert "Överenskommelsen är mottagen." in text(app)
        assert "K.L." in text(app)
    assert replace(only(other), person="") == only(workspace)


async def test_an_open_file_is_asked_about_before_there_is_one(tmp_path: Path) -> None:
    """Expect Enter past both passphrases to ask, and nothing to be written until it is answered."""
    app = make_app(agreed(tmp_path))
    target = tmp_path / "vart.avtal"
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await page(pilot, app, at=1)
        await press(pilot, "o")
        shown = await form(pilot, app)
        await write(pilot, app, path=str(target))
        await press(pilot, "enter")
        await until(pilot, lambda: "Filen blir öppen" in text(app))
        await press(pilot, "f")
        await until(pilot, lambda: app.screen is shown and app.focused is shown.query_one("#passphrase"))
        assert not target.exists()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Gör den öppen" in text(app))
        await press(pilot, "g")
        await until(pilot, lambda: app.screen is screen and target.exists())


async def test_another_version_is_asked_about(tmp_path: Path) -> None:
    """Expect one's own to stay unless one says otherwise; the dialog says what differs."""
    workspace = agreed(tmp_path)
    target = tmp_path / "vart.avtal"
    hand_over(only(workspace), target)
    correct(workspace, only(workspace).id, 1, Commitment("Något annat"))
    app = make_app(workspace)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await page(pilot, app)
        for answer, kept in (("enter", "Något annat"), ("s", GOALS[0].text)):
            await press(pilot, "i")
            await form(pilot, app)
            await write(pilot, app, path=str(target))
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
            assert "Din version säger något annat än filens." in flat(app)
            await press(pilot, answer)
            await until(pilot, lambda: not isinstance(app.screen, ChooseDialog))
            if app.screen is not screen:
                await left(pilot, app)
            await until(pilot, lambda: app.screen is screen)
            assert only(workspace).commitments[0].text == kept


async def test_erasing_asks_and_says_which(tmp_path: Path) -> None:
    """Expect Enter to keep it; r to erase it, its follow-ups and its earlier version from the folder."""
    workspace = agreed(tmp_path)
    follow_up(workspace, only(workspace).id, 1, GoalStatus.DONE)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await page(pilot, app)
        await press(pilot, "r")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Överenskommelse, gäller mig, 20 november 2026." in flat(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen is screen)
        assert len(listed(workspace).agreements) == 1
        await press(pilot, "r", "r")
        await until(pilot, lambda: "Överenskommelsen är raderad." in text(app))
        assert "Inga överenskommelser än" in text(app)
    assert not [path for path in (tmp_path / "agreements").rglob("*") if "svar1" in path.name]


async def test_the_calendar_file(tmp_path: Path) -> None:
    """Expect the dates that remain, a file that is there to be asked about, and nothing without a date."""
    workspace = agreed(tmp_path)
    target = tmp_path / "datum.ics"
    target.write_text("annat")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await page(pilot, app)
        await press(pilot, "c")
        await form(pilot, app)
        assert "Markdown" not in text(app)
        await write(pilot, app, path=str(target))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        await press(pilot, "s")
        await until(pilot, lambda: app.screen is screen and "Sparat som" in text(app))
        written = target.read_bytes().decode()
        assert written.count("BEGIN:VEVENT") == 2
        assert "20261210" in written
        id = only(workspace).id
        for number in (1, 2):
            follow_up(workspace, id, number, GoalStatus.DONE)
        screen.read()
        await press(pilot, "c")
        assert "Inget åtagande som återstår har ett datum." in text(app)
        assert app.screen is screen


async def test_the_document_is_read_and_saved(tmp_path: Path) -> None:
    """Expect Enter on the agreement itself to open it, never marked as a draft, and s to save it."""
    app = make_app(agreed(tmp_path))
    async with app.run_test(size=(100, 40)) as pilot:
        screen = await page(pilot, app)
        assert "Enter läs" in rows(app)[-1]
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.shown is not None)
        assert "Ta upp svåra saker" in text(app)
        assert "UTKAST" not in text(app)
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, SaveFileDialog))
        assert "Den är inte märkt som utkast." in text(app)
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: app.screen is screen)


# -- Hem, and the next occasion


async def test_what_is_overdue_stands_first_on_hem(tmp_path: Path) -> None:
    """Expect the sentence above everything else, the mark where it was, and Enter on it to lead there."""
    workspace = agreed(tmp_path)
    workspace.store.create(make_response("svar9", answered=3)).close()
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Att följa upp" in text(app))
        assert "Att följa upp" in rows(app)[3]
        assert "Ett åtagande är försenat, ett ska vara klart inom 60 dagar" in rows(app)[4]
        home: Any = app.screen
        assert home.rows.key == CONTINUE
        await press(pilot, "home")
        assert home.rows.key == AGREEMENTS
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, AgreementsScreen))
        await press(pilot, "down", "enter")
        await form(pilot, app)
        await press(pilot, "down", "down", "ctrl+s")
        await until(pilot, lambda: "Uppföljningen är sparad." in text(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "Ett ska vara klart inom 60 dagar" in text(app))
        assert "försenat" not in text(app)


async def test_nothing_due_is_a_row_among_the_others(tmp_path: Path) -> None:
    """Expect no heading for it, and the way there under "Börja"."""
    app = make_app(agreed(tmp_path, commitments=()))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.held is not None)
        await until(pilot, lambda: "Överenskommelser" in text(app))
        assert "Att följa upp" not in text(app)


async def test_one_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Expect it on Hem and on the page, the others still there, and the file untouched."""
    workspace = agreed(tmp_path)
    kept = only(workspace).id
    other = replace(draft_from(workspace, RESPONSE), commitments=())
    keep(workspace, other)
    for path in (tmp_path / "agreements").glob(f"{other.id}*"):
        path.write_text("skräp")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Överenskommelsen går inte att läsa." in text(app))
        screen = await page(pilot, app)
        assert "! Överenskommelsen går inte att läsa." in text(app)
        assert text(app).count("! ") == 1
        assert screen.held is not None
        assert [one.id for one in screen.held.agreements] == [kept]


async def test_the_next_one_opens_with_last_time_s_commitments(tmp_path: Path) -> None:
    """Expect them in "Sedan sist" with the status that the follow-ups gave them."""
    workspace = agreed(tmp_path)
    follow_up(workspace, only(workspace).id, 1, GoalStatus.DONE)
    add(workspace, only(workspace).id, Commitment("Boka tid i mars", owner=Owner.MANAGER))
    session = workspace.begin(ASSESSMENT, "chef")
    app = make_app(workspace, session)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        app.go(Place.CONVERSATION)
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen) and app.focused)
        await press(pilot, "3")
        await until(pilot, lambda: cast(ConversationScreen, app.screen).part is Part.SINCE)
        seen = flat(app)
    assert "Ta upp svåra saker inom en vecka klart" in seen
    assert "Boka tid i mars inte börjat" in seen


# -- everywhere


async def test_hostile_texts_are_inert(tmp_path: Path) -> None:
    """Expect a name, a commitment, a date, a judgement and the rest as text on every screen."""
    goal = Goal(HOSTILE, HOSTILE, Owner.ME, HOSTILE, HOSTILE)
    response = replace(
        make_response(finished=True, preparation=Preparation(goals=(goal,)), occasion=Occasion(name=HOSTILE)),
        perspective=Perspective.MANAGER,
    )
    workspace = workspace_with(tmp_path, response)
    made = draft_from(workspace, response)
    keep(workspace, replace(made, responsibility=HOSTILE, undertaking=HOSTILE, results=HOSTILE))
    follow_up(workspace, made.id, 1, GoalStatus.ONGOING, HOSTILE, HOSTILE)
    app = make_app(workspace)
    async with app.run_test(size=(200, 50)) as pilot:
        screen = await page(pilot, app)
        seen = [text(app)]
        assert "[@click=app.quit]x[/]" in seen[0]
        await press(pilot, "down")
        for key in ("enter", "a", "d", "r", "n", "l"):
            await press(pilot, key)
            await until(pilot, lambda: app.screen is not screen)
            if key == "d":
                await until(pilot, lambda: cast(MadeReport, app.screen).shown is not None)
            seen.append(text(app))
            await press(pilot, "escape")
            await until(pilot, lambda: app.screen is screen)
    for shown in seen:
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
    assert app.return_code is None
    assert only(workspace).commitments[0].text == HOSTILE


async def test_an_assessment_that_is_gone_is_called_by_its_id(tmp_path: Path) -> None:
    """Expect the id as text when no response is left, whatever it says; the document can still be read."""
    workspace = agreed(tmp_path, assessment="x\u202ey")
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await page(pilot, app)
        assert "x⟨U+202E⟩y" in text(app)
        await press(pilot, "d")
        await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.shown is not None)
        assert "\u202e" not in text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is screen)


async def test_help_and_palette_have_every_key(tmp_path: Path) -> None:
    """Expect all that can be done in both, and the palette to do it."""
    app = make_app(agreed(tmp_path))
    words = (
        "följ upp",
        "lägg till ett åtagande",
        "dokument",
        "ansvar, åtagande, resultat",
        "spara datumen för en kalender",
        "ångra",
        "radera",
        "tillbaka",
    )
    async with app.run_test(size=(100, 50)) as pilot:
        await page(pilot, app, 1)
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpDialog))
        helped = flat(app)
        await press(pilot, "escape", "f2")
        await until(pilot, lambda: isinstance(app.screen, PaletteDialog))
        listed_here = flat(app)
        for word in words:
            assert word in helped
            assert word in listed_here
        await press(pilot, *"kalender", "enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("size", SIZES)
async def test_everything_fits_in_known_colours(tmp_path: Path, theme: str, size: tuple[int, int]) -> None:
    """Expect no row too long, the hints last and at most six, and no colour unknown, on every screen."""
    workspace = agreed(tmp_path, person="Anna-Karin Lindström-Bergqvist med ett mycket långt namn i fältet")
    long = "Det här åtagandet är långt " * 20 + "långtordutanmellanslag" * 10
    add(workspace, only(workspace).id, Commitment(long, due="2031-01-01", judged=long))
    follow_up(workspace, only(workspace).id, 2, GoalStatus.DONE)
    app = make_app(workspace, theme=theme)

    def check() -> None:
        assert not unknown_pairs(app)
        assert not clipped(app)
        last = [row for row in rows(app) if row.strip(" │╭╮╰╯─")][-1]
        assert "F1 hjälp" in last
        assert len(app.screen.hints()) <= 6  # type: ignore[attr-defined]

    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "Att följa upp" in text(app))
        check()
        screen = await page(pilot, app)
        check()
        await press(pilot, "end")
        check()
        for key in ("enter", "l", "a", "c", "n", "r"):
            await press(pilot, key)
            await until(pilot, lambda: app.screen is not screen)
            check()
            await press(pilot, "escape")
            await until(pilot, lambda: app.screen is screen)
        await press(pilot, "d")
        await until(pilot, lambda: isinstance(app.screen, MadeReport) and app.screen.shown is not None)
        check()


async def test_agreements_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """Överenskommelser, one of them followed up."""
    workspace = agreed(tmp_path)
    follow_up(workspace, only(workspace).id, 2, GoalStatus.DONE)
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await page(pilot, app, 1)
        snapshot(app)


async def test_follow_up_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The form for how a commitment goes."""
    app = make_app(agreed(tmp_path), theme="ljust")
    async with app.run_test(size=(80, 24)) as pilot:
        await page(pilot, app, 1)
        await press(pilot, "enter")
        await form(pilot, app)
        await until(pilot, lambda: "○ ändrat" in text(app))
        snapshot(app)


async def test_home_with_what_is_due_at_60x20(tmp_path: Path, snapshot: Snapshot) -> None:
    """Hem on the smallest window, with what is due first."""
    app = make_app(agreed(tmp_path))
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: "Att följa upp" in text(app))
        snapshot(app)
