"""Every text that the language lints read: of the interface, of the shipped assessments, of the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from sjalvskattning.locale import Language, topic_texts
from tests.locale.test_texts import ASSESSMENTS, TOPICS

ROOT = Path(__file__).parents[2]
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

FILLED = "N"
"""What stands for something that is filled in, a command or a name of a file."""

_NOT_OURS = {
    "decision",
    "version",
    "id",
    "section",
    "trace",
    "organisation",
    "passage",
    "relation",
    "strength",
}
"""Keys of a definition whose texts are the policy's, or are not sentences."""

_FENCE = re.compile(r"^( *)```.*?^\1```$", re.DOTALL | re.MULTILINE)
_CALL = re.compile(r"^(?:\$ |source <\()?sjalvskattning .*$", re.MULTILINE)
_INLINE_CALL = re.compile(r"sjalvskattning(?: [-\w.=<>{}]+)+|\bsudo .*")


class Prose(NamedTuple):
    """A text, and where it stands."""

    where: str
    text: str


def interface(language: Language) -> Iterator[Prose]:
    """Every interface text without the commands in it."""
    column = 0 if language == "sv" else 1
    for topic in TOPICS:
        for key, texts in topic_texts(topic).items():
            yield Prose(key, _plain(texts[column]))


def _plain(text: str) -> str:
    text = _INLINE_CALL.sub(FILLED, _CALL.sub("", text))
    return re.sub(r"\{\w*\}", FILLED, text)


def assessments(language: Language) -> Iterator[Prose]:
    """Every sentence of the shipped assessments that is the project's own."""
    for path in ASSESSMENTS:
        raw = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
        yield from (prose for spoken, prose in _inside(raw, path.stem, "sv") if spoken == language)


def _inside(node: Any, where: str, language: Language) -> Iterator[tuple[Language, Prose]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in _NOT_OURS:
                yield from _inside(value, f"{where}.{key}", "en" if key == "en" else language)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _inside(value, f"{where}[{number}]", language)
    else:
        yield language, Prose(where, str(node))


def document(path: Path, root: Path = ROOT) -> Iterator[Prose]:
    """The paragraphs, points and cells of a Markdown file, without blocks of code, links and marks."""
    text = _FENCE.sub("", path.read_text("utf-8"))
    where = path.relative_to(root).as_posix()
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) |#|\|)", text):
        for cell in _cells(block.strip()):
            if cell:
                yield Prose(where, cell)


def _cells(block: str) -> Iterator[str]:
    if block.startswith("|"):
        yield from (_bare(cell) for row in block.splitlines() for cell in re.split(r"(?<!\\)\|", row))
    else:
        yield _bare(block)


def _bare(text: str) -> str:
    text = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"[ \n]+", " ", text.strip()))
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"``[^`]*``|`[^`]*`", FILLED, text)
    text = re.sub(r"^(?:#+|[-*]|\d+\.) ", "", text)
    text = re.sub(r"\*\*|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|\\(?=[|*_])", "", text)
    return re.sub(r"^[-: ]+$|https?://\S+", "", text).strip()
