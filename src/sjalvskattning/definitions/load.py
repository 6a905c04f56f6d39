"""A definition file to an assessment, or to everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path, PurePath

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.definitions import build, meaning, reading, shape, source
from sjalvskattning.definitions.faults import TOP, DefinitionRejected, Fault, FaultList
from sjalvskattning.definitions.files import MAX_BYTES, SUFFIXES, read_bytes


def parse(
    data: bytes, filename: str, *, draft: bool = False, strict: bool = False
) -> tuple[Assessment | None, tuple[Fault, ...]]:
    """Read a definition. The assessment is None exactly when there is an error among the faults.

    ``filename`` is only looked at, not opened: its ending must be .yaml or .yml, and it should be the id.
    In a ``draft`` texts that are still TODO are warnings only. ``strict`` adds an editor's warnings. Never
    raises for what ``data`` holds.
    """
    if (fault := _refusal(data, filename)) is not None:
        return None, (fault,)
    lines = source.SourceText.of(data)
    faults = FaultList(lines.shown)
    readable = source.check(lines, faults)
    assessment = _assessment(lines, filename, faults, draft=draft, strict=strict) if readable else None
    if assessment is None and not faults.rejects:  # a refusal without a reason would be our own fault
        faults.add("value.unaccepted", TOP, key=filename)
    return (None if faults.rejects else assessment), faults.in_order()


def _refusal(data: bytes, filename: str) -> Fault | None:
    suffix = PurePath(filename).suffix.lower()
    if suffix and suffix not in SUFFIXES:
        return Fault("file.not_yaml", 1, 1, params={"suffix": suffix})
    if len(data) > MAX_BYTES:
        return Fault("file.too_large", 1, 1, params={"limit": MAX_BYTES // 1024})
    return None


def _assessment(
    lines: source.SourceText, filename: str, faults: FaultList, *, draft: bool, strict: bool
) -> Assessment | None:
    found = reading.read(lines, faults)
    if found.root is None or shape.too_new(found.root, faults):
        return None
    model = shape.check(found.root, found.complete, faults)
    meaning.check(found.root, filename, found.complete, faults, draft=draft)
    if strict:
        from sjalvskattning.definitions import strict as editor

        editor.check(found.root, lines.shown, faults)
    return build.build(model) if model is not None and not faults.rejects else None


def load(path: Path) -> Assessment:
    """The assessment in a file. Warnings are passed over; :func:`parse` tells them.

    Raises DefinitionRejected, also for a file that cannot be read, and NotFound when there is none.
    """
    data = read_bytes(path)
    assessment, faults = parse(data, path.name)
    if assessment is None:
        raise DefinitionRejected(path, faults)
    return assessment
