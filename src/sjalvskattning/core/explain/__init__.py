"""Explain any number: what it is made of, by which rule, how it was rounded, and where in the policy it is.

``explain_area``, ``explain_item``, ``explain_overall``, ``explain_counts``, ``explain_shares``,
``explain_change``, ``explain_difference`` and ``explain_over_time`` give a ``Summary`` for any renderer;
``data``, ``difference_data`` and ``over_time_data`` give the same for other programs.
"""

from sjalvskattning.core.explain.area import explain_area
from sjalvskattning.core.explain.as_data import data, difference_data, over_time_data
from sjalvskattning.core.explain.change import explain_change
from sjalvskattning.core.explain.counts import explain_counts, explain_shares
from sjalvskattning.core.explain.difference import explain_difference
from sjalvskattning.core.explain.item import explain_item
from sjalvskattning.core.explain.listing import overview
from sjalvskattning.core.explain.over_time import explain_over_time
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
    "explain_over_time",
    "explain_overall",
    "explain_shares",
    "find_target",
    "over_time_data",
    "overview",
]
