"""The row on paper: the form's key, then the marks in groups of five, each with a check figure after it.

::

    K7  43e51/7  5243-/4

A person works the check figure out in the head: add the five together, the second and the fourth three times,
and write the last figure of the sum. A step counts as its figure and e, v and - as :func:`figures` says, so
that with at most seven steps every mark has a figure of its own.

What a check figure catches in its group, since 1 and 3 share no factor with 10:

* one wrong step, always, on every scale that has a row; with at most seven steps one wrong mark of any kind
* two neighbours that have changed places, when their figures are not five apart: with five steps every two
  steps, but not 5 beside -, 3 beside e, or 4 beside v

It does not catch groups that have changed places, nor two faults that even each other out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from unicodedata import category

from sjalvskattning.core.answer_code.faults import shown_as
from sjalvskattning.core.answer_code.form import KEY_LETTERS, Form
from sjalvskattning.core.letters import folded
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE, UNANSWERED, Marks, is_rating
from sjalvskattning.errors import InputRejected

GROUP = 5
"""Items in a group."""

WEIGHTS = (1, 3, 1, 3, 1)
"""How many times each mark of a group is counted."""

_FIGURES = "0123456789"
_PARTS = "/"
"""What may stand between the marks and their check figure; spaces may stand anywhere."""

_MINUS = "\u2212"
_ROOM = 4
"""How many times longer than the row a text may be, spaces included."""


def offers_paper(form: Form) -> bool:
    """Whether the form has a row on paper: every step is one figure."""
    return all(len(mark) == 1 for mark in form.possible)


def figures(form: Form) -> Mapping[str, int]:
    """What each mark counts as in a check figure: a step as itself; -, v and e as 0, 9 and 8.

    A figure that is a step's is passed over for the next below 8. With more than seven steps e, v and - share
    what is left.
    """
    steps = {mark: int(mark) for mark in form.possible if is_rating(mark)}
    free = [figure for figure in (0, 9, 8, 7, 6, 5, 4, 3, 2, 1) if figure not in steps.values()]
    last = free[-1] if free else 0
    others = (UNANSWERED, CANNOT_JUDGE, NOT_APPLICABLE)
    return steps | {mark: free[at] if at < len(free) else last for at, mark in enumerate(others)}


def paper_row(marks: Marks, form: Form) -> str:
    """A sheet of marks as the row that is written on paper.

    Raises InputRejected ``answer_code.no_row`` for a form without a row, ValueError for marks that are not of
    the form.
    """
    form.check(marks)
    _refuse_without(form)
    counted = figures(form)
    groups = (marks[at : at + GROUP] for at in range(0, form.items, GROUP))
    return " ".join([form.key, *("".join(group) + _PARTS + _check(group, counted) for group in groups)])


def read_paper_row(text: str, form: Form) -> Marks:
    """The marks of a row as someone typed it, whatever its case and spaces and with any dash for -.

    Raises InputRejected: ``answer_code.no_row``, ``row_form`` (another key), ``row_length`` and
    ``row_group`` (too few or too many marks), ``row_mark`` (what is no mark of the form), ``row_check`` and
    ``row_checks`` (check figures that are not those of their groups). A place is told by the number of the
    group and of its items, from 1.
    """
    _refuse_without(form)
    expected = form.items + -(-form.items // GROUP)
    if len(text) > _ROOM * (expected + KEY_LETTERS + GROUP):
        raise InputRejected("answer_code.row_length", expected=expected, found=len(text))
    typed = "".join(map(_typed, text))
    letters = "".join(typed.split())
    key, row = letters[:KEY_LETTERS], letters[KEY_LETTERS:]
    if key != form.key.lower():
        found = "".join(map(shown_as, key))
        raise InputRejected("answer_code.row_form", found=found, expected=form.key)
    if len(row) != expected:
        raise _wrong_length(typed, len(row), expected, form)
    groups = [row[at : at + GROUP + 1] for at in range(0, expected, GROUP + 1)]
    return _marks_in(groups, form)


def seems_row(text: str) -> bool:
    """Whether text is more like a row than a code: after the key hardly anything but marks and figures."""
    rest = folded(text)[KEY_LETTERS:].replace(_PARTS, "")
    alike = sum(char in _FIGURES + NOT_APPLICABLE + CANNOT_JUDGE for char in rest)
    return 0 < len(rest) * 2 <= alike * 3


def _refuse_without(form: Form) -> None:
    if not offers_paper(form):
        raise InputRejected("answer_code.no_row")


def _typed(char: str) -> str:
    if char == _MINUS or category(char) == "Pd":
        return UNANSWERED
    return "" if char == _PARTS or category(char) == "Cf" else char.lower()


def _check(marks: Sequence[str], counted: Mapping[str, int]) -> str:
    weighed = zip(WEIGHTS, marks, strict=False)  # the last group may be shorter
    return str(sum(weight * counted[mark] for weight, mark in weighed) % 10)


def _marks_in(groups: Sequence[str], form: Form) -> Marks:
    counted, off = figures(form), []
    for number, group in enumerate(groups):
        for at, mark in enumerate(group[:-1]):
            if mark not in counted:
                item = number * GROUP + at + 1
                raise InputRejected(
                    "answer_code.row_mark",
                    said=shown_as(mark),
                    item=item,
                    group=number + 1,
                    marks=" ".join(form.possible),
                )
        if group[-1] != _check(group[:-1], counted):
            off.append(number)
    if off:
        raise _wrong_checks(off, form)
    return tuple(mark for group in groups for mark in group[:-1])


def _wrong_checks(off: Sequence[int], form: Form) -> InputRejected:
    code = "answer_code.row_check" if len(off) == 1 else "answer_code.row_checks"
    items = ", ".join(_items(number, form) for number in off)
    return InputRejected(code, group=", ".join(str(number + 1) for number in off), items=items)


def _wrong_length(typed: str, found: int, expected: int, form: Form) -> InputRejected:
    """Too few or too many; the group is told when those who typed it parted all of them."""
    groups: list[str] = []
    for part in typed.split()[1:]:
        if len(part) == 1 and groups:
            groups[-1] += part  # a check figure set apart
        else:
            groups.append(part)
    sizes = [min(GROUP, form.items - at) + 1 for at in range(0, form.items, GROUP)]
    off = [at for at, (group, size) in enumerate(zip(groups, sizes, strict=False)) if len(group) != size]
    if len(groups) == len(sizes) and len(off) == 1:
        at = off[0]
        return InputRejected(
            "answer_code.row_group",
            group=at + 1,
            items=_items(at, form),
            answers=sizes[at] - 1,
            expected=sizes[at],
            found=len(groups[at]),
        )
    return InputRejected("answer_code.row_length", expected=expected, found=found)


def _items(number: int, form: Form) -> str:
    """The items of a group counted from 0, as they are numbered on the form: ``11–15``."""
    first, last = number * GROUP + 1, min(form.items, (number + 1) * GROUP)
    return str(first) if first == last else f"{first}–{last}"
