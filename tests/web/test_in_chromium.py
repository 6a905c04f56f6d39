"""The form in a real browser as large as a phone, with scripts disabled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sjalvskattning.core.group.setup import Breakdown
from sjalvskattning.web.server import Server
from tests.web.chromium import NEEDS_BROWSER, Phone, phone_in
from tests.web.conftest import Opening
from tests.web.phones import Room

pytestmark = NEEDS_BROWSER

TOO_BROAD = """
(() => {
  const page = document.scrollingElement, seen = WIDTH;  // not innerWidth: a phone zooms out to fit
  const out = [...document.querySelectorAll("main *, header *")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > seen + 1 || box.left < -1);
  });
  const words = out.map((one) => one.outerHTML.slice(0, 80));
  return (page.scrollWidth > seen ? "the page " : "") + words.join(" ");
})()
"""

TOO_SMALL = """
[...document.querySelectorAll("label:not(.field), button, .button, header a")]
  .filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML).join("")
"""


@pytest.fixture
async def walking(opening: Opening, tmp_path: Path) -> AsyncIterator[tuple[Room, Server, Phone]]:
    """A room whose form is open, and a phone."""
    room = opening(breakdown=Breakdown("Var arbetar du?", ("Norr", "Söder")), comments=True)
    server = await Server.started(room.desk, room.told.append, "127.0.0.1", 0, None)
    async with phone_in(tmp_path) as phone:
        await phone.screen(360, 740)
        yield room, server, phone
    await server.stop()


async def test_someone_answers_goes_back_changes_writes_and_takes_back(
    walking: tuple[Room, Server, Phone],
) -> None:
    """From the QR code on, by tapping; a screen reader finds every field by its words."""
    room, server, phone = walking
    await phone.open(server.url(room.desk.door().ticket))
    assert room.desk.door().ticket not in str(await phone.ask("location.href"))
    await phone.go("Börja svara")
    await phone.choose("Söder")
    await phone.go("Nästa")
    await phone.choose("4 – stämmer till stor del", "#p0")
    await phone.choose("Kan inte bedöma", "#p1")
    assert ("group", "Jag gör lyssnar i mitt arbete.") in await phone.names("group", "heading")
    radios = [name for _, name in await phone.names("radio")]
    assert radios == ["1 – stämmer inte", *radios[1:6], "Kan inte bedöma"] * 4
    await phone.go("Nästa")
    await phone.go("Tillbaka")
    chosen = "[...document.querySelectorAll(':checked')].map((one) => one.name + one.value).join(' ')"
    assert await phone.ask(chosen) == "p04 p1v"
    await phone.choose("1 – stämmer inte", "#p0")
    for _ in range(4):
        await phone.go("Nästa")
    assert "9 påståenden är obesvarade" in await phone.text()
    await phone.go("Lämna in")
    await phone.ask("document.querySelector('#c1').value = 'Mer tid'")
    await phone.choose("Får visas för gruppen", ".comment:nth-of-type(2)")
    await phone.go("Lämna in texten")
    assert "Det du har skrivit är sparat." in await phone.text()
    ((marks, done),) = room.marks()
    assert (marks[:3], done, room.desk.session.done) == (("1", "v", "-"), True, 1)
    (written,) = room.desk.session.written.values()
    assert written == ("mod", "Mer tid", True)
    await phone.go("Ta tillbaka svaret")
    await phone.go("Ta tillbaka svaret")
    assert "tillbakataget" in await phone.text()
    assert (room.marks(), len(room.desk.session.written), phone.complaints) == ([], 0, [])


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(360, 740, 1), (320, 640, 1), (180, 370, 2)],
    ids=["phone", "320", "zoom 200 %"],
)
async def test_no_page_is_scrolled_sideways(
    walking: tuple[Room, Server, Phone], width: int, height: int, scale: float
) -> None:
    """On a phone, on the narrowest, and zoomed in; everything to tap is at least 44 pixels high."""
    room, server, phone = walking
    await phone.screen(width, height, scale)
    await phone.open(server.url())
    pages = [TOO_BROAD.replace("WIDTH", str(width)), TOO_SMALL]
    seen = [[await phone.ask(page) for page in pages]]
    await phone.open(server.url(room.desk.door().ticket))
    for path in ("sv/", "sv/omrade/1", "sv/omrade/2", "en/omrade/2", "sv/omrade/6", "sv/ta-tillbaka"):
        await phone.open(f"{server.url()}{path}")
        seen.append([await phone.ask(page) for page in pages])
    await phone.open(f"{server.url()}sv/omrade/1")
    await phone.choose("Norr")
    await phone.go("Nästa")
    await phone.open(f"{server.url()}sv/omrade/6")
    await phone.go("Lämna in")
    seen.append([await phone.ask(page) for page in pages])
    assert seen == [["", ""]] * 8


async def test_the_pages_are_light_or_dark_as_the_phone_is(walking: tuple[Room, Server, Phone]) -> None:
    """By the phone's own setting; focus can be seen in both."""
    room, server, phone = walking
    await phone.open(server.url(room.desk.door().ticket))
    grounds = set()
    for scheme in ("light", "dark"):
        await phone.scheme(scheme)
        grounds.add(await phone.ask("getComputedStyle(document.body).backgroundColor"))
        await phone.tell("Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab")
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert await phone.ask(outline) == "solid"
    assert len(grounds) == 2
