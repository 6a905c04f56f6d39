"""Own effort beside conditions: the field of four questions."""

TEXTS: dict[str, tuple[str, str]] = {
    "effort.title": ("Egen insats bredvid förutsättningar", "Own effort beside conditions"),
    "effort.section": ("Vad hindrar?", "What stands in the way?"),
    "effort.across": (
        "Förutsättningar: andel i de två högsta stegen, procent",
        "Conditions: share in the two highest steps, per cent",
    ),
    "effort.upward": (
        "Egen insats: andel i de två högsta stegen, procent",
        "Own effort: share in the two highest steps, per cent",
    ),
    "effort.hinders": (
        "Mycket görs fast förutsättningar saknas. Vad hindrar?",
        "Much is done though conditions are missing. What stands in the way?",
    ),
    "effort.enables": ("Mycket fungerar. Vad gör det möjligt?", "Much works. What makes it possible?"),
    "effort.first": ("Vad behöver ändras först?", "What needs to change first?"),
    "effort.next": (
        "Förutsättningarna finns. Vad behövs för nästa steg?",
        "The conditions are there. What does the next step take?",
    ),
    "effort.sentence": (
        "Figuren räknar hur många påståenden som står i de två högsta stegen. Den är en fråga att börja med, inget svar.",
        "The figure counts how many statements are in the two highest steps. It is a question to begin with, not an answer.",
    ),
    "effort.told": (
        "{view}: egen insats {own}, förutsättningar {owed} i de två högsta stegen.",
        "{view}: own effort {own}, conditions {owed} in the two highest steps.",
    ),
    "effort.own": ("Den här skattningen", "This assessment"),
    "effort.of": ("{n} av {total}", "{n} of {total}"),
    "effort.column.view": ("Bild", "View"),
    "effort.column.own": ("Egen insats", "Own effort"),
    "effort.column.owed": ("Förutsättningar", "Conditions"),
    "effort.column.ask": ("Att fråga", "To ask"),
}
