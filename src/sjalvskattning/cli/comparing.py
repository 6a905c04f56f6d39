"""Two views as a document, on standard output or in a file."""

from __future__ import annotations

from sjalvskattning.cli.passphrases import Passphrases
from sjalvskattning.cli.summarising import format_of_call, hand_over
from sjalvskattning.cli.surroundings import Surroundings


def write_comparison(
    surroundings: Surroundings,
    names: tuple[str, str],
    codes: list[str],
    passphrase_files: list[str],
    format_name: str,
    output: str,
    *,
    force: bool,
) -> None:
    """Write the comparison of two views, or of two occasions when it is the same view twice.

    Raises UsageError, NotFound, InputRejected, StoreError, MissingExtra or ExportFailed.
    """
    from sjalvskattning.usecases.comparing import compared, find_views

    chosen = format_of_call(format_name, output)
    workspace, t = surroundings.workspace, surroundings.t
    ask = Passphrases(surroundings, passphrase_files)
    first, second = find_views(workspace, names, ask, codes)
    _, shown = compared(first, second, t, workspace.today())
    hand_over(surroundings, shown, chosen, output, "compare.written", force=force)
