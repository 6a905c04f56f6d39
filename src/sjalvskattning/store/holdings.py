"""Every file in the program's folders: what it is, how large, and who the system lets read it.

Nothing is opened, so damage, locks and newer versions make no difference.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sjalvskattning.core.receipt.receipt import Held, Kind, Reach
from sjalvskattning.errors import StoreError
from sjalvskattning.store.bundles import SUFFIX
from sjalvskattning.store.drafts import DRAFT
from sjalvskattning.store.durable import TEMPORARY, reason_of
from sjalvskattning.store.index import INDEX
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.places import BACKUP, DAMAGED, JOURNAL, LOCK
from sjalvskattning.store.scratch import PREFIX, left

_READ = {Reach.GROUP: (stat.S_IRGRP, stat.S_IXGRP), Reach.EVERYONE: (stat.S_IROTH, stat.S_IXOTH)}


def holdings(paths: Paths) -> tuple[Held, ...]:
    """Every file, in the order of kinds and names. Raises StoreError when a folder is shut."""
    inner = (
        paths.responses,
        paths.agreements,
        paths.bundles,
        paths.groups,
        paths.policies,
        paths.assessments,
    )
    linked = (path for path in inner if path.is_symlink())
    ours = _walk(paths.data, paths.config, paths.cache, *linked)
    found = [_held(path, kind_of(path, paths)) for path in ours]
    found += [_held(path, Kind.UNFINISHED) for path in _walk(*left())]
    order = list(Kind)
    return tuple(sorted((one for one in found if one), key=lambda one: (order.index(one.kind), one.path)))


def _walk(*tops: Path) -> Iterator[Path]:
    """Every name below some folders, once, also where one of them lies in another."""
    seen: set[str] = set()
    for top in tops:
        for folder, _, names in os.walk(top, onerror=_refused):
            for name in names:
                path = os.path.join(folder, name)
                if path not in seen:
                    seen.add(path)
                    yield Path(path)


def _refused(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        path = str(error.filename)
        raise StoreError("store.unreadable", path=path, reason=reason_of(error)) from error


def _held(path: Path, kind: Kind) -> Held | None:
    try:
        facts = path.stat()
    except OSError:  # gone while we looked, or a link that leads nowhere: then there is nothing to read
        return None
    windows = os.name == "nt"
    return Held(
        str(path),
        kind,
        facts.st_size,
        None if windows else stat.S_IMODE(facts.st_mode),
        windows or facts.st_uid == os.getuid(),
        Reach.SYSTEM if windows else reach_of(path),
        date.fromtimestamp(facts.st_mtime),
    )


def reach_of(path: Path) -> Reach:
    """Who may read a file by its rights and those of every folder above it."""
    modes = [folder.stat().st_mode for folder in path.absolute().parents]
    mode = path.stat().st_mode
    allowed = [
        reach for reach, (read, enter) in _READ.items() if mode & read and all(one & enter for one in modes)
    ]
    return allowed[-1] if allowed else Reach.SELF


def kind_of(path: Path, paths: Paths) -> Kind:
    """What a file is, by where it lies and what it is called."""
    name, parent = path.name, path.parent
    if name.endswith(TEMPORARY) or name.startswith(f".{PREFIX}"):
        return Kind.UNFINISHED
    if DAMAGED in parent.parts[-1:]:
        return Kind.ASIDE
    for kind, folder in _folders(paths):
        if path.is_relative_to(folder):
            return _within(kind, path, folder)
    return _loose(path, paths)


def _folders(paths: Paths) -> tuple[tuple[Kind, Path], ...]:
    """What lies where, the innermost folder first."""
    return (
        (Kind.RESPONSES, paths.responses),
        (Kind.AGREEMENTS, paths.agreements),
        (Kind.RECEIVED, paths.bundles),
        (Kind.SESSIONS, paths.groups),
        (Kind.POLICIES, paths.policies),
        (Kind.ASSESSMENTS, paths.assessments),
        (Kind.PRINT, paths.printed),
    )


def _within(kind: Kind, path: Path, folder: Path) -> Kind:
    """What a file in a folder of that kind is; what the program has not made is another's."""
    name = path.name
    if name.endswith(LOCK) or name == INDEX:
        return Kind.INDEX
    if kind is Kind.RESPONSES and path.parent == folder / BACKUP:
        return Kind.COPIES
    if kind is Kind.AGREEMENTS and name.endswith(".1.json"):
        return Kind.COPIES
    endings: dict[Kind, str | tuple[str, ...]] = {
        Kind.RESPONSES: JOURNAL,
        Kind.AGREEMENTS: (".json", DRAFT),
        Kind.RECEIVED: SUFFIX,
        Kind.SESSIONS: (".json", DRAFT),
    }
    return kind if name.endswith(endings.get(kind, "")) else Kind.OTHER


def _loose(path: Path, paths: Paths) -> Kind:
    """What a file beside the folders is."""
    known = {
        paths.sent: Kind.SENT,
        paths.settings: Kind.SETTINGS,
        paths.settings.with_name("settings.damaged.json"): Kind.ASIDE,
        paths.crash: Kind.CRASH,
    }
    if path in known or path == paths.sent.with_suffix(LOCK):
        return known.get(path, Kind.INDEX)
    return Kind.CACHE if path.parent == paths.cache and path.suffix == ".json" else Kind.OTHER
