"""Two views of one person's role, item by item. Nobody's view is the right one."""

from sjalvskattning.core.comparison.compare import (
    AreaPair,
    Comparison,
    Left,
    Pair,
    Shares,
    compare,
    in_turn,
    is_same_thing,
)

__all__ = ["AreaPair", "Comparison", "Left", "Pair", "Shares", "compare", "in_turn", "is_same_thing"]
