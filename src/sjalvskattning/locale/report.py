"""Documents on screen: reading, finding one's way, explaining a number, printing."""

TEXTS: dict[str, tuple[str, str]] = {
    "report.key.go_to": ("rubrik", "heading"),
    "report.key.go_to.longer": ("gå till en rubrik", "go to a heading"),
    "report.key.print": ("utskrift", "print"),
    "report.key.print.longer": ("öppna utskrift i webbläsaren", "open for printing in the browser"),
    "report.key.explain": ("talen", "numbers"),
    "report.key.explain.longer": ("förklara ett tal", "explain a number"),
    "report.key.close": ("tillbaka", "back"),
    "report.help": (
        "Läs med pilarna. Dokumentet kan sparas som en fil (md, txt, html, pdf, docx eller json, efter namnets slut) och öppnas i webbläsaren för utskrift. Inget ändras.",
        "Read with the arrows. The document can be saved as a file (md, txt, html, pdf, docx or json, by how the name ends) and opened in the browser for printing. Nothing is changed.",
    ),
    "report.failed": ("Det blev inget dokument", "There is no document"),
    "report.print.failed": ("Utskriften öppnades inte", "It was not opened for printing"),
    "report.print.done": ("Öppnad i webbläsaren: {path}", "Opened in the browser: {path}"),
    "report.explain.which": ("Vilket tal?", "Which number?"),
    "report.explain.search": ("skriv en del av namnet", "write part of the name"),
    "report.number.counts": ("Besvarade påståenden", "Statements answered"),
    "report.number.counts.value": ("{answered} av {total}", "{answered} of {total}"),
    "report.number.shares": (
        "Högt skattat: egen insats · förutsättningar",
        "Rated high: own effort · conditions",
    ),
    "report.number.shares.of": (
        "{name}: egen insats · förutsättningar",
        "{name}: own effort · conditions",
    ),
    "report.number.change": ("Stegen sedan sist", "The steps since last time"),
    "report.number.change.value": ("{n} jämförda", "{n} compared"),
    "report.number.within": ("Hela jämförelsen: inom ett steg", "The whole comparison: within one step"),
    "report.number.within.value": ("{n} av {total}", "{n} of {total}"),
    "report.number.mean": ("medelvärde", "mean"),
    "report.explain.title": ("Ett tal förklarat", "A number explained"),
}
