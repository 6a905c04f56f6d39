"""Plain text, the terminal and JSON: nothing a text says is obeyed."""

from __future__ import annotations

import json
import re
import unicodedata
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.summary.document import Section
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render import (
    FORMATS,
    SUFFIXES,
    TEXTS,
    format_of,
    json_document,
    plain_text,
    render,
    terminal,
)
from tests import samples
from tests.render.figures import BARS, GROUPS, SEVEN
from tests.render.reading import EVERYWHERE, MARK, SLOTS, TODAY, summary_with
from tests.render.test_svg import hostile_bars

ROLES = ("low3", "low2", "low1", "middle", "high1", "high2", "high3")
BOXES = re.compile("[\u2500-\u257f|]")
COLOURS = re.compile(r"\x1b\[[\d;]*m")
slots = st.sampled_from((EVERYWHERE, *SLOTS))


def on_terminal(summary: Summary, width: int = 100, *, front_only: bool = False) -> str:
    """What Rich writes to a colour terminal of that width."""
    stream = StringIO()
    console = Console(
        file=stream, force_terminal=True, width=width, color_system="truecolor", legacy_windows=False
    )
    console.print(terminal.sections_only(summary) if front_only else terminal.renderable(summary))
    return stream.getvalue()


def squeezed(text: str) -> str:
    """Without white space, so that wrapping does not matter."""
    return "".join(text.split())


def check_controls(written: str) -> None:
    """Nothing but printable characters and line ends."""
    assert {char for char in written if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}} <= {"\n"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", written)


def test_a_hard_space_holds_at_the_end_of_a_row() -> None:
    """A rating such as "5 av 5" is never on two rows, however wide the terminal is."""
    summary = summary_with()
    ratings = [
        re.findall("skattat\\s+\\d\u00a0av\u00a0\\d", on_terminal(summary, width))
        for width in range(40, 100, 5)
    ]
    assert len(ratings[-1]) >= 5
    assert {len(found) for found in ratings} == {len(ratings[-1])}


@settings(max_examples=40)
@given(slots, samples.texts(60))
def test_no_text_steers_the_terminal(slot: str, text: str) -> None:
    """Beside Rich's own colour codes there is no control character, no link and no markup taken for one."""
    written = on_terminal(summary_with(slot, text))
    assert "\x1b]" not in written
    check_controls(COLOURS.sub("", written))


@pytest.mark.parametrize(
    "text",
    [
        "[link=https://e.se]x[/link]",
        "[/]",
        "[bold]x[/bold]",
        ":smile:",
        "[@click=app.quit]x[/]",
        "\\[x]",
        "[red]",
        "{x}",
    ],
)
def test_markup_stays_literal_on_the_terminal(text: str) -> None:
    """In every slot, character by character, with the same colour codes as a harmless text."""
    for slot in SLOTS:
        plain = COLOURS.sub("", on_terminal(summary_with(slot, text), width=400))
        assert squeezed(text) in squeezed(plain), slot
    styled = COLOURS.findall(on_terminal(summary_with("needs", text), width=400))
    assert styled == COLOURS.findall(on_terminal(summary_with("needs", MARK), width=400))


def test_the_first_pages_can_be_shown_without_the_appendix() -> None:
    """The TUI's preview stops at the footer."""
    summary = summary_with("")
    front = COLOURS.sub("", on_terminal(summary, front_only=True))
    assert summary.appendix_title not in front
    assert COLOURS.sub("", on_terminal(summary)).startswith(front.rstrip("\n"))


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_the_terminal_fits_its_width(width: int) -> None:
    """No line is longer than the terminal, also a narrow one."""
    lines = COLOURS.sub("", on_terminal(summary_with(""), width)).splitlines()
    assert max(len(line) for line in lines) <= width


def group_view(text: str) -> Summary:
    """Bars with the text in every place, and bars that nobody has tampered with."""
    blocks = (hostile_bars(text), BARS, GROUPS, SEVEN)
    return Summary("Grupp", sections=(Section("s", "Bilden", blocks),))


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_bars_fit_the_terminal(width: int) -> None:
    """Labels stand over them where there is no room beside."""
    lines = COLOURS.sub("", on_terminal(group_view("Ett långt påstående " * 9), width)).splitlines()
    assert max(map(len, lines)) <= width
    assert any("222" in line and "│" in line for line in lines)


@settings(max_examples=15)
@given(samples.texts(60))
def test_no_text_in_bars_is_obeyed(text: str) -> None:
    """Neither by the terminal, in plain text nor in JSON."""
    summary = group_view(text)
    check_controls(COLOURS.sub("", on_terminal(summary)))
    check_plain(plain_text.render(summary))
    check_controls(json_document.render(summary))


def test_each_step_of_the_bars_has_a_style_of_its_own() -> None:
    """Roles that a face with themes gives its colours to, seven of them for seven steps."""
    styles = {**terminal.PLAIN_STYLES} | {role: f"color({n})" for n, role in enumerate(ROLES, 20)}
    stream = StringIO()
    console = Console(file=stream, force_terminal=True, width=80, color_system="256", legacy_windows=False)
    console.print(terminal.renderable(Summary("S", sections=(Section("s", "S", (SEVEN,)),)), styles))
    first = next(line for line in stream.getvalue().splitlines() if "Vilja" in line)
    found = re.findall(r"38;5;(\d+)m(\d)", first)
    assert list(dict.fromkeys(found)) == [(str(20 + n), str(n)) for n in range(7)]


def test_bars_in_plain_text_are_sentences() -> None:
    """What they say, that their lengths are not exact, which step is which, and a sentence a row."""
    document = plain_text.render(Summary("S", sections=(Section("s", "S", (BARS,)),)))
    assert not BOXES.search(document)
    said = " ".join(document.split())
    assert said.startswith(f"S S {BARS.title}. {BARS.sentence} {BARS.note} 1 stämmer inte, 2 stämmer till")
    assert f"- Vad: {BARS.rows[0].label}. 1: 1–3. 2: 3–5." in said


def check_plain(document: str) -> None:
    """No line over 78 unless it is one long word, no space at its end, no two empty lines in a row."""
    assert document.endswith("\n")
    assert "\n\n\n" not in document
    check_controls(document)
    for line in document.splitlines():
        assert line == line.rstrip(" ")
        assert len(line) <= plain_text.WIDTH or max(map(len, line.split())) > plain_text.WIDTH - 20, line


@settings(max_examples=60)
@given(slots, samples.texts(60))
def test_plain_text_is_plain_whatever_it_says(slot: str, text: str) -> None:
    """It reads the text once through, and each line can be spoken."""
    document = plain_text.render(summary_with(slot, text))
    check_plain(document)
    shown = squeezed(for_display(text, single_line=True))
    assert shown in squeezed(document) or shown.upper() in squeezed(document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_text_has_no_boxes(language: str) -> None:
    """No line drawing, no table bars: every table is a sentence a row."""
    document = plain_text.render(summary_with("", language=language))  # type: ignore[arg-type]
    assert not BOXES.search(document)
    assert "●" not in document


@settings(max_examples=25)
@given(samples.prepared_responses(), st.sampled_from(LANGUAGES))
def test_every_summary_renders_in_every_format(response: Response, language: str) -> None:
    """Any response: text laid out, JSON the same twice, and all of it UTF-8."""
    summary = build_summary(response, response, Translator(language), TODAY)  # type: ignore[arg-type]
    check_plain(plain_text.render(summary))
    for name in TEXTS:
        document = render(summary, name)
        assert document.encode()
        assert document.endswith("\n")
        assert document == render(summary, name)


@settings(max_examples=60)
@given(slots, samples.texts(60))
def test_json_says_exactly_what_was_written_and_obeys_nothing(slot: str, text: str) -> None:
    """It parses back to the text, and prints no control or bidi character raw."""
    document = json_document.render(summary_with(slot, text))
    check_controls(document)
    parsed = json.loads(document)
    if slot in {"wish", "needs", "competence"}:
        assert text in strings(parsed) or not text
    assert set(parsed) == set(json.loads(json_document.render(summary_with(""))))


def strings(value: object) -> set[str]:
    """Every text in a JSON tree."""
    if isinstance(value, str):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return {text for part in parts for text in strings(part)}


def test_blocks_in_json_tell_their_kind() -> None:
    """A reader in another program knows a table from a list."""
    parsed = json.loads(json_document.render(summary_with("")))
    kinds = {
        block["kind"] for section in parsed["sections"] + parsed["appendix"] for block in section["blocks"]
    }
    assert kinds == {"paragraph", "bullets", "table", "chart", "quadrants", "signatures"}


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("a.md", "md"),
        ("a.MD", "md"),
        ("a.txt", "text"),
        ("a.text", "text"),
        ("a.json", "json"),
        ("a.pdf", "pdf"),
        ("a.htm", None),
        ("a", None),
    ],
)
def test_a_file_name_asks_for_a_format(name: str, known: str | None) -> None:
    """By its suffix, in any case."""
    assert format_of(name) == known


def test_every_format_has_a_suffix() -> None:
    """The registry and the suffixes name the same formats; another name is refused."""
    assert set(FORMATS) == set(SUFFIXES)
    with pytest.raises(KeyError):
        render(summary_with(""), "exe")
