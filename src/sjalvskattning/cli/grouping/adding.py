"""Answers that are read out or lie in files, put into a session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sjalvskattning.cli.errors import describe
from sjalvskattning.cli.group_session import count_words, desk_of, taking
from sjalvskattning.cli.group_words import tell_added
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.errors import InputRejected, SessionRefused, UsageError
from sjalvskattning.usecases.files import path_of
from sjalvskattning.usecases.group.answering import add_code, add_files, withdraw_code, withdraw_file
from sjalvskattning.usecases.group.desk import Desk

STANDARD_INPUT = "-"


def add(
    surroundings: Surroundings,
    asked: str,
    files: Sequence[str],
    codes: Sequence[str],
    part: str,
    *,
    again: bool,
) -> None:
    """Add files, all or none, then codes one by one; ``-`` reads codes from standard input, a line each.

    Of several codes each that is refused is told, and the rest are added; the call then ends with
    InputRejected (``group_cli.codes_refused``). Raises UsageError when there is nothing to add, and what
    ``add_files`` and ``add_code`` raise.
    """
    if not files and not codes:
        raise UsageError("group_cli.nothing_to_add")
    paths = [path_of(file) for file in files if file != STANDARD_INPUT]
    with desk_of(surroundings, asked, taking) as desk:
        group = part_of(desk.session.setup, part) if codes or STANDARD_INPUT in files else None
        if paths:
            tell_added(surroundings, add_files(desk, paths))
        given = [*codes, *(_lines(surroundings) if STANDARD_INPUT in files else ())]
        refused = _add_codes(surroundings, desk, given, group, again=again)
        surroundings.talk(count_words(desk.session, surroundings.t))
    if refused:
        raise InputRejected("group_cli.codes_refused", refused=refused, count=len(given))


def withdraw(surroundings: Surroundings, asked: str, files: Sequence[str], codes: Sequence[str]) -> None:
    """Take back files and codes that were added, one after the other.

    Raises UsageError when none is named, NotFound, SessionRefused, InputRejected and what a desk does.
    """
    if not files and not codes:
        raise UsageError("group_cli.nothing_to_withdraw")
    t = surroundings.t
    with desk_of(surroundings, asked, taking) as desk:
        for file in files:
            surroundings.talk(t.plural("group_cli.withdrawn", withdraw_file(desk, path_of(file))))
        for code in codes:
            withdraw_code(desk, code)
            surroundings.talk(t.plural("group_cli.withdrawn", 1))
        surroundings.talk(count_words(desk.session, t))


def part_of(setup: Setup, word: str) -> int | None:
    """The part of the breakdown that was named; None where nothing is broken down.

    Raises UsageError with those there are, also where one is needed.
    """
    from sjalvskattning.cli.choices import unknown

    if setup.breakdown is None:
        if word:
            raise UsageError("group_cli.no_breakdown")
        return None
    groups = setup.breakdown.groups
    if not word:
        raise UsageError("packet.part_needed", parts=", ".join(groups))
    places = {name.casefold(): place for place, name in enumerate(groups)}
    if word.strip().casefold() not in places:
        raise unknown("--part", word, groups)
    return places[word.strip().casefold()]


def _lines(surroundings: Surroundings) -> Iterator[str]:
    for line in surroundings.stdin:
        if line.strip():
            yield line.strip()


def _add_codes(
    surroundings: Surroundings, desk: Desk, codes: Sequence[str], group: int | None, *, again: bool
) -> int:
    """Add each code, and tell which are refused and why; how many were."""
    t, refused = surroundings.t, 0
    for number, code in enumerate(codes, 1):
        try:
            _add_code(desk, code, group, again=again)
        except (InputRejected, SessionRefused) as error:
            if len(codes) == 1:
                raise
            surroundings.talk(f"{t('group_cli.code_number', number=number)} {describe(error, t)}")
            refused += 1
        else:
            surroundings.talk(t("group_cli.code_added"))
    return refused


def _add_code(desk: Desk, code: str, group: int | None, *, again: bool) -> None:
    """Add a code; the refusal of one that is there already says how to add it all the same."""
    try:
        add_code(desk, code, group, again=again)
    except SessionRefused as error:
        if error.code == "group.same_code":
            raise SessionRefused("group_cli.same_code") from error
        raise
