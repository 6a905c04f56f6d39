"""What headers and cells of any file stand for: found by name, said by a map, or a fault; and proposals."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Perspective, Scale, Text
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, UNANSWERED
from sjalvskattning.core.tabular.cells import cell_codes, item_places
from sjalvskattning.core.tabular.columns import Columns, resolve
from sjalvskattning.core.tabular.fault_words import fault_words
from sjalvskattning.core.tabular.faults import HEADER_FAULTS, Fault, FaultCode
from sjalvskattning.core.tabular.mapping import NO_MAP, ColumnMap, Shape
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.proposing import propose
from sjalvskattning.core.wording import statement
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import LANGUAGES, Translator
from tests.samples import LABELS, SAMPLE, area, assessment, item, role, texts

PLAN = Plan(SAMPLE, "medarbetare")
IDS = tuple(asked.id for asked in PLAN.items)
WORDS = tuple(asked.text.sv for asked in PLAN.items)


def found(*header: str, column_map: ColumnMap = NO_MAP, by: str = "", plan: Plan = PLAN) -> Columns:
    """The columns of a header that has no fault."""
    columns, faults = resolve("fil.csv", 2, header, plan, column_map, by)
    assert not faults
    assert columns is not None
    return columns


def faults_of(*header: str, column_map: ColumnMap = NO_MAP, by: str = "") -> list[tuple[FaultCode, str]]:
    """The code and column of each fault of a header; there are no columns then."""
    columns, faults = resolve("fil.csv", 2, header, PLAN, column_map, by)
    assert columns is None
    assert {(fault.file, fault.row) for fault in faults} == {("fil.csv", 2)}
    return [(fault.code, fault.column) for fault in faults]


# headers


@pytest.mark.parametrize("perspective", Perspective)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_goes_by_its_id_or_its_statement(perspective: Perspective, language: str) -> None:
    """In either language, from the perspective of the plan, numbered or as the row of a grid."""
    plan = Plan(SAMPLE, "medarbetare", perspective)
    t = Translator("en" if language == "en" else "sv")
    said = [statement(asked, perspective, t) for asked in plan.items]
    expected = tuple(range(len(said)))
    for form in (
        "{}",
        "{n}. {}",
        "F{n}: {}",
        "Fråga {n} {}",
        "Hur väl? [{}]",
        "9. Hur väl? [{n}) {}]",
        " {} *",
    ):
        header = [form.format(text, n=n) for n, text in enumerate(said, 1)]
        assert found(*header, plan=plan).items == expected, form
    assert found(*(asked.id.upper() for asked in plan.items), plan=plan).items == expected


@given(st.permutations(range(len(IDS))), st.data())
def test_columns_are_found_wherever_they_stand(order: list[int], data: st.DataObject) -> None:
    """Any order of the columns gives each item its own place, and the others are told as unread."""
    header = [WORDS[place] if data.draw(st.booleans()) else IDS[place] for place in order]
    at = data.draw(st.integers(0, len(header)))
    columns = found(*header[:at], "Kommentar", *header[at:])
    for item_id, text, place in zip(IDS, WORDS, columns.items, strict=True):
        assert place is not None
        assert (*header[:at], "", *header[at:])[place] in (item_id, text)
    assert columns.unread == ("Kommentar",)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("ID", "response"),
        ("Respons-ID", "response"),
        ("svars_id", "response"),
        ("response", "response"),
        ("Person", "response"),
        ("Perspektiv", "perspective"),
        ("perspective", "perspective"),
        ("Mättillfälle", "occasion"),
        ("Occasion", "occasion"),
    ],
)
def test_common_names_are_known(title: str, part: str) -> None:
    """Ids, perspectives and occasions are found by the names they usually have."""
    columns = found(*IDS, title)
    assert getattr(columns, part) == len(IDS)
    assert columns.unread == ()


def test_the_likeliest_of_several_ids_is_taken_and_the_other_is_told() -> None:
    """A response's own id goes before a person's."""
    columns = found("Person", "Response ID", *IDS)
    assert (columns.response, columns.unread) == (1, ("Person",))


def test_a_long_table_is_recognised() -> None:
    """By its columns of statement and answer, whoever's they are, when no header is a statement."""
    columns = found("response", "item", "value")
    assert columns == Columns(Shape.LONG, 0, None, None, None, (), 1, 2, ())
    swedish = found("Nivå", "Tid", "Fråga", "Respondent", "Enhet", by="enhet")
    assert swedish == Columns(Shape.LONG, 3, None, None, 4, (), 2, 0, ("Tid",))
    assert found("Fråga", "Svar", *IDS).shape is Shape.WIDE


def test_a_long_table_must_say_whose_answers_they_are() -> None:
    """Without a column of ids its rows cannot be put together."""
    assert faults_of("item", "value") == [(FaultCode.UNKNOWN_COLUMN, "response")]
    named = ColumnMap(response="Vem")
    assert found("item", "value", "Vem", column_map=named).response == 2


def test_a_header_without_items_is_refused() -> None:
    """Whatever else it has; in the long shape when there is no answer column."""
    assert faults_of("ID", "Kommentar") == [(FaultCode.NO_ITEMS, "")]
    assert faults_of("ID", "item", column_map=ColumnMap(shape=Shape.LONG)) == [(FaultCode.NO_ITEMS, "")]


def test_each_missing_item_is_a_fault_with_the_column_it_may_be() -> None:
    """A reworded header is suggested."""
    header = [*WORDS[2:], "Jag gör lyssnar i mitt dagliga arbete."]
    _, faults = resolve("fil.csv", 1, header, PLAN, NO_MAP, "")
    assert [(fault.code, fault.column) for fault in faults] == [
        (FaultCode.MISSING_COLUMN, item_id) for item_id in IDS[:2]
    ]
    assert faults[0].params == {"text": WORDS[0], "suggestion": header[-1]}


def test_doubled_columns_are_never_silent() -> None:
    """Two for one item, two of one name that are read, and two of one name that are not."""
    assert faults_of(*IDS, WORDS[0]) == [(FaultCode.COLUMN_TWICE, WORDS[0])]
    assert faults_of(*IDS, "ID", "id") == [(FaultCode.COLUMN_TWICE, "id")]
    assert faults_of(*IDS, "Övrigt", "Övrigt ") == [(FaultCode.COLUMN_TWICE, "Övrigt ")]
    assert faults_of(*IDS, "Enhet", "Enhet", by="Enhet")[0] == (FaultCode.COLUMN_TWICE, "Enhet")
    assert found(*IDS, "Övrigt", "Övrigt", column_map=ColumnMap(ignore=("övrigt",))).unread == ()
    assert found(*IDS, "", "").unread == ()


def test_what_the_map_names_must_be_there() -> None:
    """A header that is not in the file is a fault, with the near miss."""
    said = ColumnMap(response="Löpnummer", items={IDS[0]: "Fråga 1", IDS[1]: None})
    _, faults = resolve("fil.csv", 1, ["Lopnummer", "Fråga 2", *IDS[2:]], PLAN, said, "Enheten")
    assert [(fault.column, fault.params["suggestion"]) for fault in faults] == [
        ("Löpnummer", "Lopnummer"), ("Fråga 1", "Fråga 2"), ("Enheten", ""),
    ]  # fmt: skip
    assert {fault.code for fault in faults} == {FaultCode.UNKNOWN_COLUMN}


@pytest.mark.parametrize(
    ("title", "suggestion"),
    [("Vilken enhet arbetar du på?", "Vilken enhet arbetar du på?"), ("Enhet/avdelning", "Enhet/avdelning"),
     ("Jag tar vara på mina kollegors olika erfarenheter.", "")],
)  # fmt: skip
def test_a_header_is_suggested_for_a_whole_word_in_it(title: str, suggestion: str) -> None:
    """A split that is not there: the column with that word, and not a statement with those letters."""
    _, faults = resolve("fil.csv", 1, [*IDS, title], PLAN, ColumnMap(), "Enhet")
    assert [fault.params["suggestion"] for fault in faults] == [suggestion]


def test_the_map_wins() -> None:
    """Over names that would be found, and None means that the item is not in the file."""
    said = ColumnMap(response="Nr", items={IDS[0]: "F 1", IDS[1]: None, IDS[2]: IDS[3], IDS[3]: "x"})
    columns = found("ID", "nr.", *IDS, "f  1", "x", column_map=said, by="ID")
    assert (columns.response, columns.by) == (1, 0)
    assert columns.items == (len(IDS) + 2, None, 5, len(IDS) + 3, *range(6, len(IDS) + 2))
    assert columns.unread == IDS[:3]


def test_one_column_cannot_stand_for_two_things() -> None:
    """Said of the header that the map uses twice."""
    said = ColumnMap(items={IDS[0]: "A", IDS[1]: "A"})
    assert faults_of("A", *IDS[2:], column_map=said) == [(FaultCode.COLUMN_TWICE, "A")]


def test_an_exact_header_goes_before_one_that_is_alike() -> None:
    """Two headers that differ by a stop can both be named."""
    said = ColumnMap(items={IDS[0]: "Fråga", IDS[1]: "Fråga:"})
    assert found("Fråga:", "Fråga", *IDS[2:], column_map=said).items[:2] == (1, 0)


def test_a_map_may_serve_several_roles_but_not_unknown_items() -> None:
    """An item of another role is passed over; one of no role is a fault with its near miss."""
    other = SAMPLE.items_of("chef")[-3].id
    assert other not in IDS
    assert found(*IDS, column_map=ColumnMap(items={other: "Ö"})).unread == ()
    strange = ColumnMap(items={"lysnar": "L"})
    _, faults = resolve("fil.csv", 1, ["L", *IDS[1:]], PLAN, strange, "")
    unknown = Fault("fil.csv", 1, "L", "lysnar", FaultCode.UNKNOWN_ITEM, {"suggestion": "lyssnar"})
    assert unknown in faults


def test_words_that_two_items_share_mean_neither() -> None:
    """Such items go by their ids."""
    twins = [item(name, text="Jag gör samma.") for name in ("a1", "a2")]
    plan = Plan(assessment(role("r", area("o", *twins))), "r")
    assert resolve("f", 1, ["Jag gör samma."], plan, NO_MAP, "")[1][0].code is FaultCode.NO_ITEMS
    assert found("a2", "a1", plan=plan).items == (1, 0)


@given(st.lists(texts(30), max_size=8), texts(10))
def test_any_header_gives_columns_or_faults(header: list[str], by: str) -> None:
    """Never both, never neither, and each column stands at one place only."""
    columns, faults = resolve("f", 1, [*IDS[1:], *header], PLAN, NO_MAP, by)
    assert (columns is None) == bool(faults)
    assert {fault.code for fault in faults} <= HEADER_FAULTS
    if columns:
        places = [place for place in columns.items if place is not None]
        assert len(set(places)) == len(places)


# cells


def marks(*cells: str, values: dict[str, str] | None = None, plan: Plan = PLAN) -> list[str | None]:
    """The mark of each cell; None for what is no answer."""
    codes = cell_codes(plan, values or {})
    known = [*plan.marks, None]
    return [known[codes(cell)] for cell in cells]


@given(st.sampled_from(range(5)), st.sampled_from(["", " ", "\t", "\u00a0"]))
def test_a_step_is_read_however_it_is_written(place: int, space: str) -> None:
    """As a number with or without zeros, as words in both languages, or as both."""
    step, label = place + 1, LABELS[place]
    forms = [
        "{n}",
        "{n}.0",
        "{n},0",
        "{n}.00",
        "{sv}",
        "{en}",
        "{n} {sv}",
        "{n} – {en}",
        "{n}={sv}",
        "{sv} ({n})",
    ]
    cells = [f"{space}{form.format(n=step, sv=label.sv.upper(), en=label.en)}{space}" for form in forms]
    assert set(marks(*cells)) == {str(step)}


@pytest.mark.parametrize(
    "cell",
    ["0", "6", "10", "4.6", "4,6", "٤", "４", "3e0", "1_0", "+3", "0x3", "03", "3?", "3*", "3!", "4-5", "4/5",
     "--", "?", ".", "*", "nan", "NULL", "#REF!", "5 stämmer inte", "stämmer", "=1+2", "3\x00",
     "TRUE", "³", "Ⅲ", "3 3"],
)  # fmt: skip
def test_what_is_no_answer_is_never_made_one(cell: str) -> None:
    """Nothing is rounded, cast or guessed."""
    assert marks(cell) == [None]


def test_states_are_read_in_both_languages() -> None:
    """Words, marks and nothing at all."""
    assert marks("Ej aktuellt", "not applicable.", "E") == [NOT_APPLICABLE] * 3
    assert marks("kan inte  bedöma", "Cannot judge", "v") == [CANNOT_JUDGE] * 3
    assert marks("", "  ", "\u00a0", "\ufeff", "-") == [UNANSWERED] * 5


def test_the_maps_values_win() -> None:
    """Over the scale's own words and numbers, however a number is written, and for blank cells."""
    said = {"Vet ej": "v", "5": "1", "": "e", "?": "-", "stämmer helt": "2"}
    cells = ("VET EJ.", "5", "5,0", "5.", " ", "?", "Stämmer helt", "4", "5 stämmer helt")
    assert marks(*cells, values=said) == ["v", "1", "1", "1", "e", "-", "2", "4", "5"]


def test_a_value_off_the_scale_is_refused() -> None:
    """When the reader is made, not when some row has it."""
    with pytest.raises(InputRejected, match="off_scale"):
        cell_codes(PLAN, {"toppen": "6"})


def test_labels_that_two_steps_share_mean_neither() -> None:
    """They can be read with their number."""
    scale = Scale(0, (Text("nej", "no"), Text("ja", "yes"), Text("ja", "really")))
    plan = Plan(assessment(role("r", area("o", item("a1"))), scale=scale), "r")
    assert marks("nej", "0", "ja", "really", "2", "3", plan=plan) == ["0", "0", None, "2", "2", None]


@given(texts(12))
def test_any_cell_has_a_code(cell: str) -> None:
    """A code of the plan, the same each time."""
    codes = cell_codes(PLAN, {})
    assert 0 <= codes(cell) <= PLAN.unreadable
    assert codes(cell) == cell_codes(PLAN, {})(cell)


def test_items_of_a_long_table_go_by_id_words_or_the_maps_text() -> None:
    """What the map says goes alone; anything else is no item."""
    place_of = item_places(PLAN, {IDS[0]: "Fråga A", IDS[1]: None})
    said = ["fråga a", IDS[0], IDS[1], WORDS[1], IDS[2].upper(), f"3. {WORDS[3]}", "Kommentar", ""]
    assert [place_of(text) for text in said] == [0, None, None, None, 2, 3, None, None]


# proposals


def test_a_known_header_is_proposed_whole() -> None:
    """Every column that is found stands in the map, which then finds the same."""
    header = ["ID", "Perspektiv", *(f"{n}. {text}" for n, text in enumerate(WORDS, 1)), "Starttid"]
    proposal = propose(header, [["4"]] * len(header), PLAN)
    assert proposal.column_map.to_dict() == {
        "shape": "wide",
        "response": "ID",
        "perspective": "Perspektiv",
        "items": dict(zip(IDS, header[2:-1], strict=True)),
    }
    assert (proposal.guesses, proposal.values, proposal.unread) == ({}, {}, ("Starttid",))
    assert found(*header, column_map=proposal.column_map) == found(*header)


def test_guesses_stand_beside_the_map() -> None:
    """A reworded header is guessed for its item, and no guess is in the map."""
    header = ["Jag lyssnar", *(text.replace("mitt", "sitt eget") for text in WORDS[:2]), *WORDS[2:], "Ålder"]
    proposal = propose(header, [["Ja!"]] * len(header), PLAN)
    assert {item_id: titles[0] for item_id, titles in proposal.guesses.items()} == dict(
        zip(IDS[:2], header[1:3], strict=True)
    )
    assert tuple(proposal.column_map.items) == IDS[2:]


def test_unknown_headers_are_guessed_by_position() -> None:
    """When as many columns of answers are left as there are items without a column."""
    header = ["ID", "Tid", *(f"q{n}" for n in range(len(IDS))), "Fritext"]
    samples = [["1", "2"], ["08:15", "09:01"], *[["Stämmer helt", "Vet ej"]] * len(IDS), ["hej", ""]]
    proposal = propose(header, samples, PLAN)
    assert proposal.guesses == {item_id: (f"q{n}",) for n, item_id in enumerate(IDS)}
    assert proposal.values == {"Vet ej": CANNOT_JUDGE}
    assert proposal.understood == {"Stämmer helt": "5"}
    one_more = propose([*header, "q9"], [*samples, ["3", "4"]], PLAN)
    assert set(one_more.guesses.values()) == {()}


def test_values_that_no_reader_knows_are_guessed_or_asked() -> None:
    """By similarity to a label, once a step; by what such words usually mean; otherwise a question."""
    cells = [
        "Instämmer helt",
        "instämmer HELT.",
        "Vet ej",
        "Ej relevant",
        "N/A",
        "Don't know",
        "5 Toppen",
        "3",
        "hejsan",
    ]
    proposal = propose(IDS, [cells, *[["4"]] * (len(IDS) - 1)], PLAN)
    assert proposal.values == {
        "Instämmer helt": "5",
        "Vet ej": CANNOT_JUDGE,
        "Ej relevant": NOT_APPLICABLE,
        "N/A": NOT_APPLICABLE,
        "Don't know": CANNOT_JUDGE,
        "5 Toppen": "5",
        "hejsan": None,
    }
    assert proposal.understood == {"3": "3", "4": "4"}
    twice = propose(IDS, [["Instämmer helt", "Stämmer heelt"]], PLAN)
    assert sorted(map(str, twice.values.values())) == ["5", "None"]


def test_many_values_are_counted() -> None:
    """A column of free text does not fill the map."""
    cells = [f"skrift {n}" for n in range(100)] + ["x" * 500]
    proposal = propose(IDS, [cells], PLAN)
    assert len(proposal.values) + proposal.more_values == 101
    assert len(proposal.values) < 100


def test_a_long_table_is_proposed() -> None:
    """Texts of the item column that are near an item are guesses, others are unread; so are their values."""
    asked = [*WORDS[1:], WORDS[0].replace("mitt", "vårt"), "Ålder"]
    values = ["4"] * (len(asked) - 2) + ["Vet ej", "44"]
    proposal = propose(["Svarsid", "Fråga", "Svar"], [["1"] * len(asked), asked, values], PLAN)
    said = proposal.column_map
    assert said == ColumnMap(shape=Shape.LONG, response="Svarsid", item_column="Fråga", value_column="Svar")
    assert proposal.guesses[IDS[0]][0] == asked[-2]
    assert proposal.values == {"Vet ej": CANNOT_JUDGE}
    assert proposal.unread == ("Ålder",)


@given(st.lists(texts(20), max_size=6), st.lists(st.lists(texts(8), max_size=3), max_size=6))
@settings(max_examples=30)
def test_anything_can_be_proposed_for(header: list[str], samples: list[list[str]]) -> None:
    """No header and no cell breaks it, and what it finds is in the header."""
    proposal = propose(header, samples, PLAN)
    folded_away = {" ".join(title.split()) for title in header}
    assert len(proposal.column_map.items) <= len(folded_away)
    assert len(proposal.guesses) + len(proposal.column_map.items) <= len(IDS)


# faults and costs

PARAMS = {
    "suggestion": "Namnet", "text": "Jag", "expected": 3, "found": 4, "low": 1, "high": 5, "limit": 10,
    "first_row": 7, "first_file": "a.csv",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", FaultCode)
def test_every_fault_has_words(code: FaultCode, language: str) -> None:
    """What and remedy in one sentence each; a near miss is asked about, and an empty one leaves no trace."""
    t = Translator("en" if language == "en" else "sv")
    words = fault_words(Fault("f", 1, "k", "v", code, PARAMS), t)
    assert words.what.endswith(".")
    assert "Namnet" in words.remedy
    without = fault_words(Fault("f", 1, "k", "v", code, PARAMS | {"suggestion": ""}), t)
    assert "Namnet" not in without.remedy
    assert "“”" not in without.remedy + without.what


def test_a_whole_header_is_resolved_without_difflib() -> None:
    """A cold start pays for near misses only when there is something to suggest."""
    script = (
        "import sys, json\n"
        "from sjalvskattning.core.assessment import Assessment\n"
        "from sjalvskattning.core.tabular.plan import Plan\n"
        "from sjalvskattning.core.tabular.columns import resolve\n"
        "from sjalvskattning.core.tabular.cells import cell_codes\n"
        "from sjalvskattning.core.tabular.mapping import NO_MAP\n"
        "plan = Plan(Assessment.from_dict(json.load(sys.stdin)), 'medarbetare')\n"
        "header = [item.id for item in plan.items]\n"
        "columns, faults = resolve('f', 1, header, plan, NO_MAP, '')\n"
        "assert columns and not faults and cell_codes(plan, {})('3') == 2\n"
        "print(*sys.modules)\n"
    )
    asked = json.dumps(SAMPLE.to_dict())
    run = subprocess.run(
        [sys.executable, "-c", script], input=asked, capture_output=True, text=True, check=True
    )
    assert "sjalvskattning.core.tabular.columns" in run.stdout.split()
    assert "difflib" not in run.stdout.split()
