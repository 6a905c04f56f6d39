"""Texts of what can be wrong with an answer as a code, or as a row of marks from paper."""

TEXTS: dict[str, tuple[str, str]] = {
    # the code
    "answer_code.length.what": (
        "Koden ska ha {expected} tecken, men den här har {found}.",
        "The code has {expected} characters, but this one has {found}.",
    ),
    "answer_code.length.remedy": (
        "Läs koden igen, en grupp om fem tecken i taget.",
        "Read the code again, one group of five characters at a time.",
    ),
    "answer_code.length_group.what": (
        "Grupp {group} ska ha {expected} tecken, men har {found}.",
        "Group {group} has {expected} characters, but here it has {found}.",
    ),
    "answer_code.length_group.remedy": ("Läs grupp {group} igen.", "Read group {group} again."),
    "answer_code.missing.what": (
        "Ett tecken saknas. Står det {suggestion} i grupp {group} som tecken {at}?",
        "One character is missing. Does it say {suggestion} in group {group} as character {at}?",
    ),
    "answer_code.missing.where": (
        "tecken {place} från början",
        "character {place} from the beginning",
    ),
    "answer_code.missing.remedy": (
        "Läs grupp {group} igen. Hela koden är i så fall {corrected}.",
        "Read group {group} again. The whole code would then be {corrected}.",
    ),
    "answer_code.extra.what": (
        "Ett tecken är för mycket. Är det {said} i grupp {group}, tecken {at}?",
        "There is one character too many. Is it {said} in group {group}, character {at}?",
    ),
    "answer_code.extra.where": ("tecken {place} från början", "character {place} from the beginning"),
    "answer_code.extra.remedy": (
        "Läs grupp {group} igen. Hela koden är i så fall {corrected}.",
        "Read group {group} again. The whole code would then be {corrected}.",
    ),
    "answer_code.letter.what": (
        "{said} finns inte i någon kod. I en kod finns bokstäverna A till Z utom I, L och O, och siffrorna 1 till 9.",
        "{said} is in no code. A code has the letters A to Z except I, L and O, and the figures 1 to 9.",
    ),
    "answer_code.letter.where": (
        "tecken {place}: grupp {group}, tecken {at}",
        "character {place}: group {group}, character {at}",
    ),
    "answer_code.letter.remedy": ("Läs grupp {group} igen.", "Read group {group} again."),
    "answer_code.letter_is.what": (
        "{said} finns inte i någon kod. Står det {suggestion} i grupp {group} som tecken {at}?",
        "{said} is in no code. Does it say {suggestion} in group {group} as character {at}?",
    ),
    "answer_code.letter_is.where": (
        "tecken {place} från början",
        "character {place} from the beginning",
    ),
    "answer_code.letter_is.remedy": (
        "Läs grupp {group} igen. Hela koden är i så fall {corrected}.",
        "Read group {group} again. The whole code would then be {corrected}.",
    ),
    "answer_code.letters.what": (
        "{count} tecken finns inte i någon kod. I en kod finns bokstäverna A till Z utom I, L och O, och siffrorna 1 till 9.",
        "{count} characters are in no code. A code has the letters A to Z except I, L and O, and the figures 1 to 9.",
    ),
    "answer_code.letters.where": ("vid varje ? i {shown}", "at each ? in {shown}"),
    "answer_code.letters.remedy": (
        "Läs de grupperna igen.",
        "Read those groups again.",
    ),
    "answer_code.typo.what": (
        "Ett tecken är fel. Står det {suggestion} och inte {said} i grupp {group} som tecken {at}?",
        "One character is wrong. Does it say {suggestion} and not {said} in group {group} as character {at}?",
    ),
    "answer_code.typo.where": ("tecken {place} från början", "character {place} from the beginning"),
    "answer_code.typo.remedy": (
        "Läs grupp {group} igen. Hela koden är i så fall {corrected}.",
        "Read group {group} again. The whole code would then be {corrected}.",
    ),
    "answer_code.typos.what": (
        "Två tecken är fel. Står det {suggestion} och inte {said} i grupp {group} som tecken {at}, "
        "och {suggestion2} och inte {said2} i grupp {group2} som tecken {at2}?",
        "Two characters are wrong. Does it say {suggestion} and not {said} in group {group} as character {at}, "
        "and {suggestion2} and not {said2} in group {group2} as character {at2}?",
    ),
    "answer_code.typos.where": (
        "tecken {place} och {place2} från början",
        "characters {place} and {place2} from the beginning",
    ),
    "answer_code.typos.remedy": (
        "Läs de tecknen igen. Hela koden är i så fall {corrected}. Står det något annat, läs hela koden igen.",
        "Read those characters again. The whole code would then be {corrected}. If it says something else, read the whole code again.",
    ),
    "answer_code.broken.what": (
        "Mer än två tecken i koden är fel, så det går inte att säga vilka.",
        "More than two characters of the code are wrong, so it is impossible to tell which.",
    ),
    "answer_code.broken.remedy": (
        "Läs hela koden igen, en grupp om fem tecken i taget.",
        "Read the whole code again, one group of five characters at a time.",
    ),
    "answer_code.form.what": (
        "Koden stämmer, men den hör till ett annat formulär ({found}) än det här ({expected}).",
        "The code is whole, but it belongs to another form ({found}) than this one ({expected}).",
    ),
    "answer_code.form.remedy": (
        "Kontrollera att ni har samma skattning i samma version, samma roll och samma frågor.",
        "Check that you both have the same assessment in the same version, the same role and the same questions.",
    ),
    "answer_code.version.what": (
        "Koden är gjord av en nyare version av sjalvskattning.",
        "The code was made by a newer version of sjalvskattning.",
    ),
    "answer_code.version.remedy": (
        "Uppdatera sjalvskattning, eller be om svaret som en rad på papper.",
        "Update sjalvskattning, or ask for the answer as a row on paper.",
    ),
    "answer_code.too_long.what": (
        "{items} frågor får inte plats i en kod.",
        "There is no room for {items} questions in a code.",
    ),
    "answer_code.too_long.remedy": (
        "Välj färre områden, eller lämna svaret på ett annat sätt.",
        "Choose fewer areas, or hand the answer in another way.",
    ),
    # the row on paper
    "answer_code.no_row.what": (
        "Skalan har steg med två siffror, så svaret kan inte skrivas som en rad på papper.",
        "The scale has steps of two figures, so the answer can’t be written as a row on paper.",
    ),
    "answer_code.no_row.remedy": ("Lämna svaret som en kod.", "Hand the answer in as a code."),
    "answer_code.row_form.what": (
        "Raden börjar med {found}, men det här formuläret heter {expected}.",
        "The row begins with {found}, but this form is called {expected}.",
    ),
    "answer_code.row_form.remedy": (
        "Skriv först de två tecken som står på papperet. Är de andra än {expected} hör papperet till ett annat formulär.",
        "First write the two characters printed on the paper. If they are not {expected}, the paper belongs to another form.",
    ),
    "answer_code.row_length.what": (
        "Efter formulärets tecken ska raden ha {expected} tecken, men den har {found}.",
        "After the form’s characters the row has {expected} characters, but this one has {found}.",
    ),
    "answer_code.row_length.remedy": (
        "Skriv fem svar och deras kontrollsiffra, sedan ett mellanslag, för varje grupp. En obesvarad fråga är ett streck.",
        "Write five answers and their check figure, then a space, for each group. An unanswered question is a dash.",
    ),
    "answer_code.row_group.what": (
        "Svaren i grupp {group} ska vara {answers}, sedan en kontrollsiffra: {expected} tecken, men det är {found}.",
        "Group {group} has {answers} answers and then a check figure: {expected} characters, but here it is {found}.",
    ),
    "answer_code.row_group.where": ("fråga {items}", "question {items}"),
    "answer_code.row_group.remedy": (
        "Skriv grupp {group} igen. En obesvarad fråga är ett streck.",
        "Write group {group} again. An unanswered question is a dash.",
    ),
    "answer_code.row_mark.what": (
        "{said} är inget svar. Svaren är {marks}.",
        "{said} is not an answer. The answers are {marks}.",
    ),
    "answer_code.row_mark.where": ("fråga {item}, grupp {group}", "question {item}, group {group}"),
    "answer_code.row_mark.remedy": (
        "Se efter på papperet vad som står vid fråga {item}.",
        "Look on the paper what it says at question {item}.",
    ),
    "answer_code.row_check.what": (
        "Kontrollsiffran stämmer inte i grupp {group}.",
        "The check figure is wrong in group {group}.",
    ),
    "answer_code.row_check.where": ("fråga {items}", "question {items}"),
    "answer_code.row_check.remedy": (
        "Jämför gruppen med papperet. Är den lika är det fel på papperet, och bara den som har svarat kan rätta det.",
        "Compare the group with the paper. If it is the same, the paper is wrong, and only the one who answered can correct it.",
    ),
    "answer_code.row_checks.what": (
        "Kontrollsiffran stämmer inte i grupperna {group}.",
        "The check figure is wrong in groups {group}.",
    ),
    "answer_code.row_checks.where": ("fråga {items}", "questions {items}"),
    "answer_code.row_checks.remedy": (
        "Jämför grupperna med papperet. Är de lika är det fel på papperet, och bara den som har svarat kan rätta det.",
        "Compare the groups with the paper. If they are the same, the paper is wrong, and only the one who answered can correct it.",
    ),
}
