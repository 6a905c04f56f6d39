"""The receipt for what is kept: the files as they lie, what they hold in numbers, and what has grown old."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sjalvskattning.core.receipt.receipt import (
    Kind,
    Old,
    Receipt,
    Trouble,
    count_agreement,
    count_response,
)
from sjalvskattning.core.retention import is_old
from sjalvskattning.store.elsewhere import elsewhere
from sjalvskattning.store.holdings import holdings
from sjalvskattning.store.kept import Everything, Kept
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.store.sessions import Sessions


def receipt(workspace: Workspace, environ: Mapping[str, str]) -> Receipt:
    """What is kept just now. Nothing is changed, and what can't be read is counted as such.

    Raises StoreError when a folder is shut.
    """
    from sjalvskattning.store.sessions import SessionStore

    paths = workspace.paths
    everything = Kept.of(paths).read()
    sessions = SessionStore(paths.groups).entries()
    latest = everything.responses[-1] if everything.responses else None
    folders = {"data": paths.data, "settings": paths.config, "cache": paths.cache}
    return Receipt(
        today=workspace.today(),
        folders={name: str(folder) for name, folder in folders.items()},
        files=holdings(paths),
        elsewhere=elsewhere(dict.fromkeys(folders.values()), environ),
        counts=_counts(everything, sessions),
        latest_id=latest.id if latest else "",
        latest=count_response(latest) if latest else Counter(),
        about=tuple(dict.fromkeys(one.person for one in everything.agreements)),
        old=tuple(_old(workspace, everything, sessions)),
        troubles=tuple(
            Trouble(problem.id, problem.code, problem.readable)
            for problem in (*everything.problems, *sessions.problems)
        ),
        is_administrator=os.name != "nt" and os.getuid() == 0,
    )


def _counts(everything: Everything, sessions: Sessions) -> Counter[str]:
    counts: Counter[str] = Counter()
    for response in everything.responses:
        counts += count_response(response)
    for agreement in everything.agreements:
        counts += count_agreement(agreement)
    for bundle in everything.received:
        counts += Counter(received=1, received_comments=count_response(bundle.response)["comments"])
    return counts + Counter(sessions=len(sessions.sessions))


def _old(workspace: Workspace, everything: Everything, sessions: Sessions) -> Iterator[Old]:
    kept = (
        *((Kind.RESPONSES, response.id, response.created) for response in everything.responses),
        *((Kind.AGREEMENTS, agreement.id, agreement.changed) for agreement in everything.agreements),
        *((Kind.RECEIVED, bundle.response.id, bundle.made) for bundle in everything.received),
        *((Kind.SESSIONS, session.id, session.setup.date) for session in sessions.sessions),
    )
    today = workspace.today()
    return (Old(kind, id, since[:10]) for kind, id, since in kept if is_old(since, today))
