"""What the program remembers about how it is used. No answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.durable import (
    ensure_folder,
    exists,
    read_file,
    reason_of,
    refusals,
    remove,
    sweep,
    write_atomically,
)
from sjalvskattning.store.files import FileSystem, RealFileSystem
from sjalvskattning.store.notices import Notice


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings. Empty texts mean not chosen; ``extra`` is what another version wrote, and is kept.

    ``reading`` is the reading mode, "plain" for line by line; ``assessment`` and ``role`` are proposed first;
    ``recent`` are ids of responses, the latest first.
    """

    theme: str = ""
    language: str = ""
    advance: bool = True
    reading: str = ""
    assessment: str = ""
    role: str = ""
    first_run_done: bool = False
    recent: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready form, unknown keys included."""
        known = {name: getattr(self, name) for name in _KNOWN}
        return {**self.extra, **known, "recent": list(self.recent)}


_KNOWN = tuple(entry.name for entry in fields(Settings) if entry.name != "extra")
_DEFAULTS = Settings()


def load_settings(path: Path, fs: FileSystem | None = None) -> tuple[Settings, tuple[Notice, ...]]:
    """The settings, and what was wrong with the file: then defaults stand in, and it stays until a save."""
    try:
        data = _parse(read_file(fs or RealFileSystem(), path))
    except (FileNotFoundError, NotADirectoryError):
        return _DEFAULTS, ()
    except OSError as error:
        params = {"path": str(path), "reason": reason_of(error)}
        return _DEFAULTS, (Notice("store.settings_unreadable", params),)
    if data is None:
        return _DEFAULTS, (Notice("store.settings_damaged", {"path": str(path)}),)
    values, notices = {}, []
    for name in _KNOWN:
        value = data.pop(name, getattr(_DEFAULTS, name))
        if name == "recent" and isinstance(value, list) and all(isinstance(id, str) for id in value):
            value = tuple(value)
        if type(value) is type(getattr(_DEFAULTS, name)):
            values[name] = value
        else:
            notices.append(Notice("store.settings_field", {"path": str(path), "field": name}))
    return Settings(**values, extra=data), tuple(notices)


def save_settings(path: Path, settings: Settings, fs: FileSystem | None = None) -> None:
    """Put the settings in place, in whole.

    A damaged file is first copied beside, as ``settings.damaged.json``. Raises SaveFailed; the old file is
    then untouched.
    """
    fs = fs or RealFileSystem()
    text = json.dumps(settings.to_dict(), ensure_ascii=True, allow_nan=False, indent=1)
    try:
        ensure_folder(fs, path.parent)
        target = fs.resolve(path)
        if exists(fs, target):
            old = read_file(fs, target)
            if _parse(old) is None:
                write_atomically(fs, _damaged(path), old)
        write_atomically(fs, target, text.encode() + b"\n")
    except OSError as error:
        raise SaveFailed("store.save_failed", path=str(path), reason=reason_of(error)) from error


def erase_settings(path: Path, fs: FileSystem | None = None) -> None:
    """Remove the settings, the copy of damaged ones, and what killed processes left of either.

    Raises StoreError (``store.erase_failed``); it can then be done again.
    """
    fs = fs or RealFileSystem()
    with refusals(StoreError, "store.erase_failed", path):
        if exists(fs, path.parent):
            for one in (_damaged(path), path):
                sweep(fs, one)
                remove(fs, one)
            fs.sync_folder(path.parent)


def _damaged(path: Path) -> Path:
    """Where a damaged file is copied to."""
    return path.with_name(f"{path.stem}.damaged{path.suffix}")


def _parse(data: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
