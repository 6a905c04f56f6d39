"""The code that two people note before either has seen the other's answers.

A code binds: whoever wants to change an answer afterwards must find other content with the same code. They
may try pairs of contents of their own, so 80 bits hold only against 2⁴⁰ tries. Each try is therefore made to
cost about a tenth of a second and 32 MiB (scrypt): 2⁴⁰ of them take three thousand years on one processor. A
code reveals nothing: the content holds a random nonce.
"""

from __future__ import annotations

import hashlib

from sjalvskattning.core.letters import LETTERS, folded, in_groups, lettered

_SALT = b"sjalvskattning bundle code 1"
_COST = {"n": 1 << 15, "r": 8, "p": 1, "maxmem": 1 << 26}
BYTES = 10
GROUP = 4


def code_of(data: bytes) -> str:
    """The code of a bundle's bytes: sixteen letters and digits in groups of four, ``k7mn-p2qr-…``."""
    digest = hashlib.scrypt(hashlib.sha256(data).digest(), salt=_SALT, dklen=BYTES, **_COST)
    return in_groups(lettered(digest), GROUP)


def same_code(noted: str, code: str) -> bool:
    """Whether a code as someone wrote it down is ``code``, whatever its case, spaces and hyphens."""
    return folded(noted) == folded(code)


def is_code(noted: str) -> bool:
    """Whether what someone wrote down can be a code at all: sixteen of its letters and digits."""
    letters = folded(noted)
    return len(letters) == BYTES * 8 // 5 and all(char in LETTERS for char in letters)
