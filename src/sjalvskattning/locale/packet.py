"""Answer packets: what can be wrong with one, and with making one."""

TEXTS: dict[str, tuple[str, str]] = {
    "packet.not_one.what": ("Filen är inget svarspaket.", "The file is not an answer packet."),
    "packet.not_one.where": ("{file}", "{file}"),
    "packet.not_one.remedy": (
        "Be deltagaren göra ett: sjalvskattning group packet",
        "Ask the participant to make one: sjalvskattning group packet",
    ),
    "packet.too_new.what": (
        "Svarspaketet är gjort av en nyare version av programmet.",
        "The answer packet was made by a newer version of the program.",
    ),
    "packet.too_new.where": ("{file}", "{file}"),
    "packet.too_new.remedy": ("Uppdatera programmet.", "Update the program."),
    "packet.damaged.what": ("Svarspaketet är inte helt.", "The answer packet is not whole."),
    "packet.damaged.where": ("{file}", "{file}"),
    "packet.damaged.remedy": (
        "Be deltagaren skicka det igen, eller läsa upp svarskoden.",
        "Ask the participant to send it again, or to read out the answer code.",
    ),
    "packet.other_form.what": (
        "Svarspaketet svarar på något annat än det som sessionen frågar.",
        "The answer packet answers something other than what the session asks.",
    ),
    "packet.other_form.where": ("{file}", "{file}"),
    "packet.other_form.remedy": (
        "Ge deltagaren sessionens inbjudan och be om ett nytt: samma skattning, version, roll och påståenden.",
        "Give the participant the session’s invitation and ask for a new one: the same assessment, version, role and statements.",
    ),
    "packet.no_part.what": (
        "Svarspaketet saknar svar på frågan som svaren delas upp efter.",
        "The answer packet has no answer to the question that answers are split by.",
    ),
    "packet.no_part.where": ("{file}", "{file}"),
    "packet.no_part.remedy": (
        "Be deltagaren göra ett nytt från sessionens inbjudan.",
        "Ask the participant to make a new one from the session’s invitation.",
    ),
    "packet.other_response.what": (
        "Skattningen svarar på något annat än det som sessionen frågar.",
        "The assessment answers something other than what the session asks.",
    ),
    "packet.other_response.where": ("{id}", "{id}"),
    "packet.other_response.remedy": (
        "Svara på inbjudan i stället: sjalvskattning group answer INBJUDAN",
        "Answer the invitation instead: sjalvskattning group answer INVITATION",
    ),
    "packet.part_needed.what": (
        "Sessionen delar upp svaren, och det framgår inte vilken del du hör till.",
        "The session splits the answers, and it does not say which part you belong to.",
    ),
    "packet.part_needed.remedy": (
        "Säg det med --part. Delarna är: {parts}",
        "Say so with --part. The parts are: {parts}",
    ),
}
