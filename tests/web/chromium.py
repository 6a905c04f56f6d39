"""Chromium as a phone: driven over a pipe by its DevTools protocol, so that nothing else is needed."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")

NEEDS_BROWSER = pytest.mark.skipif(
    BROWSER is None and not os.environ.get("CI"), reason="no Chromium here; CI installs it and fails without"
)

_BOUND = 30
"""Seconds after which the browser is taken to be stuck."""

# Chromium reads commands from descriptor 3 and answers on 4.
_LAUNCH = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); "
    "os.execv(sys.argv[3], sys.argv[3:])"
)

_READY = "document.readyState === 'complete' && !window.__left"


class Phone:
    """One page in a browser of its own. Use :func:`started`."""

    def __init__(self, process: subprocess.Popen[bytes], reader: asyncio.StreamReader, writing: int) -> None:
        self._process, self._reader, self._writing = process, reader, writing
        self._number = 0
        self._session = ""
        self.complaints: list[str] = []

    @classmethod
    async def started(cls, folder: Path) -> Phone:
        """A browser with a profile in ``folder``, and one page, where no script runs."""
        assert BROWSER is not None, "Chromium is missing"
        there, mine = os.pipe(), os.pipe()
        theirs = [fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (there[0], mine[1])]
        flags = (
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-quic", "--no-proxy-server",
            "--accept-lang=sv", f"--user-data-dir={folder / 'profile'}", "--remote-debugging-pipe",
            "about:blank",
        )  # fmt: skip
        process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCH, *map(str, theirs), BROWSER, *flags],
            pass_fds=theirs, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for fd in (*theirs, there[0], mine[1]):
            os.close(fd)
        reader = asyncio.StreamReader(limit=2**24)
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(mine[0], "rb")
        )
        phone = cls(process, reader, there[1])
        await phone._begin()
        return phone

    async def _begin(self) -> None:
        targets = await self.tell("Target.getTargets")
        page = next(target for target in targets["targetInfos"] if target["type"] == "page")
        attached = await self.tell("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self._session = attached["sessionId"]
        await self.tell("Log.enable")
        await self.tell("Page.enable")
        await self.tell("Emulation.setScriptExecutionDisabled", value=True)

    async def tell(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        while True:
            said = json.loads((await asyncio.wait_for(self._reader.readuntil(b"\0"), _BOUND))[:-1])
            if said.get("method") == "Log.entryAdded":
                self.complaints.append(said["params"]["entry"]["text"])
            if said.get("id") == self._number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result

    async def ask(self, expression: str) -> Any:
        """What a JavaScript expression gives; that is ours, the page still runs none."""
        answer = await self.tell("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def screen(self, width: int, height: int, scale: float = 1) -> None:
        """Be so many CSS pixels wide and high; zooming in by 200 % halves both and doubles ``scale``."""
        await self.tell(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=scale, mobile=True,
        )  # fmt: skip

    async def scheme(self, name: str, medium: str = "") -> None:
        """Prefer light or dark, and be the ``medium`` that style sheets ask for: "print", else a screen."""
        features = [{"name": "prefers-color-scheme", "value": name}]
        await self.tell("Emulation.setEmulatedMedia", media=medium, features=features)

    async def run(self, script: str) -> Any:
        """What a promise of ours becomes; scripts are let run while it is waited for."""
        await self.tell("Emulation.setScriptExecutionDisabled", value=False)
        answer = await self.tell("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        await self.tell("Emulation.setScriptExecutionDisabled", value=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    async def open(self, url: str) -> None:
        """Go to an address."""
        await self.ask("window.__left = true")
        await self.tell("Page.navigate", url=url)
        await self._arrived()

    async def choose(self, label: str, within: str = "body") -> None:
        """Tap a label."""
        await self._tap("label", label, within)

    async def go(self, words: str) -> None:
        """Tap a button or link, and wait for the page that it leads to."""
        await self.ask("window.__left = true")
        await self._tap("button, a", words, "body")
        await self._arrived()

    async def _tap(self, kinds: str, words: str, within: str) -> None:
        find = (
            f"[...document.querySelector({json.dumps(within)}).querySelectorAll({json.dumps(kinds)})]"
            f".find((one) => one.textContent.trim() === {json.dumps(words)})"
        )
        place = (
            f"(() => {{ const one = {find}; if (!one) return null; one.scrollIntoView({{block: 'center'}});"
            "const box = one.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        found = await self.ask(place)
        assert found, f"{words} is not on the page: {await self.text()}"
        for kind in ("mousePressed", "mouseReleased"):
            await self.tell(
                "Input.dispatchMouseEvent", type=kind, x=found[0], y=found[1], button="left", clickCount=1
            )

    async def _arrived(self) -> None:
        async with asyncio.timeout(_BOUND):
            while not await self.ask(_READY):
                await asyncio.sleep(0.01)

    async def text(self) -> str:
        """What can be read on the page."""
        return str(await self.ask("document.body.innerText"))

    async def names(self, *roles: str) -> list[tuple[str, str]]:
        """Role and name of what a screen reader finds, of those roles."""
        tree = (await self.tell("Accessibility.getFullAXTree"))["nodes"]
        return [
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in tree
            if not node["ignored"] and node["role"]["value"] in roles
        ]

    async def close(self) -> None:
        """End the browser."""
        self._session = ""
        await self.tell("Browser.close")
        os.close(self._writing)
        await asyncio.to_thread(self._process.wait, _BOUND)


@asynccontextmanager
async def phone_in(folder: Path) -> AsyncIterator[Phone]:
    """A phone, with its profile in ``folder``, that is put away afterwards."""
    phone = await Phone.started(folder)
    try:
        yield phone
    finally:
        await phone.close()
