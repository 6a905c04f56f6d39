"""A Spark session with the settings that the rule wants, and an end to it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sjalvskattning.errors import MissingExtra

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

SETTINGS: Mapping[str, str] = {
    "app.name": "sjalvskattning",
    # As one Java method the rule is longer than the 8 kB that HotSpot compiles, and runs interpreted.
    "sql.codegen.wholeStage": "false",
    "sql.parquet.compression.codec": "zstd",
    "sql.session.timeZone": "UTC",
    "hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs": "false",
    "log.level": "ERROR",
    # Otherwise each step of an expression notes the line of Python it came from, at several times its cost.
    "python.sql.dataFrameDebugging.enabled": "false",
    "ui.enabled": "false",
    "ui.showConsoleProgress": "false",
}
"""What the rule wants of Spark; each name goes after ``spark.``"""

_ON_ONE_MACHINE: Mapping[str, str] = {
    "driver.bindAddress": "127.0.0.1",
    "driver.host": "127.0.0.1",
    "sql.shuffle.partitions": "8",
}


@contextmanager
def spark_session(master: str, settings: Mapping[str, str] | None = None) -> Iterator[SparkSession]:
    """A session on ``master`` (``local[2]``, ``spark://host:7077``), stopped at the end.

    ``settings`` are Spark's own, and win over :data:`SETTINGS`. On one machine nothing listens beyond it.

    Raises:
        MissingExtra: ``spark.needs_spark`` without pyspark, ``spark.needs_java`` without Java.
    """
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as error:
        if error.name != "pyspark":
            raise
        raise MissingExtra("spark.needs_spark", python=sys.executable) from error
    if not has_java():
        raise MissingExtra("spark.needs_java")
    own = {**SETTINGS, **(_ON_ONE_MACHINE if is_here(master) else {})}
    builder = SparkSession.builder.master(master)
    for name, value in {**{f"spark.{name}": own[name] for name in own}, **(settings or {})}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def has_java() -> bool:
    """Whether there is a Java that Spark would find."""
    return "JAVA_HOME" in os.environ or shutil.which("java") is not None


def is_here(master: str) -> bool:
    """Whether a master is on this machine."""
    host = master.rpartition("//")[2].rpartition(":")[0]
    return master.startswith("local") or host in ("localhost", "127.0.0.1", "[::1]")
