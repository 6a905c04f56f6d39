"""The catalogue and its cache: what is found, what is suggested, and that nothing heavy is imported."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sjalvskattning.definitions import load
from sjalvskattning.definitions.cache import MAX_ENTRIES, Cache
from sjalvskattning.definitions.faults import DefinitionRejected
from sjalvskattning.definitions.files import shipped_folder
from sjalvskattning.definitions.finding import Catalogue, Entry
from sjalvskattning.errors import NotFound
from tests.definitions.samples import VALID


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A user's folder with one good definition, one broken, and things that are neither."""
    own = tmp_path / "egna"
    own.mkdir()
    (own / "prov.yaml").write_text(VALID, "utf-8")
    (own / "trasig.yml").write_text(
        VALID.replace("schema: 1", "schema: ett").replace("min: 1", "min: x"), "utf-8"
    )
    (own / "README.md").write_text("inte en skattning", "utf-8")
    (own / ".#prov.yaml").write_text("låsfil", "utf-8")
    (own / "mapp.yaml").mkdir()
    return own


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A place for the cache, not made yet."""
    return tmp_path / "djupt" / "cache"


def by_id(catalogue: Catalogue) -> dict[str, Entry]:
    """The catalogue's entries."""
    return {entry.id: entry for entry in catalogue.entries()}


def no_parsing(data: bytes, filename: str) -> None:
    """Stands in for the parser where the cache must suffice."""
    raise AssertionError(f"{filename} was parsed")


def test_entries_show_what_a_listing_needs(folder: Path) -> None:
    """Id, texts, version, roles and path; shipped ones beside the user's own."""
    entry = by_id(Catalogue([folder]))["prov"]

    assert (entry.name.en, entry.title.sv, entry.version) == ("Sample", "Policy för provkommunen", "1.0.0")
    assert [(role.id, role.title.sv) for role in entry.roles] == [
        ("medarbetare", "Medarbetare"),
        ("chef", "Chef"),
    ]
    assert (entry.path, entry.shipped, entry.errors) == (folder / "prov.yaml", False, 0)
    assert {path.stem for path in shipped_folder().glob("*.yaml")} <= set(by_id(Catalogue([folder])))


def test_a_broken_definition_is_listed_with_its_errors(folder: Path, kept: Path) -> None:
    """It neither vanishes nor stops the listing, with and without what the cache remembers."""
    for _ in range(2):
        assert by_id(Catalogue([folder], kept))["trasig"].errors == 2


def test_a_definition_is_found_by_id_and_by_path(folder: Path) -> None:
    """An id, or a file wherever it lies; also an id in a file with another name."""
    catalogue = Catalogue([folder])
    (folder / "prov.yaml").rename(folder / "annat-namn.yaml")

    assert catalogue.find("prov").id == "prov"
    assert Catalogue().find(str(folder / "annat-namn.yaml")).id == "prov"


def test_the_users_own_goes_before_the_shipped(folder: Path) -> None:
    """A file in the user's folder with a shipped id is the one that is used, faults and all."""
    shipped = next(iter(Catalogue().entries())).id
    (folder / f"{shipped}.yaml").write_text(VALID.replace("id: prov", f"id: {shipped}"), "utf-8")
    assert Catalogue([folder]).find(shipped).name.sv == "Prov"

    (folder / f"{shipped}.yaml").write_text("trasig", "utf-8")
    with pytest.raises(DefinitionRejected):
        Catalogue([folder]).find(shipped)
    assert by_id(Catalogue([folder]))[shipped].errors == 1


@pytest.mark.parametrize(
    ("wanted", "suggestion"),
    [("prvo", "prov"), ("Prov", "prov"), ("Policy för provkommunen", "prov"), ("zzz", ""), ("", "")],
)
def test_a_near_miss_is_suggested(folder: Path, wanted: str, suggestion: str) -> None:
    """A mistyped id, another case, or the title instead of the id."""
    with pytest.raises(NotFound) as caught:
        Catalogue([folder]).find(wanted)

    assert caught.value.code == "definitions.not_found"
    assert caught.value.params == {"name": wanted, "suggestion": suggestion}


def test_a_near_miss_among_paths_is_a_path(folder: Path) -> None:
    """A mistyped file name suggests the file that is there."""
    with pytest.raises(NotFound) as caught:
        Catalogue().find(str(folder / "porv.yaml"))

    assert caught.value.params["suggestion"] == str(folder / "prov.yaml")


@pytest.mark.parametrize("wanted", ["../prov", "egna/../../x", "\x00.yaml", "a" * 5000 + ".yaml", "~/x"])
def test_a_strange_name_is_not_found_or_rejected(wanted: str) -> None:
    """Nothing but the room's own errors, whatever is asked for."""
    with pytest.raises((NotFound, DefinitionRejected)):
        Catalogue().find(wanted)


def test_the_second_time_nothing_is_parsed(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listing and finding read the cache, which gives the same as the file."""
    first = Catalogue([folder], kept)
    entries, assessment = first.entries(), first.find("prov")
    monkeypatch.setattr(load, "parse", no_parsing)

    second = Catalogue([folder], kept)
    assert second.entries() == entries
    assert second.find("prov") == assessment


def test_a_changed_file_is_read_anew(folder: Path, kept: Path) -> None:
    """The cache goes by content, not by name or time."""
    assert Catalogue([folder], kept).find("prov").version == "1.0.0"
    (folder / "prov.yaml").write_text(VALID.replace("version: 1.0.0", "version: 1.0.1"), "utf-8")

    assert Catalogue([folder], kept).find("prov").version == "1.0.1"
    assert by_id(Catalogue([folder], kept))["prov"].version == "1.0.1"


@pytest.mark.parametrize("spoil", [b"", b"{}", b"\x00" * 100, None, b"a\nb\nc"])
def test_a_damaged_entry_is_rebuilt(folder: Path, kept: Path, spoil: bytes | None) -> None:
    """An entry that was cut, overwritten or changed by one byte is detected and made again."""
    Catalogue([folder], kept).entries()
    good = {path: path.read_bytes() for path in kept.iterdir()}
    for path, content in good.items():
        path.write_bytes(content.replace(b"Bem", b"Bam") + b" " if spoil is None else spoil)

    assert Catalogue([folder], kept).find("prov").title.sv == "Policy för provkommunen"
    assert by_id(Catalogue([folder], kept))["prov"].title.en == "Policy of the sample municipality"
    Catalogue([folder], kept).entries()
    assert {path: path.read_bytes() for path in kept.iterdir()} == good


@pytest.mark.parametrize("head", [{}, {"id": "x"}, {"errors": "x"}, {"id": "x", "name": 1}])
def test_an_entry_of_another_shape_is_rebuilt(folder: Path, kept: Path, head: dict[str, object]) -> None:
    """A checksum that holds is not enough: what does not fit is made again from the file."""
    Cache(kept).put(VALID.encode(), head, {"id": 1})

    assert by_id(Catalogue([folder], kept))["prov"].version == "1.0.0"
    Cache(kept).put(VALID.encode(), head, {"id": 1})
    assert Catalogue([folder], kept).find("prov").version == "1.0.0"


def test_a_cache_that_cannot_be_written_is_no_harm(folder: Path, tmp_path: Path) -> None:
    """A file where the folder should be, and a path that cannot exist."""
    blocked = tmp_path / "fil"
    blocked.write_text("", "utf-8")
    for place in (blocked, blocked / "under", tmp_path / ("x" * 300), Path("\x00")):
        assert Catalogue([folder], place).find("prov").id == "prov"
        assert by_id(Catalogue([folder], place))["trasig"].errors == 2


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_the_cache_is_the_users_own(folder: Path, kept: Path) -> None:
    """Entries are 0600, the folder 0700, and nothing half-written is left."""
    Catalogue([folder], kept).entries()

    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {0o600}
    assert all(path.suffix == ".json" for path in kept.iterdir())


def test_a_failed_write_leaves_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the entry is not there, and no temporary file either."""

    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    Cache(kept).put(b"x", {}, {})

    assert list(kept.iterdir()) == []


def test_old_entries_are_removed(kept: Path) -> None:
    """The cache does not grow without end."""
    for number in range(MAX_ENTRIES + 5):
        Cache(kept).put(str(number).encode(), {"n": number}, {})

    assert len(list(kept.iterdir())) <= MAX_ENTRIES
    assert Cache(kept).head(str(MAX_ENTRIES + 4).encode()) == {"n": MAX_ENTRIES + 4}


def test_a_warm_listing_imports_no_parser(folder: Path, kept: Path) -> None:
    """With a warm cache neither listing nor finding imports yaml, pydantic or the checks."""
    Catalogue([folder], kept).entries()
    code = (
        "import json, sys\nfrom pathlib import Path\n"
        "from sjalvskattning.definitions.finding import Catalogue\n"
        f"catalogue = Catalogue([Path({str(folder)!r})], Path({str(kept)!r}))\n"
        "catalogue.entries(), catalogue.find('prov')\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    modules = set(json.loads(done.stdout))

    heavy = {
        "yaml",
        "pydantic",
        "difflib",
        "sjalvskattning.definitions.load",
        "sjalvskattning.definitions.faults",
    }
    assert not modules & heavy


def test_a_user_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """No error for a folder nobody has made."""
    assert by_id(Catalogue([tmp_path / "finns-inte"])) == by_id(Catalogue())
