"""Which envelope was last made of each of one's own responses: its date, nonce and code, and no answers.

With date and nonce the same content gives the same code again, and another code tells that it has changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.durable import ensure_folder, read_file, reason_of, remove, write_atomically
from sjalvskattning.store.files import FileSystem, RealFileSystem


class Sent(NamedTuple):
    """An envelope that was made: the ISO date, the nonce and the code."""

    made: str
    nonce: str
    code: str


class SentLog:
    """The envelopes made, in one file that need not exist.

    A file that can't be read counts as empty: then a code is made anew, and nothing is claimed of old ones.
    """

    def __init__(self, path: Path, fs: FileSystem | None = None) -> None:
        self._path = path
        self._fs = fs or RealFileSystem()

    def get(self, response_id: str) -> Sent | None:
        """The envelope last made of a response, or None."""
        return self._read().get(response_id)

    def put(self, response_id: str, sent: Sent) -> None:
        """Keep an envelope as the last one made of a response. Raises SaveFailed."""
        self._write({**self._read(), response_id: sent})

    def forget(self, response_id: str) -> None:
        """Let go of what was made of a response. Raises SaveFailed."""
        known = self._read()
        if known.pop(response_id, None) is not None:
            self._write(known)

    def erase(self) -> None:
        """Remove the file. Raises OSError."""
        remove(self._fs, self._path)

    def _read(self) -> dict[str, Sent]:
        try:
            data = json.loads(read_file(self._fs, self._path))
            return {
                id: Sent(*entry)
                for id, entry in data.items()
                if len(entry) == len(Sent._fields) and all(isinstance(text, str) for text in entry)
            }
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return {}

    def _write(self, known: dict[str, Sent]) -> None:
        text = json.dumps({id: list(sent) for id, sent in sorted(known.items())}, indent=1)
        try:
            ensure_folder(self._fs, self._path.parent)
            write_atomically(self._fs, self._path, text.encode() + b"\n")
        except OSError as error:
            raise SaveFailed("store.save_failed", path=str(self._path), reason=reason_of(error)) from error
