"""A page that is posted: what it says, and where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sjalvskattning.core.group.session import Sheet
from sjalvskattning.web.filling import Filling
from sjalvskattning.web.pages import Kind, Page
from sjalvskattning.web.posted import Refused

GO, GROUP = "go", "del"
"""The names of the fields beside those of the items, which are :func:`field_of`."""

_STEPS = {"next": 1, "back": -1, "hand_in": 0}
"""The values of :data:`GO`, and how many pages each goes on."""


class Turn(NamedTuple):
    """The sheet after a page, and how many pages to go on."""

    sheet: Sheet
    step: int
    hands_in: bool = False


def field_of(place: int) -> str:
    """The name of an item's field."""
    return f"p{place}"


def turned(page: Page, fields: Mapping[str, str], sheet: Sheet, filling: Filling) -> Turn:
    """What a post says. Raises Refused for a field or value that the page does not have."""
    left = dict(fields)
    go = left.pop(GO, "next")
    hands_in = go == "hand_in" and page.kind is Kind.REVIEW
    try:
        step = _STEPS[go]
        if page.kind is Kind.ITEMS:
            said = {place: left.pop(field_of(place)) for place in page.places if field_of(place) in left}
            sheet = sheet._replace(marks=filling.filled(sheet.marks, said))
        elif page.kind is Kind.GROUP and GROUP in left:
            sheet = sheet._replace(group=filling.groups.index(left.pop(GROUP)))
    except (KeyError, ValueError) as error:
        raise Refused(400, "strange") from error
    if left or (go == "hand_in") != hands_in or (go == "next" and page.kind is Kind.REVIEW):
        raise Refused(400, "strange")
    return Turn(sheet._replace(done=sheet.done or hands_in), step, hands_in)
