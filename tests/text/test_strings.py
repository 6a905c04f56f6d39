"""The collection of hostile texts is as large as it says, and holds what has been collected before."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sjalvskattning.core.text import clean_entry, for_display, for_json
from tests import samples
from tests.figures import Figure
from tests.text.seen import steering
from tests.text.strings import STRINGS, batches, comments

pytestmark = pytest.mark.trust(part="text")
NAMES = Path(__file__).parents[3] / "shared" / "hostile" / "names" / "namn.txt"


def test_there_are_five_hundred_different_ones(figure: Figure) -> None:
    """Expect at least 500, each once, as they are kept, and each in some batch."""
    assert len(STRINGS) == len(set(STRINGS)) >= 500
    assert all(clean_entry(text) == text for text in STRINGS)
    assert {text for batch in batches(40) for text in batch} == set(STRINGS)
    assert sum(bool(steering(text)) for text in STRINGS) > 100
    figure("text: strings", len(STRINGS))


def test_what_was_collected_is_among_them() -> None:
    """Expect every collected comment, and every piece that the other tests are made of."""
    assert len(comments()) == 14
    assert {clean_entry(text) for text in (*comments().values(), *samples.NASTY)} <= set(STRINGS)


def test_the_shared_names_are_among_them() -> None:
    """Expect each of the names that people, sessions and files may have (in CI they must be there)."""
    if not NAMES.is_file():
        assert not os.environ.get("CI"), f"the hostile names are missing in CI: {NAMES}"
        pytest.skip("the shared hostile files are not beside this clone")
    names = NAMES.read_text(encoding="utf-8").split("\n")
    assert len(names) > 25
    assert {clean_entry(name) for name in names} <= set(STRINGS)


@pytest.mark.parametrize("single_line", [False, True])
def test_each_is_shown_so_that_nothing_obeys_it(single_line: bool) -> None:
    """Expect no control, bidi or invisible character in what is shown of any of them."""
    for text in STRINGS:
        assert not steering(for_display(text, single_line=single_line)), ascii(text)


def test_json_holds_each_exactly_and_shows_nothing_that_is_obeyed() -> None:
    """Expect escapes for what a screen would obey or hide, the same text when read, å ä ö as they are."""
    for text in (*STRINGS, "\ud800", "a\udfffb"):
        document = for_json(json.dumps({"a": text}, ensure_ascii=False, indent=2))
        assert not steering(document), ascii(text)
        assert json.loads(document) == {"a": text}
    assert for_json('{"a": "Åsa Öberg"}') == '{"a": "Åsa Öberg"}'
