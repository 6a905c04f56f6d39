"""Texts of the samtalsunderlag on screen: its parts, what can be written, and how it is handed over."""

TEXTS: dict[str, tuple[str, str]] = {
    # the parts
    "conversation.part.read": ("Läs underlaget", "Read the notes"),
    "conversation.part.topics": ("Prata om", "Talk about"),
    "conversation.part.since": ("Sedan sist", "Since last"),
    "conversation.part.goals": ("Mål", "Goals"),
    "conversation.part.needs": ("Behov", "Needs"),
    "conversation.part.hand": ("Lämna", "Hand over"),
    "conversation.part.read.short": ("Läs", "Read"),
    "conversation.part.topics.short": ("Prata om", "Topics"),
    "conversation.part.since.short": ("Sist", "Since"),
    "conversation.part.goals.short": ("Mål", "Goals"),
    "conversation.part.needs.short": ("Behov", "Needs"),
    "conversation.part.hand.short": ("Lämna", "Hand"),
    "conversation.yes": ("ja", "yes"),
    "conversation.no": ("nej", "no"),
    "conversation.rated": ("{value} av {maximum}", "{value} of {maximum}"),
    "conversation.undone": ("Det senaste är ångrat.", "The latest change is undone."),
    "conversation.full": (
        "Det blev för långt: högst 10 000 tecken. Resten kom inte med.",
        "That was too long: at most 10,000 characters. The rest was left out.",
    ),
    "conversation.read_only": ("Läs utan att ändra", "Read without changing"),
    # keys
    "conversation.key.part": ("delar", "parts"),
    "conversation.key.change": ("ändra", "change"),
    "conversation.key.pick": ("välj", "choose"),
    "conversation.key.add": ("lägg till ett mål", "add a goal"),
    "conversation.key.remove": ("ta bort", "remove"),
    "conversation.key.preview": ("förhandsvisa", "preview"),
    "conversation.key.save_file": ("spara fil", "save file"),
    "conversation.key.next_part": ("nästa del", "next part"),
    "conversation.key.previous_part": ("förra delen", "previous part"),
    "conversation.key.answers": ("gå till svaren", "go to the answers"),
    "conversation.key.home": ("Hem", "Home"),
    "conversation.key.done": ("klar", "done"),
    "conversation.key.save": ("spara", "save"),
    # topics
    "conversation.topics.chosen": ("Det här vill jag prata om", "What I want to talk about"),
    "conversation.topics.count": ("{n} av {most} valda", "{n} of {most} chosen"),
    "conversation.topics.none": (
        "Välj högst tre saker: Enter väljer och låter dig skriva en önskan eller fråga.",
        "Choose at most three things: Enter chooses and lets you write a wish or a question.",
    ),
    "conversation.topics.suggested": (
        "Förslag: markerat, lägst och högst skattat",
        "Suggestions: marked, lowest and highest rated",
    ),
    "conversation.topics.others": ("Allt annat", "Everything else"),
    "conversation.topics.wish": ("”{text}”", "“{text}”"),
    "conversation.topics.no_wish": (
        "Enter: skriv en önskan eller fråga",
        "Enter: write a wish or a question",
    ),
    "conversation.topics.full": (
        "Du har redan valt tre. Ta bort en först, så får var och en sin tid.",
        "You have already chosen three. Drop one first, so that each gets its time.",
    ),
    "conversation.wish.about": (
        "Vad vill du säga, fråga eller önska? Det går bra att lämna tomt.",
        "What do you want to say, ask or wish for? It may be left empty.",
    ),
    "conversation.wish.opening": ("Att börja med: {text}", "To begin with: {text}"),
    # since last
    "conversation.since.title": ("Målen från förra gången", "The goals from last time"),
    "conversation.since.lead": (
        "Enter går vidare: inte börjat, pågår, klart, ändrat.",
        "Enter moves on: not started, ongoing, done, changed.",
    ),
    "conversation.since.agreed": (
        "Det här är överenskommet. Följ upp det i Överenskommelser: a på Hem.",
        "This was agreed on. Follow it up in Agreements: a at Home.",
    ),
    "conversation.since.none": (
        "Här finns inget att följa upp. Mål som du skriver nu kommer fram här nästa gång.",
        "There is nothing to follow up. Goals that you write now turn up here next time.",
    ),
    # goals
    "conversation.goals.title": ("Mål till nästa gång", "Goals until next time"),
    "conversation.goals.lead": (
        "Ett mål räcker långt: vad, första steget, vem det ligger på, när, och hur ni ser att det är nått.",
        "One goal goes a long way: what, the first step, who owns it, when, and how you will see that it is reached.",
    ),
    "conversation.goals.support": ("Stöd som erbjuds", "Support on offer"),
    "conversation.goals.offered": ("{title}: {about}", "{title}: {about}"),
    "conversation.goals.add": ("Lägg till ett mål", "Add a goal"),
    "conversation.goals.removed": ("Målet är borttaget. u ångrar.", "The goal is removed. u undoes."),
    "conversation.goals.step": ("Första steget: {text}", "First step: {text}"),
    "conversation.goals.due": ("när: {due}", "when: {due}"),
    "conversation.goals.judged": ("bedöms så här: {text}", "judged by: {text}"),
    "conversation.goal.title": ("Ett mål", "A goal"),
    "conversation.goal.text": ("Målet", "The goal"),
    "conversation.goal.text.hint": ("vad som ska vara annorlunda", "what is to be different"),
    "conversation.goal.step": ("Första steg", "First step"),
    "conversation.goal.step.hint": ("det du gör först", "what you do first"),
    "conversation.goal.owner": ("Ligger på", "Owner"),
    "conversation.goal.due": ("När", "When"),
    "conversation.goal.due.hint": ("ett datum eller egna ord", "a date or words of your own"),
    "conversation.goal.judged": ("Bedöms", "Judged by"),
    "conversation.goal.judged.hint": ("hur ni ser att det är nått", "how you will see that it is reached"),
    # needs
    "conversation.needs.heading": ("Det jag behöver", "What I need"),
    "conversation.needs.title": ("Från min chef och organisationen", "From my manager and the organisation"),
    "conversation.needs.about": (
        "Vad hindrar, och vad skulle hjälpa? Till exempel tid, verktyg, beslut eller återkoppling.",
        "What stands in the way, and what would help? For example time, tools, decisions or feedback.",
    ),
    "conversation.competence.title": ("Det jag vill lära mig", "What I want to learn"),
    "conversation.competence.about": (
        "Kunskap eller erfarenhet som skulle göra skillnad, och hur du kan få den.",
        "Knowledge or experience that would make a difference, and how you could get it.",
    ),
    # handing over
    "conversation.hand.title": ("Dokumentet", "The document"),
    "conversation.hand.preview": ("Förhandsvisa", "Preview"),
    "conversation.hand.print": ("Öppna utskrift i webbläsaren", "Open for printing in the browser"),
    "conversation.hand.envelope": ("Lägg i ett kuvert …", "Put in an envelope …"),
    "conversation.leaving": ("Det här följer med ut", "What leaves this computer"),
    "conversation.leaving.count": ("{n} av {total}", "{n} of {total}"),
    "conversation.leaving.about": (
        "Dela eller behåll varje anteckning med Enter. Det som stannar här är inte med i någon fil eller något kuvert. Svar, det du vill ta upp, mål och behov följer med.",
        "Share or keep each note with Enter. What stays here is in no file and no envelope. Answers, what you want to bring up, goals and needs come along.",
    ),
    "conversation.leaving.none": (
        "Du har inga anteckningar vid påståendena. Svar, det du vill ta upp, mål och behov följer med.",
        "You have no notes on the statements. Answers, what you want to bring up, goals and needs come along.",
    ),
    "conversation.leaving.told": (
        "Svar, det du vill ta upp, mål och behov följer också med. Ändra i Samtalsunderlag, under Lämna.",
        "Answers, what you want to bring up, goals and needs come along too. Change it in the notes, under Hand over.",
    ),
    "conversation.leaving.leaves": ("delas", "shared"),
    "conversation.leaving.stays": ("stannar här", "stays here"),
    "conversation.hand.save": ("Spara som fil …", "Save as a file …"),
    "conversation.hand.written": ("Sparat som {path}", "Saved as {path}"),
    "conversation.hand.choices": ("Så ska det se ut", "What it looks like"),
    "conversation.hand.marked": ("Märkt som utkast", "Marked as a draft"),
    "conversation.hand.signatures": ("Rader för underskrift", "Lines for signatures"),
    "conversation.hand.draft": (
        "Överst i dokumentet står nu ”Utkast, egna minnesanteckningar”.",
        "The top of the document now says “Draft, personal notes”.",
    ),
    "conversation.hand.changes": (
        "När en anteckning lämnas över, undertecknas eller läggs i en akt kan den bli en allmän handling, "
        "som andra kan begära att få läsa.",
        "When a note is handed over, signed or filed it may become a public record, which others can ask to read.",
    ),
    "conversation.hand.question": (
        "Ta bort märkningen ”Utkast”?",
        "Remove the mark “Draft”?",
    ),
    "conversation.hand.yes": ("Ta bort märkningen", "Remove the mark"),
    "conversation.hand.no": ("Behåll den, det är ett utkast", "Keep it, this is a draft"),
    "conversation.preview.title": ("Så här blir filen", "This is what the file holds"),
    "conversation.save.title": ("Spara som fil", "Save as a file"),
    "conversation.save.about": (
        "Namnets slut bestämmer vad det blir: .md och .txt är text, .html, .pdf och .docx är till för "
        "att skriva ut och dela, .json för program.",
        "How the name ends decides what it is: .md and .txt are text, .html, .pdf and .docx are for "
        "printing and sharing, .json for programs.",
    ),
    "conversation.save.draft": ("Den märks som utkast.", "It is marked as a draft."),
    "conversation.save.handed": ("Den är inte märkt som utkast.", "It is not marked as a draft."),
    "conversation.save.empty": ("Skriv vad filen ska heta.", "Write what the file is to be called."),
    "conversation.save.impossible": (
        "Det går inte att spara där ({reason}). Åtgärd: skriv en annan plats.",
        "It can’t be saved there ({reason}). Remedy: write another place.",
    ),
    "conversation.save.exists": (
        "Filen finns redan. Ska den skrivas över?",
        "The file already exists. Overwrite it?",
    ),
    "conversation.save.over": ("Skriv över", "Overwrite"),
    "conversation.save.keep": ("Behåll den som finns", "Keep the one there is"),
    "conversation.save.done": ("Sparat som {path}", "Saved as {path}"),
    # help
    "conversation.help": (
        "Underlaget är ditt. Gå mellan delarna med 1–6 eller pilarna, och välj med Enter det du vill ändra. "
        "Allt sparas medan du skriver, och u ångrar.",
        "The notes are yours. Go between the parts with 1–6 or the arrows, and press Enter on what you want to change. "
        "Everything is saved as you write, and u undoes.",
    ),
    "conversation.help.wish": (
        "Skriv det du vill ha med. Det sparas medan du skriver; Esc stänger.",
        "Write what you want to bring. It is saved as you write; Esc closes.",
    ),
    "conversation.help.goal": (
        "Enter går till nästa rad. Bara målet behöver fyllas i. Det sparas medan du skriver; Esc stänger.",
        "Enter goes to the next line. Only the goal needs to be filled in. It is saved as you write; Esc closes.",
    ),
    "conversation.help.save_file": (
        "Skriv mapp och namn. Filen får den form som namnets slut säger; utan känt slut blir den Markdown. "
        "En länk följs aldrig.",
        "Write folder and name. The file takes the form that the name’s ending says; without a known ending it "
        "becomes Markdown. A link is never followed.",
    ),
}
