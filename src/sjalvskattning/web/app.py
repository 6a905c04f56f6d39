"""The form as an application: which address does what. Each answer is a page, or leads to one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import SaveFailed, SessionRefused, SjalvskattningError
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.web.desk import Desk, Told
from sjalvskattning.web.filling import Filling
from sjalvskattning.web.limits import Limits
from sjalvskattning.web.own import Entry, Own
from sjalvskattning.web.pages import Pages, Way
from sjalvskattning.web.posted import Refused, posted
from sjalvskattning.web.turning import turned
from sjalvskattning.web.views import MOST_LETTERS, Fault, Views
from sjalvskattning.web.visitors import Visitors
from sjalvskattning.web.warned import is_told, told_of

Inside = Callable[[Request, Views, Own], Awaitable[Response]]

_REFUSED = {"group.shut": Refused(410, "closed"), "group.spent": Refused(409, "shown")}
"""The page for each rule of a session that a browser can meet."""


class Form:
    """The form of one session. ``hosts`` are what a browser may call us; see :class:`Limits`."""

    def __init__(self, desk: Desk, told: Told, hosts: Sequence[str], *, secure: bool) -> None:
        setup = desk.session.setup
        self._desk, self._told = desk, told
        self._pages, self._filling = Pages(setup), Filling(setup)
        self._views = {
            language: Views(setup, self._pages, Translator(language), secure=secure) for language in LANGUAGES
        }
        self.visitors = Visitors(desk, told, secure=secure)
        self.app = Starlette(
            routes=self._routes(),
            middleware=[Middleware(Limits, hosts=hosts, secure=secure)],
            exception_handlers={
                Refused: self._refused,
                SessionRefused: self._session_refused,
                HTTPException: self._not_there,
                Exception: self._broken,
            },
        )

    def _routes(self) -> list[Route]:
        inside = self._inside
        return [
            Route("/{language}/{way}/{number:int}", inside(self._page)),
            Route("/{language}/{way}/{number:int}", inside(self._turn), methods=["POST"]),
            Route("/", self._start),
            Route("/b/{ticket}", self._ticket),
            Route("/{language}/", self._home),
            Route("/{language}/kod", self._home),
            Route("/{language}/kod", self._code, methods=["POST"]),
            Route("/{language}/ord", inside(self._comments)),
            Route("/{language}/ord", inside(self._write), methods=["POST"]),
            Route("/{language}/ta-tillbaka", inside(self._ask_withdraw)),
            Route("/{language}/ta-tillbaka", inside(self._withdraw), methods=["POST"]),
        ]

    # -- coming in

    async def _start(self, request: Request) -> Response:
        return _to(f"/{_language(request)}/")

    async def _ticket(self, request: Request) -> Response:
        self._check_open()
        if _may_lack_cookie(request):
            return self._again(request)
        response = _to(f"/{_language(request)}/")
        if not self.visitors.let_in_with_ticket(request.path_params["ticket"], request, response):
            raise Refused(403, "no_ticket")
        return response

    async def _home(self, request: Request) -> Response:
        views, own = self._views_of(request), self._own(request)
        if own is None:
            return self._again(request) if _may_lack_cookie(request) else self._door(views)
        if own.is_released:
            return HTMLResponse(views.message("shown"))
        if own.sheet.done:
            return HTMLResponse(views.handed_in(own))
        return HTMLResponse(views.welcome(own))

    async def _code(self, request: Request) -> Response:
        views, said = self._views_of(request), (await posted(request)).get("kod", "")
        self._check_open()
        response = _to(views.home)
        if self.visitors.let_in_with_code(said, request, response):
            return response
        return self._door(views, views.wrong_code() if self.visitors.code_works else None, 403)

    def _door(self, views: Views, fault: Fault | None = None, status: int = 200) -> Response:
        return HTMLResponse(views.door(self.visitors.ways_in, fault), status)

    def _again(self, request: Request) -> Response:
        """The same address once more, from a page of ours, so that the browser brings the cookie along.

        It does not when a link elsewhere led here (``SameSite=Strict``).
        """
        return HTMLResponse(self._views[_language(request)].again(request.url.path))

    # -- inside

    def _inside(self, handler: Inside) -> Callable[[Request], Awaitable[Response]]:
        """For those who have come in, and whose answers can still be changed."""

        async def handle(request: Request) -> Response:
            views, own = self._views_of(request), self._own(request)
            if own is None and request.method == "POST":
                raise Refused(403, "no_ticket")
            if own is None:
                return _to(views.home)
            if own.is_released:
                raise _REFUSED["group.spent"]
            return await handler(request, views, own)

        return handle

    async def _page(self, request: Request, views: Views, own: Own) -> Response:
        way, number = self._place(request)
        return HTMLResponse(views.page(way, number, own, own.sheet))

    async def _turn(self, request: Request, views: Views, own: Own) -> Response:
        way, number = self._place(request)
        fields = await posted(request)
        turn = turned(self._pages.page(way, number), fields, own.sheet, self._filling)
        if turn.sheet.done and self._filling.groups and turn.sheet.group is None:
            return HTMLResponse(views.page(way, number, own, own.sheet, views.no_group(way)), 422)
        is_new = own.has_begun or turn.sheet != own.sheet
        if is_new and not await self._saved(own.put(turn.sheet)):
            return HTMLResponse(views.page(way, number, own, turn.sheet, views.not_saved()), 503)
        return _to(views.after_handing_in if turn.hands_in else views.address(way, number + turn.step))

    async def _comments(self, _: Request, views: Views, own: Own) -> Response:
        self._check_comments(own)
        return HTMLResponse(views.comments(own.entries))

    async def _write(self, request: Request, views: Views, own: Own) -> Response:
        fields = await posted(request)
        self._check_comments(own)
        entries = [
            Entry(clean_entry(fields.pop(f"c{n}", "")).strip(), fields.pop(f"s{n}", "") == "1")
            for n, _ in enumerate(own.entries)
        ]
        told = fields.pop("told", "")
        if fields:
            raise Refused(400, "strange")
        if any(len(entry.text) > MOST_LETTERS for entry in entries):
            return HTMLResponse(views.comments(entries, views.too_long(entries)), 422)
        if not is_told(entries, told):
            return HTMLResponse(views.comments(entries, views.pointing(entries), told_of(entries)), 422)
        if not await self._saved(own.write(entries)):
            return HTMLResponse(views.comments(entries, views.not_saved()), 503)
        return _to(views.home)

    async def _ask_withdraw(self, _: Request, views: Views, own: Own) -> Response:
        return HTMLResponse(views.withdraw())

    async def _withdraw(self, request: Request, views: Views, own: Own) -> Response:
        await posted(request)
        if not await self._saved(own.withdraw()):
            return HTMLResponse(views.withdraw(views.not_saved()), 503)
        return HTMLResponse(views.message("withdrawn"))

    async def _saved(self, saving: Awaitable[None]) -> bool:
        try:
            await saving
        except SaveFailed as error:
            self._told(error)
            return False
        return True

    # -- what a request is about

    def _views_of(self, request: Request) -> Views:
        views = self._views.get(request.path_params["language"])
        if views is None:
            raise Refused(404, "not_there")
        return views

    def _own(self, request: Request) -> Own | None:
        self._check_open()
        door, secret = self._desk.session.door, self.visitors.secret_of(request)
        return Own(self._desk, secret, door, self._filling.empty) if door and secret else None

    def _place(self, request: Request) -> tuple[Way, int]:
        try:
            way, number = Way(request.path_params["way"]), request.path_params["number"]
            self._pages.page(way, number)
        except (ValueError, IndexError) as error:
            raise Refused(404, "not_there") from error
        return way, number

    def _check_open(self) -> None:
        if not self._desk.session.takes_answers:
            raise _REFUSED["group.shut"]

    def _check_comments(self, own: Own) -> None:
        if not self._desk.session.setup.comments:
            raise Refused(404, "not_there")
        if not own.sheet.done:
            raise Refused(409, "hand_in_first")

    # -- what cannot be done

    async def _refused(self, request: Request, error: Any) -> Response:
        return HTMLResponse(self._views[_language(request)].message(error.reason), error.status)

    async def _session_refused(self, request: Request, error: Any) -> Response:
        if error.code not in _REFUSED:
            raise error
        return await self._refused(request, _REFUSED[error.code])

    async def _not_there(self, request: Request, error: Any) -> Response:
        return await self._refused(request, Refused(error.status_code, "not_there"))

    async def _broken(self, request: Request, error: Any) -> Response:
        """A fault of ours: the facilitator is told its kind, and the server raises it again."""
        self._told(SjalvskattningError("web.fault", kind=type(error).__name__))
        return await self._refused(request, Refused(500, "fault"))


def _to(path: str) -> Response:
    return RedirectResponse(path, 303)


def _may_lack_cookie(request: Request) -> bool:
    """Whether a link elsewhere led here, and the browser may be keeping its cookie to itself."""
    return request.headers.get("sec-fetch-site") == "cross-site"


def _language(request: Request) -> Language:
    """The language in the address, else the one that the browser asks for first."""
    asked = request.scope.get("path_params", {}).get("language", "")
    for language in LANGUAGES:
        if language == asked:
            return language
    return preferred(request.headers.get("accept-language", ""))


def preferred(accepted: str) -> Language:
    """The language of the form that an Accept-Language header asks for first; Swedish when neither."""
    best: tuple[float, Language] = (0, "sv")
    for part in accepted.split(","):
        name, _, weight = part.strip().lower().partition(";q=")
        try:
            wanted = float(weight or 1)
        except ValueError:
            continue
        for language in LANGUAGES:
            if name.split("-")[0] == language and wanted > best[0]:
                best = (wanted, language)
    return best[1]
