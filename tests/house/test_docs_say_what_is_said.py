"""What the docs show that the program says is what it says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from sjalvskattning.locale import topic_texts
from tests.locale.test_texts import TOPICS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"conversation.md": 1, "conversation.sv.md": 0}
"""Pages with whole calls and answers, and which of the two languages they are in."""

NOT_SAID = re.compile(
    r"\$ |…|[#|>*-]|\s|[a-z0-9]{6} \d|[0-9a-z]{4}(-[0-9a-z]{4}){3}$|\d+\. |[a-z ]+$|sjalvskattning "
    r"|[a-zåäö ]+: [A-ZÅÄÖ]|[^:]+ · "
)
"""How lines begin that are typed, left out, a part of a document or a list, someone's note, or a code."""

LEAST = 3
"""Letters that a text must have of its own for a line to be told by it."""


@cache
def _said(language: int) -> re.Pattern[str]:
    """Any line that the program has words for, whatever is filled in."""
    texts = {
        line
        for topic in TOPICS
        for pair in topic_texts(topic).values()
        for line in pair[language].split("\n")
        if len(line) > 1
    }
    own = (text for text in texts if len(re.sub(r"\{\w+\}|\W", "", text)) >= LEAST)
    return re.compile("|".join(f"(?:{_pattern(text)})" for text in own))


def _pattern(text: str) -> str:
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(text))


def told(page: str) -> list[str]:
    """Every line in a block of code of a page that is a sentence from the program."""
    blocks = re.findall(r"^```\n(.*?)^```$", (DOCS / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not NOT_SAID.match(line)]


@pytest.mark.parametrize("page", PAGES)
def test_what_is_shown_is_said(page: str) -> None:
    """Every sentence in a block, but for "Fel:" before it and where after it, is a text of the program."""
    lines = told(page)
    assert len(lines) > 15
    said = _said(PAGES[page])
    bare = [re.sub(r"^(Fel|Åtgärd|Error|Remedy): | \([^ ()]+\)$", "", line) for line in lines]
    assert [line for line in bare if not said.fullmatch(line)] == []


def test_another_wording_would_be_seen() -> None:
    """One word more or less in a sentence is none of the program's texts."""
    said = _said(1)
    assert said.fullmatch("The sealed envelope is saved: my.kuvert.age")
    assert not said.fullmatch("The sealed envelope is now saved: my.kuvert.age")
    assert not said.fullmatch("Choose a passphrase, preferably five words.")
