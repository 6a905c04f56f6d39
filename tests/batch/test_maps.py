"""Column maps as YAML: what is written is read back, and every fault in a file has its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sjalvskattning.batch.map_writing import quoted, write_map
from sjalvskattning.batch.maps import KEYS, MAX_BYTES, MapRejected, read_map
from sjalvskattning.core.answer_table.cells import value_key
from sjalvskattning.core.answer_table.folding import tidy
from sjalvskattning.core.tabular.columns import resolve
from sjalvskattning.core.tabular.mapping import ColumnMap, Shape
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.proposing import Proposal, propose
from sjalvskattning.errors import NotFound
from sjalvskattning.locale import LANGUAGES, Translator
from tests.samples import SAMPLE, texts

PLAN = Plan(SAMPLE, "chef")
IDS = tuple(item.id for item in PLAN.items)
WORDS = tuple(item.text.sv for item in PLAN.items)

WHOLE = """
# En karta med allt
shape: wide
response: Löpnr
perspective: "Vy"
occasion: ~
items:
  lyssnar: "F1: lyssnar"
  avbryter: null
values:
  Vet ej: cannot_judge
  N/A: not_applicable
  "?": unanswered
  3: 5
  "4": "1"
  Hela: ej aktuellt
ignore:
- Kommentar
- 'IP-adress'
encoding: cp1252
delimiter: tab
sheet: Svar
"""


def faults_of(text: str | bytes) -> list[tuple[str, object, object]]:
    """The code, line and column of each fault of a map."""
    with pytest.raises(MapRejected) as caught:
        read_map(text, "karta.yaml")
    assert caught.value.exit_code == 3
    assert {fault.params["file"] for fault in caught.value.faults} == {"karta.yaml"}
    return [
        (fault.code.removeprefix("column_map."), fault.params.get("line"), fault.params.get("column"))
        for fault in caught.value.faults
    ]


def test_a_map_says_what_a_file_holds(tmp_path: Path) -> None:
    """Quoted or not, numbers as texts, null as not there; the same from a file with a byte order mark."""
    said = read_map(WHOLE, "karta.yaml")
    assert said == ColumnMap(
        shape=Shape.WIDE,
        response="Löpnr",
        perspective="Vy",
        items={"lyssnar": "F1: lyssnar", "avbryter": None},
        values={"Vet ej": "v", "N/A": "e", "?": "-", "3": "5", "4": "1", "Hela": "e"},
        ignore=("Kommentar", "IP-adress"),
        encoding="cp1252",
        delimiter="\t",
        sheet="Svar",
    )
    assert isinstance(said.shape, Shape)
    path = tmp_path / "karta.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert read_map(path, path.name) == said
    assert set(said.to_dict()) == set(KEYS) - {"occasion", "item_column", "value_column"}


def test_an_empty_section_says_nothing() -> None:
    """As when all of its lines are comments."""
    assert read_map("shape: long\nitems:\nvalues: {}\nignore:\n  # - x\n", "k") == ColumnMap(shape=Shape.LONG)


headers = texts(15).filter(lambda text: tidy(text) and not any("\ud800" <= char <= "\udfff" for char in text))


@st.composite
def column_maps(draw: st.DrawFn) -> ColumnMap:
    """Any map without a fault."""
    names = iter(draw(st.lists(headers, min_size=10, max_size=16, unique_by=tidy)))
    marks = st.sampled_from(["1", "5", "-1", "10", "0", "e", "v", "-"])
    ids = draw(st.lists(st.sampled_from([*IDS, "annan", "ä b"]), unique=True, max_size=4))
    singles = st.sampled_from(["", "x"])
    single = [next(names) if draw(singles) else "" for _ in range(5)]
    values = draw(
        st.lists(st.tuples(headers | st.just(""), marks), max_size=4, unique_by=lambda v: value_key(v[0]))
    )
    return ColumnMap(
        draw(st.sampled_from([*Shape, ""])),
        single[0],
        single[1],
        single[2],
        items={item_id: draw(st.sampled_from([next(names), None])) for item_id in ids},
        values=dict(values),
        ignore=tuple(names)[: draw(st.integers(0, 2))],
        item_column=single[3],
        value_column=single[4],
        encoding=draw(st.sampled_from(["", "cp1252"])),
        delimiter=draw(st.sampled_from(["", ";", ",", "\t", "|"])),
        sheet=draw(st.just("") | headers),
    )


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    """Any proposal, with whatever beside the map."""
    said = draw(column_maps())
    left = [item_id for item_id in IDS if item_id not in said.items]
    guesses = {item_id: tuple(draw(st.lists(headers, max_size=2))) for item_id in left[:3]}
    understood = draw(st.dictionaries(headers, st.just("3"), max_size=2))
    values = draw(st.dictionaries(headers, st.sampled_from(["5", "e", None]), max_size=3))
    unread = tuple(draw(st.lists(headers, max_size=3)))
    return Proposal(said, guesses, understood, values, draw(st.integers(0, 2)), unread)


@given(proposals(), st.sampled_from(LANGUAGES))
@settings(max_examples=25)
def test_what_is_written_is_read_back(proposal: Proposal, language: str) -> None:
    """The map exactly; guesses, questions and other comments are never read, whatever they hold."""
    text = write_map(proposal, PLAN, "en" if language == "en" else "sv")
    assert read_map(text, "karta.yaml") == proposal.column_map


@given(texts(30).filter(lambda text: not any("\ud800" <= char <= "\udfff" for char in text)))
def test_any_text_can_be_quoted(text: str) -> None:
    """On one line, and YAML gives the same text back."""
    assert yaml.load(f"a: {quoted(text)}", Loader=yaml.BaseLoader) == {"a": text}
    assert len(quoted(text).splitlines()) == 1


def test_a_file_to_finish() -> None:
    """Each item has its words; what was guessed becomes part of the map when its # is taken away."""
    header = ["Svars-ID", *WORDS[:-2], WORDS[-2].replace("mitt", "sitt"), "Något annat", "Tid"]
    cells = ["4", "Stämmer helt", "Vet ej", "Instämmer delvis", "hejsan"]
    proposal = propose(header, [["a1"], cells, *[["4"]] * (len(WORDS) - 2), ["x"], ["12:00"]], PLAN)
    text = write_map(proposal, PLAN, "sv")
    lines = text.splitlines()
    guess = next(line for line in lines if line.startswith(f"  # {IDS[-2]}:"))
    assert guess == f'  # {IDS[-2]}: "{header[-3]}"  # hittades inte; en gissning'
    assert lines[lines.index(guess) - 1] == f"  # {WORDS[-2]}"
    assert f"  # {IDS[-1]}: null  # hittades inte" in lines
    assert '  # "Instämmer delvis": 3  # gissning' in lines
    assert '  # "hejsan":   # vad betyder den?' in lines
    assert '  # - "Tid"' in lines
    assert f'  # - "{header[-3]}"' not in lines
    assert '# Läses redan: "4", "Stämmer helt"' in lines
    taken = text
    for start in (IDS[-2], IDS[-1], '"Vet ej"', '"Instämmer delvis"', '- "Tid"', '- "Något annat"'):
        taken = taken.replace(f"  # {start}", f"  {start}")
    said = read_map(taken, "karta.yaml")
    assert said.values == {"Vet ej": "v", "Instämmer delvis": "3"}
    assert said.ignore == ("Något annat", "Tid")
    columns, faults = resolve("fil.csv", 1, header, PLAN, said, "")
    assert not faults
    assert columns is not None
    assert columns.items == (*range(1, len(IDS)), None)
    assert columns.unread == ()


def test_a_long_file_to_finish() -> None:
    """The columns of statement and answer stand there, and items only where there is something to say."""
    asked = [*WORDS[1:], WORDS[0].replace("mitt", "sitt"), "Ålder"]
    proposal = propose(["ID", "Question", "Answer"], [["1"], asked, ["4"] * len(asked)], PLAN)
    text = write_map(proposal, PLAN, "en")
    assert 'item_column: "Question"\nvalue_column: "Answer"\n' in text
    assert f'  # {IDS[0]}: "{asked[-2]}"  # not found; a guess' in text
    assert '  # - "Ålder"' in text
    assert read_map(text, "map.yaml") == proposal.column_map


def test_every_fault_is_found_with_its_place() -> None:
    """All of them in one reading, in the file's order."""
    text = (
        "shape: widde\n"  # 1
        "respons: ID\n"
        "response: [a]\n"
        "perspective: Vy\n"
        "occasion: Vy\n"  # 5
        "items:\n"
        "  lyssnar: F1\n"
        "  lyssnar: F2\n"
        "  avbryter:\n"
        "  halsar: F1\n"  # 10
        "  far-tid: {a: b}\n"
        "values:\n"
        "  ja: många\n"
        "  'Nej': 1\n"
        "  nej: 2\n"  # 15
        "ignore: Kommentar\n"
        "delimiter: ' '\n"
        "items: {}\n"
    )
    assert faults_of(text) == [
        ("choice", 1, 8),
        ("unknown_key", 2, 1),
        ("not_text", 3, 11),
        ("header_twice", 5, 11),
        ("key_twice", 8, 3),
        ("empty", 9, 12),
        ("header_twice", 10, 11),
        ("not_text", 11, 12),
        ("mark", 13, 7),
        ("key_twice", 15, 3),
        ("not_list", 16, 9),
        ("choice", 17, 12),
        ("key_twice", 18, 1),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("not_mapping", 1, 1)]),
        ("# bara en kommentar\n", [("not_mapping", 1, 1)]),
        ("- a\n- b\n", [("not_mapping", 1, 1)]),
        ("items: [a]\n", [("not_mapping", 1, 8)]),
        ("response: a: b\n", [("syntax", 1, 12)]),
        ("response: ID\nvalues: {'a\n", [("syntax", 3, 1)]),
        ("response: &x ID\noccasion: *x\n", [("alias", 1, 11), ("alias", 2, 11)]),
        ("response: ID\n---\nresponse: Nr\n", [("syntax", 3, 1)]),
        ("response: \x07\n", [("syntax", 1, 11)]),
        ("response: !!float x\nshape: bred", [("choice", 2, 8)]),
        ("values:\n  a: 03\n  b: 3.0\n  c: ٤\n", [("mark", 2, 6), ("mark", 3, 6), ("mark", 4, 6)]),
        ("<<: {response: ID}\n", [("unknown_key", 1, 1)]),
        ("? [a]\n: b\n", [("not_text", 1, 3)]),
        (b"response: L\xf6pnr\n", [("encoding", 1, None)]),
        ("response: ID\n".encode("utf-16"), [("encoding", 1, None)]),
        (b"# " + b"x" * MAX_BYTES, [("too_large", None, None)]),
        ("response: " + "[" * 200_000, [("not_text", 1, 20)]),
        ("response: " + "{a: " * 900 + "}" * 900, [("not_text", 1, 47)]),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_no_map_is_refused(text: str | bytes, expected: list[tuple[str, object, object]]) -> None:
    """With its place, however deep it nests and whatever it refers to."""
    found = faults_of(text)
    if expected[0][0] == "syntax" and len(found) == 1:
        assert (found[0][0], found[0][1]) == (expected[0][0], expected[0][1])  # parsers differ on the column
    else:
        assert found == expected


def test_a_near_miss_is_asked_about() -> None:
    """For keys, choices and marks."""
    with pytest.raises(MapRejected) as caught:
        read_map("shape: bred\nrespones: x\nvalues: {a: not_aplicable}\nvallues: {}\nshape: wid\n", "k")
    found = {fault.code.partition(".")[2]: fault.params.get("suggestion") for fault in caught.value.faults}
    assert found == {"choice": "", "unknown_key": "values", "mark": "not_applicable", "key_twice": None}


def test_a_file_that_is_not_there_or_no_file(tmp_path: Path) -> None:
    """Said in one sentence each."""
    with pytest.raises(NotFound, match="no_file"):
        read_map(tmp_path / "k.yaml", "k.yaml")
    with pytest.raises(MapRejected) as caught:
        read_map(tmp_path, "mapp")
    assert [fault.code for fault in caught.value.faults] == ["column_map.unreadable"]


@given(texts(40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else happens, and every fault can be told in both languages."""
    try:
        read_map(f"values:\n  {text}", "k")
    except MapRejected as error:
        for fault in error.faults:
            for language in LANGUAGES:
                t = Translator(language)
                for part in ("what", "where", "remedy"):
                    assert t(f"{fault.code}.{part}", **fault.params)


def test_several_guesses_are_all_told() -> None:
    """The best one stands ready; the others are named beside it."""
    near = [f"{WORDS[0].rstrip('.')} {end}" for end in ("ju", "numera")]
    text = write_map(propose([*WORDS[1:], *near], [], PLAN), PLAN, "sv")
    assert f'  # {IDS[0]}: "{near[0]}"  # hittades inte; liknar: "{near[0]}", "{near[1]}"\n' in text
