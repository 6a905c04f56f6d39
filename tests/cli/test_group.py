"""Group sessions by the command line, from the setup to the report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sjalvskattning.core.group.session import Phase
from sjalvskattning.core.group.setup import Profile
from tests.cli.calls import Caller, process
from tests.cli.group_calls import ITEMS, NEW, coded, csv_of, filled, invited, made, store

LOW, HIGH = "1" * ITEMS, "5" * ITEMS


def test_twelve_answer_in_every_way_and_take_a_report_with_them(call: Caller, tmp_path: Path) -> None:
    """Codes, rows from paper, packets, a table, and the computer that goes round; then the hour."""
    id = made(call)
    invitation = invited(call, id, tmp_path)
    assert call("group", "add", "--code", coded(call, invitation, "123")).code == 0
    codes = "\n".join([coded(call, invitation, "222"), coded(call, invitation, "333"), ""])
    assert call("group", "add", "-", typed=codes).code == 0
    packets = [tmp_path / f"{number}.json" for number in range(3)]
    for packet in packets:
        typed = "4\n4\nv\nklar\n"
        assert call("group", "answer", str(invitation), "-o", str(packet), typed=typed).code == 0
    table = tmp_path / "svar.csv"
    table.write_text(csv_of(call, id, ["555", "5e-", "444"]), encoding="utf-8")
    added = call("group", "add", *map(str, packets), str(table))
    assert "6 svar är tillagda." in added.err
    assert "Tidstämpel" in added.err
    assert "9 av 12 har svarat." in added.err
    again = call("group", "add", *map(str, packets), str(table))
    assert "6 svar var redan inlästa" in again.err
    entered = call("group", "enter", typed="ja\n1\n2\n3\nklar\nja\n5\n5\n5\nklar\n\n")
    assert "11 av 12 har svarat." in entered.err
    shown = call("group", "show")
    assert "samlar in svar: 11 av 12 har svarat." in shown.out
    assert call("group", "reveal", "--yes").code == 0
    assert "Svar: 11" in call("group", "area", "1").out
    assert call("group", "note", "Morgonmöte", "--owner", "Kim", "--due", "15 januari 2027").code == 0
    report = call("group", "report").out
    assert "11 av 12" in report
    assert "Morgonmöte" in report
    assert "UTKAST" in report
    assert call("group", "close").code == 0
    final = store(call).read(id)
    assert (final.phase, final.released, final.sheets, final.door) == (Phase.CLOSED, 11, {}, None)
    assert final.shown == ("bemotande",)
    assert "UTKAST" not in call("group", "report").out


def test_a_session_says_nothing_but_how_many_before_the_reveal(call: Caller, tmp_path: Path) -> None:
    """Neither the show, the list, an area nor the report gives an answer away."""
    id = made(call)
    filled(call, id, tmp_path, [HIGH] * 6)
    data = json.loads(call("group", "show", "--json").out)
    assert (data["done"], data["released"], data["phase"]) == (6, 0, "collecting")
    assert set(json.loads(call("group", "list", "--json").out)[0]) == {
        "id", "name", "date", "assessment", "role", "about", "profile", "phase", "head_count", "done",
        "released",
    }  # fmt: skip
    for words in (("area", "1"), ("report",), ("note", "x")):
        refused = call("group", *words)
        assert (refused.code, refused.out) == (1, ""), words
        assert "Visa bilden" in refused.err


def test_two_that_differ_in_one_answer_look_alike(call: Caller, tmp_path: Path) -> None:
    """What is printed depends on the bands alone."""
    texts = []
    for last in ("111", "222"):
        id = made(call)
        filled(call, id, tmp_path, [HIGH] * 5 + ["444"] * 4 + [last])
        assert call("group", "reveal", id, "--yes").code == 0
        texts.append(call("group", "area", "1", "-s", id).out)
        call("group", "erase", id, "--yes")
    assert texts[0] == texts[1]


# -- preparing


def test_what_is_missing_is_asked_for_at_a_terminal(call: Caller) -> None:
    """Policy and role by number, areas by numbers, name and how many."""
    done = call("group", "new", "--assessment", "lidkoping", typed="2\n1 2\nKöket\ntolv\n12\n", terminal=True)
    assert done.code == 0, done.err
    setup = store(call).entries().sessions[0].setup
    assert (setup.role, setup.name, setup.head_count, len(setup.areas)) == ("chef", "Köket", 12, 2)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--head-count saknas"),
        (("--head-count", "4"), "för liten"),
        (("--head-count", "12", "--k", "3"), "Skyddet är satt för lågt"),
        (("--head-count", "12", "--areas", "okänt"), "--areas"),
        (("--head-count", "12", "--items", "okänt"), "--items"),
        (("--head-count", "12", "--about", "alla"), "--about"),
        (("--head-count", "12", "--profile", "lös"), "--profile"),
        (("--head-count", "12", "--part", "Norr"), "2–20 delar"),
        (("--head-count", "12", "--breakdown", "Var?", "--part", "A", "--part", "a "), "heter likadant"),
        (("--head-count", "12", "--date", "i morgon"), "i morgon"),
        (("--head-count", "12", "--profile", "öppen", "--comments"), "fritext"),
    ],
)
def test_a_setup_that_cannot_be_is_refused(call: Caller, options: tuple[str, ...], said: str) -> None:
    """As words of the call, and nothing is kept."""
    done = call(*NEW, *options)
    assert done.code == 2
    assert said in done.err
    assert store(call).ids() == []


@pytest.mark.parametrize("word", ["strikt", "Strict"])
def test_the_usual_profile_has_a_name_in_both_languages(call: Caller, word: str) -> None:
    """Each is the profile where everyone answers alone."""
    assert store(call).read(made(call, "--profile", word)).setup.profile is Profile.STRICT


def test_the_setup_is_what_was_asked_for(call: Caller) -> None:
    """Everything that can be said, in one call."""
    words = (
        "--head-count",
        "30",
        "--about",
        "leader",
        "--items",
        "bemotande-respekt",
        "--k",
        "6",
        "--comments",
    )
    items = store(call)
    first = call(*NEW, *words[:4], "--breakdown", "Var?", "--part", "Norr", "--part", "Söder", *words[6:])
    setup = items.read(first.out.strip()).setup
    assert (setup.about.value, setup.rules.k, setup.comments) == ("leader", 6, True)
    assert setup.breakdown == ("Var?", ("Norr", "Söder"))


def test_which_session_is_meant_must_be_said_when_it_can_be_two(call: Caller) -> None:
    """A command to the wrong session could not be taken back."""
    first, second = made(call), made(call)
    refused = call("group", "close")
    assert refused.code == 2
    assert first in refused.err
    assert second in refused.err
    assert call("group", "close", first[:5]).code == 0
    assert call("group", "close", "latest").code == 0
    assert store(call).read(second).phase is Phase.CLOSED


def test_without_a_session_the_way_to_one_is_told(call: Caller) -> None:
    """And one that is not there is not found."""
    assert "sjalvskattning group new" in call("group", "show").err
    assert call("group", "show", "finnsinte").code == 1


# -- adding


def test_a_code_twice_is_refused_until_again(call: Caller, tmp_path: Path) -> None:
    """The refusal says how someone else's is added; one can be taken back."""
    id = made(call)
    code = coded(call, invited(call, id, tmp_path), "123")
    assert call("group", "add", "--code", code).code == 0
    refused = call("group", "add", "--code", code)
    assert refused.code == 1
    assert "--again" in refused.err
    assert "2 av 12" in call("group", "add", "--code", code, "--again").err
    assert "1 av 12" in call("group", "withdraw", "--code", code).err
    assert "0 av 12" in call("group", "withdraw", "--code", code).err
    assert call("group", "withdraw", "--code", code).code == 1


def test_of_several_codes_the_good_ones_are_added(call: Caller, tmp_path: Path) -> None:
    """Each that is refused is told by its number, and the call is not well."""
    id = made(call)
    code = coded(call, invited(call, id, tmp_path), "123")
    done = call("group", "add", "-", typed=f"{code}\n\nAAAA\n")
    assert done.code == 3
    assert "Kod 2: Fel:" in done.err
    assert "1 av 12 har svarat" in done.err


def test_a_packet_can_be_taken_back(call: Caller, tmp_path: Path) -> None:
    """By the same file, until the reveal."""
    id, packet = made(call), tmp_path / "svar.json"
    invitation = invited(call, id, tmp_path)
    call("group", "answer", str(invitation), "-o", str(packet), typed="1\n2\n3\nklar\n")
    call("group", "add", str(packet))
    assert "0 av 12" in call("group", "withdraw", str(packet)).err
    assert call("group", "withdraw", str(packet)).code == 1
    assert call("group", "withdraw").code == 2


def test_every_fault_of_a_table_is_told_and_nothing_added(call: Caller, tmp_path: Path) -> None:
    """File, row, column, value, remedy; a good file beside it is not added either."""
    id = made(call)
    bad, good = tmp_path / "fel.csv", tmp_path / "bra.csv"
    bad.write_text(csv_of(call, id, ["193", "\x1b[2Jxx"[:ITEMS]]), encoding="utf-8")
    good.write_text(csv_of(call, id, [HIGH]), encoding="utf-8")
    done = call("group", "add", str(bad), str(good), terminal=True)
    assert done.code == 3
    assert "”9” är inget svar. (fel.csv, rad 2, kolumn ”" in done.err
    assert "rad 3" in done.err
    assert "\x1b" not in done.err
    assert "Inget svar har lagts till" in done.err
    assert "0 av 12" in call("group", "show").out


def test_the_part_is_needed_where_answers_are_split(call: Caller, tmp_path: Path) -> None:
    """For a code by --part; the participant is told to say it."""
    id = made(call, "--breakdown", "Vilket lag?", "--part", "Norr", "--part", "Söder")
    invitation = invited(call, id, tmp_path)
    done = call("group", "answer", str(invitation), typed="2\n1\n2\n3\nklar\n")
    assert "vilken del du hör till: Söder" in done.err
    code = done.out.splitlines()[-1]
    assert "Norr, Söder" in call("group", "add", "--code", code).err
    assert "--part" in call("group", "add", "--code", code, "--part", "Väster").err
    assert call("group", "add", "--code", code, "--part", "söder").code == 0
    assert [sheet.group for sheet in store(call).read(id).sheets.values()] == [1]


def test_the_computer_that_goes_round_keeps_marks_and_nothing_else(call: Caller) -> None:
    """No note, no half sheet, no empty one; the window is cleared, then its history, after the last too."""
    id = made(call)
    typed = "ja\n1\nk hemligt\n\n\n2\n3\nklar\nja\n1\nq\nja\nn\nn\nn\nklar\nklar\nja\n2\n"
    done = call("group", "enter", typed=typed, terminal=True, TERM="xterm")
    assert done.code == 0
    assert "1 av 12 har svarat" in done.err
    assert done.out.count("\x1b[2J\x1b[3J") == done.out.count("\x1b[3J") == 4
    assert "\x1b[3J" in done.out.rpartition("stämmer till liten del")[2]
    assert "hemligt" not in store(call).folder.joinpath(id, "state.json").read_text()
    assert "Lämna över" in done.out


def test_comments_are_asked_for_where_they_are_collected(call: Caller) -> None:
    """With the writer's own tick, and under a handle that is not the sheet's."""
    id = made(call, "--comments")
    call("group", "enter", typed="ja\n1\n2\n3\nklar\nVi hjälps åt\n\nja\n\n")
    session = store(call).read(id)
    assert [(one.text, one.may_show) for one in session.written.values()] == [("Vi hjälps åt", True)]
    assert not session.written.keys() & session.sheets.keys()


# -- the participant's own response


def test_ones_own_response_as_a_packet_and_a_code(call: Caller, tmp_path: Path) -> None:
    """Only the answers; the invitation picks out what the session asks."""
    call("take", "lidkoping", "--role", "chef", typed="3\nk hemligt\n4\n")
    id = made(call)
    invitation, packet = invited(call, id, tmp_path), tmp_path / "svar.json"
    made_packet = call("group", "packet", "--invitation", str(invitation), "-o", str(packet))
    assert made_packet.code == 0, made_packet.err
    assert "hemligt" not in packet.read_text()
    assert json.loads(packet.read_text())["marks"][:2] == ["3", "4"]
    assert call("group", "add", str(packet)).code == 0
    code = call("group", "code", "--invitation", str(invitation)).out.strip()
    assert call("group", "add", "--code", code).code == 0
    whole = call("group", "code").out.strip()
    assert call("group", "add", "--code", whole).code == 3
    other = call("group", "packet", "-o", str(tmp_path / "hela.json"))
    assert other.code == 0
    assert "svarar på något annat" in call("group", "add", str(tmp_path / "hela.json")).err


def test_a_response_to_something_else_is_no_answer(call: Caller, tmp_path: Path) -> None:
    """Another role; the way to answer the invitation is told."""
    call("take", "lidkoping", "--role", "medarbetare", typed="3\n")
    invitation = invited(call, made(call), tmp_path)
    refused = call("group", "packet", "--invitation", str(invitation), "-o", "-")
    assert refused.code == 2
    assert "group answer" in refused.err


def test_nothing_is_kept_where_an_invitation_is_answered(call: Caller, tmp_path: Path) -> None:
    """Not even a response; and a sheet that is not handed in gives no code."""
    invitation = invited(call, made(call), tmp_path)
    before = sorted(path for path in call.home.rglob("*") if path.suffix != ".lock")
    done = call("group", "answer", str(invitation), typed="1\nq\n")
    assert (done.code, "Inget svar har lämnats." in done.out) == (0, True)
    coded(call, invitation, "123")
    assert sorted(path for path in call.home.rglob("*") if path.suffix != ".lock") == before


# -- leading


def test_asking_before_what_cannot_be_undone(call: Caller, tmp_path: Path) -> None:
    """Without a terminal it needs --yes; a no leaves all as it was; too few is refused unasked."""
    id = made(call)
    assert "Färre än 5" in call("group", "reveal").err
    filled(call, id, tmp_path, [HIGH] * 5)
    for words in (("reveal",), ("close",), ("talk",), ("erase",)):
        assert call("group", *words).code == 2, words
        kept = call("group", *words, typed="nej\n", terminal=True)
        assert "Inget är ändrat." in kept.err, words
    assert store(call).read(id).done == 5
    assert call("group", "reveal", typed="ja\n", terminal=True).code == 0
    assert call("group", "erase", typed="ja\n", terminal=True).code == 0
    assert store(call).ids() == []


def test_a_talk_without_numbers_has_the_questions(call: Caller, tmp_path: Path) -> None:
    """When too few have answered; nothing of what came in is left."""
    id = made(call)
    filled(call, id, tmp_path, [HIGH] * 3)
    assert call("group", "talk", "--yes").code == 0
    area = call("group", "area", "bemotande").out
    assert "Att prata om" in area
    assert "0–2" not in area
    assert store(call).read(id).sheets == {}


def test_marking_together(call: Caller) -> None:
    """Profile öppen, four people: a step, divided, and none, by number or id."""
    id = made(call, "--profile", "öppen", people=4)
    for words in (("1", "4"), ("2", "divided"), ("3", "2"), ("3", "none")):
        assert call("group", "mark", *words).code == 0, words
    assert list(store(call).read(id).marks.values()) == [4, None]
    assert call("group", "mark", "1", "9").code == 2
    assert call("group", "mark", "99", "1").code == 2
    assert "4" in call("group", "report").out
    assert call("group", "invite").code == 2
    assert "[4]" in call("group", "show").out


def test_what_was_agreed_is_followed_up_next_time(call: Caller, tmp_path: Path) -> None:
    """Noted, written anew, dropped; what is open comes along and is followed up."""
    first = made(call)
    filled(call, first, tmp_path, [HIGH] * 5)
    call("group", "reveal", "--yes")
    assert call("group", "note", "Ett", "--area", "Bemötande").code == 0
    assert call("group", "note", "Två").code == 0
    assert call("group", "note", "Ett, bättre", "--number", "1", "--owner", "Kim").code == 0
    assert call("group", "drop", "2").code == 0
    assert call("group", "drop", "9").code == 1
    call("group", "close")
    second = call(*NEW, "--head-count", "12", "--follows", first).out.strip()
    notes = json.loads(call("group", "notes", second, "--json").out)
    assert [one["text"] for one in notes["earlier"]] == ["Ett, bättre"]
    assert call("group", "follow", "1", "--status", "klart", "-s", second).code == 0
    assert "klart" in call("group", "notes", second).out


def test_two_sessions_side_by_side(call: Caller, tmp_path: Path) -> None:
    """Up for certain where the bands say so; a session without numbers is refused."""
    ids = []
    for day, rows in (("2026-01-01", [LOW] * 9), ("2026-09-01", [HIGH] * 9)):
        ids.append(made(call, "--date", day))
        filled(call, ids[-1], tmp_path, rows)
        call("group", "reveal", ids[-1], "--yes")
    forward, backward = call("group", "compare", *ids), call("group", "compare", *ids[::-1])
    assert forward.out == backward.out
    assert "1 januari 2026" in forward.out
    assert "1 januari 2026" in call("group", "report", ids[1], "--against", ids[0]).out
    empty = made(call)
    assert call("group", "compare", ids[0], empty).code == 1
    assert call("group", "compare", ids[0], ids[0]).code == 2


def test_the_leaders_own_view_beside_the_groups(call: Caller, tmp_path: Path) -> None:
    """Only where the session is about the leader, and only for the same role."""
    call("take", "lidkoping", "--role", "chef", typed="3\n4\n5\n")
    id = made(call, "--about", "leader")
    filled(call, id, tmp_path, [HIGH] * 5)
    call("group", "reveal", "--yes")
    assert "3 av 5" in call("group", "report", "--own", "latest").out
    call("group", "close")
    other = made(call)
    call("group", "close", other)
    assert call("group", "report", other, "--own", "latest").code == 2


@pytest.mark.parametrize("name", ["blankett.html", "blankett.md"])
def test_the_paper_form_says_how_its_row_begins(call: Caller, tmp_path: Path, name: str) -> None:
    """The form's key, groups of five, and a check figure that the program agrees with."""
    made(call)
    target = tmp_path / name
    assert call("group", "print", "-o", str(target)).code == 0
    text = target.read_text(encoding="utf-8")
    assert "12345/7" in text
    assert "Jag bemöter dem vi är till för med respekt." in text


def test_erasing_everything_takes_sessions_too(call: Caller, tmp_path: Path) -> None:
    """Listed first, also one whose making was cut off; an export and a backup never hold one."""
    id = made(call)
    filled(call, id, tmp_path, [HIGH] * 5)
    (store(call).folder / "halvt").mkdir()
    (store(call).folder / "halvt" / "setup.json").write_text("{}")
    assert "Köket" not in call("data", "export", "--all").out
    call("data", "backup", "-o", str(tmp_path / "kopia.zip"))
    done = call("data", "erase", "--all", "--yes")
    assert done.code == 0
    assert f"- {id}: gruppsession, Köket" in done.err
    assert "En gruppsession är raderad." in done.err
    assert not store(call).folder.exists()
    call("data", "restore", str(tmp_path / "kopia.zip"))
    assert store(call).ids() == []


def test_info_and_where_name_the_folder(call: Caller) -> None:
    """As keys that are stable."""
    folder = str(store(call).folder)
    assert json.loads(call("data", "where", "--json").out)["groups"] == folder
    assert json.loads(call("info", "--json").out)["paths"]["groups"] == folder


def test_completion_knows_the_sessions(call: Caller) -> None:
    """By the stores' own ids."""
    id = made(call)
    assert process(("__complete", "sessions"), call.environment).out.split() == ["latest", id]
