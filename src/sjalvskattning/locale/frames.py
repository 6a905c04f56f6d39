"""Scoring data frames from Python: what can be wrong with a frame or the call."""

TEXTS: dict[str, tuple[str, str]] = {
    "frames.needs_batch.what": (
        "För att räkna på datatabeller behövs tilläggen narwhals, numpy och pyarrow.",
        "Scoring data frames needs the add-ons narwhals, numpy and pyarrow.",
    ),
    "frames.needs_batch.remedy": (
        "Installera dem: {python} -m pip install narwhals numpy pyarrow",
        "Install them: {python} -m pip install narwhals numpy pyarrow",
    ),
    "frames.not_exact.what": (
        "Vikterna i ”{area}” är för fint indelade för att en databasmotor ska räkna exakt.",
        "The weights of “{area}” are too fine for a data engine to count with exactly.",
    ),
    "frames.not_exact.remedy": (
        "Runda av vikterna i definitionen, till exempel till hela tal eller halva.",
        "Round the weights in the definition, for instance to whole numbers or halves.",
    ),
    "frames.unknown_item.what": (
        "Rollen har inget påstående med id ”{item}”.",
        "The role has no item with the id “{item}”.",
    ),
    "frames.unknown_item.where": ("items; närmast: ”{suggestion}”", "items; nearest: “{suggestion}”"),
    "frames.unknown_item.remedy": (
        "Rätta id:t i items, eller välj en annan roll.",
        "Correct the id in items, or choose another role.",
    ),
    "frames.no_column.what": (
        "Tabellen har ingen kolumn ”{column}”.",
        "The frame has no column “{column}”.",
    ),
    "frames.no_column.where": ("närmast: ”{suggestion}”", "nearest: “{suggestion}”"),
    "frames.no_column.remedy": (
        "Säg i items vilken kolumn påståendet har, eller None om det inte ställdes.",
        "Say in items which column the item has, or None if it was not asked.",
    ),
    "frames.no_items.what": (
        "Inget påstående har någon kolumn, så det finns inget att räkna.",
        "No item has a column, so there is nothing to score.",
    ),
    "frames.no_items.remedy": (
        "Säg i items vilka kolumner påståendena har.",
        "Say in items which columns the items have.",
    ),
    "frames.column_twice.what": (
        "Kolumnen ”{column}” är angiven för två påståenden.",
        "The column “{column}” is given for two items.",
    ),
    "frames.column_twice.remedy": (
        "Ge varje påstående en egen kolumn i items.",
        "Give each item a column of its own in items.",
    ),
    "frames.id_taken.what": (
        "Id-kolumnen heter ”{column}”, som en kolumn i resultatet.",
        "The id column is called “{column}”, like a column of the result.",
    ),
    "frames.id_taken.remedy": ("Byt namn på den först.", "Rename it first."),
    "frames.unreadable.what": (
        "Celler som inte är något svar: {count}.",
        "Cells that are not an answer: {count}.",
    ),
    "frames.unreadable.where": (
        "De första, rad från 0 och kolumn: {cells}",
        "The first ones, row from 0 and column: {cells}",
    ),
    "frames.unreadable.remedy": (
        "Rätta dem, säg i values vad texterna betyder, eller räkna dem som obesvarade: sätt on_error till report.",
        "Correct them, say in values what the texts mean, or count them as unanswered: set on_error to report.",
    ),
    "frames.kind.what": (
        "{kind} är ingen datatabell som går att räkna på.",
        "{kind} is not a data frame that can be scored.",
    ),
    "frames.kind.remedy": (
        "Ge en tabell från pandas, Polars, PyArrow, DuckDB eller PySpark.",
        "Give a frame of pandas, Polars, PyArrow, DuckDB or PySpark.",
    ),
    "frames.role_needed.what": (
        "{assessment} har flera roller.",
        "{assessment} has several roles.",
    ),
    "frames.role_needed.remedy": ("Säg vilken: {known}.", "Say which: {known}."),
    "frames.unknown_word.what": (
        "”{word}” är inget värde för {argument}.",
        "“{word}” is not a value of {argument}.",
    ),
    "frames.unknown_word.remedy": ("Välj bland: {known}.", "Choose among: {known}."),
}
