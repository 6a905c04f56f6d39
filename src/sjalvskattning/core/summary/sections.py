"""The sections of the first two pages, each a function from a response to a section, or None."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sjalvskattning.core.assessment import Area, Item, Kind, Perspective
from sjalvskattning.core.change import Change
from sjalvskattning.core.response import MAX_TOPICS, Goal, OccasionKind, Owner, Response, Topic
from sjalvskattning.core.scoring import keyed, score_area
from sjalvskattning.core.summary.appendix import answer_text, mean_text
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Detail,
    Owned,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from sjalvskattning.core.summary.selection import (
    SHOWN,
    Rated,
    lacking_conditions,
    rated_items,
    strengths,
    to_develop,
    top_two_steps,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.core.wording import owner_words, statement
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import decimal, long_date

EXAMPLE_LENGTH = 140
"""Characters of an example shown on the first pages, two lines of print; the appendix has it in full."""

EMPTY_AGREEMENT_ROWS = 3


def topics(response: Response, t: Translator) -> Section:
    """The at most three things the person wants to talk about, each with the wish or question."""
    items = {item.id: item for item in response.items}
    bullets = tuple(
        Bullet(
            _with_answer(response, items[topic.item_id], t),
            _details(
                _detail(t("summary.wish"), topic.wish, Owned.PERSON),
                _example(response, items[topic.item_id], t),
                Detail(t("summary.opening"), items[topic.item_id].question.in_language(t.language))
                if not topic.wish
                else None,
            ),
        )
        for topic in _topics_shown(response)
    )
    block: Block = Bullets(bullets, ordered=True) if bullets else Paragraph(t("summary.topics.none"))
    return Section("topics", t("summary.topics"), (block,))


def _topics_shown(response: Response) -> tuple[Topic, ...]:
    """The topics about items that are asked, at most as many as may be chosen."""
    asked = {item.id for item in response.items}
    return tuple(topic for topic in response.preparation.topics if topic.item_id in asked)[:MAX_TOPICS]


def since_last(response: Response, since: Change | None, t: Translator) -> Section | None:
    """Earlier goals with their status, and what moved since an earlier response."""
    blocks: list[Block] = []
    earlier = response.preparation.earlier
    if earlier:
        blocks.append(promises(earlier, lambda owner: owner_words(owner, response.perspective, t), t))
    if since is not None:
        blocks.extend(_moved(response, since, t))
    return Section("since", t("summary.since"), tuple(blocks)) if blocks else None


def promises(goals: Iterable[Goal], said: Callable[[Owner], str], t: Translator) -> Bullets:
    """What was agreed on last time: how far along, what, whose it is (as ``said``) and when it was due."""
    return Bullets(
        tuple(
            Bullet(
                t(
                    "summary.since.goal",
                    status=t(f"ask.status.{goal.status.value}").capitalize(),
                    text=goal.text,
                    about=_about(goal, said),
                ),
                words=Owned.PERSON,
            )
            for goal in goals
        )
    )


def _about(goal: Goal, said: Callable[[Owner], str]) -> str:
    """Whose it is and when it was due: "kommunen, 2026-03-01"."""
    due = for_display(goal.due, single_line=True)
    return ", ".join(part for part in (said(goal.owner), due) if part)


def _moved(response: Response, since: Change, t: Translator) -> Iterable[Block]:
    differences = [step.difference for step in since.steps]
    yield Paragraph(
        t.plural(
            "summary.since.date",
            len(differences),
            date=long_date(since.earlier.created.partition("T")[0], t.language),
            up=sum(d > 0 for d in differences),
            down=sum(d < 0 for d in differences),
            same=sum(d == 0 for d in differences),
        )
    )
    largest = sorted((s for s in since.steps if s.difference), key=lambda s: -abs(s.difference))[:SHOWN]
    if largest:
        yield Paragraph("", lead=t("summary.since.largest"))
        yield Bullets(
            tuple(
                Bullet(
                    f"{statement(step.item, response.perspective, t)} "
                    f"({t('summary.since.step', before=step.before, now=step.now)})"
                )
                for step in largest
            )
        )
    if since.not_compared:
        yield Paragraph(t.plural("summary.since.not_compared", len(since.not_compared)))
    yield from _beyond_noise(response, since, t)


def _beyond_noise(response: Response, since: Change, t: Translator) -> Iterable[Block]:
    """Which areas have changed more than chance can explain; that nobody knows, where nobody has measured."""
    known = [one for area in since.areas for one in (area, *area.parts) if one.reliable is not None]
    if not known:
        yield Paragraph(t("summary.since.unknown"))
        return
    titles = {area.id: area.title for top in response.areas for area in (top, *top.areas)}
    moved = [one for one in known if one.reliable]
    for one in moved:
        difference = one.difference or 0.0
        yield Paragraph(
            t(
                "summary.since.beyond.up" if difference > 0 else "summary.since.beyond.down",
                area=titles[one.area_id].in_language(t.language),
                points=decimal(abs(difference), t.language),
            )
        )
    if not moved:
        yield Paragraph(t("summary.since.within"))
    yield Paragraph(t("summary.since.measured"))


def now(response: Response, t: Translator) -> Section:
    """Three strengths and three areas to develop, each with an example and where the policy says it."""
    who = "self" if response.perspective is Perspective.SELF else "other"
    high, low = strengths(response), to_develop(response)
    return Section(
        "now",
        t("summary.now"),
        (
            Paragraph("" if high else t("summary.strengths.none"), lead=t("summary.strengths")),
            *([_rated_bullets(response, high, t)] if high else []),
            Paragraph("" if low else t("summary.develop.none"), lead=t(f"summary.develop.{who}")),
            *([_rated_bullets(response, low, t)] if low else []),
        ),
    )


def conditions(response: Response, t: Translator) -> Section | None:
    """What the person needs from manager and organisation, and own effort beside conditions."""
    if not any(item.kind is Kind.CONDITION for item in response.items):
        return None
    blocks: list[Block] = []
    lacking = lacking_conditions(response)
    if lacking:
        blocks.append(Paragraph("", lead=t("summary.conditions.lacking")))
        blocks.append(
            Bullets(tuple(Bullet(_with_answer(response, rated.item, t)) for rated in lacking[:SHOWN]))
        )
        if len(lacking) > SHOWN:
            blocks.append(Paragraph(t("summary.conditions.more")))
    else:
        rated = rated_items(response, Kind.CONDITION)
        blocks.append(Paragraph(t("summary.conditions.none" if rated else "summary.conditions.unrated")))
    if response.preparation.needs:
        blocks.append(
            Paragraph(response.preparation.needs, lead=f"{t('summary.needs')}:", words=Owned.PERSON)
        )
    own, own_total = top_two_steps(response, Kind.EXPECTATION)
    owed, owed_total = top_two_steps(response, Kind.CONDITION)
    if own_total and owed_total:
        shares = t(
            "summary.conditions.shares", own=own, own_total=own_total, owed=owed, owed_total=owed_total
        )
        ask = t("summary.conditions.hinders" if lacking else "summary.conditions.helps")
        blocks.append(Paragraph(f"{shares} {ask}", lead=t("summary.conditions.beside")))
    return Section("conditions", t("summary.conditions"), tuple(blocks))


def ahead(response: Response, t: Translator) -> Section:
    """Goals with first step and time, and the competence the person wants to build."""
    preparation = response.preparation
    blocks: list[Block] = []
    if preparation.goals:
        offered = {one.id: one.title.in_language(t.language) for one in response.assessment.support}
        blocks.append(Bullets(tuple(_goal(goal, offered, t) for goal in preparation.goals), ordered=True))
    else:
        blocks.append(Paragraph(t("summary.ahead.none")))
    if preparation.competence:
        blocks.append(
            Paragraph(preparation.competence, lead=f"{t('summary.competence')}:", words=Owned.PERSON)
        )
    return Section("ahead", t("summary.ahead"), tuple(blocks))


def results(response: Response, t: Translator) -> Section:
    """Lönesamtal only: each area as a criterion, its mean and best example. Never a pay, never a total."""
    rows = tuple(
        (
            area.title.in_language(t.language),
            mean_text(score_area(response, area), t),
            cut(response.answer(best.id).shared_comment, t)
            if (best := _best_example(response, area))
            else "",
        )
        for area in _criteria(response)
    )
    headers = tuple(t(f"summary.results.{key}") for key in ("criterion", "rating", "examples"))
    return Section(
        "results",
        t("summary.results"),
        (Table(headers, rows, frozenset({1})), Paragraph(t("summary.results.note"))),
    )


def _criteria(response: Response) -> list[Area]:
    return [area for area in response.areas if area.kind is Kind.EXPECTATION]


def _best_example(response: Response, area: Area) -> Item | None:
    """The area's highest rated item among those with an example to show, else the first such item."""
    told = [item for item in area.all_items() if response.answer(item.id).shared_comment]
    return max(told, key=lambda item: _counts(response, item), default=None)


def _counts(response: Response, item: Item) -> int:
    scale, value = response.assessment.scale, response.answer(item.id).value
    return scale.minimum - 1 if value is None else keyed(value, item, scale)


def agreement(response: Response, t: Translator) -> Section:
    """The table to agree on, filled from the goals or empty, and signature lines only where chosen."""
    headers = tuple(t(f"summary.agreement.{key}") for key in ("what", "who", "when", "follow_up"))
    rows = (
        tuple(
            (goal.text, owner_words(goal.owner, response.perspective, t), goal.due, "")
            for goal in response.preparation.goals
        )
        or (("", "", "", ""),) * EMPTY_AGREEMENT_ROWS
    )
    blocks: list[Block] = [Paragraph(t("summary.agreement.fill")), Table(headers, rows)]
    if response.preparation.signatures:
        blocks.append(Signatures((t("summary.sign.me"), t("summary.sign.manager"))))
    return Section("agreement", t("summary.agreement"), tuple(blocks))


def cut(text: str, t: Translator, *, appendix: bool = True) -> str:
    """The beginning of a long text, cut between words, with a pointer to the appendix where there is one."""
    one_line = for_display(text, single_line=True)
    if len(one_line) <= EXAMPLE_LENGTH:
        return one_line
    start = one_line[:EXAMPLE_LENGTH].rsplit(" ", 1)[0]
    return f"{start} {t('summary.example.cut')}" if appendix else f"{start} …"


def _with_answer(response: Response, item: Item, t: Translator) -> str:
    return t(
        "summary.item",
        statement=statement(item, response.perspective, t),
        answer=answer_text(response, item, t),
    )


def _rated_bullets(response: Response, chosen: list[Rated], t: Translator) -> Bullets:
    """Each with its example, unless the example stands somewhere else on the first pages."""
    told = {topic.item_id for topic in _topics_shown(response)}
    if response.occasion.kind is OccasionKind.LONESAMTAL:
        told |= {best.id for area in _criteria(response) if (best := _best_example(response, area))}
    return Bullets(
        tuple(
            Bullet(
                _with_answer(response, rated.item, t),
                _details(
                    None if rated.item.id in told else _example(response, rated.item, t),
                    Detail(t("summary.policy"), policy_reference(rated.item, t)),
                ),
            )
            for rated in chosen
        )
    )


def policy_reference(item: Item, t: Translator) -> str:
    """Section and passage, and whether the item says it again or interprets it."""
    relation = t(f"ask.relation.{item.source.relation.value}")
    return f"{item.source.section}, {item.source.passage} ({relation})"


def _goal(goal: Goal, offered: dict[str, str], t: Translator) -> Bullet:
    due = long_date(for_display(goal.due, single_line=True), t.language)
    text = t("summary.goal.by", text=goal.text, due=due) if due else goal.text
    details = _details(
        _detail(t("summary.goal.first"), goal.first_step, Owned.PERSON),
        _detail(t("summary.goal.judged"), goal.judged, Owned.PERSON),
        _detail(t("summary.goal.support"), offered.get(goal.support, ""), Owned.PROGRAM),
    )
    return Bullet(text, details, words=Owned.PERSON)


def _example(response: Response, item: Item, t: Translator) -> Detail | None:
    return _detail(t("summary.example"), cut(response.answer(item.id).shared_comment, t), Owned.PERSON)


def _detail(label: str, text: str, words: Owned) -> Detail | None:
    return Detail(label, text, words) if text else None


def _details(*details: Detail | None) -> tuple[Detail, ...]:
    return tuple(detail for detail in details if detail is not None)
