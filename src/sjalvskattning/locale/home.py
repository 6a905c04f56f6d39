"""Texts of Hem and of starting something new."""

TEXTS: dict[str, tuple[str, str]] = {
    "home.title": ("Självskattning", "Self-assessment"),
    "home.here": ("Hem", "Home"),
    # the list
    "home.continue": ("Fortsätt där du var", "Continue where you were"),
    "home.begin": ("Börja", "Begin"),
    "home.begin.new": ("Ny skattning", "New assessment"),
    "home.begin.demo": ("Prova utan att något sparas", "Try it, nothing is saved"),
    "home.earlier": ("Dina skattningar", "Your assessments"),
    "home.others": ("Dina andra skattningar", "Your other assessments"),
    "home.notices": ("Att känna till", "Good to know"),
    "home.loading": ("Läser dina skattningar …", "Reading your assessments …"),
    "home.empty": (
        "Här finns inga skattningar än. Det tar ungefär tjugo minuter att gå igenom en, och du kan "
        "stanna upp när du vill: varje svar sparas på en gång.",
        "There are no assessments here yet. One takes about twenty minutes, and you can pause whenever "
        "you like: every answer is saved at once.",
    ),
    "home.row.continue": ("fråga {n} av {total}", "question {n} of {total}"),
    "home.row.review": ("att granska", "to review"),
    "home.row.done": ("klar", "done"),
    "home.perspective.manager": ("som chef", "as manager"),
    "home.perspective.reports": ("om min chef", "about my manager"),
    "home.perspective.peer": ("om en kollega", "about a colleague"),
    "home.before": ("inför {occasion}", "for {occasion}"),
    # beside the list
    "home.detail.perspective": ("Perspektiv", "Perspective"),
    "home.detail.occasion": ("Inför", "For"),
    "home.detail.date": ("Datum", "Date"),
    "home.detail.unit": ("Enhet", "Unit"),
    "home.detail.name": ("Namn", "Name"),
    "home.detail.period": ("Period", "Period"),
    "home.detail.created": ("Påbörjad", "Begun"),
    "home.detail.answered": ("Besvarat", "Answered"),
    "home.detail.answered.of": ("{n} av {total}", "{n} of {total}"),
    "home.detail.id": ("Kort namn", "Short id"),
    "home.detail.new": (
        "Välj policy, roll och vilket samtal du förbereder. Sedan kommer ett påstående i taget.",
        "Choose policy, role and which conversation you prepare. Then comes one statement at a time.",
    ),
    "home.detail.demo": (
        "Gå igenom en skattning på låtsas. När du lämnar den är allt borta.",
        "Go through an assessment for show. When you leave, everything is gone.",
    ),
    "home.detail.where": ("Dina svar ligger i", "Your answers are in"),
    # footer
    "home.key.open": ("öppna", "open"),
    "home.key.new": ("ny", "new"),
    "home.key.demo": ("demo", "demo"),
    "home.key.document": ("underlag", "notes"),
    "home.key.erase": ("radera", "erase"),
    "home.key.more": ("mer", "more"),
    "home.key.more.longer": ("mer att göra med den …", "more to do with it …"),
    "home.key.compare": ("jämför", "compare"),
    "home.key.compare.longer": ("jämför med en annan bild …", "compare with another view …"),
    "home.key.timeline": ("över tid", "over time"),
    "home.key.timeline.longer": ("se hur det har ändrats över tid", "see how it has changed over time"),
    "home.key.plan": ("samtalskarta", "plan"),
    "home.key.plan.longer": ("gör en samtalskarta …", "make a conversation plan …"),
    "home.key.envelope": ("kuvert", "envelope"),
    "home.key.envelope.longer": ("lägg den i ett kuvert …", "put it in an envelope …"),
    "home.key.take_in": ("kuvert från andra …", "envelopes from others …"),
    "home.key.open_both": ("öppna två kuvert och jämför …", "open two envelopes and compare …"),
    "home.key.guide": ("gör en samtalsguide av en policy …", "make a conversation guide from a policy …"),
    "home.key.agreements": ("överenskommelser", "agreements"),
    "home.follow_up": ("Att följa upp", "To follow up"),
    "home.agreed": ("Överenskommelser", "Agreements"),
    "home.detail.agreements": (
        "Det ni kom överens om i samtalet: åtaganden, vem de ligger på, när, och hur det går. Nästa underlag öppnas med dem.",
        "What you agreed on in the conversation: commitments, who owns them, when, and how it goes. The next notes open with them.",
    ),
    "home.group": ("Gruppsession", "Group session"),
    "home.key.groups": ("gruppsessioner", "group sessions"),
    "home.detail.groups": (
        "Samla in en arbetsgrupps svar utan att peka ut någon, visa bilden ett område i taget och skriv ner vad ni "
        "kommer överens om. Räkna med en timme tillsammans.",
        "Collect a workgroup’s answers without exposing anyone, show the picture one area at a time and write down "
        "what you agree on. Allow an hour together.",
    ),
    "home.more.title": ("Vad vill du göra med den?", "What do you want to do with it?"),
    "home.taken_in": (
        "Kuvertet är mottaget. Jämför med f på ditt svar.",
        "The envelope has been received. Compare with f on your response.",
    ),
    "home.key.quit": ("avsluta", "quit"),
    # what can be said to the person
    "home.not_finished": (
        "Den är inte klar än. Underlaget öppnas när du har sagt att du är klar.",
        "It is not done yet. The notes open when you have said that you are done.",
    ),
    "home.pick_one": ("Gå till en skattning i listan först.", "Go to an assessment in the list first."),
    "home.erase.title": ("Radera den här skattningen?", "Erase this assessment?"),
    "home.erase.text": (
        "Svaren, kommentarerna, målen och alla säkerhetskopior tas bort. Det går inte att ångra. "
        "Dokument som du har sparat som filer ligger kvar.",
        "The answers, comments, goals and all backups are removed. This can’t be undone. "
        "Documents that you have saved as files stay where they are.",
    ),
    "home.erase.yes": ("Radera", "Erase"),
    "home.erase.no": ("Behåll", "Keep"),
    "home.erased": ("Skattningen är raderad.", "The assessment is erased."),
    "home.locked.title": ("Öppen i ett annat fönster", "Open in another window"),
    "home.locked.read": ("Läs utan att ändra", "Read without changing"),
    "home.back": ("Tillbaka", "Back"),
    "home.failed.title": ("Det gick inte att öppna", "It could not be opened"),
    "home.ok": ("Jag förstår", "I understand"),
    "home.remedy": ("Åtgärd: {text}", "Remedy: {text}"),
    "home.notice.definition.one": (
        "Skattningen {name} har {n} fel och går inte att använda.",
        "The assessment {name} has {n} fault and can’t be used.",
    ),
    "home.notice.definition.other": (
        "Skattningen {name} har {n} fel och går inte att använda.",
        "The assessment {name} has {n} faults and can’t be used.",
    ),
    "home.notice.definition.remedy": (
        "Se felen med: sjalvskattning assessment check {path}",
        "See the faults with: sjalvskattning assessment check {path}",
    ),
    # start
    "home.start.title": ("Ny skattning", "New assessment"),
    "home.start.lead": (
        "Vad ska du skatta, och inför vilket samtal? Enter går vidare; du kan lämna det som det är.",
        "What will you assess, and for which conversation? Enter moves on; what is filled in is fine.",
    ),
    "home.start.policy": ("Policy", "Policy"),
    "home.start.role": ("Skattad roll", "Rated role"),
    "home.start.perspective": ("Perspektiv", "Perspective"),
    "home.start.occasion": ("Samtal", "For"),
    "home.start.date": ("Datum", "Date"),
    "home.start.name": ("Namn", "Name"),
    "home.start.unit": ("Enhet", "Unit"),
    "home.start.period": ("Period", "Period"),
    "home.start.date.hint": (
        "samtalets dag, ÅÅÅÅ-MM-DD, eller tomt",
        "its date, YYYY-MM-DD, or empty",
    ),
    "home.start.name.hint.self": ("behövs inte", "not needed"),
    "home.start.name.hint.manager": (
        "medarbetarens initialer, så att du känner igen bilden",
        "the employee’s initials, so that you recognise the view",
    ),
    "home.start.name.hint.reports": (
        "chefens initialer, så att du känner igen bilden",
        "the manager’s initials, so that you recognise the view",
    ),
    "home.start.name.hint.peer": (
        "kollegans initialer, så att du känner igen bilden",
        "the colleague’s initials, so that you recognise the view",
    ),
    "home.start.rated.self": (
        "Du skattar dig själv, i rollen {role}.",
        "You rate yourself, in the role {role}.",
    ),
    "home.start.rated.manager": (
        "Du skattar medarbetaren, som har rollen {role}.",
        "You rate the employee, whose role is {role}.",
    ),
    "home.start.rated.reports": (
        "Du skattar din chef, som har rollen {role}.",
        "You rate your manager, whose role is {role}.",
    ),
    "home.start.rated.peer": (
        "Du skattar kollegan, som har rollen {role}.",
        "You rate the colleague, whose role is {role}.",
    ),
    "home.start.rated.usual": (
        "Vanligast här är rollen {role}. Bilder av olika roller går inte att jämföra.",
        "The usual role here is {role}. Views of different roles can’t be compared.",
    ),
    "home.start.unit.hint": ("behövs inte", "not needed"),
    "home.start.period.hint": ("till exempel våren 2026", "for example spring 2026"),
    "home.start.date.wrong": (
        "Datumet ser ut att vara fel. Skriv det som {today}, eller lämna tomt.",
        "The date does not look right. Write it like {today}, or leave it empty.",
    ),
    "home.start.go": ("Börja", "Begin"),
    "home.start.none.title": (
        "Det finns ingen skattning att börja med",
        "There is no assessment to begin with",
    ),
    "home.start.none": (
        "Ingen policy hittades. Åtgärd: installera om programmet, eller lägg en egen skattning i {folder}.",
        "No policy was found. Remedy: install the program again, or put an assessment of your own in {folder}.",
    ),
    "home.key.go": ("klar", "done"),
    "home.key.next": ("nästa", "next"),
    "home.key.previous": ("förra", "previous"),
    "home.key.cancel": ("avbryt", "cancel"),
    # the first time
    "home.first.title": ("Välkommen", "Welcome"),
    "home.first.where": (
        "Dina svar sparas bara på den här datorn, i {folder}.",
        "Your answers are kept on this computer only, in {folder}.",
    ),
    "home.first.who": (
        "Den som kan logga in som du, eller sköter datorn, kan läsa dem; ingen annan får dem om inte du "
        "själv lämnar dem vidare.",
        "Whoever can log in as you, or runs this computer, can read them; nobody else gets them unless you "
        "hand them over yourself.",
    ),
    "home.first.erase": (
        "Inget namn behövs, inget skickas över nätet, och du kan radera allt när du vill.",
        "No name is needed, nothing is sent over the network, and you can erase everything at any time.",
    ),
    "home.first.role": ("Din roll", "Your role"),
    "home.first.mode": ("Läge", "Mode"),
    "home.first.mode.tui": ("fönster", "screen"),
    "home.first.mode.tui.note": ("det du ser nu", "what you see now"),
    "home.first.mode.plain": ("rad för rad", "line by line"),
    "home.first.mode.plain.note": ("för skärmläsare och punktskrift", "for screen readers and braille"),
    "home.first.theme": ("Utseende", "Appearance"),
    "home.first.go": ("Klart", "Done"),
    "home.first.plain.next": (
        "Nästa gång öppnas programmet rad för rad.",
        "Next time the program opens line by line.",
    ),
    "home.notices.more": ("… och {n} till", "… and {n} more"),
    "home.detail.state": ("Läge", "State"),
    "home.unknown": ("Något gick fel ({code}).", "Something went wrong ({code})."),
    # help
    "home.help": (
        "Gå med pilarna och öppna med Enter. En skattning som inte är klar fortsätter där du var; en som är klar "
        "öppnas som samtalsunderlag.",
        "Move with the arrows and open with Enter. An assessment that is not done goes on where you were; one that is "
        "done opens as conversation notes.",
    ),
    "home.start.help": (
        "Pilarna väljer, Enter går vidare. Den skattade rollen är rollen hos den du skattar: din egen när du skattar dig själv, annars medarbetarens, chefens eller kollegans. Det enda som behövs är policy och roll; resten kan stå som det står.",
        "The arrows choose, Enter moves on. The rated role is that of whoever you rate: your own when you rate yourself, otherwise the employee’s, the manager’s or the colleague’s. Only policy and role are needed; the rest can be left as it is.",
    ),
    "home.first.help": (
        "Pilarna väljer, Enter går vidare. Allt kan ändras senare.",
        "The arrows choose, Enter moves on. Everything can be changed later.",
    ),
}
