"""What a user asks for when files are scored."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sjalvskattning.batch.outputs.formats import Dialect
from sjalvskattning.batch.table import ReadOptions
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.disclosure.release import K
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.work import OnError

STREAM = "-"
"""Standard input or output."""


class Engine(StrEnum):
    """What adds the numbers up. All give the same ones."""

    AUTO = "auto"
    PLAIN = "plain"
    ARROW = "arrow"
    SPARK = "spark"


@dataclass(frozen=True)
class Order:
    """One call of ``score``. Files are named as the user named them; empty means not asked for.

    ``inputs`` may hold ``-`` and patterns (``svar-*.csv``). ``stored`` adds the responses kept on this
    machine. ``column_map`` goes before ``map_file``. ``by`` is the header of groups, ``k`` the fewest in
    anything published of one. ``errors`` is where faults are written; empty means beside the output.
    ``master`` is a Spark cluster's address, ``staging`` a folder that it sees. Without a ``manifest`` no file
    is hashed either, and the result can't be verified later.
    """

    inputs: tuple[str, ...]
    assessment: str
    output: str
    role: str = ""
    perspective: Perspective = Perspective.SELF
    stored: bool = False
    map_file: str = ""
    column_map: ColumnMap | None = None
    by: str = ""
    groups: str = ""
    k: int = K
    report: str = ""
    errors: str = ""
    on_error: OnError = OnError.STOP
    ids_per_file: bool = False
    engine: Engine = Engine.AUTO
    master: str = ""
    staging: str = ""
    dialect: Dialect = Dialect.STANDARD
    dry_run: bool = False
    manifest: bool = True
    force: bool = False
    read: ReadOptions = field(default_factory=ReadOptions)


__all__ = ["STREAM", "Dialect", "Engine", "Order", "ReadOptions"]
