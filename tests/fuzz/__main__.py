"""Fuzzing by hand: ``python -m tests.fuzz [ENTRY…]``, or ``--replay FILE…`` for what was found."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.fuzz import running
from tests.fuzz.corpus import FOUND


def main(argv: list[str]) -> int:
    """Carry out one call; 1 when something was found."""
    names = running.names()
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("entries", nargs="*", metavar="ENTRY", help=f"all unless named: {', '.join(names)}")
    parser.add_argument("--seconds", type=int, default=60, help="how long each is fuzzed")
    parser.add_argument("--runs", type=int, default=-1, help="at most so many inputs for each")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another run")
    parser.add_argument("--corpus", default="", help="a folder to keep what reaches something new, by entry")
    parser.add_argument("--replay", nargs="+", type=Path, metavar="FILE", help="feed these to the one ENTRY")
    said = parser.parse_args(argv)
    if unknown := set(said.entries) - set(names):
        parser.error(f"no entry {', '.join(sorted(unknown))}")
    if said.replay:
        if len(said.entries) != 1:
            parser.error("--replay takes one ENTRY")
        for path in said.replay:
            running.entry(said.entries[0]).one(path.read_bytes())
            print(f"{path}: nothing")
        return 0
    if not running.is_here():
        parser.error("atheris is not installed: there is none for this machine")
    return max(_fuzzed(name, said) for name in said.entries or names)


def _fuzzed(name: str, said: argparse.Namespace) -> int:
    corpus = str(Path(said.corpus) / name) if said.corpus else ""
    done = running.fuzz(name, runs=said.runs, seconds=said.seconds, seed=said.seed, corpus=corpus)
    print(
        f"{name}: {done.executed:,} inputs, {'nothing found' if done.is_clean else 'a FINDING'}", flush=True
    )
    if done.is_clean:
        return 0
    print(done.log[-6_000:], file=sys.stderr)
    if done.finding:
        path = done.finding.relative_to(FOUND.parents[2])
        print(f"again: python -m tests.fuzz {name} --replay {path}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
