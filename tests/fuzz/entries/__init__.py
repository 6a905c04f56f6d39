"""One module a parser: what it is fed (``one``), what it is fed first (``seeds``), words that it knows (``WORDS``),
and the most bytes that are tried (``MAX_LEN``).

``one`` takes any bytes. It lets the program's documented refusals through, if they can be told; whatever else
is raised is a finding: another exception, a broken promise about what was read, or, by libFuzzer's own limits,
too much time or memory.
"""
