"""What stands on the projector: one statement with its picture, its question, or the group's own mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sjalvskattning.core.group.areas import area_title, bars, leader_blocks, statement_of
from sjalvskattning.core.group.picture import AreaPicture, ItemPicture
from sjalvskattning.core.group.spoken import item_sentences
from sjalvskattning.core.summary.document import Bullets
from sjalvskattning.locale import Translator
from sjalvskattning.tui.drawing import EMPTY, Line, Span, cells, fit, line, safe, spread, wrap
from sjalvskattning.tui.large import LOW, TALL, big, big_bar
from sjalvskattning.tui.talk import Talk
from sjalvskattning.tui.themes import Ink

WIDEST = 96
"""The most columns of a text."""

MARK = "▌ "


class Place(NamedTuple):
    """Which statement of which area is shown, in which words, and how much room there is."""

    talk: Talk
    area: AreaPicture
    at: int
    t: Translator

    @property
    def one(self) -> ItemPicture:
        """The statement."""
        return self.area.items[self.at]


def head(place: Place, width: int) -> list[Line]:
    """The area's title, and which of its statements this is."""
    t, title = place.t, area_title(place.area, place.t)
    where = t("group_lead.where", n=place.at + 1, total=len(place.area.items))
    left = Span(fit(title, width - cells(where) - 2), Ink.ACCENT)
    return [spread((left,), (Span(where, Ink.QUIET),), width), EMPTY]


def marked(text: str, width: int, ink: Ink = Ink.STRONG) -> list[Line]:
    """A text with a bar in front of every row."""
    return [line(Span(MARK, Ink.ACCENT), Span(row, ink)) for row in wrap(text, width - cells(MARK))]


def said(text: str, width: int, ink: Ink = Ink.TEXT) -> list[Line]:
    """A text in rows that are easy to read."""
    return [line(Span(row, ink)) for row in wrap(text, min(width, WIDEST))]


def statement(place: Place, width: int) -> list[Line]:
    """The statement as the participants read it."""
    return [*marked(statement_of(place.one.item, place.talk.desk.session, place.t), width), EMPTY]


def picture(place: Place, width: int, height: int) -> list[Line]:
    """The statement, its bars and what they say; as large as there is room for."""
    top = [*head(place, width), *statement(place, width)]
    under = own_answer(place, width)
    if place.talk.spoken:
        return [
            *top,
            *_spaced(item_sentences(place.one, place.talk.desk.session.setup, place.t), width),
            *under,
        ]
    drawn: list[Line] = []
    for tall, ends in ((2 * TALL, True), (TALL, True), (TALL, False), (LOW, False)):
        drawn = [*top, *_drawn(place, width, tall, ends=ends), *under]
        if len(drawn) <= height:
            break
    return drawn


def _spaced(texts: Iterable[str], width: int) -> list[Line]:
    return [row for text in texts for row in (*said(text, width), EMPTY)]


def _drawn(place: Place, width: int, tall: int, *, ends: bool) -> list[Line]:
    """Each bar with what it says: the words under a single bar, over each of several."""
    session, t = place.talk.desk.session, place.t
    block = bars(session, (place.one,), "", t)
    rows = [row for row in block.rows if row.parts or row.text]
    lines: list[Line] = []
    for row, words in zip(rows, item_sentences(place.one, session.setup, t), strict=True):
        bar = big_bar(block, row, width, tall if len(rows) == 1 else LOW)
        if bar and ends and len(rows) == 1:
            bar.append(_ends(block.steps, block.low, width))
        parts = (bar, said(words, width)) if len(rows) == 1 else (said(words, width), bar)
        for part in parts:
            lines += [*part, EMPTY] if part else []
    return lines


def _ends(steps: tuple[str, ...], low: int, width: int) -> Line:
    """What the lowest and the highest step mean."""
    width = min(width, WIDEST)
    first, last = f"{low} {steps[0]}", f"{low + len(steps) - 1} {steps[-1]}"
    half = width // 2 - 1
    return spread((Span(fit(first, half), Ink.QUIET),), (Span(fit(last, half), Ink.QUIET),), width)


def own_answer(place: Place, width: int) -> list[Line]:
    """The leader's own answer beside what was released of the statement; nothing unless it was chosen."""
    own = place.talk.own
    if own is None:
        return []
    only = AreaPicture(place.area.area, (place.one,))
    lines: list[Line] = []
    for block in leader_blocks(place.talk.desk.session, only, own, place.t):
        if isinstance(block, Bullets):
            for detail in block.bullets[0].details:
                lines.append(line(Span(f"{detail.label}: ", Ink.QUIET), Span(safe(detail.text), Ink.STRONG)))
    return lines


# -- the question


def question_of(place: Place) -> str:
    """What to talk about."""
    return place.one.item.question.in_language(place.t.language)


def question(place: Place, width: int, height: int) -> list[Line]:
    """The question alone, in the middle of the view, with air around it."""
    session, t = place.talk.desk.session, place.t
    top = head(place, width)
    rows = marked(question_of(place), min(width, WIDEST))
    under = [
        EMPTY,
        *said(statement_of(place.one.item, session, t), width, Ink.QUIET),
        *agreed_here(place, width),
    ]
    airy = [line_ for row in rows for line_ in (row, line(Span(MARK, Ink.ACCENT)))][:-1]
    for asked in (airy, rows):
        spare = height - len(top) - len(asked) - len(under)
        if spare >= 0:
            return [*top, *[EMPTY] * (spare // 3), *asked, EMPTY, *under]
    return [*top, *rows, *under]


def agreed_here(place: Place, width: int) -> list[Line]:
    """What has been agreed on in this area."""
    t = place.t
    here = [agreed for agreed in place.talk.desk.session.agreed if agreed.area == place.area.area.id]
    if not here:
        return []
    lines = [EMPTY, line(Span(t("group_lead.agreed.here"), Ink.ACCENT))]
    for agreed in here:
        who = " · ".join(part for part in (agreed.owner, agreed.due) if part)
        first, *more = wrap(f"{agreed.text} ({who})" if who else agreed.text, min(width, WIDEST) - 2)
        lines += [line(Span("• ", Ink.MARK), first), *(line("  ", row) for row in more)]
    return lines


# -- marking together


def marks(place: Place, width: int, height: int) -> list[Line]:
    """The statement and the scale's steps; the group's mark is filled, and large where there is room."""
    session, t = place.talk.desk.session, place.t
    item_id, scale = place.one.item.id, session.setup.assessment.scale
    is_marked, step = item_id in session.marks, session.marks.get(item_id)
    top = [*head(place, width), *statement(place, width)]
    steps = [
        _step(
            str(number),
            scale.label(number).in_language(t.language),
            is_marked and step == number,
            f"mark({number})",
        )
        for number in scale.steps
    ]
    divided = _step("d", t("group_report.mark.divided"), is_marked and step is None, "divide")
    digits = big(str(step)) if is_marked and step is not None else ("",) * TALL
    rows = [[*one] for one in (*steps, divided)]
    return [*top, *_beside(rows, digits, min(width, WIDEST))]


def _step(key: str, label: str, chosen: bool, action: str) -> tuple[Span, ...]:
    ink = Ink.STRONG if chosen else Ink.TEXT
    dot = Span("● " if chosen else "○ ", Ink.MARK if chosen else Ink.QUIET, action)
    return (dot, Span(f"{key}  ", Ink.MARK, action), Span(safe(label), ink, action))


def _beside(rows: list[list[Span]], digits: tuple[str, ...], width: int) -> list[Line]:
    """The rows, with large digits at the right edge where nothing is covered."""
    lines = []
    for at, spans in enumerate(rows):
        digit = digits[at] if at < len(digits) else ""
        taken = sum(cells(span.text) for span in spans)
        if digit and taken + cells(digit) + 2 <= width:
            lines.append(spread(tuple(spans), (Span(digit, Ink.MARK),), width))
        elif taken <= width:
            lines.append(line(*spans))
        else:
            *first, label = spans
            room = width - sum(cells(span.text) for span in first)
            lines.append(line(*first, label._replace(text=fit(label.text, room))))
    return lines


# -- the question and the clock, beside or under the picture


def beside(place: Place, width: int, *, asks: bool) -> list[Line]:
    """For the column beside the picture: the question, the clock, and what has been agreed."""
    t = place.t
    lines = [line(Span(t("group_lead.question"), Ink.ACCENT)), EMPTY] if asks else []
    lines += [*marked(question_of(place), width), EMPTY] if asks else []
    lines += [*(line(Span(row, ink)) for row, ink in _clock(place)), EMPTY]
    return [*lines, *(agreed_here(place, width) if asks else [])]


def under(place: Place, width: int, *, asks: bool) -> list[Line]:
    """For the rows under the picture: the question to the left, the clock to the right while it is set."""
    clock = _clock(place) if place.talk.clock.is_set or not asks else []
    taken = max((cells(row) for row, _ in clock), default=0)
    left = marked(question_of(place), width - taken - (2 if taken else 0)) if asks else []
    lines = []
    for at in range(max(len(left), len(clock))):
        spans = left[at].spans if at < len(left) else ()
        right = (Span(clock[at][0].ljust(taken), clock[at][1]),) if at < len(clock) else ()
        lines.append(spread(spans, right, width) if right else Line(spans))
    return lines


def _clock(place: Place) -> list[tuple[str, Ink]]:
    """The time that is left in large digits, or how to start it."""
    clock, t = place.talk.clock, place.t
    if not clock.is_set:
        return [(t("group_lead.time.start"), Ink.QUIET)]
    ink = Ink.ALERT if clock.is_over else Ink.STRONG
    rows = [(row, ink) for row in big(clock.words)]
    if clock.is_over:
        rows.append((t("group_lead.time.over"), ink))
    elif not clock.is_running:
        rows.append((t("group_lead.time.paused"), Ink.QUIET))
    return rows
