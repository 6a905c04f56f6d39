"""The shared vocabulary: what policies from different municipalities have in common, whatever they call it.

An item carries one to three theme ids; the words for a theme are ``themes.<id>`` in ``locale``.
"""

from __future__ import annotations

THEMES = (
    "medborgarfokus",
    "bemotande",
    "mangfald",
    "demokrati",
    "helhetssyn",
    "omvarld",
    "mal",
    "ansvar",
    "tillit",
    "delaktighet",
    "dialog",
    "tydlighet",
    "samarbete",
    "utveckling",
    "kompetens",
    "mod",
    "prestigeloshet",
    "foredome",
    "arbetsmiljo",
)
"""In the order that they are shown."""
