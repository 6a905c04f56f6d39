"""What every test may rely on."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """Let a hang-up end what the tests start, also when they run under nohup, which would be inherited."""
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is not None and signal.getsignal(hang_up) is signal.SIG_IGN:
        signal.signal(hang_up, signal.SIG_DFL)
