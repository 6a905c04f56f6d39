"""What was being written in a form when the program ended: offered again when the form is next opened.

One small file a form, beside the agreement or session that it is about, and erased with it. It is there only
until the form is sent, or what is written is thrown away.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.store.durable import exists, read_file, refusals, remove, write_atomically
from sjalvskattning.store.files import FileSystem, RealFileSystem

DRAFT = ".draft"
"""How the name of a draft ends."""


class Draft:
    """What is half-written in one form. ``about`` is the file of what the form is about."""

    def __init__(self, path: Path, about: Path, fs: FileSystem | None = None) -> None:
        self._path, self._about = path, about
        self._fs: FileSystem = fs or RealFileSystem()

    def read(self) -> dict[str, str]:
        """The texts by their fields' names, none where there are none.

        Nor where they can't be read: a damaged half sentence must not stand in the way of the form.
        """
        try:
            found = json.loads(read_file(self._fs, self._path))
        except (OSError, ValueError, RecursionError):
            return {}
        texts = found.items() if isinstance(found, dict) else ()
        return {name: text for name, text in texts if isinstance(text, str)}

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep these, readable to the person alone; nothing, when what they are about has been erased.

        Durable when this returns. Raises SaveFailed.
        """
        with refusals(SaveFailed, "store.save_failed", self._path):
            if exists(self._fs, self._about):
                data = json.dumps(dict(texts), ensure_ascii=False, indent=1).encode("utf-8", "replace")
                write_atomically(self._fs, self._path, data)

    def drop(self) -> None:
        """Erase it. Raises StoreError (``store.erase_failed``)."""
        with refusals(StoreError, "store.erase_failed", self._path):
            if remove(self._fs, self._path):
                self._fs.sync_folder(self._path.parent)
