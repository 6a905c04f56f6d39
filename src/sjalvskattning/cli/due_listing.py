"""What is due, soonest first, in lines or as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.agreement.agreement import Agreement
from sjalvskattning.core.agreement.document import owner_text
from sjalvskattning.core.agreement.following import Standing, When, standings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale import Translator
from sjalvskattning.usecases import agreements as cases

if TYPE_CHECKING:
    from sjalvskattning.store.notices import Notice, Problem


def list_due(surroundings: Surroundings, within: int | None, *, everything: bool, as_json: bool) -> None:
    """List what is due, soonest first; what can't be read is told about beside the list."""
    workspace, t = surroundings.workspace, surroundings.t
    days = cases.WITHIN if within is None else within
    listed = cases.listed(workspace)
    found = standings(listed.agreements, workspace.today(), days)
    shown = found if everything else [one for one in found if one.when not in (When.LATER, When.CLOSED)]
    if as_json:
        surroundings.write_json(
            {
                "today": workspace.today().isoformat(),
                "within": days,
                "commitments": [_commitment_data(one) for one in shown],
                "agreements": [_agreement_data(agreement) for agreement in listed.agreements],
                "problems": [_problem_data(problem) for problem in listed.problems],
            }
        )
        return
    empty = [agreement for agreement in listed.agreements if everything and not agreement.commitments]
    lines = [*(_line(one, t) for one in shown), *(_empty_line(agreement, t) for agreement in empty)]
    if lines:
        surroundings.write("\n".join(lines))
    tell(surroundings, listed.problems)
    if not listed.agreements:
        if not listed.problems:
            surroundings.talk(t("agreement.none"))
    elif not everything:
        _tell_of_the_rest(surroundings, found, days)


def _tell_of_the_rest(surroundings: Surroundings, found: list[Standing], days: int) -> None:
    t = surroundings.t
    if not any(one.when in (When.OVERDUE, When.SOON) for one in found):
        surroundings.talk(t.plural("agreement.nothing_due", days))
    if rest := sum(one.when in (When.LATER, When.CLOSED) for one in found):
        surroundings.talk(t.plural("agreement.rest", rest))


def _line(standing: Standing, t: Translator) -> str:
    agreement, number, commitment, _, _ = standing
    told = t(
        "agreement.line",
        when=when_text(standing, t),
        status=t(f"ask.status.{commitment.status.value}"),
        owner=owner_text(agreement, commitment.owner, t).capitalize(),
        text=commitment.text,
        whose=whose(agreement, t),
    )
    return f"{agreement.id} {number}  {for_display(told, single_line=True)}"


def _empty_line(agreement: Agreement, t: Translator) -> str:
    kind = t(f"agreement.title.{agreement.kind.value}")
    told = t("agreement.line.empty", kind=kind, whose=whose(agreement, t))
    return f"{agreement.id}    {for_display(told, single_line=True)}"


def whose(agreement: Agreement, t: Translator) -> str:
    """Whom an agreement is about, as the machine's owner reads it."""
    return agreement.person or t("agreement.whose.own")


def when_text(standing: Standing, t: Translator) -> str:
    """When a commitment is due and how far off that is: "2026-11-17, försenad sedan 3 dagar"."""
    due, days = standing.commitment.due, standing.days
    if days is None:
        return t("agreement.when.words", words=due) if due else t("agreement.when.undated")
    if standing.when is When.CLOSED:
        return due
    if days == 0:
        return t("agreement.when.today", due=due)
    key = "agreement.when.overdue" if days < 0 else "agreement.when.left"
    return t.plural(key, abs(days), due=due)


def _commitment_data(standing: Standing) -> dict[str, object]:
    """One commitment with the documented keys."""
    agreement, number, commitment, when, days = standing
    return {
        "agreement": agreement.id,
        "number": number,
        "text": commitment.text,
        "aspect": commitment.aspect.value,
        "owner": commitment.owner.value,
        "person": agreement.person,
        "due": commitment.due,
        "days_left": days,
        "when": when.value,
        "status": commitment.status.value,
    }


def _agreement_data(agreement: Agreement) -> dict[str, object]:
    """One agreement with the documented keys."""
    return {
        "id": agreement.id,
        "kind": agreement.kind.value,
        "assessment": agreement.assessment,
        "role": agreement.role,
        "person": agreement.person,
        "created": agreement.created,
        "changed": agreement.changed,
        "response": agreement.response,
        "commitments": len(agreement.commitments),
    }


def _problem_data(problem: Problem) -> dict[str, object]:
    return {"id": problem.id, "code": problem.code, "readable": problem.readable}


def tell(surroundings: Surroundings, notices: Iterable[Notice | Problem | None]) -> None:
    """Say beside the data what the store had to tell."""
    from sjalvskattning.cli.errors import describe_notice

    for notice in notices:
        if notice is not None:
            surroundings.talk(describe_notice(notice.code, notice.params, surroundings.t))
