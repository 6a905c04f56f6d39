"""Sums as one would type them on a pocket calculator, and what became of the decimals."""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd

from sjalvskattning.core.explain.working import Line, Working
from sjalvskattning.core.scoring import WEIGHT_UNITS, Score
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import MINUS, ratio

EXACT, NEARLY = "=", "≈"
MOST_DIGITS = 4
"""Decimals that are shown of a number that does not end, before it is rounded to what the program shows."""


def weight(units: int, t: Translator) -> str:
    """Whole thousandths as a decimal number without zeros at the end: "1", "0,5", "2,25"."""
    sign, units = (MINUS, -units) if units < 0 else ("", units)
    whole, part = divmod(units, WEIGHT_UNITS)
    mark = "," if t.language == "sv" else "."
    return f"{sign}{whole}{mark}{part:03d}".rstrip("0") if part else f"{sign}{whole}"


def whole(number: int) -> str:
    """A whole number inside a sum, in parentheses when it is negative."""
    return f"({MINUS}{-number})" if number < 0 else str(number)


def shown(numerator: int, denominator: int, t: Translator, digits: int) -> str:
    """A sign that says whether anything is lost, and the number as the program shows it: "≈ 3,7"."""
    sign = EXACT if ends(numerator, denominator, digits) else NEARLY
    return f"{sign} {ratio(numerator, denominator, t.language, digits)}"


def ends(numerator: int, denominator: int, digits: int) -> bool:
    """Whether a fraction needs no more decimals than ``digits``."""
    return bool(denominator) and numerator * 10**digits % denominator == 0


def exact(numerator: int, denominator: int, t: Translator) -> str:
    """A fraction as the shortest decimal number if it ends soon, otherwise as a fraction."""
    for digits in range(MOST_DIGITS + 1):
        if ends(numerator, denominator, digits):
            return ratio(numerator, denominator, t.language, digits)
    common = gcd(numerator, denominator)
    sign = MINUS if numerator < 0 else ""
    return f"{sign}{abs(numerator) // common}/{denominator // common}"


def rounding(numerator: int, denominator: int, t: Translator, digits: int) -> str:
    """What became of the decimals, in a sentence."""
    final = ratio(numerator, denominator, t.language, digits)
    if ends(numerator, denominator, digits):
        return t("explain.rounding.exact", shown=final)
    if ends(2 * numerator, denominator, digits):
        half = ratio(numerator, denominator, t.language, digits + 1)
        return t("explain.rounding.half", half=half, shown=final)
    long = ratio(numerator, denominator, t.language, MOST_DIGITS)
    return t("explain.rounding.nearly", long=long, shown=final)


def mean_sum(working: Working, t: Translator) -> str:
    """The mean: "(1·4 + 1·3 + 1·5) / 3 = 12/3 = 4,0"."""
    lines, score = working.summed, working.score
    terms = " + ".join(product(line, t) for line in lines)
    top, bottom = weight(score.numerator, t), weight(score.denominator, t)
    over = bottom if all(line.units == WEIGHT_UNITS for line in lines) else f"({_weights(lines, t)})"
    return f"({terms}) / {over} {EXACT} {top}/{bottom} {shown(score.numerator, score.denominator, t, 1)}"


def product(line: Line, t: Translator) -> str:
    """One term: weight times the step as it counts."""
    return f"{weight(line.units, t)}·{whole(line.counts or 0)}"


def _weights(lines: Iterable[Line], t: Translator) -> str:
    return " + ".join(weight(line.units, t) for line in lines)


def index_sum(score: Score, t: Translator) -> str:
    """The index: "100·(4 − 1)/(5 − 1) = 75"."""
    low, high = score.scale.minimum, score.scale.maximum
    mean = exact(score.numerator, score.denominator, t)
    over = f"({high} {MINUS} {whole(low)})" if high >= 0 else f"({whole(high)} {MINUS} {whole(low)})"
    return f"100·({mean} {MINUS} {whole(low)})/{over} {shown(*score.index_ratio, t, 0)}"


def mean_of(numbers: Iterable[int], bars: bool, t: Translator) -> str:
    """A mean of whole numbers: "(1 + 0 + (−2)) / 3 = −1/3 ≈ −0,3"; with ``bars`` of their sizes."""
    found = list(numbers)
    total, count = sum(map(abs, found) if bars else found), len(found)
    terms = " + ".join(f"|{_signed(n)}|" if bars else whole(n) for n in found)
    return f"({terms}) / {count} {EXACT} {_signed(total)}/{count} {shown(total, count, t, 1)}"


def _signed(number: int) -> str:
    return f"{MINUS}{-number}" if number < 0 else str(number)
