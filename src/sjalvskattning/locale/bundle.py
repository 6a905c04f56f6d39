"""Envelopes (bundles): making, sealing, opening and keeping them."""

TEXTS: dict[str, tuple[str, str]] = {
    "bundle.make": (
        "Gör ett kuvert av ett svar: en fil att lämna till den du ska tala med. Med --seal blir det förseglat med en "
        "lösenfras. Koden att notera skrivs på standard ut. Utan ID tas den senaste skattningen som är klar, annars "
        "den senaste.",
        "Make an envelope of a response: a file for the one you are going to talk with. With --seal it is sealed "
        "with a passphrase. The code to note is written to standard output. Without an ID the latest finished "
        "assessment is used, otherwise the latest.",
    ),
    "bundle.make.short": ("Gör ett kuvert, förseglat om du vill.", "Make an envelope, sealed if you like."),
    "bundle.make.examples": (
        "sjalvskattning bundle make --seal -o min-bild.kuvert.age\nsjalvskattning bundle make latest -o min-bild.kuvert",
        "sjalvskattning bundle make --seal -o my-view.kuvert.age\nsjalvskattning bundle make latest -o my-view.kuvert",
    ),
    "bundle.check": (
        "Se vad ett kuvert innehåller, och dess kod. Inget sparas. Med --code jämförs koden med den du noterade.",
        "See what an envelope holds, and its code. Nothing is kept. With --code it is compared with the one you noted.",
    ),
    "bundle.check.short": (
        "Se vad ett kuvert innehåller, och dess kod.",
        "See what an envelope holds, and its code.",
    ),
    "bundle.check.examples": (
        "sjalvskattning bundle check chefens.kuvert.age\n"
        "sjalvskattning bundle check chefens.kuvert.age --code k7mn-p2qr-3s4t-u5vw",
        "sjalvskattning bundle check manager.kuvert.age\n"
        "sjalvskattning bundle check manager.kuvert.age --code k7mn-p2qr-3s4t-u5vw",
    ),
    "bundle.import": (
        "Ta emot ett kuvert: innehållet sparas på den här datorn, skilt från dina egna svar, att jämföra med senare.",
        "Receive an envelope: its content is kept on this computer, apart from your own answers, to compare with later.",
    ),
    "bundle.import.short": ("Ta emot ett kuvert från någon annan.", "Receive an envelope from someone else."),
    "bundle.import.examples": (
        "sjalvskattning bundle import chefens.kuvert.age\nsjalvskattning bundle import chefens.kuvert --replace",
        "sjalvskattning bundle import manager.kuvert.age\nsjalvskattning bundle import manager.kuvert --replace",
    ),
    "bundle.list": ("Visa de kuvert som du har tagit emot.", "Show the envelopes that you have received."),
    "bundle.list.short": ("Visa mottagna kuvert.", "Show received envelopes."),
    "bundle.list.examples": (
        "sjalvskattning bundle list\nsjalvskattning bundle list --json",
        "sjalvskattning bundle list\nsjalvskattning bundle list --json",
    ),
    "bundle.remove": (
        "Ta bort ett mottaget kuvert från den här datorn. Filen du fick rörs inte.",
        "Remove a received envelope from this computer. The file you were given is not touched.",
    ),
    "bundle.remove.short": ("Ta bort ett mottaget kuvert.", "Remove a received envelope."),
    "bundle.remove.examples": (
        "sjalvskattning bundle remove k3m7pq\nsjalvskattning bundle remove k3",
        "sjalvskattning bundle remove k3m7pq\nsjalvskattning bundle remove k3",
    ),
    "bundle.option.seal": ("Försegla med en lösenfras.", "Seal with a passphrase."),
    "bundle.option.passphrase": (
        "Filen med lösenfrasen på första raden.",
        "The file with the passphrase on its first line.",
    ),
    "bundle.option.code": ("Den kod du noterade.", "The code that you noted."),
    "bundle.option.output": ("Filen att skriva till.", "The file to write to."),
    "bundle.option.replace": (
        "Ersätt ett äldre kuvert för samma svar.",
        "Replace an older envelope of the same response.",
    ),
    "bundle.argument.file": ("Kuvertet.", "The envelope."),
    "bundle.argument.id": (
        "Kuvertets id eller början på det. bundle list visar vilka som finns.",
        "The envelope’s id or the beginning of it. bundle list shows what there is.",
    ),
    "bundle.made": ("Kuvertet är sparat: {path}", "The envelope is saved: {path}"),
    "bundle.made.sealed": (
        "Det förseglade kuvertet är sparat: {path}",
        "The sealed envelope is saved: {path}",
    ),
    "bundle.unfinished": (
        "Observera: {answered} av {total} påståenden är besvarade, och svaret är inte klart.",
        "Note: {answered} of {total} statements are answered, and the response is not finished.",
    ),
    "bundle.kept_back.one": ("En privat anteckning är inte med.", "One private note is not in it."),
    "bundle.kept_back.other": ("{n} privata anteckningar är inte med.", "{n} private notes are not in it."),
    "bundle.none_kept": (
        "Det finns inga privata anteckningar att lämna utanför.",
        "There are no private notes to leave out.",
    ),
    "bundle.note_code": (
        "Notera koden, och låt den andra notera den innan ni öppnar något. Den visar att inget svar har ändrats:",
        "Note the code, and let the other person note it before you open anything. It shows that no answer was changed:",
    ),
    "bundle.was_sealed": ("Kuvertet är förseglat.", "The envelope is sealed."),
    "bundle.was_plain": (
        "Kuvertet är öppet: den som har filen kan läsa den.",
        "The envelope is open: whoever has the file can read it.",
    ),
    "bundle.made_on": ("Gjort {date}.", "Made on {date}."),
    "bundle.code": ("Kod: {code}", "Code: {code}"),
    "bundle.code.same": ("Det är den kod du noterade.", "It is the code you noted."),
    "bundle.code.compare": (
        "Jämför med den kod du noterade. Är den en annan är det ett annat innehåll.",
        "Compare with the code you noted. If it is another, the content is another.",
    ),
    "bundle.taken_in": ("Kuvertet är mottaget: {id}.", "The envelope has been received: {id}."),
    "bundle.known": ("Kuvertet var redan mottaget: {id}.", "The envelope had already been received: {id}."),
    "bundle.nothing": ("Du har inte tagit emot något kuvert.", "You have not received any envelopes."),
    "bundle.removed": ("Kuvertet {id} är borttaget.", "The envelope {id} is removed."),
    "bundle.passphrase.about": (
        "Välj en lösenfras, gärna fyra ord. Säg den till den andra när ni ska öppna; skriv den inte i samma mejl som filen. Utan den kan ingen öppna filen, inte heller du.",
        "Choose a passphrase, preferably four words. Tell it to the other person when you are going to open; do not write it in the same mail as the file. Without it nobody can open the file, not even you.",
    ),
    "bundle.passphrase.new": ("Lösenfras:", "Passphrase:"),
    "bundle.passphrase.again": ("En gång till:", "Once more:"),
    "bundle.passphrase.of": ("Lösenfras för {name}:", "Passphrase for {name}:"),
    "bundle.not_one.what": ("Filen är inget kuvert.", "The file is not an envelope."),
    "bundle.not_one.remedy": (
        "Välj en fil som är gjord med ”sjalvskattning bundle make”. Inget har ändrats.",
        "Choose a file made with “sjalvskattning bundle make”. Nothing was changed.",
    ),
    "bundle.not_one.on_screen": (
        "Välj en fil som är gjord som kuvert i sjalvskattning. Inget har ändrats.",
        "Choose a file that was made as an envelope in sjalvskattning. Nothing was changed.",
    ),
    "bundle.is_agreement.what": (
        "Filen är en överenskommelse, inget kuvert med svar.",
        "The file is an agreement, not an envelope with answers.",
    ),
    "bundle.is_agreement.remedy": (
        "Ta emot den med: sjalvskattning agreements import",
        "Receive it with: sjalvskattning agreements import",
    ),
    "bundle.is_agreement.on_screen": (
        "Ta emot den under Överenskommelser, med i.",
        "Receive it under Agreements, with i.",
    ),
    "bundle.damaged.what": (
        "Kuvertet är skadat: innehållet är avkortat eller ändrat.",
        "The envelope is damaged: its content was cut short or changed.",
    ),
    "bundle.damaged.remedy": (
        "Be om filen på nytt. Inget har ändrats.",
        "Ask for the file again. Nothing was changed.",
    ),
    "bundle.damaged_seal.what": (
        "Den förseglade filen är skadad: den är avkortad eller ändrad.",
        "The sealed file is damaged: it was cut short or changed.",
    ),
    "bundle.damaged_seal.remedy": (
        "Be om filen på nytt. Inget har ändrats.",
        "Ask for the file again. Nothing was changed.",
    ),
    "bundle.newer.what": (
        "Kuvertet är gjort av en nyare version (format {version}).",
        "The envelope was made by a newer version (format {version}).",
    ),
    "bundle.newer.remedy": (
        "Uppdatera sjalvskattning. Inget har ändrats.",
        "Update sjalvskattning. Nothing was changed.",
    ),
    "bundle.newer_seal.what": (
        "Filen är förseglad på ett sätt som den här versionen inte känner.",
        "The file is sealed in a way that this version does not know.",
    ),
    "bundle.newer_seal.remedy": (
        "Uppdatera sjalvskattning. Inget har ändrats.",
        "Update sjalvskattning. Nothing was changed.",
    ),
    "bundle.passphrase.what": (
        "Lösenfrasen öppnar inte filen.",
        "The passphrase does not open the file.",
    ),
    "bundle.passphrase.remedy": (
        "Skriv den igen; stora och små bokstäver och mellanslag räknas. Inget har ändrats.",
        "Write it again; capitals and spaces count. Nothing was changed.",
    ),
    "bundle.other_code.what": (
        "Koden är en annan än den du noterade: du noterade {noted}, kuvertet har {found}.",
        "The code is not the one you noted: you noted {noted}, the envelope has {found}.",
    ),
    "bundle.other_code.where": ("{name}", "{name}"),
    "bundle.other_code.remedy": (
        "Kontrollera att det är rätt fil och rätt kod. Stämmer de har innehållet ändrats efter att koden noterades.",
        "Check that it is the right file and the right code. If they are, the content was changed after the code was noted.",
    ),
    "bundle.no_code.what": ("”{noted}” är ingen kod.", "“{noted}” is not a code."),
    "bundle.no_code.remedy": (
        "En kod är fyra grupper om fyra tecken, till exempel k7mn-p2qr-3s4t-u5vw. Skriv den du noterade.",
        "A code is four groups of four characters, for example k7mn-p2qr-3s4t-u5vw. Write the one you noted.",
    ),
    "bundle.own.what": (
        "Kuvertet är gjort av ditt eget svar ({id}), som redan finns här.",
        "The envelope is made of your own response ({id}), which is here already.",
    ),
    "bundle.own.remedy": (
        "Be den andra om sitt kuvert. Inget har ändrats.",
        "Ask the other person for their envelope. Nothing was changed.",
    ),
    "bundle.unopenable.what": (
        "Svaret {id} får inte plats i ett kuvert. Inget har skrivits.",
        "The response {id} does not fit in an envelope. Nothing was written.",
    ),
    "bundle.unopenable.remedy": (
        "Korta de längsta kommentarerna och försök igen.",
        "Shorten the longest comments and try again.",
    ),
    "bundle.short.what": ("Lösenfrasen är för kort.", "The passphrase is too short."),
    "bundle.short.remedy": (
        "Skriv minst {least} tecken, gärna fyra ord.",
        "Write at least {least} characters, preferably four words.",
    ),
    "bundle.differ.what": ("De två lösenfraserna är inte lika.", "The two passphrases are not the same."),
    "bundle.differ.remedy": ("Försök igen. Inget har skrivits.", "Try again. Nothing was written."),
    "bundle.empty.what": ("Lösenfrasen är tom.", "The passphrase is empty."),
    "bundle.empty.remedy": (
        "Skriv en lösenfras, eller gör ett öppet kuvert utan --seal.",
        "Write a passphrase, or make an open envelope without --seal.",
    ),
    "bundle.nobody.what": (
        "Det finns ingen att fråga om lösenfrasen.",
        "There is nobody to ask for the passphrase.",
    ),
    "bundle.nobody.remedy": (
        "Kör kommandot i en terminal, eller ange --passphrase-file en gång för varje förseglad fil.",
        "Run the command in a terminal, or give --passphrase-file once for each sealed file.",
    ),
    "bundle.no_file.what": ("Filen finns inte.", "The file is not there."),
    "bundle.no_file.where": ("{path}", "{path}"),
    "bundle.no_file.remedy": ("Kontrollera namnet och mappen.", "Check the name and the folder."),
    "bundle.unreadable.what": ("Filen går inte att läsa ({reason}).", "The file can’t be read ({reason})."),
    "bundle.unreadable.where": ("{path}", "{path}"),
    "bundle.unreadable.remedy": (
        "Kontrollera att det är en fil som du får läsa.",
        "Check that it is a file that you may read.",
    ),
    "bundle.taken.what": (
        "Du har redan ett annat kuvert för samma svar ({id}). Det är kvar som det var.",
        "You already have another envelope of the same response ({id}). It is as it was.",
    ),
    "bundle.taken.where": ("{path}", "{path}"),
    "bundle.taken.remedy": (
        "Ange --replace om det nya ska ersätta det.",
        "Add --replace if the new one should replace it.",
    ),
    "bundle.none.what": ("Du har inget mottaget kuvert {id}.", "You have no envelope {id}."),
    "bundle.none.remedy": (
        "”sjalvskattning bundle list” visar dem.",
        "“sjalvskattning bundle list” shows them.",
    ),
    "bundle.kept_damaged.what": (
        "Ett mottaget kuvert går inte att läsa.",
        "A received envelope can’t be read.",
    ),
    "bundle.kept_damaged.where": ("{path}", "{path}"),
    "bundle.kept_damaged.remedy": (
        "Ta bort det med ”sjalvskattning bundle remove” och ta emot det på nytt.",
        "Remove it with “sjalvskattning bundle remove” and receive it again.",
    ),
}
