"""What a terminal sends, as messages: nothing that comes ends the reading."""

from __future__ import annotations

import random

import pytest
from textual import events

from sjalvskattning.tui.driving import MOST_COLUMNS, Typed
from tests.figures import Figure, amount

pytestmark = pytest.mark.trust(part="terminal")

PIECES = [
    *"[<?Mmu~tcRO;:09aåäö\x00\x7f\x9b\u202e",
    *("\x1b", "\x1b[", "\x1b]52;c;", "\x1b[200~", "\x1b[201~", "\x1b[48;", "\x1b[<", "\x1b[M", "$y", "\x07"),
    *("99999999999", "1114112", "55296", "-1"),
]


def keys(data: bytes, typed: Typed | None = None) -> list[str]:
    """The keys that these bytes are."""
    messages = (typed or Typed()).messages(data)
    return [message.character or message.key for message in messages if isinstance(message, events.Key)]


def test_letters_in_pieces_are_whole() -> None:
    """A letter of several bytes that comes in two readings is one letter."""
    typed, letters = Typed(), "åäö€".encode()
    assert [key for at in range(len(letters)) for key in keys(letters[at : at + 1], typed)] == list("åäö€")


def test_bytes_that_are_no_letters_are_stand_ins() -> None:
    """A Latin-1 terminal's å is U+FFFD, and what comes after it is read as ever."""
    assert keys("hår".encode("latin-1")) == ["h", "\ufffd", "r"]


@pytest.mark.parametrize("sequence", [b"\x1b[1114112u", b"\x1b[48;;99999999999u", b"\x1b[:;u"])
def test_a_sequence_without_a_key_is_left_out(sequence: bytes) -> None:
    """Numbers that are no character are no key, and nothing around them is lost."""
    typed = Typed()
    assert keys(b"a" + sequence + b"\x1b[Ab", typed)[0] == "a"
    assert keys(b"c", typed) == ["c"]


@pytest.mark.parametrize(("columns", "told"), [(300, True), (MOST_COLUMNS + 1, False)])
def test_a_window_too_large_to_be_one_is_not_believed(columns: int, told: bool) -> None:
    """Drawing it would take all memory; pasted text could ask for it."""
    sent = f"\x1b[48;50;{columns};500;3000t".encode()
    assert any(isinstance(message, events.Resize) for message in Typed().messages(sent)) is told


def test_anything_can_be_sent(figure: Figure) -> None:
    """Whatever bytes come, in whatever pieces, an ordinary letter after them is read."""
    chance, tried = random.Random(11), amount(200, 50_000)
    for _ in range(tried):
        typed = Typed()
        for _ in range(3):
            text = "".join(chance.choices(PIECES, k=chance.randint(1, 6)))
            list(typed.messages(text.encode() + chance.randbytes(chance.randint(0, 2))))
        assert "z" in keys(b"\x1b[201~" + b"z" * 40, typed)
    figure("terminal: input sequences", tried)
