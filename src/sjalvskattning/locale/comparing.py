"""Jämför on screen: choosing the other view, and going on to a plan."""

TEXTS: dict[str, tuple[str, str]] = {
    "comparing.here": ("Jämför", "Compare"),
    "comparing.timeline.written": ("Det är sparat: {path}", "It is saved: {path}"),
    "comparing.over_time": ("Över tid", "Over time"),
    "comparing.which": ("Jämför med vilken bild?", "Compare with which view?"),
    "comparing.which.about": (
        "Här är det som gäller samma skattning och roll. Inget ändras.",
        "Here is what concerns the same assessment and role. Nothing is changed.",
    ),
    "comparing.which.none": (
        "Här finns ingen annan bild av samma skattning och roll. Be den du ska tala med om ett kuvert.",
        "There is no other view of the same assessment and role here. Ask the one you are going to talk with for an envelope.",
    ),
    "comparing.from_file": ("Öppna ett kuvert från en fil …", "Open an envelope from a file …"),
    "comparing.both": ("Öppna bådas kuvert från filer …", "Open both envelopes from files …"),
    "comparing.failed": ("Det blev ingen jämförelse", "There is no comparison"),
    "comparing.minutes": ("Hur lång tid har ni?", "How much time do you have?"),
    "comparing.minutes.about": (
        "Samtalskartan är ett förslag till dagordning. Den börjar med det som går bra.",
        "The plan is a proposed agenda. It begins with what goes well.",
    ),
    "comparing.key.plan": ("samtalskarta", "plan"),
    "comparing.key.plan.longer": ("gör en samtalskarta …", "make a conversation plan …"),
    "comparing.key.other": ("annan bild", "other view"),
    "comparing.help": (
        "Två bilder av samma uppdrag, bredvid varandra. Siffrorna säger inte vem som har rätt; de visar var det finns något att berätta. Inget ändras.",
        "Two views of the same role, side by side. The numbers do not say who is right; they show where there is something to talk about. Nothing is changed.",
    ),
}
