"""TinyDB tables whose documents have text ids, and that tell the storage which documents were touched.

TinyDB hands a storage all tables at each write and changes documents in place. A document can only be changed
after it was taken from the table, so the ones taken are the only ones to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from tinydb.table import Document, Table

from sjalvskattning.store.journal import JournalStorage


class TextDocument(Document):
    """A TinyDB document whose id is a text."""

    def __init__(self, value: Any, doc_id: str) -> None:
        super().__init__(value, doc_id)  # type: ignore[arg-type]


class DocumentTable(Table):
    """A TinyDB table with text ids on a :class:`JournalStorage`."""

    document_class = TextDocument  # type: ignore[assignment]
    document_id_class = str  # type: ignore[assignment]

    def put(self, key: str, document: dict[str, Any]) -> None:
        """Store a document in place of the one with that id."""
        storage = self._journal
        storage.remember(self._name, key)
        storage.table(self._name)[key] = document
        self.clear_cache()
        storage.touch(((self._name, key),))

    def drop(self, key: str) -> None:
        """Remove the document with that id, if there is one."""
        storage = self._journal
        storage.remember(self._name, key)
        storage.table(self._name).pop(key, None)
        self.clear_cache()
        storage.touch(((self._name, key),))

    @property
    def _journal(self) -> JournalStorage:
        assert isinstance(self._storage, JournalStorage)  # noqa: S101 - for the type checker
        return self._storage

    def _update_table(self, updater: Callable[[Any], Any]) -> None:
        storage = self._journal
        watched = Watched(storage, self.name)
        try:
            updater(watched)
        except BaseException:
            storage.restore((self.name, key) for key in watched.touched)
            raise
        finally:
            self.clear_cache()
        storage.touch((self.name, key) for key in watched.touched)


class Watched(MutableMapping[str, dict[str, Any]]):
    """A table that notes which documents were taken out or put in."""

    def __init__(self, storage: JournalStorage, name: str) -> None:
        self.touched: dict[str, None] = {}
        self._storage, self._name, self._table = storage, name, storage.table(name)

    def _touch(self, key: str) -> str:
        if key not in self.touched:
            self._storage.remember(self._name, key)
            self.touched[key] = None
        return key

    def __getitem__(self, key: str) -> dict[str, Any]:
        return self._table[self._touch(key)] if key in self._table else self._table[key]

    def __setitem__(self, key: str, document: dict[str, Any]) -> None:
        self._table[self._touch(key)] = document

    def __delitem__(self, key: str) -> None:
        del self._table[self._touch(key)]

    def __contains__(self, key: object) -> bool:
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)
