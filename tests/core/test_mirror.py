"""The mirror: every theme in its one place, every answer counted once, nothing that is not said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sjalvskattning.core.assessment import Assessment, Item, Kind, Perspective
from sjalvskattning.core.mirror import Facing, Mirror, mirror
from sjalvskattning.core.mirror.document import document
from sjalvskattning.core.mirror.roles import corresponding
from sjalvskattning.core.response import Answer, AnswerState, Occasion, Response
from sjalvskattning.core.scoring import Reason, keyed, score_items, weight_units
from sjalvskattning.core.themes import THEMES
from sjalvskattning.core.themes.survey import themes_of
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import TEXTS, render
from tests.core.themed import HERE, THERE, themed_assessments, with_themes
from tests.samples import CANNOT_JUDGE, NOT_APPLICABLE, SAMPLE, assessment, rated, response, responses, role

SV = Translator("sv")
TODAY = date(2026, 11, 20)
ANSWERED: dict[str, Answer | int] = {
    "lyssnar": 4,
    "avbryter": 4,
    "halsar": CANNOT_JUDGE,
    "far-stod": NOT_APPLICABLE,
    "star-upp": 5,
    "fragas": 1,
}
ROLES = st.sampled_from(["medarbetare", "chef"])


def seen(role_id: str = "chef", perspective: Perspective = Perspective.SELF) -> Mirror:
    """A response to HERE in the mirror of THERE."""
    return mirror(response(ANSWERED, HERE, role_id, perspective), THERE, role_id)


def text_of(found: Mirror, language: Language = "sv", format_name: str = "text") -> str:
    """The document with every run of white space as one space."""
    return " ".join(render(document(found, Translator(language), TODAY), format_name).split())


def named(themes: tuple[Facing, ...]) -> set[str]:
    """The ids of some themes."""
    return {facing.theme for facing in themes}


def tagged(items: tuple[Item, ...]) -> set[str]:
    """The themes of some items."""
    return {theme for item in items for theme in themes_of(item)}


# -- properties


@given(responses(themed_assessments("a")), themed_assessments("b"), ROLES)
def test_every_theme_lands_in_exactly_one_place(mine: Response, other: Assessment, role_id: str) -> None:
    """The three parts share no theme, and hold together what either policy asks about."""
    found = mirror(mine, other, role_id)
    shared, missing, own = named(found.shared), named(found.missing), named(found.own)
    mine_has, theirs_has = tagged(mine.items), tagged(other.items_of(role_id, mine.perspective))
    assert shared == mine_has & theirs_has
    assert missing == theirs_has - mine_has
    assert own == mine_has - theirs_has
    for part in (found.shared, found.missing, found.own):
        assert [facing.theme for facing in part] == [t for t in THEMES if t in named(part)]


@given(themed_assessments("a"), themed_assessments("b"), ROLES, ROLES, st.sampled_from(Perspective))
def test_sharing_is_symmetric(
    first: Assessment, second: Assessment, one: str, other: str, perspective: Perspective
) -> None:
    """Seen from the other side the same themes are shared, and what was missing is one's own."""
    there = mirror(Response("x", first, one, perspective), second, other)
    back = mirror(Response("y", second, other, perspective), first, one)
    assert named(there.shared) == named(back.shared)
    assert named(there.missing) == named(back.own)
    assert named(there.own) == named(back.missing)


@given(responses(themed_assessments("a")), themed_assessments("b"), ROLES)
def test_item_counts_add_up(mine: Response, other: Assessment, role_id: str) -> None:
    """Every item of either side stands under each of its themes once, or among those without; states too."""
    found = mirror(mine, other, role_id)
    parts = (*found.shared, *found.missing, *found.own)
    answered = [item for facing in parts for answers in facing.answers for item in answers.items]
    said = [item for facing in parts for item in facing.said]
    theirs = other.items_of(role_id, mine.perspective)
    for items, shown, without in (
        (mine.items, answered, found.without),
        (theirs, said, found.other_without),
    ):
        assert len(shown) == sum(len(themes_of(item)) for item in items)
        assert {item.id for item in shown} | {item.id for item in without} == {item.id for item in items}
        assert not {item.id for item in shown} & {item.id for item in without}
    for facing in parts:
        for answers in facing.answers:
            assert sum(answers.states.values()) == len(answers.items)
            assert {item.kind for item in answers.items} == {answers.kind}


@given(responses(themed_assessments("a")), themed_assessments("b"), ROLES)
def test_what_is_not_rated_never_counts_as_zero(mine: Response, other: Assessment, role_id: str) -> None:
    """A mean is that of the rated items alone, by the one scoring rule, or there is none."""
    for facing in (found := mirror(mine, other, role_id)).shared + found.own:
        for answers in facing.answers:
            scale = mine.assessment.scale
            steps = [
                (weight_units(item), keyed(value, item, scale))
                for item in answers.items
                if (value := mine.answer(item.id).value) is not None and weight_units(item)
            ]
            assert answers.score == replace(
                score_items(mine, "", answers.items), id=f"{facing.theme}-{answers.kind.value}"
            )
            if answers.score.mean is not None:
                weights = sum(weight for weight, _ in steps)
                assert answers.score.mean == sum(weight * step for weight, step in steps) / weights
                assert scale.minimum <= answers.score.mean <= scale.maximum


# -- examples


def test_what_is_shared_missing_and_ones_own() -> None:
    """Dialog and mod are in both, tillit only there, the rest only here; conditions stand apart."""
    found = seen()
    assert named(found.shared) == {"dialog", "mod"}
    assert named(found.missing) == {"tillit"}
    assert named(found.own) == {"bemotande", "arbetsmiljo", "tydlighet"}
    dialog = next(facing for facing in found.shared if facing.theme == "dialog")
    expected, owed = dialog.answers
    assert (expected.kind, expected.score.numerator, expected.score.denominator) == (
        Kind.EXPECTATION, 6000, 2000,
    )  # fmt: skip
    assert owed.score.reason is Reason.NOT_APPLICABLE
    assert owed.states[AnswerState.NOT_APPLICABLE] == 1


def test_who_is_not_asked_about_conditions_does_not_see_them() -> None:
    """A peer's mirror has no condition on either side."""
    found = seen(perspective=Perspective.PEER)
    items = [item for part in found.shared + found.missing for item in part.said]
    answered = [answers.kind for part in found.shared + found.own for answers in part.answers]
    assert Kind.CONDITION not in {*(item.kind for item in items), *answered}


def test_the_document_says_each_thing_in_its_place() -> None:
    """Means with their denominators, the reason where there is none, and whose grouping a theme is."""
    text = text_of(seen())
    assert "Spegel: dina svar bredvid Dar" in text
    assert "De är inte kommunernas ord." in text
    assert "Tas upp av båda: Dialog, Mod. - Bara i Dar: Tillit." in text
    assert "Medel 3,0 på skalan 1–5. Skattade påståenden: 2 av 2." in text
    assert "Inget medel: ej aktuellt. Skattade påståenden: 0 av 0. Ej aktuellt: 1." in text
    assert "Medel 5,0 på skalan 1–5. Skattade påståenden: 1 av 1. Ett påstående frågas" in text
    assert "Dar har ingen förutsättning under det här temat." in text
    assert "Har har ingen förutsättning under det här temat." in text
    assert "Jag gör lyssnar i mitt arbete. (skattat 4 av 5)" in text
    assert "Det här frågar inte din policy om" in text
    assert "Jag gör halsar i mitt arbete. Som medarbetare, punkt 6 · återger · förväntas" in text


def test_no_total_over_themes() -> None:
    """No number is computed over more than one theme, also where the definition asks for an overall mean."""
    assert HERE.scoring.overall
    found = seen()
    computed = [
        answers
        for facing in found.shared + found.own
        for answers in facing.answers
        if answers.score.mean is not None
    ]
    assert text_of(found).count("Medel ") == len(computed)
    assert "index" not in text_of(found).lower()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_name", TEXTS)
def test_no_comment_and_no_name_is_in_it(language: Language, format_name: str) -> None:
    """Neither a private nor a shared comment, nor who it is about, in any form."""
    given_answers = {
        "lyssnar": rated(4, "hemligt", private=True),
        "star-upp": rated(4, "delat exempel"),
    }
    mine = replace(response(given_answers, HERE), occasion=Occasion(name="Kim Ek", unit="Köket"))
    text = text_of(mirror(mine, THERE, "chef"), language, format_name)
    for word in ("hemligt", "delat exempel", "Kim Ek", "Köket"):
        assert word not in text


def test_others_wording_is_used_for_another_perspective() -> None:
    """A manager's mirror speaks of the employee on both sides."""
    text = text_of(seen("medarbetare", Perspective.MANAGER))
    assert "Medarbetaren gör halsar i sitt arbete." in text
    assert "Jag gör" not in text


def test_an_ongoing_response_is_marked_with_how_far_it_has_come() -> None:
    """The draft line counts as the summary's does; a finished one only says draft."""
    assert "6 av 11 besvarade" in document(seen(), SV, TODAY).draft
    done = mirror(replace(response(ANSWERED, HERE), finished=True), THERE, "chef")
    assert document(done, SV, TODAY).draft == SV("summary.draft")


def test_an_old_response_gets_its_themes_by_item_and_says_so() -> None:
    """From the definition that there is now; an item that is no longer in it is counted as without."""
    old = response(ANSWERED, replace(SAMPLE, name=HERE.name), "chef")
    bare = mirror(old, THERE, "chef")
    assert not bare.shared
    assert not bare.looked_up
    found = mirror(old, THERE, "chef", HERE)
    assert found.looked_up
    assert named(found.shared) == named(seen().shared)
    assert "De är hämtade ur den skattning för Har som finns nu" in text_of(found)
    smaller = with_themes(SAMPLE, {"lyssnar": ("dialog",)}, "har")
    fewer = mirror(old, THERE, "chef", smaller)
    assert named(fewer.shared) == {"dialog"}
    assert f"{len(old.items) - 1} påståenden för Har har inget tema" in text_of(fewer)


def test_own_themes_are_kept_when_there_are_any() -> None:
    """A later definition is not asked when the response's own has themes."""
    found = mirror(response(ANSWERED, HERE), THERE, "chef", THERE)
    assert not found.looked_up
    assert named(found.own) == named(seen().own)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("chef", ("medarbetare", "chef"), "chef"),
        ("chef", ("medarbetare", "ledare"), "ledare"),
        ("ledare", ("medarbetare", "chef"), "chef"),
        ("ledare", ("chef", "ledare"), "ledare"),
        ("medarbetare", ("chef",), None),
        ("chef", ("medarbetare",), None),
        ("larare", ("chef", "medarbetare"), None),
    ],
)
def test_corresponding_roles(mine: str, theirs: tuple[str, ...], expected: str | None) -> None:
    """The same id, or the leader's for a leader; nothing is guessed beyond that."""
    assert corresponding(mine, assessment(*(role(name) for name in theirs))) == expected
