"""A report of a crash: the places in the code, and nothing that anyone has written, wherever it hides."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.cli import direct
from sjalvskattning.core.walk import Message, Undo
from sjalvskattning.locale import Language, Translator
from sjalvskattning.store.paths import CRASH
from sjalvskattning.usecases import crash
from sjalvskattning.usecases.session import Session
from tests.cli.calls import CHEF, Caller, Result

SECRET = "hemligt"

pytestmark = pytest.mark.trust(part="terminal")


def caught(act: Callable[[], object]) -> BaseException:
    """What it raises."""
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def raised(source: str, file: str, **names: Any) -> BaseException:
    """What this code raises, as if it stood in that file."""
    return caught(lambda: exec(compile(source, file, "exec"), {"SECRET": SECRET, **names}))


def chained() -> BaseException:
    """An error with a cause, a context, a note and a group, a secret in each."""
    hidden = f"{SECRET} lokalt"
    try:
        try:
            raise ValueError(f"{SECRET} i ett meddelande")
        except ValueError as error:
            error.add_note(f"{SECRET} i en anteckning")
            raise KeyError({SECRET: hidden}) from error
    except KeyError as error:
        group = ExceptionGroup(f"{SECRET} i en grupp", [error, OSError(2, SECRET, f"/hem/{SECRET}.json")])
        return caught(lambda: _raise(group))


def _raise(error: BaseException) -> None:
    raise error


def in_a_circle() -> BaseException:
    """Two errors that led to one another."""
    first, second = caught(lambda: _raise(ValueError(SECRET))), caught(lambda: _raise(TypeError(SECRET)))
    first.__context__, second.__context__ = second, first
    return first


def endless() -> BaseException:
    """A recursion without end."""

    def again(hidden: str) -> None:
        again(hidden)

    return caught(lambda: again(SECRET))


@pytest.mark.parametrize(
    ("make", "kinds"),
    [
        (chained, ["ExceptionGroup", "KeyError", "FileNotFoundError", "ValueError"]),
        (in_a_circle, ["ValueError", "TypeError"]),
        (endless, ["RecursionError"]),
        (lambda: raised("raise RuntimeError(SECRET)", f"/hem/anna/{SECRET}.py"), ["RuntimeError"]),
        (lambda: raised("raise RuntimeError(SECRET)", f"/hem/src/{SECRET}/x.py"), ["RuntimeError"]),
        (lambda: raised("raise RuntimeError(SECRET)", f"{SECRET}.json"), ["RuntimeError"]),
    ],
)
def test_no_secret_is_in_a_report(make: Callable[[], BaseException], kinds: list[str]) -> None:
    """Not from a message, a note, a group, a cause, a local name or a file's name; the kinds are there."""
    report = crash.report(make())
    assert SECRET not in report
    assert "anna" not in report
    assert all(kind in report.splitlines() for kind in kinds)
    assert len(report.splitlines()) < 5 * (crash.FIRST + crash.LAST)


def test_places_are_told_from_the_program_on() -> None:
    """Ours, a library's and Python's own files by their place in it, with line and function."""
    error = caught(lambda: Translator("sv")("nonsense.key"))
    lines = crash.report(error).splitlines()
    assert any(line.startswith("  sjalvskattning/locale/__init__.py:") for line in lines)
    assert any(line.startswith("  importlib/__init__.py:") for line in lines)
    assert "  …" in "\n".join(lines)  # this test's own file
    error = caught(lambda: __import__("textual.app", fromlist=["x"]).App().query_one("#x"))
    assert any(line.startswith("  textual/") for line in crash.report(error).splitlines())


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """0600 in a folder with 0700, whatever the umask, also over a report that everyone could read."""
    before = os.umask(0)
    try:
        folder = tmp_path / "nytt" / "data"
        path = crash.note(folder, ValueError())
        assert path is not None
        path.chmod(0o644)
        assert crash.note(folder, ValueError()) == path
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [one.name for one in folder.iterdir()] == [CRASH]


def test_a_report_that_cannot_be_written_is_told_without_one(tmp_path: Path) -> None:
    """Where the folder is a file, or none is known, the sentence names no report; nothing else goes wrong."""
    (tmp_path / "data").write_text("")
    t = Translator("en")
    for folder in (tmp_path / "data", None):
        assert crash.told(folder, t, ValueError(SECRET)) == t("crash.plain")
    assert crash.kept(tmp_path / "data") == ""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_command_that_crashes_tells_where_the_report_is(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 1, one sentence and a remedy in the person's language; ``info`` then shows the report."""
    call = Caller(monkeypatch, tmp_path)

    def broken(surroundings: object, as_json: bool) -> int:
        raise RuntimeError(f"{SECRET} {surroundings}")

    monkeypatch.setattr(direct, "_history", broken)
    told = call("history", "--lang", language)
    folder = tmp_path / "app" / "data"
    text = Translator(language)("crash.report", path=str(folder / CRASH))
    assert told == Result(1, "", f"{text}\n")
    shown = json.loads(call("info", "--json").out)["crash"]
    assert shown == crash.kept(folder)
    assert SECRET not in shown
    assert "RuntimeError" in shown
    assert "  RuntimeError" in call("info").out.splitlines()


def test_plain_mode_that_crashes_keeps_what_was_said_to_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the middle of a walk: exit code 1, the answers before are there, and none of them in the report."""
    call, send = Caller(monkeypatch, tmp_path), Session.send

    def broken(session: Session, message: Message) -> None:
        if isinstance(message, Undo):
            raise RuntimeError(SECRET)
        send(session, message)

    with monkeypatch.context() as patch:
        patch.setattr(Session, "send", broken)
        told = call(*CHEF, typed=f"k {SECRET}\n4\nu\n")
    assert told.code == 1
    assert "krasch.txt" in told.err
    assert SECRET not in told.err + crash.kept(tmp_path / "app" / "data")
    assert '"answered": 1' in call("history", "--json").out


def test_erasing_everything_erases_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says nothing of what was answered, but that the program was used."""
    call = Caller(monkeypatch, tmp_path)
    crash.note(tmp_path / "app" / "data", ValueError())
    assert call("data", "erase", "--all", "--yes").code == 0
    assert [path for path in (tmp_path / "app").rglob("*") if path.is_file()] == []
