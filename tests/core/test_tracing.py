"""A definition held against its policy: editing one sentence names the items that stand on it, no others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Excluded, Ref, Relation, Source, Support, Text
from sjalvskattning.core.policy import PolicyText, fingerprint, split
from sjalvskattning.core.tracing import State, Trace, revise, trace
from sjalvskattning.core.tracing.data import revision_data, trace_data
from sjalvskattning.core.tracing.report import report, revision_section
from sjalvskattning.locale import Translator
from sjalvskattning.render import TEXTS, render
from tests.core.test_policy import TEXT
from tests.samples import area, assessment, item, role

POLICY = split(TEXT)
SV = Translator("sv")
ITEMS = {
    "a": "var-grund/1.1",
    "b": "var-grund/1.2",
    "c": "du-som-medarbetare-ska/p1",
    "d": "du-som-medarbetare-ska/p2",
    "e": "du-som-medarbetare-ska/p2",
}
LEFT_OUT = ("var-grund/2.1", "du-som-medarbetare-ska/p3", "uppfoljning/1.1")


def ref(passage_id: str, policy: PolicyText = POLICY) -> Ref:
    """A stamped reference to a passage."""
    passage = next(p for p in policy.passages if p.id == passage_id)
    return Ref(passage.id, fingerprint(passage.full))


def definition(items: dict[str, Ref | None] | None = None) -> Assessment:
    """An assessment with one role and area; its items refer to passages of ``TEXT``."""
    wanted = items if items is not None else {name: ref(passage) for name, passage in ITEMS.items()}
    made = [
        replace(bare, source=bare.source._replace(trace=(target,) if target else ()))
        for name, target in wanted.items()
        for bare in [item(name)]
    ]
    excluded = tuple(Excluded("x", "y", f"skäl {place}", (ref(place),)) for place in LEFT_OUT)
    return replace(assessment(role("medarbetare", area("grund", *made))), excluded=excluded)


def held(text: str, held_up: Assessment | None = None) -> Trace:
    """The definition held against a text."""
    return trace(held_up or definition(), split(text))


def names(found: Trace) -> list[str]:
    """The items to review."""
    return [found_item.id for found_item in found.to_review]


def test_an_unchanged_text_is_complete() -> None:
    """Every passage has items or a reason, nothing is suspect."""
    found = held(TEXT)
    assert found.complete
    assert not found.strange
    assert [len(account.items) for account in found.accounts] == [1, 1, 0, 1, 2, 0, 0]


@pytest.mark.parametrize(
    ("old", "new", "review"),
    [
        ("invånarnas bästa", "invånarnas allra bästa", ["a"]),
        ("t.ex. närmaste chef", "närmaste chef eller skyddsombud", ["b"]),
        ("bemöta alla med respekt", "bemöta alla med värme", ["c"]),
        ("dela med dig av det du kan", "lära andra det du kan", ["d", "e"]),
        ("Du som medarbetare ska", "Du som medarbetare får", ["c", "d", "e"]),
        ("hushålla med kommunens pengar", "hushålla med kommunens tid", []),
        ("Vår grund", "Grunden", []),
    ],
)
def test_editing_one_sentence_names_exactly_its_items(old: str, new: str, review: list[str]) -> None:
    """An edit points out what stands on that passage; a new heading changes nothing that was said."""
    assert old in TEXT
    found = held(TEXT.replace(old, new))
    assert names(found) == review
    assert found.complete is (not found.suspect)
    assert {link.located.state for link in found.suspect} <= {State.CHANGED}


def test_a_changed_exclusion_is_to_be_reviewed_too() -> None:
    """What was left out may no longer be rightly left out."""
    found = held(TEXT.replace("kommunens pengar", "kommunens tid"))
    assert [link.excluded.reason for link in found.suspect if link.excluded] == [
        "skäl du-som-medarbetare-ska/p3"
    ]


def test_a_new_passage_is_uncovered_and_moves_the_others() -> None:
    """What comes after it has another place and reads the same: moved, not suspect."""
    found = held(TEXT.replace("Varje arbetsplats", "Ingen arbetar ensam på natten.\n\nVarje arbetsplats"))
    assert [account.passage.text for account in found.uncovered] == ["Ingen arbetar ensam på natten."]
    assert not found.suspect
    assert [link.located.passage.id for link in found.moved if link.located.passage] == ["var-grund/3.1"]


def test_a_removed_passage_is_gone() -> None:
    """Its items are named; no other passage is taken for it."""
    found = held(TEXT.replace("• bemöta alla med respekt\n", ""))
    gone = [link for link in found.suspect if link.located.state is State.GONE]
    assert [link.item.id for link in gone if link.item] == ["c"]
    assert not found.uncovered


def test_a_rewritten_passage_in_the_same_place_is_changed() -> None:
    """Even when no word is left: what stands there now must be read."""
    found = held(TEXT.replace("bemöta alla med respekt", "vara på plats varje morgon klockan sju"))
    assert names(found) == ["c"]


def test_a_sentence_moved_to_another_section_is_not_suspect() -> None:
    """The words decide, not the place."""
    found = held(
        TEXT.replace("Varje arbetsplats håller återkommande samtal om policyn.\n\n", "")
        + "\nVarje arbetsplats håller återkommande samtal om policyn.\n"
    )
    assert not found.suspect
    assert len(found.moved) == 1


def test_an_item_without_a_fingerprint_or_a_passage() -> None:
    """It has not been held against the text; it points nowhere."""
    bare = definition({"a": Ref("var-grund/1.1"), "b": Ref("var-grund/9.9"), "c": None})
    found = held(TEXT, bare)
    states = {link.item.id: link.located.state for link in found.links if link.item}
    assert states == {"a": State.UNSTAMPED, "b": State.GONE}
    assert [loose.id for loose in found.untraced] == ["c"]
    assert not found.complete


def test_another_policy_is_strange() -> None:
    """Almost none of the passages: the wrong file, and nothing of it is taken for a change."""
    found = held("Trafikregler\n\nAlla bilar kör till höger. Cyklar kör också till höger.")
    assert found.strange
    assert not found.complete


@given(st.sets(st.sampled_from(range(7))))
def test_every_passage_is_in_one_of_three(left: set[int]) -> None:
    """Covered, excluded or uncovered; together they are the whole text."""
    kept = [name for index, name in enumerate(ITEMS) if index not in left]
    found = held(TEXT, definition({name: ref(ITEMS[name]) for name in kept}))
    covered = {a.passage.id for a in found.accounts if a.items}
    excluded = {a.passage.id for a in found.accounts if a.excluded}
    uncovered = {a.passage.id for a in found.uncovered}
    assert covered == {ITEMS[name] for name in kept}
    assert excluded == set(LEFT_OUT)
    assert covered | excluded | uncovered == {p.id for p in POLICY.statements}
    assert not uncovered & (covered | excluded)


def test_a_revision_lists_new_changed_and_removed() -> None:
    """Old text against new text, without any definition."""
    new = (
        TEXT.replace("• bemöta alla med respekt\n", "")
        .replace("kommunens pengar", "kommunens tid och pengar")
        .replace("Varje arbetsplats", "Ingen arbetar ensam på natten.\n\nVarje arbetsplats")
    )
    revision = revise(POLICY, split(new))
    assert [p.text for p in revision.new] == ["Ingen arbetar ensam på natten."]
    assert [p.text for p in revision.removed] == ["bemöta alla med respekt"]
    assert [(pair.before.text, pair.after.text) for pair in revision.changed] == [
        ("hushålla med kommunens pengar.", "hushålla med kommunens tid och pengar.")
    ]
    assert revise(POLICY, POLICY).empty


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_report_shows_the_change_and_the_items(language: str) -> None:
    """New words in brackets; with the older text also what went away; in every format."""
    new = TEXT.replace("bemöta alla med respekt", "bemöta alla människor med respekt")
    found = held(new)
    t = Translator("sv" if language == "sv" else "en")
    alone, beside = report(found, "ny.txt", t), report(found, "ny.txt", t, POLICY)
    for name in TEXTS:
        assert "människor" in render(alone, name)
    text = " ".join(render(alone, "text").split())
    assert "ska bemöta alla [människor] med respekt" in text
    assert "(c)" in text
    assert "ska bemöta alla med respekt" in " ".join(render(beside, "text").split())


def test_words_that_are_gone_are_counted_or_shown() -> None:
    """Counted from the fingerprint, shown when an older text is at hand."""
    found = held(TEXT.replace("bemöta alla med respekt", "bemöta alla"))
    t = Translator("sv")
    assert "[2 ord är borta]" in " ".join(render(report(found, "ny.txt", t), "text").split())
    assert "alla [med respekt]" in " ".join(render(report(found, "ny.txt", t, POLICY), "text").split())


def test_the_report_of_a_revision() -> None:
    """New, removed and changed passages with their words."""
    new = split(TEXT.replace("• bemöta alla med respekt\n", "• le\n• tala högt\n"))
    section = revision_section(revise(POLICY, new), POLICY, new, Translator("sv"))
    shown = str(section)
    assert "bemöta alla med respekt" in shown
    assert "tala högt" in shown
    assert "säger detsamma" in str(revision_section(revise(POLICY, POLICY), POLICY, POLICY, Translator("sv")))


def test_the_data_has_the_documented_keys() -> None:
    """What scripts read."""
    found = held(TEXT.replace("bemöta alla med respekt", "bemöta alla"))
    data = trace_data(found, POLICY)
    assert data["review"] == ["c"]
    assert data["complete"] is False
    assert data["suspect"][0]["before"].endswith("alla [med respekt]")
    assert set(data) == {
        "assessment", "version", "complete", "passages", "uncovered", "review", "suspect", "moved",
        "untraced", "untraced_excluded", "dropped_lines",
    }  # fmt: skip
    assert set(revision_data(revise(POLICY, POLICY), POLICY, POLICY)) == {
        "new",
        "changed",
        "removed",
        "moved",
    }


def offering(passage_id: str) -> Assessment:
    """The definition with a support on offer that stands on a passage."""
    place = Source("Du som medarbetare ska", "punkt", Relation.RESTATES, (ref(passage_id),))
    return replace(
        definition(), support=(Support("program", Text("Ledarprogram"), Text("För alla."), place),)
    )


def test_a_support_is_reviewed_when_its_passage_changes() -> None:
    """It is told with the items of the passage, in the report and as data; no item is blamed for it."""
    held_up = offering("uppfoljning/1.1")
    assert held(TEXT, held_up).complete
    passage = next(p for p in POLICY.passages if p.id == "uppfoljning/1.1")
    words = " ".join(passage.text.split()[:3])
    assert words in TEXT
    found = held(TEXT.replace(words, f"{words} ytterligare"), held_up)
    assert not found.complete
    assert names(found) == []
    (link,) = [link for link in found.suspect if link.support]
    assert link.located.state is State.CHANGED
    assert "Granska stödet: Ledarprogram (support:program)" in " ".join(
        render(report(found, "policy.txt", SV), "text").split()
    )
    assert {entry["support"] for entry in trace_data(found)["suspect"]} == {None, "program"}


def test_a_support_accounts_for_no_passage() -> None:
    """What nothing else stands for is still uncovered."""
    held_up = replace(offering("uppfoljning/1.1"), excluded=definition().excluded[:2])
    assert [account.passage.id for account in held(TEXT, held_up).uncovered] == ["uppfoljning/1.1"]
