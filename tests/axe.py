"""axe-core let loose on a page in Chromium; the contrasts that it leaves open are measured here."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from tests.web.chromium import Phone

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
"""WCAG 2.2 at levels A and AA, as axe-core names its parts, and what it holds to be good practice."""

OFF_BY_DEFAULT = ("target-size",)
"""Rules of those levels that must be asked for by name."""

# axe-core does not judge letters in an SVG, since it does not see what is drawn behind them, nor a lone digit,
# nor what has to be scrolled into sight. So the ground of what it leaves open is found here: at three places of
# a text, the topmost shape that was drawn before it, and else the nearest ground of the page.
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
    runOnly: TAGS, rules: RULES, resultTypes: ["violations", "incomplete"], elementRef: true,
  });
  const said = (rule, node) => `${rule.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`;
  const faults = found.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node)));
  let measured = 0;
  for (const rule of found.incomplete) for (const node of rule.nodes) {
    if (rule.id === "color-contrast") {
      measured += 1;
      const seen = least(node.element);
      if (!(seen >= 4.5)) faults.push(`contrast ${seen.toFixed(2)}:1: ${node.html}`);
    } else faults.push("not judged, " + said(rule, node));
  }
  const all = [found.violations, found.incomplete, found.passes, found.inapplicable].flat();
  return {faults, measured, rules: all.map((rule) => rule.id)};
})()
"""


class Examined(NamedTuple):
    """What is wrong with a page, how many contrasts were measured here, and which rules it was held to."""

    faults: list[str]
    measured: int
    rules: frozenset[str]


@cache
def _script() -> str:
    rules = {name: {"enabled": True} for name in OFF_BY_DEFAULT}
    examine = _EXAMINE.replace("TAGS", json.dumps(TAGS)).replace("RULES", json.dumps(rules))
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8") + ";" + examine


async def examined(phone: Phone) -> Examined:
    """The page that is open, as it looks now. What axe-core can't tell is a fault too, contrasts apart.

    The script comes through the browser's developer tools, past the page's own policy, which forbids any.
    """
    found = await phone.run(_script())
    return Examined(found["faults"], found["measured"], frozenset(found["rules"]))
