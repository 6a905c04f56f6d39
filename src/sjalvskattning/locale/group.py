"""Group sessions: what the rules refuse, and what is wrong with a setup."""

TEXTS: dict[str, tuple[str, str]] = {
    "group.fixed.what": (
        "Sessionen är redan öppnad, så upplägget kan inte ändras.",
        "The session is already open, so its setup cannot be changed.",
    ),
    "group.fixed.remedy": (
        "Det skyddar dem som svarar. Gör en ny session om något måste vara annorlunda.",
        "That protects those who answer. Make a new session if something must be different.",
    ),
    "group.opened.what": ("Sessionen är redan öppnad.", "The session is already open."),
    "group.opened.remedy": ("Fortsätt där den är.", "Go on where it is."),
    "group.shut.what": ("Sessionen tar inte emot svar.", "The session does not take answers."),
    "group.shut.remedy": (
        "Svar tas emot från det att sessionen öppnas tills den avslutas.",
        "Answers are taken from when the session is opened until it is closed.",
    ),
    "group.collecting.what": ("Insamlingen pågår.", "Answers are being collected."),
    "group.collecting.remedy": (
        "Visa bilden, eller gå vidare utan siffror, innan du stänger för sena svar.",
        "Reveal the picture, or go on without numbers, before you shut out late answers.",
    ),
    "group.together.what": (
        "Gruppen markerar tillsammans i den här sessionen (profilen öppen), så enskilda svar tas inte emot.",
        "The group marks together in this session (profile open), so single answers are not taken.",
    ),
    "group.together.remedy": (
        "Gå igenom påståendena och sätt gruppens gemensamma markering.",
        "Go through the statements and set the group’s common mark.",
    ),
    "group.spent.what": (
        "Svaret är redan med i bilden som gruppen har sett.",
        "The answer is already part of the picture that the group has seen.",
    ),
    "group.spent.remedy": (
        "Det kan inte ändras eller tas tillbaka längre; det enskilda svaret är raderat.",
        "It can no longer be changed or taken back; the single answer has been erased.",
    ),
    "group.no_part.what": (
        "Det saknas svar på frågan som svaren delas upp efter.",
        "There is no answer to the question that answers are split by.",
    ),
    "group.no_part.remedy": ("Välj ett av alternativen.", "Choose one of the alternatives."),
    "group.too_many.what": (
        "{people} har svarat, men gruppen är {head_count}.",
        "{people} have answered, but the group is {head_count}.",
    ),
    "group.too_many.remedy": (
        "Någon har svarat två gånger eller så stämmer inte antalet. Bilden kan inte visas. Ta bort det som blivit dubbelt, eller gör en ny session.",
        "Someone has answered twice, or the number is wrong. The picture cannot be revealed. Remove what was doubled, or make a new session.",
    ),
    "group.too_few.what": ("Färre än {k} har svarat.", "Fewer than {k} have answered."),
    "group.too_few.remedy": (
        "Vänta på fler svar, eller samtala utan siffror: frågorna finns kvar.",
        "Wait for more answers, or talk without numbers: the questions are still there.",
    ),
    "group.not_collecting.what": (
        "Det går bara medan svar samlas in.",
        "That works only while answers are collected.",
    ),
    "group.not_collecting.remedy": ("Fortsätt där sessionen är.", "Go on where the session is."),
    "group.not_leading.what": (
        "Det går först när bilden har visats.",
        "That works only once the picture has been revealed.",
    ),
    "group.not_leading.remedy": (
        "Visa bilden, eller gå vidare utan siffror.",
        "Reveal the picture, or go on without numbers.",
    ),
    "group.not_open_profile.what": (
        "Gemensam markering hör till profilen öppen.",
        "Marking together belongs to the profile open.",
    ),
    "group.not_open_profile.remedy": (
        "I den här sessionen svarar var och en för sig.",
        "In this session each answers on their own.",
    ),
    "group.no_agreed.what": (
        "Det finns ingen överenskommelse med nummer {number}.",
        "There is no agreement number {number}.",
    ),
    "group.no_agreed.remedy": ("Se efter vilka nummer som finns.", "See which numbers there are."),
    "group.not_found.what": (
        "Det finns ingen gruppsession som heter så.",
        "There is no group session called that.",
    ),
    "group.not_found.where": ("{id}", "{id}"),
    "group.not_found.remedy": (
        "Se vilka som finns med: sjalvskattning group list",
        "See what there is with: sjalvskattning group list",
    ),
    "group.exists.what": (
        "Det finns redan en gruppsession med det namnet.",
        "There is already a group session called that.",
    ),
    "group.exists.where": ("{id}", "{id}"),
    "group.exists.remedy": ("Försök igen.", "Try again."),
    "group.locked.what": (
        "Gruppsessionen är öppen i ett annat fönster.",
        "The group session is open in another window.",
    ),
    "group.locked.where": ("{path}", "{path}"),
    "group.locked.remedy": (
        "Fortsätt där, eller stäng det fönstret först.",
        "Go on there, or close that window first.",
    ),
    "group.damaged.what": ("Gruppsessionen går inte att läsa.", "The group session cannot be read."),
    "group.damaged.where": ("{path}", "{path}"),
    "group.damaged.remedy": (
        "Filerna är orörda. Be om hjälp innan du raderar dem.",
        "The files are untouched. Ask for help before you erase them.",
    ),
    "group.too_new.what": (
        "Gruppsessionen är skriven av en nyare version av programmet.",
        "The group session was written by a newer version of the program.",
    ),
    "group.too_new.where": ("{path}", "{path}"),
    "group.too_new.remedy": (
        "Uppdatera programmet. Filerna är orörda.",
        "Update the program. The files are untouched.",
    ),
    "group.fault.name.what": ("Sessionen har inget namn.", "The session has no name."),
    "group.fault.name.remedy": ("Skriv vad gruppen heter.", "Write what the group is called."),
    "group.fault.items.what": (
        "Inga påståenden är valda, eller några som inte ställs till rollen.",
        "No statements are chosen, or some that are not asked of the role.",
    ),
    "group.fault.items.remedy": ("Välj minst ett område.", "Choose at least one area."),
    "group.fault.head_count.what": (
        "Antalet som kan svara ska vara 1–1000.",
        "The number who can answer must be 1–1000.",
    ),
    "group.fault.head_count.remedy": (
        "Räkna hur många som är i gruppen.",
        "Count how many are in the group.",
    ),
    "group.fault.too_small.what": (
        "Gruppen är för liten för att svara var för sig: det behövs minst {k}.",
        "The group is too small to answer each on their own: at least {k} are needed.",
    ),
    "group.fault.too_small.remedy": (
        "Välj profilen öppen: gruppen markerar tillsammans.",
        "Choose the profile open: the group marks together.",
    ),
    "group.fault.rules.what": ("Skyddet är satt för lågt.", "The protection is set too low."),
    "group.fault.rules.remedy": (
        "Minst 5 personer i varje grupp, minst 1 insatt, och minst 2 fler personer än insatta.",
        "At least 5 people in each group, at least 1 insider, and at least 2 more people than insiders.",
    ),
    "group.fault.groups.what": ("Uppdelningen ska ha 2–20 delar.", "The breakdown must have 2–20 parts."),
    "group.fault.groups.remedy": ("Skriv delarna, en på varje rad.", "Write the parts, one on each line."),
    "group.fault.group_names.what": (
        "Två delar i uppdelningen heter likadant, eller en saknar namn.",
        "Two parts of the breakdown have the same name, or one has none.",
    ),
    "group.fault.group_names.remedy": ("Ge varje del ett eget namn.", "Give each part a name of its own."),
    "group.fault.question.what": ("Uppdelningen har ingen fråga.", "The breakdown has no question."),
    "group.fault.question.remedy": (
        "Skriv frågan, till exempel: Vilket arbetslag hör du till?",
        "Write the question, for example: Which team are you in?",
    ),
    "group.fault.open_extras.what": (
        "Med profilen öppen samlas varken uppdelning eller fritext in.",
        "With the profile open neither a breakdown nor free text is collected.",
    ),
    "group.fault.open_extras.remedy": (
        "Ta bort uppdelningen och fritexten, eller välj profilen strikt.",
        "Remove the breakdown and the free text, or choose the profile strict.",
    ),
    "group.not_about_leader.what": (
        "Sessionen handlar om gruppen själv, inte om en ledare.",
        "The session is about the group itself, not about a leader.",
    ),
    "group.not_about_leader.remedy": (
        "Utelämna ledarens egen skattning.",
        "Leave out the leader’s own assessment.",
    ),
    "group.other_own.what": (
        "Skattningen är inte ledarens egen för samma underlag och roll.",
        "The assessment is not the leader’s own of the same assessment and role.",
    ),
    "group.other_own.where": ("{id}", "{id}"),
    "group.other_own.remedy": (
        "Välj en egen skattning av samma underlag och roll.",
        "Choose a self-assessment of the same assessment and role.",
    ),
    "group.same_code.what": (
        "Koden har redan lagts till.",
        "The code has been added already.",
    ),
    "group.same_code.remedy": (
        "Hör den till någon annan som har svarat likadant, lägg till den en gång till.",
        "If it belongs to someone else who has answered alike, add it once more.",
    ),
    "group.no_such_code.what": (
        "Svaret finns inte bland dem som väntar.",
        "The answer is not among those that wait.",
    ),
    "group.no_such_code.remedy": (
        "Kontrollera koden eller filen. Ett svar som är med i bilden kan inte tas tillbaka.",
        "Check the code or the file. An answer that is in the picture cannot be taken back.",
    ),
    "group.not_comparable.what": (
        "Sessionerna frågar inte samma sak, eller är en och samma.",
        "The sessions do not ask the same, or are one and the same.",
    ),
    "group.not_comparable.remedy": (
        "Välj två sessioner med samma skattning, roll och skala, om samma.",
        "Choose two sessions of the same assessment, role and scale, about the same.",
    ),
    "group.nothing_shown.what": (
        "Sessionen har inte visat några siffror, så det finns inget att jämföra med.",
        "The session has shown no numbers, so there is nothing to compare with.",
    ),
    "group.nothing_shown.where": ("{name}", "{name}"),
    "group.nothing_shown.remedy": (
        "Välj en session där bilden har visats.",
        "Choose a session whose picture has been revealed.",
    ),
    "group.not_shown_yet.what": (
        "Bilden är inte visad än, så det finns ingen rapport.",
        "The picture has not been revealed yet, so there is no report.",
    ),
    "group.not_shown_yet.remedy": (
        "Visa bilden, eller gå vidare utan siffror.",
        "Reveal the picture, or go on without numbers.",
    ),
}
