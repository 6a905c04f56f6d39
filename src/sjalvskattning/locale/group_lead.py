"""Group sessions on screen: the list of them, and leading the talk."""

TEXTS: dict[str, tuple[str, str]] = {
    # the list of sessions
    "group_lead.list": ("Gruppsessioner", "Group sessions"),
    "group_lead.list.help": (
        "En gruppsession samlar in en grupps svar utan att peka ut någon, visar bilden ett område i taget och håller "
        "reda på vad ni kommer överens om. Enter fortsätter där sessionen är.",
        "A group session collects a group’s answers without exposing anyone, shows the picture one area at a time and "
        "keeps what you agree on. Enter goes on where the session is.",
    ),
    "group_lead.none.title": ("Inga gruppsessioner än", "No group sessions yet"),
    "group_lead.none": (
        "Tryck n och förbered en: vad ni ska prata om, hur många ni är och vad som skyddar dem som svarar. "
        "Räkna med en timme tillsammans.",
        "Press n and prepare one: what to talk about, how many you are and what protects those who answer. "
        "Allow an hour together.",
    ),
    "group_lead.state.preparing": ("förbereds", "being prepared"),
    "group_lead.state.collecting": ("{n} av {total} klara", "{n} of {total} done"),
    "group_lead.state.revealed": ("samtal pågår, {n} svar visade", "talking, {n} answers shown"),
    "group_lead.state.talk": ("samtal pågår, utan siffror", "talking, without numbers"),
    "group_lead.state.together": ("samtal pågår, ni markerar tillsammans", "talking, marking together"),
    "group_lead.state.closed": ("avslutad", "closed"),
    "group_lead.key.open": ("öppna", "open"),
    "group_lead.key.open.longer": ("öppna, fortsätt där sessionen är", "open, go on where the session is"),
    "group_lead.key.new": ("ny", "new"),
    "group_lead.key.new.longer": ("förbered en ny gruppsession", "prepare a new group session"),
    "group_lead.key.report": ("rapport", "report"),
    "group_lead.key.report.longer": (
        "rapporten, att läsa, spara eller skriva ut",
        "the report, to read, save or print",
    ),
    "group_lead.key.follow": ("följ upp", "follow up"),
    "group_lead.key.follow.longer": (
        "följ upp med en ny session; det ni kom överens om följer med",
        "follow up with a new session; what you agreed on comes along",
    ),
    "group_lead.key.home": ("Hem", "Home"),
    "group_lead.erase.title": ("Radera gruppsessionen?", "Erase the group session?"),
    "group_lead.erase.about": (
        "Bilden, det ni kom överens om och eventuella svar försvinner för gott. Sparade rapporter finns kvar.",
        "The picture, what you agreed on and any answers are gone for good. Saved reports remain.",
    ),
    "group_lead.erased": ("Gruppsessionen är raderad.", "The group session is erased."),
    # leading
    "group_lead.here": ("Samtalet", "The talk"),
    "group_lead.help": (
        "Enter visar ett område för rummet, ett påstående i taget. Gör bokstäverna så stora att de syns längst bak: "
        "Ctrl och plus i de flesta terminaler. Allt sparas direkt; du kan stänga och fortsätta när som helst.",
        "Enter shows an area to the room, one statement at a time. Make the letters large enough to be seen from the "
        "back: Ctrl and plus in most terminals. Everything is saved at once; you can close and go on at any time.",
    ),
    "group_lead.areas": ("Områden", "Areas"),
    "group_lead.talk": ("I samtalet", "In the talk"),
    "group_lead.shown": ("visat", "shown"),
    "group_lead.no_numbers": (
        "Färre än {k} har svarat, så inga siffror visas. Frågorna finns kvar: prata utifrån dem.",
        "Fewer than {k} have answered, so no numbers are shown. The questions remain: talk from them.",
    ),
    "group_lead.order.spread": (
        "Störst skillnad i gruppen kommer först.",
        "Where the group differs most comes first.",
    ),
    "group_lead.order.policy": ("Samma ordning som i policyn.", "The same order as in the policy."),
    "group_lead.order.spread.short": ("störst skillnad först", "largest difference first"),
    "group_lead.order.policy.short": ("som i policyn", "as in the policy"),
    "group_lead.key.show": ("visa", "show"),
    "group_lead.key.show.longer": (
        "visa området för rummet, eller gör det som står på raden",
        "show the area to the room, or do what the row says",
    ),
    "group_lead.key.order": ("ordning", "order"),
    "group_lead.key.order.longer": (
        "ordning: störst skillnad först, eller som i policyn",
        "order: largest difference first, or as in the policy",
    ),
    "group_lead.key.notes": ("överenskommet", "agreed"),
    "group_lead.key.notes.longer": ("se det ni har kommit överens om", "see what you have agreed on"),
    "group_lead.key.agree": ("skriv ner", "write down"),
    "group_lead.key.agree.longer": ("skriv ner något ni är överens om", "write down something you agree on"),
    "group_lead.key.since": ("sedan sist", "since last time"),
    "group_lead.key.since.longer": (
        "sedan sist: följ upp det ni kom överens om då",
        "since last time: follow up what you agreed on then",
    ),
    "group_lead.key.late": ("sena svar", "late answers"),
    "group_lead.key.late.longer": (
        "visa de sena svaren som en egen grupp",
        "show the late answers as a group of their own",
    ),
    "group_lead.key.own": ("chefens egen", "manager’s own"),
    "group_lead.key.own.longer": (
        "lägg chefens egen skattning bredvid gruppens",
        "set the manager’s own assessment beside the group’s",
    ),
    "group_lead.key.compare": ("jämför", "compare"),
    "group_lead.key.compare.longer": ("jämför med en annan session", "compare with another session"),
    "group_lead.key.end": ("avsluta", "close"),
    "group_lead.key.end.longer": ("avsluta sessionen", "close the session"),
    "group_lead.key.list": ("till listan över sessioner", "to the list of sessions"),
    "group_lead.notes": ("Det här är vi överens om", "This is what we agree on"),
    "group_lead.count.one": ("en sak", "one thing"),
    "group_lead.count.other": ("{n} saker", "{n} things"),
    "group_lead.since": ("Sedan sist", "Since last time"),
    "group_lead.count.none": ("inget än", "nothing yet"),
    "group_lead.late": ("Visa de sena svaren", "Show the late answers"),
    "group_lead.late.waiting.one": (
        "Ett sent svar väntar. De sena svaren visas när de är minst {k}.",
        "One late answer is waiting. Late answers are shown when there are at least {k}.",
    ),
    "group_lead.late.waiting.other": (
        "{n} sena svar väntar. De visas när de är minst {k}.",
        "{n} late answers are waiting. They are shown when there are at least {k}.",
    ),
    "group_lead.late.ready": (
        "{n} sena svar kan visas som en egen grupp. Tryck d.",
        "{n} late answers can be shown as a group of their own. Press d.",
    ),
    "group_lead.late.title": ("Visa de sena svaren?", "Show the late answers?"),
    "group_lead.late.about": (
        "Är de {n} sena svaren från {n} olika personer? De visas som en egen grupp, bredvid bilden ni redan har sett. De enskilda svaren raderas. "
        "Det går inte att ångra.",
        "Are the {n} late answers from {n} different people? They are shown as a group of their own, beside the picture you have already seen. The single "
        "answers are erased. It cannot be undone.",
    ),
    "group_lead.late.yes": ("Visa dem", "Show them"),
    "group_lead.late.no": ("Vänta", "Wait"),
    "group_lead.late.shown": (
        "De sena svaren visas som en egen grupp.",
        "The late answers are shown as their own group.",
    ),
    "group_lead.own": ("Chefens egen skattning", "The manager’s own assessment"),
    "group_lead.own.about": (
        "Den läggs bredvid det som har visats, bara på den här skärmen och i rapporten. Visa den bara om chefen vill.",
        "It is set beside what has been shown, only on this screen and in the report. Show it only if the manager "
        "wants to.",
    ),
    "group_lead.own.no": ("Visa ingen", "Show none"),
    "group_lead.own.none": (
        "Här finns ingen egen skattning av samma underlag och roll.",
        "There is no self-assessment of the same assessment and role here.",
    ),
    "group_lead.report": ("Rapporten till gruppen", "The report to the group"),
    "group_lead.report.here": ("Rapport", "Report"),
    "group_lead.compare.none": (
        "Det finns ingen annan session med samma underlag och roll att jämföra med.",
        "There is no other session of the same assessment and role to compare with.",
    ),
    "group_lead.compare.which": ("Jämför med vilken session?", "Compare with which session?"),
    "group_lead.compare.about": (
        "Jämförelsen kommer sist i rapporten. Den görs bara av det som har visats i båda.",
        "The comparison comes last in the report. It is made only from what was shown in both.",
    ),
    "group_lead.end": ("Avsluta sessionen", "Close the session"),
    "group_lead.end.title": ("Avsluta sessionen?", "Close the session?"),
    "group_lead.end.about": (
        "Bilden och det ni är överens om finns kvar, och rapporten är inte längre ett utkast.",
        "The picture and what you agree on remain, and the report is no longer a draft.",
    ),
    "group_lead.end.late.one": (
        "Ett sent svar som väntar raderas utan att visas, och det går inte längre att svara.",
        "One late answer that waits is erased without being shown, and answering is no longer possible.",
    ),
    "group_lead.end.late.other": (
        "{n} sena svar som väntar raderas utan att visas, och det går inte längre att svara.",
        "{n} late answers that wait are erased without being shown, and answering is no longer possible.",
    ),
    "group_lead.end.shut": ("Det går inte längre att svara sent.", "Late answers are no longer possible."),
    "group_lead.end.yes": ("Avsluta", "Close it"),
    "group_lead.end.no": ("Behåll den öppen", "Keep it open"),
    "group_lead.ended": (
        "Sessionen är avslutad. Tryck u för rapporten.",
        "The session is closed. Press u for the report.",
    ),
    "group_lead.not_saved": ("Det är inte sparat", "It is not saved"),
    "group_lead.again": ("Försök igen", "Try again"),
    "group_lead.leave": ("Låt det vara som det var", "Leave it as it was"),
    # one area
    "group_lead.area.help": (
        "Ett påstående i taget, för hela rummet. Högerpilen eller en presentationsdosa går vidare. Titta tyst först; "
        "sedan frågan.",
        "One statement at a time, for the whole room. The right arrow or a presenter goes on. Look in silence first; "
        "then the question.",
    ),
    "group_lead.area.where": ("område {n} av {total}", "area {n} of {total}"),
    "group_lead.area.last": ("Det här är det sista området.", "This is the last area."),
    "group_lead.area.first": ("Det här är det första området.", "This is the first area."),
    "group_lead.where": ("påstående {n} av {total}", "statement {n} of {total}"),
    "group_lead.last": (
        "Det här är det sista påståendet. n visar nästa område.",
        "This is the last statement. n shows the next area.",
    ),
    "group_lead.first": ("Det här är det första påståendet.", "This is the first statement."),
    "group_lead.question": ("Att prata om", "To talk about"),
    "group_lead.agreed.here": ("Vi är överens om", "We agree on"),
    "group_lead.no_comments": ("Här finns ingen fritext att visa.", "There is no free text to show here."),
    "group_lead.key.mark": ("markera", "mark"),
    "group_lead.key.mark.longer": ("gruppens gemensamma markering", "the group’s common mark"),
    "group_lead.key.divide": ("delad grupp", "divided group"),
    "group_lead.key.clear": ("ta bort markeringen", "remove the mark"),
    "group_lead.key.next": ("nästa", "next"),
    "group_lead.key.next.longer": ("nästa påstående", "next statement"),
    "group_lead.key.previous": ("förra påståendet", "previous statement"),
    "group_lead.key.question": ("frågan", "question"),
    "group_lead.key.question.longer": (
        "frågan ensam och stor, eller bilden igen",
        "the question alone, or the picture again",
    ),
    "group_lead.key.clock": ("tid", "time"),
    "group_lead.key.clock.longer": (
        "tid för samtalet: starta 5 minuter, pausa, fortsätt",
        "time for the talk: start 5 minutes, pause, go on",
    ),
    "group_lead.key.longer": ("en minut till", "one more minute"),
    "group_lead.key.put_away": ("ta bort klockan", "put the clock away"),
    "group_lead.key.next_area": ("nästa område", "next area"),
    "group_lead.key.previous_area": ("förra området", "previous area"),
    "group_lead.key.everything": (
        "alla påståenden på en gång, eller ett i taget",
        "all statements at once, or one at a time",
    ),
    "group_lead.key.spoken": ("bara meningar, utan staplar", "only sentences, no bars"),
    "group_lead.key.comments": ("det som deltagare har skrivit", "what participants wrote"),
    "group_lead.key.areas": ("till områdena", "to the areas"),
    "group_lead.time.start": ("t startar 5 minuter", "t starts 5 minutes"),
    "group_lead.time.paused": ("pausad", "paused"),
    "group_lead.time.over": ("Tiden är ute", "Time is up"),
    "group_lead.time.out": (
        "Tiden är ute. Plus ger en minut till.",
        "Time is up. Plus gives one more minute.",
    ),
    # what is agreed
    "group_lead.notes.help": (
        "Det ni kommer överens om, vem som gör det och till när. Det står i rapporten, och nästa session börjar med det.",
        "What you agree on, who does it and by when. It is in the report, and the next session opens with it.",
    ),
    "group_lead.notes.none": (
        "Inget är nedskrivet än. Tryck o.",
        "Nothing is written down yet. Press o.",
    ),
    "group_lead.since.help": (
        "Det här kom ni överens om sist. Följ upp varje sak innan ni går vidare: vad hände, och vad ledde det till?",
        "This is what you agreed on last time. Follow up each before you go on: what happened, and what came of it?",
    ),
    "group_lead.key.go_on": ("till områdena", "to the areas"),
    "group_lead.key.change": ("ändra", "change"),
    "group_lead.key.drop": ("ta bort", "remove"),
    "group_lead.agree": ("Vi är överens om", "We agree on"),
    "group_lead.agree.hint": ("vad ni ska göra eller pröva", "what you will do or try"),
    "group_lead.agree.who.hint": ("en roll eller initialer", "a role or initials"),
    "group_lead.agreed": ("Det är nedskrivet.", "It is written down."),
    "group_lead.drop.title": ("Ta bort det här?", "Remove this?"),
    "group_lead.drop.yes": ("Ta bort", "Remove"),
    "group_lead.dropped": ("Det är borttaget.", "It is removed."),
}
