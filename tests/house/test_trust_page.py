"""``docs/trust.md`` says how much is tried, and a run that tries less is found out."""

from __future__ import annotations

import re
from pathlib import Path

import dev
from tests.figures import added, lines, promised, short_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")
_NAME = re.compile(rf'"((?:{"|".join(dev.TRUST)}): [^"]+)"')


def test_every_figure_that_tests_count_stands_on_the_page_and_no_other() -> None:
    """A figure that nobody counts is a boast; one that is counted and not told is lost."""
    here = Path(__file__)
    counted = {
        name
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path != here
        for name in _NAME.findall(path.read_text(encoding="utf-8"))
    }
    assert set(promised(PAGE)) == counted


def test_every_part_is_on_the_page_with_its_command() -> None:
    """``python3 dev.py trust storage`` and its sisters."""
    assert all(f"python3 dev.py trust {part}" in PAGE for part in dev.TRUST)


def test_less_than_is_said_is_found() -> None:
    """A row is its name and the number that CI tries; what is missing counts as nothing."""
    page = promised("| storage: kills | 1,500 | 9 | x |\n| what | CI |\n| text: strings | 7 | 7 | y |\n")
    assert page == {"storage: kills": 1500, "text: strings": 7}
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
