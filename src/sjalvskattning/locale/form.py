"""Short forms in front of a page."""

TEXTS: dict[str, tuple[str, str]] = {
    "form.key.send": ("klar", "done"),
    "form.key.home": ("till Hem", "to Home"),
    "form.help": (
        "Skriv i fälten och gå vidare med Enter. Efter det sista fältet är formuläret klart. Esc stänger utan att något görs; har du skrivit något får du frågan först. I ett filnamn fyller Tabb i resten.",
        "Write in the fields and go on with Enter. After the last field the form is done. Esc closes it and nothing is done; if you have written something you are asked first. In a file name Tab fills in the rest.",
    ),
    "form.no_file.what": ("Det saknas ett filnamn.", "A file name is missing."),
    "form.no_file.remedy": ("Skriv mapp och filnamn.", "Write a folder and a file name."),
    "form.no_home.what": ("Det finns ingen sådan hemmapp: {path}", "There is no such home folder: {path}"),
    "form.no_home.remedy": ("Skriv hela sökvägen.", "Write the whole path."),
    "form.several": ("Flera namn börjar så: {names}", "Several names begin like that: {names}"),
    "form.leave.title": ("Kasta det du har skrivit?", "Throw away what you have written?"),
    "form.leave.about": (
        "Formuläret är inte klart, och inget av det är sparat.",
        "The form is not done, and nothing in it is saved.",
    ),
    "form.taken_up": (
        "Här är det du höll på att skriva när programmet avslutades.",
        "Here is what you were writing when the program ended.",
    ),
    "form.leave.no": ("Fortsätt skriva", "Go on writing"),
    "form.leave.yes": ("Kasta", "Throw away"),
    "form.working": ("Arbetar …", "Working …"),
}
