"""Hem in plain mode: continue, begin, look back, and leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sjalvskattning.cli.errors import describe_notice
from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.plain.comparing import read_comparison, read_plan, read_timeline
from sjalvskattning.cli.plain.console import Console, EndOfInput
from sjalvskattning.cli.plain.conversation import converse
from sjalvskattning.cli.plain.envelopes import make_envelope
from sjalvskattning.cli.plain.listed import entry_line
from sjalvskattning.cli.plain.mirroring import read_mirror
from sjalvskattning.cli.plain.refusing import attempt, refusal
from sjalvskattning.cli.plain.starting import begin
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import SjalvskattningError
from sjalvskattning.usecases import starting
from sjalvskattning.usecases.retention import count_old
from sjalvskattning.usecases.session import Session

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry

Choice = tuple[str, Callable[[], Session | None]]


def run_home(surroundings: Surroundings) -> int:
    """Show the menu until the person leaves or the input ends, and give the exit code."""
    console = Console(surroundings)
    home = Home(console)
    try:
        home.run()
    except EndOfInput:
        console.tell("plain.bye")
    return Exit.OK if home.all_saved else Exit.ERROR


class Home:
    """The menu. It opens one session at a time and comes back after it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.workspace = console.surroundings.workspace
        self.t = console.t
        self.all_saved = True

    def run(self) -> None:
        """Offer what there is to do until the person leaves. Raises EndOfInput."""
        self.console.tell("plain.home.welcome")
        if self.workspace.paths.agreements.is_dir():
            from sjalvskattning.cli.plain.due import tell_due

            attempt(self.console, lambda: tell_due(self.console))
        reminded = False
        while True:
            listing = self.workspace.store.entries()
            if not self.workspace.settings.values.first_run_done:
                self._first_time()
            for problem in listing.problems:
                self.console.say(describe_notice(problem.code, problem.params, self.t))
            if told_old := not reminded and count_old(listing.entries, self.workspace.today()):
                self.console.say(self.t.plural("privacy.old", told_old))
            reminded = True
            choices = self._choices(list(listing.entries))
            chosen = self.console.choose(
                self.t("plain.home.title"),
                [label for label, _ in choices],
                zero=self.t("plain.home.quit"),
                empty=None,  # a line too many must not end the program
            )
            if chosen < 0:
                self.console.tell("plain.bye")
                return
            self._open(choices[chosen][1])

    def _first_time(self) -> None:
        """Say where answers are kept and who can read them; ask someone who types how to open from now on."""
        self.console.tell("home.first.where", folder=self.workspace.paths.responses)
        self.console.tell("home.first.who")
        self.console.tell("home.first.erase")
        always = self.console.typed and self.console.confirm("plain.home.always")
        starting.remember(self.workspace, reading="plain" if always else None)

    def _choices(self, entries: list[Entry]) -> list[Choice]:
        choices: list[Choice] = []
        latest = next((entry for entry in entries if not entry.finished), None)
        if latest is not None:
            label = self.t("plain.home.continue", entry=entry_line(latest, self.t))
            choices.append((label, lambda: self.workspace.resume(latest.id)))
        choices.append((self.t("plain.home.new"), lambda: begin(self.console)))
        choices.append((self.t("plain.home.demo"), lambda: starting.demo(self.workspace)))
        if entries:
            choices.append((self.t("plain.home.earlier", n=len(entries)), lambda: self._earlier(entries)))
        choices.append((self.t("plain.home.agreements"), self._agreements))
        choices.append((self.t("plain.home.envelopes"), self._envelopes))
        choices.append((self.t("group_cli.home"), self._groups))
        choices.append((self.t("privacy.plain.open"), self._receipt))
        choices.append((self.t("plain.home.guide"), self._guide))
        return choices

    def _guide(self) -> None:
        from sjalvskattning.cli.plain.guiding import make_guide

        make_guide(self.console)

    def _agreements(self) -> None:
        from sjalvskattning.cli.plain.agreements import run_agreements

        run_agreements(self.console)

    def _envelopes(self) -> None:
        from sjalvskattning.cli.plain.received import run_received

        run_received(self.console)

    def _groups(self) -> None:
        from sjalvskattning.cli.plain.groups import run_groups

        run_groups(self.console)

    def _receipt(self) -> None:
        """Read aloud what is kept on this machine, and who could read it."""
        from sjalvskattning.core.receipt.document import document
        from sjalvskattning.render import render
        from sjalvskattning.usecases.receipt import receipt

        found = receipt(self.workspace, self.console.surroundings.environment)
        self.console.say(render(document(found, self.t), "text"))

    def _earlier(self, entries: list[Entry]) -> Session | None:
        """Let the person choose one of their own, to open it or to erase it."""
        console, t = self.console, self.t
        place = console.choose(
            t("plain.home.which"), [entry_line(entry, t) for entry in entries], zero=t("plain.back")
        )
        if place < 0:
            return None
        from sjalvskattning.usecases.erasing import erase_response

        entry = entries[place]
        what = console.choose(
            entry_line(entry, t),
            [
                t("plain.home.open"),
                t("plain.home.read"),
                t("plain.home.erase"),
                t("mirror.plain.open"),
                t("plain.home.compare"),
                t("plain.home.plan"),
                t("plain.home.timeline"),
                t("plain.home.envelope"),
            ],
            zero=t("plain.back"),
        )
        if what == 0:
            return self.workspace.resume(entry.id)
        if what == 1:
            self._read(entry.id)
        elif what == 2 and console.confirm("plain.home.erase.sure"):
            erase_response(self.workspace, entry.id)
            console.tell("plain.home.erased")
        elif what == 3:
            read_mirror(console, entry.id)
        elif what == 4:
            read_comparison(console, entry.id)
        elif what >= 5:
            (read_plan, read_timeline, make_envelope)[what - 5](console, entry.id)
        return None

    def _read(self, response_id: str) -> None:
        from sjalvskattning.render import render
        from sjalvskattning.usecases.summarise import summarise

        response = self.workspace.store.read(response_id)
        self.console.say(render(summarise(self.workspace, response, self.t), "text"))

    def _open(self, choice: Callable[[], Session | None]) -> None:
        """Open what was chosen and come back; an error is told and leads back too."""
        try:
            session = choice()
        except SjalvskattningError as error:
            self.console.say(refusal(error, self.t))
            return
        if session is None:
            return
        try:
            converse(self.console, session)
        finally:
            self.all_saved = session.problem is None
            session.close()
