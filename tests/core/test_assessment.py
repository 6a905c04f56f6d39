"""An assessment: who is asked what, and a hash that tells one version from another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from sjalvskattning.core.assessment import (
    Assessment,
    Kind,
    Perspective,
    Ref,
    Relation,
    Reliability,
    Scale,
    Source,
    Support,
    Text,
)
from tests import samples
from tests.samples import SAMPLE, area, assessment, item, role


def ids_of(role_id: str, perspective: Perspective = Perspective.SELF) -> list[str]:
    """The ids asked of a role of the sample."""
    return [known.id for known in SAMPLE.items_of(role_id, perspective)]


def test_a_role_that_extends_another_gets_all_of_it_first_and_conditions_last() -> None:
    """Inherited areas in their order with the added items, then own areas, then what is owed."""
    assert ids_of("medarbetare") == ["lyssnar", "avbryter", "halsar", "far-tid", "far-stod"]
    assert ids_of("chef") == [
        "lyssnar", "avbryter", "halsar", "ger-svar",
        "star-upp", "sager-ifran", "provar-nytt", "tar-upp-fel", "fragas",
        "far-tid", "far-stod",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("perspective", "asked"),
    [
        (Perspective.SELF, True),
        (Perspective.MANAGER, True),
        (Perspective.REPORTS, False),
        (Perspective.PEER, False),
    ],
)
def test_employees_and_peers_are_not_asked_about_conditions(perspective: Perspective, asked: bool) -> None:
    """What the employer owes the person is for the person and the manager to say."""
    kinds = {known.kind for known in SAMPLE.items_of("chef", perspective)}
    assert (Kind.CONDITION in kinds) is asked
    assert Kind.EXPECTATION in kinds


def test_sub_areas_with_the_same_id_are_merged() -> None:
    """An inherited sub-area gets the added items; a new one is added after it."""
    base = role("a", area("mod", areas=(area("inat", item("x")),)))
    more = role("b", area("mod", areas=(area("inat", item("y")), area("utat", item("z")))), extends="a")
    (merged,) = assessment(base, more).areas_of("b")
    assert [(sub.id, [known.id for known in sub.items]) for sub in merged.areas] == [
        ("inat", ["x", "y"]),
        ("utat", ["z"]),
    ]


def test_a_chain_of_roles_is_followed_to_its_beginning() -> None:
    """A role may extend one that extends another."""
    chain = assessment(
        role("a", area("x", item("1"))),
        role("b", area("y", item("2")), extends="a"),
        role("c", area("x", item("3")), extends="b"),
    )
    assert [known.id for known in chain.items_of("c")] == ["1", "3", "2"]


def test_roles_that_extend_each_other_do_not_hang() -> None:
    """A ring, which the checker refuses, still comes to an end."""
    ring = assessment(role("a", area("x", item("1")), extends="b"), role("b", extends="a"))
    assert "1" in {known.id for known in ring.items_of("a")}


def test_unknown_roles_and_steps_are_refused() -> None:
    """KeyError for a role, IndexError for a label outside the scale."""
    with pytest.raises(KeyError, match="rektor"):
        SAMPLE.areas_of("rektor")
    for step in (0, 6, -1):
        with pytest.raises(IndexError):
            SAMPLE.scale.label(step)


def test_a_scale_counts_from_its_minimum() -> None:
    """Labels belong to steps, lowest first."""
    scale = Scale(0, (Text("a"), Text("b"), Text("c")))
    assert (list(scale.steps), scale.maximum, scale.label(2)) == ([0, 1, 2], 2, Text("c"))


def test_a_text_without_translation_is_swedish_in_both_languages() -> None:
    """Never an empty text on the screen."""
    assert Text("hej").in_language("en") == "hej"
    assert Text("hej", "hello").in_language("en") == "hello"


def through_json(given: Assessment, **options: Any) -> Assessment:
    """The assessment as it comes back from a file."""
    return Assessment.from_dict(json.loads(json.dumps(given.to_dict(), **options)))


@given(samples.assessments())
def test_from_dict_of_to_dict_is_the_identity(given_assessment: Assessment) -> None:
    """Through JSON, however it is formatted, with the same hash."""
    for options in ({}, {"indent": 4, "sort_keys": True}, {"ensure_ascii": False}):
        again = through_json(given_assessment, **options)
        assert again == given_assessment
        assert again.content_hash == given_assessment.content_hash


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to every text, number and truth value in a JSON tree."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*path, index))
    else:
        yield path


def changed_at(data: Any, path: tuple[Any, ...]) -> Any:
    """The tree with the leaf at ``path`` changed; None when the leaf is one of a fixed set."""
    data = json.loads(json.dumps(data))
    place = data
    for step in path[:-1]:
        place = place[step]
    value = place[path[-1]]
    if value in ("expectation", "condition", "restates", "interprets") or value is None:
        return None
    place[path[-1]] = (
        (not value) if isinstance(value, bool) else value + ("." if isinstance(value, str) else 1)
    )
    return data


def test_the_hash_moves_with_any_change_of_any_text_or_number() -> None:
    """Each single leaf of the definition is in the hash."""
    data = SAMPLE.to_dict()
    seen = {SAMPLE.content_hash}
    changed = [other for path in leaves(data) if (other := changed_at(data, path)) is not None]
    assert len(changed) > 100
    for other in changed:
        seen.add(Assessment.from_dict(other).content_hash)
    assert len(seen) == len(changed) + 1


def test_the_hash_is_the_same_on_every_machine() -> None:
    """A frozen value: a change of it makes every stored response look like another version's."""
    small = assessment(role("r", area("omrade", item("a"))))
    assert small.content_hash == "89be7caf473fa0e5aa0ef3d6ca33b77c1b97ed13d3a978c5f9a1331949d682e8"


def test_a_lone_surrogate_does_not_stop_the_hash() -> None:
    """A damaged text is still a text."""
    odd = assessment(role("r", area("omrade", item("a", text="\ud800"))))
    assert len(odd.content_hash) == 64


@pytest.mark.parametrize("missing", ["id", "scale", "roles", "policy", "scoring"])
def test_a_definition_without_a_part_is_refused(missing: str) -> None:
    """KeyError, one of the three promised."""
    data = SAMPLE.to_dict()
    del data[missing]
    with pytest.raises(KeyError, match=missing):
        Assessment.from_dict(data)


# -- support on offer

PROGRAMME = Support(
    "program",
    Text("Ledarprogram", "Leadership programme"),
    Text("För den som leder andra."),
    Source("Stöd", "punkt 1", Relation.RESTATES, (Ref("stod/p1", "0f1e2d3c.abc"),)),
)


def offering(*serves: str) -> Assessment:
    """The sample with one support, for that."""
    return replace(SAMPLE, support=(PROGRAMME._replace(serves=serves),))


@pytest.mark.parametrize(
    ("serves", "roles"),
    [
        ((), ["medarbetare", "chef"]),
        (("chef",), ["chef"]),
        (("medarbetare",), ["medarbetare", "chef"]),
        (("mod-inat",), ["chef"]),
        (("forutsattningar",), ["medarbetare", "chef"]),
        (("dialog",), []),
        (("dialog", "mod"), ["chef"]),
    ],
)
def test_support_is_offered_to_those_it_is_for(serves: tuple[str, ...], roles: list[str]) -> None:
    """Everyone, a role and those that extend it, who has the area or the sub-area, or none."""
    known = offering(*serves)
    assert [role.id for role in known.roles if known.support_of(role.id)] == roles


def test_support_for_a_theme_is_for_those_with_an_item_of_it() -> None:
    """A theme lives in items."""
    themed = replace(item("x"), themes=("dialog",))
    known = replace(
        assessment(role("a", area("ett", item("y"))), role("b", area("tva", themed))),
        support=(PROGRAMME._replace(serves=("dialog",)),),
    )
    assert (known.support_of("a"), known.support_of("b")) == ((), known.support)


def test_a_goal_finds_the_support_it_points_to() -> None:
    """By its id; nothing, and a support that is gone, give None."""
    known = offering()
    assert known.support_named("program") is known.support[0]
    assert known.support_named("") is None
    assert known.support_named("annat") is None
    with pytest.raises(KeyError):
        known.support_of("rektor")


# -- reliability

MEASURED = Reliability(18, 0.8, 240, "Provkommunen 2026")


def test_what_was_measured_does_not_hold_for_an_area_with_more_in_it() -> None:
    """A role that adds items to an inherited area has another area; one that adds none keeps it."""
    base = role("a", replace(area("x", item("1"), item("2")), reliability=MEASURED))
    adding = role("b", area("x", item("3")), extends="a")
    own = role("c", replace(area("x", item("4")), reliability=MEASURED._replace(n=50)), extends="a")
    beside = role("d", area("y", item("5")), extends="a")
    known = assessment(base, adding, own, beside)

    def of(role_id: str) -> Reliability | None:
        return known.areas_of(role_id)[0].reliability

    assert (of("a"), of("b"), of("d")) == (MEASURED, None, MEASURED)
    assert of("c") == MEASURED._replace(n=50)


def test_what_is_measured_and_offered_survives_and_moves_the_hash() -> None:
    """Through JSON, and each number, text and place of it is in the hash."""
    top = replace(SAMPLE.roles[0].areas[0], reliability=MEASURED)
    roles = (replace(SAMPLE.roles[0], areas=(top, *SAMPLE.roles[0].areas[1:])), SAMPLE.roles[1])
    whole = replace(offering("chef"), roles=roles)
    assert through_json(whole) == whole
    hashes = {SAMPLE.content_hash, whole.content_hash}
    for changed in (MEASURED._replace(sd=17), MEASURED._replace(r=0.7), MEASURED._replace(n=3)):
        areas = (replace(top, reliability=changed), *SAMPLE.roles[0].areas[1:])
        hashes.add(replace(whole, roles=(replace(roles[0], areas=areas), roles[1])).content_hash)
    hashes |= {offering().content_hash, offering("chef").content_hash}
    assert len(hashes) == 7


def test_a_definition_with_neither_is_as_it_was() -> None:
    """What is absent is not in the data, so no stored response looks like another version's."""
    data = SAMPLE.to_dict()
    assert "support" not in data
    assert not [path for path in leaves(data) if "reliability" in path or "for" in path]


@pytest.mark.parametrize(
    "numbers",
    [[0, 0.8, 240], [51, 0.8, 240], [18, 1, 240], [18, -0.1, 240], [18, 0.8, 1], [float("nan"), 0.8, 9]],
)
def test_a_measurement_that_nobody_can_have_made_is_refused(numbers: list[float]) -> None:
    """A damaged or foreign response can't make the program divide by zero."""
    data = SAMPLE.to_dict()
    data["roles"][0]["areas"][0]["reliability"] = [*numbers, "Prov"]
    with pytest.raises(ValueError, match=str(numbers[-1])):
        Assessment.from_dict(data)
