"""What each of the shared hostile files is held to, through the program's own doors."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.batch.outputs.formulas import original
from sjalvskattning.core.identifying import Sign, sign_words, signs
from sjalvskattning.core.summary import build_summary
from sjalvskattning.core.text import clean_entry
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.render import encode
from sjalvskattning.usecases.group.reports import report_name
from tests.batch.reading.files import opened, rows
from tests.cli.calls import Caller
from tests.cli.group_calls import made
from tests.core.sessions import opened as session_of
from tests.samples import rated, response
from tests.store.hostile_stores import STORES
from tests.store.test_damage import ACCEPTED, RECOVERED, REFUSED
from tests.text.seen import steering
from tests.text.strings import STRINGS

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "hostile"
SHARED = ROOT.parent / "shared" / "hostile"

MAP = """shape: long
response: person
item_column: fråga
value_column: nivå
items:
  aterkoppling: återkoppling
ignore: [roll, kommentar]
"""


class Row(NamedTuple):
    """A row of the manifest, and where its file lies."""

    name: str
    expect: str
    path: Path


@cache
def manifest() -> dict[str, Row]:
    """Every row by its file."""
    with (SHARED / "manifest.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    found = {line["file"]: Row(line["file"], line["expect"], SHARED / line["file"]) for line in lines}
    assert len(found) == len(lines)
    return found


class Bench:
    """Where a row is tried: the program's command line, an empty home and a folder for files."""

    def __init__(self, call: Caller, folder: Path) -> None:
        self.call, self.folder = call, folder

    def says(self, code: int, *words: str) -> str:
        """What a call says; it ends with that code and shows nothing of the program's inside."""
        done = self.call(*words, "--lang", "sv")
        assert done.code == code, done.err
        assert "Traceback" not in done.err
        assert not steering(done.err)
        assert done.err.count("Fel:") <= 1 or "definitions" in words[-3]
        return done.out + done.err

    def scored(self, row: Row, code: int) -> str:
        """What ``score`` says of a file of answers."""
        ok = (OWN / "definitions" / "ok.yaml").read_text("utf-8").replace("id: ok", "id: hostil", 1)
        before, mark, item = ok.partition("          - id: bemoter")
        items = "".join(f"          - id: {name}{item.rstrip()}\n" for name in ("bemotande", "aterkoppling"))
        assert mark
        (self.folder / "hostil.yaml").write_text(before + items, "utf-8")
        (self.folder / "karta.yaml").write_text(MAP, "utf-8")
        given = [str(self.folder / name) for name in ("hostil.yaml", "karta.yaml", "ut.csv")]
        return self.says(
            code,
            "score",
            str(row.path),
            "-a",
            given[0],
            "--map",
            given[1],
            "-o",
            given[2],
            "--on-error",
            "stop",
        )

    @property
    def output(self) -> list[str]:
        """Who is in the result."""
        with (self.folder / "ut.csv").open(encoding="utf-8", newline="") as file:
            return [original(cells[0]) for cells in list(csv.reader(file))[1:]]


Holder = Callable[[Row, Bench], None]


def accepts(*ids: str, says: Iterable[str] = ()) -> Holder:
    """A file of answers from just those."""

    def hold(row: Row, bench: Bench) -> None:
        said = bench.scored(row, 0)
        assert bench.output == list(ids)
        assert all(word in said for word in says)

    return hold


def rejects(*says: str) -> Holder:
    """A file of answers that is refused as a whole, in words that name what and where; nothing is written."""

    def hold(row: Row, bench: Bench) -> None:
        said = bench.scored(row, 3)
        assert all(word in said for word in says), said
        assert not (bench.folder / "ut.csv").exists()

    return hold


def formulas(row: Row, bench: Bench) -> None:
    """Comments stay as they are; written as CSV nothing is calculated, and read again they are the same."""
    comments = [cells[4] for _, cells in rows(opened(_copied(row, bench)))]
    assert comments[1:4] == ["=cmd|' /C calc'!A0", "+46701234567", "-2 dagar i veckan"]
    target = bench.folder / "om.csv"
    header = "person;roll;fråga;nivå;kommentar".encode()
    target.write_bytes(row.path.read_bytes().replace(header, "x;roll;fråga;nivå;person".encode(), 1))
    bench.scored(Row(row.name, row.expect, target), 0)
    with (bench.folder / "ut.csv").open(encoding="utf-8", newline="") as file:
        written = [cells[0] for cells in list(csv.reader(file))[1:]]
    assert [original(cell) for cell in written] == comments
    assert not [cell for cell in written if cell.lstrip()[:1] in ("=", "+", "-", "@", "＝")]


def large_columns(row: Row, bench: Bench) -> None:
    """The footer tells the rows; what is read is what is wanted, not two gigabytes of text."""
    table = opened(_copied(row, bench))
    assert table.count == 2_000_000
    bench.scored(row, 3)


def _copied(row: Row, bench: Bench) -> Path:
    return Path(shutil.copy(row.path, bench.folder))


def definition(*says: str, twin: str = "") -> Holder:
    """A definition that is refused with its place: the shared one, and the program's own twin of it."""

    def hold(row: Row, bench: Bench) -> None:
        own = OWN / "definitions" / (twin or row.path.name)
        before = row.path.read_bytes()
        for path in (row.path, own):
            said = bench.says(3, "assessment", "check", str(path))
            assert all(word in said for word in says), said
        assert row.path.read_bytes() == before

    return hold


def good_definition(row: Row, bench: Bench) -> None:
    """The program's own twin is accepted; the shared one, in another format, is refused in words."""
    bench.says(0, "assessment", "check", str(OWN / "definitions" / row.path.name))
    bench.says(3, "assessment", "check", str(row.path))


def not_a_date(row: Row, bench: Bench) -> None:
    """Nothing in the program's format is a date: the text is a text there."""
    good_definition(row, bench)


def store(id: str = "") -> Holder:
    """A store: the twin does what the rooms' tables say; the shared bytes in its place stay as they are."""

    def hold(row: Row, bench: Bench) -> None:
        name = id or row.path.stem.replace("_", "-")
        expected = "accept" if name in ACCEPTED else "recover" if name in RECOVERED else "reject"
        assert (STORES / f"{name}.jsonl").is_file()
        assert expected == row.expect or (row.expect, name) in _AS_GOOD
        assert name in {*ACCEPTED, *RECOVERED, *REFUSED}
        kept = bench.call.home / "app" / "data" / "responses" / f"{name}.jsonl"
        kept.parent.mkdir(parents=True)
        kept.write_bytes(row.path.read_bytes())
        bench.says(0, "history")
        bench.call("summary", name)
        assert kept.read_bytes() == row.path.read_bytes()

    return hold


_AS_GOOD = {("recover", "icke-numeriskt-id")}
"""An id that is no number is an id like any other here, so there is nothing to recover."""


def comment(row: Row, bench: Bench) -> None:
    """Kept as it was written; among what every screen and export is tried with; and harmless in each."""
    text = row.path.read_bytes().decode("utf-8", "surrogateescape")
    kept = clean_entry(text)
    assert kept in STRINGS
    answered = response({"lyssnar": rated(5, kept)})
    assert answered.answer("lyssnar").comment == kept
    for language in LANGUAGES:
        document = build_summary(answered, None, Translator(language), date(2026, 11, 20))
        for kind in ("text", "md", "html"):
            assert not steering(encode(document, kind).decode())


def points_someone_out(row: Row, bench: Bench) -> None:
    """Who writes has a hint, and hears what in it points out; the facilitator is warned before sharing."""
    comment(row, bench)
    text = row.path.read_text("utf-8").strip()
    assert signs(text) == (Sign.PHONE, Sign.PERSON_NUMBER, Sign.ONLY_ONE)
    id = made(bench.call, "--comments")
    typed = "".join(f"ja\n1\n2\n3\nklar\n{text}\n\nja\n" for _ in range(8))
    entered = bench.call("group", "enter", id, typed=f"{typed}\n")
    assert entered.code == 0, entered.err
    t = Translator("sv")
    hint, told, asked = (
        entered.out.index(words)
        for words in (
            t("identifying.before_writing"),
            t("identifying.own", signs=sign_words(signs(text), t)),
            t("group_cli.enter.may_show"),
        )
    )
    assert hint < told < asked
    assert sign_words(signs(text), t) in bench.says(0, "group", "reveal", "--yes")
    for language in LANGUAGES:
        report = bench.call("group", "report", "--lang", language)
        assert sign_words(signs(text), Translator(language)) in report.err
        assert text in report.out


def names(row: Row, bench: Bench) -> None:
    """No name that someone gives a session becomes part of a file's name or leaves the folder."""
    found = row.path.read_text("utf-8").split("\n")
    assert len(found) >= 30
    for name in found:
        session = session_of(name=name or "x")
        for kind in ("md", "html"):
            made = report_name(session, kind)
            assert made == Path(made).name
            assert len(made.encode()) <= 100
            assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
            assert not made.startswith((".", "-"))
