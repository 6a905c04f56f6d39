"""Answers that are typed in, read out or come in files: each counted once, and nothing else kept of them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.core import answer_code
from sjalvskattning.core.assessment import Item
from sjalvskattning.core.group.setup import Breakdown
from sjalvskattning.core.marks import marks_of
from sjalvskattning.errors import InputRejected, SessionRefused, UsageError
from sjalvskattning.usecases.group.answering import (
    AnswersRejected,
    add_code,
    add_files,
    add_marks,
    form_of,
    withdraw_code,
    withdraw_file,
)
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.packets import (
    code_of,
    invitation_of,
    invited_to,
    packet_of,
    packet_with,
)
from sjalvskattning.usecases.group.sessions import new_session
from sjalvskattning.usecases.workspace import Workspace
from tests.core.sessions import setup_of
from tests.samples import rated, response
from tests.usecases.desks import collecting, table

TEAMS = Breakdown("Vilket arbetslag?", ("Norr", "Söder"))


@pytest.fixture
def desk(tmp_path: Path) -> Any:
    """An opened session."""
    with collecting(tmp_path / "app") as desk:
        yield desk


def width(desk: Desk) -> int:
    """How many items are asked."""
    return len(desk.session.setup.items)


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """A file with that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def faults_of(desk: Desk, *paths: Path) -> list[tuple[str, dict[str, object]]]:
    """What is refused, and that nothing was added."""
    before = desk.session
    with pytest.raises(AnswersRejected) as refused:
        add_files(desk, paths)
    assert desk.session == before
    return [(fault.code, fault.params) for fault in refused.value.faults]


def code(desk: Desk, mark: str) -> str:
    """The code of someone who answers the same to everything."""
    return answer_code.encode((mark,) * width(desk), form_of(desk.session.setup))


# -- one at a time


def test_marks_are_one_answer_that_nothing_leads_back_to(desk: Desk) -> None:
    """The same marks twice are two people, under handles that are random."""
    for _ in range(2):
        add_marks(desk, ("4",) * width(desk))
    assert desk.session.done == 2


def test_a_code_counts_once_until_it_is_said_to_be_someone_elses(desk: Desk) -> None:
    """The same code, however it is written, is refused; ``again`` takes it as another person's."""
    text = code(desk, "4")
    assert add_code(desk, text) == 1
    with pytest.raises(SessionRefused, match=r"group\.same_code"):
        add_code(desk, text.lower().replace("-", " "))
    assert add_code(desk, text, again=True) == 2
    assert add_code(desk, text, again=True) == 3


def test_a_row_from_paper_is_the_code_of_the_same_answers(desk: Desk) -> None:
    """Whoever reads out the code and hands in the paper is one person."""
    form = form_of(desk.session.setup)
    assert add_code(desk, answer_code.paper_row(("2",) * form.items, form)) == 1
    with pytest.raises(SessionRefused, match=r"group\.same_code"):
        add_code(desk, code(desk, "2"))


def test_a_code_can_be_taken_back_until_it_is_released(desk: Desk) -> None:
    """Each time takes back one; nothing is there after that."""
    add_code(desk, code(desk, "4"))
    add_code(desk, code(desk, "4"), again=True)
    assert [withdraw_code(desk, code(desk, "4")) for _ in range(2)] == [1, 0]
    with pytest.raises(SessionRefused, match=r"group\.no_such_code"):
        withdraw_code(desk, code(desk, "4"))


def test_a_code_says_nothing_of_what_others_have_answered(desk: Desk) -> None:
    """Someone who answered alike in another way is no obstacle: it would give their answer away."""
    add_marks(desk, ("4",) * width(desk))
    assert add_code(desk, code(desk, "4")) == 2


def test_a_reveal_leaves_nothing_that_an_answer_could_be_found_by(desk: Desk, tmp_path: Path) -> None:
    """Codes and rows leave no handle, since whoever has the key could try every answer; packets do."""
    form = form_of(desk.session.setup)
    for mark in "12345":
        add_code(desk, code(desk, mark))
    add_code(desk, code(desk, "1"), again=True)
    packet = written(tmp_path, "svar.json", packet_with(("3",) * form.items, form))
    rows = written(tmp_path, "svar.csv", table(desk, ["4" * form.items] * 2))
    assert add_files(desk, [packet, rows]).added == 3
    desk.reveal()
    assert len(desk.session.spent) == 1
    assert add_files(desk, [packet]) == (0, 1, ())


def test_a_file_can_be_taken_back_and_leaves_what_others_added(desk: Desk, tmp_path: Path) -> None:
    """A table's rows and no one else's who answered alike; a reveal still leaves no handle of the rest."""
    alike, other = "4" * width(desk), "2" * width(desk)
    small = written(tmp_path, "liten.csv", table(desk, [alike, other]))
    large = written(tmp_path, "stor.csv", table(desk, [alike] * 3 + [other] * 4))
    add_files(desk, [large])
    add_marks(desk, tuple(alike))
    assert withdraw_file(desk, small) == 2
    assert desk.session.done == 6
    desk.reveal()
    assert len(desk.session.spent) == 1
    with pytest.raises(SessionRefused, match=r"group\.no_such_code"):
        withdraw_file(desk, large)


# -- packets


def test_a_packet_holds_what_was_answered_and_no_more(desk: Desk, tmp_path: Path) -> None:
    """Neither name, comment, note, time nor order; the private note is the person's own."""
    setup = desk.session.setup
    answers = {item.id: rated(4, "Hemlis", private=True) for item in setup.items}
    data = json.loads(packet_of(response(answers), setup))
    assert set(data) == {"magic", "format", "form", "id", "marks", "group"}
    assert data["marks"] == ["4"] * width(desk)
    assert data["group"] is None
    assert len(data["id"]) == 32


def test_the_same_packet_is_added_once_and_two_alike_are_two(desk: Desk, tmp_path: Path) -> None:
    """The random id tells a copy from another person's."""
    form = form_of(desk.session.setup)
    one = packet_with(("4",) * form.items, form)
    files = [
        written(tmp_path, "a.json", one),
        written(tmp_path, "kopia av a.json", one),
        written(tmp_path, "b.json", packet_with(("4",) * form.items, form)),
    ]
    assert add_files(desk, files)[:2] == (2, 1)
    assert add_files(desk, files)[:2] == (0, 3)
    assert desk.session.done == 2


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"magic": "annat"}, "packet.not_one"),
        ({"format": 2}, "packet.too_new"),
        ({"format": True}, "packet.not_one"),
        ({"form": "99"}, "packet.other_form"),
        ({"id": "../../x"}, "packet.damaged"),
        ({"marks": ["6"] * 9}, "packet.other_form"),
        ({"marks": [4]}, "packet.damaged"),
        ({"group": 0}, "packet.other_form"),
        ({"name": "Kim"}, "packet.damaged"),
    ],
)
def test_a_packet_that_is_off_is_refused(
    desk: Desk, tmp_path: Path, change: dict[str, object], fault: str
) -> None:
    """Each with its own reason, and nothing is added."""
    form = form_of(desk.session.setup)
    data = json.loads(packet_with(("4",) * form.items, form)) | change
    assert faults_of(desk, written(tmp_path, "svar.json", json.dumps(data)))[0][0] == fault


@pytest.mark.parametrize("text", ["{", "{}", '{"magic": 1, "magic": 2}', "[" * 100_000, '{"a":' * 50_000])
def test_what_is_no_packet_is_refused(desk: Desk, tmp_path: Path, text: str) -> None:
    """JSON that is broken, empty, doubled or bottomless."""
    code = faults_of(desk, written(tmp_path, "svar.json", text))[0][0]
    assert code in {"packet.not_one", "answers.long_cell"}


# -- invitations


def test_an_invitation_says_what_is_asked_and_has_no_way_in(desk: Desk) -> None:
    """It reads back as the setup, without what the session follows; no key, code or ticket."""
    data = invitation_of(setup_of(breakdown=TEAMS, follows="hemlig"))
    assert invited_to(data, "inbjudan") == setup_of(breakdown=TEAMS)
    door = desk.door()
    assert not any(secret.encode() in data for secret in (door.key, door.ticket, door.code))


def test_an_answer_to_an_invitation_reaches_the_session(tmp_path: Path) -> None:
    """As a code and as a packet with the part that the participant belongs to."""
    with collecting(tmp_path / "app", breakdown=TEAMS) as desk:
        setup = invited_to(invitation_of(desk.session.setup), "inbjudan")
        answers = {item.id: rated(2) for item in setup.items}
        with pytest.raises(UsageError, match=r"packet\.part_needed"):
            packet_of(response(answers), setup)
        data = packet_of(response(answers), setup, 1)
        add_files(desk, [written(tmp_path, "svar.json", data)])
        add_code(desk, code_of(response(answers), setup), 0)
        assert sorted(sheet.group or 0 for sheet in desk.session.sheets.values()) == [0, 1]


def test_a_response_that_asks_all_needs_no_invitation(desk: Desk, tmp_path: Path) -> None:
    """Someone with the program answers the whole role; the packet fits a session that asks all of it."""
    own = response({item.id: rated(3) for item in desk.session.setup.items})
    assert answer_code.read(code_of(own), form_of(desk.session.setup)) == marks_of(own, own.answers)
    assert add_files(desk, [written(tmp_path, "svar.json", packet_of(own))]).added == 1


@pytest.mark.parametrize(
    "change",
    [
        {"head_count": 10**9},
        {"head_count": "12"},
        {"role": "okänd"},
        {"role": "medarbetare"},
        {"items": ["finns-inte"]},
        {"rules": [2, 1]},
        {"rules": [5, 9]},
        {"profile": "oppen"},
        {"breakdown": ["Fråga", "Norr"]},
        {"breakdown": [["Norr"], "Fråga"]},
        {"follows": "k3m7pq"},
        {"assessment": {}},
        {"name": "x" * 501},
        {"extra": 1},
    ],
)
def test_an_invitation_that_someone_has_meddled_with_is_refused(change: dict[str, object]) -> None:
    """Also where its sum is made anew: what protects the participant cannot be loosened past the rules."""
    from sjalvskattning.core.group.invitation import _sum

    data = json.loads(invitation_of(setup_of()))
    data["setup"] |= change
    with pytest.raises(InputRejected, match=r"invitation\.damaged"):
        invited_to(json.dumps(data).encode(), "inbjudan")
    data["sum"] = _sum(data["setup"])
    with pytest.raises(InputRejected, match=r"invitation\.damaged"):
        invited_to(json.dumps(data).encode(), "inbjudan")


# -- tables


def test_a_table_from_a_form_tool_is_read_and_what_was_not_asked_is_named(desk: Desk, tmp_path: Path) -> None:
    """The time stamp is not read; the same file again adds nothing."""
    path = written(tmp_path, "svar.csv", table(desk, ["4" * width(desk), "5" * width(desk)]))
    added = add_files(desk, [path])
    assert added[:2] == (2, 0)
    assert added.noted == (("svar.csv", ("Tidstämpel",), 0, False),)
    assert add_files(desk, [path])[:2] == (0, 2)
    assert sorted(sheet.marks[0] for sheet in desk.session.sheets.values()) == ["4", "5"]


def test_a_table_that_has_grown_adds_what_is_new(desk: Desk, tmp_path: Path) -> None:
    """The form tool exports everything each time; the third who answers alike is a third person."""
    alike = "4" * width(desk)
    add_files(desk, [written(tmp_path, "ett.csv", table(desk, [alike, alike]))])
    later = written(tmp_path, "två.csv", table(desk, ["1" * width(desk), alike, alike, alike]))
    assert add_files(desk, [later])[:2] == (2, 2)


def test_a_table_after_the_reveal_is_refused(desk: Desk, tmp_path: Path) -> None:
    """It may hold those who are in the picture, and counted twice they could be told apart."""
    add_files(desk, [written(tmp_path, "ett.csv", table(desk, [mark * width(desk) for mark in "12345"]))])
    desk.reveal()
    later = written(tmp_path, "två.csv", table(desk, [mark * width(desk) for mark in "123451"]))
    assert faults_of(desk, later)[0][0] == "answers.late"


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_any_usual_separator_and_encoding_is_read(
    desk: Desk, tmp_path: Path, between: str, encoding: str
) -> None:
    """CP1252 is said aloud."""
    text = table(desk, ["4" * width(desk)], between=between)
    data = (b"\xfe\xff" if encoding == "utf-16-be" else b"") + text.encode(encoding)
    added = add_files(desk, [written(tmp_path, "svar.csv", data)])
    assert added.added == 1
    assert added.noted[0].is_cp1252 == (encoding == "cp1252")


def test_headers_may_be_ids_english_numbered_decomposed_or_rows_of_a_grid(desk: Desk, tmp_path: Path) -> None:
    """As people and form tools write them."""
    items = desk.session.setup.items
    ways: list[Callable[[Item], str]] = [
        lambda item: item.id.upper(),
        lambda item: unicodedata.normalize("NFD", item.text.sv).replace(" ", "\u00a0 "),
        lambda item: item.text.in_language("en") + " *",
        lambda item: f"7. {item.text.sv}",
        lambda item: f"Hur väl stämmer det? [{item.text.sv}]",
    ]
    header = [ways[number % len(ways)](item) for number, item in enumerate(items)]
    assert len(items) >= len(ways)
    text = "\t".join(header) + "\n" + "\t".join(["3"] * len(items))
    assert add_files(desk, [written(tmp_path, "svar.csv", text)]).added == 1


def test_values_may_be_figures_words_or_both(desk: Desk, tmp_path: Path) -> None:
    """The scale in either language, not applicable, cannot judge, and nothing."""
    items, scale = desk.session.setup.items, desk.session.setup.assessment.scale
    said = ["4", "4,0", scale.label(4).sv.upper(), f"4 – {scale.label(4).sv}", "Ej aktuellt", "cannot judge"]
    expected = ["4", "4", "4", "4", "e", "v"]
    row = (said * len(items))[: len(items)]
    text = ";".join(item.id for item in items) + "\n" + ";".join(row)
    add_files(desk, [written(tmp_path, "svar.csv", text)])
    (sheet,) = desk.session.sheets.values()
    assert list(sheet.marks) == (expected * len(items))[: len(items)]


def test_the_breakdowns_question_is_a_column(tmp_path: Path) -> None:
    """Its words choose the part; other words, and a table without it, are refused."""
    with collecting(tmp_path / "app", breakdown=TEAMS) as desk:
        all_fours = "4" * width(desk)
        rows = [f"{all_fours}/söder", f"{all_fours}/Norr"]
        add_files(desk, [written(tmp_path, "svar.csv", table(desk, rows, group=True))])
        assert sorted(sheet.group or 0 for sheet in desk.session.sheets.values()) == [0, 1]
        wrong = written(tmp_path, "fel.csv", table(desk, [f"{all_fours}/Väster"], group=True))
        assert faults_of(desk, wrong)[0][0] == "answers.value_group"
        without = written(tmp_path, "utan.csv", table(desk, [all_fours]))
        assert faults_of(desk, without)[0][0] == "answers.no_group"


def test_every_fault_is_listed_with_its_place_and_nothing_is_added(desk: Desk, tmp_path: Path) -> None:
    """In all files at once, by the row that a spreadsheet shows, also past lines within a cell."""
    items = desk.session.setup.items
    header = ",".join(["Kommentar", *(item.id for item in items)])
    rows = [["två\nrader", *"4" * len(items)], ["", *"4" * len(items)]]
    rows[0][1], rows[1][2] = "7", "=1+1"
    text = "\n".join([header, "", *(",".join(f'"{cell}"' for cell in row) for row in rows)])
    first = written(tmp_path, "ett.csv", text)
    good = written(tmp_path, "bra.csv", table(desk, ["4" * len(items)]))
    gone = tmp_path / "saknas.csv"
    found = faults_of(desk, first, good, gone)
    places = [(code, params.get("row"), params.get("column"), params.get("value")) for code, params in found]
    assert places == [
        ("answers.value", 3, items[0].id, "7"),
        ("answers.value", 4, items[1].id, "=1+1"),
        ("answers.no_file", None, None, None),
    ]


def test_a_missing_column_is_named_with_the_one_it_may_be(desk: Desk, tmp_path: Path) -> None:
    """A statement that someone has reworded has no column; two columns for one are refused too."""
    text = table(desk, ["4" * width(desk)])
    item = desk.session.setup.items[0]
    found = faults_of(desk, written(tmp_path, "a.csv", text.replace(item.text.sv, f"{item.text.sv} nu")))
    assert found == [
        ("answers.missing", {"file": "a.csv", "column": item.id, "suggestion": f"{item.text.sv} nu"})
    ]
    doubled = text.replace("Tidstämpel", item.id)
    assert [code for code, _ in faults_of(desk, written(tmp_path, "b.csv", doubled))] == ["answers.twice"]


def test_rows_without_an_answer_are_left_out_and_told(desk: Desk, tmp_path: Path) -> None:
    """A time stamp alone is nobody's answer; a table with a header only adds nobody."""
    path = written(tmp_path, "svar.csv", table(desk, ["-" * width(desk), "4" * width(desk)]))
    added = add_files(desk, [path])
    assert (added.added, added.noted[0].blank) == (1, 1)
    assert add_files(desk, [written(tmp_path, "rubrik.csv", table(desk, []))])[:2] == (0, 0)


def hostile(desk: Desk) -> dict[str, tuple[bytes, str]]:
    """What must not hurt, and the fault that it is."""
    good = table(desk, ["4" * width(desk), "5" * width(desk)])
    row = good.splitlines()[1]
    return {
        "tom": (b"", "answers.empty"),
        "bara bom": (b"\xef\xbb\xbf", "answers.empty"),
        "öppet citat": (good.encode() + b'"2026,4,4\n', "answers.quotes"),
        "en udda byte": ((good + row.replace("2026", "ä\udce4")).encode(errors="surrogateescape"), "mixed"),
        "långt fält": (good.encode() + f'"{"x" * 200_000}"\n'.encode(), "answers.long_cell"),
        "för få celler": (good.encode() + b'"4","4"\n', "answers.ragged"),
        "för många celler": (f"{good}{row},4\n".encode(), "answers.ragged"),
        "två exporter": (good.encode() + b"\xef\xbb\xbf" + good.encode(), "answers.repeated"),
        "noll i texten": (good.encode() + b"\0\0", "answers.not_text"),
        "zip": (b"PK\x03\x04" + bytes(range(256)) * 4, "answers."),
        "för stor": (good.encode() + b"\n" * 5_000_000, "answers.too_large"),
        "för många": ((good + f"{row}\n" * 2000).encode(), "answers.too_many"),
    }


def test_nasty_tables_are_refused_with_a_reason(desk: Desk, tmp_path: Path) -> None:
    """Each of them whole, and the session is as it was."""
    for name, (data, fault) in hostile(desk).items():
        found = [code for code, _ in faults_of(desk, written(tmp_path, "svar.csv", data))]
        assert found, name
        assert all(fault in code for code in found), (name, found)


@pytest.mark.parametrize("first", ["sep=;\r\n", "\ufeffsep=;\r\n", '"sep=;"\n'])
def test_excels_first_line_about_the_separator_is_no_header(desk: Desk, tmp_path: Path, first: str) -> None:
    """Nor is it counted as a row, since Excel does not show it."""
    text = first + table(desk, ["4" * width(desk), "9" * width(desk)], between=";")
    found = faults_of(desk, written(tmp_path, "svar.csv", text))
    assert {params["row"] for _, params in found} == {3}


def test_line_ends_may_be_mixed(desk: Desk, tmp_path: Path) -> None:
    """The first line as Windows writes it, the rest as others do."""
    text = table(desk, ["4" * width(desk)] * 3).replace("\n", "\r\n", 1)
    assert add_files(desk, [written(tmp_path, "svar.csv", text)]).added == 3


def test_nothing_but_marks_is_kept_of_a_table(desk: Desk, tmp_path: Path) -> None:
    """No time, name of the file, row or order lies on disk, before the reveal or after it."""
    rows = [mark * width(desk) for mark in "54321"]
    path = written(tmp_path, "anna-persson.csv", table(desk, rows))
    add_files(desk, [path])
    kept = "".join(one.read_text() for one in (tmp_path / "app").rglob("*.json"))
    assert "anna-persson" not in kept
    assert "14:0" not in kept
    desk.reveal()
    state = next((tmp_path / "app").rglob("state.json")).read_text()
    assert json.loads(state)["state"]["sheets"] == {}


def test_a_session_that_takes_no_answers_refuses_all(tmp_path: Path) -> None:
    """Before it is opened, and once it is closed."""
    with new_session(Workspace.of({"SJALVSKATTNING_HOME": str(tmp_path)}), setup_of()) as desk:
        path = written(tmp_path, "svar.csv", table(desk, ["4" * width(desk)]))
        for _ in range(2):
            with pytest.raises(SessionRefused, match=r"group\.shut"):
                add_files(desk, [path])
            with pytest.raises(SessionRefused, match=r"group\.shut"):
                add_code(desk, code(desk, "4"))
            desk.end()
