"""Files that come and go: where to write one, which one to open, and the passphrase of either.

What is refused is said with its remedy and asked for again; the rest of what was answered stands.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.refusing import refusal
from sjalvskattning.errors import ExportFailed, InputRejected, MissingExtra, NotFound, UsageError
from sjalvskattning.usecases.files import path_of, refused_as_export

if TYPE_CHECKING:
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.usecases.bundles import AskPassphrase

Found = TypeVar("Found")


class _WentBack(Exception):
    """The person gave no passphrase."""


def put_in_file(
    console: Console, name: str, write: Callable[[Path, bool], Found], key: str = "plain.file.where"
) -> Found | None:
    """Ask with ``key`` where a file is to be, and ``write`` it there; None when the person goes back.

    ``write`` is given the path, and whether to write over what is there. Where it can't write, another
    file is asked for. Raises EndOfInput, and what else ``write`` raises.
    """
    while True:
        line = console.ask(key, name=name)
        if line == "0":
            console.tell("plain.file.not_written")
            return None
        try:
            path = path_of(line or name)
            return _write(console, path, write)
        except (ExportFailed, MissingExtra, UsageError) as error:
            if error.code != "export.exists":  # answered with no: the next name is asked for
                console.say(refusal(error, console.t))


def _write(console: Console, path: Path, write: Callable[[Path, bool], Found]) -> Found:
    try:
        with refused_as_export(path):
            return write(path, False)
    except ExportFailed as error:
        if error.code != "export.exists" or not console.confirm("plain.export.overwrite", path=path):
            raise
        return write(path, True)


def save_document(console: Console, document: Summary, name: str, done: str) -> None:
    """Save a document in the format that the file's name says, and tell ``done``. Raises EndOfInput."""
    from sjalvskattning.render import format_of
    from sjalvskattning.usecases.summarise import export

    def write(path: Path, overwrite: bool) -> Path:
        format_name = format_of(path.name)
        if format_name is None:
            raise UsageError("plain.export.format")
        return export(document, path, format_name, overwrite=overwrite)

    written = put_in_file(console, name, write, "plain.export.where")
    if written is not None:
        console.tell(done, path=written.absolute())


def open_file(
    console: Console, key: str, read: Callable[[Path, AskPassphrase], Found]
) -> tuple[Path, Found] | None:
    """Ask with ``key`` for a file, and for its passphrase if ``read`` wants one.

    None when the person goes back. Raises EndOfInput.
    """
    while True:
        line = console.ask(key)
        if line in {"", "0"}:
            return None
        try:
            path = path_of(line)
            return path, _read(console, path, read)
        except _WentBack:
            continue
        except (InputRejected, NotFound, UsageError) as error:
            console.say(refusal(error, console.t))


def _read(console: Console, path: Path, read: Callable[[Path, AskPassphrase], Found]) -> Found:
    """Read a file; a wrong passphrase is asked for again. Raises _WentBack, InputRejected or NotFound."""

    def ask(name: str) -> str:
        passphrase = console.read_secret("bundle.passphrase.of", name=name)
        if not passphrase:
            raise _WentBack
        return passphrase

    while True:
        try:
            return read(path, ask)
        except InputRejected as error:
            if error.code != "bundle.passphrase":
                raise
            console.say(refusal(error, console.t))


def ask_to_seal(console: Console, question: str, opened: str) -> str | None:
    """The passphrase to seal with, or "" for an open file, of which ``opened`` tells; None to go back.

    Raises EndOfInput.
    """
    sealed = console.decide(question)
    if sealed is False:
        console.tell(opened)
        return ""
    passphrase = new_passphrase(console) if sealed else ""
    if not passphrase:
        console.tell("plain.file.not_written")
        return None
    return passphrase


def new_passphrase(console: Console) -> str:
    """Ask twice for a passphrase to seal with; empty when the person goes back. Raises EndOfInput."""
    from sjalvskattning.usecases.bundles import check_passphrase

    console.tell_once("bundle.passphrase.about")
    while True:
        try:
            first = console.read_secret("bundle.passphrase.new")
            check_passphrase(first)
            if not first or first == console.read_secret("bundle.passphrase.again"):
                return first
            raise UsageError("bundle.differ")
        except UsageError as error:
            console.say(refusal(error, console.t))
