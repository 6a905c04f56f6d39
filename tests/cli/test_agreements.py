"""``agreements``: from a prepared response to what is due, followed up, in a calendar, and gone."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from sjalvskattning.cli.exits import Exit
from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Commitment
from sjalvskattning.core.agreement.following import followed_up
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import Goal, GoalStatus, Occasion, Owner, Preparation, Response
from sjalvskattning.errors import NotFound, UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.store.paths import find_paths
from sjalvskattning.usecases import agreements as cases
from sjalvskattning.usecases import correcting
from sjalvskattning.usecases.calendar import calendar_bytes
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import Caller
from tests.samples import SAMPLE, kept_texts, response

SV = Translator("sv")
NOW = datetime(2026, 11, 20, 14, 32)
GOALS = (
    Goal("Leda planeringsdagen", "Boka lokal", Owner.ME, "2026-12-01", "Dagen är hållen"),
    Goal("Ge återkoppling", owner=Owner.MANAGER, due="i maj"),
)
HEALTH = "Skriv inte om hälsa"


def workspace_of(home: Path, now: datetime = NOW) -> Workspace:
    """A workspace whose clock stands still and whose ids count."""
    numbers = iter(range(1, 100))
    paths = find_paths({"SJALVSKATTNING_HOME": str(home / "app")})
    return Workspace(paths, lambda: now, lambda: f"avtal{next(numbers)}")


def prepared(perspective: Perspective = Perspective.SELF, name: str = "") -> Response:
    """A response with two goals."""
    answered = response({"lyssnar": 4}, perspective=perspective)
    return replace(answered, preparation=Preparation(goals=GOALS), occasion=Occasion(name=name))


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's clock stands still at ``NOW``."""
    of = classmethod(lambda cls, environment: cls(find_paths(environment), lambda: NOW))
    monkeypatch.setattr(Workspace, "of", of)


@pytest.fixture
def kept(call: Caller) -> Caller:
    """A caller with a prepared response and the agreement that came of it, ``avtal1``."""
    workspace = workspace_of(call.home)
    workspace.store.create(prepared()).close()
    cases.keep(workspace, cases.draft_from(workspace, prepared()))
    return call


def promised(workspace: Workspace, response: Response) -> tuple[Goal, ...]:
    """What an occasion opens with."""
    return workspace.promised(response, workspace.earlier(response))


def day(days: int) -> str:
    """So many days from today."""
    return (NOW.date() + timedelta(days)).isoformat()


def events(data: bytes) -> list[Any]:
    """The entries of a calendar file."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def document(call: Caller) -> str:
    """The latest agreement in Markdown."""
    return call("agreements", "show").out


# -- making


def test_an_agreement_is_made_from_the_goals_of_the_latest_response(call: Caller) -> None:
    """Its id alone on standard output; the goals are its commitments, and the three texts are in it."""
    workspace_of(call.home).store.create(prepared()).close()
    result = call("agreements", "new", "--kind", "uppdragskontrakt", "--responsibility", "Schemat\x1b[2J")
    assert result.code == Exit.OK
    assert re.fullmatch("[a-z0-9]{6}\n", result.out)
    assert "uppdragskontrakt" in result.err
    assert "med 2 åtaganden (gäller mig)" in result.err
    assert result.err.count(HEALTH) == 1
    shown = document(call)
    assert shown.startswith("# Uppdragskontrakt\n")
    for words in ("Leda planeringsdagen", "2026-12-01", "Dagen är hållen", "Boka lokal", "i maj", "Schemat␛"):
        assert words in shown
    assert "\x1b" not in shown


def test_without_a_response_there_is_nothing_to_make_one_from(call: Caller) -> None:
    """And without an agreement nothing to show; both say how to go on."""
    for words in (("new",), ("show",), ("add", "latest", "x"), ("undo", "latest")):
        result = call("agreements", *words)
        assert (result.code, result.out) == (Exit.ERROR, "")
        assert "Åtgärd: " in result.err
    result = call("agreements")
    assert (result.code, result.out) == (Exit.OK, "")
    assert "sjalvskattning agreements new" in result.err


def test_a_manager_says_whom_it_is_about(call: Caller) -> None:
    """By the response's name, or by --person; without either it is refused, as is a view of a manager."""
    store = workspace_of(call.home).store
    store.create(replace(prepared(Perspective.MANAGER, "Kim"), id="a1")).close()
    store.create(replace(prepared(Perspective.MANAGER), id="b1")).close()
    store.create(replace(prepared(Perspective.REPORTS), id="c1")).close()
    assert "gäller Kim" in call("agreements", "new", "a1").err
    assert "**Gäller:** Kim" in document(call)
    refused = call("agreements", "new", "b1")
    assert refused.code == Exit.USAGE
    assert "--person" in refused.err
    assert "gäller K L" in call("agreements", "new", "b1", "--person", " K  L ").err
    assert call("agreements", "new", "c1").code == Exit.USAGE
    due = call("agreements", "list", "--within", "100000").out + call("agreements").out
    assert "Medarbetaren: Leda planeringsdagen" in due


# -- what is due


def test_what_is_due_comes_soonest_first(kept: Caller) -> None:
    """Overdue, today, soon, then without a date; later and done only with --all."""
    kept("agreements", "add", "latest", "i dag", "--due", day(0), "--owner", "employer")
    kept("agreements", "add", "latest", "nyss", "--due", day(-3))
    kept("agreements", "add", "latest", "i går", "--due", day(-1))
    kept("agreements", "add", "latest", "snart", "--due", day(12), "--owner", "manager")
    kept("agreements", "add", "latest", "sedan", "--due", day(400))
    kept("agreements", "add", "latest", "avslutat", "--due", day(1))
    kept("agreements", "follow", "latest", "1", "--status", "changed")
    kept("agreements", "follow", "latest", "8", "--status", "done")
    result = kept("agreements")
    assert result.out.splitlines() == [
        f"avtal1 4  {day(-3)}, försenad sedan 3 dagar. Jag: nyss (inte börjat, gäller mig)",
        f"avtal1 5  {day(-1)}, försenad sedan en dag. Jag: i går (inte börjat, gäller mig)",
        f"avtal1 3  {day(0)}, i dag. Kommunen: i dag (inte börjat, gäller mig)",
        f"avtal1 6  {day(12)}, om 12 dagar. Chefen: snart (inte börjat, gäller mig)",
        "avtal1 2  utan datum (i maj). Chefen: Ge återkoppling (inte börjat, gäller mig)",
    ]
    assert "3 åtaganden till" in result.err
    assert kept("agreements", "list").out == result.out
    everything = kept("agreements", "list", "--all").out.splitlines()
    assert len(everything) == 8
    assert "avtal1 7" in everything[4]
    assert [line.split(" (")[1].split(",")[0] for line in everything[-2:]] == ["ändrat", "klart"]
    assert "avtal1 6" not in kept("agreements", "list", "--within", "11").out


def test_nothing_due_is_said(kept: Caller) -> None:
    """With how far was looked; an agreement without commitments is seen with --all."""
    for number in ("1", "2"):
        kept("agreements", "follow", "avtal1", number, "--status", "done")
    result = kept("agreements", "list", "--within", "7")
    assert result.out == ""
    assert "inom 7 dagar" in result.err
    workspace = workspace_of(kept.home)
    empty = replace(prepared(), preparation=Preparation())
    cases.keep(workspace, replace(cases.draft_from(workspace, empty), id="tomt"))
    assert "tomt    Överenskommelse utan åtaganden (gäller mig)" in kept("agreements", "list", "--all").out


def test_the_list_as_json_has_the_documented_keys(kept: Caller) -> None:
    """Stable, in the same order as the lines, with days left and the ids."""
    kept("agreements", "add", "latest", "nyss", "--due", day(-3), "--aspect", "execution")
    kept("agreements", "follow", "latest", "1", "--status", "done")
    data = json.loads(kept("agreements", "list", "--json").out)
    assert list(data) == ["today", "within", "commitments", "agreements", "problems"]
    assert (data["today"], data["within"], data["problems"]) == (day(0), 60, [])
    first, second = data["commitments"]
    assert first == {
        "agreement": "avtal1",
        "number": 3,
        "text": "nyss",
        "aspect": "execution",
        "owner": "me",
        "person": "",
        "due": day(-3),
        "days_left": -3,
        "when": "overdue",
        "status": "not_started",
    }
    assert (second["due"], second["days_left"], second["when"]) == ("i maj", None, "undated")
    (agreement,) = data["agreements"]
    assert list(agreement) == [
        "id", "kind", "assessment", "role", "person", "created", "changed", "response", "commitments",
    ]  # fmt: skip
    assert (agreement["id"], agreement["response"], agreement["commitments"]) == ("avtal1", "prov01", 3)
    everything = json.loads(kept("agreements", "list", "--json", "--all").out)["commitments"]
    assert [one["when"] for one in everything] == ["overdue", "undated", "closed"]


def test_a_damaged_agreement_is_told_and_hides_no_other(kept: Caller) -> None:
    """Beside the list and in the JSON; it can still be erased."""
    folder = kept.home / "app" / "data" / "agreements"
    (folder / "trasig.json").write_text("{")
    result = kept("agreements")
    assert "Ge återkoppling" in result.out
    assert "går inte att läsa" in result.err
    problems = json.loads(kept("agreements", "list", "--json").out)["problems"]
    assert problems == [{"id": "trasig", "code": "agreement.damaged", "readable": False}]
    assert kept("agreements", "show", "trasig").code == Exit.ERROR
    assert kept("agreements", "erase", "trasig", "--yes").code == Exit.OK
    assert not (folder / "trasig.json").exists()


def test_a_recovered_agreement_says_so_when_it_is_shown(kept: Caller) -> None:
    """The version before is shown, with a warning beside it."""
    kept("agreements", "set", "latest", "--results", "allt")
    (kept.home / "app" / "data" / "agreements" / "avtal1.json").write_text("{")
    result = kept("agreements", "show", "avtal1")
    assert "Leda planeringsdagen" in result.out
    assert "allt" not in result.out
    assert "Versionen före visas" in result.err


# -- adding and following up


def test_a_follow_up_is_dated_and_can_be_undone(kept: Caller) -> None:
    """By content and result; the status follows the latest date; undo takes the last made, one at a time."""
    noted = kept(
        "agreements", "follow", "avtal1", "1", "--status", "done", "--content", "Hållen", "--result", "Bra"
    )
    assert noted.err.count(HEALTH) == 1
    assert "Läget för åtagande 1 i avtal1: klart." in noted.err
    assert "senare datum" not in noted.err
    older = kept("agreements", "follow", "avtal1", "1", "--status", "ongoing", "--date", "2020-02-01")
    assert "senare datum" in older.err
    shown = document(kept)
    assert "- 1 februari 2020: pågår" in shown
    assert "*Innehåll:* Hållen" in shown
    assert "*Resultat:* Bra" in shown
    assert "2020-02-01 är borttagen" in kept("agreements", "undo", "avtal1").err
    assert "inte börjat" in kept("agreements", "undo", "avtal1").err
    assert kept("agreements", "undo", "avtal1").code == Exit.USAGE
    assert "Uppföljning" not in document(kept)


def test_free_text_is_cleaned_and_reminded_of_once(kept: Caller) -> None:
    """Lone surrogates do not reach the file; a call with several texts says it once."""
    result = kept("agreements", "add", "avtal1", " a\ud800 ", "--judged", "b", "--first-step", "c")
    assert result.err.count(HEALTH) == 1
    assert "Åtagande 3" in result.err
    found = cases.find(workspace_of(kept.home), "avtal1").commitments[2]
    assert (found.text, found.judged, found.first_step) == ("a\ufffd", "b", "c")
    assert HEALTH not in kept("agreements", "follow", "avtal1", "1", "--status", "ongoing").err


def test_a_due_date_in_words_is_said_to_be_none(kept: Caller) -> None:
    """It is kept as it was written; a date that does not exist is refused."""
    assert "är inget datum" in kept("agreements", "add", "avtal1", "a", "--due", "till våren").err
    refused = kept("agreements", "add", "avtal1", "a", "--due", "2027-02-30")
    assert refused.code == Exit.USAGE
    assert "2027-02-30 är inget datum" in refused.err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("add", "avtal1", "a", "--owner", "boss"), Exit.USAGE, "me, manager, employer"),
        (("add", "avtal1", "a", "--aspect", "form"), Exit.USAGE, "content, execution"),
        (("add", "avtal1", " \n "), Exit.USAGE, "ingen text"),
        (("add", "avtal1", "a", "--support", "x"), Exit.USAGE, "inget stöd"),
        (("add", "avtal9", "a"), Exit.ERROR, "Menade du avtal1?"),
        (("follow", "avtal1", "1", "--status", "gjort"), Exit.USAGE, "not_started, ongoing, done, changed"),
        (
            ("follow", "avtal1", "1", "--status", "done", "--date", "2026-11-21"),
            Exit.USAGE,
            "har inte varit än",
        ),
        (("follow", "avtal1", "1"), Exit.USAGE, "--status"),
        (("follow", "avtal1", "3", "--status", "done"), Exit.ERROR, "inget åtagande 3"),
        (("follow", "avtal1", "0", "--status", "done"), Exit.ERROR, "inget åtagande 0"),
        (
            ("follow", "avtal1", "1", "--status", "done", "--date", "i går"),
            Exit.USAGE,
            "i går är inget datum",
        ),
        (("list", "--within", "-1"), Exit.USAGE, "--within"),
        (("new", "--kind", "avtal"), Exit.USAGE, "overenskommelse, uppdragskontrakt"),
        (("set", "avtal1"), Exit.USAGE, "--responsibility"),
        (("show", "avtal1", "--format", "xls"), Exit.USAGE, "md"),
        (("nytt",), Exit.USAGE, "inget kommando"),
    ],
)
def test_what_is_refused_says_what_can_be_said(
    kept: Caller, words: tuple[str, ...], code: Exit, told: str
) -> None:
    """Nothing is changed by it."""
    before = document(kept)
    result = kept("agreements", *words)
    assert (result.code, result.out) == (code, "")
    assert told in result.err
    assert document(kept) == before


def test_texts_that_are_not_named_stay(kept: Caller) -> None:
    """One can be written anew, or emptied, without the others."""
    kept("agreements", "set", "avtal1", "--responsibility", "Schemat", "--results", "Alla pass")
    kept("agreements", "set", "avtal1", "--results", "")
    found = cases.find(workspace_of(kept.home), "av")
    assert (found.responsibility, found.undertaking, found.results) == ("Schemat", "", "")


# -- documents, calendar, erasing


def test_a_document_is_written_to_a_file_once(kept: Caller, tmp_path: Path) -> None:
    """As the name's format; never over another unless told to."""
    target = tmp_path / "avtal.txt"
    assert "Dokumentet är skrivet" in kept("agreements", "show", "-o", str(target), "--signatures").err
    assert target.read_text(encoding="utf-8").startswith("Överenskommelse\n")
    assert "Chef, datum" in target.read_text(encoding="utf-8")
    assert kept("agreements", "show", "-o", str(target)).code == Exit.ERROR
    assert kept("agreements", "show", "-o", str(target), "--force").code == Exit.OK
    assert json.loads(kept("agreements", "show", "--format", "json").out)["title"] == "Överenskommelse"


def test_the_definition_of_the_response_names_policy_and_role(kept: Caller) -> None:
    """The sample is in no catalogue; when its response is erased the ids stand there."""
    assert "Medarbetarpolicy, Provköpings kommun" in document(kept)
    workspace_of(kept.home).store.erase("prov01")
    assert "**Policy:** prov" in document(kept)


def test_the_calendar_holds_what_is_left_with_a_date(kept: Caller, tmp_path: Path) -> None:
    """All-day entries; done ones and words left out; another file is not overwritten unless told to."""
    kept("agreements", "add", "avtal1", "Öppna; dörren, \\ nu\nBEGIN:VEVENT", "--due", "2027-05-01")
    kept("agreements", "add", "avtal1", "klart", "--due", "2027-05-02")
    kept("agreements", "follow", "avtal1", "4", "--status", "done")
    target = tmp_path / "datum.ics"
    result = kept("agreements", "calendar", "-o", str(target))
    assert "2 datum" in result.err
    found = events(target.read_bytes())
    assert [str(event["uid"]) for event in found] == ["avtal1-1@sjalvskattning", "avtal1-3@sjalvskattning"]
    assert [event["dtstart"].dt for event in found] == [date(2026, 12, 1), date(2027, 5, 1)]
    assert str(found[1]["summary"]) == "Öppna; dörren, \\ nu BEGIN:VEVENT"
    assert target.stat().st_mode & 0o077 == 0
    assert kept("agreements", "calendar", "-o", str(target)).code == Exit.ERROR
    assert kept("agreements", "calendar", "avtal1", "-o", str(target), "--force").code == Exit.OK


def test_a_calendar_without_a_date_says_what_to_do(kept: Caller, tmp_path: Path) -> None:
    """No empty file is written."""
    kept("agreements", "follow", "avtal1", "1", "--status", "done")
    target = tmp_path / "datum.ics"
    result = kept("agreements", "calendar", "-o", str(target))
    assert result.code == Exit.USAGE
    assert "--due" in result.err
    assert not target.exists()


def test_erasing_asks_for_the_word(kept: Caller) -> None:
    """Without a terminal and --yes nothing goes; another word keeps it; the word erases it for good."""
    folder = kept.home / "app" / "data" / "agreements"
    assert kept("agreements", "erase", "avtal1").code == Exit.USAGE
    assert "Inget är raderat" in kept("agreements", "erase", "latest", typed="ja\n", terminal=True).err
    assert (folder / "avtal1.json").exists()
    assert "är raderad" in kept("agreements", "erase", "latest", typed="radera\n", terminal=True).err
    assert [path.name for path in folder.iterdir()] == [".lock"]


def test_everything_is_said_in_english_too(kept: Caller) -> None:
    """The same calls in the other language hold no Swedish of ours."""
    kept("agreements", "follow", "avtal1", "2", "--status", "ongoing")
    result = kept("--lang", "en", "agreements")
    assert "no date (i maj). The manager: Ge återkoppling (ongoing, about me)" in result.out
    shown = kept("--lang", "en", "agreements", "show", "--format", "text").out
    assert shown.startswith("Agreement\n")
    assert "1 Dec" not in shown
    assert "When: 2026-12-01" in shown


# -- the calendar as bytes


WORDS = kept_texts(60)


@st.composite
def dated(draw: st.DrawFn) -> Agreement:
    """An agreement with any words and at least one date that is left."""
    commitments = [
        Commitment(draw(WORDS), due=draw(st.dates()).isoformat(), judged=draw(WORDS), first_step=draw(WORDS))
        for _ in range(draw(st.integers(1, 3)))
    ]
    return Agreement(
        "k3m2xq",
        AgreementKind.OVERENSKOMMELSE,
        "prov",
        "chef",
        "2026-11-20T14:32:00.250+01:00",
        "2026-11-21T00:10:00.750+01:00",
        person=draw(WORDS),
        commitments=tuple(commitments),
    )


@given(dated())
def test_no_words_break_the_calendar(agreement: Agreement) -> None:
    """It is read back, an entry a commitment: short lines, no control characters, the same bytes again."""
    data = calendar_bytes([agreement], SV)
    assert data == calendar_bytes([agreement], SV)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    text = data.decode("utf-8")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert text.count("\n") == text.count("\r\n")
    found = events(data)
    assert len(found) == len(agreement.commitments)
    for event, commitment in zip(found, agreement.commitments, strict=True):
        assert event["dtstart"].dt == date.fromisoformat(commitment.due)
        assert not isinstance(event["dtstart"].dt, datetime)
        assert event["dtstamp"].dt.isoformat() == "2026-11-20T23:10:00+00:00"
        assert str(event["class"]) == "PRIVATE"
        assert set(event) <= {
            "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP",
        }  # fmt: skip


def test_a_changed_agreement_changes_the_time_of_its_entries_only() -> None:
    """The id of an entry is for good, so that a calendar updates it."""
    made = Agreement("a", AgreementKind.OVERENSKOMMELSE, "prov", "chef", "2026-11-20", "2026-11-20")
    made = replace(made, commitments=(Commitment("x", due="2027-01-01"), Commitment("y", due="2027-01-02")))
    after = replace(followed_up(made, 1, "2026-12-01", GoalStatus.DONE), changed="2026-12-01")
    (event,) = events(calendar_bytes([after], SV))
    assert (str(event["uid"]), event["dtstamp"].dt.day) == ("a-2@sjalvskattning", 1)
    with pytest.raises(UsageError, match="no_dates"):
        calendar_bytes([followed_up(after, 2, "2026-12-02", GoalStatus.CHANGED)], SV)


# -- the next occasion


def test_the_next_occasion_opens_with_the_followed_up_commitments(tmp_path: Path) -> None:
    """A year later, as the follow-ups left them; for another role or person with nothing."""
    workspace = workspace_of(tmp_path)
    assert promised(workspace, prepared()) == ()
    draft = cases.draft_from(workspace, prepared())
    cases.keep(workspace, draft)
    cases.follow_up(workspace, draft.id, 1, GoalStatus.DONE)
    later = replace(prepared(), id="nytt", created="2027-11-20T09:00:00")
    goals = promised(workspace_of(tmp_path, NOW.replace(year=2027)), later)
    assert [(goal.text, goal.status) for goal in goals] == [
        ("Leda planeringsdagen", GoalStatus.DONE),
        ("Ge återkoppling", GoalStatus.NOT_STARTED),
    ]
    assert goals[0] == replace(GOALS[0], status=GoalStatus.DONE)
    assert promised(workspace, replace(later, role="medarbetare")) == ()
    assert promised(workspace, prepared(Perspective.MANAGER, "Kim")) == ()


def test_every_agreement_since_last_time_opens_and_what_is_still_open_before(tmp_path: Path) -> None:
    """Not only the newest; the same thing once, as followed up last; what was closed before that is past."""
    workspace = workspace_of(tmp_path)
    workspace.store.create(replace(prepared(), finished=True, created="2026-11-18T10:00:00")).close()
    agreed = cases.draft_from(workspace, prepared())
    cases.keep(workspace, agreed)
    cases.add(workspace, agreed.id, Commitment("Två timmar i månaden", owner=Owner.EMPLOYER))
    contract = cases.draft_from(workspace, prepared(), AgreementKind.UPPDRAGSKONTRAKT)
    cases.keep(workspace, replace(contract, commitments=contract.commitments[:1]))
    cases.keep(workspace, replace(cases.draft_from(workspace, prepared()), commitments=()))
    old = cases.draft_from(workspace, prepared())
    kept = (Commitment("Gammalt och klart", agreed=GoalStatus.DONE), Commitment("Gammalt och öppet"))
    cases.keep(workspace, replace(old, created="2024-01-01T10:00:00.000+01:00", commitments=kept))
    cases.follow_up(workspace, agreed.id, 1, GoalStatus.DONE)
    later = replace(prepared(), id="nytt", created="2027-11-20T09:00:00", preparation=Preparation())
    told = {goal.text: goal.status for goal in promised(workspace, later)}
    assert told == {
        "Leda planeringsdagen": GoalStatus.DONE,
        "Ge återkoppling": GoalStatus.NOT_STARTED,
        "Två timmar i månaden": GoalStatus.NOT_STARTED,
        "Gammalt och öppet": GoalStatus.NOT_STARTED,
    }
    assert len(promised(workspace, later)) == len(told)


def test_what_is_agreed_after_an_occasion_has_begun_belongs_to_the_next(tmp_path: Path) -> None:
    """An agreement made of a response is not what that response opens with."""
    workspace = workspace_of(tmp_path)
    mine = replace(prepared(), created="2026-11-20T09:00:00")
    cases.keep(workspace, cases.draft_from(workspace, mine))
    assert promised(workspace, mine) == ()


def test_the_paper_follows_the_agreement_until_it_is_handed_over(kept: Caller) -> None:
    """A follow-up made after the response was begun is in its summary; an older paper says what it said."""
    workspace = workspace_of(kept.home, NOW.replace(year=2027))
    session = workspace.begin(SAMPLE, "chef")
    assert [goal.text for goal in session.response.preparation.earlier] == [goal.text for goal in GOALS]
    session.close()
    kept("agreements", "follow", "avtal1", "1", "--status", "klart")
    told = {one: kept("summary", one, "--format", "text").out for one in ("latest", prepared().id)}
    assert "Klart: Leda planeringsdagen (jag, 2026-12-01)" in told["latest"]
    assert "Klart: Leda planeringsdagen" not in told[prepared().id]
    plan = kept("plan", "latest", "--format", "text").out
    assert "Klart: Leda planeringsdagen" in plan


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [
        ("1 juni 2027", "2027-06-01"),
        ("June 1, 2027", "2027-06-01"),
        ("20270601", "2027-06-01"),
        ("1/6 2027", "2027-06-01"),
        ("till sommaren", "till sommaren"),
    ],
)
def test_a_date_is_understood_as_people_write_it(kept: Caller, typed: str, kept_as: str) -> None:
    """Kept as a date, so that it is in the list of what is due and in the calendar; other words stay."""
    assert kept("agreements", "add", "latest", "x", "--due", typed).code == Exit.OK
    (stored,) = cases.listed(workspace_of(kept.home)).agreements
    assert stored.commitments[-1].due == kept_as
    assert "inget datum" in kept("agreements", "add", "latest", "x", "--due", "31 februari 2027").err


def test_a_change_is_stamped_and_nothing_else_is(tmp_path: Path) -> None:
    """``changed`` follows the clock; ``created`` and the id stay; a change that is none leaves it."""
    workspace = workspace_of(tmp_path)
    draft = cases.draft_from(workspace, prepared())
    cases.keep(workspace, draft)
    later = workspace_of(tmp_path, NOW + timedelta(days=9))
    assert correcting.reword(later, draft.id) == draft
    after = correcting.reword(later, draft.id, results=" allt ")
    assert (after.id, after.created, after.results) == (draft.id, draft.created, "allt")
    assert after.changed[:10] == "2026-11-29"
    assert cases.what_is_due(later, 5).soon[0].days == 2
    assert cases.find(later, "avtal") == after


def test_a_beginning_that_two_share_names_both(tmp_path: Path) -> None:
    """Near misses are named; "latest" is the one made last."""
    workspace = workspace_of(tmp_path)
    first = cases.draft_from(workspace, prepared())
    cases.keep(workspace, first)
    later = workspace_of(tmp_path, NOW + timedelta(days=1))
    second = replace(cases.draft_from(later, prepared()), id="avtal2")
    cases.keep(later, second)
    with pytest.raises(NotFound) as caught:
        cases.find(workspace, "avt")
    assert caught.value.params["suggestion"] == "avtal1, avtal2"
    assert cases.find(workspace, "latest") == second
    assert SAMPLE.id == second.assessment


# -- mending


def test_a_commitment_is_changed_and_dropped(kept: Caller) -> None:
    """Only what is named changes; what was added last goes; what has been followed up stays as it was."""
    done = kept("agreements", "change", "latest", "1", "--text", "Leda två dagar", "--owner", "manager")
    assert done.code == Exit.OK, done.err
    assert HEALTH in done.err
    assert "Åtagande 1 i avtal1 är ändrat." in done.err
    (stored,) = cases.listed(workspace_of(kept.home)).agreements
    first = stored.commitments[0]
    assert (first.text, first.owner) == ("Leda två dagar", Owner.MANAGER)
    assert (first.due, first.judged, first.first_step) == ("2026-12-01", "Dagen är hållen", "Boka lokal")
    kept("agreements", "add", "latest", "Skrivet fel")
    assert kept("agreements", "drop", "latest", "3").code == Exit.OK
    assert len(cases.listed(workspace_of(kept.home)).agreements[0].commitments) == 2
    kept("agreements", "follow", "latest", "2", "--status", "ongoing")
    before = document(kept)
    for words, told in (
        (("drop", "latest", "1"), "inte det senaste"),
        (("drop", "latest", "2"), "Åtagande 2 är uppföljt"),
        (("drop", "latest", "7"), "inget åtagande 7"),
        (("change", "latest", "2", "--text", "x"), "Åtagande 2 är uppföljt"),
        (("change", "latest", "7", "--text", "x"), "inget åtagande 7"),
        (("change", "latest", "1"), "Inget att ändra"),
        (("change", "latest", "1", "--text", " "), "ingen text"),
        (("change", "latest", "1", "--due", "2027-02-30"), "inget datum"),
        (("change", "latest", "1", "--owner", "boss"), "me, manager, employer"),
    ):
        refused = kept("agreements", *words)
        assert refused.code != Exit.OK
        assert told in " ".join(refused.err.split())
        assert "Åtgärd: " in refused.err
    assert document(kept) == before


# -- two machines


@pytest.fixture
def managers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Caller:
    """The manager's machine, with nothing on it."""
    (tmp_path / "chef").mkdir()
    return Caller(monkeypatch, tmp_path / "chef")


def test_both_keep_the_same_and_put_what_is_new_together(
    kept: Caller, managers: Caller, tmp_path: Path
) -> None:
    """Sealed on the way, about "me" here and K.L. there; each follows up, and both end with all of it."""
    phrase, there, back = (str(tmp_path / name) for name in ("fras", "dit.avtal.age", "hit.avtal"))
    Path(phrase).write_text("fyra ord på rad\n", encoding="utf-8")
    sealed = kept("agreements", "export", "-o", there, "--passphrase-file", phrase)
    assert (sealed.code, sealed.out) == (Exit.OK, "")
    assert b"planeringsdagen" not in Path(there).read_bytes()
    assert (Path(there).stat().st_mode & 0o077) == 0
    opened = ("agreements", "import", there, "--passphrase-file", phrase)
    whose = managers(*opened)
    assert (whose.code, whose.out) == (Exit.USAGE, "")
    assert "Vem gäller överenskommelsen?" in whose.err
    taken = managers(*opened, "--person", "K.L.")
    assert (taken.code, taken.out) == (Exit.OK, "avtal1\n"), taken.err
    assert "**Gäller:** K.L." in document(managers)

    managers("agreements", "follow", "latest", "2", "--status", "ongoing", "--result", "Två samtal")
    kept("agreements", "follow", "latest", "1", "--status", "done", "--content", "Dagen hölls")
    managers("agreements", "export", "-o", back)
    mine = kept("agreements", "import", back)
    assert "Det som var nytt i filen är infört" in mine.err
    kept("agreements", "export", "-o", there, "--force")
    assert "Det som var nytt" in managers("agreements", "import", there).err
    assert "inget nytt" in managers("agreements", "import", there).err
    for caller in (kept, managers):
        told = document(caller)
        assert "Två samtal" in told
        assert "Dagen hölls" in told
    assert "K.L." not in document(kept)


def test_copies_that_differ_are_chosen_between(kept: Caller, managers: Caller, tmp_path: Path) -> None:
    """A commitment worded in two ways is told with both times; nothing changes until one says --replace."""
    file = str(tmp_path / "a.avtal")
    kept("agreements", "export", "-o", file)
    managers("agreements", "import", file, "--person", "K.L.")
    managers("agreements", "change", "latest", "2", "--text", "Ge återkoppling varje vecka")
    before = document(managers)
    refused = managers("agreements", "import", file)
    assert refused.code != Exit.OK
    assert "säger något annat än filens" in refused.err
    assert "2026-11-20 14:32" in refused.err
    assert document(managers) == before
    assert managers("agreements", "import", file, "--replace").code == Exit.OK
    assert "varje vecka" not in document(managers)
    assert "**Gäller:** K.L." in document(managers)


def test_what_can_not_be_handed_over_or_taken_in_is_told(kept: Caller, tmp_path: Path) -> None:
    """Damage, another kind of file, no file, a file in the way, and two answers to whose it is."""
    file = tmp_path / "a.avtal"
    assert kept("agreements", "export", "-o", str(file)).code == Exit.OK
    assert kept("agreements", "export", "-o", str(file)).code != Exit.OK
    cut, view = tmp_path / "cut.avtal", str(tmp_path / "bild.kuvert")
    cut.write_bytes(file.read_bytes()[:200])
    kept("bundle", "make", "latest", "-o", view)
    before = document(kept)
    for words, code, told in (
        ((str(cut),), Exit.REJECTED, "avkortad eller ändrad"),
        ((view,), Exit.REJECTED, "ett kuvert med svar"),
        ((str(tmp_path / "borta"),), Exit.ERROR, "Filen finns inte"),
        ((str(file), "--person", "x", "--mine"), Exit.USAGE, "går inte ihop"),
    ):
        refused = kept("agreements", "import", *words)
        assert (refused.code, refused.out) == (code, ""), refused.err
        assert told in " ".join(refused.err.split())
        assert "Åtgärd: " in refused.err
    assert "en överenskommelse" in kept("bundle", "import", str(file)).err
    assert document(kept) == before
