"""Many responses as columns: what an answer's code is, what codes add up to, and what many sums tell.

An answer is a small whole number, its code (``plan``). The codes of an area add up to one whole number that
holds all a score is made of (``packing``), so that any engine that can add whole numbers follows the one rule
of :mod:`sjalvskattning.core.scoring` to the last bit.
"""
