"""The rules over the tree of a definition, so that every finding has its line and column.

What is still to be written is passed over: that it is left is told elsewhere, and there is nothing to edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sjalvskattning.definitions.faults import FaultList, Place
from sjalvskattning.definitions.meaning import TODO
from sjalvskattning.definitions.strict import language
from sjalvskattning.definitions.tree import Mapping, Scalar
from sjalvskattning.definitions.tree import Sequence as ListNode

PREFIX = "strict."
MOST_WORDS = {"text": 20, "third": 22, "question": 25}
SIGN_WORDS = 25
SUPPORT_WORDS = 25
SIGNS = (2, 3)
ITEMS_OF_A_ROLE = (15, 45)
NEAR = 0.6
"""Two statements with more than this share of their words in common probably ask the same."""

REPEATS = 0.7
_WAIVED = re.compile(r"#.*\bstrict:(?P<rules>.*)")


def check(root: Mapping, lines: Sequence[str], faults: FaultList) -> None:
    """Add a warning for everything that an editor would question."""
    finder = _Finder(lines, faults)
    items = list(_items(root))
    for item, kind in items:
        finder.item(item, kind)
    finder.signs_used_twice([item for item, _ in items])
    finder.roles(root)
    for support in root.mappings("support"):
        finder.support(support)


def _items(root: Mapping) -> Iterator[tuple[Mapping, str]]:
    """Every item with its area's kind; an inherited area's kind is found by its id."""
    kinds: dict[str, str] = {}
    for role in root.mappings("roles"):
        for area in role.mappings("areas"):
            stated, own = area.text("kind"), area.text("id")
            name = own.text if own else ""
            kind = stated.text if stated else kinds.get(name, "expectation")
            kinds.setdefault(name, kind)
            for part in (area, *area.mappings("areas")):
                yield from ((item, kind) for item in part.mappings("items"))


class _Finder:
    def __init__(self, lines: Sequence[str], faults: FaultList) -> None:
        self.lines, self.faults = lines, faults

    def find(self, rule: str, place: Place, /, **params: str | int) -> None:
        above = self.lines[place.line - 2] if 2 <= place.line <= len(self.lines) + 1 else ""
        waived = _WAIVED.search(above) if above.lstrip().startswith("#") else None
        if waived is None or rule not in waived["rules"]:
            self.faults.warn(PREFIX + rule, place, **params)

    # -- one item

    def item(self, item: Mapping, kind: str) -> None:
        for key, most in MOST_WORDS.items():
            if text := _text(item, key):
                self.length(text, most, key)
        if text := _text(item, "text"):
            self.statement(text, kind)
            self.missing(item)
        if third := _text(item, "third"):
            self.third(third)
        if question := _text(item, "question"):
            self.question(question)
        self.signs(item)

    def length(self, text: Scalar, most: int, key: str) -> None:
        count = language.word_count(text.text)
        if count > most:
            self.find("long", text.place, key=key, count=count, most=most)

    def statement(self, text: Scalar, kind: str) -> None:
        behaviours = language.joined_behaviours(text.text)
        if behaviours:
            self.find("double", text.place, words=behaviours)
        elif things := language.joined_things(text.text):
            self.find("pair", text.place, words=things)
        if verb := language.passive(text.text):
            self.find("passive", text.place, verb=verb)
        if kind == "expectation" and not text.text.startswith("Jag "):
            self.find("not_i", text.place)
        self.skall(text)

    def skall(self, text: Scalar) -> None:
        if re.search(r"\bskall\b", text.text, re.IGNORECASE):
            self.find("skall", text.place, word="skall")

    def third(self, third: Scalar) -> None:
        if not third.text[:1].islower() or re.match(r"(jag|hen|medarbetaren|chefen)\b", third.text, re.I):
            self.find("third", third.place)
        elif verb := language.inner_life(third.text):
            self.find("inner_life", third.place, verb=verb)

    def question(self, question: Scalar) -> None:
        if not question.text.endswith("?"):
            self.find("no_question", question.place)
        elif language.asks_yes_or_no(question.text):
            self.find("yes_or_no", question.place)

    def signs(self, item: Mapping) -> None:
        statement = _text(item, "text")
        meaning = language.stems(statement.text) if statement else frozenset[str]()
        places: list[str] = []
        signs = [sign for key in ("works", "fails") for sign in _scalars(item, key) if _is_written(sign)]
        for sign in signs:
            self.length(sign, SIGN_WORDS, "works/fails")
            places.append(language.workplace(sign.text))
            if language.alike(meaning, language.stems(sign.text)) > REPEATS:
                self.find("repeats", sign.place)
        named = [place for place in places if place]
        if signs and len(named) == len(signs) and len(set(named)) == 1 < len(named):
            self.find("one_workplace", signs[0].place, place=named[0])
        for key in ("works", "fails"):
            count = len(list(_scalars(item, key)))
            if count and not SIGNS[0] <= count <= SIGNS[1]:
                self.find("signs", item.entries[key].key.place, key=key, count=count)

    def missing(self, item: Mapping) -> None:
        place = (item.text("id") or item).place
        self.untranslated(item, ("text", "third", "works", "fails", "question"))
        if not _filled(item, "themes"):
            self.find("no_themes", place)
        self.untraced(item)

    def untranslated(self, owner: Mapping, keys: Sequence[str]) -> None:
        english = owner.get("en")
        lacks = [key for key in keys if not isinstance(english, Mapping) or not _filled(english, key)]
        if lacks:
            self.find("no_english", (owner.text("id") or owner).place, keys=", ".join(lacks))

    def untraced(self, owner: Mapping) -> None:
        source = owner.get("source")
        if isinstance(source, Mapping) and not _filled(source, "trace"):
            self.find("no_trace", (owner.text("id") or owner).place)

    # -- support

    def support(self, support: Mapping) -> None:
        for key in ("title", "about"):
            if text := _text(support, key):
                self.length(text, SUPPORT_WORDS, key)
                self.skall(text)
        self.untranslated(support, ("title", "about"))
        self.untraced(support)

    # -- items beside each other

    def signs_used_twice(self, items: list[Mapping]) -> None:
        first: dict[str, Scalar] = {}
        for item in items:
            for key in ("works", "fails"):
                for sign in filter(_is_written, _scalars(item, key)):
                    before = first.setdefault(sign.text.casefold(), sign)
                    if before is not sign:
                        self.find("sign_twice", sign.place, first_line=before.place.line)

    def roles(self, root: Mapping) -> None:
        asked: dict[str, list[Scalar]] = {}
        extends: dict[str, str] = {}
        for role in root.mappings("roles"):
            own, base = role.text("id"), role.text("extends")
            name = own.text if own else ""
            extends[name] = base.text if base else ""
            asked[name] = [text for item in _items_of(role) if (text := item.text("text"))]
            every = list(_inherited(name, asked, extends))
            low, high = ITEMS_OF_A_ROLE
            if not low <= len(every) <= high:
                self.find("items", (own or role).place, role=name, count=len(every), low=low, high=high)
            self.near(asked[name], every)

    def near(self, own: list[Scalar], every: list[Scalar]) -> None:
        meanings = [(text, language.stems(text.text)) for text in every if _is_written(text)]
        mine = {id(text) for text in own}
        for index, (text, meaning) in enumerate(meanings):
            for other, other_meaning in meanings[:index]:
                if (id(text) in mine or id(other) in mine) and language.alike(meaning, other_meaning) > NEAR:
                    later, earlier = sorted((text, other), key=lambda one: one.place, reverse=True)
                    self.find("near", later.place, first_line=earlier.place.line, other=earlier.text)


def _items_of(role: Mapping) -> Iterator[Mapping]:
    for area in role.mappings("areas"):
        for part in (area, *area.mappings("areas")):
            yield from part.mappings("items")


def _inherited(name: str, asked: dict[str, list[Scalar]], extends: dict[str, str]) -> Iterator[Scalar]:
    """The statements of a role and of those it extends; a ring ends where it began."""
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield from asked.get(name, [])
        name = extends.get(name, "")


def _is_written(text: Scalar) -> bool:
    return not text.text.startswith(TODO)


def _text(owner: Mapping, key: str) -> Scalar | None:
    """The text of a key, where someone has written it."""
    text = owner.text(key)
    return text if text and _is_written(text) else None


def _scalars(owner: Mapping, key: str) -> Iterator[Scalar]:
    node = owner.get(key)
    if isinstance(node, ListNode):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _filled(owner: Mapping, key: str) -> bool:
    node = owner.get(key)
    if isinstance(node, ListNode):
        return bool(node.items)
    return isinstance(node, Scalar) and bool(node.text)
