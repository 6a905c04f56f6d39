"""The browser form held open by the command line: the way in told, ended with Ctrl+C, everything kept."""

from __future__ import annotations

import os
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.cli.calls import PROGRAM, Caller
from tests.cli.group_calls import NEW, made, store

pytest.importorskip("segno")
pytest.importorskip("uvicorn")

HERE = ("--address", "127.0.0.1")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_the_form_is_open_until_it_is_ended(call: Caller, by: signal.Signals) -> None:
    """Address and code on standard output; then the port is shut, the session kept, and all is well."""
    id = made(call)
    running = subprocess.Popen(
        [*PROGRAM, "group", "collect", *HERE],
        env=call.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert running.stdout is not None
        url = running.stdout.readline().strip()
        assert running.stdout.readline().startswith("Kod: ")
        assert urllib.request.urlopen(url, timeout=20).status == 200
        busy = call("group", "show", id), call("group", "close", id, "--yes")
        assert (busy[0].code, busy[1].code) == (0, 1)
        running.send_signal(by)
        _, said = running.communicate(timeout=30)
    finally:
        running.kill()
    assert running.returncode == 0
    assert "Formuläret är stängt. 0 av 12 har svarat." in said
    assert store(call).read(id).takes_answers


def test_tickets_are_for_the_address_that_collect_will_have(call: Caller, tmp_path: Path) -> None:
    """Each an address of its own; only their fingerprints are kept, and a file is not written over."""
    id, target = made(call), tmp_path / "lappar.html"
    refused = call("group", "tickets", "3", "-o", str(tmp_path / "lappar.pdf"), *HERE)
    assert refused.code == 2
    assert not list(tmp_path.glob("*.pdf"))
    assert call("group", "tickets", "3", "-o", str(target), *HERE).code == 0
    door = store(call).read(id).door
    assert door is not None
    page = target.read_text(encoding="utf-8")
    assert f"http://127.0.0.1:{door.port}/b/" in page
    assert len(door.tickets) == 3
    assert not any(ticket in page for ticket in door.tickets)
    assert call("group", "tickets", "3", "-o", str(target), *HERE).code == 1
    assert len(store(call).read(id).door.tickets) == 3  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--cert", "x.pem"), 2), (("--address", "203.0.113.7"), 1), (("--cert", "x", "--key", "y"), 3)],
)
def test_what_cannot_be_opened_is_told(call: Caller, words: tuple[str, ...], code: int) -> None:
    """A certificate without its key, an address that is not here, a certificate that is none."""
    made(call)
    where = () if "--address" in words else HERE
    refused = call("group", "collect", *where, *words)
    assert (refused.code, refused.out) == (code, "")
    assert "Åtgärd" in refused.err


def test_a_session_that_is_not_open_takes_no_answers(call: Caller) -> None:
    """Said before any port is opened."""
    assert call(*NEW, "--head-count", "12").code == 0
    assert call("group", "collect", *HERE).code == 1
