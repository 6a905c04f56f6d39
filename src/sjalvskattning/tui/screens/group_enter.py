"""Answers that come as codes or in files: typed in one after another, or read in all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.tui.drawing import EMPTY, Line, Span, line, safe, wrap
from sjalvskattning.tui.screens.asking import Asked, Overrule, overruled, overwrites, written_path
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.screens.reading import ReadingDialog
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.choice import Option as Answer
from sjalvskattning.tui.widgets.explain import explain
from sjalvskattning.usecases.files import refused_as_export

if TYPE_CHECKING:
    from sjalvskattning.locale import Translator
    from sjalvskattning.tui.screens.base import Page
    from sjalvskattning.usecases.group.answering import Added, AnswersRejected
    from sjalvskattning.usecases.group.desk import Desk


def enter_codes(page: Page, desk: Desk, said: str = "") -> None:
    """Ask for a code or a row from paper, and for the next one, until the form is closed."""
    t, setup = page.t, desk.session.setup
    asked = [Asked("code", t("group_desk.code"), hint=t("group_desk.code.hint"))]
    if setup.breakdown:
        groups = [Answer(str(at), group) for at, group in enumerate(setup.breakdown.groups)]
        options = (Answer("", t("group_desk.code.no_part")), *groups)
        asked.append(Asked("group", safe(setup.breakdown.question), options=options))

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.group.answering import add_code

        group = int(values["group"]) if values.get("group") else None
        again = overruled(values, "group.same_code")
        return str(page.app.call_from_thread(add_code, desk, values["code"], group, again=again))

    over = {
        "group.same_code": Overrule(
            t("group_desk.code.again"), t("group_desk.code.again.no"), t("group_desk.code.again.yes")
        )
    }
    count = t("group_desk.code.count", done=desk.session.done, head_count=setup.head_count)
    about = f"{said} {count}".strip() if said else f"{t('group_desk.code.about')} {count}"
    form = FormDialog(t("group_desk.code.title"), about, asked, submit, over)
    page.app.push_screen(form, partial(_next_code, page, desk))


def _next_code(page: Page, desk: Desk, done: str | None) -> None:
    if done:
        enter_codes(page, desk, page.t("group_desk.code.added"))


def withdraw_codes(page: Page, desk: Desk) -> None:
    """Ask for a code or row that was added, and take it back."""
    t = page.t

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.group.answering import withdraw_code

        page.app.call_from_thread(withdraw_code, desk, values["code"])
        return "done"

    def done(result: str | None) -> None:
        if result:
            page.say(t("group_desk.withdraw.done"))

    asked = (Asked("code", t("group_desk.code"), hint=t("group_desk.code.hint")),)
    form = FormDialog(t("group_desk.withdraw.title"), t("group_desk.withdraw.about"), asked, submit)
    page.app.push_screen(form, done)


def read_files(page: Page, desk: Desk, path: str = "") -> None:
    """Ask for a file with answers, or a folder of them; read them in, or tell everything that is wrong."""
    from sjalvskattning.tui.documents import good_folder

    t = page.t
    came: list[Added | AnswersRejected] = []

    def submit(values: Mapping[str, str]) -> str:
        paths = _files_in(written_path(values["path"]))
        page.app.call_from_thread(lambda: came.append(_added(desk, paths)))
        return values["path"]

    def done(written: str | None) -> None:
        if written:
            _tell(page, came[-1], partial(read_files, page, desk, written))

    asked = (Asked("path", t("envelope.file"), path or f"{good_folder()}/", path=True),)
    page.app.push_screen(
        FormDialog(t("group_desk.files.title"), t("group_desk.files.about"), asked, submit), done
    )


def write_invitation(page: Page, desk: Desk) -> None:
    """Ask where to write what is asked, for those who answer on their own computers."""
    from sjalvskattning.tui.documents import good_folder

    t, setup = page.t, desk.session.setup

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.group.packets import invitation_of
        from sjalvskattning.usecases.summarise import check_target, write_whole_bytes

        path = written_path(values["path"])
        with refused_as_export(path):
            check_target(path, overwrite=overruled(values, "export.exists"))
            return str(write_whole_bytes(path, invitation_of(setup), shared=True))

    def done(path: str | None) -> None:
        if path:
            page.say(t("conversation.save.done", path=path))

    name = good_folder() / t("group_desk.invite.file", id=setup.assessment.id, date=setup.date)
    asked = (Asked("path", t("envelope.file"), str(name), path=True),)
    about = t("group_desk.invite.about")
    page.app.push_screen(FormDialog(t("group_desk.invite.title"), about, asked, submit, overwrites(t)), done)


def _files_in(path: Path) -> list[Path]:
    """The file, or every file in the folder but hidden ones."""
    if not path.is_dir():
        return [path]
    return sorted(one for one in path.iterdir() if one.is_file() and not one.name.startswith("."))


def _added(desk: Desk, paths: list[Path]) -> Added | AnswersRejected:
    from sjalvskattning.usecases.group.answering import AnswersRejected, add_files

    try:
        return add_files(desk, paths)
    except AnswersRejected as error:
        return error


def _tell(page: Page, came: Added | AnswersRejected, again: Callable[[], None]) -> None:
    """What became of the files; with faults, all of them, and then the form again."""
    t = page.t
    if isinstance(came, Exception):
        title, texts = t("group_desk.files.rejected"), list(_fault_texts(came, t))
        page.app.push_screen(ReadingDialog(title, partial(_paragraphs, texts)), lambda _: again())
    else:
        title = t("group_desk.files.done")
        texts = [t("group_desk.files.added", added=came.added, known=came.known), *_noted(came, t)]
        page.app.push_screen(ReadingDialog(title, partial(_paragraphs, texts)))


def _fault_texts(error: AnswersRejected, t: Translator) -> list[str]:
    return [" ".join(explain(error, t)), *(" ".join(explain(fault, t)) for fault in error.faults)]


def _noted(came: Added, t: Translator) -> list[str]:
    """What the tables had to tell besides their answers."""
    told = []
    for one in came.noted:
        if one.unread:
            told.append(t("group_desk.files.unread", file=one.file, columns=", ".join(one.unread)))
        if one.blank:
            told.append(t("group_desk.files.blank", file=one.file, n=one.blank))
        if one.is_cp1252:
            told.append(t("group_desk.files.cp1252", file=one.file))
    return told


def _paragraphs(texts: list[str], width: int) -> list[Line]:
    lines: list[Line] = []
    for text in texts:
        lines += [*(line(Span(row, Ink.TEXT)) for row in wrap(text, width)), EMPTY]
    return lines
