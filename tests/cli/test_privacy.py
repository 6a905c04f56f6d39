"""``privacy``: a receipt for what is kept, which says how much there is and nothing of what it says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.receipt.receipt import Kind
from sjalvskattning.core.retention import is_old
from sjalvskattning.locale import topic_texts
from sjalvskattning.store.index import INDEX
from tests.cli.calls import CHEF, Caller
from tests.cli.machines import COMMITMENT, MARK, Machine, write_both

pytestmark = pytest.mark.trust(part="privacy")
posix = pytest.mark.skipif(os.name == "nt", reason="rights as POSIX has them")
DAMAGED = b"{"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a home in which there is something of most kinds."""
    top = tmp_path_factory.mktemp("written")
    write_both(top)
    return top


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: Path) -> Machine:
    """A machine with a response, an agreement and an envelope."""
    shutil.copytree(written / "own", tmp_path / "own")
    return Machine(monkeypatch, tmp_path / "own")


def receipt(machine: Machine) -> dict[str, Any]:
    """The receipt as data."""
    done = machine.call("privacy", "--json")
    assert done.code == Exit.OK, done.err
    told: dict[str, Any] = json.loads(done.out)
    return told


def in_one_line(machine: Machine, *words: str) -> str:
    """The receipt as text, with its lines put together."""
    done = machine.call("privacy", *words)
    assert done.code == Exit.OK, done.err
    return " ".join(done.out.split())


def test_an_empty_home_has_nothing(call: Caller) -> None:
    """Nothing is kept, nothing would be handed over, and looking makes no folder."""
    done = call("privacy")
    assert done.code == Exit.OK
    assert "Inget är sparat." in done.out
    assert "Det finns inget att lämna ut." in done.out
    assert not (call.home / "app").exists()


def test_it_counts_what_there_is(own: Machine) -> None:
    """Own answers with private comments apart, agreements with whom they are about, others' envelopes."""
    told = receipt(own)
    assert told["holds"] == {
        "responses": 1, "answers": 2, "comments": 2, "private": 1, "topics": 0, "goals": 0, "texts": 0,
        "names": 1, "agreements": 1, "commitments": 1, "follow_ups": 1, "received": 1,
        "received_comments": 1, "sessions": 0,
    }  # fmt: skip
    assert told["about"] == [""]
    said = in_one_line(own)
    assert "Innehåll: en skattning, 2 svar, 2 kommentarer, varav en är privat" in said
    assert "Gäller: dig själv" in said
    assert "Innehåll: ett kuvert från någon annan, en kommentar i kuvert" in said


def test_it_tells_whom_agreements_are_about(own: Machine) -> None:
    """The initials that one's employee goes by: it is their data too."""
    own.call("take", "lidkoping", "--role", "medarbetare", "--perspective", "manager", typed="3\n")
    assert own.call("agreements", "new", "latest", "--person", "AB").code == Exit.OK
    assert set(receipt(own)["about"]) == {"", "AB"}


def test_every_file_is_in_it_once(own: Machine) -> None:
    """Those on disk and no others, each with its size, rights and owner; the kinds add up to the whole."""
    folders = (own.paths.data, own.paths.config, own.paths.cache)
    on_disk = {str(path): path.stat() for top in folders for path in top.rglob("*") if path.is_file()}
    files = receipt(own)["files"]
    assert sorted(one["path"] for one in files) == sorted(on_disk)
    for one in files:
        assert one["bytes"] == on_disk[one["path"]].st_size
        assert one["owner"] == "you"
        assert one["kind"] != Kind.OTHER, one["path"]
    shown = in_one_line(own, "--files")
    assert all(path in shown for path in on_disk)
    assert not any(path in in_one_line(own) for path in on_disk)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_that_anyone_wrote_is_in_it(own: Machine, language: str) -> None:
    """Not a comment, a name, a commitment or a word from an envelope, in any form of it."""
    for words in ((), ("--files",), ("--json",)):
        done = own.call("privacy", "--lang", language, *words)
        assert done.code == Exit.OK
        assert MARK not in done.out + done.err


def test_what_each_export_would_hand_over_is_what_it_hands_over(own: Machine, tmp_path: Path) -> None:
    """The counts in the receipt are those of the files that the exports write."""
    given = {one["command"]: (one["given"], one["kept"]) for one in receipt(own)["exports"]}
    envelope = tmp_path / "ut.kuvert"
    assert own.call("bundle", "make", "latest", "-o", str(envelope)).code == Exit.OK
    sent = json.loads(envelope.read_text("utf-8"))
    comments = json.dumps(sent).count(MARK)
    assert given["bundle make"] == ({"answers": 2, "shared": 1, "names": 1}, {"private": 1})
    assert comments == 2  # the shared comment and the name
    for words, key in (
        (("data", "export", "--all"), "data export --all"),
        (("data", "export", "--all", "--include-private"), "data export --all --include-private"),
    ):
        taken = json.loads(own.call(*words).out)
        written = [one for one in taken["responses"][0]["answers"] if one["comment"]]
        counts = given[key][0]
        assert len(written) == counts.get("comments", counts.get("shared"))
        assert sum(one["private"] for one in written) == counts.get("private", 0)
        assert len(taken["agreements"]) == counts["agreements"]
        assert len(taken["received"]) == counts["received"]
    assert given["data export --all"][1] == {"private": 1}
    assert given["group packet"][0] == {"answers": 2}
    assert "private" in given["data backup"][0]
    said = in_one_line(own)
    assert "Lämnas ut: 2 svar, en kommentar som inte är privat" in said
    assert "Följer inte med: en privat kommentar" in said


def test_every_command_in_it_is_one(own: Machine) -> None:
    """What the receipt says that one can do can be done."""
    for one in receipt(own)["exports"]:
        words = one["command"].split()
        assert own.call(*[word for word in words if not word.startswith("-")], "--help").code == Exit.OK
        helped = own.call(*[word for word in words if not word.startswith("-")], "--help").out
        assert all(word in helped for word in words if word.startswith("--"))


@pytest.fixture
def reachable(monkeypatch: pytest.MonkeyPatch, written: Path) -> Iterator[Machine]:
    """The same machine where others on the system could get to, were it not for the rights of its folders."""
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        shutil.copytree(written / "own", Path(name) / "own")
        os.chmod(Path(name) / "own", 0o755)
        os.chmod(Path(name) / "own" / "app", 0o755)
        yield Machine(monkeypatch, Path(name) / "own")


@posix
def test_rights_that_are_too_wide_are_told_with_a_remedy_that_works(reachable: Machine) -> None:
    """A file is open when every folder above it is; the remedy is a line for the shell."""
    assert "chmod" not in in_one_line(reachable)
    for folder in (reachable.paths.data, reachable.paths.responses):
        folder.chmod(0o755)
    (journal,) = reachable.paths.responses.glob("*.jsonl")
    journal.chmod(0o644)
    (one,) = [file for file in receipt(reachable)["files"] if file["path"] == str(journal)]
    assert (one["mode"], one["readable_by"]) == ("0644", "everyone")
    said = in_one_line(reachable)
    assert "En fil kan läsas av andra som använder datorn." in said
    assert "En del av filerna kan andra konton på datorn läsa, se ovan." in said
    remedy = re.search(r"chmod -R go-rwx '[^']+'", said)
    assert remedy is not None
    subprocess.run(["sh", "-c", remedy[0]], check=True)
    assert journal.stat().st_mode & 0o077 == 0
    assert "chmod" not in in_one_line(reachable)


@posix
@pytest.mark.parametrize(("mode", "who"), [(0o640, "group"), (0o604, "everyone"), (0o600, "self")])
def test_who_can_read_a_file_follows_its_rights(reachable: Machine, mode: int, who: str) -> None:
    """One's group and everyone are told apart, and the widest is what is said of the kind."""
    for folder in (reachable.paths.data, reachable.paths.responses):
        folder.chmod(0o755)
    (journal,) = reachable.paths.responses.glob("*.jsonl")
    journal.chmod(mode)
    (one,) = [file for file in receipt(reachable)["files"] if file["path"] == str(journal)]
    assert one["readable_by"] == who


@posix
@pytest.mark.skipif(os.name != "nt" and os.getuid() != 0, reason="only root can give a file away")
def test_a_file_that_another_account_owns_is_told(own: Machine) -> None:
    """As after a run with sudo; with how to get it back."""
    (journal,) = own.paths.responses.glob("*.jsonl")
    os.chown(journal, 65534, 65534)
    assert "En fil ägs av ett annat konto." in in_one_line(own)
    assert 'sudo chown -R "$(id -un)"' in in_one_line(own)


@posix
def test_a_folder_that_is_shut_shields_what_is_in_it(own: Machine) -> None:
    """Rights of a file that nobody else can get to are nobody's trouble."""
    (journal,) = own.paths.responses.glob("*.jsonl")
    journal.chmod(0o644)
    assert own.paths.responses.stat().st_mode & 0o077 == 0
    assert "chmod" not in own.call("privacy").out


def test_a_synced_folder_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is kept in a folder that is copied to a service is kept there too, and that is said."""
    machine = Machine(monkeypatch, tmp_path / "OneDrive - Kommunen")
    said = in_one_line(machine)
    assert "verkar kopieras till OneDrive" in said
    assert "SJALVSKATTNING_HOME" in said
    assert receipt(machine)["elsewhere"][0]["name"] == "OneDrive"


def test_damage_is_counted_and_stops_nothing(own: Machine) -> None:
    """Every kind of file damaged at once: told, exit 0, and not a byte changed."""
    for path in (*own.paths.responses.rglob("*.jsonl"), *own.paths.agreements.glob("*.json")):
        path.write_bytes(DAMAGED)
    for path in (*own.paths.bundles.glob("*"), own.paths.sent, own.paths.settings):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(DAMAGED)
    kept = (path for path in own.paths.data.rglob("*") if path.is_file() and path.name != INDEX)
    before = {path: path.read_bytes() for path in kept}
    told = receipt(own)
    assert told["holds"]["responses"] == 0
    assert len(told["problems"]) == 3
    assert "sparade filer går inte att läsa, eller inte helt" in in_one_line(own)
    assert {path: path.read_bytes() for path in before} == before


def test_what_a_crash_and_a_kill_left_is_told(own: Machine) -> None:
    """The crash report and half-written files are named by their paths."""
    own.paths.crash.write_text("x", "utf-8")
    torn = own.paths.responses / ".abc.tmp"
    torn.write_text("x", "utf-8")
    kinds = {one["path"]: one["kind"] for one in receipt(own)["files"]}
    assert kinds[str(own.paths.crash)] == "crash"
    assert kinds[str(torn)] == "unfinished"
    said = in_one_line(own)
    assert "En halvskriven fil är kvar efter ett avbrott." in said
    assert "En kraschrapport finns kvar." in said


def test_the_reminder_comes_after_twelve_months(own: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the receipt, in the history and on Hem; nothing is erased."""
    later = date(date.max.year - 1, 1, 1)
    assert "mer än tolv månader" not in own.call("history").err + own.call("privacy").out
    monkeypatch.setattr("sjalvskattning.cli.listing.date", SimpleNamespace(today=lambda: later))
    monkeypatch.setattr("sjalvskattning.usecases.workspace.Workspace.today", lambda _: later)
    before = sorted(own.paths.data.rglob("*"))
    assert "En skattning är mer än tolv månader gammal." in own.call("history").err
    assert "mer än tolv månader gammal" in own.call("--plain", typed="0\n").out
    told = receipt(own)
    assert [one["kind"] for one in told["old"]] == ["responses", "agreements", "received"]
    said = in_one_line(own)
    assert "Sparat i mer än tolv månader: en skattning, en överenskommelse, ett kuvert" in said
    assert "Inget raderas av sig självt." in said
    assert sorted(own.paths.data.rglob("*")) == before
    assert COMMITMENT not in said


@pytest.mark.parametrize(
    ("since", "today", "old"),
    [
        ("2025-11-20T14:32:00.000", "2026-11-20", False),
        ("2025-11-20T14:32:00.000", "2026-11-21", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("", "2026-11-20", False),
        ("snart", "2026-11-20", False),
    ],
)
def test_more_than_twelve_months(since: str, today: str, old: bool) -> None:
    """The same day a year later is not more; what is no day is never old."""
    assert is_old(since, date.fromisoformat(today)) is old


def test_plain_mode_reads_it_aloud(own: Machine) -> None:
    """Hem line by line offers the same receipt."""
    menu = own.call("--plain", typed="0\n").out
    (line,) = [line for line in menu.splitlines() if "Vad som finns sparat och vem som kan läsa det" in line]
    number = "".join(char for char in line.partition("Vad")[0] if char.isdigit())
    said = own.call("--plain", typed=f"{number}\n0\n").out
    assert "Kvitto på vad som finns sparat här" in said
    assert "Följer inte med: en privat kommentar" in said


def test_every_kind_has_its_words() -> None:
    """What a file is and what it holds can be said of every kind."""
    texts = topic_texts("privacy")
    assert all(f"privacy.kind.{kind}" in texts and f"privacy.holds.{kind}" in texts for kind in Kind)


def test_the_home_of_a_session_and_of_a_print_is_told(own: Machine) -> None:
    """A group session and what was opened for printing are kinds of their own."""
    new = ("group", "new", "--assessment", "lidkoping", "--role", "chef", "--name", "Köket")
    assert own.call(*new, "--head-count", "12").code == Exit.OK
    own.paths.printed.mkdir(parents=True)
    (own.paths.printed / "underlag.html").write_text("x", "utf-8")
    told = receipt(own)
    assert told["holds"]["sessions"] == 1
    kinds = {one["kind"] for one in told["files"]}
    assert {"sessions", "print"} <= kinds
    assert own.call(*CHEF, typed="3\n").code == Exit.OK
    assert receipt(own)["holds"]["responses"] == 2
