"""The report that the group takes with it, and what a session's setup promises those who answer.

Everything in it comes from what has been released, the group's own marks and what was agreed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from sjalvskattning.core.assessment import Kind
from sjalvskattning.core.disclosure.bands import bands
from sjalvskattning.core.group.areas import area_blocks, area_title, leader_blocks, questions, statement_of
from sjalvskattning.core.group.compare import compared_section
from sjalvskattning.core.group.picture import AreaPicture, ItemPicture, Order, area_pictures
from sjalvskattning.core.group.reading import Split
from sjalvskattning.core.group.session import Agreed, GroupSession, Phase
from sjalvskattning.core.group.setup import About, Profile, Setup
from sjalvskattning.core.group.spoken import band_words, middles
from sjalvskattning.core.response import Response
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Detail,
    Owned,
    Paragraph,
    Section,
    Summary,
    Table,
)
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date

SHOWN = 3
"""How many statements the short version names of each kind."""


def report(
    session: GroupSession,
    t: Translator,
    today: date,
    *,
    own: Response | None = None,
    before: GroupSession | None = None,
    order: Order = Order.POLICY,
) -> Summary:
    """The whole report. ``own`` is the leader's own response, ``before`` the session to compare with."""
    return _Report(session, t, own, before, order).document(today)


class _Report:
    def __init__(
        self,
        session: GroupSession,
        t: Translator,
        own: Response | None,
        before: GroupSession | None,
        order: Order,
    ) -> None:
        self.session, self.setup, self.t = session, session.setup, t
        self.own = own if session.setup.about is About.LEADER else None
        self.before = before
        self.pictures = area_pictures(session, order)

    def document(self, today: date) -> Summary:
        t, setup = self.t, self.setup
        sections = (
            self.since(),
            self.short(),
            *map(self.area, self.pictures),
            self.agreed(),
            self.compared(),
        )
        return Summary(
            title=t("group_report.title", name=setup.name),
            own=t("group_report.own"),
            draft="" if self.session.phase is Phase.CLOSED else t("group_report.draft"),
            facts=tuple(facts(self.session, t, today)),
            sections=tuple(section for section in sections if section is not None),
            appendix_title=t("group_report.appendix"),
            appendix=(
                Section("protected", t("group_report.protected"), (Bullets(_plain(protections(setup, t))),)),
                *self.method(),
            ),
            footer=t("group_report.footer"),
            language=t.language,
        )

    def since(self) -> Section | None:
        """What was agreed last time, and what came of it."""
        if not self.session.earlier:
            return None
        bullets = tuple(agreed_bullet(agreed, self.t) for agreed in self.session.earlier)
        return Section("since", self.t("group_report.since"), (Bullets(bullets),))

    def short(self) -> Section:
        """What stands out, in a few lines; or that there are no numbers, and why."""
        t = self.t
        if not self.session.is_strict:
            return Section("short", t("group_report.short"), (Paragraph(t("group_report.marked")),))
        if not self.session.releases:
            about = t("group_report.no_numbers", k=self.setup.rules.k)
            return Section("short", t("group_report.short"), (Paragraph(about),))
        return Section("short", t("group_report.short"), tuple(self.stands_out()))

    def stands_out(self) -> Iterator[Block]:
        t = self.t
        released = [one for area in self.pictures for one in area.items if one.spread >= 0]
        divided = sorted((one for one in released if _is_divided(one)), key=lambda one: -one.spread)[:SHOWN]
        agreed = [one for one in released if not _is_divided(one)]
        high = sorted(agreed, key=_median, reverse=True)[:SHOWN]
        low = [one for one in sorted(agreed, key=_median) if one not in high][:SHOWN]
        for key, found in (("high", high), ("low", low), ("divided", divided)):
            if found:
                yield Paragraph(t(f"group_report.{key}"))
                yield Bullets(tuple(Bullet(self.named(one)) for one in found))

    def named(self, picture: ItemPicture) -> str:
        t = self.t
        medians = "; ".join(middles(picture, self.setup, t))
        return t("group_report.named", statement=statement_of(picture.item, self.session, t), middle=medians)

    def area(self, picture: AreaPicture) -> Section:
        t = self.t
        key = "group_report.conditions" if picture.area.kind is Kind.CONDITION else "group_report.area"
        blocks: list[Block] = list(area_blocks(self.session, picture, t))
        if self.own is not None:
            blocks += leader_blocks(self.session, picture, self.own, t)
        if self.session.phase is not Phase.PREPARING and picture.area.id not in self.session.shown:
            blocks.append(Paragraph(t("group_report.not_talked")))
        talk = "talk.leader" if self.setup.about is About.LEADER else "talk"
        blocks += [Paragraph(t(f"group_report.{talk}")), questions(picture, t)]
        here = [agreed for agreed in self.session.agreed if agreed.area == picture.area.id]
        if here:
            blocks += [
                Paragraph(t("group_report.agreed.here")),
                Bullets(tuple(agreed_bullet(agreed, t) for agreed in here)),
            ]
        return Section(f"area-{picture.area.id}", t(key, title=area_title(picture, t)), tuple(blocks))

    def agreed(self) -> Section:
        t = self.t
        if not self.session.agreed:
            return Section("agreed", t("group_report.agreed"), (Paragraph(t("group_report.agreed.none")),))
        headers = tuple(t(f"group_report.agreed.{key}") for key in ("what", "who", "when"))
        rows = tuple((agreed.text, agreed.owner, agreed.due) for agreed in self.session.agreed)
        return Section("agreed", t("group_report.agreed"), (Table(headers, rows),))

    def compared(self) -> Section | None:
        return compared_section(self.before, self.session, self.t) if self.before else None

    def method(self) -> Iterator[Section]:
        """How to read the picture. Nothing of it when there is none."""
        t = self.t
        if not self.session.releases:
            return
        rules, steps = self.setup.rules, len(self.setup.steps)
        sizes = sorted({released.people for release in self.session.releases for released in release.sets})
        shown = tuple(
            t("group_report.bands", n=n, bands=", ".join(map(band_words, bands(n, rules.k, rules.c, steps))))
            for n in sizes
        )
        yield Section(
            "method",
            t("group_report.method"),
            (
                Paragraph(t("group_report.method.about", c=rules.c)),
                Bullets(_plain(shown)),
                Paragraph(t("group_report.method.lengths")),
                Paragraph(t("group_report.method.middle")),
                Paragraph(t("group_report.no_grade")),
            ),
        )


def facts(session: GroupSession, t: Translator, today: date) -> Iterator[tuple[str, str]]:
    """The labelled lines of the heading."""
    setup = session.setup
    role = setup.assessment.role(setup.role).title.in_language(t.language)
    policy = setup.assessment.policy
    yield t("group_report.fact.date"), long_date(setup.date, t.language)
    yield t("group_report.fact.policy"), f"{policy.title}, {policy.organisation}"
    yield t("group_report.fact.about"), t(f"group_report.about.{setup.about.value}", role=role)
    if session.releases:
        first, *late = session.releases
        said = t("group_report.answered", n=first.people, head_count=setup.head_count)
        more = sum(release.people for release in late)
        yield t("group_report.fact.answered"), f"{said} {t('group_report.late', n=more)}" if more else said
    yield t("group_report.fact.written"), long_date(today.isoformat(), t.language)


def protections(setup: Setup, t: Translator) -> tuple[str, ...]:
    """What the setup promises those who answer, one sentence each; shown before the first answer."""
    if setup.profile is Profile.OPEN:
        return (t("group_report.protect.open"),)
    k, c = setup.rules
    asked = setup.breakdown
    breakdown = (
        t("group_report.protect.breakdown", question=asked.question, k=k)
        if asked
        else t("group_report.protect.no_breakdown")
    )
    comments = "comments" if setup.comments else "no_comments"
    return (
        t("group_report.protect.k", k=k),
        t(
            "group_report.protect.bands",
            example=band_words(bands(max(setup.head_count, k), k, c, len(setup.steps))[0]),
        ),
        breakdown,
        t(f"group_report.protect.{comments}", n=setup.rules.writers),
        t("group_report.protect.erased"),
        t("group_report.protect.late", k=k),
        t("group_report.protect.fixed"),
    )


def agreed_bullet(agreed: Agreed, t: Translator) -> Bullet:
    """Something agreed, with its owner, day and what came of it."""
    details = [
        Detail(t("group_report.agreed.who"), agreed.owner, Owned.PERSON),
        Detail(t("group_report.agreed.when"), long_date(agreed.due, t.language), Owned.PERSON),
    ]
    if agreed.follow_ups:
        latest = agreed.follow_ups[-1]
        said = t(f"ask.status.{latest.status.value}")
        details.append(Detail(t("group_report.agreed.status"), said))
        details += [
            Detail(t("group_report.agreed.came"), text, Owned.PERSON)
            for text in (latest.content, latest.result)
            if text
        ]
    return Bullet(agreed.text, tuple(detail for detail in details if detail.text), Owned.PERSON)


def _plain(texts: Iterable[str]) -> tuple[Bullet, ...]:
    return tuple(Bullet(text) for text in texts)


def _median(picture: ItemPicture) -> tuple[float, float]:
    """What statements are ordered by: the middle of the largest set's medians, then of its means.

    Of a reversed statement, where low is good, the other way round.
    """
    known = [(part.people, part.reading) for part in picture.parts if part.reading]
    reading = max(known, key=lambda one: one[0])[1]
    sign = -1 if picture.item.reverse else 1
    middle = reading.low + Fraction(len(reading.cell.steps) - 1, 2)
    return float(sign * (sum(reading.median) / 2 - middle)), float(sign * (sum(reading.mean) / 2 - middle))


def _is_divided(picture: ItemPicture) -> bool:
    return any(part.reading and part.reading.split is not Split.NO for part in picture.parts)
