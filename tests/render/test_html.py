"""HTML: one page that reads well, runs nothing, fetches nothing, and says exactly what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.summary import Summary
from sjalvskattning.core.summary.document import (
    Block,
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
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.render import html
from sjalvskattning.render.canvas import SERIES
from tests import samples
from tests.render.figures import BARS, FIELD, FIVE, GROUPS, MANY, ONE, TWO
from tests.render.reading import EVERYWHERE, MARK, SLOTS, summary_with
from tests.render.test_golden import managers_view, own_view
from tests.render.test_svg import contrast

HOSTILE = Path(__file__).parents[1] / "hostile"
COMMENTS = sorted((HOSTILE / "comments").glob("*.txt"))
STYLE = Path(html.__file__).parent / "templates" / "style.css"
VOID = {"meta", "br", "hr", "img", "input", "link", "base", "source"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "header", "footer", "section", "h1", "h2",
    "h3", "p", "strong", "dl", "div", "dt", "dd", "ul", "ol", "li", "span", "table", "caption", "thead",
    "tbody", "tr", "th", "td", "figure", "figcaption", "svg", "desc", "circle", "line", "polygon", "rect",
    "text",
}  # fmt: skip
CLASSES = {
    "own", "draft", "facts", "appendix", "said", "lead", "person", "details", "label", "number", "broken",
    "blank", "wide", "narrow", "picture", "notes", "line", "signatures", "signature", "ink", "quiet", "rule",
    "paper", "held", "whole", "kept", "scrolled",
}  # fmt: skip


class Element:
    """An element as a browser's parser would nest it, with its texts and children in order."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.content: list[Element | str] = []

    def all(self, *tags: str) -> Iterator[Element]:
        """The elements inside with one of those tags, in document order."""
        for child in self.content:
            if isinstance(child, Element):
                if child.tag in tags or not tags:
                    yield child
                yield from child.all(*tags)

    def first(self, *tags: str) -> Element:
        return next(self.all(*tags))

    def of_class(self, name: str) -> list[Element]:
        return [element for element in self.all() if name in (element.attributes.get("class") or "").split()]

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.content)


class Reader(HTMLParser):
    """Builds the tree, and fails on an end tag that does not close what is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]
        self.declarations: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute twice: {attrs}"
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(decl)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")


def read(page: str) -> Element:
    """The page's tree; every element is closed, and there is one doctype."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.declarations == ["doctype html"]
    assert len(reader.open) == 1
    return reader.open[0]


def page_of(*blocks: Block, language: str = "sv") -> Element:
    """A page with those blocks in one section."""
    section = Section("x", "Rubrik", blocks)
    return read(html.render(Summary("Titel", sections=(section,), language=language)))


EVERYTHING = own_view()._replace(
    sections=(
        *own_view().sections,
        Section("more", "Mer", (TWO, FIVE, FIELD, BARS, GROUPS, NoteLines("Anteckningar", 4))),
    )
)
DRAWN = [
    block
    for section in (*EVERYTHING.sections, *EVERYTHING.appendix)
    for block in section.blocks
    if isinstance(block, Figure)
]
PICTURES = sum(1 if isinstance(block, Quadrants) else 2 for block in DRAWN)
DOCUMENTS = [
    pytest.param(own_view(), id="own"),
    pytest.param(managers_view(), id="manager"),
    pytest.param(EVERYTHING, id="everything"),
    pytest.param(Summary("Bara en titel"), id="least"),
]


@pytest.mark.parametrize("summary", DOCUMENTS)
def test_the_page_runs_and_fetches_nothing(summary: Summary) -> None:
    """A policy that forbids it first in the head, and nothing in the page that would want to."""
    tree = read(html.render(summary))
    metas = [meta.attributes for meta in tree.all("meta")]
    policy = next(meta for meta in metas if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert metas.index(policy) == 1, "after the character set, before all it should hold"
    for element in tree.all():
        assert element.tag in ALLOWED
        for name, value in element.attributes.items():
            assert not name.startswith("on")
            assert name not in {"src", "href", "style", "action", "srcset", "data", "xlink:href"}
            assert not re.search(r"(?i)^\s*(https?|javascript|data|file):", value or "") or name == "xmlns"
    assert not re.search(r"(?i)@import|url\(|expression\(", tree.first("style").text)


@pytest.mark.parametrize("summary", DOCUMENTS)
def test_the_page_has_its_language_and_title(summary: Summary) -> None:
    """What a screen reader needs first, and what stands on the window."""
    tree = read(html.render(summary))
    assert tree.first("html").attributes["lang"] == summary.language
    assert tree.first("title").text == summary.title
    assert all(svg.attributes["lang"] == summary.language for svg in tree.all("svg"))


@pytest.mark.parametrize("summary", DOCUMENTS)
def test_headings_are_in_order(summary: Summary) -> None:
    """One h1, h2 for sections and the appendix, h3 only inside the appendix; each with its words."""
    tree = read(html.render(summary))
    headings = [(element.tag, element.text) for element in tree.all("h1", "h2", "h3")]
    expected = [("h1", summary.title), *(("h2", section.title) for section in summary.sections)]
    if summary.appendix_title:
        expected += [("h2", summary.appendix_title), *(("h3", section.title) for section in summary.appendix)]
    assert headings == expected


@pytest.mark.parametrize("summary", DOCUMENTS)
def test_it_is_the_same_every_time(summary: Summary) -> None:
    """Byte for byte, and it ends in one line end."""
    page = html.render(summary)
    assert page == html.render(summary)
    assert page.endswith("</html>\n")


def test_the_draft_the_facts_and_the_footer_are_there() -> None:
    """The draft in words, each fact with its label, the sentence on records before the appendix."""
    summary = own_view()
    tree = read(html.render(summary))
    assert [mark.text for mark in tree.of_class("draft")] == [summary.draft]
    terms = [term.text for term in tree.first("dl").all("dt")]
    assert list(zip(terms, [d.text for d in tree.first("dl").all("dd")], strict=True)) == list(summary.facts)
    order = [e.tag for e in tree.first("main").all("header", "footer", "h3")]
    assert order[:2] == ["header", "footer"]
    assert tree.first("footer").text.strip() == summary.footer


def test_what_is_empty_is_not_shown() -> None:
    """A report has neither draft, own line, facts, footer nor appendix."""
    tree = read(html.render(Summary("Rapport")))
    assert [element.tag for element in tree.first("main").all()] == ["header", "h1"]


def test_every_chart_has_a_name_a_sentence_and_a_table() -> None:
    """Title and description in the picture, the sentence under it, the numbers as a table with a caption."""
    tree = read(html.render(EVERYTHING))
    for drawn, chart in zip(tree.all("figure"), DRAWN, strict=True):
        for svg in drawn.all("svg"):
            names = {e.attributes["id"]: e.text for e in svg.all("title", "desc")}
            assert list(names.values()) == [chart.title, chart.sentence]
            assert (svg.attributes["aria-labelledby"] or "").split() == list(names)
        assert drawn.first("figcaption").text == chart.sentence
        assert drawn.first("caption").text == f"{chart.title} i en tabell"
        assert [cell.text for cell in drawn.first("tr").all("th")] == list(chart.table.headers)


def test_ids_are_unique() -> None:
    """Also between the two versions of one chart."""
    ids = [e.attributes["id"] for e in read(html.render(EVERYTHING)).all() if "id" in e.attributes]
    assert len(ids) == len(set(ids)) == 2 * PICTURES


def test_a_chart_is_shown_once() -> None:
    """The narrow version is hidden until the style sheet swaps them; a field has only one."""
    pictures = page_of(ONE, FIELD).of_class("picture")
    assert ["hidden" in picture.attributes for picture in pictures] == [False, True, False]
    assert [picture.attributes["class"] for picture in pictures] == [
        "wide picture",
        "narrow picture",
        "picture",
    ]


def test_many_bars_are_parted_where_a_printed_page_may_end() -> None:
    """The broad version is several pictures, each with an id of its own; the narrow one is not printed."""
    wide, narrow = page_of(MANY).of_class("picture")
    names = [svg.attributes["aria-labelledby"] for svg in (*wide.all("svg"), *narrow.all("svg"))]
    assert len(list(narrow.all("svg"))) == 1
    assert len(set(names)) == len(names) > 2


def test_numbers_from_and_to_stay_on_one_line() -> None:
    """A browser would end a line after the dash of 3–5, however many columns there are."""
    tree = page_of(Table(("Steg",) * 9, (("3–5",) * 9,)))
    assert len(tree.of_class("whole")) == 9


def test_pictures_in_the_page_are_valid_xml() -> None:
    """Cut out of the page they are pictures of their own."""
    found = re.findall(r"<svg.*?</svg>", html.render(EVERYTHING), re.DOTALL)
    assert len(found) == PICTURES
    for picture in found:
        ElementTree.fromstring(picture)


def test_tables_have_headers_for_columns_and_rows() -> None:
    """Numbers to the right; an empty cell is room to write in, not a header."""
    table = Table(("Vad", "Antal"), (("Möten", "3"), ("", "")), frozenset({1}))
    tree = page_of(table)
    headers = [(e.text, e.attributes.get("scope"), e.attributes.get("class")) for e in tree.all("th")]
    assert headers == [("Vad", "col", None), ("Antal", "col", "number"), ("Möten", "row", None)]
    assert [(e.text, e.attributes.get("class")) for e in tree.all("td")] == [
        ("3", "number"), ("", None), ("", "number"),
    ]  # fmt: skip
    assert [e.attributes.get("class") for e in tree.all("tr")] == [None, None, "blank"]


def test_lists_hold_their_details() -> None:
    """An ordered list is one; details are a list inside the bullet, with their labels."""
    bullet = Bullet("Lyssna", (Detail("Mitt exempel", "I maj.", Owned.PERSON), Detail("", "utan etikett")))
    tree = page_of(Bullets((bullet, Bullet("")), ordered=True), Bullets((Bullet("Sist"),)))
    assert len(list(tree.all("ol"))) == 1
    entries = list(tree.first("ol").all("li"))
    assert " ".join(entries[0].text.split()) == "Lyssna Mitt exempel: I maj. utan etikett"
    assert entries[-1].text == "…"


def test_the_persons_own_words_are_set_apart() -> None:
    """By a rule beside them, as the style says, wherever they stand; the program's words never are."""
    tree = page_of(
        Paragraph("egna ett", "Inledning", Owned.PERSON),
        Paragraph("egna två", "", Owned.PERSON),
        Paragraph("programmets", "Inledning"),
        Bullets(
            (Bullet("egna tre", (Detail("e", "egna fyra", Owned.PERSON), Detail("e", "nej")), Owned.PERSON),)
        ),
    )
    assert [e.text for e in tree.of_class("person")] == ["egna ett", "egna två", "egna tre", "egna fyra"]
    assert re.search(r"p\.person, \.details \.person \{[^}]*border-left: 3px solid", STYLE.read_text("utf-8"))


def test_there_are_lines_to_write_and_to_sign_on() -> None:
    """As many as asked for, under their label; a signature's label is under its line."""
    tree = page_of(NoteLines("Anteckningar", 4), NoteLines("", 2), Signatures(("Medarbetare", "Chef")))
    assert [len(notes.of_class("line")) for notes in tree.of_class("notes")] == [4, 2]
    assert [notes.text.strip() for notes in tree.of_class("notes")] == ["Anteckningar", ""]
    assert [line.text for line in tree.of_class("signature")] == ["Medarbetare", "Chef"]


def test_only_a_word_without_end_is_broken_in_a_table() -> None:
    """A word like "chefen" is never parted to make room."""
    tree = page_of(Table(("Vem",), (("chefen",), ("x" * 200,))))
    assert [cell.attributes.get("class") for cell in tree.all("td")] == [None, "broken"]


def test_a_date_is_not_parted_where_there_is_room_for_it() -> None:
    """A browser ends lines at hyphens; a table of many dates needs that it does."""
    row = ("2027-02-01", "inte börjat")
    tree = page_of(Table(("När", "Läge"), (row,)))
    assert [cell.attributes.get("class") for cell in tree.all() if cell.text in row] == ["whole", None]
    crowded = page_of(Table(("När",) * 9, (("2027-02-01",) * 9,)))
    assert not crowded.of_class("whole")


def test_a_table_without_room_on_a_telephone_is_scrolled_by_itself() -> None:
    """Also with the keyboard, under a name; one that has room is not another stop for the keyboard."""
    columns = ("Nr", "Vad", "Vem", "När", "Bedöms så här", "Läge")
    broad = Table(columns, (("1", "Schemaläggning", "medarbetaren", "2027-02-01", "Listan", "inte börjat"),))
    tree = page_of(broad, Table(("Vad", "Läge"), (("Möten", "klart"),)))
    (wrapper,) = tree.of_class("scrolled")
    assert [element.tag for element in tree.all("table")] == ["table", "table"]
    assert [element.tag for element in wrapper.all("table")] == ["table"]
    named = {name: wrapper.attributes[name] for name in ("role", "aria-label", "tabindex")}
    assert named == {"role": "group", "aria-label": "Rubrik", "tabindex": "0"}
    screen = STYLE.read_text("utf-8").partition("@media screen {")[2].partition("\n}")[0]
    assert ".scrolled { overflow-x: auto; }" in screen


def test_what_a_page_ends_with_is_kept_together_on_paper() -> None:
    """The last short sections, each part held to the next; not what stands before them."""
    sections = tuple(
        Section(f"s{n}", f"Rubrik {n}", (Paragraph("Ord " * 60), Paragraph("Ord " * 60))) for n in range(5)
    )
    tree = read(html.render(Summary("Titel", sections=sections, footer="Om handlingen.")))
    classes = [element.attributes.get("class") for element in tree.first("main").all("p")]
    assert classes == [None] * 8 + ["held kept"] * 2 + [None]
    style = STYLE.read_text("utf-8").partition("@media print")[2]
    assert re.search(r"\.kept \{ break-inside: avoid", style)


def test_what_belongs_to_lines_to_write_on_is_held_to_them() -> None:
    """The introduction, the list and the first of two places to write in."""
    blocks = (
        Paragraph("Hur går det?", lead="Fråga:"),
        Bullets((Bullet("Sak"),)),
        NoteLines("Min bild", 2),
        NoteLines("Din bild", 2),
    )
    tree = page_of(*blocks)
    assert [element.tag for element in tree.of_class("held")] == ["p", "ul", "div"]


def test_an_unknown_block_is_a_fault() -> None:
    """A new kind of block is never left out in silence."""
    with pytest.raises(KeyError):
        page_of("text")  # type: ignore[arg-type]


# What people write


def structure(tree: Element) -> list[str]:
    """Every element and attribute outside pictures; inside, how much is drawn depends on a label's length.

    So does what is put round a table that may be too broad.
    """
    shape = []
    inside = {id(e) for svg in tree.all("svg") for e in svg.all()} | set(map(id, tree.of_class("scrolled")))
    for element in tree.all():
        if id(element) not in inside:
            fixed = {k: v for k, v in element.attributes.items() if k not in {"viewbox", "height", "class"}}
            shape.append(f"{element.tag} {fixed}")
    return shape


def contents(tree: Element) -> list[str]:
    """What each element that holds text says, without white space; a picture as one text."""
    tags = ("title", "h1", "h2", "h3", "p", "dt", "dd", "span", "caption", "th", "td", "figcaption", "svg")
    inside = {id(e) for svg in tree.all("svg") for e in svg.all()}
    return ["".join(e.text.split()) for e in tree.all(*tags) if id(e) not in inside]


@cache
def harmless(slot: str) -> Element:
    """The page with a harmless word in ``slot``."""
    return read(html.render(summary_with(slot)))


def check_slot(slot: str, text: str) -> None:
    """The page with ``text`` in ``slot`` has the shape of the harmless one and says exactly the text."""
    tree = read(html.render(summary_with(slot, text)))
    assert structure(tree) == structure(harmless(slot))
    assert {element.tag for element in tree.all()} <= ALLOWED
    assert {n for e in tree.all() for n in (e.attributes.get("class") or "").split()} <= CLASSES
    shown = "".join(for_display(text).split())
    if shown:
        assert contents(tree) == [said.replace(MARK, shown) for said in contents(harmless(slot))]


@pytest.mark.parametrize("slot", SLOTS)
def test_the_slot_is_in_the_page(slot: str) -> None:
    """Every place tried below is really shown somewhere; otherwise the tests below would prove nothing."""
    assert MARK in harmless(slot).text


MARKUP = (
    "</style><script>x()</script>", "</svg><script>", "\" onload=\"x", "' onload='x", "<img src=x onerror=y>",
    "&lt;b&gt;", "{{ 7 * 7 }}{% raw %}", "javascript:x()", "</title><b>", "]]>", "--!>", "\0<b>",
)  # fmt: skip
NAMES = (
    "../../etc/cron.d/x", "CON", "a\\b", "C:\\x", " . ", "..", "x" * 130, "Å" * 130, "slut. ", "-rf", "~",
    "$(id)", "`id`", "a*?.md", "\u202egnp.exe", "A\u030asa O\u0308berg", "rad\tbryt", "Anna O'Hara", "李雷",
    "👩\u200d⚕️", "%2e%2e%2f", "file:///etc/passwd", ".bashrc",
)  # fmt: skip


@pytest.mark.parametrize("text", [*samples.NASTY, *MARKUP], ids=ascii)
def test_a_nasty_text_is_only_text_at_every_place(text: str) -> None:
    """Alone, and before, after and between words and lines."""
    check_slot(EVERYWHERE, text)
    check_slot(EVERYWHERE, f"{text}ord {text}\n{text}\nord\n{text} ord")


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_hostile_name_is_only_a_name(name: str) -> None:
    """As the person's name and their unit, in the heading."""
    check_slot("name", name)
    check_slot("unit", name)


@pytest.mark.parametrize("path", COMMENTS, ids=lambda path: path.name)
def test_hostile_comments_are_only_text(path: Path) -> None:
    """The collected attacks: no element, no attribute, no address, nothing hidden."""
    check_slot(EVERYWHERE, path.read_bytes().decode("utf-8", "surrogateescape")[:130])


@settings(max_examples=40)
@given(st.sampled_from((EVERYWHERE, *SLOTS)), samples.texts(60).filter(bool))
def test_any_text_in_any_slot_is_only_text(slot: str, text: str) -> None:
    """Structure and content, for anything that Unicode can hold."""
    check_slot(slot, text)


def test_the_page_can_be_written_as_utf8() -> None:
    """Even when someone's text holds half a surrogate pair."""
    assert b"\xef\xbf\xbd" in html.render(Summary("\ud800")).encode("utf-8")


# How it looks, as far as a style sheet tells


def colors(block: str) -> dict[str, str]:
    """The custom colours that a part of the style sheet sets."""
    found = re.findall(r"--(\w+): (#[0-9a-fA-F]{3,6});", block)
    return {name: "#" + "".join(c * 2 for c in v[1:]) if len(v) == 4 else v for name, v in found}


def palettes() -> dict[str, dict[str, str]]:
    """The colours on a light screen, on a dark one and on paper."""
    light, _, rest = STYLE.read_text("utf-8").partition("@media screen and (prefers-color-scheme: dark)")
    dark, _, paper = rest.partition("@media print")
    return {"light": colors(light), "dark": colors(dark), "print": colors(paper)}


@pytest.mark.parametrize("where", ["light", "dark", "print"])
def test_every_colour_can_be_read(where: str) -> None:
    """Text 4.5:1; the rule beside own words, the rules to write on and the marks 3:1."""
    palette = palettes()[where]
    paper = palette["paper"]
    assert min(contrast(palette[name], paper) for name in ("ink", "quiet", "accent")) >= 4.5
    assert min(contrast(color, paper) for color in (palette["own"], palette["rule"], *SERIES)) >= 3


def test_paper_is_always_light() -> None:
    """The dark colours are for screens only, and print sets every colour anew."""
    style = STYLE.read_text("utf-8")
    assert "@media screen and (prefers-color-scheme: dark)" in style
    assert style.count("prefers-color-scheme") == 1
    assert palettes()["print"].keys() == palettes()["light"].keys()


def test_the_print_style_is_for_a4_and_breaks_nothing_apart() -> None:
    """A4, the appendix on a page of its own, no row or picture in two, headings kept with what follows."""
    style = " ".join(STYLE.read_text("utf-8").partition("@media print")[2].split())
    rules = {
        name.strip(): found[2]
        for found in re.finditer(r"([^{}]+)\{([^{}]*)\}", style)
        for name in found[1].split(",")
    }
    assert "size: A4" in style
    assert "break-before: page" in rules[".appendix"]
    assert all("break-inside: avoid" in rules[name] for name in ("tr", ".picture", ".signatures", ".notes"))
    assert all("break-after: avoid" in rules[name] for name in ("h3", ".lead", ".held", "caption"))
