"""The pictures in the docs are what the program shows today; each is used, and each says what it shows."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from tests.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MAKER = DOCS / "make_pictures.py"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
LEAST = 20
"""Letters that the words in a picture's stead must have to say what it shows."""

REMEDY = "the picture is older than the program: python docs/make_pictures.py"


@cache
def maker() -> ModuleType:
    """``docs/make_pictures.py``, which is no part of the package."""
    found = importlib.util.spec_from_file_location("make_pictures", MAKER)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module


def older(made: Mapping[Path, str]) -> list[str]:
    """The pictures that are not, byte for byte, as they were just made."""
    return [path.name for path, picture in made.items() if path.read_text("utf-8") != picture]


@pytest.mark.trust(part="reading")
@pytest.mark.parametrize("part", maker().PARTS)
def test_every_picture_is_as_the_program_draws_it_today(
    part: str, real_codes: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    """Byte for byte: clock, ids, codes and what is random are given, so the same program draws the same."""
    monkeypatch.chdir(tmp_path)
    made = dict(maker().made(Path(), part))
    assert older(made) == [], REMEDY
    figure("reading: pictures current", len(made))


def test_a_picture_of_another_program_is_told(tmp_path: Path) -> None:
    """One letter is enough."""
    (tmp_path / "a.svg").write_text("<svg>Sparat 14.32</svg>", encoding="utf-8")
    assert older({tmp_path / "a.svg": "<svg>Sparat 14.33</svg>"}) == ["a.svg"]
    assert older({tmp_path / "a.svg": "<svg>Sparat 14.32</svg>"}) == []


def shown() -> Iterable[tuple[Path, str, Path]]:
    """Each picture that a page shows: the page, the words in its stead, and its file."""
    for page in PAGES:
        for words, target in SHOWN.findall(page.read_text("utf-8")):
            yield page, words, (page.parent / target).resolve()


def test_every_picture_is_shown_and_there() -> None:
    """No page shows what is not there, and nothing lies there that no page shows."""
    files = {DOCS / "picture.svg", *(DOCS / "pictures").iterdir()}
    assert {picture for _, _, picture in shown()} == files


def test_every_picture_says_what_it_shows() -> None:
    """In words of its page's language, and no two pictures on a page in the same words."""
    for page in PAGES:
        words = [said for on, said, _ in shown() if on == page]
        assert all(len(said) >= LEAST for said in words), page
        assert len(set(words)) == len(words), page


def test_a_page_shows_pictures_in_its_own_language() -> None:
    """A Swedish page the Swedish ones, an English page the English ones; README has the program's first."""
    for page, _, picture in shown():
        if page.parent == DOCS:
            language = "sv" if page.name.endswith(".sv.md") else "en"
            assert picture.name.endswith(f".{language}.svg"), (page, picture)


@pytest.mark.parametrize(
    "path", [*sorted((DOCS / "pictures").glob("*.svg")), DOCS / "picture.svg"], ids=lambda p: p.name
)
def test_a_picture_needs_nothing_from_elsewhere(path: Path) -> None:
    """It is whole XML, with its own ground, and fetches and runs nothing."""
    text = path.read_text("utf-8")
    tree = ElementTree.fromstring(text)
    assert tree.get("viewBox")
    assert not re.search(r"@import|url\((?!#)|<script|<image|<foreignObject|@font-face", text)
    assert not re.findall(r'(?:href|src)="(?!#)', text)
