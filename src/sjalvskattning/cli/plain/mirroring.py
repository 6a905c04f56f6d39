"""The mirror in plain mode: which policy, which role where that is not given, then the document."""

from __future__ import annotations

from sjalvskattning.cli.plain.console import Console


def read_mirror(console: Console, response_id: str) -> None:
    """Let the person choose a policy, and read a stored response aloud in its mirror.

    Raises EndOfInput, NotFound, UsageError, InputRejected or StoreError.
    """
    from sjalvskattning.core.mirror.document import document
    from sjalvskattning.core.mirror.roles import corresponding
    from sjalvskattning.render import render
    from sjalvskattning.usecases.themes import mirrored, others

    t, workspace = console.t, console.surroundings.workspace
    response = workspace.store.read(response_id)
    found = others(workspace, response)
    names = [entry.name.in_language(t.language) for entry in found]
    chosen = console.choose(t("mirror.which"), names, zero=t("plain.back"))
    if chosen < 0:
        return
    other = workspace.catalogue.find(found[chosen].id)
    role = corresponding(response.role, other) or ""
    if not role:
        titles = [one.title.in_language(t.language) for one in other.roles]
        at = console.choose(t("mirror.role.which"), titles, zero=t("plain.back"))
        if at < 0:
            return
        role = other.roles[at].id
    made = mirrored(workspace, response, other, role)
    console.say(render(document(made, t, workspace.today()), "text"))
