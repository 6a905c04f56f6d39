"""An agreement as pages to bring: what it says, what each side has taken on, and how it has gone.

It is the two's common document and not anyone's own preparation, so it is never marked as a draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sjalvskattning.core.agreement.agreement import Agreement, Aspect, Commitment, FollowUp
from sjalvskattning.core.assessment import Assessment
from sjalvskattning.core.response import Owner
from sjalvskattning.core.summary.document import (
    Block,
    Bullet,
    Bullets,
    Detail,
    Owned,
    Paragraph,
    Section,
    Signatures,
    Summary,
    Table,
)
from sjalvskattning.core.text import for_display
from sjalvskattning.core.wording import owner_in_common
from sjalvskattning.locale import Translator
from sjalvskattning.locale.typography import long_date

UNDERTAKINGS = ("responsibility", "undertaking", "results")
"""The texts of an uppdragskontrakt, in the order they are read."""

COLUMNS = ("number", "what", "who", "when", "judged", "status")

Numbered = tuple[int, Commitment]


def owner_text(agreement: Agreement, owner: Owner, t: Translator) -> str:
    """Who a commitment rests on, as the machine's owner reads it: an employee's own "I" is theirs."""
    return owner_in_common(owner, t) if agreement.person else t(f"ask.owner.{owner.value}")


def document(
    agreement: Agreement,
    assessment: Assessment | None,
    t: Translator,
    today: date,
    *,
    signatures: bool = False,
    name: str = "",
) -> Summary:
    """The whole document in the translator's language; ``today`` is the date written in the heading.

    ``assessment`` is the definition that it was made under, which names policy, role and support; without it
    their ids stand there. ``name`` is that of the machine's owner, for an agreement of their own.
    """
    return _Page(agreement, assessment, t, name).document(today, signatures=signatures)


class _Page:
    def __init__(self, agreement: Agreement, assessment: Assessment | None, t: Translator, name: str) -> None:
        self.agreement, self.assessment, self.t = agreement, assessment, t
        self.person = agreement.person or name
        self.numbered: list[Numbered] = list(enumerate(agreement.commitments, 1))

    def document(self, today: date, *, signatures: bool) -> Summary:
        t = self.t
        return Summary(
            title=t(f"agreement.title.{self.agreement.kind.value}"),
            own=t("agreement.own"),
            facts=tuple((label, value) for label, value in self.facts(today) if value),
            sections=tuple(section for section in self.sections(signatures=signatures) if section.blocks),
            footer=t("agreement.record"),
            language=t.language,
        )

    def facts(self, today: date) -> Iterator[tuple[str, str]]:
        t, agreement = self.t, self.agreement
        made, changed = (day.partition("T")[0] for day in (agreement.created, agreement.changed))
        yield t("agreement.fact.person"), self.person
        yield t("summary.fact.role"), self.role()
        yield t("summary.fact.policy"), self.policy()
        yield t("agreement.fact.made"), long_date(made, t.language)
        yield t("agreement.fact.changed"), long_date(changed, t.language) if changed != made else ""
        yield t("summary.fact.written"), long_date(today.isoformat(), t.language)

    def role(self) -> str:
        known = self.assessment.roles if self.assessment else ()
        titles = (role.title.in_language(self.t.language) for role in known if role.id == self.agreement.role)
        return next(titles, self.agreement.role)

    def policy(self) -> str:
        if self.assessment is None:
            return self.agreement.assessment
        policy = self.assessment.policy
        named = f"{policy.title}, {policy.organisation}"
        if policy.decision:
            named = self.t("summary.decision", policy=named, decision=policy.decision)
        return named

    def sections(self, *, signatures: bool) -> Iterator[Section]:
        t = self.t
        yield Section("undertaking", t("agreement.section.undertaking"), tuple(self.undertaking()))
        ours = [one for one in self.numbered if one[1].owner is not Owner.EMPLOYER]
        for aspect in Aspect:
            chosen = [one for one in ours if one[1].aspect is aspect]
            yield Section(aspect.value, t(f"agreement.section.{aspect.value}"), tuple(self.taken_on(chosen)))
        theirs = [one for one in self.numbered if one[1].owner is Owner.EMPLOYER]
        yield Section("employer", t("agreement.section.employer"), tuple(self.taken_on(theirs)))
        if not self.numbered:
            nothing = Paragraph(t("agreement.no_commitments"))
            yield Section("commitments", t("agreement.section.commitments"), (nothing,))
        yield Section("follow_ups", t("agreement.section.follow_ups"), tuple(self.follow_ups()))
        if signatures:
            lines = Signatures((t("summary.sign.me"), t("summary.sign.manager")))
            yield Section("signatures", t("agreement.section.signatures"), (lines,))

    def undertaking(self) -> Iterator[Block]:
        """Ansvar, åtagande and krav på resultat; one that is empty is shown when another is not."""
        texts = {name: getattr(self.agreement, name) for name in UNDERTAKINGS}
        if not any(texts.values()):
            return
        for name, text in texts.items():
            words = Owned.PERSON if text else Owned.PROGRAM
            shown = text or self.t("agreement.unwritten")
            yield Paragraph(shown, lead=self.t(f"agreement.undertaking.{name}"), words=words)

    def taken_on(self, chosen: list[Numbered]) -> Iterator[Block]:
        """The table, then what of each commitment has no room in it."""
        if not chosen:
            return
        headers = tuple(self.t(f"agreement.column.{column}") for column in COLUMNS)
        yield Table(headers, tuple(self.row(*one) for one in chosen), frozenset({0}))
        bullets = [
            Bullet(self.name(number, commitment), details, Owned.PERSON)
            for number, commitment in chosen
            if (details := tuple(self.details(commitment)))
        ]
        if bullets:
            yield Bullets(tuple(bullets))

    def row(self, number: int, commitment: Commitment) -> tuple[str, ...]:
        return (
            str(number),
            commitment.text,
            owner_in_common(commitment.owner, self.t),
            commitment.due,
            commitment.judged,
            self.t(f"ask.status.{commitment.status.value}"),
        )

    def details(self, commitment: Commitment) -> Iterator[Detail]:
        if commitment.first_step:
            yield Detail(self.t("summary.goal.first"), commitment.first_step, Owned.PERSON)
        if commitment.support:
            support = self.assessment.support_named(commitment.support) if self.assessment else None
            named = support.title.in_language(self.t.language) if support else commitment.support
            yield Detail(self.t("agreement.support"), named)

    def follow_ups(self) -> Iterator[Block]:
        for number, commitment in self.numbered:
            if commitment.follow_ups:
                yield Paragraph("", lead=self.name(number, commitment))
                yield Bullets(tuple(self.follow_up(entry) for entry in commitment.follow_ups))

    def follow_up(self, entry: FollowUp) -> Bullet:
        t = self.t
        day, status = long_date(entry.date, t.language), t(f"ask.status.{entry.status.value}")
        details = (("content", entry.content), ("result", entry.result))
        return Bullet(
            t("agreement.follow_up", date=day, status=status),
            tuple(
                Detail(t(f"agreement.follow_up.{name}"), text, Owned.PERSON) for name, text in details if text
            ),
        )

    def name(self, number: int, commitment: Commitment) -> str:
        text = for_display(commitment.text, single_line=True)
        return self.t("agreement.numbered", number=number, text=text)
