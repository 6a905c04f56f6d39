"""A document opened in the browser, where it can be read, printed and saved as a PDF."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path

from sjalvskattning.core.summary import Summary
from sjalvskattning.errors import ExportFailed
from sjalvskattning.store.paths import PRINT
from sjalvskattning.usecases.workspace import Workspace

FOLDER = PRINT


def open_print(workspace: Workspace, summary: Summary, name: str) -> Path:
    """Open a document as HTML, under ``name`` with html for its suffix. Raises as :func:`open_page`."""
    from sjalvskattning.render import encode

    return open_page(workspace, lambda: encode(summary, "html"), f"{Path(name).stem}.html")


def open_page(workspace: Workspace, made: Callable[[], bytes], name: str) -> Path:
    """Write the page that ``made`` gives in the cache, and open it; where it lies.

    Only the latest is kept, and ``data erase --all`` removes it.
    Raises ExportFailed: ``export.failed``, ``export.link`` where the folder leads elsewhere, whose files are
    not ours to remove, or ``export.no_browser`` when there is none that has a window.
    """
    from sjalvskattning.store.durable import ensure_folder
    from sjalvskattning.store.files import RealFileSystem
    from sjalvskattning.usecases.summarise import write_whole_bytes

    folder = workspace.paths.printed
    target = folder / name
    if folder.is_symlink():
        raise ExportFailed("export.link", path=str(folder))
    try:
        ensure_folder(RealFileSystem(), folder)
        for old in folder.iterdir():
            old.unlink()
    except OSError as error:
        raise ExportFailed("export.failed", path=str(folder), reason=error.strerror or str(error)) from error
    write_whole_bytes(target, made())
    if not _browse(target.as_uri()):
        raise ExportFailed("export.no_browser", path=str(target))
    return target


def _browse(address: str) -> bool:
    """Whether a browser with a window took the address. One that draws in the terminal would draw over us."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if type(browser) is webbrowser.GenericBrowser:
        return False
    return bool(browser.open(address))
