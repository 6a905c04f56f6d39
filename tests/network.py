"""The tests have no network: each process refuses to reach out, and where the kernel allows none is there.

::

    python -m tests.network -q tests/core      # pytest with these words, with nothing but loopback around it
"""

from __future__ import annotations

import os
import socket
import struct
import sys
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest

from tests.figures import Figure

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1
LOOPBACK = "lo"
DISCARD = 9
"""To connect a datagram socket to this port asks which address one has, and sends nothing."""

attempts: list[str] = []
"""What was refused in this process since the test began."""


class ReachedOutError(RuntimeError):
    """Something in the process tried to reach another machine."""


# -- the guard in the process


def watch(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: refuse, and remember, what would leave the machine."""
    if not event.startswith("socket."):
        return
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        outside = _outside(event, args[0], args[1])
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        outside = _lookup(args[0])
    else:
        return
    if outside:
        attempts.append(f"{event} {outside}")
        raise ReachedOutError(attempts[-1])


def _outside(event: str, used: socket.socket, address: Any) -> str:
    if used.family not in (socket.AF_INET, socket.AF_INET6) or not isinstance(address, tuple):
        return ""
    host, port = str(address[0]), address[1]
    if event == "socket.connect" and used.type == socket.SOCK_DGRAM and port == DISCARD:
        return ""
    return "" if _is_here(host) else f"{host}:{port}"


def _lookup(host: Any) -> str:
    """The name that another machine would be asked for."""
    name = host.decode() if isinstance(host, bytes) else host
    if not name or name in ("localhost", socket.gethostname()):
        return ""
    try:
        ip_address(name)
    except ValueError:
        return str(name)
    return ""


def _is_here(host: str) -> bool:
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host == "localhost"
    return address.is_loopback or address.is_unspecified


@pytest.fixture(autouse=True)
def no_network(figure: Figure) -> Iterator[None]:
    """Fails a test in whose process something reached out, also where the refusal was swallowed."""
    attempts.clear()
    figure("privacy: tests without a network", 1)
    yield
    assert not attempts, attempts


# -- a network of one's own, with nobody in it


def interfaces() -> list[str]:
    """The names of the network's interfaces."""
    return [name for _, name in socket.if_nameindex()]


def leave() -> str:
    """Go where there is no network but loopback, with all that is started from here; why not, if not."""
    if sys.platform != "linux":
        return "only Linux can"
    import ctypes

    user, group, is_root = os.getuid(), os.getgid(), os.geteuid() == 0
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET if is_root else CLONE_NEWNET | CLONE_NEWUSER):
        return os.strerror(ctypes.get_errno())
    try:
        if not is_root:
            _stay(user, group)
        _raise_loopback()
    except OSError as error:
        return str(error)
    return ""


def _stay(user: int, group: int) -> None:
    """Be the same user in a namespace of users: only there may one make networks without being root."""
    for name, line in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(line)


def _raise_loopback() -> None:
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        asked = struct.pack("16sH14x", LOOPBACK.encode(), 0)
        told = fcntl.ioctl(any_socket, SIOCGIFFLAGS, asked)
        flags = struct.unpack("16sH14x", told)[1] | IFF_UP
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", LOOPBACK.encode(), flags))


def main(words: list[str]) -> int:
    """Run pytest without a network; what stands in the way is told in a line, and the guard remains."""
    refused = leave()
    told = f"a guard in each process instead of none to reach ({refused})" if refused else "none but loopback"
    print(f"network: {told}", file=sys.stderr, flush=True)
    return int(pytest.main(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
