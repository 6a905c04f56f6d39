"""Which item stands for which passage of the policy, what is left out, and what must be looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sjalvskattning.core.assessment import Assessment, Excluded, Item, Ref, Support
from sjalvskattning.core.policy import Passage, PassageKind, PolicyText
from sjalvskattning.core.tracing.locating import Located, State, locate

STRANGER = 0.2
"""A text with fewer of the definition's passages than this share is probably another policy's."""


class Link(NamedTuple):
    """One reference of an item, an exclusion or a support on offer, and what came of it.

    Exactly one of the three is given. A support accounts for no passage: an item or an exclusion does.
    """

    item: Item | None
    excluded: Excluded | None
    located: Located
    support: Support | None = None


class Account(NamedTuple):
    """One passage, the items that stand for it, and the exclusions that say why none needs to."""

    passage: Passage
    items: tuple[Item, ...]
    excluded: tuple[Excluded, ...]

    @property
    def accounted(self) -> bool:
        """Whether anything stands for the passage or explains why nothing does."""
        return bool(self.items or self.excluded)


class Trace(NamedTuple):
    """A definition held against a policy's text.

    ``accounts`` has every passage that must be accounted for, and the headings that something stands for.
    ``untraced`` and ``untraced_excluded`` refer to no passage at all.
    """

    assessment: Assessment
    policy: PolicyText
    accounts: tuple[Account, ...]
    links: tuple[Link, ...]
    untraced: tuple[Item, ...]
    untraced_excluded: tuple[Excluded, ...]

    @property
    def uncovered(self) -> tuple[Account, ...]:
        """The passages that nothing accounts for."""
        return tuple(account for account in self.accounts if not account.accounted)

    @property
    def suspect(self) -> tuple[Link, ...]:
        """What refers to a passage that changed, is gone, or was never held against the text."""
        return tuple(link for link in self.links if link.located.state.suspect)

    @property
    def to_review(self) -> tuple[Item, ...]:
        """The items that someone must read again, each once."""
        return tuple(dict.fromkeys(link.item for link in self.suspect if link.item))

    @property
    def moved(self) -> tuple[Link, ...]:
        """What refers to a passage that reads the same in another place."""
        return tuple(link for link in self.links if link.located.state is State.MOVED)

    @property
    def complete(self) -> bool:
        """Whether every passage is accounted for and nothing must be looked at again."""
        return not (self.uncovered or self.suspect or self.untraced or self.untraced_excluded)

    @property
    def strange(self) -> bool:
        """Whether the text is probably that of another policy."""
        known = sum(link.located.state not in (State.CHANGED, State.GONE) for link in self.links)
        return bool(self.links) and known < len(self.links) * STRANGER


def trace(assessment: Assessment, policy: PolicyText) -> Trace:
    """Hold a definition against a policy's text."""
    items = list(own_items(assessment))
    refs = [ref for item in items for ref in item.source.trace]
    refs += [ref for excluded in assessment.excluded for ref in excluded.trace]
    refs += [ref for support in assessment.support for ref in support.source.trace]
    found = locate(refs, policy)
    links = tuple(_links(items, assessment, found))
    return Trace(
        assessment,
        policy,
        tuple(_accounts(policy, links)),
        links,
        tuple(item for item in items if not item.source.trace),
        tuple(excluded for excluded in assessment.excluded if not excluded.trace),
    )


def own_items(assessment: Assessment) -> Iterator[Item]:
    """Every item of a definition once, in its order."""
    for role in assessment.roles:
        for area in role.areas:
            yield from area.all_items()


def _links(items: list[Item], assessment: Assessment, found: dict[Ref, Located]) -> Iterator[Link]:
    for item in items:
        for ref in item.source.trace:
            yield Link(item, None, found[ref])
    for entry in assessment.excluded:
        for ref in entry.trace:
            yield Link(None, entry, found[ref])
    for support in assessment.support:
        for ref in support.source.trace:
            yield Link(None, None, found[ref], support)


def _accounts(policy: PolicyText, links: tuple[Link, ...]) -> Iterator[Account]:
    by_passage: dict[str, list[Link]] = {}
    for link in links:
        if link.located.passage is not None:
            by_passage.setdefault(link.located.passage.id, []).append(link)
    for passage in policy.passages:
        here = [link for link in by_passage.get(passage.id, []) if link.support is None]
        if here or passage.kind is not PassageKind.HEADING:
            yield Account(
                passage,
                tuple(dict.fromkeys(link.item for link in here if link.item)),
                tuple(dict.fromkeys(link.excluded for link in here if link.excluded)),
            )
