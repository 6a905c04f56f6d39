"""An item as the person who answers reads it."""

from __future__ import annotations

from sjalvskattning.core.assessment import Item, Perspective
from sjalvskattning.core.response import Occasion, Owner, Response
from sjalvskattning.locale import Translator


def statement(item: Item, perspective: Perspective, t: Translator) -> str:
    """The statement to rate: "Jag …" for oneself, otherwise a subject and the third-person wording."""
    wording = item.wording(perspective).in_language(t.language)
    if perspective is Perspective.SELF:
        return wording
    return f"{t(f'ask.subject.{perspective.value}')} {wording}"


def before_free_text(perspective: Perspective, t: Translator) -> str:
    """What not to write, said before words about a statement: nothing about others than the one rated."""
    return t("ask.before_free_text" if perspective is Perspective.SELF else "ask.before_free_text.other")


def original(item: Item, perspective: Perspective, t: Translator) -> str:
    """The Swedish statement when the one that is read is a translation of it, otherwise ""."""
    wording = item.wording(perspective)
    if wording.in_language(t.language) == wording.sv:
        return ""
    return statement(item, perspective, Translator("sv"))


def is_translated(response: Response, t: Translator) -> bool:
    """Whether any statement of a response is read in translation."""
    return any(original(item, response.perspective, t) for item in response.items)


def strength_words(strength: str, t: Translator) -> str:
    """How strongly the policy says something, in the reader's language; an author's own word as it is."""
    known = Translator("sv")("ask.strengths").split(", ")
    return dict(zip(known, t("ask.strengths").split(", "), strict=True)).get(strength, strength)


def owner_words(owner: Owner, perspective: Perspective, t: Translator) -> str:
    """Whom a goal rests on, as the one who answers says it.

    An owner is seen from the one a response is about: in a manager's view "me" is the employee, and the
    manager says "I" of themselves.
    """
    if perspective is Perspective.MANAGER and owner is not Owner.EMPLOYER:
        return t("ask.owner.them") if owner is Owner.ME else t("ask.owner.me")
    return t(f"ask.owner.{owner.value}")


def owner_in_common(owner: Owner, t: Translator) -> str:
    """Whom something rests on, in a document that both read: nobody is "I" there."""
    return t("ask.owner.them" if owner is Owner.ME else f"ask.owner.{owner.value}")


def role_title(response: Response, t: Translator) -> str:
    """The role's title in the reader's language."""
    return response.assessment.role(response.role).title.in_language(t.language)


def occasion_title(occasion: Occasion, t: Translator) -> str:
    """The conversation that is prepared: "medarbetarsamtal"."""
    return t(f"ask.occasion.{occasion.kind.value}")
