"""Group sessions from Hem in plain mode, by menus."""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.core.group.session import Phase
from tests.cli.calls import Caller, Result
from tests.cli.group_calls import ITEMS, coded, csv_of, filled, invited, made, store

SESSIONS = "5"
"""The place of group sessions in the menu of a Hem without responses."""


def typed(call: Caller, *lines: str) -> Result:
    """What Hem says when those lines are typed, from the list of sessions."""
    done = call("--plain", typed="".join(f"{line}\n" for line in (SESSIONS, *lines)))
    assert done.code == 0, done.err
    return done


def test_a_session_is_prepared_and_opened(call: Caller) -> None:
    """Policy, role, areas, name and how many; the protections are told before it is opened."""
    out = typed(call, "1", "3", "2", "1", "Köket", "12", "1").out
    (session,) = store(call).entries().sessions
    assert (session.phase, session.setup.name, len(session.setup.areas)) == (Phase.COLLECTING, "Köket", 1)
    assert "Det här skyddar dem som svarar" in out


def test_answers_come_in_by_menus(call: Caller, tmp_path: Path) -> None:
    """The computer goes round; a code, asked about when it comes again; a file."""
    id = made(call)
    code = coded(call, invited(call, id, tmp_path), "123")
    (tmp_path / "svar.csv").write_text(csv_of(call, id, ["5" * ITEMS]), encoding="utf-8")
    (tmp_path / "fel.csv").write_text(csv_of(call, id, ["9" * ITEMS]), encoding="utf-8")
    enter = ("1", "ja", "1", "2", "3", "klar", "")
    codes = ("2", code, "2", code, "nej", "2", code, "ja")
    files = ("3", str(tmp_path / "svar.csv"), "3", str(tmp_path / "fel.csv"), "0")
    out = typed(call, "2", *enter, *codes, *files, "0", "0", "0").out
    assert "4 av 12 har svarat." in out
    assert "rad 2" in out
    assert store(call).read(id).done == 4


def test_the_hour_by_menus(call: Caller, tmp_path: Path) -> None:
    """Reveal, an area, a note, the report in a file, the end, and the session erased."""
    id, target = made(call), tmp_path / "rapport.md"
    filled(call, id, tmp_path, ["5" * ITEMS] * 6)
    reveal = ("6", "nej", "6", "ja")
    out = typed(call, "2", *reveal, "7", "1", "8", "Morgonmöte", "Kim", "", "10", str(target), "11").out
    assert "Bilden bygger på 6 svar" in out
    assert "Mitten av gruppen" in out
    assert "Morgonmöte" in target.read_text(encoding="utf-8")
    session = store(call).read(id)
    assert (session.phase, session.shown) == (Phase.CLOSED, ("bemotande",))
    assert "Morgonmöte" in typed(call, "2", "2", "4", "ja").out
    assert store(call).ids() == []


def test_paper_and_invitation_are_saved(call: Caller, tmp_path: Path) -> None:
    """Each where the person says, and not over what is there."""
    made(call)
    invitation, paper = tmp_path / "inb.json", tmp_path / "blankett.html"
    out = typed(call, "2", "4", str(invitation), "5", str(paper), "4", str(invitation), "nej", "0").out
    assert invitation.exists()
    assert paper.exists()
    assert "group answer" in out


def test_marking_together_by_menus(call: Caller) -> None:
    """A step and divided; what is no step is asked for again from the menu."""
    id = made(call, "--profile", "öppen", people=4)
    typed(call, "2", "1", "1", "4", "1", "2", "d", "1", "3", "9")
    assert list(store(call).read(id).marks.values()) == [4, None]


def test_talking_without_numbers_by_menus(call: Caller) -> None:
    """When too few have answered a reveal says so, and the talk goes on."""
    id = made(call)
    out = typed(call, "2", "6", "7", "ja").out
    assert "Färre än 5" in out
    assert store(call).read(id).phase is Phase.LEADING
