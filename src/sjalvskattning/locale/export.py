"""Errors when a document is written."""

TEXTS: dict[str, tuple[str, str]] = {
    "export.exists.what": ("Filen finns redan.", "The file already exists."),
    "export.exists.where": ("{path}", "{path}"),
    "export.exists.remedy": (
        "Välj ett annat namn, eller säg att filen ska skrivas över.",
        "Choose another name, or say that the file is to be overwritten.",
    ),
    "export.taken.what": (
        "Filen finns redan och lämnas som den är.",
        "The file is there and is left as it is.",
    ),
    "export.taken.where": ("{path}", "{path}"),
    "export.taken.remedy": (
        "Välj ett annat namn, eller ta bort filen först.",
        "Choose another name, or remove the file first.",
    ),
    "export.link.what": (
        "Namnet är en länk till en annan plats. Inget skrevs.",
        "The name is a link to another place. Nothing was written.",
    ),
    "export.link.where": ("{path}", "{path}"),
    "export.link.remedy": ("Välj ett namn som inte är en länk.", "Choose a name that is not a link."),
    "export.folder.what": ("Det finns en mapp med det namnet.", "There is a folder with that name."),
    "export.folder.where": ("{path}", "{path}"),
    "export.folder.remedy": ("Lägg till ett filnamn efter mappen.", "Add a file name after the folder."),
    "export.failed.what": (
        "Filen kunde inte skrivas ({reason}). Ingen halv fil är kvar.",
        "The file could not be written ({reason}). No half file is left.",
    ),
    "export.failed.where": ("{path}", "{path}"),
    "export.failed.remedy": (
        "Kontrollera att mappen finns och att du får skriva i den, eller välj en annan plats.",
        "Check that the folder exists and that you may write in it, or choose another place.",
    ),
    "export.no_browser.what": (
        "Det finns ingen webbläsare att öppna. Dokumentet är sparat.",
        "There is no browser to open. The document is saved.",
    ),
    "export.no_browser.where": ("{path}", "{path}"),
    "export.no_browser.remedy": (
        "Öppna filen i en webbläsare, eller spara den på en annan plats.",
        "Open the file in a browser, or save it in another place.",
    ),
}
