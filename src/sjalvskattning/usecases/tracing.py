"""Hold a definition against its policy, and write into the definition what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sjalvskattning.core.assessment import Assessment, Ref
from sjalvskattning.core.policy import fingerprint, split
from sjalvskattning.core.tracing import Link, State, Trace, trace
from sjalvskattning.core.tracing.trace import own_items
from sjalvskattning.errors import NotFound, SjalvskattningError, UsageError

if TYPE_CHECKING:
    from sjalvskattning.definitions.finding import Catalogue

ALL = "all"
"""Accepts every changed passage."""

FITS = 0.5
"""A definition with fewer of its passages in a text than this share was not made from it."""


def fitting(catalogue: Catalogue, text: str) -> Assessment | None:
    """The assessment made from the policy in a text: the one with most of its passages in there, if any.

    Definitions that cannot be read are passed over; the listing tells about them.
    """
    best, best_share = None, FITS
    for entry in catalogue.entries():
        if entry.errors:
            continue
        try:
            assessment = catalogue.find(str(entry.path))
        except SjalvskattningError:
            continue
        share = known_share(hold(assessment, text))
        if share > best_share:
            best, best_share = assessment, share
    return best


def hold(assessment: Assessment, text: str) -> Trace:
    """A definition held against a policy's text; the headings that it names are found whatever the layout."""
    return trace(assessment, split(text, titles_of(assessment)))


def titles_of(assessment: Assessment) -> dict[str, bool]:
    """The headings that a definition names, and whether its references say that a list follows."""
    titles: dict[str, bool] = {}
    for item in own_items(assessment):
        _add_title(titles, item.source.section, item.source.trace)
    for entry in assessment.excluded:
        _add_title(titles, entry.section, entry.trace)
    for support in assessment.support:
        _add_title(titles, support.source.section, support.source.trace)
    return titles


def _add_title(titles: dict[str, bool], title: str, refs: Sequence[Ref]) -> None:
    lists = any("/p" in ref.passage for ref in refs)
    titles[title] = titles.get(title, False) or lists


def known_share(found: Trace) -> float:
    """The share of a definition's references whose words stand in the text."""
    known = sum(link.located.state in (State.CURRENT, State.MOVED) for link in found.links)
    return known / len(found.links) if found.links else 0.0


def definition_path(catalogue: Catalogue, name: str) -> Path:
    """The file of the definition with that id, or the path itself. Raises NotFound."""
    path = Path(name)
    if path.is_file():
        return path
    for entry in catalogue.entries():
        if entry.id == name:
            return entry.path
    raise NotFound("definitions.not_found", name=name, suggestion="")


def draft_or_known(catalogue: Catalogue, name: str) -> Assessment:
    """The assessment with that id, or in that file, where texts may still be TODO.

    Raises NotFound or DefinitionRejected.
    """
    path = Path(name)
    if not path.is_file():
        return catalogue.find(name)
    from sjalvskattning.definitions.files import read_bytes
    from sjalvskattning.definitions.load import parse

    assessment, _ = parse(read_bytes(path), path.name, draft=True)
    return assessment or catalogue.find(str(path.absolute()))


def stamp(path: Path, found: Trace, accepted: Sequence[str] = ()) -> int:
    """Write fingerprints and places into a definition's file; gives back how many were written.

    What moved gets its new place and what had no fingerprint gets one. A changed passage is written only for
    the items in ``accepted`` (:data:`ALL` for every one, exclusions too). Raises UsageError for an item in
    ``accepted`` whose passage has not changed, ExportFailed when the file can't be written.
    """
    from sjalvskattning.definitions.files import read_bytes
    from sjalvskattning.definitions.stamping import stamp as write
    from sjalvskattning.usecases.summarise import write_whole

    changed = {_owner(link) for link in found.suspect if link.located.state is State.CHANGED}
    for item in accepted:
        if item != ALL and item not in changed:
            known = ", ".join(sorted(owner for owner in changed if owner)) or "–"
            raise UsageError("tracing.unknown_item", item=item, known=known)
    wanted = {
        (_owner(link), link.located.ref): Ref(link.located.passage.id, fingerprint(link.located.passage.full))
        for link in found.links
        if link.located.passage is not None and _settled(link, accepted)
    }
    stamped = write(read_bytes(path), wanted)
    if stamped.written:
        mode = path.stat().st_mode
        write_whole(path, stamped.data.decode("utf-8"))
        path.chmod(mode)
    return stamped.written


def _owner(link: Link) -> str:
    from sjalvskattning.definitions.stamping import support_owner

    if link.support:
        return support_owner(link.support.id)
    return link.item.id if link.item else ""


def _settled(link: Link, accepted: Sequence[str]) -> bool:
    if link.located.state is State.CHANGED:
        return ALL in accepted or bool(_owner(link) and _owner(link) in accepted)
    return link.located.state in (State.MOVED, State.UNSTAMPED)
