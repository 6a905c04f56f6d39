"""A policy's text taken apart: sections, and the passages in them that an item can stand for."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class PassageKind(StrEnum):
    """What a passage is in the text."""

    SENTENCE = "sentence"
    POINT = "point"
    HEADING = "heading"


class Passage(NamedTuple):
    """The smallest part of a policy that an item refers to: a sentence, a point of a list, or a heading.

    ``id`` is ``<section>/<paragraph>.<sentence>``, ``<section>/p<point>`` (``p<point>.<sentence>`` when a
    point has several) or ``<section>/rubrik``. Numbers count from 1; 0 means that it has no such number.
    ``lead`` holds the words that a list begins with; a point means what it means only after them.
    """

    id: str
    section: str
    kind: PassageKind
    text: str
    lead: str = ""
    paragraph: int = 0
    point: int = 0
    sentence: int = 0

    @property
    def full(self) -> str:
        """The passage with the words that lead up to it."""
        return f"{self.lead} {self.text}" if self.lead else self.text


class Section(NamedTuple):
    """Text under one heading, or one list and the words that it begins with.

    ``id`` is made of the title. ``heading`` is the heading above a list's own title, otherwise "".
    """

    id: str
    title: str
    heading: str = ""


class PolicyText(NamedTuple):
    """A whole policy. ``passages`` stand in the text's order, each heading first in its section.

    ``dropped`` are lines of the pages and not of the text: page numbers, repeated headers, contents.
    """

    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    dropped: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Passage, ...]:
        """The passages that must be accounted for: all but the headings."""
        return tuple(passage for passage in self.passages if passage.kind is not PassageKind.HEADING)

    def section(self, section_id: str) -> Section:
        """The section with that id. Raises KeyError."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
