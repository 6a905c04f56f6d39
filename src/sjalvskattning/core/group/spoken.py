"""What the released bands say, in sentences that can be read aloud instead of a picture."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from sjalvskattning.core.assessment import Scale
from sjalvskattning.core.disclosure.bands import Band
from sjalvskattning.core.group.picture import ItemPicture, Part
from sjalvskattning.core.group.reading import Interval, Reading, Split
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import ratio


def band_words(band: Band) -> str:
    """A number of people, as "3–5"; one number where the band is that narrow."""
    return f"{band.least}–{band.most}" if band.least < band.most else str(band.least)


def listed(words: list[str], t: Translator) -> str:
    """Words in a row: "a", "a och b", "a, b och c"."""
    if len(words) < 2:
        return "".join(words)
    return t("picture.and", words=", ".join(words[:-1]), last=words[-1])


def part_name(part: Part, setup: Setup, t: Translator) -> str:
    """Who a part is: "Alla", "Kök och städ", "Sena svar", with how many they are."""
    names = [setup.breakdown.groups[group] for group in part.groups] if setup.breakdown else []
    who = listed(names, t) if names else t("picture.everyone")
    key = "picture.part.late" if part.release else "picture.part"
    return t(key, who=who, n=part.people)


def number_words(value: Fraction, t: Translator) -> str:
    """A median or mean: without decimals where it is whole."""
    digits = 0 if value.denominator == 1 else 1
    return ratio(value.numerator, value.denominator, t.language, digits)


def interval_words(interval: Interval, t: Translator) -> str:
    """Both ends with a dash, or one number where they are written alike."""
    least, most = number_words(interval.least, t), number_words(interval.most, t)
    return least if least == most else f"{least}–{most}"


def reading_sentence(reading: Reading, scale: Scale, t: Translator) -> str:
    """Where the middle of the group is, which step most chose, and whether the group is divided."""
    return " ".join([*_middle(reading, t), *_most(reading, scale, t), *_remarks(reading, t)])


def short_sentence(reading: Reading, t: Translator) -> str:
    """Where the middle of the group is, and whether it is divided."""
    return " ".join([*_middle(reading, t), *_remarks(reading, t)])


def _most(reading: Reading, scale: Scale, t: Translator) -> Iterator[str]:
    """The step or steps that most chose, where one can tell."""
    most = max(reading.cell.steps)
    steps = [scale.minimum + at for at, band in enumerate(reading.cell.steps) if band == most]
    if len(steps) < len(reading.cell.steps) and most.least > 0:
        key = "picture.most.one" if len(steps) == 1 else "picture.most.other"
        labels = [scale.label(step).in_language(t.language) for step in steps]
        named = listed(
            [t("picture.step", step=step, label=label) for step, label in zip(steps, labels, strict=True)], t
        )
        yield t(key, band=band_words(most), n=reading.people, steps=named)


def _remarks(reading: Reading, t: Translator) -> Iterator[str]:
    if reading.split is not Split.NO:
        yield t(f"picture.split.{reading.split.value}")
    if reading.cell.none.least > 0:
        yield t("picture.without", band=band_words(reading.cell.none))


def middle_words(reading: Reading, t: Translator) -> str:
    """The middle of the group in a few words; that it is divided, where its middle would say nothing."""
    value = middle_value(reading, t)
    return value if reading.split is Split.CERTAIN else t("picture.middle", middle=value)


def middles(picture: ItemPicture, setup: Setup, t: Translator) -> tuple[str, ...]:
    """The middle in each set the question was released for; with whose it is where there are several."""
    known = [(part, part.reading) for part in picture.parts if part.reading]
    if len(known) == 1:
        return (middle_words(known[0][1], t),)
    return tuple(
        t("picture.of", who=part_name(part, setup, t), said=middle_words(reading, t))
        for part, reading in known
    )


def middle_value(reading: Reading, t: Translator) -> str:
    """The median alone; that the group is divided, where its median would say nothing."""
    return t("picture.divided") if reading.split is Split.CERTAIN else interval_words(reading.median, t)


def _middle(reading: Reading, t: Translator) -> Iterator[str]:
    """The median. A divided group has nobody there: then nothing."""
    if reading.split is Split.CERTAIN:
        return
    key = "picture.middle.at" if reading.median.least == reading.median.most else "picture.middle.between"
    yield t(key, least=number_words(reading.median.least, t), most=number_words(reading.median.most, t))


def item_sentences(
    picture: ItemPicture, setup: Setup, t: Translator, *, short: bool = False
) -> tuple[str, ...]:
    """One sentence or more for each set the question was released for; ``short`` says its middle only."""
    several = len(picture.parts) > 1
    if several and short:
        return (t("picture.row", parts="; ".join(middles(picture, setup, t))),)
    found = []
    for part in picture.parts:
        if part.reading is None:
            said = t("picture.hidden", k=setup.rules.k)
        elif short:
            said = short_sentence(part.reading, t)
        else:
            said = reading_sentence(part.reading, setup.assessment.scale, t)
        found.append(t("picture.of", who=part_name(part, setup, t), said=said) if several else said)
    return tuple(found)
