"""A real Spark standalone cluster on loopback: one master, two workers, each a process of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

PATIENCE = 120
"""Seconds that a process has to say that it is ready."""


@contextmanager
def daemon(ready: str, name: str, *words: str, folder: Path) -> Iterator[str]:
    """One of Spark's processes, until the end; gives what ``ready`` finds in a line of its log."""
    import pyspark

    home = Path(pyspark.__file__).parent
    env = {
        **os.environ,
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_LOG_DIR": str(folder),
    }
    process = subprocess.Popen(
        [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=env,
        cwd=folder,
        start_new_session=True,
    )
    try:
        yield _told(process, ready)
    finally:
        _end(process)


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[str]:
    """The address of a master to which that many workers of one core each have come."""
    with ExitStack() as stack:
        free = ("--port", "0", "--webui-port", "0")
        master = stack.enter_context(
            daemon(r"Starting Spark master at (spark://\S+)", "master.Master", *free, folder=folder)
        )
        for number in range(workers):
            work = folder / f"worker-{number}"
            work.mkdir()
            size = ("--cores", "1", "--memory", "700m", "--work-dir", str(work))
            told = r"(Successfully registered with master)"
            stack.enter_context(daemon(told, "worker.Worker", *free, *size, master, folder=work))
        yield master


def _told(process: subprocess.Popen[str], ready: str) -> str:
    """What the log says when the process is ready; the rest of the log is read away beside."""
    assert process.stdout is not None
    watch = threading.Timer(PATIENCE, process.kill)
    watch.start()
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if found := re.search(ready, line):
                threading.Thread(target=process.stdout.read, daemon=True).start()
                return found[1]
    finally:
        watch.cancel()
    raise AssertionError("Spark did not start:\n" + "".join(said[-20:]))


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and what it has started."""
    for way in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, way)
            process.wait(20)
        except (ProcessLookupError, PermissionError):
            return
        except subprocess.TimeoutExpired:
            continue
