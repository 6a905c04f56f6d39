"""``docs/trust.md`` says how much is tried, and a run that tries less is found out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import dev
from tests.figures import added, lines, promised, short_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")


def counted_in(source: str) -> Iterator[str]:
    """The names that a test's source counts under."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "figure":
            name = node.args[0] if node.args else None
            if isinstance(name, ast.Constant):  # a picture's figure is called with what it is made of
                yield str(name.value)


def test_every_figure_that_tests_count_stands_on_the_page_and_no_other() -> None:
    """A figure that nobody counts is a boast; one that is counted and not told is lost."""
    sources = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*.py")))
    counted = {name for source in sources for name in counted_in(source)}
    assert set(promised(PAGE)) == counted
    assert {name.partition(":")[0] for name in counted} == set(dev.TRUST)


def test_every_part_is_on_the_page_with_its_command() -> None:
    """``python3 dev.py trust storage`` and its sisters."""
    assert all(f"python3 dev.py trust {part}" in PAGE for part in dev.TRUST)


def test_less_than_is_said_is_found() -> None:
    """A row is its name and the number that CI tries; what is missing counts as nothing."""
    page = promised("| storage: kills | 1,500 | 9 | x |\n| what | CI |\n| text: strings | 7 | 7 | y |\n")
    assert page == {"storage: kills": 1500, "text: strings": 7}
    assert promised("| storage: kills | (1,500) | 9 | x |\n") == {"storage: kills": 0}
    tried = added([("storage: kills", 1000), ("storage: kills", 499), ("text: strings", 8)])
    assert tried == {"storage: kills": 1499, "text: strings": 8}
    assert short_of(page, tried) == ["storage: kills: docs/trust.md says 1,500, this run tried 1,499"]
    assert len(short_of(page, {})) == 2
    assert not short_of(page, {"storage: kills": 1500, "text: strings": 7})


def test_a_run_shows_its_figures_in_columns() -> None:
    """The numbers end at the same place."""
    shown = lines({"storage: kills": 1500, "text: strings": 7})
    assert [line.split("  ", 1)[0] for line in shown] == ["storage: kills", "text: strings"]
    assert len({len(line) for line in shown}) == 1
