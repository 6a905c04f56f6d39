"""What PDF/UA-1 asks of a file that a machine can see, after the conditions of the Matterhorn Protocol."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, IndirectObject

from tests.render.pdf_reading import elements, objects, read, root

CHILDREN = {
    "/Table": {"/Caption", "/THead", "/TBody", "/TFoot", "/TR"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TFoot": {"/TR"},
    "/TR": {"/TH", "/TD"},
    "/L": {"/Caption", "/LI", "/L"},
    "/LI": {"/Lbl", "/LBody"},
}
"""What may stand in an element that holds nothing else."""

PARENTS = {
    "/THead": {"/Table"}, "/TBody": {"/Table"}, "/TFoot": {"/Table"}, "/TH": {"/TR"}, "/TD": {"/TR"},
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/LI": {"/L"}, "/Lbl": {"/LI"}, "/LBody": {"/LI"},
}  # fmt: skip
"""What an element may only stand in."""

STANDARD = {
    "/Document", "/Part", "/Sect", "/Div", "/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI",
    "/Lbl", "/LBody", "/Table", "/THead", "/TBody", "/TFoot", "/TR", "/TH", "/TD", "/Caption", "/Figure",
    "/Span", "/Link", "/Note", "/BlockQuote", "/Quote", "/Code",
}  # fmt: skip

_PAINTS = {
    b"Tj",
    b"TJ",
    b"'",
    b'"',
    b"S",
    b"s",
    b"f",
    b"F",
    b"f*",
    b"B",
    b"B*",
    b"b",
    b"b*",
    b"sh",
    b"Do",
    b"INLINE IMAGE",
}


def faults(data: bytes) -> list[str]:
    """All that is wrong with a PDF, none when it is as PDF/UA-1 has it."""
    return [*_catalogue(data), *_marks(data), *_tree(data), *_tables(data), *_headings(data), *_fonts(data)]


def _catalogue(data: bytes) -> Iterator[str]:
    said = root(data)
    metadata = said["/Metadata"].get_data()
    names = said.get("/Names", {})
    checks = {
        "encrypted": read(data).is_encrypted,
        "not marked": said["/MarkInfo"].get("/Marked") != True,  # noqa: E712 - a boolean object, never falsy
        "suspects": said["/MarkInfo"].get("/Suspects") == True,  # noqa: E712
        "no language": str(said.get("/Lang", "")) not in {"sv", "en"},
        "the title is not shown": said["/ViewerPreferences"].get("/DisplayDocTitle") != True,  # noqa: E712
        "not said to be PDF/UA-1": b"<pdfuaid:part>1</pdfuaid:part>" not in metadata,
        "no title in the metadata": b"<dc:title>" not in metadata,
        "something runs or is filled in": bool({"/OpenAction", "/AA", "/AcroForm"} & set(said)),
        "something is attached or runs": bool({"/JavaScript", "/EmbeddedFiles"} & set(names)),
        "annotations out of order": any(
            "/Annots" in page and page.get("/Tabs") != "/S" for page in read(data).pages
        ),
    }
    return (fault for fault, is_there in checks.items() if is_there)


# -- what is drawn, and the element that it belongs to


def _marks(data: bytes) -> Iterator[str]:
    """All that is drawn is of an element or an artifact, and each piece belongs to one element."""
    owners = _owners(data)
    for number, page in enumerate(read(data).pages, 1):
        drawn: list[int] = []
        for fault, mark in _drawn(page):
            if fault:
                yield f"page {number}: {fault}"
            else:
                drawn.append(mark)
        owned = owners.pop(page.indirect_reference.idnum if page.indirect_reference else 0, [])
        if len(set(drawn)) != len(drawn):
            yield f"page {number}: a mark twice"
        if sorted(owned) != sorted(drawn):
            yield f"page {number}: {set(drawn) ^ set(owned)} are marked or owned alone, or owned twice"
        tree = _by_parent(data, int(page.get("/StructParents", -1)))
        if any(mark >= len(tree) or not tree[mark] for mark in drawn):
            yield f"page {number}: the parent tree lacks a mark"
    if any(owners.values()):
        yield "an element owns what is on no page"


def _drawn(page: PageObject) -> Iterator[tuple[str, int]]:
    """Each mark on a page, and each fault: what is drawn without one, or marked inside another."""
    contents = page.get_contents()
    inside: list[str] = []
    for operands, operator in contents.operations if contents is not None else ():
        if operator in (b"BMC", b"BDC"):
            properties = operands[1] if operator == b"BDC" else {}
            mark = properties.get("/MCID") if isinstance(properties, dict) else None
            kind = "artifact" if operands[0] == "/Artifact" else "marked" if mark is not None else ""
            if kind and any(inside):
                yield f"{kind} inside {next(filter(None, inside))}", 0
            inside.append(kind)
            if mark is not None:
                yield "", int(mark)
        elif operator == b"EMC":
            if not inside:
                yield "an end too many", 0
                continue
            inside.pop()
        elif operator in _PAINTS and not any(inside):
            yield f"{operator.decode()} belongs to nothing", 0
    if inside:
        yield "an end too few", 0


def _owners(data: bytes) -> dict[int, list[int]]:
    """The marks that elements own, by the number of their page's object."""
    found: dict[int, list[int]] = {}
    for element in elements(data):
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, ArrayObject) else [kids]:
            page = element.raw_get("/Pg") if "/Pg" in element else None  # type: ignore[attr-defined]
            one = kid.get_object() if isinstance(kid, IndirectObject) else kid
            if isinstance(one, dict) and one.get("/Type") == "/MCR":
                page = one.raw_get("/Pg") if "/Pg" in one else page  # type: ignore[attr-defined]
                one = one["/MCID"]
            if isinstance(one, int) and page is not None:
                found.setdefault(page.idnum, []).append(int(one))
    return found


def _by_parent(data: bytes, key: int) -> list[Any]:
    """What the parent tree has for a page."""

    def numbers(node: Any) -> Iterator[tuple[int, Any]]:
        node = node.get_object()
        for kid in node.get("/Kids", []):
            yield from numbers(kid)
        pairs = node.get("/Nums", [])
        yield from zip(map(int, pairs[::2]), pairs[1::2], strict=True)

    found = dict(numbers(root(data)["/StructTreeRoot"]["/ParentTree"]))
    return list(found[key].get_object()) if key in found else []


# -- elements


def _tree(data: bytes) -> Iterator[str]:
    roles = root(data)["/StructTreeRoot"].get("/RoleMap", {})
    if set(roles) & STANDARD:
        yield "a standard element is given another meaning"
    for element in elements(data):
        kind = str(roles.get(element["/S"], element["/S"]))
        if kind not in STANDARD:
            yield f"{kind} is no standard element"
        parent = element["/P"].get_object()
        above = str(roles.get(parent.get("/S"), parent.get("/S", "")))
        if kind in PARENTS and above not in PARENTS[kind]:
            yield f"{kind} in {above or 'the root'}"
        if above in CHILDREN and kind not in CHILDREN[above]:
            yield f"{kind} in {above}"
        if kind in {"/Figure", "/Formula"} and not str(element.get("/Alt", "")).strip():
            yield "a figure without words"
        if kind == "/Link" and not element.get("/K"):
            yield "a link without words"
        if "/K" not in element and kind not in {"/TD", "/TH"}:
            yield f"{kind} is empty"


def _tables(data: bytes) -> Iterator[str]:
    """Each row is as broad as the first, and each header says what it is the header of."""
    for table in (element for element in elements(data) if element["/S"] == "/Table"):
        rows = [list(_cells(row)) for row in _below(table, "/TR")]
        widths = {sum(int(_attribute(cell, "/ColSpan", 1)) for cell in row) for row in rows}
        if len(widths) != 1:
            yield f"rows of {sorted(widths)} cells"
        headers = [cell for row in rows for cell in row if cell["/S"] == "/TH"]
        if not headers:
            yield "a table without headers"
        if any(_attribute(cell, "/Scope", "") not in {"/Column", "/Row", "/Both"} for cell in headers):
            yield "a header of nothing"


def _below(element: Any, kind: str) -> Iterator[Any]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        one = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(one, dict) and "/S" in one:
            if one["/S"] == kind:
                yield one
            else:
                yield from _below(one, kind)


def _cells(row: Any) -> Iterator[Any]:
    for kind in ("/TH", "/TD"):
        yield from _below(row, kind)


def _attribute(element: Any, name: str, otherwise: Any) -> Any:
    given = element.get("/A", [])
    for one in given if isinstance(given, list) else [given]:
        if name in one.get_object():
            return one.get_object()[name]
    return otherwise


def _headings(data: bytes) -> Iterator[str]:
    levels = [
        int(element["/S"][2:])
        for element in elements(data)
        if element["/S"][1:2] == "H" and element["/S"][2:]
    ]
    if levels[:1] != [1]:
        yield "no first heading, first"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "a level of headings is left out"
    if any(element["/S"] == "/H" for element in elements(data)):
        yield "headings of two sorts"


def _fonts(data: bytes) -> Iterator[str]:
    for one in objects(data):
        if not isinstance(one, dict):
            continue
        if one.get("/Type") == "/Font" and one.get("/Subtype") == "/Type0" and "/ToUnicode" not in one:
            yield "letters without their characters"
        if one.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in one:
            yield "letters without their shapes"
        if one.get("/Type") == "/FontDescriptor" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(one):
            yield "a typeface that is not embedded"
        if one.get("/Type") == "/Annot" and not one.get("/Contents"):
            yield "an annotation without words"
