"""On a real terminal: it is restored, the exit code tells how it ended, and no answer is ever printed."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX"),
]

ROOT = Path(__file__).parents[2]
SETTING = """
import sys
from pathlib import Path
from tests.tui.samples import FakeWorkspace, make_session
from sjalvskattning.locale import Translator
from sjalvskattning.tui.app import run_tui
from sjalvskattning.tui.screens.question import QuestionScreen

folder = Path(sys.argv[1])

class Keeper:
    def save(self, response):
        answers = {key: (answer.value, answer.comment) for key, answer in response.answers.items()}
        (folder / "kept").write_text(repr(answers))
    def close(self):
        (folder / "closed").write_text("yes")

def crash(self):
    hemlighet = "hemligt svar"
    raise RuntimeError(hemlighet)

QuestionScreen.action_flag = crash

class Paths:
    data = folder
workspace = FakeWorkspace()
workspace.paths = Paths()
"""
RUN = """
sys.exit(run_tui(workspace, Translator("sv"), make_session(keeper=Keeper())))
"""


def start(folder: Path, more: str = "") -> pexpect.spawn[str]:
    """The program at the first question; ``more`` is done before it runs."""
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    started = pexpect.spawn(
        sys.executable,
        ["-c", SETTING + more + RUN, str(folder)],
        env=environment,
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=20,
    )
    started.expect("Fråga 1 av 24")
    return started


@pytest.fixture
def child(tmp_path: Path) -> pexpect.spawn[str]:
    """The program at the first question."""
    return start(tmp_path)


def end_of(child: pexpect.spawn[str]) -> str:
    """What was written until the program ended."""
    child.expect(pexpect.EOF)
    child.close()
    return str(child.before)


def assert_restored(written: str) -> None:
    """The alternative screen is left, the cursor shown, the mouse released."""
    for code in ("\x1b[?1049l", "\x1b[?25h", "\x1b[?1000l"):
        assert code in written


def test_f10_restores_the_terminal(child: pexpect.spawn[str], tmp_path: Path) -> None:
    """Exit code 0, and the session is closed."""
    child.send("\x1b[21~")
    assert_restored(end_of(child))
    assert child.exitstatus == 0
    assert (tmp_path / "closed").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_restore_the_terminal_and_keep_drafts(
    child: pexpect.spawn[str], tmp_path: Path, number: signal.Signals
) -> None:
    """128 + n, and half a sentence in the editor is kept, however little time there is to leave in order."""
    child.send("k")
    child.expect("Skriv inte om")
    child.send("halv Q")
    child.expect("Q")
    child.kill(number)
    assert_restored(end_of(child))
    assert child.exitstatus == 128 + number
    assert "halv Q" in (tmp_path / "kept").read_text()


def test_a_burst_is_written_where_its_first_key_leads(child: pexpect.spawn[str], tmp_path: Path) -> None:
    """A comment that comes in one read with the key of its editor undoes nothing and answers nothing."""
    child.send("3")
    child.expect("Fråga 2|2 av 24")
    child.send("kuuu 33Q")
    child.expect("Q")
    child.send("\x1b[21~")
    assert_restored(end_of(child))
    kept = ast.literal_eval((tmp_path / "kept").read_text())
    assert list(kept.values()) == [(3, ""), (None, "uuu 33Q")]


def test_a_closed_terminal_ends_it(child: pexpect.spawn[str], tmp_path: Path) -> None:
    """Nothing is left running, half a sentence is kept; two seconds is the promise, the bound is CI's."""
    child.send("k")
    child.expect("Skriv inte om")
    child.send("halv Q")
    child.expect("Q")
    child.ptyproc.fileobj.close()
    child.ptyproc.closed = True
    end = time.monotonic() + 20
    while time.monotonic() < end:
        pid, status = os.waitpid(child.pid, os.WNOHANG)
        if pid:
            break
        time.sleep(0.02)
    else:
        os.kill(child.pid, signal.SIGKILL)
        os.waitpid(child.pid, 0)
        pytest.fail("still running long after its terminal was closed")
    child.closed, child.terminated, child.child_fd = True, True, -1
    assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP
    assert "halv Q" in (tmp_path / "kept").read_text()


def test_a_crash_is_told_without_answers(child: pexpect.spawn[str], tmp_path: Path) -> None:
    """Exit code 1, the terminal restored, one sentence, and a report with places in the code only."""
    child.send("3")
    child.expect("Fråga 2|2 av 24")
    child.send("f")
    written = end_of(child)
    assert_restored(written)
    assert child.exitstatus == 1
    assert "Fel: programmet stannade." in written
    report = (tmp_path / "krasch.txt").read_text()
    assert "RuntimeError" in report
    assert "crash" in report
    for secret in ("hemligt", "Traceback"):
        assert secret not in written
        assert secret not in report
    assert (tmp_path / "closed").exists()


FAULTS = {
    "leaving the page": "QuestionScreen.on_unmount = crash",
    "the app's own turn": """
from sjalvskattning.tui.app import SjalvskattningApp
SjalvskattningApp.on_exit_app = crash
""",
    "what is left once it has ended": """
from sjalvskattning.tui.app import SjalvskattningApp
async def shut(self):
    await end(self)
    crash(self)
end, SjalvskattningApp._shutdown = SjalvskattningApp._shutdown, shut
""",
    "keeping what is written": "QuestionScreen.keep_draft = crash",
    "a task that nothing waits for": """
import asyncio
from sjalvskattning.tui.app import SjalvskattningApp
def on_exit_app(self):
    asyncio.get_running_loop().call_soon(crash, self)
SjalvskattningApp.on_exit_app = on_exit_app
""",
}
"""What can go wrong once the end is asked for."""


@pytest.mark.trust(part="terminal")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_while_it_ends_does_not_change_how(tmp_path: Path, fault: str) -> None:
    """128 + n all the same, in order and in silence; the fault is in the report."""
    child = start(tmp_path, FAULTS[fault])
    child.kill(signal.SIGUSR1)
    written = end_of(child)
    assert_restored(written)
    assert child.exitstatus == 128 + signal.SIGUSR1
    assert "Fel:" not in written
    assert "Traceback" not in written
    assert "RuntimeError" in (tmp_path / "krasch.txt").read_text()
    assert (tmp_path / "closed").exists()


def test_a_signal_does_not_hide_a_crash(tmp_path: Path) -> None:
    """What stopped the program before the signal came is told, with exit code 1."""
    child = start(
        tmp_path,
        """
import os, signal
from sjalvskattning.tui.app import SjalvskattningApp
panic = SjalvskattningApp.panic
def stopped(self, *shown):
    panic(self, *shown)
    os.kill(os.getpid(), signal.SIGUSR1)
SjalvskattningApp.panic = stopped
""",
    )
    child.send("3")
    child.expect("Fråga 2|2 av 24")
    child.send("f")
    written = end_of(child)
    assert_restored(written)
    assert child.exitstatus == 1
    assert "Fel: programmet stannade." in written


def test_the_first_frame_loads_nothing_it_does_not_need() -> None:
    """No validator, parser, template engine, lock, database or batch engine; no editor before it is used."""
    script = (
        "import sys; from tests.tui.samples import make_session; import sjalvskattning.tui.app, "
        "sjalvskattning.tui.screens.question; print(*sorted(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    unwanted = {"pydantic", "yaml", "jinja2", "filelock", "tinydb", "typer", "polars", "duckdb", "narwhals"}
    assert not loaded & unwanted
    assert "textual.widgets._text_area" not in done.stdout.split()
