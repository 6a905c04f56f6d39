"""A file that only a passphrase opens: the age format (age-encryption.org/v1), written and read by rage."""

from __future__ import annotations

from sjalvskattning.errors import InputRejected

MAGIC = b"age-encryption.org/"
SHORTEST = 8
"""Characters of a passphrase that is accepted for sealing; scrypt makes each guess cost about a second."""


def is_sealed(data: bytes) -> bool:
    """Whether a file's bytes are sealed."""
    return data.startswith(MAGIC)


def seal(data: bytes, passphrase: str) -> bytes:
    """The sealed bytes; never the same twice. Raises ValueError for a passphrase that is too short."""
    if len(passphrase) < SHORTEST:
        raise ValueError(len(passphrase))
    import pyrage

    sealed: bytes = pyrage.passphrase.encrypt(data, passphrase)
    return sealed


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """The inverse of :func:`seal`. Raises InputRejected.

    ``bundle.passphrase`` when the passphrase does not open it, ``bundle.newer_seal`` for an unknown version
    of the format, ``bundle.damaged_seal`` when it is cut short, changed, or would take minutes to open.
    """
    if not sealed.startswith(MAGIC + b"v1\n"):
        raise InputRejected("bundle.newer_seal")
    import pyrage

    try:
        data: bytes = pyrage.passphrase.decrypt(sealed, passphrase)
    except UnicodeEncodeError as error:  # half a character; nothing was sealed with it
        raise InputRejected("bundle.passphrase") from error
    except pyrage.DecryptError as error:
        wrong = str(error) == "Decryption failed"
        raise InputRejected("bundle.passphrase" if wrong else "bundle.damaged_seal") from error
    return data
