"""The ``score`` command: the call's words as an order, and what came of it told on standard error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sjalvskattning.cli.passphrases import Passphrases
from sjalvskattning.cli.scoring.progress import RowProgress
from sjalvskattning.cli.scoring.screen import result_stream
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale.typography import grouped
from sjalvskattning.usecases.scoring.order import STREAM

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response
    from sjalvskattning.core.tabular.faults import Fault
    from sjalvskattning.usecases.scoring.done import AnswersRefused, Around, Done
    from sjalvskattning.usecases.scoring.order import Order

MOST_TOLD = 3
"""The most faults of one kind whose places are told; all of them are in their file."""

WIDEST = 48
"""Characters of a header or a cell that are told."""


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

    def result() -> BinaryIO:
        progress.done()
        return result_stream(surroundings)

    return Around(
        surroundings.workspace,
        surroundings.t,
        lambda: surroundings.stdin.buffer,
        result,
        envelope,
        progress,
    )


def lines(done: Done, order: Order, surroundings: Surroundings) -> Iterator[str]:
    """What was read, scored, left out and written, a line each."""
    t = surroundings.t
    for source in done.sources:
        for note in source.table.notes:
            yield t(note, file=_named(source.table.name, surroundings))
        if source.columns.unread:
            names = ", ".join(t("score.quoted", text=_one_line(name)) for name in source.columns.unread)
            yield t.plural(
                "score.unread",
                len(source.columns.unread),
                file=_named(source.table.name, surroundings),
                names=names,
            )
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
    """Each kind of fault with how many there are and what to do, and where the first of them stand."""
    from sjalvskattning.core.tabular.fault_words import fault_words

    t = surroundings.t
    for code, number in sorted(by_code.items(), key=lambda pair: (-pair[1], pair[0])):
        shown = [fault for fault in first if fault.code == code][:MOST_TOLD]
        said = [fault_words(fault, t) for fault in shown]
        what, remedy = said[0] if said else (code, "")
        yield t(
            "score.faults_of", n=grouped(number, t.language), what=_one_line(what), remedy=_one_line(remedy)
        )
        for fault, own in zip(shown, said, strict=True):  # what the first says need not hold for the others
            other = f" – {_one_line(own.what)}" if own.what != what else ""
            yield f"  {_place(fault, surroundings)}{other}"
        if number > len(shown) > 0:
            yield "  …"
    if errors:
        yield t("score.errors_in", path=errors)


def _place(fault: Fault, surroundings: Surroundings) -> str:
    """Where a fault stands and what stands there: ``svar.csv, rad 5, kolumn ”Mod”: ”6”``."""
    t = surroundings.t
    place = t(
        "score.place.row" if fault.row else "score.place.file",
        file=_named(fault.file, surroundings),
        row=fault.row,
    )
    if fault.column:
        place += t("score.place.column", column=_shortened(fault.column))
    if fault.value:
        place += t("score.place.value", value=_shortened(fault.value))
    return _one_line(place)


def _shortened(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1].rstrip()}…"


def _one_line(text: str) -> str:
    return for_display(text, single_line=True)


def _named(file: str, surroundings: Surroundings) -> str:
    """A file as it is told: the stream by its name."""
    return surroundings.t("score.table.stdin") if file == STREAM else file
