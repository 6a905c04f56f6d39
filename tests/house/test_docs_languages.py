"""Each page that a reader needs is there in Swedish and in English, and the two say as much."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.figures import Figure

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

ENGLISH_ONLY = {
    "architecture": "for those who change the program",
    "speed": "measurements for those who change the program",
    "trust": "how the promises are tried, for those who change the program",
    "glossary": "both languages side by side",
    "licences": "names of packages and licences, with a sentence in Swedish",
}
"""Pages without a twin, and why."""

NAMES = ["README", *sorted(path.stem for path in DOCS.glob("*.md") if "." not in path.stem)]
TWINS = [name for name in NAMES if name not in ENGLISH_ONLY]

pytestmark = pytest.mark.trust(part="language")

_BLOCK = re.compile(r"^ *```[^\n]*\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")


class Page(NamedTuple):
    """A page in one language: its text without blocks of code, and the blocks."""

    path: Path
    text: str
    blocks: list[str]


def page(name: str, swedish: bool) -> Page:
    """A page in one of the languages."""
    path = (ROOT if name == "README" else DOCS) / f"{name}{'.sv' if swedish else ''}.md"
    raw = path.read_text("utf-8")
    return Page(path, _BLOCK.sub("```", raw), _BLOCK.findall(raw))


def headings(text: str) -> list[tuple[int, str]]:
    """Every heading with its level."""
    return [(len(found[1]), found[2]) for found in re.finditer(r"^(#+) (.+)$", text, re.MULTILINE)]


def shape(text: str) -> list[tuple[int, int, int, int]]:
    """Of every section: the heading's level, blocks of code, pictures, and rows of tables."""
    parts = re.split(r"^(?=#+ )", text, flags=re.MULTILINE)[1:]
    return [
        (
            len(part) - len(part.lstrip("#")),
            part.count("```"),
            part.count("!["),
            len(re.findall(r"^\|", part, re.MULTILINE)),
        )
        for part in parts
    ]


def calls(blocks: list[str]) -> Iterator[list[str]]:
    """The calls of the program in blocks of code: commands and options, without what each language names."""
    for block in blocks:
        for line in re.sub(r"\\\n\s*", "", block).splitlines():
            if line.lstrip("$ ").startswith(("sjalvskattning ", "python3 ", "source ")):
                bare = re.sub(r"  +#.*", "", line)
                yield re.findall(r"(?<![-\w])--?[a-z][a-z-]*|(?<=sjalvskattning )[a-z]+", bare)


def options(text: str) -> set[str]:
    """Every option that is named outside blocks of code."""
    return set(re.findall(r"(?<![-\w])--[a-z][a-z-]+", text))


def keys(text: str) -> set[str]:
    """Every word of code outside blocks: keys of JSON, codes, commands of one word."""
    return set(re.findall(r"(?<!`)`([a-z]+(?:_[a-z]+)*)`(?!`)", text))


def anchor(heading: str) -> str:
    """What a heading is called in a link, as GitHub has it."""
    bare = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    kept = "".join(sign for sign in bare.lower() if sign in " -_" or unicodedata.category(sign)[0] in "LN")
    return kept.replace(" ", "-")


@pytest.mark.parametrize("name", TWINS)
def test_the_two_languages_have_the_same_shape(name: str, figure: Figure) -> None:
    """Section by section: levels of headings, blocks of code, pictures and rows of tables."""
    swedish, english = page(name, True), page(name, False)
    assert shape(swedish.text) == shape(english.text)
    figure("language: documents in both languages", 1)


@pytest.mark.parametrize("name", TWINS)
def test_the_two_languages_show_the_same_calls(name: str) -> None:
    """The same commands and options in the same order; the same options and keys named in the text."""
    swedish, english = page(name, True), page(name, False)
    assert list(calls(swedish.blocks)) == list(calls(english.blocks))
    assert options(swedish.text) == options(english.text)
    assert keys(swedish.text) == keys(english.text)


@pytest.mark.parametrize("name", TWINS)
def test_each_leads_to_the_other(name: str) -> None:
    """A reader of the wrong one finds the right one in the first paragraphs."""
    for swedish, word in ((False, "Svenska"), (True, "English")):
        one, other = page(name, swedish), page(name, not swedish)
        start = " ".join(one.text.split("\n## ")[0].split())
        assert f"{word}: [{other.path.name}]({other.path.name})" in start, one.path.name


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    """Every file that a page links to is there, and every heading; Swedish pages link to Swedish ones."""
    for swedish in (False, True) if name in TWINS else (False,):
        one = page(name, swedish)
        for link in _LINK.findall(one.text):
            if re.match(r"[a-z]+:", link):
                continue
            file, _, part = link.partition("#")
            target = (one.path.parent / file).resolve() if file else one.path
            assert target.exists(), f"{one.path.name}: {link}"
            if part and target.suffix == ".md":
                titles = headings(_BLOCK.sub("```", target.read_text("utf-8")))
                assert part in {anchor(title) for _, title in titles}, f"{one.path.name}: {link}"
            twin = target.with_name(f"{target.stem}.sv.md")
            if swedish and target.suffix == ".md" and twin.exists() and target.stem != name:
                pytest.fail(f"{one.path.name} sends a Swedish reader to {link}")


def test_the_readmes_lead_to_every_page() -> None:
    """Each README names every page in its language."""
    for swedish in (False, True):
        links = set(_LINK.findall(page("README", swedish).text))
        wanted = {f"docs/{name}{'.sv' if swedish else ''}.md" for name in TWINS if name != "README"}
        assert wanted - links == set()


def test_every_page_without_a_twin_is_excused() -> None:
    """A new page is written in both languages; an excuse goes with its page."""
    assert set(ENGLISH_ONLY) <= set(NAMES)
    assert {path.name for path in DOCS.glob("*.sv.md")} == {
        f"{name}.sv.md" for name in TWINS if name != "README"
    }


def test_what_differs_would_be_seen() -> None:
    """Another option, a heading of another level, a row less and a block less are each a difference."""
    one = "# A\n\n## B\n\n| a |\n|---|\n| b |\n\n```\n"
    for other in (one.replace("## B", "### B"), one.replace("| b |\n", ""), one.replace("```", "")):
        assert shape(other) != shape(one)
    block = "$ sjalvskattning score svar.csv -a koping --role chef -o ut.csv\n"
    assert list(calls([block])) == [["score", "-a", "--role", "-o"]]
    assert list(calls([block.replace("--role", "--map")])) != list(calls([block]))
    assert list(calls([block.replace("svar.csv", "answers.csv")])) == list(calls([block]))
    assert anchor("JSON of `explain`") == "json-of-explain"
    assert anchor("Var svaren ligger, och vad som är lovat") == "var-svaren-ligger-och-vad-som-är-lovat"
