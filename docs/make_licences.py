"""Makes ``docs/licences.md`` from what the pinned packages say of themselves. Run it without arguments."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata, requires
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "sjalvskattning"
PINS = ("runtime.txt", "spark.txt")
"""What is installed for those who use the program; tools of the tests are not handed out."""

PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;]+)")

SAID_IN_WORDS = {
    "MIT License": "MIT",
    "ISC License": "ISC",
    "Apache License 2.0": "Apache-2.0",
    "http://www.apache.org/licenses/LICENSE-2.0": "Apache-2.0",
}
"""What packages call a licence, and its SPDX id."""

READ_BY_US = {
    "colorama": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "py4j": "BSD-3-Clause",
    "pyrage": "MIT",
    "pyspark": "Apache-2.0",
    "segno": "BSD-3-Clause",
}
"""Packages that say it in no field, or only "BSD", or are not installed everywhere; read in their files."""

ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "ISC",
        "MIT",
        "OFL-1.1",
        "PSF-2.0",
        "Zlib",
    }
)
"""Licences that ask for no more than to be named: none says how a program that uses it is to be licensed."""

FONTS = (("Inter 3.019", "OFL-1.1", "two typefaces in PDF files; the licence is in `render/fonts/OFL.txt`"),)

HEAD = """\
# Licences

The program is under the [MIT licence](../LICENSE). What it uses, in the versions that `requirements/` pins,
is listed here from what each package says of itself (`.venv/bin/python docs/make_licences.py`). All of it may
be used, changed and passed on; none asks that a program that uses it be licensed in the same way. *Always* is
installed with the program; the others with the extra that is named.

Svenska: programmet har MIT-licens. Allt det använder får användas, ändras och spridas, och inget kräver att
ett program som använder det har samma licens. *Always* följer alltid med programmet, övriga med tillägget som
nämns.

| package | version | licence | installed |
|---|---|---|---|
"""

TAIL = """
In the package itself:

| what | licence | where |
|---|---|---|
"""


class Licensed(NamedTuple):
    """A pinned package, its licence as SPDX, and what brings it."""

    name: str
    version: str
    licence: str
    brought_by: str


def pinned(name: str) -> Iterator[tuple[str, str]]:
    """Every package of a requirements file with its version."""
    for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines():
        if found := PIN.match(line):
            yield found[1], found[2]


def licence_of(name: str) -> str:
    """A package's licence as SPDX; what it says itself before what we have read. KeyError for an unknown."""
    if name in READ_BY_US:
        return READ_BY_US[name]
    try:
        told = metadata(name)
    except PackageNotFoundError as error:
        raise KeyError(name) from error
    return _said(told)


def _said(told: PackageMetadata) -> str:
    for expression in told.get_all("License-Expression") or []:
        return str(expression)
    words = [str(word).strip() for word in told.get_all("License") or []]
    words += [str(entry).rpartition("::")[2].strip() for entry in told.get_all("Classifier") or []]
    for said in words:
        spdx = SAID_IN_WORDS.get(said, said)
        if spdx in ALLOWED:
            return spdx
    raise KeyError(told["Name"])


def needed(*asked: str) -> set[str]:
    """The packages that some requirements bring, themselves included, on this machine."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    found: set[tuple[str, str]] = set()
    waiting = [Requirement(one) for one in asked]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        for extra in ("", *one.extras):
            if (name, extra) not in found:
                found.add((name, extra))
                inner = map(Requirement, requires(name) or ())
                waiting += [
                    more for more in inner if not more.marker or more.marker.evaluate({"extra": extra})
                ]
    return {name for name, _ in found}


def extras() -> dict[str, set[str]]:
    """The names of what each extra asks for, those of other extras that it is made of included."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {name: [*map(Requirement, own)] for name, own in project["optional-dependencies"].items()}

    def names(extra: str) -> set[str]:
        parts = [names(part) for one in asked[extra] if one.name == PROGRAM for part in one.extras]
        return {canonicalize_name(one.name) for one in asked[extra] if one.name != PROGRAM}.union(*parts)

    return {extra: names(extra) for extra in asked}


def installed_with() -> dict[str, str]:
    """For each package the extra that brings it, or "always"."""
    parts = {
        "always": needed(PROGRAM),
        **{extra: needed(f"{PROGRAM}[{extra}]") for extra in ("pdf", "docx", "excel", "batch", "web")},
    }
    return {name: part for part, names in reversed(parts.items()) for name in names}


def listed() -> list[Licensed]:
    """Every pinned package, by name; one that has several versions for several Pythons once a version."""
    bringing = installed_with()
    found = {
        Licensed(
            name, version, licence_of(name), "spark" if file == "spark.txt" else bringing.get(name, "Windows")
        )
        for file in PINS
        for name, version in pinned(file)
    }
    return sorted(found)


def page() -> str:
    """The page."""
    rows = [f"| {one.name} | {one.version} | {one.licence} | {one.brought_by} |" for one in listed()]
    fonts = [f"| {what} | {licence} | {where} |" for what, licence, where in FONTS]
    return HEAD + "\n".join(rows) + "\n" + TAIL + "\n".join(fonts) + "\n"


if __name__ == "__main__":
    (ROOT / "docs" / "licences.md").write_text(page(), encoding="utf-8")
    print("docs/licences.md", file=sys.stderr)
