"""Fuzzing with atheris: one process an entry, since libFuzzer takes the process over."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from tests.fuzz.corpus import FOUND, ROOT, found

HANG = 20
"""Seconds that one input may take before it is a finding: far more than the slowest takes on any machine."""

MEMORY = 2048
"""Megabytes that a process may have."""

_EXECUTED = re.compile(rb"stat::number_of_executed_units:\s*(\d+)")


class Entry(Protocol):
    """What each module in ``tests.fuzz.entries`` has."""

    MAX_LEN: int
    WORDS: tuple[str, ...]

    def one(self, data: bytes) -> None:
        """Feed the parser."""

    def seeds(self) -> Iterator[bytes]:
        """What it is fed first."""


class Outcome(NamedTuple):
    """How many inputs were tried, the one that was a finding, if any, and what was said."""

    executed: int
    finding: Path | None
    code: int
    log: str

    @property
    def is_clean(self) -> bool:
        """Whether inputs were tried and none was a finding."""
        return self.code == 0 and self.finding is None and self.executed > 0


def names() -> list[str]:
    """Every entry."""
    return sorted(path.stem for path in (Path(__file__).parent / "entries").glob("[a-z]*.py"))


def entry(name: str) -> Entry:
    """An entry by its name."""
    return cast(Entry, importlib.import_module(f"tests.fuzz.entries.{name}"))


def inputs(name: str) -> list[bytes]:
    """What an entry is fed first, each once: its seeds, and what was found before."""
    return list(dict.fromkeys([*entry(name).seeds(), *found(name)]))


def is_here() -> bool:
    """Whether there is an atheris for this machine."""
    return importlib.util.find_spec("atheris") is not None


def fuzz(
    name: str,
    *,
    runs: int = -1,
    seconds: int = 0,
    seed: int = 1,
    hang: int = HANG,
    keep: Path | None = None,
    corpus: str = "",
) -> Outcome:
    """Fuzz an entry for so many inputs or seconds. A finding is kept in ``keep``, else with those of old.

    ``corpus`` is a folder where inputs that reach something new are kept from one run to the next.
    """
    with tempfile.TemporaryDirectory() as scratch:
        options = [f"-runs={runs}", f"-seed={seed}", f"-timeout={hang}", f"-rss_limit_mb={MEMORY}"]
        options += [
            f"-max_total_time={seconds}",
            f"-report_slow_units={hang}",
            "-print_final_stats=1",
            f"-artifact_prefix={scratch}{os.sep}",
        ]
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.child", name, corpus or scratch, *options],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0", "TMPDIR": scratch},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        kept = _kept(Path(scratch), keep or FOUND / name)
    told = _EXECUTED.search(done.stdout)
    return Outcome(
        int(told[1]) if told else 0,
        kept,
        done.returncode,
        done.stdout.decode("utf-8", "replace"),
    )


def _kept(scratch: Path, keep: Path) -> Path | None:
    """A finding, out of what libFuzzer left, moved to where it is kept."""
    left = [
        path
        for kind in ("crash", "timeout", "oom", "leak", "slow-unit")
        for path in scratch.glob(f"{kind}-*")
    ]
    if not left:
        return None
    keep.mkdir(parents=True, exist_ok=True)
    return Path(shutil.move(left[0], keep / left[0].name))


def put_seeds(name: str, folder: Path) -> None:
    """Write what an entry is fed first to a folder, each under the hash of its bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for data in inputs(name):
        (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data[: entry(name).MAX_LEN])


def put_words(name: str, path: Path) -> None:
    """Write an entry's words as libFuzzer reads them: what is an escape stays one."""
    lines = []
    for at, word in enumerate(entry(name).WORDS):
        safe = "".join(
            char
            if 32 <= ord(char) < 127 and char != '"'
            else "".join(f"\\x{byte:02x}" for byte in char.encode())
            for char in word
        )
        lines.append(f'w{at}="{safe}"\n')
    path.write_text("".join(lines), encoding="ascii")
