"""Texts of a Word document: its footer, and the names of its styles, which Word shows in its gallery."""

TEXTS: dict[str, tuple[str, str]] = {
    "docx.page": ("Sida {page} av {pages}", "Page {page} of {pages}"),
    "docx.style.draft": ("Utkastmärkning", "Draft mark"),
    "docx.style.fact": ("Uppgift", "Fact"),
    "docx.style.figure": ("Diagram", "Chart"),
    "docx.style.label": ("Etikett", "Label"),
    "docx.style.lead": ("Inledande ord", "Lead words"),
    "docx.style.lead_line": ("Inledande rad", "Lead line"),
    "docx.style.notice": ("Upplysning", "Notice"),
    "docx.style.own_paragraph": ("Eget stycke", "Own paragraph"),
    "docx.style.own_words": ("Egna ord", "Own words"),
    "docx.style.ruled_line": ("Skrivrad", "Ruled line"),
    "docx.style.signature_line": ("Underskriftsrad", "Signature line"),
    "docx.style.table": ("Underlagets tabell", "Summary table"),
    "docx.style.table_heading": ("Tabellrubrik", "Table heading"),
    "docx.style.table_number": ("Tabelltal", "Table number"),
    "docx.style.table_text": ("Tabelltext", "Table text"),
}
