"""Files that appear when all of them are whole, or not at all."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from types import FrameType, TracebackType
from typing import Any, NamedTuple, Self

from sjalvskattning.errors import ExportFailed

PREFIX = ".sjalvskattning-"
"""How the names of unfinished files begin."""


class _Output(NamedTuple):
    target: Path
    temporary: Path


class Publication:
    """Gives each target an unfinished file beside it, and all of them their names at the end.

    Every complaint comes before any work is done. When the block ends well, the files are flushed and moved
    one after another. When it does not, or when Ctrl+C, SIGTERM or SIGHUP ends it, they are removed. ::

        with Publication(inputs=tables, force=False) as publication:
            temporary = publication.file(Path("poäng.parquet"))
            ...
    """

    def __init__(self, *, inputs: Iterable[Path] = (), force: bool = False) -> None:
        """``inputs`` are never written over; other files only with ``force``."""
        self._inputs = tuple(inputs)
        self._force = force
        self._outputs: list[_Output] = []
        self._signals = _Signals()
        self._remove = weakref.finalize(self, _remove, self._outputs)  # at the latest when the program ends

    def file(self, target: Path) -> Path:
        """The unfinished file of ``target``, empty, with the same ending and for its owner's eyes only.

        Raises ExportFailed: ``export.link``, ``export.folder``, ``export.exists``, ``export.failed`` (the
        folder is missing or can't be written to), ``score_file.not_a_file``, ``.is_input``, ``.same_output``.
        """
        self._check(target)
        temporary = target.with_name(f"{PREFIX}{token_hex(8)}{target.suffix}")
        self._outputs.append(_Output(target, temporary))
        with _refusals(target):
            os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        return temporary

    def __enter__(self) -> Self:
        self._signals.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, ExportFailed):
            self._rename(error)
        try:
            with self._signals.held():
                try:
                    if error is None:
                        self._publish()
                finally:
                    self._remove()
        finally:
            self._signals.give_back()

    def _check(self, target: Path) -> None:
        with _refusals(target):
            if target.is_symlink():
                raise ExportFailed("export.link", path=str(target))
            if any(_is_same(target, path) for path in self._inputs):
                raise ExportFailed("score_file.is_input", path=str(target))
            if any(_is_same(target, output.target) for output in self._outputs):
                raise ExportFailed("score_file.same_output", path=str(target))
            self._check_free(target)

    def _check_free(self, target: Path) -> None:
        try:
            mode = target.stat().st_mode
        except FileNotFoundError:
            return
        if stat.S_ISDIR(mode):
            raise ExportFailed("export.folder", path=str(target))
        if not stat.S_ISREG(mode):
            raise ExportFailed("score_file.not_a_file", path=str(target))
        if not self._force:
            raise ExportFailed("export.exists", path=str(target))

    def _publish(self) -> None:
        for target, temporary in self._outputs:
            with _refusals(target):
                self._check_free(target)
                _flush(temporary)
                temporary.chmod(0o600)  # scores are personal, as answers are
        ready: list[str] = []
        for target, temporary in self._outputs:
            try:
                temporary.replace(target)
            except OSError as error:
                code = "score_file.partly" if ready else "export.failed"
                reason = error.strerror or str(error)
                raise ExportFailed(code, path=str(target), reason=reason, ready=", ".join(ready)) from error
            ready.append(str(target))
        for folder in {output.target.parent for output in self._outputs}:
            _flush_folder(folder)

    def _rename(self, error: ExportFailed) -> None:
        """Speak of the target where a writer spoke of the file it was given."""
        for target, temporary in self._outputs:
            if error.params.get("path") == str(temporary):
                error.params["path"] = str(target)


def _remove(outputs: Iterable[_Output]) -> None:
    for output in outputs:
        with suppress(OSError):  # what can't be removed is hidden, and the error is on its way
            output.temporary.unlink(missing_ok=True)


class _Signals:
    """What the system asks of the process, turned into an exception, or held until files are in order."""

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._waiting: list[int] = []
        self._is_held = False

    def take(self) -> None:
        """Let SIGTERM and SIGHUP end the block as Ctrl+C does. Only the main thread can."""
        if threading.current_thread() is not threading.main_thread():
            return
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) not in (signal.SIG_IGN, None):
                self._before[number] = signal.signal(number, self._handle)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let nothing interrupt."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False

    def give_back(self) -> None:
        """As it was before; what came while it was held comes now."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()
        for number in self._waiting:
            signal.raise_signal(number)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._is_held:
            self._waiting.append(number)
        elif callable(handler := self._before.get(number)):
            handler(number, frame)
        else:
            sys.exit(128 + number)


@contextmanager
def _refusals(target: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise ExportFailed("export.failed", path=str(target), reason=reason) from error


def _is_same(one: Path, other: Path) -> bool:
    """Whether two names mean one file, which need not exist."""
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return _place(one) == _place(other)


def _place(path: Path) -> Path:
    return path.parent.resolve() / path.name


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Flush the folder's names where the system can; the files are whole anyhow."""
    if os.name == "nt":
        return
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
