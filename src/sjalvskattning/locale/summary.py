"""Texts of the samtalsunderlag."""

TEXTS: dict[str, tuple[str, str]] = {
    "summary.title.medarbetarsamtal": (
        "Underlag inför medarbetarsamtal",
        "Notes for an appraisal conversation",
    ),
    "summary.title.lonesamtal": ("Underlag inför lönesamtal", "Notes for a salary conversation"),
    "summary.title.uppfoljning": ("Underlag inför uppföljning", "Notes for a follow-up"),
    "summary.title.gruppdialog": ("Underlag inför gruppdialog", "Notes for a group dialogue"),
    "summary.own.self": ("Mitt eget underlag", "My own notes"),
    "summary.own.manager": (
        "Mitt eget underlag: så har jag sett medarbetarens arbete",
        "My own notes: how I have seen the employee’s work",
    ),
    "summary.own.reports": (
        "Mitt eget underlag: så har jag sett min chefs arbete",
        "My own notes: how I have seen my manager’s work",
    ),
    "summary.own.peer": (
        "Mitt eget underlag: så har jag sett min kollegas arbete",
        "My own notes: how I have seen my colleague’s work",
    ),
    "summary.draft": ("UTKAST · egna minnesanteckningar", "DRAFT · personal notes"),
    "summary.draft.unfinished": (
        "UTKAST · egna minnesanteckningar · {answered} av {total} besvarade",
        "DRAFT · personal notes · {answered} of {total} answered",
    ),
    "summary.fact.role": ("Roll", "Role"),
    "summary.fact.name": ("Namn", "Name"),
    "summary.fact.unit": ("Enhet", "Unit"),
    "summary.fact.period": ("Period", "Period"),
    "summary.fact.date": ("Samtalet", "Conversation"),
    "summary.fact.written": ("Skrivet", "Written"),
    "summary.fact.policy": ("Policy", "Policy"),
    "summary.fact.version": ("Skattning", "Assessment"),
    "summary.version": ("{name}, version {version}", "{name}, version {version}"),
    "summary.decision": ("{policy}, {decision}", "{policy}, {decision}"),
    "summary.topics": ("Det här vill jag prata om", "What I want to talk about"),
    "summary.topics.none": (
        "Inget valt än. Välj högst tre saker.",
        "Nothing chosen yet. Choose at most three things.",
    ),
    "summary.wish": ("Min önskan eller fråga", "My wish or question"),
    "summary.opening": ("Att börja med", "To begin with"),
    "summary.example": ("Mitt exempel", "My example"),
    "summary.example.cut": ("… (mer i bilagan)", "… (more in the appendix)"),
    "summary.policy": ("Policyn", "The policy"),
    "summary.rated": ("skattat {value}\u00a0av\u00a0{maximum}", "rated {value}\u00a0of\u00a0{maximum}"),
    "summary.item": ("{statement} ({answer})", "{statement} ({answer})"),
    "summary.since": ("Sedan sist", "Since last time"),
    "summary.since.goal": ("{status}: {text} ({about})", "{status}: {text} ({about})"),
    "summary.since.date.one": (
        "Jämfört med {date}: {up} upp, {down} ned och {same} lika, av ett påstående som skattats båda gångerna.",
        "Compared with {date}: {up} up, {down} down and {same} the same, of one statement rated both times.",
    ),
    "summary.since.date.other": (
        "Jämfört med {date}: {up} upp, {down} ned och {same} lika, av {n} påståenden som skattats båda gångerna.",
        "Compared with {date}: {up} up, {down} down and {same} the same, of {n} statements rated both times.",
    ),
    "summary.since.beyond.up": (
        "{area} har stigit {points} punkter på skalan 0–100, mer än slumpen rimligen förklarar.",
        "{area} has risen {points} points on the scale 0–100, more than chance can reasonably explain.",
    ),
    "summary.since.beyond.down": (
        "{area} har sjunkit {points} punkter på skalan 0–100, mer än slumpen rimligen förklarar.",
        "{area} has fallen {points} points on the scale 0–100, more than chance can reasonably explain.",
    ),
    "summary.since.within": (
        "Inget område har ändrats mer än slumpen kan förklara.",
        "No area has changed more than chance can explain.",
    ),
    "summary.since.measured": (
        "Det gäller områden där någon har mätt hur säkra svaren är; för de andra är det okänt.",
        "This is about areas where someone has measured how certain the answers are; for the others it is unknown.",
    ),
    "summary.goal.support": ("Stöd", "Support"),
    "summary.since.unknown": (
        "Hur stor en skillnad måste vara för att vara säker är inte känt för den här skattningen. "
        "Läs stegen som något att prata om.",
        "How large a difference must be to be certain is not known for this assessment. "
        "Read the steps as something to talk about.",
    ),
    "summary.since.step": ("från {before} till {now}", "from {before} to {now}"),
    "summary.since.largest": ("Störst skillnad", "Largest difference"),
    "summary.since.not_compared.one": (
        "Ett påstående går inte att jämföra: det är nytt, borttaget, omskrivet eller inte skattat båda gångerna.",
        "One statement can’t be compared: it is new, removed, reworded or not rated both times.",
    ),
    "summary.since.not_compared.other": (
        "{n} påståenden går inte att jämföra: de är nya, borttagna, omskrivna eller inte skattade båda gångerna.",
        "{n} statements can’t be compared: they are new, removed, reworded or not rated both times.",
    ),
    "summary.now": ("Nu", "Now"),
    "summary.strengths": ("Det här fungerar bra.", "What works well."),
    "summary.strengths.none": (
        "Inget påstående är skattat över mitten av skalan än.",
        "No statement is rated above the middle of the scale yet.",
    ),
    "summary.develop.self": ("Det här vill jag utveckla.", "What I want to develop."),
    "summary.develop.other": ("Det här kan utvecklas.", "What can be developed."),
    "summary.develop.none": (
        "Inget skattat påstående ligger lägre än de andra.",
        "No rated statement is lower than the others.",
    ),
    "summary.conditions": ("Förutsättningar", "Conditions"),
    "summary.conditions.lacking": (
        "Det här behöver chefen och organisationen bidra med.",
        "What the manager and the organisation need to contribute.",
    ),
    "summary.conditions.none": (
        "Inga förutsättningar är skattade vid mitten av skalan eller lägre.",
        "No conditions are rated at the middle of the scale or lower.",
    ),
    "summary.conditions.unrated": ("Inga förutsättningar är skattade än.", "No conditions are rated yet."),
    "summary.conditions.more": (
        "Fler förutsättningar finns i bilagan.",
        "More conditions are in the appendix.",
    ),
    "summary.conditions.beside": ("Egen insats bredvid förutsättningar.", "Own effort beside conditions."),
    "summary.conditions.shares": (
        "{own} av {own_total} påståenden om den egna insatsen och {owed} av {owed_total} förutsättningar är skattade "
        "i skalans två högsta steg.",
        "{own} of {own_total} statements about own effort and {owed} of {owed_total} conditions are rated in the two "
        "highest steps of the scale.",
    ),
    "summary.conditions.hinders": ("Vad hindrar?", "What stands in the way?"),
    "summary.conditions.helps": ("Vad behöver finnas kvar?", "What needs to stay?"),
    "summary.needs": ("Det jag behöver", "What I need"),
    "summary.ahead": ("Framåt", "Ahead"),
    "summary.ahead.none": ("Inga mål är skrivna än.", "No goals are written yet."),
    "summary.goal.first": ("Första steg", "First step"),
    "summary.goal.by": ("{text} ({due})", "{text} ({due})"),
    "summary.goal.judged": ("Så vet vi att det är klart", "How we know it is done"),
    "summary.competence": ("Kompetens", "Competence"),
    "summary.results": ("Resultat mot varje kriterium", "Results against each criterion"),
    "summary.results.criterion": ("Kriterium", "Criterion"),
    "summary.results.rating": ("Skattning (medel)", "Rating (mean)"),
    "summary.results.examples": ("Exempel", "Examples"),
    "summary.results.note": (
        "Underlaget räknar inte ut någon lön.",
        "These notes do not compute any pay.",
    ),
    "summary.agreement": ("Överenskommelse", "Agreement"),
    "summary.agreement.fill": (
        "Fyll i tillsammans under samtalet. Spara överenskommelsen för sig, skild från det egna underlaget.",
        "Fill in together during the conversation. Keep the agreement apart from your own notes.",
    ),
    "summary.agreement.what": ("Vad", "What"),
    "summary.agreement.who": ("Vem", "Who"),
    "summary.agreement.when": ("När", "When"),
    "summary.agreement.follow_up": ("Uppföljning", "Follow-up"),
    "summary.sign.me": ("Medarbetare, datum", "Employee, date"),
    "summary.sign.manager": ("Chef, datum", "Manager, date"),
    "summary.appendix": ("Bilaga", "Appendix"),
    "summary.areas": ("Områdena", "The areas"),
    "summary.areas.area": ("Område", "Area"),
    "summary.areas.mean": ("Medel", "Mean"),
    "summary.areas.index": ("Index", "Index"),
    "summary.areas.base": ("Underlag", "Basis"),
    "summary.areas.base.value": ("{rated} av {applicable}", "{rated} of {applicable}"),
    "summary.areas.sentence": (
        "Av det som förväntas har {high} högst medel ({high_mean}) och {low} lägst ({low_mean}), på en skala från "
        "{minimum} till {maximum}.",
        "Of what is expected, {high} has the highest mean ({high_mean}) and {low} the lowest ({low_mean}), on a scale "
        "from {minimum} to {maximum}.",
    ),
    "summary.areas.sentence.one": (
        "{high} har medel {high_mean} på en skala från {minimum} till {maximum}.",
        "{high} has the mean {high_mean} on a scale from {minimum} to {maximum}.",
    ),
    "summary.areas.sentence.none": (
        "Inget område har så många svar att ett medel kan räknas ut.",
        "No area has enough answers for a mean.",
    ),
    "summary.reason.nothing_scored": ("räknas inte", "not scored"),
    "summary.reason.not_applicable": ("ej aktuellt", "not applicable"),
    "summary.reason.too_few_items": ("för få svar", "too few answers"),
    "summary.reason.too_small_share": ("för få svar", "too few answers"),
    "summary.answers": ("Alla svar", "All answers"),
    "summary.answers.number": ("Nr", "No."),
    "summary.answers.item": ("Påstående", "Statement"),
    "summary.answers.answer": ("Svar", "Answer"),
    "summary.answers.flag": ("{answer} · vill prata om", "{answer} · want to talk about"),
    "summary.answers.comment": ("Exempel till fråga {number}:", "Example for question {number}:"),
    "summary.scale": ("Så fungerar skalan", "How the scale works"),
    "summary.scale.step": ("{step} = {label}", "{step} = {label}"),
    "summary.scale.states": (
        "”Ej aktuellt” räknas bort ur underlaget. ”Kan inte bedöma” och obesvarade räknas som att svar saknas. "
        "Inget av dem räknas som noll.",
        "“Not applicable” leaves the basis. “Cannot judge” and unanswered count as missing. None of them counts as "
        "zero.",
    ),
    "summary.computed": ("Så räknas talen", "How the numbers are computed"),
    "summary.computed.mean": (
        "Ett områdes medel är summan av skattningarna delad med antalet skattade påståenden. Index är samma medel "
        "räknat om till 0–100, där 0 är skalans lägsta steg och 100 det högsta. Underlaget visar hur många "
        "påståenden som är skattade av dem som är aktuella.",
        "The mean of an area is the sum of the ratings divided by the number of rated statements. The index is the "
        "same mean on 0–100, where 0 is the lowest step of the scale and 100 the highest. The basis shows how many "
        "statements are rated of those that apply.",
    ),
    "summary.computed.weights": (
        "Påståenden kan väga olika; då vägs medelvärdet med vikterna i skattningen.",
        "Statements may have different weights; the mean then uses the weights of the assessment.",
    ),
    "summary.computed.reverse": (
        "Där ett lågt svar är det goda vänds skalan innan medelvärdet räknas.",
        "Where a low answer is the good one, the scale is turned round before the mean is computed.",
    ),
    "summary.computed.rule": (
        "Ett medel räknas ut när minst {share} av det aktuella är skattat, och minst {items} påståenden (eller alla, "
        "i ett mindre område). Talet avrundas bara när det visas.",
        "A mean is computed when at least {share} of what applies is rated, and at least {items} statements (or all, "
        "in a smaller area). Rounding happens only when the number is shown.",
    ),
    "summary.no_grade": ("Det här är inget betyg", "This is not a grade"),
    "summary.no_grade.text": (
        "Skattningen är till för samtalet. Den jämför ingen med någon annan, rangordnar inte och säger inte vem som "
        "har rätt.",
        "The assessment is for the conversation. It compares nobody with anybody else, ranks nobody and does not say "
        "who is right.",
    ),
    "summary.record": (
        "Det egna underlaget är ditt. En anteckning som lämnas över, skrivs under eller sparas i ett ärende kan bli "
        "en allmän handling.",
        "Your own notes are yours. A note that is handed over, signed or filed may become a public record.",
    ),
    "summary.record.handed_over": (
        "Underlaget är inte längre ett utkast. En anteckning som lämnas över, skrivs under eller sparas i ett ärende "
        "kan bli en allmän handling.",
        "These notes are no longer a draft. A note that is handed over, signed or filed may become a public record.",
    ),
    "summary.translated": ("Översättning", "Translation"),
    "summary.translated.about": (
        "Påståendena är översatta från svenska av dem som har gjort skattningen. Den svenska texten gäller.",
        "The statements are translated from Swedish by those who made the assessment. The Swedish text is what "
        "counts.",
    ),
}
