"""A guide without answers in plain mode: which policy and role, which conversation; then read, and saved."""

from __future__ import annotations

from sjalvskattning.cli.plain.console import Console
from sjalvskattning.cli.plain.files import save_document


def make_guide(console: Console) -> None:
    """Ask what the guide is for, read it aloud, and save it where that is wanted.

    Raises EndOfInput, NotFound, InputRejected or ExportFailed.
    """
    from sjalvskattning.core.guide import Purpose, build_guide
    from sjalvskattning.render import render
    from sjalvskattning.usecases.starting import usable

    t, catalogue = console.t, console.surroundings.workspace.catalogue
    roles = [(entry, role) for entry in usable(catalogue) for role in entry.roles]
    names = [
        f"{entry.name.in_language(t.language)}, {role.title.in_language(t.language)}" for entry, role in roles
    ]
    chosen = console.choose(t("guiding.which"), names, zero=t("plain.back"))
    if chosen < 0:
        return
    purposes = list(Purpose)
    titles = [t(f"guide.title.{purpose.value}") for purpose in purposes]
    at = console.choose(t("guiding.for"), titles, zero=t("plain.back"))
    if at < 0:
        return
    entry, role = roles[chosen]
    shown = build_guide(catalogue.find(entry.id), role.id, purposes[at], t)
    console.say(render(shown, "text"))
    if console.confirm("plain.guide.save"):
        name = f"guide-{purposes[at].value}-{entry.id}-{role.id}.md"
        save_document(console, shown, name, "plain.guide.written")
