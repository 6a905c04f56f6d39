"""A definition held against its policy: what is covered, left out and to be looked at again."""

TEXTS: dict[str, tuple[str, str]] = {
    # the commands
    "tracing.passages": (
        "Visa en policys passager och deras id. Policyn ges som vanlig text, som den kommer ur en PDF.",
        "Show the passages of a policy and their ids. The policy is plain text, as it comes out of a PDF.",
    ),
    "tracing.passages.short": ("Visa en policys passager.", "Show the passages of a policy."),
    "tracing.passages.examples": (
        "sjalvskattning assessment passages policy.txt\nsjalvskattning assessment passages policy.txt --json",
        "sjalvskattning assessment passages policy.txt\nsjalvskattning assessment passages policy.txt --json",
    ),
    "tracing.trace": (
        "Visa vilka påståenden som står för varje passage i policyn, vad som är undantaget, vad som saknas och "
        "vad som behöver granskas för att policyn har ändrats. Slutkod 3 när något saknas eller ska granskas.",
        "Show which statements stand for each passage of the policy, what is excluded, what is missing and what "
        "must be reviewed because the policy has changed. Exit code 3 when something is missing or to be reviewed.",
    ),
    "tracing.trace.short": (
        "Jämför en skattning med policyns text.",
        "Compare an assessment with the policy.",
    ),
    "tracing.trace.examples": (
        "sjalvskattning assessment trace lidkoping ny.txt --against gammal.txt\n"
        "sjalvskattning assessment trace egen.yaml policy.txt --stamp",
        "sjalvskattning assessment trace lidkoping new.txt --against old.txt\n"
        "sjalvskattning assessment trace own.yaml policy.txt --stamp",
    ),
    "tracing.argument.definition": (
        "Skattningens id eller fil. Utelämnas den används den skattning som passar policyn.",
        "The assessment’s id or file. Without it, the one that fits the policy is used.",
    ),
    "tracing.argument.policy": (
        "Policyn som textfil; ”-” läser från standard in.",
        "The policy as a text file; “-” reads standard input.",
    ),
    "tracing.option.against": (
        "En äldre version av policyn att jämföra med.",
        "An older version of the policy to compare with.",
    ),
    "tracing.option.format": ("text, md eller json.", "text, md or json."),
    "tracing.option.stamp": (
        "Skriv in fingeravtryck och nya platser i skattningens fil. Ändrade passager lämnas till granskning.",
        "Write fingerprints and new places into the assessment’s file. Changed passages are left for review.",
    ),
    "tracing.option.accept": (
        "Godkänn ett påståendes ändrade passage efter granskning; ”all” godkänner alla. Skrivs i filen.",
        "Accept the changed passage of a statement after review; “all” accepts all. Written into the file.",
    ),
    # the report
    "tracing.title": ("Spårning: {name}", "Trace: {name}"),
    "tracing.fact.assessment": ("Skattning", "Assessment"),
    "tracing.fact.policy": ("Policy", "Policy"),
    "tracing.fact.passages": ("Passager", "Passages"),
    "tracing.fact.counts": (
        "{total}: {covered} har påståenden, {excluded} är undantagna, {uncovered} saknar båda",
        "{total}: {covered} have statements, {excluded} are excluded, {uncovered} have neither",
    ),
    "tracing.fact.review": ("Att granska", "To review"),
    "tracing.fact.verdict": ("Läge", "State"),
    "tracing.complete": (
        "Allt i policyn är redovisat och inget behöver granskas.",
        "All of the policy is accounted for and nothing needs review.",
    ),
    "tracing.incomplete": ("Det finns något att göra, se nedan.", "There is something to do, see below."),
    "tracing.start": ("Före första rubriken", "Before the first heading"),
    "tracing.place.heading": ("rubriken", "the heading"),
    "tracing.place.sentence": (
        "stycke {paragraph}, mening {sentence}",
        "paragraph {paragraph}, sentence {sentence}",
    ),
    "tracing.place.point": ("punkt {point}", "point {point}"),
    "tracing.place.part": ("punkt {point}, mening {sentence}", "point {point}, sentence {sentence}"),
    "tracing.changed": ("Granska: passagen har ändrats ({n})", "Review: the passage has changed ({n})"),
    "tracing.changed.about": (
        "Läs påståendet mot passagen som den lyder nu. Ord inom hakparenteser är de som skiljer. Godkänn sedan med "
        "--accept, eller ändra påståendet först.",
        "Read the statement against the passage as it now reads. Words in brackets are those that differ. Then "
        "accept with --accept, or change the statement first.",
    ),
    "tracing.gone": ("Granska: passagen finns inte längre ({n})", "Review: the passage is gone ({n})"),
    "tracing.gone.about": (
        "Ta bort påståendet, eller låt det peka på en annan passage.",
        "Remove the statement, or let it point to another passage.",
    ),
    "tracing.unstamped": (
        "Granska: passagen saknar fingeravtryck ({n})",
        "Review: the passage has no fingerprint yet ({n})",
    ),
    "tracing.unstamped.about": (
        "Påståendet har inte hållits mot policyns text. Läs det mot passagen och kör sedan med --stamp.",
        "The statement has not been held against the policy’s text. Read it against the passage, then use --stamp.",
    ),
    "tracing.uncovered": ("Passager utan påstående ({n})", "Passages without a statement ({n})"),
    "tracing.uncovered.about": (
        "Skriv ett påstående som pekar på passagen, eller ta med den under excluded med ett skäl.",
        "Write a statement that points to the passage, or list it under excluded with a reason.",
    ),
    "tracing.untraced": (
        "Påståenden som inte pekar på någon passage ({n})",
        "Statements that point to no passage ({n})",
    ),
    "tracing.untraced.about": (
        "Skriv passagens id under trace.",
        "Write the id of the passage under trace.",
    ),
    "tracing.moved": ("Flyttade passager ({n})", "Passages that have moved ({n})"),
    "tracing.moved.about": (
        "De lyder likadant och behöver inte granskas. Kör med --stamp för att skriva in de nya platserna.",
        "They read the same and need no review. Use --stamp to write the new places.",
    ),
    "tracing.before": ("Förr", "Before"),
    "tracing.now": ("Nu", "Now"),
    "tracing.removed.one": ("[ett ord är borta]", "[one word is gone]"),
    "tracing.removed.other": ("[{n} ord är borta]", "[{n} words are gone]"),
    "tracing.unlocated": (
        "[var ändringen är syns bara med --against och den gamla texten]",
        "[where the change is can only be seen with --against and the old text]",
    ),
    "tracing.review": ("Granska", "Review"),
    "tracing.review_support": ("Granska stödet", "Review the support"),
    "tracing.review_excluded": ("Granska undantaget", "Review the exclusion"),
    "tracing.item.restates": ("Återges av", "Restated by"),
    "tracing.item.interprets": ("Tolkas av", "Interpreted by"),
    "tracing.excluded": ("Undantaget", "Excluded"),
    "tracing.nothing": ("Saknar påstående", "No statement"),
    # two versions
    "tracing.revision": ("Vad som skiljer mot den äldre texten", "What differs from the older text"),
    "tracing.revision.same": ("Texterna säger detsamma.", "The texts say the same."),
    "tracing.revision.new": ("Nya passager", "New passages"),
    "tracing.revision.removed": ("Borttagna passager", "Removed passages"),
    "tracing.revision.changed": ("Ändrade passager", "Changed passages"),
    # talk
    "tracing.strange": (
        "Nästan ingen passage känns igen. Är {policy} den policy som {name} bygger på?",
        "Almost no passage is recognised. Is {policy} the policy that {name} is made from?",
    ),
    "tracing.stamped.one": ("En hänvisning skrevs i {path}.", "One reference was written in {path}."),
    "tracing.stamped.other": (
        "{n} hänvisningar skrevs i {path}.",
        "{n} references were written in {path}.",
    ),
    "tracing.stamped.none": ("Inget att skriva i {path}.", "Nothing to write in {path}."),
    "tracing.no_match.what": (
        "Ingen skattning bygger på policyn i {path}.",
        "No assessment is made from the policy in {path}.",
    ),
    "tracing.no_match.remedy": (
        "Ange skattningen före policyn: sjalvskattning assessment trace SKATTNING POLICY.txt",
        "Name the assessment before the policy: sjalvskattning assessment trace ASSESSMENT POLICY.txt",
    ),
    "tracing.unknown_item.what": (
        "”{item}” är inte ett påstående vars passage har ändrats.",
        "“{item}” is not a statement whose passage has changed.",
    ),
    "tracing.unknown_item.remedy": (
        "Välj något av: {known}, eller all.",
        "Choose one of: {known}, or all.",
    ),
}
