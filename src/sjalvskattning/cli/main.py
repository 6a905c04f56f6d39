"""One call of the program, from words to exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Annotated, cast

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from sjalvskattning.cli.commands import COMMANDS
from sjalvskattning.cli.errors import OutputFailed, describe, from_typer
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.language import choose_language
from sjalvskattning.cli.spoken import SpokenGroup
from sjalvskattning.cli.surroundings import Surroundings, of, reason
from sjalvskattning.errors import SjalvskattningError, UsageError
from sjalvskattning.locale import LANGUAGES, Language, Translator

PROGRAM = "sjalvskattning"


def root(
    ctx: typer.Context,
    plain: Annotated[bool, typer.Option("--plain", help="cli.option.plain")] = False,
    lang: Annotated[str, typer.Option("--lang", help="cli.option.lang", metavar="cli.metavar.lang")] = "",
    debug: Annotated[bool, typer.Option("--debug", help="cli.option.debug")] = False,
    version: Annotated[bool, typer.Option("--version", help="cli.option.version")] = False,
) -> None:
    """Open Hem when no command is given; ``--lang`` and ``--debug`` were taken out of the call before."""
    surroundings = of(ctx)
    if version:
        from sjalvskattning import __version__

        surroundings.write(__version__)
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        raise typer.Exit(_open_home(surroundings, plain, ctx))


def _open_home(surroundings: Surroundings, plain: bool, ctx: typer.Context) -> int:
    if not plain and not surroundings.has_terminal:
        surroundings.talk(ctx.get_usage())
        surroundings.talk(surroundings.t("cli.no_terminal"))
        return Exit.USAGE
    from sjalvskattning.cli.opening import open_home

    return open_home(surroundings, plain=plain)


def build(names: Sequence[str] = COMMANDS) -> SpokenGroup:
    """The program as a Typer command that holds the commands in ``names``."""
    app = typer.Typer(
        cls=SpokenGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        invoke_without_command=True,
        help="cli.root",
    )
    app.callback()(root)
    for name in names:
        import_module(f"sjalvskattning.cli.commands.{name}").register(app)
    group = cast(SpokenGroup, get_command(app))
    group.known = COMMANDS
    return group


def run(arguments: Sequence[str]) -> int:
    """Carry out one call and give its exit code. Prints every error; raises only with ``--debug``."""
    gc.disable()  # the imports make many lasting objects; collecting among them costs a tenth of a short call
    _mend_streams()
    debug = "--debug" in arguments
    t = Translator()
    try:
        words, language = _take_out_globals(arguments)
        t = Translator(language)
        return _invoke(words, Surroundings(t))
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
        return _fail(describe(OutputFailed("cli.output_failed", reason=reason(error, t)), t), Exit.ERROR)
    except Exception:
        if debug:
            raise
        return _fail(t("cli.unexpected"), Exit.ERROR)


def _invoke(words: list[str], surroundings: Surroundings) -> int:
    called = next((word for word in words if not word.startswith("-")), "")
    group = build((called,) if called in COMMANDS else COMMANDS)
    ctx = None
    try:
        ctx = group.make_context(PROGRAM, words, obj=surroundings)
        with ctx:
            result = group.invoke(ctx)
        return result if isinstance(result, int) else Exit.OK
    except typer.Exit as ended:
        return ended.exit_code
    except TyperException as error:
        where = getattr(error, "ctx", None) or ctx
        if type(error).__name__ == "NoArgsIsHelpError":
            surroundings.talk(error.message)
            return Exit.USAGE
        raise from_typer(error, where.command_path if where else PROGRAM) from None


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
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _fail(text: str, code: int) -> int:
    with suppress(OSError, ValueError):
        print(text, file=sys.stderr, flush=True)
    return code
