"""``info``: versions, places and what the terminal can do; nothing of what has been answered."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import Surroundings, of

LIBRARIES = ("typer", "textual", "rich", "tinydb", "pydantic", "PyYAML")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("info", cls=SpokenCommand, help="cli.info")(info)


def info(
    ctx: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False
) -> None:
    """Tell what helps someone who helps."""
    surroundings = of(ctx)
    facts = gather(surroundings)
    if as_json:
        surroundings.write_json(facts)
        return
    t = surroundings.t
    lines = []
    for group, values in facts.items():
        lines.append(
            f"{t(f'cli.info.{group}')}:" if isinstance(values, dict) else _row(t(f"cli.info.{group}"), values)
        )
        if isinstance(values, dict):
            lines += [f"  {_row(name, value)}" for name, value in values.items()]
    surroundings.write("\n".join(lines))


def gather(surroundings: Surroundings) -> dict[str, object]:
    """Every fact, with the documented keys."""
    import platform

    from sjalvskattning import __version__
    from sjalvskattning.definitions.files import project_folder

    paths = surroundings.workspace.paths
    return {
        "version": __version__,
        "language": surroundings.t.language,
        "libraries": {name: _version(name) for name in LIBRARIES},
        "system": {"python": platform.python_version(), "platform": platform.platform(terse=True)},
        "paths": {
            "responses": str(paths.responses),
            "agreements": str(paths.agreements),
            "bundles": str(paths.bundles),
            "groups": str(paths.groups),
            "settings": str(paths.settings),
            "assessments": str(paths.assessments),
            "project": str(project_folder() or ""),
            "policies": str(paths.policies),
            "cache": str(paths.cache),
        },
        "terminal": _terminal(surroundings),
    }


def _terminal(surroundings: Surroundings) -> dict[str, object]:
    import shutil

    size = shutil.get_terminal_size()
    environment = surroundings.environment
    return {
        "stdin": surroundings.stdin.isatty(),
        "stdout": surroundings.stdout.isatty(),
        "stderr": surroundings.stderr.isatty(),
        "columns": size.columns,
        "lines": size.lines,
        "encoding": getattr(surroundings.stdout, "encoding", "") or "",
        "mode": "plain" if surroundings.wants_plain(False) else "tui",
        **{
            name: environment.get(name, "")
            for name in ("TERM", "COLORTERM", "NO_COLOR", "ACCESSIBLE", "LANG")
        },
        "os": os.name,
    }


def _row(name: str, value: object) -> str:
    from sjalvskattning.core.text import for_display

    return for_display(f"{name}: {value}", single_line=True)


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
