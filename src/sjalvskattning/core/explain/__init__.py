"""Explain any number: what it is made of, by which rule, how it was rounded, and where in the policy it is.

``explain_area``, ``explain_item``, ``explain_overall``, ``explain_counts``, ``explain_shares``,
``explain_change`` and ``explain_difference`` give a ``Summary`` for any renderer; ``data`` and
``difference_data`` give the same for other programs.
"""

from sjalvskattning.core.explain.area import explain_area
from sjalvskattning.core.explain.as_data import data, difference_data
from sjalvskattning.core.explain.change import explain_change
from sjalvskattning.core.explain.counts import explain_counts, explain_shares
from sjalvskattning.core.explain.difference import explain_difference
from sjalvskattning.core.explain.item import explain_item
from sjalvskattning.core.explain.listing import overview
from sjalvskattning.core.explain.overall import explain_overall
from sjalvskattning.core.explain.target import Target, TargetKind, find_target

__all__ = [
    "Target",
    "TargetKind",
    "data",
    "difference_data",
    "explain_area",
    "explain_change",
    "explain_counts",
    "explain_difference",
    "explain_item",
    "explain_overall",
    "explain_shares",
    "find_target",
    "overview",
]
