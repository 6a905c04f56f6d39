"""``docs/document.schema.json`` says what ``--format json`` writes, of every kind of document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from sjalvskattning.core.agreement.agreement import AgreementKind, Commitment
from sjalvskattning.core.agreement.document import document as agreement_document
from sjalvskattning.core.agreement.following import followed_up, with_commitment
from sjalvskattning.core.agreement.making import from_preparation
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.comparison import compare
from sjalvskattning.core.comparison.document import Code, CodeState
from sjalvskattning.core.comparison.document import document as comparison_document
from sjalvskattning.core.explain import explain_area, overview
from sjalvskattning.core.guide import Purpose, build_guide
from sjalvskattning.core.mirror import mirror
from sjalvskattning.core.mirror.document import document as mirror_document
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as plan_document
from sjalvskattning.core.response import (
    Answer,
    AnswerState,
    Goal,
    GoalStatus,
    Owner,
    Preparation,
    Response,
    Topic,
)
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.summary.document import Block, NoteLines, Section
from sjalvskattning.core.timeline import document as timeline_document
from sjalvskattning.core.timeline import timeline
from sjalvskattning.definitions.load import load
from sjalvskattning.locale import LANGUAGES, Language, Translator
from sjalvskattning.render import render
from tests.render import figures
from tests.samples import prepared_responses, rated

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "document.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
TODAY = date(2026, 11, 20)


@cache
def policy(name: str = "lidkoping") -> Assessment:
    """A shipped definition."""
    return load(ROOT / "assessments" / f"{name}.yaml")


def answered(steps: tuple[int, ...], day: str = "2026-11-16", **changed: Any) -> Response:
    """A medarbetare's response: the steps over and over, every tenth one that can't be judged."""
    blank = Response(f"id-{day}", policy(), "medarbetare", created=f"{day}T10:00:00", finished=True)
    answers: dict[str, Answer] = {}
    for number, item in enumerate(blank.items):
        value = steps[number % len(steps)]
        answers[item.id] = (
            Answer(AnswerState.CANNOT_JUDGE)
            if number % 10 == 9
            else rated(value, f"Exempel {number}.", private=number % 4 == 0, flagged=number == 3)
        )
    return replace(blank, answers=answers, **changed)


def prepared() -> Response:
    """One's own view with everything in it that there is a place for."""
    first = answered((5, 3, 4, 2)).items
    preparation = Preparation(
        topics=(Topic(first[2].id, "Hur gör vi?"),),
        goals=(Goal("Hålla i planeringsdagen", "Boka lokal", Owner.ME, "2027-05-01", "Den är hållen"),),
        earlier=(Goal("Lära upp två kollegor", status=GoalStatus.ONGOING),),
        needs="Tid.",
        competence="Att leda möten.",
        signatures=True,
    )
    return answered((5, 3, 4, 2), preparation=preparation)


def documents(t: Translator) -> dict[str, Summary]:
    """A document of every kind that a command or a page makes of answers or of a definition."""
    own, earlier = prepared(), answered((4, 3, 3), "2025-11-16")
    manager = answered((4, 4, 5, 3), "2026-11-17", perspective=Perspective.MANAGER)
    views = compare(own, manager)
    codes = [Code("Chefen", "aaaa-bbbb-cccc-dddd", CodeState.CHECKED)]
    agreed = from_preparation(
        own, id="abc", created="2026-11-20T11:00:00", kind=AgreementKind.UPPDRAGSKONTRAKT
    )
    agreed = with_commitment(agreed, Commitment("Tid för handledning", owner=Owner.EMPLOYER))
    agreed = followed_up(agreed, 1, "2027-05-02", GoalStatus.DONE, "Dagen hölls", "Två förslag")
    return {
        "summary": build_summary(own, earlier, t, TODAY),
        "comparison": comparison_document(views, t, TODAY, codes),
        "plan": plan_document(agenda(own, views, 45), own, views, t, TODAY),
        "plan of one": plan_document(agenda(own, None, 30), own, None, t, TODAY),
        "timeline": timeline_document(timeline([answered((3, 2), "2024-11-16"), earlier, own]), t, TODAY),
        **{purpose.value: build_guide(policy(), "medarbetare", purpose, t) for purpose in Purpose},
        "explain": explain_area(own, own.areas[0].id, t),
        "explain, all": overview(own, earlier, t),
        "agreement": agreement_document(agreed, policy(), t, TODAY, signatures=True),
        "mirror": mirror_document(mirror(own, policy("koping"), "medarbetare"), t, TODAY),
    }


FIGURES = Summary("Figurer", sections=(Section("figures", "Figurer", (*figures.ALL, NoteLines("", 2))),))


def written(summary: Summary) -> Any:
    """The document as another program reads it."""
    return json.loads(render(summary, "json"))


def faults(document: Any) -> list[str]:
    """What the schema finds wrong, and where."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a document, the document itself first."""
    if isinstance(value, dict):
        yield value
        for entry in value.values():
            yield from objects(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from objects(entry)


def one_of_each() -> dict[str, Any]:
    """A small document that has every kind of block."""
    blocks: dict[str, Block] = {}
    for summary in (*documents(Translator("sv")).values(), FIGURES):
        for section in (*summary.sections, *summary.appendix):
            blocks |= {type(block).__name__: block for block in section.blocks}
    return dict(written(Summary("Allt", sections=(Section("all", "Allt", tuple(blocks.values())),))))


def test_the_schema_is_one() -> None:
    """By the draft that it names; and all its objects and texts are explained."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
        for key, value in definition.get("properties", {}).items():
            assert key == "kind" or "description" in value or "$ref" in value or name == "mark", (name, key)
    assert all("description" in value for value in SCHEMA["properties"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_document_is_as_the_schema_says(language: Language) -> None:
    """A samtalsunderlag, two views, a plan, a timeline, guides, explanations, an agreement, a mirror."""
    made = documents(Translator(language)).items()
    assert {name: found for name, summary in made if (found := faults(written(summary)))} == {}
    assert faults(written(FIGURES)) == []


@given(response=prepared_responses())
def test_a_summary_of_any_answers_is(response: Response) -> None:
    """Whatever is answered, written and prepared."""
    assert faults(written(build_summary(response, None, Translator("sv"), TODAY))) == []


@pytest.mark.parametrize("block", get_args(Block), ids=lambda block: block.__name__)
def test_the_schema_knows_a_blocks_fields(block: Any) -> None:
    """All of them and no others: a field that is added, renamed or dropped is added here too."""
    kind = re.sub("(?<=[a-z])(?=[A-Z])", "_", block.__name__).lower()
    definition = SCHEMA["$defs"][kind]
    assert {"$ref": f"#/$defs/{kind}"} in SCHEMA["$defs"]["block"]["oneOf"]
    assert set(definition["properties"]) == {"kind", *block._fields} == set(definition["required"])


def test_the_schema_knows_no_other_block() -> None:
    """As many as there are, and every one of them is in some document that is tested here."""
    kinds = [entry["$ref"].rpartition("/")[2] for entry in SCHEMA["$defs"]["block"]["oneOf"]]
    assert len(kinds) == len(get_args(Block))
    assert {found["kind"] for found in objects(one_of_each()) if "kind" in found} == set(kinds)
    assert set(SCHEMA["properties"]) == set(Summary._fields)


def test_a_changed_block_is_not_as_the_schema_says() -> None:
    """A key more, a key less, or a value of another type, in any object of any block."""
    document = one_of_each()
    assert faults(document) == []
    for found in list(objects(document)):
        whole = dict(found)
        found["new"] = ""
        assert faults(document), whole
        for key, value in whole.items():
            found.clear()
            found.update({name: kept for name, kept in whole.items() if name != key})
            assert faults(document), (key, whole)
            found.update(whole | {key: 1.5 if not isinstance(value, bool) else "ja"})
            assert faults(document), (key, whole)
        found.clear()
        found.update(whole)
    assert faults(document) == []
