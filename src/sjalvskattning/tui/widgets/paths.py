"""A line for a file's name: a whole path pasted there takes the place of what stands, and Tab completes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from textual import events

from sjalvskattning.core.text import for_display
from sjalvskattning.tui.widgets.writing import Field

MOST_NAMES = 4
"""The most names that are told when several begin alike."""


class PathField(Field):
    """One line for a path, in which a folder often stands to begin with."""

    DEFAULT_CSS = """
    PathField { width: 1fr; }
    """

    def _on_paste(self, event: events.Paste) -> None:
        """Make way for a whole path; :class:`Field` and Input then take care of the text."""
        text = pasted_path(event.text)
        if is_whole(text):
            event.text = text
            self.value = ""

    async def _on_key(self, event: events.Key) -> None:
        """A whole path that is typed, or pasted as keys, takes the place of the folder that stood there."""
        if event.character == "/" and self.cursor_position == len(self.value):
            stood = self.kept.shown
            if stood.endswith("/") and self.value in (stood, f"{stood}~"):
                self.value = self.value.removeprefix(stood)

    def complete(self) -> tuple[str, ...] | None:
        """Write what every matching name begins with; the names when several, None when there was nothing.

        Nothing comes of an empty name: whoever presses Tab after a folder is on the way to the next field.
        """
        if self.cursor_position != len(self.value):
            return None
        folder, slash, begun = self.value.rpartition("/")
        names = matching(folder + slash, begun) if begun else ()
        longest = _beginning(names)
        if len(longest) <= len(begun):
            return None
        self.value = f"{folder}{slash}{longest}"
        self.cursor_position = len(self.value)
        return names if len(names) > 1 else ()


def pasted_path(text: str) -> str:
    """The first line of a pasted text, without the quotes that terminals put round a file dropped there."""
    line = next(iter(text.strip().splitlines()), "").strip()
    return line[1:-1] if len(line) > 1 and line[0] == line[-1] and line[0] in "'\"" else line


def is_whole(text: str) -> bool:
    """Whether a text is a path that says where to begin: at the root, in a home folder or on a drive."""
    return text.startswith(("/", "~")) or Path(text).is_absolute()


def matching(folder: str, begun: str) -> tuple[str, ...]:
    """The names in a folder that begin so, folders with a slash after them; none of what can't be written."""
    names = []
    with suppress(OSError, ValueError, RuntimeError):  # not there, not to be read, or nobody's home
        for path in Path(folder or ".").expanduser().iterdir():
            shown = for_display(path.name, single_line=True) == path.name
            if shown and path.name.startswith(begun):
                names.append(f"{path.name}/" if path.is_dir() else path.name)
    return tuple(sorted(names))


def _beginning(names: tuple[str, ...]) -> str:
    """What every name begins with."""
    first, last = min(names, default=""), max(names, default="")
    alike = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), None)
    return first[:alike]
