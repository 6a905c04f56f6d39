"""Every call of the program that writes something, in an order in which each can be made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.cli.calls import CHEF, Caller, Result
from tests.cli.group_calls import NEW, filled
from tests.cli.test_parity import commands

WRITING = {"--output", "--map-init", "--groups", "--report", "--errors"}
"""Options that say where a file is to be written."""

SHARED = {("group", "invite"), *(("assessment", verb) for verb in ("new", "schema", "export", "import"))}
"""Commands whose files hold nothing of anyone's: others may read them."""

LATEST = "latest"


class Call(NamedTuple):
    """A call, what is typed in it, and the file that it writes, if any."""

    words: tuple[str, ...]
    typed: str = ""
    target: Path | None = None


def options() -> set[tuple[tuple[str, ...], str]]:
    """Every command with every option of it that says where a file is to be written."""
    found = set()
    for words, command in commands():
        params: list[Any] = command.params
        found |= {(words, opt) for param in params for opt in param.opts if opt in WRITING}
    return found


def covered(calls: list[Call]) -> set[tuple[tuple[str, ...], str]]:
    """The same for what some calls say."""
    short = {"-o": "--output"}
    return {
        (words, short.get(option, option))
        for words, _ in commands()
        for call in calls
        if call.words[: len(words)] == words
        for option in call.words
        if short.get(option, option) in WRITING
    }


def calls(folder: Path, secret: str) -> Iterator[Call]:
    """What one person does with everything; ``secret`` is in every text, private or not."""
    out = folder / "ut"

    def write(*words: str, name: str, typed: str = "") -> Call:
        return Call((*words, "-o", str(out / name), "--force"), typed, out / name)

    walk = f"3\nk {secret}k\n4\np {secret}p\n" + "3\n" * 43 + "klar\nklar\n0\n"
    yield Call((*CHEF, "--name", f"{secret}n", "--unit", f"{secret}u"), walk)
    yield Call((*CHEF, "--perspective", "manager", "--name", f"{secret}n"), "3\n")
    yield write("bundle", "make", LATEST, name="k.kuvert")
    yield Call((*CHEF, "--name", f"{secret}n"), "4\nklar\nklar\n0\n")
    for form in ("md", "text", "html", "pdf", "docx", "json"):
        yield write("summary", LATEST, "--format", form, name=f"s.{form}")
    yield write("mirror", LATEST, "koping", name="spegel.md")
    yield write("explain", LATEST, "counts", name="tal.md")
    yield write("timeline", LATEST, name="tid.md")
    yield write("plan", LATEST, name="plan.md")
    yield write("guide", "lidkoping", "chef", "--for", "introduktion", name="guide.md")
    yield write("themes", "mod", name="teman.md")
    yield write("compare", LATEST, str(out / "k.kuvert"), name="j.md")
    yield write("group", "packet", LATEST, name="paket.json")
    yield Call(("agreements", "new", LATEST, "--responsibility", f"{secret}r", "--kind", "uppdragskontrakt"))
    yield Call(("agreements", "add", LATEST, f"{secret}c", "--due", "2027-05-01"))
    yield Call(("agreements", "follow", LATEST, "1", "--status", "done", "--result", f"{secret}f"))
    yield Call(("agreements", "add", LATEST, f"{secret}d", "--due", "2027-06-01"))
    yield write("agreements", "show", LATEST, name="o.md")
    yield write("agreements", "calendar", LATEST, name="o.ics")
    yield write("agreements", "export", LATEST, name="o.json")
    yield write("data", "export", "--all", "--include-private", name="allt.json")
    yield write("data", "backup", name="kopia.zip")
    score = ("score", "--stored", "-a", "lidkoping", "--role", "chef", "--force")
    files = ("--groups", str(out / "g.csv"), "--report", str(out / "r.html"), "--errors", str(out / "f.csv"))
    for ending in ("csv", "xlsx", "parquet", "jsonl"):
        yield Call(
            (*score, *files, "--by", "unit", "-o", str(out / f"p.{ending}")), target=out / f"p.{ending}"
        )
    table = folder / "svar.csv"
    table.write_text(f"id,medborgarfokus\n{secret}i,3\n", "utf-8")
    drawn = ("score", str(table), "-a", "lidkoping", "--role", "chef", "--map-init", str(out / "karta.yaml"))
    yield Call(drawn, target=out / "karta.yaml")
    for words, name in (
        (("schema",), "schema.json"),
        (("export", "lidkoping"), "bok.xlsx"),
        (("import", str(out / "bok.xlsx")), "ny.yaml"),
    ):
        yield Call(("assessment", *words, "-o", str(out / name)), target=out / name)
    policy = folder / "policy.txt"
    policy.write_text("# Policy\n\nDu ska visa respekt. Du ska samarbeta med andra.\n", "utf-8")
    yield Call(("policy", "add", str(policy), "--for", "lidkoping"))
    yield Call(("assessment", "new", str(policy), "-o", str(out / "u.yaml")), target=out / "u.yaml")
    yield Call(("privacy",))


def group_calls(call: Caller, folder: Path, secret: str) -> Iterator[Call]:
    """A group session from its setup to its report, and one that goes on."""
    out = folder / "ut"

    def write(*words: str, name: str, typed: str = "") -> Call:
        return Call((*words, "-o", str(out / name), "--force"), typed, out / name)

    ids = []
    marks = "3\n4\n5\nklar\n"
    for at in (1, 2):
        new = (*NEW, "--head-count", "12", "--areas", "bemotande", "--comments")
        done = call(*new)
        assert done.code == 0, done.err
        id = done.out.strip()
        ids.append(id)
        yield Call(("group", "open", id))
        yield write("group", "invite", id, name="inbjudan.json")
        yield write("group", "print", id, name="blankett.html")
        packet = ("group", "answer", str(out / "inbjudan.json"))
        yield write(*packet, name=f"svar{at}.json", typed=marks)
        filled(call, id, folder, ["555", "444", "333", "222", "111", "234"])
        yield Call(("group", "add", str(out / f"svar{at}.json"), "--session", id))
        yield Call(("group", "reveal", id, "--yes"))
        yield Call(("group", "note", f"{secret}a", "--owner", f"{secret}o", "--session", id))
        yield write("group", "report", id, name="rapport.html")
    yield write("group", "compare", *ids, name="tillsammans.md")
    id = call(*NEW, "--head-count", "12", "--areas", "bemotande", "--comments").out.strip()
    yield Call(("group", "open", id))
    yield write("group", "tickets", "3", "--session", id, "--address", "127.0.0.1", name="lappar.html")
    yield Call(("group", "enter", id), f"ja\n{marks}{secret}g\n\nja\n\n")


def carried_out(call: Caller, one: Call) -> Result:
    """The call made; it must end well."""
    done = call(*one.words, typed=one.typed)
    assert done.code == 0, (one.words, done.out[-400:], done.err[-400:])
    return done
