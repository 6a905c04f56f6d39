"""Errors when a document is written."""

TEXTS: dict[str, tuple[str, str]] = {
    "export.exists.what": ("Filen finns redan.", "The file already exists."),
    "export.exists.where": ("{path}", "{path}"),
    "export.exists.remedy": (
        "Välj ett annat namn, eller säg att filen ska skrivas över.",
        "Choose another name, or say that the file is to be overwritten.",
    ),
    "export.link.what": (
        "Namnet är en länk till en annan plats. Underlaget skrevs inte.",
        "The name is a link to another place. Nothing was written.",
    ),
    "export.link.where": ("{path}", "{path}"),
    "export.link.remedy": ("Välj ett namn som inte är en länk.", "Choose a name that is not a link."),
    "export.folder.what": ("Det finns en mapp med det namnet.", "There is a folder with that name."),
    "export.folder.where": ("{path}", "{path}"),
    "export.folder.remedy": ("Lägg till ett filnamn efter mappen.", "Add a file name after the folder."),
    "export.failed.what": (
        "Underlaget kunde inte skrivas ({reason}). Ingen halv fil är kvar.",
        "The document could not be written ({reason}). No half file is left.",
    ),
    "export.failed.where": ("{path}", "{path}"),
    "export.failed.remedy": (
        "Kontrollera att mappen finns och att du får skriva i den, eller välj en annan plats.",
        "Check that the folder exists and that you may write in it, or choose another place.",
    ),
}
