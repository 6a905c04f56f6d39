"""A paragraph to sentences, with the abbreviations of Swedish official texts."""

from __future__ import annotations

import re

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”“»)\]]*+(?=\s+[\"'”“„»«(\[–-]*\s*[A-ZÅÄÖÉ0-9§])")
_ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        "t.ex. bl.a. m.m. m.fl. s.k. f.d. fr.o.m. t.o.m. d.v.s. o.d. o.s.v. p.g.a. e.d. f.n. i.s.f. m.a.o. "
        "s.a.s. kap. resp. ca. nr. st. tel. ang. avd. dir. enl. etc. ev. exkl. forts. inkl. jfr. kl. max. "
        "min. mom. obs. red. sid. tex. dvs. osv. bla. mm. dnr. prop. sfs. jan. feb. mars. apr. aug. sept. "
        "okt. nov. dec. ordf. vd. st.f. e.kr. f.kr. dr. prof. föreg.",
    )
)


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph; one when nothing in it ends."""
    found, start = [], 0
    for match in _END.finditer(text):
        last_word = max(start, text.rfind(" ", start, match.end()) + 1)
        if _is_abbreviation(text[last_word : match.end()]):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def _is_abbreviation(text: str) -> bool:
    word = text.rsplit(None, 1)[-1].casefold().lstrip("(\"'”“[")
    if not word.endswith("."):
        return False
    stem = word[:-1]
    return (
        word in _ABBREVIATIONS or (len(stem) == 1 and stem.isalpha()) or bool(re.fullmatch(r"\d{1,2}", stem))
    )
