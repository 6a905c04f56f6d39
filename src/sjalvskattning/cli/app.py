"""The commands as Typer sees them: built for one call, in the language of that call."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, cast

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from sjalvskattning.cli.commands import COMMANDS
from sjalvskattning.cli.errors import from_typer
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.help import PROGRAM
from sjalvskattning.cli.spoken import SpokenGroup
from sjalvskattning.cli.surroundings import Surroundings, of

NEEDS_ALL = ("completion",)
"""Commands that look at every other one."""


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
        context_settings={"help_option_names": ["--help", "-h"]},
        help="cli.root",
    )
    app.callback()(root)
    for name in names:
        import_module(f"sjalvskattning.cli.commands.{name}").register(app)
    group = cast(SpokenGroup, get_command(app))
    group.known = COMMANDS
    return group


def invoke(words: list[str], surroundings: Surroundings) -> int:
    """Carry out the call and give its exit code. Raises UsageError for what Typer refuses."""
    called = next((word for word in words if not word.startswith("-")), "")
    group = build((called,) if called in COMMANDS and called not in NEEDS_ALL else COMMANDS)
    ctx = None
    try:
        ctx = group.make_context(PROGRAM, words, obj=surroundings)
        with ctx:
            group.invoke(ctx)
        return Exit.OK
    except typer.Exit as ended:
        return ended.exit_code
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            surroundings.talk(error.message)
            return Exit.USAGE
        where = getattr(error, "ctx", None) or ctx
        raise from_typer(error, where.command_path if where else PROGRAM, surroundings.t) from None
