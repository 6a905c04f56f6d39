"""Where the files of one response lie.

::

    <id>.jsonl               the journal: what is stored now
    <id>.lock                held while someone writes
    .<id>.tmp                a journal on its way; never read
    backup/<id>.1.jsonl      the generation before, then .2 and .3
    damaged/<id>.<sum>.…     copies of what could not be read, never changed
    index.json               derived: what a listing needs
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sjalvskattning.store.durable import TEMPORARY

JOURNAL = ".jsonl"
LOCK = ".lock"
BACKUP = "backup"
DAMAGED = "damaged"
GENERATIONS = (1, 2, 3)

_NAME = re.compile(r"[a-z0-9-]{1,64}")
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def is_name(text: str) -> bool:
    """Whether a response may be called ``text``: ``[a-z0-9-]``, 1 to 64, and no device name of Windows."""
    return bool(_NAME.fullmatch(text)) and not _RESERVED.fullmatch(text)


@dataclass(frozen=True, slots=True)
class Place:
    """The paths of one response. ``live`` is the journal itself, also when its name is a symbolic link."""

    folder: Path
    name: str
    live: Path

    @classmethod
    def of(cls, folder: Path, name: str) -> Place:
        """The place of a response that is not behind a symbolic link."""
        return cls(folder, name, folder / f"{name}{JOURNAL}")

    @property
    def entry(self) -> Path:
        """The journal's name in the folder: ``live``, or the link to it."""
        return self.folder / f"{self.name}{JOURNAL}"

    @property
    def lock(self) -> Path:
        """The lock file."""
        return self.folder / f"{self.name}{LOCK}"

    @property
    def temporary(self) -> Path:
        """The journal on its way. There is one at a time, under the lock; it lies beside ``live``."""
        return self.live.with_name(f".{self.name}{TEMPORARY}")

    @property
    def backup(self) -> Path:
        """The folder of generations."""
        return self.folder / BACKUP

    @property
    def damaged(self) -> Path:
        """The folder of set-aside copies."""
        return self.folder / DAMAGED

    def generation(self, number: int) -> Path:
        """The journal as it was ``number`` sessions ago."""
        return self.backup / f"{self.name}.{number}{JOURNAL}"
