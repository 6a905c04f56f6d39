"""The assessments there are: the shipped ones and those in the user's own folders.

Listing and finding read each file and look its bytes up in the cache; only a miss imports the YAML parser.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sjalvskattning.core.assessment import Assessment, Text
from sjalvskattning.definitions.cache import Cache
from sjalvskattning.definitions.files import (
    SUFFIXES,
    definition_files,
    project_folder,
    read_bytes,
    shipped_folder,
)
from sjalvskattning.errors import InputRejected, NotFound

if TYPE_CHECKING:
    from sjalvskattning.definitions.faults import DefinitionRejected

_ID = re.compile(r"[a-z0-9_-]{1,64}")


Origin = Literal["project", "user", "shipped"]
"""Which folder a definition is from: where one works, one's own, or the program's."""


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role in a listing."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Entry:
    """One definition file in a listing. With ``errors`` it cannot be used, and only id and path are known."""

    id: str
    name: Text
    title: Text
    version: str
    roles: tuple[RoleEntry, ...]
    path: Path
    origin: Origin
    errors: int = 0

    @property
    def shipped(self) -> bool:
        """Whether it came with the program."""
        return self.origin == "shipped"


class Catalogue:
    """The definitions in ``extra_folders`` and the shipped ones; of two with one id the first is used."""

    def __init__(self, extra_folders: Sequence[Path] = (), cache_dir: Path | None = None) -> None:
        self._shipped = shipped_folder()
        self._project: Path | None = None
        self._folders = (*extra_folders, self._shipped)
        self._cache = Cache(cache_dir)

    @classmethod
    def usual(cls, user_folder: Path, cache_dir: Path) -> Catalogue:
        """The project's definitions, the user's own, and the shipped ones."""
        project = project_folder()
        catalogue = cls([user_folder] if project is None else [project, user_folder], cache_dir)
        catalogue._project = project
        return catalogue

    def entries(self) -> list[Entry]:
        """Every definition, by id; broken ones too, with the number of errors. Raises for nothing in them."""
        found: dict[str, Entry] = {}
        for path in self._files():
            entry = self._entry(path)
            found.setdefault(entry.id, entry)
        return [found[key] for key in sorted(found)]

    def find(self, id_or_path: str) -> Assessment:
        """The assessment with that id, or in that file.

        Raises NotFound with a near miss in ``suggestion``, and DefinitionRejected when its file has errors.
        """
        if _is_path(id_or_path):
            return self._from_path(Path(id_or_path))
        for path in self._named(id_or_path):
            assessment = self._load(path)
            if assessment.id == id_or_path:
                return assessment
        for entry in self.entries():
            if entry.id == id_or_path:
                return self._load(entry.path)
        raise NotFound("definitions.not_found", name=id_or_path, suggestion=self._near(id_or_path))

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            yield from definition_files(folder)

    def _named(self, wanted: str) -> Iterator[Path]:
        """The files named after an id; most often the id is in there, and no other file need be read."""
        if _ID.fullmatch(wanted):
            named = (folder / f"{wanted}{suffix}" for folder in self._folders for suffix in SUFFIXES)
            yield from (path for path in named if path.is_file())

    def _from_path(self, path: Path) -> Assessment:
        try:
            return self._load(path)
        except NotFound as error:
            from sjalvskattning.definitions import words

            near = words.near(path.name, [other.name for other in definition_files(path.parent)])
            suggestion = str(path.with_name(near)) if near else ""
            raise NotFound("definitions.not_found", name=str(path), suggestion=suggestion) from error

    def _near(self, wanted: str) -> str:
        from sjalvskattning.definitions import words

        entries = self.entries()
        folded = words.fold(wanted)
        for entry in entries:
            if folded in (words.fold(entry.id), words.fold(entry.name.sv), words.fold(entry.title.sv)):
                return entry.id
        return words.near(folded, [entry.id for entry in entries])

    def _load(self, path: Path) -> Assessment:
        data = read_bytes(path)
        body = self._cache.body(data)
        if body and path.suffix.lower() in SUFFIXES:
            try:
                return Assessment.from_dict(body)
            except (KeyError, TypeError, ValueError, IndexError, AttributeError):
                pass  # made by another program version; the file itself decides
        assessment, errors = self._parse(data, path)
        if assessment is None:
            raise errors
        return assessment

    def _entry(self, path: Path) -> Entry:
        try:
            data = read_bytes(path)
        except (InputRejected, NotFound):
            return self._as_entry(path, {"errors": 1})
        head = self._cache.head(data)
        if head is not None:
            try:
                return self._as_entry(path, head)
            except (KeyError, TypeError, ValueError):
                pass
        assessment, rejected = self._parse(data, path)
        return self._as_entry(path, _head(assessment, rejected))

    def _parse(self, data: bytes, path: Path) -> tuple[Assessment | None, DefinitionRejected]:
        from sjalvskattning.definitions import load
        from sjalvskattning.definitions.faults import DefinitionRejected

        assessment, faults = load.parse(data, path.name)
        rejected = DefinitionRejected(path, faults)
        if path.suffix.lower() in SUFFIXES:
            self._cache.put(data, _head(assessment, rejected), assessment.to_dict() if assessment else {})
        return assessment, rejected

    def _origin(self, path: Path) -> Origin:
        if path.parent == self._shipped:
            return "shipped"
        return "project" if path.parent == self._project else "user"

    def _as_entry(self, path: Path, head: dict[str, Any]) -> Entry:
        """An entry from what the cache keeps. Raises KeyError, TypeError or ValueError on other shapes."""
        origin = self._origin(path)
        if head.get("errors"):
            stem = Text(path.stem)
            return Entry(path.stem, stem, stem, "", (), path, origin, int(head["errors"]))
        return Entry(
            id=str(head["id"]),
            name=Text(*head["name"]),
            title=Text(*head["title"]),
            version=str(head["version"]),
            roles=tuple(RoleEntry(str(role_id), Text(*title)) for role_id, title in head["roles"]),
            path=path,
            origin=origin,
        )


def _head(assessment: Assessment | None, rejected: DefinitionRejected) -> dict[str, Any]:
    """What a listing shows, as the cache keeps it."""
    if assessment is None:
        return {"errors": rejected.params["errors"]}
    return {
        "id": assessment.id,
        "name": [assessment.name.sv, assessment.name.en],
        "title": [assessment.title.sv, assessment.title.en],
        "version": assessment.version,
        "roles": [[role.id, [role.title.sv, role.title.en]] for role in assessment.roles],
    }


def _is_path(text: str) -> bool:
    separators = [separator for separator in (os.sep, os.altsep) if separator]
    return any(separator in text for separator in separators) or "." in text
