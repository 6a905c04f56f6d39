"""The shared themes: name, and what one is about."""

TEXTS: dict[str, tuple[str, str]] = {
    "themes.medborgarfokus": ("Medborgarfokus", "Focus on residents"),
    "themes.medborgarfokus.about": (
        "Att arbetet utgår från dem som kommunen är till för: invånare, brukare, elever, kunder.",
        "That the work starts from those the municipality is there for: residents, service users, pupils, customers.",
    ),
    "themes.bemotande": ("Bemötande", "Treatment of others"),
    "themes.bemotande.about": (
        "Hur man möter andra: med respekt, öppenhet och ärlighet.",
        "How one meets others: with respect, openness and honesty.",
    ),
    "themes.mangfald": ("Mångfald", "Diversity"),
    "themes.mangfald.about": (
        "Alla människors lika värde, jämställdhet, frihet från diskriminering, olikheter som en tillgång.",
        "The equal worth of all, gender equality, freedom from discrimination, differences as an asset.",
    ),
    "themes.demokrati": ("Demokrati", "Democracy"),
    "themes.demokrati.about": (
        "Det politiska uppdraget: att förstå hur beslut fattas, genomföra dem och företräda kommunen.",
        "The political mandate: understanding how decisions are made, carrying them out, representing the municipality.",
    ),
    "themes.helhetssyn": ("Helhetssyn", "The whole picture"),
    "themes.helhetssyn.about": (
        "Att se kommunens bästa och sin egen del i det.",
        "Seeing what is best for the municipality, and one’s own part in it.",
    ),
    "themes.omvarld": ("Omvärld", "The world around"),
    "themes.omvarld.about": (
        "Att följa vad som händer utanför den egna verksamheten och använda det.",
        "Following what happens outside one’s own operation, and using it.",
    ),
    "themes.mal": ("Mål och uppföljning", "Goals and follow-up"),
    "themes.mal.about": (
        "Att känna till uppdrag och mål, arbeta mot dem och följa upp resultatet.",
        "Knowing the task and the goals, working towards them and following up the results.",
    ),
    "themes.ansvar": ("Ansvar", "Responsibility"),
    "themes.ansvar.about": (
        "Att ta ansvar och att få det: engagemang, omdöme, självständighet, mandat.",
        "Taking responsibility and being given it: commitment, judgement, independence, a mandate.",
    ),
    "themes.tillit": ("Tillit", "Trust"),
    "themes.tillit.about": (
        "Att lita på andras kompetens och vara någon som andra kan lita på.",
        "Trusting the skills of others, and being someone others can trust.",
    ),
    "themes.delaktighet": ("Delaktighet", "Participation"),
    "themes.delaktighet.about": (
        "Att få vara med, påverka och bidra, och att släppa in andra.",
        "Being included, having influence and contributing, and letting others in.",
    ),
    "themes.dialog": ("Dialog", "Dialogue"),
    "themes.dialog.about": (
        "Att lyssna, samtala och ge återkoppling.",
        "Listening, talking together and giving feedback.",
    ),
    "themes.tydlighet": ("Tydlighet", "Clarity"),
    "themes.tydlighet.about": (
        "Att informera, förklara, visa riktning och fatta beslut.",
        "Informing, explaining, showing direction and making decisions.",
    ),
    "themes.samarbete": ("Samarbete", "Cooperation"),
    "themes.samarbete.about": (
        "Att arbeta tillsammans, inom gruppen och över gränser.",
        "Working together, within the group and across boundaries.",
    ),
    "themes.utveckling": ("Utveckling", "Development"),
    "themes.utveckling.about": (
        "Att förbättra verksamheten och prova nya sätt att arbeta.",
        "Improving the operation and trying new ways of working.",
    ),
    "themes.kompetens": ("Kompetens", "Skills"),
    "themes.kompetens.about": (
        "Att lära, dela kunskap och växa i yrket.",
        "Learning, sharing knowledge and growing in the job.",
    ),
    "themes.mod": ("Mod", "Courage"),
    "themes.mod.about": (
        "Att våga prova, säga vad man ser och ta svåra beslut.",
        "Daring to try, to say what one sees and to make hard decisions.",
    ),
    "themes.prestigeloshet": ("Prestigelöshet", "Putting prestige aside"),
    "themes.prestigeloshet.about": (
        "Att ändra sig, be om hjälp och lyfta fram andra.",
        "Changing one’s mind, asking for help and giving others the credit.",
    ),
    "themes.foredome": ("Föredöme", "Setting an example"),
    "themes.foredome.about": (
        "Att leva som man lär och vara trovärdig.",
        "Practising what one preaches, and being credible.",
    ),
    "themes.arbetsmiljo": ("Arbetsmiljö", "Work environment"),
    "themes.arbetsmiljo.about": (
        "Hälsa, trygghet, arbetsglädje och rimliga villkor.",
        "Health, safety, enjoyment of work and reasonable terms.",
    ),
    # every theme
    "themes.title": ("Teman i policyerna", "Themes in the policies"),
    "themes.overview": ("Temana", "The themes"),
    "themes.headline": ("{name} ({id}): {about}", "{name} ({id}): {about}"),
    "themes.missing": ("Finns inte i", "Not in"),
    "themes.ours": (
        "Temana är programmets egen gruppering av påståendena. De är inte kommunernas ord. Att två policyer har "
        "samma tema betyder att båda tar upp ämnet, inte att de säger samma sak.",
        "The themes are this program’s own grouping of the statements. They are not the municipalities’ words. "
        "That two policies share a theme means that both take up the subject, not that they say the same thing.",
    ),
    "themes.table.theme": ("Tema", "Theme"),
    "themes.table.roles": (
        "Talen är antalet påståenden för varje roll: {roles}. En roll som bygger på en annan räknar också dess.",
        "The numbers are the statements for each role: {roles}. A role that builds on another counts those too.",
    ),
    "themes.table.policy": ("{policy} ({roles})", "{policy} ({roles})"),
    "themes.table.one": (
        "Så säger policyerna det: sjalvskattning themes TEMA",
        "How the policies say it: sjalvskattning themes THEME",
    ),
    # one theme
    "themes.one.title": ("Tema: {name}", "Theme: {name}"),
    "themes.fact.about": ("Handlar om", "About"),
    "themes.fact.policies": ("Policyer", "Policies"),
    "themes.fact.in": ("Finns i", "In"),
    "themes.reading": (
        "Efter varje påstående står var i policyn det kommer ifrån, om det återger eller tolkar policyn, och hur "
        "starkt policyn säger det.",
        "After each statement you see where in the policy it comes from, whether it restates or interprets the "
        "policy, and how strongly the policy says it.",
    ),
    "themes.nowhere": (
        "Ingen policy har temat. Ett påstående får det med themes: i sin skattning.",
        "No policy has the theme. A statement gets it with themes: in its assessment.",
    ),
    "themes.particular": ("Det som skiljer", "What differs"),
    "themes.particular.expected": (
        "Bara något som förväntas av dig: {names}.",
        "Only expected of you: {names}.",
    ),
    "themes.particular.owed": (
        "Bara en förutsättning, något du ska få: {names}.",
        "Only a condition, something owed to you: {names}.",
    ),
    "themes.particular.both": (
        "Både något som förväntas av dig och en förutsättning: {names}.",
        "Both expected of you and a condition: {names}.",
    ),
    "themes.particular.interpreted": (
        "Bara tolkat, policyn säger det inte rakt ut: {names}.",
        "Only interpreted, the policy does not say it outright: {names}.",
    ),
    "themes.particular.strength": ("Hur starkt policyerna säger det.", "How strongly the policies say it."),
    "themes.particular.beside": ("Andra teman i samma påståenden.", "Other themes in the same statements."),
    "themes.role.further": ("{role}, utöver det ovan", "{role}, besides the above"),
    "themes.source.expectation": (
        "{section}, {passage} · {relation} · {strength}",
        "{section}, {passage} · {relation} · {strength}",
    ),
    "themes.source.condition": (
        "{section}, {passage} · {relation} · {strength} · förutsättning",
        "{section}, {passage} · {relation} · {strength} · condition",
    ),
    # the command
    "themes.option.theme": (
        "Temats id eller namn. Utan det visas alla teman.",
        "The theme’s id or name. Without it every theme is shown.",
    ),
    "themes.option.format": (
        "Ren text, Markdown (md) eller JSON. Annars det som filens namn säger, eller text.",
        "Plain text, Markdown (md) or JSON. Otherwise what the file’s name says, or text.",
    ),
    "themes.untagged.one": (
        "Ett påstående i {name} har inget tema och är inte med.",
        "One statement in {name} has no theme and is left out.",
    ),
    "themes.untagged.other": (
        "{n} påståenden i {name} har inget tema och är inte med.",
        "{n} statements in {name} have no theme and are left out.",
    ),
    "themes.written": ("Temat är skrivet till {path}.", "The theme is written to {path}."),
    "themes.not_found.what": ("Det finns inget tema ”{name}”.", "There is no theme “{name}”."),
    "themes.not_found.remedy": (
        "Se alla teman: sjalvskattning themes",
        "See every theme: sjalvskattning themes",
    ),
}
