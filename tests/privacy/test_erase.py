"""After ``data erase --all`` a search of every place finds no trace of anything that was written."""

from __future__ import annotations

import base64
import gzip
import io
import json
import subprocess
import sys
import webbrowser
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.locale import Translator
from sjalvskattning.store.paths import Paths, find_paths
from sjalvskattning.store.places import LOCK
from sjalvskattning.store.scratch import PREFIX, erase_left, left, scratch
from sjalvskattning.usecases.printing import open_print
from sjalvskattning.usecases.summarise import summarise
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import CHEF, Caller, surroundings
from tests.figures import Figure
from tests.privacy.writing import LATEST, calls, carried_out, group_calls

pytestmark = pytest.mark.trust(part="privacy")

SECRET = "Kvåstskäft7"
"""A word in all that is written here, with letters that are not the same in every form."""

LETTERS = "knupcfrdgaoieh"
"""What follows the word tells what kind of text it is in; see ``writing.calls``."""

FORMS: dict[str, Callable[[str], bytes]] = {
    "UTF-8": lambda text: text.encode(),
    "UTF-16, the low byte first": lambda text: text.encode("utf-16-le"),
    "UTF-16, the high byte first": lambda text: text.encode("utf-16-be"),
    "Windows-1252": lambda text: text.encode("cp1252"),
    "JSON": lambda text: json.dumps(text)[1:-1].encode(),
    "HTML": lambda text: text.encode("ascii", "xmlcharrefreplace"),
    "percent": lambda text: quote(text).encode(),
}
"""How a text may stand in a file."""


def searched(top: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file below a folder, its name and its bytes, as they are and unpacked."""
    for path in sorted(top.rglob("*")):
        yield path, path.name.encode()
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            yield path, data
            for inner in unpacked(data):
                yield path, inner


def unpacked(data: bytes) -> Iterator[bytes]:
    """What is packed in some bytes: gzip, zlib, the members of a zip, and text in base64."""
    for unpack in (gzip.decompress, zlib.decompress, lambda whole: base64.b64decode(whole, validate=True)):
        with suppress(OSError, EOFError, ValueError, zlib.error):
            yield unpack(data)
    if data.startswith(b"PK"):
        with suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield archive.read(name)


def traces(secret: str, *tops: Path) -> dict[str, set[Path]]:
    """For each form of a secret, the files that it is in."""
    found: dict[str, set[Path]] = {form: set() for form in FORMS}
    for top in tops:
        for path, data in searched(top):
            for form, encode in FORMS.items():
                if encode(secret) in data:
                    found[form].add(path)
    return found


def holding(secret: str, *tops: Path) -> set[Path]:
    """The files that a secret is in, in any form."""
    return set().union(*traces(secret, *tops).values())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("packing", ["as it is", "gzip", "zip", "zlib", "base64", "name"])
def test_the_search_finds_what_is_hidden(tmp_path: Path, form: str, packing: str) -> None:
    """A secret in every form and every packing, or in a file's name, is found."""
    data = b"x" * 99 + FORMS[form](SECRET) + b"y" * 99
    path = tmp_path / "fil"
    if packing == "name":
        path = tmp_path / f"a{SECRET}b"
        data = b""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inne", data)
    path.write_bytes(
        {
            "gzip": gzip.compress(data),
            "zip": packed.getvalue(),
            "zlib": zlib.compress(data),
            "base64": base64.b64encode(data),
        }.get(packing, data)
    )
    assert holding(SECRET, tmp_path) == {path}
    assert not holding("Kvåstskäft8", tmp_path)


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, temporary: Path) -> Caller:
    """A home where everything has been done, with the secret in every text, and a program killed at work."""
    (tmp_path / "ut").mkdir()
    call = Caller(monkeypatch, tmp_path / "hem")
    call.environment["TMPDIR"] = str(temporary)
    for one in chain(calls(tmp_path, SECRET), group_calls(call, tmp_path, SECRET)):
        carried_out(call, one)
    _receive(Caller(monkeypatch, tmp_path / "kim"), call, tmp_path / "ut" / "kim.kuvert")
    paths = find_paths(call.environment)
    _print(paths, monkeypatch)
    _damage(call, paths)
    _debris(paths)
    return call


def _receive(kim: Caller, call: Caller, envelope: Path) -> None:
    """An envelope from someone else, taken in."""
    typed = f"3\nk {SECRET}e\n"
    assert kim(*CHEF, "--perspective", "manager", "--name", f"{SECRET}h", typed=typed).code == Exit.OK
    assert kim("bundle", "make", LATEST, "-o", str(envelope)).code == Exit.OK
    assert call("bundle", "import", str(envelope)).code == Exit.OK


def _print(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """The latest response opened for printing."""
    monkeypatch.setattr(webbrowser, "get", lambda: SimpleNamespace(open=lambda _: True))
    workspace, t = Workspace(paths), Translator("sv")
    response = workspace.store.read(workspace.resolve(LATEST))
    open_print(workspace, summarise(workspace, response, t), f"{SECRET}.md")


def _damage(call: Caller, paths: Paths) -> None:
    """Files cut short and gone on with, so that copies are set aside."""
    journal = max(paths.responses.glob("*.jsonl"), key=lambda path: path.stat().st_size)
    journal.write_bytes(journal.read_bytes()[:-30])
    assert call("take", "--resume", journal.stem, typed="öppna\n4\n").code == Exit.OK
    (agreement,) = (path for path in paths.agreements.glob("*.json") if ".1." not in path.name)
    agreement.write_bytes(agreement.read_bytes()[:-9])
    assert call("agreements", "follow", LATEST, "1", "--status", "done").code == Exit.OK
    assert all(any((folder / "damaged").iterdir()) for folder in (paths.responses, paths.agreements))


def _debris(paths: Paths) -> None:
    """What programs that were killed leave half-written, everywhere that something is written."""
    (session, *_) = (path for path in paths.groups.iterdir() if path.is_dir())
    for torn in (
        paths.responses / ".abc123.tmp",
        paths.responses / "index.json.7-ab.tmp",
        paths.responses / "backup" / ".abc123.1.jsonl.tmp",
        paths.agreements / "abc123.json.7-ab.tmp",
        paths.bundles / "abc123.kuvert.7-ab.tmp",
        session / "state.json.7-ab.tmp",
        paths.sent.with_name(f"{paths.sent.name}.7-ab.tmp"),
        paths.settings.with_name(f"{paths.settings.name}.7-ab.tmp"),
        paths.settings.with_name("settings.damaged.json"),
        paths.printed / ".sjalvskattning-ab",
        paths.crash,
        paths.crash.with_name(f"{paths.crash.name}.7-ab.tmp"),
        paths.cache / ".abc.7.tmp",
    ):
        torn.parent.mkdir(parents=True, exist_ok=True)
        torn.write_text(SECRET, "utf-8")


def test_no_trace_is_left_anywhere(
    everything: Caller, tmp_path: Path, temporary: Path, figure: Figure
) -> None:
    """Every kind of text is there before; none is after, in any form, anywhere. Policies’ own texts stay."""
    killed_while_scoring(tmp_path, temporary)
    home = tmp_path / "hem"
    for letter in LETTERS:
        assert holding(f"{SECRET}{letter}", home, temporary), f"nothing of kind {letter!r} was there to erase"
    assert left()
    done = everything("data", "erase", "--all", "--yes")
    assert done.code == Exit.OK, done.err
    places = [home, temporary, Path("/var/tmp")]
    assert {form: found for form, found in traces(SECRET, *places).items() if found} == {}
    policies = find_paths(everything.environment).policies
    assert [path.parent.parent for path in home.rglob("*") if path.is_file()] == [policies]
    assert list(temporary.iterdir()) == []
    figure("privacy: secrets searched for", len(LETTERS) * len(FORMS))


STOPPED = """
import sys
from sjalvskattning.__main__ import main
from sjalvskattning.batch.reading import opening

def stopped(given):
    path = unpack(given)
    print("unpacked", flush=True)
    sys.stdin.read()
    return path

unpack, opening.unpacked = opening.unpacked, stopped
sys.argv[0] = "sjalvskattning"
main()
"""


def killed_while_scoring(folder: Path, temporary: Path) -> None:
    """A run of ``score`` that is killed when it has unpacked what it reads."""
    packed = folder / "packat.csv.gz"
    packed.write_bytes(gzip.compress(f"id,medborgarfokus\n{SECRET}i,3\n".encode()))
    words = ("score", str(packed), "-a", "lidkoping", "--role", "chef", "-o", str(folder / "ut" / "x.csv"))
    with subprocess.Popen(
        [sys.executable, "-c", STOPPED, *words],
        env=surroundings(folder / "hem", TMPDIR=str(temporary)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"unpacked\n"
        assert not left(), "what is in use is not left behind"
        running.kill()
    assert holding(f"{SECRET}i", temporary)


def test_what_goes_on_is_not_taken_for_left_behind(temporary: Path) -> None:
    """The folder of a run that goes on is neither told nor erased; afterwards it is gone by itself."""
    with scratch() as folder:
        (folder / "table").write_text(SECRET, "utf-8")
        assert left() == []
        erase_left()
        assert holding(SECRET, temporary)
    assert list(temporary.iterdir()) == []


def test_only_ones_own_folders_are_left_behind(temporary: Path, tmp_path: Path) -> None:
    """An empty one that is just being made, a link, and another's folder of that name are let be."""
    (temporary / f"{PREFIX}new").mkdir()
    kept = tmp_path / "annat"
    kept.mkdir()
    (kept / "min.txt").write_text("mitt", "utf-8")
    (temporary / f"{PREFIX}link").symlink_to(kept)
    (temporary / "annans").mkdir()
    (temporary / f"{PREFIX}old").mkdir()
    (temporary / f"{PREFIX}old" / LOCK).touch()
    assert left() == [temporary / f"{PREFIX}old"]
    erase_left()
    assert sorted(path.name for path in temporary.iterdir()) == ["annans", f"{PREFIX}link", f"{PREFIX}new"]
    assert (kept / "min.txt").exists()


def test_a_crash_report_alone_is_something_to_erase(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is listed and goes, where there is nothing else."""
    call = Caller(monkeypatch, tmp_path)
    crash = find_paths(call.environment).crash
    crash.parent.mkdir(parents=True)
    crash.write_text(SECRET, "utf-8")
    assert call("data", "erase", "--all", "--yes").code == Exit.OK
    assert not crash.exists()
