"""Where what is half-written in a form is kept: beside what the form is about."""

from __future__ import annotations

from sjalvskattning.store.drafts import DRAFT, Draft
from sjalvskattning.store.sessions import STATE
from sjalvskattning.usecases.workspace import Workspace


def agreement_draft(workspace: Workspace, id: str, form: str) -> Draft:
    """What is half-written in one of an agreement's forms."""
    folder = workspace.paths.agreements
    return Draft(folder / f"{id}.{form}{DRAFT}", folder / f"{id}.json")


def session_draft(workspace: Workspace, id: str, form: str) -> Draft:
    """What is half-written in one of a group session's forms."""
    folder = workspace.paths.groups / id
    return Draft(folder / f"{form}{DRAFT}", folder / STATE)
