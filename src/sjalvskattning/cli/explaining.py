"""Where a number comes from, to standard output or a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from sjalvskattning.cli.summarising import STANDARD_OUTPUT, format_of_call, hand_over, response_of_call
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import NotFound, UsageError

if TYPE_CHECKING:
    from sjalvskattning.core.comparison import Comparison
    from sjalvskattning.core.explain import Target
    from sjalvskattning.core.response import Response
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.core.timeline import Timeline
    from sjalvskattning.locale import Translator

DEFAULT_FORMAT = "text"
MOST_MEANT = 3


class Beside(NamedTuple):
    """What the numbers are set beside: another view by id or file, or every occasion; normally neither."""

    view: str = ""
    over_time: bool = False
    passphrase_files: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.view or self.over_time)


ALONE = Beside()
"""Set beside nothing."""


class Explained(NamedTuple):
    """A number explained, for reading and for other programs; only the one that is asked for is made."""

    document: Callable[[], Summary]
    data: Callable[[], dict[str, Any]]


def write_explanation(
    surroundings: Surroundings,
    first: str = "",
    second: str = "",
    format_name: str = "",
    output: str = STANDARD_OUTPUT,
    beside: Beside = ALONE,
    *,
    as_json: bool = False,
    force: bool = False,
) -> None:
    """Write the explanation. Raises UsageError, NotFound, StoreError, InputRejected or ExportFailed."""
    if beside.view and beside.over_time:
        raise UsageError("explain.with_and_over_time")
    chosen = chosen_format(format_name, output, as_json=as_json)
    response, target = _meant(surroundings, first, second)
    explained = (
        _beside(surroundings, response, target, beside) if beside else _alone(surroundings, response, target)
    )
    if as_json:
        surroundings.write_json(explained.data())
    else:
        hand_over(surroundings, explained.document(), chosen, output, "explain.written", force=force)


def chosen_format(format_name: str, output: str, *, as_json: bool) -> str:
    """The format of a document; text on standard output unless another is asked for. Raises UsageError."""
    if as_json and (format_name or output != STANDARD_OUTPUT):
        raise UsageError("explain.json_and_format")
    if not format_name and output == STANDARD_OUTPUT:
        return DEFAULT_FORMAT
    return format_of_call(format_name, output)


def _meant(surroundings: Surroundings, first: str, second: str) -> tuple[Response, Target]:
    """The response and the number that are named; a single word is looked for in the latest first."""
    from sjalvskattning.core.explain import Target, TargetKind

    overview = Target(TargetKind.OVERVIEW)
    if second:
        response = response_of_call(surroundings, first)
        return response, target_called(response, second) or _refuse(response, second)
    response = response_of_call(surroundings, "")
    if not first:
        return response, overview
    if target := target_called(response, first):
        return response, target
    try:
        return surroundings.store.read(surroundings.stored_id(first)), overview
    except NotFound as error:
        meant = ", ".join(dict.fromkeys((*near_numbers(response, first), *_stored(error))))
        raise NotFound("explain.neither", word=first, suggestion=meant) from error


def target_called(response: Response, word: str) -> Target | None:
    """The number that a word names, however it is spelled; None for no such number."""
    from sjalvskattning.core.explain import find_target
    from sjalvskattning.definitions.words import fold

    return find_target(response, word, fold)


def _refuse(response: Response, word: str) -> Target:
    raise NotFound(
        "explain.not_found",
        word=word,
        response=response.id,
        suggestion=", ".join(near_numbers(response, word)),
    )


def _stored(error: NotFound) -> Iterable[str]:
    """The ids that were close to what was asked for."""
    return [name for name in str(error.params.get("suggestion", "")).split(", ") if name]


def near_numbers(response: Response, word: str) -> list[str]:
    """What ``word`` may have been meant as: what begins with it, then what looks like it."""
    from difflib import get_close_matches

    from sjalvskattning.core.explain.target import targets
    from sjalvskattning.definitions.words import MAX_COMPARED, fold

    found, folded = targets(response, fold), fold(word)[:MAX_COMPARED]
    names = [name for name in found if not name.isdecimal()]
    begins = [name for name in names if folded and name.startswith(folded)]
    meant = [found[name] for name in (*begins, *get_close_matches(folded, names, n=MOST_MEANT, cutoff=0.7))]
    return list(dict.fromkeys(target.id or target.kind.value for target in meant))[:MOST_MEANT]


def _earlier(surroundings: Surroundings, response: Response, target: Target) -> Response | None:
    """What the response is compared with, where the number asked about is a change. Raises NotFound."""
    from sjalvskattning.core.explain import TargetKind

    if target.kind not in (TargetKind.CHANGE, TargetKind.OVERVIEW):
        return None
    earlier = surroundings.workspace.earlier(response)
    if earlier is None and target.kind is TargetKind.CHANGE:
        raise NotFound("explain.no_earlier")
    return earlier


def _found_beside(
    surroundings: Surroundings, response: Response, target: Target, beside: Beside
) -> tuple[Comparison | Timeline, str]:
    """The comparison or the time that the number stands in, and the area it is about; "" for the whole.

    Raises UsageError for a number that is not set beside anything.
    """
    from sjalvskattning.cli.passphrases import Passphrases
    from sjalvskattning.core.explain import TargetKind
    from sjalvskattning.core.timeline import Timeline
    from sjalvskattning.usecases import comparing
    from sjalvskattning.usecases.timeline import whole_time

    area = target.id if target.kind is TargetKind.AREA else ""
    if target.kind is TargetKind.ITEM:
        area = next(a.id for a in response.areas if any(i.id == target.id for i in a.all_items()))
    elif not area and target.kind is not TargetKind.OVERVIEW:
        raise UsageError("explain.not_beside", word=target.kind.value)
    if beside.over_time:
        found: Comparison | Timeline = whole_time(surroundings.workspace, response)
    else:
        ask = Passphrases(surroundings, list(beside.passphrase_files))
        other = comparing.find_view(surroundings.workspace, beside.view, ask)
        found = comparing.beside(comparing.own_view(surroundings.workspace, response), other, surroundings.t)
    if isinstance(found, Timeline) and not area:
        raise UsageError("explain.which_area")
    return found, area


def _beside(surroundings: Surroundings, response: Response, target: Target, beside: Beside) -> Explained:
    """A number set beside the same in another view, or over time. Raises as :func:`_found_beside`."""
    from sjalvskattning.core import explain
    from sjalvskattning.core.timeline import Timeline

    found, area = _found_beside(surroundings, response, target, beside)
    if isinstance(found, Timeline):
        what = (found, area, surroundings.t)
        return Explained(partial(explain.explain_over_time, *what), partial(explain.over_time_data, *what))
    views = (found.first, found.second, area, surroundings.t)
    return Explained(partial(explain.explain_difference, *views), partial(explain.difference_data, *views))


def _alone(surroundings: Surroundings, response: Response, target: Target) -> Explained:
    """A number of one response. Raises as :func:`_earlier`."""
    from sjalvskattning.core.explain import data

    what = (response, target, _earlier(surroundings, response, target), surroundings.t)
    return Explained(partial(document_of, *what), partial(data, *what))


def document_of(
    response: Response, target: Target, earlier: Response | None, t: Translator, call: str = ""
) -> Summary:
    """A number of one response explained; ``call`` is as in ``core.explain.overview``."""
    from sjalvskattning.core import explain
    from sjalvskattning.core.explain import TargetKind

    if target.kind is TargetKind.AREA:
        return explain.explain_area(response, target.id, t)
    if target.kind is TargetKind.ITEM:
        return explain.explain_item(response, target.id, t)
    if target.kind is TargetKind.CHANGE and earlier is not None:
        return explain.explain_change(response, earlier, t)
    if target.kind is TargetKind.OVERVIEW:
        return explain.overview(response, earlier, t, call)
    return {
        TargetKind.OVERALL: explain.explain_overall,
        TargetKind.COUNTS: explain.explain_counts,
        TargetKind.SHARES: explain.explain_shares,
    }[target.kind](response, t)
