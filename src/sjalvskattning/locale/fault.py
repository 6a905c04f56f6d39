"""What can be wrong with answers in a file: each fault's sentence and remedy."""

TEXTS: dict[str, tuple[str, str]] = {
    "fault.no_items.what": (
        "Ingen kolumn är något av påståendena, och inga två kolumner är påstående och svar.",
        "No column is any of the statements, and no two columns are statement and answer.",
    ),
    "fault.no_items.remedy": (
        "Ge kolumnerna påståendena eller deras id som rubrik, eller gör en kolumnkarta.",
        "Give the columns the statements or their ids as headers, or make a column map.",
    ),
    "fault.missing_column.what": (
        "Påståendet har ingen kolumn: ”{text}”.",
        "The statement has no column: “{text}”.",
    ),
    "fault.missing_column.remedy": (
        "Ge dess kolumn påståendet eller id som rubrik, eller säg i en kolumnkarta vilken den är eller att den saknas.",
        "Give its column the statement or the id as header, or say in a column map which it is or that there is none.",
    ),
    "fault.column_twice.what": (
        "Två kolumner heter likadant eller står för samma sak, eller en kolumn för två saker.",
        "Two columns have the same name or stand for the same thing, or one column stands for two things.",
    ),
    "fault.column_twice.remedy": (
        "Ta bort den ena eller döp om den. Behövs ingen av dem: skriv rubriken under ignore i en kolumnkarta.",
        "Remove one of them or rename it. If neither is needed, write the header under ignore in a column map.",
    ),
    "fault.unknown_column.what": (
        "Det finns ingen kolumn med den rubriken.",
        "There is no column with that header.",
    ),
    "fault.unknown_column.remedy": (
        "Skriv rubriken så som den står i filen, i kolumnkartan eller efter --by.",
        "Write the header as it is in the file, in the column map or after --by.",
    ),
    "fault.ragged.what": (
        "Raden har {found} celler, men rubrikraden har {expected}.",
        "The row has {found} cells, but the header row has {expected}.",
    ),
    "fault.ragged.remedy": (
        "Rätta raden: den har en cell för lite eller för mycket, eller ett skiljetecken i en text.",
        "Correct the row: it has a cell too few or too many, or a separator within a text.",
    ),
    "fault.repeated_header.what": (
        "Rubrikraden står en gång till.",
        "The header row appears a second time.",
    ),
    "fault.repeated_header.remedy": (
        "Dela upp filen: två exporter har lagts efter varandra.",
        "Split the file: two exports have been put one after the other.",
    ),
    "fault.value.what": ("Cellen är inget svar.", "The cell is not an answer."),
    "fault.value.remedy": (
        "Skriv ett heltal från {low} till {high}, skalans ord, e (ej aktuellt), v (kan inte bedöma) eller "
        "ingenting, eller säg i en kolumnkarta vad texten betyder.",
        "Write a whole number from {low} to {high}, the scale’s words, e (not applicable), v (cannot judge) or "
        "nothing, or say in a column map what the text means.",
    ),
    "fault.unknown_item.what": (
        "Det finns inget sådant påstående för rollen.",
        "The role has no such statement.",
    ),
    "fault.unknown_item.remedy": (
        "Skriv påståendet eller dess id, säg i en kolumnkarta vilket det är, eller skriv texten under ignore där.",
        "Write the statement or its id, say in a column map which it is, or write the text under ignore there.",
    ),
    "fault.answered_twice.what": (
        "Samma påstående har redan fått ett svar av samma person, i svaret som börjar på rad {first_row}.",
        "The same person has already answered the same statement, in the response that begins on row {first_row}.",
    ),
    "fault.answered_twice.remedy": (
        "Behåll det svar som gäller och ta bort det andra.",
        "Keep the answer that is right and remove the other.",
    ),
    "fault.repeated_id.what": (
        "Samma id står redan på rad {first_row} i {first_file}, för samma perspektiv och tillfälle.",
        "The same id is already in row {first_row} of {first_file}, for the same perspective and occasion.",
    ),
    "fault.repeated_id.remedy": (
        "Behåll den rad som gäller, eller ge raderna olika id.",
        "Keep the row that is right, or give the rows different ids.",
    ),
    "fault.no_id.what": ("Raden säger inte vems svar den är.", "The row does not say whose answer it is."),
    "fault.no_id.remedy": (
        "Fyll i id, eller ta bort raden.",
        "Fill in the id, or remove the row.",
    ),
    "fault.two_groups.what": (
        "Personens svar står i en annan grupp på rad {first_row}.",
        "The person’s answers are in another group in row {first_row}.",
    ),
    "fault.two_groups.remedy": (
        "Skriv samma grupp på alla personens rader.",
        "Write the same group on all of the person’s rows.",
    ),
    "fault.did_you_mean": ("Menade du ”{suggestion}”?", "Did you mean “{suggestion}”?"),
}
