"""The measured ratios, each interleaved with its limit in one run. ``python dev.py bench``.

Machines differ and are noisy: every figure is the median of per-round ratios, CPU time where it can be had.
Nothing here is a test; nothing timed is asserted anywhere.
"""
