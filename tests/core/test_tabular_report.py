"""The table of groups and the report: what they tell, in both languages, and what they leave out."""

from __future__ import annotations

import random

import pytest

from sjalvskattning.core.assessment import Scale, ScoringRule, Text
from sjalvskattning.core.summary.document import Bullets, DivergingBars, Paragraph, Section, Summary, Table
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.group_table import Value, group_columns, group_rows
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.publishing import Publication, published
from sjalvskattning.core.tabular.report import ReportFacts, score_report
from sjalvskattning.core.tabular.results import ColumnKind
from sjalvskattning.core.tabular.tally import Tally
from tests.core.test_tally import tallied
from tests.samples import SAMPLE, area, assessment, item, role

PLAN = Plan(SAMPLE, "chef")


def complete(seed: int, people: int, plan: Plan = PLAN) -> Tally:
    """So many people who rated everything."""
    rng = random.Random(seed)
    return tallied(plan, [tuple(rng.randrange(plan.steps) for _ in plan.items) for _ in range(people)])


def publication(k: int = 5) -> Publication:
    """Two groups that can be shown, one that is too small, and one that hides it."""
    groups = {"Vård": complete(1, 14), "Skola": complete(2, 20), "Kök": complete(3, 3), "": complete(4, 9)}
    return published(PLAN, groups, k)


def rows_of(found: Publication, plan: Plan = PLAN) -> list[dict[str, Value]]:
    """The tidy table as one dictionary a row."""
    columns, rows = group_rows(plan, found)
    return [dict(zip((column.name for column in columns), row, strict=True)) for row in rows]


def report(found: Publication | None = None, language: str = "sv", **facts: object) -> Summary:
    """The report on a publication."""
    kept = ReportFacts(**facts)  # type: ignore[arg-type]
    return score_report(PLAN, found or publication(), "en" if language == "en" else "sv", kept)


def section(found: Summary, name: str) -> Section:
    """The section with that id."""
    return next(one for one in (*found.sections, *found.appendix) if one.id == name)


def texts(found: object) -> str:
    """Every text of a document, or of a part of it."""
    if isinstance(found, str):
        return found
    return " ".join(map(texts, found)) if isinstance(found, tuple) else ""


# -- the table


def test_the_table_has_a_row_for_everything_asked() -> None:
    """Everyone first, then the groups by name, each with the same rows in the definition's order."""
    found = rows_of(publication())
    each = len(PLAN.items) + len(PLAN.scores) + 1
    assert [row["group"] for row in found[::each]] == [None, "Kök", "Skola", "Vård", ""]
    assert {row["scope"] for row in found[:each]} == {"all"}
    ids = [one.id for one in PLAN.items] + [one.id for one in PLAN.scores] + ["overall"]
    for start in range(0, len(found), each):
        assert [row["id"] for row in found[start : start + each]] == ids
    levels = dict.fromkeys(row["level"] for row in found)
    assert list(levels) == ["item", "area", "subarea", "overall"]


def test_the_cells_are_of_the_columns_kinds() -> None:
    """Text, whole numbers, floats, or nothing."""
    kinds = {ColumnKind.TEXT: str, ColumnKind.WHOLE: int, ColumnKind.REAL: float}
    columns, rows = group_rows(PLAN, publication())
    assert columns == group_columns(PLAN)
    for row in rows:
        for column, value in zip(columns, row, strict=True):
            assert value is None or type(value) is kinds[column.kind], column.name


def test_the_numbers_of_a_small_table() -> None:
    """Six people, a reversed statement and one that two leave: each number worked out by hand."""
    items = (item("x"), item("y", reverse=True), item("z"))
    plan = Plan(assessment(role("r", area("a", *items)), scoring=ScoringRule(0.5, 2, overall=True)), "r")
    sheets = [(0, 4, 2)] * 3 + [(4, 0, 2)] * 3
    x, y, z, whole, overall = rows_of(published(plan, {"": tallied(plan, sheets)}, 5), plan)
    assert (x["n"], x["mean"], x["median"], x["index"], x["divided"]) == (6, 3.0, 3.0, 50.0, 1)
    assert [x[f"step_{step}"] for step in range(1, 6)] == [3, 0, 0, 0, 3]
    assert [y[f"step_{step}"] for step in range(1, 6)] == [3, 0, 0, 0, 3]
    assert x["sd"] == pytest.approx((24 / 5) ** 0.5, rel=1e-15)
    assert x["rwg"] == pytest.approx(1 - 4.8 / 2, rel=1e-15)
    assert (z["sd"], z["rwg"], z["divided"]) == (0.0, 1.0, 0)
    assert whole["mean"] == 3.0
    assert whole["rwg"] == pytest.approx(1 - 3.2 / 2)
    assert (whole["alpha"], whole["alpha_n"], whole["alpha_note"]) == (None, 6, "few_responses")
    assert (overall["n"], overall["mean"], overall["index"]) == (6, 3.0, 50.0)
    assert (whole["share_missing"], x["share_not_applicable"]) == (0.0, 0.0)


def test_shares_are_of_the_groups_responses() -> None:
    """Of ten, two say not applicable, one cannot judge and one has not answered."""
    plan = Plan(assessment(role("r", area("a", item("x", weight=0.0)))), "r")
    sheets = [(1,)] * 6 + [(plan.not_applicable,)] * 2 + [(plan.cannot_judge,), (plan.unanswered,)]
    (row, _) = rows_of(published(plan, {"": tallied(plan, sheets)}, 5), plan)
    assert (row["n"], row["share_not_applicable"], row["share_missing"]) == (6, 0.2, 0.2)


def test_a_withheld_group_has_empty_cells() -> None:
    """Nothing but its name and what is asked; the same for the one that hides it."""
    for row in rows_of(publication()):
        if row["scope"] == "group" and row["group"] in ("Kök", ""):
            filled = {name for name, value in row.items() if value is not None}
            assert filled == {"scope", "group", "level", "id"}


# -- the report


def test_the_heading_says_what_it_is_made_of() -> None:
    """Policy, role, how many, from how many, split by what, and from which file."""
    facts = dict(report(by="enhet", files=("svar.csv",)).facts)
    assert facts["Svar"] == "46"
    assert facts["Visas från"] == "5 svar"
    assert facts["Uppdelat efter"] == "enhet"
    assert facts["Källa"] == "svar.csv"
    assert facts["Roll"] == "Chef"


def test_an_area_has_bars_and_a_table_of_groups_by_name() -> None:
    """A bar a statement whose parts are everyone; groups in order of name whatever their numbers."""
    blocks = section(report(), "area-bemotande").blocks
    bars = next(one for one in blocks if isinstance(one, DivergingBars))
    assert len(bars.rows) == len(bars.table.rows) == 4
    for row in bars.rows:
        assert sum(part.length.numerator for part in row.parts) == row.parts[0].length.denominator
    table = next(one for one in blocks if isinstance(one, Table))
    assert [row[0] for row in table.rows] == ["Alla", "Kök", "Skola", "Vård", "Utan angiven grupp"]
    assert table.rows[1][1:] == table.rows[4][1:] == ("–",) * 5
    assert "–" not in table.rows[0] + table.rows[2] + table.rows[3]


def test_a_scale_too_long_for_bars_is_told_in_a_table() -> None:
    """Ten steps: the sentence and the table that bars would have, and no bars."""
    labels = tuple(Text(f"steg {step}") for step in range(1, 11))
    plan = Plan(assessment(role("r", area("a", item("x"), item("y"))), scale=Scale(1, labels)), "r")
    found = published(plan, {"": complete(1, 9, plan)}, 5)
    said, table = section(score_report(plan, found, "sv", ReportFacts()), "area-a").blocks
    assert isinstance(said, Paragraph)
    assert isinstance(table, Table)
    assert len(table.headers) == 1 + 10 + 7


def test_what_divides_is_told_with_who() -> None:
    """A statement answered at both ends, by everyone and by each group."""
    sheets = [tuple(0 for _ in PLAN.items)] * 4 + [tuple(4 for _ in PLAN.items)] * 4
    found = published(PLAN, {"B": tallied(PLAN, sheets), "A": tallied(PLAN, sheets)}, 5)
    blocks = section(report(found), "area-mod").blocks
    assert isinstance(blocks[-1], Bullets)
    assert all(bullet.text.endswith(": Alla, A, B.") for bullet in blocks[-1].bullets)
    assert len(blocks[-1].bullets) == 4
    alike = published(PLAN, {"": tallied(PLAN, [tuple(2 for _ in PLAN.items)] * 8)}, 5)
    assert not any(
        isinstance(one, Paragraph) and "delar" in one.text
        for one in section(report(alike), "area-mod").blocks
    )


def test_the_questions_are_of_the_lowest_area_and_the_most_spread_statements() -> None:
    """All at 3 but for two statements: one that lowers its area, one answered at both ends."""
    ids = [one.id for one in PLAN.items]
    low, split = ids.index("lyssnar"), ids.index("far-tid")

    def sheet(number: int) -> tuple[int, ...]:
        return tuple(0 if at == low else number % 2 * 4 if at == split else 2 for at in range(len(ids)))

    found = published(PLAN, {"": tallied(PLAN, [sheet(number) for number in range(10)])}, 5)
    first, low_ones, second, spread = section(report(found), "talk").blocks
    assert texts(first).startswith("Området med lägst medel är Bemötande.")
    assert isinstance(low_ones, Bullets)
    assert low_ones.bullets[0].text == "När går lyssnar bra?"
    assert isinstance(spread, Bullets)
    assert [one.text for one in spread.bullets] == ["När går far-tid bra?"]
    assert "längst isär" in texts(second)


def test_alpha_stands_with_its_n_and_its_note() -> None:
    """Forty-six complete responses, four statements; sub-areas have too few of them."""
    table = section(report(), "alpha").blocks[1]
    assert isinstance(table, Table)
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Bemötande"][1] == "46"
    assert rows["Bemötande"][0] != "–"
    assert rows["Inåt"] == ("–", "46", "färre än 3 påståenden")
    assert "Vilja" not in rows


def test_what_was_left_out_is_counted() -> None:
    """By kind, in a table; or that nothing was."""
    left = section(report(left_out={FaultCode.VALUE: 3, FaultCode.RAGGED: 1}), "left-out").blocks[0]
    assert isinstance(left, Table)
    assert left.rows == (("Rad med fel antal celler", "1"), ("Värde som inte finns på skalan", "3"))
    assert section(report(), "left-out").blocks == (Paragraph("Allt i filen är med."),)


@pytest.mark.parametrize("code", FaultCode)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fault_has_words(code: FaultCode, language: str) -> None:
    """Each kind of fault can be counted in the report."""
    assert "7" in texts(section(report(language=language, left_out={code: 7}), "left-out"))


def test_fewer_than_k_have_no_numbers() -> None:
    """It says so, and has neither areas nor questions nor α; how many they are is not told."""
    found = report(published(PLAN, {"": complete(1, 4)}, 5))
    assert [one.id for one in found.sections] == ["short"]
    assert dict(found.facts)["Svar"] == "färre än 5"
    assert "färre än 5" in texts(found.sections)


def test_the_method_is_in_the_report() -> None:
    """How, what is withheld and from which k, and that it is no grade."""
    said = texts(report(publication(7)).appendix)
    for words in ("inget betyg", "bokstavsordning", "Ej aktuellt räknas inte", "färre än 7", "Ett streck"):
        assert words in said


def test_both_languages_say_the_same() -> None:
    """The same sections and blocks, and no Swedish in the English one's own words."""
    swedish, english = report(), report(language="en")
    assert [one.id for one in swedish.sections] == [one.id for one in english.sections]
    assert [len(one.blocks) for one in swedish.sections] == [len(one.blocks) for one in english.sections]
    assert "This is not a grade" in texts(english.appendix)
    assert not {"Svar", "Medel", "Grupp", "Alla"} & set(texts(english.sections).split())


def test_a_reversed_statement_says_so() -> None:
    """Its bar is as asked, its mean turned round."""
    rows = {row.label: row for row in _bars(report()).rows}
    assert "Jag gör avbryter i mitt arbete. (vänt påstående)" in rows
    assert "Jag gör lyssnar i mitt arbete." in rows


def _bars(found: Summary) -> DivergingBars:
    blocks = section(found, "area-bemotande").blocks
    return next(one for one in blocks if isinstance(one, DivergingBars))
