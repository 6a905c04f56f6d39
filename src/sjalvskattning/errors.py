"""The errors a user can meet, as data that a face turns into a sentence in the user's language.

::

    SjalvskattningError          code, params, exit code; never shown as a traceback
    ├── UsageError               (2) the call's words are off
    ├── InputRejected            (3) a file or text from outside was read and refused
    │   └── DefinitionRejected   (3) carries every fault found in a definition
    ├── NotFound                 (1) an assessment, role, response or file that is not there
    ├── StoreError               (1) something about where answers are kept
    │   ├── SaveFailed           the answer is *not* saved; the text is still in memory
    │   ├── ResponseLocked       another window or process is writing this response
    │   ├── ResponseDamaged      the file could not be read; it is set aside, never deleted
    │   └── StoreTooNew          written by a newer version; opened read-only or refused
    ├── SessionRefused           (1) a rule of a group session says no; nothing is changed
    ├── MissingExtra             (1) a part of the program that is installed on its own is not there
    └── ExportFailed             (1) a summary or export could not be written

The texts live in ``locale`` under ``error.<code>.what``, ``.where`` (may be empty) and ``.remedy``.
"""

from __future__ import annotations


class SjalvskattningError(Exception):
    """Base of every error with a remedy. ``code`` names its texts, ``params`` fill them."""

    exit_code = 1

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code}({details})"


class UsageError(SjalvskattningError):
    """The call's words are off: an unknown option value, a missing terminal."""

    exit_code = 2


class InputRejected(SjalvskattningError):
    """Something from outside was read and refused as a whole."""

    exit_code = 3


class NotFound(SjalvskattningError):
    """A named thing does not exist; ``suggestion`` in params holds a near miss, or is empty."""


class StoreError(SjalvskattningError):
    """Base of what can go wrong where answers are kept."""


class SaveFailed(StoreError):
    """The save did not happen. What was on disk before is untouched; the change is still in memory."""


class ResponseLocked(StoreError):
    """Another process holds the response open for writing."""


class ResponseDamaged(StoreError):
    """A response's file holds nothing that can be read. It has been left in place or set aside."""


class StoreTooNew(StoreError):
    """The file was written by a newer version of the program and is left byte for byte as it is."""


class SessionRefused(SjalvskattningError):
    """A group session's own rules refuse what was asked for. The session is as it was."""


class MissingExtra(SjalvskattningError):
    """What was asked for needs a library that is installed on its own; the remedy says how."""


class ExportFailed(SjalvskattningError):
    """An output file could not be written; nothing half-written is left behind."""
