"""``python -m bench.form_server form|bare``: what the load of :mod:`bench.posts` goes against, on its own.

It prints the port, and for the form the ticket and the session's folder, and then runs until it is killed.
"""

from __future__ import annotations

import asyncio
import os
import sys

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bench import seed
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.group.setup import Setup

PEOPLE, ITEMS = 300, 25


async def form() -> None:
    """The form of a session of 300 and 25 items."""
    from sjalvskattning.locale import Translator
    from sjalvskattning.usecases.group.hosting import LOOPBACK, host
    from sjalvskattning.usecases.group.sessions import new_session

    place = seed.workspace(dict(os.environ))
    assessment = place.catalogue.find("lidkoping")
    items = assessment.items_of("chef", Perspective.SELF)[:ITEMS]
    ids = tuple(item.id for item in items)
    with new_session(place, Setup("Prov", assessment, "chef", ids, PEOPLE, "2026-11-20")) as desk:
        desk.begin()
        await host(desk, place, Translator("sv"), address=LOOPBACK)
        door = desk.door()
        print(door.port, door.ticket, place.paths.groups / desk.session.id, flush=True)
        await asyncio.Event().wait()


async def bare() -> None:
    """The least that starlette and uvicorn can do: read a form, lead on; and a page of words."""
    from uvicorn import Config, Server

    async def page(_: Request) -> Response:
        return HTMLResponse("<!doctype html><title>x</title>")

    async def post(request: Request) -> Response:
        await request.body()
        return RedirectResponse("/", 303)

    app = Starlette(routes=[Route("/{rest:path}", page), Route("/{rest:path}", post, methods=["POST"])])
    server = Server(Config(app, port=0, http="h11", log_level="critical", access_log=False, lifespan="off"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    print(server.servers[0].sockets[0].getsockname()[1], "-", "-", flush=True)
    await serving


if __name__ == "__main__":
    asyncio.run({"form": form, "bare": bare}[sys.argv[1]]())
