"""Hostile texts as ids, groups, cells and file names of what is scored: each output has them as text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from itertools import zip_longest
from pathlib import Path

import openpyxl
import pytest
from pyarrow import parquet

from sjalvskattning.batch.fault_file import shown as on_a_line
from sjalvskattning.batch.outputs.formulas import original
from sjalvskattning.core.tabular.work import OnError, group_name
from sjalvskattning.usecases.scoring.order import Dialect, Engine
from tests.cli.calls import Caller, process
from tests.figures import Figure, amount
from tests.text.seen import shown, squeezed, steering
from tests.text.strings import STRINGS
from tests.usecases.scored import HOSTILE, Desk

pytestmark = pytest.mark.trust(part="text")

READ = tuple(text for text in STRINGS if "\0" not in text)
"""Those that a table can hold: a file with a NUL in it is no text, and is refused as a whole."""

TRIED = READ[:: amount(6, 1)]
IDS = tuple(text for text in TRIED if text.strip())
GROUPS = tuple(text for text in TRIED if group_name(text))
PEOPLE = 5
"""In each group, so that it may be shown."""

KOPING = ("-a", "koping", "--role", "medarbetare", "-o", "-")
ANSWERS = Path(__file__).parents[2] / "examples" / "svar.csv"

Rows = list[list[str]]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Caller:
    """Calls the program in a home of its own."""
    return Caller(monkeypatch, tmp_path)


def table(groups: Iterable[str], ids: Iterable[str], cell: Callable[[int], str] = lambda _: "3") -> str:
    """A table of answers in which every text is an id and a group."""
    said = io.StringIO()
    writer = csv.writer(said)
    writer.writerow(["response", "enhet", "bemotande", "återkoppling"])
    for place, (group, id) in enumerate(zip_longest(groups, ids, fillvalue="")):
        for person in range(PEOPLE):
            who = id if id and person == 0 else f"p{place}.{person}"
            writer.writerow([who, group, cell(place), "4"])
    return said.getvalue()


def delimited(delimiter: str) -> Callable[[bytes], Rows]:
    """Reads a table of cells; none of them is one that a spreadsheet would calculate."""

    def read(data: bytes) -> Rows:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))
        live = [cell for row in rows for cell in row if squeezed(cell)[:1] in {*"=+-@＝＋－＠"} - {""}]
        assert not live
        return [[original(cell) for cell in row] for row in rows]

    return read


def json_lines(data: bytes) -> Rows:
    """Reads a value a column."""
    found = [json.loads(line) for line in data.decode().split("\n")[:-1]]
    return [list(found[0]), *([str(cell) for cell in row.values()] for row in found)]


def columns(data: bytes) -> Rows:
    """Reads Parquet."""
    read = parquet.read_table(io.BytesIO(data))
    return [read.schema.names, *([str(cell) for cell in row.values()] for row in read.to_pylist())]


def workbook(data: bytes) -> Rows:
    """Reads an Excel file; no cell is a formula or a link."""
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    cells = list(sheet.iter_rows())
    assert {cell.data_type for row in cells for cell in row} <= {"s", "n", "inlineStr"}
    assert not [cell for row in cells for cell in row if cell.hyperlink]
    return [[str(cell.value or "") for cell in row] for row in cells]


def in_a_workbook(text: str) -> str:
    """A text as a workbook can hold it: what XML can't is a picture, or the sign for what is not known."""
    return "".join(
        "\ufffd"
        if char in "\ufffe\uffff"
        else chr(0x2400 + ord(char))
        if char < " " and char not in "\t\n"
        else char
        for char in text
    )


OUTPUTS: dict[str, tuple[Callable[[bytes], Rows], Dialect]] = {
    "ut.csv": (delimited(","), Dialect.STANDARD),
    "ut.tsv": (delimited("\t"), Dialect.STANDARD),
    "ut.jsonl": (json_lines, Dialect.STANDARD),
    "ut.parquet": (columns, Dialect.STANDARD),
    "ut.xlsx": (workbook, Dialect.STANDARD),
    "sv.csv": (delimited(";"), Dialect.EXCEL_SV),
    "sv.tsv": (delimited("\t"), Dialect.EXCEL_SV),
}


@pytest.mark.parametrize("engine", [Engine.PLAIN, Engine.ARROW])
@pytest.mark.parametrize("name", OUTPUTS)
def test_every_id_and_group_comes_back(tmp_path: Path, name: str, engine: Engine, figure: Figure) -> None:
    """Expect the scores to have each id once, the statistics each group, and nothing that is calculated."""
    desk = Desk(tmp_path, HOSTILE)
    desk.write("svar.csv", table(GROUPS, IDS))
    read, dialect = OUTPUTS[name]
    done = desk.score("svar.csv", output=name, by="enhet", engine=engine, dialect=dialect)
    assert done.outcome.scored == max(len(GROUPS), len(IDS)) * PEOPLE
    kept: Callable[[str], str] = in_a_workbook if name.endswith("xlsx") else str
    header, *scores = read(desk.read(name))
    assert header[:2] == ["response", "group"]
    assert set(map(kept, IDS)) <= {row[0] for row in scores}
    stem, suffix = name.split(".")
    header, *groups = read(desk.read(f"{stem}.groups.{suffix}"))
    assert {row[1] for row in groups if row[0] == "group"} == {kept(group_name(text)) for text in GROUPS}
    assert {len(row) for row in groups} == {len(header)}
    figure("text: exports parsed", 2)
    figure("text: strings on surfaces", 2 * len(TRIED))


@pytest.mark.parametrize("name", ["fel.csv", "fel.tsv", "fel.jsonl"])
def test_every_faulty_cell_comes_back(tmp_path: Path, name: str, figure: Figure) -> None:
    """Expect each cell that is no answer with its text on a line, shown safely, and nothing calculated.

    A single digit is an answer, also as "1. ".
    """
    desk = Desk(tmp_path, HOSTILE)
    faulty = [text for text in TRIED if len(text.strip()) > 1 and text.strip() != "1." and shown(text)]
    desk.write("svar.csv", table(map(str, range(len(faulty))), (), faulty.__getitem__))
    desk.score("svar.csv", errors=name, on_error=OnError.REPORT)
    read = {"csv": delimited(","), "tsv": delimited("\t"), "jsonl": json_lines}[name.partition(".")[2]]
    assert not steering(desk.read(name).decode(), but="\n\t")
    header, *faults = read(desk.read(name))
    told = {row[header.index("value")] for row in faults if row[header.index("column")] == "bemotande"}
    assert told == {on_a_line(text) for text in faulty}
    figure("text: exports parsed", 1)
    figure("text: strings on surfaces", len(faulty))


def test_a_manifest_and_a_report_name_a_hostile_file(tmp_path: Path, figure: Figure) -> None:
    """Expect the file's name in the manifest as it is, no id or group there, and a report that is inert."""
    desk = Desk(tmp_path, HOSTILE)
    source = "=1+1 \u202e[b]\x1b[2J|<b>.csv"
    desk.write(source, table(["Enheten \x1b]0;x\x07 | <script>"], ["hemligt id"]))
    for report in ("r.md", "r.html"):
        desk.score(source, by="enhet", report=report, force=True)
        said = desk.read(report).decode()
        assert not steering(said)
        assert "<script>" not in said
        assert "hemligt id" not in said
    manifest = desk.read("ut.csv.manifest.json").decode()
    assert not steering(manifest)
    assert json.loads(manifest)["inputs"][0]["name"] == source
    assert "hemligt id" not in manifest
    assert "script" not in manifest
    figure("text: exports parsed", 3)


def test_a_result_on_a_terminal_is_shown_and_in_a_pipe_is_exact(
    call: Caller, tmp_path: Path, figure: Figure
) -> None:
    """Expect no byte that a terminal obeys, all the same rows, and each text as it is where it is kept."""
    header, answer, *_ = ANSWERS.read_text("utf-8").splitlines()
    rows = [next(csv.reader([answer])) for _ in IDS]
    said = io.StringIO()
    writer = csv.writer(said)
    writer.writerows(
        [next(csv.reader([header])), *([id, *row[1:]] for id, row in zip(IDS, rows, strict=True))]
    )
    source = tmp_path / "svar.csv"
    source.write_text(said.getvalue(), "utf-8", newline="")
    screen = call("score", str(source), *KOPING, terminal=True)
    assert screen.code == 0, screen.err
    assert not steering(screen.out)
    piped = process(("score", str(source), *KOPING), call.environment)
    assert piped.code == 0, piped.err
    kept = [original(row[0]) for row in csv.reader(io.StringIO(piped.out, newline=""))]
    assert kept[1:] == list(IDS)
    assert squeezed(screen.out) == shown(piped.out)
    figure("text: strings on surfaces", 2 * len(IDS))
