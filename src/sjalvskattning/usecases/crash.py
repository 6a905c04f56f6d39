"""What is told of a fault in the program: where it was, and nothing of what anyone wrote.

The report is one small file in the data folder, over the one before. ``info`` shows it.
"""

from __future__ import annotations

import sysconfig
import traceback
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.store.paths import CRASH

FIRST, LAST = 10, 40
"""How many places of an error are told: a recursion that never ends has a thousand alike between them."""

MOST_ERRORS = 20

_PACKAGES = ("site-packages", "dist-packages")
_ELSEWHERE = "…"


def told(folder: Path | None, t: Translator, error: BaseException | None) -> str:
    """What the person reads: what happened, what to do, and where the report is when it could be written."""
    path = folder and note(folder, error)
    return t("crash.report", path=for_display(str(path), single_line=True)) if path else t("crash.plain")


def note(folder: Path, error: BaseException | None) -> Path | None:
    """Write the report into ``folder``; where it lies, or None where the disk does not take it."""
    from sjalvskattning.store.durable import ensure_folder, write_atomically
    from sjalvskattning.store.files import RealFileSystem

    fs, path = RealFileSystem(), folder / CRASH
    try:
        ensure_folder(fs, folder)
        write_atomically(fs, path, report(error).encode("utf-8", "replace"))
    except OSError:
        return None
    return path


def kept(folder: Path) -> str:
    """The report as it was written; empty when there is none, or none that can be read."""
    try:
        return (folder / CRASH).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def report(error: BaseException | None) -> str:
    """The kinds of error and the places in the code: no message, no value, no name of a file of the person's.

    Causes, and the errors of a group, come after the error they belong to, each once.
    """
    from sjalvskattning import __version__

    lines = [f"sjalvskattning {__version__}"]
    for one in _all_of(error):
        lines.append(type(one).__name__)
        places = [
            f"  {_inside(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(one.__traceback__)
        ]
        if len(places) > FIRST + LAST:
            places[FIRST:-LAST] = [f"  {_ELSEWHERE}"]
        lines += places
    return "\n".join(lines) + "\n"


def _all_of(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what led to it; errors can lead to one another in a circle."""
    waiting = [error]
    seen: dict[int, BaseException] = {}
    while waiting and len(seen) < MOST_ERRORS:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen[id(one)] = one
        yield one
        waiting.append(one.__cause__ or one.__context__)
        if isinstance(one, BaseExceptionGroup):
            waiting += reversed(one.exceptions)


def _inside(filename: str) -> str:
    """A file of the program, of a library or of Python, from there on; of any other, only that it is one."""
    if filename.startswith("<frozen "):
        return filename
    path = Path(filename)
    for name in _PACKAGES:
        if name in path.parts:
            at = len(path.parts) - path.parts[::-1].index(name)
            return "/".join(path.parts[at:])
    for root in _roots():
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return _ELSEWHERE


@cache
def _roots() -> tuple[Path, ...]:
    """Where the program lies, and Python's own library."""
    return (Path(__file__).parents[2], Path(sysconfig.get_path("stdlib")))
