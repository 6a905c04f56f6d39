"""Envelopes, comparing and plans in plain mode: what leaves and reaches a machine, line by line."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Answer, AnswerState, Occasion, Response
from sjalvskattning.store.paths import find_paths
from sjalvskattning.usecases.bundles import bundle_store, make_bundle, open_bundle
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import Caller
from tests.samples import response

NOW = datetime(2026, 11, 20, 14, 32)
PHRASE = "fyra ord på rad"
WHOEVER = "den som har filen kan läsa den"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's clock stands still at ``NOW``."""
    of = classmethod(lambda cls, environment: cls(find_paths(environment), lambda: NOW))
    monkeypatch.setattr(Workspace, "of", of)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a file lands whose name is all that is written."""
    path = tmp_path / "filer"
    path.mkdir()
    monkeypatch.chdir(path)
    return path


def workspace(call: Caller) -> Workspace:
    """What the caller's machine holds."""
    return Workspace.of(call.environment)


def view(perspective: Perspective, value: int, id: str, name: str = "") -> Response:
    """Someone's finished view."""
    made = response({"lyssnar": value}, perspective=perspective)
    return replace(made, id=id, occasion=Occasion(name=name), finished=True)


MINE = view(Perspective.SELF, 4, "minbild")
THEIRS = view(Perspective.MANAGER, 2, "chefens", "K.L.")


@pytest.fixture
def mine(call: Caller, folder: Path) -> Response:
    """One's own view, kept here; the manager's lies in an envelope, ``chefens.kuvert``, and a sealed one."""
    place = workspace(call)
    place.store.create(MINE).close()
    make_bundle(place, THEIRS, folder / "chefens.kuvert")
    make_bundle(place, THEIRS, folder / "chefens.kuvert.age", PHRASE)
    make_bundle(place, MINE, folder / "min.kuvert")
    return MINE


def code_of(path: Path) -> str:
    """The code of an open envelope."""
    return open_bundle(path, lambda _: "").code


def received(call: Caller) -> list[str]:
    """The ids of what was taken in."""
    return bundle_store(workspace(call)).ids()


def plain(call: Caller, *lines: str) -> str:
    """What is said when these lines are typed at Hem; nothing is told beside it."""
    result = call("--plain", typed="".join(f"{line}\n" for line in lines))
    assert result.code == Exit.OK
    assert result.err == ""
    return result.out


def at_received(call: Caller, *lines: str) -> str:
    """What is said among the envelopes from others: with a finished response they are the fifth at Hem."""
    return plain(call, "5", *lines)


def at_mine(call: Caller, *lines: str) -> str:
    """What is said when these lines are typed about one's own view."""
    return plain(call, "3", "1", *lines)


# -- making one


def test_an_open_envelope_is_made_knowingly(call: Caller, mine: Response, folder: Path) -> None:
    """An empty line is no answer; no says before and after that whoever has the file can read it."""
    out = at_mine(call, "8", "", "nej", "", "0")
    (path,) = folder.glob("kuvert-*")
    assert out.count("Ska kuvertet förseglas med en lösenfras?") == 2
    asked, made = out.index("Var ska filen sparas?"), out.index(f"Kuvertet är sparat: {path}")
    assert out.index(WHOEVER) < asked < made < out.rindex(WHOEVER)
    assert code_of(path) in out


def test_a_sealed_envelope_is_made_from_a_pipe(call: Caller, mine: Response, folder: Path) -> None:
    """The passphrase is two lines; a short one, and two that differ, are asked for again."""
    out = at_mine(call, "8", "ja", "kort", PHRASE, "annan fras", PHRASE, PHRASE, "mitt.kuvert.age", "0")
    assert "Lösenfrasen är för kort." in out
    assert "De två lösenfraserna är inte lika." in out
    assert "Det förseglade kuvertet är sparat" in out
    assert WHOEVER not in out
    assert open_bundle(folder / "mitt.kuvert.age", lambda _: PHRASE).response.id == mine.id


def test_on_a_terminal_the_passphrase_is_not_shown(
    call: Caller, mine: Response, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked for without echo, and spaces in it count."""
    given: Iterator[str] = iter([f" {PHRASE}", f" {PHRASE}"])
    monkeypatch.setattr(getpass, "getpass", lambda prompt, stream=None: next(given))
    typed = "\n".join(["nej", "3", "1", "8", "ja", "a.age", "0", ""])
    assert call("--plain", typed=typed, terminal=True).code == Exit.OK
    assert open_bundle(folder / "a.age", lambda _: f" {PHRASE}").response.id == mine.id


@pytest.mark.parametrize("lines", [("0",), ("ja", ""), ("nej", "0")])
def test_making_one_can_be_left(call: Caller, mine: Response, folder: Path, lines: tuple[str, ...]) -> None:
    """At each question; nothing is written, and that is said."""
    before = set(folder.iterdir())
    assert "Inget är skrivet." in at_mine(call, "8", *lines, "0")
    assert set(folder.iterdir()) == before


# -- taking in


def test_an_envelope_is_taken_in(call: Caller, mine: Response, folder: Path) -> None:
    """The file first, then the code; what is wrong is asked for again, and no more."""
    code = code_of(folder / "chefens.kuvert")
    out = at_received(call, "1", "ingen", "chefens.kuvert", "abcd-abcd-abcd-abcd", code, "0", "0")
    assert "Filen finns inte." in out
    assert "Koden är en annan än den du noterade" in out
    assert out.count("Var ligger kuvertet?") == 2
    assert "Kuvertet är mottaget:\nProv, Chef, Chefens bild" in out
    assert "3 Prov, Chef, Chefens bild, medarbetarsamtal, K.L., " in out
    assert received(call) == ["chefens"]


def test_a_sealed_envelope_asks_until_the_passphrase_is_right(call: Caller, mine: Response) -> None:
    """The file is asked for once."""
    out = at_received(call, "1", "chefens.kuvert.age", "fel fras", PHRASE, "", "0", "0")
    assert "Lösenfrasen öppnar inte filen." in out
    assert out.count("Var ligger kuvertet?") == 1
    assert received(call) == ["chefens"]


def test_the_same_envelope_again_and_another_one(call: Caller, mine: Response, folder: Path) -> None:
    """The same is known; another of the same response takes its place only after a yes."""
    make_bundle(workspace(call), view(Perspective.MANAGER, 5, "chefens"), folder / "ny.kuvert")
    old, new = code_of(folder / "chefens.kuvert"), code_of(folder / "ny.kuvert")
    out = at_received(
        call, "1", "chefens.kuvert", old, "1", "chefens.kuvert", "", "1", "ny.kuvert", "", "", "nej", "0", "0"
    )
    assert "Kuvertet var redan mottaget:" in out
    assert out.count("Ska det nya ersätta det?") == 2
    assert "Inget är ändrat." in out
    assert bundle_store(workspace(call)).get("chefens").response.answer("lyssnar").value == 2
    at_received(call, "1", "ny.kuvert", new, "ja", "0", "0")
    assert bundle_store(workspace(call)).get("chefens").response.answer("lyssnar").value == 5


def test_what_is_no_code_is_told_and_the_code_asked_for_again(call: Caller, mine: Response) -> None:
    """The envelope stays open meanwhile: neither file nor passphrase is asked for again."""
    out = at_received(call, "1", "chefens.kuvert.age", PHRASE, "hej", "", "0", "0")
    assert "”hej” är ingen kod." in out
    assert out.count("Var ligger kuvertet?") == 1
    assert received(call) == ["chefens"]


def test_an_envelope_of_ones_own_is_not_taken_in(call: Caller, mine: Response) -> None:
    """It is here already, and said to be one's own."""
    out = at_received(call, "1", "min.kuvert", "", "0", "0")
    assert "Kuvertet är gjort av ditt eget svar (minbild)" in out
    assert received(call) == []


def test_an_envelope_is_removed_after_asking(call: Caller, mine: Response) -> None:
    """An empty line keeps it; the file is not touched. One that can't be read can be removed too."""
    at_received(call, "1", "chefens.kuvert", "", "0", "0")
    assert "Inget är ändrat." in at_received(call, "3", "", "0", "0")
    assert received(call) == ["chefens"]
    (workspace(call).paths.bundles / "skadat.kuvert").write_text("{", "utf-8")
    out = at_received(call, "4", "ja", "3", "ja", "0", "0")
    assert "Går inte att läsa (skadat)" in out
    assert out.count("Kuvertet är borttaget.") == 2
    assert "Du har inte tagit emot något kuvert." in out
    assert Path("chefens.kuvert").is_file()
    assert received(call) == []


def test_an_agreement_is_no_envelope(call: Caller, mine: Response) -> None:
    """The remedy names the place in the menu, not a command."""
    plain(call, "4", "1", "1", "", "9", "nej", "a.avtal", "0", "0", "0")
    out = at_received(call, "1", "a.avtal", "", "0", "0")
    assert "under Överenskommelser" in out
    assert "sjalvskattning agreements" not in out


# -- two views


def test_two_envelopes_are_read_side_by_side(call: Caller, mine: Response) -> None:
    """From two files, with nothing kept; then a plan from both if it is wanted."""
    out = at_received(call, "2", "min.kuvert", "", "chefens.kuvert.age", PHRASE, "", "ja", "1", "0", "0")
    assert "TVÅ BILDER ATT TALA OM" in out.upper()
    assert "Var ligger det första kuvertet?" in out
    assert "Var ligger det andra kuvertet?" in out
    assert "gjort av bådas bilder" in out
    assert received(call) == []


def test_two_envelopes_can_be_one_taken_in_and_one_in_a_file(call: Caller, mine: Response) -> None:
    """Those that were taken in are offered by whose view they are; no plan unless it is asked for."""
    at_received(call, "1", "chefens.kuvert", "", "0", "0")
    out = at_received(call, "2", "1", "2", "min.kuvert", "", "nej", "0", "0")
    assert "1 Chefens bild, K.L., " in out
    assert "TVÅ BILDER ATT TALA OM" in out.upper()
    assert "Hur lång tid har ni?" not in out


def test_the_same_envelope_twice_is_refused(call: Caller, mine: Response) -> None:
    """With a remedy for the menu, and the menu comes again."""
    out = at_received(call, "2", "min.kuvert", "", "min.kuvert", "", "0", "0")
    assert "Det är två gånger samma svar. Välj en annan bild" in out


def test_the_code_of_an_envelope_can_be_left(call: Caller, mine: Response) -> None:
    """0 at the code goes back to which view; 0 there leaves."""
    out = at_mine(call, "5", "1", "chefens.kuvert", "0", "0", "0")
    assert out.count("Jämför med vilken bild?") == 2


def test_a_plan_offers_the_views_that_were_taken_in(call: Caller, mine: Response) -> None:
    """One's own alone, one that was taken in, or one in a file."""
    at_received(call, "1", "chefens.kuvert", "", "0", "0")
    alone = at_mine(call, "6", "1", "1", "0")
    assert "2 Chefens bild, K.L., " in alone
    assert "3 öppna ett kuvert från en fil" in alone
    assert "gjort av bådas bilder" not in alone
    assert "gjort av bådas bilder" in at_mine(call, "6", "2", "1", "0")
    assert "gjort av bådas bilder" in at_mine(call, "6", "3", "chefens.kuvert", "", "1", "0")


def test_a_plan_does_not_offer_ones_own_earlier_occasions(call: Caller, mine: Response) -> None:
    """Two occasions of one person are for over time."""
    workspace(call).store.create(view(Perspective.SELF, 3, "forra")).close()
    out = at_mine(call, "6", "0", "0")
    assert "2 öppna ett kuvert från en fil" in out


def test_private_notes_stay_behind_and_that_is_said(call: Caller, folder: Path) -> None:
    """How many, after the envelope is made."""
    noted = Answer(AnswerState.RATED, 3, comment="hemligt", private=True)
    workspace(call).store.create(replace(MINE, answers={"lyssnar": noted})).close()
    assert "En privat anteckning är inte med." in at_mine(call, "8", "nej", "", "0")
