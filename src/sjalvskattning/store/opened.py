"""A response held open for writing."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import Any

from tinydb import TinyDB

from sjalvskattning.core.response import Response
from sjalvskattning.errors import SaveFailed
from sjalvskattning.store.documents import changes, response_of, tables_of
from sjalvskattning.store.files import Lock
from sjalvskattning.store.journal import JournalStorage
from sjalvskattning.store.lines import Change
from sjalvskattning.store.notices import Notice
from sjalvskattning.store.tables import DocumentTable


class ResponseDatabase(TinyDB):
    """A TinyDB database of one response."""

    table_class = DocumentTable


class OpenResponse:
    """A response and its lock. A ``ResponseStore`` makes it; use it in a ``with`` or :meth:`close` it."""

    def __init__(
        self, lock: Lock, new: Response | None, notices: Iterable[Notice], **storage_options: Any
    ) -> None:
        self._lock = lock
        self._database = ResponseDatabase(storage=JournalStorage, **storage_options)
        storage = self._database.storage
        assert isinstance(storage, JournalStorage)  # noqa: S101 - for the type checker
        self._storage = storage
        self._closed = False
        self._found = list(notices)
        try:
            if new is None:
                self._response, unreadable = response_of(storage.tables, storage.place)
                self._found += unreadable
            else:
                tables = tables_of(new)
                if response_of(tables, storage.place)[0] != new:
                    raise ValueError("the response cannot be read back")
                self._response = new
                self._write((name, key, doc) for name, table in tables.items() for key, doc in table.items())
        except BaseException:
            storage.abandon()
            raise

    @property
    def response(self) -> Response:
        """The response as last given to :meth:`save`, saved or not; before that as it was stored."""
        return self._response

    @property
    def unsaved(self) -> bool:
        """Whether :attr:`response` holds a change that could not be saved. Saving it again tries again."""
        return self._storage.unsaved

    @property
    def seq(self) -> int:
        """The number of the newest save; it only grows."""
        return self._storage.seq

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was recovered or found, at opening and since."""
        return (*self._found, *self._storage.notices)

    def save(self, response: Response) -> None:
        """Make the response durable: when this returns, it survives a crash and a power cut.

        Writes the documents that differ from the last one given, as one line; nothing when none do.
        Raises SaveFailed: the disk then has the state before, the change is kept here, and the next save
        includes it. Raises ValueError for what could not be read back; nothing changes then.
        """
        if self._closed:
            raise ValueError("the response is closed")
        if response.id != self._response.id:
            raise ValueError(f"{response.id!r} is not {self._response.id!r}")
        documents = list(changes(self._response, response))
        self._response = response
        self._write(documents)

    def close(self) -> None:
        """Tidy the file and let go of the lock. Raises SaveFailed when a change still cannot be saved."""
        if self._closed:
            return
        self._closed = True
        try:
            self._database.close()
        finally:
            self._lock.release()

    def __enter__(self) -> OpenResponse:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        except SaveFailed:
            if error is None:
                raise

    def _write(self, documents: Iterable[Change]) -> None:
        self._storage.begin()
        try:
            for name, key, document in documents:
                table = self._database.table(name)
                assert isinstance(table, DocumentTable)  # noqa: S101 - for the type checker
                if document is None:
                    table.drop(key)
                else:
                    table.put(key, document)
        except BaseException:
            self._storage.roll_back()
            raise
        self._storage.commit()
