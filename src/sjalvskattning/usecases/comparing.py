"""Two views beside each other, from wherever each of them is: one's own, received, or in a file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.bundle import Bundle, without_private
from sjalvskattning.core.change import is_comparable, named
from sjalvskattning.core.comparison import Comparison, compare, is_same_thing
from sjalvskattning.core.response import Response
from sjalvskattning.core.wording import role_title
from sjalvskattning.errors import InputRejected, NotFound, StoreError, UsageError
from sjalvskattning.locale import Translator
from sjalvskattning.usecases.bundles import AskPassphrase, bundle_store, check_code, open_bundle, sent_code
from sjalvskattning.usecases.workspace import Workspace

if TYPE_CHECKING:
    from sjalvskattning.core.comparison.document import Code
    from sjalvskattning.core.summary import Summary
    from sjalvskattning.core.timeline import Timeline


class View(NamedTuple):
    """One response to compare. ``code`` is its envelope's, or empty; ``checked`` that it is the one noted.

    For one's own response ``sent`` is the code of the envelope last made of it, or empty, and ``changed``
    that it says something else by now.
    """

    response: Response
    code: str = ""
    checked: bool = False
    sent: str = ""
    changed: bool = False


def find_view(workspace: Workspace, name: str, ask: AskPassphrase, noted: str = "") -> View:
    """The view that a word names: a file with an envelope, one's own response, or a received envelope.

    Raises NotFound (``compare.none``), InputRejected or StoreError, and as :func:`find_views`.
    """
    (view,) = find_views(workspace, (name,), ask, [noted] if noted else [])
    return view


def find_views(
    workspace: Workspace, names: Sequence[str], ask: AskPassphrase, noted: Sequence[str]
) -> list[View]:
    """The views that some words name, with their envelopes' codes held against those that were noted.

    One's own response has no code and takes none. Raises as :func:`find_view`, InputRejected
    (``bundle.other_code``), and UsageError (``compare.spare_code``) for a code that no envelope is left for:
    none is silently unused.
    """
    rest, found = list(noted), []
    for name, view in [(name, _found(workspace, name, ask)) for name in names]:
        code = rest.pop(0) if view.code and rest else ""
        if code:
            check_code(code, view.code, Path(name).name)
        found.append(view._replace(checked=bool(code)))
    if rest:
        raise UsageError("compare.spare_code", noted=rest[0])
    return found


def _found(workspace: Workspace, name: str, ask: AskPassphrase) -> View:
    path = Path(name)
    if path.is_file():
        opened = open_bundle(path, ask)
        return View(opened.response, opened.code)
    own = _own(workspace, name)
    if own is not None:
        return own_view(workspace, own)
    received = received_id(workspace, name)
    if received:
        return received_view(workspace, received)
    known = [*workspace.store.ids(), *bundle_store(workspace).ids()]
    from difflib import get_close_matches

    raise NotFound("compare.none", name=name, suggestion=", ".join(get_close_matches(name, known, n=3)))


def _own(workspace: Workspace, name: str) -> Response | None:
    try:
        return workspace.store.read(workspace.resolve(name))
    except NotFound:
        return None


def own_view(workspace: Workspace, response: Response) -> View:
    """One's own response as a view, with what is known of the envelope that was made of it."""
    sent, same = sent_code(workspace, response)
    return View(response, sent=sent, changed=not same)


def received_id(workspace: Workspace, name: str) -> str:
    """The id of the received envelope that ``name`` is or begins, when there is just one; otherwise empty."""
    found = [id for id in bundle_store(workspace).ids() if name and id.startswith(name)]
    return name if name in found else found[0] if len(found) == 1 else ""


def received_view(workspace: Workspace, id: str) -> View:
    """A received envelope as a view. Raises NotFound, InputRejected or StoreError."""
    return _as_view(bundle_store(workspace).get(id))


def _as_view(bundle: Bundle) -> View:
    from sjalvskattning.store.bundles import code

    return View(bundle.response, code(bundle))


def comparable(workspace: Workspace, response: Response) -> tuple[View, ...]:
    """Every other view of the same assessment and role that is kept here: received ones first, then own.

    What can't be read is passed over; the listings tell about it. Raises StoreError when nothing can be
    listed.
    """
    received = [
        _as_view(bundle)
        for bundle in bundle_store(workspace).entries().bundles
        if is_same_thing(response, bundle.response)
    ]
    own = []
    for entry in workspace.store.entries().entries:
        if (entry.assessment, entry.role) == (response.assessment.id, response.role):
            with suppress(StoreError, NotFound):
                own.append(own_view(workspace, workspace.store.read(entry.id)))
    return (*received, *(view for view in own if view.response.id != response.id))


def side_by_side(first: View, second: View, t: Translator) -> Comparison:
    """The comparison of two views.

    Raises UsageError (``compare.same``) for one response twice, also when one of them is the envelope of the
    other, and InputRejected (``compare.other``) when they are about different things.
    """
    one, other = first.response, second.response
    if without_private(one) == without_private(other):
        raise UsageError("compare.same")
    if not is_same_thing(one, other):
        raise InputRejected(
            "compare.other",
            first=_thing(one, t),
            second=_thing(other, t),
        )
    return compare(one, other)


def _thing(response: Response, t: Translator) -> str:
    """What a response is about, in words: "Lidköping, Medarbetare"."""
    return f"{response.assessment.name.in_language(t.language)}, {role_title(response, t)}"


def compared(first: View, second: View, t: Translator, today: date) -> tuple[Comparison | Timeline, Summary]:
    """What :func:`beside` finds, and its document. Raises as :func:`side_by_side`."""
    from sjalvskattning.core.comparison.document import document
    from sjalvskattning.core.timeline.document import document as over_time

    found = beside(first, second, t)
    if not isinstance(found, Comparison):
        return found, over_time(found, t, today)
    return found, document(found, t, today, codes_of(*_own_first(first, second), t))


def beside(first: View, second: View, t: Translator) -> Comparison | Timeline:
    """Two views side by side, one's own first; two occasions of one and the same view become a timeline.

    Raises as :func:`side_by_side`.
    """
    from sjalvskattning.core.timeline import timeline

    first, second = _own_first(first, second)
    comparison = side_by_side(first, second, t)
    if _is_one_person_twice(first, second):
        return timeline((first.response, second.response))
    return comparison


def _own_first(first: View, second: View) -> tuple[View, View]:
    """The same paper for both, whoever opens what first."""
    swapped = second.response.perspective is Perspective.SELF is not first.response.perspective
    return (second, first) if swapped else (first, second)


def _is_one_person_twice(first: View, second: View) -> bool:
    """Whether two views are two occasions of one person's: both kept as own, or with the same name on both.

    Two persons who rate themselves are otherwise told apart by nothing but the envelope. Where the scales
    differ there is nothing to see over time, and the comparison says why.
    """
    one, other = first.response, second.response
    if one.id == other.id or not is_comparable(one, other):
        return False
    if len(one.assessment.scale.steps) != len(other.assessment.scale.steps):
        return False
    names = {named(response.occasion.name) for response in (one, other)}
    return not (first.code or second.code) or (len(names) == 1 and names != {""})


def codes_of(first: View, second: View, t: Translator) -> tuple[Code, ...]:
    """The codes of the views that came in envelopes."""
    from sjalvskattning.core.comparison.document import Code, CodeState, view_names

    def state(view: View) -> CodeState:
        if view.sent:
            return CodeState.CHANGED if view.changed else CodeState.OWN
        return CodeState.CHECKED if view.checked else CodeState.UNCHECKED

    names = view_names(first.response, second.response, t)
    return tuple(
        Code(name, view.code or view.sent, state(view))
        for name, view in zip(names, (first, second), strict=True)
        if view.code or view.sent
    )


def comparison_file_name(first: Response, today: date) -> str:
    """A name that says what it is, safe on every system: ``jamforelse-lidkoping-chef-2026-11-20.md``."""
    return f"jamforelse-{first.assessment.id}-{first.role}-{today.isoformat()}.md"
