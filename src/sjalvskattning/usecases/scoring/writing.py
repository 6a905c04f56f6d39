"""What is written after the scores: statistics of groups, the report, the manifest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning import __version__
from sjalvskattning.batch.manifest import (
    AssessmentPart,
    CountsPart,
    InputPart,
    Manifest,
    OptionsPart,
    OutputPart,
    name_beside,
    output_part,
)
from sjalvskattning.batch.outputs import open_writer
from sjalvskattning.batch.source import Source
from sjalvskattning.core.tabular.faults import FaultCode
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.scoring.done import Done
from sjalvskattning.usecases.scoring.order import Order
from sjalvskattning.usecases.scoring.targets import Target, Targets, report_format

if TYPE_CHECKING:
    from sjalvskattning.core.tabular.publishing import Publication

RULE = "mean-of-rated-items/1"
"""The rule of scoring and its version; docs/batch.md has it in full."""


def write_rest(done: Done, order: Order, targets: Targets, t: Translator) -> list[str]:
    """Write all but the scores; every file that there will be, as the user named it."""
    parts: list[tuple[Target, str, int | None]] = []
    if targets.scores is not None:
        parts.append((targets.scores, "scores", done.outcome.scored))
    if targets.groups is not None or targets.report is not None:
        from sjalvskattning.core.tabular.publishing import published

        publication = published(done.plan, done.outcome.tallies, order.k)
        if targets.groups is not None:
            parts.append((targets.groups, "groups", _write_groups(done, order, targets.groups, publication)))
        if targets.report is not None:
            _write_report(done, order, targets.report, publication, t)
            parts.append((targets.report, "report", None))
    written = [str(target.path) for target, _, _ in parts]
    if targets.manifest is not None:
        folder = targets.manifest.path.parent
        outputs = tuple(_output(target, what, rows, folder) for target, what, rows in parts)
        manifest = _manifest(done, order, outputs, folder, t.language)
        targets.manifest.unfinished.write_bytes(manifest.to_bytes())
        written.append(str(targets.manifest.path))
    return written


def _write_groups(done: Done, order: Order, target: Target, publication: Publication) -> int:
    from sjalvskattning.core.tabular.group_table import group_rows

    columns, rows = group_rows(done.plan, publication)
    with open_writer(target.unfinished, columns, dialect=order.dialect) as writer:
        writer.write([list(column) for column in zip(*rows, strict=True)])
    return len(rows)


def _write_report(done: Done, order: Order, target: Target, publication: Publication, t: Translator) -> None:
    from sjalvskattning.core.tabular.report import ReportFacts, score_report
    from sjalvskattning.render import encode

    faults = {FaultCode(code): number for code, number in done.by_code.items()}
    files = tuple(Path(source.table.name).name for source in done.sources)
    document = score_report(done.plan, publication, t.language, ReportFacts(files, order.by, faults))
    target.unfinished.write_bytes(encode(document, report_format(target.path)))


def _output(target: Target, what: str, rows: int | None, folder: Path) -> OutputPart:
    return output_part(target.unfinished, what, name_beside(target.path, folder), rows)


def _manifest(
    done: Done, order: Order, outputs: tuple[OutputPart, ...], folder: Path, language: str
) -> Manifest:
    assessment, counts = done.plan.assessment, done.outcome.counts
    pairs = list(zip(done.sources, counts, strict=True))
    return Manifest(
        program=__version__,
        rule=RULE,
        assessment=AssessmentPart(assessment.id, assessment.version, assessment.content_hash),
        role=done.plan.role,
        perspective=done.plan.perspective.value,
        options=OptionsPart(
            on_error=order.on_error.value,
            dialect=order.dialect.value,
            map=done.column_map.to_dict(),
            by=order.by,
            k=order.k if order.by or order.report or order.groups else None,
            ids_per_file=order.ids_per_file,
            encoding=order.read.encoding,
            delimiter=order.read.delimiter,
            sheet=order.read.sheet,
            language=language,
        ),
        inputs=tuple(_inputs(done.sources, folder)),
        counts=CountsPart(
            read=sum(count.rows for count in counts),
            scored=done.outcome.scored,
            left_out=sum(count.left_out for count in counts),
            blank=sum(count.blank(source.table.header_row) for source, count in pairs),
            faults=dict(sorted(done.by_code.items())),
        ),
        outputs=outputs,
    )


def _inputs(sources: Sequence[Source], folder: Path) -> Iterator[InputPart]:
    for source in sources:
        table = source.table
        name = name_beside(Path(table.name), folder) if table.sha256 else table.name
        yield InputPart(
            name=name,
            bytes=table.size,
            sha256=table.sha256,
            kind=table.kind.value,
            delimiter=table.plain.delimiter if table.plain else "",
            notes=table.notes,
        )
