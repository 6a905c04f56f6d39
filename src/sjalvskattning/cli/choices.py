"""The words of a call as the things they name: roles, perspectives, occasions, dates, with near misses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from sjalvskattning.cli.errors import near
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.response import Occasion, OccasionKind
from sjalvskattning.core.text import clean_entry
from sjalvskattning.errors import UsageError
from sjalvskattning.locale import LANGUAGES, Translator

Named = TypeVar("Named", bound=StrEnum)


def one_of(kind: type[Named], word: str, option: str, said: str = "") -> Named:
    """The member of ``kind`` that ``word`` names. Raises UsageError with what there is.

    ``said`` is what ``locale`` calls the members' words, which are understood in either language.
    """
    folded = " ".join(word.split()).casefold()
    names = {member.value: member for member in kind}
    if said:
        for language in LANGUAGES:
            t = Translator(language)
            names |= {t(f"ask.{said}.{member.value}").casefold(): member for member in kind}
    if folded not in names:
        raise unknown(option, word, names)
    return names[folded]


def role_of(assessment: Assessment, word: str) -> str:
    """The role that ``word`` names, or the only one there is. Raises UsageError."""
    roles = [role.id for role in assessment.roles]
    if not word and len(roles) == 1:
        return roles[0]
    if not word:
        raise UsageError("cli.role_needed", assessment=assessment.id, known=", ".join(roles), first=roles[0])
    if word.lower() not in roles:
        raise unknown("--role", word, roles)
    return word.lower()


def occasion_of(kind: str, when: str, name: str, unit: str, period: str) -> Occasion:
    """The occasion as it was typed. Raises UsageError for a kind or a date that is none."""
    if when and iso_date(when) is None:
        raise UsageError("cli.bad_date", value=when)
    return Occasion(
        one_of(OccasionKind, kind, "--occasion"),
        when,
        clean_entry(name),
        clean_entry(unit),
        clean_entry(period),
    )


def perspective_of(word: str) -> Perspective:
    """The perspective that ``word`` names. Raises UsageError."""
    return one_of(Perspective, word, "--perspective")


def iso_date(text: str) -> date | None:
    """The date that ``2026-11-20`` says, or None."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def unknown(option: str, word: str, known: Iterable[str]) -> UsageError:
    """The error for a word that names nothing, with what it may have been."""
    names = list(known)
    return UsageError(
        "cli.unknown_choice", option=option, value=word, known=", ".join(names), suggestion=near(word, names)
    )
