"""The code that two people note before either has seen the other's answers.

A code binds: whoever wants to change an answer afterwards must find other content with the same code. They
may try pairs of contents of their own, so 80 bits hold only against 2⁴⁰ tries. Each try is therefore made to
cost about a tenth of a second and 32 MiB (scrypt): 2⁴⁰ of them take three thousand years on one processor. A
code reveals nothing: the content holds a random nonce.
"""

from __future__ import annotations

import base64
import hashlib
from unicodedata import category

_SALT = b"sjalvskattning bundle code 1"
_COST = {"n": 1 << 15, "r": 8, "p": 1, "maxmem": 1 << 26}
BYTES = 10
GROUP = 4

_ALPHABET = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "abcdefghjkmnpqrstuvwxyz123456789")
"""RFC 4648's 32 letters, without i, l, o and 0, which are mistaken for one another on paper."""

_LETTERS = frozenset("abcdefghjkmnpqrstuvwxyz123456789")

_HYPHENS = {"Pd", "Cf"}
"""Any kind of hyphen or dash, also a soft hyphen that can't be seen."""


def code_of(data: bytes) -> str:
    """The code of a bundle's bytes: sixteen letters and digits in groups of four, ``k7mn-p2qr-…``."""
    digest = hashlib.scrypt(hashlib.sha256(data).digest(), salt=_SALT, dklen=BYTES, **_COST)
    letters = base64.b32encode(digest).decode("ascii").translate(_ALPHABET)
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def same_code(noted: str, code: str) -> bool:
    """Whether a code as someone wrote it down is ``code``, whatever its case, spaces and hyphens."""
    return _folded(noted) == _folded(code)


def is_code(noted: str) -> bool:
    """Whether what someone wrote down can be a code at all: sixteen of its letters and digits."""
    folded = _folded(noted)
    return len(folded) == BYTES * 8 // 5 and all(char in _LETTERS for char in folded)


def _folded(code: str) -> str:
    return "".join(char for char in code.lower() if not char.isspace() and category(char) not in _HYPHENS)
