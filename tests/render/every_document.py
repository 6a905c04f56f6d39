"""Every kind of document for every role that is shipped, with all answers given, to look at the pages of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sjalvskattning.core import explain
from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Aspect, Commitment, FollowUp
from sjalvskattning.core.agreement.document import document as agreement_document
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.comparison import compare
from sjalvskattning.core.comparison.document import document as comparison_document
from sjalvskattning.core.guide.build import build_guide
from sjalvskattning.core.guide.purpose import Purpose
from sjalvskattning.core.mirror.build import mirror
from sjalvskattning.core.mirror.document import document as mirror_document
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as plan_document
from sjalvskattning.core.response import Goal, GoalStatus, Owner, Preparation, Response, Topic
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.timeline import timeline
from sjalvskattning.core.timeline.document import document as timeline_document
from sjalvskattning.definitions.load import load
from sjalvskattning.locale import Translator
from tests.samples import rated

ASSESSMENTS = Path(__file__).parents[2] / "assessments"
TODAY = date(2026, 11, 20)
T = Translator("sv")

EXAMPLE = "På planeringsdagen i mars tog jag upp att vi dubbelarbetar, och vi ska pröva en gemensam kalender."


@cache
def shipped() -> tuple[tuple[Assessment, str], ...]:
    """Each assessment with each of its roles."""
    found = map(load, sorted(ASSESSMENTS.glob("*.yaml")))
    return tuple((assessment, role.id) for assessment in found for role in assessment.roles)


def answered(assessment: Assessment, role: str, step: int = 7, year: int = 2026) -> Response:
    """A finished response with a rating to each item; another ``step`` gives other ratings."""
    blank = Response(f"svar{year}{step}", assessment, role, created=f"{year}-11-18T09:00:00", finished=True)
    return replace(blank, answers={item.id: rated(1 + n * step % 5) for n, item in enumerate(blank.items)})


def prepared(response: Response) -> Response:
    """The same with comments on every sixth item, and with topics and goals."""
    answers = dict(response.answers)
    for item in response.items[::6]:
        answers[item.id] = replace(answers[item.id], comment=EXAMPLE)
    topics = tuple(Topic(item.id, "Hur hittar vi tid?") for item in response.items[:2])
    goals = (
        Goal("Pröva gemensam schemaläggning", "Boka tid med planeraren", due="2027-02-01", judged="Listan"),
        Goal("Färre möten", owner=Owner.MANAGER, due="före jul"),
    )
    return replace(response, answers=answers, preparation=Preparation(topics, goals, signatures=True))


def agreement(assessment: Assessment, role: str, kind: AgreementKind) -> Agreement:
    """One with commitments of every sort, of which one has been followed up."""
    follow_up = FollowUp("2027-01-15", GoalStatus.ONGOING, "Två möten hållna", "Färre dubbelbokningar")
    commitments = (
        Commitment("Pröva gemensam schemaläggning", due="2027-02-01", judged="Listan i februari"),
        Commitment("Svara inom två dagar", Aspect.EXECUTION, follow_ups=(follow_up,)),
        Commitment("Fördela tid för handledning", owner=Owner.EMPLOYER, due="löpande"),
    )
    texts = {"responsibility": "Schemat för enheten", "undertaking": "", "results": "Bemannat alla dagar"}
    if kind is AgreementKind.OVERENSKOMMELSE:
        texts = {}
    when = "2026-11-18T09:00:00"
    return Agreement("ab12", kind, assessment.id, role, when, when, commitments=commitments, **texts)


def of_role(assessment: Assessment, role: str) -> Iterator[tuple[str, Summary]]:
    """The kinds of document there are for a role, each named."""
    bare, before = answered(assessment, role), answered(assessment, role, 3, 2025)
    given, other = prepared(bare), replace(before, id="annan", perspective=Perspective.MANAGER)
    yield "summary", build_summary(bare, None, T, TODAY)
    yield "summary again", build_summary(bare, before, T, TODAY)
    yield "summary prepared", build_summary(given, before, T, TODAY)
    for name, first in (("", bare), (" prepared", given)):
        beside = compare(first, other)
        yield f"compare{name}", comparison_document(beside, T, TODAY)
        yield f"plan{name}", plan_document(agenda(first, None, 45), first, None, T, TODAY)
        yield f"plan of two{name}", plan_document(agenda(first, beside, 60), first, beside, T, TODAY)
    occasions = [answered(assessment, role, 2 + year % 4, year) for year in range(2022, 2027)]
    for count in (2, 3, 5):
        yield f"timeline {count}", timeline_document(timeline(occasions[-count:]), T, TODAY)
    for kind in AgreementKind:
        made = agreement(assessment, role, kind)
        for signed in (False, True):
            shown = agreement_document(made, assessment, T, TODAY, signatures=signed)
            yield f"{kind}{' signed' if signed else ''}", shown
    for purpose in Purpose:
        yield f"guide {purpose}", build_guide(assessment, role, purpose, T)
    yield from explained(given, before, other)
    facing, facing_role = next(pair for pair in shipped() if pair[0].id != assessment.id)
    yield "mirror", mirror_document(mirror(bare, facing, facing_role), T, TODAY)


def explained(response: Response, before: Response, other: Response) -> Iterator[tuple[str, Summary]]:
    """Explanations of each kind of number."""
    area, item = response.areas[0], response.items[0]
    yield "explain", explain.overview(response, before, T)
    yield "explain area", explain.explain_area(response, area.id, T)
    yield "explain item", explain.explain_item(response, item.id, T)
    yield "explain overall", explain.explain_overall(response, T)
    yield "explain counts", explain.explain_counts(response, T)
    yield "explain shares", explain.explain_shares(response, T)
    yield "explain change", explain.explain_change(response, before, T)
    yield "explain difference", explain.explain_difference(response, other, area.id, T)
    yield "explain over time", explain.explain_over_time(timeline((before, response)), area.id, T)
