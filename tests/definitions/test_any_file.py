"""Whatever a file holds: no exception, and every fault has a place inside the file and can be written."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.tree import tidy
from tests.definitions.samples import VALID
from tests.fuzz.entries.definition import one as check

LINES = VALID.splitlines(keepends=True)
HOSTILE = [
    path.read_bytes() for path in (Path(__file__).parent.parent / "hostile" / "definitions").glob("*.yaml")
]
PIECES = [
    *("#", " #", ": ", "- ", "[", "]", "{", "}", '"', "'", "*a", "&a ", "!!int ", "<<: ", "|\n", ">\n", "? "),
    *("---\n", "...\n", "%TAG ! x\n", "\\", "@", "`", "~", "null", "”", "\t", "\u00a0", "\r", "å\u030a"),
    *("\ufeff", "\x00", "\x1b", "\x85", "\u2028", "\ud7ff", "\U0010ffff"),
]

line_numbers = st.integers(0, len(LINES) - 1)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\x00")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b'a: "\\ud800"')
@example(b'a: "\\UFFFFFFFF"')
@example(b"\xed\xa0\x80: x")
def test_any_bytes(data: bytes) -> None:
    """Bytes from nowhere."""
    check(data)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*LINES, *PIECES]), max_size=30))
def test_any_heap_of_yaml(parts: list[str]) -> None:
    """Lines and pieces of YAML in any order."""
    check("".join(parts).encode())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(VALID)), st.sampled_from(PIECES)), min_size=1, max_size=4))
def test_pieces_put_anywhere(edits: list[tuple[int, str]]) -> None:
    """A valid file with something put in at any place."""
    text = VALID
    for position, piece in edits:
        text = text[:position] + piece + text[position:]
    check(text.encode())


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(VALID.encode())), st.binary(min_size=1, max_size=3)), max_size=3)
)
def test_bytes_put_anywhere(edits: list[tuple[int, bytes]]) -> None:
    """A valid file with bytes put in at any place, also inside a letter."""
    data = VALID.encode()
    for position, piece in edits:
        data = data[:position] + piece + data[position:]
    check(data)


@settings(max_examples=100, deadline=None)
@given(st.sets(line_numbers, min_size=1, max_size=4), line_numbers, line_numbers, st.integers(-3, 3))
def test_lines_lost_swapped_and_moved(lost: set[int], first: int, second: int, indent: int) -> None:
    """A valid file with lines deleted, two exchanged, and one indented otherwise."""
    lines = list(LINES)
    lines[first], lines[second] = lines[second], lines[first]
    lines[first] = " " * indent + lines[first] if indent > 0 else lines[first][-indent:]
    check("".join(line for number, line in enumerate(lines) if number not in lost).encode())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(VALID)))
def test_a_file_cut_anywhere(length: int) -> None:
    """A download that stopped."""
    check(VALID[:length].encode())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(HOSTILE), st.integers(0, 1200), st.binary(max_size=4))
def test_hostile_files_spoiled_further(data: bytes, position: int, piece: bytes) -> None:
    """The hostile files with something put into them."""
    check(data[:position] + piece + data[position:])


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_characters="\ufeff"), max_size=40))
def test_a_quoted_text_is_kept_or_refused(text: str) -> None:
    """Any text in double quotes comes out as written, but for spaces, or is refused."""
    quoted = json.dumps(text, ensure_ascii=False)
    data = VALID.replace("text: Jag lyssnar.", f"text: {quoted}").encode("utf-8", "surrogatepass")
    check(data)
    assessment, _ = parse(data, "prov.yaml")
    if assessment is not None:
        assert assessment.items_of("medarbetare")[1].text.sv == tidy(text)


@settings(max_examples=40, deadline=None)
@given(st.permutations(LINES[1:7]))
def test_the_order_of_keys_is_free(head: list[str]) -> None:
    """Keys may come in any order; the assessment is the same."""
    assert parse("".join([*head, *LINES[7:]]).encode(), "prov.yaml") == parse(VALID.encode(), "prov.yaml")
