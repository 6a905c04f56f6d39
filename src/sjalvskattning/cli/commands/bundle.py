"""``bundle make``, ``check``, ``import``, ``list``, ``remove``: views that leave and reach this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from sjalvskattning.cli.options import Force, PassphraseFile, ResponseId, Seal, Target
from sjalvskattning.cli.spoken import SpokenCommand, SpokenGroup
from sjalvskattning.cli.surroundings import of

File = Annotated[str, typer.Argument(help="bundle.argument.file", metavar="cli.metavar.file")]
Code = Annotated[str, typer.Option("--code", help="bundle.option.code", metavar="cli.metavar.code")]


def register(app: typer.Typer) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        cls=SpokenGroup, rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="cli.bundle"
    )
    group.command("make", cls=SpokenCommand, help="bundle.make")(make)
    group.command("check", cls=SpokenCommand, help="bundle.check")(check)
    group.command("import", cls=SpokenCommand, help="bundle.import")(take_in)
    group.command("list", cls=SpokenCommand, help="bundle.list")(list_bundles)
    group.command("remove", cls=SpokenCommand, help="bundle.remove")(remove)
    app.add_typer(group, name="bundle")


def make(
    ctx: typer.Context,
    response_id: ResponseId = "",
    seal: Seal = False,
    passphrase_file: PassphraseFile = "",
    output: Target = "",
    force: Force = False,
) -> None:
    """Write a response as a bundle; its code is on standard output."""
    from sjalvskattning.cli import bundling

    bundling.make(of(ctx), response_id, output, sealed=seal, passphrase_file=passphrase_file, force=force)


def check(ctx: typer.Context, file: File, code: Code = "", passphrase_file: PassphraseFile = "") -> None:
    """Say what a bundle holds."""
    from sjalvskattning.cli import bundling

    bundling.check(of(ctx), file, code, [passphrase_file] if passphrase_file else [])


def take_in(
    ctx: typer.Context,
    file: File,
    code: Code = "",
    passphrase_file: PassphraseFile = "",
    replace: Annotated[bool, typer.Option("--replace", help="bundle.option.replace")] = False,
) -> None:
    """Keep someone else's bundle."""
    from sjalvskattning.cli import bundling

    bundling.take_in(of(ctx), file, code, [passphrase_file] if passphrase_file else [], replace=replace)


def list_bundles(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False
) -> None:
    """List what was received."""
    from sjalvskattning.cli import bundling

    bundling.list_bundles(of(ctx), as_json=as_json)


def remove(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(help="bundle.argument.id", metavar="cli.metavar.id")],
) -> None:
    """Remove a received bundle."""
    from sjalvskattning.cli import bundling

    bundling.drop(of(ctx), id)
