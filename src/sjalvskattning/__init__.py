"""Självskattning mot medarbetar- och ledarpolicyer, i terminalen."""

__version__ = "0.1.0"
