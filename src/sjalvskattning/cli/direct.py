"""Calls answered without Typer, whose import alone costs half of what an empty screen does.

A call that is not exactly understood here goes to Typer, which says what is wrong with it. The commands
call the same functions, and a test holds the two to the same output.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.surroundings import Surroundings

Answer = Callable[[Surroundings], int]

_SUMMARY = {"--format": "format_name", "--output": "output", "-o": "output"}
_DEMO = {"--role": "role"}
_TAKE = {
    f"--{name}": name
    for name in ("role", "perspective", "occasion", "date", "name", "unit", "period", "resume")
}


def find(words: Sequence[str]) -> Answer | None:
    """What answers this call, or None when Typer is to take it."""
    match words:
        case [] | ["--plain"]:
            return lambda surroundings: _home(surroundings, plain=bool(words))
        case ["--help" | "-h"]:
            return _root_help
        case ["history", *flags] if flags in ([], ["--json"]):
            return lambda surroundings: _history(surroundings, bool(flags))
        case ["assessment", "list", *flags] if flags in ([], ["--json"]):
            return lambda surroundings: _assessments(surroundings, bool(flags))
        case ["summary", *rest]:
            return _with(_summary, _given(rest, "response_id", _SUMMARY, "force"))
        case ["take", *rest]:
            return _with(_take, _given(rest, "assessment", _TAKE, "plain"))
        case ["demo", *rest]:
            return _with(_demo, _given(rest, "assessment", _DEMO, "plain"))
    return None


def _with(answer: Callable[..., int], given: Mapping[str, object] | None) -> Answer | None:
    return None if given is None else lambda surroundings: answer(surroundings, **given)


def _given(
    words: Sequence[str], argument: str, options: Mapping[str, str], flag: str
) -> dict[str, object] | None:
    """A call with one optional argument, options and one flag; None when it says anything else."""
    given: dict[str, object] = {}
    rest = iter(words)
    for word in rest:
        name, _, value = word.partition("=")
        if word == f"--{flag}":
            given[flag] = True
        elif name in options:
            value = value if "=" in word else next(rest, "")
            if not value or (name == "-o" and "=" in word):
                return None
            given[options[name]] = value
        elif word.startswith("-") or argument in given:
            return None
        else:
            given[argument] = word
    return given


def _home(surroundings: Surroundings, *, plain: bool) -> int:
    if not plain and not surroundings.has_terminal:
        from sjalvskattning.cli.app import invoke

        return invoke([], surroundings)
    from sjalvskattning.cli.opening import open_home

    return open_home(surroundings, plain=plain)


def _root_help(surroundings: Surroundings) -> int:
    from sjalvskattning.cli.commands import COMMANDS
    from sjalvskattning.cli.help import root_page

    surroundings.write(root_page(surroundings.t, surroundings.environment, COMMANDS))
    return Exit.OK


def _history(surroundings: Surroundings, as_json: bool) -> int:
    from sjalvskattning.cli.listing import list_history

    list_history(surroundings, as_json=as_json)
    return Exit.OK


def _assessments(surroundings: Surroundings, as_json: bool) -> int:
    from sjalvskattning.cli.listing import list_assessments

    list_assessments(surroundings, as_json=as_json)
    return Exit.OK


def _summary(surroundings: Surroundings, **given: object) -> int:
    from sjalvskattning.cli.summarising import write_summary

    write_summary(surroundings, **given)  # type: ignore[arg-type]
    return Exit.OK


def _take(surroundings: Surroundings, **given: object) -> int:
    from sjalvskattning.cli.beginning import take

    return take(surroundings, **given)  # type: ignore[arg-type]


def _demo(surroundings: Surroundings, **given: object) -> int:
    from sjalvskattning.cli.beginning import demo

    return demo(surroundings, **given)  # type: ignore[arg-type]
