"""A passphrase from the person at the terminal, never shown, or from a file in a script."""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import InputRejected, UsageError


def new_passphrase(surroundings: Surroundings, file: str = "") -> str:
    """A passphrase to seal with: asked for twice, or a file's first line.

    Raises UsageError when the two differ, when it is too short, or when there is no one to ask.
    """
    from sjalvskattning.usecases.bundles import check_passphrase

    t = surroundings.t
    if file:
        first = _from_file(file)
    else:
        surroundings.talk(t("bundle.passphrase.about"))
        first = _ask(surroundings, t("bundle.passphrase.new"))
        if first != _ask(surroundings, t("bundle.passphrase.again")):
            raise UsageError("bundle.differ")
    if not first:
        raise UsageError("bundle.empty")
    check_passphrase(first)
    return first


class Passphrases:
    """Gives the passphrase of one sealed file after another, from as many files or from the terminal."""

    def __init__(self, surroundings: Surroundings, files: list[str]) -> None:
        self._surroundings = surroundings
        self._files = list(files)

    def __call__(self, name: str) -> str:
        """The passphrase of the file called ``name``. Raises UsageError or InputRejected."""
        if self._files:
            return _from_file(self._files.pop(0))
        return _ask(self._surroundings, self._surroundings.t("bundle.passphrase.of", name=name))


def _ask(surroundings: Surroundings, prompt: str) -> str:
    from getpass import getpass

    if not surroundings.stdin.isatty():
        raise UsageError("bundle.nobody")
    try:
        return getpass(f"{prompt} ", stream=surroundings.stderr)
    except (EOFError, KeyboardInterrupt) as error:  # Ctrl+D, Ctrl+C
        surroundings.talk("")  # the prompt's line is not ended
        if isinstance(error, KeyboardInterrupt):
            raise
        raise UsageError("bundle.nobody") from error


def _from_file(file: str) -> str:
    """The first line, without the mark that Notepad may put before it."""
    try:
        with Path(file).open(encoding="utf-8-sig") as stream:
            return stream.readline(10_000).rstrip("\r\n")
    except (OSError, ValueError) as error:
        raise InputRejected("bundle.unreadable", path=file, reason=str(error)) from error
