"""Folders that are copied to a service, or lie on another machine, are known by their names and marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from sjalvskattning.store.elsewhere import elsewhere

pytestmark = pytest.mark.trust(part="privacy")


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive/svar", "OneDrive"),
        ("OneDrive - Lidköpings kommun/Dokument/svar", "OneDrive"),
        ("Dropbox/svar", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs/svar", "iCloud Drive"),
        ("iCloudDrive/svar", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-anna/My Drive/svar", "Google Drive"),
        ("Google Drive/svar", "Google Drive"),
        ("Nextcloud/svar", "Nextcloud"),
        ("Box/svar", "Box"),
        ("Proton Drive/svar", "Proton Drive"),
        ("svar", ""),
        ("box office/svar", ""),
        ("min onedrivemapp/svar", ""),
    ],
)
def test_a_service_is_known_by_its_folder(tmp_path: Path, folder: str, service: str) -> None:
    """Whatever stands around it in the path; a name that is only alike is no service's."""
    found = elsewhere([tmp_path / folder], {}, tmp_path / "none")
    assert [one.name for one in found] == ([service] if service else [])
    assert not any(one.is_disk for one in found)


@pytest.mark.parametrize(("mark", "service"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox")])
def test_a_service_is_known_by_what_it_puts_there(tmp_path: Path, mark: str, service: str) -> None:
    """In the folder or in one above it."""
    (tmp_path / "delad").mkdir()
    (tmp_path / "delad" / mark).touch()
    (found,) = elsewhere([tmp_path / "delad" / "svar", tmp_path / "annan"], {}, tmp_path / "none")
    assert (found.name, found.folder) == (service, str(tmp_path / "delad" / "svar"))


def test_windows_tells_which_folders_onedrive_copies(tmp_path: Path) -> None:
    """By its variables, also when the folder is called something else."""
    (found,) = elsewhere([tmp_path / "Dokument"], {"OneDriveCommercial": str(tmp_path)}, tmp_path / "none")
    assert found.name == "OneDrive"


@pytest.mark.parametrize(
    ("kind", "far"), [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False), ("tmpfs", False)]
)
def test_a_disk_of_another_machine_is_told(tmp_path: Path, kind: str, far: bool) -> None:
    """As the system lists what is mounted, with spaces in names as it writes them."""
    place, mounts = tmp_path / "en disk", tmp_path / "mounts"
    place.mkdir()
    written = str(place).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {written} {kind} rw 0 0\n", "utf-8")
    found = elsewhere([place / "svar", tmp_path / "annan"], {}, mounts)
    assert [(one.name, one.is_disk) for one in found] == ([(kind, True)] if far else [])
