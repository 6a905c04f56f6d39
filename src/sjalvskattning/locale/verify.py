"""Results of scoring made again and compared."""

TEXTS: dict[str, tuple[str, str]] = {
    "verify.argument.manifest": (
        "Filen som slutar på .manifest.json, bredvid resultatet.",
        "The file that ends in .manifest.json, beside the result.",
    ),
    "verify.argument.inputs": (
        "Filerna med svar, om de inte ligger där de låg.",
        "The files of answers, if they are no longer where they were.",
    ),
    "verify.option.assessment": (
        "Skattningen, om den är en egen fil.",
        "The assessment, if it is a file of one’s own.",
    ),
    "verify.same": (
        "Allt stämmer, tal för tal. Filer: {files}. Svar som räknats om: {responses}.",
        "Everything is the same, number by number. Files: {files}. Responses scored again: {responses}.",
    ),
    "verify.input": (
        "{path} har ändrats sedan resultatet gjordes (då {before} byte, nu {now}).",
        "{path} has changed since the result was made ({before} bytes then, {now} now).",
    ),
    "verify.definition": (
        "Skattningen {id} är inte den som användes: version {before} då, {now} nu, eller ändrad utan ny version.",
        "The assessment {id} is not the one that was used: version {before} then, {now} now, or changed without "
        "a new version.",
    ),
    "verify.gone": ("{path} finns inte kvar.", "{path} is no longer there."),
    "verify.report": (
        "{path} är inte rapporten som blir när den görs om.",
        "{path} is not the same as when it is made again.",
    ),
    "verify.columns": (
        "{path}: kolumnen {column} skiljer sig: ”{old}” i filen, ”{new}” när det räknas om.",
        "{path}: the column {column} differs: “{old}” in the file, “{new}” when scored again.",
    ),
    "verify.cell": (
        "{path}, rad {row} ({response}), kolumn {column}: ”{old}” i filen, ”{new}” när det räknas om.",
        "{path}, row {row} ({response}), column {column}: “{old}” in the file, “{new}” when scored again.",
    ),
    "verify.rows": (
        "{path}, rad {row} ({response}): filen har {old} rader, och det blir {new} när det räknas om.",
        "{path}, row {row} ({response}): the file has {old} rows, and there are {new} when scored again.",
    ),
    "verify.not_files.what": (
        "Resultatet gjordes av svar på den här datorn eller i kuvert, och kan inte räknas om ur filer.",
        "The result was made from responses on this machine or in envelopes, and can’t be worked out again from files.",
    ),
    "verify.not_files.remedy": ("Kör score igen och jämför.", "Run score again and compare."),
    "verify.no_input.what": (
        "Filen med svar finns inte där manifestet säger.",
        "The file of answers is not where the manifest says.",
    ),
    "verify.no_input.where": ("{path}", "{path}"),
    "verify.no_input.remedy": (
        "Skriv filen efter manifestet: sjalvskattning verify MANIFEST FIL.",
        "Name the file after the manifest: sjalvskattning verify MANIFEST FILE.",
    ),
}
