"""The report on many scored responses."""

TEXTS: dict[str, tuple[str, str]] = {
    "score_report.title": ("Sammanställning: {name}", "Summary of results: {name}"),
    "score_report.own": (
        "Många svar sammanräknade, utan namn",
        "Many responses counted together, without names",
    ),
    "score_report.fact.policy": ("Policy", "Policy"),
    "score_report.fact.role": ("Roll", "Role"),
    "score_report.fact.view": ("Besvarat", "Answered"),
    "score_report.fact.responses": ("Svar", "Responses"),
    "score_report.fact.groups": ("Uppdelat efter", "Split by"),
    "score_report.fact.k": ("Visas från", "Shown from"),
    "score_report.fact.files": ("Källa", "Source"),
    "score_report.fewer": ("färre än {k}", "fewer than {k}"),
    "score_report.from": ("{k} svar", "{k} responses"),
    "score_report.everyone": ("Alla", "Everyone"),
    "score_report.unnamed": ("Utan angiven grupp", "No group given"),
    "score_report.reversed": ("{statement} (vänt påstående)", "{statement} (reversed statement)"),
    "score_report.short": ("I korthet", "In short"),
    "score_report.nothing": (
        "Inga siffror visas: svaren är färre än {k}.",
        "No numbers are shown: there are fewer than {k} responses.",
    ),
    "score_report.short.area": (
        "{title}: medel {mean} på skalan {low}–{high}, index {index}, {n} svar.",
        "{title}: mean {mean} on the scale {low}–{high}, index {index}, {n} responses.",
    ),
    "score_report.short.withheld": ("{title}: visas inte.", "{title}: not shown."),
    "score_report.short.overall": (
        "Medel av områdena: {mean}, index {index}.",
        "Mean of the areas: {mean}, index {index}.",
    ),
    "score_report.conditions": ("Förutsättningar: {title}", "Conditions: {title}"),
    "score_report.bar": ("medel {mean}, {n} svar", "mean {mean}, {n} responses"),
    "score_report.hidden": ("visas inte", "not shown"),
    "score_report.said": (
        "”{statement}” har medel {mean} bland {n} svar.",
        "“{statement}” has the mean {mean} among {n} responses.",
    ),
    "score_report.said.hidden": ("”{statement}” visas inte.", "“{statement}” is not shown."),
    "score_report.lengths": (
        "Längderna är andelar av dem som har skattat.",
        "The lengths are shares of those who gave a rating.",
    ),
    "score_report.column.statement": ("Påstående", "Statement"),
    "score_report.column.not_applicable": ("Ej aktuellt", "Not applicable"),
    "score_report.column.missing": ("Saknas", "Missing"),
    "score_report.column.n": ("Svar", "Responses"),
    "score_report.column.mean": ("Medel", "Mean"),
    "score_report.column.median": ("Median", "Median"),
    "score_report.column.sd": ("Spridning", "Deviation"),
    "score_report.column.index": ("Index", "Index"),
    "score_report.column.rwg": ("Samstämmighet (r*wg)", "Agreement (r*wg)"),
    "score_report.column.group": ("Grupp", "Group"),
    "score_report.column.area": ("Område", "Area"),
    "score_report.column.alpha": ("Alfa (α)", "Alpha (α)"),
    "score_report.column.complete": ("Hela svar", "Complete responses"),
    "score_report.column.note": ("Att tänka på", "Note"),
    "score_report.column.fault": ("Vad", "What"),
    "score_report.column.count": ("Antal", "Number"),
    "score_report.groups": ("{title}, grupp för grupp:", "{title}, group by group:"),
    "score_report.part": ("{title}:", "{title}:"),
    "score_report.divided": ("Det här delar svaren:", "This divides the responses:"),
    "score_report.divided.item": (
        "”{statement}” Minst 30\u00a0% finns på de två lägsta stegen och minst 30\u00a0% på de två högsta: {who}.",
        "“{statement}” At least 30% are at the two lowest steps and at least 30% at the two highest: {who}.",
    ),
    "score_report.talk": ("Att prata om", "To talk about"),
    "score_report.talk.low": (
        "Området med lägst medel är {title}. Börja gärna här:",
        "The area with the lowest mean is {title}. A good place to begin:",
    ),
    "score_report.talk.spread": (
        "Här ligger svaren längst isär. Fråga vad som ligger bakom:",
        "Here the responses are furthest apart. Ask what lies behind:",
    ),
    "score_report.talk.statement": ("Påståendet", "The statement"),
    "score_report.talk.none": (
        "Siffrorna räcker inte för att peka ut något. Frågorna i samtalsguiden passar ändå.",
        "The numbers do not point anything out. The questions of the conversation guide still fit.",
    ),
    "score_report.alpha": ("Hur påståendena hänger ihop", "How the statements hang together"),
    "score_report.alpha.about": (
        "Cronbachs alfa säger hur väl påståendena i ett område mäter samma sak. Ett tal nära 1 är högt. Det visas för "
        "minst 3 påståenden och är säkrare från 30 hela svar.",
        "Cronbach’s alpha says how well the statements of an area measure the same thing. A number near 1 is high. It "
        "is shown for at least 3 statements and is more certain from 30 complete responses.",
    ),
    "score_report.alpha.preliminary": (
        "preliminärt: färre än 30 hela svar",
        "preliminary: fewer than 30 complete responses",
    ),
    "score_report.alpha.negative": (
        "negativt: se efter om ett påstående ska vara vänt",
        "negative: check whether a statement should be reversed",
    ),
    "score_report.alpha.few_responses": (
        "färre än 10 hela svar",
        "fewer than 10 complete responses",
    ),
    "score_report.alpha.few_items": ("färre än 3 påståenden", "fewer than 3 statements"),
    "score_report.alpha.all_alike": ("alla har svarat lika", "everyone has answered alike"),
    "score_report.appendix": ("Så är siffrorna gjorda", "How the numbers were made"),
    "score_report.method": ("Så räknas det", "How it is computed"),
    "score_report.method.mean": (
        "Ett områdes medel i ett svar är medel av de skattade påståendena, med definitionens vikter. Gruppens medel är "
        "medel av svarens. Ej aktuellt räknas inte med, och ett svar som saknas blir aldrig noll.",
        "An area’s mean in a response is the mean of its rated statements, with the definition’s weights. The group’s "
        "mean is the mean of the responses’. Not applicable is left out, and a missing answer is never a zero.",
    ),
    "score_report.method.index": (
        "Index är samma medel på en skala från 0 till 100. Vända påståenden räknas om innan medel tas; staplarna visar "
        "dem så som de ställdes.",
        "The index is the same mean on a scale from 0 to 100. Reversed statements are turned round before a mean is "
        "taken; the bars show them as they were asked.",
    ),
    "score_report.method.spread": (
        "Spridning är standardavvikelsen (n\u00a0−\u00a01). Samstämmighet (r*wg) är 1 när alla svarar lika, 0 när "
        "svaren ligger som av en slump, och kan bli negativ när gruppen är delad.",
        "Deviation is the standard deviation (n\u00a0−\u00a01). Agreement (r*wg) is 1 when all answer alike, 0 when "
        "the answers lie as by chance, and can be negative when the group is divided.",
    ),
    "score_report.method.overall": (
        "Medel av områdena är medel av områdenas medel, där varje område väger lika. Förutsättningar är inte med.",
        "The mean of the areas is the mean of the areas’ means, each counting the same. Conditions are not in it.",
    ),
    "score_report.no_grade": (
        "Det här är inget betyg och ingen rangordning. Grupperna står i bokstavsordning. Det är ett underlag för samtal.",
        "This is not a grade or a ranking. The groups are in alphabetical order. It is a basis for conversations.",
    ),
    "score_report.withheld": ("Det här visas inte, och varför", "What is not shown, and why"),
    "score_report.withheld.k": (
        "Inget visas om färre än {k} har svarat. Ett streck betyder att siffran inte visas eller inte finns; det går "
        "inte att se vilket.",
        "Nothing is shown of fewer than {k}. A dash means that a number is not shown or does not exist; one cannot "
        "tell which.",
    ),
    "score_report.withheld.rest": (
        "Kan en liten grupp räknas ut genom att de andra dras från alla, visas inte heller någon mer grupp.",
        "Where a small group could be worked out by taking the others from everyone, another group is not shown either.",
    ),
    "score_report.withheld.item": (
        "Har några men färre än {k} skattat bara en del av ett område, visas inte ett av områdets påståenden. Annars "
        "går deras svar att räkna ut ur områdets och påståendenas medel.",
        "Where some but fewer than {k} rated only a part of an area, one of its statements is not shown. Otherwise "
        "their answers could be worked out from the means of the area and of its statements.",
    ),
    "score_report.left_out": ("Det här kom inte med från filen", "What was left out of the file"),
    "score_report.left_out.none": ("Allt i filen är med.", "Everything in the file is in."),
    "score_report.fault.no_items": ("Fil utan påståenden", "File without statements"),
    "score_report.fault.missing_column": ("Kolumn som saknas", "Missing column"),
    "score_report.fault.column_twice": ("Kolumn som står två gånger", "Column that appears twice"),
    "score_report.fault.unknown_column": ("Okänd kolumn", "Unknown column"),
    "score_report.fault.ragged": ("Rad med fel antal celler", "Row with the wrong number of cells"),
    "score_report.fault.repeated_header": ("Rubrikrad mitt i filen", "Header row inside the file"),
    "score_report.fault.value": ("Värde som inte finns på skalan", "Value that is not on the scale"),
    "score_report.fault.unknown_item": ("Okänt påstående", "Unknown statement"),
    "score_report.fault.answered_twice": (
        "Påstående som är besvarat två gånger",
        "Statement that is answered twice",
    ),
    "score_report.fault.repeated_id": (
        "Svar med samma id som ett annat",
        "Response with the same id as another",
    ),
    "score_report.fault.no_id": ("Svar utan id", "Response without an id"),
    "score_report.fault.two_groups": ("Svar som står i två grupper", "Response that is in two groups"),
    "score_report.footer": (
        "Ett dokument som kommer in till eller upprättas hos kommunen kan bli en allmän handling.",
        "A document that is received or drawn up by the municipality may become a public record.",
    ),
}
