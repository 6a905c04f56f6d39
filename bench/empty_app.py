"""The limit of every screen measure: a Textual app that shows one line and counts keys."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class EmptyApp(App[None]):
    """Nothing but a line."""

    keys = 0

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Static("READY 0", markup=False)

    def on_key(self, event: Key) -> None:
        """Count, and say so."""
        self.keys += 1
        self.query_one(Static).update(f"READY {self.keys}")


if __name__ == "__main__":
    EmptyApp().run()
