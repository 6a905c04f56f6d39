"""No call reaches out: what the system was asked for is traced, and the tests themselves have no network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.terminal import OnTerminal
from sjalvskattning.store.paths import find_paths
from sjalvskattning.store.settings import Settings, save_settings
from tests import network
from tests.cli.calls import CHEF, PROGRAM, ROOT, surroundings
from tests.figures import LONG, Figure

pytestmark = pytest.mark.trust(part="privacy")

ELSEWHERE = "192.0.2.1"
"""An address that is kept for examples: nobody has it."""

OUT = "ut"
WALK = "3\nk något\n4\n" + "3\n" * 43 + "klar\nklar\n0\n"

FLOWS: dict[str, tuple[tuple[str, ...], str]] = {
    "take": ((*CHEF, "--plain"), WALK),
    "pdf": (("summary", "latest", "-o", f"{OUT}/a.pdf"), ""),
    "bundle": (("bundle", "make", "latest", "-o", f"{OUT}/a.kuvert"), ""),
    "score": (("score", "--stored", "-a", "lidkoping", "--role", "chef", "-o", f"{OUT}/a.parquet"), ""),
    "privacy": (("privacy",), ""),
}
"""What CI traces: what loads the libraries that could reach out by themselves."""

MORE: dict[str, tuple[tuple[str, ...], str]] = {
    "html": (("summary", "latest", "-o", f"{OUT}/a.html"), ""),
    "docx": (("summary", "latest", "-o", f"{OUT}/a.docx"), ""),
    "mirror": (("mirror", "latest", "koping", "-o", f"{OUT}/b.html"), ""),
    "bundle check": (("bundle", "check", f"{OUT}/a.kuvert"), ""),
    "agreements": (("agreements", "new", "latest"), ""),
    "excel": (("assessment", "export", "lidkoping", "-o", f"{OUT}/a.xlsx"), ""),
    "import": (("assessment", "import", f"{OUT}/a.xlsx"), ""),
    "export": (("data", "export", "--all"), ""),
    "backup": (("data", "backup", "-o", f"{OUT}/a.zip"), ""),
    "restore": (("data", "restore", f"{OUT}/a.zip"), ""),
    "home": (("--plain",), "0\n"),
    "demo": (("demo", "--plain"), "3\nq\n"),
    "erase": (("data", "erase", "--all", "--yes"), ""),
}
"""What the long run traces besides."""

CTRL_Q = "\x11"
TRACED = "socket,connect,bind,sendto,sendmsg,sendmmsg"


def can_trace() -> bool:
    """Whether strace is here and may look at what it starts."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-e", "trace=none", "true"], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture(scope="module")
def traceable() -> None:
    """Skips where nothing can be traced."""
    if not can_trace():
        pytest.skip("strace is not here, or may not trace")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home for the flows, in order."""
    home = tmp_path_factory.mktemp("home")
    (home / OUT).mkdir()
    return home


def strace(home: Path) -> list[str]:
    """What is put before a command to have every call that has to do with a network written down."""
    return ["strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={TRACED}", "-o", str(home / "trace")]


def of_the_net(home: Path) -> list[str]:
    """The calls of the last trace that were about the internet, of either kind."""
    return [line for line in (home / "trace").read_text("utf-8", "replace").splitlines() if "AF_INET" in line]


@pytest.mark.usefixtures("traceable")
def test_the_trace_sees_a_connection(home: Path) -> None:
    """One that is made on purpose, also by a process that was started by another."""
    inner = f"import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('{ELSEWHERE}', 9))"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    subprocess.run([*strace(home), sys.executable, "-c", outer], capture_output=True, check=False)
    assert any(ELSEWHERE in line for line in of_the_net(home))


@pytest.mark.usefixtures("traceable")
def test_no_flow_asks_for_the_internet(home: Path, figure: Figure) -> None:
    """Not a socket of that kind is made, by the program or by a library, in any flow."""
    flows = {**FLOWS, **MORE} if LONG else FLOWS
    for name, (words, typed) in flows.items():
        done = subprocess.run(
            [*strace(home), *PROGRAM, *words],
            cwd=home,
            env=surroundings(home, PYTHONPATH=str(ROOT / "src")),
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, (name, done.stderr)
        assert of_the_net(home) == [], name
    figure("privacy: flows traced", len(flows))


@pytest.mark.usefixtures("traceable")
def test_the_screen_asks_for_no_internet(home: Path, figure: Figure) -> None:
    """From Hem on a terminal to the receipt and out again; the same for Textual and what it loads."""
    around = surroundings(home, TERM="xterm-256color")
    save_settings(find_paths(around).settings, Settings(first_run_done=True))
    with OnTerminal([*strace(home), *PROGRAM], around) as program:
        program.wait_for("F1 hjälp")
        program.press("i")
        program.wait_for("Kvitto på vad som finns sparat här")
        program.settle()
        program.press(CTRL_Q)
        program.read_to_end()
        assert program.exit_code() == 0
    assert of_the_net(home) == []
    figure("privacy: flows traced", 1)


# -- the guard, and the namespace, that all tests have


@pytest.fixture
def refused() -> Iterator[list[str]]:
    """What the guard has refused; the test asked for it."""
    yield network.attempts
    network.attempts.clear()


def test_the_guard_refuses_to_reach_out(refused: list[str]) -> None:
    """A connection, a datagram and a name that only another machine knows; also where that is swallowed."""
    with socket.socket() as stream, pytest.raises(network.ReachedOutError):
        stream.connect((ELSEWHERE, 80))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagram, pytest.raises(network.ReachedOutError):
        datagram.sendto(b"x", (ELSEWHERE, 53))
    with socket.socket(socket.AF_INET6) as stream, pytest.raises(network.ReachedOutError):
        stream.connect(("2001:db8::1", 80))
    for ask in (socket.getaddrinfo, socket.gethostbyname):
        with pytest.raises(network.ReachedOutError):
            ask("example.org", 80) if ask is socket.getaddrinfo else ask("example.org")  # type: ignore[call-arg]
    assert len(refused) == 5


def test_the_guard_leaves_the_machine_itself_alone() -> None:
    """Loopback, its name, and sockets of the system's own."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
        socket.getaddrinfo("localhost", 80)
    assert network.attempts == []


def test_a_run_of_the_tests_has_nothing_but_loopback() -> None:
    """``python -m tests.network`` is in a network of its own: loopback works, all else is unreachable."""
    asked = (
        "import socket; from tests import network; print(network.leave()); print(network.interfaces());"
        "server = socket.create_server(('127.0.0.1', 0)); socket.create_connection(server.getsockname());"
        f"print(socket.socket().connect_ex(('{ELSEWHERE}', 80)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    why, interfaces, refusal = done.stdout.splitlines()
    if why:
        pytest.skip(f"the kernel keeps its network: {why}")
    assert interfaces == "['lo']"
    assert os.strerror(int(refusal)) == "Network is unreachable"
