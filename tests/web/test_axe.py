"""Every page of the phone form, and what is shown large and printed, held to WCAG 2.2 AA by axe-core."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from sjalvskattning.core.group.door import WRONG_CODES
from sjalvskattning.core.group.setup import Breakdown
from sjalvskattning.locale import LANGUAGES, Language, Translator, topic_texts
from sjalvskattning.web.app import Form
from sjalvskattning.web.pages import Pages
from sjalvskattning.web.printed import large_page, ticket_sheet
from sjalvskattning.web.views import Views
from tests.axe import ON_PAPER, ON_SCREEN, faults_of
from tests.core.sessions import setup_of
from tests.figures import LONG, Figure
from tests.web.chromium import NEEDS_BROWSER, phone_in
from tests.web.conftest import Opening
from tests.web.phones import HOST, ORIGIN, Page, Phone
from tests.web.test_form import FullDisk

pytestmark = [NEEDS_BROWSER, pytest.mark.trust(part="reading")]

LOOKS = (*ON_SCREEN, ON_PAPER)
REASONS = sorted(
    key.split(".")[2] for key in topic_texts("web") if key.startswith("web.page.") and "title" in key
)
"""What a page can say that cannot be done, or is done."""

ONE_REASON = "strange"
"""The page of the short run; the others differ from it in words alone."""


async def outside(opening: Opening, language: Language) -> AsyncIterator[tuple[str, Page]]:
    """What those who have not come in are shown."""
    room, home = opening(), f"/{language}/"
    phone = room.phone(language)
    yield "door", await phone.get(home)
    yield "wrong code", await phone.post(f"{home}kod", {"kod": "AAAAAA"})
    moment = await phone.get(home, **{"sec-fetch-site": "cross-site"})
    moment.source = moment.source.replace(
        'http-equiv="refresh"', ""
    )  # it would lead on before it is looked at
    yield "one moment", moment
    for _ in range(WRONG_CODES):
        await phone.post(f"{home}kod", {"kod": "AAAAAA"})
    yield "no code", await phone.get(home)
    room = opening()
    room.desk.make_tickets(2)
    yield "tickets", await room.phone(language).get(home)


async def inside(opening: Opening, language: Language) -> AsyncIterator[tuple[str, Page]]:
    """The way through for someone who answers, with all that can go wrong on it."""
    room, home = (
        opening(breakdown=Breakdown("Var arbetar du?", ("Norr", "Söder")), comments=True),
        f"/{language}/",
    )
    disk = FullDisk(room)
    disk.is_full = False
    phone = Phone(Form(disk, room.told.append, [HOST], secure=False), language)
    room.phones.append(phone)
    yield "welcome", await phone.get(f"/b/{room.desk.door().ticket}")
    yield "part", await phone.get(f"{home}omrade/1")
    yield "statements", await phone.get(f"{home}omrade/2")
    yield "one statement", await phone.get(f"{home}fraga/2")
    yield "no part chosen", await phone.post(f"{home}omrade/6", {"go": "hand_in"})
    await phone.post(f"{home}omrade/1", {"del": "1"})
    yield "some left", await phone.get(f"{home}omrade/6")
    places = iter(range(len(room.desk.session.setup.items)))
    for number, (_, items) in enumerate(room.desk.session.setup.areas, 2):
        fields = {f"p{next(places)}": "4" for _ in items}
        await phone.post(f"{home}omrade/{number}", {**fields, "go": "next"})
    yield "answered", await phone.get(f"{home}fraga/3")
    yield "all answered", await phone.get(f"{home}omrade/6")
    yield "words", await phone.post(f"{home}omrade/6", {"go": "hand_in"})
    yield "too long", await phone.post(f"{home}ord", {"c0": "a" * 2001, "c1": "kort", "s1": "1"})
    yield "handed in", await phone.post(f"{home}ord", {"c0": "Mer tid", "s0": "1"})
    yield "changing", await phone.get(f"{home}fraga/2")
    yield "withdrawing", await phone.get(f"{home}ta-tillbaka")
    disk.is_full = True
    yield "statements not saved", await phone.post(f"{home}fraga/3", {"p1": "2", "go": "next"})
    yield "words not saved", await phone.post(f"{home}ord", {"c0": "Mindre tid"})


async def late(opening: Opening, language: Language) -> AsyncIterator[tuple[str, Page]]:
    """What someone is shown who comes when the group has seen a result."""
    room = opening()
    for _ in range(5):
        await room.answers()
    room.desk.reveal()
    phone = await room.inside(language)
    yield "late", await phone.get(f"/{language}/")
    yield "handed in late", await phone.post(f"/{language}/omrade/5", {"go": "hand_in"})


def messages(language: Language) -> Iterator[tuple[str, str]]:
    """Every page with a heading and a sentence."""
    setup = setup_of()
    views = Views(setup, Pages(setup), Translator(language), secure=False)
    yield from ((reason, views.message(reason)) for reason in REASONS if LONG or reason == ONE_REASON)


def printed(language: Language) -> Iterator[tuple[str, str]]:
    """What the facilitator shows large, with a code and with tickets, and the tickets themselves."""
    t = Translator(language)
    entry = f"{ORIGIN}/b/{'x' * 22}"
    yield "large", large_page("Köket på Solgården", ORIGIN, entry, "AB12CD", t)
    yield "large with tickets", large_page("Köket på Solgården", ORIGIN, "", "", t)
    yield "sheet of tickets", ticket_sheet("Köket på Solgården", [entry] * 14, t)


async def every_page(opening: Opening) -> list[tuple[str, str]]:
    """All of them, named, as they are sent; in the short run each in one of the languages."""
    found: list[tuple[str, str]] = []
    for number, language in enumerate(LANGUAGES):
        walks = (outside, inside, late) if LONG else (outside, inside, late)[number::2]
        for walk in walks:
            found += [(f"{name} {language}", page.source) async for name, page in walk(opening, language)]
        for pages in (messages, printed) if LONG else (messages, printed)[number::2]:
            found += [(f"{name} {language}", source) for name, source in pages(language)]
    return found


async def test_no_page_has_a_fault(opening: Opening, tmp_path: Path, figure: Figure) -> None:
    """On phones and larger screens, light and dark, by turns; nothing is left unjudged."""
    pages = await every_page(opening)
    faults: list[str] = []
    tried = 0
    async with phone_in(tmp_path) as phone:
        for number, (name, source) in enumerate(pages):
            page = tmp_path / f"{name}.html"
            page.write_text(source, encoding="utf-8")
            for look in LOOKS if LONG else LOOKS[number % len(LOOKS) :][:1]:
                faults += await faults_of(phone, page, look, whole=LONG or number % 5 == 0)
                tried += 1
    assert faults == []
    figure("reading: pages through axe", tried)
