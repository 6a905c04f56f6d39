"""The keys of a definition file, explained for someone who writes one in an editor."""

TEXTS: dict[str, tuple[str, str]] = {
    "explained.title": ("Skattning", "Assessment"),
    "explained.definition": (
        "En skattning: påståenden för en eller flera roller, gjorda av en policy.",
        "An assessment: statements for one or more roles, made from one policy.",
    ),
    "explained.definition.schema": ("Formatets version: 1.", "The format’s version: 1."),
    "explained.definition.id": (
        "Skattningens id: a till z, 0 till 9, bindestreck. Filen heter likadant.",
        "The assessment’s id: a to z, 0 to 9, hyphen. The file has the same name.",
    ),
    "explained.definition.version": (
        "Tre tal, till exempel 1.0.0. Höj när en text ändras.",
        "Three numbers, such as 1.0.0. Raise it when a text changes.",
    ),
    "explained.definition.name": ("Kort namn, för rubriker: Köping.", "Short name, for headings: Köping."),
    "explained.definition.title": ("Hela namnet på skattningen.", "The assessment’s full name."),
    "explained.definition.about": (
        "En eller två meningar om vad skattningen bygger på.",
        "One or two sentences on what the assessment is made from.",
    ),
    "explained.definition.policy": ("Policyn som skattningen bygger på.", "The policy that it is made from."),
    "explained.definition.scale": (
        "Skalans steg, samma för alla påståenden.",
        "The steps of the scale, the same for all statements.",
    ),
    "explained.definition.scoring": (
        "När ett områdes medelvärde får räknas. Kan utelämnas.",
        "When an area’s mean may be computed. May be left out.",
    ),
    "explained.definition.roles": (
        "Rollerna som policyn talar till.",
        "The roles that the policy speaks to.",
    ),
    "explained.definition.excluded": (
        "Passager i policyn som inget påstående står för, och varför.",
        "Passages of the policy that no statement stands for, and why.",
    ),
    "explained.definition.support": (
        "Stöd som policyn eller arbetsgivaren erbjuder och som ett mål kan peka på. Kan utelämnas.",
        "Support that the policy or the employer offers, which a goal can point to. May be left out.",
    ),
    "explained.definition.en": ("Texterna på engelska.", "The texts in English."),
    "explained.policy": ("Dokumentet bakom skattningen.", "The document behind the assessment."),
    "explained.policy.organisation": ("Kommunens namn: Köpings kommun.", "The municipality: Köpings kommun."),
    "explained.policy.title": ("Policyns namn.", "The policy’s name."),
    "explained.policy.decision": (
        "Beslutet, om policyn nämner det: KF 2007-06-18 § 118.",
        "The decision, if the policy names it: KF 2007-06-18 § 118.",
    ),
    "explained.scale": ("Skalan som svaren ges på.", "The scale of the answers."),
    "explained.scale.min": ("Det lägsta steget, oftast 1.", "The lowest step, most often 1."),
    "explained.scale.labels": (
        "En text för varje steg, det lägsta först. Två till tio steg.",
        "A text for each step, the lowest first. Two to ten steps.",
    ),
    "explained.scale.en": ("Texterna på engelska.", "The texts in English."),
    "explained.scoring": ("Regler för medelvärden.", "Rules for means."),
    "explained.scoring.min_share": (
        "Så stor andel av områdets vikt måste vara skattad, 0 till 1.",
        "This share of the area’s weight must be rated, 0 to 1.",
    ),
    "explained.scoring.min_items": (
        "Så många påståenden måste vara skattade, eller alla i ett mindre område.",
        "This many statements must be rated, or all of a smaller area.",
    ),
    "explained.scoring.overall": (
        "Ja om ett medelvärde över områdena ska visas. Behövs sällan.",
        "Yes if a mean over areas is to be shown. Rarely wanted.",
    ),
    "explained.role": ("En roll som policyn talar till.", "A role that the policy speaks to."),
    "explained.role.id": ("medarbetare, chef eller ledare.", "medarbetare, chef or ledare."),
    "explained.role.title": ("Rollens namn.", "The role’s name."),
    "explained.role.about": ("En mening om vem rollen gäller.", "One sentence on whom it is for."),
    "explained.role.extends": (
        "Id för en roll vars områden den här rollen också får.",
        "Id of a role whose areas this one also gets.",
    ),
    "explained.role.areas": ("Rollens egna områden.", "The role’s own areas."),
    "explained.role.en": ("Texterna på engelska.", "The texts in English."),
    "explained.area": (
        "Ett område: påståenden som hör ihop. Med samma id som ett ärvt område läggs påståendena till det.",
        "An area: statements that belong together. With an inherited area’s id they are added to it.",
    ),
    "explained.area.id": ("Områdets id.", "The area’s id."),
    "explained.area.title": ("Områdets namn.", "The area’s name."),
    "explained.area.kind": (
        "expectation: det som väntas av personen. condition: det som personen ska få.",
        "expectation: what is asked of the person. condition: what the person is to receive.",
    ),
    "explained.area.about": (
        "En mening om vad området handlar om.",
        "One sentence on what the area is about.",
    ),
    "explained.area.items": ("Områdets påståenden.", "The area’s statements."),
    "explained.area.areas": ("Underområden, en nivå.", "Sub-areas, one level."),
    "explained.area.reliability": (
        "Hur säkert områdets index är, om någon har mätt det. Utelämnas annars.",
        "How certain the area’s index is, if someone has measured it. Otherwise left out.",
    ),
    "explained.area.en": ("Texterna på engelska.", "The texts in English."),
    "explained.item": ("Ett påstående att skatta.", "A statement to rate."),
    "explained.item.id": (
        "Påståendets id. Behåll det så länge påståendet betyder samma sak.",
        "The statement’s id. Keep it as long as the statement means the same.",
    ),
    "explained.item.text": (
        "Påståendet: Jag …, en sak, högst 20 ord, något som syns i arbetet.",
        "The statement: Jag …, one thing, at most 20 words, something that shows at work.",
    ),
    "explained.item.third": (
        "Samma påstående sett utifrån. Börjar med ett verb i liten bokstav: visar, tar upp.",
        "The same statement from outside. Begins with a verb in lower case: visar, tar upp.",
    ),
    "explained.item.works": (
        "Två eller tre tecken på att det fungerar, från olika arbetsplatser.",
        "Two or three signs that it works, from different workplaces.",
    ),
    "explained.item.fails": (
        "Två eller tre tecken på att det brister. Inga omdömen om en person.",
        "Two or three signs that it fails. No verdicts on a person.",
    ),
    "explained.item.question": (
        "En öppen fråga till samtalet: När …? Hur …? Vad …?",
        "An open question for the conversation: När …? Hur …? Vad …?",
    ),
    "explained.item.source": ("Var i policyn det kommer ifrån.", "Where in the policy it comes from."),
    "explained.item.strength": (
        "Policyns eget ord: ska, förväntas, vill, bör, beskriver.",
        "The policy’s own word: ska, förväntas, vill, bör, beskriver.",
    ),
    "explained.item.themes": (
        "Ett till tre teman, det viktigaste först.",
        "One to three themes, the main one first.",
    ),
    "explained.item.weight": (
        "Vikt i områdets medelvärde, oftast 1. 0 betyder att det frågas men inte räknas.",
        "Weight in the area’s mean, most often 1. 0 means asked, not scored.",
    ),
    "explained.item.reverse": ("Ja om ett lågt svar är bra.", "Yes if a low answer is good."),
    "explained.item.en": ("Texterna på engelska.", "The texts in English."),
    "explained.source": ("En plats i policyn.", "A place in the policy."),
    "explained.source.section": (
        "Policyns rubrik eller det som inleder listan, ordagrant.",
        "The policy’s heading or the words that a list begins with, verbatim.",
    ),
    "explained.source.passage": (
        "Platsen under rubriken: stycke 1, mening 2, eller punkt 3.",
        "The place under it: stycke 1, mening 2, or punkt 3.",
    ),
    "explained.source.relation": (
        "restates: policyn säger det. interprets: policyn ger bara ett ord, och påståendet gör det konkret.",
        "restates: the policy says it. interprets: the policy gives just a word, and the statement makes it concrete.",
    ),
    "explained.source.trace": (
        "Id för passagerna, till exempel [du-ska-som-ledare/p3]. Fingeravtrycket skrivs av programmet.",
        "Ids of the passages, such as [du-ska-som-ledare/p3]. The program writes the fingerprint.",
    ),
    "explained.excluded": (
        "En passage som inget påstående står för.",
        "A passage that no statement stands for.",
    ),
    "explained.excluded.section": ("Policyns rubrik, ordagrant.", "The policy’s heading, verbatim."),
    "explained.excluded.passage": ("Platsen under rubriken.", "The place under the heading."),
    "explained.excluded.reason": ("Varför, i en mening.", "Why, in one sentence."),
    "explained.excluded.trace": ("Id för passagerna.", "Ids of the passages."),
    "explained.reliability": (
        "Ett mått på hur säkert områdets index är. Allt räknas på index 0–100.",
        "A measure of how certain the area’s index is. All of it on the index 0–100.",
    ),
    "explained.reliability.sd": (
        "Standardavvikelsen mellan personer, över 0 och högst 50.",
        "The standard deviation between people, above 0 and at most 50.",
    ),
    "explained.reliability.r": (
        "Reliabiliteten, från 0 och under 1: 0.80.",
        "The reliability, from 0 and below 1: 0.80.",
    ),
    "explained.reliability.n": ("Antalet personer i mätningen.", "The number of people measured."),
    "explained.reliability.source": (
        "Var, när och hur det mättes.",
        "Where, when and how it was measured.",
    ),
    "explained.support": (
        "Något som policyn eller arbetsgivaren erbjuder.",
        "Something that the policy or the employer offers.",
    ),
    "explained.support.id": (
        "Stödets id. Behåll det så länge stödet är detsamma, för mål pekar på det.",
        "The support’s id. Keep it as long as the support is the same, since goals point to it.",
    ),
    "explained.support.title": ("Stödets namn, kort.", "The support’s name, short."),
    "explained.support.about": (
        "En mening om vad det är och vem det är till för.",
        "One sentence on what it is and whom it is for.",
    ),
    "explained.support.source": ("Var i policyn det står.", "Where in the policy it is."),
    "explained.support.for": (
        "Id för roller, områden eller teman som stödet är till för. Kan utelämnas.",
        "Ids of roles, areas or themes that the support is meant for. May be left out.",
    ),
    "explained.support.en": ("Texterna på engelska.", "The texts in English."),
    "explained.en": ("Samma texter på engelska.", "The same texts in English."),
    # the command
    "explained.command": (
        "Skriv ett JSON-schema för skattningsfiler. En textredigerare med stöd för det visar förklaringar och fel direkt.",
        "Write a JSON Schema of assessment files. An editor that knows it explains and checks as one writes.",
    ),
    "explained.command.short": (
        "Skriv ett JSON-schema för textredigerare.",
        "Write a JSON Schema for editors.",
    ),
    "explained.command.examples": (
        "sjalvskattning assessment schema -o skattning.schema.json\nsjalvskattning assessment schema",
        "sjalvskattning assessment schema -o assessment.schema.json\nsjalvskattning assessment schema",
    ),
    "explained.option.output": (
        "Fil att skriva till; utan den skrivs schemat ut.",
        "File to write; without it the schema is printed.",
    ),
}
