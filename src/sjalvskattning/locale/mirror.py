"""Texts of the mirror: one's own answers seen through another policy's themes."""

TEXTS: dict[str, tuple[str, str]] = {
    # the document
    "mirror.title": ("Spegel: dina svar bredvid {policy}", "Mirror: your answers beside {policy}"),
    "mirror.fact.mine": ("Din policy", "Your policy"),
    "mirror.fact.theirs": ("Speglas i", "Mirrored in"),
    "mirror.fact.answered": ("Skattningen påbörjad", "Assessment begun"),
    "mirror.policy": ("{title}, {organisation}, {role}", "{title}, {organisation}, {role}"),
    "mirror.about": ("Så läser du spegeln", "How to read the mirror"),
    "mirror.looked_up": (
        "Din skattning är gjord före temana. De är hämtade ur den skattning för {policy} som finns nu, påstående för "
        "påstående.",
        "Your assessment was made before the themes. They are taken from the assessment for {policy} that there is "
        "now, statement by statement.",
    ),
    "mirror.about.shared": ("Tas upp av båda: {themes}.", "Taken up by both: {themes}."),
    "mirror.about.missing": ("Bara i {policy}: {themes}.", "Only in {policy}: {themes}."),
    "mirror.about.own": ("Bara i din policy: {themes}.", "Only in your policy: {themes}."),
    "mirror.without.one": (
        "Ett påstående för {policy} har inget tema och är inte med.",
        "One statement for {policy} has no theme and is left out.",
    ),
    "mirror.without.other": (
        "{n} påståenden för {policy} har inget tema och är inte med.",
        "{n} statements for {policy} have no theme and are left out.",
    ),
    "mirror.shared": ("I båda: {theme}", "In both: {theme}"),
    "mirror.says.expectation": ("{policy} säger.", "{policy} says."),
    "mirror.says.condition": ("Förutsättningar enligt {policy}.", "Conditions according to {policy}."),
    "mirror.lacks.expectation": (
        "{policy} har inget som förväntas under det här temat.",
        "{policy} has nothing expected under this theme.",
    ),
    "mirror.lacks.condition": (
        "{policy} har ingen förutsättning under det här temat.",
        "{policy} has no condition under this theme.",
    ),
    "mirror.missing": ("Det här frågar inte din policy om", "What your policy does not ask about"),
    "mirror.missing.about": (
        "Något att prata om: hur är det med det här hos er? Inget av det är skattat.",
        "Something to talk about: what is this like where you work? None of it is rated.",
    ),
    "mirror.missing.none": (
        "Alla teman i {policy} finns också i din policy.",
        "Every theme in {policy} is in your policy too.",
    ),
    "mirror.own": ("Bara i din policy, {policy}", "Only in your policy, {policy}"),
    "mirror.own.about": ("Det här tar {policy} inte upp.", "{policy} does not take this up."),
    "mirror.own.none": (
        "Alla teman i din policy finns också i {policy}.",
        "Every theme in your policy is in {policy} too.",
    ),
    "mirror.theme": ("{theme}: {about}", "{theme}: {about}"),
    "mirror.answers.expectation": ("Dina svar", "Your answers"),
    "mirror.answers.condition": ("Dina svar om förutsättningar", "Your answers about conditions"),
    "mirror.answers.title": ("Dina svar: {theme}", "Your answers: {theme}"),
    "mirror.mean": ("Medel {mean} på skalan {low}–{high}.", "Mean {mean} on the scale {low}–{high}."),
    "mirror.no_mean": ("Inget medel: {reason}.", "No mean: {reason}."),
    "mirror.rated": (
        "Skattade påståenden: {rated}\u00a0av\u00a0{applicable}.",
        "Statements rated: {rated}\u00a0of\u00a0{applicable}.",
    ),
    "mirror.state": ("{state}: {n}.", "{state}: {n}."),
    "mirror.unscored.one": (
        "Ett påstående frågas men räknas inte in.",
        "One statement is asked but not counted.",
    ),
    "mirror.unscored.other": (
        "{n} påståenden frågas men räknas inte in.",
        "{n} statements are asked but not counted.",
    ),
    "mirror.computed": (
        "Ett temas medel är summan av skattningarna delad med antalet skattade påståenden som har temat. Ett "
        "påstående kan ha flera teman. Förväntningar och förutsättningar räknas var för sig, och inget räknas ihop "
        "över flera teman.",
        "The mean of a theme is the sum of the ratings divided by the number of rated statements with the theme. A "
        "statement may have several themes. Expectations and conditions are counted apart, and nothing is added up "
        "over several themes.",
    ),
    "mirror.comments": ("Kommentarer är inte med i spegeln.", "Comments are not in the mirror."),
    # the command
    "mirror.metavar.policy": ("ANNAN", "OTHER"),
    "mirror.option.response": (
        "Skattningens id, början av det, eller latest. Utelämna det för den senaste, och ange bara ANNAN.",
        "The assessment’s id, the beginning of it, or latest. Leave it out for the latest, and give only OTHER.",
    ),
    "mirror.option.policy": (
        "Policyn att spegla i: id för en annan skattning. assessment list visar vilka som finns.",
        "The policy to mirror in: another assessment’s id. assessment list shows what there is.",
    ),
    "mirror.option.role": (
        "Rollen i den andra policyn. Utan den tas samma roll; chef och ledare räknas som samma.",
        "The role in the other policy. Without it the same role; chef and ledare count as the same.",
    ),
    "mirror.written": ("Spegeln är skriven till {path}.", "The mirror is written to {path}."),
    # what can go wrong
    "mirror.same.what": (
        "{name} är policyn som skattningen redan bygger på.",
        "{name} is the policy that the assessment is already made from.",
    ),
    "mirror.same.remedy": ("Välj en annan: {known}.", "Choose another: {known}."),
    "mirror.role.what": (
        "{policy} har ingen roll som motsvarar {role}.",
        "{policy} has no role that corresponds to {role}.",
    ),
    "mirror.role.remedy": (
        "Säg vilken du vill spegla i, med --role och något av: {known}.",
        "Say which to mirror in, with --role and one of: {known}.",
    ),
    "mirror.no_themes.what": (
        "Påståendena i {name} har inga teman, så det finns inget att spegla.",
        "The statements in {name} have no themes, so there is nothing to mirror.",
    ),
    "mirror.no_themes.remedy": (
        "Be den som skriver skattningen att ge påståendena themes. Se vilka teman som finns: sjalvskattning themes",
        "Ask whoever writes the assessment to give its statements themes. See what there is: sjalvskattning themes",
    ),
    "mirror.gone.what": (
        "Skattningen är gjord före temana, och {name} finns inte längre att hämta dem ur.",
        "The assessment was made before the themes, and {name} is no longer there to take them from.",
    ),
    "mirror.gone.remedy": (
        "Lägg tillbaka definitionen, med themes i påståendena. Se var den ska ligga: sjalvskattning data where",
        "Put the definition back, with themes in its statements. See where it should be: sjalvskattning data where",
    ),
    "mirror.alone.what": (
        "Det finns ingen annan policy att spegla i än {name}.",
        "There is no other policy to mirror in than {name}.",
    ),
    "mirror.alone.remedy": (
        "Lägg till en egen skattning. Se var den ska ligga: sjalvskattning data where",
        "Add an assessment of your own. See where it should be: sjalvskattning data where",
    ),
    # the screen
    "mirror.here": ("Spegel", "Mirror"),
    "mirror.which": ("Vilken policy vill du spegla i?", "Which policy do you want to mirror in?"),
    "mirror.which.about": (
        "Du ser då dina svar för {policy} bredvid det som den andra policyn tar upp. Inget ändras.",
        "You then see your answers for {policy} beside what the other policy takes up. Nothing is changed.",
    ),
    "mirror.role.which": ("Vilken roll?", "Which role?"),
    "mirror.role.about": (
        "{policy} har ingen roll som motsvarar {role}.",
        "{policy} has no role that corresponds to {role}.",
    ),
    "mirror.failed": ("Det blev ingen spegel", "There is no mirror"),
    "mirror.go_to": ("Gå till", "Go to"),
    "mirror.go_to.search": ("skriv en del av rubriken", "write part of the heading"),
    "mirror.key.open": ("spegel", "mirror"),
    "mirror.key.open.longer": ("spegla svaren i en annan policy …", "mirror the answers in another policy …"),
    "mirror.key.policy": ("annan policy", "other policy"),
    "mirror.help": (
        "Spegeln visar dina svar bredvid en annan policy: vad båda tar upp och vad bara den ena tar upp. Den är till "
        "för samtalet, jämför ingen med någon annan och ändrar inget.",
        "The mirror shows your answers beside another policy: what both take up and what only one of them does. It "
        "is for the conversation, compares nobody with anybody else and changes nothing.",
    ),
    "mirror.plain.open": ("spegla i en annan policy", "mirror in another policy"),
}
