"""Calls that only look, answered without Typer, whose import costs more than all that they do.

A call that is not exactly understood here goes to Typer, which says what is wrong with it. The commands
call the same functions, and a test holds the two to the same output.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sjalvskattning.cli.surroundings import Surroundings

Answer = Callable[[Surroundings], None]

_SUMMARY_VALUES = {"--format": "format_name", "--output": "output", "-o": "output"}


def find(words: Sequence[str]) -> Answer | None:
    """What answers this call, or None when Typer is to take it."""
    match words:
        case ["--help" | "-h"]:
            return _root_help
        case ["history", *flags] if flags in ([], ["--json"]):
            return lambda surroundings: _history(surroundings, bool(flags))
        case ["assessment", "list", *flags] if flags in ([], ["--json"]):
            return lambda surroundings: _assessments(surroundings, bool(flags))
        case ["summary", *rest]:
            return _summary(rest)
    return None


def _root_help(surroundings: Surroundings) -> None:
    from sjalvskattning.cli.commands import COMMANDS
    from sjalvskattning.cli.help import root_page

    surroundings.write(root_page(surroundings.t, surroundings.environment, COMMANDS))


def _history(surroundings: Surroundings, as_json: bool) -> None:
    from sjalvskattning.cli.listing import list_history

    list_history(surroundings, as_json=as_json)


def _assessments(surroundings: Surroundings, as_json: bool) -> None:
    from sjalvskattning.cli.listing import list_assessments

    list_assessments(surroundings, as_json=as_json)


def _summary(words: Sequence[str]) -> Answer | None:
    given: dict[str, str] = {}
    force = False
    rest = iter(words)
    for word in rest:
        name, _, value = word.partition("=")
        if word == "--force":
            force = True
        elif name in _SUMMARY_VALUES:
            value = value if "=" in word else next(rest, "")
            if not value or (name == "-o" and "=" in word):
                return None
            given[_SUMMARY_VALUES[name]] = value
        elif word.startswith("-") or "response_id" in given:
            return None
        else:
            given["response_id"] = word

    def answer(surroundings: Surroundings) -> None:
        from sjalvskattning.cli.summarising import write_summary

        write_summary(surroundings, **given, force=force)

    return answer
