"""The ``score`` command: the call's words as an order, and what came of it told on standard error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.cli.passphrases import Passphrases
from sjalvskattning.cli.scoring.progress import RowProgress
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale.typography import grouped

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response
    from sjalvskattning.core.tabular.faults import Fault
    from sjalvskattning.usecases.scoring.done import AnswersRefused, Around, Done
    from sjalvskattning.usecases.scoring.order import Order

MOST_TOLD = 12
"""The most faults that are told one by one."""


def score(surroundings: Surroundings, order: Order, passphrase_files: list[str]) -> None:
    """Score what is asked for and tell what was done. Raises as ``usecases.scoring.run.score_files``."""
    from sjalvskattning.usecases.scoring.done import AnswersRefused
    from sjalvskattning.usecases.scoring.run import score_files

    progress = RowProgress(surroundings)
    try:
        done = score_files(order, around(surroundings, passphrase_files, progress))
    except AnswersRefused as refused:
        progress.done()
        for line in refused_lines(refused, surroundings):
            surroundings.talk(line)
        raise
    finally:
        progress.done()
    for line in lines(done, order, surroundings):
        surroundings.talk(line)


def around(surroundings: Surroundings, passphrase_files: list[str], progress: RowProgress) -> Around:
    """What a run needs of this call."""
    from sjalvskattning.store.bundles import SUFFIX
    from sjalvskattning.usecases.bundles import SEALED_SUFFIX, open_bundle
    from sjalvskattning.usecases.scoring.done import Around

    ask = Passphrases(surroundings, passphrase_files)

    def envelope(path: Path) -> Response | None:
        is_one = path.name.endswith((SUFFIX, SEALED_SUFFIX))
        return open_bundle(path, ask).response if is_one else None

    return Around(
        surroundings.workspace,
        surroundings.t,
        lambda: surroundings.stdin.buffer,
        lambda: surroundings.stdout.buffer,
        envelope,
        progress,
    )


def lines(done: Done, order: Order, surroundings: Surroundings) -> Iterator[str]:
    """What was read, scored, left out and written, a line each."""
    t = surroundings.t
    for source in done.sources:
        for note in source.table.notes:
            yield t(note, file=source.table.name)
        if source.columns.unread:
            names = ", ".join(f"”{for_display(name, single_line=True)}”" for name in source.columns.unread)
            yield t.plural("score.unread", len(source.columns.unread), file=source.table.name, names=names)
    if done.skipped:
        yield t.plural("score.skipped", done.skipped)
    yield from _fault_lines(done.first, done.by_code, done.errors, surroundings)
    read = sum(counts.rows for counts in done.outcome.counts)
    left_out = sum(counts.left_out for counts in done.outcome.counts)
    language = t.language
    yield t(
        "score.dry" if order.dry_run else "score.done",
        scored=grouped(done.outcome.scored, language),
        rows=grouped(read, language),
        left_out=grouped(left_out, language),
    )
    if not done.outcome.scored:
        yield t("score.nobody")
    for path in done.written:
        yield t("score.written", path=path)


def refused_lines(refused: AnswersRefused, surroundings: Surroundings) -> Iterator[str]:
    """What is wrong with the answers: the first faults, and how many there are of each kind."""
    yield from _fault_lines(refused.first, refused.by_code, "", surroundings)


def _fault_lines(
    first: Sequence[Fault], by_code: Mapping[str, int], errors: str, surroundings: Surroundings
) -> Iterator[str]:
    t = surroundings.t
    for fault in first[:MOST_TOLD]:
        yield _fault_line(fault, surroundings)
    total = sum(by_code.values())
    if total > MOST_TOLD:
        yield t("score.more_faults", n=grouped(total - MOST_TOLD, t.language))
    if total:
        for code, number in sorted(by_code.items(), key=lambda pair: (-pair[1], pair[0])):
            yield t("score.faults_of", code=code, n=grouped(number, t.language))
    if errors:
        yield t("score.errors_in", path=errors)


def _fault_line(fault: Fault, surroundings: Surroundings) -> str:
    """One fault on a line: where, what stands there, what is wrong, what to do."""
    from sjalvskattning.core.tabular.fault_words import fault_words

    t, words = surroundings.t, fault_words(fault, surroundings.t)
    place = t("score.place.row" if fault.row else "score.place.file", file=fault.file, row=fault.row)
    column = t("score.place.column", column=fault.column) if fault.column else ""
    value = t("score.place.value", value=fault.value) if fault.value else ""
    return for_display(f"{place}{column}: {value}{words.what} {words.remedy}", single_line=True)
