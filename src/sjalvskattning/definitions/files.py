"""Definition files on disk: where the shipped ones are, and their bytes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from sjalvskattning.errors import InputRejected, NotFound

MAX_BYTES = 512 * 1024
"""The largest definition that is read. The shipped ones are well below 100 KiB."""

SUFFIXES = (".yaml", ".yml")

PROJECT = "sjalvskattning"
"""A folder of this name where one works holds the definitions of that work."""

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder() -> Path:
    """The folder of shipped definitions: inside the package, or beside ``src`` in an editable install."""
    repository = _PACKAGE.parent.parent
    inside = _PACKAGE / "assessments"
    if not inside.is_dir() and (repository / "pyproject.toml").is_file():
        return repository / "assessments"
    return inside


def project_folder() -> Path | None:
    """The folder of definitions that belongs to where the program was started; None when that is gone."""
    try:
        return Path.cwd() / PROJECT
    except OSError:
        return None


def definition_files(folder: Path) -> Iterator[Path]:
    """The definition files directly in a folder, by name. A folder that cannot be listed has none."""
    try:
        found = sorted(folder.iterdir())
    except (OSError, ValueError):
        return
    for path in found:
        if path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~")) and path.is_file():
            yield path


def read_bytes(path: Path) -> bytes:
    """A file's bytes, at most one more than the largest size.

    Raises NotFound when there is no such file, DefinitionRejected when it cannot be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _rejected(path, "file.not_a_file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound("definitions.not_found", name=str(path), suggestion="") from error
    except (OSError, ValueError) as error:
        raise _rejected(path, "file.unreadable") from error


def _rejected(path: Path, code: str) -> InputRejected:
    from sjalvskattning.definitions.faults import DefinitionRejected, Fault

    return DefinitionRejected(path, (Fault(code, 1, 1),))
