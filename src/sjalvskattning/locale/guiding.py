"""Guides on screen."""

TEXTS: dict[str, tuple[str, str]] = {
    "guiding.which": ("En guide för vilken roll?", "A guide for which role?"),
    "guiding.which.about": (
        "Guiden görs av policyn ensam, utan någons svar: frågor, tecken att lyssna efter och plats för anteckningar.",
        "The guide is made from the policy alone, without anyone’s answers: questions, signs to listen for, and room for notes.",
    ),
    "guiding.for": ("För vilket samtal?", "For which conversation?"),
}
