"""A small assessment and responses to it."""

from __future__ import annotations

from dataclasses import replace

from sjalvskattning.core.assessment import (
    Area,
    Assessment,
    Item,
    Kind,
    Policy,
    Relation,
    Role,
    Scale,
    ScoringRule,
    Source,
    Text,
)
from sjalvskattning.core.response import Answer, AnswerState, Goal, Preparation, Response, Topic


def item(id: str, kind: Kind = Kind.EXPECTATION) -> Item:
    """One item."""
    return Item(
        id=id,
        kind=kind,
        text=Text(f"Jag tar ansvar för {id}.", f"I take responsibility for {id}."),
        third=Text(f"tar ansvar för {id}."),
        works=(Text("Det märks i vardagen."),),
        fails=(),
        question=Text("När gick det bra?"),
        source=Source("Mod", "punkt 3", Relation.INTERPRETS),
        strength="ska",
    )


def assessment(items: int = 6) -> Assessment:
    """One role, two areas, five steps."""
    count = items - 2
    return Assessment(
        id="exempel",
        version="1",
        name=Text("Exempel", "Example"),
        title=Text("Medarbetarskap"),
        about=Text("Om hur vi arbetar – åäö."),
        policy=Policy("Köping", "Policy"),
        scale=Scale(1, tuple(Text(f"steg {n}") for n in range(1, 6))),
        scoring=ScoringRule(),
        roles=(
            Role(
                "medarbetare",
                Text("Medarbetare", "Employee"),
                Text(""),
                None,
                (
                    Area(
                        "mod",
                        Text("Mod"),
                        Kind.EXPECTATION,
                        Text(""),
                        tuple(item(f"mod-{n}") for n in range(count)),
                    ),
                    Area(
                        "villkor",
                        Text("Villkor"),
                        Kind.CONDITION,
                        Text(""),
                        (item("tid", Kind.CONDITION), item("stod", Kind.CONDITION)),
                    ),
                ),
            ),
        ),
    )


ASSESSMENT = assessment()


def response(
    id: str = "svar-1", created: str = "2026-11-20T10:00:00+01:00", of: Assessment = ASSESSMENT
) -> Response:
    """A response without answers."""
    return Response(id=id, assessment=of, role="medarbetare", created=created)


def rated(value: int, comment: str = "") -> Answer:
    """A rating."""
    return Answer(AnswerState.RATED, value, comment)


def filled(count: int = 3, id: str = "svar-1") -> Response:
    """A response with some answers and a preparation."""
    one = response(id)
    for index, asked in enumerate(one.items[:count]):
        one = one.with_answer(asked.id, rated(1 + index % 5, f"kommentar {index} åäö"))
    return replace(one, preparation=Preparation(topics=(Topic("mod-0", "mer tid"),), goals=(Goal("Läsa"),)))
