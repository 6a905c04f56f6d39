"""What every request must be, before anything looks at it; and what every answer says to the browser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.web.drawing import policy

_METHODS = {"GET", "HEAD", "POST"}

MOST_HEADER_BYTES = 16 * 1024
"""The longest head of a request; no browser sends half of it."""


class Limits:
    """Lets through what is asked of us, by that name, from our own pages.

    The Host must be one of ``hosts`` (``192.168.1.20:48211``), so that no other site's name can be made to
    lead here. A POST must come from our own pages: ``Origin`` and ``Sec-Fetch-Site`` say so where there are
    any. A browser too old to send either is let through; the cookie is not sent from elsewhere
    (``SameSite=Strict``), and without it nothing can be changed.
    """

    def __init__(self, app: ASGIApp, hosts: Sequence[str], *, secure: bool) -> None:
        self._app, self._hosts = app, frozenset(hosts)
        self._origins = {f"{'https' if secure else 'http'}://{host}" for host in hosts}
        self._headers = _headers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] != "http":
            raise RuntimeError(scope["type"])

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        status = _too_long(scope) or self._refusal(scope["method"], Headers(scope=scope))
        await (_refusing(status, sending) if status else self._app(scope, receive, sending))

    def _refusal(self, method: str, headers: Headers) -> int:
        """The status a request is refused with, or 0."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return 421
        if method not in _METHODS:
            return 405
        return 403 if method == "POST" and not self._is_ours(headers) else 0

    def _is_ours(self, headers: Headers) -> bool:
        origins, sites = headers.getlist("origin"), headers.getlist("sec-fetch-site")
        return all(origin in self._origins for origin in origins) and all(
            site == "same-origin" for site in sites
        )


def _too_long(scope: Scope) -> int:
    asked = len(scope["path"]) + len(scope["query_string"])
    said = sum(len(name) + len(value) for name, value in scope["headers"])
    return 431 if asked + said > MOST_HEADER_BYTES else 0


def _headers() -> list[tuple[bytes, bytes]]:
    found: Iterable[tuple[str, str]] = (
        ("content-security-policy", policy()),
        ("cache-control", "no-store"),
        # same-origin rather than no-referrer, with which browsers post "Origin: null" to ourselves too
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
    )
    return [(name.encode("ascii"), value.encode("ascii")) for name, value in found]


async def _refusing(status: int, send: Send) -> None:
    words = "\n".join(Translator(language)(f"web.refused.{status}") for language in LANGUAGES)
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{words}\n".encode()})
