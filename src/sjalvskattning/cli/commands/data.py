"""``data where``, ``export``, ``backup``, ``restore`` and ``erase``: what a person keeps is their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand, SpokenGroup
from sjalvskattning.cli.surroundings import Surroundings, of
from sjalvskattning.errors import ExportFailed, UsageError

FOLDERS = ("responses", "agreements", "bundles", "groups", "settings", "assessments", "policies", "cache")

Everything = Annotated[bool, typer.Option("--all", help="cli.data.export.all")]
Id = Annotated[str, typer.Argument(help="cli.data.export.id", metavar="cli.metavar.id")]
Output = Annotated[str, typer.Option("--output", "-o", help="cli.option.output", metavar="cli.metavar.file")]
Force = Annotated[bool, typer.Option("--force", help="cli.option.force")]


def register(app: typer.Typer) -> None:
    """Add the group and its commands."""
    group = typer.Typer(
        cls=SpokenGroup, rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="cli.data"
    )
    for command in (where, export, backup, restore, erase):
        group.command(command.__name__, cls=SpokenCommand, help=f"cli.data.{command.__name__}")(command)
    app.add_typer(group, name="data")


def where(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False
) -> None:
    """Show the folders."""
    surroundings = of(ctx)
    paths = surroundings.workspace.paths
    places = {name: str(getattr(paths, name)) for name in FOLDERS}
    if as_json:
        surroundings.write_json(places)
    else:
        lines = (f"{surroundings.t(f'cli.data.where.{name}')}: {path}" for name, path in places.items())
        surroundings.write("\n".join(lines))


def export(
    ctx: typer.Context,
    response_id: Id = "",
    everything: Everything = False,
    format_name: Annotated[
        str, typer.Option("--format", help="cli.data.export.format", metavar="cli.metavar.data_format")
    ] = "",
    include_private: Annotated[
        bool, typer.Option("--include-private", help="cli.data.export.private")
    ] = False,
    output: Output = "-",
    force: Force = False,
) -> None:
    """Take answers out as JSON or Markdown."""
    from sjalvskattning.cli.due_listing import tell
    from sjalvskattning.cli.exporting import collect, render_export

    surroundings = of(ctx)
    t = surroundings.t
    _one_or_all(ctx, response_id, everything)
    chosen = _format(format_name, output)
    taken = collect(surroundings, response_id, private=include_private)
    document = render_export(taken, chosen, surroundings)
    if output == "-":
        surroundings.write(document)
    else:
        _write_file(document, Path(output), overwrite=force)
        everything_taken = taken.taken
        surroundings.talk(t.plural("cli.data.export.done", len(everything_taken.responses), path=output))
        _also(surroundings, len(everything_taken.agreements), len(everything_taken.received))
    if taken.hidden:
        surroundings.talk(t.plural("cli.data.export.without_private", taken.hidden))
    elif include_private:
        surroundings.talk(t("cli.data.export.with_private"))
    tell(surroundings, taken.taken.problems)


def backup(
    ctx: typer.Context,
    output: Annotated[
        str, typer.Option("--output", "-o", help="cli.data.backup.file", metavar="cli.metavar.file")
    ],
    force: Force = False,
) -> None:
    """Write everything to a file that ``restore`` takes back."""
    from sjalvskattning.cli.due_listing import tell
    from sjalvskattning.store.backups import backup as write_backup
    from sjalvskattning.store.kept import Kept

    surroundings = of(ctx)
    kept = Kept.of(surroundings.workspace.paths)
    counts = write_backup(kept, Path(output), overwrite=force)
    surroundings.talk(surroundings.t.plural("cli.data.backup.done", counts.responses, path=output))
    _also(surroundings, counts.agreements, counts.received)
    tell(surroundings, kept.problems())


def restore(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help="cli.data.restore.file", metavar="cli.metavar.file")],
) -> None:
    """Put everything back."""
    from sjalvskattning.store.kept import Kept
    from sjalvskattning.store.restoring import restore as put_back

    surroundings = of(ctx)
    t = surroundings.t
    done = put_back(Kept.of(surroundings.workspace.paths), Path(file))
    surroundings.talk(t.plural("cli.data.restore.done", len(done.responses.added)))
    kinds = {"responses": done.responses, "agreements": done.agreements, "received": done.received}
    for kind, outcome in kinds.items():
        if outcome.added and kind != "responses":
            surroundings.talk(t.plural(f"cli.data.restore.{kind}", len(outcome.added)))
        if outcome.unchanged:
            surroundings.talk(t.plural(f"cli.data.restore.kept.{kind}", len(outcome.unchanged)))
        for id in outcome.left:
            surroundings.talk(t(f"cli.data.restore.left.{kind}", id=id))
        for id, beside in outcome.beside:
            surroundings.talk(t("cli.data.restore.beside", id=id, beside=beside))


def erase(
    ctx: typer.Context,
    response_id: Annotated[str, typer.Argument(help="cli.data.erase.id", metavar="cli.metavar.id")] = "",
    everything: Annotated[bool, typer.Option("--all", help="cli.data.erase.all")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="cli.option.yes")] = False,
) -> None:
    """Erase one response or everything, after saying what will go."""
    from sjalvskattning.cli.erasing import erase_everything, erase_one, list_everything, list_one

    surroundings = of(ctx)
    t = surroundings.t
    _one_or_all(ctx, response_id, everything)
    chosen = surroundings.stored_id(response_id) if response_id else ""
    going = list_one(surroundings, chosen) if chosen else list_everything(surroundings)
    if not going:
        surroundings.talk(t("cli.data.erase.nothing"))
        return
    surroundings.talk(t("cli.data.erase.list"))
    for line in going:
        surroundings.talk(f"- {line}")
    if not yes and not _asked(surroundings):
        surroundings.talk(t("cli.data.erase.kept"))
        return
    if chosen:
        erase_one(surroundings, chosen)
    else:
        erase_everything(surroundings)


def _also(surroundings: Surroundings, agreements: int, received: int) -> None:
    """Say that there is more than one's own answers in a file."""
    for kind, count in (("agreements", agreements), ("received", received)):
        if count:
            surroundings.talk(surroundings.t.plural(f"cli.data.also.{kind}", count))


def _asked(surroundings: Surroundings) -> bool:
    """Whether the person types the word. Raises UsageError where there is no one to ask."""
    t = surroundings.t
    if not surroundings.stdin.isatty():
        raise UsageError("cli.erase_unasked")
    word = t("cli.data.erase.word")
    surroundings.stderr.write(f"{t('cli.data.erase.ask', word=word)} ")
    surroundings.stderr.flush()
    return surroundings.stdin.readline().strip().lower() == word


def _one_or_all(ctx: typer.Context, response_id: str, everything: bool) -> None:
    if bool(response_id) == everything:
        raise UsageError("cli.not_both" if everything else "cli.id_or_all", path=ctx.command_path)


def _format(asked: str, output: str) -> str:
    from sjalvskattning.cli.choices import unknown
    from sjalvskattning.cli.exporting import FORMATS

    suffix = Path(output).suffix.lower().removeprefix(".")
    chosen = asked or (suffix if output != "-" and suffix else FORMATS[0])
    if chosen not in FORMATS:
        raise unknown("--format" if asked else "--output", chosen, FORMATS)
    return chosen


def _write_file(document: str, target: Path, *, overwrite: bool) -> None:
    """Write a document as whole as a summary is, with the same refusals. Raises ExportFailed."""
    from sjalvskattning.usecases.summarise import write_whole

    if target.is_symlink():
        raise ExportFailed("export.link", path=str(target))
    if target.is_dir():
        raise ExportFailed("export.folder", path=str(target))
    if target.exists() and not overwrite:
        raise ExportFailed("export.exists", path=str(target))
    write_whole(target, document)
