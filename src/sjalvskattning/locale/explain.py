"""Texts that explain a number: what it is made of, by which rule, and where it comes from."""

TEXTS: dict[str, tuple[str, str]] = {
    # the heading
    "explain.title": ("Så räknas talen för {name}", "How the numbers of {name} are computed"),
    "explain.title.item": (
        "Så räknas svaret på fråga {number}",
        "How the answer to question {number} counts",
    ),
    "explain.title.overall": ("Så räknas det sammanlagda medelvärdet", "How the overall mean is computed"),
    "explain.title.counts": ("Så räknas svaren", "How the answers are counted"),
    "explain.title.shares": (
        "Så räknas egen insats bredvid förutsättningar",
        "How own effort beside conditions is counted",
    ),
    "explain.title.change": ("Så räknas stegen sedan sist", "How the steps since last time are counted"),
    "explain.title.difference": (
        "Så räknas skillnaden: {name}",
        "How the difference is computed: {name}",
    ),
    "explain.title.over_time": ("Så räknas {name} över tid", "How {name} over time is computed"),
    "explain.title.overview": ("Talen i skattningen", "The numbers of the assessment"),
    "explain.fact.response": ("ID", "ID"),
    "explain.fact.version": ("Skattning", "Assessment"),
    "explain.fact.role": ("Roll", "Role"),
    "explain.fact.perspective": ("Perspektiv", "Perspective"),
    "explain.fact.begun": ("Påbörjad", "Begun"),
    "explain.fact.earlier": ("Jämfört med", "Compared with"),
    "explain.version": ("{name}, version {version}", "{name}, version {version}"),
    # the number
    "explain.number": ("Talet", "The number"),
    "explain.mean": ("Medelvärde: {mean} på skalan {low}–{high}.", "Mean: {mean} on the scale {low}–{high}."),
    "explain.index": (
        "Index: {index} på 0–100, samma medelvärde på en annan skala.",
        "Index: {index} on 0–100, the same mean on another scale.",
    ),
    "explain.base": (
        "Underlag: {rated}\u00a0av\u00a0{applicable} aktuella påståenden är skattade; området har {total} som räknas.",
        "Basis: {rated}\u00a0of\u00a0{applicable} statements that apply are rated; the area has {total} that count.",
    ),
    "explain.no_number": ("Inget tal: {reason}.", "No number: {reason}."),
    # the sum
    "explain.sum": ("Räkningen", "The sum"),
    "explain.sum.mean": ("Medelvärde:", "Mean:"),
    "explain.sum.index": ("Index:", "Index:"),
    "explain.rounding.mean": ("Medelvärdets decimaler:", "Decimals of the mean:"),
    "explain.rounding.index": ("Indexets decimaler:", "Decimals of the index:"),
    "explain.rounding.exact": (
        "{shown} är exakt, så inget är avrundat.",
        "{shown} is exact, so nothing is rounded.",
    ),
    "explain.rounding.half": (
        "{half} ligger mitt emellan två tal som kan visas. Halva avrundas bort från noll: {shown}.",
        "{half} is halfway between two numbers that can be shown. Halves are rounded away from zero: {shown}.",
    ),
    "explain.rounding.nearly": (
        "{long} med fyra decimaler, avrundat till {shown} först när det visas.",
        "{long} with four decimals, rounded to {shown} only when it is shown.",
    ),
    "explain.percent": ("{number}\u00a0%", "{number}%"),
    # why there is none
    "explain.why_not": ("Varför det inte finns något tal", "Why there is no number"),
    "explain.reason.nothing_scored": (
        "Inget påstående här räknas in i något medel; de har vikten 0.",
        "No statement here counts towards a mean; their weight is 0.",
    ),
    "explain.reason.not_applicable": (
        "Alla {total} påståenden som räknas är markerade som ej aktuella, så det finns inget att räkna på.",
        "All {total} statements that count are marked not applicable, so there is nothing to compute from.",
    ),
    "explain.reason.too_few_items": (
        "Det krävs {needed} skattade påståenden, och {rated} är skattade. Hellre inget tal än en gissning.",
        "It takes {needed} rated statements, and {rated} are rated. Better no number than a guess.",
    ),
    "explain.reason.too_small_share": (
        "Skattat är {rated} av det aktuellas vikt {applicable}, alltså {share}, och minst {least} krävs. Hellre inget "
        "tal än en gissning.",
        "What is rated weighs {rated} of the {applicable} that applies, which is {share}, and at least {least} is "
        "needed. Better no number than a guess.",
    ),
    # the items
    "explain.items": ("Påståendena", "The statements"),
    "explain.column.number": ("Nr", "No."),
    "explain.column.answer": ("Svar", "Answer"),
    "explain.column.counts": ("Räknas som", "Counts as"),
    "explain.column.weight": ("Vikt", "Weight"),
    "explain.column.adds": ("I summan", "In the sum"),
    "explain.column.statement": ("Påstående", "Statement"),
    "explain.column.id": ("Ord", "Word"),
    "explain.column.area": ("Område", "Area"),
    "explain.column.mean": ("Medel", "Mean"),
    "explain.column.exact": ("Exakt", "Exact"),
    "explain.column.index": ("Index", "Index"),
    "explain.column.base": ("Underlag", "Basis"),
    "explain.column.before": ("Förra", "Before"),
    "explain.column.now": ("Nu", "Now"),
    "explain.column.difference": ("Skillnad", "Difference"),
    "explain.adds.unscored": ("räknas inte in", "not counted"),
    "explain.adds.not_applicable": ("utanför underlaget", "outside the basis"),
    "explain.adds.missing": ("saknas", "missing"),
    # the rule
    "explain.rule": ("Regeln", "The rule"),
    "explain.rule.items.met": (
        "Antal: {rated} skattade påståenden, och {needed} krävs (skattningen säger {least}, eller alla i ett mindre "
        "område). Det räcker.",
        "Number: {rated} statements are rated, and {needed} are needed (the assessment says {least}, or all in a "
        "smaller area). That is enough.",
    ),
    "explain.rule.items.unmet": (
        "Antal: {rated} skattade påståenden, men {needed} krävs (skattningen säger {least}, eller alla i ett mindre "
        "område). Det räcker inte.",
        "Number: {rated} statements are rated, but {needed} are needed (the assessment says {least}, or all in a "
        "smaller area). That is not enough.",
    ),
    "explain.rule.share.met": (
        "Andel: {share} av det aktuellas vikt är skattad, och minst {least} krävs. Det räcker.",
        "Share: {share} of the weight that applies is rated, and at least {least} is needed. That is enough.",
    ),
    "explain.rule.share.unmet": (
        "Andel: {share} av det aktuellas vikt är skattad, men minst {least} krävs. Det räcker inte.",
        "Share: {share} of the weight that applies is rated, but at least {least} is needed. That is not enough.",
    ),
    "explain.rule.same": (
        "Samma regel räknar överallt i programmet. Det räknas på exakta tal; det avrundas bara när det visas.",
        "The same rule computes everywhere in the program. It computes with exact numbers; rounding happens only when "
        "the number is shown.",
    ),
    # the sources
    "explain.sources": ("Källorna", "The sources"),
    "explain.source.policy": (
        "Varje påstående kommer ur {title}, {organisation}. Policyn sätter inga tal; regeln är skattningens.",
        "Each statement comes from {title}, {organisation}. The policy sets no numbers; the rule is the assessment’s.",
    ),
    "explain.source.item": (
        "Nr {number}: {reference} · {strength}",
        "No. {number}: {reference} · {strength}",
    ),
    # an item
    "explain.answer": ("Svaret", "The answer"),
    "explain.item.answer": ("Svar:", "Answer:"),
    "explain.item.rated": ("{answer} ({label})", "{answer} ({label})"),
    "explain.item.counts": ("Så räknas det", "How it counts"),
    "explain.item.reversed": (
        "Här är ett lågt svar det goda, så skalan vänds: {turned}.",
        "A low answer is the good one here, so the scale is turned round: {turned}.",
    ),
    "explain.item.high": (
        "Svaret står i skalans två högsta steg, och räknas så i egen insats bredvid förutsättningar.",
        "The answer is in the two highest steps of the scale, and counts so in own effort beside conditions.",
    ),
    "explain.item.not_high": (
        "Svaret står inte i skalans två högsta steg.",
        "The answer is not in the two highest steps of the scale.",
    ),
    "explain.item.not_applicable": (
        "Ej aktuellt: påståendet lämnar underlaget. Det är ingen nolla.",
        "Not applicable: the statement leaves the basis. It is not a zero.",
    ),
    "explain.item.cannot_judge": (
        "Kan inte bedöma: svaret räknas som att det saknas. Det är ingen nolla.",
        "Cannot judge: the answer counts as missing. It is not a zero.",
    ),
    "explain.item.unanswered": (
        "Obesvarad: svaret saknas. Det är ingen nolla.",
        "Unanswered: the answer is missing. It is not a zero.",
    ),
    "explain.item.unscored": (
        "Påståendet frågas men räknas inte in i något medel (vikt 0).",
        "The statement is asked but does not count towards any mean (weight 0).",
    ),
    "explain.item.weight": ("Påståendets vikt: {weight}.", "Weight of the statement: {weight}."),
    "explain.item.in_area": (
        "Det bidrar till summan för {area} med {term}.",
        "In the sum of {area} it contributes {term}.",
    ),
    "explain.item.outside": (
        "Det är inte med i summan för {area}.",
        "It is not in the sum of {area}.",
    ),
    # overall
    "explain.overall.unwanted": (
        "Den här skattningen räknar inte ihop områdena till ett tal. Varje område står för sig.",
        "This assessment does not put the areas together into one number. Each area stands for itself.",
    ),
    "explain.overall.base": (
        "Underlag: {computed}\u00a0av\u00a0{total} områden har ett medel.",
        "Basis: {computed}\u00a0of\u00a0{total} areas have a mean.",
    ),
    "explain.overall.none": (
        "Inget område har så många svar att ett medel kan räknas ut.",
        "No area has enough answers for a mean.",
    ),
    "explain.overall.rule": (
        "Medelvärdet är över områdenas medelvärden, inte över påståendena, så varje område väger lika. Förutsättningar är aldrig "
        "med.",
        "The mean is over the means of the areas, not over the statements, so each area weighs the same. Conditions "
        "are never in it.",
    ),
    # counts
    "explain.counts.answered": (
        "Besvarade: {answered}\u00a0av\u00a0{total}.",
        "Answered: {answered}\u00a0of\u00a0{total}.",
    ),
    "explain.counts.applicable": (
        "Aktuella: {applicable}\u00a0av\u00a0{total}.",
        "Applicable: {applicable}\u00a0of\u00a0{total}.",
    ),
    "explain.counts.answered.sum": (
        "Besvarade: {total} påståenden − {unanswered} obesvarade",
        "Answered: {total} statements − {unanswered} unanswered",
    ),
    "explain.counts.applicable.sum": (
        "Aktuella: {total} påståenden − {outside} ej aktuella",
        "Applicable: {total} statements − {outside} not applicable",
    ),
    "explain.counts.states": ("Svaren efter slag", "The answers by kind"),
    "explain.counts.state": ("{state}: {n}.", "{state}: {n}."),
    "explain.counts.which": ("Nr", "No."),
    "explain.state.rated": ("Skattade", "Rated"),
    "explain.state.not_applicable": ("Ej aktuella", "Not applicable"),
    "explain.state.cannot_judge": ("Kan inte bedömas", "Cannot be judged"),
    "explain.state.unanswered": ("Obesvarade", "Unanswered"),
    # shares
    "explain.shares.expectation": (
        "Egen insats: {high}\u00a0av\u00a0{rated} skattade påståenden står i de två högsta stegen.",
        "Own effort: {high}\u00a0of\u00a0{rated} rated statements are in the two highest steps.",
    ),
    "explain.shares.condition": (
        "Förutsättningar: {high}\u00a0av\u00a0{rated} skattade påståenden står i de två högsta stegen.",
        "Conditions: {high}\u00a0of\u00a0{rated} rated statements are in the two highest steps.",
    ),
    "explain.shares.none.expectation": (
        "Egen insats: inget påstående är skattat än.",
        "Own effort: no statement is rated yet.",
    ),
    "explain.shares.none.condition": (
        "Förutsättningar: inget påstående är skattat än.",
        "Conditions: no statement is rated yet.",
    ),
    "explain.shares.of.expectation": ("Egen insats", "Own effort"),
    "explain.shares.of.condition": ("Förutsättningar", "Conditions"),
    "explain.shares.high": ("I de två högsta stegen", "In the two highest steps"),
    "explain.shares.not_high": ("Lägre", "Lower"),
    "explain.shares.numbers": ("{label}: {n} (nr {numbers})", "{label}: {n} (no. {numbers})"),
    "explain.shares.no_numbers": ("{label}: 0", "{label}: 0"),
    "explain.shares.rule": (
        "Svar som är {second} eller {maximum} räknas in. Där ett lågt svar är det goda vänds skalan först. Bara skattade påståenden är med, och alla väger lika.",
        "Answers that are {second} or {maximum} are counted. Where a low answer is the good one, the scale is turned "
        "round first. Only rated statements are included, and all weigh the same.",
    ),
    "explain.shares.alone": (
        "Egen insats och förutsättningar ställs bredvid varandra och läggs aldrig ihop.",
        "Own effort and conditions are set beside each other and never added up.",
    ),
    # change
    "explain.change.earlier": ("{id}, påbörjad {date}", "{id}, begun {date}"),
    "explain.change.number": (
        "{up} upp, {down} ned och {same} lika.",
        "{up} up, {down} down and {same} the same.",
    ),
    "explain.change.total": (
        "{up} + {down} + {same} = {total} påståenden som skattats båda gångerna.",
        "{up} + {down} + {same} = {total} statements rated both times.",
    ),
    "explain.change.steps": ("Steg för steg", "Step by step"),
    "explain.change.none": (
        "Inget påstående är skattat båda gångerna.",
        "No statement is rated both times.",
    ),
    "explain.change.turned": ("{sum} (vänd skala)", "{sum} (scale turned round)"),
    "explain.change.areas": ("Områdenas index", "The index of the areas"),
    "explain.change.areas.about": (
        "Båda gångernas index räknas på samma påståenden, alltså bara dem som är skattade båda gångerna.",
        "The index of both times is computed from the same statements, only those rated both times.",
    ),
    "explain.change.area": ("{area}: från {before} till {now}.", "{area}: from {before} to {now}."),
    "explain.change.unknown": (
        "Ingen har mätt hur stor en skillnad måste vara för att vara säker.",
        "Nobody has measured how large a difference must be to be certain.",
    ),
    "explain.change.partly": (
        "Mätsäkerheten gäller hela området och säger inget om en del av påståendena.",
        "What was measured holds for the whole area, and says nothing about some of its statements.",
    ),
    "explain.change.beyond": (
        "Skillnaden är större än {least}, så den är mer än slump (mätt på {n} personer; {source}).",
        "The difference is larger than {least}, so it is more than chance (measured on {n} people; {source}).",
    ),
    "explain.change.within": (
        "Skillnaden är inte större än {least}, så den kan vara slump (mätt på {n} personer; {source}).",
        "The difference is no larger than {least}, so it may be chance (measured on {n} people; {source}).",
    ),
    "explain.change.left": ("Går inte att jämföra", "Can’t be compared"),
    "explain.change.left.about": (
        "De är nya, borttagna, omskrivna eller inte skattade båda gångerna.",
        "They are new, removed, reworded or not rated both times.",
    ),
    "explain.change.named": ("Nr {number}: {statement}", "No. {number}: {statement}"),
    "explain.change.rule": (
        "Skillnaden är steget nu minus steget förra gången. Bara påståenden med samma lydelse jämförs.",
        "The difference is the step now less the step before. Only statements with the same wording are compared.",
    ),
    "explain.change.reliable": (
        "Ett steg är ett svar och inget bevis. Läs stegen som något att prata om.",
        "A step is an answer and no proof. Read the steps as something to talk about.",
    ),
    # difference
    "explain.difference.identical": ("Lika: {n}\u00a0av\u00a0{both}", "Identical: {n}\u00a0of\u00a0{both}"),
    "explain.difference.within": (
        "Högst ett steg isär: {n}\u00a0av\u00a0{both}",
        "At most one step apart: {n}\u00a0of\u00a0{both}",
    ),
    "explain.difference.absolute": (
        "Medel av skillnadernas storlek, |d|: {mean} steg.",
        "Mean size of the differences, |d|: {mean} steps.",
    ),
    "explain.difference.signed": (
        "Medel av skillnaderna med tecken, d: {mean} steg.",
        "Mean of the differences with their signs, d: {mean} steps.",
    ),
    "explain.difference.absolute.lead": ("Medel av |d|:", "Mean of |d|:"),
    "explain.difference.signed.lead": ("Medel av d:", "Mean of d:"),
    "explain.difference.mean": ("{name}, medelvärde:", "{name}, mean:"),
    "explain.difference.items": ("Påstående för påstående", "Statement by statement"),
    "explain.difference.turned": ("{sum} (vänd skala)", "{sum} (scale turned round)"),
    "explain.difference.rule": (
        "d är ”{first}” minus ”{second}”, i skalans steg, för vart och ett av de påståenden som båda har skattat.",
        "d is “{first}” less “{second}”, in steps of the scale, for each of the statements that both have rated.",
    ),
    "explain.difference.usual": (
        "Ett medel över noll är det vanliga när någon skattar sitt eget arbete.",
        "A mean above zero is the usual thing when someone rates their own work.",
    ),
    "explain.difference.means": (
        "Ett områdes två medelvärden är över de påståenden som båda har skattat, efter samma regel som annars. Talen säger "
        "inte vem som har rätt.",
        "The two means of an area are over the statements that both have rated, by the same rule as otherwise. The "
        "numbers do not say who is right.",
    ),
    "explain.every": ("alla påståenden", "all statements"),
    # over time
    "explain.over_time.mean": ("{date}: medelvärde {mean}.", "{date}: mean {mean}."),
    "explain.over_time.index": (
        "Från den första gången till den senaste: index {before} till {now}, på 0–100.",
        "From the first time to the last: index {before} to {now}, on 0–100.",
    ),
    "explain.over_time.lead": ("{date}:", "{date}:"),
    # every number
    "explain.others": ("Övriga tal", "Other numbers"),
    "explain.others.counts": (
        "counts: {answered}\u00a0av\u00a0{total} påståenden är besvarade.",
        "counts: {answered}\u00a0of\u00a0{total} statements are answered.",
    ),
    "explain.others.shares": (
        "shares: i de två högsta stegen står {own}\u00a0av\u00a0{own_total} om egen insats och "
        "{owed}\u00a0av\u00a0{owed_total} förutsättningar.",
        "shares: {own}\u00a0of\u00a0{own_total} about own effort and {owed}\u00a0of\u00a0{owed_total} conditions are in "
        "the two highest steps.",
    ),
    "explain.others.overall": ("overall: sammanlagt medel {mean}.", "overall: the overall mean {mean}."),
    "explain.others.no_overall_mean": (
        "overall: inget sammanlagt medel ({reason}).",
        "overall: no overall mean ({reason}).",
    ),
    "explain.others.unwanted": (
        "overall: den här skattningen räknar inget sammanlagt medel.",
        "overall: this assessment computes no overall mean.",
    ),
    "explain.others.change": (
        "change: stegen sedan den förra skattningen.",
        "change: the steps since the previous assessment.",
    ),
    "explain.others.no_change": (
        "change: finns inte, eftersom det inte finns någon tidigare skattning att jämföra med.",
        "change: not there, since there is no earlier assessment to compare with.",
    ),
    "explain.further": ("Fråga vidare", "Ask further"),
    "explain.further.about": (
        "Skriv ett av orden ovan efter kommandot, ett områdes namn, eller ett påståendes nummer eller id:",
        "Write one of the words above after the command, the name of an area, or the number or id of a statement:",
    ),
    "explain.further.example": ("{call} ({what})", "{call} ({what})"),
    "explain.further.area": ("ett område", "an area"),
    "explain.further.number": ("ett påstående efter nummer", "a statement by number"),
    "explain.further.item": ("samma påstående efter id", "the same statement by id"),
    "explain.further.other": ("hur många som är besvarade", "how many are answered"),
    # the command
    "explain.metavar.what": (
        "OMRÅDE|PÅSTÅENDE|overall|counts|shares|change",
        "AREA|ITEM|overall|counts|shares|change",
    ),
    "explain.option.response": (
        "Skattningens id, början av det, eller latest. Utelämna det för den senaste, och ange bara vad som ska "
        "förklaras.",
        "The assessment’s id, the beginning of it, or latest. Leave it out for the latest, and give only what is to "
        "be explained.",
    ),
    "explain.option.what": (
        "Ett område (id eller namn), ett påstående (id eller nummer), overall, counts, shares eller change. Utan det "
        "listas alla tal.",
        "An area (id or name), a statement (id or number), overall, counts, shares or change. Without it every number "
        "is listed.",
    ),
    "explain.option.with": (
        "Förklara skillnaden mot en annan bild av samma roll: ett svars id, ett mottaget kuvert eller en fil. Ange ett "
        "område, eller inget för allt som jämförs.",
        "Explain the difference from another view of the same role: a response’s id, a received envelope or a file. "
        "Give an area, or nothing for all that is compared.",
    ),
    "explain.option.over_time": (
        "Förklara ett områdes medelvärden vid alla tillfällen.",
        "Explain the means of an area on every occasion.",
    ),
    "explain.option.format": (
        "Ren text (text), Markdown (md) eller något annat format. Annars det som filens namn säger, eller text.",
        "Plain text (text), Markdown (md) or another format. Otherwise what the file’s name says, or text.",
    ),
    "explain.written": ("Förklaringen är skriven till {path}.", "The explanation is written to {path}."),
    # what can go wrong
    "explain.not_found.what": (
        "{word} är inget område, påstående eller tal i skattningen.",
        "{word} is not an area, statement or number of the assessment.",
    ),
    "explain.not_found.where": ("{response}", "{response}"),
    "explain.not_found.remedy": (
        "Se vilka tal som finns med: sjalvskattning explain {response}",
        "See which numbers there are with: sjalvskattning explain {response}",
    ),
    "explain.neither.what": (
        "{word} är varken en sparad skattning eller något i den senaste.",
        "{word} is neither a stored assessment nor anything in the latest.",
    ),
    "explain.neither.remedy": (
        "Se vilka tal som finns med: sjalvskattning explain",
        "See which numbers there are with: sjalvskattning explain",
    ),
    "explain.no_earlier.what": (
        "Det finns ingen tidigare klar skattning att jämföra med.",
        "There is no earlier finished assessment to compare with.",
    ),
    "explain.no_earlier.where": ("change", "change"),
    "explain.no_earlier.remedy": (
        "Se vad som är sparat med: sjalvskattning history",
        "See what is stored with: sjalvskattning history",
    ),
    "explain.with_and_over_time.what": (
        "--with gäller en annan bild och --over-time alla tillfällen, så de går inte ihop.",
        "--with is about another view and --over-time about every occasion, so they do not go together.",
    ),
    "explain.with_and_over_time.remedy": ("Använd det ena.", "Use one of them."),
    "explain.not_beside.what": (
        "{word} jämförs inte mellan två bilder eller över tid.",
        "{word} is not compared between two views or over time.",
    ),
    "explain.not_beside.remedy": ("Ange ett område eller ett påstående.", "Give an area or a statement."),
    "explain.which_area.what": (
        "Det behövs ett område: över tid räknas inget medelvärde för allt.",
        "An area is needed: over time no mean of everything is computed.",
    ),
    "explain.which_area.remedy": (
        "Ange områdets id eller namn; ”sjalvskattning explain” listar dem.",
        "Give the area’s id or name; “sjalvskattning explain” lists them.",
    ),
    "explain.json_and_format.what": (
        "--json skriver data och --format ett dokument, så de går inte ihop.",
        "--json writes data and --format a document, so they do not go together.",
    ),
    "explain.json_and_format.remedy": ("Använd det ena.", "Use one of them."),
}
