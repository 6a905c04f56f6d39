"""Real processes on a real disk."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sjalvskattning.errors import ResponseLocked, StoreError
from sjalvskattning.store.responses import ResponseStore
from tests.figures import Figure, amount
from tests.store.samples import filled, rated, response
from tests.store.worker import check_saved

pytestmark = pytest.mark.trust(part="storage")

ROOT = Path(__file__).parents[2]


def start(what: str, store: ResponseStore, *rest: str) -> subprocess.Popen[str]:
    """A worker."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.store.worker", what, str(store.folder), *rest]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )


def finished(what: str, store: ResponseStore, *rest: str) -> list[str]:
    """The lines that a worker says when it comes to its end."""
    with start(what, store, *rest) as worker:
        said, _ = worker.communicate(timeout=600)
    assert worker.returncode == 0
    return said.split()


@pytest.fixture
def store(tmp_path: Path) -> ResponseStore:
    """An empty store."""
    return ResponseStore(tmp_path / "responses")


@pytest.mark.skipif(os.name == "nt", reason="signals that kill")
@pytest.mark.parametrize("kind", ["SIGKILL", "SIGHUP"])
def test_every_acknowledged_save_survives_a_kill(store: ResponseStore, kind: str) -> None:
    """Killed at some moment after some save, over and over on the same files: nothing said is lost."""
    store.create(response()).close()
    rng = random.Random(kind)
    for _ in range(4):
        with start("save", store) as worker:
            assert worker.stdout is not None
            for _ in range(rng.randrange(1, 25)):
                line = worker.stdout.readline()
            worker.send_signal(getattr(signal, kind))
            rest = worker.stdout.read().split()
            worker.wait()
        check_saved(store, int(([line, *rest])[-1]))
    with store.open("svar-1") as opened:
        opened.save(opened.response.with_answer("tid", rated(3)))


@pytest.mark.skipif(os.name == "nt", reason="kill -9, and fork")
def test_killed_while_editing_longer_and_shorter_nothing_acknowledged_is_lost(
    store: ResponseStore, figure: Figure
) -> None:
    """Real kills of real processes, one after the other on the same files: readable, whole, all there."""
    store.create(response()).close()
    count = amount(150, 3000)
    assert finished("kills", store, str(count)) == [str(count)]
    figure("storage: kills while editing", count)


@pytest.mark.skipif(os.name == "nt", reason="fork")
def test_eight_processes_that_save_at_the_same_time_lose_no_update(
    store: ResponseStore, figure: Figure
) -> None:
    """A hundred saves each, round after round: every one of them is there."""
    rounds = amount(10, 100)
    assert finished("compete", store, "8", "100", str(rounds)) == ["800"] * rounds
    figure("storage: saves by eight processes at once", 800 * rounds)


def test_several_processes_on_one_response_lose_nothing(store: ResponseStore) -> None:
    """Each waits its turn and sees what the others did."""
    store.create(response()).close()
    workers = [start("turns", store, name, "10") for name in "abcd"]
    for worker in workers:
        assert worker.communicate(timeout=120)[0] == "done\n"
    parts = store.read("svar-1").answer("mod-0").comment.split(";")[:-1]
    assert sorted(parts) == sorted(f"{name}{number}" for name in "abcd" for number in range(10))


@pytest.mark.skipif(os.name == "nt", reason="kill -9")
def test_the_lock_goes_with_the_process(store: ResponseStore) -> None:
    """Held while it lives; free the moment it is killed."""
    store.create(filled()).close()
    with start("hold", store) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "held\n"
        with pytest.raises(ResponseLocked):
            store.open("svar-1")
        assert store.read("svar-1") == filled()
        worker.kill()
        worker.wait()
    store.open("svar-1").close()


@pytest.mark.skipif(os.name == "nt", reason="resource limits")
def test_a_file_that_may_not_grow_fails_the_save_and_keeps_the_old(store: ResponseStore) -> None:
    """A real EFBIG, half way through the write: the state before is there, the retry saves everything."""
    store.create(filled()).close()
    with start("limit", store) as worker:
        assert worker.stdout is not None
        assert worker.stdout.read().split("\n") == ["full False True", "full False True", "True", ""]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_a_full_device_fails_the_save(store: ResponseStore) -> None:
    """A real ENOSPC."""
    opened = store.create(filled())
    opened.save(opened.response.with_answer("mod-0", rated(1)))
    fd = opened._storage._fd
    assert fd is not None
    full = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full, fd)
    os.close(full)
    changed = opened.response.with_answer("mod-0", rated(2))
    with pytest.raises(StoreError) as caught:
        opened.save(changed)
    assert caught.value.params["reason"] == "full"
    opened.save(changed)
    opened.close()
    assert store.read("svar-1") == changed


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere; test_faults injects it"
)
def test_a_folder_that_may_not_be_written_is_read(store: ResponseStore) -> None:
    """Reading and listing work; opening and creating say why not."""
    store.create(filled()).close()
    store.folder.chmod(0o500)
    try:
        assert store.read("svar-1") == filled()
        assert len(store.entries().entries) == 1
        with pytest.raises(StoreError, match="cannot_open"):
            store.create(response("ny"))
    finally:
        store.folder.chmod(0o700)
