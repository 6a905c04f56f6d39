"""Real faults of a real machine, beside the simulated ones: strace, a full disk, frozen files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.responses import ResponseStore
from tests.figures import LONG, Figure, amount
from tests.store.injected import STRUCK
from tests.store.samples import filled, rated

pytestmark = [
    pytest.mark.trust(part="storage"),
    pytest.mark.skipif(sys.platform != "linux", reason="these tools are Linux's"),
]

ROOT = Path(__file__).parents[2]
COUNT = amount(10, 30)


def tool(name: str) -> str:
    """The path of a tool. In CI it must be there."""
    found = shutil.which(name)
    if not found and os.environ.get("CI"):
        pytest.fail(f"{name} is not installed")
    return found or pytest.skip(f"{name} is not installed")


def run(*command: object, home: Path | None = None, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run to the end, with the project's modules at hand, and the program's home where that is given."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    if home is not None:
        environment["SJALVSKATTNING_HOME"] = str(home)
    return subprocess.run(
        [str(part) for part in command],
        env=environment,
        input=typed,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


def needs(*command: object) -> None:
    """Skip where the system does not allow what this command tries."""
    done = run(*command)
    if done.returncode:
        pytest.skip(f"not allowed here: {' '.join(map(str, command))}: {done.stderr.strip()[-200:]}")


KILL = "signal=KILL"
STRIKES = [
    ("fdatasync", "error=EIO"),
    ("fdatasync", KILL),
    ("fsync", "error=EIO"),
    ("write", "error=ENOSPC"),
    ("write", KILL),
    ("rename", KILL),
]
AT_LENGTH = [
    ("fdatasync", "error=ENOSPC"),
    ("fsync", KILL),
    ("write", "error=EDQUOT"),
    ("rename", "error=EIO"),
]


@pytest.mark.parametrize(("call", "strike"), STRIKES + (AT_LENGTH if LONG else []))
def test_a_call_that_the_kernel_fails_or_kills_at_loses_nothing(
    tmp_path: Path, call: str, strike: str, figure: Figure
) -> None:
    """Told with its reason and saved by the next try; or killed there, with all that was acknowledged."""
    strace = tool("strace")
    needs(strace, "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true")
    calls = "/^rename(at2?)?$" if call == "rename" else call
    inject = f"inject={calls}:{strike}:when={STRUCK}"
    quiet = (strace, "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}", "-e", inject)
    done = run(*quiet, sys.executable, "-m", "tests.store.injected", tmp_path, call, COUNT)
    assert done.returncode == 0, done.stderr
    told, killed = map(int, done.stdout.split())
    assert killed if strike == KILL else told, done.stdout
    figure("storage: real calls struck by strace", told + killed)


def test_a_full_disk_of_64_kilobytes(tmp_path: Path, figure: Figure) -> None:
    """A real ENOSPC in the middle of editing: told, the old file as it was; with room again all is saved."""
    unshare = tool("unshare")
    mount = 'mount -t tmpfs -o size=64k tmpfs "$0"'
    needs(unshare, "-m", "sh", "-c", mount, tmp_path)
    work = f'{mount} && exec "$@"'
    command = ("sh", "-c", work, tmp_path, sys.executable, "-m", "tests.store.injected", "fill", tmp_path)
    done = run(unshare, "-m", *command)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["full", "saved"]
    figure("storage: real disks that refuse", 1)


@pytest.fixture
def frozen(tmp_path: Path) -> Iterator[Path]:
    """Where files may be frozen with chattr; thawed afterwards whatever happens."""
    chattr = tool("chattr")
    probe = tmp_path / "probe"
    probe.touch()
    needs(chattr, "+i", probe)
    yield tmp_path
    run(chattr, "-R", "-i", tmp_path)


@pytest.mark.parametrize("what", ["the journal", "the folder"])
def test_what_may_not_be_changed_is_told_and_left(frozen: Path, what: str, figure: Figure) -> None:
    """Immutable even to root: saving says why, reading goes on, and once it is thawed all is saved."""
    store = ResponseStore(frozen / "responses")
    store.create(filled(4)).close()
    opened = store.open("svar-1")
    journal = store.folder / "svar-1.jsonl"
    before = journal.read_bytes()
    chattr = tool("chattr")
    assert run(chattr, "+i", journal if what == "the journal" else store.folder).returncode == 0
    first = opened.response.with_answer("mod-0", rated(5, "å" * 300))
    second = first.with_answer("mod-1", rated(1))
    if what == "the journal":  # what lies in a frozen folder may be added to
        for state in (first, second):
            with pytest.raises(SaveFailed) as caught:
                opened.save(state)
            assert caught.value.params["reason"] == "permission"
            assert opened.unsaved
        assert journal.read_bytes() == before
    else:
        opened.save(first)
        assert store.read("svar-1") == first
        with pytest.raises(StoreError):
            store.create(filled(2, "ny"))
    assert run(chattr, "-i", journal, store.folder).returncode == 0
    opened.save(second)
    opened.close()
    assert store.read("svar-1") == second
    figure("storage: real disks that refuse", 1)


TAKE = (
    sys.executable,
    "-m",
    "sjalvskattning",
    "--lang",
    "sv",
    "take",
    "lidkoping",
    "--role",
    "chef",
    "--plain",
)


def test_the_program_says_that_a_full_disk_keeps_it_from_beginning(tmp_path: Path, figure: Figure) -> None:
    """What, where, why and what to do; it ends with an error, and no half file is left."""
    unshare = tool("unshare")
    mount = f'mount -t tmpfs -o size=64k tmpfs "{tmp_path}"'
    needs(unshare, "-m", "sh", "-c", mount)
    look = f'find "{tmp_path}" -type f -size +0'
    done = run(unshare, "-m", "sh", "-c", f'{mount} && "$@"; echo $?; {look}', "-", *TAKE, home=tmp_path)
    assert done.stdout.split() == ["1"]
    assert "Fel: Inte sparat." in done.stderr
    assert "disken är full" in done.stderr
    assert "Traceback" not in done.stderr
    figure("storage: real disks that refuse", 1)


def test_the_program_tells_of_a_save_that_the_kernel_refused_and_saves_with_the_next(
    tmp_path: Path, figure: Figure
) -> None:
    """Nothing is called saved that is not; the answer that was refused goes with the next one."""
    strace = tool("strace")
    inject = "inject=fdatasync:error=ENOSPC:when=1"
    needs(strace, "-qq", "-o", "/dev/null", "-e", inject, "true")
    quiet = (strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", inject)
    done = run(*quiet, *TAKE, home=tmp_path, typed="3\n4\nq\n")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.index("Inte sparat:"), done.stdout.index("Sparat")
    assert "disken är full" in done.stdout[first:second]
    (stored,) = ResponseStore(tmp_path / "data" / "responses").entries().entries
    assert stored.answered == 2
    figure("storage: real calls struck by strace", 1)
