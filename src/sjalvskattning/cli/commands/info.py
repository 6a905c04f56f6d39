"""``info``: versions, places, what the terminal can do, the last crash; nothing of what has been answered."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Annotated, TextIO

import typer

from sjalvskattning.cli.spoken import SpokenCommand
from sjalvskattning.cli.surroundings import Surroundings, of
from sjalvskattning.locale import Translator

LIBRARIES = ("typer", "textual", "rich", "tinydb", "pydantic", "PyYAML")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("info", cls=SpokenCommand, help="cli.info")(info)


def info(
    ctx: typer.Context,
    copy: Annotated[bool, typer.Option("--copy", help="cli.info.copy")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="cli.option.json")] = False,
) -> None:
    """Tell what helps someone who helps, and with ``--copy`` put it where it can be pasted from."""
    surroundings = of(ctx)
    t = surroundings.t
    facts = gather(surroundings)
    if copy:
        facts = without_user(facts, surroundings.environment)
    text = _as_json(facts) if as_json else _in_words(facts, t)
    surroundings.write(text)
    if copy:
        screen = _screen(surroundings)
        if screen is not None:
            screen.write(to_clipboard(text))
            screen.flush()
        surroundings.talk(t("cli.info.not_copied" if screen is None else "cli.info.copied"))


def to_clipboard(text: str) -> str:
    """The sequence that asks a terminal to put a text on the clipboard of the machine it is seen from."""
    from base64 import b64encode

    return f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"


def without_user(facts: Mapping[str, object], environment: Mapping[str, str]) -> dict[str, object]:
    """The facts as they can be shown to others: the home folder is ~, and who the user is stands nowhere."""
    home = environment.get("HOME") or environment.get("USERPROFILE") or ""
    users = {environment.get(name, "") for name in ("USER", "LOGNAME", "USERNAME")} - {""}

    def without(value: object) -> object:
        if isinstance(value, dict):
            return {name: without(one) for name, one in value.items()}
        if not isinstance(value, str):
            return value
        if len(home) > 1 and (value == home or value.startswith((f"{home}/", f"{home}\\"))):
            value = f"~{value[len(home) :]}"
        parts = re.split(r"([/\\])", value)
        return "".join("…" if part in users else part for part in parts)

    return {group: without(values) for group, values in facts.items()}


def _screen(surroundings: Surroundings) -> TextIO | None:
    """The terminal that someone looks at, if there is one that understands more than lines."""
    if surroundings.environment.get("TERM", "dumb") == "dumb":
        return None
    streams = (surroundings.stdout, surroundings.stderr)
    return next((stream for stream in streams if stream.isatty()), None)


def _in_words(facts: Mapping[str, object], t: Translator) -> str:
    lines = []
    for group, values in facts.items():
        name = t(f"cli.info.{group}")
        if isinstance(values, dict):
            lines += [f"{name}:", *(f"  {_row(name, value)}" for name, value in values.items())]
        elif group != "crash":
            lines.append(_row(name, values))
        elif values:
            lines += [f"{name}:", *(f"  {_shown(line)}" for line in str(values).splitlines())]
    return "\n".join(lines)


def _as_json(facts: Mapping[str, object]) -> str:
    import json

    return json.dumps(facts, ensure_ascii=False, indent=2)


def gather(surroundings: Surroundings) -> dict[str, object]:
    """Every fact, with the documented keys."""
    import platform

    from sjalvskattning import __version__
    from sjalvskattning.definitions.files import project_folder
    from sjalvskattning.usecases.crash import kept

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
        "crash": kept(paths.data),
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
    return _shown(f"{name}: {value}")


def _shown(text: str) -> str:
    from sjalvskattning.core.text import for_display

    return for_display(text, single_line=True)


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
