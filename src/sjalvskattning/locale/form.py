"""Short forms in front of a page."""

TEXTS: dict[str, tuple[str, str]] = {
    "form.key.send": ("klar", "done"),
    "form.help": (
        "Skriv i fälten och gå vidare med Enter. Efter det sista fältet är formuläret klart. Esc stänger utan att något görs.",
        "Write in the fields and go on with Enter. After the last field the form is done. Esc closes it and nothing is done.",
    ),
    "form.working": ("Arbetar …", "Working …"),
}
