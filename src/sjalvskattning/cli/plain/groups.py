"""Group sessions in plain mode: prepared, filled, shown and talked about by menus, line by line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from sjalvskattning.cli.errors import describe_notice
from sjalvskattning.cli.group_session import count_words
from sjalvskattning.cli.group_wish import Wish, setup_of
from sjalvskattning.cli.group_words import area_text, session_line, tell_added
from sjalvskattning.cli.plain import group_asking, group_entering
from sjalvskattning.cli.plain.console import REMOVE, Console
from sjalvskattning.cli.plain.files import open_file, put_in_file, save_document
from sjalvskattning.cli.plain.group_sheets import ask_part, tell_protections
from sjalvskattning.cli.plain.refusing import attempt
from sjalvskattning.core.group.areas import statement_of
from sjalvskattning.core.group.picture import Order
from sjalvskattning.core.group.session import GroupSession, Phase
from sjalvskattning.core.group.update import Agree, ClearMark, MarkTogether, ShowArea, TalkWithoutNumbers
from sjalvskattning.core.group.warned import area_warning, session_warning
from sjalvskattning.errors import SessionRefused
from sjalvskattning.usecases.group.answering import add_code, add_files
from sjalvskattning.usecases.group.desk import Desk
from sjalvskattning.usecases.group.leading import agreed_as_written
from sjalvskattning.usecases.group.packets import invitation_of
from sjalvskattning.usecases.group.reports import paper_form_of, report_name, report_of
from sjalvskattning.usecases.group.sessions import erase_session, list_sessions, new_session, open_session

Choice = tuple[str, Callable[[], None]]


def run_groups(console: Console) -> None:
    """List the sessions, and work with one after another. Raises EndOfInput."""
    workspace, t = console.surroundings.workspace, console.t
    while True:
        listed = list_sessions(workspace)
        for problem in listed.problems:
            console.say(describe_notice(problem.code, problem.params, t))
        labels = [t("group_cli.home.new"), *(session_line(session, t) for session in listed.sessions)]
        chosen = console.choose(t("group_cli.home.which"), labels, zero=t("plain.back"))
        if chosen < 0:
            return
        session_id = ["", *(session.id for session in listed.sessions)][chosen]
        attempt(console, partial(_work_with, console, session_id))


def _work_with(console: Console, session_id: str) -> None:
    """Sit down at one session, or at a new one. Raises EndOfInput and what a desk does."""
    workspace = console.surroundings.workspace
    if session_id:
        desk = open_session(workspace, session_id)
    else:
        wish = group_asking.fill(console, Wish())
        desk = new_session(workspace, setup_of(console.surroundings, wish))
    with desk:
        menu = Menu(console, desk)
        menu.run()
    if menu.erases:
        erase_session(workspace, desk.session.id)
        console.tell("group_cli.erased", id=desk.session.id)


class Menu:
    """What can be done with one session, by how far it has come."""

    def __init__(self, console: Console, desk: Desk) -> None:
        self.console, self.desk, self.t = console, desk, console.t
        self.erases = False

    @property
    def session(self) -> GroupSession:
        """The session as it is now."""
        return self.desk.session

    def run(self) -> None:
        """Offer what there is to do until the person goes back. Raises EndOfInput."""
        tell_protections(self.console, self.session.setup)
        while not self.erases:
            choices = self._choices()
            title = session_line(self.session, self.t)
            at = self.console.choose(title, [label for label, _ in choices], zero=self.t("plain.back"))
            if at < 0:
                return
            attempt(self.console, choices[at][1])

    def _choices(self) -> list[Choice]:
        doing: dict[str, Callable[[], None]] = {}
        phase = self.session.phase
        if phase is Phase.PREPARING:
            doing |= {"open": self.desk.begin}
        if self.session.takes_answers:
            doing |= {"enter": self._enter, "code": self._code, "file": self._file}
            doing |= {"invite": self._invite, "print": self._print, "reveal": self._reveal}
        if phase is Phase.COLLECTING:
            doing |= {"talk": self._talk}
        if phase is Phase.LEADING:
            doing |= {"area": self._area} if self.session.is_strict else {"mark": self._mark}
        if phase in (Phase.LEADING, Phase.CLOSED):
            doing |= {"note": self._note, "read": self._read, "report": self._report}
        if phase in (Phase.COLLECTING, Phase.LEADING):
            doing |= {"close": self._close}
        doing |= {"erase": self._erase}
        return [(self.t(f"group_cli.home.{name}"), action) for name, action in doing.items()]

    # -- answers

    def _enter(self) -> None:
        self.console.tell("group_cli.home.browser", id=self.session.id)
        group_entering.run(self.console, self.desk)

    def _code(self) -> None:
        text = self.console.ask("group_cli.home.ask_code")
        if not text:
            return
        part = ask_part(self.console, self.session.setup)
        try:
            add_code(self.desk, text, part)
        except SessionRefused as error:
            if error.code != "group.same_code" or not self.console.confirm("group_cli.home.ask_again"):
                raise
            add_code(self.desk, text, part, again=True)
        self.console.say(count_words(self.session, self.t))

    def _file(self) -> None:
        read = open_file(
            self.console, "group_cli.home.ask_file", lambda path, _: add_files(self.desk, [path])
        )
        if read is not None:
            tell_added(self.console.surroundings, read[1])
            self.console.say(count_words(self.session, self.t))

    def _invite(self) -> None:
        from sjalvskattning.usecases.summarise import check_target, write_whole_bytes

        data = invitation_of(self.session.setup)

        def write(path: Path, overwrite: bool) -> Path:
            check_target(path, overwrite=overwrite)
            return write_whole_bytes(path, data, shared=True)

        written = put_in_file(self.console, "inbjudan.json", write)
        if written is not None:
            self.console.tell("group_cli.invited", path=written.absolute())

    def _print(self) -> None:
        document = paper_form_of(self.session, self.t)
        save_document(self.console, document, "blankett.html", "group_cli.written")

    # -- the picture

    def _reveal(self) -> None:
        sure = self.t("group_cli.reveal.sure", count=count_words(self.session, self.t))
        if not self.session.can_reveal or self._confirm(sure):
            self.desk.reveal()
            self.console.tell("group_cli.revealed", people=self.session.releases[-1].people)
            self._warn(session_warning(self.session, self.t))

    def _talk(self) -> None:
        if self._confirm(self.t("group_cli.talk.sure", count=count_words(self.session, self.t))):
            self.desk.send(TalkWithoutNumbers())
            self.console.tell("group_cli.talking")

    def _area(self) -> None:
        areas = [area for area, _ in self.session.setup.areas]
        titles = [area.title.in_language(self.t.language) for area in areas]
        at = self.console.choose(self.t("group_cli.show.areas"), titles, zero=self.t("plain.back"))
        if at >= 0:
            self.desk.send(ShowArea(areas[at].id))
            self._warn(area_warning(self.session, areas[at].id, self.t))
            self.console.say(area_text(self.session, areas[at].id, Order.SPREAD, self.t))

    def _mark(self) -> None:
        session = self.session
        said = [statement_of(item, session, self.t) for item in session.setup.items]
        at = self.console.choose(self.t("group_cli.home.mark"), said, zero=self.t("plain.back"))
        if at < 0:
            return
        steps = session.setup.steps
        word = self.console.ask("group_cli.home.ask_step", low=steps[0], high=steps[-1])
        if word not in ("d", REMOVE, *map(str, steps)):
            self.console.tell("plain.choose.range", first=steps[0], last=steps[-1])
            return
        item_id = session.setup.items[at].id
        if word == REMOVE:
            self.desk.send(ClearMark(item_id))
        else:
            self.desk.send(MarkTogether(item_id, None if word == "d" else int(word)))
        marked, total = len(self.session.marks), len(session.setup.items)
        self.console.tell("group_cli.marked", item=item_id, marked=marked, total=total)

    # -- what was agreed on, and the end

    def _note(self) -> None:
        self.console.tell("ask.before_free_text")
        what = self.console.ask("group_cli.home.ask_what")
        if not what:
            return
        owner, due = (self.console.ask(f"group_cli.home.ask_{name}") for name in ("owner", "due"))
        self.desk.send(Agree(agreed_as_written(what, owner, due)))
        self.console.tell("group_cli.noted", number=len(self.session.agreed))

    def _read(self) -> None:
        from sjalvskattning.render import render

        workspace = self.console.surroundings.workspace
        self._warn(session_warning(self.session, self.t))
        self.console.say(render(report_of(workspace, self.session, self.t), "text"))

    def _report(self) -> None:
        self._warn(session_warning(self.session, self.t))
        document = report_of(self.console.surroundings.workspace, self.session, self.t)
        save_document(self.console, document, report_name(self.session), "group_cli.written")

    def _close(self) -> None:
        lost = self.session.done
        if not lost or self._confirm(self.t.plural("group_cli.close.sure", lost)):
            self.desk.end()
            self.console.tell("group_cli.closed", name=self.session.setup.name)

    def _erase(self) -> None:
        name, id = self.session.setup.name, self.session.id
        self.erases = self._confirm(self.t("group_cli.erase.sure", name=name, id=id))

    def _warn(self, warning: str) -> None:
        """Warn before what participants wrote is shown or handed on, when there is something to warn of."""
        if warning:
            self.console.say(warning)

    def _confirm(self, question: str) -> bool:
        """Whether the person says yes; anything else is no. Raises EndOfInput."""
        return self.console.read(question).lower() in self.t("plain.yes").split()
