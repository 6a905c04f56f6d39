"""Command line: CPU of a whole command, × bare Python."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial

from bench import seed
from bench.measure import Row, cpu_of, ratio

START = "import sys; from sjalvskattning.__main__ import main; sys.exit(main())"
"""What the installed command does; ``-m`` would add runpy's own cost."""

GOALS = {
    ("--version",): 1.2,
    ("--help",): 7.0,
    ("assessment", "list"): 7.0,
    ("history",): 7.0,
    ("summary", "latest", "--format", "md"): 7.0,
}


def rows(environment: dict[str, str], rounds: int, _kills: int) -> Iterator[Row]:
    """One row a command, with ten responses stored and the cache warm."""
    place = seed.workspace(environment)
    seed.stored(environment, place.catalogue.find("lidkoping"), "chef", 10)
    bare = [sys.executable, "-c", "pass"]
    for words, goal in GOALS.items():
        command = [sys.executable, "-c", START, *words]
        measured = ratio(
            partial(cpu_of, bare, environment), partial(cpu_of, command, environment), 2 * rounds
        )
        yield Row(f"{' '.join(words)}", measured, goal, "CPU, × python -c pass")
