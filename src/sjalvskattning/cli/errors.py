"""Errors as the person reads them: "Fel: what (where)" and "Åtgärd: remedy", in their language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sjalvskattning.core.text import for_display
from sjalvskattning.errors import InputRejected, SjalvskattningError, UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.reasons import in_words, params_in_words
from sjalvskattning.usecases.reasons import reason as reason  # the rest of the command line asks here

if TYPE_CHECKING:
    from typer.exceptions import TyperException


MOST_TOLD = 40
"""The most faults in files with answers that are told one by one."""


class OutputFailed(SjalvskattningError):
    """Standard output can't take what is written to it, for example because the disk is full."""


def near(word: str, known: Iterable[str]) -> str:
    """The known words that ``word`` may have been meant as, joined by commas; empty when none is close."""
    from difflib import get_close_matches

    candidates = list(known)
    found = get_close_matches(word.lower(), candidates, n=3)
    starts = [name for name in candidates if word and name.startswith(word.lower()) and name not in found]
    return ", ".join([*found, *starts][:3])


def describe(error: SjalvskattningError, t: Translator) -> str:
    """The error in two lines or three: what and where, what was perhaps meant, and what to do."""
    if isinstance(error, InputRejected) and hasattr(error, "faults"):
        return _every_fault(error, t)
    return _whole(error, t)


def _whole(error: SjalvskattningError, t: Translator) -> str:
    shown = _shown(params_in_words(error, t))
    where, remedy = _text(t, f"{error.code}.where", shown), _text(t, f"{error.code}.remedy", shown)
    lines = [f"{t('cli.error')}: {_what(t, error.code, shown)}" + (f" ({where})" if where else "")]
    if shown.get("suggestion") and not _mentions(t, error.code, "suggestion"):
        lines.append(t("cli.did_you_mean", suggestion=shown["suggestion"]))
    if remedy:
        lines.append(f"{t('cli.remedy')}: {remedy}")
    return "\n".join(lines)


def _every_fault(error: InputRejected, t: Translator) -> str:
    """A definition that was rejected: every fault in it, as ``assessment check`` tells them.

    Answers that were: the first of their faults, each as an error, and how many there are.
    """
    from sjalvskattning.usecases.group.answering import AnswersRejected

    if isinstance(error, AnswersRejected):
        told = [describe(fault, t) for fault in error.faults[:MOST_TOLD]]
        left = len(error.faults) - len(told)
        more = [t.plural("answers.more", left)] if left else []
        return "\n".join([*told, *more, _whole(error, t)])
    from sjalvskattning.definitions.faults import DefinitionRejected

    if not isinstance(error, DefinitionRejected):  # a column map
        return "\n".join(_whole(fault, t) for fault in vars(error)["faults"])
    from sjalvskattning.definitions.rendering import render_faults

    return render_faults(error.faults, t, str(error.params["path"]))


def in_one_line(error: SjalvskattningError, t: Translator) -> str:
    """What happened and what to do as running text, for plain mode; of files with answers every fault."""
    if hasattr(error, "faults") and error.code == "answers.rejected":
        return describe(error, t)
    return describe_notice(error.code, params_in_words(error, t), t)


def describe_notice(code: str, params: Mapping[str, object], t: Translator) -> str:
    """What the store or the catalogue has to tell, and what to do, as running text."""
    shown = _shown(in_words(params, t))
    where, remedy = _text(t, f"{code}.where", shown), _text(t, f"{code}.remedy", shown)
    what = _what(t, code, shown)
    return " ".join(part for part in (what, f"({where})" if where else "", remedy) if part)


def _shown(params: Mapping[str, object]) -> dict[str, str]:
    return {name: for_display(str(value), single_line=True) for name, value in params.items()}


def _what(t: Translator, code: str, shown: dict[str, str]) -> str:
    return _text(t, f"{code}.what", shown) or t("cli.unknown_error.what", code=code)


def _text(t: Translator, key: str, params: dict[str, str]) -> str:
    try:
        return t(key, **params) if t.has(key) else ""
    except (ModuleNotFoundError, KeyError, IndexError):
        return ""


def _mentions(t: Translator, code: str, name: str) -> bool:
    try:
        return any(t.has(key) and f"{{{name}}}" in t(key) for key in (f"{code}.what", f"{code}.remedy"))
    except ModuleNotFoundError:
        return False


def from_typer(error: TyperException, path: str, t: Translator) -> UsageError:
    """What Typer says in English, as an error of ours; ``path`` is the command as it was called.

    Typer keeps the classes behind these errors to itself, so they are told apart by name.
    """
    kinds = {
        "NoSuchOption": _no_such_option,
        "MissingParameter": _missing,
        "BadOptionUsage": _bad_option,
        "BadParameter": _bad_value,
    }
    for cls in type(error).__mro__:
        if cls.__name__ in kinds:
            return kinds[cls.__name__](error, path, t)
    return UsageError("cli.usage", path=path)


def _no_such_option(error: TyperException, path: str, _: Translator) -> UsageError:
    possible = ", ".join(sorted(getattr(error, "possibilities", None) or ()))
    return UsageError(
        "cli.no_such_option", option=getattr(error, "option_name", ""), suggestion=possible, path=path
    )


def _missing(error: TyperException, path: str, t: Translator) -> UsageError:
    return UsageError("cli.missing", name=_parameter(error, t), path=path)


def _bad_option(error: TyperException, path: str, _: Translator) -> UsageError:
    code = "cli.option_needs_value" if "requires" in error.message else "cli.option_takes_no_value"
    return UsageError(code, option=getattr(error, "option_name", ""), path=path)


def _bad_value(error: TyperException, path: str, t: Translator) -> UsageError:
    return UsageError("cli.bad_value", name=_parameter(error, t), path=path)


def _parameter(error: TyperException, t: Translator) -> str:
    """The parameter as the help names it: an option by its name, an argument by its word, "BILD"."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    if parameter.param_type_name == "option":
        return str(parameter.opts[-1])
    return t(parameter.metavar) if parameter.metavar else str(parameter.name).upper()
