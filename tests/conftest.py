"""What every test may rely on."""

from __future__ import annotations

import functools
import hashlib
import hmac
import os
import secrets
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from sjalvskattning.definitions import load
from tests.figures import PROPERTY, Figure, added, lines, promised, short_of
from tests.network import no_network, watch

__all__ = ["no_network"]

TRUST_PAGE = Path(__file__).parents[1] / "docs" / "trust.md"
CHEAP = b"age-encryption.org/v1\n-> cheap\n"
_STORE = "store"
_DEFINITIONS = "definitions"
_FINDING = "test_finding.py"
_CODES = "test_bundle.py"


def pytest_configure() -> None:
    """Refuse to reach out; let Ctrl+C, a quit and a hang-up reach what the tests start.

    Under nohup and in a shell's background they are ignored, and that would be inherited. Where Python
    is told to keep no compiled code, every worker and every process that a test starts compiles all anew.
    """
    sys.addaudithook(watch)
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for name, handler in (
        ("SIGHUP", signal.SIG_DFL),
        ("SIGQUIT", signal.SIG_DFL),
        ("SIGINT", signal.default_int_handler),
    ):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--figures`` shows what the run tried; ``--hold-figures`` holds it to ``docs/trust.md``."""
    parser.addoption("--figures", action="store_true", help="show how much was tried, by figure")
    parser.addoption("--hold-figures", action="store_true", help="fail when docs/trust.md says more")


def _figures(config: pytest.Config) -> dict[str, int]:
    """The figures of every test that passed so far, from all workers; nothing in a worker."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:
        return {}
    found = [value for report in reporter.getreports("passed") for value in report.user_properties]
    return added((what[0], what[1]) for name, what in found if name == PROPERTY)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A run in which everything passed fails all the same when it tried less than is said."""
    if exitstatus or hasattr(session.config, "workerinput") or not session.config.getoption("--hold-figures"):
        return
    if short_of(promised(TRUST_PAGE.read_text(encoding="utf-8")), _figures(session.config)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Show the figures, and those that fall short."""
    figures = _figures(config)
    if config.getoption("--figures") or config.getoption("--hold-figures"):
        terminalreporter.section("figures")
        for line in lines(figures):
            terminalreporter.write_line(line)
    if config.getoption("--hold-figures"):
        for line in short_of(promised(TRUST_PAGE.read_text(encoding="utf-8")), figures):
            terminalreporter.write_line(line, red=True)


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Figure:
    """Adds to a figure of ``docs/trust.md``; it counts when the test passes."""
    return lambda name, count: request.node.user_properties.append((PROPERTY, (name, count)))


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


@pytest.fixture
def real_codes() -> None:
    """Has codes cost what they cost; for a test that holds one against what is written down."""


@pytest.fixture(autouse=True)
def _cheap_codes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes of envelopes without the tenth of a second that each is made to cost; as different as ever.

    The real ones are tried where they live, and in every process that a test starts.
    """
    if request.path.name == _CODES or "real_codes" in request.fixturenames:
        return
    scrypt: Callable[..., bytes] = hashlib.scrypt
    monkeypatch.setattr(hashlib, "scrypt", lambda password, **cost: scrypt(password, **{**cost, "n": 2}))


@pytest.fixture(autouse=True)
def _quick_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for the disk; that it is waited for, and when, is tried in the tests of the store."""
    if request.path.parent.name == _STORE:
        return
    for name in ("fsync", "fdatasync"):
        if hasattr(os, name):
            monkeypatch.setattr(os, name, os.fstat)


_parse = functools.lru_cache(maxsize=64)(load.parse)


@pytest.fixture(autouse=True)
def _read_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same definition is read once a process, however many new homes meet it without a cache.

    What reading finds is made of values that nobody can change. It is tried where it lives.
    """
    if request.path.parent.name != _DEFINITIONS or request.path.name == _FINDING:
        monkeypatch.setattr(load, "parse", _parse)


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
