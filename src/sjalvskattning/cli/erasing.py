"""What an erasure takes with it, told before it is done, and what it took."""

from __future__ import annotations

from collections.abc import Iterator

from sjalvskattning.cli.bundling import what_is
from sjalvskattning.cli.due_listing import whose
from sjalvskattning.cli.plain.listed import entry_line
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.scratch import left
from sjalvskattning.usecases import erasing


def list_one(surroundings: Surroundings, response_id: str) -> list[str]:
    """One stored response on a line, and what was opened for printing, which may be of it."""
    lines = _known(surroundings)
    going = [lines.get(response_id, response_id), *_print(surroundings)]
    return [for_display(line, single_line=True) for line in going]


def list_everything(surroundings: Surroundings) -> list[str]:
    """Everything that is stored on a line each, what can't be read too, and what else there is.

    Raises StoreError when a folder is shut.
    """
    workspace, t = surroundings.workspace, surroundings.t
    kept, paths = Kept.of(workspace.paths), workspace.paths
    lines = _known(surroundings)
    going = [
        lines.get(response_id, t("cli.data.erase.unreadable", id=response_id))
        for response_id in workspace.store.ids()
    ]
    going += [*_agreements(kept, surroundings), *_received(kept, surroundings), *_sessions(surroundings)]
    going += _print(surroundings)
    folders = (paths.responses, paths.agreements, paths.bundles, paths.groups, paths.cache)
    files = (paths.settings, paths.sent, paths.crash)
    if any(path.exists() for path in (*folders, *files, *left())):
        going.append(t("cli.data.erase.settings"))
    return [for_display(line, single_line=True) for line in going]


def erase_one(surroundings: Surroundings, response_id: str) -> None:
    """Erase one response with its copies, and name the agreements made from it. Raises StoreError."""
    workspace, t = surroundings.workspace, surroundings.t
    erasing.erase_response(workspace, response_id)
    surroundings.talk(t.plural("cli.data.erase.done", 1))
    for agreement in Kept.of(workspace.paths).agreements.entries().agreements:
        if agreement.response == response_id:
            surroundings.talk(t("cli.data.erase.stays", id=agreement.id))


def erase_everything(surroundings: Surroundings) -> None:
    """Erase all that is kept, the settings and the cache, and say how many there were. Raises StoreError."""
    t = surroundings.t
    counts = erasing.erase_everything(surroundings.workspace)
    surroundings.talk(t.plural("cli.data.erase.done", counts.responses))
    others = (
        ("agreements", counts.agreements),
        ("received", counts.received),
        ("sessions", counts.sessions),
    )
    for kind, count in others:
        if count:
            surroundings.talk(t.plural(f"cli.data.erase.{kind}", count))


def _known(surroundings: Surroundings) -> dict[str, str]:
    entries = surroundings.workspace.store.entries().entries
    return {entry.id: f"{entry.id}: {entry_line(entry, surroundings.t)}" for entry in entries}


def _agreements(kept: Kept, surroundings: Surroundings) -> Iterator[str]:
    t, listed = surroundings.t, kept.agreements.entries()
    for agreement in listed.agreements:
        yield t(
            "cli.data.erase.agreement",
            id=agreement.id,
            kind=t(f"agreement.title.{agreement.kind.value}"),
            whose=whose(agreement, t),
            date=agreement.created[:10],
        )
    for problem in listed.problems:
        if not problem.readable:
            yield t("cli.data.erase.unreadable", id=problem.id)


def _received(kept: Kept, surroundings: Surroundings) -> Iterator[str]:
    t, listed = surroundings.t, kept.received.entries()
    for bundle in listed.bundles:
        what = what_is(bundle.response, surroundings)
        yield t("cli.data.erase.envelope", id=bundle.response.id, what=what)
    for problem in listed.problems:
        yield t("cli.data.erase.unreadable", id=problem.id)


def _sessions(surroundings: Surroundings) -> Iterator[str]:
    from sjalvskattning.usecases.group.sessions import list_sessions

    t, listed = surroundings.t, list_sessions(surroundings.workspace)
    for session in listed.sessions:
        setup = session.setup
        yield t("cli.data.erase.session", id=session.id, name=setup.name, date=setup.date)
    for problem in listed.problems:
        yield t("cli.data.erase.unreadable", id=problem.id)


def _print(surroundings: Surroundings) -> Iterator[str]:
    if erasing.has_print(surroundings.workspace):
        yield surroundings.t("cli.data.erase.print")
