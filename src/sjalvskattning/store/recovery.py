"""Reading a response's files without changing them: the journal, and its generations when it is not whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sjalvskattning.errors import NotFound, ResponseDamaged, StoreError, StoreTooNew
from sjalvskattning.store.durable import read_file, reason_of
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.lines import FORMAT, Scan, claims_newer, scan
from sjalvskattning.store.notices import Notice
from sjalvskattning.store.places import GENERATIONS, Place
from sjalvskattning.store.replay import Replay, State, replay
from sjalvskattning.store.shapes import Shapes

_MISSING = (FileNotFoundError, NotADirectoryError)


@dataclass(slots=True)
class Loaded:
    """A response's tables in the current shape, and what the file they came from needs.

    ``aside`` is what must be set aside before the file is written again, ``tail`` whether that is only its
    end, ``torn`` whether that end is of a line still being written, or one that a crash cut off.
    ``rewrite`` means that the file must not be appended to, ``migrated`` that its shape was older; ``saves``
    are its lines since it was written afresh. ``refusal`` says why the journal itself could not be read.
    """

    state: State
    size: int = 0
    saves: int = 0
    aside: bytes = b""
    tail: bool = False
    torn: bool = False
    rewrite: bool = False
    migrated: bool = False
    refusal: str = ""
    notices: list[Notice] = field(default_factory=list)


def load(fs: FileSystem, place: Place, shapes: Shapes) -> Loaded:
    """What is stored for a response, as far as it can be read. Nothing is changed.

    Raises NotFound, StoreTooNew, ResponseDamaged, and StoreError (``store.unreadable``) when the disk
    refuses.
    """
    data, refusal = _read_live(fs, place)
    scanned = scan(data, place.name)
    check_version(place, data, scanned, shapes)
    result = replay(scanned, shapes)
    notices = []
    if result is None or not result.whole:
        generation, base = _newest_generation(fs, place, shapes)
        if base is not None:
            result = replay(scanned, shapes, base)
            notices.append(Notice("store.recovered_generation", {"id": place.name, "generation": generation}))
    if result is None:
        raise _nothing(place, refusal)
    loaded = Loaded(result.state, len(data), result.saves, notices=notices)
    if refusal is not None and not isinstance(refusal, _MISSING):
        loaded.refusal = reason_of(refusal)
    _judge(loaded, result, place, data, scanned)
    if loaded.state.shape < shapes.number:
        loaded.state.tables = shapes.migrate(loaded.state.tables, loaded.state.shape)
        loaded.state.shape = shapes.number
        loaded.migrated = True
    return loaded


def _read_live(fs: FileSystem, place: Place) -> tuple[bytes, OSError | None]:
    try:
        return read_file(fs, place.live), None
    except OSError as error:
        return b"", error


def check_version(place: Place, data: bytes, scanned: Scan, shapes: Shapes) -> None:
    """Raise StoreTooNew for a newer program's journal, ResponseDamaged for another response's."""
    newer = any(header.format > FORMAT or header.shape > shapes.number for header in scanned.headers)
    newer = newer or any(line.shape > shapes.number for line in scanned.lines)
    if newer or (not scanned.lines and claims_newer(data)):
        raise StoreTooNew("store.too_new", id=place.name, path=str(place.live))
    strangers = [header.id for header in scanned.headers if header.id != place.name]
    if strangers and not scanned.lines:
        raise ResponseDamaged("store.misnamed", id=strangers[0], path=str(place.live))


def _newest_generation(fs: FileSystem, place: Place, shapes: Shapes) -> tuple[int, State | None]:
    for number in GENERATIONS:
        try:
            data = read_file(fs, place.generation(number))
        except OSError:
            continue
        scanned = scan(data, place.name)
        check_version(place, data, scanned, shapes)
        result = replay(scanned, shapes)
        if result is not None and result.whole:
            return number, result.state
    return 0, None


def _nothing(place: Place, refusal: OSError | None) -> StoreError | NotFound:
    if isinstance(refusal, _MISSING):
        return NotFound("store.no_response", id=place.name, suggestion="")
    if refusal is not None:
        return StoreError("store.unreadable", path=str(place.live), reason=reason_of(refusal))
    return ResponseDamaged("store.damaged", id=place.name, path=str(place.live))


def _judge(loaded: Loaded, result: Replay, place: Place, data: bytes, scanned: Scan) -> None:
    """Note what is wrong with the file, and how much of it must be kept aside."""
    sound = result.whole and not (scanned.inner or result.gaps or result.twice) and len(scanned.headers) == 1
    if loaded.notices or not sound:  # with notices: a generation was needed
        loaded.rewrite, loaded.aside = True, data
    elif scanned.bad:
        loaded.rewrite, loaded.aside, loaded.tail = True, data[scanned.end :], True
        loaded.torn = not data.endswith(b"\n")
    elif scanned.unterminated:
        loaded.rewrite = True
    loaded.notices += _notices(loaded, result, place, scanned)


def _notices(loaded: Loaded, result: Replay, place: Place, scanned: Scan) -> list[Notice]:
    notices = []
    if loaded.tail:
        notices.append(Notice("store.tail_cut", {"id": place.name, "bytes": len(loaded.aside)}))
    elif scanned.bad or result.gaps or not result.whole:
        notices.append(Notice("store.lines_skipped", {"id": place.name, "count": max(len(scanned.bad), 1)}))
    elif len(scanned.headers) > 1:
        notices.append(Notice("store.joined", {"id": place.name}))
    for _, key in dict.fromkeys(result.twice):
        notices.append(Notice("store.two_versions", {"id": place.name, "item": key}))
    return notices


def copies(fs: FileSystem, place: Place) -> list[Path]:
    """Every file with something of this response in it but the journal and its lock. Raises OSError."""
    found = [place.temporary]
    for folder in (place.backup, place.damaged):
        try:
            names = fs.names(folder)
        except (FileNotFoundError, NotADirectoryError):
            continue
        found += [folder / name for name in sorted(names) if name.lstrip(".").partition(".")[0] == place.name]
    return found
