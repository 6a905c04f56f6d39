"""When the input ends in the middle of writing: what was written is kept, and never shared by that."""

from __future__ import annotations

import pytest

from sjalvskattning.core.response import Answer, Goal, Owner, Preparation, Response
from sjalvskattning.usecases.workspace import Workspace
from tests.cli.calls import CHEF, Caller

PRIVATE = "Kommentaren var inte avslutad. Därför är den bara för dig. Sparat "


def stored(call: Caller) -> Response:
    """The response that a call left behind."""
    workspace = Workspace.of(call.environment)
    return workspace.store.read(workspace.resolve("latest"))


def first_answer(call: Caller) -> Answer:
    """What was answered to the first question."""
    response = stored(call)
    return response.answer(response.items[0].id)


def notes(call: Caller) -> Preparation:
    """What was written in the notes."""
    return stored(call).preparation


@pytest.mark.parametrize("word", ["k", "p"])
@pytest.mark.parametrize("end", ["\n", ""])
def test_an_unended_comment_is_kept_and_private(call: Caller, word: str, end: str) -> None:
    """Every line of it, also one that has no end; nobody said that it may be shared."""
    out = call(*CHEF, typed=f"{word}\nBra exempel\noch en rad{end}").out
    assert first_answer(call) == Answer(comment="Bra exempel\noch en rad", private=True)
    assert PRIVATE in out
    assert out.index(PRIVATE) < out.index("Allt du har svarat är sparat.")


def test_it_stands_after_what_was_written_before(call: Caller) -> None:
    """Nothing that was there is lost; all of it becomes private, and that is said."""
    out = call(*CHEF, typed="k Först\nb\nk\nSedan\n").out
    assert first_answer(call) == Answer(comment="Först\nSedan", private=True)
    assert "allt är nu bara för dig" in out


def test_a_comment_that_was_only_begun_changes_nothing(call: Caller) -> None:
    """The input ends before a line is written."""
    out = call(*CHEF, typed="k Först\nb\nk\n").out
    assert first_answer(call) == Answer(comment="Först")
    assert "inte avslutad" not in out


def test_in_a_demo_it_is_not_called_saved(call: Caller) -> None:
    """Nothing is kept there, and nothing is said to be."""
    out = call("demo", "--plain", typed="k\nBra exempel\n").out
    assert "Sparat" not in out
    assert "Sparas inte." in out


def test_a_finished_assessment_refuses_before_anything_is_written(call: Caller) -> None:
    """So that no text is written in vain."""
    call(*CHEF, typed="klar\nklar\n0\nq\n")
    out = call("take", "--resume", "latest", typed="g 1\nk\nq\n").out
    assert "Skriv öppna om du vill ändra." in out
    assert "Kommentar eller exempel." not in out


@pytest.mark.parametrize(("place", "field"), [("3", "needs"), ("4", "competence")])
def test_unended_notes_are_kept(call: Caller, place: str, field: str) -> None:
    """What one needs and wants to learn, after what was there."""
    call(*CHEF, typed=f"underlag\n{place}\nTid\n.\n0\nq\n")
    out = call("take", "--resume", "latest", typed=f"underlag\n{place}\nStöd\n").out
    assert getattr(notes(call), field) == "Tid\nStöd"
    assert "Texten var inte avslutad. Sparat " in out


def test_an_unended_goal_is_kept(call: Caller) -> None:
    """As far as it went, among the others."""
    call(*CHEF, typed="underlag\n2\n1\nFörsta målet\n\n\n\n\n0\nq\n")
    out = call("take", "--resume", "latest", typed="underlag\n2\n1\nAndra målet\nBörja\n").out
    assert notes(call).goals == (Goal("Första målet"), Goal("Andra målet", "Börja"))
    assert "Målet var inte avslutat. Sparat " in out
    call("take", "--resume", "latest", typed="underlag\n2\n2\n1\nÄndrat\n\n\n\n2")
    assert notes(call).goals == (Goal("Ändrat", owner=Owner.MANAGER), Goal("Andra målet", "Börja"))


def test_a_goal_that_was_only_begun_changes_nothing(call: Caller) -> None:
    """No empty goal is made."""
    out = call(*CHEF, typed="underlag\n2\n1\n").out
    assert notes(call).goals == ()
    assert "inte avslutat" not in out
