"""Opening a file of answers for scoring: what is told of it, and why it cannot be read as a whole."""

TEXTS: dict[str, tuple[str, str]] = {
    "table.cp1252": (
        "{file} är inte i UTF-8 och har lästs som Windows-1252.",
        "{file} is not in UTF-8 and has been read as Windows-1252.",
    ),
    "table.mixed.what": (
        "Filen är skriven i UTF-8 men har ett tecken som inte är det (byte {byte}).",
        "The file is in UTF-8 but has a character that is not (byte {byte}).",
    ),
    "table.mixed.where": ("{file}, rad {row}", "{file}, row {row}"),
    "table.mixed.remedy": (
        "Skriv om texten på den raden. Är hela filen i en annan teckenkodning: ange den, till exempel --encoding cp1252",
        "Type the text of that row again. If the whole file is in another encoding: name it, such as --encoding cp1252",
    ),
    "table.wrong_encoding.what": (
        "Filen är inte skriven i teckenkodningen {encoding}.",
        "The file is not in the encoding {encoding}.",
    ),
    "table.wrong_encoding.where": ("{file}, rad {row}", "{file}, row {row}"),
    "table.wrong_encoding.remedy": (
        "Ange en annan med --encoding, eller spara tabellen som CSV UTF-8.",
        "Name another with --encoding, or save the table as CSV UTF-8.",
    ),
    "table.no_encoding.what": (
        "”{encoding}” är ingen teckenkodning som är känd.",
        "“{encoding}” is not an encoding that is known.",
    ),
    "table.no_encoding.remedy": (
        "Ange till exempel utf-8, cp1252 eller utf-16.",
        "Name one such as utf-8, cp1252 or utf-16.",
    ),
    "table.no_delimiter.what": (
        "”{delimiter}” kan inte skilja cellerna i en rad åt.",
        "“{delimiter}” cannot separate the cells of a row.",
    ),
    "table.no_delimiter.remedy": (
        "Ange ett enda tecken, till exempel semikolon, komma eller |.",
        "Name one single character, such as a semicolon, a comma or |.",
    ),
    "table.not_text.what": (
        "Filen är ingen tabell: den är varken text, ett Excelblad eller Parquet.",
        "The file is not a table: it is neither text, an Excel sheet nor Parquet.",
    ),
    "table.not_text.where": ("{file}", "{file}"),
    "table.not_text.remedy": (
        "Exportera svaren som CSV, Excel, Parquet eller JSON Lines. Är det text i en annan teckenkodning: "
        "ange den med --encoding.",
        "Export the answers as CSV, Excel, Parquet or JSON Lines. If it is text in another encoding: "
        "name it with --encoding.",
    ),
    "table.bomb.what": (
        "Filen packar upp sig till mer än {limit} MB, vilket är orimligt mycket för sin storlek.",
        "The file unpacks to more than {limit} MB, which is unreasonable for its size.",
    ),
    "table.bomb.where": ("{file}", "{file}"),
    "table.bomb.remedy": (
        "Litar du på den: packa upp den själv, eller spara om den som CSV, och läs den.",
        "If you trust it: unpack it yourself, or save it as CSV, and read that.",
    ),
    "table.torn.what": (
        "Den komprimerade filen är skadad eller avbruten.",
        "The compressed file is damaged or cut off.",
    ),
    "table.torn.where": ("{file}", "{file}"),
    "table.torn.remedy": ("Hämta eller skapa den igen.", "Fetch or make it again."),
    "table.parquet.what": (
        "Parquetfilen är skadad eller avbruten.",
        "The Parquet file is damaged or cut off.",
    ),
    "table.parquet.where": ("{file}", "{file}"),
    "table.parquet.remedy": ("Hämta eller skapa den igen.", "Fetch or make it again."),
    "table.old_workbook.what": (
        "Arbetsboken har lösenord eller är i Excels äldre format.",
        "The workbook has a password or is in Excel’s older format.",
    ),
    "table.old_workbook.where": ("{file}", "{file}"),
    "table.old_workbook.remedy": (
        "Spara den som .xlsx utan lösenord, eller som CSV UTF-8.",
        "Save it as .xlsx without a password, or as CSV UTF-8.",
    ),
    "table.not_workbook.what": (
        "Filen är ett arkiv men ingen hel Excelarbetsbok.",
        "The file is an archive but not a whole Excel workbook.",
    ),
    "table.not_workbook.where": ("{file}", "{file}"),
    "table.not_workbook.remedy": (
        "Spara arbetsboken som .xlsx igen. Packa upp andra arkiv först.",
        "Save the workbook as .xlsx again. Unpack other archives first.",
    ),
    "table.span.what": (
        "Bladet sträcker sig över orimligt många celler.",
        "The sheet covers an unreasonable number of cells.",
    ),
    "table.span.where": ("{file}", "{file}"),
    "table.span.remedy": (
        "Ta bort det som står långt ner eller långt till höger, eller spara bladet som CSV UTF-8.",
        "Remove what is far down or far to the right, or save the sheet as CSV UTF-8.",
    ),
    "table.no_sheet.what": (
        "Det finns inget synligt blad som heter ”{sheet}”.",
        "There is no visible sheet called “{sheet}”.",
    ),
    "table.no_sheet.where": ("{file}", "{file}"),
    "table.no_sheet.remedy": ("Menade du ”{suggestion}”?", "Did you mean “{suggestion}”?"),
    "table.json.what": (
        "Raden är inte ett JSON-objekt.",
        "The line is not a JSON object.",
    ),
    "table.json.where": ("{file}, rad {row}", "{file}, row {row}"),
    "table.json.remedy": (
        "Skriv ett objekt på varje rad (JSON Lines), ett för varje svar.",
        "Write one object on each line (JSON Lines), one for each response.",
    ),
    "table.json_key.what": (
        "Nyckeln ”{key}” står två gånger i objektet, eller bara långt in i filen.",
        "The key “{key}” appears twice in the object, or only far into the file.",
    ),
    "table.json_key.where": ("{file}, rad {row}", "{file}, row {row}"),
    "table.json_key.remedy": (
        "Ge varje objekt samma nycklar, en gång var. Ett värde som saknas skrivs null.",
        "Give every object the same keys, once each. A value that is missing is written null.",
    ),
    "table.nested.what": (
        "Ett värde är en lista eller ett objekt, inte en text eller ett tal.",
        "A value is a list or an object, not a text or a number.",
    ),
    "table.nested.where": ("{file}, rad {row}, kolumn ”{column}”", "{file}, row {row}, column “{column}”"),
    "table.nested.remedy": (
        "Exportera svaren med ett enkelt värde för varje nyckel.",
        "Export the answers with a plain value for each key.",
    ),
    "table.needs_batch.what": (
        "För den här sortens fil behövs tilläggen pyarrow och python-calamine.",
        "This kind of file needs the add-ons pyarrow and python-calamine.",
    ),
    "table.needs_batch.remedy": (
        "Installera dem: {python} -m pip install narwhals numpy pyarrow python-calamine",
        "Install them: {python} -m pip install narwhals numpy pyarrow python-calamine",
    ),
}
