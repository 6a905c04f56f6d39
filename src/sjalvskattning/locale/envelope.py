"""Envelopes on screen, and the form that asks for them."""

TEXTS: dict[str, tuple[str, str]] = {
    "envelope.make.title": ("Lägg din bild i ett kuvert", "Put your view in an envelope"),
    "envelope.make.about": (
        "Kuvertet är en fil att lämna till den du ska tala med. Med en lösenfras blir det förseglat. Skriv inte lösenfrasen i samma mejl som filen.",
        "The envelope is a file for the one you are going to talk with. With a passphrase it is sealed. Do not write the passphrase in the same mail as the file.",
    ),
    "envelope.private.one": (
        "En privat anteckning följer inte med.",
        "One private note is not in it.",
    ),
    "envelope.private.other": (
        "Privata anteckningar följer inte med ({n}).",
        "Private notes are not in it ({n}).",
    ),
    "envelope.passphrase": ("Lösenfras", "Passphrase"),
    "envelope.passphrase.hint": (
        "gärna fyra ord; tom gör kuvertet öppet",
        "four words, say; empty leaves it open",
    ),
    "envelope.again": ("Igen", "Again"),
    "envelope.file": ("Fil", "File"),
    "envelope.code": ("Kod", "Code"),
    "envelope.code.hint": (
        "den du noterade, för kontroll",
        "the one you noted, to have it checked",
    ),
    "envelope.code.title": ("Notera koden", "Note the code"),
    "envelope.code.about": (
        "Läs upp koden för den andra, och notera den andras, innan ni öppnar något. Koden binder innehållet: ändras ett svar blir koden en annan.",
        "Read the code out to the other person, and note theirs, before you open anything. The code binds the content: if an answer is changed, the code becomes another.",
    ),
    "envelope.open.title": ("Öppna ett kuvert", "Open an envelope"),
    "envelope.open.first": ("Öppna det första kuvertet", "Open the first envelope"),
    "envelope.open.second": ("Öppna det andra kuvertet", "Open the second envelope"),
    "envelope.open.about": (
        "Kuvertet läses och jämförs. Inget sparas och inget ändras.",
        "The envelope is read and compared. Nothing is kept and nothing is changed.",
    ),
    "envelope.open.hint": ("om kuvertet är förseglat", "if the envelope is sealed"),
    "envelope.take.title": ("Ta emot ett kuvert", "Receive an envelope"),
    "envelope.take.about": (
        "Innehållet sparas på den här datorn, skilt från dina egna svar, så att du kan jämföra senare.",
        "The content is kept on this computer, apart from your own answers, so that you can compare later.",
    ),
    "envelope.taken": (
        "Du har redan ett annat kuvert för samma svar. Ska det nya ersätta det?",
        "You already have another envelope of the same response. Should the new one replace it?",
    ),
    "envelope.taken.keep": ("Behåll det som finns", "Keep the one there is"),
    "envelope.taken.replace": ("Ersätt det", "Replace it"),
    "envelope.received.title": ("Kuvert från andra", "Envelopes from others"),
    "envelope.received.about": (
        "Ta emot ett till, eller välj ett som du vill ta bort från den här datorn.",
        "Receive another one, or choose one to remove from this computer.",
    ),
    "envelope.received.take_in": ("Ta emot ett kuvert …", "Receive an envelope …"),
    "envelope.received.damaged": ("Går inte att läsa ({id})", "Can’t be read ({id})"),
    "envelope.received.remove.title": ("Ta bort kuvertet?", "Remove the envelope?"),
    "envelope.received.remove.about": (
        "{named}. Innehållet försvinner från den här datorn. Filen du fick rörs inte.",
        "{named}. The content goes from this computer. The file you were given is not touched.",
    ),
    "envelope.received.no": ("Behåll", "Keep"),
    "envelope.received.yes": ("Ta bort", "Remove"),
    "envelope.received.removed": ("Kuvertet är borttaget.", "The envelope is removed."),
    "envelope.unsealed.title": ("Kuvertet blir öppet", "The envelope will be open"),
    "envelope.unsealed.about": (
        "Ingen lösenfras är skriven: den som har filen kan läsa den.",
        "No passphrase is written: whoever has the file can read it.",
    ),
    "envelope.unsealed.seal": ("Försegla", "Seal it"),
    "envelope.unsealed.open": ("Gör det öppet", "Leave it open"),
    "envelope.sealed.what": ("Kuvertet är förseglat.", "The envelope is sealed."),
    "envelope.sealed.remedy": ("Skriv lösenfrasen.", "Write the passphrase."),
}
