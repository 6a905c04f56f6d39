"""What is drawn: contrast in the style sheet, QR codes, and texts in two languages on one page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sjalvskattning.core.assessment import Text
from sjalvskattning.core.group.setup import About
from sjalvskattning.locale import Translator
from sjalvskattning.web.drawing import policy, style
from sjalvskattning.web.qr import QUIET, half_blocks, matrix
from sjalvskattning.web.wording import Said, Wording
from tests.core.sessions import setup_of
from tests.samples import SAMPLE

ADDRESS = "http://192.168.100.200:65535/b/" + "x" * 22

COLOURS = [dict(re.findall(r"--(\w+): (#\w+)", block)) for block in re.findall(r":root \{([^}]*)\}", style())]


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", COLOURS, ids=["light", "dark"])
def test_text_has_contrast_and_so_have_the_edges_of_fields(colours: dict[str, str]) -> None:
    """At least 4.5 to 1 for text and 3 to 1 for what shows where a field is (WCAG 2.2 AA)."""
    pairs = {("ink", "paper"), ("quiet", "paper"), ("accent", "paper"), ("on", "accent"), ("warn", "paper")}
    edges = {("line", "field"), ("line", "paper")}
    for one, other in pairs | {("ink", "field")} | edges:
        low, high = sorted((luminance(colours[one]), luminance(colours[other])))
        assert (high + 0.05) / (low + 0.05) >= (3 if (one, other) in edges else 4.5), (one, other)


def test_there_is_a_light_and_a_dark_style_with_the_same_colours_named() -> None:
    """So that nothing of the light one is left in the dark."""
    light, dark = COLOURS
    assert light.keys() == dark.keys()


def test_the_style_sheet_needs_nothing_from_elsewhere_and_only_it_may_apply() -> None:
    """No address in it, and the policy holds its hash."""
    assert "url(" not in style()
    assert "@import" not in style()
    assert "<" not in style()
    assert re.search(r"style-src 'sha256-[\w+/]{43}='", policy())


def test_a_qr_code_of_the_longest_address_fits_a_terminal_and_has_its_quiet_zone() -> None:
    """41 characters by 21 lines at the most; four light modules all round; three finders in the corners."""
    modules = matrix(ADDRESS)
    lines = half_blocks(modules)
    size = len(modules)
    assert size <= 41
    assert (len(lines), {len(line) for line in lines}) == ((size + 1) // 2, {size})
    edges = (*modules[:QUIET], *modules[-QUIET:], *(row[:QUIET] + row[-QUIET:] for row in modules))
    assert not any(any(row) for row in edges)
    for top, left in ((QUIET, QUIET), (QUIET, size - QUIET - 7), (size - QUIET - 7, QUIET)):
        finder = [row[left : left + 7] for row in modules[top : top + 7]]
        assert all(finder[0] + finder[6])
        assert finder[1] == (True, False, False, False, False, False, True)


def test_the_lines_are_white_where_the_code_is_light() -> None:
    """Each character is two modules; what is drawn is light, also below an odd number of rows."""
    modules = matrix(ADDRESS)
    shown: list[tuple[bool, ...]] = []
    for line in half_blocks(modules):
        shown.append(tuple(char in " ▄" for char in line))
        shown.append(tuple(char in " ▀" for char in line))
    assert tuple(shown[: len(modules)]) == modules
    assert not any(any(row) for row in shown[len(modules) :])


def test_a_text_without_a_translation_is_marked_as_swedish() -> None:
    """The statement whole, subject included; the label of a step; a translated one is not marked."""
    scale = SAMPLE.scale._replace(labels=(Text("aldrig"), *SAMPLE.scale.labels[1:]))
    role = SAMPLE.role("chef")
    first = role.areas[0]
    bare = replace(first.items[0], third=Text("ger svar i tid."))
    area = replace(first, title=Text("Bemötande"), items=(bare,))
    changed = replace(
        SAMPLE, scale=scale, roles=(SAMPLE.roles[0], replace(role, areas=(area, *role.areas[1:])))
    )
    setup = setup_of(assessment=changed, about=About.LEADER)
    wording = Wording(setup, Translator("en"))
    place = [item.id for item in setup.items].index(bare.id)
    assert wording.statements[place].text == Said("Min chef ger svar i tid.", "sv")
    assert wording.choices[0] == ("1", Said("1 – aldrig", "sv"))
    assert wording.choices[1][1].language == ""
    assert {statement.text.language for statement in wording.statements} == {"", "sv"}
    assert {statement.text.language for statement in Wording(setup, Translator("sv")).statements} == {""}
