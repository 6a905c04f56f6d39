"""A policy's text out of any file: passages that a definition can be held against and made from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.policy import fingerprint, split
from sjalvskattning.core.policy.fingerprint import changed_words
from sjalvskattning.definitions.load import parse
from sjalvskattning.definitions.policy_file import MAX_BYTES, policy_text
from sjalvskattning.definitions.scaffold import plan, scaffold
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.usecases.tracing import hold, titles_of
from tests.fuzz.telling import taken

MAX_LEN = 8_192
WORDS = (
    *(
        "\\x0c",
        "\\x0a\\x0a",
        "- ",
        "o ",
        "1. ",
        "a) ",
        "# ",
        "\\xe2\\x80\\xa2 ",
        " . . . . 5",
        "Sida 3 av 9",
        "t.ex. ",
    ),
    *(
        "ska",
        "Som medarbetare",
        "Som ledare",
        ":",
        "-\\x0a",
        "och-",
        "\\xc2\\xad",
        "\\xe2\\x80\\x9d",
        "\\xff\\xfe",
        "\\x00",
    ),
    *("%PDF", "PK\\x03\\x04", "{\\\\rtf", "https://x.se/ 1/2", "\\xcc\\x88", "TODO: ", "KF 2020-01-27 "),
)
_TEXT = """Medarbetarpolicy för Provkommunen

Antagen av kommunfullmäktige 2020-01-27 § 3
Innehåll . . . . . . 5

Som medarbetare
Du ska:
• ta ansvar för ditt arbete,
• säga vad du tycker, t.ex. på möten, och
  lyssna.

Som ledare ska du
1. vara tydlig.
2. ge stöd. Det är viktigt!

\fSida 2 av 2
Vi arbetar för med-
borgarna. Alla är välkomna (kl. 8.00).
"""


def seeds() -> Iterator[bytes]:
    """A small policy in several encodings."""
    yield _TEXT.encode()
    yield _TEXT.replace("\n", "\r\n").encode("cp1252")
    yield _TEXT.encode("utf-16")
    yield b"\xef\xbb\xbf" + _TEXT.replace("\n", " ").encode()


LOST = {"character.lost", "encoding.mojibake"}
"""What a definition is refused for where the policy's own text is spoiled: someone must look at it."""


@cache
def _definition() -> Assessment:
    """What ``assessment new`` makes of the small policy: it refers to each of its passages."""
    draft = scaffold(split(_TEXT), "utkast", Translator("sv"))
    assessment, _ = parse(draft.encode(), "utkast.yaml", draft=True)
    assert assessment is not None
    return assessment


def one(data: bytes) -> None:
    """Take apart; hold a definition against it; make a definition of it that reads back."""
    text = taken(lambda: policy_text(data, "policy.txt"))
    if text is None:
        return
    assert len(data) <= MAX_BYTES
    for titles in (None, titles_of(_definition())):
        policy = split(text, titles)
        ids = [passage.id for passage in policy.passages]
        assert len(ids) == len(set(ids))
        assert {passage.section for passage in policy.passages} <= {section.id for section in policy.sections}
        for passage in policy.passages:
            assert passage.text.strip()
            print_ = fingerprint(passage.full)
            assert "".join(piece.text for piece in changed_words(print_, passage.full)).strip()
            assert not any(piece.new for piece in changed_words(print_, passage.full))
    hold(_definition(), text)
    policy = split(text)
    if not policy.statements:  # the command says so
        return
    plan(policy)
    for language in LANGUAGES[len(data) % 2 :][:1]:
        draft = taken(partial(scaffold, policy, "utkast", Translator(language)))
        if draft is not None:
            assessment, faults = parse(draft.encode(), "utkast.yaml", draft=True)
            errors = {fault.code for fault in faults if fault.severity == "error"}
            assert assessment is not None or (errors and errors <= LOST), errors
