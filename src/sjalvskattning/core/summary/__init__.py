"""The samtalsunderlag as data: :func:`build_summary` makes a ``Summary`` that any renderer can show."""

from sjalvskattning.core.summary.build import build_summary
from sjalvskattning.core.summary.document import Summary

__all__ = ["Summary", "build_summary"]
