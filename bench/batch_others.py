"""Other programs that score: R's psych and Spark, where they are installed."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from pathlib import Path

from bench import batch_data as data
from bench import batch_limits, batch_spark
from bench.batch_process import Place, Usage

LIMITS = batch_limits.__file__
IMPORTS = batch_limits.IMPORTS

PSYCH = """
library(psych)
words <- commandArgs(trailingOnly = TRUE)
kinds <- c("character", "character", rep("integer", {items}))
answers <- read.csv(words[1], na.strings = c("", "e", "v"), colClasses = kinds)
keys <- list({keys})
scored <- scoreItems(keys, answers[, -(1:2)], missing = TRUE, impute = "none", min = 1, max = 5)
write.csv(data.frame(response = answers$response, scored$scores), words[2], row.names = FALSE)
"""
"""Reads, scores with the limits given and each mean over what is rated, writes 15 digits."""


def has_psych() -> bool:
    """Whether R and psych are here."""
    if not (found := shutil.which("Rscript")):
        return False
    return not subprocess.run([found, "-e", "library(psych)"], capture_output=True, check=False).returncode


def psych(place: Place, file: Path, target: Path, *, everywhere: bool = False) -> Usage:
    """Score a wide file with R."""
    keys = []
    for area in range(data.AREAS):
        items = data.ITEMS[area * data.ITEMS_EACH :][: data.ITEMS_EACH]
        signed = ", ".join(f'"{"-" if item in data.REVERSED else ""}{item}"' for item in items)
        keys.append(f"omrade_{area + 1} = c({signed})")
    script = target.with_suffix(".R")
    script.write_text(PSYCH.format(items=len(data.ITEMS), keys=", ".join(keys)), encoding="utf-8")
    return place.run(["Rscript", str(script), str(file), str(target)], everywhere=everywhere)


def largest_difference(ours: Path, theirs: Path) -> float:
    """The largest difference of any area's mean that both have.

    psych also scores who rated too little for us. Raises ValueError unless both have the same responses in
    order, and nearly all of our means are held against one of psych's.
    """
    largest, held, all_of_them = 0.0, 0, 0
    names = [f"omrade_{area + 1}" for area in range(data.AREAS)]
    with ours.open(encoding="utf-8", newline="") as one, theirs.open(encoding="utf-8", newline="") as other:
        for row, beside in zip(csv.DictReader(one), csv.DictReader(other), strict=True):
            if row["response"] != beside["response"]:
                raise ValueError(f"{row['response']} beside {beside['response']}")
            for name in names:
                all_of_them += 1
                if row[f"{name}_mean"]:
                    largest = max(largest, abs(float(row[f"{name}_mean"]) - float(beside[name])))
                    held += 1
    if held < 0.9 * all_of_them:
        raise ValueError(f"{held} means of {all_of_them}")
    return largest


def spark(place: Place, file: Path, definition: Path, rounds: int) -> float:
    """The median of score / read on one core, each time in one session."""
    command = [sys.executable, batch_spark.__file__, str(file), str(definition), str(rounds)]
    done = subprocess.run(command, env=place.environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"Spark ended with {done.returncode}\n{done.stderr[-2000:]}")
    return float(done.stdout.split()[-1])
