"""The phone form of a group session, and what the facilitator is told of it."""

TEXTS: dict[str, tuple[str, str]] = {
    "web.this_language": ("Svenska", "English"),
    "web.skip_to_main": ("Till innehållet", "Skip to the content"),
    "web.door.title": ("Gruppsession", "Group session"),
    "web.door.code": (
        "Rikta telefonens kamera mot QR-koden, eller skriv koden som visas i rummet.",
        "Point your phone’s camera at the QR code, or type the code that is shown in the room.",
    ),
    "web.door.qr": (
        "Rikta telefonens kamera mot QR-koden som visas i rummet. Koden att skriva går inte att använda just nu; be "
        "den som leder om en ny.",
        "Point your phone’s camera at the QR code that is shown in the room. The code to type cannot be used right "
        "now; ask the facilitator for a new one.",
    ),
    "web.door.ticket": (
        "Rikta telefonens kamera mot QR-koden på din lapp, eller skriv adressen som står där.",
        "Point your phone’s camera at the QR code on your ticket, or type the address printed on it.",
    ),
    "web.door.label": ("Kod", "Code"),
    "web.door.enter": ("Gå in", "Enter"),
    "web.door.wrong": (
        "Koden stämmer inte. Skriv den som visas i rummet.",
        "The code is not right. Type the one shown.",
    ),
    "web.again": ("Ett ögonblick", "One moment"),
    "web.intro": (
        "Var och en svarar för sig. Sedan ser gruppen svaren sammanslagna och pratar om dem.",
        "Each of you answers on your own. Then the group sees the answers put together and talks about them.",
    ),
    "web.about.group": (
        "Påståendena handlar om dig själv. Roll: {role}.",
        "The statements are about yourself. Role: {role}.",
    ),
    "web.about.leader": (
        "Påståendena handlar om gruppens chef eller ledare ({role}).",
        "The statements are about the group’s manager or leader ({role}).",
    ),
    "web.extent": (
        "{title}: {n} påståenden. Det du svarar sparas efter varje sida, och du kan gå tillbaka.",
        "{title}: {n} statements. What you answer is saved after each page, and you can go back.",
    ),
    "web.protect": ("Så skyddas ditt svar", "How your answer is protected"),
    "web.protect.k": (
        "Ingen får se ditt svar för sig. Allt som visas gäller minst {k} personer tillsammans.",
        "Nobody gets to see your answer on its own. Everything shown is about at least {k} people together.",
    ),
    "web.protect.bands": (
        "Hur många som har valt ett steg visas som ett spann, till exempel {least}–{most}, aldrig som ett exakt antal.",
        "How many chose a step is shown as a range, for example {least}–{most}, never as an exact number.",
    ),
    "web.protect.breakdown": (
        "Resultatet kan delas upp efter en fråga: ”{question}”. En del med färre än {k} slås ihop med en annan.",
        "The result may be split by one question: “{question}”. A part of fewer than {k} is put together with another.",
    ),
    "web.protect.no_breakdown": (
        "Resultatet delas inte upp i mindre grupper.",
        "The result is not split into smaller groups.",
    ),
    "web.protect.comments": (
        "Du kan skriva något om du vill. Det visas bara om du själv tillåter det och minst {n} skriver om samma område, "
        "utan namn och i slumpad ordning.",
        "You may write something if you like. It is shown only if you allow it and at least {n} write about the same "
        "area, without names and in random order.",
    ),
    "web.protect.no_comments": ("Ingen fritext samlas in.", "No free text is collected."),
    "web.protect.count": (
        "Innan resultatet visas ser den som leder bara hur många som har svarat. Svaren ligger till dess på den "
        "datorn, utan namn.",
        "Before the result is shown, the facilitator sees only how many have answered. Until then the answers are kept on "
        "that computer, without names.",
    ),
    "web.protect.nothing_else": (
        "Varken namn, telefon, adress, tid eller i vilken ordning ni svarar sparas. En kaka i din webbläsare gör att "
        "du kan ändra ditt svar, inget annat.",
        "Neither name, phone, address, time nor the order in which you answer is kept. A cookie in your browser lets "
        "you change your answer, nothing else.",
    ),
    "web.protect.erased": (
        "När resultatet visas raderas de enskilda svaren. Fram till dess kan du ändra ditt svar eller ta tillbaka det.",
        "When the result is shown, the individual answers are erased. Until then you can change your answer or take "
        "it back.",
    ),
    "web.protect.plain": (
        "Sidan är inte krypterad: någon annan på samma trådlösa nät skulle i teorin kunna läsa det du skickar.",
        "The page is not encrypted: someone else on the same wireless network could in theory read what you send.",
    ),
    "web.protect.encrypted": (
        "Det du skickar är krypterat mellan din telefon och den dator som visar formuläret.",
        "What you send is encrypted between your phone and the computer that shows the form.",
    ),
    "web.start": ("Börja svara", "Start answering"),
    "web.go_on": ("Fortsätt svara", "Go on answering"),
    "web.one_at_a_time": ("Ett påstående i taget", "One statement at a time"),
    "web.label.next": ("Nästa", "Next"),
    "web.label.back": ("Tillbaka", "Back"),
    "web.label.hand_in": ("Lämna in", "Hand in"),
    "web.position": ("Sida {n} av {total}", "Page {n} of {total}"),
    "web.saved": ("Det du har svarat är sparat", "What you have answered is saved"),
    "web.changing": (
        "Du har lämnat in ditt svar. Det du ändrar gäller så snart du går vidare från sidan.",
        "You have handed in your answer. What you change counts as soon as you go on from the page.",
    ),
    "web.not_applicable": ("Ej aktuellt", "Not applicable"),
    "web.cannot_judge": ("Kan inte bedöma", "Cannot judge"),
    "web.clear": ("Ta bort mitt svar här", "Remove my answer here"),
    "web.group.title": ("En fråga om dig", "One question about you"),
    "web.group.why": (
        "Resultatet kan delas upp efter det här. En del med färre än {k} slås ihop med en annan.",
        "The result may be split by this. A part of fewer than {k} is put together with another.",
    ),
    "web.group.needed": (
        "Välj ett av alternativen innan du lämnar in.",
        "Choose one of the alternatives before you hand in.",
    ),
    "web.review.title": ("Granska och lämna in", "Look over and hand in"),
    "web.review.all": ("Alla påståenden är besvarade.", "All statements are answered."),
    "web.review.left.one": ("Ett påstående är obesvarat:", "One statement is unanswered:"),
    "web.review.left.other": ("{n} påståenden är obesvarade:", "{n} statements are unanswered:"),
    "web.review.may_leave": ("Du får lämna dem så.", "You may leave it like that."),
    "web.review.group": ("Du har valt: {group}.", "You chose: {group}."),
    "web.done.title": ("Ditt svar är inlämnat", "Your answer is handed in"),
    "web.done.lead": (
        "Tack! Du kan ändra det tills gruppen visar resultatet.",
        "Thank you! You can change it until the group shows the result.",
    ),
    "web.done.words": ("Skriv något till gruppen", "Write something to the group"),
    "web.done.words_saved": ("Det du har skrivit är sparat.", "What you have written is saved."),
    "web.done.change": ("Ändra svaret", "Change the answer"),
    "web.done.withdraw": ("Ta tillbaka svaret", "Take back the answer"),
    "web.withdraw.title": ("Ta tillbaka ditt svar?", "Take back your answer?"),
    "web.withdraw.lead": (
        "Allt du har svarat och skrivit raderas. Det går inte att ångra, men du kan svara på nytt.",
        "Everything you have answered and written is erased. It cannot be undone, but you can answer again.",
    ),
    "web.withdraw.keep": ("Behåll svaret", "Keep the answer"),
    "web.comments.title": ("Vill du skriva något?", "Would you like to write something?"),
    "web.comments.rule": (
        "Det är frivilligt. Ett område visas bara om minst {n} har skrivit om det och låtit det visas.",
        "It is voluntary. An area is shown only if at least {n} have written about it and let it be shown.",
    ),
    "web.comments.most": (
        "Skriv högst {n} tecken i varje ruta.",
        "Write at most {n} characters in each field.",
    ),
    "web.comments.tick": ("Får visas för gruppen", "May be shown to the group"),
    "web.comments.send": ("Lämna in texten", "Hand in the text"),
    "web.comments.skip": ("Hoppa över", "Skip"),
    "web.late": (
        "Gruppen har redan sett ett resultat. Svar som kommer nu visas bara om minst {k} till svarar, och då för sig.",
        "The group has seen a result already. Answers that come now are shown only if at least {k} more come in, and "
        "then separately.",
    ),
    "web.fault_title": ("Något behöver rättas", "Something needs to be put right"),
    "web.not_saved.title": ("Inte sparat", "Not saved"),
    "web.not_saved.text": (
        "Det du valde står kvar på sidan. Försök igen om en stund, och säg till den som leder om det inte går.",
        "What you chose is still on the page. Try again in a moment, and tell the facilitator if it does not work.",
    ),
    "web.page.home": ("Till början", "To the beginning"),
    "web.page.closed.title": ("Sessionen är avslutad", "The session is closed"),
    "web.page.closed.text": ("Det går inte längre att svara.", "It is no longer possible to answer."),
    "web.page.shown.title": ("Resultatet är visat", "The result has been shown"),
    "web.page.shown.text": (
        "Ditt svar ingår i det och går inte längre att ändra. Det enskilda svaret är raderat.",
        "Your answer is part of it and can no longer be changed. The individual answer has been erased.",
    ),
    "web.page.no_ticket.title": ("Du kommer inte in så", "You can’t get in this way"),
    "web.page.no_ticket.text": (
        "Adressen eller lappen gäller inte den här sessionen. Rikta kameran mot QR-koden igen.",
        "The address or ticket does not belong to this session. Point the camera at the QR code again.",
    ),
    "web.page.strange.title": ("Det gick inte att läsa", "That could not be read"),
    "web.page.strange.text": (
        "Det som skickades hör inte till sidan. Inget har ändrats. Gå tillbaka och försök igen.",
        "What was sent does not belong to the page. Nothing was changed. Go back and try again.",
    ),
    "web.page.too_large.title": ("Det blev för mycket", "That was too much"),
    "web.page.too_large.text": (
        "Det som skickades är för långt för att tas emot. Gå tillbaka och korta texten. Inget har ändrats.",
        "What was sent is too long to be accepted. Go back and shorten the text. Nothing was changed.",
    ),
    "web.page.full.title": ("Fler svar än det finns personer", "More answers than there are people"),
    "web.page.full.text": (
        "Det finns redan långt fler svar än personer. Säg till den som leder. Inget har ändrats.",
        "There are far more answers than people already. Tell the facilitator. Nothing was changed.",
    ),
    "web.page.not_there.title": ("Sidan finns inte", "There is no such page"),
    "web.page.not_there.text": ("Kontrollera adressen.", "Check the address."),
    "web.page.hand_in_first.title": ("Lämna in ditt svar först", "Hand in your answer first"),
    "web.page.hand_in_first.text": (
        "Du kan skriva något när svaret är inlämnat.",
        "You can write something once the answer is handed in.",
    ),
    "web.page.withdrawn.title": ("Ditt svar är tillbakataget", "Your answer has been taken back"),
    "web.page.withdrawn.text": (
        "Det är raderat. Du kan svara på nytt fram till att resultatet visas.",
        "It is erased. You can answer again until the result is shown.",
    ),
    "web.page.fault.title": ("Något gick fel", "Something went wrong"),
    "web.page.fault.text": (
        "Det är inte ditt fel. Gå tillbaka och försök igen, och säg till den som leder.",
        "It is not your fault. Go back and try again, and tell the facilitator.",
    ),
    "web.refused.403": (
        "Formuläret tar bara emot svar från sina egna sidor.",
        "The form only takes answers from its own pages.",
    ),
    "web.refused.405": ("Så går det inte att fråga.", "That request can’t be answered."),
    "web.refused.421": (
        "Skriv adressen precis som den visas i rummet.",
        "Type the address exactly as it is shown in the room.",
    ),
    "web.refused.431": ("Det som skickades är för långt.", "What was sent is too long."),
    "web.large.title": ("Svara med telefonen", "Answer with your phone"),
    "web.large.scan": ("Rikta kameran mot koden", "Point the camera at the code"),
    "web.large.ticket": ("Använd QR-koden på din lapp", "Use the QR code on your ticket"),
    "web.large.type": ("eller skriv {url}", "or type {url}"),
    "web.large.code": ("Kod: {code}", "Code: {code}"),
    "web.large.qr": ("QR-kod till {url}", "QR code for {url}"),
    "web.ticket.title": ("Lappar att klippa isär", "Tickets to cut apart"),
    "web.ticket.about": (
        "Lägg lapparna hopvikta i en skål och låt var och en dra en. Ingen ska veta vem som drog vilken.",
        "Fold the tickets, put them in a bowl and let each person draw one. Nobody should know who drew which.",
    ),
    "web.ticket.use": (
        "Din lapp till {name}. Behåll den: med den kan du ändra ditt svar tills resultatet visas.",
        "Your ticket to {name}. Keep it: with it you can change your answer until the result is shown.",
    ),
    "web.code_spent.what": (
        "Någon har gissat fel på koden {n} gånger. Den går inte längre att använda; QR-koden fungerar.",
        "Someone has guessed the code wrong {n} times. It can no longer be used; the QR code works.",
    ),
    "web.code_spent.remedy": ("Gör en ny kod att säga.", "Make a new code to read out."),
    "web.fault.what": (
        "Något gick fel när formuläret skulle svara en webbläsare ({kind}).",
        "Something went wrong when the form was to answer a browser ({kind}).",
    ),
    "web.fault.remedy": (
        "Det som är sparat är kvar. Be personen försöka igen; händer det igen, lämna svaren på papper.",
        "What is saved is still there. Ask the person to try again; if it happens again, answer on paper.",
    ),
    "web.needs_extra.what": (
        "För att svara med telefonen behövs tilläggen starlette, uvicorn och segno.",
        "Answering by phone needs the add-ons starlette, uvicorn and segno.",
    ),
    "web.needs_extra.remedy": (
        "Installera dem: {python} -m pip install starlette uvicorn segno",
        "Install them: {python} -m pip install starlette uvicorn segno",
    ),
    "web.cannot_listen.what": (
        "Formuläret kan inte öppnas på {address}, port {port}: {reason}",
        "The form cannot be opened on {address}, port {port}: {reason}",
    ),
    "web.cannot_listen.remedy": (
        "Välj en annan adress eller port. Är datorn på samma nät som telefonerna?",
        "Choose another address or port. Is the computer on the same network as the phones?",
    ),
    "web.certificate.what": (
        "Certifikatet eller nyckeln kan inte läsas: {reason}",
        "The certificate or the key cannot be read: {reason}",
    ),
    "web.certificate.where": ("{cert}, {key}", "{cert}, {key}"),
    "web.certificate.remedy": (
        "Ange två PEM-filer som hör ihop, nyckeln utan lösenord.",
        "Give two PEM files that belong together, the key without a password.",
    ),
    "web.tickets_late.what": (
        "Någon har redan börjat svara utan lapp. Då kan lappar inte hindra dubbla svar.",
        "Someone has begun to answer without a ticket. Tickets can then not prevent double answers.",
    ),
    "web.tickets_late.remedy": (
        "Fortsätt utan lappar och räkna svaren mot hur många ni är, eller börja en ny session.",
        "Go on without tickets and check the answers against how many you are, or begin a new session.",
    ),
}
