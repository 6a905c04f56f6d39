"""A guide without answers, to standard output or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.summarising import STANDARD_OUTPUT, format_of_call, hand_over
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import UsageError

if TYPE_CHECKING:
    from sjalvskattning.core.assessment import Assessment
    from sjalvskattning.core.guide import Purpose


def write_guide(
    surroundings: Surroundings,
    first: str,
    role: str = "",
    purpose: str = "",
    assessment: str = "",
    format_name: str = "",
    output: str = STANDARD_OUTPUT,
    *,
    force: bool = False,
) -> None:
    """Write the guide. Raises UsageError, NotFound, InputRejected, MissingExtra or ExportFailed."""
    from sjalvskattning.core.guide import build_guide
    from sjalvskattning.usecases.guides import guide_for

    chosen = format_of_call(format_name, output)
    asked = _purpose_of(purpose)
    wanted = guide_for(surroundings.workspace, first, role, assessment, asked.value)
    role_id = _role_of(surroundings, wanted.assessment, wanted.role)
    document = build_guide(wanted.assessment, role_id, asked, surroundings.t)
    hand_over(surroundings, document, chosen, output, "guide.written", force=force)


def _purpose_of(word: str) -> Purpose:
    """What the guide is for; "lönesamtal" is understood too. Raises UsageError with what there is."""
    from sjalvskattning.cli.choices import one_of
    from sjalvskattning.core.guide import Purpose
    from sjalvskattning.definitions.words import fold

    if not word:
        raise UsageError("guide.purpose_needed", known=", ".join(purpose.value for purpose in Purpose))
    return one_of(Purpose, fold(word), "--for")


def _role_of(surroundings: Surroundings, assessment: Assessment, word: str) -> str:
    """The role that ``word`` names, or the only one there is. Raises UsageError with what there is."""
    roles = [role.id for role in assessment.roles]
    if not word and len(roles) == 1:
        return roles[0]
    if not word:
        raise UsageError(
            "guide.role_needed", assessment=assessment.id, known=", ".join(roles), first=roles[0]
        )
    if word.lower() not in roles:
        from sjalvskattning.cli.choices import unknown

        raise unknown(surroundings.t("cli.metavar.role"), word, roles)
    return word.lower()
