"""A page that works on a session: it always tells whether the answers are saved, and what to do when not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from sjalvskattning.core.walk import Message, Reopen, WalkFinished
from sjalvskattning.errors import StoreError
from sjalvskattning.tui.screens.base import Page
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.words import heading_parts, save_status, why_not_saved

if TYPE_CHECKING:
    from sjalvskattning.tui.widgets.problem import Problem
    from sjalvskattning.usecases.session import Session


class SessionPage(Page):
    """Subclasses call :meth:`act` for every message, and extend :meth:`update_view`."""

    HINTS_VARY: ClassVar[bool] = True
    """Whether the hints depend on more than the page; otherwise they are shown once."""
    BINDINGS = [
        Binding("r,f6", "retry", "tui.key.retry", show=False),
        Binding("f7", "other_folder", "tui.key.other_folder", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._problem: Problem | None = None

    def on_mount(self) -> None:
        self.show_hints()
        self.update_view()
        if self.session.waits_to_be_kept:
            self.call_after_refresh(self._keep)

    def _keep(self) -> None:
        """Put a new response on disk, now that its first question is painted."""
        if self.session.waits_to_be_kept:
            self.session.save()
            self.update_view()

    def update_view(self) -> None:
        """Show the session as it is now."""
        session = self.session
        failed = session.problem is not None
        self.heading.show(heading_parts(session.response, self.t), save_status(session, self.t), alert=failed)
        self._show_problem()
        if self.HINTS_VARY:
            self.show_hints()

    def _show_problem(self) -> None:
        """Show, or take away, what is said about a failed save."""
        if self._problem is None and self.session.problem is not None:
            from sjalvskattning.tui.widgets.problem import Problem

            self._problem = Problem(self.session)
            self.mount(self._problem, after=self.heading)
        if self._problem is not None:
            self._problem.show()

    def act(self, message: Message, then: Callable[[], None] | None = None) -> None:
        """Send a message to the session; asks first when it would change something that is finished."""
        try:
            self.session.send(message)
        except WalkFinished:
            self.ask_to_reopen(lambda: self.act(message, then))
        else:
            (then or self.update_view)()

    def ask_to_reopen(self, then: Callable[[], None]) -> None:
        """Ask whether to take up a finished walk again, and go on when the person wants to."""
        from sjalvskattning.tui.screens.choose import YES, ask

        def answered(choice: str | None) -> None:
            if choice == YES:
                self.session.send(Reopen())
                then()

        t = self.t
        dialog = ask(t("tui.reopen.question"), t("tui.reopen.about"), t("tui.reopen.yes"), t("tui.reopen.no"))
        self.app.push_screen(dialog, answered)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"retry", "other_folder"}:
            return self.session.problem is not None
        return super().check_action(action, parameters)

    def action_retry(self) -> None:
        self.session.save()
        self.update_view()
        self.say(self.t("tui.save.still_failing" if self.session.problem else "tui.save.now_saved"))

    def action_other_folder(self) -> None:
        from sjalvskattning.tui.screens.folder import FolderDialog

        self.app.push_screen(FolderDialog(self._move_to), lambda _: self.update_view())

    def _move_to(self, folder: Path) -> str:
        """Keep the session in ``folder``; why it did not work, or an empty text."""
        try:
            self.session.move_to(folder)
        except StoreError as problem:
            return self.t("tui.folder.refused", why=why_not_saved(problem, self.t))
        except OSError as problem:
            from sjalvskattning.usecases.reasons import reason

            return self.t("tui.folder.refused", why=reason(problem, self.t))
        return ""

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if event.canvas is self._problem:
            await self.run_action(event.target)
