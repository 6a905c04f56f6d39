"""Scoring files of answers from the command line: options, what is told, and what can be wrong with a call."""

TEXTS: dict[str, tuple[str, str]] = {
    "score.metavar.inputs": ("FIL", "FILE"),
    "score.metavar.word": ("ORD", "WORD"),
    "score.metavar.column": ("KOLUMN", "COLUMN"),
    "score.metavar.number": ("ANTAL", "NUMBER"),
    "score.metavar.folder": ("MAPP", "FOLDER"),
    "score.metavar.address": ("ADRESS", "ADDRESS"),
    "score.argument.inputs": (
        "Filer med svar: CSV, Excel, Parquet, JSON Lines, kuvert; även packade med gzip eller zstd. "
        "Mönster som ”svar-*.csv” går bra. ”-” är standard in.",
        "Files of answers: CSV, Excel, Parquet, JSON Lines, envelopes; packed with gzip or zstd too. "
        "Patterns such as “answers-*.csv” will do. “-” is standard input.",
    ),
    "score.option.assessment": (
        "Skattningen som svaren gäller: id eller fil.",
        "The assessment: id or file.",
    ),
    "score.option.output": (
        "Filen att skriva: .csv, .tsv, .parquet, .jsonl eller .xlsx. ”-” är standard ut, som CSV.",
        "The file to write: .csv, .tsv, .parquet, .jsonl or .xlsx. “-” is standard output, as CSV.",
    ),
    "score.option.role": ("Rollen som svaren gäller.", "The role that the answers are about."),
    "score.option.perspective": (
        "Vem som svarar: self, manager, reports eller peer.",
        "Who answers: self, manager, reports or peer.",
    ),
    "score.option.stored": (
        "Ta med svaren som finns på den här datorn.",
        "Include the responses on this machine.",
    ),
    "score.option.map": (
        "Kolumnkarta: vilken kolumn som är vilket påstående, och vad orden i cellerna betyder.",
        "Column map: which column is which statement, and what the words in the cells mean.",
    ),
    "score.option.map_init": (
        "Skriv ett förslag till kolumnkarta till den här filen, och poängsätt ingenting.",
        "Write a draft of a column map to this file, and score nothing.",
    ),
    "score.option.by": (
        "Kolumnen att dela upp på, till exempel enhet. En åt gången.",
        "The column to split by, such as unit. One at a time.",
    ),
    "score.option.groups": (
        "Filen för gruppernas statistik. Annars bredvid den andra, med .groups i namnet.",
        "The file for the statistics of groups. Otherwise beside the other, with .groups in its name.",
    ),
    "score.option.k": (
        "Minsta antal svar bakom en siffra om en grupp, 5 eller fler.",
        "The fewest answers behind a number about a group, 5 or more.",
    ),
    "score.option.report": (
        "Skriv också en rapport att läsa: .md, .html, .pdf, .docx, .txt eller .json.",
        "Also write a report to read: .md, .html, .pdf, .docx, .txt or .json.",
    ),
    "score.option.errors": (
        "Filen för alla fel: .csv, .tsv eller .jsonl. Annars bredvid resultatet.",
        "The file for every fault: .csv, .tsv or .jsonl. Otherwise beside the result.",
    ),
    "score.option.on_error": (
        "stop: skriv ingenting om något är fel. skip: hoppa över rader med fel. report: räkna felaktiga celler "
        "som obesvarade.",
        "stop: write nothing if anything is wrong. skip: leave out rows with faults. report: count faulty cells "
        "as unanswered.",
    ),
    "score.option.ids_per_file": (
        "Samma id i två filer är två olika svar.",
        "The same id in two files is two responses.",
    ),
    "score.option.engine": (
        "auto, plain, arrow eller spark. Talen blir desamma.",
        "auto, plain, arrow or spark. The numbers are the same.",
    ),
    "score.option.master": (
        "Sparkklustrets adress, till exempel spark://värd:7077 eller local[4].",
        "The Spark cluster’s address, such as spark://host:7077 or local[4].",
    ),
    "score.option.staging": (
        "En mapp som Sparkklustret ser, för det som ligger där så länge.",
        "A folder that the Spark cluster sees, for what is kept there meanwhile.",
    ),
    "score.option.dialect": (
        "Hur CSV skrivs: standard, eller excel-sv för svenskt Excel.",
        "How CSV is written: standard, or excel-sv for a Swedish Excel.",
    ),
    "score.option.encoding": (
        "Filernas teckenkodning, om den inte går att se: utf-8, cp1252 eller någon annan.",
        "The files’ character encoding, where it can’t be seen: utf-8, cp1252 or another.",
    ),
    "score.option.delimiter": (
        "Tecknet mellan cellerna i CSV, om det inte går att se. ”tab” betyder tabb.",
        "The character between cells in CSV, where it can’t be seen. “tab” means a tab.",
    ),
    "score.option.sheet": (
        "Kalkylbladet i en Excelfil, om det inte är det första.",
        "The sheet, if not the first.",
    ),
    "score.option.max_unpacked": (
        "Hur många megabyte en packad fil får bli uppackad.",
        "How many megabytes a packed file may unpack to.",
    ),
    "score.option.no_manifest": (
        "Skriv inte vad resultatet är gjort av. Det går lite fortare, men ”verify” kan inte räkna om det.",
        "Don’t write what the result was made from. That is a little faster, but “verify” can’t work it out again.",
    ),
    "score.option.dry_run": (
        "Läs och kontrollera allt, men skriv ingenting.",
        "Read and check everything, but write nothing.",
    ),
    "score.table.stored": ("svaren på den här datorn", "the responses on this machine"),
    "score.table.envelopes": ("kuverten", "the envelopes"),
    "score.progress": ("{rows} rader lästa", "{rows} rows read"),
    "score.unread.one": (
        "{file}: kolumnen {names} läses inte. Skriv den under ignore i en kolumnkarta om det är meningen.",
        "{file}: the column {names} is not read. Write it under ignore in a column map if that is meant.",
    ),
    "score.unread.other": (
        "{file}: {n} kolumner läses inte: {names}. Skriv dem under ignore i en kolumnkarta om det är meningen.",
        "{file}: {n} columns are not read: {names}. Write them under ignore in a column map if that is meant.",
    ),
    "score.skipped.one": (
        "{n} sparat svar gäller en annan skattning, roll eller ett annat perspektiv och är inte med.",
        "{n} kept response is to another assessment, role or perspective and is not included.",
    ),
    "score.skipped.other": (
        "{n} sparade svar gäller en annan skattning, roll eller ett annat perspektiv och är inte med.",
        "{n} kept responses are to another assessment, role or perspective and are not included.",
    ),
    "score.place.row": ("{file}, rad {row}", "{file}, row {row}"),
    "score.place.file": ("{file}", "{file}"),
    "score.place.column": (", kolumn ”{column}”", ", column “{column}”"),
    "score.place.value": (": ”{value}”", ": “{value}”"),
    "score.quoted": ("”{text}”", "“{text}”"),
    "score.faults_of": ("Fel, {n} st: {what} {remedy}", "Faults, {n}: {what} {remedy}"),
    "score.errors_in": ("Alla fel står i {path}.", "Every fault is in {path}."),
    "score.done": (
        "Rader lästa: {rows}. Svar poängsatta: {scored}. Rader som inte är med: {left_out}.",
        "Rows read: {rows}. Responses scored: {scored}. Rows left out: {left_out}.",
    ),
    "score.dry": (
        "Provkörning. Rader lästa: {rows}. Svar som går att poängsätta: {scored}. Rader som inte är med: {left_out}. "
        "Ingenting är skrivet.",
        "Dry run. Rows read: {rows}. Responses that can be scored: {scored}. Rows left out: {left_out}. "
        "Nothing is written.",
    ),
    "score.nobody": (
        "Det finns inget svar att räkna på, så det finns inget resultat att visa.",
        "There is no response to count, so there is no result to show.",
    ),
    "score.written": ("Skrivet: {path}", "Written: {path}"),
    "score.map_written": (
        "Ett förslag till kolumnkarta finns i {path}. Läs igenom det, svara på frågorna i det och kör score med --map.",
        "A draft of a column map is in {path}. Read it through, answer its questions, and run score with --map.",
    ),
    "score.map_open": (
        "Kvar att bekräfta eller fylla i: påståenden utan kolumn: {missing}; texter att tolka: {values}.",
        "Left to confirm or fill in: statements without a column: {missing}; texts to interpret: {values}.",
    ),
    "score.map_whole": ("Varje påstående har en kolumn.", "Every statement has a column."),
    "score.refused.what": (
        "Ingenting är skrivet, för det finns fel i svaren: {count}.",
        "Nothing is written, since there are faults in the answers: {count}.",
    ),
    "score.refused.where": ("{errors}", "{errors}"),
    "score.refused.remedy": (
        "Rätta dem, eller välj --on-error skip eller report.",
        "Correct them, or choose --on-error skip or report.",
    ),
    "score.refused_header.what": (
        "Ingenting är skrivet, för det finns fel i rubrikerna: {count}.",
        "Nothing is written, since there are faults in the headers: {count}.",
    ),
    "score.refused_header.where": ("{errors}", "{errors}"),
    "score.refused_header.remedy": (
        "Gör en kolumnkarta med --map-init, rätta den du har, eller rätta rubrikerna.",
        "Make a column map with --map-init, correct the one you have, or correct the headers.",
    ),
    "score.which_sheet.what": (
        "Bladet ”{sheet}” har inga påståenden, men filen har fler blad: {others}.",
        "The sheet “{sheet}” has no statements, but the file has more sheets: {others}.",
    ),
    "score.which_sheet.where": ("{file}", "{file}"),
    "score.which_sheet.remedy": ("Välj ett med --sheet.", "Choose one with --sheet."),
    "score.table.stdin": ("standard in", "standard input"),
    "score.too_many_faults.what": (
        "Det finns minst {limit} fel, och sökandet efter fler är avbrutet.",
        "There are at least {limit} faults, and the search for more has been given up.",
    ),
    "score.too_many_faults.where": ("{file}, rad {row}", "{file}, row {row}"),
    "score.too_many_faults.remedy": (
        "Kontrollera att det är rätt fil, skattning och roll, och gör en kolumnkarta med --map-init.",
        "Check that it is the right file, assessment and role, and make a column map with --map-init.",
    ),
    "score.no_match.what": ("Ingen fil passar mönstret {pattern}.", "No file fits the pattern {pattern}."),
    "score.no_match.remedy": ("Kontrollera mappen och namnen.", "Check the folder and the names."),
    "score.same_file.what": ("Samma fil är nämnd två gånger.", "The same file is named twice."),
    "score.same_file.where": ("{file}", "{file}"),
    "score.same_file.remedy": ("Nämn den en gång.", "Name it once."),
    "score.two_shapes.what": (
        "Några filer har en rad per svarande och andra en rad per svar.",
        "Some files have one row per respondent and others one row per answer.",
    ),
    "score.two_shapes.remedy": ("Poängsätt dem var för sig.", "Score them one kind at a time."),
    "score.which_role.what": (
        "Skattningen {assessment} har flera roller: {roles}.",
        "The assessment {assessment} has several roles: {roles}.",
    ),
    "score.which_role.remedy": ("Säg vilken med --role.", "Say which with --role."),
    "score.no_role.what": (
        "Skattningen {assessment} har ingen roll {role}.",
        "The assessment {assessment} has no role {role}.",
    ),
    "score.no_role.remedy": ("Välj en av {roles}.", "Choose one of {roles}."),
    "score.report_format.what": (
        "Rapportens ändelse säger inte vilket format den ska ha.",
        "The end of the report’s name does not say which format it should have.",
    ),
    "score.report_format.where": ("{path}", "{path}"),
    "score.report_format.remedy": ("Välj en av {known}.", "Choose one of {known}."),
    "score.missing.what": ("{option} saknas.", "{option} is missing."),
    "score.missing.remedy": (
        "Se ”sjalvskattning score --help”.",
        "See “sjalvskattning score --help”.",
    ),
    "score.no_input.what": ("Ingen fil att räkna är angiven.", "No file to score is named."),
    "score.no_input.remedy": (
        "Skriv filens namn efter score. Se ”sjalvskattning score --help”.",
        "Write the file’s name after score. See “sjalvskattning score --help”.",
    ),
    "score.delimiter.what": (
        "Skiljetecknet ska vara ett enda tecken, inte ”{value}”.",
        "The delimiter must be a single character, not “{value}”.",
    ),
    "score.delimiter.remedy": ("Välj , ; | eller tab.", "Choose , ; | or tab."),
    "score.k.what": ("--k kan inte vara {k}.", "--k can’t be {k}."),
    "score.k.remedy": (
        "Välj {least} eller fler: under det går det att gissa vem som har svarat vad.",
        "Choose {least} or more: below that one can guess who answered what.",
    ),
    "score.spark_long.what": (
        "Spark tar filer med en rad per svarande, inte en rad per svar.",
        "Spark takes files with one row per respondent, not one row per answer.",
    ),
    "score.spark_long.remedy": ("Kör utan --engine spark.", "Run without --engine spark."),
    "score.master.what": (
        "--engine spark och --master hör ihop.",
        "--engine spark and --master belong together.",
    ),
    "score.master.remedy": (
        "Säg båda, till exempel --engine spark --master local[2].",
        "Say both, such as --engine spark --master local[2].",
    ),
}
