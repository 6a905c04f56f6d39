"""Texts of the receipt: what is kept on this machine, who could read it, and what exports would take."""

TEXTS: dict[str, tuple[str, str]] = {
    # the head
    "privacy.title": ("Kvitto på vad som finns sparat här", "A receipt for what is kept here"),
    "privacy.own": (
        "Kvittot säger vad som finns och hur mycket. Det visar inget av det du har skrivit.",
        "The receipt says what there is and how much. It shows nothing of what you have written.",
    ),
    "privacy.fact.day": ("Dag", "Day"),
    "privacy.fact.total": ("Sammanlagt", "In all"),
    "privacy.fact.data": ("Svar och annat du sparat", "Answers and what else you have kept"),
    "privacy.fact.settings": ("Inställningar", "Settings"),
    "privacy.fact.cache": ("Mellanlagring", "Cache"),
    "privacy.total.one": ("en fil, {size}", "one file, {size}"),
    "privacy.total.other": ("{n} filer, {size}", "{n} files, {size}"),
    "privacy.size.bytes": ("{n} byte", "{n} bytes"),
    # what to look at
    "privacy.look": ("Att se över", "To look at"),
    "privacy.look.nothing": ("Inget att se över.", "Nothing to look at."),
    "privacy.remedy": ("Åtgärd", "Remedy"),
    "privacy.look.open.one": (
        "En fil kan läsas av andra som använder datorn.",
        "One file can be read by others who use the machine.",
    ),
    "privacy.look.open.other": (
        "{n} filer kan läsas av andra som använder datorn.",
        "{n} files can be read by others who use the machine.",
    ),
    "privacy.look.strange.one": (
        "En fil ägs av ett annat konto. Troligen har programmet körts som administratör.",
        "One file belongs to another account. The program has probably been run as administrator.",
    ),
    "privacy.look.strange.other": (
        "{n} filer ägs av ett annat konto. Troligen har programmet körts som administratör.",
        "{n} files belong to another account. The program has probably been run as administrator.",
    ),
    "privacy.look.strange.remedy": ("gör dem till dina: {command}", "make them yours: {command}"),
    "privacy.look.administrator": (
        "Programmet körs som administratör. Kör det som dig själv, så hamnar filerna hos dig.",
        "The program is run as administrator. Run it as yourself, and the files will be yours.",
    ),
    "privacy.look.synced": (
        "Mappen {folder} verkar kopieras till {name}. Då finns det du sparar där också, och den som sköter tjänsten kan "
        "läsa det.",
        "The folder {folder} seems to be copied to {name}. What you keep is then there too, and whoever runs the "
        "service can read it.",
    ),
    "privacy.look.disk": (
        "Mappen {folder} ligger på en nätverksdisk ({name}). Den som sköter disken kan läsa det du sparar.",
        "The folder {folder} is on a network disk ({name}). Whoever looks after the disk can read what you keep.",
    ),
    "privacy.look.elsewhere.remedy": (
        "sätt SJALVSKATTNING_HOME till en mapp som bara finns på den här datorn, och ta dit dina svar med data backup "
        "och data restore.",
        "set SJALVSKATTNING_HOME to a folder that is on this machine alone, and take your answers there with data "
        "backup and data restore.",
    ),
    "privacy.look.trouble.one": (
        "En sparad fil går inte att läsa, eller inte helt: {ids}. Den ligger kvar som den är.",
        "One kept file can’t be read, or not wholly: {ids}. It is left as it is.",
    ),
    "privacy.look.trouble.other": (
        "{n} sparade filer går inte att läsa, eller inte helt: {ids}. De ligger kvar som de är.",
        "{n} kept files can’t be read, or not wholly: {ids}. They are left as they are.",
    ),
    "privacy.look.old": (
        "Sparat i mer än tolv månader: {what}. Inget raderas av sig självt.",
        "Kept for more than twelve months: {what}. Nothing is erased by itself.",
    ),
    "privacy.look.old.since": ("sedan {day}", "since {day}"),
    "privacy.look.old.remedy": (
        "Behöver du det inte längre kan du radera det: sjalvskattning data erase, agreements erase, bundle remove "
        "eller group erase, med id:t ovan.",
        "If you no longer need it you can erase it: sjalvskattning data erase, agreements erase, bundle remove or "
        "group erase, with the id above.",
    ),
    "privacy.look.unfinished.one": (
        "En halvskriven fil är kvar efter ett avbrott. Den kan hålla en del av det som skulle sparas; data erase --all "
        "tar bort den.",
        "One half-written file is left from an interruption. It may hold a part of what was to be saved; data erase "
        "--all removes it.",
    ),
    "privacy.look.unfinished.other": (
        "{n} halvskrivna filer är kvar efter avbrott. De kan hålla en del av det som skulle sparas; data erase --all "
        "tar bort dem.",
        "{n} half-written files are left from interruptions. They may hold a part of what was to be saved; data erase "
        "--all removes them.",
    ),
    "privacy.look.crash.one": (
        "En kraschrapport finns kvar. Den säger var i programmet felet hände, inget du har svarat. Ta bort den när du "
        "vill.",
        "One crash report is kept. It says where in the program the fault was, nothing that you have answered. Remove "
        "it when you like.",
    ),
    "privacy.look.crash.other": (
        "{n} kraschrapporter finns kvar. De säger var i programmet felen hände, inget du har svarat. Ta bort dem när du "
        "vill.",
        "{n} crash reports are kept. They say where in the program the faults were, nothing that you have answered. "
        "Remove them when you like.",
    ),
    # what there is
    "privacy.files": ("Vad som finns", "What there is"),
    "privacy.files.none": ("Inget är sparat.", "Nothing is kept."),
    "privacy.row.one": (
        "{kind}: en fil, {size}, senast ändrad {day}",
        "{kind}: one file, {size}, last changed {day}",
    ),
    "privacy.row.other": (
        "{kind}: {n} filer, {size}, senast ändrade {day}",
        "{kind}: {n} files, {size}, last changed {day}",
    ),
    "privacy.kind.responses": ("Dina skattningar", "Your assessments"),
    "privacy.kind.agreements": ("Överenskommelser och uppdragskontrakt", "Agreements and uppdragskontrakt"),
    "privacy.kind.received": ("Mottagna kuvert", "Received envelopes"),
    "privacy.kind.sessions": ("Gruppsessioner", "Group sessions"),
    "privacy.kind.copies": ("Tidigare versioner", "Earlier versions"),
    "privacy.kind.aside": ("Undanlagda skadade filer", "Damaged files set aside"),
    "privacy.kind.unfinished": ("Halvskrivna filer", "Half-written files"),
    "privacy.kind.print": ("Det som senast öppnades för utskrift", "What was last opened for printing"),
    "privacy.kind.crash": ("Kraschrapport", "Crash report"),
    "privacy.kind.sent": ("Lista över kuvert du gjort", "List of envelopes you have made"),
    "privacy.kind.settings": ("Inställningar", "Settings"),
    "privacy.kind.index": ("Register och lås", "Index and locks"),
    "privacy.kind.cache": ("Mellanlagring", "Cache"),
    "privacy.kind.policies": ("Policyers texter", "Texts of policies"),
    "privacy.kind.assessments": ("Skattningar du gjort själv", "Assessments of your own making"),
    "privacy.kind.other": ("Filer som programmet inte har gjort", "Files that the program has not made"),
    "privacy.holds": ("Innehåll", "Holds"),
    "privacy.holds.responses": ("inget som går att läsa", "nothing that can be read"),
    "privacy.holds.agreements": ("inget som går att läsa", "nothing that can be read"),
    "privacy.holds.received": ("inget som går att läsa", "nothing that can be read"),
    "privacy.holds.sessions": ("inget som går att läsa", "nothing that can be read"),
    "privacy.holds.copies": (
        "skattningar och överenskommelser som de var före de senaste ändringarna, privata kommentarer också",
        "assessments and agreements as they were before the latest changes, private comments too",
    ),
    "privacy.holds.aside": (
        "kopior av filer som inte gick att läsa helt; de kan hålla svar och kommentarer",
        "copies of files that could not be read wholly; they may hold answers and comments",
    ),
    "privacy.holds.unfinished": (
        "det som skulle sparas när programmet avbröts",
        "what was to be saved when the program was interrupted",
    ),
    "privacy.holds.print": (
        "hela dokumentet, utan privata kommentarer",
        "the whole document, without private comments",
    ),
    "privacy.holds.crash": ("platser i programmet, inga svar", "places in the program, no answers"),
    "privacy.holds.sent": (
        "datum, slumptal och kod för varje kuvert, inga svar",
        "date, random number and code of each envelope, no answers",
    ),
    "privacy.holds.settings": (
        "tema, språk och liknande, och id:n på dina senaste skattningar",
        "theme, language and the like, and ids of your recent assessments",
    ),
    "privacy.holds.index": (
        "namn, datum och antal för listan, inga svar",
        "names, dates and counts for the list, no answers",
    ),
    "privacy.holds.cache": ("skattningarnas frågor, inga svar", "the questions of assessments, no answers"),
    "privacy.holds.policies": ("policyernas egna texter, inga svar", "the policies’ own texts, no answers"),
    "privacy.holds.assessments": ("frågor, inga svar", "questions, no answers"),
    "privacy.holds.other": (
        "det vet programmet inte; data erase rör dem inte",
        "the program does not know; data erase leaves them alone",
    ),
    "privacy.about": ("Gäller", "About"),
    "privacy.about.own": ("dig själv", "yourself"),
    "privacy.reach": ("Kan läsas av", "Can be read by"),
    "privacy.reach.self": ("bara du", "you alone"),
    "privacy.reach.group": ("du och din grupp på datorn", "you and your group on the machine"),
    "privacy.reach.everyone": ("alla som använder datorn", "everyone who uses the machine"),
    "privacy.reach.system": (
        "dem som mappen är öppen för i Windows",
        "those whom the folder is open to in Windows",
    ),
    # what is counted
    "privacy.count.responses.one": ("en skattning", "one assessment"),
    "privacy.count.responses.other": ("{n} skattningar", "{n} assessments"),
    "privacy.count.answers.one": ("ett svar", "one answer"),
    "privacy.count.answers.other": ("{n} svar", "{n} answers"),
    "privacy.count.comments.one": ("en kommentar", "one comment"),
    "privacy.count.comments.other": ("{n} kommentarer", "{n} comments"),
    "privacy.count.shared.one": ("en kommentar som inte är privat", "one comment that is not private"),
    "privacy.count.shared.other": (
        "{n} kommentarer som inte är privata",
        "{n} comments that are not private",
    ),
    "privacy.count.private.one": ("en privat kommentar", "one private comment"),
    "privacy.count.private.other": ("{n} privata kommentarer", "{n} private comments"),
    "privacy.count.of_them_private.one": ("varav en är privat", "one of them private"),
    "privacy.count.of_them_private.other": ("varav {n} är privata", "{n} of them private"),
    "privacy.count.topics.one": ("ett ämne att prata om", "one thing to talk about"),
    "privacy.count.topics.other": ("{n} ämnen att prata om", "{n} things to talk about"),
    "privacy.count.goals.one": ("ett mål", "one goal"),
    "privacy.count.goals.other": ("{n} mål", "{n} goals"),
    "privacy.count.texts.one": ("en text om vad du behöver", "one text on what you need"),
    "privacy.count.texts.other": ("{n} texter om vad du behöver", "{n} texts on what you need"),
    "privacy.count.names.one": (
        "en uppgift om namn, enhet eller period",
        "one entry of name, unit or period",
    ),
    "privacy.count.names.other": (
        "{n} uppgifter om namn, enhet och period",
        "{n} entries of name, unit and period",
    ),
    "privacy.count.agreements.one": ("en överenskommelse", "one agreement"),
    "privacy.count.agreements.other": ("{n} överenskommelser", "{n} agreements"),
    "privacy.count.commitments.one": ("ett åtagande", "one commitment"),
    "privacy.count.commitments.other": ("{n} åtaganden", "{n} commitments"),
    "privacy.count.follow_ups.one": ("en uppföljning", "one follow-up"),
    "privacy.count.follow_ups.other": ("{n} uppföljningar", "{n} follow-ups"),
    "privacy.count.received.one": ("ett kuvert från någon annan", "one envelope from someone else"),
    "privacy.count.received.other": ("{n} kuvert från andra", "{n} envelopes from others"),
    "privacy.count.received_comments.one": ("en kommentar i kuvert", "one comment in envelopes"),
    "privacy.count.received_comments.other": ("{n} kommentarer i kuvert", "{n} comments in envelopes"),
    "privacy.count.sessions.one": ("en gruppsession", "one group session"),
    "privacy.count.sessions.other": ("{n} gruppsessioner", "{n} group sessions"),
    # who can read
    "privacy.readers": ("Vem som kan läsa", "Who can read it"),
    "privacy.readers.self": (
        "Filerna är öppna bara för ditt konto på datorn.",
        "The files are open to your account on the machine alone.",
    ),
    "privacy.readers.open": (
        "En del av filerna kan andra konton på datorn läsa, se ovan.",
        "Some of the files can be read by other accounts on the machine, see above.",
    ),
    "privacy.readers.system": (
        "Windows låter ditt konto och administratörer läsa mappen, om du inte har ändrat det.",
        "Windows lets your account and administrators read the folder, unless you have changed that.",
    ),
    "privacy.readers.others": (
        "Den som administrerar datorn eller tar säkerhetskopior av den kan också läsa dem. Programmet krypterar inte "
        "filerna; det gör disken, om den är krypterad.",
        "Whoever administers the machine or makes its backups can read them too. The program does not encrypt the "
        "files; the disk does, if it is encrypted.",
    ),
    "privacy.readers.network": (
        "Programmet skickar ingenting. Bara formuläret i en gruppsession, som du själv öppnar, använder nätet.",
        "The program sends nothing. Only the form of a group session, which you open yourself, uses the network.",
    ),
    # what would leave
    "privacy.exports": ("Vad varje export skulle lämna ut", "What each export would hand over"),
    "privacy.exports.about": (
        "Inget lämnar datorn förrän du själv gör någon av de här. Filen ligger då där du lägger den, läsbar bara för dig "
        "tills du ger den vidare.",
        "Nothing leaves the machine until you do one of these yourself. The file is then where you put it, readable by "
        "you alone until you pass it on.",
    ),
    "privacy.exports.none": (
        "Det finns inget att lämna ut.",
        "There is nothing to hand over.",
    ),
    "privacy.export.of": ("{about} (av den senaste, {id})", "{about} (of the latest, {id})"),
    "privacy.export.summary": ("samtalsunderlaget", "the conversation notes"),
    "privacy.export.bundle": (
        "ett kuvert, med frågorna och skattningens id och datum",
        "an envelope, with the questions and the assessment’s id and date",
    ),
    "privacy.export.packet": (
        "ett svarspaket till en gruppsession, utan namn och datum",
        "an answer packet for a group session, without name or date",
    ),
    "privacy.export.agreement": (
        "en överenskommelse i taget, till den andra",
        "one agreement at a time, for the other person",
    ),
    "privacy.export.scores": (
        "poäng för varje område, med skattningens id",
        "scores of every area, with the assessment’s id",
    ),
    "privacy.export.group": (
        "gruppens bild i band, aldrig vad någon svarade",
        "the group’s picture in bands, never what anyone answered",
    ),
    "privacy.export.data": ("allt som går att läsa", "everything that can be read"),
    "privacy.export.private": (
        "allt, med dina privata kommentarer",
        "everything, with your private comments",
    ),
    "privacy.export.backup": (
        "en säkerhetskopia som vem som helst som får filen kan läsa",
        "a backup that anyone who gets the file can read",
    ),
    "privacy.given": ("Lämnas ut", "Handed over"),
    "privacy.kept": ("Följer inte med", "Stays behind"),
    # the way out, and the reminder
    "privacy.erase": ("Ta bort", "Erase"),
    "privacy.erase.how": (
        "sjalvskattning data erase --all raderar allt utom policyers texter och skattningar du gjort själv, och visar "
        "först vad som försvinner. Filer som du själv har skrivit ut eller gett vidare ligger kvar där de är.",
        "sjalvskattning data erase --all erases everything but the texts of policies and assessments of your own "
        "making, and first shows what will go. Files that you have written or passed on stay where they are.",
    ),
    "privacy.old.one": (
        "En skattning är mer än tolv månader gammal. Behöver du den inte kan du radera den. Inget raderas av sig "
        "självt.",
        "One assessment is more than twelve months old. If you don’t need it you can erase it. Nothing is erased by "
        "itself.",
    ),
    "privacy.old.other": (
        "{n} skattningar är mer än tolv månader gamla. Behöver du dem inte kan du radera dem. Inget raderas av sig "
        "självt.",
        "{n} assessments are more than twelve months old. If you don’t need them you can erase them. Nothing is erased "
        "by itself.",
    ),
    "privacy.key.open": ("kvitto", "receipt"),
    "privacy.key.open.longer": (
        "vad som finns sparat och vem som kan läsa det",
        "what is kept and who can read it",
    ),
    "privacy.file_name": ("kvitto", "receipt"),
    "privacy.plain.open": (
        "Vad som finns sparat och vem som kan läsa det",
        "What is kept and who can read it",
    ),
}
