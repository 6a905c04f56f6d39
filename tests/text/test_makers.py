"""Every document that the program makes, of hostile definitions, answers, agreements and sessions."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from sjalvskattning import core
from sjalvskattning.core import explain
from sjalvskattning.core.agreement.agreement import AgreementKind
from sjalvskattning.core.agreement.document import document as agreement_document
from sjalvskattning.core.assessment import Assessment, Perspective
from sjalvskattning.core.comparison import compare
from sjalvskattning.core.comparison.document import Code, CodeState
from sjalvskattning.core.comparison.document import document as comparison_document
from sjalvskattning.core.explain import Target, TargetKind
from sjalvskattning.core.explain.from_file import FileSource, SourceCell, with_file
from sjalvskattning.core.explain.parts import document as explanation
from sjalvskattning.core.group.compare import comparison as group_comparison
from sjalvskattning.core.group.document import report as group_report
from sjalvskattning.core.group.paper import paper_form
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.guide.build import build_guide
from sjalvskattning.core.guide.purpose import Purpose
from sjalvskattning.core.mirror.build import mirror
from sjalvskattning.core.mirror.document import document as mirror_document
from sjalvskattning.core.plan import agenda
from sjalvskattning.core.plan.document import document as plan_document
from sjalvskattning.core.policy import split
from sjalvskattning.core.receipt.document import document as receipt_document
from sjalvskattning.core.receipt.receipt import Elsewhere, Held, Kind, Old, Reach, Receipt, Trouble
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.core.tabular.plan import Plan
from sjalvskattning.core.tabular.publishing import published
from sjalvskattning.core.tabular.report import ReportFacts, score_report
from sjalvskattning.core.themes.report import one_theme, overview
from sjalvskattning.core.themes.survey import survey
from sjalvskattning.core.timeline import timeline
from sjalvskattning.core.timeline.document import document as timeline_document
from sjalvskattning.core.tracing import trace
from sjalvskattning.core.tracing.report import report as tracing_report
from sjalvskattning.locale import Translator
from sjalvskattning.render import TEXTS, render, terminal
from sjalvskattning.tui.documents import document_lines
from tests.core.test_tabular_report import complete
from tests.core.themed import HERE, THERE
from tests.figures import Figure, amount
from tests.render import test_html
from tests.text.seen import obeyed, steering
from tests.text.strings import STRINGS
from tests.text.worlds import (
    Feed,
    agreement,
    answered,
    collecting,
    group_setup,
    led,
    something,
    spoiled,
)

pytestmark = pytest.mark.trust(part="text")
BRIEF = tuple(text for text in STRINGS if len(text) <= 500)
TODAY = date(2026, 11, 20)
T = Translator("sv")


class World:
    """All that documents are made of, said by texts from one feed."""

    def __init__(self, say: Feed) -> None:
        self.say = say
        self.assessment = spoiled(HERE, say)

    def response(self, year: int = 2026, perspective: Perspective = Perspective.SELF) -> Response:
        """A response of that year."""
        made = answered(self.assessment, "chef", self.say, perspective=perspective)
        return replace(made, id=f"svar{year}", created=f"{year}-11-18T09:00:00")

    @cached_property
    def mine(self) -> Response:
        """This year's."""
        return self.response()

    @cached_property
    def before(self) -> Response:
        """Last year's."""
        return self.response(2025)

    @cached_property
    def other(self) -> Assessment:
        """Another policy with the same themes."""
        return spoiled(THERE, self.say)

    @cached_property
    def session(self) -> GroupSession:
        """A group session that has been led."""
        return led(self.collected, self.say)

    @cached_property
    def collected(self) -> GroupSession:
        """One that has its answers."""
        return collecting(group_setup(self.assessment, "chef", self.say), self.say)

    def policy(self) -> str:
        """A policy text."""
        return "\n".join(f"• {something(self.say)}" for _ in range(30))


def _score_report(world: World) -> Summary:
    plan = Plan(world.assessment, "chef")
    names = {something(world.say): complete(seed, 8, plan) for seed in range(3)}
    facts = ReportFacts((world.say(), world.say()), something(world.say))
    return score_report(plan, published(plan, names, 5), "sv", facts)


def _with_file(world: World) -> Summary:
    item, say = world.mine.items[0], world.say
    cells = (SourceCell(item.id, something(say), 2, say(), say(), say(), None),)
    source = FileSource(((something(say), 2),), cells, (), False, say(), say(), say())
    target = Target(TargetKind.ITEM, item.id)
    return with_file(explain.explain_item(world.mine, item.id, T), world.mine, source, target, T)


def _compared(world: World) -> Any:
    return compare(world.mine, world.response(2026, Perspective.MANAGER))


def _receipt(world: World) -> Summary:
    say = world.say
    files = tuple(
        Held(something(say), kind, 7, 0o644, at % 2 == 0, reach, TODAY)
        for at, kind in enumerate(Kind)
        for reach in Reach
    )
    receipt = Receipt(
        today=TODAY,
        folders=dict.fromkeys(("data", "settings", "cache"), something(say)),
        counts=Counter(responses=1),
        latest=Counter(),
        latest_id=say(),
        files=files,
        elsewhere=(Elsewhere(something(say), say()), Elsewhere(something(say), say(), True)),
        about=(say(), say()),
        old=tuple(Old(kind, say(), say()) for kind in (Kind.RESPONSES, Kind.SESSIONS)),
        troubles=(Trouble(say(), "store.damaged", False),),
        is_administrator=True,
    )
    return receipt_document(receipt, T, every_file=True)


MAKERS: dict[Callable[..., Summary], Callable[[World], Summary]] = {
    agreement_document: lambda w: agreement_document(
        agreement(w.assessment, "chef", w.say, AgreementKind.UPPDRAGSKONTRAKT),
        w.assessment, T, TODAY, signatures=True, name=w.say(),
    ),
    comparison_document: lambda w: comparison_document(
        _compared(w), T, TODAY, [Code(w.say(), w.say(), state) for state in CodeState]
    ),
    explain.explain_area: lambda w: explain.explain_area(w.mine, w.mine.areas[0].id, T),
    explain.explain_change: lambda w: explain.explain_change(w.mine, w.before, T),
    explain.explain_counts: lambda w: explain.explain_counts(w.mine, T),
    explain.explain_shares: lambda w: explain.explain_shares(w.mine, T),
    explain.explain_difference: lambda w: explain.explain_difference(
        w.mine, w.response(2026, Perspective.MANAGER), w.mine.areas[0].id, T
    ),
    with_file: _with_file,
    explain.explain_item: lambda w: explain.explain_item(w.mine, w.mine.items[0].id, T),
    explain.overview: lambda w: explain.overview(w.mine, w.before, T, w.say()),
    explain.explain_over_time: lambda w: explain.explain_over_time(
        timeline((w.before, w.mine)), w.mine.areas[0].id, T
    ),
    explain.explain_overall: lambda w: explain.explain_overall(w.mine, T),
    explanation: lambda w: explanation(w.mine, something(w.say), (), T),
    group_comparison: lambda w: group_comparison(
        w.session, replace(w.session, id="s2", setup=replace(w.session.setup, follows="s1")), T, TODAY
    ),
    group_report: lambda w: group_report(w.session, T, TODAY, before=w.session),
    paper_form: lambda w: paper_form(w.collected, T),
    build_guide: lambda w: build_guide(w.assessment, "chef", Purpose.MEDARBETARSAMTAL, T),
    mirror_document: lambda w: mirror_document(mirror(w.mine, w.other, "chef"), T, TODAY),
    plan_document: lambda w: plan_document(agenda(w.mine, _compared(w), 60), w.mine, _compared(w), T, TODAY),
    build_summary: lambda w: build_summary(w.mine, w.before, T, TODAY),
    score_report: _score_report,
    overview: lambda w: overview(survey((w.assessment, w.other)), (w.assessment, w.other), T),
    one_theme: lambda w: one_theme(survey((w.assessment, w.other))[0], T),
    receipt_document: _receipt,
    timeline_document: lambda w: timeline_document(timeline((w.response(2024), w.before, w.mine)), T, TODAY),
    tracing_report: lambda w: tracing_report(
        trace(w.assessment, split(w.policy())), w.say(), T, split(w.policy())
    ),
}  # fmt: skip
"""A document of each kind, by the function that makes it."""


def test_every_function_that_makes_a_document_is_tried() -> None:
    """Expect one that is added to the core to be tried with hostile texts too."""
    found = {
        function
        for module in pkgutil.walk_packages(core.__path__, f"{core.__name__}.")
        for function in vars(importlib.import_module(module.name)).values()
        if inspect.isfunction(function)
        and not function.__name__.startswith("_")
        and function.__annotations__.get("return") == "Summary"
    }
    assert found == set(MAKERS)


def on_terminal(summary: Summary, width: int) -> str:
    """What Rich writes to a colour terminal, but for its colours."""
    console = Console(
        file=StringIO(), force_terminal=True, width=width, color_system="truecolor", legacy_windows=False
    )
    segments = list(console.render(terminal.renderable(summary)))
    assert obeyed(segments) == []
    return "".join(segment.text for segment in segments)


def starts() -> list[int]:
    """Where among the texts to begin: each maker somewhere else, and in the long run everywhere."""
    return [len(BRIEF) * at // len(MAKERS) for at in range(len(MAKERS))]


@pytest.mark.parametrize(
    "maker", MAKERS, ids=lambda function: f"{function.__module__}.{function.__name__}"[19:]
)
def test_a_document_of_hostile_texts_is_inert(maker: Callable[..., Summary], figure: Figure) -> None:
    """Expect it in every text format, on a terminal and on screen: no control, link, script or action."""
    first, tried = list(MAKERS).index(maker), 0
    for at in range(amount(1, len(MAKERS))):
        start = starts()[(first + at) % len(MAKERS)]
        say = Feed(BRIEF[start:] + BRIEF[:start])
        summary = MAKERS[maker](World(say))
        for name in TEXTS:
            document = render(summary, name)
            assert not steering(document), name
            if name == "html":
                assert {element.tag for element in test_html.read(document).all()} <= test_html.ALLOWED
            elif name == "json":
                json.loads(document)
        assert not steering(on_terminal(summary, 60))
        spans = [span for line in document_lines(summary, 100) for span in line.spans]
        assert not steering("".join(span.text for span in spans))
        assert not any(span.target for span in spans)
        tried += len(say.given)
    figure("text: exports parsed", amount(1, len(MAKERS)) * len(TEXTS))
    figure("text: strings on surfaces", tried)
