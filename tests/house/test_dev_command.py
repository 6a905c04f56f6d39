"""The project's own command: what dev.py decides, without installing anything."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.ROOT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with requirements and packaging, and nothing else."""
    folder = tmp_path / "a project with spaces"
    (folder / "requirements").mkdir(parents=True)
    for name in ("runtime.txt", "build.txt", "dev.txt"):
        (folder / "requirements" / name).write_text(f"{name}==1\n")
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n\n[tool.ruff]\nline-length = 110\n")
    return folder


# ------------------------------------------------------------------------------------ too old a Python


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 99), (2, 7, 18)])
def test_an_old_python_gets_one_sentence_with_both_versions(version: tuple[int, int, int]) -> None:
    """A Python below 3.11 is refused in one line that names what is needed and what was found."""
    sentence = dev.too_old(version)

    assert "3.11 or later" in sentence
    assert f"{version[0]}.{version[1]} (" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_new_enough_python_is_not_remarked_on(version: tuple[int, int, int]) -> None:
    """Python 3.11 and everything later passes."""
    assert dev.too_old(version) == ""


def test_the_minimum_is_the_one_the_package_declares() -> None:
    """dev.py refuses exactly those Pythons that pyproject.toml refuses."""
    declared = re.search(r'requires-python = ">=(\d+)\.(\d+)"', (ROOT / "pyproject.toml").read_text("utf-8"))

    assert declared
    assert (int(declared[1]), int(declared[2])) == dev.MINIMUM


def test_an_old_python_is_refused_before_any_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On an old Python every command ends with exit code 1 and the sentence on standard error."""
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))

    assert dev.main(["run"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "3.11 or later" in err


# ------------------------------------------------------------------------------------------- the stamp


@pytest.mark.parametrize(
    ("stamped", "wanted", "expected"),
    [("run", "run", True), ("dev", "dev", True), ("dev", "run", True), ("run", "dev", False)],
)
def test_a_dev_venv_serves_run_but_not_the_other_way(
    project: Path, stamped: str, wanted: str, expected: bool
) -> None:
    """A .venv made for `test` starts the program too; one made for `run` lacks the test tools."""
    stamp = dev.fingerprint(stamped, str(project))

    assert dev.serves(stamp, wanted, str(project)) is expected


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_without_a_stamp_nothing_is_ready(project: Path, kind: str) -> None:
    """A setup that was cut short left no stamp, so it is not taken for a finished one."""
    assert not dev.serves("", kind, str(project))


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("run", "requirements/runtime.txt"),
        ("run", "requirements/build.txt"),
        ("dev", "requirements/dev.txt"),
        ("run", "pyproject.toml"),
        ("dev", "pyproject.toml"),
    ],
)
def test_a_changed_pin_or_package_table_asks_for_a_new_venv(project: Path, kind: str, file: str) -> None:
    """Whatever the installation was made from changes the fingerprint."""
    before = dev.fingerprint(kind, str(project))
    path = project / file
    path.write_text("x" + path.read_text())

    assert dev.fingerprint(kind, str(project)) != before


def test_a_tool_setting_asks_for_no_new_venv(project: Path) -> None:
    """The tables of ruff, mypy and pytest have nothing to do with what is installed."""
    before = dev.fingerprint("dev", str(project))
    path = project / "pyproject.toml"
    path.write_text(path.read_text() + "select = ['E']\n")

    assert dev.fingerprint("dev", str(project)) == before


def test_another_python_or_place_asks_for_a_new_venv(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A .venv is bound to the Python that made it and to its folder."""
    here = dev.fingerprint("run", str(project))

    assert dev.fingerprint("run", str(project.parent)) != here
    monkeypatch.setattr(sys, "version_info", (3, 99, 0, "final", 0))
    assert dev.fingerprint("run", str(project)) != here


# ----------------------------------------------------------------------------------------- the commands


@pytest.mark.parametrize("uv", ["", "/opt/uv"])
@pytest.mark.parametrize("kind", ["run", "dev"])
def test_every_package_is_installed_by_hash(kind: str, uv: str) -> None:
    """Both installers are told to refuse a package without its hash; only our own folder is exempt."""
    _, *packages, editable = dev.setup_commands(kind, uv, sys.executable, fresh=True)

    assert all("--require-hashes" in command for command in packages)
    assert "--no-deps" in editable
    assert "--no-build-isolation" in editable
    assert editable[-1] == "."


@pytest.mark.parametrize("uv", ["", "/opt/uv"])
def test_what_stands_alone_is_installed_without_what_it_asks_for(uv: str) -> None:
    """Each of those files by itself, and no other: a missing pin elsewhere is an error."""
    _, *packages, _ = dev.setup_commands("dev", uv, sys.executable, fresh=True)
    alone = [any(part.endswith(dev.ALONE) for part in command) for command in packages]

    assert alone == ["--no-deps" in command for command in packages] == [False, True]


def test_completing_a_venv_does_not_make_it_anew() -> None:
    """Going from `run` to `test` only adds packages."""
    fresh = dev.setup_commands("dev", "", sys.executable, fresh=True)

    assert dev.setup_commands("dev", "", sys.executable, fresh=False) == fresh[1:]


def test_the_setup_ignores_what_would_send_packages_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's PYTHONPATH, PIP_TARGET or PIP_USER doesn't reach the installer."""
    for name in ("PYTHONPATH", "PIP_TARGET", "PIP_USER"):
        monkeypatch.setenv(name, "1")

    env = dev.setup_environment()

    assert "PYTHONPATH" not in env
    assert "PIP_TARGET" not in env
    assert env["PIP_USER"] == "0"


def test_pytest_is_the_last_check_and_gets_the_arguments() -> None:
    """The output of `dev.py test` ends with pytest's closing line; its arguments go to pytest alone."""
    steps = dev.check_steps(["-k", "stamp"])

    assert [step.name for step in steps] == [
        "ruff format --check",
        "ruff check",
        "mypy --strict",
        "lint-imports",
        "pytest",
    ]
    assert steps[-1].command[-2:] == ["-k", "stamp"]
    assert not any("stamp" in part for step in steps[:-1] for part in step.command)


def test_only_folders_that_exist_are_type_checked(project: Path) -> None:
    """Mypy refuses a missing folder, so one that isn't there yet is left out."""
    (project / "src").mkdir()

    types = next(step for step in dev.check_steps([], str(project)) if step.name.startswith("mypy"))

    assert [part for part in types.command if part in dev.CHECKED] == ["src"]


# -------------------------------------------------------------------------------------------- the pins


def test_compiled_pins_lose_their_comments() -> None:
    """What the compiler says of where a pin comes from is not kept; pins and hashes are."""
    compiled = "# made by x\nrich==15.0.0 \\\n    --hash=sha256:aa\n    # via textual\n"

    assert dev.clean_lock(compiled) == dev.LOCK_HEADER + "rich==15.0.0 \\\n    --hash=sha256:aa\n"


@pytest.mark.parametrize(
    "line", ["--index-url https://example.org", "rich @ https://example.org/rich.whl", "--find-links x"]
)
def test_compiled_pins_that_name_a_place_are_refused(line: str) -> None:
    """A requirements file holds names, versions and hashes; an address stops the command."""
    with pytest.raises(dev.TroubleError, match="more than pins"):
        dev.clean_lock(line + "\n")


def test_dev_holds_all_that_run_holds_in_the_same_versions() -> None:
    """dev.txt is a superset of runtime.txt and build.txt, line for line, hashes too."""
    lines = {
        name: set((ROOT / "requirements" / name).read_text("utf-8").splitlines())
        for name in ("runtime.txt", "build.txt", "dev.txt")
    }

    assert lines["runtime.txt"] | lines["build.txt"] <= lines["dev.txt"]


@pytest.mark.parametrize("name", ["runtime.txt", "build.txt", "dev.txt"])
def test_every_pin_has_its_hashes(name: str) -> None:
    """Each requirement is one exact version followed by at least one SHA-256."""
    text = (ROOT / "requirements" / name).read_text("utf-8").removeprefix(dev.LOCK_HEADER)

    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert re.fullmatch(
            r"[a-z0-9-]+==\S+(?: ; [^\\]+)? \\(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+", entry
        ), entry


# ------------------------------------------------------------------------------------------- its manners


def test_an_unknown_command_is_a_usage_error() -> None:
    """A misspelt command prints the commands on standard error, names the word, and exits 2."""
    result = subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), "tset"], capture_output=True, text=True, check=False
    )

    assert result.returncode == 2
    assert result.stdout == ""
    assert "dev.py test" in result.stderr
    assert "'tset'" in result.stderr


# --------------------------------------------------------------------------------------------- the trust


def test_a_part_of_the_promises_is_tried_with_its_figures() -> None:
    """A part's name selects its tests, nothing selects all of them, and the rest is pytest's."""
    assert dev.trust_command(["storage", "-x"])[-4:] == ["--figures", "-m", "trust(part='storage')", "-x"]
    assert dev.trust_command(["-x"])[-4:] == ["--figures", "-m", "trust", "-x"]


def test_every_part_of_the_promises_is_told_in_the_help() -> None:
    """Each part that can be tried stands in the text that ``python dev.py`` shows."""
    assert dev.__doc__
    assert all(part in dev.__doc__ for part in dev.TRUST)
