"""What went wrong, with a remedy for someone who goes by the menus rather than by commands."""

from __future__ import annotations

from collections.abc import Callable

from sjalvskattning.cli.errors import in_one_line
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.locale import Translator

INSTEAD = {
    "agreement.is_view": "plain.instead.is_view",
    "agreement.no_dates": "plain.instead.no_dates",
    "agreement.no_commitment": "plain.instead.look_again",
    "agreement.none_yet": "plain.instead.look_again",
    "agreement.not_found": "plain.instead.look_again",
    "bundle.is_agreement": "plain.instead.is_agreement",
    "bundle.none": "plain.instead.look_again",
    "bundle.not_one": "bundle.not_one.on_screen",
    "compare.same": "compare.same.on_screen",
}
"""The remedies that name a command or an option, and what stands in their place here."""


def refusal(error: SjalvskattningError, t: Translator) -> str:
    """What happened and what to do, as running text."""
    told = in_one_line(error, t)
    if error.code not in INSTEAD:
        return told
    usual = t(f"{error.code}.remedy", **error.params)
    return f"{told.removesuffix(usual)}{t(INSTEAD[error.code])}"


def attempt(console: Console, action: Callable[[], object]) -> None:
    """Do something, and tell when it is refused; the menu it was chosen from comes next."""
    try:
        action()
    except SjalvskattningError as error:
        console.say(refusal(error, console.t))
