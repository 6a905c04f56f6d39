"""No text that is not written out in the source is ever read as markup by Rich or Textual."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from textual.app import App
from textual.content import Content
from textual.widgets import Button, DataTable, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from tests.house.markup import ours, violations
from tests.house.markup_readers import readers

SOURCE = Path(__file__).parents[2] / "src"

CAUGHT = {
    "a panel": "from rich.panel import Panel\nPanel(comment)",
    "a panel's title": "from rich.panel import Panel\nPanel('x', title=f'Om {name}')",
    "a group": "from rich.console import Group\nGroup('x', name)",
    "a table's cell": "from rich.table import Table\nTable().add_row('x', 'a' + name)",
    "a table's heading": "from rich.table import Table as T\n"
    "def f(x):\n    t = T()\n    t.add_column(x.title)",
    "padding": "from rich.padding import Padding\nPadding('%s' % name, 1)",
    "print": "from rich.console import Console\nConsole().print('[b]{}[/b]'.format(name))",
    "print of a console given": "from rich.console import Console\n"
    "def f(c: Console, x: str) -> None:\n    c.print(x)",
    "rich's own print": "import rich\nrich.print(name)",
    "print by name": "from rich import print as show\nshow(name)",
    "from_markup": "from rich.text import Text\nText.from_markup(name)",
    "content from markup": "from textual.content import Content\nContent.from_markup(f'[b]{name}')",
    "escaped": "from rich.markup import escape\n"
    "from textual.widgets import Static\nStatic(f'[b]{escape(name)}')",
    "a label": "from textual.widgets import Label\nLabel(item.text)",
    "a button": "from textual.widgets import Button\nButton(t('key', name=name))",
    "an option": "from textual.widgets.option_list import Option\nOption(role.title)",
    "options": "from textual.widgets import OptionList\ndef f(o: OptionList, x):\n    o.add_option(x)",
    "a row of data": "from textual.widgets import DataTable\n"
    "def f(x):\n    d = DataTable()\n    d.add_row(*x)",
    "a cell of data": "from textual.widgets import DataTable\nDataTable().update_cell('a', 'b', name)",
    "an update": "from textual.widgets import Static\n"
    "def f(self, x):\n    self.query_one('#a', Static).update(x)",
    "a notice": "from textual.app import App\nclass A(App):\n    def f(self, x):\n        self.notify(x)",
    "a border's title": "from textual.widget import Widget\ndef f(w, x):\n    w.border_title = x",
    "a tooltip": "from textual.widget import Widget\ndef f(w, x):\n    w.tooltip = f'Om {x}'",
    "a label later": "from textual.widgets import Button\ndef f(b: Button, x):\n    b.label = x",
    "a last word": "from textual.app import App\nclass A(App):\n    def f(self, x):\n        self.panic(x)",
    "a goodbye": "from textual.app import App\n"
    "class A(App):\n    def f(self, x):\n        self.exit(message=x)",
    "super": "from textual.widgets import Static\n"
    "class A(Static):\n    def __init__(self, x):\n        super().__init__(x)",
    "render": "from textual.widget import Widget\n"
    "class A(Widget):\n    def render(self):\n        return self.text",
    "a renderable": "from rich.console import RenderableType\ndef f(x: str) -> RenderableType:\n    return x",
    "several": "from rich.console import RenderableType\nfrom collections.abc import Iterator\n"
    "def f(x: str) -> Iterator[RenderableType]:\n    yield x",
    "a log": "from textual.widgets import RichLog\ndef f(r: RichLog, x):\n    r.write(x)",
    "a tree": "from textual.widgets import Tree\nTree(name)",
    "help": "import typer\ntyper.Typer(help=name)",
}  # fmt: skip
"""Ways in which a text would be read as markup, each of which must be found."""

ALLOWED = {
    "text": "from rich.panel import Panel\n"
    "from rich.text import Text\nPanel(Text(comment), title=Text(name))",
    "content": "from textual.widgets import Static\n"
    "from textual.content import Content\nStatic(Content(name))",
    "without markup": "from textual.widgets import Static\nStatic(name, markup=False)",
    "print without": "from rich.console import Console\nConsole().print(name, markup=False)",
    "written out": "from textual.widgets import Label\nLabel('[b]Fet[/b]')",
    "made here": "from rich.text import Text\nfrom rich.table import Table\ndef made(x: str) -> Text:\n"
    "    return Text(x)\ndef f(x):\n    Table().add_row(made(x))",
    "a name for a text": "from rich.text import Text\nfrom rich.table import Table\ndef f(x):\n"
    "    line = Text(x)\n    Table().add_row(line)",
    "an option's key": "from textual.widgets.option_list import Option\nOption('Ja', id=name)",
    "a class of ours": "from textual.widgets import Static\nfrom ours import Panel\nPanel(name)",
    "a list": "from rich.text import Text\ndef f(x, found):\n    found.append(x)\n    {}.update(x)",
    "nothing of theirs": "Panel(name)\nprint(name)",
    "typer": "import typer\ntyper.Typer(help='cli.root', rich_markup_mode=None)",
}


@pytest.mark.parametrize("source", CAUGHT.values(), ids=CAUGHT)
def test_a_text_that_would_be_read_as_markup_is_found(source: str) -> None:
    """Expect the file, the line and the remedy."""
    found = violations(source, "x.py")
    assert found
    line = next(at for at, row in enumerate(source.splitlines(), 1) if row == source.splitlines()[-1])
    assert found[0].startswith(f"x.py:{line}: ")
    assert "Text(…)" in found[0] or "rich_markup_mode" in found[0]


@pytest.mark.parametrize("source", ALLOWED.values(), ids=ALLOWED)
def test_what_is_no_markup_is_left_in_peace(source: str) -> None:
    """Expect nothing to be found."""
    assert violations(source, "x.py") == []


def test_none_of_our_texts_is_read_as_markup() -> None:
    """Expect no line of ours; what is found says where and what to do."""
    sources = {path: path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))}
    known = ours(sources.values())
    found = [
        line
        for path, source in sources.items()
        for line in violations(source, str(path.relative_to(SOURCE)), known)
    ]
    assert found == []


def test_the_readers_are_found_in_the_libraries() -> None:
    """Expect everything that is known to read markup among what their source tells."""
    found = readers()
    classes = {
        "Panel",
        "Group",
        "Padding",
        "Table",
        "Align",
        "Columns",
        "Static",
        "Label",
        "Button",
        "Option",
        "Tree",
    }
    assert classes <= {name for name, taken in found.calls.items() if taken.read}
    methods = {
        "print",
        "log",
        "rule",
        "status",
        "add_row",
        "add_column",
        "update",
        "notify",
        "add_option",
        "from_markup",
    }
    assert methods <= set(found.methods)
    assert {"border_title", "border_subtitle", "tooltip", "label"} <= found.attributes


async def test_the_readers_do_read_markup() -> None:
    """Expect the libraries to take the brackets out of a text, and to leave a Text or a Content alone."""
    console = Console(width=40, file=None)
    for made in (Panel("[b]x[/b]"), Panel("y", title="[b]x[/b]"), _table("[b]x[/b]")):
        with console.capture() as caught:
            console.print(made)
        assert "[b]" not in caught.get()
    with console.capture() as caught:
        console.print(Panel(Text("[b]x[/b]")))
    assert "[b]x[/b]" in caught.get()
    app: App[None] = App()
    async with app.run_test() as pilot:
        assert str(Static("[b]x[/b]").visual) == str(Label("[b]x[/b]").visual) == "x"
        assert (
            str(Static(Content("[b]x[/b]")).visual)
            == str(Static("[b]x[/b]", markup=False).visual)
            == "[b]x[/b]"
        )
        assert str(Button("[b]x[/b]").label) == "x"
        assert str(_titled("[b]x[/b]")) == "x"
        listed = OptionList(Option("[b]x[/b]"))
        await app.mount(listed, data := DataTable[Any](), field := Input(placeholder="[b]x[/b]"))
        await pilot.pause()
        assert str(listed._get_visual(listed.options[0])) == "x"
        data.add_column("[b]x[/b]")
        assert str(data.ordered_columns[0].label) == "x"
        drawn = [segment.text for y in range(field.size.height) for segment in field.render_line(y)]
        assert "[b]x[/b]" in "".join(drawn)


def _table(text: str) -> Table:
    table = Table(text)
    table.add_row(text)
    return table


def _titled(text: str) -> Content | None:
    widget = Static("")
    widget.border_title = text
    return widget._border_title
