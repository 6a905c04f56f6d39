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
        "Skriv dina kryss som en rad, fem påståenden i taget: siffran du valt, e, v, eller ett streck där du inte har svarat. "
        "Lämna raden till den som leder samtalet, eller läs upp den. Raden säger inte vem du är.",
        "Write your crosses as a row, five statements at a time: the figure you chose, e, v, or a dash where you "
        "did not answer. Hand the row to the facilitator, or read it out. The row does not say who you are.",
    ),
    "paper.key.row": ("Min rad", "My row"),
    "paper.footer": (
        "Lämna blanketten hopvikt. Den förstörs när svaren har matats in.",
        "Hand in the form folded. It is destroyed once the answers have been entered.",
    ),
}
