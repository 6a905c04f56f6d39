"""What is installed is the tree, the same to the last byte; it runs with the core packages alone."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path

import pytest

from sjalvskattning.locale import LANGUAGES
from tests.cli.calls import CHEF
from tests.figures import LONG, Figure
from tests.house.making import licences

ROOT = Path(__file__).parents[2]
BUILD = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
PARTS = ("src", "assessments", "pyproject.toml", "README.md", "LICENSE")
"""What a wheel is built from."""

NEW = ("group", "new", "--assessment", "lidkoping", "--role", "chef", "--name", "Köket", "--head-count", "12")
STORED = ("score", "--stored", "-a", "lidkoping", "--role", "chef")
ABSENT: dict[str, tuple[tuple[str, ...], str]] = {
    "pdf": (("summary", "latest", "-o", "a.pdf"), "typst"),
    "docx": (("summary", "latest", "-o", "a.docx"), "python-docx typst"),
    "excel": (("assessment", "export", "lidkoping", "-o", "a.xlsx"), "openpyxl"),
    "batch": ((*STORED, "-o", "a.parquet"), "narwhals numpy pyarrow python-calamine"),
    "web": (("group", "collect", "--address", "127.0.0.1"), "starlette uvicorn segno"),
    "spark": (
        (*STORED, "--engine", "spark", "--master", "local[2]", "-o", "a.csv"),
        "narwhals numpy pyarrow python-calamine pyspark",
    ),
}
"""For each extra a call that needs it, and what the remedy says is to be installed."""


def built(tree: Path, target: Path, environment: Mapping[str, str] | None = None) -> Path:
    """The wheel that a tree gives, in ``target``."""
    target.mkdir()
    subprocess.run(
        [sys.executable, "-c", BUILD, str(target)],
        cwd=tree,
        env=environment,
        check=True,
        capture_output=True,
    )
    (wheel,) = target.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that this tree gives."""
    return built(ROOT, tmp_path_factory.mktemp("wheel") / "built")


def test_the_wheel_carries_the_assessments_and_styles(wheel: Path) -> None:
    """A wheel built from the tree holds every definition, every style sheet and no test."""
    names = zipfile.ZipFile(wheel).namelist()
    for path in (ROOT / "assessments").glob("*.yaml"):
        assert f"sjalvskattning/assessments/{path.name}" in names
    source = ROOT / "src"
    for path in source.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(source).as_posix() in names
    assert not [name for name in names if "test" in name.lower() or name.endswith(".pyc")]


@pytest.mark.trust(part="supply")
def test_two_folders_give_the_same_wheel(tmp_path: Path, figure: Figure) -> None:
    """The same SHA-256 from two places, with other times, rights and order, and compiled code lying about."""
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    digests, source = set(), ROOT
    for at, (mask, seconds) in enumerate(((0o022, 1_500_000_000), (0o077, 1_700_000_000))):
        tree = tmp_path / ("ett" if at else "ett helt annat ställe")
        before = os.umask(mask)
        try:
            tree.mkdir()
            for part in sorted(PARTS, reverse=bool(at)):
                _copy(source / part, tree / part)
        finally:
            os.umask(before)
        if at:
            (tree / "src" / "sjalvskattning" / "__pycache__").mkdir()
            (tree / "src" / "sjalvskattning" / "__pycache__" / "skräp.cpython-311.pyc").write_bytes(b"x")
        for path in tree.rglob("*"):
            os.utime(path, (seconds, seconds))
        made = built(tree, tmp_path / f"built {at}", environment)
        source = tree  # what is being worked on may change meanwhile
        digests.add((made.name, hashlib.sha256(made.read_bytes()).hexdigest()))
    assert len(digests) == 1
    figure("supply: wheels that are the same", 2)


def _copy(source: Path, target: Path) -> None:
    """A file or a folder as the umask has it: content alone, without times and rights."""
    if source.is_file():
        shutil.copyfile(source, target)
    else:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, target, copy_function=shutil.copyfile, ignore=ignored)


# -- only the core packages


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked, and beside it the packages that it always brings, and no other."""
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    for name in licences().needed(licences().PROGRAM) - {licences().PROGRAM}:
        for file in distribution(name).files or ():
            top = file.parts[0]
            if top not in ("..", "__pycache__") and not (folder / top).exists():
                (folder / top).symlink_to(Path(str(distribution(name).locate_file(top))))
    return folder


def run(installed: Path, home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """A call of the installed program, with nothing else on Python's path."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "SYSTEMROOT") if name in os.environ}
    around = {**kept, "HOME": str(home), "PYTHONPATH": str(installed), "LANG": "C.UTF-8"}
    return subprocess.run(
        [sys.executable, "-S", "-m", "sjalvskattning", *words],
        cwd=home,
        env={**around, "SJALVSKATTNING_HOME": str(home / "app")},
        input=typed,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def answered(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where the installed program has kept a response and opened a group session."""
    home = tmp_path_factory.mktemp("home")
    walked = run(installed, home, *CHEF, "--plain", typed="3\n4\nk ett exempel\n")
    assert walked.returncode == 0, walked.stderr
    assert run(installed, home, *NEW).returncode == 0
    assert run(installed, home, "group", "open").returncode == 0
    return home


@pytest.mark.trust(part="supply")
def test_the_core_packages_alone_are_enough(installed: Path, answered: Path) -> None:
    """Walks, documents, listings, definitions and small batches; none of the extras' packages is there."""
    for words, said in (
        (("demo", "--plain"), "Fråga 1 av"),
        (("summary", "latest", "--format", "md"), "# "),
        (("summary", "latest", "--format", "html"), "<!doctype html>"),
        (("assessment", "check", str(ROOT / "assessments" / "koping.yaml")), ""),
        (("privacy",), "Kvitto"),
        ((*STORED, "-o", "-"), "response"),
        (("bundle", "make", "latest", "-o", "a.kuvert"), "-"),
    ):
        done = run(installed, answered, *words, typed="3\nq\n")
        assert done.returncode == 0, (words, done.stderr)
        assert said.lower() in done.stdout.lower(), words
    screen = "import sjalvskattning.tui.app, sjalvskattning; print(sjalvskattning.__file__)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", screen],
        env={"PYTHONPATH": str(installed), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)
    for module in (
        "typst",
        "docx",
        "openpyxl",
        "narwhals",
        "pyarrow",
        "numpy",
        "starlette",
        "uvicorn",
        "segno",
    ):
        assert not list(installed.glob(f"{module}*")), module


@pytest.mark.trust(part="supply")
@pytest.mark.parametrize("language", LANGUAGES if LONG else ["sv"])
def test_each_extra_that_is_absent_says_how_to_get_it(
    installed: Path, answered: Path, figure: Figure, language: str
) -> None:
    """Exit 1, a sentence and the line to type; no traceback, and no half-written file."""
    before = sorted(path.name for path in answered.iterdir())
    for extra, (words, packages) in ABSENT.items():
        done = run(installed, answered, *words, "--lang", language)
        assert done.returncode == 1, (extra, done.stdout, done.stderr)
        assert f"{sys.executable} -m pip install {packages}" in done.stderr.replace("\n", " "), extra
        assert "Traceback" not in done.stderr
    assert sorted(path.name for path in answered.iterdir()) == before
    figure("supply: extras absent", len(ABSENT))


@pytest.mark.trust(part="supply")
def test_every_extra_is_tried_absent_and_its_packages_are_those_it_brings() -> None:
    """A new extra must say how to get it; the line to type names what the extra declares."""
    declared = {name: given for name, given in licences().extras().items() if name != "all"}
    assert {extra: set(packages.split()) for extra, (_, packages) in ABSENT.items()} == declared
