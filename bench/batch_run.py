"""``python -I -S bench/batch_run.py CORES COMMAND…``: run it there, and print what that took.

A process of its own, since Linux takes the memory of whoever starts a program for that program's own. Prints
the exit code, seconds of CPU, seconds on the clock and KiB of memory at the most. ``CORES`` are numbers with
commas between.
"""

from __future__ import annotations

import os
import sys
import time

cores, *command = sys.argv[1:]
os.sched_setaffinity(0, map(int, cores.split(",")))
quiet = [(os.POSIX_SPAWN_OPEN, place, os.devnull, os.O_RDWR, 0) for place in (0, 1)]
before = time.monotonic()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
took = time.monotonic() - before
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, took, usage.ru_maxrss)
