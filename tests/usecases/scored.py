"""Scoring files in a test: an assessment in memory, a folder, and what came of it."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.scoring.done import Around, Done
from sjalvskattning.usecases.scoring.order import Engine, Order
from sjalvskattning.usecases.scoring.run import score_files
from sjalvskattning.usecases.workspace import Workspace
from tests import samples

HOSTILE = samples.assessment(
    samples.role(
        "r",
        samples.area("mote", samples.item("bemotande"), samples.item("återkoppling")),
    )
)
"""What the hostile files answer: two items in one area, one with a letter that macOS takes apart."""


@dataclass
class _Catalogue:
    assessment: Assessment

    def find(self, name: str) -> Assessment:
        """The one there is."""
        return self.assessment


@dataclass
class _Workspace:
    catalogue: _Catalogue


@dataclass
class Desk:
    """Somewhere to score: ``folder`` holds every file that is named."""

    folder: Path
    assessment: Assessment = samples.SAMPLE
    stdin: bytes = b""
    stdout: io.BytesIO = field(default_factory=io.BytesIO)

    def around(self, language: str = "sv") -> Around:
        """What a run is given."""
        workspace = cast(Workspace, _Workspace(_Catalogue(self.assessment)))
        translator = Translator("en" if language == "en" else "sv")
        return Around(workspace, translator, lambda: io.BytesIO(self.stdin), lambda: self.stdout)

    def write(self, name: str, text: str | bytes) -> str:
        """Put a file in the folder; its whole name."""
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    def order(
        self, *inputs: str, output: str = "ut.csv", engine: Engine = Engine.PLAIN, **said: Any
    ) -> Order:
        """An order about files in the folder, each by its short name."""
        for name in ("groups", "report", "errors", "map_file"):
            if said.get(name):
                said[name] = self.path(said[name])
        names = tuple(map(self.path, inputs))
        return Order(names, "prov", self.path(output), engine=engine, **said)

    def score(self, *inputs: str, **said: Any) -> Done:
        """Score files in the folder."""
        return score_files(self.order(*inputs, **said), self.around())

    def path(self, name: str) -> str:
        """A name in the folder; ``-`` is a stream."""
        return name if name == "-" else str(self.folder / name)

    def read(self, name: str) -> bytes:
        """A file of the folder."""
        return (self.folder / name).read_bytes()

    def names(self) -> set[str]:
        """Everything in the folder, hidden or not."""
        return {path.name for path in self.folder.iterdir()}
