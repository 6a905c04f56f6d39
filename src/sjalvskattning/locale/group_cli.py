"""The commands of group sessions: their help, what they ask and what they say."""

TEXTS: dict[str, tuple[str, str]] = {
    "group_cli.new": (
        "Förbered en gruppsession. Upplägget kan ändras tills sessionen öppnas. Det som fattas frågas efter i en terminal. Sessionens id skrivs på standard ut.",
        "Prepare a group session. What is missing is asked for at a terminal. The session’s id is written to standard output.",
    ),
    "group_cli.new.short": ("Förbered en gruppsession.", "Prepare a group session."),
    "group_cli.new.examples": (
        "sjalvskattning group new --assessment lidkoping --role chef --name Köket --head-count 12\nsjalvskattning group new --assessment lidkoping --role chef --about leader --areas bemotande,ansvar --name Köket --head-count 12",
        "sjalvskattning group new --assessment lidkoping --role chef --name Kitchen --head-count 12\nsjalvskattning group new --assessment lidkoping --role chef --about leader --areas bemotande,ansvar --name Kitchen --head-count 12",
    ),
    "group_cli.list": (
        "Visa de gruppsessioner som finns på den här datorn, den senaste först.",
        "Show the group sessions on this computer, the latest first.",
    ),
    "group_cli.list.short": ("Visa gruppsessionerna.", "Show the group sessions."),
    "group_cli.list.examples": (
        "sjalvskattning group list\nsjalvskattning group list --json",
        "sjalvskattning group list\nsjalvskattning group list --json",
    ),
    "group_cli.show": (
        "Visa hur långt en session har kommit, vad den frågar och vad som skyddar dem som svarar. Innan bilden är visad syns bara hur många som har svarat.",
        "Show how far a session has come, what it asks and what protects those who answer. Before the reveal it shows only how many have answered.",
    ),
    "group_cli.show.short": ("Visa hur långt en session har kommit.", "Show how far a session has come."),
    "group_cli.show.examples": (
        "sjalvskattning group show\nsjalvskattning group show latest --json",
        "sjalvskattning group show\nsjalvskattning group show latest --json",
    ),
    "group_cli.open": (
        "Öppna en session för svar. Härifrån ligger upplägget fast: frågor, skydd och uppdelning.",
        "Open a session for answers. From here its setup is fixed: questions, protection and breakdown.",
    ),
    "group_cli.open.short": ("Öppna en session för svar.", "Open a session for answers."),
    "group_cli.open.examples": (
        "sjalvskattning group open\nsjalvskattning group open k3m7pq",
        "sjalvskattning group open\nsjalvskattning group open k3m7pq",
    ),
    "group_cli.invite": (
        "Skriv en inbjudan till dem som svarar på en egen dator med programmet: vad som frågas och vad som skyddar dem. Den innehåller ingen väg in i sessionen.",
        "Write an invitation for those who answer on a computer of their own with the program: what is asked and what protects them. It holds no way into the session.",
    ),
    "group_cli.invite.short": (
        "Skriv en inbjudan till dem som svarar.",
        "Write an invitation for those who answer.",
    ),
    "group_cli.invite.examples": (
        "sjalvskattning group invite -o inbjudan.json\nsjalvskattning group invite k3m7pq -o inbjudan.json --force",
        "sjalvskattning group invite -o invitation.json\nsjalvskattning group invite k3m7pq -o invitation.json --force",
    ),
    "group_cli.print": (
        "Skriv pappersblanketten: påståendena att kryssa i, och hur kryssen blir en rad att läsa upp.",
        "Write the paper form: the statements to mark, and how the marks become a row to read out.",
    ),
    "group_cli.print.short": ("Skriv pappersblanketten.", "Write the paper form."),
    "group_cli.print.examples": (
        "sjalvskattning group print -o blankett.html\nsjalvskattning group print --format md",
        "sjalvskattning group print -o form.html\nsjalvskattning group print --format md",
    ),
    "group_cli.close": (
        "Avsluta en session. Inga fler svar tas emot, och allt som inte har visats raderas.",
        "End a session. No more answers are taken, and all that has not been shown is erased.",
    ),
    "group_cli.close.short": ("Avsluta en session.", "End a session."),
    "group_cli.close.examples": (
        "sjalvskattning group close\nsjalvskattning group close k3m7pq --yes",
        "sjalvskattning group close\nsjalvskattning group close k3m7pq --yes",
    ),
    "group_cli.erase": (
        "Radera en session för gott: upplägg, bild, överenskommelser och svar.",
        "Erase a session for good: setup, picture, agreements and answers.",
    ),
    "group_cli.erase.short": ("Radera en session.", "Erase a session."),
    "group_cli.erase.examples": (
        "sjalvskattning group erase k3m7pq\nsjalvskattning group erase k3m7pq --yes",
        "sjalvskattning group erase k3m7pq\nsjalvskattning group erase k3m7pq --yes",
    ),
    "group_cli.collect": (
        "Ha formuläret öppet för webbläsare på det lokala nätet. Adress och kod skrivs på standard ut, och antalet svar på standard fel när det ändras. Ctrl+C avslutar; allt som har kommit in är sparat.",
        "Keep the form open for browsers on the local network. The address and code are on standard output, and the number of answers on standard error when it changes. Ctrl+C ends it; all that has come in is saved.",
    ),
    "group_cli.collect.short": ("Ta emot svar från webbläsare.", "Take answers from browsers."),
    "group_cli.collect.examples": (
        "sjalvskattning group collect\nsjalvskattning group collect --address 192.168.1.20 --port 8080",
        "sjalvskattning group collect\nsjalvskattning group collect --address 192.168.1.20 --port 8080",
    ),
    "group_cli.tickets": (
        "Gör engångslappar att skriva ut och klippa isär. Från och med då är det bara engångslappar som öppnar formuläret. Lapparna sparas ingen annanstans.",
        "Make one-time tickets to print and cut apart. From then on only one-time tickets open the form. The tickets are kept nowhere else.",
    ),
    "group_cli.tickets.short": ("Gör engångslappar att skriva ut.", "Make one-time tickets to print."),
    "group_cli.tickets.examples": (
        "sjalvskattning group tickets 30 -o lappar.html\nsjalvskattning group tickets 30 -o lappar.html --address 192.168.1.20",
        "sjalvskattning group tickets 30 -o tickets.html\nsjalvskattning group tickets 30 -o tickets.html --address 192.168.1.20",
    ),
    "group_cli.add": (
        "Lägg till svar: svarspaket och tabeller från ett formulärverktyg (CSV), eller svarskoder och rader från papper. Filer läggs till alla eller ingen. Det som redan är inläst räknas inte igen. Ett bindestreck i stället för en fil läser koder från standard in, en på varje rad.",
        "Add answers: answer packets and tables from a form tool (CSV), or answer codes and rows from paper. Files are added all or none. What has been read in already is not counted again. A hyphen in place of a file reads codes from standard input, one on each line.",
    ),
    "group_cli.add.short": ("Lägg till svar från filer och koder.", "Add answers from files and codes."),
    "group_cli.add.examples": (
        "sjalvskattning group add svar.csv paket-1.json\nsjalvskattning group add --code AK7MN-P2QRS",
        "sjalvskattning group add answers.csv packet-1.json\nsjalvskattning group add --code AK7MN-P2QRS",
    ),
    "group_cli.withdraw": (
        "Ta tillbaka svarskoder, rader från papper, svarspaket eller tabeller som har lagts till, så länge de inte är med i bilden.",
        "Take back answer codes, rows from paper, answer packets or tables that have been added, as long as they are not in the picture.",
    ),
    "group_cli.withdraw.short": ("Ta tillbaka ett svar.", "Take back an answer."),
    "group_cli.withdraw.examples": (
        "sjalvskattning group withdraw --code AK7MN-P2QRS\nsjalvskattning group withdraw paket-1.json",
        "sjalvskattning group withdraw --code AK7MN-P2QRS\nsjalvskattning group withdraw packet-1.json",
    ),
    "group_cli.enter": (
        "Låt en person i taget svara vid den här datorn, rad för rad. Svaret lämnas in innan nästa tar över, och det som stod på skärmen rensas.",
        "Let one person at a time answer at this computer, line by line. The answer is handed in before the next takes over, and what stood on the screen is cleared.",
    ),
    "group_cli.enter.short": ("Låt datorn gå runt.", "Let the computer go round."),
    "group_cli.enter.examples": (
        "sjalvskattning group enter\nsjalvskattning group enter k3m7pq",
        "sjalvskattning group enter\nsjalvskattning group enter k3m7pq",
    ),
    "group_cli.reveal": (
        "Visa gruppens bild: räkna ihop svaren till intervall och radera de enskilda svaren. Det går inte att ångra.",
        "Reveal the group’s picture: count the answers into bands and erase the single answers. It cannot be undone.",
    ),
    "group_cli.reveal.short": ("Visa gruppens bild.", "Reveal the group’s picture."),
    "group_cli.reveal.examples": (
        "sjalvskattning group reveal\nsjalvskattning group reveal k3m7pq --yes",
        "sjalvskattning group reveal\nsjalvskattning group reveal k3m7pq --yes",
    ),
    "group_cli.talk": (
        "Gå vidare till samtalet utan siffror, när för få har svarat. Svaren raderas och visas aldrig.",
        "Go on to the talk without numbers, when too few have answered. The answers are erased and never shown.",
    ),
    "group_cli.talk.short": ("Samtala utan siffror.", "Talk without numbers."),
    "group_cli.talk.examples": (
        "sjalvskattning group talk\nsjalvskattning group talk k3m7pq --yes",
        "sjalvskattning group talk\nsjalvskattning group talk k3m7pq --yes",
    ),
    "group_cli.area": (
        "Visa ett områdes bild och frågor som text. Området noteras som visat.",
        "Show an area’s picture and questions as text. The area is noted as shown.",
    ),
    "group_cli.area.short": ("Visa ett område.", "Show an area."),
    "group_cli.area.examples": (
        "sjalvskattning group area 1\nsjalvskattning group area bemotande --order spread",
        "sjalvskattning group area 1\nsjalvskattning group area bemotande --order spread",
    ),
    "group_cli.mark": (
        "Profilen öppen: notera var gruppen är överens, på skalan, divided där den är delad, eller none för att ta bort.",
        "Profile open: note where the group agrees, on the scale, divided where it does not, or none to remove it.",
    ),
    "group_cli.mark.short": ("Notera gruppens gemensamma markering.", "Note the group’s common mark."),
    "group_cli.mark.examples": (
        "sjalvskattning group mark 3 4\nsjalvskattning group mark 3 divided",
        "sjalvskattning group mark 3 4\nsjalvskattning group mark 3 divided",
    ),
    "group_cli.note": (
        "Skriv ner vad gruppen kom överens om. Med --number skrivs en som finns om.",
        "Write down what the group agreed on. With --number an existing one is rewritten.",
    ),
    "group_cli.note.short": ("Skriv ner en överenskommelse.", "Write down an agreement."),
    "group_cli.note.examples": (
        "sjalvskattning group note Morgonmöte --owner Kim --due 2027-01-15\nsjalvskattning group note Veckomöte --number 1",
        "sjalvskattning group note Stand-up --owner Kim --due 2027-01-15\nsjalvskattning group note Check-in --number 1",
    ),
    "group_cli.notes": (
        "Visa vad gruppen kom överens om sist och nu, med nummer.",
        "Show what the group agreed on last time and now, by number.",
    ),
    "group_cli.notes.short": ("Visa överenskommelserna.", "Show the agreements."),
    "group_cli.notes.examples": (
        "sjalvskattning group notes\nsjalvskattning group notes --json",
        "sjalvskattning group notes\nsjalvskattning group notes --json",
    ),
    "group_cli.drop": (
        "Ta bort en överenskommelse från den här sessionen.",
        "Remove an agreement of this session.",
    ),
    "group_cli.drop.short": ("Ta bort en överenskommelse.", "Remove an agreement."),
    "group_cli.drop.examples": (
        "sjalvskattning group drop 2\nsjalvskattning group drop 2 --session k3m7pq",
        "sjalvskattning group drop 2\nsjalvskattning group drop 2 --session k3m7pq",
    ),
    "group_cli.follow": (
        "Notera vad som har hänt med något som gruppen kom överens om sist.",
        "Note what has come of something that the group agreed on last time.",
    ),
    "group_cli.follow.short": ("Följ upp en tidigare överenskommelse.", "Follow up an earlier agreement."),
    "group_cli.follow.examples": (
        "sjalvskattning group follow 1 --status done\nsjalvskattning group follow 2 --status ongoing --content Påbörjat",
        "sjalvskattning group follow 1 --status done\nsjalvskattning group follow 2 --status ongoing --content Begun",
    ),
    "group_cli.report": (
        "Skriv rapporten som gruppen får med sig: bilden, frågorna, överenskommelserna och hur bilden läses.",
        "Write the report that the group takes with it: the picture, the questions, the agreements and how to read the picture.",
    ),
    "group_cli.report.short": ("Skriv gruppens rapport.", "Write the group’s report."),
    "group_cli.report.examples": (
        "sjalvskattning group report -o rapport.docx\nsjalvskattning group report k3m7pq --own latest --format md",
        "sjalvskattning group report -o report.docx\nsjalvskattning group report k3m7pq --own latest --format md",
    ),
    "group_cli.compare": (
        "Ställ två sessioner med samma frågor bredvid varandra. Bara det som är säkert sägs ha ändrats.",
        "Set two sessions with the same questions side by side. Only what is certain is said to have changed.",
    ),
    "group_cli.compare.short": ("Jämför två sessioner.", "Compare two sessions."),
    "group_cli.compare.examples": (
        "sjalvskattning group compare k3m7pq p9w2xa\nsjalvskattning group compare k3m7pq p9w2xa -o jämförelse.html",
        "sjalvskattning group compare k3m7pq p9w2xa\nsjalvskattning group compare k3m7pq p9w2xa -o comparison.html",
    ),
    "group_cli.answer": (
        "Svara på en inbjudan, rad för rad på din egen dator. Inget sparas. Svaret blir en kod att läsa upp eller skicka, eller med -o ett svarspaket.",
        "Answer an invitation, line by line on your own computer. Nothing is kept. The answer becomes a code to read out or send, or with -o an answer packet.",
    ),
    "group_cli.answer.short": ("Svara på en inbjudan.", "Answer an invitation."),
    "group_cli.answer.examples": (
        "sjalvskattning group answer inbjudan.json\nsjalvskattning group answer inbjudan.json -o svar.json",
        "sjalvskattning group answer invitation.json\nsjalvskattning group answer invitation.json -o answer.json",
    ),
    "group_cli.packet": (
        "Gör ett svarspaket av en egen skattning: bara svaren, utan namn, kommentarer, tid och ordning. Privata anteckningar är aldrig med.",
        "Make an answer packet of your own assessment: only the answers, without name, comments, time or order. Private notes are never in it.",
    ),
    "group_cli.packet.short": (
        "Gör ett svarspaket av en skattning.",
        "Make an answer packet of an assessment.",
    ),
    "group_cli.packet.examples": (
        "sjalvskattning group packet -o svar.json\nsjalvskattning group packet latest --invitation inbjudan.json -o svar.json",
        "sjalvskattning group packet -o answer.json\nsjalvskattning group packet latest --invitation invitation.json -o answer.json",
    ),
    "group_cli.code": (
        "Säg en egen skattning som en svarskod att läsa upp eller skicka: bara svaren.",
        "Say your own assessment as an answer code to read out or send: only the answers.",
    ),
    "group_cli.code.short": ("Säg en skattning som en kod.", "Say an assessment as a code."),
    "group_cli.code.examples": (
        "sjalvskattning group code\nsjalvskattning group code latest --invitation inbjudan.json",
        "sjalvskattning group code\nsjalvskattning group code latest --invitation invitation.json",
    ),
    # arguments and options
    "group_cli.argument.session": (
        "Sessionens id eller början på det, eller latest. Annars den senaste som passar.",
        "The session’s id or the beginning of it, or latest. Otherwise the latest that will do.",
    ),
    "group_cli.argument.files": (
        "Svarspaket och tabeller (CSV). Ett bindestreck läser koder från standard in.",
        "Answer packets and tables (CSV). A hyphen reads codes from standard input.",
    ),
    "group_cli.argument.packets": ("Svarspaket och tabeller.", "Answer packets and tables."),
    "group_cli.argument.count": ("Hur många lappar.", "How many tickets."),
    "group_cli.argument.area": ("Områdets id, nummer eller namn.", "The area’s id, number or name."),
    "group_cli.argument.item": ("Påståendets id eller nummer.", "The statement’s id or number."),
    "group_cli.argument.step": (
        "Ett steg på skalan, divided eller none.",
        "A step of the scale, divided or none.",
    ),
    "group_cli.argument.text": ("Vad gruppen kom överens om.", "What the group agreed on."),
    "group_cli.argument.number": ("Numret. group notes visar dem.", "The number. group notes shows them."),
    "group_cli.argument.invitation": (
        "Inbjudan från den som leder sessionen.",
        "The invitation from the facilitator.",
    ),
    "group_cli.option.session": (
        "Sessionens id eller början på det, eller latest. Annars den senaste som passar.",
        "The session’s id or the beginning of it, or latest. Otherwise the latest that will do.",
    ),
    "group_cli.option.areas": (
        "Områden att fråga om, med kommatecken. Annars alla.",
        "Areas to ask about, with commas. Otherwise all.",
    ),
    "group_cli.option.items": ("Påståenden att ställa, med kommatecken.", "Statements to ask, with commas."),
    "group_cli.option.name": ("Vad gruppen heter.", "What the group is called."),
    "group_cli.option.head_count": (
        "Hur många som kan svara. Kommer fler svar visas ingen bild.",
        "How many can answer. With more answers than that no picture is revealed.",
    ),
    "group_cli.option.about": (
        "Om gruppen själv (group) eller om dess ledare (leader). Annars group.",
        "About the group itself (group) or its leader (leader). Otherwise group.",
    ),
    "group_cli.option.profile": (
        "Var och en svarar för sig (strikt), eller gruppen markerar tillsammans (öppen). Annars strikt.",
        "Each answers on their own (strict), or the group marks together (open). Otherwise strict.",
    ),
    "group_cli.option.breakdown": (
        "Frågan som svaren delas upp efter, om någon.",
        "The question that answers are split by, if any.",
    ),
    "group_cli.option.parts": (
        "En del av uppdelningen. Skriv en --part för varje.",
        "A part of the breakdown. Write one --part for each.",
    ),
    "group_cli.option.part": (
        "Vilken del av uppdelningen svaret hör till.",
        "Which part of the breakdown the answer belongs to.",
    ),
    "group_cli.option.comments": (
        "Samla också in fritext, skild från svaren.",
        "Collect free text too, apart from the answers.",
    ),
    "group_cli.option.k": (
        "Minsta antal personer i något som visas: 5 eller fler.",
        "The fewest people in anything that is shown: 5 or more.",
    ),
    "group_cli.option.date": ("Sessionens datum. Annars i dag.", "The session’s date. Otherwise today."),
    "group_cli.option.follows": (
        "Sessionen före: det som gruppen kom överens om följer med.",
        "The session before: what the group agreed on comes along.",
    ),
    "group_cli.option.address": (
        "Adressen att svara på. Annars datorns egen på det lokala nätet.",
        "The address to answer at. Otherwise the computer’s own on the local network.",
    ),
    "group_cli.option.port": (
        "Porten. Annars den som delades ut förut, eller en ledig.",
        "The port. Otherwise the one handed out before, or a free one.",
    ),
    "group_cli.option.cert": (
        "Certifikat (PEM), så att det som skickas krypteras.",
        "A certificate (PEM), so that what is sent is encrypted.",
    ),
    "group_cli.option.key": ("Certifikatets nyckel (PEM).", "The certificate’s key (PEM)."),
    "group_cli.option.tickets": (
        "Gör också så många engångslappar, och öppna dem i webbläsaren för utskrift.",
        "Also make this many one-time tickets, and open them in the browser to print.",
    ),
    "group_cli.option.code": (
        "En svarskod, eller en rad från papper. Kan anges flera gånger.",
        "An answer code, or a row from paper. May be given several times.",
    ),
    "group_cli.option.again": (
        "Lägg till även en kod som har lagts till förut: någon annan har svarat likadant.",
        "Add a code even if it has been added before: someone else has answered alike.",
    ),
    "group_cli.option.order": (
        "Policyns ordning (policy), eller störst spridning först (spread).",
        "The policy’s order (policy), or the most spread first (spread).",
    ),
    "group_cli.option.owner": ("Vem som gör det.", "Who does it."),
    "group_cli.option.due": ("Till när.", "By when."),
    "group_cli.option.area": ("Området det hör till.", "The area that it belongs to."),
    "group_cli.option.number": ("Skriv om den som har det numret.", "Rewrite the one with that number."),
    "group_cli.option.own": (
        "Ledarens egen skattning att ställa bredvid, när sessionen handlar om ledaren.",
        "The leader’s own assessment to set beside it, when the session is about the leader.",
    ),
    "group_cli.option.against": (
        "En session att jämföra med. Annars den som sessionen följer på.",
        "A session to compare with. Otherwise the one that the session follows.",
    ),
    "group_cli.option.invitation": (
        "Sessionens inbjudan. Behövs när den inte frågar allt som rollen frågas.",
        "The session’s invitation. Needed when it does not ask all that the role is asked.",
    ),
    "group_cli.option.packet": (
        "Filen att skriva ett svarspaket till.",
        "The file to write an answer packet to.",
    ),
    "group_cli.metavar.ids": ("ID,ID", "ID,ID"),
    "group_cli.metavar.number": ("ANTAL", "NUMBER"),
    "group_cli.metavar.about": ("group|leader", "group|leader"),
    "group_cli.metavar.profile": ("strikt|öppen", "strict|open"),
    "group_cli.metavar.order": ("policy|spread", "policy|spread"),
    "group_cli.metavar.area": ("OMRÅDE", "AREA"),
    "group_cli.metavar.step": ("STEG", "STEP"),
    "group_cli.metavar.address": ("ADRESS", "ADDRESS"),
    # errors in the call
    "group_cli.none_yet.what": ("Det finns ingen gruppsession än.", "There is no group session yet."),
    "group_cli.none_yet.remedy": (
        "Förbered en: sjalvskattning group new",
        "Prepare one: sjalvskattning group new",
    ),
    "group_cli.which.what": (
        "Flera sessioner har samma datum, så det går inte att veta vilken som menas.",
        "Several sessions have the same date, so it is impossible to tell which is meant.",
    ),
    "group_cli.which.remedy": ("Säg vilken med dess id: {known}", "Say which by its id: {known}"),
    "group_cli.needed.what": ("{option} saknas.", "{option} is missing."),
    "group_cli.needed.remedy": (
        "Säg vilken skattning, vad gruppen heter och hur många den är: --assessment, --name och --head-count.",
        "Say which assessment, what the group is called and how many it is: --assessment, --name and --head-count.",
    ),
    "group_cli.nothing_to_add.what": ("Det finns inget att lägga till.", "There is nothing to add."),
    "group_cli.nothing_to_add.remedy": (
        "Ange filer, --code KOD, eller ett bindestreck för koder från standard in.",
        "Give files, --code CODE, or a hyphen for codes from standard input.",
    ),
    "group_cli.no_breakdown.what": (
        "Sessionen delar inte upp svaren.",
        "The session does not split the answers.",
    ),
    "group_cli.no_breakdown.remedy": ("Utelämna --part.", "Leave out --part."),
    "group_cli.codes_refused.what": (
        "Av {count} koder kunde {refused} inte läggas till.",
        "Of {count} codes {refused} could not be added.",
    ),
    "group_cli.codes_refused.remedy": (
        "Varje fel står ovanför. De andra är tillagda; lägg till de rättade.",
        "Each fault is shown above. The others have been added; add these once they are corrected.",
    ),
    "group_cli.same_code.what": ("Koden har redan lagts till.", "The code has been added already."),
    "group_cli.same_code.remedy": (
        "Hör den till någon annan som har svarat likadant, lägg till den med --again.",
        "If it belongs to someone else who has answered alike, add it with --again.",
    ),
    "group_cli.cert_and_key.what": (
        "Certifikat och nyckel hör ihop, men bara det ena är angivet.",
        "A certificate and its key belong together, but only one is given.",
    ),
    "group_cli.cert_and_key.remedy": ("Ange både --cert och --key.", "Give both --cert and --key."),
    "group_cli.tickets_html.what": (
        "Lapparna blir en webbsida att skriva ut, så filen ska heta något på .html.",
        "The tickets become a web page to print, so the file’s name must end in .html.",
    ),
    "group_cli.tickets_html.where": ("{path}", "{path}"),
    "group_cli.tickets_html.remedy": (
        "Skriv till exempel -o lappar.html, och skriv ut den från webbläsaren.",
        "Write for example -o tickets.html, and print it from the browser.",
    ),
    "group_cli.reveal_unasked.what": (
        "Det finns ingen att fråga om du verkligen vill visa bilden.",
        "There is no one to ask whether you really want to reveal the picture.",
    ),
    "group_cli.reveal_unasked.remedy": ("Lägg till --yes.", "Add --yes."),
    "group_cli.talk_unasked.what": (
        "Det finns ingen att fråga om du verkligen vill gå vidare utan siffror.",
        "There is no one to ask whether you really want to go on without numbers.",
    ),
    "group_cli.talk_unasked.remedy": ("Lägg till --yes.", "Add --yes."),
    "group_cli.close_unasked.what": (
        "Det finns ingen att fråga om du verkligen vill avsluta.",
        "There is no one to ask whether you really want to close.",
    ),
    "group_cli.close_unasked.remedy": ("Lägg till --yes.", "Add --yes."),
    "group_cli.erase_unasked.what": (
        "Det finns ingen att fråga om du verkligen vill radera.",
        "There is no one to ask whether you really want to erase.",
    ),
    "group_cli.erase_unasked.remedy": ("Lägg till --yes.", "Add --yes."),
    # what the commands say
    "group_cli.count": ("{done} av {head_count} har svarat.", "{done} of {head_count} have answered."),
    "group_cli.count.open": ("Gruppen markerar tillsammans.", "The group marks together."),
    "group_cli.late.one": ("Ett sent svar väntar.", "One late answer waits."),
    "group_cli.late.other": ("{n} sena svar väntar.", "{n} late answers wait."),
    "group_cli.phase.preparing": ("förbereds", "being prepared"),
    "group_cli.phase.collecting": ("samlar in svar", "collecting answers"),
    "group_cli.phase.leading": ("samtal", "talking"),
    "group_cli.phase.closed": ("avslutad", "closed"),
    "group_cli.next.preparing": (
        "Nästa steg: sjalvskattning group open {id}",
        "Next: sjalvskattning group open {id}",
    ),
    "group_cli.next.collecting": (
        "Ta emot svar med group collect, group enter, group add eller group print.\nNär alla har svarat: sjalvskattning group reveal {id}",
        "Take answers with group collect, group enter, group add or group print.\nWhen all have answered: sjalvskattning group reveal {id}",
    ),
    "group_cli.next.leading": (
        "Visa ett område i taget med group area, och skriv ner vad ni kommer överens om med group note.\nNär ni är klara: sjalvskattning group close {id}",
        "Show one area at a time with group area, and write down what you agree on with group note.\nWhen you are done: sjalvskattning group close {id}",
    ),
    "group_cli.next.closed": (
        "Rapporten: sjalvskattning group report {id}",
        "The report: sjalvskattning group report {id}",
    ),
    "group_cli.next.open.preparing": (
        "Nästa steg: sjalvskattning group open {id}",
        "Next: sjalvskattning group open {id}",
    ),
    "group_cli.next.open.leading": (
        "Markera tillsammans med group mark, och skriv ner vad ni kommer överens om med group note.\nNär ni är klara: sjalvskattning group close {id}",
        "Mark together with group mark, and write down what you agree on with group note.\nWhen you are done: sjalvskattning group close {id}",
    ),
    "group_cli.next.open.closed": (
        "Rapporten: sjalvskattning group report {id}",
        "The report: sjalvskattning group report {id}",
    ),
    "group_cli.nothing": (
        "Det finns ingen gruppsession. Förbered en: sjalvskattning group new",
        "There is no group session. Prepare one: sjalvskattning group new",
    ),
    "group_cli.protected": ("Det här skyddar dem som svarar:", "This is what protects those who answer:"),
    "group_cli.nothing_done": ("Inget är ändrat.", "Nothing has been changed."),
    "group_cli.new.made": (
        "Sessionen för {name} är förberedd. Antal påståenden: {count}.",
        "The session for {name} is prepared. Number of statements: {count}.",
    ),
    "group_cli.ask.name": ("Vad heter gruppen?", "What is the group called?"),
    "group_cli.ask.areas": (
        "Vilka områden? Skriv nummer med mellanslag, eller bara Enter för alla:",
        "Which areas? Type numbers with spaces, or just Enter for all:",
    ),
    "group_cli.ask.head_count": ("Hur många kan svara?", "How many can answer?"),
    "group_cli.opened": (
        "Sessionen för {name} ({id}) är öppen, och upplägget ligger fast.",
        "The session for {name} ({id}) is open, and its setup is fixed.",
    ),
    "group_cli.show.about": ("{title}, om {about}", "{title}, about {about}"),
    "group_cli.show.areas": ("Områden:", "Areas:"),
    "group_cli.show.area": (
        "{number} {title} ({id}), {count} påståenden",
        "{number} {title} ({id}), {count} statements",
    ),
    "group_cli.show.shown": (", visat", ", shown"),
    "group_cli.close.sure.one": (
        "Ett svar har inte visats och raderas. Avsluta ändå? ja eller nej:",
        "One answer has not been shown and will be erased. Close all the same? yes or no:",
    ),
    "group_cli.close.sure.other": (
        "{n} svar har inte visats och raderas. Avsluta ändå? ja eller nej:",
        "{n} answers have not been shown and will be erased. Close all the same? yes or no:",
    ),
    "group_cli.closed": (
        "Sessionen för {name} är avslutad. Inga enskilda svar finns kvar.",
        "The session for {name} is closed. No single answers remain.",
    ),
    "group_cli.erase.sure": (
        "Radera sessionen för {name} ({id}) för gott? ja eller nej:",
        "Erase the session for {name} ({id}) for good? yes or no:",
    ),
    "group_cli.erased": ("Sessionen {id} är raderad.", "The session {id} is erased."),
    "group_cli.added.one": ("Ett svar är tillagt.", "One answer is added."),
    "group_cli.added.other": ("{n} svar är tillagda.", "{n} answers are added."),
    "group_cli.known.one": (
        "Ett svar var redan inläst och räknas inte igen.",
        "One answer had been read in already and is not counted again.",
    ),
    "group_cli.known.other": (
        "{n} svar var redan inlästa och räknas inte igen.",
        "{n} answers had been read in already and are not counted again.",
    ),
    "group_cli.cp1252": (
        "{file} är inte UTF-8 och lästes som Windows-1252.",
        "{file} is not UTF-8 and was read as Windows-1252.",
    ),
    "group_cli.unread": (
        "Kolumner i {file} som inte är frågor har inte lästs: {columns}",
        "Columns of {file} that are not questions were not read: {columns}",
    ),
    "group_cli.blank.one": (
        "En rad i {file} har inget svar och är inte med.",
        "One row of {file} has no answer and is left out.",
    ),
    "group_cli.blank.other": (
        "{n} rader i {file} har inget svar och är inte med.",
        "{n} rows of {file} have no answer and are left out.",
    ),
    "group_cli.table_stays": (
        "Tabellen ligger kvar där den låg, med vars och ens svar. Radera den, också i formulärverktyget, när du inte behöver den.",
        "The table still lies where it was, with each person’s answers. Erase it, in the form tool too, once you do not need it.",
    ),
    "group_cli.code_number": ("Kod {number}:", "Code {number}:"),
    "group_cli.code_added": ("Koden är tillagd.", "The code is added."),
    "group_cli.withdrawn.one": ("Ett svar är borttaget.", "One answer is taken back."),
    "group_cli.withdrawn.other": ("{n} svar är borttagna.", "{n} answers are taken back."),
    "group_cli.nothing_to_withdraw.what": (
        "Det finns inget att ta tillbaka.",
        "There is nothing to take back.",
    ),
    "group_cli.nothing_to_withdraw.remedy": (
        "Ange svarspaket eller tabeller, eller --code KOD.",
        "Give answer packets or tables, or --code CODE.",
    ),
    "group_cli.sheet.intro": (
        "{count} påståenden. Inget sparas förrän du skriver klar sist; då lämnas svaret in utan namn.",
        "{count} statements. Nothing is kept until you type done at the end; then the answer is handed in without a name.",
    ),
    "group_cli.sheet.no_such": (
        "Det går inte här: svaret är bara svar på skalan, utan anteckningar.",
        "That is not possible here: the answer is only answers on the scale, without notes.",
    ),
    "group_cli.sheet.help": (
        "Skriv något av det här och tryck Enter.\n{low} till {high}: svara.\ne: ej aktuellt. v: kan inte bedöma. r: rensa svaret.\n?: så kan det se ut. s: var i policyn det står. m: skalan. i: läs frågan igen.\nb: tillbaka. n: nästa. g 12: gå till fråga 12. o: nästa obesvarade. l: lista allt.\nu: ångra. y: gör om.\nklar: lämna in, efter sista frågan. q: avbryt utan att lämna in.",
        "Type one of these and press Enter.\n{low} to {high}: answer.\ne: not applicable. v: cannot judge. r: clear the answer.\n?: what it can look like. s: where it is in the policy. m: the scale. i: read the question again.\nb: back. n: next. g 12: go to question 12. o: next unanswered. l: list everything.\nu: undo. y: redo.\ndone: hand in, after the last question. q: stop without handing in.",
    ),
    "group_cli.sheet.empty": (
        "Inget är besvarat, så inget lämnas in.",
        "Nothing is answered, so nothing is handed in.",
    ),
    "group_cli.enter.next": (
        "{name}. Den som ska svara skriver ja och trycker Enter. Bara Enter avslutar:",
        "{name}. Whoever is to answer types yes and presses Enter. Just Enter ends it:",
    ),
    "group_cli.enter.thanks": ("Tack. Svaret är inlämnat.", "Thank you. The answer is handed in."),
    "group_cli.enter.nothing_kept": ("Inget är inlämnat.", "Nothing is handed in."),
    "group_cli.enter.hand_over": (
        "Lämna över datorn till nästa person.",
        "Hand the computer over to the next person.",
    ),
    "group_cli.enter.not_cleared": (
        "Den här terminalen kan inte rensas: det du svarade står kvar ovanför. Rulla bort det.",
        "This terminal cannot be cleared: what you answered is still visible above. Scroll it out of sight.",
    ),
    "group_cli.enter.ended": (
        "Avslutat. Det som inte är inlämnat är borta.",
        "Ended. What was not handed in is gone.",
    ),
    "group_cli.enter.comments": (
        "Du kan skriva något om varje område. Det hålls skilt från svaren och visas bara om minst {n} har skrivit om området och kryssat för det.",
        "You may write something about each area. It is kept apart from the answers and shown only if at least {n} have written about the area and ticked it.",
    ),
    "group_cli.enter.area": ("Om området {title}:", "About the area {title}:"),
    "group_cli.enter.may_show": (
        "Får det visas för gruppen? ja eller nej:",
        "May it be shown to the group? yes or no:",
    ),
    "group_cli.answer.title": (
        "Gruppsession: {name}. Du svarar utan namn, och inget sparas på den här datorn.",
        "Group session: {name}. You answer without a name, and nothing is kept on this computer.",
    ),
    "group_cli.answer.nothing": ("Inget svar har lämnats.", "No answer has been given."),
    "group_cli.answer.no_code": (
        "Frågorna är för många för en kod. Svara igen med -o FIL för ett svarspaket.",
        "The questions are too many for a code. Answer again with -o FILE for an answer packet.",
    ),
    "group_cli.packet.written": (
        "Svarspaketet är sparat: {path}\nGe filen till den som leder sessionen. Den säger inte vem du är; det gör kanske sättet du skickar den på.",
        "The answer packet is saved: {path}\nGive the file to the facilitator. It does not say who you are; the way you send it may.",
    ),
    "group_cli.code.about": (
        "Läs upp koden för den som leder sessionen, eller skicka den. Lämna aldrig både kod och fil: då räknas du två gånger. Koden säger vad du har svarat men inte vem du är.",
        "Read the code out to the facilitator, or send it. Never hand in both the code and a file: you would be counted twice. The code says what you answered but not who you are.",
    ),
    "group_cli.code.part": (
        "Säg också vilken del du hör till: {part}",
        "Also say which part you belong to: {part}",
    ),
    "group_cli.collect.only_here": (
        "Adressen {address} når bara den här datorn. Finns ett lokalt nät, säg datorns adress där med --address.",
        "The address {address} reaches this computer only. Where there is a local network, say the computer’s address there with --address.",
    ),
    "group_cli.collect.code": ("Kod: {code}", "Code: {code}"),
    "group_cli.collect.plain": (
        "Det som skickas krypteras inte: använd ett nät med lösenord som ni själva har, eller --cert och --key.",
        "What is sent is not encrypted: use a network of your own with a password, or --cert and --key.",
    ),
    "group_cli.collect.how_to_end": (
        "Formuläret är öppet. Ctrl+C stänger det; allt som har kommit in är sparat.",
        "The form is open. Ctrl+C closes it; all that has come in is saved.",
    ),
    "group_cli.collect.count": ("{done} av {head_count} klara", "{done} of {head_count} done"),
    "group_cli.collect.ended": ("Formuläret är stängt. {count}", "The form is closed. {count}"),
    "group_cli.collect.tickets": ("Lapparna att skriva ut: {path}", "The tickets to print: {path}"),
    "group_cli.tickets.made.one": ("En lapp är gjord, till {url}", "One ticket is made, for {url}"),
    "group_cli.tickets.made.other": ("{n} lappar är gjorda, till {url}", "{n} tickets are made, for {url}"),
    "group_cli.tickets.only": (
        "Nu öppnar bara engångslappar formuläret. De gäller på den adressen: kör group collect på samma nät.",
        "Now only one-time tickets open the form. They work at that address: run group collect on the same network.",
    ),
    "group_cli.reveal.sure": (
        "{count} Stämmer det med dem som har svarat? Visa bilden nu? De enskilda svaren raderas, och det går inte att ångra. ja eller nej:",
        "{count} Is that those who have answered? Reveal the picture now? The single answers are erased, and it cannot be undone. yes or no:",
    ),
    "group_cli.revealed": (
        "Bilden bygger på {people} svar. De enskilda svaren är raderade.",
        "The picture is made of {people} answers. The single answers are erased.",
    ),
    "group_cli.talk.sure": (
        "{count} Gå vidare utan siffror? Svaren raderas och visas aldrig. ja eller nej:",
        "{count} Go on without numbers? The answers are erased and never shown. yes or no:",
    ),
    "group_cli.talking": (
        "Samtalet förs utan siffror. Svaren är raderade.",
        "The conversation goes on without numbers. The answers are erased.",
    ),
    "group_cli.marked": (
        "{item} är noterat. {marked} av {total} är markerade.",
        "{item} is noted. {marked} of {total} are marked.",
    ),
    "group_cli.noted": ("Noterat som nummer {number}.", "Noted as number {number}."),
    "group_cli.notes.earlier": ("Från förra gången", "From last time"),
    "group_cli.notes.agreed": ("Den här gången", "This time"),
    "group_cli.notes.nothing": ("Inget är noterat än.", "Nothing has been noted yet."),
    "group_cli.dropped": (
        "Nummer {number} är borttaget. Numren efter har flyttats.",
        "Number {number} has been removed. The numbers after it have moved.",
    ),
    "group_cli.followed": (
        "Nummer {number} från förra gången: {status}.",
        "Number {number} from last time: {status}.",
    ),
    "group_cli.invited": (
        "Inbjudan är sparad: {path}\nGe den till dem som svarar på en egen dator: sjalvskattning group answer {path}",
        "The invitation is saved: {path}\nGive it to those who answer on a computer of their own: sjalvskattning group answer {path}",
    ),
    "group_cli.written": ("Sparat: {path}", "Saved: {path}"),
    # line by line, from Home
    "group_cli.home": ("Gruppsessioner", "Group sessions"),
    "group_cli.home.which": ("Vilken session?", "Which session?"),
    "group_cli.home.new": ("Förbered en ny", "Prepare a new one"),
    "group_cli.home.open": (
        "Öppna för svar; sedan ligger upplägget fast",
        "Open for answers; then the setup is fixed",
    ),
    "group_cli.home.enter": (
        "Låt datorn gå runt: en person i taget svarar",
        "Let the computer go round: one person at a time answers",
    ),
    "group_cli.home.code": (
        "Lägg till en svarskod eller en rad från papper",
        "Add an answer code or a row from paper",
    ),
    "group_cli.home.file": ("Lägg till en fil med svar", "Add a file of answers"),
    "group_cli.home.invite": (
        "Spara en inbjudan till dem som svarar på en egen dator",
        "Save an invitation for those who answer on a computer of their own",
    ),
    "group_cli.home.print": ("Spara pappersblanketten", "Save the paper form"),
    "group_cli.home.reveal": ("Visa gruppens bild", "Reveal the group’s picture"),
    "group_cli.home.talk": ("Samtala utan siffror", "Talk without numbers"),
    "group_cli.home.area": ("Visa ett område", "Show an area"),
    "group_cli.home.mark": ("Notera en gemensam markering", "Note a common mark"),
    "group_cli.home.note": ("Skriv ner en överenskommelse", "Write down an agreement"),
    "group_cli.home.report": ("Spara rapporten", "Save the report"),
    "group_cli.home.read": ("Läs rapporten", "Read the report"),
    "group_cli.home.close": ("Avsluta sessionen", "Close the session"),
    "group_cli.home.erase": ("Radera sessionen", "Erase the session"),
    "group_cli.home.browser": (
        "Svar från webbläsare tar du emot med: sjalvskattning group collect {id}",
        "Answers from browsers are taken with: sjalvskattning group collect {id}",
    ),
    "group_cli.home.ask_code": (
        "Koden eller raden, eller bara Enter för att gå tillbaka:",
        "The code or the row, or just Enter to go back:",
    ),
    "group_cli.home.ask_again": (
        "Koden har lagts till förut. Hör den till någon annan som har svarat likadant? ja eller nej:",
        "The code has been added before. Does it belong to someone else who has answered alike? yes or no:",
    ),
    "group_cli.home.ask_file": ("Vilken fil? Bara Enter går tillbaka:", "Which file? Just Enter goes back:"),
    "group_cli.home.ask_step": (
        "Vilket steg? {low} till {high}, d där gruppen är delad, eller - för att ta bort markeringen:",
        "Which step? {low} to {high}, d where the group is divided, or - to remove the mark:",
    ),
    "group_cli.home.ask_what": ("Vad kom ni överens om?", "What did you agree on?"),
    "group_cli.home.ask_owner": ("Vem gör det?", "Who does it?"),
    "group_cli.home.ask_due": ("Till när?", "By when?"),
}
