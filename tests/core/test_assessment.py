"""An assessment: who is asked what, and a hash that tells one version from another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from sjalvskattning.core.assessment import Assessment, Kind, Perspective, Scale, Text
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
