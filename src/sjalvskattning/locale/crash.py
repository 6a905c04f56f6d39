"""What is said when the program stops because of a fault of its own."""

TEXTS: dict[str, tuple[str, str]] = {
    "crash.plain": (
        "Fel: programmet stannade. Det är inte ditt fel, och det som visades som sparat finns kvar.\n"
        "Åtgärd: starta igen.",
        "Error: the program stopped. It is not your fault, and what was shown as saved is still there.\n"
        "Remedy: start it again.",
    ),
    "crash.report": (
        "Fel: programmet stannade. Det är inte ditt fel, och det som visades som sparat finns kvar.\n"
        "Åtgärd: starta igen. En rapport utan dina svar ligger i {path} och visas av: sjalvskattning info",
        "Error: the program stopped. It is not your fault, and what was shown as saved is still there.\n"
        "Remedy: start it again. A report without your answers is in {path} and is shown by: "
        "sjalvskattning info",
    ),
    "crash.went_on": (
        "Något gick fel i programmet, som fortsätter. sjalvskattning info visar en rapport utan dina svar.",
        "Something went wrong in the program, which goes on. sjalvskattning info shows a report without "
        "your answers.",
    ),
}
