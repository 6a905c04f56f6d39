"""One writer per response: a lock file that the operating system lets go of when the process ends.

On a network disk that has no such locks nothing is opened for writing: a lock that survives a crash, or that
two machines can hold at once, is worse than saying so. Reading needs no lock.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.errors import StoreError

if TYPE_CHECKING:
    from filelock import BaseFileLock

_UNSUPPORTED = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP}
_POLL = 0.02


def acquire(path: Path, wait: float) -> BaseFileLock:
    """Hold the lock file ``path``.

    Raises TimeoutError when another holds it for ``wait`` seconds more, StoreError (``store.no_locking``)
    when the disk has no locks, and OSError when the lock file cannot be made.
    """
    from filelock import FileLock, SoftFileLock, Timeout

    lock = FileLock(str(path), timeout=wait, mode=0o600, thread_local=False)
    try:
        lock.acquire(poll_interval=_POLL)
    except Timeout:
        raise TimeoutError(errno.ETIMEDOUT, "locked", str(path)) from None
    except NotImplementedError as error:
        raise StoreError("store.no_locking", path=str(path)) from error
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            raise StoreError("store.no_locking", path=str(path)) from error
        raise
    if issubclass(type(lock), SoftFileLock):  # filelock's own fallback, which outlives a crash
        lock.release()
        raise StoreError("store.no_locking", path=str(path))
    return lock
