"""The mirror ("spegel"): one response seen through another policy's themes."""

from sjalvskattning.core.mirror.build import Answers, Facing, Mirror, has_themes, mirror

__all__ = ["Answers", "Facing", "Mirror", "has_themes", "mirror"]
