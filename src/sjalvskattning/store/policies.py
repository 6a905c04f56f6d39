"""Policies' own texts, kept on this machine: one folder an assessment, one file a version of the policy.

A text is never changed or replaced. An older version stays, so that it can be shown what a new one changed.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.durable import (
    ensure_folder,
    read_file,
    reason_of,
    remove,
    write_atomically,
)
from sjalvskattning.store.files import FileSystem, RealFileSystem

_NAME = re.compile(r"(?P<order>[0-9]{4})_(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})_(?P<hash>[0-9a-f]{12})\.txt")
_ASSESSMENT = re.compile(r"[a-z0-9_-]{1,64}")


class KeptPolicy(NamedTuple):
    """One version of a policy's text. ``order`` rises with every version that is added."""

    assessment: str
    order: int
    added: str
    path: Path


class PolicyStore:
    """The texts in ``folder``, which need not exist."""

    def __init__(self, folder: Path, fs: FileSystem | None = None) -> None:
        self._folder = folder
        self._fs = fs or RealFileSystem()

    def add(self, assessment: str, text: str, today: date) -> tuple[KeptPolicy, bool]:
        """Keep a text as the latest of an assessment, and whether it was not that already.

        Raises SaveFailed, and ValueError for an assessment id that is no id.
        """
        if not _ASSESSMENT.fullmatch(assessment):
            raise ValueError(assessment)
        data = text.encode("utf-8", "replace")
        digest = hashlib.sha256(data).hexdigest()[:12]
        versions = self.versions(assessment)
        if versions and versions[-1].path.name.endswith(f"_{digest}.txt"):
            return versions[-1], False
        order = versions[-1].order + 1 if versions else 1
        path = self._folder / assessment / f"{order:04}_{today.isoformat()}_{digest}.txt"
        try:
            ensure_folder(self._fs, path.parent)
            write_atomically(self._fs, path, data)
        except OSError as error:
            raise SaveFailed("store.save_failed", path=str(path), reason=reason_of(error)) from error
        return KeptPolicy(assessment, order, today.isoformat(), path), True

    def versions(self, assessment: str) -> list[KeptPolicy]:
        """The versions kept for an assessment, the latest last. A folder that can't be read has none."""
        folder = self._folder / assessment
        try:
            names = [name for name, _ in self._fs.scan(folder, ".txt")]
        except OSError:
            return []
        found = [match for name in names if (match := _NAME.fullmatch(name))]
        kept = [KeptPolicy(assessment, int(m["order"]), m["day"], folder / m[0]) for m in found]
        return sorted(kept, key=lambda one: one.order)

    def assessments(self) -> list[str]:
        """The assessments that a policy is kept for."""
        try:
            names = [name for name, stat in self._fs.scan(self._folder) if stat.is_folder]
        except OSError:
            return []
        return sorted(name for name in names if _ASSESSMENT.fullmatch(name) and self.versions(name))

    def read(self, kept: KeptPolicy) -> str:
        """The text of a version. Raises StoreError."""
        try:
            return read_file(self._fs, kept.path).decode("utf-8", "replace")
        except OSError as error:
            raise StoreError("policy.kept_unreadable", path=str(kept.path)) from error

    def remove(self, assessment: str) -> int:
        """Remove every version kept for an assessment; how many there were. Raises StoreError."""
        versions = self.versions(assessment)
        for kept in versions:
            try:
                remove(self._fs, kept.path)
            except OSError as error:
                raise StoreError("policy.not_removed", path=str(kept.path)) from error
        if versions:
            with suppress(OSError):  # something of the person's own lies there
                self._fs.rmdir(versions[0].path.parent)
        return len(versions)
