"""Whether a folder's content goes elsewhere: copied to a service, or on a disk of another machine.

It is known by names and marks that such services leave; what leaves none is not found.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from sjalvskattning.core.receipt.receipt import Elsewhere

_SERVICES = (
    ("OneDrive", re.compile(r"onedrive\b.*")),
    ("Dropbox", re.compile(r"dropbox\b.*")),
    ("iCloud Drive", re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs")),
    ("Google Drive", re.compile(r"google ?drive.*|googledrive-.*")),
    ("Nextcloud", re.compile(r"nextcloud\b.*")),
    ("ownCloud", re.compile(r"owncloud\b.*")),
    ("Box", re.compile(r"box(-box)?")),
    ("Proton Drive", re.compile(r"proton ?drive.*")),
)
"""A service, and what its folder is called, in small letters."""

_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
"""What a service puts in the folder that it copies."""

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Windows tells here which folders OneDrive copies: often the desktop and the documents too."""

_FAR = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ceph", "glusterfs", "lustre", "davfs"}
)
_FAR_FUSE = frozenset({"fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.s3fs", "fuse.glusterfs"})
MOUNTS = Path("/proc/self/mounts")


def elsewhere(
    folders: Iterable[Path], environ: Mapping[str, str], mounts: Path = MOUNTS
) -> tuple[Elsewhere, ...]:
    """Those of some folders whose content goes elsewhere, and where."""
    far = _far_disks(mounts)
    found = (_service(folder, environ) or _disk(folder, far) for folder in folders)
    return tuple(dict.fromkeys(one for one in found if one))


def _service(folder: Path, environ: Mapping[str, str]) -> Elsewhere | None:
    for place in (folder, *folder.parents):
        name = place.name.lower()
        for service, called in _SERVICES:
            if called.fullmatch(name):
                return Elsewhere(str(folder), service)
        for mark, service in _MARKS.items():
            if (place / mark).exists():
                return Elsewhere(str(folder), service)
    for variable in _VARIABLES:
        told = environ.get(variable, "")
        if told and folder.is_relative_to(told):
            return Elsewhere(str(folder), "OneDrive")
    return None


def _disk(folder: Path, far: Mapping[Path, str]) -> Elsewhere | None:
    if str(folder).startswith("\\\\"):  # Windows: another machine's name
        return Elsewhere(str(folder), folder.drive, is_disk=True)
    real = Path(os.path.realpath(folder))
    under = [place for place in far if real.is_relative_to(place)]
    if not under:
        return None
    return Elsewhere(str(folder), far[max(under, key=lambda place: len(place.parts))], is_disk=True)


def _far_disks(mounts: Path) -> dict[Path, str]:
    """Where the disks of other machines are, and of which kind; nothing where the system does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return {}
    parts = (line.split() for line in lines)
    return {
        Path(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), part[1])): part[2]
        for part in parts
        if len(part) > 2 and part[2] in _FAR | _FAR_FUSE
    }
