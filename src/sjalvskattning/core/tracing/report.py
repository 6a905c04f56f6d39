"""What a trace found, as a document: first what must be done, then the policy passage by passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sjalvskattning.core.assessment import Excluded, Item
from sjalvskattning.core.policy import Passage, PassageKind, PolicyText
from sjalvskattning.core.summary.document import Block, Bullet, Bullets, Detail, Paragraph, Section, Summary
from sjalvskattning.core.tracing.locating import State
from sjalvskattning.core.tracing.marking import Marked, marked
from sjalvskattning.core.tracing.revision import Revision
from sjalvskattning.core.tracing.trace import Account, Link, Trace
from sjalvskattning.locale import Translator


def report(trace: Trace, policy_name: str, t: Translator, before: PolicyText | None = None) -> Summary:
    """The whole report. ``before`` is an older text of the policy, from which changed words are shown."""
    return _Report(trace, t, before).document(policy_name)


def place(passage: Passage, policy: PolicyText, t: Translator) -> str:
    """Where a passage stands, in words: "Ledarens uppdrag, stycke 1, mening 2"."""
    title = policy.section(passage.section).title or t("tracing.start")
    return f"{title}, {spot(passage, t)}"


def spot(passage: Passage, t: Translator) -> str:
    """The same without the section: "stycke 1, mening 2", "punkt 3"."""
    if passage.kind is PassageKind.HEADING:
        return t("tracing.place.heading")
    if passage.kind is PassageKind.SENTENCE:
        return t("tracing.place.sentence", paragraph=passage.paragraph, sentence=passage.sentence)
    key = "tracing.place.part" if passage.sentence else "tracing.place.point"
    return t(key, point=passage.point, sentence=passage.sentence)


class _Report:
    def __init__(self, trace: Trace, t: Translator, before: PolicyText | None) -> None:
        self.trace, self.t, self.before = trace, t, before

    def document(self, policy_name: str) -> Summary:
        t = self.t
        return Summary(
            title=t("tracing.title", name=self.trace.assessment.name.in_language(t.language)),
            facts=tuple(self.facts(policy_name)),
            sections=(*self.to_do(), *self.text()),
            language=t.language,
        )

    def facts(self, policy_name: str) -> Iterator[tuple[str, str]]:
        t, trace, assessment = self.t, self.trace, self.trace.assessment
        title = assessment.title.in_language(t.language)
        yield t("tracing.fact.assessment"), f"{title} ({assessment.id} {assessment.version})"
        yield t("tracing.fact.policy"), policy_name
        statements = [a for a in trace.accounts if a.passage.kind is not PassageKind.HEADING]
        covered = sum(bool(account.items) for account in statements)
        left_out = sum(account.accounted and not account.items for account in statements)
        yield (
            t("tracing.fact.passages"),
            t(
                "tracing.fact.counts",
                total=len(statements),
                covered=covered,
                excluded=left_out,
                uncovered=len(trace.uncovered),
            ),
        )
        if trace.to_review:
            yield t("tracing.fact.review"), ", ".join(item.id for item in trace.to_review)
        yield t("tracing.fact.verdict"), t("tracing.complete" if trace.complete else "tracing.incomplete")

    # -- what must be done

    def to_do(self) -> Iterator[Section]:
        t, trace = self.t, self.trace
        for state in (State.CHANGED, State.GONE, State.UNSTAMPED):
            links = [link for link in trace.suspect if link.located.state is state]
            yield from self.section(state.value, self.suspects(links))
        yield from self.section("uncovered", [self.passage_bullet(a.passage) for a in trace.uncovered])
        loose = [Bullet(item_words(item, t)) for item in trace.untraced]
        loose += [Bullet(self.excluded_words(entry)) for entry in trace.untraced_excluded]
        yield from self.section("untraced", loose)
        moves = dict.fromkeys(
            f"{link.located.ref.passage} → {link.located.passage.id}"
            for link in trace.moved
            if link.located.passage is not None
        )
        yield from self.section("moved", [Bullet(move) for move in moves])

    def section(self, name: str, bullets: list[Bullet]) -> Iterator[Section]:
        if bullets:
            blocks: tuple[Block, ...] = (
                Paragraph(self.t(f"tracing.{name}.about")),
                Bullets(tuple(bullets)),
            )
            yield Section(name, self.t(f"tracing.{name}", n=len(bullets)), blocks)

    def suspects(self, links: list[Link]) -> list[Bullet]:
        """One bullet a passage, with everything that stands on it."""
        by_ref: dict[str, list[Link]] = {}
        for link in links:
            by_ref.setdefault(link.located.ref.passage, []).append(link)
        return [
            Bullet(self.suspect_words(group[0]), (*self.change(group[0]), *self.owners(group)))
            for group in by_ref.values()
        ]

    def suspect_words(self, link: Link) -> str:
        passage = link.located.passage
        if passage is None:
            return link.located.ref.passage
        return f"{place(passage, self.trace.policy, self.t)} ({passage.id})"

    def change(self, link: Link) -> Iterator[Detail]:
        located = link.located
        if located.passage is None or located.state is State.UNSTAMPED:
            return
        found = marked(located.ref.fingerprint, located.passage, self.before)
        if found.before:
            yield Detail(self.t("tracing.before"), found.before)
        yield Detail(self.t("tracing.now"), now_words(found, self.t))

    def owners(self, links: Iterable[Link]) -> Iterator[Detail]:
        for link in links:
            if link.item:
                yield Detail(self.t("tracing.review"), item_words(link.item, self.t))
            elif link.excluded:
                yield Detail(self.t("tracing.review_excluded"), link.excluded.reason)
            elif link.support:
                title = link.support.title.in_language(self.t.language)
                yield Detail(self.t("tracing.review_support"), f"{title} (support:{link.support.id})")

    # -- the policy

    def text(self) -> Iterator[Section]:
        by_section: dict[str, list[Account]] = {}
        for account in self.trace.accounts:
            by_section.setdefault(account.passage.section, []).append(account)
        for name, accounts in by_section.items():
            section = self.trace.policy.section(name)
            title = section.title or self.t("tracing.start")
            heading = f"{section.heading}: {title}" if section.heading else title
            yield Section(f"text-{name}", heading, (Bullets(tuple(map(self.account, accounts))),))

    def account(self, account: Account) -> Bullet:
        details = [
            Detail(self.t(f"tracing.item.{item.source.relation.value}"), item_words(item, self.t))
            for item in account.items
        ]
        details += [Detail(self.t("tracing.excluded"), entry.reason) for entry in account.excluded]
        if not account.accounted:
            details.append(Detail(self.t("tracing.nothing"), account.passage.id))
        return Bullet(f"{spot(account.passage, self.t)}: {account.passage.text}", tuple(details))

    def passage_bullet(self, passage: Passage) -> Bullet:
        where = f"{place(passage, self.trace.policy, self.t)} ({passage.id})"
        return Bullet(where, (Detail("", passage.full),))

    def excluded_words(self, entry: Excluded) -> str:
        return f"{self.t('tracing.excluded')}: {entry.section}, {entry.passage}"


def revision_section(revision: Revision, before: PolicyText, after: PolicyText, t: Translator) -> Section:
    """What differs between two versions of a policy."""
    new = [Bullet(f"{place(p, after, t)} ({p.id})", (Detail("", p.full),)) for p in revision.new]
    removed = [Bullet(f"{place(p, before, t)} ({p.id})", (Detail("", p.full),)) for p in revision.removed]
    blocks: list[Block] = []
    if revision.empty:
        blocks.append(Paragraph(t("tracing.revision.same")))
    for name, bullets in (("new", new), ("removed", removed)):
        if bullets:
            blocks += [Paragraph("", t(f"tracing.revision.{name}")), Bullets(tuple(bullets))]
    if revision.changed:
        changed = [
            Bullet(
                f"{place(pair.after, after, t)} ({pair.after.id})",
                (
                    Detail(t("tracing.before"), pair.before.full),
                    Detail(t("tracing.now"), pair.after.full),
                ),
            )
            for pair in revision.changed
        ]
        blocks += [Paragraph("", t("tracing.revision.changed")), Bullets(tuple(changed))]
    return Section("revision", t("tracing.revision"), tuple(blocks))


def item_words(item: Item, t: Translator) -> str:
    """An item as a trace names it: its statement and its id."""
    return f"{item.text.in_language(t.language)} ({item.id})"


def now_words(found: Marked, t: Translator) -> str:
    """How a passage reads now, its new words in brackets, and how much is gone."""
    if not found.located:
        return f"{found.now} {t('tracing.unlocated')}"
    return found.now if not found.removed else f"{found.now} {t.plural('tracing.removed', found.removed)}"
