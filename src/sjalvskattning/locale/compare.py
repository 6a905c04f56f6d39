"""Two views side by side: the document, the command and the page."""

TEXTS: dict[str, tuple[str, str]] = {
    "compare.view.self": ("Egen bild", "Own view"),
    "compare.view.manager": ("Chefens bild", "The manager’s view"),
    "compare.view.reports": ("Medarbetarens bild", "The employee’s view"),
    "compare.view.peer": ("Kollegans bild", "The colleague’s view"),
    "compare.title": ("Två bilder att tala om", "Two views to talk about"),
    "compare.own": (
        "För er två. Ingen av bilderna är facit",
        "For the two of you. Neither view is the answer",
    ),
    "compare.draft": ("UTKAST · arbetsmaterial för samtalet", "DRAFT · working notes for the conversation"),
    "compare.draft.unfinished": (
        "UTKAST · inte klart ({counts})",
        "DRAFT · not finished ({counts})",
    ),
    "compare.draft.count": ("{name}: {answered} av {total}", "{name}: {answered} of {total}"),
    "compare.given": ("{date}, version {version}", "{date}, version {version}"),
    "compare.about": ("Så läser ni bilderna", "How to read the views"),
    "compare.about.text": (
        "Här står två bilder av samma uppdrag, gjorda var för sig. Att de skiljer sig åt är det vanliga, och siffrorna säger inte vem som har rätt. De visar var det finns något att berätta. Påståendena står i jag-form och gäller den vars uppdrag ni talar om.",
        "Here are two views of the same role, each made on its own. That they differ is normal, and the numbers do not say who is right. They show where there is something to talk about. The statements are in the first person and are about the one whose role you are talking about.",
    ),
    "compare.shares": (
        "Påståenden som är skattade i båda bilderna: {both}. Lika: {identical}. Inom ett steg: {within} ({share}).",
        "Statements rated in both views: {both}. The same: {identical}. Within one step: {within} ({share}).",
    ),
    "compare.shares.none": (
        "Det finns inget påstående som ni båda har skattat än.",
        "There is no statement that you have both rated yet.",
    ),
    "compare.apart": (
        "OBS! Bilderna är gjorda med ungefär {n} månader emellan. Kontrollera att det är rätt två.",
        "NOTE: The views were made about {n} months apart. Check that they are the right two.",
    ),
    "compare.strengths": ("Börja här: det ni båda skattar högt", "Begin here: what you both rate high"),
    "compare.strengths.none": (
        "Inget påstående står i de två högsta stegen i båda bilderna. Börja med något som ni båda tycker har gått bra.",
        "No statement is in the two highest steps in both views. Begin with something that you both think has gone well.",
    ),
    "compare.chosen": ("Det ni har valt att ta upp", "What you have chosen to bring up"),
    "compare.worth.flagged": ("Det här vill någon också prata om:", "Someone wants to talk about this too:"),
    "compare.worth.nothing_else": (
        "Inget annat skiljer er bilder åt.",
        "Nothing else differs between your views.",
    ),
    "compare.worth": ("Mest värt att tala om", "Most worth talking about"),
    "compare.worth.order": (
        "Det som skiljer mest kommer först. Det väger också in om någon vill prata om det, och hur starkt policyn "
        "uttrycker sig.",
        "What differs most comes first. Whether someone wants to talk about it, and how strongly the policy puts it, "
        "weighs in too.",
    ),
    "compare.worth.none": ("Inget skiljer er bilder åt.", "Nothing differs between your views."),
    "compare.worth.more.one": (
        "Ett påstående till skiljer sig; det står i bilagan.",
        "One more statement differs; it is in the appendix.",
    ),
    "compare.worth.more.other": (
        "{n} påståenden till skiljer sig; de står i bilagan.",
        "{n} more statements differ; they are in the appendix.",
    ),
    "compare.values": (
        "{first_name}: {first} · {second_name}: {second}",
        "{first_name}: {first} · {second_name}: {second}",
    ),
    "compare.of": ("{value} av {maximum}", "{value} of {maximum}"),
    "compare.example": ("Exempel, {name}", "Example, {name}"),
    "compare.wish": ("Vill ta upp, {name}", "Wants to bring up, {name}"),
    "compare.flagged": ("Vill prata om det", "Wants to talk about it"),
    "compare.flagged.both": ("båda", "both"),
    "compare.one_sided": ("Det som den ena inte har kunnat se", "What one of you has not been able to see"),
    "compare.one_sided.about": (
        "Den ena har skattat, den andra kan inte bedöma. Berätta med ett exempel; det är ingen skillnad att förklara.",
        "One has rated, the other cannot judge. Give an example; it is not a difference to explain.",
    ),
    "compare.areas": ("Område för område", "Area by area"),
    "compare.areas.note": (
        "Medelvärdena gäller det som är skattat i båda bilderna. Skillnaden är den första bilden minus den andra, i steg på skalan. Inget räknas ihop till ett tal.",
        "The means are over what is rated in both views. The difference is the first view less the second, in steps of the scale. Nothing is added up to one number.",
    ),
    "compare.chart.expectation": ("Det som förväntas, i två bilder", "What is expected, in two views"),
    "compare.chart.condition": ("Förutsättningar, i två bilder", "Conditions, in two views"),
    "compare.chart.sentence": (
        "Varje rad är ett område. Cirkel: {first}. Romb: {second}.",
        "Each row is an area. Circle: {first}. Diamond: {second}.",
    ),
    "compare.chart.farthest": (
        "Längst isär: {area} ({first} och {second}).",
        "Farthest apart: {area} ({first} and {second}).",
    ),
    "compare.chart.same": (
        "Områdenas medel är lika i båda bilderna.",
        "The areas’ means are the same in both views.",
    ),
    "compare.column.difference": ("Skillnad", "Difference"),
    "compare.column.identical": ("Lika", "Same"),
    "compare.column.within": ("Inom ett steg", "Within one step"),
    "compare.notes": ("Våra anteckningar", "Our notes"),
    "compare.answers": ("Alla svar: {area}", "All answers: {area}"),
    "compare.comment": ("{number}. {name}:", "{number}. {name}:"),
    "compare.left": ("Det som inte går att jämföra", "What can’t be compared"),
    "compare.left.about": (
        "Bara påståenden som finns i båda och betyder samma sak jämförs.",
        "Only statements that are in both and mean the same are compared.",
    ),
    "compare.why": ("Varför", "Why"),
    "compare.left.only_first": ("finns bara i den första bilden", "is only in the first view"),
    "compare.left.only_second": ("finns bara i den andra bilden", "is only in the second view"),
    "compare.left.reworded": (
        "har en annan lydelse i den andra bilden",
        "is worded otherwise in the second view",
    ),
    "compare.left.other_scale": ("bilderna har olika skalor", "the views have different scales"),
    "compare.computed": (
        "Skillnaden i ett påstående är den första bilden minus den andra, räknad på det som båda har skattat; ”ej aktuellt” och ”kan inte bedöma” är aldrig noll. Ordningen i ”Mest värt att tala om” är skillnaden gånger två tal: ett till tre efter hur många som vill prata om det, och ett till tre efter hur starkt policyn uttrycker sig. Ett områdes medelvärde räknas när minst hälften av påståendena är skattade.",
        "The difference in a statement is the first view less the second, over what both have rated; “not applicable” and “cannot judge” are never zero. The order in “Most worth talking about” is the difference times two numbers: one to three by how many want to talk about it, and one to three by how strongly the policy puts it. An area’s mean is computed when at least half of its statements are rated.",
    ),
    "compare.code": ("Kod, {name}", "Code, {name}"),
    "compare.code.checked": (
        "Koden stämmer med den som noterades ({names}): inget svar är ändrat sedan dess.",
        "The code is the one that was noted ({names}): no answer has been changed since then.",
    ),
    "compare.code.unchecked": (
        "Jämför koden ovan med den ni noterade ({names}). Är den en annan är det ett annat innehåll.",
        "Compare the code above with the one you noted ({names}). If it is another, the content is another.",
    ),
    "compare.code.own": (
        "Bilden på den här datorn ({names}) säger samma sak som kuvertet med koden ovan.",
        "The view on this computer ({names}) says the same as the envelope with the code above.",
    ),
    "compare.code.changed": (
        "OBS! Bilden är ändrad sedan kuvertet med koden ovan gjordes ({names}). Öppna kuvertet i stället, så att ni ser det som lämnades.",
        "NOTE: The view has been changed since the envelope with the code above was made ({names}). Open the envelope instead, so that you see what was handed over.",
    ),
    "compare.written": ("Jämförelsen är sparad: {path}", "The comparison is saved: {path}"),
    "compare.argument.first": (
        "Den första bilden: ett svars id, ett mottaget kuvert eller en fil.",
        "The first view: a response’s id, a received envelope or a file.",
    ),
    "compare.argument.second": ("Den andra bilden, på samma sätt.", "The second view, in the same way."),
    "compare.option.code": (
        "Den noterade koden. Två gånger för två kuvert, i samma ordning.",
        "The code that was noted. Twice for two envelopes, in the same order.",
    ),
    "compare.option.passphrase": (
        "Filen med lösenfrasen. Två gånger för två kuvert.",
        "The file with the passphrase. Twice for two envelopes.",
    ),
    "compare.metavar.view": ("BILD", "VIEW"),
    "compare.other.what": (
        "Bilderna gäller inte samma sak: ”{first}” och ”{second}”.",
        "The views are not about the same thing: “{first}” and “{second}”.",
    ),
    "compare.other.remedy": (
        "Jämför två svar på samma skattning, för samma roll.",
        "Compare two responses to the same assessment, for the same role.",
    ),
    "compare.same.what": ("Det är två gånger samma svar.", "It is the same response twice."),
    "compare.same.remedy": (
        "Ange två olika; ”sjalvskattning history” visar dina, ”sjalvskattning bundle list” dem du har fått.",
        "Name two different ones; “sjalvskattning history” shows yours, “sjalvskattning bundle list” those you were given.",
    ),
    "compare.same.on_screen": (
        "Välj en annan bild, till exempel den andras kuvert.",
        "Choose another view, for example the other person’s envelope.",
    ),
    "compare.spare_code.what": (
        "Det finns inget kuvert för koden {noted}.",
        "There is no envelope for the code {noted}.",
    ),
    "compare.spare_code.remedy": (
        "Ange en kod för varje kuvert, i samma ordning; ett eget svar har ingen.",
        "Give one code for each envelope, in the same order; a response of your own has none.",
    ),
    "compare.none.what": (
        "Det finns inget svar, kuvert eller fil {name}.",
        "There is no response, envelope or file {name}.",
    ),
    "compare.none.remedy": (
        "”sjalvskattning history” visar dina svar, ”sjalvskattning bundle list” dem du har fått.",
        "“sjalvskattning history” shows your responses, “sjalvskattning bundle list” those you were given.",
    ),
}
