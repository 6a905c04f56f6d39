"""The long code: a version, the form's key, every mark, and six check symbols; about 33 letters for 40 items.

The marks are one whole number, written in the 32 letters. So five steps with e, v and - take three bits each.
A code that is off is never corrected in silence: where it can be told, the error says which letters are
meant, and carries the whole code with them as ``corrected``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from sjalvskattning.core.answer_code.check import (
    CHECKS,
    MOST,
    Symbols,
    is_whole,
    mended,
    with_checks,
    with_one_put_in,
    with_one_taken_out,
)
from sjalvskattning.core.answer_code.faults import (
    GROUP,
    MOST_PLACED,
    letter_extra,
    letter_missing,
    letters_unknown,
    letters_wrong,
    wrong_length,
)
from sjalvskattning.core.answer_code.form import KEY_LETTERS, Form
from sjalvskattning.core.letters import LETTERS, folded, in_groups
from sjalvskattning.core.marks import Marks
from sjalvskattning.errors import InputRejected

VERSION = 0
"""The first letter of a code, as a number: ``A``. A later format keeps the first letter and the checks."""

HEAD = 1 + KEY_LETTERS
MAX_TYPED = 1000
"""The longest text that is looked at, hyphens and spaces included."""

_NUMBERS = {letter: number for number, letter in enumerate(LETTERS)}


def fits(form: Form) -> bool:
    """Whether a sheet of this form can be a code: 133 items with five steps."""
    return length_of(form) <= MOST


def length_of(form: Form) -> int:
    """How many letters a code for this form has, hyphens not counted."""
    return HEAD + _body_length(form) + CHECKS


def encode(marks: Marks, form: Form) -> str:
    """A sheet of marks as a code, capital letters in groups of five: ``AK7MN-P2QRS-…``.

    Raises InputRejected ``answer_code.too_long`` for a form that does not fit, ValueError for marks that are
    not of the form.
    """
    form.check(marks)
    _refuse_too_long(form)
    number = 0
    for mark in marks:
        number = number * len(form.possible) + form.possible.index(mark)
    body = [number >> 5 * place & 31 for place in reversed(range(_body_length(form)))]
    return in_groups(_written(with_checks((*_head(form), *body))), GROUP)


def decode(text: str, form: Form) -> Marks:
    """The marks of a code as someone wrote it, whatever its case, spaces and hyphens.

    Raises InputRejected, with ``place`` counted from 1 among the letters: ``answer_code.letter`` (or
    ``letter_is``, ``letters``: signs that no code has), ``typo`` and ``typos`` (one or two wrong letters),
    ``missing``, ``extra``, ``length_group`` and ``length``, ``broken`` (more is wrong than can be placed),
    ``form`` (of another form), ``version`` (from a newer version) and ``too_long``.
    """
    _refuse_too_long(form)
    if len(text) > MAX_TYPED:
        raise InputRejected("answer_code.length", expected=length_of(form), found=len(text))
    letters = folded(text)
    symbols = [_NUMBERS.get(letter) for letter in letters]
    known = tuple(symbol for symbol in symbols if symbol is not None)
    if len(known) == len(symbols) and is_whole(known):
        return _marks_in(known, form)
    if len(letters) == length_of(form):
        raise _letter_fault(letters, symbols, form)
    raise _length_fault(text, letters, known if len(known) == len(symbols) else (), form)


def begins_as_code(letters: str, form: Form) -> bool:
    """Whether folded text begins as each code of this form does."""
    return letters.startswith(_written(_head(form)).lower())


def _head(form: Form) -> Symbols:
    return (VERSION, *(_NUMBERS[letter] for letter in form.key.lower()))


def _body_length(form: Form) -> int:
    bits = (_count(form) - 1).bit_length()
    return -(-bits // 5)


def _count(form: Form) -> int:
    """How many sheets there can be."""
    sheets: int = len(form.possible) ** form.items
    return sheets


def _written(symbols: Symbols) -> str:
    return "".join(LETTERS[symbol] for symbol in symbols).upper()


def _refuse_too_long(form: Form) -> None:
    if not fits(form):
        raise InputRejected("answer_code.too_long", items=form.items)


def _marks_in(whole: Symbols, form: Form) -> Marks:
    """The marks of a whole code. Raises InputRejected when it is of another form or version."""
    if other := _other(whole, form):
        raise other
    number = _number_in(whole)
    if number >= _count(form):
        raise InputRejected("answer_code.broken")
    marks = []
    for _ in range(form.items):
        number, index = divmod(number, len(form.possible))
        marks.append(form.possible[index])
    return tuple(reversed(marks))


def _number_in(whole: Symbols) -> int:
    number = 0
    for symbol in whole[HEAD:-CHECKS]:
        number = number << 5 | symbol
    return number


def _other(whole: Symbols, form: Form) -> InputRejected | None:
    """Why a whole code is none for this form."""
    if whole[0] != VERSION:
        return InputRejected("answer_code.version")
    if whole[:HEAD] != _head(form) or len(whole) != length_of(form):
        return InputRejected("answer_code.form", found=_written(whole[1:HEAD]), expected=form.key)
    return None


def _letter_fault(letters: str, symbols: Sequence[int | None], form: Form) -> InputRejected:
    """What is wrong with a text of the right length."""
    guess = mended([symbol or 0 for symbol in symbols])
    if guess is not None and _number_in(guess) < _count(form):
        wrong = [place for place, symbol in enumerate(symbols) if symbol != guess[place]]
        if len(wrong) <= MOST_PLACED:
            return _other(guess, form) or letters_wrong(letters, _written(guess), wrong, LETTERS)
    unknown = [place for place, symbol in enumerate(symbols) if symbol is None]
    return letters_unknown(letters, unknown) if unknown else InputRejected("answer_code.broken")


def _length_fault(text: str, letters: str, symbols: Symbols, form: Form) -> InputRejected:
    """What is wrong with a text of another length; ``symbols`` are empty when some letter is no letter."""
    expected = length_of(form)
    if len(symbols) == expected - 1 and _is_of(longer := with_one_put_in(symbols), form):
        return letter_missing(letters, _written(longer))
    if len(symbols) == expected + 1 and _is_of(shorter := with_one_taken_out(symbols), form):
        return letter_extra(letters, _written(shorter))
    return wrong_length(text, letters, expected)


def _is_of(guess: Symbols | None, form: Form) -> TypeGuard[Symbols]:
    return guess is not None and _other(guess, form) is None and _number_in(guess) < _count(form)
