"""Comparing and planning in plain mode: which other view, which file, how many minutes; then the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.locale.typography import long_date

if TYPE_CHECKING:
    from sjalvskattning.usecases.comparing import View

MINUTES = (30, 45, 60, 90)


def read_comparison(console: Console, response_id: str) -> None:
    """Read a stored response aloud beside another view.

    Raises EndOfInput, NotFound, UsageError, InputRejected or StoreError.
    """
    from sjalvskattning.render import render
    from sjalvskattning.usecases.comparing import compared, own_view

    t, workspace = console.t, console.surroundings.workspace
    first = own_view(workspace, workspace.store.read(response_id))
    second = _other(console, first)
    if second is not None:
        _, shown = compared(first, second, t, workspace.today())
        console.say(render(shown, "text"))


def _other(console: Console, first: View) -> View | None:
    """The other view: one that is kept here, or an envelope in a file; None when the person goes back."""
    from sjalvskattning.cli.passphrases import Passphrases
    from sjalvskattning.usecases.comparing import comparable, find_view

    t, surroundings = console.t, console.surroundings
    found = comparable(surroundings.workspace, first.response)
    names = [_name(view, console) for view in found]
    chosen = console.choose(t("comparing.which"), [*names, t("comparing.from_file")], zero=t("plain.back"))
    if chosen < 0:
        return None
    if chosen < len(found):
        return found[chosen]
    path = console.ask("plain.compare.file")
    if not path:
        return None
    noted = console.ask("plain.compare.code")
    return find_view(surroundings.workspace, path, Passphrases(surroundings, []), noted)


def _name(view: View, console: Console) -> str:
    t, response = console.t, view.response
    day = long_date(response.created.partition("T")[0], t.language)
    parts = (t(f"compare.view.{response.perspective.value}"), response.occasion.name, day)
    return ", ".join(part for part in parts if part)


def read_plan(console: Console, response_id: str) -> None:
    """Read a samtalskarta from a stored response aloud. Raises EndOfInput, NotFound or StoreError."""
    from sjalvskattning.render import render
    from sjalvskattning.usecases.comparing import View
    from sjalvskattning.usecases.planning import planned

    t, workspace = console.t, console.surroundings.workspace
    first = View(workspace.store.read(response_id))
    lengths = [t("plan.minutes", n=n) for n in MINUTES]
    chosen = console.choose(t("comparing.minutes"), lengths, zero=t("plain.back"))
    if chosen >= 0:
        console.say(render(planned(first, None, MINUTES[chosen], t, workspace.today()), "text"))


def read_timeline(console: Console, response_id: str) -> None:
    """Read aloud how the answers have changed over time. Raises NotFound or StoreError."""
    from sjalvskattning.render import render
    from sjalvskattning.usecases.timeline import timeline_of

    _, shown = timeline_of(console.surroundings.workspace, response_id, console.t)
    console.say(render(shown, "text"))


def make_envelope(console: Console, response_id: str) -> None:
    """Put a stored response in a sealed envelope, or an open one, and say its code.

    Raises EndOfInput, UsageError, NotFound, StoreError or ExportFailed.
    """
    from sjalvskattning.cli.bundling import make

    sealed = console.confirm("plain.envelope.seal")
    make(console.surroundings, response_id, "", sealed=sealed, passphrase_file="", force=False)
