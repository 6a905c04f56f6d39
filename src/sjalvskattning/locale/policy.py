"""The policy's own text: reading it, keeping it, and why a file can't be read."""

TEXTS: dict[str, tuple[str, str]] = {
    "policy.not_found.what": ("Filen {path} finns inte.", "There is no file {path}."),
    "policy.not_found.remedy": ("Kontrollera namnet och mappen.", "Check the name and the folder."),
    "policy.folder.what": ("{path} är en mapp.", "{path} is a folder."),
    "policy.folder.remedy": (
        "Ange filen med policyns text.",
        "Give the file that holds the text of the policy.",
    ),
    "policy.unreadable.what": ("Filen {path} går inte att läsa: {reason}", "{path} cannot be read: {reason}"),
    "policy.unreadable.remedy": (
        "Kontrollera att du har rätt att läsa filen.",
        "Check that you may read the file.",
    ),
    "policy.too_large.what": (
        "{path} är större än {limit} MiB och läses inte.",
        "{path} is larger than {limit} MiB and is not read.",
    ),
    "policy.too_large.remedy": (
        "Kontrollera att filen bara innehåller policyns text.",
        "Check that the file holds only the text of the policy.",
    ),
    "policy.pdf.what": ("{path} är en PDF. Här behövs texten.", "{path} is a PDF. The text is needed here."),
    "policy.pdf.remedy": (
        "Öppna PDF:en, markera allt, kopiera och spara i en textfil (UTF-8), eller kör: "
        "pdftotext fil.pdf policy.txt",
        "Open the PDF, select all, copy and save in a text file (UTF-8), or run: pdftotext file.pdf policy.txt",
    ),
    "policy.word.what": (
        "{path} är ett dokument från ett ordbehandlingsprogram. Här behövs texten.",
        "{path} is a word processor’s document. The text is needed here.",
    ),
    "policy.word.remedy": (
        "Öppna dokumentet och spara det som oformaterad text (UTF-8).",
        "Open the document and save it as plain text (UTF-8).",
    ),
    "policy.binary.what": ("{path} är inte en textfil.", "{path} is not a text file."),
    "policy.binary.remedy": (
        "Spara policyn som oformaterad text (UTF-8).",
        "Save the policy as plain text (UTF-8).",
    ),
    "policy.empty.what": ("Det finns ingen text i {path}.", "There is no text in {path}."),
    "policy.empty.remedy": (
        "Är PDF:en inskannad som bild? Då behöver den först textigenkänning (OCR).",
        "Is the PDF a scanned image? Then it first needs text recognition (OCR).",
    ),
}
