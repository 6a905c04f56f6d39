"""What the program is made of: pinned by hash, under licences that let it be used, as old as it says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.figures import Figure
from tests.house.making import licences

pytestmark = pytest.mark.trust(part="supply")
ROOT = Path(__file__).parents[2]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def entries(path: Path) -> Iterator[str]:
    """Every requirement of a file with its hashes, on one line."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))


def unsound(entry: str) -> str:
    """What is wrong with a pinned requirement; nothing when nothing is."""
    said, *hashes = re.split(r"\s+(?=--hash)", entry.strip())
    requirement = Requirement(said)
    if [one.operator for one in requirement.specifier] != ["=="] or requirement.url:
        return f"{said}: not one version"
    if not hashes or not all(HASH.fullmatch(one) for one in hashes):
        return f"{said}: no hash, or not only SHA-256"
    return ""


def declared() -> Iterator[Requirement]:
    """What the project itself asks for, with every extra."""
    for asked in (PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()):
        yield from (one for one in map(Requirement, asked) if one.name != PROJECT["name"])


def test_every_package_is_pinned_by_hash(figure: Figure) -> None:
    """One version and its SHA-256 for everything that is installed, with no address or index."""
    found = [entry for path in REQUIREMENTS for entry in entries(path)]
    assert [wrong for entry in found if (wrong := unsound(entry))] == []
    figure("supply: packages pinned by hash", len(found))


@pytest.mark.parametrize(
    "entry",
    [
        "rich==15.0.0",
        "rich>=15 --hash=sha256:" + "0" * 64,
        "rich==15.0.0 --hash=md5:" + "0" * 32,
        "rich @ file:///x --hash=sha256:" + "0" * 64,
    ],
)
def test_an_unsound_pin_is_seen(entry: str) -> None:
    """No hash, a range, a weak hash, an address."""
    assert unsound(entry)


def test_what_is_declared_is_pinned() -> None:
    """Every dependency, of every extra but Spark, stands in what is run, in an allowed version."""
    pins = {
        canonicalize_name(one.name): one
        for one in (
            Requirement(entry.split(" --hash")[0]) for entry in entries(ROOT / "requirements" / "runtime.txt")
        )
    }
    for asked in declared():
        if asked.name == "pyspark":
            continue
        (pin,) = pins[canonicalize_name(asked.name)].specifier
        assert asked.specifier.contains(pin.version), asked


def test_every_lower_bound_is_one_that_is_tried() -> None:
    """``python dev.py lowest`` runs with just the versions that pyproject.toml gives as the lowest."""
    lowest = {
        canonicalize_name(one.name): [Version(pin.version) for pin in one.specifier]
        for one in (
            Requirement(entry.split(" --hash")[0]) for entry in entries(ROOT / "requirements" / "lowest.txt")
        )
    }
    for asked in declared():
        (bound,) = [one.version for one in asked.specifier if one.operator == ">="]
        if asked.name != "pyspark":
            assert lowest[canonicalize_name(asked.name)] == [Version(bound)], asked


def test_every_licence_is_listed_and_lets_the_program_be_used(figure: Figure) -> None:
    """The page is what the pinned packages say, and no licence asks anything of the program's own."""
    maker = licences()
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    assert page == maker.page(), "older than the pins: python docs/make_licences.py"
    listed = maker.listed()
    for one in listed:
        assert set(re.split(r" AND | OR ", one.licence)) <= maker.ALLOWED, one
    assert all(licence in maker.ALLOWED for _, licence, _ in maker.FONTS)
    figure("supply: licences", len(listed) + len(maker.FONTS))


def test_every_typeface_is_listed_with_its_licence_beside_it() -> None:
    """A font file brings its licence along."""
    fonts = ROOT / "src" / "sjalvskattning" / "render" / "fonts"
    names = {
        path.name.partition("-")[0] for path in fonts.iterdir() if path.suffix in (".otf", ".ttf", ".woff2")
    }
    assert names == {what.partition(" ")[0] for what, _, _ in licences().FONTS}
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text(encoding="utf-8")


def test_how_to_report_a_weakness_is_told_in_both_languages() -> None:
    """Privately, what is supported, and where the promises stand; every link leads somewhere."""
    assert "Report a vulnerability" in SECURITY
    assert "## Svenska" in SECURITY
    major_minor = re.search(
        r'__version__ = "(\d+\.\d+)', (ROOT / "src/sjalvskattning/__init__.py").read_text()
    )
    assert major_minor is not None
    assert f"{major_minor[1]}.x" in SECURITY
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", SECURITY):
        assert (ROOT / target).exists(), target
