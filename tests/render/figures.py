"""Charts and a field made by hand, with what a summary of one person does not hold: pairs, years, gaps."""

from __future__ import annotations

from sjalvskattning.core.summary.document import Chart, ChartRow, Mark, Point, Quadrants, Table

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

ALL = (ONE, TWO, FIVE, FIELD)
