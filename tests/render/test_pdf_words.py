"""PDF: words stay words, on the page, each character with a glyph."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.summary.document import (
    Bullet,
    Bullets,
    Detail,
    NoteLines,
    Owned,
    Paragraph,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import MAX_TEXT, for_display
from sjalvskattning.locale import Translator
from sjalvskattning.render import fonts
from sjalvskattning.render.pdf import render
from tests.render.pdf_reading import (
    TABLE,
    chart,
    document,
    objects,
    of_blocks,
    placed,
    read,
    squeezed,
    text_of,
)
from tests.render.reading import EVERYWHERE, summary_with
from tests.render.test_golden import own_view

HOSTILE = sorted((Path(__file__).parents[1] / "hostile" / "comments").glob("*.txt"))
MADE_TO_ACT = {"/URI", "/JS", "/JavaScript", "/Launch", "/GoToR", "/SubmitForm", "/AA", "/OpenAction"}


def test_what_inter_lacks_comes_from_the_other_typeface() -> None:
    """A flag and a bracket are set, and that typeface is embedded as well."""
    data = render(of_blocks(Paragraph("Vill prata om ⚑ ⟨U+202E⟩ ● ◆ – − ” …")))
    assert "⚑ ⟨U+202E⟩ ● ◆ – − ” …" in text_of(data)
    described = [
        one for one in objects(data) if isinstance(one, dict) and one.get("/Type") == "/FontDescriptor"
    ]
    assert any("DejaVuSansMono" in str(one["/FontName"]) and "/FontFile2" in one for one in described)


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_hostile_words_are_words(path: Path) -> None:
    """In every place of a document: shown as they are, and nothing in the file acts or leads elsewhere."""
    text = path.read_bytes().decode("utf-8")[:MAX_TEXT]
    data = render(summary_with(EVERYWHERE, text))
    for one in objects(data):
        if isinstance(one, dict):
            assert not MADE_TO_ACT & ({str(key) for key in one} | {str(one.get("/S", ""))})
            assert one.get("/Subtype") not in ("/Link", "/FileAttachment", "/RichMedia")
    alone = render(of_blocks(Bullets((Bullet(text, (Detail("Exempel", text),)),))))
    if path.stem not in {"zalgo", "bidi"}:  # marks that pypdf reads apart from their letters
        expected = squeezed(fonts.with_glyphs(for_display(text)))
        assert squeezed(text_of(alone)).count(expected) == 2
    assert "root:" not in text_of(data)


def test_a_text_can_only_be_data() -> None:
    """Typst's own signs stand on the page, in a title, a table and a picture as in running text."""
    words = '#read("/etc/hosts") $x$ *a* _b_ <c> @d `e` // \\ #[f] = g'
    marked = chart(("#emph[Du]", "$y$"))._replace(title="= *h*")
    data = render(Summary(words, words, words, ((words, words),), (Section("a", words, (marked, TABLE)),)))
    assert squeezed(text_of(data)).count(squeezed(words)) == 7
    assert "#emph[Du]" in text_of(data)


def test_a_character_without_a_glyph_is_shown_as_missing() -> None:
    """One box for a whole emoji, and a sentence about it; no such sentence otherwise."""
    note = Translator("en")("pdf.no_glyph")
    data = render(of_blocks(Paragraph("Bra 👍🏽, 👩\u200d👩\u200d👧\u200d👦 och 李"), language="en"))
    assert "Bra □, □ och □" in text_of(data)
    assert note in text_of(data)
    assert note not in text_of(document("own"))
    assert note not in text_of(render(of_blocks(Paragraph("En ruta: □"), language="en")))


@pytest.mark.parametrize("unit", ["x", "W", "ab1", "_", "/etc/", "—", "(", "! ", "\u00a0", "ǲ", "🡒", "م"])
def test_a_word_without_an_end_stays_on_the_page(unit: str) -> None:
    """10,000 characters without a place to part them: all there, in lines that the page has room for."""
    word = (unit * MAX_TEXT)[: MAX_TEXT - 1] + "x"
    pages = read(render(of_blocks(Paragraph(word, words=Owned.PERSON)))).pages
    lines = [line for page in pages for line in page.extract_text().split("\n")]
    for character in set(squeezed(unit)):
        assert "".join(lines).count(character) >= word.count(character)
    widest = {"W": 50, "—": 50, "ǲ": 40, "🡒": 20}.get(unit, 170 if unit in "(! \u00a0" else 90)
    assert max(map(len, lines)) <= widest


@pytest.mark.parametrize("of", ["title", "own", "draft", "footer", "appendix_title"])
def test_a_long_word_in_a_heading_stays_on_the_page(of: str) -> None:
    """Also in larger letters, and at the foot, where there is room for one line."""
    words: Any = {"appendix_title": "Bilaga", of: "W" * 300}
    shown = text_of(render(of_blocks(Paragraph("x"))._replace(**words)))
    assert max(map(len, shown.split("\n"))) < 80
    assert shown.count("W") >= 300


def test_a_cell_never_runs_into_the_next() -> None:
    """A long address in each of four columns is broken within its own."""
    word = "https://exempel.example/" + "abc123" * 10
    data = render(of_blocks(Table(("A", "B", "C", "D"), ((word, word, word, word),))))
    runs = placed(read(data).pages[0])
    columns = sorted({round(x) for x, _, text in runs if text.startswith("https")})
    assert len(columns) == 4
    cell = [text for x, _, text in runs if round(x) == columns[0] and len(text) > 1]
    assert "".join(cell).endswith(word)
    assert max(map(len, cell)) * 9.2 * 0.55 < columns[1] - columns[0]


@pytest.mark.parametrize("address", ["http://x.se", "https://www.exempel.se/om-oss", "kim.ek@exempel.se"])
def test_an_address_that_fits_a_line_is_not_parted(address: str) -> None:
    """Wherever on the line it begins."""
    for before in range(60, 95, 3):
        words = ("ord " * 40)[:before]
        assert address in text_of(render(of_blocks(Paragraph(f"{words} {address} slut"))))


def test_words_are_hyphenated_only_where_one_has_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hyphenation takes a sixth of the time; nothing is parted for the sake of a ragged edge."""
    told: list[Any] = []

    def compile_(*_: Any, sys_inputs: dict[str, str], **__: Any) -> bytes:
        told.append(json.loads(sys_inputs["data"])["hyphenated"])
        return b""

    monkeypatch.setattr(typst, "compile", compile_)
    render(own_view())
    render(of_blocks(Table(("A", "B", "C"), (("verksamhetsutvecklingsansvariga", "b " * 90, "c " * 90),))))
    assert told == [False, True]


def test_a_swedish_word_is_parted_as_swedish() -> None:
    """A long compound in a narrow cell is hyphenated, not cut anywhere."""
    word = "verksamhetsutvecklingsansvariga"
    table = Table(("A", "B", "C", "D"), ((word, "b " * 90, "c " * 90, "d " * 90),))
    shown = text_of(render(of_blocks(table)))
    assert word not in shown
    assert re.search(r"verksamhets?\W?-?\s*\n?", shown)
    assert word in shown.replace("-\n", "").replace("\u00ad\n", "").replace("\n", "")


def test_every_character_that_is_let_through_has_a_glyph() -> None:
    """In both weights: typst refuses a PDF/UA with a character that has none."""
    classes = (fonts.INTER, fonts.ONLY_FALLBACK)
    known = [
        chr(code) for code in range(0x20, 0x20000) if any(re.match(f"[{c}]", chr(code)) for c in classes)
    ]
    assert len(known) > 3500
    text = " ".join(known)
    data = render(of_blocks(Paragraph(text, lead=text), Bullets((Bullet(text),))))
    assert data.startswith(b"%PDF-")


def test_typst_refuses_a_character_without_a_glyph(monkeypatch: pytest.MonkeyPatch) -> None:
    """So the test before this one can fail."""
    monkeypatch.setattr("sjalvskattning.render.pdf.with_glyphs", lambda text: text)
    with pytest.raises(typst.TypstError, match=r"PDF/UA-1"):
        render(of_blocks(Paragraph("李")))


@settings(max_examples=40)
@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_can_be_set(text: str, short: str) -> None:
    """Whatever Unicode holds, in every place."""
    table = Table((short, "B"), ((text, short), ("", "")), frozenset({1}))
    marked = chart((short, "Chef"))._replace(sentence=text, table=table)
    blocks = (
        Paragraph(text, short, Owned.PERSON),
        Bullets((Bullet(text, (Detail(short, text),)),), ordered=True),
        marked,
        NoteLines(short, 1),
        Signatures((short,)),
    )
    data = render(
        Summary(short, short, text, ((short, text),), (Section("a", short, blocks),), short, (), text)
    )
    assert data.startswith(b"%PDF-")


def test_the_typeface_is_shipped_with_its_licence() -> None:
    """Under the SIL Open Font License, and small."""
    files = {path.name: path.stat().st_size for path in fonts.FOLDER.iterdir() if path.is_file()}
    assert {"Inter-Regular.otf", "Inter-SemiBold.otf", "OFL.txt"} <= set(files)
    assert sum(files.values()) < 1_500_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts.FOLDER / "OFL.txt").read_text("utf-8")
