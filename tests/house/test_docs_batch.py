"""What the pages about batches show is what happens: every block is run in order on the examples."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest

from sjalvskattning.batch.maps import KEYS
from sjalvskattning.cli import main
from sjalvskattning.core.scoring import Reason
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.core.tabular.group_table import group_columns
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import PARTS
from sjalvskattning.usecases.scoring.order import Engine
from tests import samples
from tests.cli.calls import ROOT, surroundings

PAGES = {"batch.md": "en", "batch.sv.md": "sv"}
"""The pages, and the language that their reader has chosen."""

PROGRAM = "sjalvskattning"
TOOLS = {"cat", "cmp", "cut", "grep", "gzip", "head", "sed"}
"""What else the pages call."""

BLOCK = re.compile(r"^```(console|python|text|diff)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
"""Commands with what they print, Python and what it prints, and a change to a file."""

pytestmark = pytest.mark.skipif(any(shutil.which(tool) is None for tool in TOOLS), reason="needs Unix tools")


class Block(NamedTuple):
    """A block of code: its language, its text and the line that it stands on."""

    language: str
    text: str
    line: int


class Shown(NamedTuple):
    """A command, and what the page says that it prints."""

    command: str
    output: str


def blocks(page: str) -> list[Block]:
    """The blocks of a page that can be run."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    return [Block(one[1], one[2], text.count("\n", 0, one.start()) + 1) for one in BLOCK.finditer(text)]


def commands(text: str) -> list[Shown]:
    """The commands of a block; one that ends with a backslash goes on."""
    found: list[Shown] = []
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = re.sub(r"\\\n\s*", "", part).partition("\n")
        found.append(Shown(command, output))
    return found


@dataclass
class Reader:
    """Someone who sits in an empty folder with the examples and does what a page says."""

    monkeypatch: pytest.MonkeyPatch
    folder: Path
    language: str
    code: int = 0
    names: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Put the examples there."""
        work = self.folder / "work"
        shutil.copytree(ROOT / "examples", work)
        self.monkeypatch.chdir(work)
        self.environment = surroundings(self.folder, SJALVSKATTNING_LANG=self.language)
        self.monkeypatch.setattr(os, "environ", self.environment)

    def do(self, command: str) -> str:
        """What a line prints: words of the program, pipes between them and the tools, ``>`` to a file."""
        if command == "echo $?":
            return f"{self.code}\n"
        lexer = shlex.shlex(command, posix=True, punctuation_chars="|>")
        lexer.whitespace_split = True
        said = io.BytesIO()
        data, stages = b"", [*_stages(list(lexer))]
        for number, (words, target) in enumerate(stages):
            is_last = number == len(stages) - 1
            data = self._stage(words, data, said, said if is_last and not target else io.BytesIO())
            if target:
                Path(target).write_bytes(data)
        return said.getvalue().decode()

    def _stage(self, words: Sequence[str], typed: bytes, said: io.BytesIO, out: io.BytesIO) -> bytes:
        if words[0] != PROGRAM:
            assert words[0] in TOOLS
            done = subprocess.run(list(words), input=typed, capture_output=True, check=True)
            out.write(done.stdout)
            return done.stdout
        streams = {"stdin": io.BytesIO(typed), "stdout": out, "stderr": said}
        with self.monkeypatch.context() as patch:
            wrapped = {
                name: io.TextIOWrapper(stream, "utf-8", newline="", write_through=True)
                for name, stream in streams.items()
            }
            for name, stream in wrapped.items():
                patch.setattr(sys, name, stream)
            self.code = main.run(list(words[1:]))
            for stream in wrapped.values():
                stream.detach()
        return out.getvalue()

    def run(self, source: str) -> str:
        """What a piece of Python prints; it knows what the pieces before it have named."""
        with redirect_stdout(io.StringIO()) as out:
            exec(compile(source, "batch.md", "exec"), self.names)
        return out.getvalue()

    def change(self, text: str) -> None:
        """Make a change: each line after ``-`` becomes the one after ``+`` below it."""
        lines = text.splitlines()
        path = Path(lines[0].removeprefix("--- "))
        content = path.read_text("utf-8").splitlines()
        old = [line[1:] for line in lines[2:] if line.startswith("-")]
        new = [line[1:] for line in lines[2:] if line.startswith("+")]
        for before, after in zip(old, new, strict=True):
            assert content.count(before) == 1, before
            content[content.index(before)] = after
        path.write_text("\n".join(content) + "\n", "utf-8")


def _stages(words: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    """The commands of a pipe, each with the file that it writes to."""
    stage: list[str] = []
    for word in [*words, "|"]:
        if word == "|":
            at = stage.index(">") if ">" in stage else len(stage)
            yield stage[:at], "".join(stage[at + 1 :])
            stage = []
        else:
            stage.append(word)


def differences(page: str, reader: Reader) -> Iterator[tuple[int, str, str, str]]:
    """Do what a page says; where something else is printed: line, what was done, shown and said."""
    for block in blocks(page):
        if block.language == "diff":
            reader.change(block.text)
        elif block.language == "console":
            for shown in commands(block.text):
                if (said := reader.do(shown.command)) != shown.output:
                    yield block.line, shown.command, shown.output, said
        elif block.language == "python":
            printed = reader.run(block.text)
        elif printed != block.text:
            yield block.line, "python", block.text, printed


@pytest.mark.parametrize(("page", "language"), PAGES.items())
def test_what_is_shown_happens(
    page: str, language: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each command and each piece of Python prints what the page says, to the last character."""
    assert sum(block.language == "console" for block in blocks(page)) > 5
    for line, done, shown, said in differences(page, Reader(monkeypatch, tmp_path, language)):
        assert said == shown, f"docs/{page}:{line}: {done}"


def test_another_output_would_be_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is printed is what the program said and nothing else, and its exit code is kept."""
    reader = Reader(monkeypatch, tmp_path, "en")
    said = reader.do("sjalvskattning score nothing.csv -a koping --role medarbetare -o - | head -n 1")
    assert said.startswith("Error: There is no such file. (nothing.csv)\n")
    assert reader.do("echo $?") == "1\n"
    assert reader.do("sed -n 1p svar.csv | cut -d, -f2") == "enhet\n"


def _told(page: str, heading: str) -> set[str]:
    """The code words in the first cells of the tables below a heading."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    _, found, below = text.partition(f"\n{heading}\n")
    assert found, heading
    section = re.split(r"^#{2,3} ", below, maxsplit=1, flags=re.MULTILINE)[0]
    cells = re.findall(r"^\| (.*?) \|", section, re.MULTILINE)
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("### The map's keys", set(KEYS)),
        ("### The fault codes", {code.value for code in FaultCode}),
        ("### Per response", {f"AREA_{part}" for part, _ in PARTS}),
        ("### Why there is no mean", {reason.value for reason in Reason}),
        ("## Which engine runs when", {engine.value for engine in Engine}),
    ],
)
def test_tables_are_complete(heading: str, known: set[str]) -> None:
    """Every key, code, column, reason and engine that there is stands in its table, and no made-up one."""
    others = {"file", "response", "perspective", "occasion", "group", "overall_…"}
    told = _told("batch.md", heading)
    assert told - others == known - others


def test_every_column_of_groups_is_told() -> None:
    """The columns of groups are those of the program; the steps' are told as one."""
    plan = Plan(samples.SAMPLE, samples.SAMPLE.roles[0].id)
    known = {re.sub(r"^step_\d+$", "step_1", column.name) for column in group_columns(plan)}
    assert _told("batch.md", "### Per group") - {"step_2"} == known
