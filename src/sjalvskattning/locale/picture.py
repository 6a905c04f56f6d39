"""The group's picture in words."""

TEXTS: dict[str, tuple[str, str]] = {
    "picture.and": ("{words} och {last}", "{words} and {last}"),
    "picture.everyone": ("Alla", "Everyone"),
    "picture.part": ("{who} ({n} svar)", "{who} ({n} answers)"),
    "picture.part.late": ("{who}, sena svar ({n} svar)", "{who}, late answers ({n} answers)"),
    "picture.row": ("{parts}.", "{parts}."),
    "picture.of": ("{who}: {said}", "{who}: {said}"),
    "picture.middle": ("mitten {middle}", "middle {middle}"),
    "picture.divided": ("delad grupp", "divided group"),
    "picture.middle.at": ("Mitten av gruppen ligger på {least}.", "The middle of the group is at {least}."),
    "picture.middle.between": (
        "Mitten av gruppen ligger mellan {least} och {most}.",
        "The middle of the group is between {least} and {most}.",
    ),
    "picture.step": ("{step} (”{label}”)", "{step} (“{label}”)"),
    "picture.most.one": (
        "{band} av {n} har valt {steps}, fler än för något annat steg.",
        "{band} of {n} chose {steps}, more than any other step.",
    ),
    "picture.most.other": (
        "{band} av {n} har valt vart och ett av {steps}.",
        "{band} of {n} chose each of {steps}.",
    ),
    "picture.split.certain": (
        "Gruppen är delad: många finns i båda ändarna av skalan.",
        "The group is divided: many are at both ends of the scale.",
    ),
    "picture.split.possible": (
        "Gruppen kan vara delad: det kan finnas svar i båda ändarna av skalan.",
        "The group may be divided: there may be answers at both ends of the scale.",
    ),
    "picture.without": ("{band} har inte skattat påståendet.", "{band} gave no rating."),
    "picture.hidden": (
        "Visas inte: färre än {k} har skattat påståendet.",
        "Not shown: fewer than {k} have rated the statement.",
    ),
}
