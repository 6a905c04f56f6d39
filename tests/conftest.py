"""What every test may rely on."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import signal

import pyrage
import pytest

CHEAP = b"age-encryption.org/v1\n-> cheap\n"
_STORE = "store"


def pytest_configure() -> None:
    """Let Ctrl+C and a hang-up reach what the tests start.

    Under nohup and in a shell's background they are ignored, and that would be inherited.
    """
    for name, handler in (("SIGHUP", signal.SIG_DFL), ("SIGINT", signal.default_int_handler)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)


@pytest.fixture(autouse=True)
def _cheap_sealing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealing without the second of scrypt that each guess is made to cost: it says no in the same way.

    The real one is tried where it lives, in the tests of the store, and in every process that a test starts.
    """
    if request.path.parent.name == _STORE:
        return
    decrypt = pyrage.passphrase.decrypt
    monkeypatch.setattr(pyrage.passphrase, "encrypt", _encrypt)
    monkeypatch.setattr(
        pyrage.passphrase,
        "decrypt",
        lambda sealed, passphrase: (
            _decrypt(sealed, passphrase) if sealed.startswith(CHEAP) else decrypt(sealed, passphrase)
        ),
    )


def _encrypt(data: bytes, passphrase: str) -> bytes:
    nonce = secrets.token_bytes(16)
    key = hashlib.sha256(nonce + passphrase.encode()).digest()
    body = _stream(key, data)
    return CHEAP + nonce + _sum(key, b"") + _sum(key, body) + body


def _decrypt(sealed: bytes, passphrase: str) -> bytes:
    rest = sealed[len(CHEAP) :]
    nonce, header, whole, body = rest[:16], rest[16:48], rest[48:80], rest[80:]
    key = hashlib.sha256(nonce + passphrase.encode()).digest()
    if len(header) == 32 and header != _sum(key, b""):
        raise pyrage.DecryptError("Decryption failed")
    if whole != _sum(key, body):
        raise pyrage.DecryptError("the file was changed")
    return _stream(key, body)


def _stream(key: bytes, data: bytes) -> bytes:
    return bytes(
        one ^ other for one, other in zip(data, hashlib.shake_256(key).digest(len(data)), strict=True)
    )


def _sum(key: bytes, data: bytes) -> bytes:
    return hmac.new(key, data, hashlib.sha256).digest()
