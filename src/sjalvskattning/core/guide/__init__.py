"""Guides without answers: :func:`build_guide` makes a conversation or interview guide from a definition."""

from sjalvskattning.core.guide.build import build_guide
from sjalvskattning.core.guide.purpose import Purpose

__all__ = ["Purpose", "build_guide"]
