"""Everything that plain mode says, on a machine where something of every kind is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import CHEF, CHEF_ITEMS, Caller, Result
from tests.cli.group_calls import ITEMS, filled, made
from tests.cli.machines import write_both

WALK = (
    *("h", "?", "s", "m", "i", "3", "k Ett exempel", "p bara för mig", "f", "e", "v", "b", "r", "n", "o"),
    *(
        "g 1",
        "u",
        "y",
        "l",
        "hm",
        "g 99",
        "k",
        "Rad ett",
        "",
        "g 45",
        "3",
        "klar",
        "g 3",
        "2",
        "n",
        "klar",
        "klar",
    ),
)
"""Everything that can be typed at a question."""

NOTES = (
    *(
        "1",
        "2",
        "Mer tid",
        "1",
        "2",
        "0",
        "2",
        "1",
        "Hålla ett möte",
        "Boka rum",
        "2026-12-01",
        "Protokoll",
        "2",
    ),
    *("2", "2", "0", "4", "Stöd", ".", "5", "Leda möten", ".", "6", "7", "0", "10", "1", "0", "11", "0", "q"),
)
"""Topics, goals, needs, competence, the document, saving it, what leaves, undo."""

HEM = (
    *(("one", "4", "1", "0"), ("read", "4", "1", "2"), ("mirror", "4", "1", "4", "1", "1")),
    *(("compare", "4", "1", "5", "1"), ("plan", "4", "1", "6", "1", "1"), ("timeline", "4", "1", "7")),
    *(("agreements", "5", "1", "1", "1", "3"), ("agreement", "5", "5", "1", "1", "3", "", "", "", "7")),
    *(("received", "6", "2", "1", "1", "0"), ("privacy", "8"), ("guide", "9", "1", "1", "nej")),
)
"""What is typed at Hem, each after its name."""

COMMANDS = (
    *(("history",), ("summary", "--format", "text"), ("mirror", "latest", "koping", "--format", "text")),
    *(("explain", "--format", "text"), ("timeline", "--format", "text"), ("plan", "--format", "text")),
    *(("guide", "koping", "ledare", "--format", "text"), ("themes",), ("privacy",), ("privacy", "--files")),
    *(
        ("info",),
        ("bundle", "list"),
        ("agreements",),
        ("agreements", "list", "--all"),
        ("agreements", "show"),
    ),
    *(("group",), ("group", "list"), ("assessment", "list"), ("assessment", "show", "koping")),
    *(("assessment", "check"), ("assessment", "preview", "koping", "--plain"), ("policy", "list")),
    *(("data", "where"), ("take", "lidkoping", "--role", "okänd"), ("summary", "ingen")),
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
    """A session from its making to its end, and one that is marked together."""
    typed = {"new": ("1", "3", "2", "1", "Köket", "12", "1", "1", "ja", "h", "4", "klar", "klar", "", "0")}
    said = {f"group {name}": call("--plain", typed=_lines("7", *lines)) for name, lines in typed.items()}
    id = made(call, "--comments")
    filled(call, id, folder, ["5" * ITEMS] * 6)
    in_menu = ("2", "1", "ja", "3", "klar", "klar", "En text", ".", "ja", "", "6", "ja", "7", "1")
    said["group menu"] = call("--plain", typed=_lines("7", *in_menu, "8", "Morgonmöte", "Kim", "", "9", "0"))
    said |= {name: call("group", *name.split(), id) for name in ("show", "notes")}
    said["area"] = call("group", "area", "1", "--session", id)
    said["report"] = call("group", "report", id, "--format", "text")
    together = made(call, "--profile", "öppen", people=4)
    said["mark"] = call("--plain", typed=_lines("7", "2", "1", "1", "4", "1", "1", "-", "1", "2", "d", "0"))
    said["close"] = call("group", "close", together, "--yes")
    return said
