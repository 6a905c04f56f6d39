"""``python -m bench [ROW …] [--rounds N] [--kills N] [--rows N …]``: measure and print the ratios."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench import batch, commands, documents, kills, posts, saves, screens
from bench.measure import Row, environment

ROWS: dict[str, Callable[..., Iterator[Row]]] = {
    "command-line": commands.rows,
    "documents": documents.rows,
    "screens": screens.rows,
    "save": saves.rows,
    "kills": kills.rows,
    "posts": posts.rows,
    "batch": batch.rows,
}


def main() -> int:
    """Run the asked groups of rows; all of them by default."""
    parser = argparse.ArgumentParser(prog="python dev.py bench", description=__doc__)
    parser.add_argument("row", nargs="*", choices=[*ROWS, []], help=f"of {', '.join(ROWS)}; all by default")
    parser.add_argument("--rounds", type=int, default=9, help="rounds a ratio (default 9)")
    parser.add_argument("--kills", type=int, default=200, help="kills of each signal (default 200)")
    parser.add_argument(
        "--rows", type=int, nargs="+", default=batch.SIZES, help="responses in the files of batch, by sizes"
    )
    asked = parser.parse_args()
    measured = ROWS | {"batch": partial(batch.rows, sizes=asked.rows)}
    over = 0
    for name in asked.row or ROWS:
        print(f"\n{name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="bench-") as home:
            for row in measured[name](environment(Path(home)), asked.rounds, asked.kills):
                over += row.goal is not None and row.ratio > row.goal
                print(f"  {row}", flush=True)
    print(f"\n{over} over their goal." if over else "\nAll within their goals.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
