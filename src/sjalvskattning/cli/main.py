"""One call of the program, from words to exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from sjalvskattning.cli import direct
from sjalvskattning.cli.errors import OutputFailed, describe, reason
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.language import choose_language
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import SjalvskattningError, UsageError
from sjalvskattning.locale import LANGUAGES, Language, Translator

if TYPE_CHECKING:
    from sjalvskattning.usecases.session import Session
    from sjalvskattning.usecases.workspace import Workspace


def run(arguments: Sequence[str]) -> int:
    """Carry out one call and give its exit code. Prints every error; raises only with ``--debug``."""
    _mend_streams()
    debug = "--debug" in arguments
    t = Translator()
    try:
        words, language = _take_out_globals(arguments)
        t = Translator(language)
        return _answer(words, Surroundings(t, open_screen=_open_screen))
    except SjalvskattningError as error:
        if isinstance(error, OutputFailed):
            _let_go_of_output()
        return _fail(describe(error, t), error.exit_code)
    except BrokenPipeError:
        _let_go_of_output()
        return Exit.OK
    except KeyboardInterrupt:
        return _fail(t("cli.interrupted"), Exit.INTERRUPTED)
    except OSError as error:
        if debug:
            raise
        _let_go_of_output()
        return _fail(describe(SjalvskattningError("cli.file_failed", reason=reason(error, t)), t), Exit.ERROR)
    except Exception as error:
        if debug:
            raise
        return _crashed(error, t)


def _crashed(error: Exception, t: Translator) -> int:
    """A fault of ours: a report without anything of the person's, and a sentence that says where it is."""
    from sjalvskattning.store.paths import find_paths
    from sjalvskattning.usecases.crash import told

    try:
        folder = find_paths(os.environ).data
    except SjalvskattningError:  # a system that knows of no home
        return _fail(told(None, t, error), Exit.ERROR)
    return _fail(told(folder, t, error), Exit.ERROR)


def _open_screen(workspace: Workspace, t: Translator, session: Session | None) -> int:
    """The one place where the command line opens the terminal interface."""
    from sjalvskattning.tui.app import run_tui

    return run_tui(workspace, t, session)


def output_gone(error: OSError) -> int:
    """Say why standard output can't take the version, unless its reader has simply had enough."""
    t = Translator(choose_language("", os.environ, _language_setting))
    _let_go_of_output()
    if isinstance(error, BrokenPipeError):
        return Exit.OK
    return _fail(describe(OutputFailed("cli.output_failed", reason=reason(error, t)), t), Exit.ERROR)


def _answer(words: list[str], surroundings: Surroundings) -> int:
    answer = direct.find(words)
    if answer is not None:
        return answer(surroundings)
    from sjalvskattning.cli.app import invoke

    return invoke(words, surroundings)


def _take_out_globals(arguments: Sequence[str]) -> tuple[list[str], Language]:
    """The call without ``--lang`` and ``--debug``, which may stand anywhere in it, and the language."""
    words: list[str] = []
    asked = ""
    rest = iter(arguments)
    for word in rest:
        if word == "--":
            words.append(word)
            words.extend(rest)
        elif word == "--lang" or word.startswith("--lang="):
            asked = word.partition("=")[2] if "=" in word else next(rest, "")
            if asked not in LANGUAGES:
                raise UsageError("cli.bad_language", value=asked, known=", ".join(LANGUAGES))
        elif word != "--debug":
            words.append(word)
    return words, choose_language(asked, os.environ, _language_setting)


def _language_setting() -> str:
    """The language chosen in the settings; unreadable settings choose none."""
    from sjalvskattning.store.paths import find_paths
    from sjalvskattning.store.settings import load_settings

    try:
        return load_settings(find_paths(os.environ).settings)[0].language
    except (SjalvskattningError, OSError):
        return ""


def _mend_streams() -> None:
    """Make sure that every stream is there and takes every character."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            utf8 = {"encoding": "utf-8"} if os.name == "nt" and not stream.isatty() else {}
            stream.reconfigure(errors="replace", **utf8)


def _let_go_of_output() -> None:
    """Stop Python from complaining, as it ends, about output that no one takes."""
    _let_go_of(sys.stdout)


def _let_go_of(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _fail(text: str, code: int) -> int:
    """Tell what is wrong, if anyone can be told; what is left unwritten must not change the exit code."""
    try:
        print(text, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        _let_go_of(sys.stderr)
    return code
