"""``themes`` and ``mirror``: what a person in HR, and a person with a finished response, get from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.themes import THEMES
from tests.cli.calls import CHEF, CHEF_ITEMS, ROOT, Caller
from tests.definitions.samples import VALID

ROLE = yaml.safe_load(VALID)["roles"][0]["id"]
SECRET = "hemligaste anteckningen"
SHARED = "exempel att dela"


@pytest.fixture
def answered(call: Caller) -> Caller:
    """A caller with a manager's response to Lidköping, all rated, one shared and one private comment."""
    lines = [f"k {SHARED}", "3", f"p {SECRET}", *["3"] * (CHEF_ITEMS - 1), "klar", "klar", "0", "q"]
    call(*CHEF, "--name", "Kim", typed="\n".join([*lines, ""]))
    return call


def own_definition(call: Caller, name: str, **changes: object) -> Path:
    """The valid sample definition among the person's own, under another id and name and with other keys."""
    data = {**yaml.safe_load(VALID), "id": name, "name": name.capitalize(), **changes}
    folder = call.home / "app" / "data" / "assessments"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return path


# -- themes


def test_a_pipe_gets_sentences_and_a_terminal_a_table(call: Caller) -> None:
    """Both hold every theme's sentence; the table has a column a policy and fits in 80 columns."""
    piped, shown = call("themes"), call("themes", terminal=True, TERM="xterm")
    for result in (piped, shown):
        assert result.code == Exit.OK
        assert "Mod (mod): Att våga prova, säga vad man ser och ta svåra beslut." in result.out
    assert "    Köping: Medarbetare " in piped.out
    (header,) = [line for line in shown.out.splitlines() if line.startswith("Tema ")]
    assert header.split()[0] == "Tema"
    assert {"Köping", "Lidköping", "Söderhamn"} <= set(header.split())
    assert max(map(len, shown.out.splitlines())) <= 80
    assert call("themes", terminal=True, TERM="dumb").out == piped.out


def test_more_policies_than_fit_go_on_in_another_table(call: Caller) -> None:
    """A sixth and seventh policy move on below; what cannot be used is told about beside."""
    for name in ("sjatte", "sjunde"):
        own_definition(call, name)
    own_definition(call, "trasig", roles=[])
    result = call("themes", terminal=True, TERM="xterm")
    headers = [line for line in result.out.splitlines() if line.startswith("Tema ")]
    assert len(headers) == 2
    assert {"Sjatte", "Sjunde"} <= {word for header in headers for word in header.split()}
    assert max(map(len, result.out.splitlines())) <= 80
    assert "påståenden i Sjatte har inget tema" in result.err
    assert "trasig.yaml har" in result.err


def test_themes_as_json_have_the_documented_keys(call: Caller) -> None:
    """A list of every theme, in order, in the language asked for."""
    listed = json.loads(call("themes", "--json").out)
    assert [one["id"] for one in listed] == list(THEMES)
    assert all(list(one) == ["id", "name", "about", "policies", "missing"] for one in listed)
    english = json.loads(call("--lang", "en", "themes", "mod", "--json").out)
    assert english["name"] == "Courage"
    assert {"chefspolicy", "lidkoping"} <= {policy["assessment"] for policy in english["policies"]}


@pytest.mark.parametrize("word", ["mangfald", "Mångfald", "MÅNGFALD", "diversity", "Prestigelöshet"])
def test_a_theme_is_found_by_id_or_name(call: Caller, word: str) -> None:
    """Whatever the case, with or without accents, in either language."""
    assert call("themes", word).out.startswith("Tema: ")


@pytest.mark.parametrize(("word", "meant"), [("mångfalld", "mangfald"), ("komp", "kompetens")])
def test_an_unknown_theme_is_answered_with_a_near_one(call: Caller, word: str, meant: str) -> None:
    """Code 1, and what was perhaps meant."""
    result = call("themes", word)
    assert (result.code, result.out) == (Exit.ERROR, "")
    assert f"Menade du {meant}" in result.err
    assert "Åtgärd: " in result.err


def test_one_theme_can_be_pasted(call: Caller, tmp_path: Path) -> None:
    """Markdown on request and in a file; an existing file is left unless told otherwise."""
    assert call("themes", "mod", "--format", "md").out.startswith("# Tema: Mod\n")
    target = tmp_path / "mod.md"
    assert "Temat är skrivet till" in call("themes", "mod", "-o", str(target)).err
    assert target.read_text(encoding="utf-8").startswith("# Tema: Mod\n")
    assert call("themes", "mod", "-o", str(target)).code == Exit.ERROR
    assert call("themes", "mod", "-o", str(target), "--format", "text", "--force").code == Exit.OK
    assert target.read_text(encoding="utf-8").startswith("Tema: Mod\n")
    assert call("themes", "-o", str(tmp_path / "alla.txt")).code == Exit.OK
    assert call("themes", "-o", str(tmp_path / "utan-suffix")).code == Exit.OK


@pytest.mark.parametrize(
    "words", [("--format", "pdf"), ("-o", "x.pdf"), ("--json", "-o", "x.md"), ("--format", "json", "-o", "x")]
)
def test_a_format_that_is_none_is_refused(call: Caller, words: tuple[str, ...]) -> None:
    """Code 2, and what can be chosen."""
    result = call("themes", "mod", *words)
    assert result.code == Exit.USAGE
    assert "Välj något av: text, md" in result.err


# -- mirror


def test_the_mirror_of_the_latest_finished_response(answered: Caller) -> None:
    """One word is the policy; the manager's role stands for the leader's; no comment is in any form."""
    for words in (("koping",), ("latest", "koping"), ("latest", "koping", "--role", "ledare")):
        result = answered("mirror", *words)
        assert result.code == Exit.OK
        assert result.out.startswith("# Spegel: dina svar bredvid Köping\n")
        assert "Köpings kommunkoncern, Ledare" in result.out
    for name in ("md", "text", "json"):
        document = answered("mirror", "koping", "--format", name).out
        assert "Medel 3,0 på skalan 1–5." in document
        for words_of_mine in (SECRET, SHARED, "Kim"):
            assert words_of_mine not in document


def test_a_mirror_is_written_to_a_file(answered: Caller, tmp_path: Path) -> None:
    """The file's name says the form; an existing one is left as it is unless told otherwise."""
    target = tmp_path / "spegel.txt"
    result = answered("mirror", "soderhamn", "-o", str(target))
    assert (result.code, result.out) == (Exit.OK, "")
    assert "Spegeln är skriven till" in result.err
    assert target.read_text(encoding="utf-8").startswith("Spegel: dina svar bredvid Söderhamn\n")
    assert answered("mirror", "soderhamn", "-o", str(target)).code == Exit.ERROR
    assert answered("mirror", "soderhamn", "-o", str(target), "--force").code == Exit.OK


def test_the_mirror_in_english(answered: Caller) -> None:
    """Statements too."""
    text = answered("--lang", "en", "mirror", "koping").out
    assert text.startswith("# Mirror: your answers beside Köping")
    assert "What your policy does not ask about" in text


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("lidkoping",), Exit.USAGE, "Välj en annan: chefspolicy, koping"),
        (("koping", "--role", "chef"), Exit.USAGE, "Välj något av: medarbetare, ledare"),
        (("kopping",), Exit.ERROR, "Menade du koping"),
        (("zzzzzz", "koping"), Exit.ERROR, "Åtgärd: "),
        (("koping", "--format", "odt"), Exit.USAGE, "md, text, html, pdf, docx, json"),
        ((), Exit.USAGE, "Åtgärd: "),
    ],
)
def test_what_cannot_be_mirrored_is_said(
    answered: Caller, words: tuple[str, ...], code: int, told: str
) -> None:
    """The own policy, a role, a policy, a response or a form that is not there."""
    result = answered("mirror", *words)
    assert (result.code, result.out) == (code, "")
    assert told in result.err


def test_a_role_that_corresponds_to_none_is_asked_for(call: Caller) -> None:
    """An employee in a policy for managers only: its roles are listed, and naming one goes on."""
    call("take", "lidkoping", "--role", "medarbetare", typed="3\n")
    result = call("mirror", "chefspolicy")
    assert result.code == Exit.USAGE
    assert "--role och något av: chef." in result.err
    assert call("mirror", "chefspolicy", "--role", "CHEF").code == Exit.OK


def test_without_responses_it_is_said_how_to_begin(call: Caller) -> None:
    """Code 1 and the command."""
    result = call("mirror", "koping")
    assert result.code == Exit.ERROR
    assert "sjalvskattning take" in result.err


def test_a_policy_without_themes_is_no_mirror(call: Caller) -> None:
    """Neither the other one nor one's own; the remedy says who can mend it."""
    own_definition(call, "egen")
    call("take", "egen", "--role", ROLE, typed="3\n3\n")
    mine = call("mirror", "lidkoping", "--role", "medarbetare")
    call(*CHEF, typed="3\n")
    other = call("mirror", "egen", "--role", ROLE)
    for result in (mine, other):
        assert (result.code, result.out) == (Exit.ERROR, "")
        assert "i egen har inga teman" in result.err


def test_an_old_response_gets_the_themes_there_are_now(call: Caller) -> None:
    """Once the definition has them they are used, and that is said; without it, what to do is."""
    path = own_definition(call, "egen")
    call("take", "egen", "--role", ROLE, typed="3\n3\n")
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for item in data["roles"][0]["areas"][0]["items"]:
        item["themes"] = ["dialog"]
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    found = call("mirror", "lidkoping", "--role", "medarbetare")
    assert found.code == Exit.OK
    assert "Din skattning är gjord före temana." in found.out
    assert "## I båda: Dialog" in found.out
    path.unlink()
    gone = call("mirror", "lidkoping", "--role", "medarbetare")
    assert gone.code == Exit.ERROR
    assert "egen finns inte längre" in gone.err


def test_the_mirror_line_by_line(answered: Caller) -> None:
    """In plain Hem under one's own assessments: which policy, then the document; zero goes back."""
    out = answered("--plain", typed="3\n1\n4\n2\n0\n").out
    assert "4 spegla i en annan policy" in out
    assert "Spegel: dina svar bredvid Köping" in out
    assert SECRET not in out
    assert "Spegel: " not in answered("--plain", typed="3\n1\n4\n0\n0\n").out


def test_the_role_is_asked_for_line_by_line(call: Caller) -> None:
    """Where none corresponds the roles are listed; zero goes back, and so does a trouble once told."""
    call("take", "lidkoping", "--role", "medarbetare", typed="3\n")
    out = call("--plain", typed="4\n1\n4\n1\n1\n0\n").out
    assert "Vilken roll?" in out
    assert "Spegel: dina svar bredvid Chefspolicy" in out
    assert "Spegel: " not in call("--plain", typed="4\n1\n4\n1\n0\n0\n").out
    own_definition(call, "egen")
    out = call("--plain", typed="4\n1\n4\n2\n0\n").out
    assert "i egen har inga teman" in out
    assert out.count("Vad vill du göra?") == 2


def test_the_completion_knows_the_policies(call: Caller) -> None:
    """The policy to mirror in is completed as any assessment."""
    assert "mirror" in call("completion", "bash").out
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8").count("`mirror") == 1
