"""Everything that plain mode says, on a machine where something of every kind is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calls import CHEF, CHEF_ITEMS, Caller, Result
from tests.cli.group_calls import ITEMS, filled, made
from tests.cli.machines import write_both

WALK = [
    *["h", "?", "s", "m", "i", "3", "f", "e", "v", "b", "r", "n", "o", "u", "y", "l", "hm", "klar"],
    *("k Ett exempel", "p bara för mig", "g 99", "g 1", "k", "Rad ett", "", "g 45", "3", "klar"),
    *("g 3", "2", "k", "Rad två", "", "g 45", "n", "klar", "klar"),
]
"""Everything that can be typed at a question; two comments, and the review twice."""

NOTES = [
    *("1", "2", "Mer tid", "1", "2", "0", "2", "1", "Hålla ett möte", "Boka", "2026-12-01", "Listan"),
    *("2", "2", "2", "0", "4", "Stöd", ".", "5", "Leda möten", ".", "6", "7", "0", "10", "1", "0", "11"),
    *("0", "q"),
]
"""Topics, goals, needs, competence, the document, saving it, what leaves, undo."""

HEM = (
    *(("one", "4", "1", "0"), ("read", "4", "1", "2"), ("mirror", "4", "1", "4", "1", "1")),
    *(("compare", "4", "1", "5", "1"), ("plan", "4", "1", "6", "1", "1"), ("timeline", "4", "1", "7")),
    *(("agreements", "5", "1", "1", "1", "3"), ("agreement", "5", "5", "1", "1", "3", "", "", "", "7")),
    *(("received", "6", "2", "1", "1", "0"), ("privacy", "8"), ("guide", "9", "1", "1", "nej")),
)
"""What is typed at Hem, each after its name."""

COMMANDS = tuple(
    words.split()
    for words in (
        "history",
        "summary --format text",
        "mirror latest koping --format text",
        "explain --format text",
        "timeline --format text",
        "plan --format text",
        "guide koping ledare --format text",
        "themes",
        "privacy",
        "info",
        "bundle list",
        "agreements list --all",
        "agreements show latest",
        "group list",
        "assessment list",
        "assessment show koping",
        "assessment preview koping --plain",
        "policy list",
        "data where",
        "take lidkoping --role okänd",
        "summary ingen",
    )
)
"""Commands that say something, in a pipe."""


def plain_texts(folder: Path) -> dict[str, str]:
    """What is said in each menu and by each command, by what was done."""
    with pytest.MonkeyPatch.context() as patch:
        write_both(folder)
        patch.chdir(folder)
        call = Caller(patch, folder / "own")
        said = {"walk": call(*CHEF, typed=_lines(*WALK, *NOTES))}
        for value in "24":
            call(*CHEF, typed=_lines(*[value] * CHEF_ITEMS, "klar", "klar", "0", "q"))
        said["demo"] = call("demo", "--plain", typed="3\nq\n")
        for name, *lines in HEM:
            said[f"Hem: {name}"] = call("--plain", typed=_lines(*lines, "0", "0", "0", "0"))
        said |= _groups(call, folder)
        said |= {" ".join(words): call(*words) for words in COMMANDS}
        return {name: result.out + result.err for name, result in said.items()}


def _lines(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _groups(call: Caller, folder: Path) -> dict[str, Result]:
    """A session that is made, one from its answers to its end, and one that is marked together."""
    new = ("1", "3", "2", "1", "Köket", "12", "1", "1", "ja", "h", "4", "klar", "klar", "", "0")
    said = {"group new": call("--plain", typed=_lines("7", *new))}
    id = made(call, "--comments")
    filled(call, id, folder, ["5" * ITEMS] * 6)
    answered = ("1", "ja", "3", "klar", "klar", "En text", ".", "ja", "")
    shown = ("6", "ja", "7", "1", "8", "Morgonmöte", "Kim", "", "9", "0")
    said["group menu"] = call("--plain", typed=_lines("7", _place(call, id), *answered, *shown))
    said |= {f"group {word}": call("group", word, id) for word in ("show", "notes")}
    said["group area"] = call("group", "area", "1", "--session", id)
    said["group report"] = call("group", "report", id, "--format", "text")
    together = made(call, "--profile", "öppen", people=4)
    marked = ("1", "1", "4", "1", "1", "-", "1", "2", "d", "0")
    said["group mark"] = call("--plain", typed=_lines("7", _place(call, together), *marked))
    said["group close"] = call("group", "close", together, "--yes")
    return said


def _place(call: Caller, id: str) -> str:
    """What to type for a session in the list, after what makes a new one."""
    listed = json.loads(call("group", "list", "--json").out)
    return str([one["id"] for one in listed].index(id) + 2)
