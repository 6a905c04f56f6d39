"""Everything of a setup that a participant reads, in one language, safe to show; worked out once."""

from __future__ import annotations

from typing import NamedTuple

from sjalvskattning.core import wording
from sjalvskattning.core.assessment import Item, Text
from sjalvskattning.core.group.setup import About, Setup
from sjalvskattning.core.marks import CANNOT_JUDGE, NOT_APPLICABLE
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Language, Translator


class Said(NamedTuple):
    """A text and the language it is in, when that is not the page's."""

    text: str
    language: str = ""


class Statement(NamedTuple):
    """An item: ``heading`` is its sub-area's where that begins, ``original`` is Swedish of a translation."""

    text: Said
    original: str
    heading: Said | None


class Wording:
    """A setup in the language of ``t``."""

    def __init__(self, setup: Setup, t: Translator) -> None:
        self.t = t
        self.language: Language = t.language
        self.name = for_display(setup.name, single_line=True)
        self.areas = tuple(self._said(area.title) for area, _ in setup.areas)
        self.abouts = tuple(self._said(area.about) for area, _ in setup.areas)
        self.statements = self._statements(setup)
        self.choices = self._choices(setup)
        breakdown = setup.breakdown
        self.question = for_display(breakdown.question) if breakdown else ""
        self.groups = tuple(map(for_display, breakdown.groups)) if breakdown else ()
        self.intro, self.protections = self._intro(setup), self._protections(setup)

    def _said(self, text: Text) -> Said:
        shown = for_display(text.in_language(self.language), single_line=True)
        return Said(shown, "sv" if self.language != "sv" and not text.en else "")

    def _statements(self, setup: Setup) -> tuple[Statement, ...]:
        found: dict[str, Statement] = {}
        for area, items in setup.areas:
            own = {item.id: None for item in area.items}
            titles = own | {item.id: sub.title for sub in area.areas for item in sub.items}
            before: Text | None = None
            for item in items:
                title = titles[item.id]
                heading = self._said(title) if title is not None and title != before else None
                before = title
                found[item.id] = self._statement(item, setup, heading)
        return tuple(found[item.id] for item in setup.items)

    def _statement(self, item: Item, setup: Setup, heading: Said | None) -> Statement:
        is_swedish = self.language != "sv" and not item.wording(setup.perspective).en
        read_by = Translator("sv") if is_swedish else self.t
        text = Said(for_display(wording.statement(item, setup.perspective, read_by)), "sv" * is_swedish)
        return Statement(text, for_display(wording.original(item, setup.perspective, self.t)), heading)

    def _choices(self, setup: Setup) -> tuple[tuple[str, Said], ...]:
        """Each mark that can be chosen, with its label: the steps, lowest first, then the other two."""
        scale = setup.assessment.scale
        labels = ((str(step), self._said(scale.label(step))) for step in scale.steps)
        return (
            *((mark, Said(f"{mark} – {label.text}", label.language)) for mark, label in labels),
            (NOT_APPLICABLE, Said(self.t("web.not_applicable"))),
            (CANNOT_JUDGE, Said(self.t("web.cannot_judge"))),
        )

    def _intro(self, setup: Setup) -> tuple[str, ...]:
        t, role = self.t, self._said(setup.assessment.role(setup.role).title).text
        return (
            t("web.intro"),
            t("web.about.leader" if setup.about is About.LEADER else "web.about.group", role=role),
            t("web.extent", n=len(setup.items), title=self._said(setup.assessment.title).text),
        )

    def _protections(self, setup: Setup) -> tuple[str, ...]:
        t, rules = self.t, setup.rules
        width = rules.c + 2
        return (
            t("web.protect.k", k=rules.k),
            t("web.protect.bands", least=width, most=2 * width - 1),
            t("web.protect.breakdown", question=self.question, k=rules.k)
            if setup.breakdown
            else t("web.protect.no_breakdown"),
            t("web.protect.comments", n=setup.rules.writers)
            if setup.comments
            else t("web.protect.no_comments"),
            t("web.protect.count"),
            t("web.protect.nothing_else"),
            t("web.protect.erased"),
        )
