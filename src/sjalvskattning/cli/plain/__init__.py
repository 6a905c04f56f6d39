"""Plain mode: the same walk line by line, for screen readers, pipes and simple terminals.

Append-only: position first, one thought a line, no boxes, no redraw, no control characters.
"""
