"""A result made again from its manifest, and held against what lies there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.batch.manifest import GROUPS, REPORT, SCORES, Manifest, OutputPart, read_manifest
from sjalvskattning.batch.outputs.formats import Dialect
from sjalvskattning.batch.reading.given import digest_of
from sjalvskattning.batch.table import MAX_UNPACKED, ReadOptions, TableKind
from sjalvskattning.batch.verifying import DifferenceKind, first_difference
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.tabular.mapping import ColumnMap
from sjalvskattning.core.tabular.work import OnError
from sjalvskattning.errors import NotFound, UsageError
from sjalvskattning.locale import Translator, language_of
from sjalvskattning.store.scratch import scratch
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.scoring.done import Around
from sjalvskattning.usecases.scoring.order import Order
from sjalvskattning.usecases.scoring.run import score_files


class Finding(NamedTuple):
    """Something that is not as the manifest says. ``code`` names its text, ``verify.<code>``."""

    code: str
    params: Mapping[str, object]


class Verdict(NamedTuple):
    """What was found, and how many files and scored responses are as they should be when nothing was."""

    findings: tuple[Finding, ...]
    files: int
    responses: int


def verify(
    manifest_file: str,
    inputs: Sequence[str],
    assessment: str,
    around: Around,
    max_unpacked: int = MAX_UNPACKED,
) -> Verdict:
    """Make a result again and compare it, number by number.

    Files are looked for beside the manifest, unless ``inputs`` names one with the same last name.
    ``assessment`` is needed when the definition is a file of one's own. Raises InputRejected for a manifest
    that is not one, NotFound for a file that isn't there, UsageError for a result of what is not in files.
    """
    path = path_of(manifest_file)
    manifest = read_manifest(path)
    if any(part.kind == TableKind.RESPONSES for part in manifest.inputs):
        raise UsageError("verify.not_files")
    found = _inputs(manifest, path.parent, [path_of(name) for name in inputs])
    name = assessment or manifest.assessment.id
    findings = [*_changed_inputs(manifest, found), *_changed_definition(manifest, name, around)]
    with scratch() as folder:
        order = _order(manifest, found, name, folder, max_unpacked)
        again = replace(around, t=Translator(language_of(manifest.options.language)))
        done = score_files(order, again)
        for part in manifest.outputs:
            findings += _compared(part, path.parent / part.name, folder / Path(part.name).name)
    return Verdict(tuple(findings), len(manifest.outputs), done.outcome.scored)


def _inputs(manifest: Manifest, folder: Path, given: Sequence[Path]) -> list[Path]:
    named = {path.name: path for path in given}
    found = [named.get(Path(part.name).name, folder / part.name) for part in manifest.inputs]
    for path in found:
        if not path.is_file():
            raise NotFound("verify.no_input", path=str(path), suggestion="")
    return found


def _changed_inputs(manifest: Manifest, found: Sequence[Path]) -> Iterator[Finding]:
    for part, path in zip(manifest.inputs, found, strict=True):
        digest = digest_of(path)
        if digest.sha256 != part.sha256:
            yield Finding("input", {"path": path, "before": part.bytes, "now": digest.size})


def _changed_definition(manifest: Manifest, name: str, around: Around) -> Iterator[Finding]:
    found = around.workspace.catalogue.find(name)
    if found.content_hash != manifest.assessment.sha256:
        yield Finding(
            "definition", {"id": found.id, "before": manifest.assessment.version, "now": found.version}
        )


def _order(
    manifest: Manifest, found: Sequence[Path], assessment: str, scratch: Path, max_unpacked: int
) -> Order:
    """The same call again, with its files in ``scratch``."""
    options = manifest.options
    files = {part.what: str(scratch / Path(part.name).name) for part in manifest.outputs}
    return Order(
        inputs=tuple(map(str, found)),
        assessment=assessment,
        output=files[SCORES],
        role=manifest.role,
        perspective=Perspective(manifest.perspective),
        column_map=ColumnMap.from_dict(options.map),
        by=options.by,
        groups=files.get(GROUPS, ""),
        k=options.k or Order.k,
        report=files.get(REPORT, ""),
        on_error=OnError(options.on_error),
        ids_per_file=options.ids_per_file,
        dialect=Dialect(options.dialect),
        manifest=False,
        read=ReadOptions(options.encoding, options.delimiter, options.sheet, max_unpacked, hashes=False),
    )


def _compared(part: OutputPart, path: Path, again: Path) -> Iterator[Finding]:
    if not path.is_file():
        yield Finding("gone", {"path": path})
        return
    if part.what == REPORT:
        if path.read_bytes() != again.read_bytes():
            yield Finding("report", {"path": path})
        return
    difference = first_difference(path, again)
    if difference is not None:
        params = difference._asdict() | {"path": path}
        yield Finding(_KINDS[difference.kind], params)


_KINDS: dict[DifferenceKind, str] = {
    DifferenceKind.COLUMNS: "columns",
    DifferenceKind.CELL: "cell",
    DifferenceKind.ROWS: "rows",
}
