"""``OUT.manifest.json``: what a result was made from, so that it can be made again and compared.

No clock, no absolute path, no user's name, no engine: the same input gives the same bytes everywhere.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any, ClassVar

from sjalvskattning.batch.outputs.cells import well_formed
from sjalvskattning.batch.outputs.formats import Dialect
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.core.text import for_display, for_json
from sjalvskattning.errors import InputRejected
from sjalvskattning.locale import LANGUAGES

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FORMAT = 1
"""The version of the form that this program writes and reads."""

SUFFIX = ".manifest.json"
LARGEST = 1 << 24
"""Bytes of a manifest that are read."""

MOST_FIELDS = 10
"""Faulty fields that are told."""

SCORES, GROUPS, REPORT = "scores", "groups", "report"
"""What an output can be; there are scores, and at most one of each."""

_SHA256 = re.compile("[0-9a-f]{64}")


class _Strict:
    """Nothing is converted, and no unknown field is let past, when a manifest is read."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True)
class AssessmentPart(_Strict):
    """The definition that was used. ``sha256`` is its content hash."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True)
class OptionsPart(_Strict):
    """What the user chose that changes numbers or bytes.

    ``map`` is the whole column map (``ColumnMap.to_dict``). ``by`` is the header of the groups, ``k`` the
    least group that is published (None without). ``encoding``, ``delimiter`` and ``sheet`` are as they were
    said; ``language`` is the report's.
    """

    on_error: str
    dialect: str
    map: Mapping[str, Any] = field(default_factory=dict)
    by: str = ""
    k: int | None = None
    ids_per_file: bool = False
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    language: str = "sv"


@dataclass(frozen=True)
class InputPart(_Strict):
    """One table that was read.

    ``name`` is relative to the manifest's folder where the file lies there or below, otherwise its last part.
    ``bytes`` and ``sha256`` are of the file as it was given. ``delimiter`` is as found, empty where the kind
    of file has none.
    """

    name: str
    bytes: int
    sha256: str
    kind: str
    delimiter: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class CountsPart(_Strict):
    """Rows that were read, responses scored, rows left out, blank rows; and faults by their code."""

    read: int
    scored: int
    left_out: int
    blank: int
    faults: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class OutputPart(_Strict):
    """One file that was written: ``scores``, ``groups`` or ``report``.

    ``rows`` are below the header; None for a file that is no table.
    """

    what: str
    name: str
    bytes: int
    sha256: str
    rows: int | None


@dataclass(frozen=True)
class Manifest(_Strict):
    """Everything that a result came from. ``program`` is a version; ``rule`` names the rule of scoring."""

    program: str
    rule: str
    assessment: AssessmentPart
    role: str
    perspective: str
    options: OptionsPart
    inputs: tuple[InputPart, ...]
    counts: CountsPart
    outputs: tuple[OutputPart, ...]
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """The file: the same for the same manifest."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=2, sort_keys=True)
        return f"{for_json(text)}\n".encode()


def manifest_path(output: Path) -> Path:
    """Where the manifest of a result lies."""
    return output.with_name(output.name + SUFFIX)


def name_beside(path: Path, folder: Path) -> str:
    """What a file is called in a manifest in ``folder``: nothing that lies above it is told."""
    try:
        name = path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        name = path.name
    return unicodedata.normalize("NFC", well_formed(name))


def output_part(path: Path, what: str, name: str, rows: int | None) -> OutputPart:
    """A written file, read through for its hash. Raises OSError."""
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        return OutputPart(what, name, stream.tell(), sha256, rows)


def read_manifest(path: Path) -> Manifest:
    """A manifest that was written before.

    Raises InputRejected: ``score_file.manifest_form`` (no file, or no JSON object), ``.manifest_newer``,
    ``.manifest_fields`` (which fields are missing, unknown or not what they should be).
    """
    text, version = _read(path)
    if isinstance(version, int) and version > FORMAT:
        raise InputRejected("score_file.manifest_newer", path=str(path), version=version)
    from pydantic import ValidationError

    try:
        manifest = _reader().validate_json(text, strict=True)
        faults = list(_odd_fields(manifest))
    except ValidationError as error:
        faults = [".".join(map(str, fault["loc"])) for fault in error.errors()]
    if faults:
        fields = ", ".join(shown[:80] for shown in map(for_display, faults[:MOST_FIELDS]))
        raise InputRejected("score_file.manifest_fields", path=str(path), fields=fields)
    return manifest


@cache
def _reader() -> TypeAdapter[Manifest]:
    from pydantic import TypeAdapter

    return TypeAdapter(Manifest)


def _read(path: Path) -> tuple[bytes, object]:
    """The bytes of a manifest that is a JSON object, and the version it says it has."""
    try:
        with path.open("rb") as stream:
            text = stream.read(LARGEST + 1)
        if len(text) > LARGEST:
            raise ValueError(f"> {LARGEST >> 20} MB")
        data = json.loads(text.decode("utf-8"), object_pairs_hook=_object, parse_constant=_refuse)
        if not isinstance(data, dict):
            raise ValueError(type(data).__name__)
    except (OSError, ValueError, RecursionError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise InputRejected("score_file.manifest_form", path=str(path), reason=reason) from error
    return text, data.get("format")


def _odd_fields(manifest: Manifest) -> Iterator[str]:
    """Fields of the right type that say what they can't."""
    if manifest.format != FORMAT:
        yield "format"
    if not _SHA256.fullmatch(manifest.assessment.sha256):
        yield "assessment.sha256"
    yield from _odd_choices(manifest)
    yield from _odd_files("inputs", manifest.inputs)
    yield from _odd_files("outputs", manifest.outputs)


def _odd_choices(manifest: Manifest) -> Iterator[str]:
    """Words that are none of those there are, and a map that is none."""
    options = manifest.options
    choices: dict[str, tuple[str, Collection[str]]] = {
        "perspective": (manifest.perspective, tuple(Perspective)),
        "options.on_error": (options.on_error, tuple(OnError)),
        "options.dialect": (options.dialect, tuple(Dialect)),
        "options.language": (options.language, LANGUAGES),
    }
    yield from (name for name, (said, known) in choices.items() if said not in known)
    if options.k is not None and options.k < 1:
        yield "options.k"
    try:
        ColumnMap.from_dict(options.map)
    except (TypeError, ValueError):
        yield "options.map"
    written = [part.what for part in manifest.outputs]
    if SCORES not in written or len(set(written)) < len(written) or {*written} - {SCORES, GROUPS, REPORT}:
        yield "outputs"


def _odd_files(kind: str, parts: Sequence[InputPart | OutputPart]) -> Iterator[str]:
    for place, part in enumerate(parts):
        where = PureWindowsPath(part.name)  # which knows both kinds of strokes
        if not where.name or where.anchor or ".." in where.parts or "\0" in part.name:
            yield f"{kind}.{place}.name"
        if not _SHA256.fullmatch(part.sha256):
            yield f"{kind}.{place}.sha256"
        if part.bytes < 0:
            yield f"{kind}.{place}.bytes"
        if isinstance(part, OutputPart) and part.rows is not None and part.rows < 0:
            yield f"{kind}.{place}.rows"


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key comes twice")
    return made
