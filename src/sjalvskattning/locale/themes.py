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
        "Seeing what is best for the municipality, and one's own part in it.",
    ),
    "themes.omvarld": ("Omvärld", "The world around"),
    "themes.omvarld.about": (
        "Att följa vad som händer utanför den egna verksamheten och använda det.",
        "Following what happens outside one's own operation, and using it.",
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
        "Changing one's mind, asking for help and giving others the credit.",
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
}
