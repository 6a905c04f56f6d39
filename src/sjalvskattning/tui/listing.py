"""What Hem lists, as rows, and what it tells about the highlighted one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from sjalvskattning.core.response import OccasionKind
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date
from sjalvskattning.tui.drawing import EMPTY, Line, Span, cells, fit, line, pad, safe, spread, wrap
from sjalvskattning.tui.starting import Broken, broken_definitions
from sjalvskattning.tui.themes import Ink
from sjalvskattning.tui.widgets.explain import Told, explain
from sjalvskattning.tui.widgets.rows import Row, gap, heading, meter, prose
from sjalvskattning.usecases.retention import count_old

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry
    from sjalvskattning.usecases.workspace import Workspace

CONTINUE = "continue"
NEW = "new"
DEMO = "demo"
AGREEMENTS = "agreements"
GROUPS = "groups"
DATE_WIDTH = 10
COLUMN_GAP = 2
NARROW = 64
"""Below this many cells a stored response takes two lines."""


@dataclass(frozen=True)
class Held:
    """What is stored, newest first, and what should be known about it.

    ``old`` is how many of them have been kept for more than twelve months.
    """

    entries: Sequence[Entry] = ()
    told: tuple[Told, ...] = ()
    broken: tuple[Broken, ...] = ()
    due: str = ""
    old: int = 0
    places: dict[str, int] = field(default_factory=dict, compare=False)

    @classmethod
    def read(cls, workspace: Workspace) -> Held:
        """List the store; a store that can't be listed is something to tell, not a crash."""
        from sjalvskattning.errors import StoreError

        try:
            listing = workspace.store.entries()
        except StoreError as error:
            return cls(told=(*workspace.settings.notices, error))
        entries = tuple(listing.entries)
        return cls(
            entries,
            (*workspace.settings.notices, *listing.problems),
            old=count_old(entries, workspace.today()),
            places={entry.id: at for at, entry in enumerate(entries)},
        )

    def with_due(self, workspace: Workspace, t: Translator) -> Held:
        """The same, with a sentence on what has been agreed and is due; empty when nothing is."""
        from sjalvskattning.errors import StoreError
        from sjalvskattning.tui.agreed import due_sentence
        from sjalvskattning.usecases.agreements import listed

        try:
            agreements = listed(workspace)
        except StoreError as error:
            return replace(self, told=(*self.told, error))
        told = (*self.told, *agreements.problems)
        return replace(self, told=told, due=due_sentence(agreements, workspace.today(), t))

    def with_definitions(self, workspace: Workspace) -> Held:
        """The same, with the definitions that can't be used."""
        return replace(self, broken=broken_definitions(workspace))

    @property
    def latest(self) -> Entry | None:
        """The most recent one that is not finished."""
        return next((entry for entry in self.entries if not entry.finished), None)


def entry_key(entry: Entry) -> str:
    """The key of a stored response in the list."""
    return f"entry:{entry.id}"


def entry_of(held: Held | None, key: str) -> Entry | None:
    """The stored response of a row, or None for a row of another kind."""
    if held is None:
        return None
    if key == CONTINUE:
        return held.latest
    at = held.places.get(key.removeprefix("entry:")) if key.startswith("entry:") else None
    return None if at is None else held.entries[at]


def home_rows(held: Held | None, t: Translator) -> list[Row]:
    """Every row of Hem, from the top."""
    rows: list[Row] = []
    if held is not None and held.due:
        row = Row(partial(_action, held.due, "a"), AGREEMENTS)
        rows += [heading(t("home.follow_up")), row, gap()]
    latest = held.latest if held else None
    if latest is not None:
        rows += [heading(t("home.continue")), Row(partial(_continue, latest, t), CONTINUE, 2), gap()]
    rows += [
        heading(t("home.begin")),
        Row(partial(_action, t("home.begin.new"), "n"), NEW, 1),
        Row(partial(_action, t("home.begin.demo"), "d"), DEMO, 1),
        *([] if held is None or held.due else [Row(partial(_action, t("home.agreed"), "a"), AGREEMENTS, 1)]),
        Row(partial(_action, t("home.group"), "v"), GROUPS, 1),
        gap(),
    ]
    if held is None:
        return [*rows, prose(t("home.loading"), Ink.QUIET)]
    rows += _notices(held, t)
    if not held.entries:
        return [*rows, prose(t("home.empty"), Ink.QUIET)]
    others = [entry for entry in held.entries if entry is not latest]
    if others:
        title = t("home.earlier" if latest is None else "home.others")
        rows += [heading(title, str(len(others))), *_entries(others, t)]
    if held.old:
        rows += [gap(), prose(t.plural("privacy.old", held.old), Ink.QUIET)]
    return rows


def _entries(entries: Sequence[Entry], t: Translator) -> list[Row]:
    """The stored ones. The policy's name is left out of the rows when there is only one."""
    names = {entry.assessment for entry in entries}
    drawn = _Entries(t, one_policy=len(names) == 1)
    return [
        Row(partial(drawn.lines, entry), entry_key(entry), partial(drawn.height, entry)) for entry in entries
    ]


def _action(title: str, key: str, width: int) -> list[Line]:
    first, *more = wrap(title, width - cells(key) - COLUMN_GAP)
    return [spread((Span(first),), (Span(key, Ink.MARK),), width), *(line(Span(part)) for part in more)]


def _continue(entry: Entry, t: Translator, width: int) -> list[Line]:
    state = state_of(entry, t)
    who = Span(fit(who_of(entry, t), width - len(state) - 2), Ink.STRONG)
    what = fit(what_of(entry, t), width)
    bar = min(BAR, width - cells(what) - 2)
    return [
        spread((who,), (Span(state, Ink.ACCENT),), width),
        spread((Span(what, Ink.QUIET),), meter(entry.answered, entry.total, bar) if bar > 5 else (), width),
    ]


BAR = 24
"""The most cells for how far along something is."""


class _Entries:
    """Stored responses in columns: when, what, which conversation, how far along."""

    def __init__(self, t: Translator, *, one_policy: bool) -> None:
        self._t = t
        self._one_policy = one_policy
        self._occasion = max(cells(t(f"ask.occasion.{kind}")) for kind in OccasionKind)
        states = (t("home.row.done"), t("home.row.review"), t("home.row.continue", n=88, total=88))
        self._state = max(cells(state) for state in states)

    def _who(self, entry: Entry) -> str:
        return role_of(entry, self._t) if self._one_policy else who_of(entry, self._t)

    def _room(self, width: int) -> int:
        """The cells for what it is."""
        others = DATE_WIDTH + self._state + (0 if width < NARROW else self._occasion + COLUMN_GAP)
        return max(8, width - others - 2 * COLUMN_GAP)

    def height(self, entry: Entry, width: int) -> int:
        """One line, unless the words need more or there is no column for the conversation."""
        who, room = self._who(entry), self._room(width)
        lines = 1 if len(who) <= room // 2 or cells(who) <= room else len(wrap(who, room))
        return lines + (width < NARROW)

    def lines(self, entry: Entry, width: int) -> list[Line]:
        """The row."""
        room = self._room(width)
        state = Span(state_of(entry, self._t), Ink.QUIET if entry.finished else Ink.ACCENT)
        first, *more = wrap(self._who(entry), room)
        if width < NARROW:
            more.append(occasion_of(entry, self._t))
        left = (
            Span(pad(safe(entry.created[:DATE_WIDTH]), DATE_WIDTH + COLUMN_GAP), Ink.QUIET),
            Span(pad(first, room if width < NARROW else room + COLUMN_GAP)),
            Span("" if width < NARROW else occasion_of(entry, self._t), Ink.QUIET),
        )
        lead = Span(" " * (DATE_WIDTH + COLUMN_GAP))
        return [spread(left, (state,), width), *(line(lead, Span(part, Ink.QUIET)) for part in more)]


def state_of(entry: Entry, t: Translator) -> str:
    """How far along: "klar", "fråga 7 av 24"."""
    if entry.finished:
        return t("home.row.done")
    if entry.answered >= entry.total:
        return t("home.row.review")
    return t("home.row.continue", n=entry.answered + 1, total=entry.total)


def role_of(entry: Entry, t: Translator) -> str:
    """Which role, and from whose view when it is not one's own."""
    role = safe(entry.role_title.in_language(t.language))
    if entry.perspective == "self":
        return role
    name = safe(entry.occasion["name"])
    view = t(f"home.perspective.{entry.perspective}")
    return " · ".join(part for part in (role, name, view) if part)


def who_of(entry: Entry, t: Translator) -> str:
    """Which policy and role."""
    return f"{safe(entry.name.in_language(t.language))} · {role_of(entry, t)}"


def occasion_of(entry: Entry, t: Translator) -> str:
    """The conversation: "medarbetarsamtal"."""
    return t(f"ask.occasion.{entry.occasion['kind']}")


def what_of(entry: Entry, t: Translator) -> str:
    """The conversation and when it is: "inför medarbetarsamtal 20 november 2026"."""
    date = long_date(safe(entry.occasion["date"]), t.language)
    return t("home.before", occasion=f"{occasion_of(entry, t)} {date}".strip())


def _notices(held: Held, t: Translator) -> list[Row]:
    texts = [explain(told, t) for told in held.told]
    texts += [_broken(broken, t) for broken in held.broken]
    if not texts:
        return []
    rows = [heading(t("home.notices"))]
    for what, *more in texts[:MOST_NOTICES]:
        rows.append(prose(f"! {what}"))
        rows += [prose(text, Ink.QUIET) for text in more]
        rows.append(gap())
    if len(texts) > MOST_NOTICES:
        rows += [prose(t("home.notices.more", n=len(texts) - MOST_NOTICES), Ink.QUIET), gap()]
    return rows


MOST_NOTICES = 3


def _broken(broken: Broken, t: Translator) -> tuple[str, ...]:
    return (
        t.plural("home.notice.definition", broken.faults, name=safe(broken.name)),
        t("home.notice.definition.remedy", path=safe(broken.path)),
    )


def details(held: Held | None, key: str, t: Translator, folder: str, width: int) -> list[Line]:
    """About the highlighted row, for the column beside the list."""
    entry = entry_of(held, key)
    if entry is None:
        texts = {NEW: "new", DEMO: "demo", AGREEMENTS: "agreements", GROUPS: "groups"}
        text = t(f"home.detail.{texts[key]}") if key in texts else ""
        lines = [line(Span(part)) for part in wrap(text, width)] if text else []
    else:
        lines = [line(Span(part, Ink.STRONG)) for part in wrap(who_of(entry, t), width)]
        lines.append(EMPTY)
        labels = [label for label, value in _facts(entry, t) if value]
        column = max(cells(label) for label in labels) + COLUMN_GAP
        for label, value in _facts(entry, t):
            for at, part in enumerate(wrap(value, max(8, width - column)) if value else []):
                lines.append(line(Span(pad(label if at == 0 else "", column), Ink.QUIET), Span(part)))
    lines += [EMPTY, line(Span(t("home.detail.where"), Ink.QUIET))]
    return lines + [line(Span(part, Ink.QUIET)) for part in wrap(folder, width)]


def _facts(entry: Entry, t: Translator) -> list[tuple[str, str]]:
    occasion = entry.occasion
    return [
        (t("home.detail.occasion"), occasion_of(entry, t)),
        (t("home.detail.date"), long_date(occasion["date"], t.language)),
        (t("home.detail.perspective"), t(f"ask.perspective.{entry.perspective}")),
        (t("home.detail.name"), occasion["name"]),
        (t("home.detail.unit"), occasion["unit"]),
        (t("home.detail.period"), occasion["period"]),
        (t("home.detail.created"), long_date(entry.created[:DATE_WIDTH], t.language)),
        (t("home.detail.answered"), t("home.detail.answered.of", n=entry.answered, total=entry.total)),
        (t("home.detail.state"), state_of(entry, t)),
        (t("home.detail.id"), entry.id),
    ]
