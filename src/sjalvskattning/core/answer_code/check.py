"""Six check symbols that find and place errors: the BCH code over 32 symbols of BIP-173 (bech32).

Any two whole words of the same length, at most 89 symbols, differ in at least five places. So up to four
wrong symbols are always noticed, and one or two always placed. What remains of a wrong word depends on the
errors alone and is the sum of what each of them leaves; two errors are found by looking up, for each that the
one can be, what the other must leave.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

Symbols = tuple[int, ...]
"""Numbers from 0 to 31."""

CHECKS = 6
MOST = 89
"""The longest word, checks included, that the promises hold for."""

_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_FINAL = 0x2BC830A3
"""What a whole word leaves: BIP-350's constant, with which a symbol put in or left out is noticed as well."""


def with_checks(symbols: Sequence[int]) -> Symbols:
    """The symbols with their six check symbols after them."""
    left = _divided([*symbols, *[0] * CHECKS]) ^ _FINAL
    return (*symbols, *(left >> 5 * place & 31 for place in reversed(range(CHECKS))))


def is_whole(symbols: Sequence[int]) -> bool:
    """Whether the last six symbols are the checks of those before."""
    return CHECKS < len(symbols) <= MOST and _remainder(symbols) == 0


def mended(symbols: Sequence[int]) -> Symbols | None:
    """The only whole word that differs in at most two places; None when there is none."""
    if not CHECKS < len(symbols) <= MOST:
        return None
    errors = _errors(_remainder(symbols), len(symbols))
    return None if errors is None else _without(symbols, errors)


def with_one_put_in(symbols: Sequence[int]) -> Symbols | None:
    """The only whole word that has one symbol more; None when there is none, or several."""
    if not CHECKS <= len(symbols) < MOST:
        return None
    found = set()
    for place in range(len(symbols) + 1):
        word = (*symbols[:place], 0, *symbols[place:])
        from_end = len(symbols) - place
        left = _remainder(word)
        error = _single().get(left, (from_end, 0))
        if error[0] == from_end and (error[1] or not left):
            found.add(_without(word, (error,)))
    return found.pop() if len(found) == 1 else None


def with_one_taken_out(symbols: Sequence[int]) -> Symbols | None:
    """The only whole word that has one symbol less; None when there is none, or several."""
    words = {(*symbols[:place], *symbols[place + 1 :]) for place in range(min(len(symbols), MOST + 1))}
    found = [word for word in words if is_whole(word)]
    return found[0] if len(found) == 1 else None


Error = tuple[int, int]
"""A place counted from the end of the word, from 0, and what was added to the symbol there."""


def _errors(left: int, length: int) -> tuple[Error, ...] | None:
    """At most two errors within ``length`` that leave ``left``; None when it takes more."""
    single = _single()
    if not left:
        return ()
    if left in single:
        return (single[left],) if single[left][0] < length else None
    for leaves, one in single.items():
        if one[0] >= length:
            return None
        other = single.get(left ^ leaves)
        if other is not None and other[0] < length:
            return one, other
    return None


def _without(symbols: Sequence[int], errors: Sequence[Error]) -> Symbols:
    result = list(symbols)
    for from_end, added in errors:
        result[-1 - from_end] ^= added
    return tuple(result)


@cache
def _single() -> dict[int, Error]:
    """What each possible single error leaves, those nearest the end first."""
    table = {}
    for added in range(1, 32):
        leaves = added
        for from_end in range(MOST):
            table[leaves] = (from_end, added)
            leaves = _step(leaves, 0)
    return dict(sorted(table.items(), key=lambda entry: entry[1]))


def _remainder(symbols: Sequence[int]) -> int:
    return _divided(symbols) ^ _FINAL


def _divided(symbols: Sequence[int]) -> int:
    left = 1
    for symbol in symbols:
        left = _step(left, symbol)
    return left


def _step(left: int, symbol: int) -> int:
    top, left = left >> 25, (left & 0x1FFFFFF) << 5 ^ symbol
    for bit, taps in enumerate(_GENERATOR):
        if top >> bit & 1:
            left ^= taps
    return left
