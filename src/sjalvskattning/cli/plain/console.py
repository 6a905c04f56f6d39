"""Lines out and lines in. Everything shown passes :func:`for_display`; what is read is a line or more."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator

KEEP = ""
REMOVE = "-"


class EndOfInput(Exception):
    """The input has ended (Ctrl+D, or the end of a pipe). Everything answered so far is kept.

    ``text`` is what had been written by then of a text that was not ended; whoever asked for it keeps it.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.text = text


class Console:
    """A conversation with one person through two streams."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.t: Translator = surroundings.t
        self._in = surroundings.stdin
        self.typed = surroundings.stdin.isatty()
        self._told: set[str] = set()

    def say(self, text: str = "") -> None:
        """Show a text, as one line or more."""
        self.surroundings.write(self._in_rows(for_display(text)))

    def _in_rows(self, text: str) -> str:
        return self.surroundings.in_rows(text, self.surroundings.stdout)

    def tell(self, key: str, /, **params: object) -> None:
        """Show the text of ``key``."""
        self.say(self.t(key, **params))

    def tell_once(self, key: str) -> None:
        """Show the text of ``key``, a hint, unless it has been shown before."""
        if key not in self._told:
            self._told.add(key)
            self.tell(key)

    def forget_hints(self) -> None:
        """Give every hint anew: another person has sat down."""
        self._told.clear()

    def read(self, prompt: str, *, routine: bool = False) -> str:
        """Ask for one line, without the space around it. Raises EndOfInput.

        A ``routine`` prompt, the same every time, is only for someone who types.
        """
        shown = self._in_rows(for_display(prompt, single_line=True))
        if self.typed:
            self.surroundings.write(f"{shown} ", end="")
        elif not routine:
            self.surroundings.write(shown)
        return self._line().strip()

    def _line(self) -> str:
        line = self._in.readline()
        if not line:
            if self.typed:
                self.say()
            raise EndOfInput
        return line

    def read_secret(self, key: str, /, **params: object) -> str:
        """Ask for a line that is not shown as it is typed, with every space in it. Raises EndOfInput."""
        prompt = for_display(self.t(key, **params), single_line=True)
        if not self.typed:
            self.say(prompt)
            return self._line().rstrip("\r\n")
        from getpass import getpass

        try:
            return getpass(f"{prompt} ", stream=self.surroundings.stdout)
        except (EOFError, KeyboardInterrupt) as error:
            self.say()  # the prompt's line is not ended
            if isinstance(error, KeyboardInterrupt):
                raise
            raise EndOfInput from None

    def ask(self, key: str, /, **params: object) -> str:
        """Ask for one line with the text of ``key``. Raises EndOfInput."""
        return self.read(self.t(key, **params))

    def ask_again(self, key: str) -> str:
        """Ask for one line with a routine prompt. Raises EndOfInput."""
        return self.read(self.t(key), routine=True)

    def read_text(self, before: str = "", caution: str = "") -> str | None:
        """Ask for a text of several lines, ended by an empty line or a single dot.

        None keeps ``before`` as it is; a first line with only ``-`` removes it. ``caution`` is what not to
        write. Raises EndOfInput with the lines there are.
        """
        self.say(caution or self.t("ask.before_free_text"))
        if before:
            self.tell("plain.text.before", text=before)
        self.tell_once("plain.text.how_again" if before else "plain.text.how")
        lines: list[str] = []
        try:
            while (line := self.ask_again("plain.text.prompt")) not in {"", "."}:
                if not lines and line == REMOVE:
                    return ""
                lines.append(line)
        except EndOfInput:
            raise EndOfInput("\n".join(lines)) from None
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

    def choose(
        self, title: str, options: Sequence[str], *, zero: str = "", start: int = 1, empty: int | None = -1
    ) -> int:
        """Let the person choose one of ``options`` by number, counted from ``start``; 0 is ``zero``.

        Gives the place in ``options``, or -1 for ``zero``. An empty line gives ``empty``, or is refused when
        that is None. ``h`` or ``?`` tells the choices again. Raises EndOfInput.
        """
        rows = [title]
        rows += (f"{at} {for_display(option, single_line=True)}" for at, option in enumerate(options, start))
        rows += [f"0 {zero}"] if zero else []
        for row in rows:
            self.say(row)
        while True:
            line = self.ask_again("plain.choose.prompt")
            if line.lower() in {"?", "h"}:
                for row in rows:
                    self.say(row)
                continue
            if not line and empty is not None and (zero or empty >= 0):
                return empty
            if zero and line in {"0", "q", "b"}:
                return -1
            if line.isdecimal() and start <= int(line[:6]) < start + len(options):
                return int(line[:6]) - start
            self.tell("plain.choose.range", first=0 if zero else start, last=start + len(options) - 1)
            self.tell_once("plain.choose.again")

    def confirm(self, key: str, /, **params: object) -> bool:
        """Ask a question that is answered with yes or no; an empty line is no. Raises EndOfInput."""
        while True:
            answer = self._yes_or_no(line := self.ask(key, **params))
            if answer is not None or not line:
                return bool(answer)
            self.tell("plain.yes_or_no")

    def decide(self, key: str, /, **params: object) -> bool | None:
        """Ask a question that needs a yes or a no; None for 0, which goes back. Raises EndOfInput."""
        while True:
            answer = self._yes_or_no(line := self.ask(key, **params))
            if answer is not None:
                return answer
            if line == "0":
                return None
            self.tell("plain.yes_no_or_back")

    def _yes_or_no(self, line: str) -> bool | None:
        if line.lower() in self.t("plain.yes").split():
            return True
        return False if line.lower() in self.t("plain.no").split() else None
