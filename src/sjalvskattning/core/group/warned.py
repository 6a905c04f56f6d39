"""What the facilitator is told before what participants wrote is shown or handed on."""

from __future__ import annotations

from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.identifying import Sign, sign_words, signs_in
from sjalvskattning.locale import Translator


def written_texts(session: GroupSession, area_id: str) -> list[str]:
    """What participants wrote about an area, as far as it has been released."""
    return [text for release in session.releases for text in release.comments.get(area_id, ())]


def area_signs(session: GroupSession, area_id: str) -> tuple[Sign, ...]:
    """What in the released texts about an area can point someone out."""
    return signs_in(written_texts(session, area_id))


def area_warning(session: GroupSession, area_id: str, t: Translator) -> str:
    """That an area's texts can point someone out, and by what; empty when there is no sign of it."""
    found = area_signs(session, area_id)
    return t("identifying.shared", signs=sign_words(found, t)) if found else ""


def session_warning(session: GroupSession, t: Translator) -> str:
    """That some area's texts can point someone out, which and by what; empty when there is no sign of it."""
    areas = (area for area, _ in session.setup.areas)
    found = [(area.title.in_language(t.language), area_signs(session, area.id)) for area in areas]
    named = [t("identifying.area", area=title, signs=sign_words(signs, t)) for title, signs in found if signs]
    return t("identifying.shared", signs="; ".join(named)) if named else ""
