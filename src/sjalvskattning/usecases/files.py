"""Files as people name them, and what the system says of a name that it can't even look for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sjalvskattning.errors import ExportFailed, UsageError


def path_of(text: str) -> Path:
    """The file that someone named, with ``~`` as the home folder. Raises UsageError (``form.no_home``)."""
    try:
        return Path(text).expanduser()
    except RuntimeError as error:  # "~somebody", whose home is not known
        raise UsageError("form.no_home", path=text) from error


@contextmanager
def refused_as_export(path: Path) -> Iterator[None]:
    """A name that the system can't even look for (too long, say) is a file that can't be written."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise ExportFailed("export.failed", path=str(path), reason=reason) from error
