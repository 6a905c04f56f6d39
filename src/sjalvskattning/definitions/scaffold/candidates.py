"""Which passages of a policy ask something of a person, of whom, and how strongly: a first guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.policy import Passage, PassageKind, PolicyText, Section

EMPLOYEE = "medarbetare"

_STRENGTHS = (
    (re.compile(r"\b(ska|skall)\b", re.IGNORECASE), "ska"),
    (re.compile(r"\bmåste\b", re.IGNORECASE), "måste"),
    (re.compile(r"\bförvänta(s|r|de|t)?\b", re.IGNORECASE), "förväntas"),
    (re.compile(r"\bbör\b", re.IGNORECASE), "bör"),
    (re.compile(r"\bvill att\b|\bvill ha\b", re.IGNORECASE), "vill"),
    (re.compile(r"\b(an)?svar(ar|ig)?\b", re.IGNORECASE), "ansvarar"),
)
_SPEAKS_TO_SOMEONE = re.compile(
    r"^(du|vi|alla|varje|var och en|den som|som|medarbetar\w*|chef\w*|(arbets)?ledar\w*|anställda|de)\b",
    re.IGNORECASE,
)
_ABOUT_THE_EMPLOYER = re.compile(
    r"^(policyn?|kommunen|organisation\w*|verksamhet\w*|arbetet|förvaltning\w*|nämnd\w*|kommunstyrelsen"
    r"|kommunfullmäktige|kommunkoncernen|syfte\w*|målet|visionen)\b",
    re.IGNORECASE,
)
_TO_A_PERSON = re.compile(r"\bdu\b|\bmedarbetar|\bchef|\bledare", re.IGNORECASE)
_RECEIVES = re.compile(
    r"^få\b|\b(ska|skall)\b.{0,30}\b(få|ges|erbjudas)\b|\b(ges|erbjuds|möjliggör)\b|\bfår? möjlighet\b"
    r"|\bmöjlighet(er)? (till|att)\b|\brätt till\b|\bhar rätt\b",
    re.IGNORECASE,
)
_EMPLOYEES = re.compile(r"\b(medarbetar|anställd)", re.IGNORECASE)
_LEADER = re.compile(r"\b(arbets)?(ledare|ledar|chef)\w*", re.IGNORECASE)


class Candidate(NamedTuple):
    """A passage that probably asks something of a person in ``role``, or says what they shall receive."""

    passage: Passage
    section: Section
    role: str
    kind: Kind
    strength: str


class Left(NamedTuple):
    """A passage that probably asks nothing of a person."""

    passage: Passage
    section: Section


class Plan(NamedTuple):
    """Every passage of a policy once. ``roles`` are EMPLOYEE, "chef" or "ledare", in writing order."""

    roles: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    left: tuple[Left, ...]


def plan(policy: PolicyText) -> Plan:
    """Sort the passages. When none seems to ask anything, every one is a candidate."""
    sections = {section.id: section for section in policy.sections}
    leader = _leader_role(policy)
    only_leaders = _is_for_leaders(policy)
    candidates: list[Candidate] = []
    left: list[Left] = []
    for passage in policy.statements:
        section = sections[passage.section]
        strength = _strength(passage)
        if not strength:
            left.append(Left(passage, section))
            continue
        role = leader if only_leaders or _is_to_leaders(passage, section) else EMPLOYEE
        candidates.append(Candidate(passage, section, role, _kind(passage, role), strength))
    if not candidates:
        candidates = [
            Candidate(one.passage, one.section, EMPLOYEE, Kind.EXPECTATION, "beskriver") for one in left
        ]
        left = []
    roles = {candidate.role for candidate in candidates}
    return Plan(tuple(role for role in (EMPLOYEE, leader) if role in roles), tuple(candidates), tuple(left))


def _strength(passage: Passage) -> str:
    """The policy's own modality, or "" when the passage seems to ask nothing of a person."""
    about_employer = _ABOUT_THE_EMPLOYER.search(passage.full) and not _TO_A_PERSON.search(passage.full)
    if about_employer:
        return ""
    for pattern, strength in _STRENGTHS:
        if pattern.search(passage.full):
            return strength
    if passage.kind is PassageKind.POINT or _SPEAKS_TO_SOMEONE.search(passage.text):
        return "beskriver"
    return ""


def _kind(passage: Passage, role: str) -> Kind:
    """Whether the person receives; what a leader gives to employees is asked of the leader."""
    if role != EMPLOYEE and _EMPLOYEES.search(passage.text):
        return Kind.EXPECTATION
    found = _RECEIVES.search(passage.text) or _RECEIVES.search(passage.full)
    return Kind.CONDITION if found else Kind.EXPECTATION


def _is_to_leaders(passage: Passage, section: Section) -> bool:
    """By how the list begins, else the sentence, else the headings; the first that names anyone decides."""
    for words in (passage.lead, " ".join(passage.text.split()[:4]), section.title, section.heading):
        if _EMPLOYEES.search(words):
            return False
        if _LEADER.search(words):
            return True
    return False


def _is_for_leaders(policy: PolicyText) -> bool:
    """Whether the first heading says that the whole policy is about leaders."""
    title = next((section.title for section in policy.sections if section.title), "")
    return bool(_LEADER.search(title)) and not _EMPLOYEES.search(title)


def _leader_role(policy: PolicyText) -> str:
    """What the policy itself calls its leaders most."""
    words = [match.casefold() for passage in policy.passages for match in _words(passage.text)]
    return (
        "ledare"
        if sum("ledare" in word for word in words) > sum("chef" in word for word in words)
        else "chef"
    )


def _words(text: str) -> Sequence[str]:
    return [match[0] for match in _LEADER.finditer(text)]
