"""An SVG being drawn: shapes with plain attributes, and lines of text that are measured and broken.

Nothing here needs a style sheet. The classes are hooks for a page that wants other colours in the dark.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from xml.etree import ElementTree

from sjalvskattning.core.text import for_display

Number = int | Fraction

INK, QUIET, RULE, PAPER = "#1f2328", "#57606a", "#868e96", "#ffffff"
SERIES = ("#0072B2", "#D55E00")
"""The blue and the vermillion of Okabe and Ito's palette, told apart also by those who see few colours."""

LINE = 18
"""From one line of text to the next."""

_CLASSES = {INK: "ink", QUIET: "quiet", RULE: "rule", PAPER: "paper"}
_NARROW = frozenset("ijlI.,:;'|!()[]/ tfr·-\u00a0")
_ZWJ = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_BROAD = frozenset("mwMW@%—…")


class Canvas:
    """Elements in the order they are drawn. ``height`` is set once all of them are there."""

    def __init__(self, width: int, font: str) -> None:
        self.width = width
        self.font = font
        self.root = ElementTree.Element("svg", {"xmlns": "http://www.w3.org/2000/svg"})

    def text(
        self,
        x: Number,
        y: Number,
        words: str,
        *,
        fill: str = INK,
        size: int = 14,
        anchor: str = "start",
        weight: str = "",
    ) -> None:
        """One line of text whose letters stand on ``y``."""
        attributes = {"x": _points(x), "y": _points(y), "font-family": self.font, "font-size": str(size)}
        if anchor != "start":
            attributes["text-anchor"] = anchor
        if weight:
            attributes["font-weight"] = weight
        self._add("text", attributes, fill).text = shown(words)

    def lines(self, x: Number, y: Number, lines: Sequence[str], **how: str | int) -> None:
        """Lines of text under each other, the first on ``y``."""
        for number, words in enumerate(lines):
            self.text(x, y + number * LINE, words, **how)  # type: ignore[arg-type]

    def line(
        self,
        start: tuple[Number, Number],
        end: tuple[Number, Number],
        stroke: str,
        width: str = "1",
        dash: str = "",
    ) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        attributes = {"x1": _points(x1), "y1": _points(y1), "x2": _points(x2), "y2": _points(y2)}
        attributes |= {"stroke": stroke, "stroke-width": width}
        if dash:
            attributes["stroke-dasharray"] = dash
        self._add("line", attributes, stroke, filled=False)

    def box(self, x: Number, y: Number, width: Number, height: Number, stroke: str) -> None:
        """An empty rectangle."""
        attributes = {"x": _points(x), "y": _points(y), "width": _points(width), "height": _points(height)}
        self._add("rect", attributes | {"fill": "none", "stroke": stroke}, stroke, filled=False)

    def circle(self, x: Number, y: Number, radius: int, fill: str) -> None:
        """A filled circle."""
        self._add("circle", {"cx": _points(x), "cy": _points(y), "r": str(radius)}, fill)

    def polygon(self, corners: Sequence[tuple[Number, Number]], fill: str) -> None:
        """A filled shape."""
        points = " ".join(f"{_points(x)},{_points(y)}" for x, y in corners)
        self._add("polygon", {"points": points}, fill)

    def part(self, corners: Sequence[tuple[Number, Number]], fill: str, stroke: str) -> None:
        """A filled shape with a thin line round it."""
        points = " ".join(f"{_points(x)},{_points(y)}" for x, y in corners)
        self._add("polygon", {"points": points, "fill": fill, "stroke": stroke}, stroke, filled=False)

    def diamond(self, x: Number, y: Number, reach: int, fill: str) -> None:
        """A filled square on its corner."""
        self.polygon(((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)), fill)

    def finish(self, height: Number, id: str, language: str, title: str, about: str) -> str:
        """The whole picture, with its name and description first."""
        attributes = {
            "viewBox": f"0 0 {self.width} {_points(height)}",
            "width": str(self.width),
            "height": _points(height),
            "role": "img",
            "lang": language,
            "xml:lang": language,
            "aria-labelledby": f"{id}-title {id}-desc",
        }
        self.root.attrib.update(attributes)
        for position, (tag, words) in enumerate((("title", title), ("desc", about))):
            element = ElementTree.Element(tag, {"id": f"{id}-{tag}"})
            element.text = shown(words)
            self.root.insert(position, element)
        ElementTree.indent(self.root, " ")
        return ElementTree.tostring(self.root, encoding="unicode") + "\n"

    def _add(
        self, tag: str, attributes: dict[str, str], color: str, *, filled: bool = True
    ) -> ElementTree.Element:
        if filled:
            attributes["fill"] = color
        if color in _CLASSES:
            attributes["class"] = _CLASSES[color]
        return ElementTree.SubElement(self.root, tag, attributes)


def shown(text: str) -> str:
    """Text on one line that is safe to show."""
    return for_display(text, single_line=True)


def measure(text: str, size: int = 14) -> int:
    """About how broad a text is, rather too much: the font is the reader's."""
    return -(-sum(_advance(char) for char in text) * size // 100)


def wrap(text: str, room: int, size: int = 14) -> list[str]:
    """The text in lines that are at most ``room`` broad, broken between words where that is possible."""
    lines: list[str] = []
    line = ""
    for word in shown(text).split(" "):
        longer = f"{line} {word}" if line else word
        if measure(longer, size) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, room, size)
        lines.extend(full)
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, room: int, size: int) -> list[str]:
    pieces = [""]
    for char in word:
        last = pieces[-1]
        part_of_last = not _advance(char) or last.endswith(_ZWJ)
        if last and not part_of_last and measure(last + char, size) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _advance(char: str) -> int:
    """Hundredths of the letters' size."""
    if char in _NARROW:
        return 38
    if char in _BROAD:
        return 97
    if unicodedata.category(char)[0] == "M" or char == _ZWJ or ord(char) in _SKIN_TONES:
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 120
    if char.isascii() or char.isalpha():
        return 75 if char.isupper() else 62
    return 80


def _points(value: Number) -> str:
    """A coordinate with at most two decimals, always written in the same way."""
    hundredths = round(value * 100)
    whole, part = divmod(abs(hundredths), 100)
    decimals = f".{part:02d}".rstrip("0") if part else ""
    return f"{'-' if hundredths < 0 else ''}{whole}{decimals}"
