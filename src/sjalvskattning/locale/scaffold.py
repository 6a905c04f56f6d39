"""A definition to fill in: its comments, and what is to be written where."""

TEXTS: dict[str, tuple[str, str]] = {
    # the command
    "scaffold.new": (
        "Gör ett utkast till en skattning av en policys text. Det du ska skriva är märkt TODO.",
        "Make a draft of an assessment from a policy’s text. What you are to write is marked TODO.",
    ),
    "scaffold.new.short": ("Gör ett utkast av en policy.", "Make a draft from a policy."),
    "scaffold.new.examples": (
        "sjalvskattning assessment new policy.txt -o sjovik.yaml\n"
        "sjalvskattning assessment new policy.txt --id sjovik > sjovik.yaml",
        "sjalvskattning assessment new policy.txt -o sjovik.yaml\n"
        "sjalvskattning assessment new policy.txt --id sjovik > sjovik.yaml",
    ),
    "scaffold.option.id": ("Skattningens id.", "The assessment’s id."),
    "scaffold.option.output": (
        "Fil att skriva till; utan den skrivs utkastet ut.",
        "File to write; without it the draft is printed.",
    ),
    "scaffold.written": (
        "Utkastet finns i {path}: {items} påståenden att skriva, {excluded} passager att undanta eller flytta. "
        "Prova det med: sjalvskattning assessment preview {path}",
        "The draft is in {path}: {items} statements to write, {excluded} passages to exclude or move. "
        "Try it with: sjalvskattning assessment preview {path}",
    ),
    "scaffold.no_passages.what": (
        "Det finns inga meningar eller punkter i {path}.",
        "There are no sentences or points in {path}.",
    ),
    "scaffold.no_passages.remedy": (
        "Kontrollera att filen innehåller policyns text.",
        "Check that the file holds the text of the policy.",
    ),
    "scaffold.too_long.what": (
        "Policyn är för lång för en skattning: {count} passager.",
        "The policy is too long for one assessment: {count} passages.",
    ),
    "scaffold.too_long.remedy": (
        "Dela texten i flera filer, en för varje roll eller kapitel.",
        "Split the text into several files, one for each role or chapter.",
    ),
    "scaffold.bad_id.what": ("”{id}” kan inte vara ett id.", "“{id}” can’t be an id."),
    "scaffold.bad_id.remedy": (
        "Använd a till z, 0 till 9, bindestreck och understreck.",
        "Use a to z, 0 to 9, hyphen and underscore.",
    ),
    # the file
    "scaffold.header": (
        "Utkast gjort av policyns text. Gör så här, uppifrån och ned:\n"
        "1. Skriv färdigt varje text som börjar med TODO. Policyns egna ord står som kommentar ovanför.\n"
        "2. Ta bort de påståenden som inte frågar en person om något, och flytta passagen till excluded\n"
        "   med ett skäl. Är det tvärtom, flytta en passage från excluded och gör ett påstående av den.\n"
        "3. Säger en passage två saker, gör två påståenden av den. Båda får ha samma trace.\n"
        "4. Skriv teman inom hakparenteserna, till exempel [dialog, tillit]. Se: sjalvskattning themes\n"
        "5. Prova: sjalvskattning assessment preview FIL\n"
        "6. Kontrollera: sjalvskattning assessment check --strict FIL\n"
        "7. Se att allt i policyn är med: sjalvskattning assessment trace FIL POLICY.txt\n"
        "Erbjuder arbetsgivaren stöd, som utbildning eller handledning? Skriv det under support: sist i filen.\n"
        "Engelska skrivs under en: vid varje text. Allt om formatet står i docs/authoring.md.",
        "A draft made from the policy’s text. Do this, from top to bottom:\n"
        "1. Finish every text that begins with TODO. The policy’s own words are above it as a comment.\n"
        "2. Remove the statements that ask nothing of a person, and move the passage to excluded with a\n"
        "   reason. The other way round, move a passage from excluded and make it a statement.\n"
        "3. If a passage says two things, make two statements of it. Both may have the same trace.\n"
        "4. Write themes within the brackets, such as [dialog, tillit]. See: sjalvskattning themes\n"
        "5. Try it: sjalvskattning assessment preview FILE\n"
        "6. Check it: sjalvskattning assessment check --strict FILE\n"
        "7. See that all of the policy is there: sjalvskattning assessment trace FILE POLICY.txt\n"
        "English is written under en: at each text. All about the format is in docs/authoring.md.",
    ),
    "scaffold.decision": (
        "decision: skriv beslutet här om policyn nämner det, till exempel KF 2026-06-15 § 87",
        "decision: write the decision here if the policy names it, such as KF 2026-06-15 § 87",
    ),
    "scaffold.extends": (
        "Rollen får medarbetarens områden också. Ta bort raden om den inte ska ha dem.",
        "The role has the employee’s areas too. Remove the line if it is not to have them.",
    ),
    "scaffold.excluded": (
        "Passager som inget påstående står för, och varför.",
        "Passages that no statement stands for, and why.",
    ),
    "scaffold.name": ("kommunens namn, kort", "the municipality’s name, short"),
    "scaffold.title": ("policyns namn", "the policy’s name"),
    "scaffold.about": (
        "en mening om vad skattningen bygger på",
        "one sentence on what the assessment is made from",
    ),
    "scaffold.organisation": (
        "kommunens namn, till exempel Sjöviks kommun",
        "the municipality’s name, in full",
    ),
    "scaffold.role.medarbetare": ("Medarbetare", "Employee"),
    "scaffold.role.chef": ("Chef", "Manager"),
    "scaffold.role.ledare": ("Ledare", "Leader"),
    "scaffold.role_about": ("en mening om vem rollen gäller", "one sentence on who the role is for"),
    "scaffold.area_about": (
        "en mening om vad området handlar om",
        "one sentence on what the area is about",
    ),
    "scaffold.conditions": ("Förutsättningar", "Conditions"),
    "scaffold.text.expectation": (
        "Jag …, en sak som syns i arbetet, högst 20 ord",
        "Jag …, one thing that shows at work, at most 20 words",
    ),
    "scaffold.text.condition": (
        "Jag får …, en sak som arbetsgivaren ger, högst 20 ord",
        "Jag får …, one thing that the employer gives, at most 20 words",
    ),
    "scaffold.third.expectation": (
        "samma sak sedd utifrån, börjar med ett verb: visar …",
        "the same seen from outside, begins with a verb: visar …",
    ),
    "scaffold.third.condition": (
        "samma sak om medarbetaren, börjar med ett verb: får …",
        "the same about the employee, begins with a verb: får …",
    ),
    "scaffold.works": (
        "ett tecken på att det fungerar, från en arbetsplats (hemtjänst)",
        "a sign that it works, from a workplace (hemtjänst)",
    ),
    "scaffold.fails": (
        "ett tecken på att det brister, från en annan arbetsplats (skola)",
        "a sign that it fails, from another workplace (skola)",
    ),
    "scaffold.question": ("en öppen fråga: När …? Hur …? Vad …?", "an open question: När …? Hur …? Vad …?"),
    "scaffold.reason": (
        "varför inget påstående står för passagen, i en mening",
        "why no statement stands for the passage, in one sentence",
    ),
    "scaffold.step.1": ("stämmer inte", "not true"),
    "scaffold.step.2": ("stämmer till liten del", "true to a small extent"),
    "scaffold.step.3": ("stämmer delvis", "partly true"),
    "scaffold.step.4": ("stämmer till stor del", "true to a large extent"),
    "scaffold.step.5": ("stämmer helt", "completely true"),
}
