"""Comparing and planning in plain mode: which other view, which file, how many minutes; then the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.envelopes import open_envelope
from sjalvskattning.locale.typography import long_date

if TYPE_CHECKING:
    from sjalvskattning.usecases.comparing import View

MINUTES = (30, 45, 60, 90)


def read_comparison(console: Console, response_id: str) -> None:
    """Read a stored response aloud beside another view.

    Raises EndOfInput, NotFound, UsageError, InputRejected or StoreError.
    """
    from sjalvskattning.usecases.comparing import comparable, own_view

    t, workspace = console.t, console.surroundings.workspace
    first = own_view(workspace, workspace.store.read(response_id))
    found = comparable(workspace, first.response)
    second = _other(console, t("comparing.which"), [(view_name(view, console), view) for view in found])
    if second is not None:
        _say_comparison(console, first, second)


def read_both(console: Console, first: View, second: View) -> None:
    """Read two views aloud beside each other, and a samtalskarta from them if it is wanted.

    Raises EndOfInput, UsageError or InputRejected.
    """
    _say_comparison(console, first, second)
    if console.confirm("plain.plan.of_both"):
        _say_plan(console, first, second)


def _say_comparison(console: Console, first: View, second: View) -> None:
    from sjalvskattning.render import render
    from sjalvskattning.usecases.comparing import compared

    _, shown = compared(first, second, console.t, console.surroundings.workspace.today())
    console.say(render(shown, "text"))


def _other(console: Console, title: str, named: Sequence[tuple[str, View]]) -> View | None:
    """A view that is kept here, or one from an envelope in a file; None when the person goes back."""
    from sjalvskattning.usecases.comparing import View

    t = console.t
    options = [*(name for name, _ in named), t("plain.compare.from_file")]
    while True:
        chosen = console.choose(title, options, zero=t("plain.back"))
        if chosen < 0:
            return None
        if chosen < len(named):
            return named[chosen][1]
        found = open_envelope(console)
        if found is not None:
            return View(found[0].response, found[0].code, found[1])


def view_name(view: View, console: Console) -> str:
    """Whose view it is, of whom, and the day it was begun."""
    t, response = console.t, view.response
    day = long_date(response.created.partition("T")[0], t.language)
    parts = (t(f"compare.view.{response.perspective.value}"), response.occasion.name, day)
    return ", ".join(part for part in parts if part)


def read_plan(console: Console, response_id: str) -> None:
    """Read a samtalskarta aloud, from a stored response alone or together with another view.

    Raises EndOfInput, NotFound, UsageError, InputRejected or StoreError.
    """
    from sjalvskattning.usecases.comparing import comparable, own_view

    t, workspace = console.t, console.surroundings.workspace
    first = own_view(workspace, workspace.store.read(response_id))
    others = [
        view
        for view in comparable(workspace, first.response)
        if view.code or view.response.perspective is not first.response.perspective
    ]
    named = [(t("plain.plan.alone"), first), *((view_name(view, console), view) for view in others)]
    second = _other(console, t("plain.plan.which"), named)
    if second is not None:
        _say_plan(console, first, None if second is first else second)


def _say_plan(console: Console, first: View, second: View | None) -> None:
    """Ask how much time there is, and read the plan aloud; nothing when the person goes back."""
    from sjalvskattning.render import render
    from sjalvskattning.usecases.planning import planned

    t = console.t
    lengths = [t("plan.minutes", n=n) for n in MINUTES]
    chosen = console.choose(t("comparing.minutes"), lengths, zero=t("plain.back"))
    if chosen >= 0:
        shown = planned(console.surroundings.workspace, first, second, MINUTES[chosen], t)
        console.say(render(shown, "text"))


def read_timeline(console: Console, response_id: str) -> None:
    """Read aloud how the answers have changed over time. Raises NotFound or StoreError."""
    from sjalvskattning.render import render
    from sjalvskattning.usecases.timeline import timeline_of

    _, shown = timeline_of(console.surroundings.workspace, response_id, console.t)
    console.say(render(shown, "text"))
