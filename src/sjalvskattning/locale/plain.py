"""Texts of plain mode. One thought a line; they are heard more often than they are seen."""

TEXTS: dict[str, tuple[str, str]] = {
    # what can be typed at a question: one letter, then words that mean the same
    "plain.word.na": ("e ej", "e na"),
    "plain.word.cannot": ("v vet-inte", "v cannot"),
    "plain.word.clear": ("r rensa", "r clear"),
    "plain.word.comment": ("k kommentar", "k comment"),
    "plain.word.private": ("p privat", "p private"),
    "plain.word.flag": ("f prata", "f flag"),
    "plain.word.signs": ("? tecken", "? signs"),
    "plain.word.source": ("s källa", "s source"),
    "plain.word.scale": ("m skala", "m scale"),
    "plain.word.again": ("i igen", "i again"),
    "plain.word.back": ("b bakåt", "b back"),
    "plain.word.next": ("n nästa", "n next"),
    "plain.word.go": ("g gå", "g go"),
    "plain.word.unanswered": ("o obesvarad", "o unanswered"),
    "plain.word.undo": ("u ångra", "u undo"),
    "plain.word.redo": ("y upprepa", "y redo"),
    "plain.word.list": ("l lista granska", "l list review"),
    "plain.word.finish": ("klar", "done"),
    "plain.word.reopen": ("öppna", "open"),
    "plain.word.notes": ("underlag", "notes"),
    "plain.word.save": ("spara", "save"),
    "plain.word.move": ("flytta", "move"),
    "plain.word.help": ("h hjälp", "h help"),
    "plain.word.quit": ("q avsluta", "q quit"),
    "plain.help": (
        "Skriv något av det här och tryck Enter.\n"
        "{low} till {high}: svara.\n"
        "e: ej aktuellt. v: kan inte bedöma. r: rensa svaret.\n"
        "k: kommentar eller exempel som kan tas med till samtalet. p: privat kommentar, bara för dig.\n"
        "f: vill prata om, av eller på.\n"
        "?: så kan det se ut. s: var i policyn det står. m: skalan. i: läs frågan igen.\n"
        "b: bakåt. n: nästa. g 12: gå till fråga 12. o: nästa obesvarade.\n"
        "u: ångra. y: gör om det du ångrade.\n"
        "l: lista alla frågor och svar. klar: säg att du är klar. öppna: ändra något som är klart.\n"
        "underlag: samtalsunderlaget. spara: försök spara igen. flytta: spara i en annan mapp.\n"
        "h: den här hjälpen. q: avsluta. Allt du har svarat är kvar.",
        "Type one of these and press Enter.\n"
        "{low} to {high}: answer.\n"
        "e: not applicable. v: cannot judge. r: clear the answer.\n"
        "k: a comment or example that may be brought to the conversation. p: a private comment, only for you.\n"
        "f: want to talk about, off or on.\n"
        "?: what it can look like. s: where it is in the policy. m: the scale. i: read the question again.\n"
        "b: back. n: next. g 12: go to question 12. o: next unanswered.\n"
        "u: undo. y: redo what you undid.\n"
        "l: list all questions and answers. done: say that you are done. open: change something that is done.\n"
        "notes: the notes for the conversation. save: try to save again. move: save in another folder.\n"
        "h: this help. q: quit. Everything you have answered is kept.",
    ),
    # coming and going
    "plain.greeting": (
        "Självskattning: {assessment}, {role}, {perspective}, inför {occasion}.",
        "Self-assessment: {assessment}, {role}, {perspective}, for {occasion}.",
    ),
    "plain.kept_here": (
        "Varje svar sparas på den här datorn. Id: {id}.",
        "Every answer is saved on this computer. Id: {id}.",
    ),
    "plain.demo": ("Det här är en demo. Inget sparas.", "This is a demo. Nothing is saved."),
    "plain.intro.scale": ("Så här svarar du:", "This is how you answer:"),
    "plain.intro.hint": (
        "e betyder ej aktuellt och v kan inte bedöma. h ger hjälp med allt annat. q avslutar.",
        "e means not applicable and v cannot judge. h helps with everything else. q quits.",
    ),
    "plain.bye": ("Hej då.", "Goodbye."),
    "plain.bye.demo": ("Demon är slut. Inget är sparat.", "The demo is over. Nothing is saved."),
    "plain.bye.resume": (
        "Allt du har svarat är sparat. Fortsätt med: sjalvskattning take --resume {id}",
        "Everything you have answered is saved. Go on with: sjalvskattning take --resume {id}",
    ),
    "plain.bye.finished": (
        "Allt är sparat. Underlaget får du med: sjalvskattning summary {id}",
        "Everything is saved. Get the notes with: sjalvskattning summary {id}",
    ),
    "plain.bye.not_saved": ("Det senaste är inte sparat: {why}", "The latest is not saved: {why}"),
    "plain.quit.try_again": (
        "Vill du gå tillbaka och försöka spara? ja eller nej:",
        "Do you want to go back and try to save? yes or no:",
    ),
    # a question
    "plain.position": ("{position}, område {area}.", "{position}, area {area}."),
    "plain.area": ("Område {area}.", "Area {area}."),
    "plain.area_about": ("Om området: {about}", "About the area: {about}"),
    "plain.source": (
        "Policyn: {section}, {passage}, {relation}.",
        "The policy: {section}, {passage}, {relation}.",
    ),
    "plain.answer_now": ("Ditt svar: {answer}.", "Your answer: {answer}."),
    "plain.comment_now": ("Kommentar, {who}: {text}", "Comment, {who}: {text}"),
    "plain.flagged": ("Markerad: vill prata om.", "Marked: want to talk about."),
    "plain.has_comment": ("med kommentar", "with a comment"),
    "plain.list_line": ("{number}. {text} {answer}.", "{number}. {text} {answer}."),
    "plain.prompt": ("Svar:", "Answer:"),
    "plain.prompt.review": ("Granska:", "Review:"),
    "plain.unknown": (
        "Det går inte att tolka. Skriv {low} till {high}, e eller v, eller h för hjälp.",
        "That can’t be understood. Type {low} to {high}, e or v, or h for help.",
    ),
    "plain.unknown.review": (
        "Det går inte att tolka. Skriv klar, l för listan, g och ett nummer, eller h för hjälp.",
        "That can’t be understood. Type done, l for the list, g and a number, or h for help.",
    ),
    "plain.no_question_here": (
        "Här finns ingen fråga att svara på. Skriv g och ett nummer för att gå till en.",
        "There is no question to answer here. Type g and a number to go to one.",
    ),
    "plain.go_where": (
        "Skriv ett frågenummer från 1 till {total}.",
        "Type a question number from 1 to {total}.",
    ),
    "plain.already_first": ("Du är på den första frågan.", "You are at the first question."),
    "plain.already_last": ("Det finns inget längre fram.", "There is nothing further on."),
    # what happened
    "plain.saved": ("Sparat {clock}.", "Saved {clock}."),
    "plain.not_kept": ("Sparas inte.", "Not saved."),
    "plain.not_saved": ("Inte sparat: {why}", "Not saved: {why}"),
    "plain.not_saved.remedy": (
        "Det du skrev finns kvar här. Skriv spara för att försöka igen, eller flytta för att spara i en annan mapp.",
        "What you wrote is still here. Type save to try again, or move to save in another folder.",
    ),
    "plain.not_saved.again": ("Försöka igen? ja eller nej:", "Try again? yes or no:"),
    "plain.save.tried": ("Försökte spara.", "Tried to save."),
    "plain.move.where": (
        "Vilken mapp ska svaren sparas i? Tom rad ångrar:",
        "Which folder should the answers be saved in? An empty line cancels:",
    ),
    "plain.move.done": ("Svaren sparas nu i {folder}.", "The answers are now saved in {folder}."),
    "plain.flag_on": ("Markerad: vill prata om.", "Marked: want to talk about."),
    "plain.flag_off": ("Inte längre markerad.", "No longer marked."),
    "plain.comment.ask_shared": (
        "Kommentar eller exempel. Den kan tas med till samtalet.",
        "Comment or example. It may be brought to the conversation.",
    ),
    "plain.comment.ask_private": (
        "Privat kommentar. Den är bara för dig och kommer aldrig med i underlaget.",
        "Private comment. It is only for you and never becomes part of the notes.",
    ),
    "plain.comment.shared": (
        "Kommentaren kan tas med till samtalet.",
        "The comment may be brought to the conversation.",
    ),
    "plain.comment.private": ("Kommentaren är bara för dig.", "The comment is only for you."),
    "plain.comment.removed": ("Kommentaren är borttagen.", "The comment is removed."),
    "plain.comment.replaced": ("Den ersatte den förra. u ångrar.", "It replaced the earlier one. u undoes."),
    "plain.comment.unended": (
        "Kommentaren var inte avslutad. Därför är den bara för dig.",
        "The comment was not ended. Therefore it is only for you.",
    ),
    "plain.comment.unended.more": (
        "Kommentaren var inte avslutad. Den står efter det du skrev förut, och allt är nu bara för dig.",
        "The comment was not ended. It comes after what you wrote before, and all of it is now only for you.",
    ),
    "plain.comment.unchanged": ("Kommentaren är som den var.", "The comment is as it was."),
    "plain.unchanged": ("Inget är ändrat.", "Nothing is changed."),
    "plain.undo.done": ("Ångrat.", "Undone."),
    "plain.undo.nothing": ("Det finns inget att ångra.", "There is nothing to undo."),
    "plain.redo.done": ("Gjort om.", "Redone."),
    "plain.redo.nothing": ("Det finns inget att göra om.", "There is nothing to redo."),
    # the review
    "plain.review.title": (
        "Granska innan du säger att du är klar.",
        "Review before you say that you are done.",
    ),
    "plain.review.unanswered.one": (
        "En av {total} är obesvarad: {numbers}.",
        "One of {total} is unanswered: {numbers}.",
    ),
    "plain.review.unanswered.other": (
        "{n} av {total} är obesvarade: {numbers}.",
        "{n} of {total} are unanswered: {numbers}.",
    ),
    "plain.review.complete": ("Alla {total} är besvarade.", "All {total} are answered."),
    "plain.review.hint": (
        "Skriv klar när du är klar, l för att höra allt, eller g och ett nummer för att gå till en fråga.",
        "Type done when you are done, l to hear everything, or g and a number to go to a question.",
    ),
    "plain.review.finished": (
        "Skattningen är klar, {answered} av {total} besvarade. Skriv underlag för samtalsunderlaget, öppna för att "
        "ändra, eller q för att avsluta.",
        "The assessment is done, {answered} of {total} answered. Type notes for the notes, open to change, or q to "
        "quit.",
    ),
    "plain.finish.sure.one": (
        "En fråga är obesvarad. Skriv klar igen om den får vara det, eller o för att gå till den.",
        "One question is unanswered. Type done again if it may stay so, or o to go to it.",
    ),
    "plain.finish.sure.other": (
        "{n} frågor är obesvarade. Skriv klar igen om de får vara det, eller o för att gå till nästa.",
        "{n} questions are unanswered. Type done again if they may stay so, or o to go to the next.",
    ),
    "plain.finish.done": ("Skattningen är klar.", "The assessment is done."),
    "plain.finish.already": ("Den är redan klar.", "It is done already."),
    "plain.reopen.done": ("Du kan ändra igen.", "You can change things again."),
    "plain.reopen.not_needed": (
        "Den är inte klar än, så du kan ändra.",
        "It is not done yet, so you can change things.",
    ),
    "plain.finished_first_reopen": (
        "Skattningen är klar och ändras inte. Skriv öppna om du vill ändra.",
        "The assessment is done and is not changed. Type open if you want to change it.",
    ),
    # asking
    "plain.choose.prompt": ("Nummer:", "Number:"),
    "plain.choose.range": (
        "Skriv ett nummer från {first} till {last}.",
        "Type a number from {first} to {last}.",
    ),
    "plain.choose.again": (
        "Skriv h för att få valen en gång till.",
        "Type h to get the choices once more.",
    ),
    "plain.yes": ("ja j yes y", "yes y"),
    "plain.no": ("nej n no", "no n"),
    "plain.yes_or_no": ("Skriv ja eller nej.", "Type yes or no."),
    "plain.yes_no_or_back": (
        "Skriv ja eller nej. 0 går tillbaka.",
        "Type yes or no. 0 goes back.",
    ),
    "plain.form.how": (
        "En tom rad behåller det som står, eller hoppar över. Ett minustecken (-) tar bort. 0 går ett steg tillbaka.",
        "An empty line keeps what is there, or skips. A minus sign (-) removes. 0 goes back a step.",
    ),
    "plain.form.place": ("{n} av {total}. {prompt}", "{n} of {total}. {prompt}"),
    "plain.form.now": ("{prompt} Nu: {before}.", "{prompt} Now: {before}."),
    "plain.form.unended": (
        "Det du hade börjat skriva här är inte sparat.",
        "What you had begun to write here is not saved.",
    ),
    "plain.text.how": (
        "Skriv hur många rader du vill. En tom rad, eller en punkt ensam på en rad, avslutar.",
        "Write as many lines as you like. An empty line, or a full stop alone on a line, ends it.",
    ),
    "plain.text.how_again": (
        "Skriv en ny text. En tom rad avslutar, och behåller texten om du inte har skrivit något. "
        "Ett ensamt - tar bort den.",
        "Write a new text. An empty line ends it, and keeps the text if you have written nothing. "
        "A single - removes it.",
    ),
    "plain.text.before": ("Nu står det: {text}", "It now says: {text}"),
    "plain.text.prompt": ("Rad:", "Line:"),
    "plain.text.unended": ("Texten var inte avslutad.", "The text was not ended."),
    "plain.field.now": (
        "{prompt} Nu: {before}. Tom rad behåller, - tar bort.",
        "{prompt} Now: {before}. An empty line keeps it, - removes it.",
    ),
    "plain.field.needed": ("Här behövs några ord.", "A few words are needed here."),
    "plain.done": ("klart", "done"),
    "plain.leave": ("låt vara", "leave it"),
    "plain.back": ("tillbaka", "back"),
    # the notes for the conversation
    "plain.notes.intro": (
        "Samtalsunderlaget. Välj vad du vill prata om, skriv mål och behov, och spara underlaget som en fil.",
        "The notes for the conversation. Choose what to talk about, write goals and needs, and save the notes as a file.",
    ),
    "plain.notes.title": ("Vad vill du göra med underlaget?", "What do you want to do with the notes?"),
    "plain.notes.done": ("tillbaka till frågorna", "back to the questions"),
    "plain.notes.topics": (
        "Det jag vill prata om, {n} av högst {most}",
        "What I want to talk about, {n} of at most {most}",
    ),
    "plain.notes.goals": ("Mål, {n}", "Goals, {n}"),
    "plain.notes.earlier": ("Mål från förra gången, {n}", "Goals from last time, {n}"),
    "plain.notes.needs": ("Det jag behöver, {state}", "What I need, {state}"),
    "plain.notes.competence": ("Kompetens, {state}", "Competence, {state}"),
    "plain.notes.written": ("skrivet", "written"),
    "plain.notes.empty": ("tomt", "empty"),
    "plain.notes.needs.ask": (
        "Vad behöver du från chefen och organisationen?",
        "What do you need from the manager and the organisation?",
    ),
    "plain.notes.competence.ask": (
        "Vad vill du lära dig eller bli säkrare på?",
        "What do you want to learn or become surer of?",
    ),
    "plain.notes.leaving": ("Dela eller behåll dina anteckningar", "Share or keep your notes"),
    "plain.notes.leaving.line": ("{state}: {statement} {note}", "{state}: {statement} {note}"),
    "plain.notes.undo": ("Ångra den senaste ändringen", "Undo the latest change"),
    "plain.notes.preview": ("Läs underlaget", "Read the notes"),
    "plain.notes.export": ("Spara underlaget som en fil", "Save the notes as a file"),
    "plain.notes.hand_over": ("Lämna över: sluta kalla det utkast", "Hand over: stop calling it a draft"),
    "plain.notes.take_back": ("Kalla det utkast igen", "Call it a draft again"),
    "plain.notes.hand_over.means": (
        "Så länge underlaget är ditt utkast är det en egen minnesanteckning. Om det undertecknas, dateras och läggs "
        "till en akt kan det bli en allmän handling.",
        "As long as the notes are your draft they are your own memory aid. If they are signed, dated and filed they "
        "may become a public record.",
    ),
    "plain.notes.hand_over.sure": (
        "Vill du lämna över? ja eller nej:",
        "Do you want to hand over? yes or no:",
    ),
    "plain.notes.handed_over": (
        "Underlaget kallas inte längre utkast.",
        "The notes are no longer called a draft.",
    ),
    "plain.notes.draft_again": ("Underlaget är ett utkast igen.", "The notes are a draft again."),
    "plain.notes.sign": ("Lägg till underskriftsrader", "Add signature lines"),
    "plain.notes.unsign": ("Ta bort underskriftsraderna", "Remove the signature lines"),
    "plain.notes.signed.on": (
        "Överenskommelsen har underskriftsrader.",
        "The agreement has signature lines.",
    ),
    "plain.notes.signed.off": (
        "Överenskommelsen har inga underskriftsrader.",
        "The agreement has no signature lines.",
    ),
    "plain.topics.flagged": ("Du har markerat fråga: {numbers}.", "You have marked question: {numbers}."),
    "plain.topics.which": (
        "Vilken fråga vill du prata om? Nummer 1 till {total}, tom rad för klart:",
        "Which question do you want to talk about? Number 1 to {total}, an empty line when done:",
    ),
    "plain.topics.line": ("Valt, fråga {number}: {text}", "Chosen, question {number}: {text}"),
    "plain.topics.about": ("Fråga {number}: {text}", "Question {number}: {text}"),
    "plain.topics.wish_told": ("Min önskan eller fråga: {wish}", "My wish or question: {wish}"),
    "plain.topics.wish": (
        "Vad önskar du, eller vad vill du fråga?",
        "What do you wish, or what do you want to ask?",
    ),
    "plain.topics.chosen": ("Den är redan vald.", "It is chosen already."),
    "plain.topics.change": ("ändra önskan", "change the wish"),
    "plain.topics.remove": ("ta bort", "remove"),
    "plain.topics.added": ("Valt att prata om.", "Chosen to talk about."),
    "plain.topics.removed": ("Inte längre valt.", "No longer chosen."),
    "plain.topics.full": (
        "Du har redan valt {most}. Ta bort en först: skriv dess nummer.",
        "You have already chosen {most}. Remove one first: type its number.",
    ),
    "plain.goals.title": ("Mål till nästa gång.", "Goals until next time."),
    "plain.goal.new": ("skriv ett nytt mål", "write a new goal"),
    "plain.goal.change": ("ändra: {goal}", "change: {goal}"),
    "plain.goal.edit": ("ändra", "change"),
    "plain.goal.remove": ("ta bort", "remove"),
    "plain.goal.text": ("Vad ska ha hänt?", "What should have happened?"),
    "plain.goal.first_step": ("Vad är första steget?", "What is the first step?"),
    "plain.goal.due": ("När ska det vara klart?", "When should it be done?"),
    "plain.goal.judged": ("Hur vet ni att det är klart?", "How will you know that it is done?"),
    "plain.goal.owner": ("Vem har ansvaret?", "Who is responsible?"),
    "plain.goal.owner.keep": ("behåll: {owner}", "keep: {owner}"),
    "plain.goal.first_step.told": ("Första steg: {text}", "First step: {text}"),
    "plain.goal.due.told": ("När: {text}", "When: {text}"),
    "plain.goal.judged.told": ("Klart när: {text}", "Done when: {text}"),
    "plain.goal.support": ("Vilket stöd gäller målet?", "Which support does the goal point to?"),
    "plain.goal.support.none": ("inget, eller samma som förut", "none, or the same as before"),
    "plain.goal.unended": ("Målet var inte avslutat.", "The goal was not ended."),
    "plain.goal.owner.told": ("Ansvar: {owner}", "Responsible: {owner}"),
    "plain.earlier.agreed": (
        "Det här är överenskommet. Följ upp det på Hem, under Överenskommelser.",
        "This was agreed on. Follow it up at Home, under Agreements.",
    ),
    "plain.earlier.title": (
        "Mål från förra gången. Välj ett för att säga hur det gått.",
        "Goals from last time. Choose one to say how it has gone.",
    ),
    "plain.earlier.line": ("{status}: {goal}", "{status}: {goal}"),
    "plain.earlier.status": ("Hur långt har det kommit?", "How far has it come?"),
    "plain.export.where": (
        "Filens namn, som slutar på .md, .txt, .html, .pdf, .docx eller .json. Tom rad ger {name}:",
        "The file’s name, ending in .md, .txt, .html, .pdf, .docx or .json. An empty line gives {name}:",
    ),
    "plain.export.format.what": (
        "Filens namn säger inte vilket format den ska ha.",
        "The file’s name does not say which format it should have.",
    ),
    "plain.export.format.remedy": (
        "Låt det sluta på .md, .txt, .html, .pdf, .docx eller .json.",
        "Use an ending such as .md, .txt, .html, .pdf, .docx or .json.",
    ),
    "plain.export.overwrite": (
        "{path} finns redan. Skriva över? ja eller nej:",
        "{path} already exists. Overwrite? yes or no:",
    ),
    "plain.export.done": ("Underlaget är skrivet till {path}.", "The notes are written to {path}."),
    # Hem
    "plain.home.welcome": ("Självskattning, hem.", "Self-assessment, home."),
    "plain.home.title": ("Vad vill du göra?", "What do you want to do?"),
    "plain.home.continue": ("Fortsätt: {entry}", "Continue: {entry}"),
    "plain.home.new": ("Börja en ny skattning", "Begin a new assessment"),
    "plain.home.demo": ("Prova, inget sparas", "Try it, nothing is saved"),
    "plain.home.earlier": ("Mina skattningar, {n}", "My assessments, {n}"),
    "plain.home.quit": ("avsluta", "quit"),
    "plain.home.always": (
        "Ska programmet alltid öppnas rad för rad, så här? ja eller nej:",
        "Should the program always open line by line, like this? yes or no:",
    ),
    "plain.home.which": ("Vilken?", "Which one?"),
    "plain.home.compare": ("jämför med en annan bild", "compare with another view"),
    "plain.home.timeline": ("se hur det har ändrats över tid", "see how it has changed over time"),
    "plain.home.envelope": ("lägg den i ett kuvert", "put it in an envelope"),
    "plain.home.agreements": ("Överenskommelser", "Agreements"),
    "plain.home.guide": ("Gör en samtalsguide av en policy", "Make a conversation guide from a policy"),
    "plain.home.envelopes": ("Kuvert från andra", "Envelopes from others"),
    "plain.envelope.seal": (
        "Ska kuvertet förseglas med en lösenfras? ja eller nej:",
        "Should the envelope be sealed with a passphrase? yes or no:",
    ),
    "plain.envelope.open": (
        "Kuvertet blir öppet: den som har filen kan läsa den.",
        "The envelope will be open: whoever has the file can read it.",
    ),
    "plain.home.plan": ("gör en samtalskarta", "make a conversation plan"),
    "plain.compare.file": (
        "Var ligger kuvertet? En tom rad går tillbaka.",
        "Where is the envelope? An empty line goes back.",
    ),
    "plain.compare.code": (
        "Vilken kod noterade du? En tom rad hoppar över kontrollen.",
        "Which code did you note? An empty line skips the check.",
    ),
    "plain.compare.from_file": ("öppna ett kuvert från en fil", "open an envelope from a file"),
    "plain.plan.which": (
        "Vilken bild till ska samtalskartan bygga på?",
        "Which other view should the plan build on?",
    ),
    "plain.plan.alone": ("ingen, bara den här", "none, only this one"),
    "plain.plan.of_both": (
        "Vill du ha en samtalskarta av de två bilderna? ja eller nej:",
        "Do you want a conversation plan from the two views? yes or no:",
    ),
    # files
    "plain.file.where": (
        "Var ska filen sparas? En tom rad ger {name} i den här mappen, 0 går tillbaka:",
        "Where should the file be saved? An empty line gives {name} in this folder, 0 goes back:",
    ),
    "plain.file.not_written": ("Inget är skrivet.", "Nothing is written."),
    "plain.instead.is_view": (
        "Ta emot det på Hem, under Kuvert från andra.",
        "Receive it at Home, under Envelopes from others.",
    ),
    "plain.instead.is_agreement": (
        "Ta emot den på Hem, under Överenskommelser.",
        "Receive it at Home, under Agreements.",
    ),
    "plain.instead.no_dates": (
        "Lägg till ett åtagande med ett datum, till exempel 2027-05-01.",
        "Add a commitment with a date, for example 2027-05-01.",
    ),
    "plain.instead.look_again": (
        "Gå tillbaka och se efter vad som finns.",
        "Go back and see what there is.",
    ),
    "plain.guide.save": (
        "Ska guiden sparas som en fil? ja eller nej:",
        "Is the guide to be saved as a file? yes or no:",
    ),
    "plain.guide.written": ("Guiden är skriven till {path}.", "The guide is written to {path}."),
    # envelopes from others
    "plain.received.title.one": (
        "Du har tagit emot ett kuvert. Välj det för att ta bort det.",
        "You have received one envelope. Choose it to remove it.",
    ),
    "plain.received.title.other": (
        "Du har tagit emot {n} kuvert. Välj ett för att ta bort det.",
        "You have received {n} envelopes. Choose one to remove it.",
    ),
    "plain.received.take_in": ("ta emot ett kuvert", "receive an envelope"),
    "plain.received.both": (
        "öppna två kuvert och läs dem sida vid sida",
        "open two envelopes and read them side by side",
    ),
    "plain.received.first_file": (
        "Var ligger det första kuvertet? En tom rad går tillbaka.",
        "Where is the first envelope? An empty line goes back.",
    ),
    "plain.received.second_file": (
        "Var ligger det andra kuvertet? En tom rad går tillbaka.",
        "Where is the second envelope? An empty line goes back.",
    ),
    "plain.received.taken": ("Kuvertet är mottaget:", "The envelope has been received:"),
    "plain.received.known": ("Kuvertet var redan mottaget:", "The envelope had already been received:"),
    "plain.received.replace": (
        "Du har redan ett annat kuvert för samma svar. Ska det nya ersätta det? ja eller nej:",
        "You already have another envelope of the same response. Should the new one replace it? yes or no:",
    ),
    "plain.received.remove.sure": ("Ta bort kuvertet? ja eller nej:", "Remove the envelope? yes or no:"),
    # agreements
    "plain.due.title": ("Överenskommelser: {told}.", "Agreements: {told}."),
    "plain.due.late.one": ("ett åtagande är försenat", "one commitment is overdue"),
    "plain.due.late.other": ("{n} åtaganden är försenade", "{n} commitments are overdue"),
    "plain.due.soon.one": (
        "ett åtagande ska vara klart inom {days} dagar",
        "one commitment is due within {days} days",
    ),
    "plain.due.soon.other": (
        "{n} åtaganden ska vara klara inom {days} dagar",
        "{n} commitments are due within {days} days",
    ),
    "plain.due.line": (
        "{at} av {total}: {text}. Gäller {whose}, ansvar: {owner}. {when}.",
        "{at} of {total}: {text}. About {whose}, responsible: {owner}. {when}.",
    ),
    "plain.due.more.one": (
        "Ett till hör du under Överenskommelser.",
        "One more can be heard under Agreements.",
    ),
    "plain.due.more.other": (
        "{n} till hör du under Överenskommelser.",
        "{n} more can be heard under Agreements.",
    ),
    "plain.due.nothing": ("Inget är kvar att göra.", "Nothing is left to do."),
    "plain.agreements.title.one": (
        "Du har en överenskommelse. Välj den, eller vad du vill göra.",
        "You have one agreement. Choose it, or what you want to do.",
    ),
    "plain.agreements.title.other": (
        "Du har {n} överenskommelser. Välj en, eller vad du vill göra.",
        "You have {n} agreements. Choose one, or what you want to do.",
    ),
    "plain.agreements.none": (
        "Du har inga överenskommelser än. Vad vill du göra?",
        "You have no agreements yet. What do you want to do?",
    ),
    "plain.agreements.new": (
        "gör en ny av målen i ett underlag",
        "make a new one from the goals in your notes",
    ),
    "plain.agreements.take_in": ("ta emot en från den andra", "receive one from the other person"),
    "plain.agreements.due": (
        "hör allt som är kvar att göra, det mest brådskande först",
        "hear all that is left to do, the most urgent first",
    ),
    "plain.agreements.dates": ("spara alla datum för en kalender", "save all dates for a calendar"),
    "plain.agreements.file": (
        "Var ligger filen du har fått? En tom rad går tillbaka.",
        "Where is the file that you were given? An empty line goes back.",
    ),
    "plain.agreements.about_me": ("mig", "me"),
    "plain.agreements.about_employee": (
        "en medarbetare som jag är chef för",
        "an employee whose manager I am",
    ),
    "plain.agreements.other": (
        "Din version säger något annat än filens. Din är ändrad {here}, filens {there}. Ska filens gälla? Din sparas "
        "som versionen före. ja eller nej:",
        "Your version differs from the file’s. Yours was changed {here}, the file’s {there}. Should the file’s "
        "apply? Yours is kept as the version before. yes or no:",
    ),
    "plain.agreement.line.one": (
        "{kind}, gäller {whose}, {date}, ett åtagande",
        "{kind}, about {whose}, {date}, one commitment",
    ),
    "plain.agreement.line.other": (
        "{kind}, gäller {whose}, {date}, {n} åtaganden",
        "{kind}, about {whose}, {date}, {n} commitments",
    ),
    "plain.agreement.late.one": ("ett är försenat", "one is overdue"),
    "plain.agreement.late.other": ("{n} är försenade", "{n} are overdue"),
    "plain.agreement.kind": ("Vad ska den heta?", "What should it be called?"),
    "plain.agreement.person": (
        "Vilken medarbetare gäller den? Initialer räcker.",
        "Which employee is it about? Initials will do.",
    ),
    "plain.agreement.made.empty": (
        "Överenskommelsen är sparad, utan åtaganden än.",
        "The agreement is saved, without commitments so far.",
    ),
    "plain.agreement.made.one": (
        "Överenskommelsen är sparad, med ett åtagande ur målen.",
        "The agreement is saved, with one commitment from the goals.",
    ),
    "plain.agreement.made.other": (
        "Överenskommelsen är sparad, med {n} åtaganden ur målen.",
        "The agreement is saved, with {n} commitments from the goals.",
    ),
    "plain.agreement.empty": (
        "Inga åtaganden är skrivna än. Lägg till ett.",
        "No commitments are written yet. Add one.",
    ),
    "plain.agreement.follow": ("följ upp ett åtagande", "follow up a commitment"),
    "plain.agreement.add": ("lägg till ett åtagande", "add a commitment"),
    "plain.agreement.change": ("ändra ett åtagande", "change a commitment"),
    "plain.agreement.drop": ("ta bort det senaste åtagandet", "remove the latest commitment"),
    "plain.agreement.undo": ("ångra den senaste uppföljningen", "undo the latest follow-up"),
    "plain.agreement.undertakings": (
        "skriv ansvar, åtagande och krav på resultat",
        "write responsibility, undertaking and results required",
    ),
    "plain.agreement.read": ("läs dokumentet", "read the document"),
    "plain.agreement.save": ("spara dokumentet som en fil", "save the document as a file"),
    "plain.agreement.hand_over": (
        "lämna över den som en fil till den andra",
        "hand it over as a file to the other person",
    ),
    "plain.agreement.dates": ("spara datumen för en kalender", "save the dates for a calendar"),
    "plain.agreement.erase": ("radera överenskommelsen", "erase the agreement"),
    "plain.agreement.undo.which": (
        "Den senaste uppföljningen är från {date}. Åtagande {number}, {text}: {status}.",
        "The latest follow-up is from {date}. Commitment {number}, {text}: {status}.",
    ),
    "plain.agreement.undo.sure": ("Ta bort den? ja eller nej:", "Remove it? yes or no:"),
    "plain.agreement.erase.sure": ("Radera? ja eller nej:", "Erase? yes or no:"),
    "plain.undertaking.responsibility": ("Vad är ansvaret?", "What is the responsibility?"),
    "plain.undertaking.undertaking": ("Vad är åtagandet?", "What is the undertaking?"),
    "plain.undertaking.results": ("Vilka krav på resultat finns?", "Which results are required?"),
    "plain.commitment.line": ("{text}. Ansvar: {owner}. {status}", "{text}. Responsible: {owner}. {status}"),
    "plain.commitment.line.due": (
        "{text}. Ansvar: {owner}. När: {due}. {status}",
        "{text}. Responsible: {owner}. When: {due}. {status}",
    ),
    "plain.commitment.text": ("Vad ska göras?", "What is to be done?"),
    "plain.commitment.aspect": ("Vad handlar det om?", "What is it about?"),
    "plain.commitment.due": (
        "När ska det vara klart? Ett datum, som 2027-05-01, eller egna ord.",
        "When should it be done? A date, like 2027-05-01, or words of your own.",
    ),
    "plain.commitment.change.which": (
        "Vilket åtagande vill du ändra?",
        "Which commitment do you want to change?",
    ),
    "plain.commitment.added": ("Åtagande {number} är sparat.", "Commitment {number} is saved."),
    "plain.commitment.changed": ("Åtagande {number} är ändrat.", "Commitment {number} is changed."),
    "plain.commitment.drop.sure": (
        "Ta bort åtagandet? ja eller nej:",
        "Remove the commitment? yes or no:",
    ),
    "plain.follow.which": (
        "Vilket åtagande vill du följa upp?",
        "Which commitment do you want to follow up?",
    ),
    "plain.follow.content": ("Vad är gjort?", "What was done?"),
    "plain.follow.result": ("Vad ledde det till?", "What came of it?"),
    "plain.follow.day": ("Vilken dag gäller uppföljningen?", "Of which day is the follow-up?"),
    "plain.follow.done": (
        "Uppföljningen är sparad. Åtagande {number}: {status}.",
        "The follow-up is saved. Commitment {number}: {status}.",
    ),
    "plain.hand.seal": (
        "Ska filen förseglas med en lösenfras? ja eller nej:",
        "Should the file be sealed with a passphrase? yes or no:",
    ),
    "plain.hand.open": (
        "Filen blir öppen: den som har den kan läsa den.",
        "The file will be open: whoever has it can read it.",
    ),
    "plain.home.open": ("öppna", "open"),
    "plain.home.read": ("läs underlaget", "read the notes"),
    "plain.home.erase": ("radera", "erase"),
    "plain.home.erase.sure": (
        "Svar, kommentarer, mål och säkerhetskopior tas bort för gott. Radera? ja eller nej:",
        "Answers, comments, goals and backups are removed for good. Erase? yes or no:",
    ),
    "plain.home.erased": ("Skattningen är raderad.", "The assessment is erased."),
    "plain.home.entry.ongoing": (
        "{name}, {role}, {perspective}, inför {occasion}, {answered} av {total} besvarade, påbörjad {date}",
        "{name}, {role}, {perspective}, for {occasion}, {answered} of {total} answered, begun {date}",
    ),
    "plain.home.entry.finished": (
        "{name}, {role}, {perspective}, inför {occasion}, klar, påbörjad {date}",
        "{name}, {role}, {perspective}, for {occasion}, done, begun {date}",
    ),
    "plain.start.assessment": ("Vilken policy?", "Which policy?"),
    "plain.start.role": ("Vilken roll?", "Which role?"),
    "plain.start.perspective": ("Vem svarar du om?", "Whom do you answer about?"),
    "plain.start.occasion": ("Vilket samtal förbereder du?", "Which conversation do you prepare?"),
    "plain.start.date": (
        "Samtalets datum, som 2026-11-20. Tom rad om du inte vet:",
        "The date of the conversation, like 2026-11-20. An empty line if you do not know:",
    ),
    "plain.start.date.wrong": (
        "Det är inget datum. Skriv det som {today}.",
        "That is not a date. Write it like {today}.",
    ),
    "plain.start.name": (
        "Namn på den det gäller, om du vill. Det behövs inte, och initialer räcker:",
        "The name of the one it is about, if you like. It is not needed, and initials will do:",
    ),
    "plain.start.unit": ("Din enhet, om du vill:", "Your unit, if you like:"),
    "plain.start.period": (
        "Vilken tid det gäller, till exempel våren 2026:",
        "The time it concerns, for example spring 2026:",
    ),
}
