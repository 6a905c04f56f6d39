"""Group sessions by the command line: one made, opened and answered in all the ways but the browser."""

from __future__ import annotations

from pathlib import Path

from sjalvskattning.core.wording import statement
from sjalvskattning.locale import Translator
from sjalvskattning.store.paths import find_paths
from sjalvskattning.store.sessions import SessionStore
from tests.cli.calls import Caller

NEW = ("group", "new", "--assessment", "lidkoping", "--role", "chef", "--name", "Köket")
ITEMS = 3
"""How many items the area "bemotande" has."""


def store(call: Caller) -> SessionStore:
    """The sessions on the caller's machine."""
    return SessionStore(find_paths(call.environment).groups)


def made(call: Caller, *options: str, people: int = 12) -> str:
    """The id of a session that has been opened, about one area unless the options say otherwise."""
    areas = () if "--areas" in options else ("--areas", "bemotande")
    done = call(*NEW, "--head-count", str(people), *areas, *options)
    assert done.code == 0, done.err
    session_id = done.out.strip()
    assert call("group", "open", session_id).code == 0
    return session_id


def coded(call: Caller, invitation: Path, marks: str) -> str:
    """The code of someone who answers an invitation so, on whose machine nothing is kept."""
    done = call("group", "answer", str(invitation), typed="\n".join([*marks, "klar", "klar", ""]))
    assert done.code == 0, done.err
    return done.out.splitlines()[-1]


def invited(call: Caller, session_id: str, folder: Path) -> Path:
    """The session's invitation as a file."""
    path = folder / "inbjudan.json"
    assert call("group", "invite", session_id, "-o", str(path), "--force").code == 0
    return path


def csv_of(call: Caller, session_id: str, rows: list[str]) -> str:
    """A form tool's table of what the session asks, with a time stamp and a mark a statement."""
    setup = store(call).read(session_id).setup
    header = ["Tidstämpel", *(statement(item, setup.perspective, Translator()) for item in setup.items)]
    lines = [header, *([f"14.0{number}", *row] for number, row in enumerate(rows))]
    return "".join(";".join(line) + "\n" for line in lines)


def filled(call: Caller, session_id: str, folder: Path, rows: list[str]) -> None:
    """Those answers put in, from a table."""
    path = folder / "svar.csv"
    path.write_text(csv_of(call, session_id, rows), encoding="utf-8")
    done = call("group", "add", str(path), "--session", session_id)
    assert done.code == 0, done.err
