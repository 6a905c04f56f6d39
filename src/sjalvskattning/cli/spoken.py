"""Typer's commands and groups with every word of their own help and complaints in the person's language.

A command's help, its arguments' and its options' are keys into ``locale/cli.py``; they become text when they
are shown, from ``ctx.obj.t``. Typer's own English (Usage, Options, "Missing command") is never reached.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from sjalvskattning.cli import help as pages
from sjalvskattning.errors import UsageError
from sjalvskattning.locale import Translator


class _Spoken:
    """What commands and groups share. The names and signatures are Typer's."""

    help: str | None
    params: list[Any]

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "cli.option.help"
        return option

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        t: Translator = ctx.obj.t
        pieces = [t("cli.help.options_metavar")]
        for param in self.params:
            if param.param_type_name == "argument":
                name = _metavar(param, t) + ("…" if param.nargs != 1 else "")
                pieces.append(name if param.required else f"[{name}]")
        if isinstance(self, TyperGroup):
            pieces.append(t("cli.help.command_metavar"))
        return pieces

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        formatter.write(pages.usage(ctx.obj.t, ctx.command_path, self.collect_usage_pieces(ctx)))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        t: Translator = ctx.obj.t
        sections = [(t(f"cli.help.{kind}s"), self._rows(ctx, kind)) for kind in ("argument", "option")]
        if isinstance(self, TyperGroup):
            commands = [(name, self.commands[name].help) for name in self.list_commands(ctx)]
            sections.append((t("cli.help.commands"), [(name, t(f"{key}.short")) for name, key in commands]))
        pieces, columns = self.collect_usage_pieces(ctx), pages.width(ctx.obj.environment)
        formatter.write(pages.page(t, ctx.command_path, pieces, self.help or "", sections, columns))

    def _rows(self, ctx: Any, kind: str) -> list[pages.Row]:
        params = self.get_params(ctx)  # type: ignore[attr-defined]
        return [
            _row(param, ctx.obj.t) for param in params if param.param_type_name == kind and not param.hidden
        ]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        if rest and not isinstance(self, TyperGroup):
            raise UsageError("cli.extra_argument", argument=rest[0], path=ctx.command_path)
        return rest


class SpokenCommand(_Spoken, TyperCommand):
    """A command that speaks the person's language. Words too many are reported by us, not by Typer."""

    allow_extra_args = True


class SpokenGroup(_Spoken, TyperGroup):
    """A group that does the same, and names the command that was perhaps meant."""

    known: tuple[str, ...] = ()
    """Every name that would be understood; the group may hold only the one that was called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order that they are known in."""
        return [name for name in (self.known or self.commands) if name in self.commands]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names. Raises UsageError with a near miss."""
        from sjalvskattning.cli.errors import near

        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            suggestion = near(name, self.known or self.list_commands(ctx))
            raise UsageError("cli.no_such_command", name=name, suggestion=suggestion, path=ctx.command_path)
        return super().resolve_command(ctx, args)


def _metavar(param: Any, t: Translator) -> str:
    return t(param.metavar) if param.metavar else str(param.name).upper()


def _row(param: Any, t: Translator) -> pages.Row:
    text = t(param.help) if param.help else ""
    if param.param_type_name == "argument":
        return _metavar(param, t), text
    names = ", ".join(sorted(param.opts, key=len))
    return (names if param.is_flag else f"{names} {_metavar(param, t)}"), text
