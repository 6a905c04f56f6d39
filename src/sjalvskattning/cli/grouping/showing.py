"""Which sessions there are and how far each has come. Before the reveal: how many, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sjalvskattning.cli.group_session import any_session, count_words, next_step, session_of
from sjalvskattning.cli.group_words import session_line
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.group.areas import statement_of
from sjalvskattning.core.group.document import protections
from sjalvskattning.core.group.session import Agreed, GroupSession
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date
from sjalvskattning.usecases.group.sessions import list_sessions


def list_all(surroundings: Surroundings, *, as_json: bool) -> None:
    """List the sessions, the latest first; what can't be read is told beside the list. Raises StoreError."""
    from sjalvskattning.cli.errors import describe_notice

    t = surroundings.t
    listed = list_sessions(surroundings.workspace)
    for problem in listed.problems:
        surroundings.talk(describe_notice(problem.code, problem.params, t))
    if as_json:
        surroundings.write_json([_data(session) for session in listed.sessions])
    elif listed.sessions:
        surroundings.write("\n".join(session_line(session, t) for session in listed.sessions))
    else:
        surroundings.talk(t("group_cli.nothing"))


def show(surroundings: Surroundings, asked: str, *, as_json: bool) -> None:
    """How far a session has come, what it asks and what protects those who answer.

    Raises NotFound, UsageError and StoreError.
    """
    session = session_of(surroundings, asked, any_session)
    if as_json:
        surroundings.write_json(_data(session) | _more(session))
    else:
        lines = (for_display(line, single_line=True) for line in _lines(session, surroundings.t))
        surroundings.write("\n".join(lines))
        surroundings.talk(next_step(session, surroundings.t))


def _lines(session: GroupSession, t: Translator) -> Iterator[str]:
    setup = session.setup
    role = setup.assessment.role(setup.role).title.in_language(t.language)
    yield f"{setup.name} ({session.id}), {long_date(setup.date, t.language)}"
    yield f"{t(f'group_cli.phase.{session.phase.value}')}: {count_words(session, t)}"
    about = t(f"group_report.about.{setup.about.value}", role=role)
    title = setup.assessment.title.in_language(t.language)
    yield t("group_cli.show.about", title=title, about=about)
    yield t("group_cli.show.areas")
    for number, (area, items) in enumerate(setup.areas, 1):
        shown = t("group_cli.show.shown") if area.id in session.shown else ""
        title = area.title.in_language(t.language)
        yield t("group_cli.show.area", number=number, id=area.id, title=title, count=len(items)) + shown
    if not session.is_strict:
        for number, item in enumerate(setup.items, 1):
            said = f"{statement_of(item, session, t)} {_mark(session, item.id, t)}"
            yield f"{number} {item.id}: {said.rstrip()}"
    yield t("group_cli.protected")
    yield from (f"- {text}" for text in protections(setup, t))


def _mark(session: GroupSession, item_id: str, t: Translator) -> str:
    if item_id not in session.marks:
        return ""
    step = session.marks[item_id]
    return f"[{t('group_report.mark.divided') if step is None else step}]"


def _data(session: GroupSession) -> dict[str, Any]:
    """A session with the documented keys. ``done`` are the answers that wait, ``released`` those shown."""
    setup = session.setup
    return {
        "id": session.id,
        "name": setup.name,
        "date": setup.date,
        "assessment": setup.assessment.id,
        "role": setup.role,
        "about": setup.about.value,
        "profile": setup.profile.value,
        "phase": session.phase.value,
        "head_count": setup.head_count,
        "done": session.done,
        "released": session.released,
    }


def _more(session: GroupSession) -> dict[str, Any]:
    setup = session.setup
    asked = setup.breakdown
    return {
        "k": setup.rules.k,
        "insiders": setup.rules.c,
        "breakdown": {"question": asked.question, "parts": list(asked.groups)} if asked else None,
        "comments": setup.comments,
        "follows": setup.follows,
        "areas": [{"id": area.id, "items": [item.id for item in items]} for area, items in setup.areas],
        "shown": list(session.shown),
        "marks": dict(session.marks),
        "agreed": [agreed_data(agreed) for agreed in session.agreed],
        "earlier": [agreed_data(agreed) for agreed in session.earlier],
    }


def agreed_data(agreed: Agreed) -> dict[str, Any]:
    """Something agreed on with the documented keys."""
    return {
        "text": agreed.text,
        "owner": agreed.owner,
        "due": agreed.due,
        "area": agreed.area,
        "status": agreed.status.value,
    }
