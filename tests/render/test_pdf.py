"""PDF: what a program that reads aloud finds in it, how it is laid out, and that it is always the same."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typst

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.summary.document import (
    Bullet,
    Bullets,
    Detail,
    Figure,
    NoteLines,
    Owned,
    Paragraph,
    Quadrants,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.definitions.load import load
from sjalvskattning.errors import MissingExtra
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render.pdf import render
from tests.render.every_document import of_role, shipped
from tests.render.figures import BARS, MANY
from tests.render.pdf_reading import (
    DOCUMENTS,
    document,
    drawn_shapes,
    elements,
    every_block,
    filled,
    kinds,
    objects,
    of_blocks,
    placed,
    read,
    root,
    squeezed,
    summary_of,
    text_of,
)
from tests.render.test_golden import managers_view, own_view

ASSESSMENTS = Path(__file__).parents[2] / "assessments"


@pytest.mark.parametrize("of", DOCUMENTS)
def test_the_file_says_what_it_is(of: str) -> None:
    """PDF/UA-1 by its own account, tagged, with a language, and a title that a reader shows."""
    said = root(document(of))
    assert said["/MarkInfo"]["/Marked"]
    assert said["/Lang"] == ("en" if of == "manager" else "sv")
    assert said["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in said["/Metadata"].get_data()
    information = read(document(of)).metadata
    assert information is not None
    assert information.title == summary_of(of).title


@pytest.mark.parametrize("of", DOCUMENTS)
def test_headings_are_headings(of: str) -> None:
    """One first heading, that is the title; sections under it, and no level left out."""
    found = [element for element in elements(document(of)) if re.fullmatch("/H[1-6]", element["/S"])]
    levels = [int(element["/S"][2:]) for element in found]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert 2 in levels
    assert all(after <= before + 1 for before, after in pairwise(levels))
    summary = summary_of(of)
    under = [section.title for section in summary.sections]
    appendix = [summary.appendix_title] * bool(summary.appendix_title)
    parts = [section.title for section in summary.appendix]
    assert [str(element["/T"]) for element in found] == [summary.title, *under, *appendix, *parts]
    assert levels == [1, *[2] * len(under), *[2] * len(appendix), *[3] * len(parts)]


def test_lists_and_tables_are_what_they_look_like() -> None:
    """Lists with items, also inside items; tables with a head of header cells and rows of other cells."""
    found = kinds(document("own"))
    assert found[0] == "/Document"
    assert {"/L", "/LI", "/Lbl", "/LBody", "/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/P"} <= set(
        found
    )
    blocks = [block for s in (*own_view().sections, *own_view().appendix) for block in s.blocks]
    tables = [block for block in blocks if isinstance(block, Table)]
    tables += [block.table for block in blocks if isinstance(block, Figure)]
    assert found.count("/Table") == found.count("/THead") == len(tables)
    headers = [element for element in elements(document("own")) if element["/S"] == "/TH"]
    assert all(
        attribute["/Scope"] == "/Column"
        for one in headers
        for attribute in one["/A"]
        if "/Scope" in attribute
    )
    assert len(headers) == sum(len(table.headers) for table in tables)


def test_a_table_repeats_its_head_on_each_page() -> None:
    """The header stands on both pages that a long table fills, and is read aloud once."""
    pages = [page.extract_text() for page in read(document("every block")).pages]
    on = [page for page in pages if re.search(r"Påstående \d", page)]
    assert len(on) > 1
    assert all("Nummer" in page for page in on)
    assert kinds(document("every block")).count("/TH") == 2 + 3 * 3 + len(BARS.table.headers)


@pytest.mark.parametrize("of", DOCUMENTS)
def test_figures_say_what_they_show(of: str) -> None:
    """Each picture has a text in its stead with every label in it, a caption, and its table after it."""
    found = kinds(document(of))
    texts = [str(element.get("/Alt", "")) for element in elements(document(of)) if element["/S"] == "/Figure"]
    summary = summary_of(of)
    blocks = [block for s in (*summary.sections, *summary.appendix) for block in s.blocks]
    figures = [block for block in blocks if isinstance(block, Figure)]
    assert found.count("/Figure") == found.count("/Caption") == len(figures) > 0
    for text, figure in zip(texts, figures, strict=True):
        marks = figure.points if isinstance(figure, Quadrants) else figure.rows
        assert all(label in text for label in (figure.title, *(mark.label for mark in marks)))
        assert squeezed(figure.sentence) in squeezed(text_of(document(of)))
    for at in (n for n, kind in enumerate(found) if kind == "/Figure"):
        assert found[at + 1] == "/Table"


def test_bars_that_a_page_has_no_room_for_go_on_on_the_next() -> None:
    """Nothing is cut off at the end of a page; each part says what is in it, and the sentence stands once."""
    made = render(of_blocks(MANY))
    pages = [squeezed(page.extract_text()) for page in read(made).pages]
    texts = [str(element["/Alt"]) for element in elements(made) if element["/S"] == "/Figure"]
    assert len(texts) > 1
    assert texts[0] == f"{MANY.title}: {MANY.sentence}"
    assert squeezed(MANY.rows[-1].label) in squeezed(texts[-1])
    for row in MANY.rows:
        assert any(squeezed(row.label) in page for page in pages)
    assert kinds(made).count("/Caption") == 1


@pytest.mark.parametrize("of", DOCUMENTS)
def test_every_typeface_is_embedded(of: str) -> None:
    """Only the shipped one, in its two weights; words in pictures are set in it too."""
    described = [
        one
        for one in objects(document(of))
        if isinstance(one, dict) and one.get("/Type") == "/FontDescriptor"
    ]
    names = {str(one["/FontName"]).partition("+")[2] for one in described}
    assert names == {"Inter-Regular", "Inter-SemiBold"}
    assert all({"/FontFile2", "/FontFile3"} & set(one) for one in described)


def test_two_pages_and_then_the_appendix() -> None:
    """A samtalsunderlag with all its parts is at most two A4 pages; the appendix begins a page."""
    pages = read(document("own")).pages
    starts = [page.extract_text().split("\n")[0].strip() for page in pages]
    assert starts.index("Bilaga") == 2
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}


@pytest.mark.parametrize("path", sorted(ASSESSMENTS.glob("*.yaml")), ids=lambda path: path.stem)
def test_two_pages_hold_every_part_filled_in(path: Path) -> None:
    """For each role of each shipped assessment, with goals, wishes, examples and what has changed."""
    assessment = load(path)
    for role in assessment.roles:
        pages = read(render(filled(assessment, role.id))).pages
        assert "Bilaga" in [page.extract_text().split("\n")[0].strip() for page in pages[:3]]


@pytest.mark.parametrize(("assessment", "role"), shipped(), ids=lambda value: getattr(value, "id", value))
def test_no_page_is_for_the_sake_of_a_sentence(assessment: Assessment, role: str) -> None:
    """Each part of each document ends with a page that is filled for a seventh at least."""
    for kind, summary in of_role(assessment, role):
        if kind in {"summary", "summary prepared", "compare", "timeline 2", "timeline 5", "explain change"}:
            for number, page in enumerate(read(render(summary)).pages, 1):
                lowest = min(y for _, y, _ in placed(page) if y > 52)
                assert 842 - 45 - lowest > 0.14 * 746, f"{kind}, page {number}"


@pytest.mark.parametrize(("of", "words"), [("own", "Sida {} av {}"), ("manager", "Page {} of {}")])
def test_every_page_has_its_number_and_says_that_it_is_a_draft(of: str, words: str) -> None:
    """In the reader's language, at the foot; the notice also stands at the top of the first page."""
    pages = [page.extract_text() for page in read(document(of)).pages]
    draft = (own_view() if of == "own" else managers_view()).draft
    for number, page in enumerate(pages, 1):
        assert words.format(number, len(pages)) in page
        assert draft in page
    assert pages[0].count(draft) == 2
    assert "/Artifact" not in kinds(document(of))


def test_a_document_that_is_no_draft_has_its_title_at_the_foot() -> None:
    """What lies loose on a table can be put back."""
    assert all("Jämförelse" in page.extract_text() for page in read(document("every block")).pages)


def test_the_sentence_about_records_is_part_of_what_is_read() -> None:
    """It stands last before the appendix."""
    page = read(document("own")).pages[1].extract_text()
    assert squeezed(own_view().footer) in squeezed(page)


def test_own_words_are_set_apart_by_a_bar() -> None:
    """The same words, the person's: one more line is drawn beside them, whatever the colours."""
    for make in (
        lambda words: Paragraph("Mina ord.", words=words),
        lambda words: Bullets((Bullet("Mina ord.", words=words),)),
        lambda words: Bullets((Bullet("Ord.", (Detail("Mitt exempel", "Mina ord.", words),)),)),
    ):
        own, other = (render(of_blocks(make(words))) for words in (Owned.PERSON, Owned.PROGRAM))
        assert drawn_shapes(own) == drawn_shapes(other) + 1
        assert text_of(own) == text_of(other)


def test_note_lines_and_signatures_are_lines_to_write_on() -> None:
    """As many as asked for."""
    bare = drawn_shapes(render(of_blocks(Paragraph("x"))))
    notes = render(of_blocks(Paragraph("x"), NoteLines("Vad hindrar?", 7)))
    assert drawn_shapes(notes) == bare + 7
    signed = render(of_blocks(Paragraph("x"), Signatures(("Du, datum", "Chef, datum", "Facket"))))
    assert drawn_shapes(signed) == bare + 3
    assert "Facket" in text_of(signed)


def test_the_labels_of_the_facts_are_whole() -> None:
    """Also one that is broader than most; what stands beside it begins after it."""
    facts = (("Roll", "Medarbetare"), ("Kod, Chefens bild", "20 november"))
    (page,) = read(render(Summary("Titel", facts=facts))).pages
    words = {text: (x, y) for x, y, text in placed(page)}
    label, value = words["Kod, Chefens bild"], words["20 november"]
    assert label[1] == pytest.approx(value[1], abs=1)
    assert value[0] > label[0] + 80


def test_lines_to_write_on_are_on_the_page_of_what_they_belong_to() -> None:
    """Wherever the page ends: the question, the list, both places to write in, and the note under them."""
    last = (
        Paragraph("Hur?", lead="Fråga:"),
        Bullets((Bullet("Saken"),)),
        NoteLines("Min bild", 2),
        NoteLines("Din bild", 2),
    )
    for rows in range(20, 34, 2):
        before = tuple(Paragraph(f"rad {number}") for number in range(rows))
        sections = (Section("a", "Före", before), Section("b", "Därpå", last))
        *_, page = read(render(Summary("Titel", sections=sections, footer="Om handlingen."))).pages
        shown = page.extract_text()
        assert all(
            words in shown for words in ("Därpå", "Hur?", "Saken", "Min bild", "Din bild", "handlingen")
        )


def test_numbers_stand_to_the_right() -> None:
    """Two numbers of one column end at the same place: the shorter one begins further in."""
    table = Table(
        ("Område", "Antal", "Sedan"), (("Mod", "1111111", "2024"), ("Vilja", "1", "2025")), frozenset({1})
    )
    starts = {text: x for x, _, text in placed(read(render(of_blocks(table))).pages[0])}
    assert starts["1"] > starts["1111111"] + 20
    assert starts["2024"] == starts["2025"]


def test_the_same_summary_gives_the_same_bytes() -> None:
    """Also in another process, with another hash seed, folder, time zone and language."""
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from tests.render.test_golden import own_view\n"
        "from sjalvskattning.render.pdf import render\n"
        "print(hashlib.sha256(render(own_view())).hexdigest())"
    )
    tree = str(Path(__file__).parents[2])
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LANG": "C",
        "SOURCE_DATE_EPOCH": "1",
    }
    other = subprocess.run(
        [sys.executable, "-c", code, tree],
        cwd="/",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == hashlib.sha256(document("own")).hexdigest()
    assert render(own_view()) == document("own")


@pytest.mark.parametrize("make", [own_view, managers_view, every_block])
def test_typst_has_no_remarks(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No warning: every typeface is found, and the pages come to rest."""
    remarks: list[Any] = []

    def compile_(*args: Any, **kwargs: Any) -> bytes:
        data, warnings = typst.compile_with_warnings(*args, **kwargs)
        remarks.extend(warnings)
        return bytes(data)

    monkeypatch.setattr(typst, "compile", compile_)
    assert render(make()).startswith(b"%PDF-")
    assert remarks == []


def test_without_typst_the_remedy_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error with this Python in it, and a text in both languages."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as error:
        render(own_view())
    assert error.value.code == "render.needs_pdf"
    for language in LANGUAGES:
        remedy = Translator(language)("render.needs_pdf.remedy", **error.value.params)
        assert f"{sys.executable} -m pip install typst" in remedy


def test_the_room_loads_typst_only_to_make_a_pdf() -> None:
    """Importing the renderer costs nothing of it."""
    code = "import sys, sjalvskattning.render.pdf; print('typst' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
