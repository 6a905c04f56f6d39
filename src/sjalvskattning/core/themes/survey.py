"""Where a theme lives: in which policies, for which roles, as what, and beside which other themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sjalvskattning.core.assessment import Assessment, Item, Kind, Relation, Role
from sjalvskattning.core.themes import THEMES


class InRole(NamedTuple):
    """Every item of a role with the theme, inherited ones too; ``own`` are those that the role adds."""

    role: Role
    items: tuple[Item, ...]
    own: tuple[Item, ...]


class InPolicy(NamedTuple):
    """A theme in one policy. ``beside`` are the other themes of its items, the most frequent first."""

    assessment: Assessment
    roles: tuple[InRole, ...]
    beside: tuple[tuple[str, int], ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item with the theme once, in the definition's order."""
        return tuple(item for found in self.roles for item in found.own)

    def count(self, what: Kind | Relation) -> int:
        """How many of the items are of a kind, or stand in a relation to the policy."""
        return sum(what in (item.kind, item.source.relation) for item in self.items)


class Survey(NamedTuple):
    """One theme across policies: those that have it, and those that do not."""

    theme: str
    policies: tuple[InPolicy, ...]
    missing: tuple[Assessment, ...]


def survey(assessments: Sequence[Assessment]) -> tuple[Survey, ...]:
    """Every theme of the vocabulary, in its order, across ``assessments``."""
    return tuple(survey_theme(theme, assessments) for theme in THEMES)


def survey_theme(theme: str, assessments: Iterable[Assessment]) -> Survey:
    """One theme across ``assessments``, in the order given."""
    looked = [_in_policy(theme, assessment) for assessment in assessments]
    return Survey(
        theme,
        tuple(found for found in looked if found.items),
        tuple(found.assessment for found in looked if not found.items),
    )


def themes_of(item: Item) -> tuple[str, ...]:
    """The item's themes in the vocabulary's order; what another version of it called a theme is left out."""
    return tuple(theme for theme in THEMES if theme in item.themes)


def untagged(assessment: Assessment) -> tuple[Item, ...]:
    """The items that carry no theme, each once."""
    return tuple(item for role in assessment.roles for item in _own(role) if not themes_of(item))


def _in_policy(theme: str, assessment: Assessment) -> InPolicy:
    roles = tuple(
        InRole(
            role,
            tuple(item for item in assessment.items_of(role.id) if theme in item.themes),
            tuple(item for item in _own(role) if theme in item.themes),
        )
        for role in assessment.roles
    )
    others = Counter(
        other for found in roles for item in found.own for other in themes_of(item) if other != theme
    )
    beside = sorted(others.items(), key=lambda entry: (-entry[1], THEMES.index(entry[0])))
    return InPolicy(assessment, tuple(found for found in roles if found.items), tuple(beside))


def _own(role: Role) -> tuple[Item, ...]:
    return tuple(item for area in role.areas for item in area.all_items())
