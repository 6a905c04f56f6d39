"""Överenskommelser in plain mode: all that can be done on screen, line by line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from icalendar import Calendar

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Aspect, Commitment
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Goal, GoalStatus, Occasion, Owner, Preparation, Response
from sjalvskattning.errors import StoreError
from sjalvskattning.store.paths import find_paths
from sjalvskattning.usecases import agreement_files as handing
from sjalvskattning.usecases import agreements as cases
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import Caller
from tests.samples import response

NOW = datetime(2026, 11, 20, 14, 32)
GOALS = (
    Goal("Leda planeringsdagen", "Boka lokal", Owner.ME, "2026-11-17", "Dagen är hållen"),
    Goal("Ge återkoppling.", owner=Owner.MANAGER, due="2026-12-01"),
    Goal("Läsa på", due="i maj"),
)
PHRASE = "fyra ord på rad"
READ, SAVE, HAND, DATES, ERASE = "7", "8", "9", "10", "11"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's clock stands still at ``NOW``, and its ids count."""
    numbers = count(1)
    of = classmethod(
        lambda cls, environment: cls(find_paths(environment), lambda: NOW, lambda: f"avtal{next(numbers)}")
    )
    monkeypatch.setattr(Workspace, "of", of)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a file lands whose name is all that is written."""
    path = tmp_path / "filer"
    path.mkdir()
    monkeypatch.chdir(path)
    return path


def prepared(
    perspective: Perspective = Perspective.SELF, name: str = "", goals: tuple[Goal, ...] = GOALS
) -> Response:
    """A finished response with goals."""
    answered = response({"lyssnar": 4}, perspective=perspective)
    notes = Preparation(goals=goals)
    return replace(answered, preparation=notes, occasion=Occasion(name=name), finished=True)


def workspace(call: Caller) -> Workspace:
    """What the caller's machine holds."""
    return Workspace.of(call.environment)


def store(call: Caller, made: Response) -> None:
    """Keep a response."""
    workspace(call).store.create(made).close()


def kept(call: Caller, made: Response | None = None) -> Agreement:
    """Keep a response and the agreement that came of it."""
    place, made = workspace(call), made or prepared()
    store(call, made)
    agreement = cases.draft_from(place, made)
    cases.keep(place, agreement)
    return agreement


def now(call: Caller) -> Agreement:
    """The only agreement as it is."""
    (agreement,) = cases.listed(workspace(call)).agreements
    return agreement


def plain(call: Caller, *lines: str) -> str:
    """What is said when these lines are typed at Hem; nothing is told beside it."""
    result = call("--plain", typed="".join(f"{line}\n" for line in lines))
    assert result.code == Exit.OK
    assert result.err == ""
    return result.out


def at_agreements(call: Caller, *lines: str) -> str:
    """What is said in the agreements' menu: with a finished response they are the fourth at Hem."""
    return plain(call, "4", *lines)


def at_first(call: Caller, *lines: str) -> str:
    """What is said on the page of the first agreement."""
    return at_agreements(call, "5", *lines)


# -- Hem


def test_home_says_what_is_urgent_in_words(call: Caller) -> None:
    """A sentence first, then what, whose and when for each; no line begins with an id."""
    agreement = kept(call)
    out = plain(call, "0")
    lines = out.splitlines()
    start = lines.index(
        "Överenskommelser: ett åtagande är försenat, ett åtagande ska vara klart inom 60 dagar."
    )
    assert lines[start + 1 : start + 3] == [
        "1 av 2: Leda planeringsdagen. Gäller mig, ansvar: jag. 2026-11-17, försenad sedan 3 dagar.",
        "2 av 2: Ge återkoppling. Gäller mig, ansvar: chefen. 2026-12-01, om 11 dagar.",
    ]
    assert agreement.id not in out
    assert out.index("Överenskommelser: ") < out.index("Vad vill du göra?")


def test_home_says_the_first_few_and_how_many_more(call: Caller) -> None:
    """Nobody has to hear a long list before the menu."""
    kept(call, prepared(goals=tuple(replace(GOALS[0], text=f"Mål {n}") for n in range(7))))
    out = plain(call, "0")
    assert "5 av 7: Mål 4." in out
    assert "6 av 7" not in out
    assert "2 till hör du under Överenskommelser." in out


def test_home_says_that_nothing_is_due(call: Caller) -> None:
    """With agreements and nothing urgent, one sentence; without agreements, none."""
    assert "försenat" not in plain(call, "0")
    kept(call, prepared(goals=(GOALS[2],)))
    assert "Inget är försenat eller ska vara klart inom 60 dagar." in plain(call, "0")


def test_everything_that_is_left_can_be_heard(call: Caller) -> None:
    """Also what has no date; what is done is not left."""
    agreement = kept(call)
    cases.follow_up(workspace(call), agreement.id, 1, GoalStatus.DONE)
    out = at_agreements(call, "3", "0")
    assert "1 av 2: Ge återkoppling." in out
    assert "2 av 2: Läsa på. Gäller mig, ansvar: jag. utan datum (i maj)." in out
    for number in (2, 3):
        cases.follow_up(workspace(call), agreement.id, number, GoalStatus.DONE)
    assert "Inget är kvar att göra." in at_agreements(call, "3", "0")


def test_the_choices_are_told_again(call: Caller) -> None:
    """``h`` or ``?`` at any choice tells it again; that is said once, after an answer that was none."""
    out = plain(call, "x", "y", "?", "3", "h", "0", "0")
    assert out.count("Skriv h för att få valen en gång till.") == 1
    assert out.count("Vad vill du göra?") == 5  # Hem twice, the agreements' menu twice, Hem again
    assert out.count("1 Börja en ny skattning") == 3


def test_an_empty_line_at_home_does_not_end_the_program(call: Caller) -> None:
    """A line too many is refused there; in a menu under it, it goes back."""
    out = plain(call, "", "3", "", "0")
    assert "Skriv ett nummer från 0 till 7." in out
    assert out.count("Vad vill du göra?") == 3  # Hem, the agreements' menu without any, Hem again


# -- making


def test_an_agreement_is_made_from_the_goals_of_a_response(call: Caller) -> None:
    """Its kind is asked for; the goals are its commitments, and its page is open."""
    store(call, prepared())
    out = at_agreements(call, "1", "1", "2", "0", "0", "0")
    made = now(call)
    assert made.kind is AgreementKind.UPPDRAGSKONTRAKT
    assert [one.text for one in made.commitments] == [goal.text for goal in GOALS]
    assert "Överenskommelsen är sparad, med 3 åtaganden ur målen." in out
    assert "Uppdragskontrakt, gäller mig, 20 november 2026, 3 åtaganden, ett är försenat" in out
    assert "läs dokumentet" in out


def test_a_manager_is_asked_whom_it_is_about(call: Caller) -> None:
    """Initials are needed: an empty line goes back to the kind, and then out; nothing is made."""
    store(call, prepared(Perspective.MANAGER))
    out = at_agreements(call, "1", "1", "1", "", "0", "0", "0")
    assert "2 av 2. Vilken medarbetare gäller den?" in out
    assert "Inget är ändrat." in out
    assert not cases.listed(workspace(call)).agreements
    at_agreements(call, "1", "1", "", "K.L.", "0", "0", "0")
    assert now(call).person == "K.L."


def test_the_name_in_a_managers_view_stands_when_nothing_is_written(call: Caller) -> None:
    """An empty line keeps what is there."""
    store(call, prepared(Perspective.MANAGER, "Kim"))
    assert "Nu: Kim." in at_agreements(call, "1", "1", "", "", "0", "0", "0")
    assert now(call).person == "Kim"


def test_there_is_nothing_to_make_one_from(call: Caller) -> None:
    """Without responses, or with a view of one's manager only; the other one's can still be taken in."""
    assert "Det finns inget underlag att utgå från än." in plain(call, "3", "1", "0", "0")
    store(call, prepared(Perspective.REPORTS))
    out = at_agreements(call, "1", "0", "0")
    assert "Det finns inget underlag att utgå från än." in out
    assert "ta emot en från den andra" in out


# -- commitments


def test_a_commitment_is_added(call: Caller) -> None:
    """Every question has its place; a date that does not exist is refused and only that is asked again."""
    kept(call)
    out = at_first(
        call, "2", "Gå en kurs", "2", "3", "Välja kurs", "2027-02-30", "2027-02-28", "Kursen är gången", "0"
    )
    added = now(call).commitments[-1]
    assert added == Commitment(
        "Gå en kurs", Aspect.EXECUTION, Owner.EMPLOYER, "2027-02-28", "Kursen är gången", "Välja kurs"
    )
    assert "1 av 6. Vad ska göras?" in out
    assert "2027-02-30 är inget datum. Skriv det som 2026-11-20." in out
    assert out.count("5 av 6. När ska det vara klart?") == 2
    assert out.count("1 av 6.") == 1
    assert "Åtagande 4 är sparat." in out


def test_zero_goes_back_a_step_and_what_was_written_stands(call: Caller) -> None:
    """From the third question to the first and on again; at the first it leaves, and nothing is changed."""
    kept(call)
    out = at_first(call, "2", "Först", "2", "0", "0", "Sedan", "", "", "", "i maj", "", "2", "0", "0")
    assert "1 av 6. Vad ska göras? Nu: Först." in out
    added = now(call).commitments[-1]
    assert (added.text, added.aspect) == ("Sedan", Aspect.EXECUTION)
    assert "”i maj” är inget datum" in out
    assert "Inget är ändrat." in out
    assert len(now(call).commitments) == 4


def test_how_to_answer_is_said_once(call: Caller) -> None:
    """The hint about empty lines is not read at every form; the one about health is."""
    kept(call)
    out = at_first(call, "2", "", "2", "", "1", "1", "0", "0")
    assert out.count("En tom rad behåller det som står") == 1
    assert out.count("Skriv inte om hälsa") == 3


def test_a_commitment_that_nobody_has_followed_up_is_changed(call: Caller) -> None:
    """Empty lines keep, a minus sign removes, and its text can't be removed."""
    kept(call)
    out = at_first(call, "3", "1", "-", "Leda våren", "", "2", "-", "", "", "0")
    assert "Här behövs några ord." in out
    assert now(call).commitments[0] == Commitment(
        "Leda våren", owner=Owner.MANAGER, due="2026-11-17", judged="Dagen är hållen"
    )
    before = now(call)
    assert "Inget är ändrat." in at_first(call, "3", "1", "", "", "", "", "", "", "0")
    assert now(call) == before


def test_a_commitment_that_was_followed_up_is_not_changed(call: Caller) -> None:
    """It is said before anything is written, with what to do instead."""
    agreement = kept(call)
    cases.follow_up(workspace(call), agreement.id, 2, GoalStatus.DONE)
    out = at_first(call, "3", "2", "0")
    assert "Åtagande 2 är uppföljt, och ändras därför inte." in out
    assert "lägg till ett nytt" in out
    assert "av 6." not in out


def test_the_latest_commitment_is_taken_away(call: Caller) -> None:
    """After it is said and asked; an empty line keeps it."""
    kept(call)
    assert "Inget är ändrat." in at_first(call, "4", "", "0")
    out = at_first(call, "4", "ja", "0")
    assert "Läsa på. Ansvar: jag. När: i maj. inte börjat" in out
    assert "Åtagandet är borttaget." in out
    assert len(now(call).commitments) == 2


def test_ansvar_and_results_are_written(call: Caller) -> None:
    """The three texts, each kept by an empty line."""
    kept(call)
    at_first(call, "6", "Schemat", "", "Färre hål", "0")
    at_first(call, "6", "", "Att leda", "", "0")
    made = now(call)
    assert (made.responsibility, made.undertaking, made.results) == ("Schemat", "Att leda", "Färre hål")


def test_an_agreement_without_commitments_says_so(call: Caller) -> None:
    """There is nothing to follow up, change or take away."""
    kept(call, prepared(goals=()))
    assert at_first(call, "1", "3", "4", "0").count("Inga åtaganden är skrivna än.") == 3


# -- following up


def test_a_commitment_is_followed_up(call: Caller) -> None:
    """Status, what was done, what came of it, the day; a day that is none is asked for again."""
    kept(call)
    out = at_first(call, "1", "2", "2", "Två samtal", "Bättre stämning", "i går", "2026-11-19", "0")
    (follow_up,) = now(call).commitments[1].follow_ups
    assert (follow_up.status, follow_up.content, follow_up.result, follow_up.date) == (
        GoalStatus.ONGOING, "Två samtal", "Bättre stämning", "2026-11-19",
    )  # fmt: skip
    assert "2 Ge återkoppling. Ansvar: chefen. När: 2026-12-01. inte börjat" in out
    assert "i går är inget datum." in out
    assert out.count("2 av 4. Vad är gjort?") == 1
    assert "Uppföljningen är sparad. Åtagande 2: pågår." in out


def test_empty_lines_follow_up_as_it_is_today(call: Caller) -> None:
    """The status there is, no texts, today; the only commitment is not asked for."""
    kept(call, prepared(goals=GOALS[:1]))
    assert "1 av 4. Hur långt har det kommit? Nu: inte börjat." in at_first(call, "1", "", "", "", "", "0")
    (follow_up,) = now(call).commitments[0].follow_ups
    assert (follow_up.status, follow_up.date) == (GoalStatus.NOT_STARTED, "2026-11-20")


def test_a_later_follow_up_holds(call: Caller) -> None:
    """When one with a later date is there, it is said that the status is what that one says."""
    agreement = kept(call)
    cases.follow_up(workspace(call), agreement.id, 1, GoalStatus.DONE, day="2026-11-20")
    out = at_first(call, "1", "1", "2", "", "", "2026-11-01", "0")
    assert "Åtagande 1: klart." in out
    assert "Det finns en uppföljning med senare datum" in out


def test_the_latest_follow_up_is_undone(call: Caller) -> None:
    """It is said which, and asked; with none there is nothing to undo."""
    agreement = kept(call)
    assert "Här finns ingen uppföljning att ångra." in at_first(call, "5", "0")
    cases.follow_up(workspace(call), agreement.id, 2, GoalStatus.DONE)
    out = at_first(call, "5", "", "5", "ja", "0")
    assert out.count("Åtagande 2, Ge återkoppling: klart.") == 2
    assert "Inget är ändrat." in out
    assert "Läget för åtagande 2: inte börjat." in out
    assert not now(call).commitments[1].follow_ups


def test_what_was_written_is_there_when_the_store_refuses(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said why, and trying again saves what was written, without asking for it anew."""
    kept(call)
    refusals: Iterator[bool] = iter([True, False])
    follow_up = cases.follow_up

    def refuse_once(*words: object) -> Agreement:
        if next(refusals):
            raise StoreError("agreement.locked", path="/lås")
        return follow_up(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(cases, "follow_up", refuse_once)
    out = at_first(call, "1", "1", "3", "Allt", "", "", "ja", "0")
    assert "Inte sparat: Överenskommelserna ändras just nu i ett annat fönster." in out
    assert now(call).commitments[0].follow_ups[0].content == "Allt"


def test_the_end_of_the_input_says_what_is_not_saved(call: Caller) -> None:
    """Half a commitment is not in what two have agreed on; that is said."""
    before = kept(call)
    out = at_first(call, "2", "Halvt", "1")
    assert "Det du hade börjat skriva här är inte sparat." in out
    assert out.endswith("Hej då.\n")
    assert now(call).commitments == before.commitments
    assert "börjat skriva" not in at_first(call, "2")


# -- documents and files


def test_the_document_is_read_and_saved(call: Caller, folder: Path) -> None:
    """Read as text; saved in the format of its name, for signing; a bad name is asked for again."""
    kept(call)
    out = at_first(call, READ, SAVE, "avtal.xyz", "", SAVE, "", "nej", "avtal.txt", "0")
    assert "Leda planeringsdagen" in out
    assert "Filens namn säger inte vilket format den ska ha." in out
    name = "overenskommelse-prov-2026-11-20.md"
    assert f"Dokumentet är skrivet till {folder / name}." in out
    assert "Underskrifter" in (folder / name).read_text("utf-8")
    assert (folder / "avtal.txt").is_file()


def test_an_agreement_is_handed_over_open(call: Caller, folder: Path) -> None:
    """An empty line is no answer; no says before and after that whoever has the file can read it."""
    agreement = kept(call)
    out = at_first(call, HAND, "", "nej", "", "0")
    path = folder / "overenskommelse-prov-2026-11-20.avtal"
    assert handing.open_handed(path, lambda _: "").id == agreement.id
    assert out.count("Ska filen förseglas med en lösenfras?") == 2
    assert (
        out.index("Skriv ja eller nej.") < out.index("Filen blir öppen") < out.index("Var ska filen sparas?")
    )
    assert f"{path}. Den som har filen kan läsa den." in out


def test_an_agreement_is_handed_over_sealed(call: Caller, folder: Path) -> None:
    """Too short and not the same are refused and asked for again; in a pipe the lines are the passphrase."""
    agreement = kept(call)
    out = at_first(
        call, HAND, "ja", "kort", PHRASE, f"{PHRASE} ", PHRASE, PHRASE, "finns/inte", "a.avtal.age"
    )
    assert "Lösenfrasen är för kort." in out
    assert "De två lösenfraserna är inte lika." in out
    assert "Filen kunde inte skrivas" in out
    assert out.count("Välj en lösenfras") == 1
    path = folder / "a.avtal.age"
    assert path.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert handing.open_handed(path, lambda _: PHRASE).id == agreement.id


@pytest.mark.parametrize("lines", [("0",), ("ja", ""), ("nej", "0")])
def test_handing_over_can_be_left(call: Caller, folder: Path, lines: tuple[str, ...]) -> None:
    """At each question; nothing is written, and that is said."""
    kept(call)
    assert "Inget är skrivet." in at_first(call, HAND, *lines, "0")
    assert not list(folder.iterdir())


def test_a_file_that_is_there_is_written_over_only_when_told(call: Caller, folder: Path) -> None:
    """No asks for another name."""
    kept(call)
    (folder / "a.avtal").write_text("mitt", "utf-8")
    at_first(call, HAND, "nej", "a.avtal", "", "b.avtal", "0")
    assert (folder / "a.avtal").read_text("utf-8") == "mitt"
    assert (folder / "b.avtal").is_file()
    at_first(call, HAND, "nej", "a.avtal", "ja", "0")
    assert (folder / "a.avtal").read_bytes() == (folder / "b.avtal").read_bytes()


def test_dates_are_saved_for_a_calendar(call: Caller, folder: Path) -> None:
    """Those of one or of all, with what is left out; nothing is asked when there is no date."""
    kept(call)
    out = at_agreements(call, "4", "", "5", DATES, "en.ics", "0", "0")
    assert "Ett åtagande är inte med, eftersom det inte har något datum." in out
    for name in ("overenskommelser.ics", "en.ics"):
        found = Calendar.from_ical((folder / name).read_bytes()).walk("VEVENT")
        assert len(found) == 2
        assert f"2 datum är skrivna till {folder / name}." in out


def test_without_dates_no_file_is_asked_for(call: Caller, folder: Path) -> None:
    """It is said, with a remedy that can be done here."""
    kept(call, prepared(goals=(GOALS[2],)))
    out = at_first(call, DATES, "0")
    assert "Inget åtagande som återstår har ett datum" in out
    assert "Lägg till ett åtagande med ett datum" in out
    assert "--due" not in out
    assert "Var ska filen sparas?" not in out


def test_an_agreement_is_erased_after_asking(call: Caller) -> None:
    """An empty line keeps it; yes erases it and leads back to the list."""
    kept(call)
    assert "Inget är ändrat." in at_first(call, ERASE, "", "0")
    out = at_first(call, ERASE, "ja", "0", "0")
    assert "Överenskommelsen är raderad." in out
    assert "Du har inga överenskommelser än." in out


# -- from the other one


@pytest.fixture
def handed(call: Caller, folder: Path) -> Agreement:
    """An agreement from someone else's machine, about themselves, in ``deras.avtal``."""
    agreement = replace(
        cases.draft_from(workspace(call), prepared()), id="deras1", commitments=(Commitment("Deras"),)
    )
    handing.hand_over(agreement, folder / "deras.avtal")
    handing.hand_over(agreement, folder / "deras.avtal.age", PHRASE)
    return agreement


def test_an_agreement_is_taken_in(call: Caller, handed: Agreement) -> None:
    """A file that is not there is asked for again; it is asked whom the agreement is about."""
    out = plain(call, "3", "2", "ingen.avtal", "deras.avtal", "2", "K.L.", "0", "0")
    assert "Filen finns inte." in out
    assert "Vem gäller överenskommelsen?" in out
    assert "(gäller K.L.). Antal åtaganden: 1." in out
    assert now(call) == replace(handed, person="K.L.")


def test_it_can_be_about_me(call: Caller, handed: Agreement) -> None:
    """One's own from another computer, or from one's manager."""
    plain(call, "3", "2", "deras.avtal", "1", "0", "0")
    assert now(call).person == ""


def test_a_sealed_one_asks_until_the_passphrase_is_right(call: Caller, handed: Agreement) -> None:
    """The file is not asked for again; an empty passphrase goes back to the file."""
    out = plain(call, "3", "2", "deras.avtal.age", "fel fras", PHRASE, "1", "0", "0")
    assert "Lösenfrasen öppnar inte filen." in out
    assert out.count("Var ligger filen du har fått?") == 1
    assert now(call).id == handed.id
    out = plain(call, "3", "2", "deras.avtal.age", "", "", "0", "0")
    assert out.count("Var ligger filen du har fått?") == 2


@pytest.mark.parametrize("lines", [("",), ("0",), ("deras.avtal", "0"), ("deras.avtal", "2", "", "0")])
def test_taking_in_can_be_left(call: Caller, handed: Agreement, lines: tuple[str, ...]) -> None:
    """At each question, and nothing is kept."""
    plain(call, "3", "2", *lines, "0", "0")
    assert not cases.listed(workspace(call)).agreements


def test_one_that_is_here_is_put_together(call: Caller, handed: Agreement, folder: Path) -> None:
    """Whom it is about is known; what is new is put in, and the same file again has nothing new."""
    plain(call, "3", "2", "deras.avtal", "1", "0", "0")
    handing.hand_over(
        replace(handed, commitments=(*handed.commitments, Commitment("Nytt"))), folder / "mer.avtal"
    )
    out = plain(call, "3", "2", "mer.avtal", "2", "mer.avtal", "0", "0")
    assert "Vem gäller överenskommelsen?" not in out
    assert "Det som var nytt i filen är infört" in out
    assert "Filen hade inget nytt" in out


def test_where_two_versions_differ_the_person_says_which_holds(
    call: Caller, handed: Agreement, folder: Path
) -> None:
    """An empty line is no answer; no keeps one's own, yes takes the file's."""
    plain(call, "3", "2", "deras.avtal", "1", "0", "0")
    handing.hand_over(replace(handed, commitments=(Commitment("Annat"),)), folder / "annan.avtal")
    out = plain(call, "3", "2", "annan.avtal", "", "nej", "0", "0")
    assert out.count("Din version säger något annat än filens.") == 2
    assert "--replace" not in out
    assert "Inget är ändrat." in out
    assert now(call).commitments[0].text == "Deras"
    assert "Filens version gäller nu" in plain(call, "3", "2", "annan.avtal", "ja", "0", "0")
    assert now(call).commitments[0].text == "Annat"


def test_an_envelope_is_no_agreement(call: Caller, folder: Path) -> None:
    """The remedy names the place in the menu, not a command."""
    store(call, prepared())
    call("bundle", "make", "-o", "bild.kuvert")
    out = at_agreements(call, "2", "bild.kuvert", "", "0", "0")
    assert "Filen är ett kuvert med svar, ingen överenskommelse." in out
    assert "under Kuvert från andra" in out
    assert "sjalvskattning bundle" not in out


# -- all of it


def test_an_agreement_that_cannot_be_read_is_said(call: Caller) -> None:
    """At Hem and among the agreements; the rest works."""
    kept(call)
    (find_paths(call.environment).agreements / "skadad.json").write_text("{", "utf-8")
    out = plain(call, "4", "0", "0")
    assert out.count("Överenskommelsen går inte att läsa.") == 2
    assert "gäller mig, 20 november 2026" in out


def test_what_is_said_is_text_alone(call: Caller, folder: Path) -> None:
    """No control characters and no box drawing, whatever a person has written."""
    kept(call, prepared(goals=(Goal("\x1b[31mrött\x1b[0m\nrad två", due="\u202eomvänt"),)))
    out = at_first(call, "1", "0", READ, "3", "", "", "", "", "", "", "5", HAND, "nej", "\x1b.avtal", "0")
    odd = {char for char in out if unicodedata.category(char) in {"Cc", "Cf"} and char != "\n"}
    assert not odd
    assert not [char for char in out if 0x2500 <= ord(char) < 0x25A0]


def test_all_of_it_in_english(call: Caller, folder: Path) -> None:
    """Every text has its English."""
    kept(call)
    typed = "\n".join(["4", "5", "1", "1", "3", "Done it", "", "", READ, HAND, "no", "", "0", "0", "0", ""])
    out = call("--plain", "--lang", "en", typed=typed).out
    assert "Agreements: one commitment is overdue, one commitment is due within 60 days." in out
    assert "The follow-up is saved. Commitment 1: done." in out
    assert "The file will be open: whoever has it can read it." in out
