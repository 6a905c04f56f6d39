"""A definition that is being written, walked through."""

TEXTS: dict[str, tuple[str, str]] = {
    "preview.preview": (
        "Gå igenom en skattning som du håller på att skriva. Inget sparas, och TODO får finnas kvar.",
        "Walk through an assessment that you are writing. Nothing is kept, and TODO may remain.",
    ),
    "preview.preview.short": ("Prova ett utkast utan att spara.", "Try a draft and keep nothing."),
    "preview.preview.examples": (
        "sjalvskattning assessment preview sjovik.yaml\n"
        "sjalvskattning assessment preview sjovik.yaml --role chef --perspective reports",
        "sjalvskattning assessment preview sjovik.yaml\n"
        "sjalvskattning assessment preview sjovik.yaml --role chef --perspective reports",
    ),
    "preview.file": ("Filen med utkastet.", "The file that holds the draft."),
    "preview.nothing_kept": (
        "Förhandsvisning: inget av det du svarar sparas.",
        "Preview: nothing that you answer is kept.",
    ),
}
