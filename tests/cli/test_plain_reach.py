"""Whatever the screens can do can be done line by line: every key and command of theirs has a way there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from textual.binding import Binding

from sjalvskattning.cli.app import build
from sjalvskattning.cli.plain.words import ACTIONS, understand, words_of
from sjalvskattning.locale import Translator
from sjalvskattning.tui import screens
from sjalvskattning.tui.app import SjalvskattningApp
from sjalvskattning.tui.screens.base import _ONLY_KEYS, Sheet
from tests.cli.plain_ways import WAYS, Asked, Command, Line, Menu
from tests.figures import Figure

pytestmark = pytest.mark.trust(part="reading")

SV = Translator("sv")


def actions() -> Iterator[tuple[str, str]]:
    """Every page with every action that F1 and F2 tell of there: those that are more than moving the mark."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    kinds: list[Any] = [SjalvskattningApp, *_below(Sheet)]
    for kind in kinds:
        for entry in vars(kind).get("BINDINGS", ()):
            told = isinstance(entry, Binding) and entry.description and entry.description not in _ONLY_KEYS
            if told and entry.action != "none":
                yield kind.__name__, entry.action


def _below(kind: Any) -> Iterator[Any]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _below(sub)


def ways(kind: type[Any]) -> list[Any]:
    """Every way of a kind, each once."""
    return sorted({way for page in WAYS.values() for way in page.values() if isinstance(way, kind)})


def test_every_action_of_the_screens_has_a_way(figure: Figure) -> None:
    """Expect a way for each action of each page, and no way for what there is not."""
    found: dict[str, set[str]] = {}
    for page, action in actions():
        found.setdefault(page, set()).add(action)
    assert found == {page: set(page_ways) for page, page_ways in WAYS.items()}
    figure("reading: actions with a plain way", sum(map(len, found.values())))


@pytest.mark.parametrize("line", ways(Line))
def test_the_word_is_understood(line: Line) -> None:
    """Expect each word at a question to mean its action, and the help to tell it."""
    assert line.action in ACTIONS
    word = words_of(line.action, SV)[0]
    assert understand(word, SV).action == line.action
    assert f"{word}:" in SV("plain.help", low=1, high=5).replace(f"{word} 12:", f"{word}:")


@pytest.mark.parametrize("command", ways(Command), ids=lambda way: f"{way.words} {way.option}".strip())
def test_the_command_is_there(command: Command) -> None:
    """Expect the command, and its option."""
    found: Any = build()
    for word in command.words.split():
        found = found.commands[word]
    assert not command.option or command.option in {name for param in found.params for name in param.opts}


def said(key: str, texts: str) -> bool:
    """Whether the words of a text were said, whatever stood in its holes."""
    words = SV(key if SV.has(key) else f"{key}.one")
    return re.search(re.sub(r"\\{\w+\\}", ".+", re.escape(words)), texts) is not None


def test_what_is_offered_is_offered(plain_said: dict[str, str]) -> None:
    """Expect each of the menus' words, and each question, in what is said on a walk through plain mode."""
    texts = "\n".join(plain_said.values())
    keys = [way.key for way in (*ways(Menu), *ways(Asked))]
    assert [key for key in keys if not said(key, texts)] == []
    assert len(keys) > 30
