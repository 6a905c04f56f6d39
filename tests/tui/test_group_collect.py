"""Collecting answers: how many are done and nothing else, the form for phones, and the reveal."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from starlette.requests import Request
from starlette.responses import Response
from textual.pilot import Pilot
from textual.widgets import Digits

from sjalvskattning.core.group.door import WRONG_CODES
from sjalvskattning.core.group.session import GroupSession, Phase, Sheet
from sjalvskattning.core.group.update import Put
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.sessions import OpenedSession
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.large_letters import large
from sjalvskattning.tui.screens.choose import ChooseDialog
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.group_collect import CollectPage
from sjalvskattning.tui.screens.group_lead import LeadPage
from sjalvskattning.tui.screens.group_qr import QrPage
from sjalvskattning.tui.screens.group_seat import SeatPage
from sjalvskattning.tui.screens.groups import GroupsPage
from sjalvskattning.tui.screens.report import MadeReport
from sjalvskattning.tui.themes import PALETTES
from sjalvskattning.tui.widgets.qr import QrCode
from sjalvskattning.tui.widgets.rows import Rows
from sjalvskattning.usecases import printing
from sjalvskattning.usecases.group import hosting
from sjalvskattning.usecases.group.packets import read_invitation
from tests.tui.fakes import HOSTILE, make_app, unknown_pairs, until
from tests.tui.group_samples import ITEMS, collecting, groups_in, on_disk, rows_of, to_list, to_page
from tests.tui.seeing import clipped, flat, press, rows, text
from tests.tui.test_compare import SIZES

Snapshot = Callable[[SjalvskattningApp], None]

QR_PAIRS = {("#ffffff", "#000000"), ("#000000", "#ffffff")}
"""The colours of a QR code, which are the same in every theme."""

LOOPBACK = "127.0.0.1"


@pytest.fixture(autouse=True)
def _one_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has one address on a network, which is nobody's, and itself."""
    monkeypatch.setattr(hosting, "addresses", lambda: ("192.0.2.77", LOOPBACK))


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are opened in the browser."""
    opened: list[str] = []

    def browse(address: str) -> bool:
        opened.append(Path(address.removeprefix("file://")).read_text(encoding="utf-8"))
        return True

    monkeypatch.setattr(printing, "_browse", browse)
    return opened


async def page_of(pilot: Pilot[None], app: SjalvskattningApp) -> CollectPage:
    """The page of the one session, by way of the list."""
    await to_list(pilot, app)
    return await to_page(pilot, app, CollectPage, "enter")


async def open_form(pilot: Pilot[None], page: CollectPage) -> hosting.Hosting:
    """Open the form at this machine's own address."""
    await press(pilot, "w")
    await until(pilot, lambda: isinstance(pilot.app.screen, ChooseDialog))
    await press(pilot, "down", "enter")
    await until(pilot, lambda: page.hosting is not None and page.form.hosting)
    await pilot.pause()
    return cast(hosting.Hosting, page.hosting)


async def answers(port: int) -> bool:
    """Whether something answers at a port of this machine."""
    try:
        _, writer = await asyncio.open_connection(LOOPBACK, port)
    except OSError:
        return False
    writer.close()
    return True


def done(page: CollectPage) -> str:
    """The number that is shown large."""
    return page.query_one("#done", Digits).value


def answer(handle: str, *, is_done: bool = True) -> Put:
    """Someone's answer sheet."""
    return Put(handle, Sheet(("3",) * ITEMS, None, is_done))


async def test_how_many_are_done_and_nothing_else(tmp_path: Path) -> None:
    """Expect the number to follow what comes in, and the screen to be the same whatever is answered."""
    screens = []
    for first in "15":
        folder = tmp_path / first
        app = make_app(groups_in(folder, collecting(rows_of(8, first))))
        async with app.run_test(size=(80, 24)) as pilot:
            page = await page_of(pilot, app)
            assert (done(page), page.query_one("#head_count", Digits).value) == ("8", "12")
            screens.append(text(app))
            await page.desk.arrive(answer("ny"))
            await page.desk.arrive(answer("halv", is_done=False))
            await until(pilot, lambda page=page: done(page) == "9")  # type: ignore[misc]
    assert screens[0] == screens[1]


async def test_the_form_opens_where_the_facilitator_says(tmp_path: Path) -> None:
    """Expect honest words first, then address, code and QR code; w shuts it, and it is shut."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await press(pilot, "w")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "Det som skickas är inte krypterat. Använd helst ditt eget nät" in flat(app)
        assert "192.0.2.77" in flat(app)
        await press(pilot, "escape")
        assert page.hosting is None
        opened = await open_form(pilot, page)
        assert opened.url in flat(app)
        assert all(row.rstrip() in text(app) for row in large(opened.code))
        assert all(row in text(app) for row in opened.qr_lines)
        assert "Okrypterat" in flat(app)
        assert clipped(app) == []
        port = on_disk(workspace).door.port  # type: ignore[union-attr]
        assert await answers(port)
        await press(pilot, "w")
        await until(pilot, lambda: page.hosting is None)
        assert not await answers(port)
        assert not page.query_one(QrCode).display
        assert "Formuläret för telefoner är stängt." in flat(app)


async def test_the_menu_lists_the_code_to_take_back_and_the_qr_code_while_it_is_open(tmp_path: Path) -> None:
    """Expect q only with an open form, and u always."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        ways = page.query_one(Rows)
        assert "withdraw" in ways.keys
        assert "qr" not in ways.keys
        await open_form(pilot, page)
        await until(pilot, lambda: "qr" in ways.keys)


async def test_it_stays_open_on_other_pages_and_comes_back_the_same(tmp_path: Path) -> None:
    """Expect it open at the shared terminal, shut in the list after a question, and then as it was."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        before = await open_form(pilot, page)
        url, code, entry = before.url, before.code, before.entry_url
        port = on_disk(workspace).door.port  # type: ignore[union-attr]
        await to_page(pilot, app, SeatPage, "d")
        assert await answers(port)
        await to_page(pilot, app, CollectPage, "escape")
        await press(pilot, "escape")
        assert "Stänga formuläret för telefoner?" in flat(app)
        await press(pilot, "enter")
        assert app.screen is page
        await press(pilot, "escape")
        listed = await to_page(pilot, app, GroupsPage, "g")
        await until(pilot, lambda: listed.rows.keys == ["s1"])
        assert not await answers(port)
        again = await to_page(pilot, app, CollectPage, "enter")
        await press(pilot, "w")
        await until(pilot, lambda: again.hosting is not None)
        now = cast(hosting.Hosting, again.hosting)
        assert (now.url, now.code, now.entry_url) == (url, code, entry)
    assert not await answers(port)


async def test_a_blocked_code_is_told_and_renewed(tmp_path: Path) -> None:
    """Expect what happened and the key, and another code that works."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        opened = cast(Any, await open_form(pilot, page))
        before, nobody = opened.code, Request({"type": "http", "headers": []})
        for _ in range(WRONG_CODES):
            opened._server._form.visitors.let_in_with_code("fel", nobody, Response())
        await until(pilot, lambda: "Koden är spärrad" in flat(app))
        assert "Någon har gissat fel" in flat(app)
        await press(pilot, "n")
        await until(pilot, lambda: "Koden är spärrad" not in flat(app))
        assert opened.code != before
        assert opened.code_works
        assert page.form.trouble is None


async def test_a_save_that_fails_is_told_until_it_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect INTE SPARAT with the reason when a browser's answer could not be kept; r saves it."""
    workspace = groups_in(tmp_path, collecting())
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        error = SaveFailed("store.save_failed", path="/hem/g", reason="full")
        with monkeypatch.context() as broken:
            broken.setattr(OpenedSession, "save", _refusing(error))
            with pytest.raises(SaveFailed):
                await page.desk.arrive(answer("ny"))
            page.form.told(error)
            await until(pilot, lambda: "INTE SPARAT" in flat(app))
            assert "Gör plats på disken" in flat(app)
            await press(pilot, "r")
            await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
            await press(pilot, "escape")
            assert "INTE SPARAT" in flat(app)
        await press(pilot, "r")
        await until(pilot, lambda: "INTE SPARAT" not in flat(app))
        assert "Nu är allt sparat." in flat(app)
    assert on_disk(workspace).done == 1


def _refusing(error: SaveFailed) -> Callable[..., None]:
    def save(*_: object) -> None:
        raise error

    return save


async def test_tickets_are_made_and_printed(tmp_path: Path, browser: list[str]) -> None:
    """Expect a number that is none to be told, a sheet in the browser, and no code any more."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await open_form(pilot, page)
        await press(pilot, "t")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await press(pilot, "backspace", "backspace", "0", "enter")
        await until(pilot, lambda: "Antalet ska vara 1–1000." in flat(app))
        await press(pilot, "backspace", "3", "enter")
        await until(pilot, lambda: app.screen is page)
        await until(pilot, lambda: "Bara den som har en lapp kommer in." in flat(app))
        assert len(page.desk.door().tickets) == 3
        assert "new_code" not in [entry.action for entry in page.bindings_now()]
    (sheet,) = browser
    assert sheet.count("<svg") == 3


async def test_tickets_come_too_late(tmp_path: Path, browser: list[str]) -> None:
    """Expect it told, and nothing made, when someone has begun without one."""
    app = make_app(groups_in(tmp_path, collecting(rows_of(1))))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await open_form(pilot, page)
        await press(pilot, "t")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await press(pilot, "enter")
        await until(pilot, lambda: "Någon har redan börjat svara utan lapp." in flat(app))
        assert page.desk.door().tickets == ()
    assert browser == []


async def test_the_large_page_opens_or_is_told(
    tmp_path: Path, browser: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect address and code in the browser, and where the page lies when there is none."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await press(pilot, "l")
        assert browser == []
        opened = await open_form(pilot, page)
        await press(pilot, "l")
        assert opened.code in browser[0]
        monkeypatch.setattr(printing, "_browse", lambda _: False)
        await press(pilot, "l")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "anslutning.html" in flat(app).replace(" ", "")  # a long folder breaks within a word


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_the_qr_code_has_the_screen_to_itself(tmp_path: Path, size: tuple[int, int]) -> None:
    """Expect every module white on black with address and code beside it; q and Esc lead back."""
    app = make_app(groups_in(tmp_path, collecting()), theme="ljust")
    async with app.run_test(size=size) as pilot:
        page = await page_of(pilot, app)
        opened = await open_form(pilot, page)
        shown = await to_qr(pilot, app, "q")
        modules = opened.qr
        qr = shown.query_one(QrCode)
        assert qr.size.width in (len(modules), 2 * len(modules))
        assert qr.size.height <= size[1]
        seen = text(app)
        assert opened.code in seen or all(row.rstrip() in seen for row in large(opened.code))
        assert unknown_pairs(app) <= QR_PAIRS
        for key in ("q", "escape"):
            await press(pilot, key)
            assert app.screen is page
            await to_qr(pilot, app, "q")


async def to_qr(pilot: Pilot[None], app: SjalvskattningApp, key: str) -> QrPage:
    """The QR code in front."""
    await press(pilot, key)
    await until(pilot, lambda: isinstance(app.screen, QrPage) and app.screen.query_one(QrCode).size.width)
    return cast(QrPage, app.screen)


async def test_a_window_too_small_for_the_code_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect what to do instead of half a code."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(60, 20)) as pilot:
        page = await page_of(pilot, app)
        opened = await open_form(pilot, page)
        high = opened.qr * 2
        monkeypatch.setattr(hosting.Hosting, "qr", property(lambda _: high))
        monkeypatch.setattr(hosting.Hosting, "qr_lines", property(lambda _: ("█" * 41,) * 21))
        await press(pilot, "q")
        await until(pilot, lambda: "Fönstret är för litet för QR-koden." in flat(app))
        assert not app.screen.query_one(QrCode).display


# -- the reveal


async def test_the_picture_is_shown_after_asking(tmp_path: Path) -> None:
    """Expect how many of how many, what is erased and that it is for good; then the talk, answers erased."""
    workspace = groups_in(tmp_path, collecting(rows_of(8)))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await press(pilot, "v")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        seen = flat(app)
        assert "8 av 12 har svarat." in seen
        assert "raderas de enskilda svaren, och det går inte att ångra" in seen
        await press(pilot, "enter")
        assert app.screen is page
        assert on_disk(workspace).phase is Phase.COLLECTING
        await press(pilot, "v", "v")
        assert app.screen is page
        await press(pilot, "v")
        await to_page(pilot, app, LeadPage, "b")
    kept = on_disk(workspace)
    assert (kept.phase, kept.released) == (Phase.LEADING, 8)
    assert not kept.sheets


async def test_with_too_few_the_talk_goes_on_without_numbers(tmp_path: Path) -> None:
    """Expect waiting first among the ways, and the answers erased unseen when one talks without them."""
    workspace = groups_in(tmp_path, collecting(rows_of(4)))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await press(pilot, "v")
        await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
        assert "4 av 12 har svarat, och det behövs minst 5" in flat(app)
        await press(pilot, "enter")
        assert app.screen is page
        await press(pilot, "v")
        await to_page(pilot, app, LeadPage, "s")
    kept = on_disk(workspace)
    assert (kept.phase, kept.releases, dict(kept.sheets)) == (Phase.LEADING, (), {})


async def test_more_answers_than_people_are_refused(tmp_path: Path) -> None:
    """Expect it told, and nothing released."""
    workspace = groups_in(tmp_path, collecting(rows_of(13)))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_of(pilot, app)
        await press(pilot, "v")
        await until(pilot, lambda: "13 har svarat, men gruppen är 12." in flat(app))
    assert on_disk(workspace).phase is Phase.COLLECTING


async def test_the_form_stays_open_for_late_answers(tmp_path: Path) -> None:
    """Expect it open once the picture is shown, and shut when the session is left."""
    workspace = groups_in(tmp_path, collecting(rows_of(8)))
    app = make_app(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        await open_form(pilot, page)
        port = on_disk(workspace).door.port  # type: ignore[union-attr]
        await press(pilot, "v")
        await to_page(pilot, app, LeadPage, "b")
        assert await answers(port)
        await to_page(pilot, app, GroupsPage, "escape", "g")
        await until(pilot, lambda: page.form.hosting is None)
        assert not await answers(port)


# -- paper and invitation


async def test_the_paper_form_can_be_read_and_printed(tmp_path: Path) -> None:
    """Expect the form as a document."""
    app = make_app(groups_in(tmp_path, collecting()))
    async with app.run_test(size=(80, 24)) as pilot:
        await page_of(pilot, app)
        shown = await to_page(pilot, app, MadeReport, "p")
        await until(pilot, lambda: shown.report is not None)
        assert "pappersformular" in cast(Any, shown.report).file_name


async def test_the_invitation_is_written_and_never_over_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Expect a file that says what is asked, and a question before a file is written over."""
    monkeypatch.chdir(tmp_path)
    session: GroupSession = collecting()
    app = make_app(groups_in(tmp_path, session))
    path = tmp_path / "inbjudan-lidkoping-2026-11-20.json"
    async with app.run_test(size=(80, 24)) as pilot:
        page = await page_of(pilot, app)
        for again in (False, True):
            await press(pilot, "i")
            await until(pilot, lambda: isinstance(app.screen, FormDialog))
            await press(pilot, "enter")
            if again:
                await until(pilot, lambda: isinstance(app.screen, ChooseDialog))
                await press(pilot, "enter")
                await until(pilot, lambda: isinstance(app.screen, FormDialog))
                await press(pilot, "escape")
            await until(pilot, lambda: app.screen is page)
    assert read_invitation(path).items == session.setup.items


# -- how it looks


@pytest.mark.parametrize(("size", "theme"), list(zip(SIZES, PALETTES, strict=True)))
@pytest.mark.parametrize("is_open", [False, True])
async def test_it_fits(tmp_path: Path, is_open: bool, size: tuple[int, int], theme: str) -> None:
    """Expect nothing cut off, every way to answer in sight, at most six hints, and only tested colours."""
    app = make_app(groups_in(tmp_path, collecting(rows_of(8))), theme=theme)
    async with app.run_test(size=size) as pilot:
        page = await page_of(pilot, app)
        if is_open:
            await open_form(pilot, page)
        assert clipped(app) == []
        assert max(map(len, rows(app))) <= size[0]
        assert len(page.hints()) == 6
        assert "F1 hjälp" in flat(app)
        assert unknown_pairs(app) <= QR_PAIRS
        if size != SIZES[0]:
            assert "Inbjudan som fil" in flat(app)
        assert page.query_one(QrCode).display == (is_open and size != SIZES[0])


async def test_a_hostile_name_english_and_help(tmp_path: Path) -> None:
    """Expect the name as text, every key told by F1, and all of it in English too."""
    app = make_app(groups_in(tmp_path, collecting(name=HOSTILE)), language="en")
    async with app.run_test(size=(120, 40)) as pilot:
        await page_of(pilot, app)
        assert "[@click=app.quit]x[/] ␛]52;c;aGVq␇" in flat(app)
        assert "No more is seen before the picture." in flat(app)
        await press(pilot, "f1")
        assert "type in answer codes" in flat(app)


def test_no_key_needs_altgr() -> None:
    """Expect letters, digits and named keys alone."""
    from sjalvskattning.tui.screens.group_door import DoorPage
    from sjalvskattning.tui.screens.group_items import ItemsPage
    from sjalvskattning.tui.screens.group_ready import ReadyDialog
    from sjalvskattning.tui.screens.group_seat_walk import SeatWalk

    for kind in (CollectPage, DoorPage, ItemsPage, ReadyDialog, SeatPage, SeatWalk, QrPage):
        keys = {key for entry in kind.BINDINGS for key in entry.key.split(",")}  # type: ignore[union-attr]
        assert all(key.replace("+", "").isalnum() for key in keys), kind


async def test_group_collect_at_80x24(tmp_path: Path, snapshot: Snapshot) -> None:
    """The page as it looks before the form is open."""
    app = make_app(groups_in(tmp_path, collecting(rows_of(8))))
    async with app.run_test(size=(80, 24)) as pilot:
        await page_of(pilot, app)
        snapshot(app)
