"""The way in for browsers: tickets, the spoken code, and the handles that answers lie under.

A ticket has 128 bits. What is stored under a handle cannot be told from the handle: it is a keyed hash (HMAC)
of the ticket, and the key is erased with the answers. Randomness arrives from outside, as bytes.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Iterator, Mapping
from itertools import count, takewhile
from unicodedata import normalize

from sjalvskattning.core.group.session import Door, Sheet
from sjalvskattning.core.letters import folded, lettered
from sjalvskattning.core.marks import Marks

TICKET_BYTES = 16
"""128 bits."""

CODE_LETTERS = 6
"""Letters in the spoken code: 32⁶ codes are a thousand million."""

WRONG_CODES = 20
"""Wrong codes that are taken before the spoken code stops working and another must be made."""

CODE, ROW = "code", "row"
WAYS = (CODE, ROW)
"""How a sheet can come that has nothing but its content to be known by: read out, or in a table."""

Random = Callable[[int], bytes]
"""So many random bytes, as ``secrets.token_bytes``."""


def new_ticket(random: Random) -> str:
    """A ticket: 22 letters that may stand in an address."""
    return base64.urlsafe_b64encode(random(TICKET_BYTES)).rstrip(b"=").decode("ascii")


def new_code(random: Random) -> str:
    """A code to say aloud, without letters and figures that are mistaken for one another."""
    return lettered(random(5))[:CODE_LETTERS].upper()


def new_door(random: Random) -> Door:
    """A way in for everyone in the room, without an address yet."""
    return Door(key=random(32).hex(), ticket=new_ticket(random), code=new_code(random))


def is_same_code(said: str, door: Door) -> bool:
    """Whether what someone typed is the spoken code, whatever its case, spaces and hyphens."""
    return hmac.compare_digest(folded(normalize("NFKC", said)).encode(), folded(door.code).encode())


def opens(ticket: str, door: Door) -> bool:
    """Whether a ticket opens the door: the common one, or one of the one-time tickets where there are any."""
    if door.tickets:
        return ticket_print(ticket, door.key) in door.tickets
    return hmac.compare_digest(ticket.encode(), door.ticket.encode())


def with_tickets(door: Door, tickets: tuple[str, ...]) -> Door:
    """The door with these one-time tickets, and those before; only their fingerprints are kept."""
    prints = {ticket_print(ticket, door.key) for ticket in tickets}
    return door._replace(tickets=tuple(sorted(prints | set(door.tickets))))  # sorted: no order is kept


def ticket_print(ticket: str, key: str) -> str:
    """A ticket's fingerprint, which tells nothing of the ticket or of any handle."""
    return _keyed(key, "ticket", ticket)


def sheet_handle(ticket: str, door: Door) -> str:
    """The handle of the answer sheet of whoever holds ``ticket`` (or any other secret or content)."""
    return _keyed(door.key, "sheet", ticket)


def comment_handle(ticket: str, area_id: str, door: Door) -> str:
    """The handle of what they wrote about an area; nothing joins it to the sheet's but the ticket and key."""
    return _keyed(door.key, f"comment {area_id}", ticket)


def content_handles(marks: Marks, way: str, door: Door) -> Iterator[str]:
    """The handles of sheets that came as the same content, such as a code: of the first, the second and on.

    Whoever has the key can find the content of such a handle by trying, so a reveal leaves none behind.
    """
    content = "\0".join(marks)
    return (_keyed(door.key, f"{way} {number}", content) for number in count())


def found_by_content(sheets: Mapping[str, Sheet], door: Door) -> frozenset[str]:
    """The handles among those of ``sheets`` that are made of the content alone."""
    return frozenset(
        handle
        for marks in {sheet.marks for sheet in sheets.values()}
        for way in WAYS
        for handle in takewhile(sheets.__contains__, content_handles(marks, way, door))
    )


def _keyed(key: str, purpose: str, text: str) -> str:
    message = f"{purpose}\0{text}".encode("utf-8", "surrogatepass")
    return hmac.new(bytes.fromhex(key), message, hashlib.sha256).hexdigest()[:32]
