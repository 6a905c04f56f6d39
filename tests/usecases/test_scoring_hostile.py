"""Every hostile file of answers through the whole of ``score``: read, refused, or told with its place."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.errors import InputRejected
from sjalvskattning.usecases.scoring.done import AnswersRefused
from sjalvskattning.usecases.scoring.order import Engine
from tests.usecases.scored import HOSTILE, Desk

ROOT = Path(__file__).parents[2]
PLACES = {"kept": ROOT / "tests" / "hostile", "shared": ROOT.parent / "shared" / "hostile"}
ENGINES = (Engine.PLAIN, Engine.ARROW)

SCORED = {
    "ok_utf8_semikolon.csv": ["p1", "p2", "p3"],
    "blandade_radslut.csv": ["p1", "p2", "p3"],
    "sep_rad.csv": ["p1", "p2", "p3"],
    "bara_rubrik.csv": [],
    "formler.csv": [f"p{number}" for number in range(10)],
    "nfd_id.csv": ["p1"],
    "citat_radbryt_pipe.csv": ["p1"],
}
TOLD = {
    "ojamna_rader.csv": [(FaultCode.RAGGED, 2), (FaultCode.RAGGED, 3)],
    "dubbla_svar_samma_person.csv": [(FaultCode.ANSWERED_TWICE, 5)],
    "bom_mitt_i.csv": [(FaultCode.REPEATED_HEADER, 3)],
}
LARGE: dict[str, Callable[[], str | bytes]] = {
    "falt_200k.csv": lambda: "person;roll;fråga;nivå;kommentar\np1;roll;bemotande;3;" + "x" * 200_000,
    "bomb.csv.gz": lambda: gzip.compress(b"response,bemotande\n" + b"p1,3\n" * 8_000_000),
}
REFUSED = {
    "utf8_med_en_cp1252_byte.csv": 5,
    "oavslutat_citat.csv": 2,
    "falt_200k.csv": 2,
    "tom_0_byte.csv": None,
    "bara_bom.csv": None,
}


@pytest.fixture(params=list(PLACES))
def hostile(request: pytest.FixtureRequest) -> Path:
    """This project's copies, and the shared files where they are (in CI they must be)."""
    folder = PLACES[request.param]
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"{folder} is not there")
        pytest.skip(f"{folder} is not there")
    return folder


def desk(tmp_path: Path, hostile: Path, name: str) -> Desk:
    """A desk with one hostile file on it."""
    return copied(tmp_path, hostile / "answers" / name)


def copied(tmp_path: Path, source: Path) -> Desk:
    """A desk with a copy of a file; the large ones are not kept here but made."""
    made = Desk(tmp_path, HOSTILE)
    if source.is_file():
        shutil.copyfile(source, tmp_path / source.name)
    else:
        made.write(source.name, LARGE[source.name]())
    return made


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", SCORED)
def test_an_honest_file_is_scored(tmp_path: Path, hostile: Path, name: str, engine: Engine) -> None:
    """Every respondent is there, once, whatever line ends, letters, quotes or formulas the file has."""
    here = desk(tmp_path, hostile, name)
    done = here.score(name, engine=engine)
    lines = here.read("ut.csv").decode().splitlines()
    assert [line.partition(",")[0] for line in lines[1:]] == SCORED[name]
    assert done.outcome.scored == len(SCORED[name])
    assert not done.by_code


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", TOLD)
def test_a_faulty_file_is_told_row_by_row(tmp_path: Path, hostile: Path, name: str, engine: Engine) -> None:
    """Each fault with its row as a spreadsheet shows it; nothing is written but the list of faults."""
    here = desk(tmp_path, hostile, name)
    with pytest.raises(AnswersRefused) as refused:
        here.score(name, engine=engine)
    assert [(fault.code, fault.row) for fault in refused.value.first] == TOLD[name]
    assert here.names() == {name, "ut.csv.errors.csv"}


@pytest.mark.parametrize("engine", ENGINES)
def test_two_columns_of_one_name_are_refused(tmp_path: Path, hostile: Path, engine: Engine) -> None:
    """Neither the first nor the last of them wins in silence: the name is told."""
    here = desk(tmp_path, hostile, "dubbla_kolumner.csv")
    with pytest.raises(AnswersRefused) as refused:
        here.score("dubbla_kolumner.csv", engine=engine, on_error=OnError.REPORT)
    assert [(fault.code, fault.column) for fault in refused.value.first] == [
        (FaultCode.NO_ITEMS, ""),
        (FaultCode.COLUMN_TWICE, "nivå"),
    ]
    assert "ut.csv" not in here.names()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_whole_is_refused(
    tmp_path: Path, hostile: Path, name: str, engine: Engine
) -> None:
    """One error, with the row where there is one, whatever is said of faults; and nothing is left behind."""
    here = desk(tmp_path, hostile, name)
    with pytest.raises(InputRejected) as refused:
        here.score(name, engine=engine, on_error=OnError.REPORT)
    if REFUSED[name] is not None:
        assert refused.value.params["row"] == REFUSED[name]
    assert here.names() == {name}


@pytest.mark.parametrize("name", ["bomb.csv.gz", "trunkerad.parquet"])
def test_bombs_and_torn_files_are_refused(tmp_path: Path, hostile: Path, name: str) -> None:
    """A packed file that grows without end, and a Parquet file without its end, leave nothing behind."""
    here = copied(tmp_path, hostile / "batch" / name)
    with pytest.raises(InputRejected):
        here.score(name, engine=Engine.AUTO)
    assert here.names() == {name}
