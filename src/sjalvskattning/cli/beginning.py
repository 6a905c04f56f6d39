"""Hem, a new walk, an old one taken up again, or a demo, as a call asks for; each gives an exit code."""

from __future__ import annotations

from sjalvskattning.cli.opening import open_home, open_session
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import UsageError


def take(
    surroundings: Surroundings,
    assessment: str = "",
    role: str = "",
    perspective: str = "self",
    occasion: str = "medarbetarsamtal",
    date: str = "",
    name: str = "",
    unit: str = "",
    period: str = "",
    resume: str = "",
    *,
    plain: bool = False,
) -> int:
    """Open a session in the face that suits the terminal; Hem when nothing is named."""
    plain = surroundings.wants_plain(plain)
    if resume:
        if assessment or role:
            raise UsageError("cli.resume_alone", id=resume)
        session = surroundings.workspace.resume(surroundings.stored_id(resume))
        return open_session(surroundings, session, plain=plain)
    if not assessment:
        if surroundings.has_terminal:
            return open_home(surroundings, plain=plain)
        raise UsageError("cli.assessment_needed", known=_known(surroundings))
    from sjalvskattning.cli.choices import occasion_of, perspective_of, role_of

    workspace = surroundings.workspace
    chosen = workspace.catalogue.find(assessment)
    session = workspace.begin(
        chosen,
        role_of(chosen, role),
        perspective_of(perspective),
        occasion_of(occasion, date, name, unit, period),
        at_once=plain,
    )
    return open_session(surroundings, session, plain=plain)


def demo(surroundings: Surroundings, assessment: str = "", role: str = "", *, plain: bool = False) -> int:
    """Walk through an assessment and keep nothing."""
    from sjalvskattning.usecases import starting

    workspace = surroundings.workspace
    if role:
        from sjalvskattning.cli.choices import role_of

        chosen = workspace.catalogue.find(assessment or starting.demo(workspace).response.assessment.id)
        role = role_of(chosen, role)
    session = starting.demo(workspace, assessment, role)
    return open_session(surroundings, session, plain=surroundings.wants_plain(plain))


def _known(surroundings: Surroundings) -> str:
    from sjalvskattning.usecases.starting import usable

    return ", ".join(entry.id for entry in usable(surroundings.workspace.catalogue))
