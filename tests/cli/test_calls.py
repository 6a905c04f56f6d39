"""The frame of every call: language, help, errors and exit codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sjalvskattning.cli import main
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.language import choose_language
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.session import Session
from tests.cli.calls import ROOT, Caller, Output

ENGLISH_OF_TYPER = re.compile(
    r"Usage|Options|Arguments:|Commands|Missing|No such|Try '|Show this|\[default|required"
)


def test_help_is_swedish_all_through(call: Caller) -> None:
    """Nothing of Typer's own English is left on any help page."""
    for words in ((), ("take",), ("assessment",), ("assessment", "check"), ("data", "export"), ("summary",)):
        page = call(*words, "--help")
        assert page.code == Exit.OK
        assert page.out.startswith("Så här: sjalvskattning")
        assert not ENGLISH_OF_TYPER.search(page.out), page.out


def test_help_is_english_when_asked_for(call: Caller) -> None:
    """``--lang en`` may stand anywhere, and the variable and the locale do the same."""
    pages = [
        call("--lang", "en", "take", "--help"),
        call("take", "--help", "--lang=en"),
        call("take", "--help", SJALVSKATTNING_LANG="en"),
        call("take", "--help", LC_ALL="en_GB.UTF-8"),
    ]
    assert {page.out for page in pages} == {pages[0].out}
    assert pages[0].out.startswith("Usage: sjalvskattning take")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "sv"),
        ({"LANG": "C"}, "sv"),
        ({"LANG": "POSIX"}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "sv"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "sv_SE.UTF-8", "LANG": "en_US.UTF-8"}, "sv"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "sv_SE"}, "en"),
        ({"SJALVSKATTNING_LANG": "sv", "LANG": "en_US.UTF-8"}, "sv"),
        ({"SJALVSKATTNING_LANG": "klingon", "LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_language_of_the_environment(environment: dict[str, str], expected: str) -> None:
    """English only where something asks for it."""
    assert choose_language("", environment) == expected


def test_setting_yields_to_the_call_and_the_variable() -> None:
    """The call wins over the variable, the variable over the setting, the setting over the locale."""
    assert choose_language("sv", {"SJALVSKATTNING_LANG": "en"}, lambda: "en") == "sv"
    assert choose_language("", {"SJALVSKATTNING_LANG": "sv"}, lambda: "en") == "sv"
    assert choose_language("", {"LANG": "sv_SE"}, lambda: "en") == "en"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("histroy",), 2, ["Menade du history?"]),
        (("assessment", "chek"), 2, ["Menade du check"]),
        (("take", "--rol", "chef"), 2, ["--rol", "--role"]),
        (("take", "lidkoping", "--role"), 2, ["--role behöver ett värde."]),
        (("take", "lidkoping", "--plain=ja"), 2, ["--plain tar inget värde."]),
        (("history", "extra"), 2, ["extra är ett ord för mycket."]),
        (("assessment", "show"), 2, ["saknas"]),
        (("take", "lidkoping"), 2, ["--role", "medarbetare, chef"]),
        (("take", "lidkoping", "--role", "chefen"), 2, ["Menade du chef?"]),
        (("take", "lidkopin", "--role", "chef"), 1, ["Menade du lidkoping?"]),
        (("take", "lidkoping", "--role", "chef", "--perspective", "manger"), 2, ["Menade du manager?"]),
        (("take", "lidkoping", "--role", "chef", "--occasion", "lönesamtal"), 2, ["Menade du lonesamtal"]),
        (("take", "lidkoping", "--role", "chef", "--date", "i går"), 2, ["i går är inget datum."]),
        (("take",), 2, ["lidkoping"]),
        (("summary",), 1, ["Du har inga skattningar än."]),
        (("summary", "--format", "jsn"), 2, ["Menade du json?"]),
        (("summary", "-o", "x.odt"), 2, [".odt"]),
        (("completion", "bsh"), 2, ["Menade du bash"]),
        (("--lang", "no", "history"), 2, ["Språket no finns inte."]),
        (("data", "erase"), 2, ["--all"]),
    ],
)
def test_an_error_says_what_and_what_to_do(
    call: Caller, words: tuple[str, ...], code: int, said: list[str]
) -> None:
    """Every error has its code, its words and a remedy, on standard error and in Swedish."""
    result = call(*words)
    assert result.code == code
    assert result.out == ""
    assert result.err.startswith("Fel: ")
    assert "Åtgärd: " in result.err
    for text in said:
        assert text in result.err, result.err
    assert "Traceback" not in result.err
    assert not ENGLISH_OF_TYPER.search(result.err), result.err


def test_a_near_miss_of_an_id_is_named(call: Caller) -> None:
    """A mistyped response id names the one that was meant."""
    call("take", "lidkoping", "--role", "chef", typed="3\n")
    known = call("history").out.split()[0]
    wrong = known[:-1] + ("x" if known[-1] != "x" else "y")
    assert known in call("summary", wrong).err
    assert known in call("take", "--resume", wrong).err


def test_a_terminal_gets_the_screen(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hem, a new session, a resumed one and a demo open on the screen, unless the call is wrong."""
    opened: list[object] = []

    def screen(_workspace: object, _t: object, session: Session | None) -> int:
        opened.append(session and session.response.role)
        if session:
            session.save()  # as the screen does once its first frame is painted
            session.close()
        return 7

    monkeypatch.setattr(main, "_open_screen", screen)
    take = ("take", "lidkoping", "--role", "chef")
    for words in ((), take, ("take", "--resume", "latest"), ("take",), ("demo", "lidkoping")):
        assert call(*words, terminal=True, TERM="xterm").code == 7
    assert opened == [None, "chef", "chef", None, "medarbetare"]
    assert call(*take[:-1], "chief", terminal=True, TERM="xterm").code == Exit.USAGE
    assert len(opened) == 5


def test_no_words_without_a_terminal_is_short_help(call: Caller) -> None:
    """Nothing hangs and nothing is opened: a few lines and the code for usage."""
    result = call()
    assert result.code == Exit.USAGE
    assert result.out == ""
    assert "--help" in result.err


def test_a_group_alone_shows_its_help(call: Caller) -> None:
    """``assessment`` alone is not an answer: its help on standard error, and the code for usage."""
    result = call("assessment")
    assert result.code == Exit.USAGE
    assert "check" in result.err


def test_the_version_is_the_same_both_ways(call: Caller) -> None:
    """Typer's ``--version`` says what the fast path says."""
    from sjalvskattning import __version__

    assert call("--version").out.strip() == __version__


def test_a_fault_in_the_program_shows_no_traceback(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """A calm sentence and where the report is, nothing of the exception; ``--debug`` shows it."""

    def fail(*_: object) -> None:
        raise RuntimeError("hemlig kommentar")

    monkeypatch.setattr(main, "_answer", fail)
    result = call("history")
    assert result.code == Exit.ERROR
    assert "hemlig" not in result.err
    assert "sjalvskattning info" in result.err
    with pytest.raises(RuntimeError):
        call("history", "--debug")


def test_ctrl_c_is_130(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupted call says so and ends with 130."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "_answer", interrupt)
    assert call("history").code == Exit.INTERRUPTED


def test_exit_codes_are_documented() -> None:
    """``docs/exit-codes.md`` has a row for each code and no other."""
    text = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", text, re.M)} == set(Exit)


@pytest.mark.parametrize("gone", ["stdin", "stdout", "stderr"])
def test_no_screen_unless_every_stream_is_a_terminal(tmp_path: Path, gone: str) -> None:
    """The screen is drawn on standard error; where it goes to a file, plain mode is used instead."""
    environment = {"TERM": "xterm", "SJALVSKATTNING_HOME": str(tmp_path)}

    def plain(missing: str) -> bool:
        stdin, stdout, stderr = (Output(terminal=name != missing) for name in ("stdin", "stdout", "stderr"))
        call = Surroundings(Translator(), environment, stdin=stdin, stdout=stdout, stderr=stderr)
        return call.wants_plain(False)

    assert plain(gone)
    assert not plain("none")
