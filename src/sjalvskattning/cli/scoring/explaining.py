"""A number of a response in a file, to standard output or a file."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.cli.explain_words import Words
from sjalvskattning.cli.explaining import chosen_format, document_of, near_numbers, target_called
from sjalvskattning.cli.summarising import STANDARD_OUTPUT, hand_over
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import NotFound, UsageError

if TYPE_CHECKING:
    from sjalvskattning.core.explain import Target
    from sjalvskattning.core.response import Response
    from sjalvskattning.usecases.scoring.explaining import FileResponse
    from sjalvskattning.usecases.scoring.finding import FileRefused
    from sjalvskattning.usecases.scoring.order import Order


class FileCall(NamedTuple):
    """What is said of the files. ``row`` is one of the response's rows, 0 when nothing is said of it."""

    inputs: tuple[str, ...]
    assessment: str
    role: str = ""
    perspective: str = ""
    map_file: str = ""
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    row: int = 0
    passphrase_files: tuple[str, ...] = ()


def write_file_explanation(
    surroundings: Surroundings,
    call: FileCall,
    words: Words,
    format_name: str = "",
    output: str = STANDARD_OUTPUT,
    *,
    as_json: bool = False,
    force: bool = False,
) -> None:
    """Write the explanation. Raises UsageError, NotFound, ExportFailed, and as ``read_response``."""
    chosen = chosen_format(format_name, output, as_json=as_json)
    order, t = _order(call), surroundings.t
    found = _read(surroundings, call, order, words.response)
    for note, file in found.notes:
        surroundings.talk(t(note, file=file))
    again = _again(call, words.response)
    target = _target(found.response, words.what, again)

    from sjalvskattning.core.explain import data
    from sjalvskattning.core.explain.from_file import file_data, with_file

    what = (found.response, found.source, target, t)
    if as_json:
        surroundings.write_json({**data(found.response, target, None, t), "from_file": file_data(*what)})
    else:
        document = with_file(document_of(found.response, target, None, t, again), *what)
        hand_over(surroundings, document, chosen, output, "explain.written", force=force)


def _order(call: FileCall) -> Order:
    """The order that ``score`` would have; nothing is written by it."""
    from sjalvskattning.cli.scoring.calling import order_of

    if not call.assessment:
        raise UsageError("explain_file.which_assessment")
    return order_of(
        inputs=list(call.inputs),
        assessment=call.assessment,
        output="",
        role=call.role,
        perspective=call.perspective or "self",
        map_file=call.map_file,
        on_error="report",
        engine="plain",
        dialect="standard",
        encoding=call.encoding,
        delimiter=call.delimiter,
        sheet=call.sheet,
        max_unpacked=1024,
        manifest=False,
        dry_run=True,
    )


def _read(surroundings: Surroundings, call: FileCall, order: Order, response: str) -> FileResponse:
    from sjalvskattning.cli.scoring.progress import RowProgress
    from sjalvskattning.cli.scoring.scoring import around
    from sjalvskattning.usecases.scoring.explaining import read_response
    from sjalvskattning.usecases.scoring.finding import FileRefused

    progress = RowProgress(surroundings)
    try:
        return read_response(
            order, around(surroundings, list(call.passphrase_files), progress), response, call.row
        )
    except FileRefused as refused:
        progress.done()
        _tell(surroundings, refused)
        raise
    finally:
        progress.done()


def _tell(surroundings: Surroundings, refused: FileRefused) -> None:
    """The faults, as ``score`` tells them."""
    from sjalvskattning.cli.scoring.scoring import refused_lines
    from sjalvskattning.usecases.scoring.done import AnswersRefused

    counts = Counter(fault.code.value for fault in refused.told)
    for line in refused_lines(AnswersRefused(refused.told, counts, ""), surroundings):
        surroundings.talk(line)


def _target(response: Response, word: str, again: str) -> Target:
    """The number that is named; without a word all of them. Raises NotFound."""
    from sjalvskattning.core.explain import Target, TargetKind

    target = target_called(response, word) if word else Target(TargetKind.OVERVIEW)
    if target is None:
        suggestion = ", ".join(near_numbers(response, word))
        raise NotFound("explain_file.no_number", word=word, call=again, suggestion=suggestion)
    if target.kind is TargetKind.CHANGE:
        raise NotFound("explain_file.no_change", call=again)
    return target


def _again(call: FileCall, response: str) -> str:
    """The command that asks about the same response, to put another word after."""
    options = [
        *(("--from", name) for name in call.inputs),
        ("-a", call.assessment),
        ("--role", call.role),
        ("--perspective", call.perspective),
        ("--map", call.map_file),
        ("--sheet", call.sheet),
        ("--encoding", call.encoding),
        ("--delimiter", call.delimiter),
        ("--row", str(call.row or "")),
        ("--response", response),
    ]
    return shlex.join(["sjalvskattning", "explain", *(word for pair in options if pair[1] for word in pair)])
