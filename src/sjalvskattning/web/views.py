"""The form's pages in one language, as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from markupsafe import Markup

from sjalvskattning.core.group.session import Sheet
from sjalvskattning.core.group.setup import Setup
from sjalvskattning.core.identifying import sign_words, signs_in
from sjalvskattning.core.marks import UNANSWERED
from sjalvskattning.locale import LANGUAGES, Translator
from sjalvskattning.web.drawing import drawn
from sjalvskattning.web.own import Entry, Own
from sjalvskattning.web.pages import Kind, Page, Pages, Way
from sjalvskattning.web.turning import GROUP, field_of
from sjalvskattning.web.visitors import WayIn
from sjalvskattning.web.warned import pointing
from sjalvskattning.web.wording import Said, Wording

MOST_LETTERS = 2000
"""The longest comment that the form takes."""

_LEADS_NOWHERE = {"closed", "shown", "fault"}
"""Messages after which there is nothing to go back to."""

_FOR_ALL = {"door.html", "again.html", "message.html"}
"""Pages that are shown to those outside too."""


class Fault(NamedTuple):
    """What went wrong with a post, told at the top of the page; ``links`` lead to where it is mended."""

    heading: str
    text: str
    links: tuple[tuple[str, str], ...] = ()


class Views:
    """Draws every page of a session. The number of a page is as :class:`Pages` has it."""

    def __init__(self, setup: Setup, pages: Pages, t: Translator, *, secure: bool) -> None:
        self._setup, self._pages, self._t = setup, pages, t
        self._wording = Wording(setup, t)
        self._transport = t("web.protect.encrypted" if secure else "web.protect.plain")
        self._other = next(language for language in LANGUAGES if language != t.language)
        self._frame = {
            "language": t.language,
            "other": self._other,
            "other_label": Translator(self._other)("web.this_language"),
            "skip_to_main": t("web.skip_to_main"),
        }
        self._fieldset = cache(self._draw_fieldset)  # the same for all who chose the same
        self._untouched = cache(self._draw_untouched)  # the same for all who have not answered there
        self._labels = {name: t(f"web.label.{name}") for name in ("next", "back", "hand_in")}

    # -- addresses

    @property
    def home(self) -> str:
        """The address of the first page."""
        return f"/{self._t.language}/"

    @property
    def after_handing_in(self) -> str:
        """The address that an answer that is handed in leads to."""
        return f"{self.home}ord" if self._setup.comments else self.home

    def address(self, way: Way, number: int) -> str:
        """The address of a page; number 0 is before the first."""
        return f"{self.home}{way.value}/{number}" if number else self.home

    # -- before and after the pages

    def door(self, way_in: WayIn, fault: Fault | None = None) -> str:
        """The page for those who have not come in."""
        t = self._t
        values: dict[str, object] = {
            "lead": t(f"web.door.{way_in.value}"),
            "with_code": way_in is WayIn.CODE,
            "code_label": t("web.door.label"),
            "enter": t("web.door.enter"),
        }
        return self._drawn("door.html", "", t("web.door.title"), values, fault)

    def again(self, path: str) -> str:
        """A page that leads on to ``path`` at once, and has a link for a browser that does not follow."""
        t = self._t
        return self._drawn("again.html", "", t("web.again"), {"path": path, "label": t("web.label.next")})

    def welcome(self, own: Own) -> str:
        """What this is and what protects the answers, before the first page."""
        t, wording = self._t, self._wording
        starts = {way: self._pages.next_to_answer(way, own.sheet) if own.has_begun else 1 for way in Way}
        values: dict[str, object] = {
            "intro": wording.intro,
            "notice": self._late(own),
            "protected": t("web.protect"),
            "protections": (*wording.protections, self._transport),
            "start": t("web.go_on" if own.has_begun else "web.start"),
            "starts_at": self.address(Way.AREAS, starts[Way.AREAS]),
            "one_at_a_time": t("web.one_at_a_time"),
            "one_starts_at": self.address(Way.ITEMS, starts[Way.ITEMS]),
        }
        return self._drawn("welcome.html", "", wording.name, values)

    def handed_in(self, own: Own) -> str:
        """Thanks, and the ways to change one's mind."""
        t = self._t
        words = ((f"{self.home}ord", t("web.done.words")),) if self._setup.comments else ()
        changes = (self.address(Way.AREAS, 1), t("web.done.change"))
        values: dict[str, object] = {
            "lead": t("web.done.lead"),
            "notice": self._late(own),
            "saved": t("web.done.words_saved") if any(entry.text for entry in own.entries) else "",
            "links": (*words, changes, (f"{self.home}ta-tillbaka", t("web.done.withdraw"))),
        }
        return self._drawn("handed_in.html", "", t("web.done.title"), values)

    def withdraw(self, fault: Fault | None = None) -> str:
        """The question before an answer is taken back."""
        t = self._t
        values: dict[str, object] = {
            "lead": t("web.withdraw.lead"),
            "withdraw": t("web.done.withdraw"),
            "keep": t("web.withdraw.keep"),
            "home": self.home,
        }
        return self._drawn("withdraw.html", "ta-tillbaka", t("web.withdraw.title"), values, fault)

    def comments(self, entries: Sequence[Entry], fault: Fault | None = None, told: str = "") -> str:
        """A field for each area, for those who have handed in; ``told`` is what they have been warned of."""
        t = self._t
        values: dict[str, object] = {
            "rules": (
                t("web.comments.rule", n=self._setup.rules.writers),
                t("ask.before_free_text"),
                t("identifying.before_writing"),
                t("web.comments.most", n=MOST_LETTERS),
            ),
            "entries": list(zip(self._wording.areas, entries, strict=True)),
            "told": told,
            "most": MOST_LETTERS,
            "tick": t("web.comments.tick"),
            "send": t("web.comments.send"),
            "skip": t("web.comments.skip"),
            "home": self.home,
        }
        return self._drawn("comments.html", "ord", t("web.comments.title"), values, fault)

    def message(self, reason: str) -> str:
        """A page with a heading and a sentence: ``web.page.<reason>.title`` and ``.text``."""
        t = self._t
        values: dict[str, object] = {
            "text": t(f"web.page.{reason}.text"),
            "home": "" if reason in _LEADS_NOWHERE else self.home,
            "home_label": t("web.page.home"),
        }
        return self._drawn("message.html", "", t(f"web.page.{reason}.title"), values)

    # -- the pages

    def page(self, way: Way, number: int, own: Own, sheet: Sheet, fault: Fault | None = None) -> str:
        """A page of the way through; ``sheet`` is what stands in its form. Raises IndexError."""
        page = self._pages.page(way, number)
        status = self._t("web.saved") if own.has_begun and fault is None else ""
        notice = self._t("web.changing") if own.sheet.done else self._late(own)
        is_untouched = all(sheet.marks[place] == UNANSWERED for place in page.places)
        if page.kind is Kind.ITEMS and is_untouched and fault is None:
            return self._untouched(way, number, status, notice)
        return self._on_the_way(way, number, status, notice, sheet, fault)

    def _draw_untouched(self, way: Way, number: int, status: str, notice: str) -> str:
        nothing = Sheet((UNANSWERED,) * len(self._setup.items))
        return self._on_the_way(way, number, status, notice, nothing)

    def _on_the_way(
        self, way: Way, number: int, status: str, notice: str, sheet: Sheet, fault: Fault | None = None
    ) -> str:
        page = self._pages.page(way, number)
        position = self._t("web.position", n=number, total=self._pages.count(way))
        heading, values = self._content(way, page, sheet)
        values |= {
            "heading": heading,
            "position": position,
            "status": status,
            "notice": notice,
            "labels": self._labels,
        }
        title = f"{position}: {heading.text}"
        return self._drawn(f"{page.kind.value}.html", f"{way.value}/{number}", title, values, fault)

    def _content(self, way: Way, page: Page, sheet: Sheet) -> tuple[Said, dict[str, object]]:
        if page.kind is Kind.GROUP:
            return Said(self._t("web.group.title")), self._group(sheet)
        if page.kind is Kind.REVIEW:
            return Said(self._t("web.review.title")), self._review(way, sheet)
        statements = self._wording.statements
        return self._wording.areas[page.area], {
            "about": self._wording.abouts[page.area],
            "statements": [
                (statements[place].heading, self._fieldset(place, sheet.marks[place]))
                for place in page.places
            ],
        }

    def _draw_fieldset(self, place: int, mark: str) -> Markup:
        values: dict[str, object] = {
            "field": field_of(place),
            "statement": self._wording.statements[place],
            "choices": self._wording.choices,
            "mark": mark,
            "unanswered": UNANSWERED,
            "clear": self._t("web.clear"),
        }
        return drawn("fieldset.html", values)

    def _group(self, sheet: Sheet) -> dict[str, object]:
        return {
            "field": GROUP,
            "question": self._wording.question,
            "why": self._t("web.group.why", k=self._setup.rules.k),
            "groups": self._wording.groups,
            "chosen": sheet.group,
        }

    def _review(self, way: Way, sheet: Sheet) -> dict[str, object]:
        t, wording = self._t, self._wording
        left = [place for place, mark in enumerate(sheet.marks) if mark == UNANSWERED]
        chosen = wording.groups[sheet.group] if sheet.group is not None else ""
        return {
            "summary": t.plural("web.review.left", len(left)) if left else t("web.review.all"),
            "left": [(self._link_to(way, place), wording.statements[place].text) for place in left],
            "may_leave": t("web.review.may_leave"),
            "chosen": t("web.review.group", group=chosen) if chosen else "",
        }

    def _link_to(self, way: Way, place: int) -> str:
        return f"{self.address(way, self._pages.number_of(way, place))}#{field_of(place)}"

    def _late(self, own: Own) -> str:
        return self._t("web.late", k=self._setup.rules.k) if own.is_late else ""

    # -- what goes wrong

    def not_saved(self) -> Fault:
        """The save did not happen; what was answered still stands in the form."""
        return Fault(self._t("web.not_saved.title"), self._t("web.not_saved.text"))

    def wrong_code(self) -> Fault:
        """The code is another."""
        t = self._t
        return Fault(t("web.fault_title"), t("web.door.wrong"), (("#kod", t("web.door.label")),))

    def no_group(self, way: Way) -> Fault:
        """The breakdown's question must be answered before an answer is handed in."""
        t, link = self._t, (f"{self.address(way, 1)}#{GROUP}", self._wording.question)
        return Fault(t("web.fault_title"), t("web.group.needed"), (link,))

    def too_long(self, entries: Sequence[Entry]) -> Fault:
        """Some of what was written is too long."""
        t, areas = self._t, self._wording.areas
        long = [n for n, entry in enumerate(entries) if len(entry.text) > MOST_LETTERS]
        links = tuple((f"#c{n}", areas[n].text) for n in long)
        return Fault(t("web.fault_title"), t("web.comments.most", n=MOST_LETTERS), links)

    def pointing(self, entries: Sequence[Entry]) -> Fault:
        """Some of what was written, and may be shown, can point someone out."""
        t, found = self._t, pointing(entries)
        named = sign_words(signs_in(entries[place].text for place in found), t)
        links = tuple((f"#c{place}", self._wording.areas[place].text) for place in found)
        text = f"{t('identifying.own', signs=named)} {t('identifying.send_again')}"
        return Fault(t("identifying.told"), text, links)

    def _drawn(
        self, template: str, path: str, title: str, values: Mapping[str, object], fault: Fault | None = None
    ) -> str:
        """A page; ``path`` is its address after the language. Its title names the session to those inside."""
        parts = [fault.heading if fault else "", title, "" if template in _FOR_ALL else self._wording.name]
        frame = {
            **self._frame,
            "title": title,
            "page_title": " – ".join(dict.fromkeys(filter(None, parts))),
            "other_path": f"/{self._other}/{path}",
        }
        return drawn(template, {**frame, **values, "fault": fault})
