"""Files of scores: what is written, what says where it came from, and why something could not be."""

TEXTS: dict[str, tuple[str, str]] = {
    "score_file.unknown_format.what": (
        "Filens ändelse säger inte vilket format den ska ha.",
        "The end of the file’s name does not say which format it should have.",
    ),
    "score_file.unknown_format.where": ("{path}", "{path}"),
    "score_file.unknown_format.remedy": (
        "Använd en av ändelserna {known}.",
        "Use one of the endings {known}.",
    ),
    "score_file.too_many_rows.what": (
        "Ett Excelblad rymmer högst {limit} rader under rubrikraden.",
        "An Excel sheet holds at most {limit} rows below its header.",
    ),
    "score_file.too_many_rows.remedy": (
        "Välj CSV eller Parquet, eller dela upp filen.",
        "Choose CSV or Parquet, or split the file.",
    ),
    "score_file.too_wide.what": (
        "Ett Excelblad rymmer högst {limit} kolumner.",
        "An Excel sheet holds at most {limit} columns.",
    ),
    "score_file.too_wide.remedy": ("Välj CSV eller Parquet.", "Choose CSV or Parquet."),
    "score_file.too_large_sheet.what": (
        "Excelbladet skulle bli större än {limit} MB.",
        "The Excel sheet would be larger than {limit} MB.",
    ),
    "score_file.too_large_sheet.remedy": (
        "Välj CSV eller Parquet, eller dela upp filen.",
        "Choose CSV or Parquet, or split the file.",
    ),
    "score_file.long_text.what": (
        "En Excelcell rymmer högst {limit} tecken, och texten ”{text}…” är längre.",
        "An Excel cell holds at most {limit} characters, and the text “{text}…” is longer.",
    ),
    "score_file.long_text.remedy": ("Välj CSV eller Parquet.", "Choose CSV or Parquet."),
    "score_file.is_input.what": (
        "Filen ska läsas och kan inte samtidigt skrivas.",
        "The file is to be read and cannot be written at the same time.",
    ),
    "score_file.is_input.where": ("{path}", "{path}"),
    "score_file.is_input.remedy": ("Välj ett annat namn.", "Choose another name."),
    "score_file.same_output.what": (
        "Två resultat skulle skrivas till samma fil.",
        "Two results would be written to the same file.",
    ),
    "score_file.same_output.where": ("{path}", "{path}"),
    "score_file.same_output.remedy": ("Ge dem olika namn.", "Give them different names."),
    "score_file.not_a_file.what": (
        "Det som har det namnet är ingen vanlig fil. Inget skrevs.",
        "What has that name is not an ordinary file. Nothing was written.",
    ),
    "score_file.not_a_file.where": ("{path}", "{path}"),
    "score_file.not_a_file.remedy": (
        "Välj ett annat namn, eller låt resultatet gå till standard ut.",
        "Choose another name, or let the result go to standard output.",
    ),
    "score_file.partly.what": (
        "Filen kunde inte läggas på sin plats ({reason}). De här filerna är däremot klara och hela: {ready}.",
        "The file could not be put in its place ({reason}). These files are ready and whole, though: {ready}.",
    ),
    "score_file.partly.where": ("{path}", "{path}"),
    "score_file.partly.remedy": (
        "Ta bort de filer som är klara, eller kör igen med --force.",
        "Remove the files that are ready, or run again with --force.",
    ),
    "score_file.manifest_form.what": (
        "Filen är inte ett manifest som går att läsa: {reason}.",
        "The file is not a manifest that can be read: {reason}.",
    ),
    "score_file.manifest_form.where": ("{path}", "{path}"),
    "score_file.manifest_form.remedy": (
        "Ange filen som slutar på .manifest.json och som skrevs samtidigt med resultatet.",
        "Give the file that ends in .manifest.json and was written together with the result.",
    ),
    "score_file.manifest_fields.what": (
        "Manifestet har inte den form det ska ha. Det gäller: {fields}.",
        "The manifest does not have the form it should have. This concerns: {fields}.",
    ),
    "score_file.manifest_fields.where": ("{path}", "{path}"),
    "score_file.manifest_fields.remedy": (
        "Räkna om resultatet, så skrivs ett nytt manifest.",
        "Score again, and a new manifest is written.",
    ),
    "score_file.manifest_newer.what": (
        "Manifestet är skrivet av en nyare version av programmet ({version}).",
        "The manifest was written by a newer version of the program ({version}).",
    ),
    "score_file.manifest_newer.where": ("{path}", "{path}"),
    "score_file.manifest_newer.remedy": (
        "Uppdatera programmet och försök igen.",
        "Update the program and try again.",
    ),
    "score_file.unreadable.what": (
        "Resultatfilen går inte att läsa: {reason}.",
        "The file of results cannot be read: {reason}.",
    ),
    "score_file.unreadable.where": ("{path}", "{path}"),
    "score_file.unreadable.remedy": (
        "Hämta filen igen från en säkerhetskopia, eller räkna om den.",
        "Get the file again from a backup, or score again.",
    ),
}
