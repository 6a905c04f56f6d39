"""A samtalskarta, on standard output or in a file."""

from __future__ import annotations

from sjalvskattning.cli.passphrases import Passphrases
from sjalvskattning.cli.summarising import format_of_call, hand_over, response_of_call
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.errors import UsageError


def write_plan(
    surroundings: Surroundings,
    first: str,
    second: str,
    minutes: int,
    passphrase_files: list[str],
    format_name: str,
    output: str,
    *,
    force: bool,
) -> None:
    """Write the plan of a conversation about one view or two.

    Raises UsageError, NotFound, InputRejected, StoreError, MissingExtra or ExportFailed.
    """
    from sjalvskattning.core.plan import LONGEST, SHORTEST
    from sjalvskattning.usecases.comparing import View, find_view
    from sjalvskattning.usecases.planning import planned

    if not SHORTEST <= minutes <= LONGEST:
        raise UsageError("plan.bad_minutes", value=minutes, least=SHORTEST, most=LONGEST)
    chosen = format_of_call(format_name, output)
    workspace, t = surroundings.workspace, surroundings.t
    ask = Passphrases(surroundings, passphrase_files)
    one = find_view(workspace, first, ask) if first else View(response_of_call(surroundings, ""))
    other = find_view(workspace, second, ask) if second else None
    shown = planned(workspace, one, other, minutes, t)
    hand_over(surroundings, shown, chosen, output, "plan.written", force=force)
