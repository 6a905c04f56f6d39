"""Word: real styles, one language, nothing of the machine in it, and every text only a text."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Twips
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Chart,
    ChartRow,
    Detail,
    Figure,
    Mark,
    NoteLines,
    Owned,
    Paragraph,
    Point,
    Quadrants,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.errors import MissingExtra
from sjalvskattning.locale import LANGUAGES, Language, Translator, topic_texts
from sjalvskattning.render.docx import render
from sjalvskattning.render.docx.tables import WIDTH, column_widths
from tests import samples
from tests.render.figures import BARS, MANY
from tests.render.reading import EVERYWHERE, MARK, SLOTS, summary_with
from tests.render.test_golden import managers_view, own_view
from tests.render.test_svg import hostile_bars

ROOT = Path(__file__).parents[2]
HOSTILE = sorted((ROOT / "tests" / "hostile" / "comments").glob("*.txt"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PNG = b"\x89PNG\r\n\x1a\n"


def chart(series: int, title: str = "Bilderna") -> Chart:
    """Two areas marked by that many, one of whom has no mark in the second."""
    names = ("Jag", "Chefen", "Kim", "Robin", "Alex")[:series]
    rows = (
        ChartRow("Mod", tuple(Mark(4 + n, 2) for n in range(series)), " · ".join("2345"[:series])),
        ChartRow("Inåt", (*(Mark(9, 3) for _ in names[1:]), Mark()), "för få svar", level=1),
    )
    table = Table(("Område", *names), tuple((row.label, *"12345"[:series]) for row in rows), frozenset({1}))
    return Chart(title, 1, 7, rows, f"Sagt i ord om {title}.", table, names if series > 1 else ())


QUADRANTS = Quadrants(
    "Insats och förutsättningar", 1, 5, "Förutsättningar", "Egen insats",
    ("Vad hindrar?", "Vad håller?", "Vad börjar?", "Vad prövas?"),
    (Point("Jag", Mark(7, 2), Mark(4, 2)), Point("Chefen", Mark(3, 2), Mark(9, 2))),
    "Insatsen är högre för en av två.",
    Table(("Vem", "Insats"), (("Jag", "2,0"), ("Chefen", "4,5")), frozenset({1})),
)  # fmt: skip


def one_section(*blocks: Block, title: str = "Rubrik", language: Language = "sv") -> Summary:
    """A document with these blocks in it."""
    return Summary("Titel", sections=(Section("s", title, blocks),), language=language)


def opened(summary: Summary) -> DocumentObject:
    """The document as python-docx reads it."""
    return Document(io.BytesIO(render(summary)))


def parts(document: bytes) -> dict[str, bytes]:
    """Every part of the file by its name."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def tree(document: bytes, name: str) -> Element:
    """One part of the file, parsed."""
    return ElementTree.fromstring(parts(document)[name])


def style_of(paragraph: WordParagraph) -> str:
    """The id of a paragraph's style."""
    assert paragraph.style is not None
    return str(paragraph.style.style_id)


def said(summary: Summary) -> list[tuple[str, str]]:
    """Style and text of each paragraph of the body that stands in no table."""
    return [(style_of(paragraph), paragraph.text) for paragraph in opened(summary).paragraphs]


def everything() -> Summary:
    """Every kind of block, in a document that has every part."""
    return Summary(
        "Titel", "Mitt eget", "UTKAST", (("Roll", "Chef"),),
        (
            Section("a", "Bilder", (chart(2), QUADRANTS, BARS)),
            Section("b", "Ord", (
                Paragraph("", lead="Inledning"),
                Paragraph("Vanligt.", lead="Först"),
                Paragraph("Mitt.", "Jag behöver:", Owned.PERSON),
                Bullets((Bullet("Sak", (Detail("Exempel", "Mitt", Owned.PERSON),)), Bullet("Sak"))),
                Bullets((Bullet("Ett"), Bullet("Två", words=Owned.PERSON)), ordered=True),
                Table(("Vad", "Vem"), (("", ""), ("Något", ""))),
                Table(("Vad", "Tal"), (("Något", "1"),), frozenset({1})),
            )),
            Section("c", "Penna", (NoteLines("Anteckningar", 4), Signatures(("Jag", "Chefen")))),
        ),
        "Bilaga", (Section("d", "Bild", (chart(5, "Fem"),)),), "Upplysning.",
    )  # fmt: skip


SAMPLES = [own_view, managers_view, everything]


@pytest.mark.parametrize(("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_document_spells_in_its_language(language: Language, tag: str) -> None:
    """In the styles' defaults, in the settings and in the properties; nothing says otherwise anywhere."""
    document = render(summary_with(language=language))
    default = tree(document, "word/styles.xml").find(f"{W}docDefaults//{W}rPr/{W}lang")
    assert default is not None
    assert default.get(f"{W}val") == tag
    theme = tree(document, "word/settings.xml").find(f"{W}themeFontLang")
    assert theme is not None
    assert theme.get(f"{W}val") == tag
    assert Document(io.BytesIO(document)).core_properties.language == tag
    assert not list(tree(document, "word/document.xml").iter(f"{W}lang"))


def test_headings_and_lists_are_words_own_styles() -> None:
    """So that its outline and a screen reader know what is a heading, and of what level."""
    document = opened(everything())
    by_text = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    expected = {
        "Titel": "Title", "Mitt eget": "Subtitle", "Bilder": "Heading 1", "Bilderna": "Heading 2",
        "Ord": "Heading 1", "Bilaga": "Heading 1", "Bild": "Heading 2", "Fem": "Heading 3",
        "Sak": "List Bullet", "Exempel: Mitt": "List Bullet 2", "Ett": "List Number",
        "Sagt i ord om Bilderna.": "Caption", "Vanligt.": None,
    }  # fmt: skip
    assert {text: by_text.get(text) for text in expected} == expected
    levels = {f"Heading {n}": str(n - 1) for n in (1, 2, 3)}
    for name, level in levels.items():
        outline = document.styles[name].element.find(f"{W}pPr/{W}outlineLvl")
        assert outline.get(f"{W}val") == level


@pytest.mark.parametrize("make", SAMPLES)
def test_every_style_in_use_is_in_the_document(make: object) -> None:
    """Word shows an unknown style as the plain one, without a word."""
    document = render(make())  # type: ignore[operator]
    known = {style.get(f"{W}styleId") for style in tree(document, "word/styles.xml").iter(f"{W}style")}
    for part, tags in (("document", ("pStyle", "rStyle", "tblStyle")), ("footer", ("pStyle",))):
        root = tree(document, f"word/{part}.xml")
        used = {node.get(f"{W}val") for tag in tags for node in root.iter(f"{W}{tag}")}
        assert used
        assert used <= known
    linked = {node.get(f"{W}val") for node in tree(document, "word/numbering.xml").iter(f"{W}pStyle")}
    assert linked <= known


def test_a_chart_that_is_called_what_its_section_is_has_no_heading_of_its_own() -> None:
    """The same words twice say nothing more."""
    texts = [text for style, text in said(one_section(chart(1, "Rubrik"))) if style.startswith("Heading")]
    assert texts == ["Rubrik"]


def test_our_own_styles_are_named_in_the_documents_language() -> None:
    """They are seen in Word's gallery; their ids are the same."""
    texts = topic_texts("docx")
    for column, language in enumerate(LANGUAGES):
        styles = opened(one_section(language=language)).styles
        own = {style.name for style in styles if style.element.get(f"{W}customStyle") == "1"}
        assert own == {pair[column] for key, pair in texts.items() if key.startswith("docx.style.")}


def test_what_introduces_is_held_to_what_follows() -> None:
    """Headings, leads, captions and figures by their styles; bullets to details and words to a table."""
    document = opened(everything())
    held = {
        style.style_id for style in document.styles if style.element.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert held >= {"Title", "Heading1", "LeadLine", "Figure", "Caption", "TableHeading", "SignatureLine"}
    with_details, without = (p for p in document.paragraphs if p.text == "Sak")
    assert with_details.paragraph_format.keep_with_next
    assert not without.paragraph_format.keep_with_next
    (before_table,) = (p for p in document.paragraphs if p.text == "Två")
    assert before_table.paragraph_format.keep_with_next


def test_lines_to_write_on_stay_together_and_with_what_they_belong_to() -> None:
    """No page begins with a ruled line or with a label whose list stands on the page before."""
    blocks = (Bullets((Bullet("Sak"),)), NoteLines("Min bild", 2), NoteLines("Din bild", 2))
    section = Section("a", "Rubrik", blocks)
    for footer, last in (("", None), ("Om handlingen.", True)):
        document = opened(Summary("Titel", sections=(section,), footer=footer))
        held = [
            p.paragraph_format.keep_with_next
            for p in document.paragraphs
            if style_of(p) in {"ListBullet", "RuledLine"}
        ]
        assert held == [True, True, True, True, last]


def test_the_note_at_the_end_is_never_alone_on_a_page() -> None:
    """What comes before it is held to it, for a few lines and to the heading, and kept whole."""
    blocks = (Paragraph("Ord " * 90), Bullets((Bullet("Ett"), Bullet("Två", (Detail("Till", "Tre"),)))))
    sections = tuple(Section(f"s{n}", f"Rubrik {n}", blocks) for n in range(3))
    document = opened(Summary("Titel", sections=sections, footer="Om handlingen."))
    said = [p for p in document.paragraphs if not style_of(p).startswith(("Title", "Heading"))]
    assert [p.paragraph_format.keep_with_next for p in said[-9:]] == [
        None, None, True, None, True, True, True, True, None
    ]  # fmt: skip
    assert [p.paragraph_format.keep_together for p in said if p.text.startswith("Ord")] == [None, None, True]


def test_a_table_just_before_what_is_held_to_the_end_is_held_to_it() -> None:
    """LibreOffice would leave the heading under it behind at the bottom of the page."""
    table = Table(("a",), (("b",), ("c",)))
    for text, held in (("Ord " * 160, [True, True]), ("Ord " * 900, [True, None])):
        sections = (Section("s", "Före", (table,)), Section("t", "Därpå", (Paragraph(text),)))
        (made,) = opened(Summary("Titel", sections=sections, footer="Om handlingen.")).tables
        rows = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in made.rows]
        assert rows[1:] == held


def test_the_appendix_begins_a_page_and_nothing_else_does() -> None:
    """By the heading itself, not by an empty paragraph."""
    document = opened(everything())
    broken = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert broken == ["Bilaga"]
    assert not [br for br in document.element.iter(f"{W}br") if br.get(f"{W}type") == "page"]


def test_the_page_is_a4_and_no_table_or_figure_is_broader_than_the_text() -> None:
    """210 × 297 mm, and 16 cm between the margins."""
    document = opened(everything())
    (section,) = document.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    text = section.page_width - (section.left_margin or 0) - (section.right_margin or 0)
    assert text == Twips(WIDTH)
    assert max(shape.width for shape in document.inline_shapes) <= Cm(16)
    for table in document.tables:
        assert sum(column.width or 0 for column in table.columns) == text


@pytest.mark.parametrize("make", SAMPLES)
def test_every_table_has_a_heading_row_that_is_repeated_and_rows_that_hold(make: object) -> None:
    """Only the first row is the heading, and no text in a row is parted between pages."""
    document = opened(make())  # type: ignore[operator]
    tables = document.tables
    assert tables
    (text,) = (style for style in document.styles if style.style_id == "TableText")
    assert text.element.find(f"{W}pPr/{W}keepLines") is not None
    for table in tables:
        assert table.style is not None
        assert table.style.style_id == "SummaryTable"
        rows = [row._tr for row in table.rows]
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * len(
            rows[1:]
        )
        assert not any(row.findall(f"{W}trPr/{W}cantSplit") for row in rows[1:]), (
            "LibreOffice loses such rows"
        )


def test_numbers_stand_to_the_right_and_so_does_their_heading() -> None:
    """By a style of their own; words stand to the left."""
    (table,) = opened(
        one_section(Table(("Vad", "Tal"), (("ord", "1"), ("ord", "22")), frozenset({1})))
    ).tables
    for number, row in enumerate(table.rows):
        words, count = (cell.paragraphs[0] for cell in row.cells)
        assert count.style is not None
        right = count.alignment if number == 0 else count.style.paragraph_format.alignment
        assert right == WD_ALIGN_PARAGRAPH.RIGHT
        assert words.alignment is None
        assert style_of(words) == ("TableHeading" if number == 0 else "TableText")


def test_a_row_to_write_in_is_high_enough() -> None:
    """Empty cells get room for a pen, filled ones none more than they need."""
    (table,) = opened(one_section(Table(("a", "b"), (("", ""), ("x", ""), ("x", "y"))))).tables
    heights = [row.height for row in table.rows]
    assert heights[0] is heights[3] is None
    assert heights[1] is not None
    assert heights[2] is not None
    assert heights[1] > heights[2] >= Cm(0.7)


def test_a_short_table_stays_on_one_page() -> None:
    """Each row but the last is held to the next; a long table may go on over the page, with its last rows."""
    for rows, held in ((3, [True, True, None]), (30, [None] * 23 + [True] * 6 + [None])):
        (table,) = opened(one_section(Table(("a",), (("b",),) * rows))).tables
        assert [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows][1:] == held


def test_two_tables_are_parted_and_the_last_is_followed_by_a_paragraph() -> None:
    """Word makes one table of two that touch, and wants a paragraph at the end."""
    table = Table(("a",), (("b",),))
    body = opened(one_section(table, table)).element.body
    kinds = [child.tag.removeprefix(W) for child in body]
    assert kinds == ["p", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_table_without_columns_is_left_out() -> None:
    """It says nothing, and Word would call the file damaged."""
    assert opened(one_section(Table((), ()))).tables == []


@given(
    st.integers(1, 12).flatmap(
        lambda columns: st.builds(
            Table,
            st.tuples(*[samples.texts(30)] * columns),
            st.lists(st.tuples(*[samples.texts(90)] * columns), max_size=3).map(tuple),
            st.frozensets(st.integers(0, columns - 1)),
        )
    )
)
def test_columns_fill_the_width(table: Table) -> None:
    """To the last twentieth of a point, and none vanishes."""
    widths = column_widths(table)
    assert sum(widths) == WIDTH
    assert min(widths) > 0


def test_columns_are_as_broad_as_they_need() -> None:
    """A column of words before one of numbers, an empty one with room for a pen."""
    area, mean = column_widths(Table(("Område", "Medel"), (("Mod", "3,8"),), frozenset({1})))
    assert area > 5 * mean
    what, who, follow_up = column_widths(Table(("Vad", "Vem", "Sen"), (("Ett ganska långt mål", "jag", ""),)))
    assert who < follow_up
    assert who < what


def test_a_column_has_room_for_its_words_also_in_a_broader_typeface() -> None:
    """DejaVu Sans Bold, where neither Arial nor Liberation is; so broad are the headings' longest words."""
    broad = {"Nr": 1.33, "Egen bild": 2.79, "Chefens bild": 4.54, "Skillnad": 4.52, "Påstående": 5.94}
    row = ("13", "2 · vill prata om", "kan inte bedöma", "+0,3", "Jag bemöter dem vi är till för. " * 3)
    widths = column_widths(Table(tuple(broad), (row,), frozenset({0, 3})))
    assert all(width >= 180 * ems + 170 for width, ems in zip(widths, broad.values(), strict=True))


@pytest.mark.parametrize("make", SAMPLES)
def test_every_picture_has_a_text_and_is_followed_by_its_sentence_and_its_table(make: object) -> None:
    """Title and description for those who can't see it; caption and table for everyone."""
    summary: Summary = make()  # type: ignore[operator]
    figures = [
        block
        for section in (*summary.sections, *summary.appendix)
        for block in section.blocks
        if isinstance(block, Figure)
    ]
    document = render(summary)
    body = list(tree(document, "word/document.xml")[0])
    places = [place for place, child in enumerate(body) if child.find(f".//{WP}docPr") is not None]
    assert len(places) == len(figures) > 0
    ids = set()
    for place, block in zip(places, figures, strict=True):
        properties = body[place].find(f".//{WP}docPr")
        assert properties is not None
        assert (properties.get("title"), properties.get("descr")) == (block.title, block.sentence)
        ids.add(properties.get("id"))
        assert "".join(body[place + 1].itertext()) == block.sentence
        assert body[place + 2].tag == f"{W}tbl"
    assert len(ids) == len(figures)
    pictures = [data for name, data in parts(document).items() if name.startswith("word/media/")]
    assert len(pictures) == len(figures)
    assert all(data.startswith(PNG) for data in pictures)


def test_a_figure_shows_what_is_marked() -> None:
    """Another value, another picture: the drawing is not an empty one."""
    one = chart(1)
    moved = one._replace(rows=(one.rows[0]._replace(marks=(Mark(5, 1),)), one.rows[1]))
    images = [parts(render(one_section(block)))["word/media/image1.png"] for block in (one, moved)]
    assert images[0] != images[1]


def test_each_numbered_list_begins_at_one() -> None:
    """Each is a list of its own that starts over."""
    listed = Bullets((Bullet("a"), Bullet("b")), ordered=True)
    document = render(one_section(listed, Paragraph("mellan"), listed))
    used = [
        number.get(f"{W}val")
        for number in tree(document, "word/document.xml").iterfind(f".//{W}numPr/{W}numId")
    ]
    assert len(used) == 4
    first, second = used[0], used[2]
    assert used == [first, first, second, second]
    assert first != second
    numbering = tree(document, "word/numbering.xml")
    for number in (first, second):
        start = numbering.find(f"{W}num[@{W}numId='{number}']/{W}lvlOverride/{W}startOverride")
        assert start is not None
        assert start.get(f"{W}val") == "1"


def test_the_persons_own_words_are_set_apart_by_more_than_colour() -> None:
    """In a line by their slope, in a paragraph by a rule beside it; what the program says has neither."""
    document = opened(everything())
    styles = {style.style_id: style for style in document.styles}
    assert styles["OwnWords"].font.italic
    assert styles["OwnParagraph"].element.find(f"{W}pPr/{W}pBdr/{W}left") is not None
    found = {p.text: p for p in document.paragraphs}
    assert style_of(found["Jag behöver: Mitt."]) == "OwnParagraph"
    assert style_of(found["Först Vanligt."]) == "Normal"
    runs = {
        p: [(run.text, run.style.style_id) for run in found[p].runs] for p in ("Två", "Ett", "Exempel: Mitt")
    }
    assert runs["Två"] == [("Två", "OwnWords")]
    assert runs["Ett"] == [("Ett", "DefaultParagraphFont")]
    assert runs["Exempel: Mitt"] == [
        ("Exempel:", "Label"), (" ", "DefaultParagraphFont"), ("Mitt", "OwnWords")
    ]  # fmt: skip


def test_lines_to_write_and_sign_on_are_leaders_and_no_characters() -> None:
    """Ruled by a tab, so that nothing is read aloud or has to be deleted."""
    document = opened(everything())
    ruled = [p for p in document.paragraphs if style_of(p) == "RuledLine"]
    assert [p.text for p in ruled] == ["\t"] * 4
    signed = [p.text for p in document.paragraphs if style_of(p) == "SignatureLine"]
    assert signed == ["Jag: \t", "Chefen: \t"]
    for name in ("RuledLine", "SignatureLine"):
        (tab,) = (
            tab
            for style in document.styles
            if style.style_id == name
            for tab in style.element.iter(f"{W}tab")
        )
        assert (tab.get(f"{W}leader"), tab.get(f"{W}pos")) == ("underscore", str(WIDTH))


def test_every_page_says_which_document_whether_a_draft_and_which_page() -> None:
    """In the footer, in the document's language, with the two fields that there are."""
    for language, page in (("sv", "Sida 1 av 1"), ("en", "Page 1 of 1")):
        document = render(everything()._replace(language=language))
        footer = tree(document, "word/footer.xml")
        text = "".join(node.text or "\t" for node in footer.iter() if node.tag in (f"{W}t", f"{W}tab"))
        assert text == f"Titel · UTKAST\t{page}"
        fields = [field.get(f"{W}instr") for field in footer.iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]


def test_what_is_empty_is_not_shown() -> None:
    """Handed over, without facts, footer and appendix: no notice, and no place where one would be."""
    assert said(Summary("Titel", sections=(Section("s", "Rubrik", (Paragraph("Text."),)),))) == [
        ("Title", "Titel"), ("Heading1", "Rubrik"), ("Normal", "Text.")
    ]  # fmt: skip
    footer = tree(render(Summary("Titel")), "word/footer.xml")
    assert "".join(node.text or "" for node in footer.iter(f"{W}t")) == "TitelSida 1 av 1"


def test_a_section_without_a_title_has_no_heading() -> None:
    """An empty heading would be a step in Word's outline that says nothing."""
    assert said(one_section(Paragraph("Text."), title="")) == [("Title", "Titel"), ("Normal", "Text.")]


def test_words_that_can_not_be_seen_are_marked() -> None:
    """An answer of nothing but invisible characters is there all the same."""
    hidden = "\u200b\u2060"
    blocks = (
        Paragraph(hidden, "Jag:", Owned.PERSON),
        Bullets((Bullet(hidden, (Detail("Exempel", hidden),)),)),
    )
    assert [text for _, text in said(one_section(*blocks))[2:]] == ["Jag: …", "…", "Exempel: …"]


def test_lines_are_kept_where_people_write_at_length() -> None:
    """As line breaks within the paragraph, without the empty ones."""
    texts = dict(said(one_section(Paragraph("ett\r\n\n  två\ntre", words=Owned.PERSON))))
    assert texts["OwnParagraph"].split("\n")[-2:] == ["  två", "tre"]


def test_nothing_tells_who_made_it_or_when() -> None:
    """No name, no program, no date, no thumbnail; the title and the language are all there is."""
    document = render(own_view())
    names = set(parts(document))
    assert not [name for name in names if "app.xml" in name or "thumbnail" in name or "custom" in name]
    core = tree(document, "docProps/core.xml")
    filled = {child.tag.rpartition("}")[2]: child.text for child in core if child.text}
    assert filled == {"title": "Underlag inför medarbetarsamtal", "language": "sv-SE"}
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    whole = b"".join(parts(document).values())
    for word in (os.environ.get("USER", ""), str(Path.home()), "python-docx"):
        assert len(word) < 5 or word.encode() not in whole


def test_two_processes_make_the_same_file() -> None:
    """Byte for byte, whatever the hash seed, the time zone and the folder."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from hashlib import sha256\n"
        "from tests.render.test_docx import everything\n"
        "from tests.render.test_golden import own_view\n"
        "from sjalvskattning.render.docx import render\n"
        "print(*(sha256(render(make())).hexdigest() for make in (everything, own_view)))"
    )
    expected = [hashlib.sha256(render(make())).hexdigest() for make in (everything, own_view)]
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        made = subprocess.run(
            [sys.executable, "-c", code, str(ROOT)],
            env=environment, cwd=ROOT / "tests", capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert made.stdout.split() == expected


@pytest.mark.parametrize("missing", ["docx", "typst"])
def test_a_missing_library_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One error with a remedy, not a traceback."""
    for name in list(sys.modules):
        if name.partition(".")[0] == missing or name.startswith("sjalvskattning.render.docx."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtra) as caught:
        render(everything())
    assert caught.value.code == "render.needs_docx"
    assert caught.value.params == {"python": sys.executable}


def drawn_out(summary: Summary) -> Summary:
    """The document with each figure's table in its place: as much text, and nothing to draw."""

    def without(section: Section) -> Section:
        blocks = (block.table if isinstance(block, Figure) else block for block in section.blocks)
        return section._replace(blocks=tuple(blocks))

    return summary._replace(
        sections=tuple(map(without, summary.sections)), appendix=tuple(map(without, summary.appendix))
    )


def read(document: bytes) -> tuple[list[str], list[str], set[str]]:
    """The styles of all paragraphs in their order, what they say without white space, and all elements."""
    root = tree(document, "word/document.xml")
    shape, contents = [], []
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        shape.append("" if style is None else style.get(f"{W}val", ""))
        contents.append("".join("".join(paragraph.itertext()).split()))
    return shape, contents, {element.tag for element in root.iter()}


@cache
def harmless(slot: str) -> tuple[list[str], list[str], set[str]]:
    """What is read with a harmless word in the slot."""
    return read(render(drawn_out(summary_with(slot))))


def check_slot(slot: str, text: str) -> None:
    """The document with ``text`` in ``slot`` is built as the harmless one, and says exactly the text."""
    document = render(drawn_out(summary_with(slot, text)))
    shape, contents, elements = read(document)
    known_shape, known, known_elements = harmless(slot)
    assert shape == known_shape
    assert elements <= known_elements | {f"{W}br"}
    check_inert(document)
    shown = "".join(for_display(text, single_line=True).split())
    if shown:
        assert contents == [part.replace(MARK, shown) for part in known]


def check_inert(document: bytes) -> None:
    """Every part is well-formed; no link, no field but the page numbers, nothing outside, no program."""
    for name, data in parts(document).items():
        assert not name.endswith((".bin", ".vml")), name
        if not name.endswith(".png"):
            root = ElementTree.fromstring(data)
            tags = {element.tag.removeprefix(W) for element in root.iter()}
            assert not tags & {"hyperlink", "instrText", "fldChar", "object", "altChunk", "sdt"}, name
            assert "fldSimple" not in tags or name == "word/footer.xml", name
            assert not [element for element in root.iter() if element.get("TargetMode") == "External"], name


@pytest.mark.parametrize("slot", SLOTS)
def test_the_slot_is_in_the_document(slot: str) -> None:
    """Every place tried below is really shown somewhere; otherwise the tests below would prove nothing."""
    assert any(MARK in part for part in harmless(slot)[1])


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_hostile_comments_are_only_text(path: Path) -> None:
    """The collected attacks, with what Word itself would obey: no field, no link, no broken file."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")[:130]
    check_slot(EVERYWHERE, text)
    check_inert(render(summary_with(EVERYWHERE, text)))


NASTY = (
    *samples.NASTY, '{ HYPERLINK "https://e.se" }', "DDEAUTO c:\\\\x", "</w:t></w:r><w:r/>", "]]>", "<?xml?>",
    "".join(map(chr, range(32))), "\x7f\x85\x9f\ufffe\uffff\ud800\udfff",
)  # fmt: skip


@pytest.mark.parametrize("pieces", [NASTY[start : start + 5] for start in range(0, len(NASTY), 5)], ids=ascii)
def test_nasty_texts_are_only_text_at_every_place(pieces: tuple[str, ...]) -> None:
    """First and last, and between words and lines."""
    check_slot(EVERYWHERE, "\nord ".join(pieces))


@settings(max_examples=20)
@given(st.sampled_from((EVERYWHERE, *SLOTS)), samples.texts(60).filter(bool))
def test_any_text_in_any_slot_is_only_text(slot: str, text: str) -> None:
    """Structure and content, for anything that Unicode can hold."""
    check_slot(slot, text)


@settings(max_examples=10)
@given(samples.texts(40))
def test_any_text_in_a_figure_is_only_text(text: str) -> None:
    """In its names, its labels, its corners and its alternative."""
    drawn = chart(2, text)
    rows = tuple(row._replace(label=text, text=text) for row in drawn.rows)
    drawn = drawn._replace(rows=rows, sentence=text, series=(text, text))
    points = tuple(point._replace(label=text) for point in QUADRANTS.points)
    field = QUADRANTS._replace(title=text, across=text, upward=text, corners=(text,) * 4, points=points)
    document = render(one_section(drawn, field, hostile_bars(text)))
    check_inert(document)
    first = tree(document, "word/document.xml").find(f".//{WP}docPr")
    assert first is not None
    assert first.get("descr") == for_display(text, single_line=True)


def test_many_bars_are_several_pictures_and_one_sentence() -> None:
    """A page has no room for all; each picture says what is in it."""
    document = render(one_section(MANY))
    found = [one.get("descr") or "" for one in tree(document, "word/document.xml").iter(f"{WP}docPr")]
    assert len(found) > 1
    assert found[0] == MANY.sentence
    assert MANY.rows[-1].label in found[-1]
    assert [text for _, text in said(one_section(MANY))].count(MANY.sentence) == 1


def test_a_title_longer_than_a_property_may_be_is_cut_there_only() -> None:
    """Word's limit is 255 characters; the page has them all."""
    title = "Titel " * 100
    document = opened(Summary(title))
    assert len(document.core_properties.title) <= 255
    assert document.paragraphs[0].text == title.strip()


def test_an_unknown_language_is_swedish() -> None:
    """A report always has one of the two; anything else must not stop a document."""
    page = Translator("sv")("docx.page").partition(" ")[0]
    assert page.encode() in parts(render(Summary("Titel", language="fi")))["word/footer.xml"]
