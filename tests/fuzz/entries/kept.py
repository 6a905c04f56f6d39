"""The program's own small files, as someone may have edited them: settings, manifests, sessions, indexes."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sjalvskattning.batch.manifest import read_manifest
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.errors import ResponseDamaged, StoreTooNew
from sjalvskattning.store.drafts import Draft
from sjalvskattning.store.index import INDEX, read_index
from sjalvskattning.store.sent import SentLog
from sjalvskattning.store.session_file import part_bytes, part_of
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.store.settings import Settings, load_settings, save_settings
from tests.fuzz.editing import edited, tree_of
from tests.fuzz.entries.sheets import setup
from tests.fuzz.memory import TOP, disk_with
from tests.fuzz.telling import taken

MAX_LEN = 4_096
WORDS = (
    *(
        '"theme"',
        '"recent"',
        '"advance"',
        '"format"',
        '"program"',
        '"inputs"',
        '"outputs"',
        '"sha256"',
        '"bytes"',
    ),
    *(
        '"phase"',
        '"sheets"',
        '"door"',
        '"magic": "sjalvskattning-group"',
        '"version"',
        '"entries"',
        "null",
        "1e999",
    ),
)
_SHA = "0" * 64
_MANIFEST: dict[str, Any] = {
    "assessment": {"id": "prov", "sha256": _SHA, "version": "1.0.0"},
    "counts": {"blank": 0, "faults": {"value": 1}, "left_out": 0, "read": 2, "scored": 2},
    "format": 1,
    "inputs": [
        {"bytes": 9, "delimiter": ";", "kind": "csv", "name": "svar.csv", "notes": ["x"], "sha256": _SHA}
    ],
    "options": {"dialect": "standard", "map": {"items": {"a": None}}, "on_error": "stop", "k": 5},
    "outputs": [{"bytes": 9, "name": "ut.csv", "rows": 2, "sha256": _SHA, "what": "scores"}],
    "perspective": "self",
    "program": "0.1.0",
    "role": "chef",
    "rule": "1",
}
_SETTINGS = Settings(theme="ljust", recent=("a", "b"), extra={"ny": 1}).to_dict()
_STATE = GroupSession("s1", setup()).state()


def seeds() -> Iterator[bytes]:
    """Each kind of file, whole, and edits to them."""
    for whole in (_MANIFEST, _SETTINGS, _STATE, {"k3": ["2026-11-20", "ab" * 16, "abcd-efgh"]}):
        yield json.dumps(whole).encode()
    yield part_bytes("s1", "state", _STATE)
    yield from (b"[" * 3_000, b"{" * 3_000, b'{"a":' * 600, b'{"theme": 1e999}', b"9" * 4_000)
    yield from (bytes([0, at, what]) for at in range(0, 40, 4) for what in (0, 14, 255))


def one(data: bytes) -> None:
    """Every reader of such a file is given it, as it stands and as an edit of one that is whole."""
    for whole in ({}, _SETTINGS):
        given = json.dumps(edited(whole, data)).encode() if whole else data
        _settings(given)
        SentLog(TOP / "sent.json", disk_with({"sent.json": given})).get("k3")
        read_index(disk_with({INDEX: _summed(given)}), TOP)
        _draft(given)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "ut.csv.manifest.json"
        for given in (data, json.dumps(edited(_MANIFEST, data)).encode()):
            path.write_bytes(given)
            manifest = taken(lambda: read_manifest(path))
            if manifest is not None:
                path.write_bytes(manifest.to_bytes())
                assert read_manifest(path) == manifest
    _session(data)


def _draft(data: bytes) -> None:
    """What is read of a draft can be kept and read again."""
    about = TOP / "a.json"
    draft = Draft(TOP / "a.new.draft", about, disk_with({"a.json": b"{}", "a.new.draft": data}))
    texts = draft.read()
    draft.keep(texts)
    assert {
        name: text.encode("utf-8", "replace") for name, text in texts.items()
    }.keys() >= draft.read().keys()


def _settings(data: bytes) -> None:
    """Whatever is there, there are settings, and they can be kept."""
    path, disk = TOP / "settings.json", disk_with({"settings.json": data})
    found, _ = load_settings(path, disk)
    save_settings(path, Settings(theme=found.theme, recent=found.recent), disk)
    assert load_settings(path, disk) == (Settings(theme=found.theme, recent=found.recent), ())


def _summed(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=12).hexdigest().encode() + b"\n" + body


def _session(data: bytes) -> None:
    """A session whose state is that tree, in a file with a sum that holds."""
    taken(lambda: part_of(data, "s1", "state", TOP), ResponseDamaged, StoreTooNew)
    try:
        state = part_bytes("s1", "state", tree_of(data, _STATE))
    except (ValueError, RecursionError):  # what JSON can't hold
        return
    whole = part_bytes("s1", "setup", setup().to_dict())
    disk = disk_with({"groups/s1/setup.json": whole, "groups/s1/state.json": state})
    session = taken(lambda: SessionStore(TOP / "groups", disk).read("s1"), ResponseDamaged, StoreTooNew)
    if session is not None:
        assert GroupSession.from_state(session.setup, session.state()) == session
