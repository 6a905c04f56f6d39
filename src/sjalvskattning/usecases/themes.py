"""Themes across the policies there are, and one response seen through another policy's themes."""

from __future__ import annotations

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.themes import THEMES
from sjalvskattning.errors import NotFound
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.usecases.starting import usable
from sjalvskattning.usecases.workspace import Workspace


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
