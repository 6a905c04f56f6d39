"""Which language to speak: the call, the environment, the setting, the locale; Swedish when none says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sjalvskattning.locale import LANGUAGES, Language, language_of

VARIABLE = "SJALVSKATTNING_LANG"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(
    asked: str, environment: Mapping[str, str], setting: Callable[[], str] = lambda: ""
) -> Language:
    """The language of this call.

    ``asked`` is the value of ``--lang`` or empty. English only where something asks for it: ``C``, ``POSIX``
    and any other locale than ``en_*`` give Swedish.
    """
    for wish in (asked, environment.get(VARIABLE, ""), setting()):
        if wish in LANGUAGES:
            return wish
    return language_of(next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), ""))
