"""What a PDF says beside the summary itself. The fields of ``pdf.page`` are filled as the pages are set."""

TEXTS: dict[str, tuple[str, str]] = {
    "pdf.page": ("Sida {page} av {pages}", "Page {page} of {pages}"),
    "pdf.no_glyph": (
        "□ står för ett tecken som dokumentets typsnitt saknar, till exempel en emoji eller ett styrtecken.",
        "□ stands for a character that the document’s typeface lacks, an emoji or a control character for example.",
    ),
}
