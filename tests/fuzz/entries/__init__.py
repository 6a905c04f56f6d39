"""One module a parser: what it is fed, and what it is fed first.

``one`` takes any bytes. It lets the program's documented refusals through, if they can be told; whatever else
is raised is a finding: another exception, a broken promise about what was read, or, by libFuzzer's own
limits, too much time or memory. ``seeds`` gives what is fed first, ``WORDS`` are words that the parser knows,
and ``MAX_LEN`` is the most bytes that are tried.
"""
