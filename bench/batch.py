"""Batch scoring: whole commands, × what the same engine takes to read, count and add up the same file.

On one core the measure is CPU, on all of them the clock. Every figure is of a whole process, the start of
Python and of the libraries included, and each ratio is of two that ran in the same round.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench import batch_data as data
from bench import batch_others as others
from bench.batch_process import Place, Usage
from bench.commands import START
from bench.measure import Row

SIZES = (100_000, 1_000_000)
"""Responses in the files, unless the call says otherwise."""

SMALL = 1_000
"""Responses in the file of a cold start."""

LARGE = 1_000_000
"""From here on the start of a process is little beside its work, so that goals by the row hold."""

HUGE = 10_000_000
"""The size that the goals of memory are for."""

Arms = Mapping[str, Callable[[], Usage]]
"""What is measured in turns."""

Rounds = Sequence[Mapping[str, Usage]]
"""What every arm took, round by round."""


@dataclass(frozen=True)
class Amount(Row):
    """A row that is no ratio."""

    unit: str = ""

    def __str__(self) -> str:
        return super().__str__().replace(" × ", f" {self.unit} ", 1)


def rows(
    environment: dict[str, str], rounds: int, _kills: int, sizes: Sequence[int] = SIZES
) -> Iterator[Row]:
    """Cold start first, then every size."""
    bench = _Bench(environment, rounds)
    yield from bench.cold_start()
    for size in sizes:
        yield from bench.of_size(size)
    yield from bench.beside_r()


class _Bench:
    def __init__(self, environment: dict[str, str], rounds: int) -> None:
        self._place, self._rounds = Place(environment), rounds
        self._home = Path(environment["HOME"])
        self._definition = self._home / "matning.yaml"
        self._overall = self._home / "sammanlagt.yaml"
        data.definition(self._definition)
        data.definition(self._overall, overall=True)

    def cold_start(self) -> Iterator[Row]:
        """A small file, with the engine that is chosen for it and with the large one."""
        with self._file(data.wide, SMALL) as csv, self._file(data.numbers, SMALL) as parquet:
            arms: Arms = {
                "bare": partial(self._python, "-c", "pass"),
                "engine": partial(self._python, "-c", others.IMPORTS),
                "csv": partial(self._scored, csv, out="ut.csv"),
                "parquet": partial(self._scored, parquet),
                "arrow": partial(self._scored, csv, "--engine", "arrow", out="ut.csv"),
            }
            found = _turns(arms, 3 * self._rounds, warm=True)
        beside = "CPU, × importing numpy and pyarrow (csv, parquet, compute)"
        yield _cpu(found, "1,000 rows, CSV to CSV", "csv", "bare", 12, "CPU, × python -c pass")
        yield _cpu(found, "1,000 rows, CSV to CSV", "csv", "engine", 1.3, beside)
        yield _cpu(found, "1,000 rows, Parquet to Parquet", "parquet", "engine", 1.3, beside)
        yield _cpu(found, "1,000 rows, CSV to CSV, --engine arrow", "arrow", "engine", None, beside)

    def of_size(self, size: int) -> Iterator[Row]:
        """Everything that depends on how many rows there are."""
        yield from self._wide(size)
        yield from self._everything(size)
        yield from self._twice(size)
        yield from self._long(size)
        yield from self._parquet(size)
        if find_spec("pyspark") and size >= LARGE:
            yield from self._spark(size)

    def _wide(self, size: int) -> Iterator[Row]:
        tenth = size // 10
        with self._file(data.wide, size) as file, self._file(data.wide, tenth) as small:
            arms: Arms = {
                **self._on_cores("limit", partial(self._limit, "arrow", file)),
                **self._on_cores("score", partial(self._scored, file)),
                "duckdb": partial(self._limit, "duckdb", file),
                "polars": partial(self._limit, "polars", file),
                "overall": partial(self._scored, small, definition=self._overall),
                "tenth": partial(self._scored, small),
            }
            found = _turns(arms, self._rounds)
        name = f"{size:,} rows, CSV to Parquet"
        limit = f"pyarrow: {_each(found, 'limit', size)}; score: {_each(found, 'score', size)}"
        yield from self._ratios(found, name, "limit", "score", 1.8, limit)
        yield _cpu(
            found, f"{tenth:,} rows, with the overall, × without", "overall", "tenth", None, "1 core, CPU"
        )
        for engine in ("duckdb", "polars"):
            took = _each(found, engine, size)
            yield _cpu(
                found, f"{size:,} rows, {engine} count + sum", engine, "limit", None, f"{engine}: {took}"
            )
        yield _memory(found, name, "score", 300 if size >= HUGE else None)
        goal = 11 if size >= HUGE else None
        yield _cpu(found, f"{size:,} rows, × {tenth:,} rows", "score", "tenth", goal, "1 core, CPU")

    def _everything(self, size: int) -> Iterator[Row]:
        with self._file(data.faulty, size) as file:
            arms: Arms = {
                **self._on_cores("limit", partial(self._limit, "arrow", file)),
                **self._on_cores("score", partial(self._all_of_it, file)),
            }
            found = _turns(arms, self._rounds)
        name, note = f"{size:,} rows, everything", "scores, groups, errors, ids, manifest"
        yield from self._ratios(found, name, "limit", "score", 4.0, f"{note}; {_each(found, 'score', size)}")
        yield _memory(found, name, "score", 500 if size >= HUGE else None)

    def _twice(self, size: int) -> Iterator[Row]:
        with self._file(data.repeated, size) as file:
            found = _turns(
                {"limit": partial(self._limit, "arrow", file), "score": partial(self._all_of_it, file)},
                self._rounds,
            )
        name = f"{size:,} rows, everything, {data.REPEATED} ids twice"
        yield _cpu(found, name, "score", "limit", None, "1 core, CPU; read twice")
        yield _memory(found, name, "score", 500 if size >= HUGE else None)

    def _long(self, size: int) -> Iterator[Row]:
        answers = size * 5 // 2
        with self._file(data.long, answers) as file:
            arms: Arms = {
                **self._on_cores("limit", partial(self._limit, "arrow_long", file)),
                **self._on_cores("score", partial(self._scored, file)),
            }
            found = _turns(arms, self._rounds)
        name, note = f"{answers:,} answers, long", "pyarrow reads 3 columns, adds 1"
        yield from self._ratios(
            found, name, "limit", "score", 4.0, f"{note}; {_each(found, 'score', answers)}"
        )
        yield _memory(found, name, "score", 500 if size >= HUGE else None)

    def _parquet(self, size: int) -> Iterator[Row]:
        with self._file(data.numbers, size) as numbers, self._file(data.texts, size) as texts:
            arms: Arms = {
                "read": partial(self._limit, "arrow_parquet", numbers),
                "numbers": partial(self._scored, numbers),
                "texts": partial(self._scored, texts),
            }
            found = _turns(arms, self._rounds)
        goal = 1.0 if size >= LARGE else None
        read = f"1 core, CPU, whole command; pyarrow count + sum: {_each(found, 'read', size)}"
        for kind, limit, note in (("numbers", goal, read), ("texts", None, "")):
            took = median(turn[kind].cpu for turn in found) / size * 1e6
            name = f"{size:,} rows, Parquet with {kind}"
            yield Amount(name, took, limit, note or "the same", "µs a row")
            yield _memory(found, name, kind, 300 if size >= HUGE else None)

    def _spark(self, size: int) -> Iterator[Row]:
        with self._file(data.texts, size) as file:
            ratio = others.spark(self._place, file, self._definition, self._rounds)
        yield Row(f"{size:,} rows, Spark", ratio, 1.5, "1 core, clock, in a warm session, × its own read")

    def beside_r(self) -> Iterator[Row]:
        """R's psych, where it is installed: the same file, the same means."""
        if not others.has_psych():
            print("  (Rscript with psych is not here: apt-get install r-base-core r-cran-psych)", flush=True)
            return
        size = SIZES[0]
        with self._file(data.wide, size) as file:
            ours, theirs = self._home / "ut.csv", self._home / "psych.csv"
            arms: Arms = {
                "ours": partial(self._scored, file, out=ours.name),
                "psych": partial(others.psych, self._place, file, theirs),
            }
            found = _turns(arms, self._rounds)
            apart = others.largest_difference(ours, theirs)
        yield _cpu(
            found, f"{size:,} rows, × psych::scoreItems", "ours", "psych", round(1 / 12, 3), "1 core, CPU"
        )
        yield Amount("largest difference from psych", apart * 1e9, 1.0, "of any area's mean", "× 1e-9")

    def _ratios(
        self, found: Rounds, name: str, limit: str, arm: str, goal: float, note: str
    ) -> Iterator[Row]:
        yield _cpu(found, f"{name}, 1 core", arm, limit, goal, f"CPU; {note}")
        if (everywhere := _everywhere(arm)) in found[0]:
            ratio = median(turn[everywhere].wall / turn[_everywhere(limit)].wall for turn in found)
            wall = median(turn[everywhere].wall for turn in found)
            cores = len(self._place.cores)
            yield Row(f"{name}, {cores} cores", ratio, goal, f"clock, each with {cores} cores; {wall:.2f} s")

    def _on_cores(self, name: str, arm: Callable[..., Usage]) -> dict[str, Callable[[], Usage]]:
        """An arm on one core, and on all where there are more."""
        arms: dict[str, Callable[[], Usage]] = {name: arm}
        if len(self._place.cores) > 1:
            arms[_everywhere(name)] = partial(arm, everywhere=True)
        return arms

    @contextmanager
    def _file(self, made: Callable[[Path, int], None], size: int) -> Iterator[Path]:
        """A file of data, removed afterwards: together they would take gigabytes."""
        suffix = ".parquet" if made in (data.numbers, data.texts) else ".csv"
        path = self._home / f"{made.__name__}-{size}{suffix}"
        self._place.run([sys.executable, data.__file__, made.__name__, str(path), str(size)], everywhere=True)
        try:
            yield path
        finally:
            path.unlink()

    def _python(self, *words: str, everywhere: bool = False) -> Usage:
        return self._place.run([sys.executable, *words], everywhere=everywhere)

    def _limit(self, name: str, file: Path, *, everywhere: bool = False) -> Usage:
        return self._python(others.LIMITS, name, str(file), everywhere=everywhere)

    def _scored(
        self,
        file: Path,
        *words: str,
        out: str = "ut.parquet",
        definition: Path | None = None,
        manifest: bool = False,
        everywhere: bool = False,
    ) -> Usage:
        what = ["score", str(file), "-a", str(definition or self._definition), "--role", "alla"]
        target = ["-o", str(self._home / out), "--force", *([] if manifest else ["--no-manifest"])]
        return self._python("-c", START, *what, *target, *words, everywhere=everywhere)

    def _all_of_it(self, file: Path, *, everywhere: bool = False) -> Usage:
        words = ("--by", "unit", "--on-error", "report")
        return self._scored(file, *words, manifest=True, everywhere=everywhere)


def _turns(arms: Arms, rounds: int, *, warm: bool = False) -> Rounds:
    """Every arm once a round, forth and back in turns; one unmeasured round first where that matters."""
    names = list(arms)
    if warm:
        for arm in arms.values():
            arm()
    found = []
    for turn in range(rounds):
        order = reversed(names) if turn % 2 else names
        found.append({name: arms[name]() for name in order})
    return found


def _everywhere(name: str) -> str:
    return f"{name} everywhere"


def _cpu(found: Rounds, name: str, arm: str, limit: str, goal: float | None, note: str) -> Row:
    return Row(name, median(turn[arm].cpu / turn[limit].cpu for turn in found), goal, note)


def _memory(found: Rounds, name: str, arm: str, goal: float | None) -> Row:
    most = max(turn[arm].peak for turn in found) / 1e6
    return Amount(f"{name}, memory", most, goal, "at the most, 1 core", "MB")


def _each(found: Rounds, arm: str, count: int) -> str:
    seconds = median(turn[arm].cpu for turn in found)
    return f"{seconds:.2f} s, {seconds / count * 1e6:.2f} µs a row"


__all__ = ["SIZES", "rows"]
