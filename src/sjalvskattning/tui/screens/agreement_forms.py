"""The forms of the agreements page; each saves what it asks for and gives the key of the row to show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sjalvskattning.core.agreement.agreement import Agreement, AgreementKind, Aspect, Commitment
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.assessment import Perspective
from sjalvskattning.core.response import GoalStatus, Owner
from sjalvskattning.errors import UsageError
from sjalvskattning.tui.screens.asking import Asked, overruled, overwrites, written_path
from sjalvskattning.tui.screens.form import FormDialog
from sjalvskattning.tui.widgets.choice import Option as Answer
from sjalvskattning.usecases.drafts import agreement_draft
from sjalvskattning.usecases.files import refused_as_export

if TYPE_CHECKING:
    from sjalvskattning.store.listing import Entry
    from sjalvskattning.tui.screens.base import Page

UNDERTAKINGS = ("responsibility", "undertaking", "results")


def follow_form(page: Page, agreement: Agreement, number: int, key: str) -> FormDialog:
    """How a commitment goes; ``key`` is the row that is shown afterwards."""
    t, commitment = page.t, agreement.commitments[number - 1]
    answers = tuple(Answer(status.value, t(f"ask.status.{status.value}")) for status in GoalStatus)
    asked = (
        Asked("status", t("agreed.follow.status"), commitment.status.value, options=answers),
        Asked("content", t("agreed.follow.content"), hint=t("agreed.follow.content.hint")),
        Asked("result", t("agreed.follow.result"), hint=t("agreed.follow.result.hint")),
        Asked("day", t("agreed.follow.day"), page.face.workspace.today().isoformat()),
    )

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.agreements import follow_up

        follow_up(
            page.face.workspace,
            agreement.id,
            number,
            GoalStatus(values["status"]),
            values["content"],
            values["result"],
            values["day"].strip(),
        )
        return key

    draft = agreement_draft(page.face.workspace, agreement.id, f"follow-{number}")
    return FormDialog(commitment.text, t("ask.before_free_text"), asked, submit, draft=draft)


def add_form(page: Page, agreement: Agreement) -> FormDialog:
    """One more commitment: one's own, the manager's or the employer's."""

    def keep(commitment: Commitment) -> str:
        from sjalvskattning.usecases.agreements import add

        after = add(page.face.workspace, agreement.id, commitment)
        return f"commitment:{after.id}:{len(after.commitments)}"

    return _commitment_form(page, agreement, Commitment(""), keep, "add")


def change_form(page: Page, agreement: Agreement, number: int) -> FormDialog:
    """A commitment that nobody has followed up, written anew."""
    before = agreement.commitments[number - 1]

    def keep(commitment: Commitment) -> str:
        from sjalvskattning.usecases.correcting import correct

        written = replace(commitment, first_step=before.first_step)
        after = correct(page.face.workspace, agreement.id, number, written)
        return f"commitment:{after.id}:{number}"

    return _commitment_form(page, agreement, before, keep, f"change-{number}")


def _commitment_form(
    page: Page, agreement: Agreement, now: Commitment, keep: Callable[[Commitment], str], name: str
) -> FormDialog:
    t = page.t
    owners = tuple(Answer(owner.value, owner_text(agreement, owner, t)) for owner in Owner)
    aspects = tuple(Answer(aspect.value, t(f"agreed.aspect.{aspect.value}")) for aspect in Aspect)
    supports = _supports(page, agreement)
    asked = [
        Asked("text", t("agreed.add.text"), now.text, t("conversation.goal.text.hint")),
        Asked("aspect", t("agreed.add.aspect"), now.aspect.value, options=aspects),
        Asked("owner", t("conversation.goal.owner"), now.owner.value, options=owners),
        Asked("due", t("conversation.goal.due"), now.due, t("conversation.goal.due.hint")),
        Asked("judged", t("conversation.goal.judged"), now.judged, t("conversation.goal.judged.hint")),
        *([Asked("support", t("agreed.add.support"), now.support, options=supports)] if supports else []),
    ]

    def submit(values: Mapping[str, str]) -> str:
        return keep(
            Commitment(
                values["text"],
                Aspect(values["aspect"]),
                Owner(values["owner"]),
                values["due"],
                values["judged"],
                support=values.get("support", now.support),
            )
        )

    draft = agreement_draft(page.face.workspace, agreement.id, name)
    return FormDialog(t("agreed.add.title"), t("ask.before_free_text"), asked, submit, draft=draft)


def _supports(page: Page, agreement: Agreement) -> tuple[Answer, ...]:
    """The support on offer in the definition, with none first; nothing when none is offered."""
    from sjalvskattning.usecases.agreements import offered_for

    offered = offered_for(page.face.workspace, agreement)
    if not offered:
        return ()
    language = page.t.language
    return (
        Answer("", page.t("agreed.add.support.none")),
        *(Answer(one.id, one.title.in_language(language)) for one in offered),
    )


def undertaking_form(page: Page, agreement: Agreement) -> FormDialog:
    """Ansvar, åtagande and krav på resultat, in the two's own words."""
    t = page.t
    asked = [Asked(name, t(f"agreed.{name}"), getattr(agreement, name)) for name in UNDERTAKINGS]

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.correcting import reword

        after = reword(
            page.face.workspace,
            agreement.id,
            responsibility=values["responsibility"],
            undertaking=values["undertaking"],
            results=values["results"],
        )
        return f"agreement:{after.id}:0"

    draft = agreement_draft(page.face.workspace, agreement.id, "undertaking")
    return FormDialog(t("agreed.undertaking.title"), t("ask.before_free_text"), asked, submit, draft=draft)


def new_form(page: Page, entry: Entry) -> FormDialog:
    """What an agreement from the goals of a response is; for a manager's view also whom it is about."""
    t = page.t
    kinds = tuple(Answer(kind.value, t(f"agreement.title.{kind.value}")) for kind in AgreementKind)
    asked = [Asked("kind", t("agreed.new.kind"), AgreementKind.OVERENSKOMMELSE.value, options=kinds)]
    if entry.perspective == Perspective.MANAGER:
        hint = t("agreed.new.person.hint")
        asked.append(Asked("person", t("agreed.new.person"), entry.occasion["name"], hint))

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.agreements import draft_from, keep

        workspace = page.face.workspace
        response = workspace.store.read(entry.id)
        kind = AgreementKind(values["kind"])
        try:
            made = draft_from(workspace, response, kind, person=values.get("person", ""))
        except UsageError as error:
            raise UsageError("agreed.whose") if error.code == "agreement.whose" else error from error
        keep(workspace, made)
        return f"agreement:{made.id}:0"

    return FormDialog(t("agreed.new.title"), t("agreed.new.goals"), asked, submit)


def calendar_form(page: Page, agreements: Sequence[Agreement]) -> FormDialog:
    """Where to write the dates as a file for a calendar; gives the path."""
    from sjalvskattning.tui.documents import good_folder
    from sjalvskattning.usecases.calendar import undated

    t = page.t
    suggested = good_folder() / f"{t('agreed.calendar.file')}.ics"

    def submit(values: Mapping[str, str]) -> str:
        from sjalvskattning.usecases.calendar import write_calendar

        path = written_path(values["path"])
        with refused_as_export(path):
            write_calendar(agreements, path, t, overwrite=overruled(values, "export.exists"))
        return str(path)

    asked = (Asked("path", t("envelope.file"), str(suggested), path=True),)
    about = t("agreed.calendar.about")
    if left := undated(agreements):
        about = f"{about} {t.plural('agreement.undated', left)}"
    return FormDialog(t("agreed.calendar.title"), about, asked, submit, overwrites(t))
