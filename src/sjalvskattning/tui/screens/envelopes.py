"""Envelopes on screen: one's own view into a file, and someone else's out of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.errors import UsageError
from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, wrap
from sjalvskattning.tui.screens.asking import (
    Asked,
    Overrule,
    overruled,
    overwrites,
    written_path,
)
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.themes import Ink
from sjalvskattning.usecases.files import refused_as_export

if TYPE_CHECKING:
    from sjalvskattning.core.response import Response
    from sjalvskattning.locale import Translator
    from sjalvskattning.tui.screens.base import Page
    from sjalvskattning.usecases.bundles import Made
    from sjalvskattning.usecases.comparing import View


def make_envelope(page: Page, response: Response) -> None:
    """Ask for a passphrase and a file, write the envelope, and show the code to note."""
    from sjalvskattning.tui.documents import good_folder
    from sjalvskattning.usecases.bundles import bundle_name, private_notes

    t = page.t
    name = good_folder() / bundle_name(page.face.workspace, response, sealed=True)
    asked = sealing_fields(t, t("envelope.passphrase.hint"), name)
    about = [t("envelope.make.about")]
    if hidden := private_notes(response):
        about.append(t.plural("envelope.private", hidden))
    if not response.finished:
        about.append(t("bundle.unfinished", answered=response.answered, total=len(response.items)))
    made: list[tuple[Made, bool]] = []

    def submit(values: Mapping[str, str]) -> str:
        made.append((_write(page, response, values), bool(values["passphrase"])))
        return made[-1][0].code

    def done(code: str | None) -> None:
        if code:
            page.app.push_screen(ReadingDialog(t("envelope.code.title"), partial(_code, t, *made[-1])))

    over = {**overwrites(t), **leaves_open(t, "envelope.unsealed.title", "envelope.unsealed.open")}
    form = FormDialog(t("envelope.make.title"), "\n".join(about), asked, submit, over)
    page.app.push_screen(form, done)


def _write(page: Page, response: Response, values: Mapping[str, str]) -> Made:
    from sjalvskattning.usecases.bundles import make_bundle

    path, passphrase = sealed_or_plain(values)
    over = overruled(values, "export.exists")
    with refused_as_export(path):
        return make_bundle(page.face.workspace, response, path, passphrase, overwrite=over)


def sealing_fields(t: Translator, hint: str, name: Path) -> tuple[Asked, ...]:
    """A passphrase asked for twice, and the file, which is suggested to be ``name``."""
    return (
        Asked("passphrase", t("envelope.passphrase"), hint=hint, secret=True),
        Asked("again", t("envelope.again"), secret=True),
        Asked("path", t("envelope.file"), str(name), path=True),
    )


def leaves_open(t: Translator, title: str, do: str) -> dict[str, Overrule]:
    """A file may be left open; that is asked before there is one, since it can't be taken back afterwards."""
    seal, about = t("envelope.unsealed.seal"), t("envelope.unsealed.about")
    return {"envelope.unsealed": Overrule(t(title), seal, t(do), about, ("f", "g"))}


def sealed_or_plain(values: Mapping[str, str]) -> tuple[Path, str]:
    """Where to write and the passphrase, of a form that asks for it twice.

    Without one the file has no ending that says that it is sealed. Raises UsageError when the two differ, and
    ``envelope.unsealed`` when none is written, until that has been overruled.
    """
    passphrase, path = values["passphrase"], written_path(values["path"])
    if passphrase != values["again"]:
        raise UsageError("bundle.differ")
    if passphrase:
        return path, passphrase
    if not overruled(values, "envelope.unsealed"):
        raise UsageError("envelope.unsealed")
    return path.with_name(path.name.removesuffix(".age")), ""


def _code(t: Translator, made: Made, sealed: bool, width: int) -> list[Line]:
    lines = [line(Span(f"   {made.code}", Ink.MARK)), EMPTY]
    saved = t("bundle.made.sealed" if sealed else "bundle.made", path=made.path)
    for text in (t("envelope.code.about"), saved, *([] if sealed else [t("bundle.was_plain")])):
        lines += [*(line(Span(row)) for row in wrap(text, width)), EMPTY]
    return lines


def open_envelope(
    page: Page,
    opened: Callable[[View], object],
    closed: Callable[[], None],
    title: str = "",
    beside: View | None = None,
) -> None:
    """Ask for a file, its passphrase if it is sealed, and the code that was noted; then ``opened``.

    ``closed`` is called when the person thinks better of it. One that can't stand ``beside`` a view that is
    known already is refused in the form, where another one can be named.
    """
    t = page.t
    views: list[View] = []

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.comparing import side_by_side

        view = _read(values)
        if beside is not None:
            side_by_side(beside, view, t)
        views.append(view)
        return view.code

    def done(code: str | None) -> None:
        if code:
            opened(views[-1])
        else:
            closed()

    form = FormDialog(title or t("envelope.open.title"), t("envelope.open.about"), _file_and_code(t), submit)
    page.app.push_screen(form, done)


def _file_and_code(t: Translator) -> tuple[Asked, ...]:
    from sjalvskattning.tui.documents import good_folder

    return (
        Asked("path", t("envelope.file"), f"{good_folder()}/", path=True),
        Asked("passphrase", t("envelope.passphrase"), hint=t("envelope.open.hint"), secret=True),
        Asked("code", t("envelope.code"), hint=t("envelope.code.hint")),
    )


def _read(values: Mapping[str, str]) -> View:
    from sjalvskattning.usecases.bundles import open_bundle
    from sjalvskattning.usecases.comparing import View

    noted = values["code"].strip()
    opened = open_bundle(written_path(values["path"]), lambda _: passphrase_of(values), noted)
    return View(opened.response, opened.code, bool(noted))


def passphrase_of(values: Mapping[str, str]) -> str:
    """The passphrase of a sealed file. Raises UsageError when none was written."""
    if not values["passphrase"]:
        raise UsageError("envelope.sealed")
    return values["passphrase"]


def take_in_envelope(page: Page, taken: Callable[[], None]) -> None:
    """Open an envelope and keep it on this machine, to compare with later; then ``taken``."""
    t = page.t

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.bundles import keep_bundle

        opened, _ = keep_bundle(
            page.face.workspace,
            written_path(values["path"]),
            lambda _: passphrase_of(values),
            values["code"].strip(),
            replace=overruled(values, "bundle.taken"),
        )
        return opened.response.id

    over = {
        "bundle.taken": Overrule(t("envelope.taken"), t("envelope.taken.keep"), t("envelope.taken.replace"))
    }
    form = FormDialog(t("envelope.take.title"), t("envelope.take.about"), _file_and_code(t), submit, over)
    page.app.push_screen(form, lambda id: taken() if id else None)
