"""What can be seen of a Swedish sentence without understanding it. Each rule is a pure function of texts."""

from __future__ import annotations

import re
import unicodedata


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CONJUNCTION = re.compile(
    r"(?P<left>[\w-]+),? (?P<word>och|samt|eller|respektive) (?P<right>[\w-]+)", re.IGNORECASE
)
_JOINED_ON_PURPOSE = re.compile(
    r"\b(mellan|isär|samman|tillsammans|ihop|skilja|skillnad\w*|balans\w*|väg(a|er) \w+ mot)\b", re.IGNORECASE
)
_ONE_THING = frozenset(
    frozenset(pair.split("+"))
    for pair in _words(
        "kunder+brukare kund+brukare kundens+brukarens brukaren+eleven brukarens+elevens kvinnor+män "
        "var+en ja+nej för+emot rätt+fel stort+smått då+då tid+pengar råd+stöd frågor+svar hälsa+säkerhet "
        "varför+hur förvaltningar+bolag delar+nivåer"
    )
)
_NOT_VERBS = _words(
    "eller under över efter hur när där här mer fler andra arbetsplatser kollegor brukare kunder "
    "elever idéer behov möten grupper resurser delar nivåer regler rutiner förvaltningar medarbetare "
    "chefer ledare frågor åsikter vanor erfarenheter uppgifter möjligheter förutsättningar "
    "förändringar förbättringar människor föräldrar anhöriga invånare kunskaper metoder arbetsmetoder "
    "risker fördelar nackdelar synpunkter mål svårigheter problem förväntningar förmågor intressen "
    "politiker beslutsfattare nyanställda vikarier"
)
_PRESENT = re.compile(
    r"(?P<verb>(?!\w+bar$)[a-zåäö]+(?:ar|er|år|ör)|för|ser|ger|tar|får|gör|vet|ber|går|står|kan|ska)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:ska|skall|kan|måste|bör|får|behöver|brukar|jag|hen|alla|det|de|som) (?P<verb>\w{2,}s)\b",
    re.IGNORECASE,
)
_BY_SOMEONE = re.compile(
    r"\b(?P<verb>\w{2,}s) av (?:mig|dig|oss|mina?|en|ens|hen|chefen|andra)\b", re.IGNORECASE
)
_BECOMES = re.compile(
    r"\b(?P<verb>bli|blir|blev|blivit) (?P<form>\w+(?:ad|ade|at|dd|tt|en|na|d|t))\b", re.IGNORECASE
)
_BECOMES_FINE = _words("klar fler ett en bra tydligt bättre känt känd rätt inte det något mött")
_ACTIVE_S = _words(
    "finns trivs hoppas lyckas minns umgås andas vistas hörs syns känns tycks slutas finnas trivas "
    "lyckas minnas utvecklas berörs påverkas växlas samlas samsas enas skiljas mötas hjälpas träffas "
    "kännas synas behövs krävs utan alltid vars dess oss deras hos sätts hens tills dags plats "
    "finnas"
)
_INNER_LIFE = _words(
    "vill känner tycker tror förstår inser vet anser upplever önskar hoppas menar tänker trivs"
)
_YES_OR_NO = re.compile(
    r"(är|har|kan|får|känner|vill|ska|tycker|brukar|vet|gör|finns|blir|upplever|anser) ", re.IGNORECASE
)
_WORKPLACE = re.compile(r"\((?P<place>[^()]+)\)\.?$")
_STEMS = re.compile(
    r"(arnas|ernas|ornas|arna|erna|orna|ande|ende|het|ning|are|ade|or|ar|er|en|et|an|as|s|a|e|t|n|r)$"
)
_SMALL_WORDS = _words(
    "alla varje jag min mitt mina mig att och i på av för med som till är en ett den det de vad hur när "
    "var om så inte vår vårt våra vi oss dem man sin sitt sina eller från hos vid får har kan"
)


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def joined_behaviours(text: str) -> str:
    """The words round a conjunction that joins two verbs, or ""."""
    for match in _CONJUNCTION.finditer(text):
        right = match["right"].casefold()
        if _PRESENT.fullmatch(right) and right not in _NOT_VERBS:
            return match[0]
    return ""


def joined_things(text: str) -> str:
    """The words round a conjunction that joins two things which might be rated differently, or "".

    Not said of what belongs together (kunder och brukare), of compounds (löne- och medarbetarsamtal), or
    where the statement is about the relation itself (mellan, väger samman).
    """
    if _JOINED_ON_PURPOSE.search(text):
        return ""
    for match in _CONJUNCTION.finditer(text):
        left, right = match["left"].casefold(), match["right"].casefold()
        if left.endswith("-") or frozenset((left, right)) in _ONE_THING:
            continue
        if " inte " in text[: match.start()]:
            continue
        return match[0]
    return ""


def passive(text: str) -> str:
    """A verb in the passive, or ""."""
    for match in (*_PASSIVE.finditer(text), *_BY_SOMEONE.finditer(text)):
        if match["verb"].casefold() not in _ACTIVE_S:
            return match["verb"]
    for match in _BECOMES.finditer(text):
        if match["form"].casefold() not in _BECOMES_FINE:
            return match[0]
    return ""


def inner_life(third: str) -> str:
    """The first word when nobody can see what it says, or ""."""
    first = next(iter(third.split()), "")
    return first if first.casefold() in _INNER_LIFE else ""


def asks_yes_or_no(question: str) -> bool:
    """Whether a question can be answered with yes or no."""
    return bool(_YES_OR_NO.match(question))


def workplace(sign: str) -> str:
    """The workplace in parenthesis at the end of a sign, or ""."""
    match = _WORKPLACE.search(sign.strip())
    return match["place"].casefold() if match else ""


def stems(text: str) -> frozenset[str]:
    """The words that carry a sentence's meaning, without their endings."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text.casefold()))
    kept = (word for word in words if word not in _SMALL_WORDS)
    return frozenset(_STEMS.sub("", word) if len(word) > 4 else word for word in kept)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of two sentences' words that they have in common, 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0
