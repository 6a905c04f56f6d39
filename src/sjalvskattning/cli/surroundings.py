"""What a command is given besides its arguments: language, environment, streams, and the workspace."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TextIO, TypeAlias, cast

from sjalvskattning.cli.errors import OutputFailed, reason
from sjalvskattning.core.text import for_display, for_json
from sjalvskattning.errors import NotFound
from sjalvskattning.locale import Translator

if TYPE_CHECKING:
    from typer import Context

    from sjalvskattning.definitions.finding import Catalogue
    from sjalvskattning.store.paths import Paths
    from sjalvskattning.store.responses import ResponseStore
    from sjalvskattning.usecases.session import Session
    from sjalvskattning.usecases.workspace import Workspace

OpenScreen: TypeAlias = "Callable[[Workspace, Translator, Session | None], int]"
"""Opens the terminal interface at a session, or at Hem, and gives the exit code."""

_NO = {"", "0", "no", "false"}


def _no_screen(workspace: Workspace, t: Translator, session: Session | None) -> int:
    raise NotImplementedError


@dataclass
class Surroundings:
    """One call's surroundings; it travels as Typer's ``ctx.obj``."""

    t: Translator
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    open_screen: OpenScreen = _no_screen

    @cached_property
    def workspace(self) -> Workspace:
        """Where this person's answers, assessments and settings are. Raises StoreError."""
        from sjalvskattning.usecases.workspace import Workspace

        return Workspace.of(self.environment)

    @cached_property
    def paths(self) -> Paths:
        """Where things are kept. Raises StoreError."""
        from sjalvskattning.store.paths import find_paths

        return find_paths(self.environment)

    @cached_property
    def store(self) -> ResponseStore:
        """The responses, for a look that needs no more of the workspace. Raises StoreError."""
        from sjalvskattning.store.responses import ResponseStore

        return ResponseStore(self.paths.responses)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The assessments, for a look that needs no more of the workspace. Raises StoreError."""
        from sjalvskattning.definitions.finding import Catalogue

        return Catalogue.usual(self.paths.assessments, self.paths.cache)

    def stored_id(self, asked: str) -> str:
        """The full id of a stored response for an id, the beginning of one, or "latest". Raises NotFound.

        One that can't be read is in no listing and must be written out in full.
        """
        known = self.store.ids()
        if not known:
            raise NotFound("cli.nothing_stored")
        return asked if asked in known else self.workspace.resolve(asked)

    @property
    def has_terminal(self) -> bool:
        """Whether someone types at, and looks at, a terminal."""
        return self.stdin.isatty() and self.stdout.isatty()

    def wants_plain(self, asked: bool) -> bool:
        """Whether to go line by line: asked for, chosen in the settings, or nothing else would work."""
        return (
            asked
            or not self.has_terminal
            or not self.stderr.isatty()  # where Textual draws: the screen would be invisible
            or self.environment.get("TERM") == "dumb"
            or self.environment.get("ACCESSIBLE", "").lower() not in _NO
            or self.workspace.settings.values.reading == "plain"
        )

    def read_bytes(self, limit: int) -> bytes:
        """At most so many bytes of standard input."""
        buffer = getattr(self.stdin, "buffer", None)
        if buffer is None:  # a text stream put in its place
            return self.stdin.read(limit).encode("utf-8", "surrogateescape")
        data: bytes = buffer.read(limit)
        return data

    def write(self, text: str, end: str = "\n") -> None:
        """Data on standard output, there when this returns; on a terminal only what is safe to show.

        Raises OutputFailed or BrokenPipeError.
        """
        if self.stdout.isatty():
            text = for_display(text)
        try:
            self.stdout.write(text if text.endswith("\n") and end else f"{text}{end}")
            self.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputFailed("cli.output_failed", reason=reason(error, self.t)) from error

    def write_bytes(self, data: bytes) -> None:
        """Data that is no text on standard output, there when this returns. Raises as :meth:`write`."""
        try:
            self.stdout.flush()
            self.stdout.buffer.write(data)
            self.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputFailed("cli.output_failed", reason=reason(error, self.t)) from error

    def write_json(self, data: object) -> None:
        """Data on standard output as indented JSON with å, ä and ö as they are."""
        import json

        self.write(for_json(json.dumps(data, ensure_ascii=False, indent=2)))

    def talk(self, text: str) -> None:
        """Talk to the person on standard error, where it does not mix with data."""
        self.stderr.write(f"{self.in_rows(for_display(text), self.stderr)}\n")
        self.stderr.flush()

    def in_rows(self, text: str, stream: TextIO) -> str:
        """Text broken between words for the window that ``stream`` is shown in.

        A pipe or a file gets the lines as they are. A word that is wider than the window, such as a path or
        a code, stays whole.
        """
        columns = self._columns(stream)
        if not columns:
            return text
        from textwrap import wrap

        width = max(columns - 1, 1)
        return "\n".join(
            row
            for line in text.split("\n")
            for row in (wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""])
        )

    def _columns(self, stream: TextIO) -> int:
        """How many columns the window of a stream has; 0 without a window, or when that is not known."""
        if not stream.isatty():
            return 0
        told = self.environment.get("COLUMNS", "")
        if told.isdecimal() and int(told[:5]):
            return int(told[:5])
        try:
            return os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError):
            return 0


def of(ctx: Context) -> Surroundings:
    """The surroundings of a call."""
    return cast(Surroundings, ctx.obj)
