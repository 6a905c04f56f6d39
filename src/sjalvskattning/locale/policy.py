"""The policy's own text: reading it, keeping it, and why a file can't be read."""

TEXTS: dict[str, tuple[str, str]] = {
    # the commands
    "policy.add": (
        "Spara en policys text. Den paras ihop med den skattning som bygger på den. En äldre version finns kvar.",
        "Keep a policy’s text. It is paired with the assessment made from it. An older version stays.",
    ),
    "policy.add.short": ("Spara en policys text.", "Keep a policy’s text."),
    "policy.add.examples": (
        "sjalvskattning policy add policy.txt\nsjalvskattning policy add ny.txt --for lidkoping",
        "sjalvskattning policy add policy.txt\nsjalvskattning policy add new.txt --for lidkoping",
    ),
    "policy.add.for": ("Skattningens id, om den inte känns igen.", "The assessment’s id, if not recognised."),
    "policy.list": ("Visa vilka policyer som är sparade.", "Show which policies are kept."),
    "policy.list.short": ("Visa vilka policyer som är sparade.", "Show which policies are kept."),
    "policy.list.examples": (
        "sjalvskattning policy list\nsjalvskattning policy list --json",
        "sjalvskattning policy list\nsjalvskattning policy list --json",
    ),
    "policy.remove": (
        "Ta bort en sparad policy i alla versioner. Dina svar påverkas inte.",
        "Remove a kept policy in all its versions. Your answers are not affected.",
    ),
    "policy.remove.short": ("Ta bort en sparad policy.", "Remove a kept policy."),
    "policy.remove.examples": (
        "sjalvskattning policy remove lidkoping\nsjalvskattning policy remove koping",
        "sjalvskattning policy remove lidkoping\nsjalvskattning policy remove koping",
    ),
    "policy.remove.which": ("Skattningens id.", "The assessment’s id."),
    "policy.line": (
        "{id}, tillagd {added}, version {order}, {path}",
        "{id}, added {added}, version {order}, {path}",
    ),
    "policy.none": (
        "Ingen policy är sparad. Lägg till en: sjalvskattning policy add POLICY.txt",
        "No policy is kept. Add one: sjalvskattning policy add POLICY.txt",
    ),
    "policy.added": ("Sparad för {name}: {path}", "Kept for {name}: {path}"),
    "policy.known": ("Samma text är redan sparad för {name}.", "The same text is kept already for {name}."),
    "policy.review": (
        "Texten skiljer sig från den som påståendena skrevs för. Se hur: sjalvskattning assessment trace {id} "
        "{path}",
        "The text differs from the one the statements were written for. See how: sjalvskattning assessment trace "
        "{id} {path}",
    ),
    "policy.removed.one": ("En version borttagen för {id}.", "One version removed for {id}."),
    "policy.removed.other": ("{n} versioner borttagna för {id}.", "{n} versions removed for {id}."),
    "policy.not_kept.what": ("Ingen policy är sparad för ”{id}”.", "No policy is kept for “{id}”."),
    "policy.not_kept.remedy": (
        "Se vilka: sjalvskattning policy list",
        "See which: sjalvskattning policy list",
    ),
    "policy.no_match.what": (
        "Ingen skattning bygger på policyn i {path}.",
        "No assessment is made from the policy in {path}.",
    ),
    "policy.no_match.remedy": (
        "Ange vilken den hör till: sjalvskattning policy add {path} --for SKATTNING",
        "Say which it belongs to: sjalvskattning policy add {path} --for ASSESSMENT",
    ),
    "policy.kept_unreadable.what": (
        "Den sparade policyn {path} går inte att läsa.",
        "The kept policy {path} cannot be read.",
    ),
    "policy.kept_unreadable.remedy": (
        "Lägg till den igen: sjalvskattning policy add POLICY.txt",
        "Add it again: sjalvskattning policy add POLICY.txt",
    ),
    "policy.not_removed.what": ("{path} kunde inte tas bort.", "{path} could not be removed."),
    "policy.not_removed.remedy": (
        "Kontrollera att du har rätt att ändra i mappen.",
        "Check that you may change the folder.",
    ),
    # beside a question
    "policy.words": ("Policyns egna ord", "The policy’s own words"),
    "policy.words.changed": (
        "Policyn har ändrats här sedan påståendet skrevs.",
        "The policy has changed here since the statement was written.",
    ),
    "policy.words.gone": (
        "Stället finns inte i den sparade policyn.",
        "The place is not in the kept policy.",
    ),
    "policy.words.add": (
        "Policyns egna ord visas här när du har lagt till dess text: sjalvskattning policy add POLICY.txt",
        "The policy’s own words are shown here once its text is added: sjalvskattning policy add POLICY.txt",
    ),
    # why a file can't be read
    "policy.not_found.what": ("Filen {path} finns inte.", "There is no file {path}."),
    "policy.not_found.remedy": ("Kontrollera namnet och mappen.", "Check the name and the folder."),
    "policy.folder.what": ("{path} är en mapp.", "{path} is a folder."),
    "policy.folder.remedy": (
        "Ange filen med policyns text.",
        "Give the file that holds the text of the policy.",
    ),
    "policy.unreadable.what": ("Filen {path} går inte att läsa: {reason}", "{path} cannot be read: {reason}"),
    "policy.unreadable.remedy": (
        "Kontrollera att du har rätt att läsa filen.",
        "Check that you may read the file.",
    ),
    "policy.too_large.what": (
        "{path} är större än {limit} MiB och läses inte.",
        "{path} is larger than {limit} MiB and is not read.",
    ),
    "policy.too_large.remedy": (
        "Kontrollera att filen bara innehåller policyns text.",
        "Check that the file holds only the text of the policy.",
    ),
    "policy.pdf.what": ("{path} är en PDF. Här behövs texten.", "{path} is a PDF. The text is needed here."),
    "policy.pdf.remedy": (
        "Öppna PDF:en, markera allt, kopiera och spara i en textfil (UTF-8), eller kör: "
        "pdftotext fil.pdf policy.txt",
        "Open the PDF, select all, copy and save in a text file (UTF-8), or run: pdftotext file.pdf policy.txt",
    ),
    "policy.word.what": (
        "{path} är ett dokument från ett ordbehandlingsprogram. Här behövs texten.",
        "{path} is a word processor’s document. The text is needed here.",
    ),
    "policy.word.remedy": (
        "Öppna dokumentet och spara det som oformaterad text (UTF-8).",
        "Open the document and save it as plain text (UTF-8).",
    ),
    "policy.binary.what": ("{path} är inte en textfil.", "{path} is not a text file."),
    "policy.binary.remedy": (
        "Spara policyn som oformaterad text (UTF-8).",
        "Save the policy as plain text (UTF-8).",
    ),
    "policy.empty.what": ("Det finns ingen text i {path}.", "There is no text in {path}."),
    "policy.empty.remedy": (
        "Är PDF:en inskannad som bild? Då behöver den först textigenkänning (OCR).",
        "Is the PDF a scanned image? Then it first needs text recognition (OCR).",
    ),
}
