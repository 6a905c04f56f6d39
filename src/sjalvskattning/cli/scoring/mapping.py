"""``score --map-init``: a draft of a column map, made from a file's own header and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sjalvskattning.cli.surroundings import Surroundings

if TYPE_CHECKING:
    from sjalvskattning.usecases.scoring.order import Order


def write_draft(surroundings: Surroundings, order: Order, target: str, passphrase_files: list[str]) -> None:
    """Write the draft to ``target`` (``-`` is standard output) and say what is left to fill in.

    Raises as ``usecases.scoring.drafting.draft_map``.
    """
    from sjalvskattning.cli.scoring.progress import RowProgress
    from sjalvskattning.cli.scoring.scoring import around
    from sjalvskattning.usecases.scoring.drafting import draft_map

    t = surroundings.t
    draft = draft_map(order, around(surroundings, passphrase_files, RowProgress(surroundings)), target)
    if draft.path is None:
        surroundings.write(draft.text, end="")
    else:
        surroundings.talk(t("score.map_written", path=draft.path))
    if draft.missing or draft.values:
        surroundings.talk(t("score.map_open", missing=draft.missing, values=draft.values))
    else:
        surroundings.talk(t("score.map_whole"))
