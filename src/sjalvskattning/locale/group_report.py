"""The report of a group session, and what protects those who answer."""

TEXTS: dict[str, tuple[str, str]] = {
    "group_report.title": ("Gruppsamtal: {name}", "Group conversation: {name}"),
    "group_report.own": ("Gruppens gemensamma bild, utan namn", "The group’s picture, without names"),
    "group_report.draft": ("UTKAST · sessionen är inte avslutad", "DRAFT · the session is not closed"),
    "group_report.fact.date": ("Datum", "Date"),
    "group_report.fact.policy": ("Policy", "Policy"),
    "group_report.fact.about": ("Handlar om", "About"),
    "group_report.fact.answered": ("Svar", "Answers"),
    "group_report.fact.written": ("Utskriven", "Written"),
    "group_report.about.group": ("oss själva, i rollen {role}", "ourselves, in the role {role}"),
    "group_report.about.leader": ("vår chef eller ledare ({role})", "our manager or leader ({role})"),
    "group_report.answered": ("{n} av {head_count}", "{n} of {head_count}"),
    "group_report.late": ("(och {n} sena svar)", "(and {n} late answers)"),
    "group_report.since": ("Sedan sist", "Since last time"),
    "group_report.short": ("I korthet", "In short"),
    "group_report.marked": (
        "Gruppen har markerat tillsammans, med handuppräckning. Bara den gemensamma markeringen är sparad.",
        "The group marked together, by show of hands. Only the common mark is kept.",
    ),
    "group_report.no_numbers": (
        "Inga siffror visas: färre än {k} har svarat. Frågorna nedan är en guide för samtalet.",
        "No numbers are shown: fewer than {k} have answered. The questions below are a guide for the conversation.",
    ),
    "group_report.high": ("Det här ligger högst i gruppen:", "This is highest in the group:"),
    "group_report.low": ("Det här ligger lägst:", "This is lowest:"),
    "group_report.divided": (
        "Här går bilderna isär, så här finns mest att prata om:",
        "Here the views part, so here is most to talk about:",
    ),
    "group_report.named": ("{statement} ({middle})", "{statement} ({middle})"),
    "group_report.area": ("{title}", "{title}"),
    "group_report.conditions": ("Förutsättningar: {title}", "Conditions: {title}"),
    "group_report.said": ("”{statement}” {said}", "“{statement}” {said}"),
    "group_report.lengths": (
        "Längderna är ungefärliga: antalen är kända som intervall.",
        "The lengths are approximate: the numbers are known as bands.",
    ),
    "group_report.column.statement": ("Påstående", "Statement"),
    "group_report.column.who": ("Vilka", "Who"),
    "group_report.column.none": ("Utan", "None"),
    "group_report.column.people": ("Svar", "Answers"),
    "group_report.column.mark": ("Gruppens markering", "The group’s mark"),
    "group_report.column.before": ("Medel sist", "Mean before"),
    "group_report.column.now": ("Medel nu", "Mean now"),
    "group_report.column.moved": ("Ändring", "Change"),
    "group_report.mark.none": ("inte markerat", "not marked"),
    "group_report.mark.divided": ("delad grupp", "divided group"),
    "group_report.written": (
        "Det här har deltagare skrivit och velat visa:",
        "This is what participants wrote and wanted to show:",
    ),
    "group_report.leader.about": (
        "Chefens egen skattning bredvid gruppens mitt. Olika bilder är något att prata om, inget fel.",
        "The manager’s own rating beside the middle of the group. Different views are something to talk about, "
        "not a fault.",
    ),
    "group_report.leader.own": ("Chefens egen", "The manager’s own"),
    "group_report.leader.group": ("Mitten av gruppen", "Middle of the group"),
    "group_report.not_talked": (
        "Området hann inte visas i rummet.",
        "There was no time to show this area in the room.",
    ),
    "group_report.talk": ("Att prata om:", "To talk about:"),
    "group_report.talk.leader": (
        "Att prata om (frågorna är skrivna till ledaren; svara utifrån vad ni ser):",
        "To talk about (the questions are written to the leader; answer from what you see):",
    ),
    "group_report.agreed.here": ("Vi kom överens om:", "We agreed on:"),
    "group_report.agreed": ("Det vi kom överens om", "What we agreed on"),
    "group_report.agreed.none": ("Inget är antecknat.", "Nothing has been noted."),
    "group_report.agreed.what": ("Vad", "What"),
    "group_report.agreed.who": ("Vem", "Who"),
    "group_report.agreed.when": ("När", "When"),
    "group_report.agreed.status": ("Läge", "Status"),
    "group_report.agreed.came": ("Vad det blev", "What came of it"),
    "group_report.compared": ("Jämfört med {date}", "Compared with {date}"),
    "group_report.compared.about": (
        "Medelvärdena är kända som intervall. Bara där intervallen inte rör vid varandra har något säkert ändrats. "
        "Gruppen kan ha fått andra medlemmar.",
        "The means are known as intervals. Only where the intervals do not touch has something changed for certain. "
        "The group may have other members.",
    ),
    "group_report.compared.nothing": (
        "Sessionerna har inget gemensamt som kan jämföras.",
        "The sessions have nothing in common that can be compared.",
    ),
    "group_report.compared.none": (
        "Inget har säkert ändrats.",
        "Nothing has changed for certain.",
    ),
    "group_report.compared.up": ("Högre nu, {who}: {statement}", "Higher now, {who}: {statement}"),
    "group_report.compared.down": ("Lägre nu, {who}: {statement}", "Lower now, {who}: {statement}"),
    "group_report.moved.up": ("högre", "higher"),
    "group_report.moved.down": ("lägre", "lower"),
    "group_report.moved.uncertain": ("kan inte skiljas åt", "cannot be told apart"),
    "group_report.appendix": ("Så är bilden gjord", "How the picture was made"),
    "group_report.protected": ("Det här skyddar den som svarar", "What protects those who answer"),
    "group_report.protect.open": (
        "Gruppen markerar tillsammans, med handuppräckning. Inget enskilt svar sparas, bara gruppens markering.",
        "The group marks together, by show of hands. No single answer is kept, only the group’s mark.",
    ),
    "group_report.protect.k": (
        "Inget visas om färre än {k} personer har svarat på frågan.",
        "Nothing is shown unless at least {k} people have answered the question.",
    ),
    "group_report.protect.bands": (
        "Antal visas som intervall ({example}), aldrig exakt. Ingen ser om noll eller någon enstaka har valt ett steg.",
        "Numbers are shown as bands ({example}), never exactly. Nobody sees whether none or a few chose a step.",
    ),
    "group_report.protect.breakdown": (
        "Svaren delas upp efter en fråga: ”{question}” Delar med färre än {k} svar slås ihop.",
        "Answers are split by one question: “{question}” Parts with fewer than {k} answers are put together.",
    ),
    "group_report.protect.no_breakdown": (
        "Svaren delas inte upp på något sätt.",
        "Answers are not split in any way.",
    ),
    "group_report.protect.comments": (
        "Det som skrivs hålls isär från svaren på skalan och visas bara om den som skrev kryssar för det och minst {n} "
        "har skrivit om området, i blandad ordning.",
        "What is written is kept apart from the answers on the scale and is shown only if its writer ticks for it and "
        "at least {n} have written about the area, in mixed order.",
    ),
    "group_report.protect.no_comments": ("Ingen fritext samlas in.", "No free text is collected."),
    "group_report.protect.erased": (
        "Ett svar från mobil, kod eller fil kan ändras eller tas tillbaka tills bilden visas. Då raderas alla enskilda "
        "svar.",
        "An answer by phone, code or file can be changed or taken back until the picture is shown. All single answers "
        "are then erased.",
    ),
    "group_report.protect.late": (
        "Svar som kommer senare visas bara som en egen grupp, om de blir minst {k}.",
        "Answers that come later are shown only as a group of their own, if they are at least {k}.",
    ),
    "group_report.protect.again": (
        "Obs! Gruppen har svarat på det här för mindre än {days} dagar sedan. Den som lägger de två bilderna bredvid "
        "varandra kan i värsta fall räkna ut vad någon som har kommit till eller slutat har svarat. Vänta hellre, eller "
        "fråga om något annat.",
        "Note: the group answered this less than {days} days ago. Someone who sets the two pictures side by side may at "
        "worst work out what a person who has joined or left has answered. It is better to wait, or to ask about something else.",
    ),
    "group_report.protect.fixed": (
        "Reglerna bestämdes före det första svaret och kan inte ändras.",
        "The rules were settled before the first answer and cannot be changed.",
    ),
    "group_report.method": ("Så läser du bilden", "How to read the picture"),
    "group_report.method.about": (
        "Antalet på varje steg visas som ett intervall. Det är så brett att den som känner till {c} svar utöver "
        "det som visas ändå inte kan räkna ut någon annans.",
        "The number at each step is shown as a band. It is so wide that someone who knows {c} of the answers still "
        "cannot work out anyone else’s.",
    ),
    "group_report.bands": ("Bland {n} svar: {bands}", "Among {n} answers: {bands}"),
    "group_report.method.lengths": (
        "Staplarnas längd är ungefärlig. Den räknas ut av intervallen, inte av svaren.",
        "The lengths of the bars are approximate. They are computed from the bands, not from the answers.",
    ),
    "group_report.method.middle": (
        "Mitten är medianen: hälften ligger på den eller under, hälften på den eller över. ”3–4” betyder att den "
        "ligger någonstans där. En grupp är delad när minst 30\u00a0% finns på de två lägsta stegen och minst "
        "30\u00a0% på de två högsta.",
        "The middle is the median: half are at it or below, half at it or above. “3–4” means that it is somewhere "
        "there. A group is divided when at least 30% are at the two lowest steps and at least 30% at the two highest.",
    ),
    "group_report.no_grade": (
        "Det här är inget betyg och ingen rangordning. Det är ett underlag för ett samtal.",
        "This is not a grade or a ranking. It is a basis for a conversation.",
    ),
    "group_report.footer": (
        "Ett dokument som kommer in till eller upprättas hos kommunen kan bli en allmän handling.",
        "A document that is received or drawn up by the municipality may become a public record.",
    ),
    "group_report.comparison": (
        "Gruppens bild vid två tillfällen: {name}",
        "The group’s picture on two occasions: {name}",
    ),
    "group_report.fact.before": ("Förra gången", "Last time"),
    "group_report.fact.now": ("Den här gången", "This time"),
}
