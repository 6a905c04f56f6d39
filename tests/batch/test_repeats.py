"""Repeated ids: equal texts have equal hashes however they lie, and every one that comes again is found."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.batch.arrow import repeats
from sjalvskattning.batch.arrow.repeats import Repeats, hashes

texts = st.lists(st.text("abå1 ", max_size=20), min_size=1, max_size=40)


@given(texts)
def test_a_text_has_one_hash_alone_or_among_others(column: list[str]) -> None:
    """Among texts of other lengths, in a slice, beside empty columns: the same number."""
    whole = hashes([pa.array(column)]).tolist()
    sliced = hashes([pa.array(["x", *column]).slice(1)]).tolist()
    alone = [hashes([pa.array([text])])[0] for text in column]
    assert whole == sliced == alone
    assert len(set(whole)) == len(set(column))


@given(texts, texts)
def test_keys_of_two_columns_are_not_mixed_up(left: list[str], right: list[str]) -> None:
    """("ab", "c") and ("a", "bc") are two keys."""
    pairs = list(zip(left, right, strict=False))
    found = hashes([pa.array([one for one, _ in pairs]), pa.array([other for _, other in pairs])])
    assert len(set(found.tolist())) == len(set(pairs))


@pytest.mark.parametrize("held", [1, 7, 1 << 20])
def test_what_comes_again_is_found_in_memory_and_on_disk(monkeypatch: pytest.MonkeyPatch, held: int) -> None:
    """Exactly the hashes that came more than once, sorted, whatever the pieces they came in."""
    monkeypatch.setattr(repeats, "HELD", held)
    values = np.random.default_rng(1).integers(0, 1 << 63, 60).astype(np.uint64)
    pieces = [values[:20], values[10:40], values[40:], values[:1]]
    with tempfile.TemporaryDirectory() as folder:
        found = Repeats(Path(folder))
        for piece in pieces:
            found.add(piece)
        repeated = found.repeated().tolist()
    counted = Counter(value for piece in pieces for value in piece.tolist())
    assert repeated == sorted(value for value, number in counted.items() if number > 1)
