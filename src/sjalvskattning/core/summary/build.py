"""From a response to a summary, in the order a conversation needs; at most two pages, then the appendix."""

from __future__ import annotations

from datetime import date

from sjalvskattning.core.change import Change, change
from sjalvskattning.core.response import OccasionKind, Response
from sjalvskattning.core.scoring import score
from sjalvskattning.core.summary import appendix, sections
from sjalvskattning.core.summary.document import Section, Summary
from sjalvskattning.core.wording import role_title
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date


def build_summary(response: Response, earlier: Response | None, t: Translator, today: date) -> Summary:
    """The samtalsunderlag of ``response`` in the translator's language.

    ``earlier`` is the same person's previous response to the same assessment, role and perspective, or None;
    ``today`` is the date written in the heading. Private comments are not in it. Raises ValueError when
    ``earlier`` is about something else.
    """
    scores = score(response)
    since = change(earlier, response) if earlier is not None else None
    return Summary(
        title=t(f"summary.title.{response.occasion.kind.value}"),
        own=t(f"summary.own.{response.perspective.value}"),
        draft=_draft(response, t),
        facts=_facts(response, t, today),
        sections=tuple(_sections(response, since, t)),
        appendix_title=t("summary.appendix"),
        appendix=(
            appendix.areas(response, scores, t),
            *appendix.effort(response, t),
            *appendix.answers(response, t),
            *appendix.translated(response, t),
            appendix.scale(response, t),
            appendix.computed(response, t),
            appendix.no_grade(t),
        ),
        footer=t("summary.record.handed_over" if response.preparation.handed_over else "summary.record"),
        language=t.language,
    )


def _sections(response: Response, since: Change | None, t: Translator) -> list[Section]:
    opening = [sections.topics(response, t), sections.since_last(response, since, t)]
    if response.preparation.earlier:  # what was promised comes first
        opening.reverse()
    chosen = [
        *opening,
        sections.now(response, t),
        sections.conditions(response, t),
        sections.ahead(response, t),
    ]
    if response.occasion.kind is OccasionKind.LONESAMTAL:
        chosen.append(sections.results(response, t))
    chosen.append(sections.agreement(response, t))
    return [section for section in chosen if section is not None]


def _draft(response: Response, t: Translator) -> str:
    if response.preparation.handed_over:
        return ""
    if response.finished:
        return t("summary.draft")
    return t("summary.draft.unfinished", answered=response.answered, total=len(response.items))


def _facts(response: Response, t: Translator, today: date) -> tuple[tuple[str, str], ...]:
    occasion, assessment = response.occasion, response.assessment
    policy = f"{assessment.policy.title}, {assessment.policy.organisation}"
    if assessment.policy.decision:
        policy = t("summary.decision", policy=policy, decision=assessment.policy.decision)
    version = t("summary.version", name=assessment.name.in_language(t.language), version=assessment.version)
    facts = (
        ("name", occasion.name),
        ("role", role_title(response, t)),
        ("unit", occasion.unit),
        ("period", occasion.period),
        ("date", long_date(occasion.date, t.language)),
        ("policy", policy),
        ("version", version),
        ("written", long_date(today.isoformat(), t.language)),
    )
    return tuple((t(f"summary.fact.{key}"), value) for key, value in facts if value)
