"""Pages for the facilitator's own browser: the way in shown large, and one-time tickets to cut apart."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.web.drawing import drawn
from sjalvskattning.web.qr import svg

PER_PAGE = 12
"""Tickets on an A4, three by four."""


def large_page(name: str, url: str, entry_url: str, code: str, t: Translator) -> str:
    """A page for a projector: the QR code of ``entry_url``, the address to type, and the code to say.

    Without a code (one-time tickets) there is no QR code either, since each ticket has its own.
    """
    picture = _picture(entry_url, t("web.large.qr", url=url)) if code else None
    values: dict[str, object] = {
        "language": t.language,
        "title": t("web.large.title"),
        "name": for_display(name, single_line=True),
        "picture": picture,
        "scan": t("web.large.scan" if code else "web.large.ticket"),
        "type": t("web.large.type", url=url),
        "code": t("web.large.code", code=code) if code else "",
    }
    return drawn("large.html", values)


def ticket_sheet(name: str, urls: Sequence[str], t: Translator) -> str:
    """A4 pages with a ticket for each address: its QR code, the address as text, and what it is for."""
    tickets = [(url, _picture(url, t("web.large.qr", url=url))) for url in urls]
    values: dict[str, object] = {
        "language": t.language,
        "title": t("web.ticket.title"),
        "about": t("web.ticket.about"),
        "use": t("web.ticket.use", name=for_display(name, single_line=True)),
        "pages": [tickets[at : at + PER_PAGE] for at in range(0, len(tickets), PER_PAGE)],
    }
    return drawn("tickets.html", values)


def _picture(url: str, title: str) -> Markup:
    return Markup(svg(url, title))  # noqa: S704 - segno draws it, and escapes the title
