"""``bundle``, ``compare``, ``plan``, ``timeline``: two people on two machines, and one over time."""

from __future__ import annotations

import getpass
import json
import os
import re
from pathlib import Path

import pytest
import yaml

from sjalvskattning.cli.exits import Exit
from tests.bundled import FIRST, FIRST_CODE, body_of, canonical, resealed
from tests.cli.calls import CHEF_ITEMS, Caller, Result
from tests.definitions.samples import VALID

SECRET = "hemligaste anteckningen"
SHARED = "exempel att dela"
CODE = re.compile("([a-z1-9]{4}-){3}[a-z1-9]{4}\n")
ALL_KEYS = ["id", "assessment", "role", "perspective", "name", "made"]


class Person(Caller):
    """Someone with a machine of their own."""

    def answer(self, value: str, *words: str, role: str = "chef", count: int = CHEF_ITEMS) -> str:
        """Rate every statement, with a shared and a private comment on the first, and finish; the id."""
        rest = [value] * (count - 1)
        lines = [f"k {SHARED} {value}", value, f"p {SECRET}", *rest, "klar", "klar", "0", "q"]
        typed = "\n".join([*lines, ""])
        done = self("take", "lidkoping", "--role", role, *words, typed=typed)
        assert done.code == Exit.OK, done.err
        return str(json.loads(self("history", "--json").out)[0]["id"])

    def change(self, value: str) -> None:
        """Take the latest response up again and rate its first statement otherwise."""
        done = self("take", "--resume", "latest", typed=f"öppna\ng 1\n{value}\nklar\nklar\n0\nq\n")
        assert done.code == Exit.OK, done.err

    def kept(self) -> dict[str, bytes]:
        """Every file on the machine but what can be made anew."""
        data = self.home / "app" / "data"
        return {str(path): path.read_bytes() for path in data.rglob("*") if path.is_file()}


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Person:
    """An employee; what is written without a folder lands in a folder of its own."""
    for folder in ("anna", "bo", "mellan"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "mellan")
    return Person(monkeypatch, tmp_path / "anna")


@pytest.fixture
def bo(anna: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Person:
    """The employee's manager."""
    return Person(monkeypatch, tmp_path / "bo")


def refused(result: Result, code: int, told: str) -> None:
    """The call ended so, said so with a remedy, and nothing on standard output."""
    assert (result.code, result.out) == (code, ""), result.err
    assert told in " ".join(result.err.split())
    assert "Åtgärd: " in result.err
    assert "Traceback" not in result.err


def made(person: Person, name: str, *words: str) -> str:
    """Make a bundle; its code."""
    done = person("bundle", "make", "-o", name, *words)
    assert done.code == Exit.OK, done.err
    assert CODE.fullmatch(done.out)
    return done.out.strip()


# -- two people


def test_two_people_prepare_seal_exchange_open_and_compare(anna: Person, bo: Person) -> None:
    """On two machines, with the codes noted beforehand; both voices are in it, without private notes."""
    for person, phrase in ((anna, "fyra ord på rad"), (bo, "andra ord för andra")):
        (person.home / "fras").write_text(f"{phrase}\nandra raden\n", encoding="utf-8")
    anna.answer("4", "--name", "Anna")
    bo.answer("3", "--perspective", "manager", "--name", "Anna")
    hers = made(anna, "anna.kuvert.age", "--passphrase-file", str(anna.home / "fras"))
    his = made(bo, "bo.kuvert.age", "--seal", "--passphrase-file", str(bo.home / "fras"))
    assert hers != his
    for name in ("anna.kuvert.age", "bo.kuvert.age"):
        data = Path(name).read_bytes()
        assert data.startswith(b"age-encryption.org/v1\n")
        assert SHARED.encode() not in data
    words = [
        "compare", "anna.kuvert.age", "bo.kuvert.age",
        "--code", hers.upper(), "--code", his.replace("-", " "),
        "--passphrase-file", str(anna.home / "fras"), "--passphrase-file", str(bo.home / "fras"),
    ]  # fmt: skip
    before = anna.kept()
    result = anna(*words)
    assert result.code == Exit.OK, result.err
    assert result.out.startswith("# Två bilder att tala om\n")
    assert f"{SHARED} 4" in result.out
    assert f"{SHARED} 3" in result.out
    assert SECRET not in result.out
    assert "Koden stämmer med den som noterades" in result.out
    assert "Jämför koden" not in result.out
    assert anna.kept() == before


def test_an_answer_that_is_changed_after_the_code_was_noted_shows(anna: Person, bo: Person) -> None:
    """Code 3 and what both codes are; nothing is compared, taken in or changed."""
    anna.answer("4")
    noted = made(anna, "anna.kuvert")
    anna.change("1")
    other = made(anna, "anna.kuvert", "--force")
    assert other != noted
    bo.answer("3", "--perspective", "manager")
    before = bo.kept()
    for words in (
        ("compare", "latest", "anna.kuvert"),
        ("bundle", "check", "anna.kuvert"),
        ("bundle", "import", "anna.kuvert"),
    ):
        result = bo(*words, "--code", noted)
        refused(result, Exit.REJECTED, "Koden är en annan än den du noterade")
        assert noted in result.err
        assert other in result.err
    assert bo.kept() == before
    assert bo("compare", "latest", "anna.kuvert", "--code", other).code == Exit.OK


def test_the_code_belongs_to_the_envelope_wherever_it_stands(anna: Person, bo: Person) -> None:
    """One's own response has none: a code beside it is the other one's, and is held against it."""
    anna.answer("4")
    hers = made(anna, "anna.kuvert")
    id = bo.answer("3", "--perspective", "manager")
    his = made(bo, "bo.kuvert")
    assert bo("bundle", "import", "anna.kuvert").code == Exit.OK
    kept = json.loads(bo("bundle", "list", "--json").out)[0]["id"]
    for words in ((id, "anna.kuvert"), ("anna.kuvert", id), (id, kept), (kept, id)):
        assert "stämmer med den som noterades" in bo("compare", *words, "--code", hers).out
        refused(bo("compare", *words, "--code", his), Exit.REJECTED, "Koden är en annan")
        spare = bo("compare", *words, "--code", hers, "--code", his)
        refused(spare, Exit.USAGE, f"inget kuvert för koden {his}")
        assert "Jämför koden ovan" in bo("compare", *words).out
    swapped = bo("compare", "bo.kuvert", "anna.kuvert", "--code", hers, "--code", his)
    refused(swapped, Exit.REJECTED, "Koden är en annan")
    one = bo("compare", "bo.kuvert", "anna.kuvert", "--code", his)
    assert "Koden stämmer med den som noterades (Chefens bild)" in one.out
    assert "Jämför koden ovan med den ni noterade (Egen bild)" in one.out


def test_a_bundle_is_checked_taken_in_listed_and_removed(anna: Person, bo: Person) -> None:
    """Apart from one's own responses; on a machine that has never seen the assessment answered."""
    id = anna.answer("4", "--name", "Anna")
    code = made(anna, "anna.kuvert")
    checked = bo("bundle", "check", "anna.kuvert", "--code", code)
    assert checked.code == Exit.OK
    assert f"Kod: {code}" in checked.out
    assert "Det är den kod du noterade." in checked.out
    assert "Anna" in checked.out
    assert bo.kept() == {}
    taken = bo("bundle", "import", "anna.kuvert", "--code", code)
    assert (taken.code, taken.out) == (Exit.OK, "")
    assert f"Kuvertet är mottaget: {id}." in taken.err
    assert "redan mottaget" in bo("bundle", "import", "anna.kuvert").err
    (listed,) = json.loads(bo("bundle", "list", "--json").out)
    assert list(listed) == ALL_KEYS
    assert listed | {"made": ""} == {
        "id": id, "assessment": "lidkoping", "role": "chef", "perspective": "self", "name": "Anna",
        "made": "",
    }  # fmt: skip
    assert re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", listed["made"])
    assert bo("bundle", "list").out.startswith(f"{id}: Lidköping, ")
    assert json.loads(bo("history", "--json").out) == []
    (file,) = bo.kept()
    assert Path(file).name == f"{id}.kuvert"
    if os.name != "nt":
        assert Path(file).stat().st_mode & 0o777 == 0o600
        assert Path(file).parent.stat().st_mode & 0o777 == 0o700
    assert SECRET.encode() not in Path(file).read_bytes()
    assert f"Kuvertet {id} är borttaget." in bo("bundle", "remove", id[:3]).err
    assert bo.kept() == {}
    assert json.loads(bo("bundle", "list", "--json").out) == []
    assert "inte tagit emot något kuvert" in bo("bundle", "list").err


def test_another_envelope_of_the_same_response_asks_first(anna: Person, bo: Person) -> None:
    """What was taken in stays as it was until --replace is given."""
    anna.answer("4")
    made(anna, "anna.kuvert")
    assert bo("bundle", "import", "anna.kuvert").code == Exit.OK
    before = bo.kept()
    anna.change("1")
    made(anna, "nytt.kuvert")
    result = bo("bundle", "import", "nytt.kuvert")
    refused(result, Exit.ERROR, "Du har redan ett annat kuvert för samma svar")
    assert bo.kept() == before
    assert bo("bundle", "import", "nytt.kuvert", "--replace").code == Exit.OK
    assert bo.kept() != before
    assert len(bo.kept()) == 1


def test_only_the_one_that_is_meant_is_removed(bo: Person) -> None:
    """An id that another one begins with is found by itself; nothing, or too little, removes nothing."""
    for id in ("k3m7pq", "k3m7pqx", "zz"):
        body = body_of(FIRST)
        body["head"]["id"] = id
        Path("a.kuvert").write_bytes(resealed(body))
        assert bo("bundle", "import", "a.kuvert").code == Exit.OK
    for word in ("", "k3", "k3m7p", "x", "../zz"):
        refused(bo("bundle", "remove", word), Exit.ERROR, "Du har inget mottaget kuvert")
    assert bo("bundle", "remove", "k3m7pq").code == Exit.OK
    assert [one["id"] for one in json.loads(bo("bundle", "list", "--json").out)] == ["zz", "k3m7pqx"]
    assert bo("bundle", "remove", "z").code == Exit.OK
    refused(bo("bundle", "remove", ""), Exit.ERROR, "Du har inget mottaget kuvert")


# -- what is refused


def spoiled() -> dict[str, tuple[bytes, str]]:
    """Files that are no whole bundle, and what is said of each."""
    body = body_of(FIRST)
    private = {**body, "answers": {"vagar": {**body["answers"]["vagar"], "private": True}}}
    heavy = json.loads(json.dumps(body))
    heavy["definition"]["roles"][0]["areas"][0]["items"][0]["weight"] = 10**9
    return {
        "tom": (b"", "Filen är inget kuvert."),
        "brev": ("Hej! ☃".encode(), "Filen är inget kuvert."),
        "kort": (FIRST[:700], "Kuvertet är skadat"),
        "bit": (FIRST.replace(b'"value":2', b'"value":3'), "Kuvertet är skadat"),
        "nyare": (canonical({**body, "version": 2}), "gjort av en nyare version (format 2)"),
        "djup": (b"[" * 100_000, "Filen är inget kuvert."),
        "stor": (b" " * (9 << 20), "Filen är inget kuvert."),
        "privat": (resealed(private), "Kuvertet är skadat"),
        "tung": (resealed(heavy), "Kuvertet är skadat"),
        "dubbel": (FIRST.replace(b'"value":2', b'"value":3,"value":2'), "Kuvertet är skadat"),
        "nytt-sigill": (b"age-encryption.org/v2\n-> x\n", "på ett sätt som den här versionen inte känner"),
    }


@pytest.mark.parametrize("name", spoiled())
def test_what_is_no_whole_bundle_is_refused_and_changes_nothing(bo: Person, name: str) -> None:
    """Code 3 and why, whichever command is given it."""
    data, told = spoiled()[name]
    Path(name).write_bytes(data)
    (bo.home / "fras").write_text("fyra ord på rad", encoding="utf-8")
    fras = ("--passphrase-file", str(bo.home / "fras"))
    Path("hel.kuvert").write_bytes(FIRST)
    assert bo("bundle", "import", "hel.kuvert").code == Exit.OK
    before = bo.kept()
    for words in (
        ("bundle", "check", name, *fras),
        ("bundle", "import", name, "--replace", *fras),
        ("compare", "k3m7pq", name, *fras),
        ("plan", name, *fras),
    ):
        refused(bo(*words), Exit.REJECTED, told)
    assert bo.kept() == before


def test_a_sealed_envelope_that_does_not_open_is_refused(bo: Person) -> None:
    """A wrong passphrase, one that is cut short, and nobody to ask; the right one still opens it."""
    fras, fel, kort = bo.home / "fras", bo.home / "fel", bo.home / "kort"
    fras.write_bytes(b"\xef\xbb\xbffyra ord p\xc3\xa5 rad\r\n")  # as Notepad writes it
    fel.write_text("fyra ord på rader\n", encoding="utf-8")
    kort.write_text("sju ord\n", encoding="utf-8")
    bo.answer("3")
    made(bo, "a.age", "--passphrase-file", str(fras))
    before = bo.kept()
    wrong = bo("bundle", "check", "a.age", "--passphrase-file", str(fel))
    refused(wrong, Exit.REJECTED, "Lösenfrasen öppnar inte filen.")
    fel.write_text("fyra ord på rad\nandra raden\n", encoding="utf-8")
    right = bo("bundle", "check", "a.age", "--passphrase-file", str(fel))
    assert right.code == Exit.OK
    assert "Kuvertet är förseglat." in right.out
    refused(bo("bundle", "check", "a.age"), Exit.USAGE, "Det finns ingen att fråga om lösenfrasen.")
    refused(bo("compare", "latest", "a.age"), Exit.USAGE, "Det finns ingen att fråga")
    refused(bo("bundle", "make", "--seal", "-o", "b.age"), Exit.USAGE, "Det finns ingen att fråga")
    refused(
        bo("bundle", "make", "--passphrase-file", str(kort), "-o", "b.age"),
        Exit.USAGE,
        "Lösenfrasen är för kort.",
    )
    kort.write_text("\n")
    refused(bo("bundle", "make", "--passphrase-file", str(kort), "-o", "b.age"), Exit.USAGE, "är tom")
    refused(
        bo("bundle", "make", "--passphrase-file", str(bo.home / "nej"), "-o", "b.age"),
        Exit.REJECTED,
        "Filen går inte att läsa",
    )
    assert not Path("b.age").exists()
    assert bo.kept() == before


def test_a_passphrase_is_asked_for_in_a_terminal(bo: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice when sealing, never shown; Ctrl+D and two that differ write nothing."""
    bo.answer("3")
    asked: list[str] = []
    typed: list[str] = []

    def getpass_(prompt: str, stream: object = None) -> str:
        asked.append(prompt)
        if not typed:
            raise EOFError
        return typed.pop(0)

    monkeypatch.setattr(getpass, "getpass", getpass_)
    typed[:] = ["fyra ord på rad", "fyra ord på rat"]
    refused(bo("bundle", "make", "--seal", "-o", "a.age", terminal=True), Exit.USAGE, "är inte lika")
    refused(bo("bundle", "make", "--seal", "-o", "a.age", terminal=True), Exit.USAGE, "ingen att fråga")
    typed[:] = ["", ""]
    refused(bo("bundle", "make", "--seal", "-o", "a.age", terminal=True), Exit.USAGE, "är tom")
    assert not Path("a.age").exists()
    assert asked[:2] == ["Lösenfras: ", "En gång till: "]


def test_other_things_are_not_compared(anna: Person, bo: Person) -> None:
    """Another role: code 3. The same response twice, also in its envelope: code 2."""
    id = anna.answer("4")
    made(anna, "anna.kuvert")
    bo.answer("3", "--perspective", "manager", role="medarbetare", count=24)
    made(bo, "bo.kuvert")
    for words in (("anna.kuvert", "bo.kuvert"), (id, "bo.kuvert")):
        refused(
            anna("compare", *words),
            Exit.REJECTED,
            "gäller inte samma sak: ”Lidköping, Chef eller ledare” och ”Lidköping, Medarbetare”",
        )
        refused(anna("plan", *words), Exit.REJECTED, "gäller inte samma sak")
    for words in ((id, id), ("latest", id), (id, "anna.kuvert"), ("anna.kuvert", "anna.kuvert")):
        refused(anna("compare", *words), Exit.USAGE, "Det är två gånger samma svar.")
    Path("prov.kuvert").write_bytes(FIRST)
    refused(anna("compare", id, "prov.kuvert"), Exit.REJECTED, "”Lidköping, Chef eller ledare” och ”Prov, ")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (
            ("compare", "latest", "finns-inte"),
            Exit.ERROR,
            "inget svar, kuvert eller fil finns-inte.",
        ),
        (("compare", "latest", ""), Exit.ERROR, "Det finns inget svar"),
        (("compare", "latest"), Exit.USAGE, ""),
        (("compare", "latest", "."), Exit.ERROR, "Det finns inget svar"),
        (("compare", "latest", "hel.kuvert", "--format", "rtf"), Exit.USAGE, "Välj något av"),
        (("bundle", "check", "finns-inte"), Exit.ERROR, "Filen finns inte."),
        (("bundle", "check", "."), Exit.REJECTED, "Filen går inte att läsa"),
        (("bundle", "import", "finns-inte"), Exit.ERROR, "Filen finns inte."),
        (("bundle", "make", "zzzzzz"), Exit.ERROR, ""),
        (("bundle", "make", "-o", "finns-inte/a.kuvert"), Exit.ERROR, ""),
        (("plan", "--minutes", "14"), Exit.USAGE, "Välj mellan 15 och 240 minuter."),
        (("plan", "--minutes", "241"), Exit.USAGE, "Det går inte att planera 241 minuter."),
        (("plan", "--minutes", "trekvart"), Exit.USAGE, ""),
        (("plan", "finns-inte"), Exit.ERROR, "Det finns inget svar"),
        (("timeline",), Exit.ERROR, ""),
        (("timeline", "zzzzzz"), Exit.ERROR, ""),
    ],
)
def test_what_cannot_be_done_is_said(bo: Person, words: tuple[str, ...], code: int, told: str) -> None:
    """A view, a file, a form, a length or an occasion that is not there."""
    bo.answer("3")
    Path("hel.kuvert").write_bytes(FIRST)
    before = bo.kept()
    refused(bo(*words), code, told)
    assert bo.kept() == before
    assert sorted(path.name for path in Path().iterdir()) == ["hel.kuvert"]


def test_an_envelope_is_never_written_over_a_file(bo: Person) -> None:
    """Unless told otherwise, nor through a link, nor over a folder; and only its owner may read it."""
    id = bo.answer("3")
    default = bo("bundle", "make")
    assert default.code == Exit.OK
    (path,) = Path().iterdir()
    assert re.fullmatch(f"kuvert-lidkoping-chef-{id}-[0-9-]{{10}}.kuvert", path.name)
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600
    assert "En privat anteckning är inte med." in default.err
    assert SECRET.encode() not in path.read_bytes()
    mine = Path("mitt.txt")
    mine.write_text("eget")
    Path("mapp").mkdir()
    Path("lank").symlink_to(mine)
    refused(bo("bundle", "make", "-o", "mitt.txt"), Exit.ERROR, "finns redan")
    for target in ("mapp", "lank"):
        refused(bo("bundle", "make", "-o", target, "--force"), Exit.ERROR, "")
    assert mine.read_text() == "eget"
    assert bo("bundle", "make", "-o", "mitt.txt", "--force").code == Exit.OK
    assert mine.read_bytes().startswith(b'{"answers":')


def test_what_is_unfinished_is_told(bo: Person) -> None:
    """An envelope can be made all the same."""
    bo("take", "lidkoping", "--role", "chef", typed="3\n3\n")
    done = bo("bundle", "make", "-o", "a.kuvert")
    assert done.code == Exit.OK
    assert f"2 av {CHEF_ITEMS} påståenden är besvarade" in done.err
    assert "Det finns inga privata anteckningar" in done.err


@pytest.mark.usefixtures("real_codes")
def test_one_that_is_damaged_does_not_hide_the_others(bo: Person) -> None:
    """It is told on standard error, and can be removed."""
    Path("hel.kuvert").write_bytes(FIRST)
    assert bo("bundle", "import", "hel.kuvert", "--code", FIRST_CODE).code == Exit.OK
    folder = bo.home / "app" / "data" / "bundles"
    (folder / "skadat.kuvert").write_bytes(FIRST[:100])
    result = bo("bundle", "list", "--json")
    assert [one["id"] for one in json.loads(result.out)] == ["k3m7pq"]
    assert "Ett mottaget kuvert går inte att läsa." in result.err
    assert "skadat.kuvert" in result.err
    refused(bo("compare", "k3m7pq", "skadat"), Exit.REJECTED, "Kuvertet är skadat")
    assert bo("bundle", "remove", "skadat").code == Exit.OK
    assert bo("bundle", "list").err == ""


def test_hostile_names_are_inert_in_a_listing(bo: Person) -> None:
    """On one line, without anything that steers a terminal, in a pipe as on a screen; JSON stays JSON."""
    body = body_of(FIRST)
    body["head"]["occasion"]["name"] = "Kim\x1b[2J\nsjalvskattning: allt är raderat\u202e"
    Path("a.kuvert").write_bytes(resealed(body))
    for terminal in (False, True):
        for words in (("bundle", "check", "a.kuvert"), ("bundle", "import", "a.kuvert"), ("bundle", "list")):
            result = bo(*words, terminal=terminal)
            assert result.code == Exit.OK
            assert not {"\x1b", "\u202e"} & set(result.out + result.err)
            assert not re.search("^sjalvskattning: allt", result.out + result.err, re.MULTILINE)
    listed = bo("bundle", "list", "--json")
    assert json.loads(listed.out)[0]["name"].startswith("Kim\x1b")
    assert "\x1b" not in listed.out


# -- documents


def test_a_comparison_is_written_in_the_form_that_the_name_says(anna: Person, bo: Person) -> None:
    """Never over a file; in either language."""
    anna.answer("4", "--name", "Anna")
    made(anna, "anna.kuvert")
    bo.answer("3", "--perspective", "manager")
    target = Path("jamforelse.html")
    done = bo("compare", "latest", "anna.kuvert", "-o", str(target))
    assert (done.code, done.out) == (Exit.OK, "")
    assert "Jämförelsen är sparad" in done.err
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert SECRET not in target.read_text(encoding="utf-8")
    assert bo("compare", "latest", "anna.kuvert", "-o", str(target)).code == Exit.ERROR
    assert bo("compare", "latest", "anna.kuvert", "-o", str(target), "--force").code == Exit.OK
    english = bo("--lang", "en", "compare", "latest", "anna.kuvert").out
    assert english.startswith("# Two views to talk about\n")
    assert "The manager’s view" in english
    data = json.loads(bo("compare", "latest", "anna.kuvert", "--format", "json").out)
    assert data["title"] == "Två bilder att tala om"
    assert bo("compare", "latest", "anna.kuvert").out == bo("compare", "latest", "anna.kuvert").out


def test_a_plan_of_one_view_or_two(anna: Person, bo: Person) -> None:
    """From one's own alone, beside an envelope, or from two envelopes; the minutes are as asked."""
    anna.answer("4")
    made(anna, "anna.kuvert")
    bo.answer("3", "--perspective", "manager")
    made(bo, "bo.kuvert")
    for words, voice in (
        ((), "Min bild"),
        (("latest",), "Min bild"),
        (("latest", "anna.kuvert"), "Chefens bild"),
        (("anna.kuvert", "bo.kuvert"), "Egen bild"),
    ):
        for minutes in ("15", "60", "240"):
            result = bo("plan", *words, "--minutes", minutes)
            assert result.code == Exit.OK, result.err
            assert result.out.startswith("# Samtalskarta\n")
            assert f"{minutes} minuter" in result.out
            assert voice in result.out
            assert SECRET not in result.out
    assert "45 minuter" in bo("plan").out
    done = bo("plan", "-o", "karta.txt")
    assert "Samtalskartan är sparad" in done.err
    assert Path("karta.txt").read_text(encoding="utf-8").startswith("Samtalskarta\n")


def test_two_occasions_of_ones_own_are_a_timeline(anna: Person) -> None:
    """Nobody answered on their own: it is one person, twice. Two persons are never taken for one."""
    id = anna.answer("2", "--name", "Anna")
    refused(anna("timeline"), Exit.ERROR, "")
    later = anna.answer("4", "--name", "Anna")
    shown = anna("timeline")
    assert shown.code == Exit.OK
    compared = anna("compare", id, later)
    assert compared.code == Exit.OK
    assert "Ni har" not in compared.out
    assert compared.out.splitlines()[0] == shown.out.splitlines()[0]
    assert SECRET not in shown.out + compared.out


def test_two_who_rate_themselves_are_two(anna: Person, bo: Person) -> None:
    """A colleague's envelope beside one's own response is no development over time."""
    anna.answer("4")
    made(anna, "anna.kuvert")
    bo.answer("2")
    result = bo("compare", "latest", "anna.kuvert")
    assert result.code == Exit.OK
    assert result.out.startswith("# Två bilder att tala om\n")


def test_a_timeline_needs_more_than_one_occasion(bo: Person) -> None:
    """It says so, and what to do; another role or perspective is another thing."""
    bo.answer("3")
    bo.answer("3", "--perspective", "manager")
    bo.answer("3", role="medarbetare", count=24)
    for words in ((), ("latest",)):
        result = bo("timeline", *words)
        assert (result.code, result.out) == (Exit.ERROR, "")
        assert "Åtgärd: " in result.err
        assert "tillfälle" in result.err


def test_a_timeline_of_three_occasions(anna: Person) -> None:
    """Every time is in it, in every form, and it says that reliability is unknown."""
    for value in ("2", "3", "5"):
        anna.answer(value)
    result = anna("timeline", "-o", "tid.html")
    assert result.code == Exit.OK
    assert Path("tid.html").exists()
    text = anna("timeline", "--format", "text").out
    assert SECRET not in text
    assert anna("timeline", "-o", "tid.html").code == Exit.ERROR


def own_definition(person: Person, steps: int) -> None:
    """The valid sample definition as the person's own, with so many steps on its scale."""
    data = yaml.safe_load(VALID) | {"id": "egen", "name": "Egen"}
    data["scale"] = {"min": 1, "labels": [f"steg {n}" for n in range(steps)]}
    folder = person.home / "app" / "data" / "assessments"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "egen.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def test_occasions_on_different_scales_are_no_timeline(anna: Person) -> None:
    """A single one is left: that is said, and the comparison lists every statement with why."""
    role = yaml.safe_load(VALID)["roles"][0]["id"]
    for steps in (4, 5):
        own_definition(anna, steps)
        assert anna("take", "egen", "--role", role, typed="3\n2\nklar\nklar\n0\nq\n").code == Exit.OK
    first, second = (one["id"] for one in json.loads(anna("history", "--json").out))
    refused(anna("timeline"), Exit.ERROR, "bara ett tillfälle")
    shown = anna("compare", first, second)
    assert shown.code == Exit.OK, shown.err
    assert "bilderna har olika skalor" in shown.out


def test_the_same_content_has_the_same_code(anna: Person) -> None:
    """A lost file can be made again; a changed answer gives another code."""
    anna.answer("4")
    first = made(anna, "anna.kuvert")
    assert made(anna, "anna.kuvert", "--force") == first
    anna.change("1")
    second = made(anna, "anna.kuvert", "--force")
    assert second != first
    assert made(anna, "igen.kuvert") == second


def test_ones_own_view_is_bound_too(anna: Person, bo: Person) -> None:
    """Beside the other one's view it is said whether one's own still says what its envelope says."""
    anna.answer("4")
    bo.answer("3", "--perspective", "manager")
    made(bo, "bo.kuvert")
    assert "envelope" not in anna("--lang", "en", "compare", "latest", "bo.kuvert").out.split("## ")[0]
    code = made(anna, "anna.kuvert")
    same = " ".join(anna("compare", "latest", "bo.kuvert", "--format", "text").out.split())
    assert f"Kod, Egen bild: {code}" in same
    assert "säger samma sak som kuvertet" in same
    anna.change("1")
    changed = " ".join(anna("compare", "bo.kuvert", "latest", "--format", "text").out.split())
    assert f"Kod, Egen bild: {code}" in changed
    assert "OBS! Bilden är ändrad sedan kuvertet" in changed


def test_both_get_the_same_paper(anna: Person, bo: Person) -> None:
    """Whoever opens which envelope first: the own view is the first one."""
    anna.answer("4")
    bo.answer("3", "--perspective", "manager")
    hers, his = made(anna, "anna.kuvert"), made(bo, "bo.kuvert")
    one = anna("compare", "anna.kuvert", "bo.kuvert", "--code", hers, "--code", his)
    other = bo("compare", "bo.kuvert", "anna.kuvert", "--code", his, "--code", hers)
    assert one.code == other.code == Exit.OK
    assert one.out == other.out
