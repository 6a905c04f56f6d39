"""The checker of definition files: each fault's sentence and remedy."""

TEXTS: dict[str, tuple[str, str]] = {
    # the room's two errors
    "definitions.not_found.what": (
        "Skattningen ”{name}” finns inte.",
        "There is no assessment “{name}”.",
    ),
    "definitions.not_found.remedy": (
        "Se vilka som finns med: sjalvskattning assessment list",
        "See what there is with: sjalvskattning assessment list",
    ),
    "definitions.rejected.what": (
        "Filen {path} kan inte användas. Antal fel: {errors}.",
        "The file {path} cannot be used. Number of errors: {errors}.",
    ),
    "definitions.rejected.remedy": (
        "Se felen med: sjalvskattning assessment check {path}",
        "See the errors with: sjalvskattning assessment check {path}",
    ),
    # round the faults
    "definitions.severity.error": ("fel", "error"),
    "definitions.severity.warning": ("varning", "warning"),
    "definitions.did_you_mean": ("Menade du ”{suggestion}”?", "Did you mean “{suggestion}”?"),
    "definitions.remedy": ("Åtgärd: {remedy}", "Remedy: {remedy}"),
    "definitions.more.one": ("… och {n} till.", "… and {n} more."),
    "definitions.more.other": ("… och {n} till.", "… and {n} more."),
    "definitions.count.errors.one": ("{n} fel", "{n} error"),
    "definitions.count.errors.other": ("{n} fel", "{n} errors"),
    "definitions.count.warnings.one": ("{n} varning", "{n} warning"),
    "definitions.count.warnings.other": ("{n} varningar", "{n} warnings"),
    # the file
    "definitions.file.not_yaml.what": (
        "Filer som slutar på {suffix} läses inte. En skattning skrivs i YAML.",
        "Files ending in {suffix} are not read. An assessment is written in YAML.",
    ),
    "definitions.file.not_yaml.remedy": (
        "Skriv skattningen i en fil vars namn slutar på .yaml.",
        "Write the assessment in a file whose name ends in .yaml.",
    ),
    "definitions.file.too_large.what": (
        "Filen är större än {limit} KiB och läses inte.",
        "The file is larger than {limit} KiB and is not read.",
    ),
    "definitions.file.too_large.remedy": (
        "Kontrollera att det är rätt fil. Dela annars upp den i flera skattningar.",
        "Check that it is the right file. Otherwise split it into several assessments.",
    ),
    "definitions.file.not_a_file.what": ("Det här är inte en vanlig fil.", "This is not a regular file."),
    "definitions.file.not_a_file.remedy": (
        "Ange en fil vars namn slutar på .yaml, inte en mapp.",
        "Give a file whose name ends in .yaml, not a folder.",
    ),
    "definitions.file.unreadable.what": ("Filen går inte att öppna.", "The file cannot be opened."),
    "definitions.file.unreadable.remedy": (
        "Kontrollera att du har rätt att läsa filen och att den inte är låst.",
        "Check that you may read the file and that it is not locked.",
    ),
    "definitions.file.binary.what": (
        "Det här är inte en textfil, utan kanske ett dokument från ett ordbehandlingsprogram.",
        "This is not a text file; perhaps it is a document from a word processor.",
    ),
    "definitions.file.binary.remedy": (
        "Spara innehållet som ren text med kodningen UTF-8.",
        "Save the content as plain text in the encoding UTF-8.",
    ),
    "definitions.file.empty.what": (
        "Filen är tom eller innehåller bara kommentarer.",
        "The file is empty or has only comments.",
    ),
    "definitions.file.empty.remedy": (
        "Utgå från en av skattningarna som följer med programmet.",
        "Start from one of the assessments that come with the program.",
    ),
    "definitions.file.no_mapping.what": (
        "Filen börjar inte med nycklar, som ”schema: 1”.",
        "The file does not begin with keys, such as “schema: 1”.",
    ),
    "definitions.file.no_mapping.remedy": (
        "Skriv en nyckel, ett kolon och ett blanksteg först på varje rad. Utgå gärna från en färdig skattning.",
        "Begin each line with a key, a colon and a space. You may start from a ready assessment.",
    ),
    "definitions.file.second_document.what": (
        "Här börjar ett andra dokument i samma fil.",
        "A second document begins here in the same file.",
    ),
    "definitions.file.second_document.remedy": (
        "Låt varje fil rymma en skattning. Flytta det som följer till en egen fil, eller ta bort raden ”---”.",
        "Keep one assessment in each file. Move what follows to a file of its own, or remove the line “---”.",
    ),
    "definitions.file.too_deep.what": (
        "Här ligger fler än {limit} nivåer i varandra.",
        "More than {limit} levels are nested here.",
    ),
    "definitions.file.too_deep.remedy": (
        "Minska indragen, eller sätt texten inom citattecken om den börjar med en hakparentes.",
        "Reduce the indentation, or quote the text if it begins with a bracket.",
    ),
    "definitions.file.name_differs.what": (
        "Skattningens id är ”{id}”, men filen heter ”{name}”.",
        "The assessment’s id is “{id}”, but the file is called “{name}”.",
    ),
    "definitions.file.name_differs.remedy": (
        "Döp om filen till {id}.yaml, eller ändra id.",
        "Rename the file to {id}.yaml, or change the id.",
    ),
    # letters
    "definitions.encoding.utf16.what": (
        "Filen är sparad som UTF-16.",
        "The file is saved as UTF-16.",
    ),
    "definitions.encoding.utf16.remedy": (
        "Spara som UTF-8: välj ”Spara som” i textredigeraren och kodningen UTF-8.",
        "Save as UTF-8: choose “Save as” in the text editor and the encoding UTF-8.",
    ),
    "definitions.encoding.not_utf8.what": (
        "Filen är inte sparad som UTF-8. Byten {byte} är troligen ”{letter}”. Antal rader med sådana tecken: {lines}.",
        "The file is not saved as UTF-8. The byte {byte} is probably “{letter}”. Lines with such characters: {lines}.",
    ),
    "definitions.encoding.not_utf8.remedy": (
        "Spara som UTF-8: välj ”Spara som” i textredigeraren och kodningen UTF-8, inte ANSI.",
        "Save as UTF-8: choose “Save as” in the text editor and the encoding UTF-8, not ANSI.",
    ),
    "definitions.encoding.mojibake.what": (
        "”{seen}” är troligen ett å, ä eller ö som har sparats i fel kodning.",
        "“{seen}” is probably an å, ä or ö that was saved in the wrong encoding.",
    ),
    "definitions.encoding.mojibake.remedy": (
        "Skriv om bokstaven och spara som UTF-8.",
        "Write the letter again and save as UTF-8.",
    ),
    "definitions.character.control.what": (
        "Här står ett osynligt styrtecken ({code}).",
        "There is an invisible control character here ({code}).",
    ),
    "definitions.character.control.remedy": ("Ta bort tecknet.", "Remove the character."),
    "definitions.character.escape.what": (
        "Texten innehåller ett styrtecken ({code}), skrivet med omvänt snedstreck.",
        "The text holds a control character ({code}), written with a backslash.",
    ),
    "definitions.character.escape.remedy": (
        "Ta bort tecknet, eller använd enkla citattecken (') runt texten.",
        "Remove the character, or put single quotes (') round the text.",
    ),
    "definitions.character.lost.what": (
        "Tecknet � visar att en bokstav har gått förlorad.",
        "The character � shows that a letter has been lost.",
    ),
    "definitions.character.lost.remedy": ("Skriv dit rätt bokstav.", "Write the right letter there."),
    "definitions.character.invisible.what": (
        "Här står ett tecken som inte syns ({code}), ofta inklistrat från ett annat program.",
        "There is a character that cannot be seen here ({code}), often pasted from another program.",
    ),
    "definitions.character.invisible.remedy": (
        "Ta bort tecknet: radera bokstäverna runt om och skriv dem på nytt.",
        "Remove the character: delete the letters round it and write them again.",
    ),
    "definitions.indent.tab.what": (
        "Raden är indragen med tabb. YAML tillåter bara blanksteg där.",
        "The line is indented with a tab. YAML allows only spaces there.",
    ),
    "definitions.indent.tab.remedy": (
        "Byt varje tabb mot blanksteg: använd blanksteg, två för varje nivå.",
        "Replace each tab: use spaces, two for each level.",
    ),
    "definitions.indent.hard_space.what": (
        "Raden är indragen med hårda blanksteg, som ser ut som vanliga.",
        "The line is indented with non-breaking spaces, which look like ordinary ones.",
    ),
    "definitions.indent.hard_space.remedy": (
        "Radera indraget och skriv det igen med mellanslagstangenten.",
        "Delete the indentation and write it again with the space bar.",
    ),
    "definitions.indent.merged.what": (
        "Strecket är för långt indraget. Raden läses som fortsättning på texten ovanför, inte som en egen punkt.",
        "The dash is indented too far. The line is read as a continuation of the text above, not as a point of its own.",
    ),
    "definitions.indent.merged.remedy": (
        "Ställ strecket rakt under strecket ovanför.",
        "Place the dash straight below the dash above.",
    ),
    # YAML
    "definitions.yaml.alias.what": (
        "”*{name}” hänvisar till något på ett annat ställe i filen. Sådana hänvisningar läses inte.",
        "“*{name}” refers to another place in the file. Such references are not read.",
    ),
    "definitions.yaml.alias.remedy": (
        "Skriv ut innehållet. Om stjärnan hör till texten, sätt texten inom citattecken.",
        "Write out the content. If the asterisk belongs to the text, quote the text.",
    ),
    "definitions.yaml.anchor.what": (
        "”&{name}” namnger ett ställe i filen. Sådana namn läses inte.",
        "“&{name}” names a place in the file. Such names are not read.",
    ),
    "definitions.yaml.anchor.remedy": (
        "Ta bort det. Om och-tecknet hör till texten, sätt texten inom citattecken.",
        "Remove it. If the ampersand belongs to the text, quote the text.",
    ),
    "definitions.yaml.tag.what": (
        "”{tag}” läses av YAML som en typ, inte som text.",
        "“{tag}” is read by YAML as a type, not as text.",
    ),
    "definitions.yaml.tag.remedy": (
        "Ta bort det. Om utropstecknet hör till texten, sätt texten inom citattecken.",
        "Remove it. If the exclamation mark belongs to the text, quote the text.",
    ),
    "definitions.yaml.merge.what": (
        "”<<” hämtar nycklar från ett annat ställe i filen. Det går inte här.",
        "“<<” fetches keys from another place in the file. That is not possible here.",
    ),
    "definitions.yaml.merge.remedy": ("Skriv ut nycklarna i stället.", "Write out the keys instead."),
    "definitions.yaml.key.what": (
        "Det som står före kolonet är inte en nyckel.",
        "What is before the colon is not a key.",
    ),
    "definitions.yaml.key.remedy": (
        "Skriv ett av formatets ord före kolonet, till exempel ”text:”.",
        "Write one of the format’s words before the colon, for example “text:”.",
    ),
    "definitions.yaml.colon.what": (
        "Texten innehåller ett kolon. YAML läser det som en ny nyckel.",
        "The text holds a colon. YAML reads it as a new key.",
    ),
    "definitions.yaml.colon.remedy": (
        'Sätt texten inom citattecken: "…".',
        'Put the text in quotes: "…".',
    ),
    "definitions.yaml.curly_quote.what": (
        "Texten innehåller ett kolon, och typografiska citattecken skyddar den inte.",
        "The text holds a colon, and curly quotation marks do not protect it.",
    ),
    "definitions.yaml.curly_quote.remedy": (
        'Sätt raka citattecken (") runt hela texten.',
        'Put straight quotation marks (") round the whole text.',
    ),
    "definitions.yaml.no_colon.what": (
        "Raden saknar kolon efter nyckeln, eller är fortsättning på en text men för lite indragen.",
        "The line has no colon after its key, or continues a text but is indented too little.",
    ),
    "definitions.yaml.no_colon.remedy": (
        "Skriv ett kolon och ett blanksteg efter nyckeln. Om raden är en fortsättning, dra in den mer.",
        "Write a colon and a space after the key. If the line is a continuation, indent it more.",
    ),
    "definitions.yaml.indent.what": (
        "Raden har ett indrag som inte stämmer med raderna ovanför.",
        "The line’s indentation does not match the lines above.",
    ),
    "definitions.yaml.indent.remedy": (
        "Ställ raden rakt under den rad som den hör ihop med. Två blanksteg för varje nivå.",
        "Place the line straight below the line it belongs with. Two spaces for each level.",
    ),
    "definitions.yaml.unclosed_quote.what": (
        "Citattecknet som börjar här tar inte slut på rätt ställe.",
        "The quotation mark that begins here does not end in the right place.",
    ),
    "definitions.yaml.unclosed_quote.remedy": (
        "Sätt ett likadant citattecken sist i texten.",
        "Put a quotation mark of the same kind last in the text.",
    ),
    "definitions.yaml.after_quote.what": (
        "Texten fortsätter efter citattecknet som avslutar den.",
        "The text goes on after the quotation mark that ends it.",
    ),
    "definitions.yaml.after_quote.remedy": (
        "Sätt citattecken runt hela texten, och använd ”…” inuti den.",
        "Put quotation marks round the whole text, and use “…” inside it.",
    ),
    "definitions.yaml.unclosed_bracket.what": (
        "Hakparentesen eller klammern som börjar här avslutas inte, eller så saknas ett kommatecken i den.",
        "The bracket or brace that begins here is not closed, or a comma is missing in it.",
    ),
    "definitions.yaml.unclosed_bracket.remedy": (
        "Avsluta listan med ] eller }. Om den är en del av en text, sätt texten inom citattecken.",
        "Close the list with ] or }. If it is part of a text, quote the text.",
    ),
    "definitions.yaml.bracket.what": (
        "En text kan inte börja med hakparentes eller klammer utan citattecken.",
        "A text cannot begin with a bracket or a brace without quotation marks.",
    ),
    "definitions.yaml.bracket.remedy": (
        'Sätt texten inom citattecken: "…".',
        'Put the text in quotes: "…".',
    ),
    "definitions.yaml.special_start.what": (
        "Tecknet ”{char}” har en egen betydelse i YAML när det står först i en text.",
        "The character “{char}” has a meaning of its own in YAML when it comes first in a text.",
    ),
    "definitions.yaml.special_start.remedy": (
        'Sätt texten inom citattecken: "…".',
        'Put the text in quotes: "…".',
    ),
    "definitions.yaml.escape.what": (
        "Omvänt snedstreck har en egen betydelse inom dubbla citattecken.",
        "A backslash has a meaning of its own inside double quotation marks.",
    ),
    "definitions.yaml.escape.remedy": (
        "Använd enkla citattecken (') runt texten.",
        "Put single quotation marks (') round the text.",
    ),
    "definitions.yaml.unreadable.what": (
        "Härifrån går filen inte att läsa som YAML.",
        "From here the file cannot be read as YAML.",
    ),
    "definitions.yaml.unreadable.remedy": (
        "Jämför raden med en färdig skattning. Kontrollera indrag, kolon och citattecken.",
        "Compare the line with a ready assessment. Check indentation, colons and quotation marks.",
    ),
    # texts
    "definitions.text.cut.what": (
        "Texten slutar vid tecknet #. Resten av raden läses som en kommentar.",
        "The text ends at the character #. The rest of the line is read as a comment.",
    ),
    "definitions.text.cut.remedy": (
        "Sätt texten inom citattecken, eller flytta kommentaren till en egen rad.",
        "Quote the text, or move the comment to a line of its own.",
    ),
    "definitions.text.maybe_cut.what": (
        "Det som följer efter tecknet # läses som en kommentar och kommer inte med.",
        "What follows the character # is read as a comment and is left out.",
    ),
    "definitions.text.maybe_cut.remedy": (
        "Sätt texten inom citattecken om # hör till den. Skriv annars två blanksteg före #.",
        "Quote the text if # belongs to it. Otherwise write two spaces before #.",
    ),
    "definitions.text.colon.what": (
        "Texten innehåller ett kolon, så YAML läser den som en nyckel och ett värde.",
        "The text holds a colon, so YAML reads it as a key and a value.",
    ),
    "definitions.text.colon.remedy": (
        'Sätt texten inom citattecken: "…".',
        'Put the text in quotes: "…".',
    ),
    "definitions.text.too_long.what": (
        "Texten är {length} tecken lång. Högst {limit} får plats.",
        "The text is {length} characters long. At most {limit} are allowed.",
    ),
    "definitions.text.too_long.remedy": ("Korta texten.", "Shorten the text."),
    # keys
    "definitions.key.duplicate.what": (
        "Nyckeln ”{key}” finns redan på rad {first_line}.",
        "The key “{key}” is already on line {first_line}.",
    ),
    "definitions.key.duplicate.remedy": (
        "Behåll en av dem. Om en ny punkt ska börja här, sätt ”- ” framför.",
        "Keep one of them. If a new point is to begin here, put “- ” before it.",
    ),
    "definitions.key.unknown.what": (
        "Nyckeln ”{key}” finns inte under ”{owner}”.",
        "There is no key “{key}” under “{owner}”.",
    ),
    "definitions.key.unknown.remedy": (
        "Rätta stavningen eller ta bort raden. Nycklarna skrivs på engelska.",
        "Correct the spelling or remove the line. The keys are in English.",
    ),
    "definitions.key.unknown_at_top.what": (
        "Nyckeln ”{key}” finns inte längst ut i filen.",
        "There is no key “{key}” at the top level of the file.",
    ),
    "definitions.key.unknown_at_top.remedy": (
        "Rätta stavningen eller ta bort raden. Nycklarna skrivs på engelska.",
        "Correct the spelling or remove the line. The keys are in English.",
    ),
    "definitions.key.misplaced.what": (
        "Nyckeln ”{key}” står på fel ställe.",
        "The key “{key}” is in the wrong place.",
    ),
    "definitions.key.misplaced.remedy": (
        "Flytta raden. ”{key}” hör hemma under: {belongs}.",
        "Move the line. “{key}” belongs under: {belongs}.",
    ),
    "definitions.key.misplaced_at_top.what": (
        "Nyckeln ”{key}” står på fel ställe.",
        "The key “{key}” is in the wrong place.",
    ),
    "definitions.key.misplaced_at_top.remedy": (
        "Flytta raden längst ut i filen, utan indrag.",
        "Move the line to the top level of the file, without indentation.",
    ),
    "definitions.key.missing.what": (
        "”{owner}” saknar: {keys}.",
        "“{owner}” is missing: {keys}.",
    ),
    "definitions.key.missing.remedy": (
        "Lägg till en rad för varje, till exempel ”{key}: …”, med samma indrag som raderna intill.",
        "Add a line for each, for example “{key}: …”, indented like the lines beside it.",
    ),
    "definitions.key.missing_at_top.what": (
        "Filen saknar: {keys}.",
        "The file is missing: {keys}.",
    ),
    "definitions.key.missing_at_top.remedy": (
        "Lägg till en rad för varje, till exempel ”{key}: …”, utan indrag.",
        "Add a line for each, for example “{key}: …”, without indentation.",
    ),
    # kinds of value
    "definitions.shape.text.what": (
        "Här ska det stå en text, inte en lista eller flera nycklar.",
        "There should be a text here, not a list or several keys.",
    ),
    "definitions.shape.text.remedy": (
        "Skriv texten på samma rad som nyckeln. Börjar den med [ eller {{, sätt den inom citattecken.",
        "Write the text on the same line as the key. If it begins with [ or {{, quote it.",
    ),
    "definitions.shape.list.what": (
        "”{key}” ska vara en lista.",
        "“{key}” should be a list.",
    ),
    "definitions.shape.list.remedy": (
        "Skriv varje punkt på en egen rad som börjar med ”- ”.",
        "Write each point on a line of its own that begins with “- ”.",
    ),
    "definitions.shape.mapping.what": (
        "Under ”{key}” ska det stå nycklar med värden.",
        "Under “{key}” there should be keys with values.",
    ),
    "definitions.shape.mapping.remedy": (
        "Skriv en nyckel, ett kolon och ett värde på varje rad, indragna under ”{key}”.",
        "Write a key, a colon and a value on each line, indented under “{key}”.",
    ),
    "definitions.list.empty.what": (
        "Listan ”{key}” är tom.",
        "The list “{key}” is empty.",
    ),
    "definitions.list.empty.remedy": (
        "Lägg till minst en punkt, på en rad som börjar med ”- ”.",
        "Add at least one point, on a line that begins with “- ”.",
    ),
    "definitions.value.empty.what": (
        "”{key}” är tom.",
        "“{key}” is empty.",
    ),
    "definitions.value.empty.remedy": (
        "Skriv ett värde efter kolonet.",
        "Write a value after the colon.",
    ),
    "definitions.value.unaccepted.what": (
        "Värdet för ”{key}” går inte att använda.",
        "The value of “{key}” cannot be used.",
    ),
    "definitions.value.unaccepted.remedy": (
        "Jämför med en färdig skattning.",
        "Compare with a ready assessment.",
    ),
    "definitions.value.schema.what": (
        "”{value}” är inte en version av formatet.",
        "“{value}” is not a version of the format.",
    ),
    "definitions.value.schema.remedy": ("Skriv ”schema: 1”.", "Write “schema: 1”."),
    "definitions.schema.newer.what": (
        "Filen är skriven i version {wanted} av formatet. Det här programmet läser version {known}.",
        "The file is written in version {wanted} of the format. This program reads version {known}.",
    ),
    "definitions.schema.newer.remedy": (
        "Uppdatera programmet till en utgåva som läser version {wanted}. Filen är orörd.",
        "Update the program to a release that reads version {wanted}. The file is untouched.",
    ),
    "definitions.value.id.what": (
        "”{value}” kan inte vara id. Ett id består av a–z, 0–9, - och _, högst 64 tecken.",
        "“{value}” cannot be an id. An id consists of a–z, 0–9, - and _, at most 64 characters.",
    ),
    "definitions.value.id.remedy": (
        "Skriv id med små bokstäver utan å, ä, ö och blanksteg.",
        "Write the id in lower case without å, ä, ö and spaces.",
    ),
    "definitions.value.ref.what": (
        "”{value}” pekar inte på en passage i en policy.",
        "“{value}” does not point to a passage of a policy.",
    ),
    "definitions.value.ref.remedy": (
        "Skriv passagens id, till exempel ”ledarens-uppdrag/1.2” eller ”du-ska-som-ledare/p3”. "
        "Kommandot sjalvskattning assessment passages visar alla id i en policy.",
        "Write the id of the passage, such as “ledarens-uppdrag/1.2” or “du-ska-som-ledare/p3”. "
        "The command sjalvskattning assessment passages shows every id of a policy.",
    ),
    "definitions.value.theme.what": ("Temat ”{value}” finns inte.", "There is no theme “{value}”."),
    "definitions.value.theme.remedy": (
        "Kommandot sjalvskattning themes visar vilka teman som finns.",
        "The command sjalvskattning themes shows which themes there are.",
    ),
    "definitions.todo.left.what": ("Här återstår att skriva: {left}.", "Still to be written here: {left}."),
    "definitions.todo.left.remedy": (
        "Byt ut texten, TODO och allt, mot din egen.",
        "Replace the text, TODO and all, with your own.",
    ),
    "definitions.value.version.what": (
        "”{value}” är inte ett versionsnummer.",
        "“{value}” is not a version number.",
    ),
    "definitions.value.version.remedy": (
        "Skriv tre tal med punkt emellan, till exempel 1.0.0.",
        "Write three numbers with dots between, for example 1.0.0.",
    ),
    "definitions.value.choice.what": (
        "”{key}” kan inte vara ”{value}”.",
        "“{key}” cannot be “{value}”.",
    ),
    "definitions.value.choice.remedy": (
        "Välj ett av: {choices}.",
        "Choose one of: {choices}.",
    ),
    "definitions.value.integer.what": (
        "”{key}” ska vara ett heltal från {low} till {high}, inte ”{value}”.",
        "“{key}” should be a whole number from {low} to {high}, not “{value}”.",
    ),
    "definitions.value.integer.remedy": (
        "Skriv ett heltal med siffror.",
        "Write a whole number in digits.",
    ),
    "definitions.value.share.what": (
        "”{key}” ska vara ett tal från 0 till 1, inte ”{value}”.",
        "“{key}” should be a number from 0 to 1, not “{value}”.",
    ),
    "definitions.value.share.remedy": (
        "Skriv andelen med decimalpunkt, till exempel 0.5 för hälften.",
        "Write the share with a decimal point, for example 0.5 for half.",
    ),
    "definitions.value.weight.what": (
        "”{key}” ska vara ett tal från 0 till 1000 med högst tre decimaler, inte ”{value}”.",
        "“{key}” should be a number from 0 to 1000 with at most three decimals, not “{value}”.",
    ),
    "definitions.value.weight.remedy": (
        "Skriv talet med decimalpunkt, till exempel 1.5. 0 betyder att svaret inte räknas.",
        "Write the number with a decimal point, for example 1.5. 0 means that the answer is not counted.",
    ),
    "definitions.value.sd.what": (
        "”{key}” ska vara ett tal över 0 och högst 50, inte ”{value}”.",
        "“{key}” should be a number above 0 and at most 50, not “{value}”.",
    ),
    "definitions.value.sd.remedy": (
        "Skriv standardavvikelsen på index 0–100 med decimalpunkt, till exempel 18. Är den räknad i skalans steg: "
        "gånger 100, delat med antalet steg minus ett.",
        "Write the standard deviation on the index 0–100 with a decimal point, for example 18. If it is in steps of "
        "the scale: times 100, divided by the number of steps minus one.",
    ),
    "definitions.value.r.what": (
        "”{key}” ska vara ett tal från 0 och under 1 med högst fyra decimaler, inte ”{value}”.",
        "“{key}” should be a number from 0 and below 1 with at most four decimals, not “{value}”.",
    ),
    "definitions.value.r.remedy": (
        "Skriv reliabiliteten med decimalpunkt, till exempel 0.80. Har ingen mätt den, ta bort hela ”reliability”.",
        "Write the reliability with a decimal point, for example 0.80. If nobody has measured it, remove the whole of "
        "“reliability”.",
    ),
    "definitions.value.boolean.what": (
        "”{key}” ska vara ja eller nej, inte ”{value}”.",
        "“{key}” should be yes or no, not “{value}”.",
    ),
    "definitions.value.boolean.remedy": (
        "Skriv ja eller nej (yes, no, true och false går också).",
        "Write yes or no (ja, nej, true and false work too).",
    ),
    # what holds between the parts
    "definitions.scale.steps.what": (
        "Skalan har {count} steg. Den ska ha {low}–{high}.",
        "The scale has {count} steps. It should have {low}–{high}.",
    ),
    "definitions.scale.steps.remedy": (
        "Skriv en etikett för varje steg. Etiketter med komma sätter du inom citattecken.",
        "Write one label for each step. Quote labels that hold a comma.",
    ),
    "definitions.translation.count.what": (
        "”{key}” har {swedish} texter på svenska men {english} på engelska.",
        "“{key}” has {swedish} texts in Swedish but {english} in English.",
    ),
    "definitions.translation.count.remedy": (
        "Översätt varje text, i samma ordning.",
        "Translate each text, in the same order.",
    ),
    "definitions.item.duplicate.what": (
        "Påståendet ”{id}” finns redan på rad {first_line}.",
        "The item “{id}” is already on line {first_line}.",
    ),
    "definitions.item.duplicate.remedy": (
        "Ge påståendet ett eget id. Ett id används en gång i hela skattningen.",
        "Give the item an id of its own. An id is used once in the whole assessment.",
    ),
    "definitions.area.duplicate.what": (
        "Området ”{id}” finns redan i rollen, på rad {first_line}.",
        "The area “{id}” is already in the role, on line {first_line}.",
    ),
    "definitions.area.duplicate.remedy": (
        "Ge området ett eget id, eller flytta påståendena till området som finns.",
        "Give the area an id of its own, or move its items to the area that exists.",
    ),
    "definitions.area.kind_differs.what": (
        "Området ”{id}” är ”{kind}” i rollen som den här bygger på (rad {first_line}).",
        "The area “{id}” is “{kind}” in the role that this one extends (line {first_line}).",
    ),
    "definitions.area.kind_differs.remedy": (
        "Ta bort raden, eller ge området ett eget id.",
        "Remove the line, or give the area an id of its own.",
    ),
    "definitions.area.text_unused.what": (
        "Området ”{id}” ärvs. Det är den ärvda texten för ”{key}” som visas, inte den här.",
        "The area “{id}” is inherited. The inherited text for “{key}” is shown, not this one.",
    ),
    "definitions.area.text_unused.remedy": (
        "Ta bort raden, eller ge området ett eget id.",
        "Remove the line, or give the area an id of its own.",
    ),
    "definitions.area.subkind.what": (
        "Delområdet är ”{kind}” men området det ligger i är ”{parent}”.",
        "The sub-area is “{kind}” but the area it is in is “{parent}”.",
    ),
    "definitions.area.subkind.remedy": (
        "Ta bort raden, eller gör delområdet till ett eget område.",
        "Remove the line, or make the sub-area an area of its own.",
    ),
    "definitions.area.too_deep.what": (
        "Ett delområde kan inte ha egna delområden.",
        "A sub-area cannot have sub-areas of its own.",
    ),
    "definitions.area.too_deep.remedy": (
        "Flytta påståendena upp till delområdet.",
        "Move the items up to the sub-area.",
    ),
    "definitions.area.empty.what": (
        "Området ”{id}” har inga påståenden.",
        "The area “{id}” has no items.",
    ),
    "definitions.area.empty.remedy": (
        "Lägg till påståenden under ”items:”, eller ta bort området.",
        "Add items under “items:”, or remove the area.",
    ),
    "definitions.support.duplicate.what": (
        "Stödet ”{id}” finns redan på rad {first_line}.",
        "The support “{id}” is already on line {first_line}.",
    ),
    "definitions.support.duplicate.remedy": (
        "Ge stödet ett eget id.",
        "Give the support an id of its own.",
    ),
    "definitions.support.for_unknown.what": (
        "”{id}” är varken en roll eller ett område i filen, och inte ett tema.",
        "“{id}” is neither a role nor an area of the file, and not a theme.",
    ),
    "definitions.support.for_unknown.remedy": (
        "Skriv id för en roll, ett område eller ett tema efter ”for:”. Gäller stödet alla, ta bort raden.",
        "Write the id of a role, an area or a theme after “for:”. If the support is for everyone, remove the line.",
    ),
    "definitions.role.duplicate.what": (
        "Rollen ”{id}” finns redan på rad {first_line}.",
        "The role “{id}” is already on line {first_line}.",
    ),
    "definitions.role.duplicate.remedy": (
        "Ge rollen ett eget id.",
        "Give the role an id of its own.",
    ),
    "definitions.role.extends_unknown.what": (
        "Rollen ”{id}” finns inte i filen.",
        "There is no role “{id}” in the file.",
    ),
    "definitions.role.extends_unknown.remedy": (
        "Skriv id för en roll i samma fil efter ”extends:”, eller ta bort raden.",
        "Write the id of a role in the same file after “extends:”, or remove the line.",
    ),
    "definitions.role.extends_ring.what": (
        "Rollerna bygger på varandra i en ring: {ring}.",
        "The roles extend each other in a ring: {ring}.",
    ),
    "definitions.role.extends_ring.remedy": (
        "Ta bort ”extends” från den roll som ska stå på egna ben.",
        "Remove “extends” from the role that is to stand on its own.",
    ),
    "definitions.role.empty.what": (
        "Rollen ”{id}” har inga områden och bygger inte på någon annan roll.",
        "The role “{id}” has no areas and extends no other role.",
    ),
    "definitions.role.empty.remedy": (
        "Lägg till områden under ”areas:”, eller skriv ”extends:” och den roll den bygger på.",
        "Add areas under “areas:”, or write “extends:” and the role it builds on.",
    ),
    "definitions.roles.too_many.what": (
        "Skattningen har {count} roller. Högst {limit} får plats.",
        "The assessment has {count} roles. At most {limit} are allowed.",
    ),
    "definitions.roles.too_many.remedy": (
        "Dela upp rollerna på flera skattningar.",
        "Split the roles into several assessments.",
    ),
}
