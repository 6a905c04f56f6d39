"""Two sessions of the same group, held against each other through what each has released, and nothing else.

Means are known as intervals; only where the two do not touch has something moved for certain.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sjalvskattning.core.assessment import Item
from sjalvskattning.core.change import same_meaning
from sjalvskattning.core.group.areas import statement_of
from sjalvskattning.core.group.picture import ItemPicture, Part, item_pictures
from sjalvskattning.core.group.reading import Interval
from sjalvskattning.core.group.session import GroupSession
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.group.spoken import interval_words, part_name
from sjalvskattning.core.summary.document import Bullet, Bullets, Paragraph, Section, Summary, Table
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import iso_day, long_date


class Moved(StrEnum):
    """What the released bands let one say of a question."""

    UP = "up"
    DOWN = "down"
    UNCERTAIN = "uncertain"


class Shift(NamedTuple):
    """One question in one set that both sessions released."""

    item: Item
    part: Part
    before: Interval
    now: Interval

    @property
    def moved(self) -> Moved:
        """Up or down only where the two intervals of the mean do not touch."""
        if self.now.least > self.before.most:
            return Moved.UP
        return Moved.DOWN if self.now.most < self.before.least else Moved.UNCERTAIN


def is_comparable(before: Setup, now: Setup) -> bool:
    """Whether both ask the same of the same: assessment, role, about whom, and the scale."""
    return (before.assessment.id, before.role, before.about, before.steps) == (
        now.assessment.id,
        now.role,
        now.about,
        now.steps,
    )


SOON = 30
"""Days within which people may be taken to answer the same again."""


def asks_again(before: Setup, now: Setup) -> bool:
    """Whether the same group is asked the same again so soon that the two pictures can be set apart.

    Rules hold within a session. If all who answered before answer alike again, the difference between two
    released pictures is the answer of the few who have come or gone.
    """
    days = (iso_day(now.date), iso_day(before.date))
    return (
        is_comparable(before, now)
        and before.name.strip().casefold() == now.name.strip().casefold()
        and bool(set(before.item_ids) & set(now.item_ids))
        and abs(before.head_count - now.head_count) < max(before.rules.k, now.rules.k)
        and days[0] is not None
        and days[1] is not None
        and abs((days[0] - days[1]).days) < SOON
    )


def shifts(before: GroupSession, now: GroupSession) -> tuple[Shift, ...]:
    """Every question that means the same in both, for each set (everyone, or the same part) both released.

    Late answers are left out: they are other people's. Nothing for sessions that are not comparable.
    """
    if not is_comparable(before.setup, now.setup):
        return ()
    known = {picture.item.id: picture for picture in item_pictures(before)}
    found = []
    for picture in item_pictures(now):
        earlier = known.get(picture.item.id)
        if earlier is None or not same_meaning(earlier.item, picture.item):
            continue
        for part in picture.parts:
            match = _match(earlier, part, before.setup, now.setup)
            if match is not None and match.reading is not None and part.reading is not None:
                found.append(Shift(picture.item, part, match.reading.mean, part.reading.mean))
    return tuple(found)


def _match(earlier: ItemPicture, part: Part, before: Setup, now: Setup) -> Part | None:
    names = _names(part, now)
    return next(
        (
            one
            for one in earlier.parts
            if not part.release and not one.release and _names(one, before) == names
        ),
        None,
    )


def _names(part: Part, setup: Setup) -> frozenset[str]:
    groups = setup.breakdown.groups if setup.breakdown else ()
    return frozenset(groups[group] for group in part.groups)


def compared_section(before: GroupSession, now: GroupSession, t: Translator) -> Section:
    """What has moved since the session before, as a section of a report."""
    found = shifts(before, now)
    title = t("group_report.compared", date=long_date(before.setup.date, t.language))
    if not found:
        return Section("compared", title, (Paragraph(t("group_report.compared.nothing")),))
    several = len({one.part.groups for one in found}) > 1
    certain = tuple(
        Bullet(
            t(
                f"group_report.compared.{one.moved.value}",
                statement=statement_of(one.item, now, t),
                who=part_name(one.part, now.setup, t),
            )
        )
        for one in found
        if one.moved is not Moved.UNCERTAIN
    )
    headers = ("statement", *(("who",) if several else ()), "before", "now", "moved")
    rows = tuple(
        (
            statement_of(one.item, now, t),
            *((part_name(one.part, now.setup, t),) if several else ()),
            interval_words(one.before, t),
            interval_words(one.now, t),
            t(f"group_report.moved.{one.moved.value}"),
        )
        for one in found
    )
    table = Table(tuple(t(f"group_report.column.{key}") for key in headers), rows)
    about = Paragraph(t("group_report.compared.about"))
    stands = (Bullets(certain),) if certain else (Paragraph(t("group_report.compared.none")),)
    return Section("compared", title, (about, *stands, table))


def comparison(before: GroupSession, now: GroupSession, t: Translator, today: date) -> Summary:
    """The two sessions as a document of its own."""
    names = dict.fromkeys((before.setup.name, now.setup.name))
    return Summary(
        title=t("group_report.comparison", name=" · ".join(names)),
        own=t("group_report.own"),
        facts=(
            (t("group_report.fact.before"), long_date(before.setup.date, t.language)),
            (t("group_report.fact.now"), long_date(now.setup.date, t.language)),
            (t("group_report.fact.written"), long_date(today.isoformat(), t.language)),
        ),
        sections=(compared_section(before, now, t),),
        footer=t("group_report.footer"),
        language=t.language,
    )
