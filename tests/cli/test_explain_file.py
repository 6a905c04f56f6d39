"""``explain --from``: a response in a file, with the cells that its numbers came from."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.cli.exits import Exit
from tests.cli.calls import ROOT, Caller, Result, process

AREA = "tillit-samarbete"
ITEMS = (
    "litar-pa-andras-kompetens",
    "samarbetar-over-granser",
    "samarbetar-med-externa",
    "ser-till-helheten",
)
"""The items of that area, in order."""

KOPING = ("-a", "koping", "--role", "medarbetare")
SURVEY_MAP = """\
sheet: Formulärsvar 1
items:
  ser-till-helheten: 4. Jag tänker på hur mitt jobb påverkar andra verksamheter
values:
  Ej relevant: not_applicable
  Vet ej: cannot_judge
"""


def everything_else_absent() -> str:
    """A column map by which a file need have no columns but those of the one area."""
    header = (ROOT / "examples" / "svar.csv").read_text("utf-8").splitlines()[0].split(",")
    return "items:\n" + "".join(f"  {item}: null\n" for item in header[2:] if item not in ITEMS)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The map of :func:`everything_else_absent`."""
    path = tmp_path / "karta.yaml"
    path.write_text(everything_else_absent(), "utf-8")
    return path


def write(folder: Path, text: str, name: str = "svar.csv") -> Path:
    """A file of answers."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def wide(*rows: str, first: str = "response") -> str:
    """A table of the one area: a line a row, with ``first`` as the columns before the items."""
    return "\n".join([f"{first},{','.join(ITEMS)}", *rows, ""])


def asked(call: Caller, path: Path, small: Path, *words: str) -> Result:
    """Explain a response of a file that has only the one area."""
    return call("explain", "--from", str(path), *KOPING, "--map", str(small), *words)


def data_of(result: Result) -> dict[str, Any]:
    """What a call with --json wrote."""
    assert result.code == Exit.OK, result.err
    data: dict[str, Any] = json.loads(result.out)
    return data


def compare(call: Caller, files: tuple[str, ...], more: tuple[str, ...], rows: slice, out: Path) -> None:
    """Every area of some rows: the same mean, index, counts and reason as ``score`` writes."""
    scored = call("score", *files, *KOPING, *more, "--on-error", "report", "-o", str(out))
    assert scored.code == Exit.OK, scored.err
    with out.open(encoding="utf-8", newline="") as stream:
        found = [row for row in csv.DictReader(stream) if row["response"]]
    chosen = found[rows]
    assert chosen
    for row in chosen:
        sources = [word for file in files for word in ("--from", file)]
        told = data_of(call("explain", *sources, *KOPING, *more, "--response", row["response"], "--json"))
        assert len(told["areas"]) == 7
        for area in told["areas"]:
            cells = [row[f"{area['id']}_{part}"] for part in ("mean", "index")]
            shown = [area[part] and repr(area[part]["value"]) for part in ("mean", "index")]
            assert cells == [number or "" for number in shown]
            assert row[f"{area['id']}_reason"] == (area["reason"] or "")
            counted = [row[f"{area['id']}_{part}"] for part in ("rated", "applicable")]
            assert counted == [str(area["rated"]), str(area["applicable"])]


def test_the_numbers_are_those_of_score(call: Caller, tmp_path: Path) -> None:
    """Some rows of the example table, every area of each."""
    compare(call, (str(ROOT / "examples" / "svar.csv"),), (), slice(3, 190, 62), tmp_path / "ut.csv")


def test_the_numbers_are_those_of_score_in_a_workbook(call: Caller, tmp_path: Path) -> None:
    """Some rows of the messy workbook, read by a map, every area of each."""
    given = tmp_path / "karta.yaml"
    given.write_text(SURVEY_MAP, "utf-8")
    more = ("--map", str(given))
    compare(call, (str(ROOT / "examples" / "enkat.xlsx"),), more, slice(0, 190, 90), tmp_path / "ut.csv")


def test_the_numbers_are_those_of_score_where_cells_are_off(
    call: Caller, tmp_path: Path, small: Path
) -> None:
    """Cells that are no answers, blanks, words, not applicable and cannot judge; two files at once."""
    one = write(tmp_path, wide("a,6,4,,e", 'b,"3,0",Stämmer helt,kanske,v', "c,e,e,e,e"), "ett.csv")
    two = write(tmp_path, wide("d,1,,,", "e,5,5,5,5"), "två.csv")
    compare(call, (str(one), str(two)), ("--map", str(small)), slice(0, None), tmp_path / "ut.csv")


def test_an_area_is_told_with_the_cells_it_came_from(call: Caller, tmp_path: Path, small: Path) -> None:
    """The file, the row, each column with its cell as it stands and what it was read as."""
    path = write(tmp_path, wide("a,1,1,1,1", 'b,"3,0",Stämmer helt,,e'))
    result = asked(call, path, small, "--response", "b", "--area", AREA)
    assert (result.code, result.err) == (Exit.OK, "")
    told = " ".join(result.out.split())
    assert "Så räknas talen för Tillit och samarbete" in told
    assert f"Fil: {path}, rad 3" in told
    assert f"Kolumnkarta: {small}" in told
    assert "(1·3 + 1·5) / 2" in told
    assert "Kolumn: litar-pa-andras-kompetens. I cellen: ”3,0”. Läst som: 3." in told
    assert "Kolumn: samarbetar-over-granser. I cellen: ”Stämmer helt”. Läst som: 5." in told
    assert "Kolumn: samarbetar-med-externa. I cellen: tom. Läst som: obesvarad." in told
    assert "Kolumn: ser-till-helheten. I cellen: ”e”. Läst som: ej aktuellt." in told
    places = [result.out.index(f"\n{title}\n") for title in ("Påståendena", "Från filen", "Regeln")]
    assert places == sorted(places)


def test_the_same_for_other_programs(call: Caller, tmp_path: Path, small: Path) -> None:
    """The keys beside those that every explanation has."""
    path = write(tmp_path, wide('b,"3,0", stämmer helt ,,9'))
    told = data_of(asked(call, path, small, "b", AREA, "--json"))
    assert (told["kind"], told["id"], told["response"]) == ("area", AREA, "b")
    found = told["from_file"]
    assert (found["shape"], found["map"]) == ("wide", str(small))
    assert found["places"] == [{"file": str(path), "rows": [2]}]
    assert [item["id"] for item in found["items"]] == list(ITEMS)
    assert [item["value"] for item in found["items"]] == [3, 5, None, None]
    cells = [item["cells"][0] for item in found["items"]]
    assert [cell["text"] for cell in cells] == ["3,0", " stämmer helt ", "", "9"]
    assert [cell["state"] for cell in cells] == ["rated", "rated", "unanswered", None]
    assert [(fault["code"], fault["row"], fault["value"]) for fault in found["faults"]] == [("value", 2, "9")]


@pytest.mark.parametrize("word", [AREA, "1", "counts", "shares", "overall", "overview", ITEMS[0]])
def test_every_number_can_be_asked_about(call: Caller, tmp_path: Path, small: Path, word: str) -> None:
    """The document has the file in it and the data too, whatever the number."""
    path = write(tmp_path, wide("a,1,2,3,4"))
    words = ("--response", "a", word)
    assert "\nFrån filen\n" in asked(call, path, small, *words).out
    items = data_of(asked(call, path, small, *words, "--json"))["from_file"]["items"]
    assert len(items) == {AREA: 4, "1": 1, ITEMS[0]: 1}.get(word, 32)


def test_the_overview_says_how_to_ask_further(call: Caller, tmp_path: Path, small: Path) -> None:
    """The command that it shows, with the file in it, is one that works."""
    path = write(tmp_path, wide("a b,1,2,3,4"))
    told = " ".join(asked(call, path, small, "--response", "a b").out.split())
    again = (
        f"sjalvskattning explain --from {path} -a koping --role medarbetare --map {small} --response 'a b'"
    )
    assert f"{again} {AREA} (ett område)" in told
    assert asked(call, path, small, "--response", "a b", AREA).code == Exit.OK


def test_a_cell_that_is_no_answer_is_shown_and_told(call: Caller, tmp_path: Path, small: Path) -> None:
    """As it stands, as unanswered, and among the faults; those of other responses are not there."""
    path = write(tmp_path, wide("a,6,4,4,4", "b,hej,1,1,1"))
    told = " ".join(asked(call, path, small, "a", AREA).out.split())
    assert "I cellen: ”6”. Läst som: inget svar som går att läsa; räknas som obesvarat." in told
    assert "Fel i svaret:" in told
    assert f"{path}, rad 2, kolumnen ”litar-pa-andras-kompetens”, ”6”: Cellen är inget svar." in told
    assert "hej" not in told


def test_an_item_the_file_lacks_is_told_as_such(call: Caller, tmp_path: Path, small: Path) -> None:
    """It is unanswered, and has no cell."""
    path = write(tmp_path, wide("a,1,2,3,4"))
    words = ("--response", "a", "bemoter-invanare-val")
    told = " ".join(asked(call, path, small, *words).out.split())
    assert "Kolumn: –. I cellen: finns inte i filen. Läst som: obesvarad." in told
    (item,) = data_of(asked(call, path, small, *words, "--json"))["from_file"]["items"]
    assert (item["cells"], item["state"]) == ([], "unanswered")


def test_a_long_file_is_told_row_by_row(call: Caller, tmp_path: Path) -> None:
    """The rows of the response wherever they stand, what they ask, and an item answered twice as neither."""
    lines = ["response,item,value"]
    lines += [f"a,{ITEMS[0]},4", f"b,{ITEMS[0]},1", f"a,{ITEMS[1]},5", f"a,{ITEMS[2]},2", f"a,{ITEMS[2]},3"]
    path = write(tmp_path, "\n".join([*lines, ""]))
    words = ("explain", "--from", str(path), *KOPING, "--response", "a", AREA)
    told = " ".join(call(*words).out.split())
    assert f"Fil: {path}, raderna 2, 4–6" in told
    assert "Nr: 1. Rad: 2. Fråga i filen: litar-pa-andras-kompetens. I cellen: ”4”. Läst som: 4." in told
    assert (
        "Rad: 5. Fråga i filen: samarbetar-med-externa. I cellen: ”2”. Läst som: ett av flera svar;" in told
    )
    assert (
        "Rad: 6. Fråga i filen: samarbetar-med-externa. I cellen: ”3”. Läst som: ett av flera svar;" in told
    )
    assert "Samma påstående har redan fått ett svar" in told
    data = data_of(call(*words, "--json"))
    assert (data["mean"]["value"], data["rated"]) == (4.5, 2)
    assert [len(item["cells"]) for item in data["from_file"]["items"]] == [1, 1, 2, 0]
    assert data["from_file"]["items"][1]["cells"][0] | {"file": ""} == {
        "file": "",
        "row": 4,
        "column": "value",
        "item": ITEMS[1],
        "text": "5",
        "state": "rated",
        "value": 5,
    }
    compare(call, (str(path),), (), slice(0, None), tmp_path / "ut.csv")


def test_without_ids_the_row_is_asked_for(call: Caller, tmp_path: Path, small: Path) -> None:
    """Its number as a spreadsheet shows it; another number is told with the last there is."""
    path = write(tmp_path, f"{','.join(ITEMS)}\n1,1,1,1\n5,5,5,5\n")
    assert data_of(asked(call, path, small, "--response", "3", AREA, "--json"))["mean"]["value"] == 5
    absent = asked(call, path, small, "--response", "4")
    assert (absent.code, absent.out) == (Exit.ERROR, "")
    assert "inget svar på en rad 4" in absent.err
    assert "högst 3" in absent.err


@pytest.mark.parametrize(
    ("wrong", "meant"), [("R017", "r017"), ("r17", "r017"), ("r0177", "r017"), ("zzzzzz", "")]
)
def test_an_id_that_is_not_there_is_told_with_near_ones(
    call: Caller, tmp_path: Path, small: Path, wrong: str, meant: str
) -> None:
    """Case, a zero left out and a slip are near; something else has no suggestion."""
    path = write(tmp_path, wide("r017,1,1,1,1", "x9,1,1,1,1"))
    result = asked(call, path, small, wrong)
    assert (result.code, result.out) == (Exit.ERROR, "")
    assert f"inget svar med id ”{wrong}”" in result.err
    assert (f"Menade du {meant}" in result.err) if meant else ("Menade du" not in result.err)


def test_an_id_with_spaces_around_it_is_found(call: Caller, tmp_path: Path, small: Path) -> None:
    """But where it stands both with and without, the one that is written the same is meant."""
    path = write(tmp_path, wide(" a,1,1,1,1", "b ,2,2,2,2", "b,3,3,3,3"))
    assert data_of(asked(call, path, small, "a", AREA, "--json"))["mean"]["value"] == 1
    assert data_of(asked(call, path, small, "b", AREA, "--json"))["mean"]["value"] == 3


def test_an_id_on_several_rows_is_refused(call: Caller, tmp_path: Path, small: Path) -> None:
    """Nobody can know which holds: both rows are told, in one file or two, even when one is pointed at."""
    path = write(tmp_path, wide("a,1,1,1,1", "b,1,1,1,1", "a,2,2,2,2"))
    other = write(tmp_path, wide("b,5,5,5,5"), "två.csv")
    for words in (("a",), ("a", "--row", "2")):
        result = asked(call, path, small, *words)
        assert (result.code, result.out) == (Exit.REJECTED, "")
        assert f"{path}, rad 2; {path}, rad 4" in result.err
    result = asked(call, path, small, "b", "--from", str(other))
    assert (result.code, result.out) == (Exit.REJECTED, "")
    assert f"{path}, rad 3; {other}, rad 2" in result.err


def test_perspective_or_row_picks_among_several(call: Caller, tmp_path: Path, small: Path) -> None:
    """By the program's words for a perspective, otherwise by a row; otherwise all are told and refused."""
    first = "response,perspective,occasion"
    rows = (
        "a,self,vår,1,1,1,1",
        "a,som chef om en medarbetare,vår,2,2,2,2",
        "b,self,vår,3,3,3,3",
        "b,self,höst,4,4,4,4",
    )
    path = write(tmp_path, wide(*rows, first=first))

    def mean(*words: str) -> float:
        return float(data_of(asked(call, path, small, *words, "--area", AREA, "--json"))["mean"]["value"])

    assert mean("a") == 1
    assert mean("a", "--perspective", "manager") == 2
    assert mean("a", "--row", "3") == 2
    assert mean("b", "--row", "5") == 4
    several = asked(call, path, small, "b")
    assert (several.code, several.out) == (Exit.REJECTED, "")
    assert f"{path}, rad 4 (self, vår); {path}, rad 5 (self, höst)" in several.err
    assert "står inte på rad 2" in asked(call, path, small, "b", "--row", "2").err
    told = " ".join(asked(call, path, small, "b", "--row", "5").out.split())
    assert "Perspektiv i filen: self Tillfälle i filen: höst" in told


def test_a_row_that_cannot_be_read_is_refused_with_its_fault(
    call: Caller, tmp_path: Path, small: Path
) -> None:
    """A ragged row is scored by nobody; beside a whole row with the same id it is told among the faults."""
    path = write(tmp_path, wide("a,1,1", "b,1,1,1,1", "b,2"))
    ragged = asked(call, path, small, "a")
    assert (ragged.code, ragged.out) == (Exit.REJECTED, "")
    assert f"{path}, rad 2" in ragged.err
    assert "Raden har 3 celler" in ragged.err
    found = data_of(asked(call, path, small, "b", "--json"))["from_file"]
    assert found["places"] == [{"file": str(path), "rows": [3]}]
    assert [(fault["code"], fault["row"]) for fault in found["faults"]] == [("ragged", 4)]


def test_columns_that_cannot_be_made_out_are_refused(call: Caller, tmp_path: Path) -> None:
    """Every fault of the header, and how to make a map."""
    path = write(tmp_path, wide("a,1,1,1,1"))
    result = call("explain", "--from", str(path), *KOPING, "--response", "a")
    assert (result.code, result.out) == (Exit.REJECTED, "")
    assert "Påståendet har ingen kolumn" in result.err
    assert "antal fel: 28" in result.err
    assert "--map-init" in result.err


def test_a_pattern_standard_input_and_an_older_encoding(call: Caller, tmp_path: Path, small: Path) -> None:
    """What ``score`` takes: several files by a pattern, a stream, and Windows-1252 said aloud."""
    write(tmp_path, wide("a,1,1,1,1"), "svar-1.csv")
    write(tmp_path, wide("b,2,2,2,2"), "svar-2.csv")
    several = asked(call, tmp_path / "svar-*.csv", small, "b", AREA, "--json")
    assert data_of(several)["from_file"]["places"] == [{"file": str(tmp_path / "svar-2.csv"), "rows": [2]}]
    words = ("explain", "--from", "-", *KOPING, "--map", str(small), "--response", "å", "--json")
    streamed = process(words, call.environment, wide("å,4,4,4,4"))
    assert data_of(streamed)["from_file"]["places"] == [{"file": "-", "rows": [2]}]
    older = tmp_path / "gammal.csv"
    older.write_bytes(wide("å,Stämmer helt,1,1,1").encode("cp1252"))
    assert "Windows-1252" in asked(call, older, small, "å").err


def test_in_another_format_and_language(call: Caller, tmp_path: Path, small: Path) -> None:
    """Markdown in a file, and English words."""
    path, target = write(tmp_path, wide("a,1,2,3,4")), tmp_path / "tillit.md"
    assert asked(call, path, small, "a", AREA, "-o", str(target)).code == Exit.OK
    assert "| 1 | litar-pa-andras-kompetens | ”1” | 1 |" in " ".join(target.read_text("utf-8").split())
    told = call("--lang", "en", "explain", "--from", str(path), *KOPING, "--map", str(small), "a", AREA).out
    assert "\nFrom the file\n" in told
    assert "In the cell: “1”. Read as: 1." in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "svar.csv", "--response", "a"), "vilken skattning"),
        (("--from", "svar.csv", *KOPING), "vilket svar"),
        (("--from", "svar.csv", *KOPING, "--area", AREA), "vilket svar"),
        (
            ("--from", "svar.csv", *KOPING, "--response", "a", "--area", AREA, "b"),
            "”b” är ett ord för mycket",
        ),
        (("--from", "svar.csv", *KOPING, "a", "--over-time"), "--over-time"),
        (("--from", "svar.csv", *KOPING, "a", "--with", "b"), "--with"),
        (("--from", "svar.csv", *KOPING, "a", "--json", "--format", "md"), "--json"),
        (("latest", "-a", "koping"), "--assessment gäller svar i en fil"),
        (("latest", "--row", "3"), "--row gäller svar i en fil"),
    ],
)
def test_words_that_do_not_go_together(call: Caller, words: tuple[str, ...], told: str) -> None:
    """A usage error, before any file is opened."""
    result = call("explain", *words)
    assert (result.code, result.out) == (Exit.USAGE, "")
    assert told in result.err


@pytest.mark.parametrize(
    ("word", "told"), [("tillit-samarbet", f"Menade du {AREA}?"), ("change", "ingen tidigare")]
)
def test_a_number_that_is_not_there(call: Caller, tmp_path: Path, small: Path, word: str, told: str) -> None:
    """Not found, with what was perhaps meant and the command that lists every number."""
    path = write(tmp_path, wide("a,1,2,3,4"))
    result = asked(call, path, small, "--response", "a", "--area", word)
    assert (result.code, result.out) == (Exit.ERROR, "")
    assert told in result.err
    assert f"explain --from {path}" in result.err


def test_options_name_a_stored_response_too(call: Caller) -> None:
    """--response and --area say the same as the two words, and --area alone asks about the latest."""
    call("take", "koping", "--role", "medarbetare", typed="4\n5\n")
    said = call("explain", "latest", AREA)
    assert said.code == Exit.OK
    assert call("explain", "--response", "latest", "--area", AREA) == said
    assert call("explain", "--area", AREA) == said
    assert call("explain", "latest", "--area", AREA) == said
    assert call("explain", "--response", "latest") == call("explain", "latest")


def test_an_envelope_is_a_file_too(call: Caller, tmp_path: Path) -> None:
    """The response in it has the same mean as where it is stored."""
    call("take", "koping", "--role", "medarbetare", typed="4\n5\ne\n")
    target = tmp_path / "min.kuvert"
    assert call("bundle", "make", "-o", str(target)).code == Exit.OK
    stored = data_of(call("explain", "latest", AREA, "--json"))
    words = ("--from", str(target), *KOPING, "--response", str(stored["response"]), "--area", AREA, "--json")
    told = data_of(call("explain", *words))
    assert {key: told[key] for key in stored} == stored
    assert [item["state"] for item in told["from_file"]["items"]] == [
        item["state"] for item in stored["items"]
    ]
