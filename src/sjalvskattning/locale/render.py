"""Documents that need a library which is installed on its own."""

TEXTS: dict[str, tuple[str, str]] = {
    "render.needs_pdf.what": (
        "För PDF-dokument behövs tillägget typst.",
        "PDF documents need the add-on typst.",
    ),
    "render.needs_pdf.remedy": (
        "Installera det: {python} -m pip install typst",
        "Install it: {python} -m pip install typst",
    ),
    "render.needs_docx.what": (
        "För Worddokument behövs tilläggen python-docx och typst.",
        "Word documents need the add-ons python-docx and typst.",
    ),
    "render.needs_docx.remedy": (
        "Installera dem: {python} -m pip install python-docx typst",
        "Install them: {python} -m pip install python-docx typst",
    ),
}
