"""The phone form under load: 300 people answer 25 statements each, while 400 slow sockets are held open.

Each participant asks for a page and posts it, as fast as the answers come; the time of a post is held against
that of a bare starlette handler under the same load. The server is killed with SIGKILL the moment the last
answer is acknowledged; every answer must then be on disk.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from bench.form_server import ITEMS, PEOPLE
from bench.measure import Row

SLOW = 400
MOST_ROUNDS = 5
_FILES = 2048


class Load(NamedTuple):
    """What one load gave: the seconds of each post, the server's most memory in MiB, the answers lost."""

    posts: list[float]
    memory: float
    lost: int

    @property
    def p95(self) -> float:
        """Milliseconds that 95 of 100 posts stay within."""
        return quantiles(self.posts, n=20)[-1] * 1000


def rows(environment: dict[str, str], rounds: int, _kills: int) -> Iterator[Row]:
    """p95 of a post, memory, and what was lost."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(_FILES, hard) if hard > 0 else _FILES, hard))
    pairs = [
        (_load("bare", environment), _load("form", environment)) for _ in range(min(rounds, MOST_ROUNDS))
    ]
    bare, form = ([pair[arm] for pair in pairs] for arm in (0, 1))
    ratio = median(ours.p95 / base.p95 for base, ours in pairs)
    times = f"{median(load.p95 for load in form):.0f} ms, × {median(load.p95 for load in bare):.0f} ms bare"
    yield Row("p95 of a post, 300 people, 400 slow sockets", ratio, 3, f"wall {times} starlette")
    memory = [max(load.memory for load in arm) for arm in (form, bare)]
    yield Row(
        "memory of the server", memory[0] / memory[1], None, f"{memory[0]:.0f} MiB, × {memory[1]:.0f} bare"
    )
    lost = sum(load.lost for load in form)
    note = f"lost of {len(form) * PEOPLE * ITEMS} acknowledged, after SIGKILL"
    yield Row("answers lost", float(lost), 0, note)


def _load(arm: str, environment: dict[str, str]) -> Load:
    """One load on a server of its own, in a home of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-") as home:
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.form_server", arm],
            env=environment | {"SJALVSKATTNING_HOME": home},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        with process:
            port, ticket, folder = process.stdout.readline().split()
            try:
                posts = asyncio.run(_everyone(int(port), ticket))
                memory = _most_memory(process.pid)
            finally:
                process.kill()
        return Load(posts, memory, _lost(Path(folder)) if arm == "form" else 0)


def _most_memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _lost(folder: Path) -> int:
    """How many of everyone's answers are not on disk as they were given."""
    kept = json.loads((folder / "state.json").read_bytes())
    while "sheets" not in kept:
        kept = next(value for value in kept.values() if isinstance(value, dict))
    there = {tuple(marks) for marks, _, done in kept["sheets"].values() if done}
    return ITEMS * len({_marks(number) for number in range(PEOPLE)} - there)


def _marks(number: int) -> tuple[str, ...]:
    """What a participant answers: no two the same."""
    return tuple(str(1 + (number // 5 ** (place % 4)) % 5) for place in range(ITEMS))


async def _everyone(port: int, ticket: str) -> list[float]:
    times: list[float] = []
    slow = [asyncio.create_task(_slow(port)) for _ in range(SLOW)]
    await asyncio.gather(*(_participant(port, ticket, number, times) for number in range(PEOPLE)))
    for task in slow:
        task.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    return times


async def _slow(port: int) -> None:
    """Hold a connection open with half a request; when it is cut, another."""
    while True:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /sv/kod HTTP/1.1\r\nHost: ")
        with suppress(ConnectionError):
            await reader.read()
        writer.close()


class _Line:
    """A participant's connection."""

    def __init__(self, port: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._host, self._reader, self._writer = f"127.0.0.1:{port}", reader, writer
        self.cookie = ""

    async def ask(self, path: str, body: str | None = None) -> int:
        """A page, or a post; the status of the answer."""
        head = f"{'GET' if body is None else 'POST'} {path} HTTP/1.1\r\nHost: {self._host}\r\n"
        head += f"Cookie: {self.cookie}\r\nAccept-Language: sv\r\n"
        if body is not None:
            head += f"Origin: http://{self._host}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            head += f"Content-Length: {len(body)}\r\n"
        self._writer.write(f"{head}\r\n{body or ''}".encode())
        answer = (await self._reader.readuntil(b"\r\n\r\n")).decode()
        size = answer.lower().partition("content-length:")[2].split()[0]
        await self._reader.readexactly(int(size))
        if "set-cookie:" in answer.lower():
            self.cookie = answer.partition("set-cookie:")[2].split(";")[0].strip()
        return int(answer.split()[1])


async def _participant(port: int, ticket: str, number: int, times: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    line = _Line(port, reader, writer)
    await line.ask(f"/b/{ticket}")
    bodies = [f"p{place}={mark}&go=next" for place, mark in enumerate(_marks(number))]
    for page, body in enumerate([*bodies, "go=hand_in"], 1):
        path = f"/sv/fraga/{page}"
        shown = await line.ask(path)
        began = time.perf_counter()
        led_on = await line.ask(path, body)
        times.append(time.perf_counter() - began)
        if (shown, led_on) != (200, 303):
            raise RuntimeError(f"{path}: {shown}, {led_on}")
    writer.close()
