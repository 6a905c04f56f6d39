"""The nodes of a definition's tree, made from the cells of a workbook."""

from __future__ import annotations

from sjalvskattning.definitions import meaning
from sjalvskattning.definitions.faults import Place
from sjalvskattning.definitions.tree import Entry, Mapping, Node, Scalar, Sequence
from sjalvskattning.definitions.workbook.opening import CellText
from sjalvskattning.definitions.workbook.tables import Places, Row
from sjalvskattning.locale import Translator

_ASKED_HERE = ("role_title", "section", "passage", "strength", "support_title", "support_about")
_ASKED = {"text": "text.expectation", "third": "third.expectation"}


class Nodes:
    """Makes the nodes of a definition's tree; every value remembers its cell."""

    def __init__(self, start: CellText, places: Places, t: Translator) -> None:
        self.start, self.places, self.t = start, places, t

    def at(self, cell: CellText | None) -> Place:
        """The place of a cell, or of the first one."""
        return self.places.of(cell or self.start)

    def scalar(self, cell: CellText) -> Scalar:
        """A cell's text."""
        return Scalar(self.at(cell), text=cell.text)

    def made(self, text: str, cell: CellText | None = None) -> Scalar:
        """A text that no cell has, placed at one."""
        return Scalar(self.at(cell), text=text)

    def todo(self, needed: str, cell: CellText | None = None) -> Scalar:
        """A text that someone must write, in the words that ``assessment new`` asks for it with."""
        own = f"workbook.todo.{needed}"
        asked = self.t(own if needed in _ASKED_HERE else f"scaffold.{_ASKED.get(needed, needed)}")
        return self.made(f"{meaning.TODO}: {asked}", cell)

    def mapping(self, cell: CellText | None = None) -> Mapping:
        """An empty mapping."""
        return Mapping(self.at(cell))

    def put(self, owner: Mapping, key: str, value: Node) -> None:
        """Set a key of a mapping."""
        owner.entries[key] = Entry(Scalar(value.place, text=key), value)

    def list_of(self, nodes: list[Node], cell: CellText | None = None) -> Sequence:
        """A list of nodes."""
        return Sequence(self.at(cell), items=nodes)

    def append(self, owner: Mapping, key: str, value: Node) -> None:
        """Add to the list under a key, made when it is not there."""
        found = owner.get(key)
        if not isinstance(found, Sequence):
            found = Sequence(value.place)
            self.put(owner, key, found)
        found.items.append(value)

    def text(self, owner: Mapping, key: str, row: Row, name: str = "", *, needed: str = "") -> None:
        """Put a text; one whose column is missing becomes a TODO when it is ``needed``."""
        cell = row.get(name or key)
        if cell is not None and (cell.text or needed):
            self.put(owner, key, self.scalar(cell))
        elif cell is None and needed:
            self.put(owner, key, self.todo(needed, row.first))

    def english(self, owner: Mapping, row: Row, *names: str) -> None:
        """Put the translations that a row has."""
        filled = [(name, cell) for name in names if (cell := row.get(name, english=True)) and cell.text]
        if filled:
            en = self.mapping(filled[0][1])
            for name, cell in filled:
                self.put(en, name, self.scalar(cell))
            self.put(owner, "en", en)

    def cell(self, row: Row, name: str, *, english: bool = False) -> Node:
        """A column's text; an empty one when the sheet does not have the column."""
        found = row.get(name, english=english)
        return self.scalar(found) if found else self.made("", row.first)

    def split(self, owner: Mapping, name: str, row: Row) -> None:
        """A list in one cell, with commas between."""
        cell = row.get(name)
        parts = [part.strip() for part in cell.text.split(",") if part.strip()] if cell else []
        if cell and parts:
            nodes: list[Node] = [self.scalar(cell._replace(text=part)) for part in parts]
            self.put(owner, name, self.list_of(nodes, cell))
