"""What `assessment check --strict` points out: each finding's sentence and remedy."""

TEXTS: dict[str, tuple[str, str]] = {
    "strict.long.what": (
        "{key}: {count} ord. Högst {most} går att läsa i ett svep.",
        "{key}: {count} words. At most {most} can be read in one go.",
    ),
    "strict.long.remedy": (
        "Stryk det som går att undvara, eller dela upp.",
        "Cut what can be spared, or split it.",
    ),
    "strict.double.what": (
        "Två saker i ett påstående: ”{words}”. Den som gör det ena men inte det andra kan inte svara.",
        "Two things in one statement: “{words}”. Someone who does one but not the other can’t answer.",
    ),
    "strict.double.remedy": (
        "Gör två påståenden, eller välj det som policyn menar.",
        "Make two statements, or choose what the policy means.",
    ),
    "strict.pair.what": ("Kanske två saker: ”{words}”.", "Perhaps two things: “{words}”."),
    "strict.pair.remedy": (
        "Kan de skattas olika? Gör då två påståenden. Hör de ihop, skriv # strict: pair på raden ovanför.",
        "Could they be rated differently? Then make two statements. If they belong together, write "
        "# strict: pair on the line above.",
    ),
    "strict.passive.what": (
        "Passiv form: ”{verb}”. Vem gör det?",
        "The passive: “{verb}”. Who does it?",
    ),
    "strict.passive.remedy": ("Skriv vem som gör vad.", "Write who does what."),
    "strict.not_i.what": (
        "Påståendet börjar inte med Jag.",
        "The statement does not begin with Jag.",
    ),
    "strict.not_i.remedy": (
        "Skriv det som personen själv gör: Jag …",
        "Write what the person does: Jag …",
    ),
    "strict.skall.what": ("”{word}” är ålderdomligt.", "“{word}” is dated."),
    "strict.skall.remedy": ("Skriv ska.", "Write ska."),
    "strict.third.what": (
        "Texten i third ska börja med ett verb i liten bokstav, som ”visar”.",
        "The text of third begins with a verb in lower case, such as “visar”.",
    ),
    "strict.third.remedy": (
        "Programmet sätter Medarbetaren, Min chef eller Kollegan framför.",
        "The program puts Medarbetaren, Min chef or Kollegan before it.",
    ),
    "strict.inner_life.what": (
        "”{verb}” kan ingen annan se.",
        "“{verb}” can’t be seen by anyone else.",
    ),
    "strict.inner_life.remedy": (
        "Skriv det som syns: visar, tar upp, frågar.",
        "Write what can be seen: visar, tar upp, frågar.",
    ),
    "strict.no_question.what": (
        "Frågan slutar inte med frågetecken.",
        "The question does not end with a question mark.",
    ),
    "strict.no_question.remedy": (
        "Skriv en öppen fråga: När …? Hur …? Vad …?",
        "Write an open question: När …? Hur …? Vad …?",
    ),
    "strict.yes_or_no.what": (
        "Frågan går att besvara med ja eller nej.",
        "The question can be answered with yes or no.",
    ),
    "strict.yes_or_no.remedy": (
        "Börja med När, Hur, Vad eller Vilken.",
        "Begin with När, Hur, Vad or Vilken.",
    ),
    "strict.signs.what": ("{key} har {count} tecken.", "{key} has {count} signs."),
    "strict.signs.remedy": ("Skriv två eller tre.", "Write two or three."),
    "strict.repeats.what": (
        "Tecknet säger samma sak som påståendet.",
        "The sign says the same as the statement.",
    ),
    "strict.repeats.remedy": (
        "Skriv något som kan hända en tisdag på en viss arbetsplats.",
        "Write something that can happen on a Tuesday at a certain workplace.",
    ),
    "strict.one_workplace.what": (
        "Alla tecken är från samma arbetsplats: {place}.",
        "All signs are from the same workplace: {place}.",
    ),
    "strict.one_workplace.remedy": (
        "Ta exempel från olika arbetsplatser, så att fler känner igen sig.",
        "Take examples from different workplaces, so that more people recognise theirs.",
    ),
    "strict.no_english.what": ("Engelska saknas: {keys}.", "English is missing: {keys}."),
    "strict.no_english.remedy": (
        "Skriv översättningen under en: bredvid texten.",
        "Write the translation under en: beside the text.",
    ),
    "strict.no_themes.what": ("Påståendet har inget tema.", "The statement has no theme."),
    "strict.no_themes.remedy": (
        "Skriv ett till tre: themes: [dialog, tillit].",
        "Write one to three: themes: [dialog, tillit].",
    ),
    "strict.no_trace.what": (
        "Ingen passage i policyn pekas ut.",
        "No passage of the policy is pointed to.",
    ),
    "strict.no_trace.remedy": (
        "Skriv passagens id: trace: [du-ska-som-ledare/p3].",
        "Write the id of the passage: trace: [du-ska-som-ledare/p3].",
    ),
    "strict.sign_twice.what": (
        "Samma tecken står på rad {first_line}.",
        "The same sign is on line {first_line}.",
    ),
    "strict.sign_twice.remedy": ("Hitta ett annat exempel.", "Find another example."),
    "strict.items.what": (
        "Rollen {role} har {count} påståenden. Mellan {low} och {high} går att besvara i ett svep.",
        "The role {role} has {count} statements. Between {low} and {high} can be answered in one go.",
    ),
    "strict.items.remedy": (
        "Slå ihop eller stryk. Färre och bättre påståenden ger ett bättre samtal.",
        "Merge or cut. Fewer and better statements make a better conversation.",
    ),
    "strict.near.what": (
        "Liknar rad {first_line}: ”{other}”",
        "Much like line {first_line}: “{other}”",
    ),
    "strict.near.remedy": (
        "Frågar de samma sak? Stryk då det ena. Annars, gör skillnaden tydlig.",
        "Do they ask the same? Then cut one. Otherwise make the difference clear.",
    ),
}
