"""One person over two or more occasions."""

TEXTS: dict[str, tuple[str, str]] = {
    "timeline.title": ("Över tid: {role}", "Over time: {role}"),
    "timeline.alone.what": (
        "Det finns bara ett tillfälle att visa för {id}.",
        "There is only one occasion to show for {id}.",
    ),
    "timeline.alone.remedy": (
        "Det behövs minst två färdiga skattningar av samma person i samma roll. Se vilka som finns: "
        "sjalvskattning history",
        "At least two finished assessments of the same person in the same role are needed. See what there is: "
        "sjalvskattning history",
    ),
    "timeline.alone.on_screen": (
        "Det behövs minst två färdiga skattningar av samma person i samma roll. De som finns står i Hem.",
        "At least two finished assessments of the same person in the same role are needed. You find them in "
        "Home.",
    ),
    "timeline.fact.occasions": ("Tillfällen", "Occasions"),
    "timeline.undated": ("Tillfälle {n}", "Occasion {n}"),
    "timeline.twice": ("{date} ({n})", "{date} ({n})"),
    # the areas
    "timeline.areas": ("Områdena över tid", "The areas over time"),
    "timeline.areas.about": (
        "Varje medel räknas på de påståenden som är desamma och skattade varje gång. Underlaget visar hur många de "
        "är, av områdets påståenden.",
        "Every mean is over the statements that are the same and rated every time. The basis shows how many they "
        "are, of those asked in the area now.",
    ),
    "timeline.areas.sentence": (
        "Områden med högre medel senast än första gången: {up}. Lägre: {down}. Lika: {same}. Skalan går från "
        "{minimum} till {maximum}.",
        "Areas with a higher mean the last time than the first: {up}. Lower: {down}. The same: {same}. The scale "
        "goes from {minimum} to {maximum}.",
    ),
    "timeline.areas.none": (
        "Inget område har så många påståenden gemensamma att ett medel kan jämföras.",
        "No area has enough statements in common for a mean to be compared.",
    ),
    # the items
    "timeline.items": ("Det som har rört sig mest", "What has moved most"),
    "timeline.items.about": (
        "Skillnad mellan första och senaste gången. Svaren står i tidsordning.",
        "The difference between the first and the last time. The answers are in chronological order.",
    ),
    "timeline.items.none": (
        "Inget påstående är skattat olika första och senaste gången.",
        "No statement is rated differently the first and the last time.",
    ),
    "timeline.items.then": ("sedan {value}", "then {value}"),
    "timeline.items.move": ("{statement} (skattat {values})", "{statement} (rated {values})"),
    # noise
    "timeline.certainty": ("Hur säkert är det?", "How certain is it?"),
    "timeline.certainty.about": (
        "Här jämförs den senaste gången med den första, på index 0–100.",
        "Here the last time is compared with the first, on the index 0–100.",
    ),
    "timeline.certainty.nobody": (
        "Hur stor en skillnad måste vara för att vara säker är inte känt: skattningen anger ingen mätning. Läs "
        "skillnaderna som något att prata om.",
        "How large a difference must be to be certain is not known: the assessment states no measurement. Read the "
        "differences as something to talk about.",
    ),
    "timeline.certainty.unknown": (
        "Hur stor en skillnad måste vara för att vara säker är inte känt för {areas}: skattningen anger ingen "
        "mätning. Läs skillnaderna där som något att prata om.",
        "How large a difference must be to be certain is not known for {areas}: the assessment states no "
        "measurement. Read the differences there as something to talk about.",
    ),
    "timeline.certainty.part": (
        "Det som är mätt gäller hela området. Här jämförs {rated} av {total} påståenden, och för dem är säkerheten "
        "inte känd.",
        "What was measured holds for the whole area. Here {rated} of {total} statements are compared, and for those "
        "the certainty is not known.",
    ),
    "timeline.certainty.beyond": (
        "Från {before} till {now}. Två mätningar skiljer sällan mer än {least} indexenheter ({steps} steg) av en "
        "slump. Det här är mer.",
        "From {before} to {now}. Two measurements rarely differ by more than {least} points of the index ({steps} "
        "steps) by chance. This is more.",
    ),
    "timeline.certainty.within": (
        "Från {before} till {now}. Två mätningar skiljer sällan mer än {least} indexenheter ({steps} steg) av en "
        "slump. Det här är inte mer än så.",
        "From {before} to {now}. Two measurements rarely differ by more than {least} points of the index ({steps} "
        "steps) by chance. This is no more than that.",
    ),
    "timeline.certainty.source": (
        "Mätt på {n} personer: standardavvikelse {sd}, reliabilitet {r}. Källa: {source}",
        "Measured on {n} people: standard deviation {sd}, reliability {r}. Source: {source}",
    ),
    # versions and what is left out
    "timeline.versions": ("Versioner", "Versions"),
    "timeline.versions.same": (
        "Skattningen har varit densamma varje gång: version {version}.",
        "The assessment has been the same every time: version {version}.",
    ),
    "timeline.versions.differ": (
        "Skattningen har ändrats. Bara påståenden som lyder likadant och räknas åt samma håll jämförs.",
        "The assessment has changed. Only statements with the same words and the same direction are compared.",
    ),
    "timeline.versions.date": ("Tillfälle", "Occasion"),
    "timeline.versions.version": ("Skattningens version", "Version of the assessment"),
    "timeline.versions.set_aside": (
        "Jämförs inte, eftersom skalan hade ett annat antal steg: {dates}.",
        "Not compared, since the scale had another number of steps: {dates}.",
    ),
    "timeline.left_out": ("Det som inte jämförs", "What is not compared"),
    "timeline.left_out.count.one": (
        "Ett påstående jämförs inte. Det står i bilagan, med skälet.",
        "One statement is not compared. It is in the appendix, with the reason.",
    ),
    "timeline.left_out.count.other": (
        "{n} påståenden jämförs inte. De står i bilagan, med skälen.",
        "{n} statements are not compared. They are in the appendix, with the reasons.",
    ),
    "timeline.left_out.added": (
        "Frågades inte vid alla tidigare tillfällen.",
        "Not asked on every earlier occasion.",
    ),
    "timeline.left_out.removed": ("Frågas inte längre.", "Not asked any more."),
    "timeline.left_out.reworded": (
        "Löd annorlunda vid något tidigare tillfälle.",
        "Worded otherwise on some earlier occasion.",
    ),
    "timeline.left_out.not_rated": ("Inte skattade varje gång.", "Not rated every time."),
    "timeline.values": ("Svaren över tid: {area}", "The answers over time: {area}"),
}
