"""Bundles as files: what someone else has handed over, read with care, and kept on this machine if wanted.

A received bundle is never mixed with one's own responses: it lies in a folder of its own, unsealed.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.bundle import Bundle, code_of, pack, unpack
from sjalvskattning.core.bundle.bundle import MAX_BYTES
from sjalvskattning.errors import InputRejected, NotFound, SaveFailed, SjalvskattningError, StoreError
from sjalvskattning.store.durable import (
    TEMPORARY,
    discard,
    ensure_folder,
    exists,
    read_file,
    reason_of,
    remove,
    write_atomically,
)
from sjalvskattning.store.files import FileSystem, RealFileSystem
from sjalvskattning.store.notices import Problem
from sjalvskattning.store.places import is_name

SUFFIX = ".kuvert"


def parse(data: bytes) -> Bundle:
    """A bundle from its bytes. Raises InputRejected (``bundle.*``) for anything that is not wholly one."""
    from sjalvskattning.store.agreement_file import is_agreement
    from sjalvskattning.store.bundle_shape import check

    if is_agreement(data):
        raise InputRejected("bundle.is_agreement")

    bundle = unpack(data)
    try:
        check(json.loads(data))
    except (ValueError, RecursionError) as error:
        raise InputRejected("bundle.damaged") from error
    return bundle


def code(bundle: Bundle) -> str:
    """The code that the bundle's content is bound to."""
    return code_of(pack(*bundle))


def read_limited(path: Path) -> bytes:
    """The bytes of a file that may be a bundle. Raises NotFound or InputRejected."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFound("bundle.no_file", path=str(path), suggestion="") from error
    except (OSError, ValueError) as error:
        raise InputRejected("bundle.unreadable", path=str(path), reason=str(error)) from error
    if len(data) > MAX_BYTES:
        raise InputRejected("bundle.not_one")
    return data


class Received(NamedTuple):
    """The bundles that are kept, newest first, and what is wrong with the others."""

    bundles: tuple[Bundle, ...] = ()
    problems: tuple[Problem, ...] = ()


class BundleStore:
    """The received bundles in ``folder``, which need not exist: one file each, named by the response's id."""

    def __init__(self, folder: Path, fs: FileSystem | None = None) -> None:
        self.folder = folder
        self._fs = fs or RealFileSystem()

    def add(self, bundle: Bundle, *, replace: bool = False) -> bool:
        """Keep a bundle; False when just this one was kept already.

        Raises StoreError (``bundle.taken``) when another one of the same response is there and ``replace`` is
        not set, and SaveFailed; what was there is then untouched.
        """
        if not is_name(bundle.response.id):
            raise InputRejected("bundle.damaged")
        path, data = self._path(bundle.response.id), pack(*bundle)
        try:
            was = self._bytes(path)
            if was == data:
                self._fs.sync_folder(self.folder)  # a killed process may have put it there and not flushed
                return False
            if was is not None and not replace:
                raise StoreError("bundle.taken", id=bundle.response.id, path=str(path))
            ensure_folder(self._fs, self.folder)
            self._put(path, data, was)
        except OSError as error:
            raise SaveFailed("store.save_failed", path=str(path), reason=reason_of(error)) from error
        return True

    def get(self, id: str) -> Bundle:
        """A kept bundle by its response's id. Raises NotFound, InputRejected or StoreError."""
        path = self._path(id)
        try:
            data = self._bytes(path) if is_name(id) else None
        except OSError as error:
            raise StoreError("store.unreadable", path=str(path), reason=reason_of(error)) from error
        if data is None:
            raise NotFound("bundle.none", id=id, suggestion="")
        bundle = parse(data)
        if bundle.response.id != id:  # the file has been given another name
            raise InputRejected("bundle.damaged")
        return bundle

    def ids(self) -> list[str]:
        """The ids of what is kept, readable or not. Raises StoreError when the folder is shut."""
        names = (name.removesuffix(SUFFIX) for name in self._names() if name.endswith(SUFFIX))
        return sorted(name for name in names if is_name(name))

    def entries(self) -> Received:
        """Every bundle that can be read, and every problem; one never hides the others.

        Raises StoreError when the folder is shut.
        """
        bundles, problems = [], []
        for id in self.ids():
            try:
                bundles.append(self.get(id))
            except NotFound:  # removed while we looked
                continue
            except SjalvskattningError:
                problems.append(Problem(id, "bundle.kept_damaged", {"path": str(self._path(id))}))
        bundles.sort(key=lambda one: (one.made, one.response.created, one.response.id), reverse=True)
        return Received(tuple(bundles), tuple(problems))

    def remove(self, id: str) -> None:
        """Remove a kept bundle for good. Raises NotFound or StoreError."""
        if not (is_name(id) and self._remove(f"{id}{SUFFIX}")):
            raise NotFound("bundle.none", id=id, suggestion="")

    def remove_all(self) -> int:
        """Remove every kept bundle and the folder; how many there were. Raises StoreError."""
        ids = self.ids()
        self._remove("")
        with suppress(OSError):  # something of the person's own lies there, or it never was
            self._fs.rmdir(self.folder)
        return len(ids)

    def _remove(self, start: str) -> bool:
        """Remove each bundle and temporary file whose name so begins; False when there is none."""
        doomed = [name for name in self._names() if name.startswith(start) and _is_ours(name)]
        try:
            for name in doomed:
                remove(self._fs, self.folder / name)
            if exists(self._fs, self.folder):  # also when a killed process removed them and did not flush
                self._fs.sync_folder(self.folder)
        except OSError as error:
            path = str(self.folder)
            raise StoreError("store.erase_failed", path=path, reason=reason_of(error)) from error
        return bool(doomed)

    def _put(self, path: Path, data: bytes, was: bytes | None) -> None:
        """Put a file in place; if that fails after the renaming, what was there is put back."""
        try:
            write_atomically(self._fs, path, data)
        except OSError:
            with suppress(OSError):  # the first error is the one that is told
                if read_file(self._fs, path) == data:
                    discard(self._fs, path) if was is None else write_atomically(self._fs, path, was)
            raise

    def _names(self) -> list[str]:
        try:
            return self._fs.names(self.folder)
        except FileNotFoundError:
            return []
        except OSError as error:
            path = str(self.folder)
            raise StoreError("store.unreadable", path=path, reason=reason_of(error)) from error

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return read_file(self._fs, path)
        except FileNotFoundError:
            return None

    def _path(self, id: str) -> Path:
        return self.folder / f"{id}{SUFFIX}"


def _is_ours(name: str) -> bool:
    return name.endswith(SUFFIX) or (f"{SUFFIX}." in name and name.endswith(TEMPORARY))
