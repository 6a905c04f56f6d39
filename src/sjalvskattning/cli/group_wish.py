"""What a call says of a new session, as a setup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sjalvskattning.cli.choices import iso_date, one_of, role_of, unknown
from sjalvskattning.cli.group_session import id_of
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.disclosure.release import Rules
from sjalvskattning.core.group.setup import About, Breakdown, Profile, Setup
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import UsageError


class Wish(NamedTuple):
    """What a call says of a new session; empty, 0 or None is what it does not say."""

    assessment: str = ""
    role: str = ""
    areas: str = ""
    items: str = ""
    name: str = ""
    head_count: int = 0
    about: str = ""
    profile: str = ""
    breakdown: str = ""
    parts: Sequence[str] = ()
    comments: bool = False
    k: int = 0
    date: str = ""
    follows: str = ""


def setup_of(surroundings: Surroundings, wish: Wish) -> Setup:
    """The setup that was wished for. Raises UsageError, NotFound and InputRejected."""
    workspace = surroundings.workspace
    for option, value in (("--assessment", wish.assessment), ("--name", wish.name)):
        if not value:
            raise UsageError("group_cli.needed", option=option)
    if not wish.head_count:
        raise UsageError("group_cli.needed", option="--head-count")
    if wish.date and iso_date(wish.date) is None:
        raise UsageError("cli.bad_date", value=wish.date)
    assessment = workspace.catalogue.find(wish.assessment)
    role, about = role_of(assessment, wish.role), about_of(wish.about)
    asked = bool(wish.breakdown or wish.parts)
    setup = Setup(
        name=" ".join(clean_entry(wish.name).split()),
        assessment=assessment,
        role=role,
        item_ids=chosen_items(assessment, role, about, wish.areas, wish.items),
        head_count=wish.head_count,
        date=wish.date or workspace.today().isoformat(),
        about=about,
        profile=profile_of(wish.profile),
        rules=Rules(wish.k) if wish.k else Rules(),
        breakdown=Breakdown(_line(wish.breakdown), tuple(map(_line, wish.parts))) if asked else None,
        comments=wish.comments,
        follows=id_of(surroundings, wish.follows) if wish.follows else "",
    )
    for fault in setup.faults:
        raise UsageError(f"group.fault.{fault}", k=setup.rules.k)
    return setup


def about_of(word: str) -> About:
    """Whom it is about; the group when nothing is said. Raises UsageError."""
    return one_of(About, word, "--about") if word else About.GROUP


def profile_of(word: str) -> Profile:
    """The profile, by its name in either language; strict when nothing is said. Raises UsageError."""
    import unicodedata

    plain = unicodedata.normalize("NFD", word.strip().casefold()).encode("ascii", "ignore").decode()
    if not word.strip() or plain == "strikt":
        return Profile.STRICT
    return Profile.OPEN if plain in (Profile.OPEN, "open") else one_of(Profile, word, "--profile")


def chosen_items(assessment: Assessment, role: str, about: About, areas: str, items: str) -> tuple[str, ...]:
    """The ids of the items that were named, or of all in the areas that were; everything by default.

    Raises UsageError for what is not asked of the role.
    """
    perspective = Perspective.REPORTS if about is About.LEADER else Perspective.SELF
    asked = assessment.areas_of(role, perspective)
    by_area = {area.id: {item.id for item in area.all_items()} for area in asked}
    known = [item.id for item in assessment.items_of(role, perspective)]
    wanted: set[str] = set()
    for word in _words(areas):
        if word not in by_area:
            raise unknown("--areas", word, by_area)
        wanted |= by_area[word]
    for word in _words(items):
        if word not in known:
            raise unknown("--items", word, known)
        wanted.add(word)
    return tuple(id for id in known if id in wanted or not (areas or items))


def _words(text: str) -> list[str]:
    return [word.strip().lower() for word in text.split(",") if word.strip()]


def _line(text: str) -> str:
    return " ".join(clean_entry(text).split())
