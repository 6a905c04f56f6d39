"""Completion scripts, made from the commands as they are, so that they never lag behind.

Commands and options stand in the script itself; ids come from ``sjalvskattning __complete``.
"""

from __future__ import annotations

from typing import Any

from sjalvskattning.cli import shell_scripts
from sjalvskattning.cli.shell_scripts import Path
from sjalvskattning.core.agreement.agreement import AgreementKind, Aspect
from sjalvskattning.core.explain.target import WORDS as EXPLAINED
from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.setup import About
from sjalvskattning.core.guide import Purpose
from sjalvskattning.core.response import GoalStatus, Owner
from sjalvskattning.core.themes import THEMES
from sjalvskattning.locale import Translator
from sjalvskattning.render import FORMATS

_WRITERS = {
    "bash": shell_scripts.bash,
    "zsh": shell_scripts.zsh,
    "fish": shell_scripts.fish,
    "powershell": shell_scripts.powershell,
}
SHELLS = tuple(_WRITERS)

_FIXED = {
    "perspective": "self manager reports peer",
    "occasion": "medarbetarsamtal lonesamtal uppfoljning gruppdialog",
    "lang": "sv en",
    "shell": " ".join(SHELLS),
    "theme": " ".join(THEMES),
    "purpose": " ".join(Purpose),
    "kind": " ".join(AgreementKind),
    "owner": " ".join(Owner),
    "aspect": " ".join(Aspect),
    "status": " ".join(GoalStatus),
    "format_name": " ".join(FORMATS),
    "about": " ".join(About),
    "profile": "strict open",
    "order": " ".join(Order),
}
_IDS = {
    "role": "roles",
    "assessment": "assessments",
    "definition": "assessments",
    "resume": "responses",
    "response_id": "responses",
    "agreement_id": "agreements",
    "session_id": "sessions",
    "session_a": "sessions",
    "session_b": "sessions",
    "follows": "sessions",
    "earlier": "sessions",
    "own": "responses",
}
_FILES = {"output", "file", "files", "policy", "against", "passphrase_file", "invitation", "cert", "key"}
_VIEW = "@responses @received @files"
_HERE = {
    ("compare", "first"): _VIEW,
    ("compare", "second"): _VIEW,
    ("plan", "first"): _VIEW,
    ("plan", "second"): _VIEW,
    ("guide", "first"): "@assessments @roles",
    ("explain", "what"): " ".join(EXPLAINED),
    ("bundle remove", "id"): "@received",
    ("data export", "format_name"): "json md",
    ("themes", "format_name"): "text md json",
    ("assessment trace", "format_name"): "text md json",
}
"""What a parameter takes in one command only."""


def script(shell: str, program: Any, t: Translator) -> str:
    """The script for one of ``SHELLS``, of the whole ``program``. Raises KeyError for another shell."""
    return _WRITERS[shell](paths(program, t))


def paths(command: Any, t: Translator, words: str = "") -> list[Path]:
    """The command and everything under it."""
    here = Path(words)
    below: list[Path] = []
    for name, sub in getattr(command, "commands", {}).items():
        here.commands[name] = t(f"{sub.help}.short")
        below += paths(sub, t, f"{words} {name}".strip())
    for param in command.params:
        if param.param_type_name == "argument":
            either = [*here.argument.split(), *source(param.name, words).split()]
            here.argument = " ".join(dict.fromkeys(either))
        else:
            here.options |= {option: t(param.help) for option in param.opts}
            if not param.is_flag:
                here.values |= {option: source(param.name, words) for option in param.opts}
    here.options |= {"-h": t("cli.option.help"), "--help": t("cli.option.help")}
    return [here, *below]


def source(name: str, words: str) -> str:
    """Where the values of a parameter come from, by spaces: words, ``@ids`` to ask for, ``@files``."""
    if (words, name) in _HERE:
        return _HERE[words, name]
    if name in _IDS:
        return f"@{_IDS[name]}"
    if name in _FILES:
        return "@files"
    return _FIXED.get(name, "")
