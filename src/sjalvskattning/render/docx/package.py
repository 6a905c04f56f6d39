"""The file around the words: made from the template's parts, and packed so that it bears no time or place."""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files
from string import Template
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as DocumentObject

from sjalvskattning.locale import Translator

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/footer.xml": "footer.xml",
}
"""The part's name in the file, and the template it is made from."""

STYLES = (
    "draft", "fact", "figure", "label", "lead", "lead_line", "notice", "own_paragraph", "own_words",
    "ruled_line", "signature_line", "table", "table_heading", "table_number", "table_text",
)  # fmt: skip
"""The styles whose names are ours, and so in the document's language."""

_LOCALES = {"sv": ("sv-SE", ",", ";"), "en": ("en-GB", ".", ",")}
"""For each language its tag, the decimal sign and what stands between the members of a list."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip entry can have. A document says itself when it was written."""

_READABLE_FILE = 0o100644 << 16


def open_template(t: Translator) -> DocumentObject:
    """An empty document with our styles, which spells in the translator's language."""
    language, decimal, separator = _LOCALES[t.language]
    words = {"language": language, "decimal": decimal, "separator": separator}
    words |= {name: escape(t(f"docx.style.{name}")) for name in STYLES}
    source = files(__package__) / "template"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part, name in PARTS.items():
            text = (source / name).read_text("utf-8")
            archive.writestr(part, Template(text).substitute(words))
    stream.seek(0)
    return Document(stream)


def pack(document: DocumentObject) -> bytes:
    """The document as a file, its entries in one order and without the time or the system it was made on."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _READABLE_FILE
            target.writestr(entry, source.read(name))
    return packed.getvalue()
