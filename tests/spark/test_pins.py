"""What `python dev.py spark` installs: pinned, hashed, and what the extra asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.ROOT)


def test_spark_is_pinned_with_its_hashes() -> None:
    """Each of the two packages is one exact version with at least one SHA-256, and nothing else is named."""
    text = (ROOT / dev.SPARK_PINS).read_text("utf-8")

    entry = r"{}==[0-9.]+ \\\n(?:    --hash=sha256:[0-9a-f]{{64}}(?: \\)?\n)+"
    assert re.fullmatch(re.escape(dev.LOCK_HEADER) + entry.format("py4j") + entry.format("pyspark"), text)


def test_the_tests_run_on_a_spark_that_the_extra_allows() -> None:
    """The pins are compiled from the very words of the extra in pyproject.toml."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]

    assert (ROOT / "requirements" / "spark.in").read_text("utf-8").strip() in extras["spark"]


@pytest.mark.parametrize(("uv", "first"), [("", "-m"), ("/opt/uv", "pip")])
def test_spark_is_installed_beside_the_other_packages(uv: str, first: str) -> None:
    """With uv or pip, hashes are checked, and all lands in the folder that is on the tests' path."""
    command = dev.spark_command(uv)

    assert command[1] == first
    assert command[command.index("--target") + 1] == dev.SPARK
    assert "--require-hashes" in command
    assert dev.SPARK.startswith(dev.VENV)
