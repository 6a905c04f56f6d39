"""Markdown read back as its reader sees it, and a document with a text in every place a text can stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sjalvskattning.core.assessment import Assessment, Perspective
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
EVERYWHERE = "everywhere"
"""Every slot at once, but the wording for others."""

SLOTS = (*RESPONSE_SLOTS, *DEFINITION_SLOTS)


@cache
def parser() -> MarkdownIt:
    """CommonMark with what readers add: tables, strikethrough, bare links, raw HTML."""
    return MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(
        ["table", "strikethrough", "linkify"]
    )


def structure(tokens: list[Token]) -> list[str]:
    """The sequence of blocks, with their tags, and of emphasis inside them."""
    shape: list[str] = []
    for token in tokens:
        shape.append(f"{token.type} {token.tag}")
        kinds = [
            child.type
            for child in token.children or []
            if child.type not in {"text", "hardbreak", "softbreak"}
        ]
        shape.append(" ".join(kinds))
    return shape


def contents(tokens: list[Token]) -> list[str]:
    """What each block says, without its white space."""
    said = []
    for token in tokens:
        if token.type == "inline":
            breaks = {"softbreak": " ", "hardbreak": " "}
            said.append("".join(breaks.get(child.type, child.content) for child in token.children or []))
        elif token.type == "fence":
            said.append(token.content)
    return ["".join(text.split()) for text in said]


def summary_with(slot: str = "", text: str = MARK, language: Language = "sv") -> Summary:
    """A summary with everything in it, where ``text`` stands in ``slot``, or in every one of them."""
    response = _response(slot, text)
    return build_summary(response, response, Translator(language), TODAY)


def _response(slot: str, text: str) -> Response:
    def word(name: str, otherwise: str = "ord") -> str:
        return text if slot in (name, EVERYWHERE) else otherwise

    perspective = Perspective.MANAGER if slot == "item_third" else Perspective.SELF
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
    if slot in ("label", EVERYWHERE):
        data["scale"]["labels"][0] = one
    if slot in ("assessment_name", EVERYWHERE):
        data["name"] = one
    if slot in ("version", EVERYWHERE):
        data["version"] = text
    for index, name in enumerate(("organisation", "policy_title", "decision")):
        if slot in (name, EVERYWHERE):
            data["policy"][index] = text
    for role in data["roles"]:
        if slot in ("role_title", EVERYWHERE):
            role["title"] = one
        for area in role["areas"]:
            _fill_area(area, slot, text)
    return Assessment.from_dict(data)


def _fill_area(area: dict[str, Any], slot: str, text: str) -> None:
    if slot in ("area_title", EVERYWHERE):
        area["title"] = [text]
    for sub in area["areas"]:
        _fill_area(sub, slot, text)
        if slot in ("sub_area_title", EVERYWHERE):
            sub["title"] = [text]
    for item in area["items"]:
        for name, key in (("item_text", "text"), ("item_third", "third"), ("question", "question")):
            if slot in (name, EVERYWHERE):
                item[key] = [text]
        for index, name in enumerate(("section", "passage")):
            if slot in (name, EVERYWHERE):
                item["source"][index] = text
