"""The app: where the person is, which theme, and a clean way out. What happens on a page lies there."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual import events
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from sjalvskattning.errors import StoreError
from sjalvskattning.locale import Translator
from sjalvskattning.tui import themes
from sjalvskattning.tui.face import Place
from sjalvskattning.tui.sizes import is_too_small
from sjalvskattning.tui.themed import textual_theme
from sjalvskattning.tui.themes import PALETTES, Palette
from sjalvskattning.tui.typing_ahead import TypingAhead

if TYPE_CHECKING:
    from sjalvskattning.core.group.session import GroupSession
    from sjalvskattning.tui.screens.base import Page
    from sjalvskattning.usecases.group.desk import Desk
    from sjalvskattning.usecases.session import Session
    from sjalvskattning.usecases.workspace import Workspace


def run_tui(workspace: Workspace, t: Translator, session: Session | None = None) -> int:
    """Open the terminal face, at ``session`` when given, otherwise at Hem. The program's exit code."""
    from sjalvskattning.tui.run import run

    return run(SjalvskattningApp(workspace, t, session=session))


class SjalvskattningApp(App[None]):
    """The Textual face. Opens the question at hand when there is a session, otherwise Hem."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = Path(__file__).with_name("app.tcss")
    DEFAULT_MODE = "page 0"
    BINDINGS = [
        Binding("f1", "help", "tui.key.help", priority=True, show=False),
        Binding("f2,ctrl+p", "palette", "tui.key.palette", priority=True, show=False),
        Binding("f3", "next_theme", "tui.key.theme", priority=True, show=False),
        Binding("f10,ctrl+q", "quit", "tui.key.quit", priority=True, show=False),
    ]

    def __init__(self, workspace: Workspace, t: Translator, *, session: Session | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.t = t
        self.session = session
        self.crashed = False
        self._leaving = False
        self._pages = 0
        self._typing = TypingAhead(self, super().on_event)
        self.animation_level = "none"  # nothing moves by itself
        self._palettes = themes.palettes(self.console.color_system)
        for palette in self._palettes.values():
            self.register_theme(textual_theme(palette))
        kept = workspace.settings.values.theme
        self.set_reactive(App.theme, themes.initial(kept, os.environ.get("COLORFGBG", "")))
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def palette(self) -> Palette:
        """The colours of the theme in use."""
        return self._palettes.get(self.theme, themes.MORKT)

    # -- places

    def get_css_variables(self) -> dict[str, str]:
        """The colours of our theme; none before it is chosen, since nothing is drawn then."""
        return super().get_css_variables() if self.theme in PALETTES else {}

    def get_default_screen(self) -> Screen[None]:
        """The first page itself: no empty screen before it, and its style read with the app's."""
        page = self._page(Place.HOME if self.session is None else Place.QUESTION)
        self.stylesheet.read_all(page.css_path)
        return page

    def on_mount(self) -> None:
        self.call_after_refresh(gc.enable)  # a start makes many lasting objects and is faster without it
        self.add_mode(self.DEFAULT_MODE, self.get_default_screen)  # so that the first page can be left, too

    def go(self, place: Place) -> None:
        """Show a page instead of the one at hand; dialogs in front of it are closed.

        Every page is the root of a mode of its own: no empty screen lies under it.
        """
        left = self.current_mode
        self._pages += 1
        self.add_mode(f"page {self._pages}", lambda: self._page(place))
        self.switch_mode(f"page {self._pages}")
        self.remove_mode(left)
        self.call_later(self._fit)

    def open_session(self, session: Session, place: Place = Place.QUESTION) -> None:
        """Work with ``session`` from now on and show it."""
        self.close_session()
        self.session = session
        self.go(place)

    def leave_session(self) -> None:
        """Close the session, if any, and go home; asks first when something is not saved."""
        self._unless_unsaved(self._leave_session)

    def _leave_session(self) -> None:
        self.close_session()
        self.go(Place.HOME)

    def close_session(self) -> None:
        """Tidy the session away and let other windows write."""
        session, self.session = self.session, None
        if session is not None:
            session.close()

    def show_group(self, desk: Desk) -> None:
        """Show the page that a group session is on now, in front of the list of sessions."""
        from sjalvskattning.tui.grouping import show_session

        show_session(self, desk)

    def new_group(self, before: GroupSession | None = None) -> None:
        """Show the page where a group session is prepared, one that follows up the one before if any."""
        from sjalvskattning.tui.grouping import show_new

        show_new(self, before)

    def _page(self, place: Place) -> Page:
        """A new page. Imported here, so that only what is shown is loaded."""
        if place is Place.HOME:
            from sjalvskattning.tui.screens.home import HomeScreen

            return HomeScreen()
        if place is Place.START:
            from sjalvskattning.tui.screens.start import StartScreen

            return StartScreen()
        assert self.session is not None  # noqa: S101 - a page of a session is asked for with one
        if place is Place.REVIEW or (place is Place.QUESTION and self.session.walk.at_review):
            from sjalvskattning.tui.screens.review import ReviewScreen

            return ReviewScreen(self.session)
        if place is Place.CONVERSATION:
            from sjalvskattning.tui.screens.conversation import ConversationScreen

            return ConversationScreen(self.session)
        from sjalvskattning.tui.screens.question import QuestionScreen

        return QuestionScreen(self.session)

    # -- what the person sees

    def say(self, text: str) -> None:
        """A short notice in the hint line until the next key."""
        say = getattr(self.screen, "say", None)
        if say is not None:
            say(text)

    def next_theme(self) -> None:
        """The next theme, remembered."""
        self.action_theme(themes.after(self.theme))

    def action_next_theme(self) -> None:
        self.next_theme()

    def action_theme(self, name: str) -> None:
        self.theme = name
        self.say(self.t("tui.theme.now", name=self.t(f"tui.theme.{name}")))
        settings = self.workspace.settings
        with contextlib.suppress(StoreError, OSError):  # a theme that can't be remembered stops nobody
            settings.save(replace(settings.values, theme=name))

    def on_resize(self) -> None:
        self.call_later(self._fit)

    def _fit(self) -> None:
        """Ask for a larger window while it is too small; nothing else is touched."""
        from sjalvskattning.tui.screens.too_small import TooSmallScreen

        asking = isinstance(self.screen, TooSmallScreen)
        if is_too_small(*self.size) and not asking:
            self.push_screen(TooSmallScreen())
        elif asking and not is_too_small(*self.size):
            self.pop_screen()

    # -- keys

    async def on_event(self, event: events.Event) -> None:
        """Textual's own way with every event; what the person does is held until its turn comes."""
        if self._typing.takes(event):
            await self._typing.take(event)
        else:
            await super().on_event(event)

    # -- help and commands

    def action_help(self) -> None:
        from sjalvskattning.tui.screens.help import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog.of(self.screen, self._everywhere(), self.t))

    def action_palette(self) -> None:
        from sjalvskattning.tui.screens.palette import PaletteDialog

        if not isinstance(self.screen, PaletteDialog):
            self.push_screen(PaletteDialog.of(self.screen, self._everywhere(), self.t), self._run_command)

    async def _run_command(self, action: str | None) -> None:
        if action is not None:
            await self.run_action(action, self.screen)

    def _everywhere(self) -> list[Binding]:
        return [entry for entry in type(self).BINDINGS if isinstance(entry, Binding)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in {"help", "palette"} and self.screen_stack and is_too_small(*self.size):
            return False
        return super().check_action(action, parameters)

    # -- the way out

    async def action_quit(self) -> None:
        self._unless_unsaved(self.exit)

    def action_help_quit(self) -> None:
        """Ctrl+C: copies in a field; elsewhere it tells how to leave. A screen may have ``how_to_quit``."""
        self.say(getattr(self.screen, "how_to_quit", None) or self.t("tui.quit.how"))

    def _unless_unsaved(self, leave: Callable[[], None]) -> None:
        """Leave; with something unsaved only once the person has said so, or asked a second time."""
        from sjalvskattning.tui.screens.choose import YES, ask

        kept = self.keep_drafts()
        if self._leaving or (kept and (self.session is None or self.session.problem is None)):
            leave()
            return
        self._leaving = True

        def answered(choice: str | None) -> None:
            self._leaving = False
            if choice == YES:
                leave()

        t = self.t
        self.push_screen(
            ask(t("tui.quit.unsaved"), t("tui.quit.about"), t("tui.quit.yes"), t("tui.quit.no"), at=1),
            answered,
        )

    def keep_drafts(self) -> bool:
        """Keep what is being written in an open editor. A screen with a draft has ``keep_draft``.

        False when one could not be kept. That is reported, and stops neither the others nor the end.
        """
        from sjalvskattning.tui.half_written import keep_drafts

        return keep_drafts(self.screen_stack, self.workspace.paths.data)

    def panic(self, *renderables: object) -> None:
        """End after a crash with one sentence; the report holds no answers, and nothing else is printed."""
        from sjalvskattning.usecases.crash import note, told

        del renderables
        error = sys.exc_info()[1] or self._exception
        if self._exit:  # while it was ending anyway
            note(self.workspace.paths.data, error)
            return
        self.crashed = True
        self.keep_drafts()
        super().panic(Text(told(self.workspace.paths.data, self.t, error)))

    def _fatal_error(self) -> None:
        self.panic()

    def _handle_exception(self, error: Exception) -> None:
        """A fault in the midst of ending changes nothing of how it ends."""
        code = self._return_code
        super()._handle_exception(error)
        self._return_code = code if self._exit else self._return_code

    def went_on(self, error: BaseException | None) -> None:
        """Something in the background failed that nothing waits for: it is reported, and told in a line."""
        from sjalvskattning.usecases.crash import note

        note(self.workspace.paths.data, error)
        if self.screen_stack and not self._exit:
            self.say(self.t("crash.went_on"))
