"""Results of scoring made again and compared."""

TEXTS: dict[str, tuple[str, str]] = {
    "verify.argument.manifest": (
        "Filen som slutar på .manifest.json, bredvid resultatet.",
        "The file that ends in .manifest.json, beside the result.",
    ),
    "verify.argument.inputs": (
        "Filerna med svar, om de inte ligger där de låg.",
        "The files of answers, if they do not lie where they lay.",
    ),
    "verify.option.assessment": (
        "Skattningen, om den är en egen fil.",
        "The assessment, if it is a file of one’s own.",
    ),
    "verify.same": (
        "Allt stämmer: varje tal i {files} filer blev detsamma när {responses} svar räknades om.",
        "All is the same: every number in {files} files came out as it was when {responses} responses were "
        "scored again.",
    ),
    "verify.input": (
        "{path} är inte filen som resultatet gjordes av: den var {before} byte och är {now}, eller har annat innehåll.",
        "{path} is not the file that the result was made from: it was {before} bytes and is {now}, or holds "
        "something else.",
    ),
    "verify.definition": (
        "Skattningen {id} är inte den som användes: version {before} då, {now} nu, eller ändrad utan ny version.",
        "The assessment {id} is not the one that was used: version {before} then, {now} now, or changed without "
        "a new version.",
    ),
    "verify.gone": ("{path} finns inte kvar.", "{path} is no longer there."),
    "verify.report": (
        "{path} är inte rapporten som blir när den görs om.",
        "{path} is not the report that comes out when it is made again.",
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
        "The result was made from responses on this machine or in envelopes, and can’t be made again from files.",
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
