"""The receipt for what is kept, as a page to read."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.tui.screens.report import MadeReport, Report

if TYPE_CHECKING:
    from sjalvskattning.tui.screens.base import Page


def receipt_page(page: Page) -> MadeReport:
    """The page; what is kept is read in a thread."""
    return MadeReport(partial(_receipt, page))


def _receipt(page: Page) -> Report:
    from sjalvskattning.core.receipt.document import document
    from sjalvskattning.usecases.receipt import receipt

    t, workspace = page.t, page.face.workspace
    shown = document(receipt(workspace, os.environ), t, every_file=True)
    name = f"{t('privacy.file_name')}-{workspace.today().isoformat()}.md"
    return Report(t("home.title"), shown.title, shown, name)
