"""What only a process of its own can show: imports, streams that close or fill up, a terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calls import CHEF, CHEF_ITEMS, PROGRAM, process, surroundings

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX pipes, devices and signals")
HEAVY = {"textual", "rich", "pydantic", "yaml", "jinja2", "polars", "duckdb"}
RECORDED = """
import sys
from sjalvskattning.__main__ import main
sys.argv = ["sjalvskattning", *sys.argv[1:]]
code = main()
print(" ".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a home with one assessment begun and the cache warm."""
    environment = surroundings(tmp_path_factory.mktemp("home"))
    assert process((*CHEF,), environment, "3\n4\n").code == 0
    assert process(("assessment", "list"), environment).code == 0
    return environment


def loaded(environment: dict[str, str], *words: str) -> set[str]:
    """The modules that a call leaves loaded."""
    done = subprocess.run(
        [sys.executable, "-c", RECORDED, *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_version_loads_nothing_of_ours(home: dict[str, str]) -> None:
    """``--version`` loads the package's first file and the one that answers."""
    ours = {name for name in loaded(home, "--version") if name.startswith("sjalvskattning")}
    assert ours == {"sjalvskattning", "sjalvskattning.__main__"}


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("take", "--help"),
        ("assessment", "list"),
        ("assessment", "list", "--json"),
        ("assessment", "show", "lidkoping"),
        ("history",),
        ("history", "--json"),
        ("summary", "--format", "md"),
        ("summary", "--format", "text"),
        ("mirror", "koping", "--format", "text"),
        ("themes",),
        ("themes", "mod", "--format", "md"),
        ("data", "where"),
        ("privacy",),
        ("privacy", "--json"),
        ("group", "list"),
        ("group", "--help"),
        ("completion", "bash"),
        ("__complete", "responses"),
        ("__complete", "responses", "received"),
        ("__complete", "agreements"),
        ("__complete", "sessions"),
        ("__complete", "assessments"),
    ],
)
def test_a_short_call_loads_nothing_heavy(home: dict[str, str], words: tuple[str, ...]) -> None:
    """No screen, colour, validation or parser where none of them is needed."""
    assert not HEAVY & loaded(home, *words)


@pytest.mark.parametrize("words", [("--help",), ("history",), ("assessment", "list"), ("summary",)])
def test_a_call_that_only_looks_does_not_load_typer(home: dict[str, str], words: tuple[str, ...]) -> None:
    """The most common calls are answered without the import that costs the most."""
    assert "typer" not in loaded(home, *words)


def test_plain_mode_never_loads_textual(home: dict[str, str]) -> None:
    """A pipe is walked without the screen's library."""
    done = subprocess.run(
        [sys.executable, "-c", RECORDED, "demo", "--plain"],
        input="3\n",
        env=home,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "textual" not in done.stderr.split()


@posix
@pytest.mark.parametrize(
    "words", ["assessment show lidkoping", "history", "--help", "take --help", "--version"]
)
def test_a_reader_who_has_had_enough_is_no_error(home: dict[str, str], words: str) -> None:
    """``| head -1`` ends quietly, with no complaint at the end of the process either."""
    command = f"{shlex.join(PROGRAM)} {words} | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], env=home, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    assert done.stdout.strip() == "0"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "words", ["history", "summary", "--help", "take --help", "--version", "demo --plain"]
)
def test_a_full_disk_is_told_and_ends_with_1(home: dict[str, str], words: str) -> None:
    """No traceback and no second complaint: what, why and what to do."""
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*PROGRAM, *words.split()],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            env=home,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert "disken är full" in done.stderr
    assert "Åtgärd: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


@posix
def test_closed_streams_do_not_hang_or_crash(home: dict[str, str]) -> None:
    """With standard input, output or error closed a call still ends, without a traceback."""
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        command = f"{shlex.join(PROGRAM)} take lidkoping --role chef {closed}"
        done = subprocess.run(
            ["bash", "-c", command], env=home, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, closed
        assert "Traceback" not in done.stderr


def test_output_that_cannot_hold_a_character_shows_a_stand_in(home: dict[str, str]) -> None:
    """A narrow encoding loses a letter, never the call."""
    result = process(("assessment", "show", "lidkoping"), {**home, "PYTHONIOENCODING": "ascii"})
    assert result.code == 0
    assert "?" in result.out


@posix
def test_completion_in_bash_for_real(home: dict[str, str], tmp_path: Path) -> None:
    """Sourced in bash, the script completes commands, options, words and ids."""
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    program = tmp_path / "sjalvskattning"
    program.write_text(f'#!/bin/sh\nexec {shlex.join(PROGRAM)} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**home, "PATH": f"{tmp_path}{os.pathsep}{home['PATH']}"}
    asked = {
        "tak": "take",
        "take lidk": "lidkoping",
        "take --persp": "--perspective",
        "take --perspective m": "manager",
        "take --resume l": "latest",
        "assessment ch": "check",
        "data export --inc": "--include-private",
        "completion f": "fish",
    }
    lines = ["source <(sjalvskattning completion bash)"]
    for typed in asked:
        lines.append(f"COMP_WORDS=(sjalvskattning {typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))")
        lines.append('_sjalvskattning; echo "${COMPREPLY[*]}"')
    done = subprocess.run(
        ["bash", "-c", "\n".join(lines)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == list(asked.values())


def test_a_tab_never_fails(tmp_path: Path) -> None:
    """With no home, no answers or a kind that is not known, a TAB gets nothing and no complaint."""
    environment = surroundings(tmp_path)
    for kind in ("responses", "agreements", "received", "assessments", "roles", "nonsense"):
        result = process(("__complete", kind), environment)
        assert (result.code, result.err) == (0, "")


@posix
class TestOnATerminal:
    """Plain mode on a pseudo-terminal, as a person with a screen reader uses it."""

    def spawn(self, environment: dict[str, str], *words: str) -> Any:
        """Start the program on a terminal."""
        import pexpect

        return pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], *words],
            env={**environment, "TERM": "xterm"},
            encoding="utf-8",
            timeout=30,
        )

    def test_it_comes_back_at_the_same_question_after_kill_9(self, tmp_path: Path) -> None:
        """What was said to be saved is there, and the next question is the next."""
        environment = surroundings(tmp_path)
        program = self.spawn(environment, *CHEF, "--plain")
        for number in range(1, 8):
            program.expect(f"Fråga {number} av {CHEF_ITEMS}, område .*Svar: ")
            program.sendline("4")
            program.expect(r"4 av 5: stämmer till stor del\. Sparat \d\d\.\d\d\.")
        program.kill(signal.SIGKILL)
        program.wait()
        program = self.spawn(environment, "take", "--resume", "latest", "--plain")
        program.expect("Fråga 8 av ")
        program.sendeof()
        program.expect("take --resume")
        program.wait()
        assert program.exitstatus == 0

    def test_a_dumb_terminal_gets_plain_mode_and_no_escape(self, tmp_path: Path) -> None:
        """TERM=dumb is walked line by line without a single escape sequence."""
        import pexpect

        environment = {**surroundings(tmp_path), "TERM": "dumb"}
        program = pexpect.spawn(
            PROGRAM[0], [*PROGRAM[1:], "demo"], env=environment, encoding="utf-8", timeout=30
        )
        program.expect("Svar: ")
        said = program.before
        program.sendline("q")
        program.expect(pexpect.EOF)
        assert "\x1b" not in said + program.before
        program.wait()
        assert program.exitstatus == 0

    def test_ctrl_c_ends_with_130_and_keeps_everything(self, tmp_path: Path) -> None:
        """Ctrl+C says so in a line; what was answered is in the history."""
        environment = surroundings(tmp_path)
        program = self.spawn(environment, *CHEF, "--plain")
        program.expect("Svar: ")
        program.sendline("4")
        program.expect("Sparat")
        program.expect("Svar: ")
        program.sendintr()
        program.expect("Avbrutet")
        program.wait()
        assert program.exitstatus == 130
        assert '"answered": 1' in process(("history", "--json"), environment).out
