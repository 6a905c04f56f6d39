"""Every entry: what it is fed first, bytes made of that, and with atheris a run of fuzzing."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures import Figure, amount
from tests.fuzz import running
from tests.fuzz.corpus import FOUND, ROOT
from tests.fuzz.entries import _planted

pytestmark = pytest.mark.trust(part="parsers")

SOURCE = ROOT / "src" / "sjalvskattning"
ENTRIES = running.names()

RUNS = {"answer_code": 200, "sheets": 100}
"""Inputs of the short run, where they take little; 50 for the others, whose seeds alone take a second."""

PARSING = frozenset(
    {
        *(
            "json.loads",
            "json.load",
            "yaml.parse",
            "yaml.load",
            "csv.reader",
            "csv.open_csv",
            "csv.DictReader",
        ),
        *("zipfile.ZipFile", "ZipFile", "expat.ParserCreate", "load_workbook", "parquet.ParquetFile"),
        *("CalamineWorkbook.from_object", "tomllib.loads", "tomllib.load", "gzip.GzipFile", "parse_qsl"),
        *("passphrase.decrypt", "ElementTree.fromstring", "ElementTree.parse", "TypeAdapter", "pickle.loads"),
    }
)
"""Calls that take apart bytes or text from outside."""

REACHED = {
    "batch/manifest.py": "kept",
    "batch/map_tree.py": "column_map",
    "batch/reading/encoding.py": "answers",
    "batch/reading/json_lines.py": "answers",
    "batch/reading/parquet.py": "answers",
    "batch/reading/records.py": "answers",
    "batch/reading/unpacking.py": "answers",
    "batch/reading/workbook.py": "answers",
    "batch/reading/workbook_guard.py": "answers",
    "batch/arrow/pieces.py": "answers",
    "core/answer_table/text.py": "sheets",
    "core/bundle/bundle.py": "envelope",
    "core/group/packet.py": "sheets",
    "definitions/reading.py": "definition",
    "definitions/workbook/opening.py": "workbook",
    "store/agreement_file.py": "agreement",
    "store/agreement_handed.py": "agreement",
    "store/backup_reading.py": "backup",
    "store/bundle_shape.py": "envelope",
    "store/bundles.py": "envelope",
    "store/drafts.py": "kept",
    "store/index.py": "kept",
    "store/invitation_shape.py": "invitation",
    "store/lines.py": "backup",
    "store/sealing.py": "envelope",
    "store/sent.py": "kept",
    "store/session_file.py": "kept",
    "store/settings.py": "kept",
}
"""The modules that parse, and the entry that reaches each."""

NOT_FED = {
    "batch/outputs/workbook.py": "writes an archive",
    "batch/verifying.py": "reads results that this program has just made again, and the file beside it",
    "batch/spark/staging.py": "reads what the cluster has just written",
    "definitions/cache.py": "reads only what its own checksum vouches for; lost when it does not",
    "render/docx/package.py": "packs anew what it has just made",
    "store/backups.py": "writes an archive",
    "store/journal.py": "reads back what it has just written",
    "web/posted.py": "reads a form posted by a browser; tests/web/test_hostile.py",
}
"""The modules that call such a thing and are fed nothing here, and why."""


@cache
def given_first(name: str) -> tuple[bytes, ...]:
    """What an entry is fed first."""
    return tuple(running.inputs(name))


def callers() -> set[str]:
    """The modules of the program that call one of :data:`PARSING`."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        if not any(f"{name.rpartition('.')[2]}(" in text for name in PARSING):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if any(called == name or called.endswith(f".{name}") for name in PARSING):
                    found.add(path.relative_to(SOURCE).as_posix())
    return found


def test_every_parser_has_an_entry() -> None:
    """Expect each module that takes bytes apart to be reached by an entry, or a reason; and no stale row."""
    assert callers() == REACHED.keys() | NOT_FED.keys()
    assert set(REACHED.values()) | {"answer_code", "policy"} == set(
        ENTRIES
    )  # those two take text apart by hand


@pytest.mark.parametrize("name", ENTRIES)
def test_what_an_entry_is_fed_first_is_no_finding(name: str, figure: Figure) -> None:
    """Expect neither its seeds nor what was found before to be one, and its parsers to be reached."""
    unreached = {str(SOURCE / module) for module, reached in REACHED.items() if reached == name}

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            unreached.discard(frame.f_code.co_filename)

    entry, fed = running.entry(name), given_first(name)
    before = sys.getprofile()
    try:
        for data in fed:
            sys.setprofile(note if unreached else before)
            entry.one(data)
    finally:
        sys.setprofile(before)
    assert not unreached
    figure("parsers: fuzzed inputs", len(fed))
    figure("parsers: entries", 1)


def test_what_was_found_belongs_to_an_entry() -> None:
    """Expect no folder of findings that nobody feeds."""
    assert {folder.name for folder in FOUND.iterdir()} <= set(ENTRIES)


@st.composite
def bytes_like(draw: st.DrawFn, fed: tuple[bytes, ...], most: int) -> bytes:
    """Any bytes, or one of what an entry is fed first with others put in, left out or joined to it."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.binary(max_size=300))
    data = draw(st.sampled_from(fed))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        gone = draw(st.sampled_from([0, 0, 1, 2, 30]))
        piece = draw(st.binary(max_size=4) | st.sampled_from(fed).map(lambda other: other[:40]))
        data = data[:at] + piece + data[at + gone :]
    return data[:most]


@pytest.mark.parametrize("name", ENTRIES)
def test_any_bytes_are_no_finding(name: str, figure: Figure) -> None:
    """Expect the same of bytes that Hypothesis makes, also where there is no atheris."""
    entry = running.entry(name)
    tried = 0

    @settings(max_examples=amount(15, 500), deadline=None)
    @given(bytes_like(given_first(name), entry.MAX_LEN))
    def feed(data: bytes) -> None:
        nonlocal tried
        tried += 1
        entry.one(data)

    feed()
    figure("parsers: fuzzed inputs", tried)


needs_atheris = pytest.mark.skipif(not running.is_here(), reason="there is no atheris for this machine")


@needs_atheris
@pytest.mark.parametrize("name", ENTRIES)
def test_a_run_of_fuzzing_finds_nothing(name: str, tmp_path: Path, figure: Figure) -> None:
    """Expect no exception but the documented, no hang and no bloat, guided by what each input reaches."""
    fed = len(given_first(name))
    done = running.fuzz(name, runs=fed + amount(RUNS.get(name, 50), 5_000), keep=tmp_path)
    assert done.is_clean, (done.finding and done.finding.read_bytes(), done.log[-4_000:])
    figure("parsers: fuzzed inputs", done.executed)


@needs_atheris
def test_fuzzing_finds_a_fault_that_is_planted(tmp_path: Path) -> None:
    """Expect one that is two comparisons deep to be found, kept, and a fault when it is fed again."""
    done = running.fuzz("_planted", runs=500_000, keep=tmp_path)
    assert (done.is_clean, done.code) == (False, 77)
    assert done.finding is not None
    with pytest.raises(IndexError):
        _planted.one(done.finding.read_bytes())


@needs_atheris
def test_fuzzing_finds_an_input_that_never_ends(tmp_path: Path) -> None:
    """Expect it to be cut off and kept."""
    fed = tmp_path / "corpus" / "inputs"
    fed.mkdir(parents=True)
    (fed / "endless").write_bytes(_planted.ENDLESS)
    done = running.fuzz("_planted", runs=10, hang=1, keep=tmp_path / "kept", corpus=str(fed.parent))
    assert (done.is_clean, done.code) == (False, 70)
    assert done.finding is not None
    assert done.finding.read_bytes() == _planted.ENDLESS
