"""The process that libFuzzer takes over: ``python -m tests.fuzz.child ENTRY CORPUS [its options]``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from tests.fuzz import running

atheris: Any = importlib.import_module("atheris")  # there is none for some machines

INSTRUMENTED = ["sjalvskattning", "tests.fuzz.entries"]


def main(argv: list[str]) -> None:
    """Import the entry with everything of the program instrumented, also what it imports later, and begin."""
    name, corpus, *options = argv
    folder = Path(corpus)
    with atheris.instrument_imports(include=INSTRUMENTED):
        entry = running.entry(name)
        running.put_seeds(name, folder / "inputs")
        running.put_words(name, folder / "words")
        words = f"-dict={folder / 'words'}"
        atheris.Setup(
            ["fuzz", *options, words, f"-max_len={entry.MAX_LEN}", str(folder / "inputs")], entry.one
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
