"""What a run is given besides the order, and what comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from sjalvskattning.batch.source import Source
from sjalvskattning.core.response import Response
from sjalvskattning.core.tabular.faults import HEADER_FAULTS, Fault
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.work import Outcome
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.scoring.order import Engine
from sjalvskattning.usecases.scoring.sink import Progress
from sjalvskattning.usecases.workspace import Workspace


class AnswersRefused(InputRejected):
    """Nothing was written, since something was wrong with the answers.

    The code is ``score.refused``, or ``score.refused_header`` when no row of a file could be scored.
    ``first`` are the first of the faults, ``by_code`` counts them all; ``errors`` is the file that lists
    every one, or empty.
    """

    def __init__(self, first: Sequence[Fault], by_code: Mapping[str, int], errors: str) -> None:
        code = "score.refused_header" if HEADER_FAULTS & by_code.keys() else "score.refused"
        super().__init__(code, count=sum(by_code.values()), errors=errors)
        self.first, self.by_code, self.errors = tuple(first), dict(by_code), errors


@dataclass(frozen=True)
class Around:
    """What a run needs of the world around it.

    ``envelope`` reads a file as an envelope with a response, or gives None for any other file. ``stdin`` and
    ``stdout`` give the streams that ``-`` means.
    """

    workspace: Workspace
    t: Translator
    stdin: Callable[[], BinaryIO]
    stdout: Callable[[], BinaryIO]
    envelope: Callable[[Path], Response | None] = lambda path: None
    progress: Progress = lambda rows: None


@dataclass
class Done:
    """What was done, for a face to tell and a manifest to keep.

    ``written`` are the files, as the user named them. ``skipped`` counts stored responses and envelopes that
    answer something else. ``errors`` is the file of faults, or empty.
    """

    plan: Plan
    column_map: ColumnMap
    outcome: Outcome
    sources: Sequence[Source]
    engine: Engine
    by_code: Counter[str]
    first: Sequence[Fault]
    skipped: int
    errors: str = ""
    written: list[str] = field(default_factory=list)
