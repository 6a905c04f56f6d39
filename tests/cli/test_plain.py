"""Plain mode, driven by typed lines on streams in memory."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.plain.saying import ranges
from sjalvskattning.core.response import Answer, AnswerState, Goal, GoalStatus, Owner, Response
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import CHEF, CHEF_ITEMS, Caller, Result


def stored(call: Caller, which: str = "latest") -> Response:
    """The response that a call left behind."""
    workspace = Workspace.of(call.environment)
    return workspace.store.read(workspace.resolve(which))


def take(call: Caller, *lines: str) -> Result:
    """Begin a chef's assessment and type these lines."""
    return call(*CHEF, typed="".join(f"{line}\n" for line in lines))


def first_answer(call: Caller) -> Answer:
    """What was answered to the first question."""
    response = stored(call)
    return response.answer(response.items[0].id)


def test_a_whole_assessment_can_be_piped(call: Caller) -> None:
    """One line a question; the end of the input leaves everything saved and says how to go on."""
    result = take(call, *(["3"] * CHEF_ITEMS))
    response = stored(call)
    assert result.code == Exit.OK
    assert response.answered == CHEF_ITEMS
    assert not response.finished
    assert f"take --resume {response.id}" in result.out
    assert f"Alla {CHEF_ITEMS} är besvarade." in result.out


def test_the_position_comes_first_and_the_status_in_words(call: Caller) -> None:
    """Each question starts with its place; each answer is said back with its label and that it is saved."""
    lines = take(call, "4").out.splitlines()
    assert f"Fråga 1 av {CHEF_ITEMS}, område Bemötande." in lines
    answered = next(line for line in lines if line.startswith("4 av 5: stämmer till stor del. Sparat "))
    assert lines[lines.index(answered) + 1].startswith(f"Fråga 2 av {CHEF_ITEMS}")


def test_the_hint_is_given_once(call: Caller) -> None:
    """The scale and the hint come before the first question and not again."""
    out = take(call, *"1234512345").out
    assert out.count("e betyder ej aktuellt") == 1
    assert out.count("2 stämmer till liten del") == 1


def test_what_is_shown_is_text_alone(call: Caller) -> None:
    """No control characters, no box drawing, no escape sequences, whatever is typed."""
    out = take(
        call, "k \x1b[31mrött\x1b[0m \u202eomvänt\u200b", "l", "?", "s", "h", "i", "underlag", "0", "q"
    ).out
    assert "\x1b" not in out
    odd = {char for char in out if unicodedata.category(char) in {"Cc", "Cf"} and char != "\n"}
    assert not odd
    assert not [char for char in out if 0x2500 <= ord(char) < 0x25A0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5", Answer(AnswerState.RATED, 5)),
        (" 2 ", Answer(AnswerState.RATED, 2)),
        ("e", Answer(AnswerState.NOT_APPLICABLE)),
        ("E", Answer(AnswerState.NOT_APPLICABLE)),
        ("v", Answer(AnswerState.CANNOT_JUDGE)),
        ("f", Answer(flagged=True)),
        ("k Ett exempel", Answer(comment="Ett exempel")),
        ("kommentar Ett exempel", Answer(comment="Ett exempel")),
        ("p För mig", Answer(comment="För mig", private=True)),
        ("0", Answer()),
        ("6", Answer()),
        ("-1", Answer()),
        ("3.5", Answer()),
        ("³", Answer()),
        ("٣", Answer(AnswerState.RATED, 3)),
        ("1" * 5000, Answer()),
        ("vad?", Answer()),
        ("", Answer()),
    ],
)
def test_a_line_means_one_thing(call: Caller, line: str, expected: Answer) -> None:
    """Each line does what the help says, and anything else does nothing."""
    assert take(call, line).code == Exit.OK
    assert first_answer(call) == expected


def test_wrong_input_says_what_is_possible_and_no_more(call: Caller) -> None:
    """After a line that can't be understood comes one line of help, and the question is not read again."""
    out = take(call, "x").out
    assert out.count("Fråga 1 av") == 1
    assert "Skriv 1 till 5, e eller v, eller h för hjälp." in out


def test_comments_of_several_lines(call: Caller) -> None:
    """An empty line or a dot ends the comment; an empty first line keeps it; a dash removes it."""
    take(call, "k", "En rad", "och en till", ".", "q")
    assert first_answer(call).comment == "En rad\noch en till"
    call("take", "--resume", "latest", typed="k\n\nq\n")
    assert first_answer(call).comment == "En rad\noch en till"
    call("take", "--resume", "latest", typed="k\n-\nq\n")
    assert first_answer(call).comment == ""


def test_before_free_text_comes_the_warning(call: Caller) -> None:
    """Before a comment the person is asked not to write about health or other people."""
    out = take(call, "k", "x", ".").out
    assert out.index("Skriv inte om hälsa", out.index("Kommentar eller exempel.")) < out.index(
        "Kommentaren kan"
    )


def test_about_someone_else_the_warning_is_about_others_than_them(call: Caller) -> None:
    """In a manager's view the comment is about the one who is rated: only others are left out."""
    out = call(*CHEF, "--perspective", "manager", typed="k\nx\n.\nq\n").out
    assert "Skriv inte om hälsa eller om andra än den du skattar." in out
    assert "eller om andra personer" not in out


def test_a_replaced_comment_is_said_and_can_be_undone(call: Caller) -> None:
    """A second comment says that it took the place of the first, and u brings that back."""
    out = take(call, "k först", "p sedan", "u", "q").out
    assert "ersatte" in out
    assert first_answer(call) == Answer(comment="först")


def test_moving_about(call: Caller) -> None:
    """b, n, g and o go where they say, and say when there is nowhere to go."""
    out = take(call, "b", "n", "g 12", "g 99", "g", "g 1", "3", "b", "o").out
    assert "Du är på den första frågan." in out
    assert f"Fråga 12 av {CHEF_ITEMS}" in out
    assert out.count(f"Skriv ett frågenummer från 1 till {CHEF_ITEMS}.") == 2
    assert "Ditt svar: 3 av 5: stämmer delvis." in out
    assert out.rstrip().splitlines()[-3].startswith(f"Fråga 2 av {CHEF_ITEMS}")


def test_undo_and_redo(call: Caller) -> None:
    """``u`` takes back the latest change, ``y`` makes it again, and both say when there is nothing left."""
    out = take(call, "u", "3", "u", "y", "y").out
    assert "Det finns inget att ångra." in out
    assert "Ångrat. Sparat" in out
    assert "Gjort om. Sparat" in out
    assert "Det finns inget att göra om." in out
    assert first_answer(call).value == 3


def test_done_asks_twice_when_something_is_unanswered(call: Caller) -> None:
    """``klar`` with unanswered questions counts them first; again, it is done and leads to the notes."""
    out = take(call, "3", "klar").out
    assert f"{CHEF_ITEMS - 1} frågor är obesvarade." in out
    assert not stored(call).finished
    out = call("take", "--resume", "latest", typed="klar\nklar\n").out
    assert stored(call).finished
    assert "Samtalsunderlaget." in out


def test_unanswered_questions_in_a_row_are_told_as_one() -> None:
    """Forty numbers are not read one by one."""
    assert ranges([2, 5, 6, 7, 9, 11, 12]) == "2, 5–7, 9, 11–12"
    assert ranges([]) == ""


def test_what_is_done_changes_only_after_reopening(call: Caller) -> None:
    """A finished assessment refuses an answer, says how to open it, and takes the answer then."""
    take(call, "klar", "klar", "0", "q")
    out = call("take", "--resume", "latest", typed="g 1\n4\nöppna\ng 1\n4\nq\n").out
    assert "Skriv öppna om du vill ändra." in out
    assert first_answer(call).value == 4
    assert not stored(call).finished


def test_the_notes_are_written_line_by_line(call: Caller, tmp_path: Path) -> None:
    """Topics, goals with every field, needs, competence, hand-over and signatures end up in the response."""
    target = tmp_path / "underlag.md"
    take(
        call, "3", "f", "underlag",
        "1", "2", "Mer tid till det",
        "2", "1", "Hålla ett möte", "Boka rummet", "2026-12-01", "Mötet är hållet", "2",
        "3", "Stöd av dig", ".",
        "4", "Att leda möten", ".",
        "7", "ja",
        "8",
        "6", str(target),
        "5",
        "0", "q",
    )  # fmt: skip
    notes = stored(call).preparation
    assert [topic.wish for topic in notes.topics] == ["Mer tid till det"]
    assert notes.goals == (
        Goal("Hålla ett möte", "Boka rummet", Owner.MANAGER, "2026-12-01", "Mötet är hållet"),
    )
    assert (notes.needs, notes.competence) == ("Stöd av dig", "Att leda möten")
    assert notes.handed_over
    assert notes.signatures
    assert "Mer tid till det" in target.read_text(encoding="utf-8")


def test_at_most_three_topics(call: Caller) -> None:
    """A fourth topic is refused with the way out; a chosen one can be changed or removed."""
    out = take(
        call, "underlag", "1", "1", "a", "1", "2", "b", "1", "3", "c", "1", "4", "1", "2", "2", "0", "q"
    ).out
    assert "Du har redan valt 3." in out
    assert [topic.wish for topic in stored(call).preparation.topics] == ["a", "c"]


def test_goals_are_changed_removed_and_followed_up(call: Caller) -> None:
    """A goal keeps what an empty line leaves; next time it comes along and can be followed up."""
    goal = ("2", "1", "Ett mål", "", "", "", "0")
    take(call, "underlag", *goal, "2", "2", "1", "", "Först", "", "", "0", "0", "klar", "klar", "0", "q")
    assert stored(call).preparation.goals == (Goal("Ett mål", "Först"),)
    workspace = Workspace.of(call.environment)
    call.environment["TZ"] = "UTC"
    later = Workspace(workspace.paths, now=lambda: datetime(2100, 1, 1))
    before = stored(call)
    later.begin(before.assessment, "chef").close()
    call("take", "--resume", "latest", typed="underlag\n3\n1\n3\n0\nq\n")
    assert stored(call).preparation.earlier[0].status is GoalStatus.DONE


def test_a_demo_keeps_nothing(call: Caller) -> None:
    """After a demo there is nothing in the store, and nothing is called saved."""
    result = call("demo", "--plain", typed="3\nk Hej\nklar\nklar\n")
    assert result.code == Exit.OK
    assert "Sparat" not in result.out
    assert call("history", "--json").out.strip() == "[]"


def test_home_line_by_line(call: Caller) -> None:
    """Hem begins something new, continues it, shows the earlier ones, erases and quits."""
    new = ["1", "3", "2", "1", "1", "", "", "", "", "3", "q"]
    out = call("--plain", typed="\n".join([*new, "0", ""])).out
    assert "Dina svar sparas bara på den här datorn" in out
    assert stored(call).answered == 1
    out = call("--plain", typed="1\n4\nq\n4\n1\n3\nja\n0\n").out
    assert "Fortsätt: Lidköping" in out
    assert "Skattningen är raderad." in out
    assert call("history", "--json").out.strip() == "[]"


def test_terminal_without_a_cursor_gets_plain_home(call: Caller) -> None:
    """TERM=dumb, ACCESSIBLE and the setting each give Hem line by line on a terminal."""
    for environment in ({"TERM": "dumb"}, {"ACCESSIBLE": "1"}):
        assert "Vad vill du göra?" in call(typed="ja\n0\n", terminal=True, **environment).out
    assert "Vad vill du göra?" in call(typed="0\n", terminal=True, TERM="xterm").out


def test_english_words_in_english(call: Caller) -> None:
    """In English the help names words that English understands."""
    out = call(*CHEF, "--lang", "en", typed="done\ndone\n0\nopen\nlist\nquit\n").out
    assert "The assessment is done." in out
    assert "You can change things again." in out
