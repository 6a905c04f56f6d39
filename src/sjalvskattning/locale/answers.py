"""Answers read in from files: what can be wrong with a table from a form tool, and what was read of it."""

TEXTS: dict[str, tuple[str, str]] = {
    "answers.rejected.what": (
        "Inget svar har lagts till. Antal fel i filerna: {count}.",
        "No answer has been added. Faults in the files: {count}.",
    ),
    "answers.rejected.remedy": (
        "Rätta dem och läs in filerna igen.",
        "Correct them and read the files in again.",
    ),
    "answers.no_file.what": ("Filen finns inte.", "There is no such file."),
    "answers.no_file.where": ("{path}", "{path}"),
    "answers.no_file.remedy": ("Kontrollera namnet och mappen.", "Check the name and the folder."),
    "answers.unreadable.what": ("Filen går inte att läsa: {reason}.", "The file cannot be read: {reason}."),
    "answers.unreadable.where": ("{path}", "{path}"),
    "answers.unreadable.remedy": (
        "Kontrollera att det är en fil och att du får läsa den.",
        "Check that it is a file and that you may read it.",
    ),
    "answers.too_large.what": ("Filen är större än {limit} MB.", "The file is larger than {limit} MB."),
    "answers.too_large.where": ("{file}", "{file}"),
    "answers.too_large.remedy": (
        "Exportera bara den här gruppens svar.",
        "Export only this group’s answers.",
    ),
    "answers.empty.what": ("Filen är tom.", "The file is empty."),
    "answers.empty.where": ("{file}", "{file}"),
    "answers.empty.remedy": ("Exportera svaren igen.", "Export the answers again."),
    "answers.mixed.what": (
        "Filen är skriven i UTF-8 men har ett tecken som inte är det (byte {byte}).",
        "The file is in UTF-8 but has a character that is not (byte {byte}).",
    ),
    "answers.mixed.where": ("{file}, rad {row}", "{file}, row {row}"),
    "answers.mixed.remedy": (
        "Skriv om texten på den raden, eller exportera svaren igen.",
        "Type the text of that row again, or export the answers again.",
    ),
    "answers.encoding.what": (
        "Filens teckenkodning går inte att känna igen.",
        "The file’s character encoding is not one that is known.",
    ),
    "answers.encoding.where": ("{file}", "{file}"),
    "answers.encoding.remedy": ("Spara tabellen som CSV UTF-8.", "Save the table as CSV UTF-8."),
    "answers.not_text.what": (
        "Filen är varken ett svarspaket eller en tabell som text.",
        "The file is neither an answer packet nor a table as text.",
    ),
    "answers.not_text.where": ("{file}", "{file}"),
    "answers.not_text.remedy": (
        "Spara tabellen som CSV. Ett Excelblad går inte att läsa in.",
        "Save the table as CSV. An Excel sheet cannot be read in.",
    ),
    "answers.quotes.what": (
        "Citattecknen går inte ihop: ett börjar och slutar inte, eller följs av mer text.",
        "The quotation marks do not match: one begins and does not end, or is followed by more text.",
    ),
    "answers.quotes.where": ("{file}, från rad {row}", "{file}, from row {row}"),
    "answers.quotes.remedy": ("Exportera svaren igen.", "Export the answers again."),
    "answers.long_cell.what": (
        "En cell har fler än {limit} tecken.",
        "A cell has more than {limit} characters.",
    ),
    "answers.long_cell.where": ("{file}, rad {row}", "{file}, row {row}"),
    "answers.long_cell.remedy": (
        "Ta bort kolumnen med långa texter. Bara svaren läses in.",
        "Remove the column of long texts. Only the answers are read in.",
    ),
    "answers.too_many.what": (
        "Tabellen har fler än {limit} svar.",
        "The table has more than {limit} answers.",
    ),
    "answers.too_many.where": ("{file}", "{file}"),
    "answers.too_many.remedy": (
        "Exportera bara den här gruppens svar.",
        "Export only this group’s answers.",
    ),
    "answers.no_items.what": (
        "Ingen kolumn är något av påståendena.",
        "No column is any of the statements.",
    ),
    "answers.no_items.where": ("{file}, rad {row}", "{file}, row {row}"),
    "answers.no_items.remedy": (
        "Rubrikraden ska ha påståendena, ordagrant, eller deras id. Kontrollera att det är rätt session.",
        "The header row must have the statements, word for word, or their ids. Check that it is the right session.",
    ),
    "answers.twice.what": (
        "Två kolumner är samma påstående.",
        "Two columns are the same statement.",
    ),
    "answers.twice.where": ("{file}, rad {row}, kolumn ”{column}”", "{file}, row {row}, column “{column}”"),
    "answers.twice.remedy": ("Ta bort den ena.", "Remove one of them."),
    "answers.missing.what": (
        "Ett påstående har ingen kolumn: {column}.",
        "A statement has no column: {column}.",
    ),
    "answers.missing.where": ("{file}", "{file}"),
    "answers.missing.remedy": (
        "Ge dess kolumn påståendet, ordagrant, eller id som rubrik. Ställdes det inte: lägg till en tom kolumn.",
        "Give its column the statement, word for word, or the id as header. If it was not asked: add an empty column.",
    ),
    "answers.no_group.what": (
        "Frågan som svaren delas upp efter har ingen kolumn: ”{question}”.",
        "The question that answers are split by has no column: “{question}”.",
    ),
    "answers.no_group.where": ("{file}", "{file}"),
    "answers.no_group.remedy": (
        "Ge kolumnen frågan, ordagrant, som rubrik.",
        "Give the column the question, word for word, as header.",
    ),
    "answers.ragged.what": (
        "Raden har {found} celler, men rubrikraden har {expected}.",
        "The row has {found} cells, but the header row has {expected}.",
    ),
    "answers.ragged.where": ("{file}, rad {row}", "{file}, row {row}"),
    "answers.ragged.remedy": (
        "Rätta raden: den har en cell för lite eller för mycket, eller ett skiljetecken i en text.",
        "Correct the row: it has a cell too few or too many, or a separator within a text.",
    ),
    "answers.repeated.what": (
        "Rubrikraden står en gång till.",
        "The header row appears a second time.",
    ),
    "answers.repeated.where": ("{file}, rad {row}", "{file}, row {row}"),
    "answers.repeated.remedy": (
        "Dela upp filen: två exporter har lagts efter varandra.",
        "Split the file: two exports have been put one after the other.",
    ),
    "answers.value.what": ("”{value}” är inget svar.", "“{value}” is not an answer."),
    "answers.value.where": ("{file}, rad {row}, kolumn ”{column}”", "{file}, row {row}, column “{column}”"),
    "answers.value.remedy": (
        "Skriv skalans siffra eller ord, e (ej aktuellt), v (kan inte bedöma), eller lämna cellen tom.",
        "Write the scale’s figure or words, e (not applicable), v (cannot judge), or leave the cell empty.",
    ),
    "answers.value_group.what": (
        "”{value}” är ingen del av uppdelningen.",
        "“{value}” is not one of the parts of the breakdown.",
    ),
    "answers.value_group.where": (
        "{file}, rad {row}, kolumn ”{column}”",
        "{file}, row {row}, column “{column}”",
    ),
    "answers.value_group.remedy": (
        "Skriv en av delarna så som de står i sessionen.",
        "Write one of the parts as they are written in the session.",
    ),
    "answers.late.what": (
        "Bilden har visats, och en tabell kan inte läsas in efter det.",
        "The picture has been revealed, and a table cannot be read in after that.",
    ),
    "answers.late.where": ("{file}", "{file}"),
    "answers.late.remedy": (
        "Tabellen kan ha samma personer som redan är med, och de får inte räknas två gånger. "
        "Ta emot sena svar som kod, rad från papper, svarspaket eller i webbläsaren.",
        "The table may hold people who are in the picture already, and nobody may be counted twice. "
        "Take late answers as a code, a row from paper, an answer packet or in the browser.",
    ),
    "answers.more.one": ("Och ett fel till.", "And one more fault."),
    "answers.more.other": ("Och {n} fel till.", "And {n} more faults."),
}
