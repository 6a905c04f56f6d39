"""Text from people: kept as written, shown so that it can do no harm."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.text import MAX_COMBINING, MAX_TEXT, clean_entry, for_display
from tests import samples

HOSTILE = Path(__file__).parents[1] / "hostile" / "comments"
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
anything = st.one_of(samples.texts(60), st.text(samples.ANY_CHARACTER, max_size=40))


def check_shown(shown: str) -> None:
    """Nothing that steers a terminal, reorders, hides or stacks is in ``shown``."""
    for char in shown:
        category = unicodedata.category(char)
        assert char == "\n" or category not in {"Cc", "Cs", "Zl", "Zp"}, hex(ord(char))
        assert category != "Cf" or char == "\u200d", hex(ord(char))
    assert not INVISIBLE.search(shown.replace("\ufffd", "").replace("\ufffc", ""))
    for match in re.finditer("[\ufe0e\ufe0f\u200d]", shown):
        assert match.start() > 0
        before = shown[match.start() - 1]
        assert (
            unicodedata.category(before) in {"So", "Sm", "Sk"} or before in "#*0123456789‼⁉ℹ〰〽\ufe0e\ufe0f"
        )
    marks = 0
    for char in shown:
        marks = marks + 1 if unicodedata.category(char).startswith("M") else 0
        assert marks <= MAX_COMBINING


def test_every_single_character_is_shown_safely() -> None:
    """All of the planes with a script or emoji, the tags, every plane's last two, each by a letter."""
    edges = [*range(0x20000), *range(0xE0000, 0xE1000)]
    edges += [plane + end for plane in range(0x20000, 0x110000, 0x10000) for end in (0, 0xFFFE, 0xFFFF)]
    check_shown(for_display("a".join(map(chr, edges))))


@settings(max_examples=200)
@given(anything)
def test_no_text_reaches_the_screen_unsafe(text: str) -> None:
    """No control, bidi, zero-width or surrogate, at most four marks, for any text."""
    check_shown(for_display(text))
    single = for_display(text, single_line=True)
    check_shown(single)
    assert "\n" not in single
    assert single == single.strip()
    assert not re.search(r"\s\s", single)


@settings(max_examples=200)
@given(anything, st.booleans())
def test_what_is_shown_is_shown_the_same_again(text: str, single_line: bool) -> None:
    """Showing twice changes nothing, and one line of the shown is one line of the text."""
    shown = for_display(text, single_line=single_line)
    assert for_display(shown, single_line=single_line) == shown
    assert for_display(for_display(text), single_line=True) == for_display(text, single_line=True)


@settings(max_examples=200)
@given(anything)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Kept text is UTF-8, has LF line ends and at most 10,000 characters."""
    kept = clean_entry(text)
    assert clean_entry(kept) == kept
    assert kept.encode().decode() == kept
    assert "\r" not in kept


@given(st.text(max_size=50))
def test_what_is_kept_is_what_was_written(text: str) -> None:
    """Apart from line ends nothing is changed in well-formed text, invisible characters included."""
    assert clean_entry(text) == re.sub("\r\n?", "\n", text)


def test_entry_is_capped_at_ten_thousand() -> None:
    """The cap is on the kept text, after line ends have been joined."""
    assert len(clean_entry("\r\n" * MAX_TEXT)) == MAX_TEXT
    assert len(clean_entry("å" * (MAX_TEXT + 1))) == MAX_TEXT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("\x9b2J", "⟨U+009B⟩2J"),
        ("\x7f\x00", "␡␀"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\tb", "a    b"),
        ("lö\u200bn", "lön"),
        ("hem\u00adtjänst", "hemtjänst"),
        ("a\u2028b", "a\nb"),
        ("\ud800", "\ufffd"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 4),
        ("e" + "\u0301\u200b" * 9, "e" + "\u0301" * 4),
        ("a\ufe0f\U000e0101b", "ab"),
        ("\u3164", ""),
        ("^\u200d^", "^^"),
    ],
)
def test_known_dangers(text: str, shown: str) -> None:
    """Controls become pictures, bidi markers; the invisible is gone; marks end at four, also when parted."""
    assert for_display(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d👩\u200d👧\u200d👦",
        "👍🏽",
        "👩🏽\u200d💻",
        "❤\ufe0f\u200d🔥",
        "🙂\u200d↔\ufe0f",
        "🏳\ufe0f\u200d🌈",
        "1\ufe0f\u20e3",
        "é å ä ö",
        "æ — ”…” −5 %",
        "日本語",
    ],
)
def test_honest_text_is_kept(text: str) -> None:
    """Emoji with joiners and skin tones, keycaps, accents and other scripts stay as they are."""
    assert for_display(text) == text


def test_a_hard_space_stays_hard() -> None:
    """50 % is not parted at the line's end; a run of spaces is still one space."""
    assert for_display("50\u00a0% och \u00a0 20\u202f000 ", single_line=True) == "50\u00a0% och 20\u202f000"


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.txt")), ids=lambda path: path.name)
def test_hostile_comments_are_kept_but_shown_safely(path: Path) -> None:
    """Every collected attack: kept as written, shown without its sting, and not emptied."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    assert clean_entry(text)
    shown = for_display(clean_entry(text))
    check_shown(shown)
    assert shown.strip()


def test_zalgo_keeps_at_most_four_marks() -> None:
    """120 marks on one letter become four."""
    shown = for_display((HOSTILE / "zalgo.txt").read_text(encoding="utf-8"))
    assert sum(unicodedata.category(char).startswith("M") for char in shown) == MAX_COMBINING
