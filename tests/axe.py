"""axe-core let loose on a page in Chromium; the contrast of every text is measured here too."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from tests.web.chromium import Phone

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
"""WCAG 2.2 at levels A and AA, as axe-core names its parts, and what it holds to be good practice."""

SIZE, CONTRAST = "target-size", "color-contrast"
"""A rule that must be asked for by name, and the one that takes twice the time of all the others together."""

# axe-core does not judge letters in an SVG, since it does not see what is drawn behind them, nor a lone
# digit, nor what has to be scrolled into sight. So the contrast of every text is measured here as well: its
# ground, at three places, is the topmost shape that was drawn before it, and else the nearest of the page.
_EXAMINE = """
(async () => {
  const channels = (said) => said.match(/[\\d.]+/g).map(Number);
  const drawn = (said) => said !== "none" && (channels(said)[3] ?? 1) > 0;
  const light = (said) => channels(said).slice(0, 3).map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, n) => sum + one * [0.2126, 0.7152, 0.0722][n], 0);
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = (one) => {
    while (one && !drawn(getComputedStyle(one).backgroundColor)) one = one.parentElement;
    return one ? getComputedStyle(one).backgroundColor : "rgb(255, 255, 255)";
  };
  const behind = (letters, x, y) => {
    const shapes = letters.closest("svg")?.querySelectorAll("circle, rect, polygon, path") ?? [];
    const before = [...shapes].filter((shape) =>
      shape.compareDocumentPosition(letters) & Node.DOCUMENT_POSITION_FOLLOWING
      && drawn(getComputedStyle(shape).fill)
      && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse())));
    return before.length ? getComputedStyle(before.at(-1)).fill : paper(letters);
  };
  const least = (letters) => {
    const box = letters.getBoundingClientRect(), style = getComputedStyle(letters);
    const ink = letters.closest("svg") ? style.fill : style.color;
    return Math.min(...[0.05, 0.5, 0.95].map((part) =>
      contrast(ink, behind(letters, box.x + part * box.width, box.y + box.height / 2))));
  };
  const found = await axe.run(document, {
    runOnly: TAGS, rules: RULES, resultTypes: ["violations", "incomplete"]
  });
  const said = (rule, node) => `${rule.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`;
  const faults = found.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node)));
  for (const rule of found.incomplete)
    if (rule.id !== "color-contrast")
      faults.push(...rule.nodes.map((node) => "not judged, " + said(rule, node)));
  const texts = [...document.body.querySelectorAll("*")].filter((one) => one.getClientRects().length
    && [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim()));
  for (const text of texts) {
    const seen = least(text);
    if (!(seen >= 4.5)) faults.push(`contrast ${seen.toFixed(2)}:1: ${text.outerHTML.slice(0, 160)}`);
  }
  const all = [found.violations, found.incomplete, found.passes, found.inapplicable].flat();
  return {faults, measured: texts.length, rules: all.map((rule) => rule.id)};
})()
"""


class Examined(NamedTuple):
    """What is wrong with a page, how many texts were measured, and which rules of axe-core it was held to."""

    faults: list[str]
    measured: int
    rules: frozenset[str]


@cache
def _script(*, whole: bool) -> str:
    rules = {SIZE: {"enabled": True}, CONTRAST: {"enabled": whole}}
    examine = _EXAMINE.replace("TAGS", json.dumps(TAGS)).replace("RULES", json.dumps(rules))
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8") + ";" + examine


async def examined(phone: Phone, *, whole: bool = True) -> Examined:
    """The page that is open, as it looks now. What axe-core can't tell is a fault too, contrasts apart.

    Unless ``whole``, contrasts are only measured here.

    The script comes through the browser's developer tools, past the page's own policy, which forbids any.
    """
    found = await phone.run(_script(whole=whole))
    return Examined(found["faults"], found["measured"], frozenset(found["rules"]))


class Look(NamedTuple):
    """How a page is looked at: how broad the screen is, and whether it is light, dark or paper."""

    width: int
    scheme: str
    medium: str = ""


PHONE, DESK = 320, 1280
"""In CSS pixels; WCAG 2.2 asks that a page can be read without scrolling sideways on the first (1.4.10)."""

ON_SCREEN = tuple(Look(width, scheme) for width in (PHONE, DESK) for scheme in ("light", "dark"))
ON_PAPER = Look(DESK, "dark", "print")


async def faults_of(phone: Phone, page: Path, look: Look, *, whole: bool = True) -> list[str]:
    """What is wrong with a page in a file when it is looked at like that; ``whole`` as for ``examined``."""
    await phone.screen(look.width, 800)
    await phone.scheme(look.scheme, look.medium)
    await phone.open(page.as_uri())
    found = await examined(phone, whole=whole)
    return [f"{page.stem}, {' '.join(map(str, look))}: {fault}" for fault in found.faults]
