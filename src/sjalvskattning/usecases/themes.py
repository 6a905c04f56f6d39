"""Themes across the policies there are, and one response seen through another policy's themes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.mirror import Mirror, has_themes, mirror
from sjalvskattning.core.mirror.roles import corresponding
from sjalvskattning.core.response import Response
from sjalvskattning.core.themes import THEMES
from sjalvskattning.errors import InputRejected, NotFound, UsageError
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.usecases.starting import usable
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Entry


def policies(workspace: Workspace) -> list[Assessment]:
    """Every assessment without errors, by name."""
    return [workspace.catalogue.find(entry.id) for entry in usable(workspace.catalogue)]


def theme_called(word: str) -> str:
    """The id of the theme with that id, or that name in either language. Raises NotFound with near misses."""
    from difflib import get_close_matches

    from sjalvskattning.definitions.words import fold

    names = {fold(theme): theme for theme in THEMES}
    for language in LANGUAGES:
        t = Translator(language)
        names |= {fold(t(f"themes.{theme}")): theme for theme in THEMES}
    wanted = fold(word)
    if wanted in names:
        return names[wanted]
    starts = [name for name in names if wanted and name.startswith(wanted)]
    near = [*starts, *get_close_matches(wanted, names, n=3)]
    suggestion = ", ".join(dict.fromkeys(names[name] for name in near[:3]))
    raise NotFound("themes.not_found", name=word, suggestion=suggestion)


def others(workspace: Workspace, response: Response) -> list[Entry]:
    """The assessments that a response can be mirrored in: every usable one but its own, by name.

    Raises NotFound when there is none.
    """
    found = [entry for entry in usable(workspace.catalogue) if entry.id != response.assessment.id]
    if not found:
        raise NotFound("mirror.alone", name=response.assessment.id)
    return found


def mirrored(workspace: Workspace, response: Response, other: Assessment, role: str = "") -> Mirror:
    """``response`` seen through the themes of ``other``; without ``role`` through the corresponding one's.

    A response from before the themes gets those of the definition that there is now. Raises UsageError for
    its own policy and for a role that does not correspond or is not there; NotFound without themes to go by.
    """
    known = [one.id for one in other.roles]
    if other.id == response.assessment.id:
        names = [entry.id for entry in others(workspace, response)]
        raise UsageError("mirror.same", name=other.id, known=", ".join(names))
    chosen = role or corresponding(response.role, other)
    if chosen not in known:
        raise UsageError("mirror.role", policy=other.id, role=role or response.role, known=", ".join(known))
    if not has_themes(other.items_of(chosen, response.perspective)):
        raise NotFound("mirror.no_themes", name=other.id)
    seen = mirror(response, other, chosen, _later(workspace, response))
    if not seen.shared and not seen.own:
        raise NotFound("mirror.no_themes", name=response.assessment.id)
    return seen


def _later(workspace: Workspace, response: Response) -> Assessment | None:
    """The definition of the response's assessment that there is now, where its themes are needed."""
    if has_themes(response.items):
        return None
    try:
        return workspace.catalogue.find(response.assessment.id)
    except (NotFound, InputRejected) as error:
        raise NotFound("mirror.gone", name=response.assessment.id) from error


def mirror_file_name(made: Mirror, today: date) -> str:
    """A name that says what it is, safe on every system: ``spegel-lidkoping-koping-2026-11-20.md``."""
    return f"spegel-{made.response.assessment.id}-{made.other.id}-{today.isoformat()}.md"
