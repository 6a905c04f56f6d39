"""Files that appear together when they are whole, and nothing else ever."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sjalvskattning.batch import publishing
from sjalvskattning.batch.publishing import Publication
from sjalvskattning.errors import ExportFailed

WORKER = """
import sys
from pathlib import Path
from sjalvskattning.batch.outputs import open_writer
from sjalvskattning.batch.publishing import Publication
from sjalvskattning.core.tabular.results import ColumnKind, ResultColumn

folder = Path(sys.argv[1])
with Publication() as publication:
    one, two = publication.file(folder / "a.csv"), publication.file(folder / "b.parquet")
    with open_writer(one, [ResultColumn("a", ColumnKind.REAL)]) as writer:
        writer.write([[1.5] * 100_000])
        print("ready", flush=True)
        sys.stdin.read()
"""


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden or not."""
    return sorted(path.name for path in folder.iterdir())


def publish(*targets: Path, then: Callable[[list[Path]], object] = len, force: bool = False) -> None:
    """Publish files that hold their own names; ``then`` is called with the unfinished ones before the end."""
    with Publication(force=force) as publication:
        temporaries = [publication.file(target) for target in targets]
        for temporary, target in zip(temporaries, targets, strict=True):
            temporary.write_text(target.name)
        then(temporaries)


def fail(temporaries: list[Path]) -> None:
    """Complain of the first unfinished file, as a writer would."""
    raise ExportFailed("export.failed", path=str(temporaries[0]), reason="full")


def refused(path: Path, *, force: bool = True, inputs: tuple[Path, ...] = ()) -> str:
    """The code that a target is refused with, before anything is made."""
    before = names(path.parent) if path.parent.is_dir() else []
    with pytest.raises(ExportFailed) as caught, Publication(force=force, inputs=inputs) as publication:
        publication.file(path)
    assert before == (names(path.parent) if path.parent.is_dir() else [])
    assert caught.value.params["path"] == str(path)
    return caught.value.code


def test_files_appear_together_when_all_is_done(tmp_path: Path) -> None:
    """Until then there is nothing under their names; then they are whole, for their owner alone.

    Whatever the umask: scores are personal, as answers are.
    """
    mask = os.umask(0)
    try:
        with Publication() as publication:
            for name in ("a.csv", "b.parquet"):
                temporary = publication.file(tmp_path / name)
                assert temporary.suffix == Path(name).suffix
                assert stat.S_IMODE(temporary.stat().st_mode) == 0o600
                temporary.write_text(name)
            assert all(name.startswith(".") for name in names(tmp_path))
    finally:
        os.umask(mask)
    assert names(tmp_path) == ["a.csv", "b.parquet"]
    assert (tmp_path / "b.parquet").read_text() == "b.parquet"
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o600


def test_nothing_appears_when_something_fails(tmp_path: Path) -> None:
    """What was there stays as it was, and no unfinished file is left."""
    (tmp_path / "a.csv").write_text("old")
    with pytest.raises(ExportFailed):
        publish(tmp_path / "a.csv", tmp_path / "b.csv", then=fail, force=True)
    assert names(tmp_path) == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "old"


def test_targets_are_refused_before_any_work(tmp_path: Path) -> None:
    """A file that is there, a folder, a link, a device, a missing folder, a name that can't be."""
    there = tmp_path / "there.csv"
    there.write_text("")
    (tmp_path / "link.csv").symlink_to(there)
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    assert refused(there, force=False) == "export.exists"
    assert refused(tmp_path / "link.csv") == "export.link"
    assert refused(tmp_path / "folder.csv") == "export.folder"
    assert refused(tmp_path / "pipe.csv") == "score_file.not_a_file"
    assert refused(tmp_path / "missing" / "a.csv") == "export.failed"
    assert refused(there / "a.csv") == "export.failed"
    assert refused(tmp_path / ("x" * 300 + ".csv")) == "export.failed"
    assert refused(tmp_path / "a\0.csv") == "export.failed"


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    """Not under another name either, and not with force."""
    given, other = tmp_path / "svar.csv", tmp_path / "same.csv"
    given.write_text("x")
    other.hardlink_to(given)
    (tmp_path / "sub").mkdir()
    assert refused(given, inputs=(given,)) == "score_file.is_input"
    assert refused(other, inputs=(given,)) == "score_file.is_input"
    assert refused(tmp_path / "sub" / ".." / "svar.csv", inputs=(given,)) == "score_file.is_input"


def test_two_outputs_have_two_names(tmp_path: Path) -> None:
    """The same file twice is refused, however it is spelled."""
    (tmp_path / "sub").mkdir()
    with pytest.raises(ExportFailed) as caught:
        publish(tmp_path / "a.csv", tmp_path / "sub" / ".." / "a.csv")
    assert caught.value.code == "score_file.same_output"
    assert names(tmp_path) == ["sub"]


def test_a_file_that_came_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """Then nothing is published at all."""
    theirs = tmp_path / "b.csv"
    with pytest.raises(ExportFailed) as caught:
        publish(tmp_path / "a.csv", theirs, then=lambda _: theirs.write_text("theirs"))
    assert caught.value.code == "export.exists"
    assert names(tmp_path) == ["b.csv"]
    assert (tmp_path / "b.csv").read_text() == "theirs"


def test_it_is_said_which_files_are_there_when_a_move_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first is in its place; the second could not be put there."""
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target.name == "b.csv":
            raise OSError(5, "broken")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportFailed) as caught:
        publish(tmp_path / "a.csv", tmp_path / "b.csv")
    assert caught.value.code == "score_file.partly"
    assert caught.value.params["ready"] == str(tmp_path / "a.csv")
    assert names(tmp_path) == ["a.csv"]


def test_a_writers_complaint_names_the_target(tmp_path: Path) -> None:
    """What a writer says of its unfinished file is said of the file the user asked for."""
    with pytest.raises(ExportFailed) as caught:
        publish(tmp_path / "a.csv", then=fail)
    assert caught.value.params["path"] == str(tmp_path / "a.csv")


def test_a_signal_during_the_moves_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C between two moves never leaves one of two files: it comes when both are there."""
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path / "a.csv", tmp_path / "b.csv")
    assert names(tmp_path) == ["a.csv", "b.csv"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process in the middle of writing two files to ``tmp_path``."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_process_leaves_nothing(
    worker: subprocess.Popen[str], tmp_path: Path, number: signal.Signals
) -> None:
    """Ctrl+C, a polite end and a hang-up leave neither file nor debris, and are told by the exit code."""
    assert len(names(tmp_path)) == 2
    worker.send_signal(number)
    assert worker.wait(30) in (-number, 128 + number)
    assert names(tmp_path) == []


def test_a_killed_process_leaves_no_file_under_its_name(
    worker: subprocess.Popen[str], tmp_path: Path
) -> None:
    """After kill -9 the unfinished files may lie there, hidden, but no target."""
    worker.kill()
    worker.wait(30)
    assert all(name.startswith(publishing.PREFIX) for name in names(tmp_path))
