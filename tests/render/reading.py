"""Markdown read back as its reader sees it, and a document with a text in every place a text can stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import Goal, Occasion, OccasionKind, Preparation, Response, Topic
from sjalvskattning.core.summary import Summary, build_summary
from sjalvskattning.locale import Language, Translator
from tests import samples

TODAY = date(2026, 11, 20)
MARK = "Qqxqq"
"""A harmless word that no other text holds: what stands in a slot where nothing else does."""

RESPONSE_SLOTS = (
    "comment", "wish", "goal", "first_step", "due", "judged", "earlier", "needs", "competence",
    "name", "unit", "period", "date",
)  # fmt: skip
DEFINITION_SLOTS = (
    "item_text", "item_third", "question", "label", "area_title", "sub_area_title", "role_title",
    "section", "passage", "organisation", "policy_title", "decision", "assessment_name", "version",
)  # fmt: skip
SLOTS = (*RESPONSE_SLOTS, *DEFINITION_SLOTS)


@cache
def parser() -> MarkdownIt:
    """CommonMark with what readers add: tables, strikethrough, bare links, raw HTML."""
    return MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(["table", "strikethrough", "linkify"])


def structure(tokens: list[Token]) -> list[str]:
    """The sequence of blocks, with their tags, and of emphasis inside them."""
    shape: list[str] = []
    for token in tokens:
        shape.append(f"{token.type} {token.tag}")
        kinds = [child.type for child in token.children or [] if child.type not in {"text", "hardbreak", "softbreak"}]
        shape.append(" ".join(kinds))
    return shape


def contents(tokens: list[Token]) -> list[str]:
    """What each block says: line ends and runs of spaces as one space."""
    said = []
    for token in tokens:
        if token.type == "inline":
            breaks = {"softbreak": " ", "hardbreak": " "}
            said.append("".join(breaks.get(child.type, child.content) for child in token.children or []))
        elif token.type == "fence":
            said.append(token.content)
    return [" ".join(text.split()) for text in said]


def summary_with(slot: str = "", text: str = MARK, language: Language = "sv") -> Summary:
    """A summary with everything in it, where ``text`` stands in ``slot``."""
    response = _response(slot, text)
    return build_summary(response, response, Translator(language), TODAY)


def _response(slot: str, text: str) -> Response:
    def word(name: str, otherwise: str = "ord") -> str:
        return text if name == slot else otherwise

    perspective = samples.Perspective.MANAGER if slot == "item_third" else samples.Perspective.SELF
    blank = samples.response(of=_assessment(slot, text), perspective=perspective)
    ratings = {item.id: samples.rated(1 + n % 5) for n, item in enumerate(blank.items)}
    ratings["lyssnar"] = replace(ratings["lyssnar"], comment=word("comment"), flagged=True)
    goal = Goal(word("goal"), word("first_step"), due=word("due"), judged=word("judged"))
    return replace(
        blank,
        answers=ratings,
        occasion=Occasion(
            OccasionKind.LONESAMTAL,
            word("date", "2026-12-03"),
            word("name"),
            word("unit"),
            word("period"),
        ),
        preparation=Preparation(
            topics=(Topic("avbryter", word("wish")), Topic("ger-svar")),
            goals=(goal, Goal("mål")),
            earlier=(Goal(word("earlier")),),
            needs=word("needs"),
            competence=word("competence"),
            signatures=True,
        ),
    )


def _assessment(slot: str, text: str) -> Assessment:
    """The sample with ``text`` in place of every text of that kind, through its JSON form."""
    data: dict[str, Any] = samples.SAMPLE.to_dict()
    one = [text]
    if slot == "label":
        data["scale"]["labels"][0] = one
    if slot == "assessment_name":
        data["name"] = one
    if slot == "version":
        data["version"] = text
    policy = {"organisation": 0, "policy_title": 1, "decision": 2}
    if slot in policy:
        data["policy"][policy[slot]] = text
    for role in data["roles"]:
        if slot == "role_title":
            role["title"] = one
        for area in role["areas"]:
            _fill_area(area, slot, text)
    return Assessment.from_dict(data)


def _fill_area(area: dict[str, Any], slot: str, text: str) -> None:
    if slot == "area_title":
        area["title"] = [text]
    for sub in area["areas"]:
        _fill_area(sub, slot, text)
        if slot == "sub_area_title":
            sub["title"] = [text]
    keys = {"item_text": "text", "item_third": "third", "question": "question"}
    for item in area["items"]:
        if slot in keys:
            item[keys[slot]] = [text]
        if slot in {"section", "passage"}:
            item["source"][slot == "passage"] = text
