"""``score`` and ``verify`` as called: what is told and where, with which exit code, and what is loaded."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.calls import PROGRAM, Caller, process, surroundings
from tests.cli.test_processes import HEAVY, loaded

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "examples" / "svar.csv"
WORKBOOK = ROOT / "examples" / "enkat.xlsx"
KOPING = ("-a", "koping", "--role", "medarbetare")
ENGINES = {"numpy", "pyarrow", "narwhals", "pandas", "python_calamine", "openpyxl"}

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


def test_little_is_scored_without_any_library(tmp_path: Path) -> None:
    """Two hundred answers need neither an engine nor a screen, nor what reads YAML or checks types."""
    environment = surroundings(tmp_path)
    assert process(("assessment", "list"), environment).code == 0
    words = ("score", str(ANSWERS), *KOPING, "--by", "enhet", "-o", str(tmp_path / "ut.csv"))
    assert not (HEAVY | ENGINES) & loaded(environment, *words)
    assert (tmp_path / "ut.groups.csv").is_file()


def test_what_was_done_is_told_beside_the_data(call: Caller, tmp_path: Path) -> None:
    """On standard error, with every file; and the result verifies with one line on standard output."""
    target = tmp_path / "ut.csv"
    done = call("score", str(ANSWERS), *KOPING, "--by", "enhet", "-o", str(target))
    assert (done.code, done.out) == (0, "")
    assert "Rader lästa: 193. Svar poängsatta: 193. Rader som inte är med: 0." in done.err
    assert f"Skrivet: {target}.manifest.json" in done.err
    verified = call("verify", f"{target}.manifest.json", str(ANSWERS))
    assert (verified.code, verified.out.count("\n")) == (0, 1)
    target.write_text(target.read_text("utf-8").replace("3.75", "3.76", 1), "utf-8")
    changed = call("verify", f"{target}.manifest.json", str(ANSWERS))
    assert changed.code == 3
    assert "”3.76”" in changed.out


def test_faults_are_told_by_kind_and_end_with_code_3(call: Caller, tmp_path: Path) -> None:
    """How many of each kind, where the first stand, what to do, and the file that lists all."""
    rows = ANSWERS.read_text("utf-8").splitlines()
    rows[2] = rows[2].replace(",1,1,", ",9,8,", 1)
    source, target = tmp_path / "svar.csv", tmp_path / "ut.csv"
    source.write_text("\n".join([*rows, rows[1]]), "utf-8")
    done = call("score", str(source), *KOPING, "-o", str(target))
    assert done.code == 3
    assert "Fel, 2 st: Cellen är inget svar." in done.err
    assert "rad 3, kolumn ”litar-pa-andras-kompetens”: ”9”" in done.err
    assert "Fel, 1 st: Samma id" in done.err
    assert f"{target}.errors.csv" in done.err
    assert not target.exists()
    assert "Traceback" not in done.err


def test_a_sheet_without_statements_names_the_others(call: Caller, tmp_path: Path) -> None:
    """The first sheet of a messy workbook is often about something else."""
    for words in (("-o", str(tmp_path / "ut.csv")), ("--map-init", str(tmp_path / "karta.yaml"))):
        done = call("score", str(WORKBOOK), *KOPING, *words)
        assert done.code == 3
        assert "Formulärsvar 1" in done.err
        assert "--sheet" in done.err
    assert list(tmp_path.glob("*.*")) == []


@pytest.mark.parametrize(
    "words",
    [
        (),
        (str(ANSWERS),),
        (str(ANSWERS), *KOPING),
        (str(ANSWERS), *KOPING, "-o", "ut.csv", "--on-error", "strunta"),
        (str(ANSWERS), *KOPING, "-o", "ut.csv", "--k", "4"),
        (str(ANSWERS), *KOPING, "-o", "ut.csv", "--engine", "spark"),
        (str(ANSWERS), *KOPING, "-o", "ut.csv", "--delimiter", "::"),
    ],
)
def test_a_call_that_lacks_something_ends_with_code_2(call: Caller, words: tuple[str, ...]) -> None:
    """It says which option, and a remedy."""
    done = call("score", *words)
    assert done.code == 2
    assert "Åtgärd:" in done.err
    assert done.out == ""


@posix
def test_an_interrupted_run_leaves_no_debris(tmp_path: Path) -> None:
    """Ctrl+C in the middle of reading: code 130, and neither a result nor half of one anywhere."""
    os.mkfifo(tmp_path / "rör.csv")
    environment = surroundings(tmp_path / "hem", TMPDIR=str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    words = ["score", str(tmp_path / "rör.csv"), *KOPING, "-o", str(tmp_path / "ut.csv")]
    with (
        subprocess.Popen([*PROGRAM, *words], env=environment, stderr=subprocess.DEVNULL) as running,
        (tmp_path / "rör.csv").open("w", encoding="utf-8") as pipe,  # opens when the program reads it
    ):
        pipe.write("\n".join(ANSWERS.read_text("utf-8").splitlines()[:20]))
        pipe.flush()
        for _ in range(60):  # Python drops an interrupt that comes while it cleans up an object
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                running.wait(timeout=1)
                break
    assert running.returncode == 130
    assert {path.name for path in tmp_path.iterdir()} - {"hem"} == {"rör.csv", "tmp"}
    assert list((tmp_path / "tmp").iterdir()) == []


def test_the_language_is_english_where_it_is_asked_for(call: Caller, tmp_path: Path) -> None:
    """What is told, and the words in the file of faults."""
    source = tmp_path / "svar.csv"
    rows = ANSWERS.read_text("utf-8").splitlines()
    source.write_text("\n".join([rows[0], rows[1].replace(",3,", ",x,", 1)]), "utf-8")
    done = call("--lang", "en", "score", str(source), *KOPING, "-o", str(tmp_path / "out.csv"))
    assert done.code == 3
    assert "Faults, 1: The cell is not an answer." in done.err
    assert "The cell is not an answer." in (tmp_path / "out.csv.errors.csv").read_text("utf-8")
