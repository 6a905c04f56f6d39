"""The policy's own words: keep its text on this machine, and find what an item stands for in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from sjalvskattning.core.assessment import Assessment, Item, Ref
from sjalvskattning.core.policy import Passage, PolicyText, split
from sjalvskattning.core.tracing import State, Trace
from sjalvskattning.core.tracing.locating import locate
from sjalvskattning.core.tracing.trace import own_items
from sjalvskattning.errors import InputRejected, NotFound, UsageError
from sjalvskattning.store.policies import KeptPolicy, PolicyStore
from sjalvskattning.usecases.tracing import fitting, hold, titles_of
from sjalvskattning.usecases.workspace import Workspace


class Added(NamedTuple):
    """What became of a policy that was given. Not ``fresh`` when the same text was kept already."""

    assessment: Assessment
    kept: KeptPolicy
    trace: Trace
    fresh: bool


class Quoted(NamedTuple):
    """A passage that an item stands for, in a kept text. ``changed``: it read otherwise back then."""

    passage: Passage
    policy: PolicyText
    changed: bool


def policy_store(workspace: Workspace) -> PolicyStore:
    """The texts that are kept on this machine."""
    return PolicyStore(workspace.paths.policies)


def add_policy(workspace: Workspace, path: Path, assessment_id: str = "") -> Added:
    """Keep the text in a file for an assessment: the one named, otherwise the one that was made from it.

    Raises UsageError when none was, NotFound, InputRejected or SaveFailed.
    """
    from sjalvskattning.definitions.policy_file import policy_text, read_policy_bytes

    text = policy_text(read_policy_bytes(path), str(path))
    catalogue = workspace.catalogue
    assessment = catalogue.find(assessment_id) if assessment_id else fitting(catalogue, text)
    if assessment is None:
        raise UsageError("policy.no_match", path=str(path))
    kept, fresh = policy_store(workspace).add(assessment.id, text, workspace.today())
    return Added(assessment, kept, hold(assessment, text), fresh)


def own_words(workspace: Workspace, assessment: Assessment, item: Item) -> tuple[Quoted, ...] | None:
    """What the policy itself says where an item comes from; None when no text of it is kept.

    The latest text in which a passage reads as it did is preferred. A definition from before tracing, as an
    old response carries it, takes its references from today's. Raises StoreError.
    """
    store = policy_store(workspace)
    versions = store.versions(assessment.id)
    if not versions:
        return None
    titles = titles_of(assessment)
    texts = [split(store.read(kept), titles) for kept in reversed(versions)]
    refs = item.source.trace or _refs_of_today(workspace, assessment.id, item.id)
    return tuple(_quotations(refs, texts))


def _refs_of_today(workspace: Workspace, assessment_id: str, item_id: str) -> tuple[Ref, ...]:
    """What the item with that id refers to in the definition that is used now, if it is there."""
    try:
        today = workspace.catalogue.find(assessment_id)
    except (NotFound, InputRejected):
        return ()
    return next((item.source.trace for item in own_items(today) if item.id == item_id), ())


def _quotations(refs: Sequence[Ref], texts: list[PolicyText]) -> Iterator[Quoted]:
    for ref in dict.fromkeys(refs):
        found = [(locate([ref], text)[ref], text) for text in texts]
        sure = next((pair for pair in found if pair[0].state in (State.CURRENT, State.MOVED)), None)
        located, text = sure or found[0]
        if located.passage is not None:
            yield Quoted(located.passage, text, sure is None)
