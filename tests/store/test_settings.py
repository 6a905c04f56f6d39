"""Settings, folders, and the texts of everything the store says."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sjalvskattning.errors import SaveFailed, StoreError
from sjalvskattning.locale.store import TEXTS
from sjalvskattning.store.paths import find_paths
from sjalvskattning.store.responses import ResponseStore
from sjalvskattning.store.settings import Settings, erase_settings, load_settings, save_settings
from tests.store.disk import FaultyFileSystem, MemoryDisk
from tests.store.samples import response
from tests.store.script import TOP

PATH = TOP / "config" / "settings.json"
SOURCE = Path(__file__).parents[2] / "src" / "sjalvskattning"


def test_settings_come_back(tmp_path: Path) -> None:
    """With keys of another version kept, in a private file."""
    path = tmp_path / "config" / "settings.json"
    assert load_settings(path) == (Settings(), ())
    chosen = Settings(theme="mörkt", advance=False, recent=("a", "b"), extra={"nytt": {"x": 1}})
    save_settings(path, chosen)
    assert load_settings(path) == (chosen, ())
    save_settings(path, replace(chosen, theme="ljust"))
    assert json.loads(path.read_text())["nytt"] == {"x": 1}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"[" * 50_000, b"null"])
def test_damaged_settings_give_defaults_and_are_set_aside_by_the_next_save(content: bytes) -> None:
    """Loading changes nothing; at every failing call of the save the old bytes are somewhere."""
    at = 0
    while True:
        at += 1
        disk = MemoryDisk(TOP)
        save_settings(PATH, Settings(), disk)
        disk.folders[PATH.parent].names[PATH.name].data[:] = content
        settings, notices = load_settings(PATH, disk)
        assert (settings, [notice.code for notice in notices]) == (Settings(), ["store.settings_damaged"])
        fs = FaultyFileSystem(disk, at, errno.ENOSPC, short=True)
        try:
            save_settings(PATH, Settings(theme="x"), fs)
            assert load_settings(PATH, disk)[0].theme == "x"
        except SaveFailed as error:
            assert error.params["reason"] == "full"  # noqa: PT017
        assert content in disk.everything().values()
        if len(fs.calls) < at:
            break


def test_erased_settings_leave_nothing(tmp_path: Path) -> None:
    """Nor the copy of damaged ones, nor what killed processes left; what is another's stays."""
    path = tmp_path / "config" / "settings.json"
    erase_settings(path)
    save_settings(path, Settings(recent=("svar-1",)))
    path.write_text("[")
    save_settings(path, Settings(recent=("svar-1",)))
    for name in ("settings.json.77-ab12cd34.tmp", "settings.damaged.json.77-ab12cd34.tmp", "eget.json"):
        path.with_name(name).write_text("svar-1")
    erase_settings(path)
    assert [one.name for one in path.parent.iterdir()] == ["eget.json"]


def test_a_field_of_the_wrong_kind_gets_its_default() -> None:
    """The others are used."""
    disk = MemoryDisk(TOP)
    save_settings(PATH, Settings(), disk)
    text = b'{"theme": 3, "advance": 1, "recent": ["a", 1], "language": "en"}'
    disk.folders[PATH.parent].names[PATH.name].data[:] = text
    settings, notices = load_settings(PATH, disk)
    assert settings == Settings(language="en")
    assert [notice.params["field"] for notice in notices] == ["theme", "advance", "recent"]


def test_paths_follow_the_variable_or_the_system(tmp_path: Path) -> None:
    """One variable moves everything."""
    paths = find_paths({"SJALVSKATTNING_HOME": str(tmp_path)})
    assert paths.responses == tmp_path / "data" / "responses"
    assert paths.settings == tmp_path / "config" / "settings.json"
    assert paths.cache == tmp_path / "cache"
    assert find_paths({"SJALVSKATTNING_HOME": ""}).data.name == "sjalvskattning"


def test_no_home_is_an_error_with_a_remedy() -> None:
    """Not a traceback."""
    code = "import os; from sjalvskattning.store.paths import find_paths; print(find_paths(os.environ).data)"
    script = f"import os, pwd\npwd.getpwuid = lambda uid: {{}}[uid]\n{code}"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert "store.no_home" in done.stderr.splitlines()[-1]


def test_a_home_that_cannot_be_written_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    """A file where the folder should be."""
    (tmp_path / "file").write_text("")
    paths = find_paths({"SJALVSKATTNING_HOME": str(tmp_path / "file")})
    store = ResponseStore(paths.responses)
    with pytest.raises(StoreError, match="cannot_open"):
        store.create(response())
    with pytest.raises(StoreError, match="unreadable"):
        store.entries()
    assert load_settings(paths.settings) == (Settings(), ())
    with pytest.raises(SaveFailed):
        save_settings(paths.settings, Settings())


def test_everything_the_store_says_has_texts() -> None:
    """What, where and remedy in both languages, with no parameter that is not given."""
    source = "".join(path.read_text() for path in (SOURCE / "store").glob("*.py"))
    codes = set(re.findall(r'"(store\.[a-z_]+)"', source))
    assert len(codes) > 25
    for code in codes:
        for part in ("what", "where", "remedy"):
            assert len(TEXTS[f"{code}.{part}"]) == 2, code
    said = {key.rpartition(".")[0] for key in TEXTS if not key.startswith("store.reason.")}
    assert said == codes
    for swedish, english in TEXTS.values():
        assert set(re.findall(r"\{\w+\}", swedish)) == set(re.findall(r"\{\w+\}", english))


def test_reading_and_listing_import_neither_tinydb_nor_filelock(tmp_path: Path) -> None:
    """They are for writing."""
    code = (
        "import sys; from pathlib import Path; from sjalvskattning.store.responses import ResponseStore;"
        f"ResponseStore(Path({str(tmp_path)!r})).entries(); "
        "print({'tinydb', 'filelock', 'platformdirs'} & set(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
