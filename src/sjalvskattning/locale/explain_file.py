"""Explaining a number of a response in a file: options, where the cells stand, and what can be wrong."""

TEXTS: dict[str, tuple[str, str]] = {
    # the options
    "explain_file.metavar.area": ("OMRÅDE", "AREA"),
    "explain_file.option.from": (
        "Förklara ett svar i en fil: samma slags filer som score läser, även mönster och -. Kan ges flera gånger. "
        "Kräver -a och ett svars id.",
        "Explain a response in a file: the same kinds of files that score reads, patterns and - too. May be given "
        "several times. Needs -a and the id of a response.",
    ),
    "explain_file.option.response": (
        "Svarets id, eller radens nummer i en fil utan id.",
        "The id of the response, or the number of the row in a file without ids.",
    ),
    "explain_file.option.area": (
        "Området som ska förklaras (id eller namn), i stället för som sista ord.",
        "The area to explain (id or name), instead of as the last word.",
    ),
    "explain_file.option.row": (
        "En av svarets rader i filen, när samma id har flera perspektiv eller tillfällen.",
        "One of the rows of the response in the file, where the id has several perspectives or occasions.",
    ),
    # the section
    "explain_file.section": ("Från filen", "From the file"),
    "explain_file.about": (
        "Cellerna som de står i filen, och vad var och en har lästs som. Kommandot score läser dem likadant.",
        "The cells as they are in the file, and what each was read as. The command score reads them the same way.",
    ),
    "explain_file.fact.file": ("Fil", "File"),
    "explain_file.fact.map": ("Kolumnkarta", "Column map"),
    "explain_file.fact.perspective": ("Perspektiv i filen", "Perspective in the file"),
    "explain_file.fact.occasion": ("Tillfälle i filen", "Occasion in the file"),
    "explain_file.place.one": ("{file}, rad {rows}", "{file}, row {rows}"),
    "explain_file.place.other": ("{file}, raderna {rows}", "{file}, rows {rows}"),
    "explain_file.column.row": ("Rad", "Row"),
    "explain_file.column.asked": ("Fråga i filen", "Question in the file"),
    "explain_file.column.column": ("Kolumn", "Column"),
    "explain_file.column.cell": ("I cellen", "In the cell"),
    "explain_file.column.read": ("Läst som", "Read as"),
    "explain_file.cell": ("”{text}”", "“{text}”"),
    "explain_file.empty": ("tom", "empty"),
    "explain_file.absent": ("finns inte i filen", "not in the file"),
    "explain_file.read.nothing": (
        "inget svar som går att läsa; räknas som obesvarat",
        "no answer that can be read; counts as unanswered",
    ),
    "explain_file.read.several": (
        "ett av flera svar; räknas som obesvarat",
        "one of several answers; counts as unanswered",
    ),
    "explain_file.faults": ("Fel i svaret:", "Faults in the response:"),
    "explain_file.fault.row": (
        "{file}, rad {row}: {what} {remedy}",
        "{file}, row {row}: {what} {remedy}",
    ),
    "explain_file.fault.column": (
        "{file}, rad {row}, kolumnen ”{column}”: {what} {remedy}",
        "{file}, row {row}, the column “{column}”: {what} {remedy}",
    ),
    "explain_file.fault.cell": (
        "{file}, rad {row}, kolumnen ”{column}”, ”{value}”: {what} {remedy}",
        "{file}, row {row}, the column “{column}”, “{value}”: {what} {remedy}",
    ),
    # what can go wrong
    "explain_file.needs_files.what": (
        "{option} gäller svar i en fil.",
        "{option} is about responses in a file.",
    ),
    "explain_file.needs_files.remedy": (
        "Säg vilken fil med --from, eller ta bort {option}.",
        "Say which file with --from, or leave out {option}.",
    ),
    "explain_file.not_with_files.what": (
        "{option} gäller sparade skattningar och går inte ihop med --from.",
        "{option} is about stored assessments and does not go together with --from.",
    ),
    "explain_file.not_with_files.remedy": ("Använd det ena.", "Use one of them."),
    "explain_file.which_response.what": (
        "Det är inte sagt vilket svar i filen som ska förklaras.",
        "It is not said which response of the file to explain.",
    ),
    "explain_file.which_response.remedy": (
        "Säg dess id med --response, eller radens nummer om filen inte har id.",
        "Say its id with --response, or the number of its row if the file has no ids.",
    ),
    "explain_file.which_assessment.what": (
        "Det är inte sagt vilken skattning svaren gäller.",
        "It is not said which assessment the responses are to.",
    ),
    "explain_file.which_assessment.remedy": (
        "Säg det med -a, som till score. ”sjalvskattning assessment list” visar vilka som finns.",
        "Say it with -a, as to score. “sjalvskattning assessment list” shows what there is.",
    ),
    "explain_file.too_many_words.what": (
        "”{word}” är ett ord för mycket: svaret och området är redan sagda.",
        "“{word}” is a word too many: the response and the area are said already.",
    ),
    "explain_file.too_many_words.remedy": (
        "Säg svaret och området en gång var.",
        "Say the response and the area once each.",
    ),
    "explain_file.no_response.what": (
        "Det finns inget svar med id ”{response}”.",
        "There is no response with the id “{response}”.",
    ),
    "explain_file.no_response.where": ("{file}", "{file}"),
    "explain_file.no_response.remedy": (
        "Skriv id som det står i filen. Stora och små bokstäver är olika.",
        "Write the id exactly as it is in the file. Upper and lower case differ.",
    ),
    "explain_file.no_row.what": (
        "Filen har ingen kolumn med id, och inget svar på en rad {row}.",
        "The file has no column of ids, and no response on a row {row}.",
    ),
    "explain_file.no_row.where": ("{file}", "{file}"),
    "explain_file.no_row.remedy": (
        "Säg radens nummer som kalkylbladet visar det, högst {last}, eller namnge kolumnen med id i en kolumnkarta.",
        "Say the number of the row as the spreadsheet shows it, at most {last}, or name the column of ids in a column "
        "map.",
    ),
    "explain_file.not_on_row.what": (
        "Svaret ”{response}” står inte på rad {row}.",
        "The response “{response}” is not in row {row}.",
    ),
    "explain_file.not_on_row.remedy": (
        "Utelämna --row för att se på vilka rader det står.",
        "Leave out --row to see which rows it is in.",
    ),
    "explain_file.repeated.what": (
        "Id ”{response}” står på flera rader, så ingen kan veta vilken som gäller. score räknar ingen av dem.",
        "The id “{response}” is in several rows, so nobody can know which is right. score counts none of them.",
    ),
    "explain_file.repeated.where": ("{places}", "{places}"),
    "explain_file.repeated.remedy": (
        "Behåll den rad som gäller, eller ge raderna olika id. Står de i olika filer: nämn en av filerna.",
        "Keep the row that is right, or give the rows different ids. If they are in different files: name one of them.",
    ),
    "explain_file.several.what": (
        "Id ”{response}” har flera svar, för olika perspektiv eller tillfällen.",
        "The id “{response}” has several responses, for different perspectives or occasions.",
    ),
    "explain_file.several.where": ("{places}", "{places}"),
    "explain_file.several.remedy": (
        "Välj ett med --perspective, eller säg en av dess rader med --row.",
        "Choose one with --perspective, or say one of its rows with --row.",
    ),
    "explain_file.too_many.what": (
        "Id ”{response}” står på fler än {limit} rader.",
        "The id “{response}” is in more than {limit} rows.",
    ),
    "explain_file.too_many.where": ("{file}", "{file}"),
    "explain_file.too_many.remedy": (
        "Kontrollera vilken kolumn som har id, och namnge den i en kolumnkarta.",
        "Check which column has the ids, and name it in a column map.",
    ),
    "explain_file.columns.what": (
        "Filens kolumner går inte att reda ut; antal fel: {count}.",
        "The columns of the file can’t be made out; faults: {count}.",
    ),
    "explain_file.columns.remedy": (
        "Gör en kolumnkarta med ”sjalvskattning score … --map-init karta.yaml” och ge den med --map.",
        "Make a column map with “sjalvskattning score … --map-init map.yaml” and give it with --map.",
    ),
    "explain_file.unread.what": (
        "Raden med id ”{response}” går inte att läsa, så score räknar den inte.",
        "The row with the id “{response}” can’t be read, so score does not count it.",
    ),
    "explain_file.unread.remedy": ("Rätta raden i filen.", "Correct the row in the file."),
    "explain_file.no_number.what": (
        "{word} är inget område, påstående eller tal i skattningen.",
        "{word} is not an area, statement or number of the assessment.",
    ),
    "explain_file.no_number.remedy": (
        "Se vilka tal som finns med: {call}",
        "See which numbers there are with: {call}",
    ),
    "explain_file.no_change.what": (
        "I en fil finns ingen tidigare skattning att jämföra med.",
        "In a file there is no earlier assessment to compare with.",
    ),
    "explain_file.no_change.where": ("change", "change"),
    "explain_file.no_change.remedy": (
        "Se vilka tal som finns med: {call}",
        "See which numbers there are with: {call}",
    ),
}
