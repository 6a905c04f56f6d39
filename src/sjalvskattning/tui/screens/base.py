"""What every page has: a heading, a hint line made from its bindings, and the app as a :class:`Face`."""

from __future__ import annotations

from typing import ClassVar, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen, Screen

from sjalvskattning.locale import Translator
from sjalvskattning.tui.face import Face
from sjalvskattning.tui.keys import all_written, written
from sjalvskattning.tui.widgets.canvas import Canvas
from sjalvskattning.tui.widgets.heading import Heading
from sjalvskattning.tui.widgets.hints import Hints

Result = TypeVar("Result")

_ONLY_KEYS = {
    f"tui.key.{name}"
    for name in (
        "rate",
        "cursor_up",
        "cursor_down",
        "choose",
        "page_up",
        "page_down",
        "scroll",
        "move_down",
        "arrows",
    )
}
"""Keys that mean nothing when they are chosen from a list."""


class Sheet(Screen[Result]):
    """Common to pages and dialogs.

    A binding's description is the key of its words in ``locale``; one with ``show=True`` is a hint, in the
    order of ``BINDINGS``. ``HELP`` is the key of the sentences that F1 shows above the keys.
    """

    HELP: ClassVar[str] = ""
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

    _app: Face | None = None

    @property
    def face(self) -> Face:
        """The app; also when the page has gone, for a thread that is still at work for it."""
        if self._app is None:
            self._app = cast(Face, self.app)
        return self._app

    @property
    def t(self) -> Translator:
        """The texts."""
        return self.face.t

    def bindings_now(self) -> list[Binding]:
        """The page's own bindings in the order they are declared, those that can be used now."""
        classes = [kind for kind in type(self).__mro__ if issubclass(kind, Sheet)]
        declared = [entry for kind in classes for entry in vars(kind).get("BINDINGS", ())]
        own = [entry for entry in declared if isinstance(entry, Binding)]
        return [entry for entry in own if entry.description and self.can_do(entry.action)]

    def can_do(self, action: str) -> bool:
        """Whether a binding's action can be used now; Textual asks through :meth:`check_action`."""
        name = action.partition("(")[0].rpartition(".")[2]
        return self.check_action(name, ()) is not False

    def hints(self) -> tuple[tuple[str, str, str], ...]:
        """The hints to show: ``(key, words, action)``."""
        shown = tuple(
            (self.key_text(entry), self.t(entry.description), entry.action)
            for entry in self.bindings_now()
            if entry.show
        )
        return (*shown, ("F1", self.t("tui.key.help"), "app.help"))

    def key_text(self, binding: Binding) -> str:
        """The key of a binding as it is written on screen."""
        return written(binding, self.t)

    def say(self, text: str) -> None:
        """A notice in the hint line until the next key."""
        if (hints := self.query_one_optional(Hints)) is not None:
            hints.say(text)

    def show_hints(self) -> None:
        """Bring the hint line up to date."""
        if (hints := self.query_one_optional(Hints)) is not None:
            hints.show(self.hints())

    def on_key(self, event: events.Key) -> None:
        self.say("")

    async def on_canvas_clicked(self, event: Canvas.Clicked) -> None:
        if isinstance(event.canvas, Hints):
            event.stop()
            await self.run_action(event.target)

    def all_keys_text(self, binding: Binding) -> str:
        """Every key of a binding, as written on screen."""
        first, every = self.key_text(binding), all_written(binding, self.t)
        return first if first != written(binding, self.t) else every

    def commands(self) -> list[tuple[str, str, str]]:
        """What the palette offers here: ``(words, key, action)``."""
        return [
            (self.words_of(entry), self.key_text(entry), entry.action)
            for entry in self.bindings_now()
            if entry.description not in _ONLY_KEYS and entry.action != "none"
        ]

    def words_of(self, binding: Binding) -> str:
        """What a binding does, in the words for help and palette: the longer ones where there are."""
        longer = f"{binding.description}.longer"
        return self.t(longer if self.t.has(longer) else binding.description)


class Page(Sheet[None]):
    """A page that fills the screen. Subclasses give :meth:`body`; :meth:`show_hints` when keys change."""

    def compose(self) -> ComposeResult:
        yield Heading()
        yield from self.body()
        yield Hints()

    def body(self) -> ComposeResult:
        """What lies between heading and hints."""
        raise NotImplementedError

    @property
    def heading(self) -> Heading:
        """The top line."""
        return self.query_one(Heading)


class Dialog(Sheet[Result], ModalScreen[Result]):
    """Something in front of a page. Escape closes it."""
