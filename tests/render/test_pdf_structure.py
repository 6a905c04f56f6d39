"""Every kind of document as PDF, held to what PDF/UA-1 asks for."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import BooleanObject, ContentStream, DictionaryObject, NameObject, NumberObject

from sjalvskattning.core.summary import Summary
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render.pdf import render
from tests.figures import LONG, Figure
from tests.render.every_document import all_in, one_of_each
from tests.render.figures import ONE
from tests.render.pdf_reading import of_blocks
from tests.render.pdf_structure import faults

pytestmark = pytest.mark.trust(part="reading")

VERAPDF = shutil.which("verapdf")
SHORT = {
    "summary prepared", "plan of two prepared", "timeline 2", "uppdragskontrakt signed", "explain change",
    "groups compared", "paper form",
}  # fmt: skip
"""The kinds that the short run reads; together they have every sort of block."""


def documents() -> Iterator[tuple[str, Summary]]:
    """Every kind of every role in both languages in the long run, else some of them in one."""
    return chain(*map(all_in, map(Translator, LANGUAGES))) if LONG else one_of_each(SHORT)


def test_every_document_has_the_structure_of_pdf_ua(figure: Figure) -> None:
    """All that is drawn belongs to an element or is decoration; lists, tables and figures are whole."""
    found = {name: faults(render(summary)) for name, summary in documents()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    figure("reading: PDF structures", len(found))


@pytest.mark.skipif(VERAPDF is None, reason="no veraPDF here")
def test_verapdf_finds_no_fault(tmp_path: Path) -> None:
    """Every kind of document follows PDF/UA-1 by the program that those who ask for it use."""
    for number, (_, summary) in enumerate(documents()):
        (tmp_path / f"{number}.pdf").write_bytes(render(summary))
    done = subprocess.run(
        [str(VERAPDF), "--flavour", "ua1", "--format", "text", str(tmp_path)], capture_output=True, text=True
    )
    said = [line for line in done.stdout.splitlines() if line.endswith(".pdf") or ".pdf " in line]
    assert len(said) == len(list(tmp_path.glob("*.pdf")))
    assert [line for line in said if not line.startswith("PASS")] == []


# What the reader of structures must see


def _first(writer: PdfWriter, key: str, value: str) -> Any:
    """The first object with that entry."""
    found = (writer.get_object(number) for number in range(1, len(writer._objects) + 1))
    return next(one for one in found if isinstance(one, DictionaryObject) and one.get(key) == value)


def _loose(writer: PdfWriter) -> None:
    page = writer.pages[0]
    stream = ContentStream(page.get_contents(), writer)
    stream.operations.append(([NumberObject(9)] * 4, b"re"))
    stream.operations.append(([], b"f"))
    page[NameObject("/Contents")] = writer._add_object(stream)


def _lost(writer: PdfWriter) -> None:
    del _first(writer, "/S", "/H1")["/K"]


PLANTED: dict[str, Callable[[PdfWriter], Any]] = {
    "no language": lambda writer: writer.root_object.pop("/Lang"),
    "not marked": lambda writer: _first(writer, "/Type", "/Catalog")["/MarkInfo"].update(
        {NameObject("/Marked"): BooleanObject(False)}
    ),
    "no first heading, first": lambda writer: _first(writer, "/S", "/H1").update(
        {NameObject("/S"): NameObject("/H2")}
    ),
    "a level of headings is left out": lambda writer: _first(writer, "/S", "/H2").update(
        {NameObject("/S"): NameObject("/H4")}
    ),
    "a figure without words": lambda writer: _first(writer, "/S", "/Figure").pop("/Alt"),
    "a header of nothing": lambda writer: _first(writer, "/S", "/TH").pop("/A"),
    "rows of [2, 3] cells": lambda writer: _first(writer, "/S", "/TR")["/K"].pop(),
    "/TD in /THead": lambda writer: _first(writer, "/S", "/TR").update({NameObject("/S"): NameObject("/TD")}),
    "a typeface that is not embedded": lambda writer: [
        _first(writer, "/Type", "/FontDescriptor").pop(key, None) for key in ("/FontFile2", "/FontFile3")
    ],
    "letters without their characters": lambda writer: _first(writer, "/Subtype", "/Type0").pop("/ToUnicode"),
    "page 1: f belongs to nothing": _loose,
    "page 1: {0} are marked or owned alone, or owned twice": _lost,
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(fault: str) -> None:
    """Each by its own words; without it there is none."""
    writer = PdfWriter(clone_from=io.BytesIO(render(of_blocks(ONE))))
    assert faults(_written(writer)) == []
    PLANTED[fault](writer)
    assert fault in faults(_written(writer))


def _written(writer: PdfWriter) -> bytes:
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()
