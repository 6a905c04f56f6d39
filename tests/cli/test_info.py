"""``info``: what helps someone who helps, on the clipboard too, and nothing of the person."""

from __future__ import annotations

import base64
import json

import pytest

from sjalvskattning.cli.commands.info import to_clipboard, without_user
from tests.cli.calls import Caller
from tests.e2e.stage import controls_of

HOME = "/home/anna.andersson"
PERSON = {"HOME": HOME, "USER": "anna.andersson", "SJALVSKATTNING_HOME": f"{HOME}/Privat"}

pytestmark = pytest.mark.trust(part="terminal")


def copied(shown: str) -> str:
    """What a terminal is asked to put on its clipboard; nothing else may steer it."""
    (sequence,) = controls_of(shown)
    assert sequence.startswith("\x1b]52;c;")
    return base64.b64decode(sequence[len("\x1b]52;c;") : -1]).decode()


def test_copy_gives_the_terminal_what_is_shown(call: Caller) -> None:
    """The text that stands on the screen is what the clipboard gets, and a sentence says so."""
    told = call("info", "--copy", terminal=True, TERM="xterm-256color", **PERSON)
    text = copied(told.out)
    assert told.code == 0
    assert text in told.out
    assert "kopierat till urklipp" in " ".join(told.err.split())
    assert copied(call("--lang", "en", "info", "--copy", terminal=True, TERM="xterm", **PERSON).out) != text


def test_copy_tells_nothing_of_who_the_person_is(call: Caller) -> None:
    """The home folder is ~ and the user's name is left out elsewhere too; without ``--copy`` they stand."""
    told = call("info", "--copy", terminal=True, TERM="xterm", **PERSON)
    assert "anna" not in copied(told.out) + told.err
    assert "responses: ~/Privat/data/responses" in told.out
    elsewhere = {**PERSON, "SJALVSKATTNING_HOME": "/srv/anna.andersson/x"}
    assert "responses: /srv/…/x/data/responses" in call("info", "--copy", terminal=False, **elsewhere).out
    assert f"responses: {HOME}/Privat/data/responses" in call("info", terminal=False, **PERSON).out


def test_copy_on_windows_knows_its_home() -> None:
    """``USERPROFILE`` is the home there, with its own slashes."""
    facts = {
        "paths": {"data": "C:\\Users\\Anna\\App", "cache": "D:\\Anna\\x", "other": "C:\\Users\\AnnaLena"}
    }
    environment = {"USERPROFILE": "C:\\Users\\Anna", "USERNAME": "Anna"}
    assert without_user(facts, environment) == {
        "paths": {"data": "~\\App", "cache": "D:\\…\\x", "other": "C:\\Users\\AnnaLena"}
    }


@pytest.mark.parametrize(("terminal", "kind"), [(False, "xterm"), (True, "dumb")])
def test_copy_without_a_clipboard_says_what_to_do(call: Caller, terminal: bool, kind: str) -> None:
    """In a pipe or on a dumb terminal nothing steers anything, and the text can be saved instead."""
    told = call("info", "--copy", terminal=terminal, TERM=kind, **PERSON)
    assert told.code == 0
    assert controls_of(told.out + told.err) == []
    assert "responses: ~/Privat/data/responses" in told.out
    assert "> info.txt" in told.err


def test_copy_of_json_is_json(call: Caller) -> None:
    """``--copy --json`` copies the same keys that ``--json`` has."""
    text = copied(call("info", "--copy", "--json", terminal=True, TERM="xterm", **PERSON).out)
    assert set(json.loads(text)) == set(json.loads(call("info", "--json", terminal=False, **PERSON).out))


def test_the_clipboard_takes_every_letter() -> None:
    """Å, ä, ö and what would end the sequence are inside it as base64."""
    text = "åäö \x07\x1b\\ …"
    assert copied(to_clipboard(text)) == text
