"""Texts of agreements and uppdragskontrakt: the document, the listing, the commands and what can go wrong."""

TEXTS: dict[str, tuple[str, str]] = {
    # the document
    "agreement.title.overenskommelse": ("Överenskommelse", "Agreement"),
    "agreement.title.uppdragskontrakt": ("Uppdragskontrakt", "Assignment contract"),
    "agreement.own": (
        "Gemensamt dokument, skilt från det egna underlaget",
        "A shared document, separate from anyone’s own notes",
    ),
    "agreement.fact.person": ("Gäller", "About"),
    "agreement.fact.made": ("Överenskommet", "Agreed"),
    "agreement.fact.changed": ("Senast ändrat", "Last changed"),
    "agreement.section.undertaking": ("Uppdraget", "The assignment"),
    "agreement.undertaking.responsibility": ("Ansvar.", "Responsibility."),
    "agreement.undertaking.undertaking": ("Åtagande.", "Undertaking."),
    "agreement.undertaking.results": ("Krav på resultat.", "Results required."),
    "agreement.unwritten": ("Inte skrivet än.", "Not written yet."),
    "agreement.section.content": ("Innehåll: det som ska göras", "Content: what is to be done"),
    "agreement.section.execution": (
        "Utförande: hur det ska göras",
        "Execution: how it is to be done",
    ),
    "agreement.section.employer": ("Det arbetsgivaren har lovat", "What the employer has promised"),
    "agreement.section.commitments": ("Åtaganden", "Commitments"),
    "agreement.no_commitments": ("Inga åtaganden är skrivna än.", "No commitments are written yet."),
    "agreement.section.follow_ups": (
        "Uppföljning av innehåll och resultat",
        "Follow-up of content and result",
    ),
    "agreement.section.signatures": ("Underskrifter", "Signatures"),
    "agreement.column.number": ("Nr", "No."),
    "agreement.column.what": ("Vad", "What"),
    "agreement.column.who": ("Vem", "Who"),
    "agreement.column.when": ("När", "When"),
    "agreement.column.judged": ("Bedöms så här", "Judged by"),
    "agreement.column.status": ("Läge", "Status"),
    "agreement.support": ("Stöd", "Support"),
    "agreement.numbered": ("{number}. {text}", "{number}. {text}"),
    "agreement.follow_up": ("{date}: {status}", "{date}: {status}"),
    "agreement.follow_up.content": ("Innehåll", "Content"),
    "agreement.follow_up.result": ("Resultat", "Result"),
    "agreement.record": (
        "En överenskommelse som skrivs under, lämnas över eller sparas i ett ärende kan bli en allmän handling.",
        "An agreement that is signed, handed over or filed may become a public record.",
    ),
    # the calendar
    "agreement.calendar.whose": ("{person}: {text}", "{person}: {text}"),
    "agreement.calendar.owner": ("Ansvarig: {owner}", "Owner: {owner}"),
    "agreement.calendar.line": ("{label}: {text}", "{label}: {text}"),
    # the listing
    "agreement.line": (
        "{when}. {owner}: {text} ({status}, gäller {whose})",
        "{when}. {owner}: {text} ({status}, about {whose})",
    ),
    "agreement.line.empty": (
        "{kind} utan åtaganden (gäller {whose})",
        "{kind} without commitments (about {whose})",
    ),
    "agreement.whose.own": ("mig", "me"),
    "agreement.when.overdue.one": ("{due}, försenad sedan en dag", "{due}, overdue by one day"),
    "agreement.when.overdue.other": ("{due}, försenad sedan {n} dagar", "{due}, overdue by {n} days"),
    "agreement.when.today": ("{due}, i dag", "{due}, today"),
    "agreement.when.left.one": ("{due}, om en dag", "{due}, in one day"),
    "agreement.when.left.other": ("{due}, om {n} dagar", "{due}, in {n} days"),
    "agreement.when.undated": ("utan datum", "no date"),
    "agreement.when.words": ("utan datum ({words})", "no date ({words})"),
    "agreement.none": (
        "Du har inga överenskommelser än. Gör en av målen i ditt senaste underlag: sjalvskattning agreements new",
        "You have no agreements yet. Make one from the goals in your latest notes: sjalvskattning agreements new",
    ),
    "agreement.nothing_due.one": (
        "Inget är försenat eller ska vara klart i dag eller i morgon.",
        "Nothing is overdue or due today or tomorrow.",
    ),
    "agreement.nothing_due.other": (
        "Inget är försenat eller ska vara klart inom {n} dagar.",
        "Nothing is overdue or due within {n} days.",
    ),
    "agreement.rest.one": (
        "Ett åtagande till ska vara klart senare eller är avslutat. Se allt: sjalvskattning agreements list --all",
        "One more commitment is due later or closed. See everything: sjalvskattning agreements list --all",
    ),
    "agreement.rest.other": (
        "{n} åtaganden till ska vara klara senare eller är avslutade. Se allt: sjalvskattning agreements list --all",
        "{n} more commitments are due later or closed. See everything: sjalvskattning agreements list --all",
    ),
    # the commands
    "agreement.list": (
        "Visa vad som är försenat och vad som snart ska vara klart, det som brådskar mest först, och det som saknar "
        "datum.",
        "Show what is overdue and what is due soon, the most urgent first, and what has no date.",
    ),
    "agreement.list.short": ("Visa vad som ska vara klart.", "Show what is due."),
    "agreement.list.examples": (
        "sjalvskattning agreements list --within 14\nsjalvskattning agreements list --all --json",
        "sjalvskattning agreements list --within 14\nsjalvskattning agreements list --all --json",
    ),
    "agreement.show": (
        "Skriv en överenskommelse eller ett uppdragskontrakt som dokument: åtaganden, vem de ligger på, när, hur de "
        "bedöms, och hur det har gått.",
        "Write an agreement or an assignment contract as a document: commitments, who owns them, when, how they "
        "are judged, and how it has gone.",
    ),
    "agreement.show.short": ("Skriv en överenskommelse.", "Write an agreement."),
    "agreement.show.examples": (
        "sjalvskattning agreements show latest\nsjalvskattning agreements show k3m2xq --signatures -o kontrakt.md",
        "sjalvskattning agreements show latest\nsjalvskattning agreements show k3m2xq --signatures -o contract.md",
    ),
    "agreement.new": (
        "Gör en överenskommelse av målen i ett underlag. Utan SVAR tas den senaste skattningen som är klar, annars "
        "den senaste. Id:t skrivs på standard ut.",
        "Make an agreement from the goals in your notes. Without a RESPONSE the latest finished assessment is used, "
        "otherwise the latest. Its id is written to standard output.",
    ),
    "agreement.new.short": (
        "Gör en överenskommelse av målen.",
        "Make an agreement from the goals.",
    ),
    "agreement.new.examples": (
        "sjalvskattning agreements new\n"
        'sjalvskattning agreements new latest --kind uppdragskontrakt --responsibility "Schemat för enheten"',
        "sjalvskattning agreements new\n"
        'sjalvskattning agreements new latest --kind uppdragskontrakt --responsibility "The unit’s schedule"',
    ),
    "agreement.set": (
        "Skriv ansvar, åtagande eller krav på resultat. Det som inte nämns blir kvar som det är.",
        "Write the responsibility, the undertaking or the results required. What is not named stays as it is.",
    ),
    "agreement.set.short": (
        "Skriv ansvar, åtagande eller resultatkrav.",
        "Write responsibility, undertaking or results.",
    ),
    "agreement.set.examples": (
        'sjalvskattning agreements set k3m2xq --responsibility "Schemat för enheten"\n'
        'sjalvskattning agreements set latest --results "Alla pass är bemannade en månad i förväg"',
        'sjalvskattning agreements set k3m2xq --responsibility "The unit’s schedule"\n'
        'sjalvskattning agreements set latest --results "Every shift is staffed a month ahead"',
    ),
    "agreement.add": (
        "Lägg till ett åtagande: ditt, chefens eller arbetsgivarens.",
        "Add a commitment: yours, the manager’s or the employer’s.",
    ),
    "agreement.add.short": ("Lägg till ett åtagande.", "Add a commitment."),
    "agreement.add.examples": (
        'sjalvskattning agreements add latest "Leda planeringsdagen" --due 2027-05-01\n'
        'sjalvskattning agreements add latest "Tid för handledning" --owner employer',
        'sjalvskattning agreements add latest "Lead the planning day" --due 2027-05-01\n'
        'sjalvskattning agreements add latest "Time for supervision" --owner employer',
    ),
    "agreement.change": (
        "Ändra ett åtagande som ingen har följt upp än. Det som inte nämns blir kvar som det är.",
        "Change a commitment that nobody has followed up yet. What is not named stays as it is.",
    ),
    "agreement.change.short": ("Ändra ett åtagande.", "Change a commitment."),
    "agreement.change.examples": (
        "sjalvskattning agreements change latest 2 --due 2027-02-01\n"
        'sjalvskattning agreements change k3m2xq 1 --text "Leda planeringsdagen i maj" --owner manager',
        "sjalvskattning agreements change latest 2 --due 2027-02-01\n"
        'sjalvskattning agreements change k3m2xq 1 --text "Lead the planning day in May" --owner manager',
    ),
    "agreement.drop": (
        "Ta bort det åtagande som lades till sist, om ingen har följt upp det.",
        "Remove the commitment that was added last, if nobody has followed it up.",
    ),
    "agreement.drop.short": ("Ta bort det senaste åtagandet.", "Remove the latest commitment."),
    "agreement.drop.examples": (
        "sjalvskattning agreements drop latest 3\nsjalvskattning agreements drop k3m2xq 1",
        "sjalvskattning agreements drop latest 3\nsjalvskattning agreements drop k3m2xq 1",
    ),
    "agreement.export": (
        "Lägg en överenskommelse i en fil till den andra, så att ni båda har samma. Med --seal blir den förseglad med "
        "en lösenfras. Utan ID tas den senaste.",
        "Put an agreement in a file for the other person, so that you both have the same. With --seal it is sealed with "
        "a passphrase. Without an ID the latest is taken.",
    ),
    "agreement.export.short": (
        "Lämna över en överenskommelse som fil.",
        "Hand over an agreement as a file.",
    ),
    "agreement.export.examples": (
        "sjalvskattning agreements export latest\nsjalvskattning agreements export k3m2xq --seal -o vart.avtal.age",
        "sjalvskattning agreements export latest\nsjalvskattning agreements export k3m2xq --seal -o ours.avtal.age",
    ),
    "agreement.import": (
        "Ta emot en överenskommelse från den andra. Gäller den en medarbetare till dig: ange --person. Har du den "
        "redan förs nya uppföljningar och åtaganden in. Id:t skrivs på standard ut.",
        "Receive an agreement from the other person. If it is about an employee of yours: give --person. If you have it "
        "already, new follow-ups and commitments are added. The id is written to standard output.",
    ),
    "agreement.import.short": (
        "Ta emot en överenskommelse från den andra.",
        "Receive an agreement from the other person.",
    ),
    "agreement.import.examples": (
        "sjalvskattning agreements import vart.avtal.age\n"
        "sjalvskattning agreements import vart.avtal --person K.L. --replace",
        "sjalvskattning agreements import ours.avtal.age\n"
        "sjalvskattning agreements import ours.avtal --person K.L. --replace",
    ),
    "agreement.follow": (
        "Följ upp ett åtagande: hur det går, vad som är gjort och vad det ledde till. Tidigare uppföljningar ändras "
        "aldrig.",
        "Follow up a commitment: how it goes, what was done and what came of it. Earlier follow-ups are never "
        "changed.",
    ),
    "agreement.follow.short": ("Följ upp ett åtagande.", "Follow up a commitment."),
    "agreement.follow.examples": (
        'sjalvskattning agreements follow latest 1 --status ongoing --content "Dagen är bokad"\n'
        'sjalvskattning agreements follow k3m2xq 2 --status done --result "Alla kom" --date 2027-05-02',
        'sjalvskattning agreements follow latest 1 --status ongoing --content "The day is booked"\n'
        'sjalvskattning agreements follow k3m2xq 2 --status done --result "Everyone came" --date 2027-05-02',
    ),
    "agreement.undo": (
        "Ångra den uppföljning som gjordes sist i en överenskommelse.",
        "Undo the follow-up that was made last in an agreement.",
    ),
    "agreement.undo.short": ("Ångra den senaste uppföljningen.", "Undo the latest follow-up."),
    "agreement.undo.examples": (
        "sjalvskattning agreements undo latest\nsjalvskattning agreements undo k3m2xq",
        "sjalvskattning agreements undo latest\nsjalvskattning agreements undo k3m2xq",
    ),
    "agreement.calendar": (
        "Skriv datumen som en kalenderfil (iCalendar): en heldag för varje åtagande som inte är avslutat. Utan ID "
        "tas alla överenskommelser.",
        "Write the due dates as a calendar file (iCalendar): an all-day entry for each commitment that is not closed. "
        "Without an ID every agreement is taken.",
    ),
    "agreement.calendar.short": ("Skriv datumen till en kalender.", "Write the dates for a calendar."),
    "agreement.calendar.examples": (
        "sjalvskattning agreements calendar -o datum.ics\nsjalvskattning agreements calendar k3m2xq -o datum.ics",
        "sjalvskattning agreements calendar -o dates.ics\nsjalvskattning agreements calendar k3m2xq -o dates.ics",
    ),
    "agreement.erase": (
        "Radera en överenskommelse med alla uppföljningar och kopior. Det går inte att ångra.",
        "Erase an agreement with every follow-up and copy. This can’t be undone.",
    ),
    "agreement.erase.short": ("Radera en överenskommelse för gott.", "Erase an agreement for good."),
    "agreement.erase.examples": (
        "sjalvskattning agreements erase k3m2xq\nsjalvskattning agreements erase latest --yes",
        "sjalvskattning agreements erase k3m2xq\nsjalvskattning agreements erase latest --yes",
    ),
    "agreement.metavar.number": ("NUMMER", "NUMBER"),
    "agreement.metavar.days": ("DAGAR", "DAYS"),
    "agreement.metavar.response": ("SVAR", "RESPONSE"),
    "agreement.metavar.kind": ("overenskommelse|uppdragskontrakt", "overenskommelse|uppdragskontrakt"),
    "agreement.metavar.owner": ("me|manager|employer", "me|manager|employer"),
    "agreement.metavar.aspect": ("content|execution", "content|execution"),
    "agreement.metavar.status": ("LÄGE", "STATUS"),
    "agreement.metavar.ics": ("FIL.ics", "FILE.ics"),
    "agreement.option.id": (
        "Överenskommelsens id, början av det, eller latest. list --all visar vilka som finns.",
        "The agreement’s id, the beginning of it, or latest. list --all shows what there is.",
    ),
    "agreement.option.number": (
        "Åtagandets nummer i överenskommelsen.",
        "The commitment’s number in the agreement.",
    ),
    "agreement.option.all": (
        "Visa också det som ska vara klart längre fram och det som är avslutat.",
        "Show what is due later and what is closed too.",
    ),
    "agreement.option.within": (
        "Hur många dagar fram som räknas som snart. Annars 60.",
        "How many days ahead count as soon. Otherwise 60.",
    ),
    "agreement.option.format": (
        "Formatet. Annars det som filens namn säger, eller md.",
        "The format. Otherwise what the file’s name says, or md.",
    ),
    "agreement.option.signatures": (
        "Ta med rader för underskrift.",
        "Include lines for signatures.",
    ),
    "agreement.option.response": (
        "Skattningens id, början av det, eller latest. history visar vilka som finns.",
        "The assessment’s id, the beginning of it, or latest. history shows what there is.",
    ),
    "agreement.option.kind": (
        "Vad det är: overenskommelse (annars) eller uppdragskontrakt.",
        "What it is: overenskommelse (agreement, otherwise) or uppdragskontrakt (assignment contract).",
    ),
    "agreement.option.person": (
        "Vem det gäller, när du är chef: initialer räcker. Annars namnet i skattningen.",
        "Whom it is about, when you are the manager: initials will do. Otherwise the name in the assessment.",
    ),
    "agreement.option.responsibility": ("Ansvaret, med egna ord.", "The responsibility, in your own words."),
    "agreement.option.undertaking": ("Åtagandet, med egna ord.", "The undertaking, in your own words."),
    "agreement.option.results": (
        "Kraven på resultat, med egna ord.",
        "The results required, in your own words.",
    ),
    "agreement.option.text": ("Vad som ska göras.", "What is to be done."),
    "agreement.option.owner": (
        "Vem det ligger på: me (den det gäller), manager (chefen) eller employer (kommunen). Annars me.",
        "Who owns it: me (the one it is about), manager or employer (the municipality). Otherwise me.",
    ),
    "agreement.option.due": (
        "När det ska vara klart: ett datum, eller egna ord.",
        "When it is due: a date, or words of your own.",
    ),
    "agreement.option.judged": ("Hur det ska bedömas.", "How it is to be judged."),
    "agreement.option.aspect": (
        "Vad det handlar om: content (innehåll) eller execution (utförande). Annars content.",
        "What it is about: content or execution. Otherwise content.",
    ),
    "agreement.option.first_step": ("Det som görs först.", "What is done first."),
    "agreement.option.owner_now": (
        "Vem det ligger på: me (den det gäller), manager (chefen) eller employer (kommunen).",
        "Who owns it: me (the one it is about), manager or employer (the municipality).",
    ),
    "agreement.option.aspect_now": (
        "Vad det handlar om: content (innehåll) eller execution (utförande).",
        "What it is about: content or execution.",
    ),
    "agreement.option.file": ("Filen du har fått.", "The file that you were given."),
    "agreement.option.about": (
        "Vem den gäller, när du är chef: initialer räcker.",
        "Whom it is about, when you are the manager: initials will do.",
    ),
    "agreement.option.mine": (
        "Den gäller dig, och du skrev den själv på en annan dator.",
        "It is about you, and you wrote it yourself on another computer.",
    ),
    "agreement.option.replace": (
        "Ersätt den version som finns, om de två säger olika. Den sparas som versionen före.",
        "Replace the version there is, if the two say different things. It is kept as the version before.",
    ),
    "agreement.option.support": (
        "Id för ett stöd som policyn erbjuder.",
        "The id of a support that the policy offers.",
    ),
    "agreement.option.status": (
        "Läget nu: not_started, ongoing, done eller changed.",
        "The status now: not_started, ongoing, done or changed.",
    ),
    "agreement.option.content": ("Innehåll: vad som är gjort.", "Content: what was done."),
    "agreement.option.result": ("Resultat: vad det ledde till.", "Result: what came of it."),
    "agreement.option.date": (
        "Dagen för uppföljningen. Annars i dag.",
        "The day of the follow-up. Otherwise today.",
    ),
    "agreement.option.calendar": (
        "Överenskommelsens id, början av det, eller latest. Annars alla.",
        "The agreement’s id, the beginning of it, or latest. Otherwise all.",
    ),
    # what the commands say
    "agreement.written": ("Dokumentet är skrivet till {path}.", "The document is written to {path}."),
    "agreement.dates_written.one": (
        "Ett datum är skrivet till {path}. Den som får läsa din kalender kan läsa vad som ska göras.",
        "One date is written to {path}. Whoever may read your calendar can read what is to be done.",
    ),
    "agreement.dates_written.other": (
        "{n} datum är skrivna till {path}. Den som får läsa din kalender kan läsa vad som ska göras.",
        "{n} dates are written to {path}. Whoever may read your calendar can read what is to be done.",
    ),
    "agreement.undated.one": (
        "Ett åtagande är inte med, eftersom det inte har något datum.",
        "One commitment is not in it, since it has no date.",
    ),
    "agreement.undated.other": (
        "{n} åtaganden är inte med, eftersom de inte har något datum.",
        "{n} commitments are not in it, since they have no date.",
    ),
    "agreement.made.empty": (
        "Sparat: {kind} {id}, utan åtaganden än (gäller {whose}). Lägg till det första: "
        "sjalvskattning agreements add {id}",
        "Saved: {kind} {id}, without commitments so far (about {whose}). Add the first: "
        "sjalvskattning agreements add {id}",
    ),
    "agreement.made.one": (
        "Sparat: {kind} {id} med ett åtagande (gäller {whose}). Lägg till fler: sjalvskattning agreements add {id}",
        "Saved: {kind} {id} with one commitment (about {whose}). Add more: sjalvskattning agreements add {id}",
    ),
    "agreement.made.other": (
        "Sparat: {kind} {id} med {n} åtaganden (gäller {whose}). Lägg till fler: sjalvskattning agreements add {id}",
        "Saved: {kind} {id} with {n} commitments (about {whose}). Add more: sjalvskattning agreements add {id}",
    ),
    "agreement.texts_set": ("Sparat i {id}.", "Saved in {id}."),
    "agreement.added": ("Åtagande {number} är sparat i {id}.", "Commitment {number} is saved in {id}."),
    "agreement.due_in_words": (
        "”{due}” är inget datum, så åtagandet står utan datum i listan och kommer inte med i kalendern.",
        "“{due}” is not a date, so the commitment has no date in the list and is not in the calendar.",
    ),
    "agreement.noted": (
        "Uppföljningen är sparad. Läget för åtagande {number} i {id}: {status}.",
        "The follow-up is saved. Status of commitment {number} in {id}: {status}.",
    ),
    "agreement.noted_before": (
        "Det finns en uppföljning med senare datum, och läget är det som den säger.",
        "There is a follow-up with a later date, and the status is what that one says.",
    ),
    "agreement.undone": (
        "Uppföljningen {date} är borttagen. Läget för åtagande {number}: {status}.",
        "The follow-up of {date} is removed. Status of commitment {number}: {status}.",
    ),
    "agreement.erase.what": (
        "Överenskommelsen {id} raderas för gott, med alla uppföljningar.",
        "The agreement {id} will be erased for good, with every follow-up.",
    ),
    "agreement.erased": ("Överenskommelsen {id} är raderad.", "The agreement {id} is erased."),
    "agreement.corrected": ("Åtagande {number} i {id} är ändrat.", "Commitment {number} in {id} is changed."),
    "agreement.dropped": (
        "Åtagande {number} är borttaget ur {id}.",
        "Commitment {number} is removed from {id}.",
    ),
    "agreement.handed": (
        "Överenskommelsen är sparad: {path}. Den som har filen kan läsa den.",
        "The agreement is saved: {path}. Whoever has the file can read it.",
    ),
    "agreement.handed.sealed": (
        "Den förseglade överenskommelsen är sparad: {path}",
        "The sealed agreement is saved: {path}",
    ),
    "agreement.taken_in.new": (
        "Mottaget: {kind} {id} (gäller {whose}). Antal åtaganden: {n}.",
        "Received: {kind} {id} (about {whose}). Commitments: {n}.",
    ),
    "agreement.taken_in.more": (
        "Det som var nytt i filen är infört: {kind} {id} (gäller {whose}). Antal åtaganden: {n}.",
        "What was new in the file has been added: {kind} {id} (about {whose}). Commitments: {n}.",
    ),
    "agreement.taken_in.nothing": (
        "Filen hade inget nytt: {kind} {id} (gäller {whose}). Antal åtaganden: {n}.",
        "There was nothing new in the file: {kind} {id} (about {whose}). Commitments: {n}.",
    ),
    "agreement.taken_in.replaced": (
        "Filens version gäller nu: {kind} {id} (gäller {whose}). Antal åtaganden: {n}.",
        "The file’s version now applies: {kind} {id} (about {whose}). Commitments: {n}.",
    ),
    # what can go wrong
    "agreement.followed_up.what": (
        "Åtagande {number} är uppföljt, och ändras därför inte.",
        "Commitment {number} has been followed up, and is therefore not changed.",
    ),
    "agreement.followed_up.where": ("{id}", "{id}"),
    "agreement.followed_up.remedy": (
        "Följ upp det med läget ändrat, och lägg till ett nytt.",
        "Follow it up with the status changed, and add a new one.",
    ),
    "agreement.not_last.what": (
        "Åtagande {number} är inte det senaste, och de andra skulle få nya nummer.",
        "Commitment {number} is not the latest, and the others would get new numbers.",
    ),
    "agreement.not_last.where": ("{id}, senast är {last}", "{id}, the latest is {last}"),
    "agreement.not_last.remedy": (
        "Ändra det i stället, eller följ upp det med läget ändrat.",
        "Change it instead, or follow it up with the status changed.",
    ),
    "agreement.nothing_to_change.what": ("Inget att ändra är angett.", "There is nothing to change."),
    "agreement.nothing_to_change.remedy": (
        "Ange till exempel --text, --due eller --owner.",
        "Give, for example, --text, --due or --owner.",
    ),
    "agreement.unopenable.what": (
        "Överenskommelsen {id} får inte plats i en fil att lämna över. Inget har skrivits.",
        "The agreement {id} does not fit in a file to hand over. Nothing was written.",
    ),
    "agreement.unopenable.remedy": (
        "Korta de längsta texterna och försök igen.",
        "Shorten the longest texts and try again.",
    ),
    "agreement.import_whose.what": (
        "Vem gäller överenskommelsen? Den som lämnade den skrev den om sig själv.",
        "Whom is the agreement about? Whoever handed it over wrote it about themselves.",
    ),
    "agreement.import_whose.remedy": (
        "Lägg till --person och initialer som du känner igen, eller --mine om det var du.",
        "Add --person and initials that you recognise, or --mine if it was you.",
    ),
    "agreement.import_whose.on_screen": (
        "Skriv initialer som du känner igen under Gäller.",
        "Write initials that you recognise under About.",
    ),
    "agreement.person_and_mine.what": (
        "--person och --mine går inte ihop.",
        "--person and --mine do not go together.",
    ),
    "agreement.person_and_mine.remedy": ("Använd det ena.", "Use one of them."),
    "agreement.other.what": (
        "Din version av överenskommelsen {id} säger något annat än filens. Din är ändrad {here}, filens {there}. "
        "Inget har ändrats.",
        "Your version of the agreement {id} differs from the file’s. Yours was changed {here}, the file’s "
        "{there}. Nothing was changed.",
    ),
    "agreement.other.remedy": (
        "Ange --replace om filens version ska gälla. Din sparas som versionen före.",
        "Add --replace if the file’s version should apply. Yours is kept as the version before.",
    ),
    "agreement.not_one.what": (
        "Filen är ingen överenskommelse.",
        "The file is not an agreement.",
    ),
    "agreement.not_one.remedy": (
        "Välj en fil som är lämnad som överenskommelse ur sjalvskattning. Inget har ändrats.",
        "Choose a file that was handed over as an agreement from sjalvskattning. Nothing was changed.",
    ),
    "agreement.is_view.what": (
        "Filen är ett kuvert med svar, ingen överenskommelse.",
        "The file is an envelope with answers, not an agreement.",
    ),
    "agreement.is_view.remedy": (
        "Ta emot det med: sjalvskattning bundle import",
        "Receive it with: sjalvskattning bundle import",
    ),
    "agreement.is_view.on_screen": ("Ta emot det på Hem, med e.", "Receive it from Home, with e."),
    "agreement.cut.what": (
        "Filen med överenskommelsen är skadad: den är avkortad eller ändrad.",
        "The file with the agreement is damaged: it was cut short or changed.",
    ),
    "agreement.cut.remedy": (
        "Be om filen på nytt. Inget har ändrats.",
        "Ask for the file again. Nothing was changed.",
    ),
    "agreement.newer.what": (
        "Filen är gjord av en nyare version av programmet.",
        "The file was made by a newer version of the program.",
    ),
    "agreement.newer.remedy": (
        "Uppdatera sjalvskattning. Inget har ändrats.",
        "Update sjalvskattning. Nothing was changed.",
    ),
    "agreement.none_yet.what": ("Du har inga överenskommelser än.", "You have no agreements yet."),
    "agreement.none_yet.remedy": (
        "Gör en av målen i ditt senaste underlag: sjalvskattning agreements new",
        "Make one from the goals in your latest notes: sjalvskattning agreements new",
    ),
    "agreement.not_found.what": ("Det finns ingen överenskommelse {id}.", "There is no agreement {id}."),
    "agreement.not_found.remedy": (
        "Se vilka som finns med: sjalvskattning agreements list --all",
        "See what there is with: sjalvskattning agreements list --all",
    ),
    "agreement.no_commitment.what": (
        "Överenskommelsen {id} har inget åtagande {number}.",
        "The agreement {id} has no commitment {number}.",
    ),
    "agreement.no_commitment.where": ("{count} åtaganden finns", "commitments: {count}"),
    "agreement.no_commitment.remedy": (
        "Se numren med: sjalvskattning agreements show {id}",
        "See the numbers with: sjalvskattning agreements show {id}",
    ),
    "agreement.whose.what": (
        "Vem gäller överenskommelsen? Skattningen {id} har inget namn.",
        "Whom is the agreement about? The assessment {id} has no name.",
    ),
    "agreement.whose.remedy": (
        "Lägg till --person och initialer som du känner igen.",
        "Add --person and initials that you recognise.",
    ),
    "agreement.no_party.what": (
        "En överenskommelse görs mellan medarbetare och chef. Skattningen handlar om en chef eller kollega.",
        "An agreement is made between employee and manager. The assessment is about a manager or a colleague.",
    ),
    "agreement.no_party.remedy": (
        "Välj en skattning om dig själv, eller om en medarbetare som du är chef för.",
        "Choose an assessment of yourself, or of an employee whose manager you are.",
    ),
    "agreement.empty_text.what": ("Åtagandet har ingen text.", "The commitment has no text."),
    "agreement.empty_text.remedy": ("Skriv vad som ska göras.", "Write what is to be done."),
    "agreement.bad_day.what": ("{value} är inget datum.", "{value} is not a date."),
    "agreement.bad_day.remedy": ("Skriv det som 2026-11-20.", "Write it like 2026-11-20."),
    "agreement.not_yet.what": ("{value} har inte varit än.", "{value} is in the future."),
    "agreement.not_yet.remedy": (
        "Ange den dag då ni följde upp, eller utelämna den för i dag.",
        "Give the day on which you followed up, or leave it out for today.",
    ),
    "agreement.no_support.what": (
        "Policyn erbjuder inget stöd som heter {value}.",
        "The policy offers no support called {value}.",
    ),
    "agreement.no_support.remedy": (
        "Utelämna --support, och skriv stödet i texten.",
        "Leave out --support, and write the support in the text.",
    ),
    "agreement.nothing_to_set.what": ("Inget att skriva är angett.", "There is nothing to write."),
    "agreement.nothing_to_set.remedy": (
        "Lägg till --responsibility, --undertaking eller --results.",
        "Add --responsibility, --undertaking or --results.",
    ),
    "agreement.nothing_to_undo.what": (
        "Överenskommelsen {id} har ingen uppföljning att ångra.",
        "The agreement {id} has no follow-up to undo.",
    ),
    "agreement.nothing_to_undo.remedy": (
        "Följ upp ett åtagande med: sjalvskattning agreements follow {id}",
        "Follow up a commitment with: sjalvskattning agreements follow {id}",
    ),
    "agreement.no_dates.what": (
        "Inget åtagande som återstår har ett datum, så kalendern skulle bli tom.",
        "No remaining commitment has a date, so the calendar would be empty.",
    ),
    "agreement.no_dates.remedy": (
        "Lägg till ett åtagande med --due och ett datum, till exempel 2027-05-01.",
        "Add a commitment with --due and a date, for example 2027-05-01.",
    ),
    "agreement.erase_unasked.what": (
        "Här finns ingen att fråga, så {id} är inte raderad.",
        "There is no one to ask here, so {id} is not erased.",
    ),
    "agreement.erase_unasked.remedy": (
        "Lägg till --yes om du är säker.",
        "Add --yes if you are sure.",
    ),
    "agreement.exists.what": (
        "Det finns redan en överenskommelse {id}.",
        "There is an agreement {id} already.",
    ),
    "agreement.exists.where": ("{path}", "{path}"),
    "agreement.exists.remedy": ("Försök igen.", "Try again."),
    "agreement.locked.what": (
        "Överenskommelserna ändras just nu i ett annat fönster.",
        "The agreements are being changed in another window.",
    ),
    "agreement.locked.where": ("{path}", "{path}"),
    "agreement.locked.remedy": (
        "Vänta en stund och försök igen.",
        "Wait a moment and try again.",
    ),
    "agreement.damaged.what": ("Överenskommelsen går inte att läsa.", "The agreement cannot be read."),
    "agreement.damaged.where": ("{path}", "{path}"),
    "agreement.damaged.remedy": (
        "Filen är orörd. Läs in en säkerhetskopia, eller be om hjälp innan du tar bort den.",
        "The file is untouched. Restore a backup, or ask for help before you remove it.",
    ),
    "agreement.recovered.what": (
        "Överenskommelsen {id} var skadad. Versionen före visas.",
        "The agreement {id} was damaged. The version before it is shown.",
    ),
    "agreement.recovered.where": ("{path}", "{path}"),
    "agreement.recovered.remedy": (
        "Se igenom den: det senaste kan saknas.",
        "Look through it: the latest may be missing.",
    ),
    "agreement.too_new.what": (
        "Överenskommelsen är skriven av en nyare version av programmet.",
        "The agreement was written by a newer version of the program.",
    ),
    "agreement.too_new.where": ("{path}", "{path}"),
    "agreement.too_new.remedy": (
        "Uppdatera programmet. Filen är orörd.",
        "Update the program. The file is untouched.",
    ),
    "agreement.stray.what": (
        "En fil bland överenskommelserna har ett namn som inte är en överenskommelses.",
        "A file among the agreements has a name that is not an agreement’s.",
    ),
    "agreement.stray.where": ("{path}", "{path}"),
    "agreement.stray.remedy": (
        "Det kan vara en kopia från ett synkprogram. Flytta den eller ta bort den.",
        "It may be a copy made by a program that syncs folders. Move or remove it.",
    ),
}
