"""What must hold for every command, message and text, also those that are added later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter
from types import UnionType
from typing import Any, get_args

import pytest

from sjalvskattning.cli.app import build
from sjalvskattning.cli.commands import COMMANDS
from sjalvskattning.cli.help import ROOT_OPTIONS
from sjalvskattning.cli.plain.words import ACTIONS, understand, words_of
from sjalvskattning.cli.shells import SHELLS, script
from sjalvskattning.core import walk
from sjalvskattning.locale import Translator, cli, plain
from tests.cli.calls import CHEF, ROOT, Caller

SV, EN = Translator("sv"), Translator("en")
SOURCES = sorted((ROOT / "src" / "sjalvskattning" / "cli").rglob("*.py"))


def commands(group: Any = None, words: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command and group with its words."""
    group = group or build()
    for name, command in group.commands.items():
        yield (*words, name), command
        if hasattr(command, "commands"):
            yield from commands(command, (*words, name))


ALL = list(commands())


@pytest.mark.parametrize(
    ("words", "command"), ALL, ids=lambda value: value if isinstance(value, str) else None
)
def test_every_command_has_two_examples_that_can_be_called(words: tuple[str, ...], command: Any) -> None:
    """The help has two examples in each language, each of this command or of one under it."""
    for t in (SV, EN):
        examples = t(f"{command.help}.examples").splitlines()
        assert len(examples) == 2, words
        for example in examples:
            assert f"sjalvskattning {' '.join(words)}" in example.replace("--lang en ", "")


@pytest.mark.parametrize("words", [words for words, _ in ALL])
def test_every_command_and_option_is_documented(words: tuple[str, ...]) -> None:
    """``docs/commands.md`` names each command that can be called."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"`{' '.join(words)}" in text


def test_every_option_of_an_example_exists() -> None:
    """No example, remedy or farewell names a command or option that does not exist."""
    known = {" ".join(words): command for words, command in ALL}
    options = {option for option, _ in ROOT_OPTIONS for option in option.replace(",", "").split()}
    for _, command in ALL:
        options |= {option for param in command.params for option in param.opts}
    for texts in (cli.TEXTS, plain.TEXTS):
        for key, pair in texts.items():
            for text in pair:
                for called in re.findall(r"sjalvskattning ((?:[a-z]+ ?)+)", text):
                    words = called.split()
                    longest = [" ".join(words[:n]) for n in range(len(words), 0, -1)]
                    assert any(name in known for name in longest), (key, called)
                for option in re.findall(r"(?<![\w-])--[a-z-]+", text):
                    assert option in options, (key, option)


def test_the_fast_help_is_the_help() -> None:
    """The page made without Typer lists the options and commands that Typer knows, in the same order."""
    group = build()
    told = [name.split()[-1] if "," in name else name.split()[0] for name, _ in ROOT_OPTIONS]
    assert told == [*(param.opts[-1] for param in group.params), "--help"]
    assert set(COMMANDS) == set(group.commands)


def test_direct_answers_are_typers_answers(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that is answered without Typer gets the same answer with it."""
    call(*CHEF, typed="3\n4\n")
    calls = [
        ("--help",),
        ("history",),
        ("history", "--json"),
        ("assessment", "list"),
        ("assessment", "list", "--json"),
        ("summary",),
        ("summary", "latest", "--format", "text"),
        ("summary", "--format=json", "-o", "-"),
        ("demo",),
        ("take", "lidkoping", "--role", "okänd"),
        ("take", "lidkoping", "--okänd"),
    ]
    direct = [call(*words) for words in calls]
    monkeypatch.setattr("sjalvskattning.cli.direct.find", lambda _: None)
    assert [call(*words) for words in calls] == direct


def messages() -> list[type]:
    """The classes that the walk understands."""
    assert isinstance(walk.Message, UnionType)
    return list(get_args(walk.Message))


def test_every_message_of_the_walk_can_be_typed(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each message that the engine understands is sent by some line in plain mode."""
    sent: set[type] = set()
    update = walk.update

    def watch(before: walk.Walk, message: walk.Message) -> walk.Walk:
        sent.add(type(message))
        return update(before, message)

    monkeypatch.setattr("sjalvskattning.usecases.session.update", watch)
    lines = [
        "3",
        "e",
        "v",
        "b",
        "r",
        "k ett",
        "f",
        "n",
        "g 1",
        "o",
        "u",
        "y",
        "klar",
        "klar",
        "9",
        "1",
        "0",
        "0",
        "öppna",
        "q",
    ]
    call("demo", "--plain", typed="\n".join([*lines, ""]))
    assert sent == set(messages())


def test_every_action_has_a_line_of_help_and_its_own_words() -> None:
    """The help tells every action by its shortest word, and no word means two things."""
    for t in (SV, EN):
        shown = t("plain.help", low=1, high=5)
        for action in ACTIONS:
            word = words_of(action, t)[0]
            assert re.search(rf"(^|[ .\n]){re.escape(word)}( 12)?:", shown), (action, word)
            assert understand(word, t).action == action
        typed = [word for action in ACTIONS for word in words_of(action, t)]
        assert len(typed) == len(set(typed)), "a word that means two things"


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_does_something(call: Caller, action: str) -> None:
    """Each word is understood at a question and ends well."""
    result = call("demo", "--plain", typed=f"{words_of(action, SV)[0]}\n\n0\nq\n")
    assert result.code == 0
    assert result.err == ""


def used_keys() -> set[str]:
    """Every whole text key in the source of this room."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    return set(re.findall(r"[\"']((?:cli|plain|ask|home)\.[a-z_.]+[a-z_])[\"']", text))


def test_every_text_that_is_asked_for_exists() -> None:
    """A key in the source is a text, the beginning of a plural, of an error or of a help page."""
    endings = ("", ".one", ".what", ".done")
    for key in used_keys():
        assert any(SV.has(f"{key}{ending}") for ending in endings), key


def test_every_text_of_this_room_is_used() -> None:
    """No text is left behind when what used it goes."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    parts = re.findall(r"f[\"']((?:cli|plain)\.[^\"']*)[\"']", source)
    patterns = [re.compile(re.sub(r"\\\{[^}]*\\\}", r"[a-z_]+", re.escape(part))) for part in parts]
    whole = used_keys()
    families = tuple(f"cli.{name}" for name in COMMANDS)
    for key in (*cli.TEXTS, *plain.TEXTS):
        stem = re.sub(r"\.(one|other|what|where|remedy|short|examples|done|nothing)$", "", key)
        used = {key, stem} & whole or any(
            pattern.fullmatch(key) or pattern.fullmatch(stem) for pattern in patterns
        )
        assert used or key.startswith(families), key


def test_both_languages_fill_in_the_same() -> None:
    """The Swedish and the English text of a key have the same holes."""
    for texts in (cli.TEXTS, plain.TEXTS):
        for key, (sv, en) in texts.items():
            holes = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (sv, en)]
            assert holes[0] == holes[1], key


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_scripts_hold_every_command_and_option(shell: str) -> None:
    """A script is made from the commands as they are."""
    text = script(shell, build(), SV)
    for words, command in ALL:
        assert words[-1] in text
        for param in command.params:
            if param.param_type_name == "option":
                long = param.opts[-1] if param.opts[-1].startswith("--") else param.opts[0]
                assert (long if shell != "fish" else f"-l {long[2:]}") in text, (words, long)
