"""Hostile texts in the form for phones: the pages say them, and no element or address comes of them."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from tests.figures import Figure, amount
from tests.text.screens import THEMED
from tests.text.seen import shown, squeezed, steering
from tests.text.strings import STRINGS
from tests.text.worlds import Feed, group_setup, spoiled
from tests.web.phones import Page, Room

pytestmark = pytest.mark.trust(part="text")
BRIEF = tuple(text for text in STRINGS if len(text) <= 500 and shown(text))


async def pages(room: Room) -> list[Page]:
    """The pages that someone meets who answers all and hands in, with wrong turns on the way."""
    phone = await room.inside()
    found = [await phone.get("/sv/")]
    page = await phone.get("/sv/omrade/1")
    while "Lämna in" not in page.buttons:
        found.append(page)
        found.append(await phone.post(phone.at, {"go": "next", "x": "y"}))
        names = {field["name"] for field in page.fields}
        given = {name: "0" if name == "del" else "4" for name in names}
        page = await phone.post(phone.at, {**given, "go": "next"})
    found += [page, await phone.post(phone.at, {"go": "hand_in"})]
    return [*found, await room.phone().get("/"), await room.phone("en").get("/en/")]


async def test_a_page_says_the_texts_and_nothing_of_them_is_obeyed(tmp_path: Path, figure: Figure) -> None:
    """Expect every page to be built as usual, with the statements in it, and to lead nowhere else."""
    for start in range(0, len(BRIEF), len(BRIEF) // amount(2, 20)):
        say = Feed(BRIEF[start:] + BRIEF[:start])
        setup = group_setup(spoiled(THEMED, say), "chef", say)
        room = Room(tmp_path / f"{start}", **{one.name: getattr(setup, one.name) for one in fields(setup)})
        try:
            met = await pages(room)
        finally:
            await room.close()
        for page in met:
            assert not steering(page.source)
            assert all(
                address.startswith(("/", "#")) and address[1:2] != "/" for address in page.links.values()
            ), page.links
            assert "<script" not in page.source.replace("&lt;", "")
        said = squeezed("".join(page.text for page in met))
        statements = [shown(item.text.sv) for item in setup.items]
        assert [text for text in statements if text not in said] == []
        figure("text: strings on surfaces", len(say.given))
