"""Column maps: names that columns commonly have, what a map file can have wrong, and what is written in one."""

TEXTS: dict[str, tuple[str, str]] = {
    # what columns are commonly called, the likeliest first; spaces, hyphens and underscores make no difference
    "column_map.names.response": (
        "respons-id, svarsid, respondent-id, id, respondent, person-id, person, respons, svar",
        "response, response id, respondent id, id, respondent, person id, person, participant",
    ),
    "column_map.names.perspective": ("perspektiv, vy, vem svarar", "perspective, view, rater type"),
    "column_map.names.occasion": ("tillfälle, mättillfälle, omgång", "occasion, wave, round"),
    "column_map.names.item": (
        "påstående, påståendets id, påstående-id, fråga, fråge-id, frågeid",
        "item, item id, question, question id, statement",
    ),
    "column_map.names.value": (
        "värde, svar, svarsvärde, nivå, betyg, steg",
        "value, answer, rating, level, score, step",
    ),
    # what answers are commonly called
    "column_map.means.not_applicable": (
        "ej relevant, inte relevant, ej tillämpligt, inte tillämpligt, ej tillämpbar, inte aktuellt, ej aktuell, "
        "gäller inte mig, berör inte mig, n/a",
        "not relevant, does not apply, doesn’t apply, inapplicable, na, n.a",
    ),
    "column_map.means.cannot_judge": (
        "vet ej, vet inte, kan ej bedöma, kan inte svara, kan ej svara, kan inte ta ställning, ingen uppfattning, "
        "ingen åsikt, har inte sett detta",
        "don’t know, do not know, dont know, no opinion, unable to judge, can’t judge, cannot answer, can’t say, "
        "not observed",
    ),
    "column_map.means.unanswered": (
        "obesvarad, ej svar, inget svar, ej besvarad, vill inte svara, överhoppad, bortfall, saknas",
        "unanswered, no answer, not answered, prefer not to answer, skipped, missing",
    ),
    # the words of a map file's comments
    "column_map.head": (
        "Kolumnkarta för {name}, roll {role}.\n"
        "Det som hittades i filen står utan #. En rad efter # läses inte: ta bort # om gissningen stämmer.",
        "Column map for {name}, role {role}.\n"
        "What was found in the file is written without #. A line after # is not read: remove # if the guess is right.",
    ),
    "column_map.about.shape": (
        "wide: en rad per svarande. long: en rad per svar.",
        "wide: a row for each respondent. long: a row for each answer.",
    ),
    "column_map.about.response": ("Kolumnen med de svarandes id.", "The column of the respondents’ ids."),
    "column_map.about.keys": (
        "Finns det en kolumn för perspektiv eller tillfälle, skriv dess rubrik.",
        "If there is a column for perspective or occasion, write its header.",
    ),
    "column_map.about.reading": ("Hur filen läses.", "How the file is read."),
    "column_map.about.long": (
        "Kolumnerna med påstående och svar.",
        "The columns of statement and answer.",
    ),
    "column_map.about.items.wide": (
        "Rubriken för varje påstående. null: det finns inte i filen och är obesvarat för alla.",
        "The header of each statement. null: it is not in the file, and unanswered for everyone.",
    ),
    "column_map.about.items.long": (
        "Texten för varje påstående, när den inte är påståendet eller dess id.",
        "The text of each statement, where it is neither the statement nor its id.",
    ),
    "column_map.about.values": (
        "Vad texter betyder: ett steg från {low} till {high}, not_applicable, cannot_judge eller unanswered.",
        "What texts mean: a step from {low} to {high}, not_applicable, cannot_judge or unanswered.",
    ),
    "column_map.about.ignore": (
        "Det som inte ska läsas. Ta bort # för att inte få det uppräknat.",
        "What is not to be read. Remove # in order not to have it listed.",
    ),
    "column_map.missing": ("hittades inte", "not found"),
    "column_map.guessed": ("hittades inte; en gissning", "not found; a guess"),
    "column_map.near": ("hittades inte; liknar: {titles}", "not found; resembles: {titles}"),
    "column_map.guess": ("gissning", "a guess"),
    "column_map.question": ("vad betyder den?", "what does it mean?"),
    "column_map.understood": ("Läses redan: {values}", "Read already: {values}"),
    "column_map.more.one": (
        "Och en text till som inte är något svar.",
        "And one more text that is not an answer.",
    ),
    "column_map.more.other": (
        "Och {n} texter till som inte är något svar.",
        "And {n} more texts that are not answers.",
    ),
    # what can be wrong with a map
    "column_map.rejected.what": (
        "Kolumnkartan kan inte användas. Antal fel: {count}.",
        "The column map cannot be used. Number of faults: {count}.",
    ),
    "column_map.rejected.where": ("{file}", "{file}"),
    "column_map.rejected.remedy": ("Rätta felen och kör igen.", "Correct them and run again."),
    "column_map.no_file.what": ("Kolumnkartan finns inte.", "There is no such column map."),
    "column_map.no_file.where": ("{file}", "{file}"),
    "column_map.no_file.remedy": (
        "Kontrollera namnet och mappen, eller gör en karta med --map-init.",
        "Check the name and the folder, or make a map with --map-init.",
    ),
    "column_map.unreadable.what": (
        "Kolumnkartan går inte att läsa: {reason}.",
        "The column map cannot be read: {reason}.",
    ),
    "column_map.unreadable.where": ("{file}", "{file}"),
    "column_map.unreadable.remedy": (
        "Kontrollera att det är en fil och att du får läsa den.",
        "Check that it is a file and that you may read it.",
    ),
    "column_map.too_large.what": (
        "Kolumnkartan är större än {limit} kB.",
        "The column map is larger than {limit} kB.",
    ),
    "column_map.too_large.where": ("{file}", "{file}"),
    "column_map.too_large.remedy": ("Kontrollera att det är rätt fil.", "Check that it is the right file."),
    "column_map.encoding.what": ("Kolumnkartan är inte i UTF-8.", "The column map is not in UTF-8."),
    "column_map.encoding.where": ("{file}, rad {line}", "{file}, line {line}"),
    "column_map.encoding.remedy": ("Spara filen som UTF-8.", "Save the file as UTF-8."),
    "column_map.syntax.what": ("Härifrån är filen inte YAML.", "From here the file is not YAML."),
    "column_map.syntax.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.syntax.remedy": (
        "Sätt citattecken kring texter med kolon eller andra skiljetecken, och dra in med blanksteg.",
        "Put quotation marks around texts with colons or other signs, and indent with spaces.",
    ),
    "column_map.alias.what": (
        "Kolumnkartan får inte hänvisa till sig själv med & och *.",
        "The column map may not refer to itself with & and *.",
    ),
    "column_map.alias.where": ("{file}, rad {line}, tecken {column}", "{file}, line {line}, column {column}"),
    "column_map.alias.remedy": (
        "Skriv texten på båda ställena, eller sätt citattecken kring den.",
        "Write the text in both places, or put quotation marks around it.",
    ),
    "column_map.not_mapping.what": (
        "Här ska det stå nycklar med värden, som response: ID.",
        "Here there must be keys with values, like response: ID.",
    ),
    "column_map.not_mapping.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.not_mapping.remedy": (
        "Skriv en nyckel, ett kolon och ett värde på varje rad.",
        "Write a key, a colon and a value on each line.",
    ),
    "column_map.not_text.what": ("Här ska det stå en text.", "Here there must be a text."),
    "column_map.not_text.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.not_text.remedy": (
        "Skriv en enda text efter nyckeln, inom citattecken.",
        "Write one text after the key, in quotation marks.",
    ),
    "column_map.not_list.what": ("Här ska det stå en lista.", "Here there must be a list."),
    "column_map.not_list.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.not_list.remedy": (
        "Skriv varje rubrik på en egen rad efter ett bindestreck.",
        "Write each header on a line of its own after a hyphen.",
    ),
    "column_map.unknown_key.what": ("Nyckeln ”{key}” finns inte.", "There is no key “{key}”."),
    "column_map.unknown_key.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.unknown_key.remedy": ("Nycklarna är: {keys}.", "The keys are: {keys}."),
    "column_map.key_twice.what": (
        "”{key}” står redan på rad {first_line}.",
        "“{key}” is already on line {first_line}.",
    ),
    "column_map.key_twice.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.key_twice.remedy": ("Behåll den rad som gäller.", "Keep the line that is right."),
    "column_map.header_twice.what": (
        "Rubriken ”{header}” används redan på rad {first_line}.",
        "The header “{header}” is used on line {first_line} already.",
    ),
    "column_map.header_twice.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.header_twice.remedy": (
        "En kolumn kan bara stå för en sak. Behåll den rad som gäller.",
        "A column can stand for one thing only. Keep the line that is right.",
    ),
    "column_map.empty.what": ("”{key}” har inget värde.", "“{key}” has no value."),
    "column_map.empty.where": ("{file}, rad {line}, tecken {column}", "{file}, line {line}, column {column}"),
    "column_map.empty.remedy": (
        "Skriv rubriken, eller null om påståendet inte finns i filen.",
        "Write the header, or null if the statement is not in the file.",
    ),
    "column_map.choice.what": (
        "”{value}” kan inte stå här.",
        "“{value}” cannot be used here.",
    ),
    "column_map.choice.where": (
        "{file}, rad {line}, tecken {column}",
        "{file}, line {line}, column {column}",
    ),
    "column_map.choice.remedy": ("Skriv något av: {choices}.", "Write one of: {choices}."),
    "column_map.mark.what": (
        "”{value}” är inget steg och inte heller not_applicable, cannot_judge eller unanswered.",
        "“{value}” is neither a step nor not_applicable, cannot_judge or unanswered.",
    ),
    "column_map.mark.where": ("{file}, rad {line}, tecken {column}", "{file}, line {line}, column {column}"),
    "column_map.mark.remedy": (
        "Skriv skalans siffra eller något av de orden.",
        "Write the scale’s figure or one of those words.",
    ),
    "column_map.off_scale.what": (
        "”{value}” är satt till {mark}, som inte är ett steg på skalan.",
        "“{value}” is set to {mark}, which is not a step of the scale.",
    ),
    "column_map.off_scale.remedy": (
        "Skriv ett steg från {low} till {high} under values i kolumnkartan.",
        "Write a step from {low} to {high} under values in the column map.",
    ),
}
