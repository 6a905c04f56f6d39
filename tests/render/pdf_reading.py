"""A PDF read back, and documents to make PDFs of."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

from pypdf import PageObject, PdfReader

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import Goal, Occasion, OccasionKind, Preparation, Response, Topic
from sjalvskattning.core.summary import build_summary
from sjalvskattning.core.summary.document import (
    Chart,
    ChartRow,
    Mark,
    NoteLines,
    Paragraph,
    Point,
    Quadrants,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.locale import Translator
from sjalvskattning.render.pdf import render
from tests.render.figures import BARS
from tests.render.test_golden import managers_view, own_view
from tests.samples import rated

TABLE = Table(
    ("Område", "Du", "Chef"), (("Mod", "3,4", "4,2"), ("Helhetssyn", "2,0", "–")), frozenset({1, 2})
)


def chart(series: tuple[str, ...]) -> Chart:
    """Two rows with a mark for each of the series."""
    rows = tuple(
        ChartRow(label, tuple(Mark(start + n, 2) for n in range(len(series))), "2,0 · 2,5", level)
        for label, start, level in (("Mod", 4, 0), ("Prestigelöshet", 5, 1))
    )
    return Chart("Områdena", 1, 5, rows, "Högst har Mod.", TABLE, series)


def every_block() -> Summary:
    """What no summary of one response holds, and a table that goes over a page."""
    field = Quadrants(
        "Insats och förutsättningar", 1, 5, "Egen insats", "Förutsättningar",
        ("Vad tar vi vara på?", "Behåll", "Vad behövs?", "Vad hindrar?"),
        (Point("Mod", Mark(3, 1), Mark(2, 1)), Point("Helhetssyn", Mark(9, 2), Mark(4, 1))),
        "Mod ligger högt på insats.", TABLE,
    )  # fmt: skip
    long = Table(
        ("Nummer", "Påstående"), tuple((str(n), f"Påstående {n}") for n in range(80)), frozenset({0})
    )
    sections = (
        Section(
            "two", "Två bilder", (chart(("Du", "Chef")), chart(("2022", "2023", "2024", "2025", "2026")))
        ),
        Section("field", "Fältet", (field, BARS, NoteLines("Vad hindrar?", 4), NoteLines("", 2))),
        Section(
            "long", "Alla svar", (Paragraph("Så här svarade du."), long, Signatures(("Du, datum", "Chef")))
        ),
    )
    return Summary("Jämförelse", facts=(("Roll", "Chef"),), sections=sections)


def summary_of(of: str) -> Summary:
    """One of the documents as data."""
    return {"own": own_view, "manager": managers_view, "every block": every_block}[of]()


@cache
def document(of: str) -> bytes:
    """One of the documents as PDF, made once."""
    return render(summary_of(of))


DOCUMENTS = ["own", "manager", "every block"]


def of_blocks(*blocks: Any, language: str = "sv") -> Summary:
    """A document of one section."""
    return Summary("Titel", sections=(Section("a", "Rubrik", blocks),), language=language)


@lru_cache(maxsize=2)
def read(data: bytes) -> PdfReader:
    """The PDF, opened; the same again while it is asked about."""
    return PdfReader(io.BytesIO(data))


def root(data: bytes) -> Any:
    """The catalogue: what the file says about itself."""
    return read(data).root_object


def squeezed(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def text_of(data: bytes) -> str:
    """What stands on all pages."""
    return "\n".join(page.extract_text() for page in read(data).pages)


def elements(data: bytes) -> list[dict[str, Any]]:
    """Every element of the structure tree, in reading order."""

    def walk(node: Any) -> Iterator[dict[str, Any]]:
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                yield from walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from walk(node["/K"])

    return list(walk(root(data)["/StructTreeRoot"]["/K"]))


def kinds(data: bytes) -> list[str]:
    """The kind of each element, in reading order."""
    return [str(element["/S"]) for element in elements(data)]


def drawn_shapes(data: bytes) -> int:
    """How many shapes the first page is drawn with, beside its letters: bars, rules and lines to write on."""
    contents = read(data).pages[0].get_contents()
    assert contents is not None
    return sum(operator in (b"S", b"f") for _, operator in contents.operations)


def placed(page: PageObject) -> list[tuple[float, float, str]]:
    """Each run of text on a page with the place where it begins, from the left and from below."""
    runs: list[tuple[float, float, str]] = []

    def note(text: str, page_matrix: Any, matrix: Any, *_: Any) -> None:
        if text.strip():
            x, y = matrix[4], matrix[5]
            a, b, c, d, e, f = page_matrix
            runs.append((a * x + c * y + e, b * x + d * y + f, text.strip()))

    page.extract_text(visitor_text=note)
    return runs


def objects(data: bytes) -> Iterator[Any]:
    """Everything the file holds."""
    reader = read(data)
    for number in range(1, int(str(reader.trailer["/Size"]))):
        yield reader.get_object(number)


def filled(assessment: Assessment, role_id: str) -> Summary:
    """A samtalsunderlag where every part is filled in at some length, beside an answer of last year."""
    blank = Response("abc", assessment, role_id)
    example = (
        "På planeringsdagen i mars tog jag upp att vi dubbelarbetar med scheman, och vi ska pröva en "
        "gemensam kalender i sex veckor."
    )
    answers = {item.id: rated(1 + n * 7 % 5, example) for n, item in enumerate(blank.items)}
    goals = tuple(
        Goal(
            f"Pröva gemensam schemaläggning i arbetslaget, steg {n}",
            "Boka tid med planeraren före jul och ta fram ett första förslag",
            due="2027-02-01",
            judged="Färre dubbelbokningar enligt listan i februari",
        )
        for n in range(3)
    )
    preparation = Preparation(
        topics=tuple(Topic(item.id, "Hur hittar vi tid när vi är få på plats?") for item in blank.items[:3]),
        goals=goals,
        earlier=(Goal("Gå kursen i svåra samtal"), Goal("Skriva en rutin för överlämning")),
        needs="Tid mellan mötena, och att frågor om bemanning får svar samma vecka.",
        competence="Handledning en gång i månaden och en dag om samtalsmetodik.",
        signatures=True,
    )
    occasion = Occasion(
        OccasionKind.MEDARBETARSAMTAL, "2026-12-03", "Kim Åkerström", "Förskolan Ängen", "hösten 2026"
    )
    given = replace(blank, answers=answers, occasion=occasion, finished=True, preparation=preparation)
    last = {item.id: rated(1 + n * 3 % 5) for n, item in enumerate(blank.items)}
    before = replace(given, id="forra", created="2025-11-18T09:00:00", answers=last)
    return build_summary(given, before, Translator("sv"), date(2026, 11, 20))
