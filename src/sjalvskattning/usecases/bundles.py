"""Hand a preparation over as a bundle, sealed or not, and take one in.

Two people who prepare on their own each make a bundle, note the code of it, exchange the codes, and only then
open both. Whoever changed an answer afterwards would get another code.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.bundle import Bundle, is_code, pack, same_code
from sjalvskattning.core.bundle.commitment import code_of
from sjalvskattning.core.response import Response
from sjalvskattning.errors import ExportFailed, InputRejected, StoreError, UsageError
from sjalvskattning.store.bundles import SUFFIX, BundleStore, code, parse, read_limited
from sjalvskattning.store.sealing import SHORTEST, is_sealed, seal, unseal
from sjalvskattning.store.sent import Sent, SentLog
from sjalvskattning.usecases.summarise import check_target, write_whole_bytes
from sjalvskattning.usecases.workspace import Workspace

SEALED_SUFFIX = f"{SUFFIX}.age"

AskPassphrase = Callable[[str], str]
"""Asks for the passphrase of the file with that name."""


class Made(NamedTuple):
    """A bundle that was written: where, its code, and how many private notes stayed behind."""

    path: Path
    code: str
    kept_back: int


class Opened(NamedTuple):
    """A bundle that was read: what is in it, its code, and whether it was sealed."""

    bundle: Bundle
    code: str
    sealed: bool

    @property
    def response(self) -> Response:
        """The answers and the preparation."""
        return self.bundle.response


def bundle_store(workspace: Workspace) -> BundleStore:
    """The bundles that others have handed over and that are kept here."""
    return BundleStore(workspace.paths.bundles)


def bundle_name(workspace: Workspace, response: Response, *, sealed: bool) -> str:
    """A file name that says what it is: ``kuvert-lidkoping-chef-k3m7p2-2026-11-20.kuvert.age``."""
    parts = ("kuvert", response.assessment.id, response.role, response.id, workspace.today().isoformat())
    return "-".join(parts) + (SEALED_SUFFIX if sealed else SUFFIX)


def private_notes(response: Response) -> int:
    """How many private notes a response holds."""
    return sum(answer.private and bool(answer.comment) for answer in response.answers.values())


def make_bundle(
    workspace: Workspace, response: Response, target: Path, passphrase: str = "", *, overwrite: bool = False
) -> Made:
    """Write a response as a bundle, sealed when there is a passphrase; whole or not at all.

    Raises ExportFailed, also (``bundle.unopenable``) for what nobody could open, and UsageError
    (``bundle.short``) for a passphrase that is too short.
    """
    check_target(target, overwrite=overwrite)
    check_passphrase(passphrase)
    data, sent = _packed(workspace, response)
    try:
        parse(data)
    except InputRejected as error:
        raise ExportFailed("bundle.unopenable", id=response.id) from error
    write_whole_bytes(target, seal(data, passphrase) if passphrase else data)
    SentLog(workspace.paths.sent).put(response.id, sent)
    return Made(target, sent.code, private_notes(response))


def _packed(workspace: Workspace, response: Response) -> tuple[bytes, Sent]:
    """The content and its code; the same ones as last time when nothing has changed since then."""
    import secrets

    last = SentLog(workspace.paths.sent).get(response.id)
    if last is not None:
        data = pack(response, last.made, last.nonce)
        if code_of(data) == last.code:
            return data, last
    made, nonce = workspace.today().isoformat(), secrets.token_hex(16)
    data = pack(response, made, nonce)
    return data, Sent(made, nonce, code_of(data))


def sent_code(workspace: Workspace, response: Response) -> tuple[str, bool]:
    """The code of the envelope last made of one's own response, or "", and whether it still says the same."""
    last = SentLog(workspace.paths.sent).get(response.id)
    if last is None:
        return "", True
    return last.code, code_of(pack(response, last.made, last.nonce)) == last.code


def check_passphrase(passphrase: str) -> None:
    """Raises UsageError (``bundle.short``) for a passphrase that is neither empty nor long enough."""
    if passphrase and len(passphrase) < SHORTEST:
        raise UsageError("bundle.short", least=SHORTEST)


def keep_bundle(
    workspace: Workspace, path: Path, ask: AskPassphrase, noted: str = "", *, replace: bool = False
) -> tuple[Opened, bool]:
    """Read a bundle and keep it on this machine; what it held, and False when it was kept already.

    Raises as :func:`open_bundle` and :func:`keep_opened`.
    """
    opened = open_bundle(path, ask, noted)
    return opened, keep_opened(workspace, opened, replace=replace)


def keep_opened(workspace: Workspace, opened: Opened, *, replace: bool = False) -> bool:
    """Keep what was read on this machine; False when it was kept already.

    Raises StoreError for one's own response (``bundle.own``), and when another one of the same response is
    kept (``bundle.taken``) and ``replace`` is not set.
    """
    if opened.response.id in workspace.store.ids():
        raise StoreError("bundle.own", id=opened.response.id)
    return bundle_store(workspace).add(opened.bundle, replace=replace)


def remove_bundle(workspace: Workspace, id: str) -> None:
    """Remove a kept bundle, and what was opened for printing. Raises NotFound or StoreError."""
    from sjalvskattning.usecases.erasing import erase_print

    bundle_store(workspace).remove(id)
    erase_print(workspace)


def open_bundle(path: Path, ask: AskPassphrase, noted: str = "") -> Opened:
    """Read a bundle from a file; ``ask`` is called when it is sealed. Nothing is changed.

    Raises NotFound, InputRejected, and InputRejected (``bundle.other_code``) when ``noted`` is not its code.
    """
    data = read_limited(path)
    sealed = is_sealed(data)
    bundle = parse(unseal(data, ask(path.name)) if sealed else data)
    found = code(bundle)
    if noted:
        check_code(noted, found, path.name)
    return Opened(bundle, found, sealed)


def check_code(noted: str, found: str, name: str) -> None:
    """Raises InputRejected (``bundle.other_code``) when the code found in ``name`` is not the one noted.

    UsageError (``bundle.no_code``) when what was noted can't be a code at all.
    """
    if not is_code(noted):
        raise UsageError("bundle.no_code", noted=noted)
    if not same_code(noted, found):
        raise InputRejected("bundle.other_code", noted=noted, found=found, name=name)
