"""``score`` from beginning to end: what is written, that it is whole or not there, and that engines agree."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from pyarrow import compress, parquet

from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.errors import ExportFailed, InputRejected, NotFound, UsageError
from sjalvskattning.usecases.scoring.done import AnswersRefused
from sjalvskattning.usecases.scoring.order import Dialect, Engine
from sjalvskattning.usecases.scoring.verifying import verify
from tests import samples
from tests.usecases.scored import Desk

ITEMS = [item.id for item in samples.SAMPLE.items_of("chef")]
HEADER = ["response", "enhet", *ITEMS]


def table(rows: int = 60, cells: str = "12345ev ", seed: int = 1, delimiter: str = ",") -> str:
    """A wide table of invented answers in five units, the last of which has three people."""
    chance = random.Random(seed)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(HEADER)
    for number in range(rows):
        unit = "Växeln" if number < 3 else f"Enhet {number % 4}"
        writer.writerow([f"r{number}", unit, *(chance.choice(cells).strip() for _ in ITEMS)])
    return stream.getvalue()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Somewhere to score."""
    return Desk(tmp_path)


ROLE = {"role": "chef"}


@pytest.mark.parametrize("output", ["ut.csv", "ut.tsv", "ut.jsonl", "ut.parquet", "ut.xlsx"])
def test_every_file_is_the_same_to_the_byte_whichever_engine(desk: Desk, output: str) -> None:
    """Scores, statistics of groups, report, faults and manifest, in each format, with faulty answers."""
    desk.write("svar.csv", table(cells="12345ev 6"))
    stem, suffix = output.split(".")
    made: list[dict[str, bytes]] = []
    for engine in (Engine.PLAIN, Engine.ARROW):
        desk.score(
            "svar.csv",
            output=output,
            engine=engine,
            by="enhet",
            report="rapport.md",
            on_error=OnError.REPORT,
            force=True,
            **ROLE,
        )
        names = [output, f"{stem}.groups.{suffix}", "rapport.md", f"{output}.manifest.json"]
        made.append({name: desk.read(name) for name in [*names, f"{output}.errors.csv"]})
    assert made[0] == made[1]


@pytest.mark.parametrize("engine", [Engine.PLAIN, Engine.ARROW])
def test_a_fault_stops_everything_after_all_are_listed(desk: Desk, engine: Engine) -> None:
    """By default nothing is written but the file of faults, which has every one of them with its place."""
    rows = table(10).splitlines()
    rows[3] = ",".join(["r2", "Enhet 1", "9", *"3" * (len(ITEMS) - 1)])
    rows[5] = ",".join(["r0", "Enhet 1", *"3" * len(ITEMS)])
    desk.write("svar.csv", "\n".join([*rows, "kort,rad", ""]))
    with pytest.raises(AnswersRefused) as refused:
        desk.score("svar.csv", engine=engine, by="enhet", **ROLE)
    assert refused.value.exit_code == 3
    assert desk.names() == {"svar.csv", "ut.csv.errors.csv"}
    listed = list(csv.DictReader(io.StringIO(desk.read("ut.csv.errors.csv").decode())))
    told = [(line["row"], line["column"], line["value"], line["code"]) for line in listed]
    assert told == [
        ("4", ITEMS[0], "9", FaultCode.VALUE),
        ("12", "", "", FaultCode.RAGGED),
        ("6", "response", "r0", FaultCode.REPEATED_ID),
    ]
    assert all(line["remedy"] and line["file"] for line in listed)


@pytest.mark.parametrize(("how", "kept"), [(OnError.SKIP, ["b"]), (OnError.REPORT, ["a", "b"])])
def test_a_faulty_row_is_left_out_or_its_cell_is(desk: Desk, how: OnError, kept: list[str]) -> None:
    """``skip`` leaves the row out; ``report`` counts the cell as no answer; both list the fault."""
    desk.write(
        "svar.csv",
        "\n".join([",".join(HEADER), "a,U,9" + ",3" * (len(ITEMS) - 1), "b,U" + ",3" * len(ITEMS)]),
    )
    done = desk.score("svar.csv", on_error=how, **ROLE)
    rows = list(csv.DictReader(io.StringIO(desk.read("ut.csv").decode())))
    assert [row["response"] for row in rows] == kept
    assert done.by_code == {FaultCode.VALUE: 1}
    if how is OnError.REPORT:
        assert (rows[0]["bemotande_rated"], rows[1]["bemotande_rated"]) == ("3", "4")


def test_a_dry_run_writes_nothing_and_still_refuses(desk: Desk) -> None:
    """It reads and checks all there is, and says the same as the run would."""
    desk.write("svar.csv", table())
    done = desk.score("svar.csv", dry_run=True, by="enhet", report="r.md", **ROLE)
    assert (done.outcome.scored, done.written) == (60, [])
    desk.write("fel.csv", table(cells="123456"))
    with pytest.raises(AnswersRefused):
        desk.score("fel.csv", dry_run=True, **ROLE)
    assert desk.names() == {"svar.csv", "fel.csv"}


def test_packed_piped_and_split_files_say_the_same(desk: Desk) -> None:
    """gzip, zstd, standard input and output, a pattern over two files: the same rows."""
    text = table().encode()
    desk.write("hel.csv", text)
    desk.write("hel.csv.gz", gzip.compress(text))
    desk.write("hel.csv.zst", compress(text, codec="zstd", asbytes=True))
    desk.stdin = text
    for name in ("hel.csv", "hel.csv.gz", "hel.csv.zst", "-"):
        desk.score(name, output="-", **ROLE)
    lines = desk.stdout.getvalue().splitlines(keepends=True)
    assert lines[:61] == lines[61:122] == lines[122:183] == lines[183:]
    rows = text.decode().splitlines(keepends=True)
    desk.write("del-1.csv", "".join(rows[:31]))
    desk.write("del-2.csv", rows[0] + "".join(rows[31:]))
    desk.score("del-*.csv", **ROLE)
    parted = [line.partition(b",")[2] for line in desk.read("ut.csv").splitlines(keepends=True)]
    assert parted[1:] == lines[1:61]


def test_the_same_id_in_two_files_is_told_unless_ids_belong_to_their_files(desk: Desk) -> None:
    """An export taken in twice would count everyone twice."""
    desk.write("a.csv", table())
    desk.write("b.csv", table(seed=2))
    with pytest.raises(AnswersRefused) as refused:
        desk.score("a.csv", "b.csv", **ROLE)
    assert refused.value.by_code == {FaultCode.REPEATED_ID: 60}
    assert desk.score("a.csv", "b.csv", ids_per_file=True, force=True, **ROLE).outcome.scored == 120


def test_nothing_is_shown_of_fewer_than_k(desk: Desk) -> None:
    """A unit of three looks like one that does not exist, in the table and in the report."""
    desk.write("svar.csv", table())
    desk.score("svar.csv", by="enhet", report="r.md", **ROLE)
    groups = list(csv.DictReader(io.StringIO(desk.read("ut.groups.csv").decode())))
    small = [row for row in groups if row["group"] == "Växeln"]
    names = ("scope", "group", "level", "id")
    assert small
    assert not {name for row in small for name, value in row.items() if value and name not in names}
    shown = {row["group"] for row in groups if row["n"]}
    assert shown == {"", "Enhet 1", "Enhet 2", "Enhet 3"}, "the next smallest hides the small one"
    assert "Växeln" in desk.read("r.md").decode()


def test_a_swedish_excel_can_open_it_with_a_double_click(desk: Desk) -> None:
    """Byte order mark, semicolons, CRLF and a decimal comma."""
    desk.write("svar.csv", table())
    desk.score("svar.csv", dialect=Dialect.EXCEL_SV, **ROLE)
    data = desk.read("ut.csv")
    assert data.startswith(b"\xef\xbb\xbfresponse;")
    assert data.count(b"\r\n") == 61
    assert b"." not in data.splitlines()[1]


@pytest.mark.parametrize(
    ("said", "error", "code"),
    [
        ({"role": ""}, UsageError, "score.which_role"),
        ({"role": "kung"}, UsageError, "score.no_role"),
        ({"output": "ut.txt"}, UsageError, "score_file.unknown_format"),
        ({"report": "r.xyz"}, UsageError, "score.report_format"),
        ({"output": "saknas/ut.csv"}, ExportFailed, "export.failed"),
        ({"output": "svar.csv"}, ExportFailed, "score_file.is_input"),
        ({"groups": "ut.csv", "by": "enhet"}, ExportFailed, "score_file.same_output"),
    ],
)
def test_a_call_that_cannot_be_met_is_refused_before_any_work(
    desk: Desk, said: dict[str, Any], error: type[Exception], code: str
) -> None:
    """With its code; and nothing but the answers lies in the folder afterwards."""
    desk.write("svar.csv", table())
    with pytest.raises(error) as refused:
        desk.score("svar.csv", **{**ROLE, **said})
    assert refused.value.args[0] == code
    assert desk.names() == {"svar.csv"}


def test_what_is_there_is_not_written_over_without_force(desk: Desk) -> None:
    """A result from before stays as it is, and the answers are never written over."""
    desk.write("svar.csv", table())
    desk.write("ut.csv", "mitt")
    with pytest.raises(ExportFailed):
        desk.score("svar.csv", **ROLE)
    assert desk.read("ut.csv") == b"mitt"
    desk.score("svar.csv", force=True, **ROLE)
    assert desk.read("ut.csv").startswith(b"response,")


def test_a_file_or_pattern_that_is_not_there_is_told(desk: Desk) -> None:
    """As not found; the same file twice is refused."""
    desk.write("svar.csv", table())
    with pytest.raises(NotFound):
        desk.score("saknas.csv", **ROLE)
    with pytest.raises(NotFound):
        desk.score("saknas-*.csv", **ROLE)
    with pytest.raises(UsageError):
        desk.score("svar.csv", "svar.csv", **ROLE)


def test_wide_and_long_files_are_not_mixed(desk: Desk) -> None:
    """One has a row a response, the other a row an answer."""
    desk.write("bred.csv", table())
    desk.write("lång.csv", f"response,item,value\nx,{ITEMS[0]},3\n")
    with pytest.raises(UsageError):
        desk.score("bred.csv", "lång.csv", **ROLE)


@pytest.mark.parametrize("engine", [Engine.PLAIN, Engine.ARROW])
def test_a_long_file_gives_the_scores_of_the_wide_one(desk: Desk, engine: Engine) -> None:
    """The same answers a row each, in any order, are the same responses."""
    rows = list(csv.reader(io.StringIO(table())))
    answers = [(row[0], item, cell) for row in rows[1:] for item, cell in zip(ITEMS, row[2:], strict=True)]
    random.Random(3).shuffle(answers)
    desk.write("bred.csv", table())
    desk.write("lång.csv", "response,item,value\n" + "".join(f"{','.join(one)}\n" for one in answers))
    desk.score("bred.csv", engine=engine, **ROLE)
    desk.score("lång.csv", engine=engine, output="lång-ut.csv", **ROLE)
    assert sorted(desk.read("ut.csv").splitlines()) == sorted(desk.read("lång-ut.csv").splitlines())


def test_a_map_says_what_the_words_and_columns_mean(desk: Desk) -> None:
    """Headers and words of one's own, an item that is not in the file, a column that is not wanted."""
    own = [f"Fråga {number}" for number in range(1, len(ITEMS))]
    desk.write(
        "svar.csv",
        "\n".join([";".join(["Vem", *own, "Övrigt"]), ";".join(["a", *["Jajamän"] * len(own), "x"])]),
    )
    items = "".join(f"  {item}: {title}\n" for item, title in zip(ITEMS, own, strict=False))
    desk.write(
        "karta.yaml",
        f"response: Vem\nitems:\n{items}  {ITEMS[-1]}: null\nvalues:\n  Jajamän: 5\nignore: [Övrigt]\n",
    )
    done = desk.score("svar.csv", map_file="karta.yaml", **ROLE)
    row = next(csv.DictReader(io.StringIO(desk.read("ut.csv").decode())))
    assert (row["bemotande_rated"], row["forutsattningar_rated"]) == ("4", "1")
    assert done.sources[0].columns.unread == ()


def test_an_index_and_a_mean_are_whole_in_parquet(desk: Desk) -> None:
    """Reals as doubles, counts as whole numbers, reasons as text; empty where there is no mean."""
    desk.write("svar.csv", "\n".join([",".join(HEADER), "a,U" + ",3" * len(ITEMS), "b,U" + "," * len(ITEMS)]))
    desk.score("svar.csv", output="ut.parquet", **ROLE)
    rows = parquet.read_table(desk.path("ut.parquet")).to_pylist()
    assert rows[0]["bemotande_mean"] == 3.0
    assert rows[0]["bemotande_index"] == 50.0
    assert rows[0]["bemotande_reason"] is None
    assert (rows[1]["bemotande_mean"], rows[1]["bemotande_reason"]) == (None, "too_few_items")


@pytest.mark.parametrize("output", ["ut.csv", "ut.parquet", "ut.jsonl"])
def test_verify_names_the_first_number_that_differs(desk: Desk, output: str) -> None:
    """A result verifies; after one number was changed it is named with its row, response and column."""
    desk.write("svar.csv", table())
    desk.score("svar.csv", output=output, by="enhet", report="r.md", **ROLE)
    manifest = desk.path(f"{output}.manifest.json")
    verdict = verify(manifest, [], "", desk.around())
    assert (verdict.findings, verdict.files, verdict.responses) == ((), 3, 60)
    rows = list(csv.reader(io.StringIO(table())))
    rows[2][2:5] = ["1", "1", "1"] if rows[2][2:5] != ["1", "1", "1"] else ["5", "1", "5"]
    desk.write("annan.csv", "".join(f"{','.join(row)}\n" for row in rows))
    desk.score("annan.csv", output=f"annan-{output}", by="enhet", **ROLE)
    os.replace(desk.path(f"annan-{output}"), desk.path(output))
    findings = verify(manifest, [], "", desk.around()).findings
    assert [finding.code for finding in findings] == ["cell"]
    assert (findings[0].params["row"], findings[0].params["response"]) == (3, "r1")


def test_verify_tells_a_changed_file_and_a_changed_definition(desk: Desk) -> None:
    """The answers by their hash, the assessment by its own; a file that is gone is not found."""
    desk.write("svar.csv", table())
    desk.score("svar.csv", **ROLE)
    manifest = desk.path("ut.csv.manifest.json")
    desk.write("svar.csv", table() + "\n")
    assert [found.code for found in verify(manifest, [], "", desk.around()).findings] == ["input"]
    desk.write("svar.csv", table())
    desk.assessment = samples.assessment(
        *samples.SAMPLE.roles, version="2.0.0", scoring=samples.SAMPLE.scoring
    )
    assert [found.code for found in verify(manifest, [], "", desk.around()).findings] == ["definition"]
    os.remove(desk.path("svar.csv"))
    with pytest.raises(NotFound):
        verify(manifest, [], "", desk.around())


def test_a_manifest_tells_no_place_and_no_time(desk: Desk) -> None:
    """Neither the folder nor a clock is in it, so another machine writes the same."""
    desk.write("svar.csv", table())
    desk.score("svar.csv", **ROLE)
    first = desk.read("ut.csv.manifest.json")
    assert str(desk.folder).encode() not in first
    desk.score("svar.csv", force=True, **ROLE)
    assert desk.read("ut.csv.manifest.json") == first
    assert json.loads(first)["counts"]["scored"] == 60


def test_an_unreadable_file_leaves_nothing(desk: Desk) -> None:
    """A JSON line that breaks off far down ends the run, and no half result is left."""
    good = json.dumps({"response": "a", **dict.fromkeys(ITEMS, 3)})
    desk.write("svar.jsonl", "\n".join([good.replace('"a"', f'"{number}"') for number in range(50)] + ["{"]))
    with pytest.raises(InputRejected):
        desk.score("svar.jsonl", **ROLE)
    assert desk.names() == {"svar.jsonl"}
