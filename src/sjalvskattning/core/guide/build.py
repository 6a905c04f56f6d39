"""From a definition to a guide: a short core with one question an area, and the rest as an appendix."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sjalvskattning.core.assessment import Assessment, Kind
from sjalvskattning.core.guide import appraisal, induction, pay, recruiting
from sjalvskattning.core.guide.parts import Ground, Part, listed
from sjalvskattning.core.guide.purpose import Purpose
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Paragraph, Section, Summary
from sjalvskattning.locale import Translator

_SECTIONS: dict[Purpose, Callable[[Ground], Iterator[Section]]] = {
    Purpose.MEDARBETARSAMTAL: appraisal.sections,
    Purpose.LONESAMTAL: pay.sections,
    Purpose.INTRODUKTION: induction.sections,
    Purpose.REKRYTERING: recruiting.sections,
}

_ABOUT: dict[Purpose, tuple[str, ...]] = {
    Purpose.MEDARBETARSAMTAL: ("both", "turns", "choose"),
    Purpose.LONESAMTAL: ("examples", "no_pay"),
    Purpose.INTRODUKTION: ("for", "times"),
    Purpose.REKRYTERING: ("same", "read", "evidence", "fair"),
}


def build_guide(assessment: Assessment, role_id: str, purpose: Purpose, t: Translator) -> Summary:
    """A guide for one role, from the definition alone. Raises KeyError for a role that is not there."""
    ground = Ground(assessment, role_id, t)
    core = _parts(ground, purpose)
    rest = tuple(_appendix(ground, purpose, core))
    return Summary(
        title=t(f"guide.title.{purpose.value}"),
        own=t("guide.own"),
        facts=_facts(ground, core),
        sections=(_about(ground, purpose), *_SECTIONS[purpose](ground)),
        appendix_title=t("guide.appendix") if rest else "",
        appendix=rest,
        footer=t("guide.footer"),
        language=t.language,
    )


def _parts(ground: Ground, purpose: Purpose) -> tuple[Part, ...]:
    """The expectations of which the core takes up one each."""
    if purpose is Purpose.LONESAMTAL:
        return ground.whole_areas(Kind.EXPECTATION)
    return ground.parts(Kind.EXPECTATION)


def _facts(ground: Ground, core: tuple[Part, ...]) -> tuple[tuple[str, str], ...]:
    t, assessment = ground.t, ground.assessment
    policy = assessment.policy
    rest = sum(len(part.rest) for part in core)
    facts = (
        ("policy", t("guide.policy", title=policy.title, organisation=policy.organisation)),
        ("role", ground.say(ground.role.title)),
        ("version", t("guide.version", name=ground.say(assessment.name), version=assessment.version)),
        ("length", t("guide.length" if rest else "guide.length.all", core=len(core), rest=rest)),
    )
    return tuple((t(f"guide.fact.{key}"), value) for key, value in facts)


def _about(ground: Ground, purpose: Purpose) -> Section:
    t = ground.t
    points = [t(f"guide.{purpose.value}.about.{point}") for point in _ABOUT[purpose]]
    blocks: list[Block] = [listed((*points, t("guide.about.signs")))]
    if ground.is_translated:
        blocks.append(Paragraph(t("summary.translated.about")))
    return Section("about", t("guide.about"), tuple(blocks))


def _appendix(ground: Ground, purpose: Purpose, core: tuple[Part, ...]) -> Iterator[Section]:
    """What the core leaves out, area by area, in the words of the same conversation."""
    further = recruiting.further if purpose is Purpose.REKRYTERING else _further
    for part in core:
        if part.rest:
            yield Section(f"more-{part.id}", part.title, tuple(further(ground, part)))


def _further(ground: Ground, part: Part) -> Iterator[Block]:
    yield Bullets(
        tuple(
            Bullet(ground.statement(item), (ground.question(item), *ground.signs(item), ground.policy(item)))
            for item in part.rest
        )
    )
