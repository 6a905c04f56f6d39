"""``data`` with everything there is: one's own answers, agreements, received envelopes and a print."""

from __future__ import annotations

import json
import shutil
import tempfile
import webbrowser
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.summary import build_summary
from sjalvskattning.locale import Translator
from sjalvskattning.store import agreements as agreement_module
from sjalvskattning.usecases.printing import FOLDER, open_print
from tests.cli.calls import CHEF
from tests.cli.machines import (
    COMMENT,
    COMMITMENT,
    MARK,
    RECEIVED,
    RECEIVED_SECRET,
    RESULT,
    SECRET,
    Machine,
    write_both,
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two homes: a manager, Kim, handed an envelope over, and it was taken in."""
    top = tmp_path_factory.mktemp("written")
    write_both(top)
    return top


@pytest.fixture
def kim(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: Path) -> Machine:
    """A manager's machine with a view of the employee."""
    shutil.copytree(written / "kim", tmp_path / "kim")
    return Machine(monkeypatch, tmp_path / "kim")


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: Path) -> Machine:
    """A machine with a response, an agreement that has been followed up, and Kim's envelope."""
    shutil.copytree(written / "own", tmp_path / "own")
    machine = Machine(monkeypatch, tmp_path / "own")
    assert all(map(len, (machine.kept.responses.ids(), agreement_ids(machine), received_ids(machine))))
    return machine


def agreement_ids(machine: Machine) -> list[str]:
    """The agreements of a machine."""
    return machine.kept.agreements.ids()


def received_ids(machine: Machine) -> list[str]:
    """The received envelopes of a machine."""
    return machine.kept.received.ids()


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A browser that opens whatever it is given, and what it was given."""
    opened: list[str] = []

    def show(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(webbrowser, "get", lambda: SimpleNamespace(open=show))
    return opened


def opened_print(machine: Machine) -> Path:
    """The latest response as a page in the browser."""
    response = machine.kept.read().responses[-1]
    t = Translator("sv")
    shown = build_summary(response, None, t, machine.workspace.today())
    return open_print(machine.workspace, shown, f"underlag-{MARK}.md")


# -- where


def test_every_folder_is_named(own: Machine) -> None:
    """Agreements and received envelopes too; what lies in the cache is not hidden."""
    places = json.loads(own.call("data", "where", "--json").out)
    assert places["agreements"] == str(own.paths.agreements)
    assert places["bundles"] == str(own.paths.bundles)
    lines = own.call("data", "where").out.splitlines()
    assert f"Överenskommelser: {own.paths.agreements}" in lines
    assert f"Mottagna kuvert: {own.paths.bundles}" in lines
    assert f"Mellanlagring, och det senaste som öppnades för utskrift: {own.paths.cache}" in lines


# -- export


def test_export_of_all_keeps_what_is_others_apart(own: Machine) -> None:
    """As JSON under keys of their own; no private comment is among them."""
    data = json.loads(own.call("data", "export", "--all").out)
    keys = ["format", "note", "private", "responses", "agreements", "received", "problems"]
    assert list(data) == keys
    (response,), (agreement,), (received,) = data["responses"], data["agreements"], data["received"]
    assert agreement == own.kept.agreements.read(agreement["id"]).to_dict()
    assert agreement["commitments"][0]["text"] == COMMITMENT
    assert agreement["commitments"][0]["follow_ups"][0]["result"] == RESULT
    assert received["made"] == own.kept.received.get(received["id"]).made
    assert received["perspective"] == "manager"
    assert set(received) == {"made", *response}
    assert RECEIVED in [answer["comment"] for answer in received["answers"]]
    assert RECEIVED not in json.dumps(response, ensure_ascii=False)
    assert data["problems"] == []
    assert SECRET not in json.dumps(data, ensure_ascii=False)
    assert RECEIVED_SECRET not in own.call("data", "export", "--all", "--include-private").out


def test_export_as_markdown_has_a_part_for_each_kind(own: Machine, tmp_path: Path) -> None:
    """One's own first; agreements as documents; envelopes say whose view they are, no draft of mine."""
    target = tmp_path / "allt.md"
    result = own.call("data", "export", "--all", "-o", str(target))
    assert "En överenskommelse är också med." in result.err
    assert "Ett mottaget kuvert är också med." in result.err
    text = target.read_text("utf-8")
    mine, _, rest = text.partition("\n# Överenskommelser\n")
    agreed, _, received = rest.partition("\n# Mottagna kuvert\n")
    assert COMMENT in mine
    assert COMMITMENT in agreed
    assert RESULT in agreed
    assert RECEIVED in received
    assert "inte dina" in received
    assert "Chefens bild" in received
    assert "UTKAST" in mine
    assert "UTKAST" not in received
    assert "Mitt eget underlag" not in received
    assert RECEIVED not in mine + agreed


def test_export_never_sets_anothers_view_beside_ones_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An employee's own view is not compared with the manager's own earlier one of the same role."""
    employee = Machine(monkeypatch, tmp_path / "employee")
    manager = Machine(monkeypatch, tmp_path / "manager")
    manager.call(*CHEF, typed="3\n" * 45 + "klar\n0\nq\n")
    employee.call(*CHEF, typed="5\n" * 45 + "klar\n0\nq\n")
    envelope = str(tmp_path / "bild.kuvert")
    assert employee.call("bundle", "make", "latest", "-o", envelope).code == Exit.OK
    assert manager.call("bundle", "import", envelope).code == Exit.OK
    (entry,) = json.loads(manager.call("history", "--json").out)
    assert entry["state"] == "finished"
    text = manager.call("data", "export", "--all", "--format", "md").out
    assert "Sedan sist" not in text
    assert "Egen bild" in text.partition("# Mottagna kuvert")[2]


def test_export_of_one_is_of_that_one_alone(own: Machine) -> None:
    """The keys are there, with nothing of anyone else's."""
    data = json.loads(own.call("data", "export", "latest").out)
    assert (len(data["responses"]), data["agreements"], data["received"]) == (1, [], [])
    assert "# Överenskommelser" not in own.call("data", "export", "latest", "--format", "md").out


def test_export_without_agreements_and_envelopes_has_no_parts_for_them(kim: Machine) -> None:
    """No heading with nothing under it."""
    text = kim.call("data", "export", "--all", "--format", "md").out
    assert "# Överenskommelser" not in text
    assert "# Mottagna kuvert" not in text
    assert "också med" not in kim.call("data", "export", "--all", "-o", "-").err


@pytest.mark.parametrize("how", ["export", "backup"])
def test_what_cannot_be_read_is_named(own: Machine, tmp_path: Path, how: str) -> None:
    """Beside the file, and the rest is in it."""
    own.call("agreements", "new", "latest")
    damaged, other = agreement_ids(own)
    for name in (f"{damaged}.json", f"{damaged}.1.json"):
        (own.paths.agreements / name).write_bytes(b"{")
    next(own.paths.bundles.iterdir()).write_bytes(b"{")
    target = tmp_path / ("allt.json" if how == "export" else "kopia.zip")
    words = ("--all",) if how == "export" else ()
    result = own.call("data", how, *words, "-o", str(target))
    assert result.code == Exit.OK
    assert f"{damaged}.1.json" in result.err
    assert "Ett mottaget kuvert går inte att läsa." in result.err
    if how == "export":
        data = json.loads(target.read_text("utf-8"))
        assert [one["id"] for one in data["agreements"]] == [other]
        assert {one["code"] for one in data["problems"]} == {"agreement.damaged", "bundle.kept_damaged"}
    else:
        assert f"agreements/{other}.json" in zipfile.ZipFile(target).namelist()


def test_what_others_wrote_cannot_steer_a_terminal(
    own: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither in an export nor in the list of what will be erased."""
    evil = "x\x1b]52;c;aGVq\x07\x9b31m\u202ey"
    other = Machine(monkeypatch, tmp_path / "other")
    other.call(*CHEF, "--name", evil, typed=f"3\nk {evil}\n")
    other.call("bundle", "make", "latest", "-o", str(tmp_path / "ond.kuvert"))
    assert own.call("bundle", "import", str(tmp_path / "ond.kuvert")).code == Exit.OK
    own.call("agreements", "add", "latest", evil)
    for words in (("export", "--all"), ("export", "--all", "--format", "md"), ("erase", "--all")):
        shown = own.call("data", *words, typed="nej\n", terminal=True, TERM="xterm")
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown.out + shown.err), words


# -- backup and restore


def test_backup_and_restore_bring_agreements_and_envelopes_back(own: Machine, tmp_path: Path) -> None:
    """Just as they were, and once: doing it again changes nothing and says so."""
    target = tmp_path / "kopia.zip"
    before = own.kept.read()
    done = own.call("data", "backup", "-o", str(target))
    assert "En skattning är säkerhetskopierad" in done.err
    assert "En överenskommelse är också med." in done.err
    assert "Ett mottaget kuvert är också med." in done.err
    assert own.call("data", "erase", "--all", "--yes").code == Exit.OK
    assert not any((own.kept.responses.ids(), agreement_ids(own), received_ids(own)))
    done = own.call("data", "restore", str(target))
    assert "En skattning är tillbaka." in done.err
    assert "En överenskommelse är tillbaka." in done.err
    assert "Ett mottaget kuvert är tillbaka." in done.err
    assert own.kept.read() == before
    done = own.call("data", "restore", str(target))
    assert done.err.count("fanns redan här") == 3
    assert own.kept.read() == before


def test_restore_leaves_what_is_here(own: Machine, kim: Machine, tmp_path: Path) -> None:
    """An agreement that went on and an envelope that came anew are as they are, and that is said."""
    target, envelope = tmp_path / "kopia.zip", tmp_path / "ny.kuvert"
    assert own.call("data", "backup", "-o", str(target)).code == Exit.OK
    own.call("agreements", "follow", "latest", "1", "--status", "done")
    (answered,) = kim.kept.responses.ids()
    kim.call("take", "--resume", answered, typed="2\n")
    kim.call("bundle", "make", "latest", "-o", str(envelope))
    assert own.call("bundle", "import", str(envelope), "--replace").code == Exit.OK
    before = own.kept.read()
    done = own.call("data", "restore", str(target))
    assert done.code == Exit.OK
    assert f"Överenskommelsen {agreement_ids(own)[0]} har ändrats här efter kopian" in done.err
    assert f"sjalvskattning bundle remove {received_ids(own)[0]}" in done.err
    assert own.kept.read() == before


def test_a_newer_agreement_in_a_backup_is_refused(own: Machine, tmp_path: Path) -> None:
    """With what to do about it, and nothing is changed."""
    import hashlib

    source, target = tmp_path / "kopia.zip", tmp_path / "nyare.zip"
    own.call("data", "backup", "-o", str(source))
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as newer:
        members = {name: archive.read(name) for name in archive.namelist()}
        (name,) = (name for name in members if name.startswith("agreements/"))
        members[name] = json.dumps({**json.loads(members[name]), "format": 2}).encode()
        manifest = json.loads(members["manifest.json"])
        manifest["sha256"][name] = hashlib.sha256(members[name]).hexdigest()
        members["manifest.json"] = json.dumps(manifest).encode()
        for member, data in members.items():
            newer.writestr(member, data)
    own.call("data", "erase", "--all", "--yes")
    done = own.call("data", "restore", str(target))
    assert done.code == Exit.ERROR
    assert "nyare version av programmet" in done.err
    assert "Åtgärd: Uppdatera programmet." in done.err
    assert not any((own.kept.responses.ids(), agreement_ids(own), received_ids(own)))


# -- erase


def test_what_will_be_erased_is_listed(own: Machine, browser: list[str]) -> None:
    """Agreements by what they are and whom they are about, envelopes by whose view, and the print."""
    opened_print(own)
    shown = own.call("data", "erase", "--all", typed="nej\n", terminal=True).err
    assert f"- {agreement_ids(own)[0]}: Överenskommelse (gäller mig), gjord 20" in shown
    assert f"- {received_ids(own)[0]}: mottaget kuvert, Lidköping, Chef eller ledare, Chefens bild" in shown
    assert "- Det som senast öppnades för utskrift" in shown
    assert "Inget är raderat." in shown
    assert own.holding(COMMITMENT)
    assert own.holding(RECEIVED)
    assert browser


def test_damaged_ones_are_listed_too(own: Machine) -> None:
    """Nothing is erased that was not told."""
    (agreement,), (received,) = agreement_ids(own), received_ids(own)
    for path in (*own.paths.agreements.glob("*.json"), *own.paths.bundles.iterdir()):
        path.write_bytes(b"{")
    shown = own.call("data", "erase", "--all", "--yes").err
    assert f"- {agreement}: går inte att läsa" in shown
    assert f"- {received}: går inte att läsa" in shown
    assert "En överenskommelse är raderad." in shown
    assert "Ett mottaget kuvert är raderat." in shown
    assert not any((agreement_ids(own), received_ids(own)))


def test_after_erasing_all_no_trace_is_left(
    own: Machine, browser: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In data, cache and temporary folders: comments, commitments, envelopes, generations, copies, prints."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    page = opened_print(own)
    assert browser == [page.as_uri()]
    for name in ("pdf", "docx", "html"):
        assert own.call("summary", "-o", str(tmp_path / f"ut.{name}")).code == Exit.OK
    (agreement,) = agreement_ids(own)
    live = own.paths.agreements / f"{agreement}.json"
    live.write_bytes(live.read_bytes()[:-9])
    assert own.call("agreements", "follow", agreement, "1", "--status", "done").code == Exit.OK
    assert list((own.paths.agreements / "damaged").iterdir())
    assert (own.paths.agreements / f"{agreement}.1.json").exists()
    envelope = next(own.paths.bundles.glob("*.kuvert"))
    for torn in (  # what a killed program leaves
        own.paths.agreements / f"{agreement}.json.7-ab.tmp",
        envelope.with_name(f"{envelope.name}.7-ab.tmp"),
        own.paths.responses / f".{own.kept.responses.ids()[0]}.tmp",
        page.with_name(".sjalvskattning-ab"),
    ):
        torn.write_text(f"{COMMITMENT} {RECEIVED} {COMMENT}", "utf-8")
    for text in (COMMENT, SECRET, COMMITMENT, RESULT, RECEIVED):
        assert own.holding(text, temporary), text
    assert not own.holding(RECEIVED_SECRET)

    done = own.call("data", "erase", "--all", "--yes")

    assert done.code == Exit.OK
    assert own.holding(MARK, temporary) == []
    for folder in (own.paths.responses, own.paths.agreements, own.paths.bundles, own.paths.cache):
        assert not folder.exists(), folder
    assert "En skattning är raderad." in done.err
    assert "En överenskommelse är raderad." in done.err
    assert "Ett mottaget kuvert är raderat." in done.err
    assert "inget att radera" in own.call("data", "erase", "--all", "--yes").err


def test_erasing_all_leaves_what_is_not_the_programs(own: Machine, tmp_path: Path) -> None:
    """Files that a person put in a folder, and what a link in the cache leads to."""
    elsewhere = tmp_path / "annat"
    elsewhere.mkdir()
    kept = [folder / "min.txt" for folder in (own.paths.agreements, own.paths.bundles, own.paths.cache)]
    for path in (*kept, elsewhere / "bilder.html"):
        path.write_text("mitt", "utf-8")
    (own.paths.cache / FOLDER).symlink_to(elsewhere)
    assert own.call("data", "erase", "--all", "--yes").code == Exit.OK
    assert own.holding(MARK) == []
    assert all(path.exists() for path in (*kept, elsewhere / "bilder.html"))


def test_erasing_one_takes_the_print_and_names_the_agreement(own: Machine, browser: list[str]) -> None:
    """The print may be of it; the agreement is the two's, and how to erase it is told."""
    opened_print(own)
    done = own.call("data", "erase", "latest", "--yes")
    assert "- Det som senast öppnades för utskrift" in done.err
    assert f"sjalvskattning agreements erase {agreement_ids(own)[0]}" in done.err
    assert own.holding(COMMENT) == []
    assert own.holding(SECRET) == []
    assert own.holding(COMMITMENT)
    assert received_ids(own)
    assert browser


def test_an_erasure_that_is_hindered_says_so_and_can_be_done_again(
    own: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can be erased is; what another window holds is told and erased the next time."""
    monkeypatch.setattr(agreement_module, "WAIT", 0.0)
    with own.kept.agreements._locked():
        done = own.call("data", "erase", "--all", "--yes")
    assert done.code == Exit.ERROR
    assert "ändras just nu i ett annat fönster" in done.err
    assert not own.holding(COMMENT)
    assert not own.holding(RECEIVED)
    assert own.holding(COMMITMENT)
    assert own.call("data", "erase", "--all", "--yes").code == Exit.OK
    assert own.holding(MARK) == []
