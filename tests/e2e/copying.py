"""The process that the stage copies: it loads all that is needed once."""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any

from tests.e2e.stage import LINE


def main(fd: int) -> int:
    """Copy this process for each page that is asked for, and wait for the copies when asked to."""
    asked = socket.socket(fileno=fd)
    while True:
        data, fds, _, _ = socket.recv_fds(asked, LINE, 3, socket.MSG_WAITALL)
        if not data:
            return 0
        match json.loads(data):
            case ["wait", pid, flags]:
                answer = os.waitpid(pid, flags)[1]
            case [kind, *what]:
                _views() if kind == "show" else _commands()
                answer = os.fork()
                if not answer:
                    asked.close()
                    first, second = what
                    return _show(first, second, fds) if kind == "show" else _call(first, second, fds)
                for got in fds:
                    os.close(got)
        asked.sendall(f"{answer}\n".encode())


@cache
def _commands() -> None:
    """Load what every call loads, and more."""
    from sjalvskattning.cli import app, main

    del main
    app.build()
    gc.freeze()  # what all copies share need not be looked through by each


def _call(words: list[str], there: list[bool], fds: list[int]) -> int:
    """Run the program on these words, its streams made as Python makes them when it starts."""
    from sjalvskattning.__main__ import main

    given = iter(fds)
    for number, is_there in enumerate(there):
        if is_there:
            os.dup2(next(given), number)
        else:
            os.close(number)
    for fd in fds:
        os.close(fd)
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        stream = open(number, mode, encoding="utf-8") if there[number] else None  # noqa: SIM115
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    sys.argv = ["sjalvskattning", *words]
    return main()


@cache
def _views() -> dict[str, Any]:
    """Load every page, and have a pilot wait no longer than it must."""
    from textual import app, pilot

    from tests.tui import conftest, views

    for module, name, put in (
        (app, "wait_for_idle", conftest._wait_for_idle),
        (pilot, "wait_for_idle", conftest._wait_for_idle),
        (pilot.Pilot, "_wait_for_screen", conftest._wait_for_screen),
    ):
        setattr(module, name, put)
    gc.freeze()
    return views.VIEWS


def _show(name: str, folder_name: str, fds: list[int]) -> int:
    """Run the app of a view on this terminal, go to the view, and say when it is there."""
    import asyncio

    from textual.app import ScreenStackError

    from sjalvskattning.tui.run import run
    from tests.tui import seeing

    os.login_tty(fds[0])
    view, folder = _views()[name], Path(folder_name)
    app = view.make(folder)
    if not hasattr(app.workspace.paths, "data"):
        app.workspace.paths.data = folder  # where a report of a crash goes

    tasks, changed = [], asyncio.Event()

    async def lead(pilot: Any) -> None:
        await view.way(pilot, app)
        fit = app._fit

        def fitted() -> None:
            fit()
            changed.set()

        app._fit = fitted
        changed.set()
        tasks.append(asyncio.ensure_future(tell(pilot)))

    async def tell(pilot: Any) -> None:
        while await changed.wait():
            changed.clear()
            try:
                await pilot.pause()
                told = (type(app.screen).__name__, *app.size, "\n".join(seeing.rows(app)))
            except ScreenStackError:  # it has been ended meanwhile: there is no page to tell of
                return
            app._driver.write(f"\x1b]0;told {json.dumps(told)}\x07")

    app.run_async = partial(app.run_async, auto_pilot=lead)
    return run(app)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
