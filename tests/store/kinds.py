"""Every kind of file that the store keeps but responses: what is done to it, and how it is read back.

A response has a life of its own, in ``script``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.agreement.following import followed_up, with_commitment
from sjalvskattning.core.bundle import Bundle, unpack
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.update import Open, Reveal, update
from sjalvskattning.core.response import GoalStatus
from sjalvskattning.errors import NotFound, SaveFailed, StoreError
from sjalvskattning.store.agreements import AgreementStore
from sjalvskattning.store.backups import backup
from sjalvskattning.store.bundles import BundleStore
from sjalvskattning.store.durable import refusals, write_atomically
from sjalvskattning.store.files import FileSystem
from sjalvskattning.store.kept import Kept
from sjalvskattning.store.paths import Paths
from sjalvskattning.store.policies import PolicyStore
from sjalvskattning.store.restoring import restore
from sjalvskattning.store.sent import Sent, SentLog
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.store.settings import Settings, erase_settings, load_settings, save_settings
from tests.bundled import FIRST
from tests.core.sessions import DOOR, after, setup_of, sheets, writes
from tests.store.disk import MemoryDisk
from tests.store.samples import filled
from tests.store.script import TOP

HOME = TOP / "hem"
PATHS = Paths(HOME / "data", HOME / "config", HOME / "cache")
BACKUP = TOP / "kopia.zip"

Act = Callable[[FileSystem], object]


class Step(NamedTuple):
    """Something done, what is there once it is done, and what else a kill on the way may leave."""

    act: Act
    state: Any
    between: tuple[Any, ...] = ()


class Kind(NamedTuple):
    """A kind of file: the steps of its life from ``nothing``, each of which can be done again; reading it."""

    name: str
    nothing: Any
    steps: tuple[Step, ...]
    read: Callable[[FileSystem], Any]


def _settings() -> Kind:
    one = Settings(theme="mörkt", role="medarbetare", recent=("svar-1",))
    two = replace(one, theme="ljust", recent=("svar-1", "svar-2"))

    def read(fs: FileSystem) -> Settings:
        settings, notices = load_settings(PATHS.settings, fs)
        assert notices == ()
        return settings

    def save(state: Settings) -> Step:
        return Step(lambda fs: save_settings(PATHS.settings, state, fs), state)

    steps = (
        save(one),
        save(two),
        Step(lambda fs: erase_settings(PATHS.settings, fs), Settings()),
    )
    return Kind("settings", Settings(), steps, read)


def _sent() -> Kind:
    first = Sent("2026-11-20", "ab" * 16, "aaaa-bbbb-cccc-dddd")
    second = Sent("2026-11-21", "cd" * 16, "eeee-ffff-gggg-hhhh")

    def log(fs: FileSystem) -> SentLog:
        return SentLog(PATHS.sent, fs)

    def read(fs: FileSystem) -> tuple[Sent | None, ...]:
        return log(fs).get("svar-1"), log(fs).get("svar-2")

    steps = (
        Step(lambda fs: log(fs).put("svar-1", first), (first, None)),
        Step(lambda fs: log(fs).put("svar-2", first), (first, first)),
        Step(lambda fs: log(fs).put("svar-1", second), (second, first)),
        Step(lambda fs: log(fs).forget("svar-1"), (None, first)),
        Step(lambda fs: log(fs).erase(), (None, None)),
    )
    return Kind("sent", (None, None), steps, read)


def _policies() -> Kind:
    old, new = "Vi lyssnar.\n", "Vi lyssnar på alla – ”även” dig.\n" * 20

    def store(fs: FileSystem) -> PolicyStore:
        return PolicyStore(PATHS.policies, fs)

    def read(fs: FileSystem) -> tuple[str, ...]:
        return tuple(store(fs).read(kept) for kept in store(fs).versions("koping"))

    def add(text: str) -> Act:
        return lambda fs: store(fs).add("koping", text, date(2026, 11, 21))

    steps = (
        Step(add(old), (old,)),
        Step(add(new), (old, new)),
        Step(lambda fs: store(fs).remove("koping"), (), ((old,), (new,))),
    )
    return Kind("policies", (), steps, read)


def _received() -> Kind:
    kept = unpack(FIRST)
    changed = Bundle(replace(kept.response, finished=False), kept.made, kept.nonce)

    def store(fs: FileSystem) -> BundleStore:
        return BundleStore(PATHS.bundles, fs)

    def read(fs: FileSystem) -> tuple[Bundle, ...]:
        received = store(fs).entries()
        assert received.problems == ()
        return received.bundles

    steps = (
        Step(lambda fs: store(fs).add(kept), (kept,)),
        Step(lambda fs: store(fs).add(changed, replace=True), (changed,)),
        Step(_forgiving(lambda fs: store(fs).remove(kept.response.id)), ()),
    )
    return Kind("received", (), steps, read)


def _agreements() -> Kind:
    now = "2026-11-20T14:32:00.000+01:00"
    made = Agreement("k3m2xq", AgreementKind.UPPDRAGSKONTRAKT, "prov", "chef", now, now)
    longer = with_commitment(made, Commitment("Leda planeringsdagen", due="2027-05-01"))
    followed = followed_up(longer, 1, "2026-12-01", GoalStatus.ONGOING, "x" * 300)

    def store(fs: FileSystem) -> AgreementStore:
        return AgreementStore(PATHS.agreements, fs)

    def read(fs: FileSystem) -> tuple[Agreement, ...]:
        found = store(fs).entries()
        assert [problem for problem in found.problems if not problem.readable] == []
        return found.agreements

    def create(fs: FileSystem) -> None:
        if read(fs) == ():
            store(fs).create(made)
        else:  # it was there already: what the person sees, and takes up
            store(fs).change(made.id, lambda now: now)

    def change(state: Agreement) -> Step:
        return Step(lambda fs: store(fs).change(made.id, lambda _: state), (state,))

    steps = (
        Step(create, (made,)),
        change(longer),
        change(followed),
        Step(_forgiving(lambda fs: store(fs).erase(made.id)), ()),
    )
    return Kind("agreements", (), steps, read)


def _sessions() -> Kind:
    new = GroupSession("s1", setup_of(comments=True))
    opened = update(new, Open(DOOR))
    answered = after(opened, *sheets(opened, ["4", "2", "e", "1", "5", "3"]), *writes("mod", ["hemligt"]))
    shown = after(answered, Reveal(list))

    def store(fs: FileSystem) -> SessionStore:
        return SessionStore(PATHS.groups, fs)

    def read(fs: FileSystem) -> GroupSession | str | None:
        try:
            return store(fs).read("s1")
        except NotFound:
            return None
        except StoreError as error:
            assert error.params["reason"] == "missing"  # noqa: PT017
            return half

    half = "half erased: it can't be read, and can be erased again"

    def create(fs: FileSystem) -> None:
        try:
            store(fs).create(new).close()
        except StoreError as error:
            if error.code != "group.exists":
                raise
            store(fs).open("s1").close()

    def save(state: GroupSession) -> Act:
        def act(fs: FileSystem) -> None:
            with store(fs).open("s1") as held:
                held.save(state)

        return act

    steps = (
        Step(create, new),
        *(Step(save(state), state) for state in (opened, answered, shown)),
        Step(_forgiving(lambda fs: store(fs).erase("s1")), None, (half,)),
    )
    return Kind("sessions", None, steps, read)


def _restored() -> Kind:
    """What a backup holds, taken back."""
    disk = MemoryDisk(TOP)
    kept = Kept.of(PATHS, disk)
    kept.responses.create(filled(2)).close()
    kept.received.add(unpack(FIRST))
    backup(kept, BACKUP)
    data = disk.everything()[BACKUP.name]
    everything = _all(disk)

    def put(fs: FileSystem) -> None:
        with refusals(SaveFailed, "store.save_failed", BACKUP):
            write_atomically(fs, BACKUP, data)

    def take(fs: FileSystem) -> None:
        restore(Kept.of(PATHS, fs), BACKUP)

    there, response, bundle = everything
    between = ((there, response), (there, bundle))
    return Kind("restored", (False,), (Step(put, (True,)), Step(take, everything, between)), _all)


def _all(fs: FileSystem) -> tuple[object, ...]:
    """Whether the backup is there, and what is kept."""
    found = Kept.of(PATHS, fs).read()
    assert found.problems == ()
    return (BACKUP.name in fs.names(TOP), *found.responses, *found.received)


def _forgiving(act: Act) -> Act:
    """An erasing that was done already is done."""

    def erase(fs: FileSystem) -> None:
        try:
            act(fs)
        except NotFound:
            return

    return erase


KINDS = (_settings(), _sent(), _policies(), _received(), _agreements(), _sessions(), _restored())
