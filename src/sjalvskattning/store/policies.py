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
    TEMPORARY,
    ensure_folder,
    exists,
    read_file,
    refusals,
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
        folder = self._folder / assessment
        with refusals(SaveFailed, "store.save_failed", folder):
            versions = self._versions(assessment)
        if versions and versions[-1].path.name.endswith(f"_{digest}.txt"):
            with refusals(SaveFailed, "store.save_failed", versions[-1].path):
                self._fs.sync_folder(folder)  # a killed process may have put it there and not flushed
            return versions[-1], False
        order = versions[-1].order + 1 if versions else 1
        path = folder / f"{order:04}_{today.isoformat()}_{digest}.txt"
        with refusals(SaveFailed, "store.save_failed", path):
            ensure_folder(self._fs, folder)
            write_atomically(self._fs, path, data)
        return KeptPolicy(assessment, order, today.isoformat(), path), True

    def versions(self, assessment: str) -> list[KeptPolicy]:
        """The versions kept for an assessment, the latest last. A folder that can't be read has none."""
        with suppress(OSError):
            return self._versions(assessment)
        return []

    def _versions(self, assessment: str) -> list[KeptPolicy]:
        """As :meth:`versions`. Raises OSError."""
        folder = self._folder / assessment
        try:
            names = [name for name, _ in self._fs.scan(folder, ".txt")]
        except FileNotFoundError:
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
        """Remove every version kept for an assessment, for good; how many there were. Raises StoreError."""
        folder = self._folder / assessment
        try:
            versions = self._versions(assessment)
            for kept in versions:
                remove(self._fs, kept.path)
            if exists(self._fs, folder):
                for name in self._fs.names(folder):
                    if _NAME.match(name) and name.endswith(TEMPORARY):  # of a killed process
                        remove(self._fs, folder / name)
                self._fs.sync_folder(folder)
        except OSError as error:
            raise StoreError("policy.not_removed", path=str(folder)) from error
        with suppress(OSError):  # something of the person's own lies there, or it never was
            self._fs.rmdir(folder)
        return len(versions)
