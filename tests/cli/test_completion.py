"""What TAB offers: ids of everything that is kept, and the words that an option takes."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from sjalvskattning.cli.app import build
from sjalvskattning.cli.shells import paths, source
from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind
from sjalvskattning.core.bundle import Bundle
from sjalvskattning.core.guide import Purpose
from sjalvskattning.locale import Translator
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.paths import find_paths
from tests.cli.calls import PROGRAM, process, surroundings
from tests.samples import response

SV = Translator("sv")
TIME = "2026-11-20T14:32:00"
WORDS = re.compile(r"[a-z_]+(\|[a-z_]+)+")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a home with two of each kind, and files that are none of them."""
    top = tmp_path_factory.mktemp("home")
    environment = surroundings(top)
    kept = Kept.of(find_paths(environment))
    for id in ("own1", "own2"):
        kept.responses.create(replace(response({"lyssnar": 4}), id=id)).close()
        kept.received.add(Bundle(replace(response({"lyssnar": 2}), id=f"kim-{id}"), "2026-11-20", "ab" * 16))
        kept.agreements.create(
            Agreement(f"agr-{id}", AgreementKind.OVERENSKOMMELSE, "prov", "chef", TIME, TIME)
        )
    kept.agreements.change("agr-own1", lambda one: replace(one, results="x"))
    kept.agreements.change("agr-own2", lambda one: replace(one, results="x"))
    (kept.agreements.folder / "agr-own2.json").unlink()  # its version before is still there
    for folder in (kept.agreements.folder, find_paths(environment).bundles):
        for name in (
            "egen kopia.json",
            "egen kopia.kuvert",
            "x.txt",
            ".json",
            ".1.json",
            ".kuvert",
            "damaged.tmp",
        ):
            (folder / name).write_text("", "utf-8")
    return environment


def completed(home: dict[str, str], *kinds: str) -> list[str]:
    """What a script gets."""
    done = process(("__complete", *kinds), home)
    assert (done.code, done.err) == (0, "")
    return done.out.split("\n")[:-1]


def test_ids_are_those_of_the_stores(home: dict[str, str]) -> None:
    """Though only names are looked at; also of an agreement that only has its version before."""
    kept = Kept.of(find_paths(home))
    assert completed(home, "agreements") == ["latest", *kept.agreements.ids()]
    assert kept.agreements.ids() == ["agr-own1", "agr-own2"]
    assert completed(home, "received") == kept.received.ids() == ["kim-own1", "kim-own2"]
    assert completed(home, "responses") == ["latest", *kept.responses.ids()]


def test_several_kinds_are_answered_at_once(home: dict[str, str]) -> None:
    """One after the other; one that is unknown or has nothing takes nothing from the rest."""
    together = ["latest", "own1", "own2", "kim-own1", "kim-own2"]
    assert completed(home, "responses", "nonsense", "received") == together
    assert completed(home) == []


def test_a_home_with_nothing_completes_nothing(tmp_path: Path) -> None:
    """No ids and no complaint."""
    assert completed(surroundings(tmp_path), "agreements", "received", "responses") == []


def commands() -> dict[str, tuple[str, dict[str, str]]]:
    """Every command with where its arguments' and its options' values come from."""
    return {path.words: (path.argument, path.values) for path in paths(build(), SV)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("compare", "@responses @received @files"),
        ("plan", "@responses @received @files"),
        ("bundle make", "@responses"),
        ("bundle check", "@files"),
        ("bundle import", "@files"),
        ("bundle remove", "@received"),
        ("agreements new", "@responses"),
        *((f"agreements {name}", "@agreements") for name in ("show", "set", "add", "follow", "undo")),
        *((f"agreements {name}", "@agreements") for name in ("calendar", "erase")),
        ("explain", "@responses overview overall counts shares change"),
        ("timeline", "@responses"),
        ("mirror", "@responses @assessments"),
        ("guide", "@assessments @roles"),
        ("data export", "@responses"),
        ("data erase", "@responses"),
        ("data restore", "@files"),
    ],
)
def test_arguments_are_completed(words: str, expected: str) -> None:
    """Every place of a command at once: a shell's script does not count words."""
    assert commands()[words][0] == expected


@pytest.mark.parametrize(
    ("words", "option", "expected"),
    [
        ("guide", "--for", " ".join(Purpose)),
        ("guide", "--assessment", "@assessments"),
        ("policy add", "--for", "@assessments"),
        ("agreements new", "--kind", "overenskommelse uppdragskontrakt"),
        ("agreements add", "--owner", "me manager employer"),
        ("agreements add", "--aspect", "content execution"),
        ("agreements follow", "--status", "not_started ongoing done changed"),
        ("compare", "--passphrase-file", "@files"),
        ("bundle import", "--passphrase-file", "@files"),
        ("compare", "--format", "md text html pdf docx json"),
        ("agreements show", "--format", "md text html pdf docx json"),
        ("data export", "--format", "json md"),
        ("themes", "--format", "text md json"),
        ("take", "--resume", "@responses"),
    ],
)
def test_values_of_options_are_completed(words: str, option: str, expected: str) -> None:
    """Words from the program's own lists, ids, or files."""
    assert commands()[words][1][option] == expected


def test_every_option_that_names_its_words_completes_them() -> None:
    """So that a new option with fixed words is not forgotten."""
    forgotten = []

    def look(command: object, words: str = "") -> None:
        for name, sub in getattr(command, "commands", {}).items():
            look(sub, f"{words} {name}".strip())
        for param in getattr(command, "params", ()):
            shown = SV(param.metavar) if param.metavar and SV.has(param.metavar) else ""
            offered = source(param.name, words)
            if WORDS.fullmatch(shown) and not set(offered.split()) <= set(shown.split("|")):
                forgotten.append((words, param.name, shown, offered))
            if WORDS.fullmatch(shown) and not offered:
                forgotten.append((words, param.name, shown, offered))

    look(build())
    assert not forgotten


def script(home: dict[str, str], shell: str, folder: Path) -> tuple[Path, dict[str, str]]:
    """The script for a shell in a file, and an environment in which the program is found."""
    program = folder / "sjalvskattning"
    program.write_text(f'#!/bin/sh\nexec {shlex.join(PROGRAM)} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**home, "PATH": f"{folder}{os.pathsep}{home['PATH']}", "TERM": "dumb"}
    made = folder / f"script.{shell}"
    made.write_text(process(("completion", shell), environment).out, encoding="utf-8")
    return made, environment


ASKED = {
    "compare kim-": "kim-own1 kim-own2",
    "compare own1 kim-own2": "kim-own2",
    "compare bild": "bild.kuvert",
    "plan ow": "own1 own2",
    "bundle remove ": "kim-own1 kim-own2",
    "agreements show agr": "agr-own1 agr-own2",
    "agreements add agr-own1": "agr-own1",
    "agreements new --kind u": "uppdragskontrakt",
    "agreements follow latest 1 --status o": "ongoing",
    "guide --for l": "lonesamtal",
    "guide lidk": "lidkoping",
    "guide med": "medarbetare",
    "explain own2": "own2",
    "compare --passphrase-file bi": "bild.kuvert",
    "take --occasion up": "uppfoljning",
}


def answered(shell: str, code: str, environment: dict[str, str], folder: Path) -> list[str]:
    """A shell's answers, a line each, the words in order."""
    work = folder / "arbete"
    work.mkdir()
    (work / "bild.kuvert").write_text("", "utf-8")
    done = subprocess.run(
        [shell, "-c", code],
        env=environment,
        cwd=work,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stderr == ""
    return [" ".join(sorted(line.split())) for line in done.stdout.splitlines()]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_in_bash_for_real(home: dict[str, str], tmp_path: Path) -> None:
    """Ids of the kind, several kinds and files together, and fixed words."""
    made, environment = script(home, "bash", tmp_path)
    lines = [f"source {made}"]
    for typed in ASKED:
        words = shlex.join(typed.split(" "))
        lines.append(f"COMP_WORDS=(sjalvskattning {words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))")
        lines.append('_sjalvskattning 2>/dev/null; echo "${COMPREPLY[*]}"')
    assert answered("bash", "\n".join(lines), environment, tmp_path) == list(ASKED.values())


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish")
def test_in_fish_for_real(home: dict[str, str], tmp_path: Path) -> None:
    """The same."""
    made, environment = script(home, "fish", tmp_path)
    lines = [f"source {made}"]
    for typed in ASKED:
        asked = shlex.quote(f"sjalvskattning {typed}")
        lines.append(f'echo (complete -C {asked} | string replace -r "\\t.*" "")')
    assert answered("fish", "\n".join(lines), environment, tmp_path) == list(ASKED.values())


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh")
def test_in_zsh_for_real(home: dict[str, str], tmp_path: Path) -> None:
    """The same, with what zsh's own functions would be given."""
    made, environment = script(home, "zsh", tmp_path)
    lines = [
        "compdef() { : }",
        'compadd() { shift; for one in "$@"; do [[ "$one" == "$current"* ]] && print -rn -- "$one "; done }',
        '_files() { for one in *; do [[ "$one" == "$current"* ]] && print -rn -- "$one "; done }',
        f"source {made}",
    ]
    for typed in ASKED:
        words = shlex.join(typed.split(" "))
        lines.append(f"words=(sjalvskattning {words}); CURRENT=${{#words}}; _sjalvskattning; print")
    assert answered("zsh", "\n".join(lines), environment, tmp_path) == list(ASKED.values())
