"""Scoring files from beginning to end: all that was asked for is written, or nothing is."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from sjalvskattning.batch.fault_file import FaultFile
from sjalvskattning.batch.publishing import Publication as Files
from sjalvskattning.batch.source import Source
from sjalvskattning.batch.table import Table
from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import Response
from sjalvskattning.core.tabular.cells import cell_codes
from sjalvskattning.core.tabular.mapping import NO_MAP, ColumnMap
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.results import RESPONSE, result_columns
from sjalvskattning.core.tabular.work import (
    FILE,
    GROUP,
    OCCASION,
    PERSPECTIVE,
    OnError,
    Outcome,
    Rules,
)
from sjalvskattning.errors import ExportFailed, UsageError
from sjalvskattning.store.scratch import scratch
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.scoring.done import AnswersRefused, Around, Done
from sjalvskattning.usecases.scoring.engines import chosen_engine, run_engine
from sjalvskattning.usecases.scoring.opening import (
    fits,
    found_columns,
    named_files,
    place_of,
    read_options,
    stored_responses,
    table_of,
    tables,
)
from sjalvskattning.usecases.scoring.order import STREAM, Engine, Order
from sjalvskattning.usecases.scoring.sink import RunSink
from sjalvskattning.usecases.scoring.targets import Targets
from sjalvskattning.usecases.scoring.writing import write_rest


def plan_of(assessment: Assessment, role: str, order: Order) -> Plan:
    """What is scored. Raises UsageError for a role that is not there, or not said where there are several."""
    roles = [known.id for known in assessment.roles]
    chosen = role or (roles[0] if len(roles) == 1 else "")
    if chosen not in roles:
        code = "score.no_role" if chosen else "score.which_role"
        raise UsageError(code, role=chosen, roles=", ".join(roles), assessment=assessment.id)
    return Plan(assessment, chosen, order.perspective)


def map_of(order: Order) -> ColumnMap:
    """What an order says of its files' columns. Raises NotFound or InputRejected for a map's file."""
    if order.column_map is not None:
        return order.column_map
    if not order.map_file:
        return NO_MAP
    from sjalvskattning.batch.maps import read_map

    return read_map(path_of(order.map_file), order.map_file)


def score_files(order: Order, around: Around) -> Done:
    """Score what an order asks for.

    Raises AnswersRefused when something is wrong with the answers and the order is to stop; InputRejected for
    a file that can't be read; NotFound, UsageError, ExportFailed and MissingExtra as their codes say.
    """
    with ExitStack() as stack:
        return _Run(order, around, stack.enter_context(scratch()), stack).run()


class _Run:
    """One run. Everything unfinished lies in ``scratch``, or hidden beside what it will become."""

    def __init__(self, order: Order, around: Around, scratch: Path, stack: ExitStack) -> None:
        self._order, self._around, self._scratch, self._stack = order, around, scratch, stack
        assessment = around.workspace.catalogue.find(order.assessment)
        self._plan = plan_of(assessment, order.role, order)
        self._map = map_of(order)
        self._skipped = 0

    def run(self) -> Done:
        """Read, score and write."""
        names = named_files(self._order.inputs)
        inputs = [path_of(name) for name in names if name != STREAM]
        with Files(inputs=inputs, force=self._order.force) as files:
            targets = Targets.of(self._order, files, self._scratch)
            opened = self._opened(names)
            done = self._scored(opened, targets)
            if not self._order.dry_run:
                done.written = write_rest(done, self._order, targets, self._around.t)
        if self._order.output == STREAM and not self._order.dry_run:
            with targets.output.open("rb") as whole:
                shutil.copyfileobj(whole, self._around.stdout())
        return done

    def _opened(self, names: Sequence[str]) -> list[Table]:
        around, plan = self._around, self._plan
        options = read_options(self._order.read, self._map)
        opened = [*tables(names, options, self._scratch, around.stdin, self._envelope, plan, around.t)]
        if self._order.stored:
            responses = [*stored_responses(around.workspace)]
            self._skipped += sum(not fits(response, plan) for response in responses)
            opened.append(table_of(responses, plan, around.t("score.table.stored")))
        return opened

    def _envelope(self, path: Path) -> Response | None:
        response = self._around.envelope(path)
        self._skipped += response is not None and not fits(response, self._plan)
        return response

    def _scored(self, opened: Sequence[Table], targets: Targets) -> Done:
        order = self._order
        with FaultFile(targets.faults, self._around.t) as faults:
            sources, wrong = found_columns(opened, self._plan, self._map, order.by)
            for fault in wrong:
                faults.add(fault)
            engine = chosen_engine(order.engine, sources, len(self._plan.items))
            done = Done(
                self._plan, self._map, Outcome(), sources, engine, faults.by_code, faults.first, self._skipped
            )
            if not wrong:  # without columns nothing can be said of the rows
                done.outcome = self._engine(engine, sources, faults, targets)
        done.errors = self._publish_faults(faults, targets)
        if faults.count and (wrong or order.on_error is OnError.STOP):
            raise AnswersRefused(faults.first, faults.by_code, done.errors)
        return done

    def _engine(
        self, engine: Engine, sources: Sequence[Source], faults: FaultFile, targets: Targets
    ) -> Outcome:
        order = self._order
        rules = self._rules(sources)
        columns = result_columns(self._plan, rules.keys)
        stops = order.on_error is OnError.STOP
        with RunSink(
            None if order.dry_run else targets.output,
            columns,
            order.dialect,
            faults,
            self._around.progress,
            stops=stops,
            beside=engine is Engine.ARROW,
        ) as sink:
            return run_engine(engine, sources, rules, sink, self._shared(), order.master)

    def _rules(self, sources: Sequence[Source]) -> Rules:
        order, plan = self._order, self._plan
        present = {
            FILE: len(sources) > 1,
            RESPONSE: True,
            PERSPECTIVE: any(source.columns.perspective is not None for source in sources),
            OCCASION: any(source.columns.occasion is not None for source in sources),
            GROUP: bool(order.by),
        }
        return Rules(
            plan,
            cell_codes(plan, self._map.values),
            place_of(plan, self._map),
            tuple(key for key, is_there in present.items() if is_there),
            order.on_error,
            bool(order.by or order.groups or order.report),
            order.ids_per_file,
        )

    def _shared(self) -> Path:
        """Where an engine may put files: for a cluster a folder that it sees, if the user named one."""
        if not self._order.staging:
            return self._scratch
        try:
            name = tempfile.TemporaryDirectory(prefix=".sjalvskattning-", dir=path_of(self._order.staging))
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportFailed("export.failed", path=self._order.staging, reason=reason) from error
        return Path(self._stack.enter_context(name))

    def _publish_faults(self, faults: FaultFile, targets: Targets) -> str:
        """The file of faults put where it is looked for; one from an earlier run doesn't stay there."""
        target = targets.errors
        if target is None or not (faults.count or target.exists()):
            return ""
        with Files(force=True) as files:
            shutil.copyfile(targets.faults, files.file(target))
        return str(target) if faults.count else ""
