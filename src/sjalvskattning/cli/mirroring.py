"""One response's mirror, to standard output or a file."""

from __future__ import annotations

from sjalvskattning.cli.summarising import STANDARD_OUTPUT, format_of_call, hand_over, response_of_call
from sjalvskattning.cli.surroundings import Surroundings


def write_mirror(
    surroundings: Surroundings,
    response_id: str,
    policy: str,
    role: str = "",
    format_name: str = "",
    output: str = STANDARD_OUTPUT,
    *,
    force: bool = False,
) -> None:
    """Write the mirror. Raises UsageError, NotFound, InputRejected, StoreError or ExportFailed."""
    from sjalvskattning.cli.choices import role_of
    from sjalvskattning.core.mirror.document import document
    from sjalvskattning.usecases.themes import mirrored

    chosen = format_of_call(format_name, output)
    workspace, t = surroundings.workspace, surroundings.t
    other = workspace.catalogue.find(policy)
    response = response_of_call(surroundings, response_id)
    seen = mirrored(workspace, response, other, role_of(other, role) if role else "")
    shown = document(seen, t, workspace.today())
    hand_over(surroundings, shown, chosen, output, "mirror.written", force=force)
