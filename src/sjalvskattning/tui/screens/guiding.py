"""A guide without answers on screen: which policy and role, which conversation, then the document."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.guide import Purpose
from sjalvskattning.tui.drawing import safe
from sjalvskattning.tui.screens.choose import ChooseDialog, Option
from sjalvskattning.tui.screens.report import MadeReport, Report
from sjalvskattning.usecases.starting import usable

if TYPE_CHECKING:
    from sjalvskattning.tui.screens.base import Page


def ask_for_guide(page: Page) -> None:
    """Ask which role and which conversation, then show the guide."""
    t = page.t
    options = [
        Option(
            safe(f"{entry.name.in_language(t.language)} · {role.title.in_language(t.language)}"),
            "",
            f"{entry.id} {role.id}",
        )
        for entry in usable(page.face.workspace.catalogue)
        for role in entry.roles
    ]
    dialog = ChooseDialog(t("guiding.which"), options, about=t("guiding.which.about"))
    page.app.push_screen(dialog, partial(_ask_purpose, page))


def _ask_purpose(page: Page, chosen: str | None) -> None:
    if not chosen:
        return
    t = page.t
    options = [Option(t(f"guide.title.{purpose.value}"), "", purpose.value) for purpose in Purpose]

    def ready(purpose: str | None) -> None:
        if purpose:
            assessment, _, role = chosen.partition(" ")
            page.app.push_screen(MadeReport(partial(_guide, page, assessment, role, Purpose(purpose))))

    page.app.push_screen(ChooseDialog(t("guiding.for"), options), ready)


def _guide(page: Page, assessment_id: str, role: str, purpose: Purpose) -> Report:
    from sjalvskattning.core.guide import build_guide

    t, workspace = page.t, page.face.workspace
    assessment = workspace.catalogue.find(assessment_id)
    shown = build_guide(assessment, role, purpose, t)
    about = assessment.role(role).title.in_language(t.language)
    return Report(shown.title, about, shown, f"guide-{purpose.value}-{assessment_id}-{role}.md")
