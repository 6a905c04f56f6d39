"""The ``verify`` command: what was compared, told on standard output."""

from __future__ import annotations

from collections.abc import Sequence

from sjalvskattning.cli.exits import Exit
from sjalvskattning.cli.scoring.calling import MEGABYTE
from sjalvskattning.cli.scoring.progress import RowProgress
from sjalvskattning.cli.scoring.scoring import around
from sjalvskattning.cli.surroundings import Surroundings
from sjalvskattning.core.text import for_display
from sjalvskattning.locale.typography import grouped


def verify(
    surroundings: Surroundings, manifest: str, inputs: Sequence[str], assessment: str, max_unpacked: int
) -> int:
    """Compare, tell, and give the exit code: 3 when anything differs.

    Raises as ``usecases.scoring.verifying.verify``.
    """
    from sjalvskattning.usecases.scoring.verifying import verify as compared

    t, progress = surroundings.t, RowProgress(surroundings)
    try:
        verdict = compared(
            manifest, inputs, assessment, around(surroundings, [], progress), max_unpacked * MEGABYTE
        )
    finally:
        progress.done()
    for finding in verdict.findings:
        params = {name: for_display(str(value), single_line=True) for name, value in finding.params.items()}
        surroundings.write(t(f"verify.{finding.code}", **params))
    if verdict.findings:
        return Exit.REJECTED
    number = grouped(verdict.responses, t.language)
    surroundings.write(t("verify.same", files=verdict.files, responses=number))
    return Exit.OK
