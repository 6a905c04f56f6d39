"""What in a free text can point someone out: the words that are looked for, and what is said of them."""

TEXTS: dict[str, tuple[str, str]] = {
    # looked for in every text, whichever language the interface has
    "identifying.people": (
        "man, mannen, kvinna, kvinnan, kille, killen, tjej, tjejen, pappa, pappan, mamma, mamman, person, personen",
        "man, woman, guy, girl, male, female, father, mother, parent, person",
    ),
    "identifying.staff": (
        "chef, chefen, ledare, ledaren, medarbetare, medarbetaren, kollega, kollegan, vikarie, vikarien, anställd, "
        "anställda",
        "manager, leader, employee, colleague, temp, substitute, trainee",
    ),
    "identifying.trades": (
        "sjuksköterska, sjuksköterskan, undersköterska, undersköterskan, läkare, läkaren, barnskötare, barnskötaren",
        "nurse, doctor, carer",
    ),
    "identifying.other_trades": (
        "lärare, läraren, rektor, rektorn, kock, kocken, praktikant, praktikanten",
        "teacher, cook",
    ),
    "identifying.selves": ("jag, hon, han, hen", "i, he, she"),
    "identifying.are": ("är, var, blir", "am, is, was"),
    "identifying.adverbs": ("ju, nu, alltid, oftast, ofta", "often, usually, always"),
    "identifying.alone": ("ensam på, den ensamma", "alone on"),
    "identifying.phone": ("telefonnummer", "a phone number"),
    "identifying.person_number": ("personnummer", "a personal identity number"),
    "identifying.email": ("e-postadress", "an e-mail address"),
    "identifying.only_one": ("”den enda”", "“the only one”"),
    "identifying.before_writing": (
        "Skriv inget som visar vem du är: inte telefonnummer, inte ”jag är den enda som …”.",
        "Write nothing that shows who you are: no phone number, no “I am the only one who …”.",
    ),
    "identifying.own": (
        "Det du har skrivit kan peka ut någon: {signs}. Skriv om det, eller låt det inte visas för gruppen.",
        "What you have written may point someone out: {signs}. Reword it, or do not let it be shown to the group.",
    ),
    "identifying.told": ("Inte sparat än", "Not saved yet"),
    "identifying.send_again": (
        "Ska det stå som det står, lämna in texten en gång till.",
        "If it is to stay as it is, hand in the text once more.",
    ),
    "identifying.area": ("{area} ({signs})", "{area} ({signs})"),
    "identifying.shared": (
        "Kan peka ut någon: {signs}. Läs innan du delar.",
        "May point someone out: {signs}. Read before you share.",
    ),
    "identifying.before_showing": (
        "Läs det själv först, utan projektorn.",
        "Read it yourself first, without the projector.",
    ),
    "identifying.show": ("Visa", "Show"),
    "identifying.not_now": ("Inte nu", "Not now"),
    "identifying.held": (
        "Det som deltagare har skrivit kan peka ut någon och visas inte här. k visar det.",
        "What participants wrote may point someone out and is not shown here. k shows it.",
    ),
}
