"""Hostile texts in what every command says: on a terminal and in a pipe, line by line and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sjalvskattning.cli.app import build
from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.agreement.agreement import AgreementKind
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.store.sessions import SessionStore
from sjalvskattning.usecases.agreements import keep
from sjalvskattning.usecases.bundles import keep_bundle, make_bundle
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import Caller
from tests.figures import Figure, amount
from tests.text.screens import THEMED
from tests.text.seen import COLOURS, steering
from tests.text.strings import STRINGS
from tests.text.worlds import Feed, agreement, answered, collecting, group_setup, led, spoiled

pytestmark = pytest.mark.trust(part="text")
BRIEF = tuple(text for text in STRINGS if len(text) <= 500)

EVERY = {
    "take": ["take --resume svar3 --plain"],
    "history": ["history", "history --json"],
    "summary": ["summary svar1", "summary svar1 --format json", "summary svar1 --format md"],
    "mirror": ["mirror svar1 koping --role medarbetare"],
    "explain": ["explain svar1", "explain svar1 mod", "explain svar1 --with svar2 mod"],
    "compare": ["compare svar1 svar2", "compare svar1 OUT/kuvert"],
    "timeline": ["timeline svar1"],
    "plan": ["plan svar1 svar2"],
    "guide": ["guide lidkoping chef --for medarbetarsamtal"],
    "themes": ["themes", "themes mod"],
    "privacy": ["privacy --files", "privacy --json"],
    "info": ["info", "info --json"],
    "bundle make": ["bundle make svar1 -o OUT/TEXT.kuvert"],
    "bundle check": ["bundle check OUT/kuvert", "bundle check OUT/kuvert --code TEXT"],
    "bundle import": ["bundle import OUT/kuvert --replace"],
    "bundle list": ["bundle list", "bundle list --json"],
    "bundle remove": ["bundle remove TEXT"],
    "agreements list": ["agreements list --all", "agreements list --all --json"],
    "agreements show": ["agreements show abup", "agreements show abov"],
    "agreements new": ["agreements new svar1 --person TEXT --responsibility TEXT"],
    "agreements set": ["agreements set abup --results TEXT"],
    "agreements add": ["agreements add abup TEXT --due TEXT --judged TEXT --owner TEXT"],
    "agreements change": ["agreements change abup 1 --text TEXT --due TEXT"],
    "agreements drop": ["agreements drop abup TEXT"],
    "agreements follow": ["agreements follow abup 1 --content TEXT --result TEXT --status TEXT"],
    "agreements undo": ["agreements undo abup"],
    "agreements calendar": [f"agreements calendar {of} -o OUT/d.ics --force" for of in ("", "abup")],
    "agreements export": ["agreements export abup -o OUT/a.json --force"],
    "agreements import": ["agreements import OUT/a.json --person TEXT", "agreements import TEXT"],
    "agreements erase": ["agreements erase TEXT"],
    "group new": ["group new --assessment TEXT --role TEXT --name TEXT --head-count TEXT"],
    "group list": ["group list", "group list --json"],
    "group show": ["group show s1", "group show s2", "group show s2 --json"],
    "group open": ["group open s1"],
    "group invite": ["group invite s1 -o OUT/i.json --force"],
    "group print": ["group print s1", "group print s1 --format text"],
    "group close": ["group close TEXT"],
    "group erase": ["group erase TEXT"],
    "group tickets": ["group tickets TEXT"],
    "group add": ["group add TEXT -s s1", "group add --code TEXT -s s1"],
    "group withdraw": ["group withdraw --code TEXT -s s1"],
    "group enter": ["group enter s1"],
    "group reveal": ["group reveal TEXT"],
    "group talk": ["group talk TEXT"],
    "group area": ["group area mod -s s2", "group area TEXT -s s2"],
    "group mark": ["group mark TEXT TEXT -s s2"],
    "group note": ["group note TEXT --owner TEXT --due TEXT -s s2"],
    "group notes": ["group notes s2", "group notes s2 --json"],
    "group drop": ["group drop TEXT -s s2"],
    "group follow": ["group follow 1 --content TEXT --result TEXT --status pagar -s s2"],
    "group report": ["group report s2", "group report s2 --format text", "group report s2 --format json"],
    "group compare": ["group compare s2 TEXT"],
    "group answer": ["group answer OUT/i.json"],
    "group packet": [
        "group packet svar1 --invitation OUT/i.json --part TEXT -o OUT/p.json"
    ],
    "group code": ["group code svar1 --invitation OUT/i.json TEXT"],
    "assessment list": ["assessment list"],
    "assessment show": ["assessment show TEXT"],
    "assessment check": ["assessment check TEXT", "assessment check OUT/d.yaml"],
    "assessment passages": [f"assessment passages OUT/policy.txt{form}" for form in ("", " --json")],
    "assessment trace": ["assessment trace lidkoping OUT/policy.txt", "assessment trace TEXT TEXT"],
    "assessment new": ["assessment new OUT/policy.txt --id prov", "assessment new TEXT"],
    "assessment preview": ["assessment preview TEXT --plain"],
    "assessment schema": ["assessment schema"],
    "assessment export": ["assessment export TEXT"],
    "assessment import": ["assessment import TEXT"],
    "policy add": ["policy add OUT/policy.txt --for lidkoping", "policy add TEXT --for TEXT"],
    "policy list": ["policy list", "policy list --json"],
    "policy remove": ["policy remove TEXT"],
    "data where": ["data where", "data where --json"],
    "data export": [
        f"data export {of}" for of in ("--all", "--all --format json", "svar1 --include-private")
    ],
    "data backup": ["data backup -o OUT/TEXT.zip"],
    "data restore": ["data restore TEXT"],
    "data erase": ["data erase TEXT", "data erase svar1"],
    "score": ["score OUT/svar.csv -a TEXT", "score TEXT -a lidkoping"],
    "verify": ["verify TEXT"],
    "completion": ["completion TEXT"],
    "demo": ["demo TEXT"],
    "group collect": ["group collect TEXT"],
    "": ["TEXT", "history --TEXT", "--plain"],
}  # fmt: skip
"""Calls of each command; TEXT stands for a hostile text, OUT for a folder."""

REFUSED = {
    "group open s1",
    "assessment check OUT/d.yaml",
    "assessment trace lidkoping OUT/policy.txt",
    "data erase svar1",
}
"""What is refused whatever the texts are, in its own words."""

TYPED = "1\n?\ns\nk {}\ng {}\n{}\nl\nklar\nb\nq\n\n"
"""What is typed, with hostile texts in it, where something is asked."""


def leaves(group: Any = None, words: tuple[str, ...] = ()) -> Iterator[str]:
    """Every command that does something, by its words."""
    for name, command in (group or build()).commands.items():
        if hasattr(command, "commands"):
            yield from leaves(command, (*words, name))
        else:
            yield " ".join((*words, name))


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Caller:
    """Calls the program in a home of its own."""
    monkeypatch.chdir(tmp_path)
    return Caller(monkeypatch, tmp_path)


def furnish(call: Caller, say: Feed) -> None:
    """A home where everything that is kept says what the feed says."""
    workspace = Workspace.of(call.environment)
    assessment = replace(spoiled(THEMED, say), id="lidkoping")
    for id, year in (("svar1", 2026), ("svar2", 2025), ("svar3", 2026)):
        made = replace(answered(assessment, "chef", say), id=id, created=f"{year}-11-02T09:00:00")
        workspace.store.create(replace(made, finished=id != "svar3")).close()
    theirs = replace(answered(assessment, "chef", say), id="chefens", perspective=Perspective.MANAGER)
    make_bundle(workspace, theirs, call.home / "kuvert")
    keep_bundle(workspace, call.home / "kuvert", lambda _: "")
    for kind in AgreementKind:
        keep(workspace, agreement(assessment, "chef", say, kind, id=f"ab{kind.value[:2]}"))
    setup = group_setup(assessment, "chef", say)
    store = SessionStore(workspace.paths.groups)
    store.create(collecting(setup, say, "s1")).close()
    store.create(led(collecting(setup, say, "s2"), say)).close()
    (call.home / "policy.txt").write_text(
        "\n".join(f"• {say()}" for _ in range(40)).replace("\0", ""), "utf-8"
    )
    (call.home / "d.yaml").write_text(f"id: {say()}\nname: {say()}\nroles: [{say()}]\n", "utf-8", "replace")
    (call.home / "svar.csv").write_text(f"{say()};{say()}\n{say()};{say()}\n", "utf-8", "replace")


def test_every_command_is_called() -> None:
    """Expect one that is added to be called here too."""
    assert set(EVERY) - {""} == set(leaves())


@pytest.mark.parametrize(("terminal", "language"), [(True, "sv"), (False, "en")], ids=["terminal", "pipe"])
def test_a_command_says_nothing_that_is_obeyed(
    call: Caller, terminal: bool, language: str, figure: Figure
) -> None:
    """Expect no control or bidi character from any call, no traceback, and JSON to be JSON."""
    for start in range(0, len(BRIEF), len(BRIEF) // amount(1, 6)):
        say = Feed(BRIEF[start:] + BRIEF[:start])
        furnish(call, say)
        for calls in EVERY.values():
            for words in calls:
                check(call, words, say, terminal, language)
        figure("text: strings on surfaces", len(say.given))


def check(call: Caller, words: str, say: Feed, terminal: bool, language: str) -> None:
    """Make one call, and look at what it says."""
    given = [
        word.replace("TEXT", say().replace("\0", "")).replace("OUT", str(call.home)) for word in words.split()
    ]
    typed = TYPED.format(*(say().replace("\n", " ") for _ in range(3)))
    try:  # with --debug whatever was not foreseen is raised
        done = call("--lang", language, "--debug", *given, typed=typed, terminal=terminal, ACCESSIBLE="1")
    except OSError:  # a name that can't be one
        done = call("--lang", language, *given, typed=typed, terminal=terminal, ACCESSIBLE="1")
    if "--json" in words and done.code == Exit.OK:
        json.loads(done.out)
    for written in (done.out, done.err):
        assert not steering(COLOURS.sub("", written) if terminal else written), (given, written[:300])
    assert done.code in set(Exit), given
    if "TEXT" not in words and words not in REFUSED:
        assert done.code == Exit.OK, (given, done.err)
