"""Errors when a document is written."""

TEXTS: dict[str, tuple[str, str]] = {
    "export.exists.what": ("Filen finns redan.", "The file already exists."),
    "export.exists.where": ("{path}", "{path}"),
    "export.exists.remedy": (
        "Välj ett annat namn, eller lägg till --force för att skriva över filen.",
        "Choose another name, or add --force to overwrite the file.",
    ),
    "export.exists.on_screen": (
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
    "export.reason.full": ("disken är full", "the disk is full"),
    "export.reason.denied": ("du får inte skriva där", "you may not write there"),
    "export.reason.read_only": ("platsen är skrivskyddad", "the place is read-only"),
    "export.reason.missing": ("mappen eller filen finns inte", "the folder or file does not exist"),
    "export.reason.folder": ("det är en mapp", "it is a folder"),
    "export.reason.not_folder": ("det är ingen mapp", "it is not a folder"),
    "export.reason.exists": ("filen finns redan", "the file already exists"),
}
