"""Envelopes from others in plain mode: take one in, open two side by side, or remove one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.cli.bundling import what_is
from sjalvskattning.cli.plain.comparing import read_both, view_name
from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.envelopes import open_envelope
from sjalvskattning.cli.plain.refusing import attempt
from sjalvskattning.errors import StoreError

if TYPE_CHECKING:
    from sjalvskattning.usecases.bundles import Opened
    from sjalvskattning.usecases.comparing import View


def run_received(console: Console) -> None:
    """List what was taken in, with what can be done, until the person goes back.

    Raises EndOfInput, or StoreError when the folder is shut.
    """
    from sjalvskattning.usecases.bundles import bundle_store

    t = console.t
    while True:
        found = bundle_store(console.surroundings.workspace).entries()
        names = {one.response.id: what_is(one.response, console.surroundings) for one in found.bundles}
        names |= {one.id: t("envelope.received.damaged", id=one.id) for one in found.problems}
        options: list[tuple[str, Callable[[], None]]] = [
            (t("plain.received.take_in"), partial(_take_in, console)),
            (t("plain.received.both"), partial(_open_two, console)),
            *((name, partial(_remove, console, id, name)) for id, name in names.items()),
        ]
        title = t.plural("plain.received.title", len(names)) if names else t("bundle.nothing")
        chosen = console.choose(title, [label for label, _ in options], zero=t("plain.back"))
        if chosen < 0:
            return
        attempt(console, options[chosen][1])


def _take_in(console: Console) -> None:
    """Keep an envelope on this machine, to compare with later. Raises EndOfInput or StoreError."""
    console.tell("envelope.take.about")
    found = open_envelope(console)
    if found is None:
        return
    opened, _ = found
    fresh = _keep(console, opened)
    if fresh is None:
        console.tell("plain.unchanged")
        return
    console.tell("plain.received.taken" if fresh else "plain.received.known")
    console.say(what_is(opened.response, console.surroundings))


def _keep(console: Console, opened: Opened) -> bool | None:
    """Keep an envelope; False when it was here, None when another one is and stays."""
    from sjalvskattning.usecases.bundles import keep_opened

    workspace = console.surroundings.workspace
    try:
        return keep_opened(workspace, opened)
    except StoreError as error:
        if error.code != "bundle.taken":
            raise
        if not console.decide("plain.received.replace"):
            return None
    return keep_opened(workspace, opened, replace=True)


def _remove(console: Console, id: str, name: str) -> None:
    """Remove an envelope from this machine, after asking. Raises EndOfInput, NotFound or StoreError."""
    from sjalvskattning.usecases.bundles import remove_bundle

    console.tell("envelope.received.remove.about", named=name)
    if console.confirm("plain.received.remove.sure"):
        remove_bundle(console.surroundings.workspace, id)
        console.tell("envelope.received.removed")
    else:
        console.tell("plain.unchanged")


def _open_two(console: Console) -> None:
    """Two envelopes side by side, as they were handed over.

    Raises EndOfInput, UsageError or InputRejected.
    """
    first = _view(console, "envelope.open.first", "plain.received.first_file")
    second = _view(console, "envelope.open.second", "plain.received.second_file") if first else None
    if first and second:
        read_both(console, first, second)


def _view(console: Console, title: str, file: str) -> View | None:
    """An envelope that was taken in, or one in a file; None when the person goes back."""
    from sjalvskattning.usecases.bundles import bundle_store
    from sjalvskattning.usecases.comparing import View, received_view

    t, workspace = console.t, console.surroundings.workspace
    views = [received_view(workspace, one.response.id) for one in bundle_store(workspace).entries().bundles]
    while True:
        options = [*(view_name(view, console) for view in views), t("plain.compare.from_file")]
        chosen = console.choose(t(title), options, zero=t("plain.back")) if views else 0
        if chosen < 0:
            return None
        if chosen < len(views):
            return views[chosen]
        found = open_envelope(console, file)
        if found is not None:
            return View(found[0].response, found[0].code, found[1])
        if not views:
            return None
