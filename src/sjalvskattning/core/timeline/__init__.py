"""One person over two or more occasions, area by area."""

from sjalvskattning.core.timeline.document import document
from sjalvskattning.core.timeline.timeline import MIN_OCCASIONS, AreaLine, Move, Timeline, timeline

__all__ = ["MIN_OCCASIONS", "AreaLine", "Move", "Timeline", "document", "timeline"]
