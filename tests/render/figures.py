"""Charts and a field made by hand, with what a summary of one person does not hold: pairs, years, gaps."""

from __future__ import annotations

from sjalvskattning.core.summary.document import (
    BarPart,
    BarRow,
    Chart,
    ChartRow,
    DivergingBars,
    Mark,
    Point,
    Quadrants,
    Table,
)

TWIN = Table(("Område", "Du", "Chef"), (("Mod", "4,0", "4,0"),), frozenset({1, 2}))


def mark(tenths: int | None) -> Mark:
    """A mark at so many tenths, or none."""
    return Mark() if tenths is None else Mark(tenths, 10)


def row(label: str, *tenths: int | None, text: str = "", level: int = 0) -> ChartRow:
    """A row whose text is its numbers unless another is given."""
    numbers = " · ".join("–" if value is None else f"{value // 10},{value % 10}" for value in tenths)
    return ChartRow(label, tuple(mark(value) for value in tenths), text or numbers, level)


ONE = Chart(
    "Områdena", 1, 5, (row("Bemötande", 38), row("Mod", None, text="för få svar")), "En mening.", TWIN
)

LONG = "Att ta ansvar för helheten och för hur arbetet utvecklas över förvaltningsgränser"

TWO = Chart(
    "Två bilder",
    1,
    5,
    (
        row("Bemötande", 34, 42),
        row("Mod", 40, 40),
        row("Inåt", 50, 49, level=1),
        row("Utåt", 10, 50, level=1),
        row(LONG, None, 25, text="chef 2,5; du: för få svar"),
        row("Vilja", None, None, text="för få svar: 1 av 4 påståenden är skattade"),
    ),
    "Ni ser Bemötande mest olika.",
    TWIN,
    ("Din bild", "Chefens bild"),
)

YEARS = tuple(f"november {year}" for year in range(2022, 2027))
FIVE = Chart(
    "Fem år",
    1,
    5,
    (
        row("Bemötande", 24, 32, 33, 32, 46),
        row("Mod", 30, 30, 30, 30, 30),
        row("Vilja", 10, None, 50, None, 40),
    ),
    "Bemötande har gått från 2,4 till 4,6.",
    TWIN,
    YEARS,
)

FIELD = Quadrants(
    "Insats och förutsättningar",
    1,
    5,
    "Egen insats",
    "Förutsättningar",
    (
        "Vad används inte?",
        "Vad håller vi fast vid?",
        "Var börjar vi?",
        "Vad hindrar, trots att viljan finns?",
    ),
    (
        Point("Bemötande", mark(34), mark(42)),
        Point("Mod", mark(44), mark(15)),
        Point(LONG, mark(50), mark(50)),
        Point("Vilja", mark(50), mark(50)),
        Point("Utan svar", mark(None), mark(20)),
        Point("Lägst", mark(10), mark(10)),
    ),
    "Mod har hög insats och låga förutsättningar.",
    TWIN,
)

PEOPLE = 24
"""How many the bars are about."""


def bar(label: str, *counts: int, text: str = "", level: int = 0) -> BarRow:
    """A bar whose parts are so many people each."""
    parts = tuple(BarPart(Mark(count, PEOPLE), f"{max(0, count - 1)}–{count + 1}") for count in counts)
    return BarRow(label, parts, text, level)


def bars(title: str, steps: tuple[str, ...], low: int, *rows: BarRow, note: str = "") -> DivergingBars:
    """Bars whose sentence names every row, and whose table has what is known."""
    said = " ".join(f"{row.label}: {row.text or 'här under'}." for row in rows)
    headers = ("Vad", *(str(low + step) for step in range(len(steps))))
    known = (tuple(part.text for part in row.parts) or ("–",) * len(steps) for row in rows)
    cells = tuple((row.label, *texts) for row, texts in zip(rows, known, strict=True))
    return DivergingBars(
        title, steps, low, rows, said, Table(headers, cells, frozenset(range(1, len(headers)))), note
    )


HIDDEN = "Visas inte: färre än 5 har skattat påståendet"

BARS = bars(
    "Gruppens bild av mod",
    ("stämmer inte", "stämmer till liten del", "stämmer delvis", "stämmer till stor del", "stämmer helt"),
    1,
    bar("Jag säger vad jag tycker på mötena, också när andra tycker annat", 2, 4, 7, 8, 3, text="mitten 3–4"),
    bar(f"{LONG}, så snart jag kan", 9, 6, 5, 2, 0, text="mitten 2"),
    BarRow("Jag prövar nya arbetssätt innan jag är säker på att de fungerar", (), HIDDEN),
    bar(
        "Jag tar upp det jag ser och som inte är bra för dem vi är till för", 0, 0, 1, 9, 14, text="mitten 5"
    ),
    bar("Jag ber om hjälp", 8, 3, 0, 3, 9, text="mitten 3"),
    BarRow("Jag står för våra beslut", tuple(BarPart(Mark(), "–") for _ in range(5)), "inget är känt"),
    note="Längderna är ungefärliga: antalen är kända som intervall.",
)

GROUPS = bars(
    "Varje arbetsplats",
    ("aldrig", "sällan", "ofta", "alltid"),
    1,
    BarRow("Jag säger vad jag tycker på mötena, också när andra tycker annat", (), ""),
    bar("Förskola (9 svar)", 2, 6, 9, 3, text="mitten 2–3", level=1),
    bar("Kök och städ (7 svar)", 0, 0, 10, 12, text="mitten 3,5", level=1),
    BarRow("Administration (3 svar)", (), HIDDEN, 1),
    BarRow(LONG, (), ""),
    bar("Förskola (9 svar)", 12, 6, 3, 1, text="mitten 1", level=1),
    bar("Kök och städ (7 svar)", 3, 9, 9, 2, text="mitten 2–3", level=1),
)

MANY = GROUPS._replace(
    rows=tuple(
        one._replace(label=f"{one.label}, {number}") for number in range(15) for one in GROUPS.rows[:4]
    ),
    note="Ungefär.",
)
"""Fifteen statements with three groups each: more than a page has room for."""

SEVEN = bars(
    "Sju steg",
    tuple(f"steg {number}" for number in "abcdefg"),
    0,
    bar("Vilja", 1, 2, 3, 6, 4, 3, 2, text="mitten 3"),
    bar("Mod", 0, 0, 0, 24, 0, 0, 0, text="mitten 3"),
    bar("Helhetssyn", 1, 1, 1, 1, 1, 1, 18, text="mitten 6"),
    bar("Bemötande", 18, 1, 1, 1, 1, 1, 1, text="mitten 0"),
)

FEW = bars("Två steg", ("nej", "ja"), 0, bar("Kommer", 6, 12, text="ja"))

ALL = (ONE, TWO, FIVE, FIELD, BARS, GROUPS, SEVEN, FEW)
