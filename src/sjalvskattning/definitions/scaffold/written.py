"""The plan of a definition as commented YAML, every text that someone must write marked TODO."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from sjalvskattning.core.assessment import Kind, Ref
from sjalvskattning.core.policy import Passage, PolicyText, fingerprint
from sjalvskattning.core.policy.split import without_number
from sjalvskattning.core.tracing.report import spot
from sjalvskattning.definitions import words
from sjalvskattning.definitions.scaffold.candidates import EMPLOYEE, Candidate, Left, plan
from sjalvskattning.definitions.values import MAX_TEXT
from sjalvskattning.locale import Translator

SWEDISH = Translator("sv")
"""What is written in the definition itself, whatever the language of the comments."""

CONDITIONS = "forutsattningar"
ID_WORDS = 5
COMMENT_WIDTH = 92
_MUNICIPALITY = re.compile(r"\b([A-ZÅÄÖ][\w-]+?)s? (kommun|stad|region)\b")


def scaffold(policy: PolicyText, assessment_id: str, t: Translator) -> str:
    """A definition of a policy to fill in: :func:`load.parse` refuses it until no TODO is left.

    ``t`` says in which language its comments are; the texts themselves are to be Swedish.
    """
    return "\n".join(_Writer(policy, assessment_id, t).lines()) + "\n"


def identify(policy: PolicyText) -> str:
    """An id from the municipality that the policy names, or ""."""
    name, _ = _organisation(policy)
    return words.as_id(name)


def _organisation(policy: PolicyText) -> tuple[str, str]:
    """The short name and the full name of the municipality, or two empty texts."""
    for passage in policy.passages:
        if match := _MUNICIPALITY.search(passage.text):
            return match[1], match[0]
    return "", ""


class _Writer:
    def __init__(self, policy: PolicyText, assessment_id: str, t: Translator) -> None:
        self.policy, self.t = policy, t
        self.plan = plan(policy)
        self.name, self.organisation = _organisation(policy)
        self.id = assessment_id
        self.used: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        yield from self.comment("scaffold.header")
        yield from self.head()
        yield "roles:"
        for role in self.plan.roles:
            yield from self.role(role)
        yield from self.excluded()

    def comment(self, key: str, indent: str = "", **params: object) -> Iterator[str]:
        for line in self.t(key, **params).split("\n"):
            yield f"{indent}# {line}".rstrip()

    def todo(self, key: str) -> str:
        return quoted(f"TODO: {self.t(key)}")

    def head(self) -> Iterator[str]:
        title = next((section.title for section in self.policy.sections if section.title), "")
        yield "schema: 1"
        yield f"id: {_written_id(self.id)}"
        yield "version: 0.1.0"
        yield f"name: {quoted(self.name) if self.name else self.todo('scaffold.name')}"
        yield f"title: {quoted(title) if title else self.todo('scaffold.title')}"
        yield f"about: {self.todo('scaffold.about')}"
        yield "policy:"
        own = quoted(self.organisation) if self.organisation else self.todo("scaffold.organisation")
        yield f"  organisation: {own}"
        yield f"  title: {quoted(title) if title else self.todo('scaffold.title')}"
        yield from self.comment("scaffold.decision", "  ")
        yield "scale:"
        yield "  min: 1"
        yield from self.scale("  ", "sv")
        yield "  en:"
        yield from self.scale("    ", "en")

    def scale(self, indent: str, language: str) -> Iterator[str]:
        t = Translator("en" if language == "en" else "sv")
        labels = (quoted(t(f"scaffold.step.{step}")) for step in range(1, 6))
        yield f"{indent}labels: [{', '.join(labels)}]"

    def role(self, role: str) -> Iterator[str]:
        mine = [candidate for candidate in self.plan.candidates if candidate.role == role]
        yield f"  - id: {role}"
        yield f"    title: {SWEDISH(f'scaffold.role.{role}')}"
        yield f"    about: {self.todo('scaffold.role_about')}"
        if role != EMPLOYEE and EMPLOYEE in self.plan.roles:
            yield from self.comment("scaffold.extends", "    ")
            yield f"    extends: {EMPLOYEE}"
        yield "    areas:"
        inherited = role != EMPLOYEE and EMPLOYEE in self.plan.roles
        before = {self.area_of(c)[0] for c in self.plan.candidates if c.role == EMPLOYEE and inherited}
        by_area: dict[tuple[str, str, Kind], list[Candidate]] = {}
        for candidate in mine:
            by_area.setdefault(self.area_of(candidate), []).append(candidate)
        for (area, title, kind), candidates in sorted(
            by_area.items(), key=lambda entry: entry[0][2] is Kind.CONDITION
        ):
            yield f"      - id: {_written_id(area)}"
            if area not in before:
                yield f"        title: {quoted(title)}"
                yield f"        kind: {kind.value}"
                yield f"        about: {self.todo('scaffold.area_about')}"
            yield "        items:"
            for candidate in candidates:
                yield from self.item(candidate)

    def area_of(self, candidate: Candidate) -> tuple[str, str, Kind]:
        """The area's id, title and kind: one for each section, and one for all conditions."""
        if candidate.kind is Kind.CONDITION:
            return CONDITIONS, SWEDISH("scaffold.conditions"), Kind.CONDITION
        section = candidate.section
        title = without_number(section.heading or section.title or self.t("tracing.start"))
        name = words.as_id(title)[:60] or section.id
        return (f"{name}-1" if name == CONDITIONS else name), title[:MAX_TEXT], Kind.EXPECTATION

    def item(self, candidate: Candidate) -> Iterator[str]:
        passage, indent = candidate.passage, " " * 10
        yield from _quotation(passage, indent)
        yield f"{indent}- id: {_written_id(self.item_id(passage))}"
        for key in ("text", "third"):
            yield f"{indent}  {key}: {self.todo(f'scaffold.{key}.{candidate.kind.value}')}"
        for key in ("works", "fails"):
            yield f"{indent}  {key}:"
            yield from [f"{indent}    - {self.todo(f'scaffold.{key}')}"] * 2
        yield f"{indent}  question: {self.todo('scaffold.question')}"
        yield f"{indent}  source:"
        yield from self.place(passage, candidate.section.title, f"{indent}    ")
        yield f"{indent}    relation: restates"
        yield f"{indent}    trace: [{_ref(passage)}]"
        yield f"{indent}  strength: {candidate.strength}"
        yield f"{indent}  themes: []"

    def place(self, passage: Passage, title: str, indent: str) -> Iterator[str]:
        section = quoted((title or self.t("tracing.start"))[:MAX_TEXT])
        yield f"{indent}section: {section}"
        yield f"{indent}passage: {quoted(spot(passage, SWEDISH))}"

    def excluded(self) -> Iterator[str]:
        if not self.plan.left:
            return
        yield from self.comment("scaffold.excluded")
        yield "excluded:"
        for left in self.plan.left:
            yield from self.left_out(left)

    def left_out(self, left: Left) -> Iterator[str]:
        yield from _quotation(left.passage, "  ")
        section = quoted((left.section.title or self.t("tracing.start"))[:MAX_TEXT])
        yield f"  - section: {section}"
        yield f"    passage: {quoted(spot(left.passage, SWEDISH))}"
        yield f"    reason: {self.todo('scaffold.reason')}"
        yield f"    trace: [{_ref(left.passage)}]"

    def item_id(self, passage: Passage) -> str:
        """A name from the passage's first words, each used once."""
        name = words.as_id(" ".join(passage.text.split()[:ID_WORDS]))[:56].strip("-") or "pastaende"
        self.used[name] = self.used.get(name, 0) + 1
        return name if self.used[name] == 1 else f"{name}-{self.used[name]}"


def _written_id(name: str) -> str:
    """An id as it is written: YAML would read the word null as nothing."""
    return quoted(name) if name == "null" else name


def quoted(text: str) -> str:
    """A text as a double-quoted YAML scalar on one line."""
    return json.dumps("".join(char for char in text if char.isprintable()), ensure_ascii=False)


def _ref(passage: Passage) -> Ref:
    return Ref(passage.id, fingerprint(passage.full))


def _quotation(passage: Passage, indent: str) -> Sequence[str]:
    """The policy's own words as a comment."""
    from textwrap import wrap

    text = "".join(char for char in passage.full if char.isprintable())
    return [f"{indent}# {line}" for line in wrap(f"”{text}”", COMMENT_WIDTH)]
