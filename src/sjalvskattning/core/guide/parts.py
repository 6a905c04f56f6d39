"""What every guide is made of: a role and its areas, one item chosen from each, and how an item is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sjalvskattning.core.assessment import Area, Assessment, Item, Kind, Perspective, Relation, Text
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Detail, Paragraph
from sjalvskattning.core.summary.sections import policy_reference
from sjalvskattning.core.wording import original
from sjalvskattning.locale import Translator


class Part(NamedTuple):
    """An area, or what stands in one of its sub-areas; ``chosen`` is the item that the guide takes up."""

    id: str
    title: str
    about: str
    items: tuple[Item, ...]
    chosen: Item

    @property
    def rest(self) -> tuple[Item, ...]:
        """The items that are left for the appendix."""
        return tuple(item for item in self.items if item.id != self.chosen.id)


class Ground:
    """What a guide is made from: one role of one assessment, in one language."""

    def __init__(self, assessment: Assessment, role_id: str, t: Translator) -> None:
        self.assessment, self.t = assessment, t
        self.role = assessment.role(role_id)
        self.areas = assessment.areas_of(role_id)

    def say(self, text: Text) -> str:
        """A text of the definition in the reader's language."""
        return text.in_language(self.t.language)

    def parts(self, kind: Kind) -> tuple[Part, ...]:
        """The areas of a kind, each sub-area a part of its own."""
        return tuple(part for area in self._of(kind) for part in self._split(area))

    def whole_areas(self, kind: Kind) -> tuple[Part, ...]:
        """The areas of a kind, sub-areas included: the criteria of a salary conversation."""
        found = (
            self._part(area.id, area.title, area.about, tuple(area.all_items())) for area in self._of(kind)
        )
        return tuple(part for part in found if part is not None)

    def items(self, kind: Kind) -> tuple[Item, ...]:
        """Every item of a kind."""
        return tuple(item for area in self._of(kind) for item in area.all_items())

    @property
    def is_translated(self) -> bool:
        """Whether any statement is read in translation."""
        return any(original(item, Perspective.SELF, self.t) for kind in Kind for item in self.items(kind))

    def _of(self, kind: Kind) -> Iterator[Area]:
        return (area for area in self.areas if area.kind is kind)

    def _split(self, area: Area) -> Iterator[Part]:
        own = self._part(area.id, area.title, area.about, area.items)
        if own is not None:
            yield own
        for sub in area.areas:
            title = self.t("guide.part", area=self.say(area.title), part=self.say(sub.title))
            part = self._part(sub.id, sub.title, sub.about, sub.items)
            if part is not None:
                yield part._replace(title=title)

    def _part(self, area_id: str, title: Text, about: Text, items: tuple[Item, ...]) -> Part | None:
        if not items:
            return None
        return Part(area_id, self.say(title), self.say(about), items, min(items, key=_how_suitable))

    # -- an item

    def statement(self, item: Item) -> str:
        """The statement in the person's own words, marked when a low rating is the good one."""
        return self._marked(item, self.say(item.text))

    def of_holder(self, item: Item) -> str:
        """The statement about whoever holds the role."""
        return self._marked(item, self.t("guide.holder", statement=self.say(item.third)))

    def _marked(self, item: Item, text: str) -> str:
        return self.t("guide.reversed", statement=text) if item.reverse else text

    def signs(self, item: Item) -> tuple[Detail, ...]:
        """As many signs of when it works as of when it does not."""
        count = min(len(item.works), len(item.fails))
        pairs = (("works", item.works[:count]), ("fails", item.fails[:count]))
        return tuple(
            Detail(self.t(f"guide.{key}"), " ".join(self.say(sign) for sign in signs))
            for key, signs in pairs
            if signs
        )

    def policy(self, item: Item) -> Detail:
        """Where in the policy it is said."""
        return Detail(self.t("guide.policy.where"), policy_reference(item, self.t))

    def question(self, item: Item) -> Detail:
        """The definition's opening question."""
        return Detail(self.t("guide.to_talk_about"), self.say(item.question))

    def offered(self) -> tuple[Block, ...]:
        """The support on offer, where the definition names any."""
        bullets = tuple(
            Bullet(self.t("guide.support.one", title=self.say(one.title), about=self.say(one.about)))
            for one in self.assessment.support_of(self.role.id)
        )
        return (Paragraph("", lead=self.t("guide.support")), Bullets(bullets)) if bullets else ()


def listed(texts: Iterable[str]) -> Bullets:
    """A list of texts."""
    return Bullets(tuple(Bullet(text) for text in texts))


def _how_suitable(item: Item) -> tuple[bool, bool, bool]:
    """The item to take up first: not reversed, counted, in the policy's own words; then the first asked."""
    return item.reverse, item.weight == 0, item.source.relation is Relation.INTERPRETS
