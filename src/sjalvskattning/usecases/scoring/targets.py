"""The files that a run writes: unfinished ones until everything is whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sjalvskattning.batch.manifest import manifest_path
from sjalvskattning.batch.outputs import format_of
from sjalvskattning.batch.publishing import Publication as Files
from sjalvskattning.errors import UsageError
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.scoring.order import STREAM, Order


@dataclass(frozen=True)
class Target:
    """A file as the user named it, and the unfinished one that is written."""

    path: Path
    unfinished: Path


@dataclass(frozen=True)
class Targets:
    """Where everything goes. ``output`` is unfinished; ``faults`` lies in the scratch folder.

    ``errors`` is where faults are looked for afterwards; None when they are only told.
    """

    output: Path
    faults: Path
    scores: Target | None = None
    groups: Target | None = None
    report: Target | None = None
    manifest: Target | None = None
    errors: Path | None = None

    @classmethod
    def of(cls, order: Order, files: Files, scratch: Path) -> Targets:
        """The files that an order asks for; each is looked at before any work is done.

        Raises UsageError for a name whose end says no format, and ExportFailed for a place that can't be
        written to.
        """
        faults = scratch / ("errors.csv" if not order.errors else f"errors{path_of(order.errors).suffix}")
        format_of(faults)
        errors = path_of(order.errors) if order.errors else None
        if order.dry_run:
            return cls(scratch / "nothing.csv", faults, errors=errors)
        named = {
            "groups": groups_path(order),
            "report": path_of(order.report) if order.report else None,
        }
        if named["groups"] is not None:
            format_of(named["groups"])
        if named["report"] is not None:
            report_format(named["report"])
        made = {
            name: None if path is None else Target(path, files.file(path)) for name, path in named.items()
        }
        if order.output == STREAM:
            return cls(scratch / "scores.csv", faults, errors=errors, **made)
        path = path_of(order.output)
        format_of(path)
        scores = Target(path, files.file(path))
        beside = manifest_path(path)
        manifest = Target(beside, files.file(beside)) if order.manifest else None
        errors = errors or path.with_name(f"{path.name}.errors.csv")
        return cls(scores.unfinished, faults, scores=scores, manifest=manifest, errors=errors, **made)


def groups_path(order: Order) -> Path | None:
    """Where the statistics of groups go: where the user says, or beside the output in the same format."""
    if order.groups:
        return path_of(order.groups)
    if not order.by or order.output == STREAM:
        return None
    path = path_of(order.output)
    return path.with_name(f"{path.stem}.groups{path.suffix}")


def report_format(path: Path) -> str:
    """The format of a report's file name. Raises UsageError (``score.report_format``)."""
    from sjalvskattning import render

    found = render.format_of(path.name)
    if found is None:
        raise UsageError("score.report_format", path=str(path), known=", ".join(render.FORMATS))
    return found
