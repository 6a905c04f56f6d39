"""Lines out and lines in. Everything shown passes :func:`for_display`; what is read is a line or more."""

from __future__ import annotations

import os
from collections.abc import Sequence
from textwrap import wrap
from typing import TextIO

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator

KEEP = ""
REMOVE = "-"


class EndOfInput(Exception):
    """The input has ended (Ctrl+D, or the end of a pipe). Everything answered so far is kept."""


class Console:
    """A conversation with one person through two streams."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.t: Translator = surroundings.t
        self._in = surroundings.stdin
        self.typed = surroundings.stdin.isatty()

    def say(self, text: str = "") -> None:
        """Show a text, as one line or more."""
        self.surroundings.write(self._in_rows(for_display(text)))

    def _in_rows(self, text: str) -> str:
        """Broken between words for the window it is shown in; a pipe or a file gets lines as they are."""
        columns = _columns(self.surroundings.stdout)
        if not columns:
            return text
        return "\n".join(
            row
            for line in text.split("\n")
            for row in (wrap(line, columns - 1, break_long_words=False, break_on_hyphens=False) or [""])
        )

    def tell(self, key: str, /, **params: object) -> None:
        """Show the text of ``key``."""
        self.say(self.t(key, **params))

    def read(self, prompt: str, *, routine: bool = False) -> str:
        """Ask for one line, without the space around it. Raises EndOfInput.

        A ``routine`` prompt, the same every time, is only for someone who types.
        """
        shown = self._in_rows(for_display(prompt, single_line=True))
        if self.typed:
            self.surroundings.write(f"{shown} ", end="")
        elif not routine:
            self.surroundings.write(shown)
        line = self._in.readline()
        if not line:
            if self.typed:
                self.say()
            raise EndOfInput
        return line.strip()

    def ask(self, key: str, /, **params: object) -> str:
        """Ask for one line with the text of ``key``. Raises EndOfInput."""
        return self.read(self.t(key, **params))

    def ask_again(self, key: str) -> str:
        """Ask for one line with a routine prompt. Raises EndOfInput."""
        return self.read(self.t(key), routine=True)

    def read_text(self, before: str = "") -> str | None:
        """Ask for a text of several lines, ended by an empty line or a single dot.

        None keeps ``before`` as it is; a first line with only ``-`` removes it. Raises EndOfInput.
        """
        self.tell("ask.before_free_text")
        if before:
            self.tell("plain.text.before", text=before)
        self.tell("plain.text.how_again" if before else "plain.text.how")
        lines: list[str] = []
        while (line := self.ask_again("plain.text.prompt")) not in {"", "."}:
            if not lines and line == REMOVE:
                return ""
            lines.append(line)
        return "\n".join(lines) or None

    def read_field(self, key: str, before: str = "", *, needed: bool = False) -> str:
        """Ask for one line that replaces ``before``: empty keeps it, ``-`` empties it. Raises EndOfInput."""
        prompt = self.t(key)
        if before:
            prompt = self.t("plain.field.now", prompt=prompt, before=before)
        while True:
            line = self.read(prompt)
            value = before if line == KEEP else "" if line == REMOVE else line
            if value or not needed:
                return value
            self.tell("plain.field.needed")

    def choose(self, title: str, options: Sequence[str], *, zero: str = "", start: int = 1) -> int:
        """Let the person choose one of ``options`` by number, counted from ``start``; 0 is ``zero``.

        Gives the place in ``options``, or -1 for ``zero``. Raises EndOfInput.
        """
        self.say(title)
        for number, option in enumerate(options, start):
            self.say(f"{number} {for_display(option, single_line=True)}")
        if zero:
            self.say(f"0 {zero}")
        while True:
            line = self.ask_again("plain.choose.prompt")
            if zero and line in {"0", "q", "b"}:
                return -1
            if line.isdecimal() and start <= int(line) < start + len(options):
                return int(line) - start
            self.tell("plain.choose.range", first=0 if zero else start, last=start + len(options) - 1)

    def confirm(self, key: str, /, **params: object) -> bool:
        """Ask a question that is answered with yes or no; an empty line is no. Raises EndOfInput."""
        yes, no = (self.t(f"plain.{word}").split() for word in ("yes", "no"))
        while True:
            line = self.ask(key, **params).lower()
            if line in yes:
                return True
            if line in {*no, ""}:
                return False
            self.tell("plain.yes_or_no")


def _columns(stream: TextIO) -> int:
    """How many columns the window has that a stream is shown in; 0 when there is none, or none known."""
    if not stream.isatty():
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0
