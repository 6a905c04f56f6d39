"""A text that can point someone out: its writer is told before it is handed in, and decides."""

from __future__ import annotations

import pytest

from tests.text.strings import comments
from tests.web.conftest import Opening
from tests.web.phones import Phone, Room

pytestmark = pytest.mark.trust(part="privacy")

POINTING = comments()["pekar_ut_person.txt"].strip()
SEND = "Lämna in texten"


async def writing(opening: Opening) -> tuple[Room, Phone]:
    """A room, and a phone in it that has handed in its answer and may write."""
    room = opening(comments=True)
    phone = await room.answers()
    page = await phone.get("/sv/ord")
    assert "Skriv inget som visar vem du är" in page.text
    assert not page.buttons[SEND]
    return room, phone


async def test_the_writer_is_told_before_it_is_handed_in(opening: Opening) -> None:
    """Expect nothing kept, the signs by name, the text in its field, and the second time to hand it in."""
    room, phone = await writing(opening)
    fields = {"c0": POINTING, "s0": "1", "c1": "Mer tid"}
    page = await phone.post("/sv/ord", fields)
    assert page.status == 422
    assert "telefonnummer, personnummer, ”den enda”" in page.alert
    assert "Inte sparat än" in page.alert
    assert page.links["Bemötande"] == "#c0"
    assert page.chosen["c0"] == POINTING
    assert not room.desk.session.written
    done = await phone.post("/sv/ord", {**fields, "told": page.buttons[SEND]})
    assert done.heading == "Ditt svar är inlämnat"
    assert sorted(one.text for one in room.desk.session.written.values()) == ["Mer tid", POINTING]


async def test_another_sign_is_told_of_too(opening: Opening) -> None:
    """Expect what was told of one text or of one sign not to pass for another."""
    room, phone = await writing(opening)
    first = await phone.post("/sv/ord", {"c0": "Jag är den enda mannen", "s0": "1"})
    told = first.buttons[SEND]
    for fields in ({"c0": "Ring 070-123 45 67", "s0": "1"}, {"c1": "Jag är den enda mannen", "s1": "1"}):
        again = await phone.post("/sv/ord", {**fields, "told": told})
        assert again.status == 422
        assert again.buttons[SEND] != told
    assert not room.desk.session.written


async def test_what_is_not_to_be_shown_needs_no_warning(opening: Opening) -> None:
    """Expect a text without its tick to be kept at once: nobody but its writer sees it."""
    room, phone = await writing(opening)
    assert (await phone.post("/sv/ord", {"c0": POINTING})).status == 200
    (written,) = room.desk.session.written.values()
    assert written.text == POINTING
    assert not written.may_show
