"""Short forms in front of a page."""

TEXTS: dict[str, tuple[str, str]] = {
    "form.key.send": ("klar", "done"),
    "form.help": (
        "Skriv i fälten och gå vidare med Enter. Efter det sista fältet är formuläret klart. Esc stänger utan att något görs.",
        "Write in the fields and go on with Enter. After the last field the form is done. Esc closes it and nothing is done.",
    ),
    "form.no_file.what": ("Det saknas ett filnamn.", "A file name is missing."),
    "form.no_file.remedy": ("Skriv mapp och filnamn.", "Write a folder and a file name."),
    "form.no_home.what": ("Det finns ingen sådan hemmapp: {path}", "There is no such home folder: {path}"),
    "form.no_home.remedy": ("Skriv hela sökvägen.", "Write the whole path."),
    "form.working": ("Arbetar …", "Working …"),
}
