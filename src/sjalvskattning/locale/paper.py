"""The paper form of a group session."""

TEXTS: dict[str, tuple[str, str]] = {
    "paper.title": ("Gruppsession: {name}", "Group session: {name}"),
    "paper.own": ("Svarsblankett, utan namn", "Answer form, no name"),
    "paper.about": ("Så svarar du", "How to answer"),
    "paper.about.group": (
        "Påståendena handlar om dig i rollen som {role}. Skriv inget namn.",
        "The statements are about you in the role of {role}. Do not write your name.",
    ),
    "paper.about.leader": (
        "Påståendena handlar om din chef eller ledare ({role}). Skriv inget namn, varken ditt eller någon annans.",
        "The statements are about your manager or leader ({role}). Write no name, neither yours nor anyone else’s.",
    ),
    "paper.how": ("Sätt ett kryss på varje rad:", "Put one cross on each row:"),
    "paper.column.number": ("Nr", "No."),
    "paper.column.statement": ("Påstående", "Statement"),
    "paper.mark.not_applicable": ("e (ej aktuellt för mig)", "e (not applicable to me)"),
    "paper.mark.cannot_judge": ("v (kan inte bedöma)", "v (cannot judge)"),
    "paper.key": ("Så blir svaret en rad", "How the answer becomes a row"),
    "paper.key.about": (
        "Ska svaret läsas upp eller skickas kan det bli en rad. Den börjar med {key}. Skriv sedan dina kryss, fem påståenden i taget: "
        "siffran du valt, e, v, eller ett streck där du inte har svarat. Raden säger inte vem du är.",
        "If the answer is to be read out or sent it can become a row. It begins with {key}. Then write your crosses, five "
        "statements at a time: the figure you chose, e, v, or a dash where you did not answer. The row does not say who you are.",
    ),
    "paper.key.column.statements": ("Påstående", "Statement"),
    "paper.key.column.marks": ("Dina svar", "Your answers"),
    "paper.key.column.check": ("Kontrollsiffra", "Check figure"),
    "paper.key.check": (
        "Kontrollsiffran avslöjar om någon läser fel. Lägg ihop de fem svaren, det andra och det fjärde tre gånger, "
        "och skriv summans sista siffra. e räknas som {e}, v som {v} och streck som 0.",
        "The check figure tells when someone misreads. Add up the five answers, the second and the fourth three times, "
        "and write the last figure of the sum. e counts as {e}, v as {v} and a dash as 0.",
    ),
    "paper.key.example": (
        "Exempel: {marks} blir {row}.",
        "Example: {marks} becomes {row}.",
    ),
    "paper.key.row": ("Min rad: {key}", "My row: {key}"),
    "paper.footer": (
        "Lämna blanketten hopvikt. Den förstörs när svaren har matats in.",
        "Hand in the form folded. It is destroyed once the answers have been entered.",
    ),
}
