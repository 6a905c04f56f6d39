"""What is said on a terminal is broken between words; in a pipe lines are as they are."""

from __future__ import annotations

import os

import pytest

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.locale import Translator
from tests.cli.calls import Input, Output

SENTENCE = (
    "Välj en lösenfras, gärna fyra ord. Säg den till den andra när ni ska öppna; skriv den inte i mejl."
)
PATH = "/hem/kim/dokument/samtal/kuvert-lidkoping-medarbetare-f36uk9-2026-11-20.kuvert"


def said(text: str, *, terminal: bool = True, **environment: str) -> list[str]:
    """The rows on standard error when this is told."""
    err = Output(terminal=terminal)
    Surroundings(Translator(), environment, Input(""), Output(terminal=terminal), err).talk(text)
    return err.getvalue().removesuffix("\n").split("\n")


def test_talk_is_broken_between_words() -> None:
    """At the window's width, with every word whole and none lost."""
    rows = said(SENTENCE, COLUMNS="40")
    assert len(rows) == 3
    assert all(len(row) < 40 for row in rows)
    assert " ".join(rows) == SENTENCE


def test_a_path_and_a_code_stay_whole() -> None:
    """Also where they are wider than the window, and at no hyphen."""
    rows = said(f"Kuvertet är sparat: {PATH}\nk7mn-p2qr-3s4t-u5vw", COLUMNS="20")
    assert rows == ["Kuvertet är sparat:", PATH, "k7mn-p2qr-3s4t-u5vw"]


def test_lines_of_their_own_stay_so() -> None:
    """An empty line, and what begins with spaces."""
    assert said("Fel: ett\n\n  indraget", COLUMNS="40") == ["Fel: ett", "", "  indraget"]


def test_a_pipe_gets_lines_as_they_are() -> None:
    """Whatever width the environment tells."""
    assert said(SENTENCE, terminal=False, COLUMNS="40") == [SENTENCE]


@pytest.mark.parametrize("columns", ["", "0", "vidd", "-3", "³"])
def test_a_width_that_is_none(columns: str) -> None:
    """Nothing is broken when neither the environment nor the terminal tells a width."""
    assert said(SENTENCE, COLUMNS=columns) == [SENTENCE]


def test_the_narrowest_window() -> None:
    """A word a row, and no error."""
    assert said("ett två", COLUMNS="1") == ["ett", "två"]


def test_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the environment says nothing, the terminal is asked."""
    monkeypatch.setattr(Output, "fileno", lambda self: 2)
    monkeypatch.setattr(os, "get_terminal_size", lambda descriptor: os.terminal_size((30, 10)))
    rows = said(SENTENCE)
    assert all(len(row) < 30 for row in rows)
    assert " ".join(rows) == SENTENCE
