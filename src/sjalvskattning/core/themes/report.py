"""A survey as a document: where every theme lives, and one theme as each policy words it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sjalvskattning.core.assessment import Assessment, Item, Kind, Relation, Role
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Detail, Paragraph, Section, Summary
from sjalvskattning.core.themes.survey import InPolicy, InRole, Survey
from sjalvskattning.core.wording import strength_words
from sjalvskattning.locale import Translator


def overview(surveys: Sequence[Survey], assessments: Sequence[Assessment], t: Translator) -> Summary:
    """Every theme with its sentence, and how many items each role of each policy has with it."""
    bullets = tuple(Bullet(headline(found.theme, t), tuple(_places(found, t))) for found in surveys)
    section = Section("themes", t("themes.overview"), (Paragraph(t("themes.ours")), Bullets(bullets)))
    facts = ((t("themes.fact.policies"), _listed(assessments, t)),)
    return Summary(t("themes.title"), facts=facts, sections=(section,), language=t.language)


def headline(theme: str, t: Translator) -> str:
    """A theme in one line: "Mod (mod): Att våga prova …"."""
    return t("themes.headline", name=name(theme, t), id=theme, about=about(theme, t))


def _places(found: Survey, t: Translator) -> Iterator[Detail]:
    for policy in found.policies:
        yield Detail(policy_name(policy.assessment, t), role_counts(policy, t))
    if found.missing:
        yield Detail(t("themes.missing"), _listed(found.missing, t))


def one_theme(found: Survey, t: Translator) -> Summary:
    """How differently a theme is worded: what is particular, then the statements policy by policy."""
    lives = [policy.assessment for policy in found.policies]
    facts = (
        (t("themes.fact.about"), about(found.theme, t)),
        (t("themes.fact.in"), _listed(lives, t)),
        (t("themes.missing"), _listed(found.missing, t)),
    )
    particular = tuple(_particular(found, t))
    sections = [Section("particular", t("themes.particular"), (Bullets(particular),))] if particular else []
    return Summary(
        title=t("themes.one.title", name=name(found.theme, t)),
        facts=tuple(fact for fact in facts if fact[1]),
        sections=(*sections, *(_policy(policy, t) for policy in found.policies)),
        footer=f"{t('themes.reading')} {t('themes.ours')}" if lives else t("themes.nowhere"),
        language=t.language,
    )


# -- what is particular


def _particular(found: Survey, t: Translator) -> Iterator[Bullet]:
    for key, policies in _groups(found.policies).items():
        if policies:
            names = _listed([policy.assessment for policy in policies], t)
            yield Bullet(t(f"themes.particular.{key}", names=names))
    strengths = tuple(
        Detail(policy_name(policy.assessment, t), counted(_strengths(policy.items, t)))
        for policy in found.policies
    )
    if strengths:
        yield Bullet(t("themes.particular.strength"), strengths)
    beside = tuple(
        Detail(policy_name(policy.assessment, t), counted((name(theme, t), n) for theme, n in policy.beside))
        for policy in found.policies
        if policy.beside
    )
    if beside:
        yield Bullet(t("themes.particular.beside"), beside)


def _groups(policies: Iterable[InPolicy]) -> dict[str, list[InPolicy]]:
    """The policies by whether they ask it of the person, owe it to the person, or both; and by wording."""
    groups: dict[str, list[InPolicy]] = {"expected": [], "both": [], "owed": [], "interpreted": []}
    for policy in policies:
        expected, owed = policy.count(Kind.EXPECTATION), policy.count(Kind.CONDITION)
        groups["both" if expected and owed else "expected" if expected else "owed"].append(policy)
        if not policy.count(Relation.RESTATES):
            groups["interpreted"].append(policy)
    return groups


def _strengths(items: Iterable[Item], t: Translator) -> list[tuple[str, int]]:
    return Counter(strength_words(item.strength, t) for item in items).most_common()


# -- the statements


def _policy(policy: InPolicy, t: Translator) -> Section:
    blocks: list[Block] = []
    for entry in policy.roles:
        if entry.own:
            blocks.append(Paragraph("", lead=_role_lead(entry, t)))
            blocks.append(Bullets(tuple(statement_bullet(item, t) for item in entry.own)))
    title = policy.assessment.title.in_language(t.language)
    return Section(f"policy-{policy.assessment.id}", title, tuple(blocks))


def _role_lead(entry: InRole, t: Translator) -> str:
    title = role_name(entry.role, t)
    return t("themes.role.further", role=title) if len(entry.items) > len(entry.own) else title


def statement_bullet(item: Item, t: Translator, text: str = "") -> Bullet:
    """A statement (or ``text`` in its place) with where in the policy it comes from and how strong it is."""
    return Bullet(text or item.text.in_language(t.language), (Detail("", source_line(item, t)),))


def source_line(item: Item, t: Translator) -> str:
    """Section and passage, whether it restates or interprets, the strength, and whether it is owed."""
    source = item.source
    return t(
        f"themes.source.{item.kind.value}",
        section=source.section,
        passage=source.passage,
        relation=t(f"ask.relation.{source.relation.value}"),
        strength=strength_words(item.strength, t),
    )


# -- words


def name(theme: str, t: Translator) -> str:
    """A theme's name."""
    return t(f"themes.{theme}")


def about(theme: str, t: Translator) -> str:
    """What a theme is about, in a sentence."""
    return t(f"themes.{theme}.about")


def policy_name(assessment: Assessment, t: Translator) -> str:
    """A policy's short name."""
    return assessment.name.in_language(t.language)


def role_name(role: Role, t: Translator) -> str:
    """A role's title."""
    return role.title.in_language(t.language)


def role_counts(policy: InPolicy, t: Translator) -> str:
    """How many items each role has: "Medarbetare 3, Ledare 5"."""
    return counted((role_name(entry.role, t), len(entry.items)) for entry in policy.roles)


def counted(pairs: Iterable[tuple[str, int]]) -> str:
    """Words with their numbers: "ska 3, vill 1"."""
    return ", ".join(f"{word} {n}" for word, n in pairs)


def _listed(assessments: Iterable[Assessment], t: Translator) -> str:
    return ", ".join(policy_name(assessment, t) for assessment in assessments)
