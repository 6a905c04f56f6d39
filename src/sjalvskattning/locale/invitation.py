"""Invitations to a group session: what can be wrong with one, and with making one."""

TEXTS: dict[str, tuple[str, str]] = {
    "invitation.no_file.what": ("Filen finns inte.", "There is no such file."),
    "invitation.no_file.where": ("{path}", "{path}"),
    "invitation.no_file.remedy": ("Kontrollera namnet och mappen.", "Check the name and the folder."),
    "invitation.unreadable.what": (
        "Inbjudan går inte att läsa: {reason}.",
        "The invitation cannot be read: {reason}.",
    ),
    "invitation.unreadable.where": ("{path}", "{path}"),
    "invitation.unreadable.remedy": (
        "Kontrollera att det är en fil och att du får läsa den.",
        "Check that it is a file and that you may read it.",
    ),
    "invitation.not_one.what": (
        "Filen är ingen inbjudan till en gruppsession.",
        "The file is not an invitation to a group session.",
    ),
    "invitation.not_one.where": ("{file}", "{file}"),
    "invitation.not_one.remedy": (
        "Be den som leder sessionen om inbjudan.",
        "Ask the facilitator for the invitation.",
    ),
    "invitation.too_new.what": (
        "Inbjudan är gjord av en nyare version av programmet.",
        "The invitation was made by a newer version of the program.",
    ),
    "invitation.too_new.where": ("{file}", "{file}"),
    "invitation.too_new.remedy": ("Uppdatera programmet.", "Update the program."),
    "invitation.damaged.what": ("Inbjudan är inte hel.", "The invitation is not whole."),
    "invitation.damaged.where": ("{file}", "{file}"),
    "invitation.damaged.remedy": (
        "Be den som leder sessionen att skicka den igen.",
        "Ask the facilitator to send it again.",
    ),
    "invitation.open_profile.what": (
        "Med profilen öppen svarar ingen för sig, så det finns inget att bjuda in till.",
        "With the profile open nobody answers on their own, so there is nothing to invite to.",
    ),
    "invitation.open_profile.remedy": (
        "Markera tillsammans: sjalvskattning group mark",
        "Mark together: sjalvskattning group mark",
    ),
}
