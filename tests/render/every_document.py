"""Every kind of document: of each shipped role with all answers given, of groups, and of policies."""

from __future__ import annotations

from collections.abc import Collection, Iterator
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
from sjalvskattning.core.group.compare import comparison
from sjalvskattning.core.group.document import report as group_report
from sjalvskattning.core.group.paper import paper_form
from sjalvskattning.core.group.session import Agreed
from sjalvskattning.core.group.setup import About, Breakdown
from sjalvskattning.core.group.update import Agree, Close, TalkWithoutNumbers
from sjalvskattning.core.guide.build import build_guide
from sjalvskattning.core.guide.purpose import Purpose
from sjalvskattning.core.mirror.build import mirror
from sjalvskattning.core.mirror.document import document as mirror_document
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as plan_document
from sjalvskattning.core.response import Goal, GoalStatus, Owner, Preparation, Response, Topic
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.tabular.publishing import published
from sjalvskattning.core.tabular.report import ReportFacts, score_report
from sjalvskattning.core.themes.report import one_theme, overview
from sjalvskattning.core.themes.survey import survey, survey_theme
from sjalvskattning.core.timeline import timeline
from sjalvskattning.core.timeline.document import document as timeline_document
from sjalvskattning.core.tracing.report import report as trace_report
from sjalvskattning.definitions.load import load
from sjalvskattning.locale import LANGUAGES, Translator
from tests.core.sessions import after, opened, revealed
from tests.core.test_group_report import DIVIDED, HIGH, LOW
from tests.core.test_policy import TEXT
from tests.core.test_tabular_report import PLAN, complete, publication
from tests.core.test_tracing import POLICY, held
from tests.samples import SAMPLE, rated

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


def of_role(assessment: Assessment, role: str, t: Translator = T) -> Iterator[tuple[str, Summary]]:
    """The kinds of document there are for a role, each named."""
    bare, before = answered(assessment, role), answered(assessment, role, 3, 2025)
    given, other = prepared(bare), replace(before, id="annan", perspective=Perspective.MANAGER)
    yield "summary", build_summary(bare, None, t, TODAY)
    yield "summary again", build_summary(bare, before, t, TODAY)
    yield "summary prepared", build_summary(given, before, t, TODAY)
    for name, first in (("", bare), (" prepared", given)):
        beside = compare(first, other)
        yield f"compare{name}", comparison_document(beside, t, TODAY)
        yield f"plan{name}", plan_document(agenda(first, None, 45), first, None, t, TODAY)
        yield f"plan of two{name}", plan_document(agenda(first, beside, 60), first, beside, t, TODAY)
    occasions = [answered(assessment, role, 2 + year % 4, year) for year in range(2022, 2027)]
    for count in (2, 3, 5):
        yield f"timeline {count}", timeline_document(timeline(occasions[-count:]), t, TODAY)
    for kind in AgreementKind:
        made = agreement(assessment, role, kind)
        for signed in (False, True):
            shown = agreement_document(made, assessment, t, TODAY, signatures=signed)
            yield f"{kind}{' signed' if signed else ''}", shown
    for purpose in Purpose:
        yield f"guide {purpose}", build_guide(assessment, role, purpose, t)
    yield from explained(given, before, other, t)
    facing, facing_role = next(pair for pair in shipped() if pair[0].id != assessment.id)
    yield "mirror", mirror_document(mirror(bare, facing, facing_role), t, TODAY)


def explained(
    response: Response, before: Response, other: Response, t: Translator = T
) -> Iterator[tuple[str, Summary]]:
    """Explanations of each kind of number."""
    area, item = response.areas[0], response.items[0]
    yield "explain", explain.overview(response, before, t)
    yield "explain area", explain.explain_area(response, area.id, t)
    yield "explain item", explain.explain_item(response, item.id, t)
    yield "explain overall", explain.explain_overall(response, t)
    yield "explain counts", explain.explain_counts(response, t)
    yield "explain shares", explain.explain_shares(response, t)
    yield "explain change", explain.explain_change(response, before, t)
    yield "explain difference", explain.explain_difference(response, other, area.id, t)
    yield "explain over time", explain.explain_over_time(timeline((before, response)), area.id, t)


def of_groups(t: Translator) -> Iterator[tuple[str, Summary]]:
    """The kinds of document that no single role has: of groups, of many responses, of policies."""
    low, high = revealed(LOW, date="2025-11-20"), revealed(HIGH)
    split = Breakdown("Vilket lag?", ("Norr", "Söder"))
    rows = [f"{n % 5 + 1}/{n // 12}" for n in range(24)]
    parts = revealed(rows, breakdown=split, head_count=30)
    agreed = Agree(Agreed("Vi börjar varje möte med en runda", "alla", "2027-02-01", "mod"))
    yield "group report", group_report(after(revealed(DIVIDED), agreed), t, TODAY, before=low)
    yield "group report in parts", group_report(after(parts, Close()), t, TODAY)
    yield "group report without numbers", group_report(after(opened(), TalkWithoutNumbers()), t, TODAY)
    yield "groups compared", comparison(low, high, t, TODAY)
    yield "paper form", paper_form(opened(about=About.LEADER, breakdown=split), t)
    yield "batch report", score_report(PLAN, publication(), t.language, ReportFacts(("svar.csv",), "Enhet"))
    nothing = published(PLAN, {"": complete(1, 4)}, 5)
    yield "batch report without numbers", score_report(PLAN, nothing, t.language, ReportFacts())
    policies = list(dict.fromkeys(assessment for assessment, _ in shipped()))
    yield "themes", overview(survey(policies), policies, t)
    yield "one theme", one_theme(survey_theme("mod", policies), t)
    revised = held(TEXT.replace("med respekt", "med omtanke"))
    yield "trace", trace_report(revised, "ny.txt", t, POLICY)


def all_in(t: Translator) -> Iterator[tuple[str, Summary]]:
    """Every kind of every role that is shipped, and those of no role, named by kind, role and language."""
    for assessment, role in shipped():
        found = of_role(assessment, role, t)
        yield from ((f"{kind} {assessment.id} {role} {t.language}", summary) for kind, summary in found)
    yield from ((f"{kind} {t.language}", summary) for kind, summary in of_groups(t))


def one_of_each(kinds: Collection[str]) -> Iterator[tuple[str, Summary]]:
    """A small document of each of those kinds, in the languages by turns."""
    of_each = [[*of_role(SAMPLE, "chef", t), *of_groups(t)] for t in map(Translator, LANGUAGES)]
    pairs = [pair for pair in zip(*of_each, strict=True) if pair[0][0] in kinds]
    assert len(pairs) == len(kinds)
    yield from (pair[number % len(LANGUAGES)] for number, pair in enumerate(pairs))
